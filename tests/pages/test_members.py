"""The members of a workspace, and the way in by invitation."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from allauth.account.models import EmailAddress
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import Invitation, Membership, Role, Workspace
from contracts.services import members


def membership(user: User) -> Membership:
    return Membership.objects.get(user=user)


def invitation_link(client: Client, email: str = "new@example.org", role: str = "lawyer") -> str:
    page = client.post("/members/", {"email": email, "role": role}, headers={"accept-language": "fr"}).content
    link = BeautifulSoup(page, "lxml").select_one("#invitation-link").get_text()
    return link.removeprefix("http://testserver")


def test_an_administrator_sees_who_is_there(workspace: Workspace, owner: User, colleague: User, page_of: Callable[..., str]) -> None:
    page = page_of(owner, "/members/")
    assert "Colin Leaguer" in page
    assert "Juriste" in page


def test_a_role_is_changed_and_a_member_removed(
    workspace: Workspace, owner: User, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(owner)
    client.post(f"/members/{membership(colleague).pk}/role/", {"role": "reader"})
    assert membership(colleague).role == Role.READER
    client.post(f"/members/{membership(colleague).pk}/remove/")
    assert not Membership.objects.filter(user=colleague).exists()


def test_the_last_administrator_stays(workspace: Workspace, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    for address, data in (("role", {"role": "reader"}), ("remove", {})):
        response = client.post(f"/members/{membership(owner).pk}/{address}/", data, follow=True, headers={"accept-language": "fr"})
        assert "au moins un administrateur" in response.content.decode()
    assert membership(owner).role == Role.ADMINISTRATOR


def test_someone_new_opens_an_account_by_the_link(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], client: Client
) -> None:
    link = invitation_link(as_user(owner))
    assert "Ouvrir mon compte" in client.get(link, headers={"accept-language": "fr"}).content.decode()
    response = client.post(link, {"name": "Nina Ouvel", "password": "short"})
    assert response.status_code == 422
    response = client.post(link, {"name": "Nina Ouvel", "password": "a very long password"}, follow=True)
    assert response.redirect_chain == [("/", 302)]
    user = User.objects.get(email="new@example.org")
    assert membership(user).role == Role.LAWYER
    assert user.get_full_name() == "Nina Ouvel"
    assert Client().post(link, {"name": "Again", "password": "a very long password"}).status_code == 410


def test_an_invitation_is_mailed_where_there_is_a_server_for_mail(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], client: Client, settings: Any, mailoutbox: list[Any]
) -> None:
    """The link in the mail proves that the account is its reader's; the one on the page proves nothing."""
    settings.EMAIL_URL = "smtp://mail.example.org:25"
    shown = invitation_link(as_user(owner))
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (["new@example.org"], "Invitation à rejoindre « Legal » dans Clausier")
    assert "Olive Ownby vous invite" in mail.body
    assert "juriste" in mail.body
    link = re.search(r"http://testserver(\S+)", mail.body)[1]
    assert link != shown
    client.post(link, {"name": "Nina Ouvel", "password": "a very long password"})
    assert EmailAddress.objects.get(email="new@example.org").verified
    assert Client().get(shown).status_code == 410  # one invitation, whichever link was used

    by_hand = invitation_link(as_user(owner), "other@example.org")
    Client().post(by_hand, {"name": "Otto Her", "password": "a very long password"})
    assert not EmailAddress.objects.get(email="other@example.org").verified


def test_a_mail_that_is_not_taken_leaves_the_link(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], settings: Any
) -> None:
    settings.EMAIL_URL, settings.EMAIL_BACKEND = "smtp://localhost:1", "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "localhost", 1
    page = as_user(owner).post("/members/", {"email": "new@example.org", "role": "lawyer"}, headers={"accept-language": "fr"})
    assert "n’a pas pu être envoyé" in page.content.decode()
    assert b"invitation-link" in page.content


