"""Holds a version against its workspace's playbook; what people decided before stays with the findings that come back."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

import msgspec
from django.db.models import Count

from contracts.models import Job, Version
from contracts.services import analyses
from contracts.services.jobs import Lease
from review.models import DecisionKind, Finding, Review, Severity
from review.reading.known import known
from review.reading.rows import finding_of
from review.rules import types as rules
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook
from review.services.partners import Place, partners, place_of
from review.services.playbooks import playbook_of, rules_of


def assess(lease: Lease) -> bool:
    """Runs the rules over the job's version and stores what they raise. Running it again doubles nothing.

    Returns whether that is something else than before.
    """
    lease.enter(Job.Stage.RULES)
    version = Version.objects.select_related("workspace").get(pk=lease.job.subject)
    playbook = playbook_of(version.workspace)
    found = evaluate(analyses.load(version), rules_of(playbook))
    with lease.storing():
        review, _ = Review.objects.update_or_create(version=version, defaults={"playbook": playbook, "playbook_version": playbook.version})
        before = findings_of(review)
        store(review, found)
        count(review)
    return findings_of(review) != before


def store(review: Review, found: tuple[rules.Finding, ...]) -> None:
    """Makes the review's rows what the rules found. A row is the same finding where rule and clause agree, and words and place do.

    A finding that is no longer raised goes, unless somebody decided on it or reworded it: then it stays, marked as lifted.
    """
    former: dict[tuple[str, str | None], dict[int, Finding]] = defaultdict(dict)
    for row in review.findings.order_by("position"):
        former[row.rule, row.clause][row.pk] = row
    wanted: dict[tuple[str, str | None], list[tuple[int, Place]]] = defaultdict(list)
    for position, finding in enumerate(found):
        wanted[finding.rule, finding.clause].append((position, place_of(finding)))
    same: dict[int, Finding] = {}
    for group, places in wanted.items():
        rows = former[group]
        for position, pk in partners([(pk, place_of(row)) for pk, row in rows.items()], places).items():
            same[position] = rows.pop(pk)
    kept: list[Finding] = []
    new: list[Finding] = []
    for position, finding in enumerate(found):
        row = same.get(position) or Finding(review=review, rule=finding.rule, clause=finding.clause)
        row.position = position
        row.severity = finding.severity.value
        row.evidence = msgspec.to_builtins(finding.evidence)
        row.values = msgspec.to_builtins(finding.values)
        row.lifted = False
        (kept if row.pk else new).append(row)
    gone = [row for rows in former.values() for row in rows.values()]
    for row in gone:
        if row.decisions.exists() or row.rewordings.exists():
            row.lifted = True
            row.save(update_fields=["lifted"])
        else:
            row.delete()
    Finding.objects.bulk_update(kept, ["position", "severity", "evidence", "values", "lifted"])
    Finding.objects.bulk_create(new)


def count(review: Review) -> None:
    """Counts the findings that stand: raised, and not dismissed as not relevant."""
    standing = review.findings.filter(lifted=False, rule__in=load_playbook(review.playbook.key).keys).exclude(state=DecisionKind.DISMISS)
    counts = dict(standing.order_by().values_list("severity").annotate(Count("pk")))
    for severity in Severity.values:
        setattr(review, severity, counts.get(severity, 0))
    review.save(update_fields=[*Severity.values, "updated"])


def findings_of(review: Review) -> tuple[rules.Finding, ...]:
    """The findings that the rules raise now, in their order; those of rules that are gone are left out."""
    return tuple(finding_of(row) for row in known(review.findings.filter(lifted=False), load_playbook(review.playbook.key)))


def standing_findings_of_all(reviews: Iterable[Review]) -> dict[int, tuple[rules.Finding, ...]]:
    """Those of many reviews that nobody dismissed, by primary key, in one query where each review holds its playbook (select_related)."""
    playbooks = {review.pk: load_playbook(review.playbook.key) for review in reviews}
    standing = Finding.objects.filter(lifted=False, review__in=playbooks).exclude(state=DecisionKind.DISMISS)
    found: dict[int, tuple[rules.Finding, ...]] = dict.fromkeys(playbooks, ())
    # Rows take several times the memory of what is made of them: those of one review at a time.
    for pk, rows in groupby(standing.order_by("review_id", "position").iterator(), attrgetter("review_id")):
        found[pk] = tuple(finding_of(row) for row in known(list(rows), playbooks[pk]))
    return found
