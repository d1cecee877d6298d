"""The operator lets the first person in."""

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from contracts.models import Membership, Role, Workspace
from tests.conftest import PASSWORD


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSIER_PASSWORD", PASSWORD)


def test_the_first_person_becomes_administrator_of_a_new_workspace_and_can_sign_in(db: None, client) -> None:
    call_command("add_member", "First@Example.org", workspace="Legal", name="Fay Irst")
    assert Membership.objects.get().role == Role.ADMINISTRATOR
    response = client.post("/accounts/login/", {"login": "first@example.org", "password": PASSWORD})
    assert (response.status_code, response["Location"]) == (302, "/")


def test_others_join_with_their_role(workspace: Workspace, outsider: User) -> None:
    call_command("add_member", outsider.email, workspace=workspace.name, role="reader")
    assert Membership.objects.get(user=outsider, workspace=workspace).role == Role.READER


def test_a_weak_password_is_refused(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAUSIER_PASSWORD", "12345678")
    with pytest.raises(CommandError):
        call_command("add_member", "first@example.org", workspace="Legal")
    assert not User.objects.exists()
    assert not Workspace.objects.exists()
