"""The versions of a contract as its reviewers see them: their history, what changed since the one that was reviewed, and late arrivals."""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from contracts.access import allows
from contracts.models import ClauseTypes, Contract, Job, Role, Successor, Version
from contracts.services import clause_types, contracts, jobs, successors
from contracts.services.errors import ServiceError
from review.models import Comparison, Decision, DecisionKind, Review, Rewording
from review.rules.playbook import load_playbook
from review.services import comparisons
from review.services.assess import count
from review.services.carry import carry, unchanged

_AT_MOST = 5  # questions asked at a time


@dataclass(frozen=True, slots=True)
class Entry:
    """A version in its contract's history. review is None until it has been assessed; successor tells how it came to the contract."""

    version: Version
    review: Review | None
    decided: int  # findings that were decided on
    total: int  # findings that the rules raise
    own: int  # decisions that people made on this version
    carried: int  # decisions that came along from the version before
    successor: Successor | None

    @property
    def is_ready(self) -> bool:
        return self.review is not None and self.version.status == Version.Status.READY


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
    standing = Q(review__findings__lifted=False, review__findings__rule__in=load_playbook().keys)
    decisions = "review__findings__decisions"
    counts = {
        "total": Count("review__findings", filter=standing, distinct=True),
        "decided": Count("review__findings", filter=standing & ~Q(review__findings__state=DecisionKind.OPEN), distinct=True),
        "own": Count(decisions, filter=Q(**{f"{decisions}__carried_from": None}), distinct=True),
        "carried": Count(decisions, filter=Q(**{f"{decisions}__carried_from__isnull": False}), distinct=True),
    }
    rows = contract.versions.order_by("-number").select_related("uploaded_by", "review", "successor__answered_by")
    return [
        Entry(
            version=row,
            review=getattr(row, "review", None),
            successor=getattr(row, "successor", None),
            **{name: getattr(row, name) for name in counts},
        )
        for row in rows.annotate(**counts)
    ]


def since(version: Version, entries: Iterable[Entry] | None = None) -> Since | None:
    """What changed since the version that was reviewed before this one; None for the first. Starts the comparison where there is none.

    entries: the history of its contract, where it is known already.
    """
    entries = list(history(version.contract) if entries is None else entries)
    before = _before(version, entries)
    if before is None:
        return None
    try:
        known = Comparison.objects.defer("result").filter(left=before.version, right=version).first()  # the result is large
        row = known or comparisons.obtain(before.version, version, None)
        if row.clauses is None:
            comparisons.outcome(row)
    except ServiceError:  # not assessed yet
        return None
    carried = next((entry.carried for entry in entries if entry.version.pk == version.pk), 0)
    return Since(before.version, bool(before.own), row, carried)


def renew(version: Version, *, is_changed: bool) -> None:
    """Brings comparisons up to date once a version has been assessed again: those that it is a side of are let go where other findings
    are raised now (is_changed), and the one whose counts stand on the page of the contract's newest version is made. For workers.

    Where its other side is about to be assessed too, it is left to that one's job.
    """
    if is_changed:
        comparisons.forget(Comparison.objects.filter(Q(right=version) | Q(left=version)))
    entries = history(version.contract)
    newest = next((entry.version for entry in entries if entry.is_ready), None)
    before = _before(newest, entries) if newest else None
    if newest is None or before is None or version not in (before.version, newest):
        return
    rows = Comparison.objects.filter(left=before.version, right=newest, clauses=None).select_related("workspace", "left", "right")
    # Of two that run at the same time, one leaves it to the other, never each to the other.
    later = Q(status=Job.Status.QUEUED) | Q(status=Job.Status.RUNNING, subject__gt=version.pk)
    busy = Job.objects.filter(later, kind=Job.Kind.ASSESS).exclude(subject=version.pk)
    if (row := rows.first()) and not busy.filter(subject__in=(before.version.pk, newest.pk)).exists():
        with contextlib.suppress(ServiceError):  # one of them is being read anew
            comparisons.complete(row)


def _before(version: Version, entries: Iterable[Entry]) -> Entry | None:
    """The last version that somebody reviewed before this one, else the one right before."""
    earlier = [entry for entry in entries if entry.version.number < version.number and entry.is_ready]
    return next((entry for entry in earlier if entry.own), earlier[0] if earlier else None)


def accept(successor: Successor, user: AbstractBaseUser | AnonymousUser | None) -> None:
    """Makes the version the newest of the contract that it looks like; decisions and wording on unchanged clauses come along, of long
    texts by a job.

    Raises ServiceError: see contracts.services.successors.
    """
    reviews = Review.objects.select_related("version__workspace").filter(version=successor.version_id)
    review = reviews.first()
    before = Contract.objects.values_list("read_version", flat=True).get(pk=successor.contract_id)
    is_long = before is not None and comparisons.takes_long((before, successor.version_id))
    known = unchanged(review, successor.contract_id) if review and not is_long else None
    with transaction.atomic():
        if review and is_long:  # before the version is changed: a worker locks the job's row before that of the version
            _carry_by_job(review.version)
        successors.accept(successor, user)
        _follow_types([successor.contract_id])
        if not is_long and (review := reviews.first()):
            carry(review, known)


