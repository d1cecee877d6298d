"""What a counter-proposal takes from the findings of a review, and what it leaves inside."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from contracts.models import Job, Version, Workspace
from contracts.services import analyses, uploads
from contracts.services.errors import ServiceError
from review.models import DecisionKind, Finding, Report
from review.reading.cards import cards_of
from review.rules.playbook import load_playbook
from review.services import reports
from review.services.decisions import decide
from review.services.orders import ProposedFindings, order_proposal
from review.services.rewording import reword
from tests.exports.reading import accepted

TEXT = """CONDITIONS DE SERVICE

1. Paiement
Les factures sont payées à trente jours. Toute somme impayée porte intérêt au taux d'intérêt légal majoré de deux points.

2. Responsabilité
La responsabilité du Prestataire est limitée aux redevances payées au cours des trois (3) derniers mois.
"""


@pytest.fixture
def version(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> Version:
    uploaded = uploads.upload(workspace, owner, [SimpleUploadedFile("taux.txt", TEXT.encode())])[0].version
    work()
    assert uploaded
    return Version.objects.get(pk=uploaded.pk)


def made(report: Report) -> bytes:
    reports.render(report.pk, lambda _done, _total: None)
    report.refresh_from_db()
    return report.file.read()


def finding(version: Version, rule: str) -> Finding:
    return version.review.findings.get(rule=rule)


def test_what_would_serve_the_vendor_is_not_proposed(version: Version, colleague: User) -> None:
    decide(finding(version, "late_interest_below_statutory"), colleague, DecisionKind.NEGOTIATE)
    with pytest.raises(ServiceError, match="nothing_to_propose"):
        order_proposal(version, colleague)
    said = "\n".join(accepted(made(order_proposal(version, colleague, ProposedFindings.STANDING))))
    assert "majoré de deux points" in said
    assert "trois fois" not in said


def test_comments_carry_the_numbers_of_the_page_and_no_note(version: Version, colleague: User) -> None:
    decide(finding(version, "liability_cap_below_12_months"), colleague, DecisionKind.NEGOTIATE, "plancher secret : neuf mois")
    docx = made(order_proposal(version, colleague))
    (comment,) = Document(BytesIO(docx)).comments
    rows = list(version.review.findings.filter(lifted=False))
    cards = cards_of(rows, analyses.load(version), load_playbook(), "fr", {})
    number = next(card.number for card in cards if card.rule == "liability_cap_below_12_months")
    assert comment.text.startswith(f"Point {number} – ")
    assert "plancher secret" not in comment.text


def test_wording_of_the_teams_own_is_what_is_proposed(version: Version, colleague: User) -> None:
    cap, interest = finding(version, "liability_cap_below_12_months"), finding(version, "late_interest_below_statutory")
    for one, text in ((cap, "Le plafond est de vingt mois."), (interest, "Aucun intérêt n'est dû.\nUne relance est envoyée.")):
        reword(one, colleague, text)
        decide(one, colleague, DecisionKind.NEGOTIATE)
    lines = accepted(made(order_proposal(version, colleague)))
    assert "Le plafond est de vingt mois." in lines
    assert "Les factures sont payées à trente jours. Aucun intérêt n'est dû." in lines  # withheld only as the playbook words it
    assert "Une relance est envoyée." in lines
    assert "majoré" not in "\n".join(lines)
