"""Signing in and out, the language switch, and the pages of errors."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import is_mfa_enabled
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLResolver, get_resolver
from rest_framework.authtoken.models import Token

from contracts.models import Workspace
from tests.conftest import PASSWORD

ACCOUNT_PAGES = ["/accounts/password/change/", "/accounts/2fa/", "/accounts/reauthenticate/", "/accounts/logout/"]


def test_someone_signs_in_and_out(workspace: Workspace, owner: User, client: Client) -> None:
    page = client.get("/accounts/login/", headers={"accept-language": "fr"}).content.decode()
    assert "Se connecter" in page
    response = client.post("/accounts/login/", {"login": owner.email, "password": PASSWORD}, follow=True)
    assert response.redirect_chain[-1][0] == "/"
    client.post("/accounts/logout/")
    assert client.get("/").status_code == 302


def test_a_wrong_password_is_told(owner: User, client: Client) -> None:
    response = client.post("/accounts/login/", {"login": owner.email, "password": "wrong"}, headers={"accept-language": "fr"})
    soup = BeautifulSoup(response.content, "lxml")
    assert soup.select_one('[role="alert"]').get_text(strip=True)


def test_nobody_signs_up_without_an_invitation(client: Client, db: None) -> None:
    client.post("/accounts/signup/", {"email": "x@example.org", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.exists()


@pytest.mark.parametrize("address", ACCOUNT_PAGES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_account_pages_stand_in_the_same_shell(owner: User, as_user: Callable[[User], Client], address: str, language: str) -> None:
    response = as_user(owner).get(address, follow=True, headers={"accept-language": language})
    soup = BeautifulSoup(response.content, "lxml")
    assert soup.html["lang"] == language
    assert soup.select_one("header.top .brand")
    assert soup.select_one("h1")
    assert not soup.find_all(style=True)


def test_a_forgotten_password_is_reset(owner: User, client: Client, mailoutbox: list[object]) -> None:
    assert client.get("/accounts/password/reset/").status_code == 200
    client.post("/accounts/password/reset/", {"email": owner.email})
    assert len(mailoutbox) == 1


def test_without_mail_in_production_no_link_to_a_new_password_is_made(
    owner: User, client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND = settings.NO_MAIL
    monkeypatch.setattr(DefaultAccountAdapter, "send_mail", lambda *_: pytest.fail("a mail was written"))
    for answer in (client.get("/accounts/password/reset/"), client.post("/accounts/password/reset/", {"email": owner.email})):
        main = BeautifulSoup(answer.content, "lxml").select_one("main")
        assert "administrateur de votre espace" in main.get_text()
        assert not main.select_one("input[type=email]")
        assert main.select_one('a[href="/accounts/login/"]')


def test_a_second_factor_ends_the_token_that_the_password_alone_gave(
    owner: User, as_user: Callable[[User], Client], django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    token = {"Authorization": f"Token {Token.objects.create(user=owner).key}"}
    client = as_user(owner)
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert client.get("/accounts/2fa/totp/activate/").status_code == 200
    secret = client.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/accounts/2fa/totp/activate/", {"code": code})
    assert is_mfa_enabled(owner)
    assert Client().get("/api/v1/workspaces", headers=token).status_code == 401
    made_by_an_administrator = {"Authorization": f"Token {Token.objects.create(user=owner).key}"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/accounts/2fa/recovery-codes/generate/")
    assert Client().get("/api/v1/workspaces", headers=made_by_an_administrator).status_code == 200


def test_a_change_of_the_password_revokes_the_api_token_and_says_so(owner: User, as_user: Callable[[User], Client]) -> None:
    token = {"Authorization": f"Token {Token.objects.create(user=owner).key}"}
    client, other_browser = as_user(owner), as_user(owner)
    assert "votre jeton d’API est révoqué" in client.get("/accounts/password/change/", headers={"accept-language": "fr"}).content.decode()
    assert Client().get("/api/v1/workspaces", headers=token).status_code == 200
    changed = {"oldpassword": PASSWORD, "password1": "another long password", "password2": "another long password"}
    client.post("/accounts/password/change/", changed)
    assert Client().get("/api/v1/workspaces", headers=token).status_code == 401
    assert (client.get("/").status_code, other_browser.get("/").status_code) == (200, 302)


def test_a_password_set_in_the_administration_revokes_the_api_token_too(owner: User) -> None:
    Token.objects.create(user=owner)
    owner.save()
    assert Token.objects.exists()  # the same password
    owner.set_password("another long password")
    owner.save()
    assert not Token.objects.exists()


def test_the_language_is_switched_and_kept(workspace: Workspace, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    response = client.post("/i18n/setlang/", {"language": "en", "next": "/"}, follow=True, headers={"accept-language": "fr"})
    assert BeautifulSoup(response.content, "lxml").html["lang"] == "en"
    assert BeautifulSoup(client.get("/", headers={"accept-language": "fr"}).content, "lxml").html["lang"] == "en"


def test_pages_forbid_scripts_of_others(client: Client, db: None) -> None:
    policy = client.get("/accounts/login/").headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_an_error_has_a_page_of_its_own(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("shown to nobody")

    monkeypatch.setattr("review.views.contracts.contracts_of", fail)
    client = as_user(owner)
    client.raise_request_exception = False
    response = client.get("/", headers={"accept-language": "fr"})
    assert response.status_code == 500
    assert "Une erreur s’est produite de notre côté" in response.content.decode()
    assert "shown to nobody" not in response.content.decode()


def test_a_form_from_another_site_is_refused_in_words(workspace: Workspace, owner: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner)
    response = client.post("/workspace/", {"workspace": workspace.pk}, headers={"accept-language": "fr"})
    assert response.status_code == 403
    assert "Ce formulaire est périmé" in response.content.decode()


def _page_addresses() -> list[str]:
    """Every address of the pages, with 1 for each number."""
    (own,) = (pattern for pattern in get_resolver().url_patterns if isinstance(pattern, URLResolver) and str(pattern.pattern) == "")
    paths = [str(pattern.pattern) for pattern in own.url_patterns if not isinstance(pattern, URLResolver)]
    return ["/" + path.replace("<int:pk>", "1") for path in paths if "<str:token>" not in path]


@pytest.mark.parametrize("address", _page_addresses())
def test_every_page_asks_a_stranger_to_sign_in(client: Client, db: None, address: str) -> None:
    assert "/accounts/login/" in client.get(address).headers["Location"]
    assert "/accounts/login/" in client.post(address).headers["Location"]


@pytest.mark.parametrize("address", ["/accounts/signup/", "/accounts/password/reset/", "/accounts/password/reset/done/"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_page_for_those_who_cannot_sign_in_leads_back_to_the_sign_in(client: Client, db: None, address: str, language: str) -> None:
    soup = BeautifulSoup(client.get(address, headers={"accept-language": language}).content, "lxml")
    assert soup.select_one('main a[href="/accounts/login/"]')
    assert {"fr": "un administrateur", "en": "an administrator"}[language] in soup.select_one("main").get_text()


@pytest.mark.parametrize("address", ["/accounts/email/", "/accounts/2fa/", "/members/", "/accounts/password/reset/"])
def test_one_thing_has_one_name(workspace: Workspace, owner: User, as_user: Callable[[User], Client], address: str) -> None:
    french = as_user(owner).get(address, headers={"accept-language": "fr"}).content.decode()
    assert "Courriel" not in french
    assert "électronique" not in french
    assert "Two-Factor" not in as_user(owner).get(address, headers={"accept-language": "en"}).content.decode()
