"""Decisions follow a clause into the next version as long as its words stay the same."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from contracts.models import Job, Version, Workspace
from contracts.services import uploads
from review.models import DecisionKind
from review.services.decisions import decide

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
