"""People and workspaces: accounts, memberships and the invitations that lead to them."""

import logging
import smtplib
from collections.abc import Callable

from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core import signing
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from contracts.models import Invitation, Membership, Role, Workspace
from contracts.services.errors import ServiceError

INVITATION_SECONDS = 7 * 24 * 3600
_SALT = "contracts.invitation"
_MAILED = "contracts.invitation.mailed"  # of the link that nobody but the reader of the mail has seen

logger = logging.getLogger(__name__)


def create_workspace(name: str, owner: User) -> Workspace:
    """A new workspace with owner as its administrator."""
    with transaction.atomic():
        workspace = Workspace.objects.create(name=name)
        Membership.objects.create(workspace=workspace, user=owner, role=Role.ADMINISTRATOR)
    return workspace


def create_account(email: str, password: str, name: str = "", *, verified: bool = True) -> User:
    """An account that signs in with this address. verified: whether it is known that its owner reads what is sent there.

    Raises ServiceError("account_exists"), ValidationError for a weak password.
    """
    email = email.strip().lower()
    if User.objects.filter(email__iexact=email).exists():
        raise ServiceError("account_exists", email=email)
    first, _, last = name.strip().partition(" ")
    user = User(username=email[:150], email=email, first_name=first[:150], last_name=last[:150])
    validate_password(password, user)
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
            EmailAddress.objects.create(user=user, email=email, verified=verified, primary=True)
    except IntegrityError as error:  # made by another request just now
        raise ServiceError("account_exists", email=email) from error
    return user


def add(workspace: Workspace, user: User, role: str) -> Membership:
    """Makes the user a member with this role; a member keeps the membership and gets the role."""
    membership, created = Membership.objects.get_or_create(workspace=workspace, user=user, defaults={"role": _known(role)})
    if not created:
        change_role(membership, role)
    return membership


def change_role(membership: Membership, role: str) -> None:
    """Raises ServiceError("last_administrator") where nobody would be left to manage the workspace."""
    with transaction.atomic():
        if _known(role) != Role.ADMINISTRATOR:
            _keep_an_administrator(membership)
        membership.role = role
        membership.save(update_fields=["role"])


def remove(membership: Membership) -> None:
    """Raises ServiceError("last_administrator") where nobody would be left to manage the workspace."""
    with transaction.atomic():
        _keep_an_administrator(membership)
        membership.delete()


def invite(workspace: Workspace, email: str, role: str, invited_by: User) -> tuple[Invitation, str]:
    """An invitation and the token for its link, good for seven days; it takes the place of those that the address has still open.

    Raises ServiceError("already_member").
    """
    email = email.strip().lower()
    if Membership.objects.filter(workspace=workspace, user__email__iexact=email).exists():
        raise ServiceError("already_member", email=email)
    with transaction.atomic():
        Invitation.objects.filter(workspace=workspace, email=email, accepted=None).delete()
        invitation = Invitation.objects.create(workspace=workspace, email=email, role=_known(role), invited_by=invited_by)
    return invitation, signing.dumps(invitation.pk, salt=_SALT)


def mail(invitation: Invitation, link_of: Callable[[str], str]) -> bool:
    """Sends the invitation to its address, in the active language, with a token of its own; link_of makes a token's link.

    False where the server for mail did not take it.
    """
    inviter = invitation.invited_by
    values = {
        "workspace": " ".join(invitation.workspace.name.split()),
        "inviter": (inviter.get_full_name() or inviter.email) if inviter else "Clausier",
        "role": invitation.get_role_display().lower(),
        "link": link_of(signing.dumps(invitation.pk, salt=_MAILED)),
    }
    subject = _("Invitation to “%(workspace)s” in Clausier") % values
    text = _(
        "%(inviter)s invites you to the workspace “%(workspace)s” in Clausier, as %(role)s.\n\n"
        "This link lets you in; it works once, for seven days:\n%(link)s\n\n"
        "If you did not expect this message, you need not do anything.\n"
    )
    try:
        send_mail(subject, text % values, None, [invitation.email])
    except (smtplib.SMTPException, OSError):
        logger.exception("The invitation %s was not mailed", invitation.pk)
        return False
    return True


def came_by_mail(token: str) -> bool:
    """Whether this token stood in the mail to the invited address, and nowhere else."""
    try:
        signing.loads(token, salt=_MAILED, max_age=INVITATION_SECONDS)
    except signing.BadSignature:
        return False
    return True


def invitation_for(token: str) -> Invitation:
    """The open invitation of this token. Raises ServiceError("invitation_invalid")."""
    try:
        pk = signing.loads(token, salt=_MAILED if came_by_mail(token) else _SALT, max_age=INVITATION_SECONDS)
    except signing.BadSignature as error:
        raise ServiceError("invitation_invalid") from error
    invitation = Invitation.objects.select_related("workspace").filter(pk=pk, accepted=None).first()
    if invitation is None:
        raise ServiceError("invitation_invalid")
    return invitation


def accept(invitation: Invitation, user: User) -> Membership:
    """Makes the invited user a member. Raises ServiceError("invitation_invalid") for another address or a used invitation."""
    with transaction.atomic():
        taken = Invitation.objects.filter(pk=invitation.pk, accepted=None, email__iexact=user.email).update(accepted=timezone.now())
        if not taken:
            raise ServiceError("invitation_invalid")
        return add(invitation.workspace, user, invitation.role)


def open_account(invitation: Invitation, password: str, name: str, *, verified: bool) -> User:
    """An account for the invited address, which takes the invitation: both are there afterwards, or neither.

    Raises as create_account() and accept() do.
    """
    with transaction.atomic():
        user = create_account(invitation.email, password, name, verified=verified)
        accept(invitation, user)
    return user


def _known(role: str) -> str:
    if role not in Role.values:
        raise ServiceError("unknown_role", role=role)
    return role


def _keep_an_administrator(membership: Membership) -> None:
    # Locked, so that two administrators cannot each take the other's role away at once.
    administrators = Membership.objects.select_for_update().filter(workspace=membership.workspace_id, role=Role.ADMINISTRATOR)
    if {row.pk for row in administrators} == {membership.pk}:
        raise ServiceError("last_administrator")
