"""Who may open an account, and what ends with a password."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.models import User
from django.http import HttpRequest
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
