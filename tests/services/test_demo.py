"""The demonstration fills an empty installation, and never a second time."""

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from contracts.models import Contract, Membership, Workspace
from contracts.services import contracts
from review.management.commands import demo


def test_what_was_deleted_of_the_demonstration_stays_deleted(
    db: None, tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The password of its people is public, and one of them is an administrator."""
    (tmp_path / "alize.txt").write_text("CONDITIONS\n\n1. Durée\nLe contrat dure douze mois.\n")
    monkeypatch.setattr(demo, "SAMPLES", tmp_path)
    call_command("demo")
    assert Contract.objects.count() == 1
    assert Membership.objects.count() == 4
    contracts.delete(Contract.objects.get())
    User.objects.filter(email="admin@example.org").delete()
    capsys.readouterr()
    call_command("demo")
    assert not Contract.objects.exists()
    assert not User.objects.filter(email="admin@example.org").exists()
    assert "admin@example.org" not in capsys.readouterr().out


def test_an_installation_in_use_gets_no_people_with_a_public_password(workspace: Workspace) -> None:
    call_command("demo")
    assert User.objects.count() == Membership.objects.count() == 1
