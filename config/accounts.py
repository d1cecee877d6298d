"""Who may open an account, what ends with a password or with a second factor, and how a password that is forgotten is replaced."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import password_reset as reset_by_mail
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.conf import settings
from django.contrib.auth.models import User
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from rest_framework.authtoken.models import Token


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return bool(settings.OPEN_SIGN_UP)


class TokenEndsWithPassword:
    """A password validator that refuses nothing: Django tells validators of every change of a password, whoever makes it."""

    def validate(self, password: str, user: User | None = None) -> None:
        pass

    def get_help_text(self) -> str:
        return _("When it changes, your other sessions end and your API token is revoked.")

    def password_changed(self, password: str, user: User) -> None:
        Token.objects.filter(user=user).delete()


@receiver(authenticator_added)
def end_token_with_second_factor(user: User, authenticator: Authenticator, **_: Any) -> None:
    """A token that was given for the password alone is none for an account that asks for more; recovery codes ask for no more."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        Token.objects.filter(user=user).delete()


def password_reset(request: HttpRequest) -> HttpResponse:
    """Mails a link that sets a new password; where no mail goes out no link is made, and the page says whom to ask."""
    if settings.EMAIL_BACKEND == settings.NO_MAIL:
        return render(request, "account/password_reset_closed.html")
    response: HttpResponse = reset_by_mail(request)
    return response
