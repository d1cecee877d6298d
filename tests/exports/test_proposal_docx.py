"""The contract to send back: proposed wording as insertions behind its clause, comments on the vendor's words, nothing of them lost."""

from datetime import UTC, datetime

from contracts.analysis import Analysis
from review.exports.proposal_docx import Proposal, proposal_docx
from review.rules.types import Wording
from tests.compare.building import contract, finding
from tests.exports.reading import W, accepted, part, rejected

WHEN = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
CONTRACT = contract(
    ("1", "Responsabilité", "Le plafond est de trois mois de redevances.\nIl vaut pour tous les dommages."),
    ("2", "Durée", "Le contrat dure un an."),
)
CAP = Wording("Plafond trop bas", "Trois mois ne couvrent pas une panne.", "Le plafond est de douze mois de redevances.")
AUDIT = Wording(
    "Pas d'audit", "Le client ne peut rien vérifier.", "Audit. Le client peut auditer le service.\nIl prévient quinze jours avant."
)


def made(contract: Analysis = CONTRACT) -> bytes:
    proposals = [
        Proposal(finding(contract, "liability_cap_below_12_months", "trois mois"), CAP),
        Proposal(finding(contract, "audit_missing", None), AUDIT),
    ]
    return proposal_docx(contract, proposals, author="Claire Martin", when=WHEN)


def test_rejected_it_is_the_vendors_text() -> None:
    assert rejected(made()) == CONTRACT.document.text.split("\n")


def test_wording_stands_behind_its_clause_and_what_is_missing_at_the_end() -> None:
    lines = [line for line in accepted(made()) if line]
    assert lines[3] == CAP.suggestion
    assert lines[4] == "Article 2 – Durée"
    assert lines[-3:] == ["Clauses complémentaires proposées", *AUDIT.suggestion.split("\n")]


def test_comments_say_why_on_the_words_they_are_about() -> None:
    docx = made()
    comments = part(docx, "word/comments.xml").findall(f"{W}comment")
    said = ["".join(word.text or "" for word in comment.iter(f"{W}t")) for comment in comments]
    assert said == [CAP.title + CAP.rationale, AUDIT.title + AUDIT.rationale]
    assert {comment.get(f"{W}date") for comment in comments} == {"2026-03-02T10:30:00Z"}
    start = next(part(docx, "word/document.xml").iter(f"{W}commentRangeStart"))
    run = start.getnext()
    assert run is not None
    assert "".join(word.text or "" for word in run.iter(f"{W}t")) == "trois mois"


def test_nothing_of_the_vendor_is_deleted_and_further_changes_are_tracked() -> None:
    docx = made()
    assert not list(part(docx, "word/document.xml").iter(f"{W}del"))
    assert part(docx, "word/settings.xml").find(f"{W}trackRevisions") is not None


def test_without_proposals_it_is_the_contract() -> None:
    docx = proposal_docx(CONTRACT, [], author="Claire Martin", when=WHEN)
    assert accepted(docx) == rejected(docx) == CONTRACT.document.text.split("\n")