def lacks_decisions(version: Version) -> bool:
    """Whether the job failed that was to bring the decisions on the version before along."""
    last = version.jobs.filter(kind=Job.Kind.CARRY).order_by("-pk").first()
    return version.number > 1 and last is not None and last.status == Job.Status.FAILED


def assess_again(version: Version) -> None:
    """Runs the playbook over a version again, and brings along the decisions that did not come. Raises ServiceError("not_ready")."""
    if version.status != Version.Status.READY:
        raise ServiceError("not_ready")
    with transaction.atomic():
        jobs.start(Job.Kind.ASSESS, version.pk, version.workspace, version)
        if lacks_decisions(version):
            _carry_by_job(version)


def _carry_by_job(version: Version) -> None:
    """Starts the job in place of those that failed: jobs that failed are kept, and would be the last ones once this one is cleared."""
    jobs.start(Job.Kind.CARRY, version.pk, version.workspace, version)
    version.jobs.filter(kind=Job.Kind.CARRY, status=Job.Status.FAILED).delete()


def undo(successor: Successor) -> None:
    """Takes the answer back, and with it what came along.

    Raises ServiceError: see contracts.services.successors.
    """
    with transaction.atomic():
        successors.undo(successor)
        both = Contract.objects.filter(Q(versions=successor.version_id) | Q(pk=successor.contract_id))
        _follow_types(both.order_by("pk").values_list("pk", flat=True).distinct())
        review = Review.objects.filter(version=successor.version_id).first()
        if review:
            _uncarry(review)


def is_decided(version: Version) -> bool:
    """Whether somebody decided on findings of this version or reworded them; what came along from the one before does not count."""
    made_here = {"finding__review__version": version, "carried_from": None}
    return Decision.objects.filter(**made_here).exists() or Rewording.objects.filter(**made_here).exists()


def remove(version: Version, role: str) -> None:
    """Takes a wrong or unreadable newest version back, for someone with this role; the one before stands as it was, with its decisions.

    Raises ServiceError: "version_decided" (an administrator alone may), "not_newest".
    """
    with transaction.atomic():
        if is_decided(version) and not allows(role, Role.ADMINISTRATOR):
            raise ServiceError("version_decided")
        contracts.delete_newest(version)


def successor_of(version: Version) -> Successor | None:
    """The open question whether this version is the next one of another contract."""
    return _open().filter(version=version).first()


def questions_on(version: Version) -> list[Successor]:
    """The open questions whether this version is the next one of another contract, and which uploads are the next one of its own.

    Each with .differing, the number of clauses that differ, None where that is not known yet.
    """
    rows = list(_open().filter(Q(version=version) | Q(contract=version.contract_id))[:_AT_MOST])
    for row in rows:
        if row.version_id == version.pk and row.differing is None:
            row.differing = _differing(row)
    return rows


def arrivals_in(workspace: int) -> Iterable[Successor]:
    """The same in a whole workspace, newest first."""
    return _open().filter(workspace=workspace)[:_AT_MOST]


def _open() -> QuerySet[Successor]:
    rows = Successor.objects.filter(state=Successor.State.OPEN, version__status=Version.Status.READY)
    compared = Comparison.objects.filter(left=OuterRef("contract__read_version"), right=OuterRef("version"))
    counts = {"differing": Subquery(compared.values("clauses")[:1])}
    return rows.select_related("version__contract", "contract__current_version", "contract__read_version").annotate(**counts)


def _differing(successor: Successor) -> int | None:
    """The number of clauses in which the version differs from the newest one of the contract; None while they are being compared."""
    before = successor.contract.read_version
    try:
        row = comparisons.obtain(before, successor.version, None)
        if row.clauses is None:
            comparisons.outcome(row)
    except ServiceError:
        return None
    return row.clauses


def _follow_types(contracts: Iterable[int]) -> None:
    """Has all versions follow the types that people set by hand, which are a contract's: a version that changes hands changes them."""
    contracts = list(contracts)
    if ClauseTypes.objects.filter(version__contract__in=contracts).exists():
        for contract in contracts:
            clause_types.follow(contract)


def _uncarry(review: Review) -> None:
    carried = Decision.objects.filter(finding__review=review, carried_from__isnull=False)
    findings = [decision.finding for decision in carried.select_related("finding")]
    carried.delete()
    for finding in findings:
        latest = finding.decisions.first()
        finding.state = latest.kind if latest else DecisionKind.OPEN
        finding.save(update_fields=["state"])
    rewordings = Rewording.objects.filter(finding__review=review, carried_from__isnull=False)
    reworded = [one.finding for one in rewordings.select_related("finding")]
    rewordings.delete()
    for finding in reworded:
        newest = finding.rewordings.first()
        finding.reworded = newest.text if newest else ""
        finding.save(update_fields=["reworded"])
    count(review)
