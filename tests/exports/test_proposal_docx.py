"""The contract to send back: sentences struck and wording in their place, comments that a vendor may read, the vendor's text not lost."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from contracts.analysis import Analysis, analyse_bytes
from contracts.terms.types import Parties, Party
from review.exports.proposal_docx import proposal_docx
from review.rules.drafting import word
from review.rules.evaluate import evaluate
from review.rules.playbook import InProposal, load_playbook
from review.rules.types import LIKENESS, Finding
from tests.compare.building import contract, finding
from tests.exports.proposing import proposals, wording
from tests.exports.reading import W, accepted, part, rejected

WHEN = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
CAP, CARVE_OUT = "liability_cap_below_12_months", "liability_cap_no_carve_out"


def made(analysis: Analysis, *findings: Finding, confirmed: bool = True) -> bytes:
    docx = proposal_docx(analysis, proposals(analysis, findings, confirmed=confirmed), author="Claire Martin", when=WHEN)
    assert rejected(docx) == analysis.document.text.split("\n")
    return docx


def text(docx: bytes) -> str:
    return "\n".join(line for line in accepted(docx) if line)


def comments(docx: bytes) -> list[str]:
    found = part(docx, "word/comments.xml").findall(f"{W}comment")
    return ["\n".join("".join(word.text or "" for word in p.iter(f"{W}t")) for p in comment.iter(f"{W}p")) for comment in found]


LIABILITY = contract(
    ("1", "Responsabilité", "Le service est assuré. Le plafond est de trois mois de redevances. Il vaut par an."),
    ("2", "Durée", "Le contrat dure un an."),
)


def test_wording_takes_the_place_of_the_whole_sentence_in_its_paragraph() -> None:
    docx = made(LIABILITY, finding(LIABILITY, CAP, "trois mois"))
    assert text(docx).split("\n")[1] == f"Le service est assuré. {wording(CAP)} Il vaut par an."
    struck = ["".join(word.text or "" for word in change.iter(f"{W}delText")) for change in part(docx, "word/document.xml").iter(f"{W}del")]
    assert "".join(struck) == "Le plafond est de trois mois de redevances."
    assert part(docx, "word/settings.xml").find(f"{W}trackRevisions") is not None


def test_two_rules_on_one_sentence_strike_it_once_and_both_wordings_follow() -> None:
    one = contract(("1", "Responsabilité", "Sont exclus la perte de données et tout dommage indirect. Fin."))
    docx = made(one, finding(one, "data_loss_excluded", "perte de données"), finding(one, "indirect_damage_excluded", "dommage indirect"))
    assert text(docx).split("\n")[1] == f"{wording('data_loss_excluded')} {wording('indirect_damage_excluded')} Fin."
    assert len(comments(docx)) == 2


def test_what_only_completes_stands_behind_the_sentence() -> None:
    docx = made(LIABILITY, finding(LIABILITY, CARVE_OUT, "trois mois"))
    assert f"Le plafond est de trois mois de redevances. {wording(CARVE_OUT)} Il vaut" in text(docx)
    assert not list(part(docx, "word/document.xml").iter(f"{W}del"))
    assert "complète le texte" in comments(docx)[0]


def test_of_a_rule_found_twice_the_wording_stands_once_and_the_other_sentence_goes() -> None:
    twice = contract(
        ("1", "Prix", "Les sommes versées restent acquises. Les factures sont envoyées par courriel."),
        ("2", "Fin", "Aucune somme n'est rendue."),
        ("3", "Droit", "Le droit français s'applique."),
    )
    found = [finding(twice, "fees_non_refundable", words) for words in ("restent acquises", "n'est rendue")]
    docx = made(twice, *found)
    assert text(docx).count(wording("fees_non_refundable")) == 1
    assert "n'est rendue" not in text(docx)
    assert "acquises" not in text(docx)
    assert "Article 2 – Fin\n[Supprimé]\nArticle 3" in text(docx)  # numbers are kept: others refer to them
    assert "au point 1 (1)" in comments(docx)[1]


def test_what_completes_and_is_found_twice_is_pointed_to() -> None:
    twice = contract(("1", "Prix", "Les tarifs en ligne s'appliquent."), ("2", "Charte", "La charte est publiée en ligne."))
    docx = made(twice, *(finding(twice, "incorporated_by_reference", words) for words in ("tarifs en ligne", "publiée en ligne")))
    assert text(docx).count(wording("incorporated_by_reference")) == 1
    assert "La charte est publiée en ligne." in text(docx)
    assert "Voir la rédaction proposée au point 1 (1)" in comments(docx)[1]


@pytest.mark.parametrize(
    ("sentence", "rule", "words"),
    [
        (
            "Les prix changent à tout moment, et le Client peut alors résilier sans frais.",
            "price_increase_uncapped",
            "changent à tout moment",
        ),
        (
            "Le Prestataire s'engage à restaurer le service, mais exclut la perte de données.",
            "data_loss_excluded",
            "exclut la perte de données",
        ),
        ("Les sommes payées (ci-après les « Acomptes ») restent acquises.", "fees_non_refundable", "restent acquises"),
        ("Il est interdit a) de copier le service ; b) de le comparer.", "benchmarking_prohibited", "de le comparer"),
    ],
)
def test_a_sentence_that_says_more_is_kept_and_derogated_from(sentence: str, rule: str, words: str) -> None:
    sides = Parties(Party("vendor", None, frozenset({"prestataire"})), Party("customer", None, frozenset({"client"})))
    analysis = replace(contract(("1", "Objet", f"{sentence} Le reste suit.")), parties=sides)
    docx = made(analysis, finding(analysis, rule, words))
    assert f"{sentence} Par dérogation à ce qui précède\u00a0: {wording(rule)} Le reste suit." in text(docx)
    assert "elle est conservée" in comments(docx)[0]


def test_a_sentence_that_fixes_another_term_is_kept() -> None:
    words = "Le contrat dure un an et se renouvelle tacitement."
    renewed = contract(("1", "Durée", words), terms=[("term.initial", "P1Y", "un an")])
    assert words in text(made(renewed, finding(renewed, "auto_renewal", "se renouvelle tacitement")))


def test_an_item_of_a_list_goes_and_wording_stands_below_the_list() -> None:
    body = "Le Client s'interdit :\n- de copier le service ;\n- de comparer le service ;\n- de le revendre.\nIl respecte la loi."
    listed = contract(("1", "Usage", body), ("2", "Fin", "Le contrat a une fin."))
    lines = text(made(listed, finding(listed, "benchmarking_prohibited", "comparer le service"))).split("\n")
    kept = ["Le Client s'interdit :", "- de copier le service ;", "- de le revendre."]
    assert lines[1:6] == [*kept, wording("benchmarking_prohibited"), "Il respecte la loi."]


def test_words_that_lead_into_a_list_go_with_their_items() -> None:
    body = "Sont exclus pour le Prestataire :\n- la perte de données ;\n- la perte de gains.\nLe reste est dû."
    listed = contract(("1", "Responsabilité", body))
    lines = text(made(listed, finding(listed, "liability_excluded_entirely", "Sont exclus"))).split("\n")
    assert lines[1:] == [wording("liability_excluded_entirely"), "Le reste est dû."]


def test_a_row_of_a_table_goes_whole() -> None:
    table = contract(("1", "Frais", "Poste\tPrix\nRejet de paiement\t20 euros\nVisite\t50 euros\nHors taxes."))
    lines = text(made(table, finding(table, "payment_incident_fees", "20 euros"))).split("\n")
    assert lines[1:] == ["Poste\tPrix", "Visite\t50 euros", wording("payment_incident_fees"), "Hors taxes."]


def test_a_heading_is_never_struck() -> None:
    docx = made(LIABILITY, finding(LIABILITY, CAP, "Responsabilité"))
    assert not list(part(docx, "word/document.xml").iter(f"{W}del"))
    assert wording(CAP) in text(docx)


def test_a_sentence_that_only_sounds_like_a_rule_is_struck_once_a_person_wants_it() -> None:
    likely = replace(finding(LIABILITY, CAP, "trois mois"), values=((LIKENESS, "yes"),))
    assert "trois mois" in text(made(LIABILITY, likely, confirmed=False))
    assert "trois mois" not in text(made(LIABILITY, likely))


def test_one_court_is_proposed_and_not_two() -> None:
    courts = contract(
        ("1", "Litiges", "Le tribunal de commerce de Lyon a seul compétence."),
        ("2", "Factures", "Le tribunal de commerce de Lyon connaît des factures."),
    )
    found = [finding(courts, "exclusive_jurisdiction", "a seul compétence"), finding(courts, "court_renamed_tae", "connaît des factures")]
    said = text(made(courts, *found))
    assert wording("exclusive_jurisdiction") in said
    assert wording("court_renamed_tae") not in said
    assert "Lyon" not in said


def test_what_is_missing_stands_at_the_end() -> None:
    docx = made(LIABILITY, finding(LIABILITY, "insurance_missing", None))
    assert text(docx).split("\n")[-2:] == ["Clauses complémentaires proposées", wording("insurance_missing")]


def test_without_proposals_it_is_the_contract() -> None:
    docx = made(LIABILITY)
    assert accepted(docx) == LIABILITY.document.text.split("\n")


# --- what the vendor reads ---


def test_a_comment_says_what_is_asked_on_which_basis_under_the_number_of_the_finding() -> None:
    docx = made(LIABILITY, finding(LIABILITY, "insurance_missing", None), finding(LIABILITY, CAP, "trois mois"))
    head, asked, fate = comments(docx)[0].split("\n")
    assert head == "Point 1 – Plafond de responsabilité"
    assert asked.startswith("Nous demandons un plafond de responsabilité d’au moins 12 mois")
    assert "C. civ. art. 1170" in asked
    assert "remplacée" in fate
    assert comments(docx)[1].startswith("Point 2 – ")
    assert {c.get(f"{W}date") for c in part(docx, "word/comments.xml").findall(f"{W}comment")} == {"2026-03-02T10:30:00Z"}


@pytest.mark.parametrize("name", ["kalidor-cgs-v1.pdf", "northlight-msa.pdf"])
def test_nothing_of_the_rationale_is_sent(samples: Path, name: str) -> None:
    analysis, playbook = analyse_bytes((samples / name).read_bytes(), name), load_playbook()
    found = evaluate(analysis, playbook)
    said = "\n".join(comments(made(analysis, *found)))
    language = analysis.document.language
    for one in found:
        rationale = word(one, playbook, language, language).rationale
        reasons = rationale.split("Fondement :")[0].split("Basis:")[0].split(". ")
        assert not any(reason in said for reason in reasons if len(reason) > 20)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_request_speaks_of_the_customers_position(language: str) -> None:
    """The vendor is asked; it is not told what favours the customer, nor what the customer risks or fails to do."""
    telling = {
        "fr": r"favorable|avantage|risque|infraction|irréguli|plaider|réputée? non écrit|faible|expose|perd|captif|trésorerie|preuve pour",
        "en": r"favour|advantage|risk|breach of|irregular|litigat|unwritten|weak|expose|lose|captive|cash|proof on",
    }[language]
    for rule in load_playbook().rules:
        assert not re.search(telling, rule.templates[language].request.replace("{basis}", rule.basis[language])), rule.key


def test_a_wording_that_serves_the_vendor_is_withheld() -> None:
    rule = load_playbook().rule("late_interest_below_statutory")
    assert rule.proposal is InProposal.WITHHELD
    for language, legal in (("fr", "Banque centrale européenne"), ("en", "European Central Bank")):
        assert legal in rule.templates[language].rationale
