"""The list of contracts, with all that a row of it shows, in one query."""

from django.db.models import Q, QuerySet

from contracts.access import User, rows_for
from contracts.models import Contract


def contracts_of(user: User, *, workspace: int | None = None, status: str = "", language: str = "", words: str = "") -> QuerySet[Contract]:
    """The contracts that the user may see, newest first; each with .role, .current_version and, once it is assessed, that one's .review.

    words are looked for in the names of contract, vendor and file; every one of them must occur.
    """
    rows = rows_for(user, Contract.objects.select_related("workspace", "current_version__review"))
    if workspace is not None:
        rows = rows.filter(workspace=workspace)
    if status:
        rows = rows.filter(status=status)
    if language:
        rows = rows.filter(language=language)
    for word in words.split():
        rows = rows.filter(Q(name__icontains=word) | Q(vendor_name__icontains=word) | Q(current_version__filename__icontains=word))
    return rows
