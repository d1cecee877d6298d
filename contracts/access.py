"""The only way from a user to a row: outsiders find nothing (404), members without the role are refused (403)."""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import F, Model, QuerySet
from django.http import Http404

from contracts.models import Clause, Contract, Job, Role, Successor, Version, Workspace

User = AbstractBaseUser | AnonymousUser
Row = TypeVar("Row", bound=Model)

LARGEST_KEY = 2**63 - 1  # what a database can hold

# Readers look, and take comparisons and matrices away; procurement also uploads, orders reports and counter-proposals and follows the
# status; lawyers also decide, set types, pair clauses and change the playbook; administrators also manage members and delete. A contract
# of which no file could ever be read is also removed by the person who uploaded it (removable_contract_for),
# and a newest version that nobody decided on by procurement (review.services.versions.remove).
RANK: dict[str, int] = {Role.READER: 0, Role.PROCUREMENT: 1, Role.LAWYER: 2, Role.ADMINISTRATOR: 3}


def allows(held: str, needed: str) -> bool:
    """Whether someone with the role held may do what the role needed may."""
    return RANK[held] >= RANK[needed]


def workspaces_of(user: User) -> QuerySet[Workspace]:
    """The workspaces that the user is a member of, each with the user's role in it as .role."""
    return rows_for(user, Workspace.objects.all(), workspace="")


def rows_for(user: User, rows: QuerySet[Row], workspace: str = "workspace") -> QuerySet[Row]:
    """Those of rows that the user may see, each with the user's role as .role. workspace is the lookup from a row to its workspace."""
    memberships = f"{workspace}__memberships" if workspace else "memberships"
    return rows.filter(**{f"{memberships}__user_id": user.pk}).annotate(role=F(f"{memberships}__role"))  # type: ignore[return-value]


def row_for(user: User, rows: QuerySet[Row], pk: Any, role: str = Role.READER, workspace: str = "workspace") -> Row:
    """The row of rows with this pk, for a user whose role in its workspace is at least role; the row carries it as .role.

    Raises Http404 where the user may not know of it, PermissionDenied where the role does not suffice.
    """
    try:
        row = rows_for(user, rows, workspace).get(pk=pk)
    except (ObjectDoesNotExist, ValueError, TypeError, OverflowError) as error:
        raise Http404 from error
    if not allows(row.role, role):  # type: ignore[attr-defined]
        raise PermissionDenied
    return row


def workspace_for(user: User, pk: Any, role: str = Role.READER) -> Workspace:
    return row_for(user, Workspace.objects.all(), pk, role, workspace="")


def contract_for(user: User, pk: Any, role: str = Role.READER) -> Contract:
    return row_for(user, Contract.objects.select_related("workspace", "current_version", "read_version"), pk, role)


def was_never_readable(contract: Contract) -> bool:
    """Whether nothing could be read in any file of the contract, so that nothing but the files goes with it."""
    versions = contract.versions.all()
    return not versions.exclude(status=Version.Status.FAILED).exists() and not versions.filter(reading__isnull=False).exists()


def may_remove(user: User, contract: Contract) -> bool:
    """Whether the user, who got the contract from here, may delete it: administrators any, uploaders their own that was never readable."""
    if allows(contract.role, Role.ADMINISTRATOR):  # type: ignore[attr-defined]
        return True
    is_own = contract.created_by_id == user.pk and allows(contract.role, Role.PROCUREMENT)  # type: ignore[attr-defined]
    return is_own and was_never_readable(contract)


def removable_contract_for(user: User, pk: Any) -> Contract:
    """The contract, for someone who may delete it."""
    contract = contract_for(user, pk)
    if not may_remove(user, contract):
        raise PermissionDenied
    return contract


def contracts_for(user: User, pks: Iterable[Any]) -> list[Contract]:
    """The contracts with these primary keys, each once, in their order. Raises Http404 where the user may not know of one of them."""
    try:
        wanted = list(dict.fromkeys(int(pk) for pk in pks))
    except (ValueError, TypeError) as error:
        raise Http404 from error
    known = [pk for pk in wanted if 0 < pk <= LARGEST_KEY]
    found = rows_for(user, Contract.objects.select_related("workspace", "current_version", "read_version")).in_bulk(known)
    if len(found) < len(wanted):
        raise Http404
    return [found[pk] for pk in wanted]


def version_for(user: User, pk: Any, role: str = Role.READER) -> Version:
    return row_for(user, Version.objects.select_related("workspace", "contract"), pk, role)


def job_for(user: User, pk: Any, role: str = Role.READER) -> Job:
    return row_for(user, Job.objects.select_related("workspace", "version"), pk, role)


def successor_for(user: User, pk: Any, role: str = Role.READER) -> Successor:
    """Whether a version is the next one of another contract; pk is the version's."""
    rows = Successor.objects.select_related("workspace", "contract", "version__contract", "version__workspace")
    version = version_for(user, pk)  # outsiders and versions that look like no other end here
    return row_for(user, rows, rows.filter(version=version).values_list("pk", flat=True).first(), role)


def clause_for(user: User, pk: Any, uid: str, role: str = Role.READER) -> Clause:
    """The clause with this uid of the version with this pk."""
    version = version_for(user, pk, role)
    clause = version.clauses.filter(uid=uid).first() if uid.isprintable() else None  # PostgreSQL takes no NUL
    if clause is None:
        raise Http404
    clause.version = version
    return clause
