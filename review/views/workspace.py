"""Which of a user's workspaces the pages show, and the switch between them."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from contracts.access import workspace_for, workspaces_of
from contracts.models import Workspace

SESSION_KEY = "workspace"


def current_workspace(request: HttpRequest) -> Workspace | None:
    """The workspace that the user chose last, else the first one; None for a member of none. It carries the user's .role."""
    mine = workspaces_of(request.user)
    return mine.filter(pk=request.session.get(SESSION_KEY, 0)).first() or mine.first()


@login_required
@require_POST
def switch_workspace(request: HttpRequest) -> HttpResponse:
    workspace = workspace_for(request.user, request.POST.get("workspace"))
    request.session[SESSION_KEY] = workspace.pk
    return redirect("contracts")
