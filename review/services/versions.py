"""The versions of a contract as its reviewers see them: their history, what changed since the one that was reviewed, and late arrivals."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import Count, Q

from contracts.models import Contract, Successor, Version
from contracts.services import successors
from contracts.services.errors import ServiceError
from review.models import Comparison, Decision, DecisionKind, Review
from review.services import comparisons
from review.services.assess import count
from review.services.carry import carry


@dataclass(frozen=True, slots=True)
class Entry:
    """A version in its contract's history. review is None until it has been assessed; successor tells how it came to the contract."""

    version: Version
    review: Review | None
    decided: int  # findings that were decided on
    total: int  # findings that the rules raise
    successor: Successor | None


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since the version before (the last one that somebody reviewed, else the one right before). Counts are None while the
    comparison is being made."""

    before: Version
    is_reviewed: bool
    comparison: Comparison
    carried: int  # decisions that came along

    @property
    def is_made(self) -> bool:
        return self.comparison.clauses is not None

    @property
    def is_same(self) -> bool:
        """Whether nothing changed but form."""
        return self.is_made and not (self.comparison.clauses or self.comparison.raised or self.comparison.lifted)


def history(contract: Contract) -> list[Entry]:
    """The contract's versions, newest first."""
    decided = Count("review__findings", filter=Q(review__findings__lifted=False) & ~Q(review__findings__state=DecisionKind.OPEN))
    total = Count("review__findings", filter=Q(review__findings__lifted=False))
    rows = contract.versions.order_by("-number").select_related("uploaded_by", "review", "successor__answered_by")
    return [
        Entry(row, getattr(row, "review", None), row.decided, row.total, getattr(row, "successor", None))
        for row in rows.annotate(decided=decided, total=total)
    ]


def since(version: Version) -> Since | None:
    """What changed since the version that was reviewed before this one; None for the first. Starts the comparison where there is none."""
    earlier = Version.objects.filter(
        contract=version.contract_id, number__lt=version.number, status=Version.Status.READY, review__isnull=False
    )
    earlier = earlier.select_related("contract", "workspace").order_by("-number")
    reviewed = earlier.filter(review__findings__decisions__carried_from__isnull=True, review__findings__decisions__isnull=False).first()
    before = reviewed or earlier.first()
    if before is None:
        return None
    try:
        known = Comparison.objects.defer("result").filter(left=before, right=version).first()  # the result is large
        row = known or comparisons.obtain(before, version, None)
        if row.clauses is None:
            comparisons.outcome(row)
    except ServiceError:  # not assessed yet
        return None
    carried = Decision.objects.filter(finding__review__version=version, carried_from__isnull=False).count()
    return Since(before, reviewed is not None, row, carried)


def renew(version: Version) -> None:
    """Compares the version anew with those that it has been compared with: the rules may say otherwise now. For workers."""
    for row in Comparison.objects.filter(Q(right=version) | Q(left=version), result__isnull=False).select_related(
        "workspace", "left", "right"
    ):
        comparisons.complete(row)


def accept(successor: Successor, user: AbstractBaseUser | AnonymousUser | None) -> None:
    """Makes the version the newest of the contract that it looks like; decisions on unchanged clauses come along.

    Raises ServiceError: see contracts.services.successors.
    """
    with transaction.atomic():
        successors.accept(successor, user)
        review = Review.objects.select_related("version__reading").filter(version=successor.version_id).first()
        if review:
            carry(review)


def undo(successor: Successor) -> None:
    """Takes the answer back, and with it the decisions that came along.

    Raises ServiceError: see contracts.services.successors.
    """
    with transaction.atomic():
        successors.undo(successor)
        review = Review.objects.filter(version=successor.version_id).first()
        if review:
            _uncarry(review)


def open_in(workspace: int, most: int = 5) -> Iterable[Successor]:
    """The versions in a workspace of which nobody has said yet whether they belong to another contract, newest first."""
    rows = Successor.objects.filter(workspace=workspace, state=Successor.State.OPEN, version__status=Version.Status.READY)
    return rows.select_related("version__contract", "contract__current_version")[:most]


def _uncarry(review: Review) -> None:
    carried = Decision.objects.filter(finding__review=review, carried_from__isnull=False)
    findings = [decision.finding for decision in carried.select_related("finding")]
    carried.delete()
    for finding in findings:
        latest = finding.decisions.first()
        finding.state = latest.kind if latest else DecisionKind.OPEN
        finding.save(update_fields=["state"])
    count(review)
