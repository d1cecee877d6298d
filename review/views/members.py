"""The members of a workspace, for its administrators; and the way in for those whom they invite."""

from typing import TypeVar

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from contracts.access import workspace_for, workspaces_of
from contracts.models import Invitation, Membership, Role, Workspace
from contracts.services import members as changes
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.access import SESSION_KEY, current_workspace
from review.forms import AccountForm, InvitationForm
from review.views.requests import SignedInRequest

Managed = TypeVar("Managed", Membership, Invitation)


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def members(request: SignedInRequest) -> HttpResponse:
    """The list, and the form that invites."""
    workspace = _administered(request)
    form = InvitationForm(request.POST if request.method == "POST" else None)
    link = mailed = None
    if request.method == "POST" and form.is_valid():
        try:
            invited, token = changes.invite(workspace, form.cleaned_data["email"], form.cleaned_data["role"], request.user)
        except ServiceError as error:
            form.add_error("email", _said(error))
        else:

            def link_of(token: str) -> str:
                return request.build_absolute_uri(reverse("invitation", args=[token]))

            link = link_of(token)
            mailed = changes.mail(invited, link_of) if settings.EMAIL_URL else None
            form = InvitationForm()
    context = {
        "workspace": workspace,
        "memberships": workspace.memberships.select_related("user"),
        "invitations": workspace.invitations.filter(accepted=None),
        "roles": Role.choices,
        "form": form,
        "link": link,
        "mailed": mailed,  # None where there is no server for mail
    }
    return render(request, "members.html", context, status=422 if form.errors else 200)


@login_required
@require_POST
def member_role(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership_for(request, pk)
    try:
        changes.change_role(membership, request.POST.get("role", ""))
    except ServiceError as error:
        messages.error(request, _said(error))
    else:
        messages.success(request, _("The role has been changed."))
    return redirect("members")


@login_required
@require_POST
def member_remove(request: HttpRequest, pk: int) -> HttpResponse:
    membership = _membership_for(request, pk)
    try:
        changes.remove(membership)
    except ServiceError as error:
        messages.error(request, _said(error))
    else:
        messages.success(request, _("%(email)s is no longer a member.") % {"email": membership.user.email})
    return redirect("contracts" if membership.user_id == request.user.pk else "members")


@login_required
@require_POST
def invitation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    _row_for(request, Invitation.objects.filter(accepted=None), pk).delete()
    messages.success(request, _("The invitation has been withdrawn; its link no longer works."))
    return redirect("members")


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Where the link of an invitation leads: someone signed in accepts, someone without an account opens one."""
    try:
        found = changes.invitation_for(token)
    except ServiceError as error:
        return render(request, "invitation.html", {"refused": sentence(error.code, error.values)}, status=410)
    has_account = User.objects.filter(email__iexact=found.email).exists()
    form = AccountForm(request.POST if request.method == "POST" and not request.user.is_authenticated and not has_account else None)
    if request.method == "POST":
        try:
            if request.user.is_authenticated:
                changes.accept(found, request.user)
                return _enter(request, found, request.user)
            if user := _new_account(found, token, form, has_account):
                return _enter(request, found, user)
        except ServiceError as error:
            return render(request, "invitation.html", {"refused": sentence(error.code, error.values)}, status=410)
    context = {"invitation": found, "form": form, "has_account": has_account, "workspace": None}
    return render(request, "invitation.html", context, status=422 if form.errors else 200)


def _new_account(found: Invitation, token: str, form: AccountForm, has_account: bool) -> User | None:
    """The member whose account the form opens, None where it cannot yet. Its address is verified where the link came to it."""
    if has_account or not form.is_valid():
        return None
    try:
        asked = form.cleaned_data
        return changes.open_account(found, asked["password"], asked["name"], verified=changes.came_by_mail(token))
    except ValidationError as error:
        form.add_error("password", error)
        return None


def _enter(request: HttpRequest, found: Invitation, user: User) -> HttpResponse:
    if not request.user.is_authenticated:
        login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session[SESSION_KEY] = found.workspace_id
    messages.success(request, _("Welcome to %(workspace)s.") % {"workspace": found.workspace.name})
    return redirect("contracts")


def _administered(request: HttpRequest) -> Workspace:
    workspace = current_workspace(request)
    if workspace is None:
        raise Http404
    return workspace_for(request.user, workspace.pk, Role.ADMINISTRATOR)


def _membership_for(request: HttpRequest, pk: int) -> Membership:
    return _row_for(request, Membership.objects.select_related("user"), pk)


def _row_for(request: HttpRequest, rows: QuerySet[Managed], pk: int) -> Managed:
    """The membership or invitation, for an administrator of its workspace; both have a role of their own, so it is not annotated."""
    row = rows.filter(pk=pk, workspace__in=workspaces_of(request.user)).first()
    if row is None:
        raise Http404
    workspace_for(request.user, row.workspace_id, Role.ADMINISTRATOR)
    return row


def _said(error: ServiceError) -> str:
    return sentence(error.code, error.values).in_full
