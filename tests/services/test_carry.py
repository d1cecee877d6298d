"""Decisions follow a clause into the next version as long as its words stay the same."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from contracts.models import Job, Successor, Version, Workspace
from contracts.services import uploads
from review.models import DecisionKind
from review.services import carry, versions
from review.services.decisions import decide
from review.services.rewording import reword

ONE = """CONDITIONS DE SERVICE

1. Durée
Le contrat dure douze mois. Il se renouvelle par tacite reconduction pour des périodes de douze mois, sauf préavis de six (6) mois.

2. Responsabilité
La responsabilité du Prestataire est limitée aux redevances payées au cours des trois (3) derniers mois.
"""
TWO = ONE.replace("2. Responsabilité", "2. Langue\nLe présent contrat est rédigé en français.\n\n3. Responsabilité").replace(
    "préavis de six (6) mois", "préavis de cinq (5) mois avant le terme de la période en cours"
)


def test_what_was_decided_on_the_same_words_stays_decided(
    workspace: Workspace, owner: User, colleague: User, work: Callable[[], list[Job]]
) -> None:
    first = uploads.upload(workspace, owner, [SimpleUploadedFile("un.txt", ONE.encode())])[0].version
    assert first
    work()
    for finding in first.review.findings.all():
        decide(finding, colleague, DecisionKind.ACCEPT, f"vu {finding.rule}")
    second = uploads.upload(workspace, owner, [SimpleUploadedFile("deux.txt", TWO.encode())], first.contract)[0].version
    assert second
    work()
    rows = {row.rule: row for row in Version.objects.get(pk=second.pk).review.findings.all()}
    cap = rows["liability_cap_below_12_months"]
    assert cap.state == DecisionKind.ACCEPT
    carried = cap.decisions.get()
    assert (carried.user, carried.comment) == (colleague, "vu liability_cap_below_12_months")
    assert carried.carried_from.finding.review.version == first
    assert rows["auto_renewal"].state == DecisionKind.OPEN  # its clause was reworded


def test_versions_are_compared_before_anything_is_locked(
    workspace: Workspace, owner: User, colleague: User, work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    depths: list[int] = []

    def compare(*sides: object) -> object:
        depths.append(len(connection.savepoint_ids))
        return engine(*sides)

    engine = carry.compare
    monkeypatch.setattr(carry, "compare", compare)
    outside = len(connection.savepoint_ids)
    first = uploads.upload(workspace, owner, [SimpleUploadedFile("un.txt", ONE.encode())])[0].version
    assert first
    work()
    decide(first.review.findings.all()[0], colleague, DecisionKind.ACCEPT, "")
    uploads.upload(workspace, owner, [SimpleUploadedFile("deux.txt", TWO.encode())], first.contract)
    work()
    assert depths == [outside]  # as it is read
    third = uploads.upload(workspace, owner, [SimpleUploadedFile("trois.txt", TWO.replace("douze", "seize").encode())])[0].version
    assert third
    work()
    decide(first.contract.versions.get(number=2).review.findings.all()[0], colleague, DecisionKind.ACCEPT, "")
    versions.accept(Successor.objects.get(version=third), colleague)
    assert depths == [outside] * 2  # as it becomes the next version of another contract


def test_of_two_findings_in_one_clause_the_decision_goes_to_the_one_it_was_made_on(
    workspace: Workspace, owner: User, colleague: User, work: Callable[[], list[Job]]
) -> None:
    twice = ONE + (
        "\n3. Cession\nLe Prestataire peut céder librement le contrat à tout tiers. Le Client est informé par courrier de ce qui précède. "
        "Le Prestataire peut transférer sans accord du Client tout ou partie du contrat à un tiers de son choix.\n"
    )
    first = uploads.upload(workspace, owner, [SimpleUploadedFile("un.txt", twice.encode())])[0].version
    assert first
    work()
    one, other = sorted(first.review.findings.filter(rule="assignment_one_sided"), key=lambda row: row.evidence[0]["start"])
    assert one.clause == other.clause
    decide(other, colleague, DecisionKind.ACCEPT, "vu, la seconde")
    # The clause has another number now, and other spaces and apostrophes.
    later = twice.replace("3. Cession\n", "3. Langue\nLe contrat est rédigé en français.\n\n4. Cession\n").replace("un tiers", "un  tiers")
    second = uploads.upload(workspace, owner, [SimpleUploadedFile("deux.txt", later.encode())], first.contract)[0].version
    assert second
    work()
    again = sorted(
        Version.objects.get(pk=second.pk).review.findings.filter(rule="assignment_one_sided"), key=lambda row: row.evidence[0]["start"]
    )
    assert [row.state for row in again] == [DecisionKind.OPEN, DecisionKind.ACCEPT]
    assert again[1].decisions.get().carried_from.finding == other


def test_wording_of_the_teams_own_comes_along_with_its_clause(
    workspace: Workspace, owner: User, colleague: User, work: Callable[[], list[Job]]
) -> None:
    first = uploads.upload(workspace, owner, [SimpleUploadedFile("un.txt", ONE.encode())])[0].version
    assert first
    work()
    for finding in first.review.findings.all():
        reword(finding, colleague, f"texte {finding.rule}")
    second = uploads.upload(workspace, owner, [SimpleUploadedFile("deux.txt", TWO.encode())], first.contract)[0].version
    assert second
    work()
    rows = {row.rule: row for row in Version.objects.get(pk=second.pk).review.findings.all()}
    cap = rows["liability_cap_below_12_months"]
    assert (cap.reworded, cap.state) == ("texte liability_cap_below_12_months", DecisionKind.OPEN)
    carried = cap.rewordings.get()
    assert (carried.user, carried.carried_from.finding.review.version) == (colleague, first)
    assert rows["auto_renewal"].reworded == ""  # its clause was worded anew by the vendor
