"""Carries what people decided on one version over to the next one, where the clause is unchanged."""

from contracts.models import Version
from contracts.services import analyses
from review.compare.compare import compare
from review.compare.types import Change
from review.models import Decision, DecisionKind, Finding, Review
from review.services.assess import count, findings_of

_UNCHANGED = {Change.FORMAL, Change.RENUMBERED, Change.MOVED}


def carry(review: Review) -> int:
    """Copies the latest decisions of the version before to findings of the same rule in the same clause; returns how many.

    What is missing from the whole document counts as unchanged while it is still missing. A finding that has a decision keeps its own.
    """
    version = review.version
    before = Review.objects.filter(
        version__contract=version.contract_id, version__number__lt=version.number, version__status=Version.Status.READY
    )
    earlier = before.select_related("version__reading").order_by("-version__number").first()
    if earlier is None:
        return 0
    decided = list(earlier.findings.exclude(state=DecisionKind.OPEN).filter(lifted=False).prefetch_related("decisions"))
    if not decided:
        return 0
    same = _unchanged(earlier, review)
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


def _unchanged(earlier: Review, later: Review) -> dict[str, str]:
    """Clauses of the earlier version whose wording stands in the later one, each with its clause there."""
    found = compare(analyses.load(earlier.version), analyses.load(later.version), findings_of(earlier), findings_of(later))
    return {pair.left: pair.right for pair in found.pairs if pair.left and pair.right and set(pair.changes) <= _UNCHANGED}
