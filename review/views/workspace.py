"""The switch between a user's workspaces."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from contracts.access import workspace_for
from review.access import SESSION_KEY


@login_required
@require_POST
def switch_workspace(request: HttpRequest) -> HttpResponse:
    workspace = workspace_for(request.user, request.POST.get("workspace"))
    request.session[SESSION_KEY] = workspace.pk
    return redirect("contracts")
