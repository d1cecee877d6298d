"""Carries what people decided on one version over to the next one, where the clause is unchanged."""

from array import array
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from django.db.models import QuerySet

from contracts.analysis import Analysis
from contracts.models import Version
from contracts.services import analyses
from review.compare.compare import compare
from review.compare.types import Change
from review.models import Decision, DecisionKind, Finding, Review, Rewording
from review.services.assess import count, findings_of
from review.services.partners import Place, partners, place_of

_UNCHANGED = {Change.FORMAL, Change.RENUMBERED, Change.MOVED}


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Clauses of an earlier version whose wording stands in a later one, each with its clause there."""

    earlier: int  # primary key of the earlier version's review
    clauses: Mapping[str, str]
    before: Analysis
    after: Analysis


def unchanged(review: Review, contract: int | None = None) -> Unchanged | None:
    """What carry() needs to know beforehand: comparing takes longer than a transaction should. None where nothing is to be carried.

    contract: that whose newest version the reviewed one is about to become, where it is another than its own.
    """
    earlier = _before(review.version, contract)
    return _unchanged(earlier, review) if earlier and _decided(earlier).exists() else None


def carry(review: Review, known: Unchanged | None) -> int:
    """Copies the latest decisions and rewordings of the version before to the same findings in unchanged clauses; returns how many.

    A finding is the same where its words stand in the same place of the clause: a clause may hold several of one rule. What is missing
    from the whole document counts as unchanged while it is still missing. A finding that has a decision or a wording keeps its own.
    known: what unchanged() found; it is found anew where another version has come in between, or the first decision.
    """
    Review.objects.select_for_update().get(pk=review.pk)  # as where it is assessed: no row goes with what is copied to it
    earlier = _before(review.version)
    if earlier is None:
        return 0
    decided = list(_decided(earlier).prefetch_related("decisions", "rewordings"))
    if not decided:
        return 0
    same = known if known and known.earlier == earlier.pk else _unchanged(earlier, review)
    twins = _twins(earlier, review, same)
    carried = 0
    for old in decided:
        row = twins.get(old.pk)
        if row:
            carried += _copy_decision(old, row) | _copy_rewording(old, row)
    if carried:
        count(review)
    return carried


def _copy_decision(old: Finding, row: Finding) -> bool:
    if old.state == DecisionKind.OPEN or row.decisions.exists():
        return False
    latest = old.decisions.all()[0]
    Decision.objects.create(finding=row, kind=latest.kind, comment=latest.comment, user_id=latest.user_id, carried_from=latest)
    row.state = latest.kind
    row.save(update_fields=["state"])
    return True


def _copy_rewording(old: Finding, row: Finding) -> bool:
    if not old.reworded or row.rewordings.exists():
        return False
    latest = old.rewordings.all()[0]
    Rewording.objects.create(finding=row, text=latest.text, user_id=latest.user_id, carried_from=latest)
    row.reworded = latest.text
    row.save(update_fields=["reworded"])
    return True


def _before(version: Version, contract: int | None = None) -> Review | None:
    """The review of the last version before this one that was read; with another contract, of its newest."""
    rows = Review.objects.filter(version__contract=contract or version.contract_id, version__status=Version.Status.READY)
    if contract in (None, version.contract_id):
        rows = rows.filter(version__number__lt=version.number)
    return rows.select_related("version").order_by("-version__number").first()


def _decided(review: Review) -> QuerySet[Finding]:
    """The findings that a person decided on or reworded."""
    return review.findings.exclude(state=DecisionKind.OPEN, reworded="").filter(lifted=False)


def _twins(earlier: Review, later: Review, same: Unchanged) -> dict[int, Finding]:
    """Which finding of the later review each finding of the earlier one is, by primary key. All are asked, also those that nobody
    decided on: else the second of two would be taken for the first."""
    groups: dict[tuple[str, str | None], tuple[list[Finding], list[Finding]]] = defaultdict(lambda: ([], []))
    for row in earlier.findings.filter(lifted=False):
        if row.clause is None or row.clause in same.clauses:
            groups[row.rule, same.clauses[row.clause] if row.clause else None][0].append(row)
    for row in later.findings.filter(lifted=False):
        groups[row.rule, row.clause][1].append(row)
    before, after = _Letters(same.before), _Letters(same.after)
    twins: dict[int, Finding] = {}
    for ours, theirs in groups.values():
        if ours and theirs:
            rows = {row.pk: row for row in theirs}
            pairs = partners([(row.pk, before.place(row)) for row in ours], [(row.pk, after.place(row)) for row in theirs])
            twins |= {old: rows[new] for new, old in pairs.items()}
    return twins


class _Letters:
    """Counts the letters of a text: form, white space and numbers may differ where the words are the same."""

    def __init__(self, analysis: Analysis) -> None:
        self._bodies = {clause.id: clause.body_start for clause in analysis.clauses}
        self._before = array("L", accumulate(map(str.isalpha, analysis.document.text), initial=0))

    def place(self, row: Finding) -> Place:
        """Where the finding stands, from the start of its clause's body on; from that of the text where it is in no clause."""
        first = self._before[self._bodies[row.clause]] if row.clause else 0
        return place_of(row, lambda offset: self._before[offset] - first)


def _unchanged(earlier: Review, later: Review) -> Unchanged:
    before, after = analyses.load(earlier.version), analyses.load(later.version)
    found = compare(before, after, findings_of(earlier), findings_of(later))
    pairs = {pair.left: pair.right for pair in found.pairs if pair.left and pair.right and set(pair.changes) <= _UNCHANGED}
    return Unchanged(earlier.pk, pairs, before, after)
