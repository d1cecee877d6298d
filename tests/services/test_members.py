"""People, roles and invitations."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404

from contracts.access import contract_for, workspace_for, workspaces_of
from contracts.models import Contract, Membership, Role, Workspace
from contracts.services import members
from contracts.services.errors import ServiceError

PASSWORD = "quite a long password"


def test_an_invited_person_joins_with_the_role_of_the_invitation(workspace: Workspace, owner: User) -> None:
    _, token = members.invite(workspace, "New@Example.org", Role.LAWYER, owner)
    newcomer = members.create_account("new@example.org", PASSWORD, "Nell Ewcomer")
    members.accept(members.invitation_for(token), newcomer)
    assert workspace_for(newcomer, workspace.pk).role == Role.LAWYER
    with pytest.raises(ServiceError, match="invitation_invalid"):
        members.invitation_for(token)


def test_an_account_and_its_invitation_are_taken_together_or_not_at_all(workspace: Workspace, owner: User) -> None:
    invitation, _ = members.invite(workspace, "new@example.org", Role.READER, owner)
    invitation.__class__.objects.filter(pk=invitation.pk).delete()  # withdrawn while the form was filled in
    with pytest.raises(ServiceError, match="invitation_invalid"):
        members.open_account(invitation, PASSWORD, "Nell Ewcomer", verified=True)
    assert not User.objects.filter(email="new@example.org").exists()


def test_of_two_answers_to_one_invitation_the_second_is_told_of_the_account(
    workspace: Workspace, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    invitation, _ = members.invite(workspace, "new@example.org", Role.READER, owner)
    validate = members.validate_password

    def the_other_one_is_quicker(password: str, user: User) -> None:
        monkeypatch.setattr(members, "validate_password", validate)
        members.open_account(invitation, PASSWORD, "Nell Ewcomer", verified=True)

    monkeypatch.setattr(members, "validate_password", the_other_one_is_quicker)
    with pytest.raises(ServiceError, match="account_exists"):
        members.open_account(invitation, PASSWORD, "Nell Ewcomer", verified=True)


def test_an_invitation_is_for_one_address(workspace: Workspace, owner: User, outsider: User) -> None:
    invitation, token = members.invite(workspace, "new@example.org", Role.READER, owner)
    with pytest.raises(ServiceError, match="invitation_invalid"):
        members.accept(invitation, outsider)
    with pytest.raises(ServiceError, match="invitation_invalid"):
        members.invitation_for(token + "x")
    assert not workspaces_of(outsider).filter(pk=workspace.pk).exists()


def test_a_new_invitation_takes_the_place_of_the_one_before(workspace: Workspace, owner: User) -> None:
    _, former = members.invite(workspace, "new@example.org", Role.ADMINISTRATOR, owner)
    _, token = members.invite(workspace, "New@example.org", Role.READER, owner)
    newcomer = members.create_account("new@example.org", PASSWORD)
    members.accept(members.invitation_for(token), newcomer)
    with pytest.raises(ServiceError, match="invitation_invalid"):
        members.invitation_for(former)


def test_members_are_not_invited_again(workspace: Workspace, owner: User, colleague: User) -> None:
    with pytest.raises(ServiceError, match="already_member"):
        members.invite(workspace, colleague.email.upper(), Role.READER, owner)


def test_a_workspace_keeps_an_administrator(workspace: Workspace, owner: User, colleague: User) -> None:
    mine = Membership.objects.get(workspace=workspace, user=owner)
    with pytest.raises(ServiceError, match="last_administrator"):
        members.change_role(mine, Role.READER)
    with pytest.raises(ServiceError, match="last_administrator"):
        members.remove(mine)
    members.add(workspace, colleague, Role.ADMINISTRATOR)
    members.remove(mine)
    assert not workspaces_of(owner).exists()


def test_accounts_need_a_new_address_a_strong_password_and_roles_a_known_name(workspace: Workspace, owner: User) -> None:
    with pytest.raises(ServiceError, match="account_exists"):
        members.create_account(owner.email.upper(), PASSWORD)
    with pytest.raises(ValidationError):
        members.create_account("weak@example.org", "password")
    with pytest.raises(ServiceError, match="unknown_role"):
        members.add(workspace, owner, "king")


def test_access_is_proved_where_the_row_is_looked_up(
    contract: Contract, owner: User, colleague: User, buyer: User, reader: User, outsider: User
) -> None:
    for user, role in [(owner, Role.ADMINISTRATOR), (colleague, Role.LAWYER), (buyer, Role.PROCUREMENT), (reader, Role.READER)]:
        assert contract_for(user, contract.pk, role) == contract
    for user, role in [(colleague, Role.ADMINISTRATOR), (buyer, Role.LAWYER), (reader, Role.PROCUREMENT)]:
        with pytest.raises(PermissionDenied):
            contract_for(user, contract.pk, role)
    for pk in (contract.pk, 0, -1, 2**70, "x", None):
        with pytest.raises(Http404):
            contract_for(outsider, pk)
