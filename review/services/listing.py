"""The list of contracts, with all that a row of it shows, in one query."""

from django.db.models import Q, QuerySet

from contracts.access import User, rows_for
from contracts.models import Contract
from contracts.text.fold import fold
from review.models import Severity

LONGEST_SEARCH = 200  # characters: each word is a condition, and a database takes only so many
NO_POINT_ABOVE_LOW = "none"  # in place of a severity
_COUNT = "read_version__review__"


def contracts_of(user: User, workspace: int | None = None) -> QuerySet[Contract]:
    """The contracts that the user may see, newest first; each with .role, .current_version, .read_version and that one's .review."""
    rows = rows_for(user, Contract.objects.select_related("workspace", "current_version", "read_version__review"))
    return rows if workspace is None else rows.filter(workspace=workspace)


def narrowed(
    contracts: QuerySet[Contract], *, words: str = "", status: str = "", language: str = "", severity: str = ""
) -> QuerySet[Contract]:
    """Those of contracts that were asked for; an empty wish leaves nothing out.

    words are looked for in the names of contract, vendor and file, and every one of them must occur, whatever its accents and capitals.
    severity is the least one that must have a standing finding, or NO_POINT_ABOVE_LOW.
    """
    if parts := fold(words).replace('"', " ").split():
        # A database that knows no accents would miss some; the names of some hundreds of contracts are few.
        names = contracts.order_by().values_list("pk", "name", "vendor_name", "current_version__filename")
        folded = ((pk, [fold(name) for name in called if name]) for pk, *called in names)
        contracts = contracts.filter(pk__in=[pk for pk, called in folded if all(any(part in name for name in called) for part in parts)])
    if status:
        contracts = contracts.filter(status=status)
    if language:
        contracts = contracts.filter(language=language)
    if severity == NO_POINT_ABOVE_LOW:
        contracts = contracts.filter(**{f"{_COUNT}{name}": 0 for name in ("critical", "high", "medium")})
    elif severity:
        at_least = Q()
        for name in Severity.values[: Severity.values.index(severity) + 1]:
            at_least |= Q(**{f"{_COUNT}{name}__gt": 0})
        contracts = contracts.filter(at_least)
    return contracts
