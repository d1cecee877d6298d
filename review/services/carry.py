"""Carries what people decided on one version over to the next one, where the clause is unchanged."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from contracts.models import Version
from contracts.services import analyses
from review.compare.compare import compare
from review.compare.types import Change
from review.models import Decision, DecisionKind, Finding, Review
from review.services.assess import count, findings_of

_UNCHANGED = {Change.FORMAL, Change.RENUMBERED, Change.MOVED}


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Clauses of an earlier version whose wording stands in a later one, each with its clause there."""

    earlier: int  # primary key of the earlier version's review
    clauses: Mapping[str, str]


def unchanged(review: Review, contract: int | None = None) -> Unchanged | None:
    """What carry() needs to know beforehand: comparing takes longer than a transaction should. None where nothing is to be carried.

    contract: that whose newest version the reviewed one is about to become, where it is another than its own.
    """
    earlier = _before(review.version, contract)
    return _unchanged(earlier, review) if earlier and _decided(earlier).exists() else None


def carry(review: Review, known: Unchanged | None) -> int:
    """Copies the latest decisions of the version before to findings of the same rule in the same clause; returns how many.

    What is missing from the whole document counts as unchanged while it is still missing. A finding that has a decision keeps its own.
    known: what unchanged() found; it is found anew where another version has come in between, or the first decision.
    """
    earlier = _before(review.version)
    if earlier is None:
        return 0
    decided = list(_decided(earlier).prefetch_related("decisions"))
    if not decided:
        return 0
    same = (known if known and known.earlier == earlier.pk else _unchanged(earlier, review)).clauses
    open_rows: dict[tuple[str, str | None], list[Finding]] = {}
    for row in review.findings.filter(lifted=False, decisions__isnull=True):
        open_rows.setdefault((row.rule, row.clause), []).append(row)
    carried = 0
    for old in decided:
        if old.clause is not None and old.clause not in same:
            continue
        rows = open_rows.get((old.rule, same.get(old.clause) if old.clause else None))
        if rows:
            row, latest = rows.pop(0), old.decisions.all()[0]
            Decision.objects.create(finding=row, kind=latest.kind, comment=latest.comment, user_id=latest.user_id, carried_from=latest)
            row.state = latest.kind
            row.save(update_fields=["state"])
            carried += 1
    if carried:
        count(review)
    return carried


def _before(version: Version, contract: int | None = None) -> Review | None:
    """The review of the last version before this one that was read; with another contract, of its newest."""
    rows = Review.objects.filter(version__contract=contract or version.contract_id, version__status=Version.Status.READY)
    if contract in (None, version.contract_id):
        rows = rows.filter(version__number__lt=version.number)
    return rows.select_related("version__reading").order_by("-version__number").first()


def _decided(review: Review) -> QuerySet[Finding]:
    return review.findings.exclude(state=DecisionKind.OPEN).filter(lifted=False)


def _unchanged(earlier: Review, later: Review) -> Unchanged:
    found = compare(analyses.load(earlier.version), analyses.load(later.version), findings_of(earlier), findings_of(later))
    pairs = {pair.left: pair.right for pair in found.pairs if pair.left and pair.right and set(pair.changes) <= _UNCHANGED}
    return Unchanged(earlier.pk, pairs)
