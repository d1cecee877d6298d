"""What people say to an upload that looks like the next version of another contract, and to a next version that is none."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from contracts.access import successor_for, version_for
from contracts.models import Role
from contracts.services import successors
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.services import versions


@login_required
@require_POST
def succession(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes version pk the next one of the contract that it looks like (answer=accept), leaves it alone (decline), or takes that back."""
    successor = successor_for(request.user, pk, Role.PROCUREMENT)
    answer = request.POST.get("answer")
    name = successor.contract.vendor_name or successor.contract.name
    try:
        if answer == "accept":
            versions.accept(successor, request.user)
            messages.success(
                request, _("Added to “%(name)s” as its newest version. The history of versions lets you undo this.") % {"name": name}
            )
        elif answer == "decline":
            successors.decline(successor, request.user)
            messages.success(request, _("Kept as a contract of its own."))
        elif answer == "undo":
            versions.undo(successor)
            messages.success(request, _("Undone: the file is a contract of its own again."))
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).in_full)
    successor.version.refresh_from_db(fields=["contract"])
    return redirect("contract", successor.version.contract_id)


@login_required
@require_POST
def version_removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Removes the newest version of a contract for good: a wrong file, or one that cannot be read."""
    version = version_for(request.user, pk, Role.PROCUREMENT)
    try:
        versions.remove(version, version.role)  # type: ignore[attr-defined]  # from contracts.access
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).in_full)
    else:
        messages.success(request, _("Version %(number)s has been removed.") % {"number": version.number})
    return redirect("contract", version.contract_id)
