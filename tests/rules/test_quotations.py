"""What is shown of a contract for a term or a finding: whole words, and in a rationale a phrase that reads alone."""

from pathlib import Path

import pytest

from contracts.analysis import analyse_bytes
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

ROOT = Path(__file__).parents[2]
CONTRACTS = [
    *sorted(path for path in (ROOT / "contracts/samples").iterdir() if path.suffix in (".pdf", ".docx")),
    *sorted((ROOT / "tests/gold/written").glob("*.txt")),
]


def cut_words(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] begins or ends inside a word."""
    return any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in (start, end))


@pytest.mark.parametrize("path", CONTRACTS, ids=lambda path: path.stem)
def test_no_term_and_no_finding_is_shown_with_a_word_cut(path):
    analysis = analyse_bytes(path.read_bytes(), path.name)
    text = analysis.document.text
    shown = [(term.key, term.start, term.end) for term in analysis.terms]
    shown += [(found.rule, span.start, span.end) for found in evaluate(analysis, load_playbook()) for span in found.evidence]
    assert not [(key, text[start:end]) for key, start, end in shown if cut_words(text, start, end)]


def quote_of(analyse, rule: str, text: str) -> str:
    findings = evaluate(analyse(text, "fr"), load_playbook())
    return next(dict(found.values)["quote"] for found in findings if found.rule == rule)


def test_a_rationale_quotes_the_sentence_that_the_words_stand_in(analyse):
    text = "Les parties se parlent. Le Prestataire peut modifier ses tarifs à tout moment, par simple courriel adressé au Client."
    quote = quote_of(analyse, "price_increase_uncapped", text)
    assert quote == "Le Prestataire peut modifier ses tarifs à tout moment, par simple courriel adressé au Client"


def test_a_long_sentence_is_quoted_from_comma_to_comma_with_an_ellipsis(analyse):
    aside = "eu égard aux usages de la profession et aux demandes que lui adressent les entreprises du secteur"
    text = f"Le Client sait que, {aside}, le Prestataire peut modifier ses tarifs à tout moment, {aside}, {aside}."
    quote = quote_of(analyse, "price_increase_uncapped", text)
    assert "le Prestataire peut modifier ses tarifs à tout moment" in quote
    assert quote.endswith(" […]")
    assert len(quote) < 260


def test_a_quotation_holds_the_words_that_decide_however_far_into_the_sentence_they_stand(analyse):
    text = (
        "Chacune des parties peut mettre fin au contrat à toute époque de l'année civile en cours, après une mise en demeure adressée par "
        "courrier recommandé avec avis de réception et demeurée sans suite pendant quinze jours pleins, sans que les sommes déjà versées "
        "par le Client puissent donner lieu à un remboursement quelconque."
    )
    assert quote_of(analyse, "fees_non_refundable", text).endswith("donner lieu à un remboursement quelconque")


def test_what_a_list_item_says_is_shown_without_the_words_that_lead_to_it(analyse):
    text = "Le Prestataire n'est pas responsable :\n- du manque à gagner ;\n- de toute perte causée par l'arrêt de l'Application."
    analysis = analyse(text, "fr")
    found = next(one for one in evaluate(analysis, load_playbook()) if one.rule == "liability_excluded_entirely")
    assert text[found.evidence[0].start : found.evidence[0].end] == "- de toute perte causée par l'arrêt de l'Application"


def test_the_place_of_silence_that_accepts_is_where_it_is_said(analyse):
    term = {"key": "acceptance.deemed_after", "value": "P10D", "at": "dix jours"}
    text = "Le Client dispose de dix jours pour écrire. Il le fait par lettre. Le lot est alors acquis."
    found = next(one for one in evaluate(analyse(text, "fr", terms=[term]), load_playbook()) if one.rule == "deemed_acceptance")
    assert text[found.evidence[0].start : found.evidence[0].end] == "Le lot est alors acquis."


def test_the_place_of_a_duty_of_confidentiality_is_the_duty_and_not_the_definition(analyse):
    text = "“Confidential Information” means what either party tells. The receiving party shall keep confidential information secret."
    found = next(one for one in evaluate(analyse(text, "en"), load_playbook()) if one.rule == "confidentiality_no_term")
    assert found.evidence[0].start >= text.index("The receiving")


@pytest.mark.parametrize(
    ("language", "text", "duty"),
    [
        (
            "en",
            "Each party shall take technical and organisational measures to ensure the confidentiality and integrity of its systems. "
            "A party may be given access to confidential information. Each party shall hold it in confidence and disclose confidential "
            "information to nobody.",
            "Each party shall hold",
        ),
        (
            "fr",
            "Le Prestataire met en place des mesures techniques propres à assurer la confidentialité et l'intégrité des serveurs. "
            "Chaque partie s'engage à garder confidentielles les informations reçues de l'autre.",
            "Chaque partie",
        ),
    ],
)
def test_the_place_of_a_duty_of_confidentiality_is_not_how_systems_are_secured(analyse, language, text, duty):
    found = next(one for one in evaluate(analyse(text, language), load_playbook()) if one.rule == "confidentiality_no_term")
    assert found.evidence[0].start >= text.index(duty)


@pytest.mark.parametrize(
    ("rule", "text", "shown"),
    [
        (  # the deciding words begin in the middle of a phrase
            "exclusive_jurisdiction",
            "En cas de désaccord, le Tribunal de commerce de Rouen est seul compétent, même en cas de référé. L'usage reste libre.",
            "le Tribunal de commerce de Rouen est seul compétent, même en cas de référé",
        ),
        (  # a condition decides nothing without what follows from it
            "data_deletion_on_default",
            "Si la facture reste impayée quarante jours, le Prestataire peut effacer les données du Client. Les accès restent fermés.",
            "Si la facture reste impayée quarante jours, le Prestataire peut effacer les données du Client",
        ),
        (  # the words that widen it are told, not the ones that any such clause holds
            "force_majeure_broad",
            "La force majeure s'entend notamment d'une épidémie, d'un séisme et d'une grève du personnel du Prestataire, sans autre.",
            "La force majeure s'entend notamment d'une épidémie, d'un séisme et d'une grève du personnel du Prestataire",
        ),
        (  # and how far they go
            "fees_non_refundable",
            "Les factures sont mensuelles. Les sommes versées ne sont en aucun cas remboursées, sauf faute lourde, dès le premier euro.",
            "Les sommes versées ne sont en aucun cas remboursées, sauf faute lourde",
        ),
    ],
)
def test_what_is_shown_is_a_phrase_that_says_something(analyse, rule, text, shown):
    analysis = analyse(text, "fr")
    found = next(one for one in evaluate(analysis, load_playbook()) if one.rule == rule)
    assert text[found.evidence[0].start : found.evidence[0].end] == shown


def test_a_term_that_is_at_fault_is_shown_alone(analyse):
    text = (
        "1. Objet\nLe Prestataire fournit au Client le service en ligne que la documentation décrit, dans les conditions de l'article 14.\n"
        "2. Durée\nLe contrat court un an à compter de sa signature, sous réserve de l'article 37, et se renouvelle ensuite chaque année.\n"
        "3. Prix\nL'abonnement est mensuel.\n4. Fin\nVoir l'article 2.\n"
    )
    found = [one for one in evaluate(analyse_bytes(text.encode(), "a.txt"), load_playbook()) if one.rule == "dangling_cross_reference"]
    assert {text[one.evidence[0].start : one.evidence[0].end] for one in found} == {"article 14", "article 37"}
