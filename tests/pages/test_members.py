"""The members of a workspace, and the way in by invitation."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest
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