def test_who_came_by_a_link_handed_over_signs_in_and_adds_a_second_factor(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], client: Client, mailoutbox: list[Any]
) -> None:
    Client().post(invitation_link(as_user(owner)), {"name": "Nina Ouvel", "password": "a very long password"})
    assert not EmailAddress.objects.get(email="new@example.org").verified
    signed_in = client.post("/accounts/login/", {"login": "new@example.org", "password": "a very long password"}, follow=True)
    assert signed_in.redirect_chain == [("/", 302)]
    second_factor = client.get("/accounts/2fa/totp/activate/", follow=True).redirect_chain[0][0]
    page = client.post(second_factor, {"password": "a very long password"}, follow=True)
    assert 'name="code"' in page.content.decode()
    client.logout()
    mailoutbox.clear()
    client.post("/accounts/password/reset/", {"email": "new@example.org"})
    assert [mail.to for mail in mailoutbox] == [["new@example.org"]]


def test_someone_with_an_account_signs_in_and_accepts(
    workspace: Workspace, owner: User, outsider: User, as_user: Callable[[User], Client], client: Client
) -> None:
    link = invitation_link(as_user(owner), email=outsider.email)
    page = BeautifulSoup(client.get(link).content, "lxml")
    assert unquote(page.select_one(".account a.button")["href"]) == f"/accounts/login/?next={link}"
    assert client.post(link, {"name": "x", "password": "a very long password"}).status_code == 200
    as_user(outsider).post(link)
    assert Membership.objects.filter(user=outsider, workspace=workspace, role=Role.LAWYER).exists()


def test_the_link_is_for_its_addressee(workspace: Workspace, owner: User, outsider: User, as_user: Callable[[User], Client]) -> None:
    link = invitation_link(as_user(owner))
    assert as_user(outsider).post(link).status_code == 410
    assert not Membership.objects.filter(user=outsider, workspace=workspace).exists()


def test_a_withdrawn_or_forged_link_does_not_work(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], client: Client
) -> None:
    link = invitation_link(as_user(owner))
    as_user(owner).post(f"/invitations/{Invitation.objects.get().pk}/withdraw/")
    for address in (link, "/invitations/forged/"):
        response = client.get(address, headers={"accept-language": "fr"})
        assert response.status_code == 410
        assert "Ce lien ne fonctionne pas" in response.content.decode()


@pytest.mark.parametrize("data", [{"email": "no address", "role": "lawyer"}, {"email": "x@example.org", "role": "king"}, {}])
def test_a_faulty_invitation_is_refused(workspace: Workspace, owner: User, as_user: Callable[[User], Client], data: dict[str, str]) -> None:
    response = as_user(owner).post("/members/", data)
    assert response.status_code == 422
    assert not Invitation.objects.exists()


def test_a_member_is_not_invited_twice(workspace: Workspace, owner: User, colleague: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(owner).post("/members/", {"email": colleague.email, "role": "reader"}, headers={"accept-language": "fr"})
    assert response.status_code == 422
    assert "est déjà membre" in response.content.decode()


def test_administrators_alone_manage_members(
    workspace: Workspace, owner: User, colleague: User, outsider: User, as_user: Callable[[User], Client]
) -> None:
    pk = membership(owner).pk
    lawyer, other = as_user(colleague), as_user(outsider)
    assert lawyer.get("/members/").status_code == 403
    for address in (f"/members/{pk}/role/", f"/members/{pk}/remove/"):
        assert lawyer.post(address, {"role": "reader"}).status_code == 403
        assert other.post(address, {"role": "reader"}).status_code == 404
        assert as_user(owner).get(address).status_code == 405
    members.invite(workspace, "x@example.org", "reader", owner)
    assert other.post(f"/invitations/{Invitation.objects.get().pk}/withdraw/").status_code == 404


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    assert "/accounts/login/" in client.get("/members/").headers["Location"]
