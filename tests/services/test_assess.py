"""Running the rules again keeps what people decided."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User

from contracts.models import Job, Version
from contracts.services.errors import ServiceError
from contracts.text.types import Span
from review.models import DecisionKind, Finding
from review.rules import types as rules
from review.services import playbooks
from review.services.assess import store
from review.services.decisions import decide

Work = Callable[[], list[Job]]


def standing(version: Version) -> int:
    version.review.refresh_from_db()
    review = version.review
    return review.critical + review.high + review.medium + review.low + review.info


@pytest.fixture
def finding(ready: Version) -> Finding:
    return ready.review.findings.first()


def test_a_dismissed_finding_no_longer_counts_as_a_risk(ready: Version, finding: Finding, colleague: User) -> None:
    before = standing(ready)
    decide(finding, colleague, DecisionKind.DISMISS, " faux positif ")
    assert standing(ready) == before - 1
    decide(finding, colleague, DecisionKind.OPEN)
    assert standing(ready) == before
    assert list(finding.decisions.values_list("kind", "comment")) == [("open", ""), ("dismiss", "faux positif")]


def test_an_unknown_decision_is_refused(finding: Finding, colleague: User) -> None:
    with pytest.raises(ServiceError, match="unknown_decision"):
        decide(finding, colleague, "burn")


def test_decisions_outlive_the_next_run_of_the_rules(ready: Version, finding: Finding, colleague: User, work: Work) -> None:
    decide(finding, colleague, DecisionKind.ACCEPT)
    playbook = playbooks.playbook_of(ready.workspace)
    (job,) = playbooks.edit(playbook, finding.rule, {"severity": "low"}).jobs
    assert job.kind == Job.Kind.ASSESS
    assert [job.status for job in work()] == ["done"]
    again = Finding.objects.get(pk=finding.pk)
    assert (again.severity, again.state) == ("low", DecisionKind.ACCEPT)
    assert ready.review.findings.count() == Finding.objects.filter(review=ready.review).count()


def test_a_finding_that_is_no_longer_raised_stays_where_somebody_decided_on_it(
    ready: Version, finding: Finding, colleague: User, work: Work
) -> None:
    other = ready.review.findings.exclude(rule=finding.rule).first()
    decide(finding, colleague, DecisionKind.NEGOTIATE)
    playbook = playbooks.playbook_of(ready.workspace)
    for rule in (finding.rule, other.rule):
        playbooks.edit(playbook, rule, {"enabled": False})
    work()
    finding.refresh_from_db()
    assert finding.lifted
    assert not Finding.objects.filter(pk=other.pk).exists()
    playbooks.restore(playbook, finding.rule)
    work()
    finding.refresh_from_db()
    assert (finding.lifted, finding.state) == (False, DecisionKind.NEGOTIATE)


def raised(*places: tuple[int, int]) -> tuple[rules.Finding, ...]:
    """Findings of one rule in one clause, by the places of their words."""
    return tuple(rules.Finding("assignment_one_sided", rules.Severity.MEDIUM, "c5", (Span(*place),)) for place in places)


def states(version: Version) -> list[tuple[int, str, bool]]:
    """Of the findings that raised() makes: where its words start, what was decided, whether it is no longer raised."""
    rows = version.review.findings.filter(rule="assignment_one_sided", clause="c5")
    return sorted((row.evidence[0]["start"], row.state, row.lifted) for row in rows)


def test_a_decision_does_not_pass_to_another_finding_of_its_clause(ready: Version, colleague: User) -> None:
    store(ready.review, raised((100, 140), (300, 350)))
    decide(ready.review.findings.get(position=0), colleague, DecisionKind.DISMISS, "this sentence is harmless")
    store(ready.review, raised((300, 350)))
    assert states(ready) == [(100, "dismiss", True), (300, "open", False)]
    store(ready.review, raised((300, 350), (100, 140)))  # in another order as well
    assert states(ready) == [(100, "dismiss", False), (300, "open", False)]


def test_a_decision_stays_with_words_whose_place_is_told_a_little_differently(ready: Version, colleague: User) -> None:
    store(ready.review, raised((100, 140), (300, 350)))
    decide(ready.review.findings.get(position=1), colleague, DecisionKind.ACCEPT)
    store(ready.review, raised((95, 140), (310, 330)))
    assert states(ready) == [(95, "open", False), (310, "accept", False)]


def test_a_decision_on_words_of_which_two_findings_are_made_goes_to_neither(ready: Version, colleague: User) -> None:
    store(ready.review, raised((100, 200)))
    decide(ready.review.findings.get(position=0), colleague, DecisionKind.ACCEPT)
    store(ready.review, raised((100, 145), (150, 200)))
    assert states(ready) == [(100, "accept", True), (100, "open", False), (150, "open", False)]
