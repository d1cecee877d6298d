"""Clause types in their context: headings, parents, lists, and text that is about nothing in the taxonomy."""

import pytest

from contracts.clauses.classify import classify
from contracts.clauses.roles import name_customer
from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.types import Document


def document(text: str, language: str = "fr") -> Document:
    return Document("t", "", "text/plain", language, text, (), ())


def keys(types: tuple[ClauseType, ...]) -> set[str]:
    return {clause_type.key for clause_type in types}


GENERAL = (
    "Article 14 - Dispositions générales\n"
    "Le contrat est régi par le droit français. Les litiges relèvent de la compétence exclusive du tribunal de commerce de Nantes. "
    "Si une clause était jugée nulle, les autres clauses conserveraient leur plein effet. "
    "Les parties demeurent des contractants indépendants. "
    "Le fait de ne pas exercer un droit ne vaut pas renonciation. "
    "Le contrat exprime l'intégralité de l'accord des parties et remplace tout accord antérieur.\n"
)


def general_clause() -> Clause:
    return Clause("c1", None, 1, "14", "Dispositions générales", 0, len(GENERAL), GENERAL.index("\n") + 1)


def test_each_sentence_of_a_mixed_article_gives_its_type() -> None:
    types = classify(document(GENERAL), [general_clause()])["c1"]
    assert keys(types) == {"governing_law", "jurisdiction", "severability", "independence", "waiver", "entire_agreement"}


def test_evidence_is_in_the_sentence_that_decided() -> None:
    types = {t.key: t for t in classify(document(GENERAL), [general_clause()])["c1"]}
    for key, words in {"governing_law": "droit français", "jurisdiction": "compétence", "waiver": "renonciation"}.items():
        assert any(words in GENERAL[span.start : span.end] for span in types[key].evidence), key


def test_most_confident_type_comes_first() -> None:
    confidences = [t.confidence for t in classify(document(GENERAL), [general_clause()])["c1"]]
    assert confidences == sorted(confidences, reverse=True)


def test_clause_with_children_only_gets_the_types_of_its_heading() -> None:
    text = "9. Durée et résiliation\n9.1 Divers\nLe comité se réunit chaque trimestre pour suivre l'avancement des travaux en cours.\n"
    first = text.index("9.1")
    clauses = [
        Clause("c1", None, 1, "9", "Durée et résiliation", 0, first, first),
        Clause("c2", "c1", 2, "9.1", "Divers", first, len(text), text.index("Le comité")),
    ]
    assert "term" in keys(classify(document(text), clauses)["c1"])


def test_subclause_without_heading_is_read_under_its_parent() -> None:
    text = "1. Définitions\n1.1 « Espace » désigne la partie du site réservée aux membres.\n"
    first = text.index("1.1")
    clauses = [
        Clause("c1", None, 1, "1", "Définitions", 0, first, first),
        Clause("c2", "c1", 2, "1.1", None, first, len(text), first + 4),
    ]
    assert keys(classify(document(text), clauses)["c2"]) == {"definitions"}


def test_text_about_nothing_in_the_taxonomy_is_other() -> None:
    text = "Le comité se réunit chaque trimestre à Lille ; il y est fait un point sur les travaux de la période et sur leur calendrier.\n"
    types = classify(document(text), [Clause("c1", None, 1, None, None, 0, len(text), 0)])["c1"]
    assert keys(types) == {"other"}
    assert types[0].evidence


def test_title_has_no_type() -> None:
    text = "CONDITIONS GÉNÉRALES D'UTILISATION DU SERVICE\n"
    assert classify(document(text), [Clause("c1", None, 1, None, text.strip(), 0, len(text), len(text))])["c1"] == ()


def test_customer_is_known_under_another_name() -> None:
    text = (
        "Le Partenaire s'engage à fournir des informations exactes. Le Partenaire doit collaborer avec la Société. "
        "Le Partenaire garantit disposer des droits nécessaires. Le Partenaire accepte de maintenir ses équipements en état.\n"
    )
    types = classify(document(text), [Clause("c1", None, 1, None, None, 0, len(text), 0)])["c1"]
    assert "customer_obligations" in keys(types)
    assert "vendor_obligations" not in keys(types)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Coach {}. Chaque Coach reconnaît exercer à titre indépendant. Le Coach s'engage à tenir son agenda à jour."),
        ("fr", "L'Internaute {}. L'internaute accepte les règles de la communauté. L'Internaute déclare être majeur."),
        ("en", "The Author {}. The Author agrees to meet the deadlines. Each author acknowledges the style guide."),
        ("en", "Advertiser {}. Advertiser agrees to the creative guidelines. Advertiser represents that it holds all rights."),
    ],
)
def test_customer_is_whom_the_contract_binds(language: str, text: str) -> None:
    duty = {"fr": "s'engage à fournir des informations exactes et à jour", "en": "shall provide accurate and complete information"}[
        language
    ]
    text = text.format(duty) + "\n"
    types = classify(document(text, language), [Clause("c1", None, 1, None, None, 0, len(text), 0)])["c1"]
    assert "customer_obligations" in keys(types)
    assert "vendor_obligations" not in keys(types)


@pytest.mark.parametrize(
    "text",
    [
        "Le Prestataire s'engage à livrer. Le Prestataire doit informer. Le Prestataire garantit la conformité.",
        "La Société reconnaît ceci. La Société s'engage à cela. La Société doit encore ceci. Le Client doit payer.",
        "Le Coach doit venir. Vous devez payer. Vous acceptez ceci. Vous reconnaissez cela. Le Coach accepte. Le Coach s'engage.",
        "Le Titulaire s'engage à maintenir deux techniciens. Le Titulaire garantit que la Solution est à jour. "
        "Le Titulaire héberge les fichiers. Le Titulaire accepte ces pénalités. Le Titulaire doit rendre compte.",
        "The Awardee shall host the System. The Awardee agrees to these milestones. The Awardee must deliver each release. "
        "The Awardee warrants this.",
    ],
)
def test_vendor_is_not_taken_for_the_customer(text: str) -> None:
    assert name_customer(fold(text)) == fold(text)


def test_text_keeps_its_length_under_another_name() -> None:
    text = fold("Le Coach s'engage. Les Coachs acceptent. Le coach reconnaît. Le Coach doit venir.")
    assert len(name_customer(text)) == len(text)
    assert "coach" not in name_customer(text)


def test_nothing_is_found_in_nothing() -> None:
    assert classify(document(""), []) == {}


def test_same_text_gives_the_same_types() -> None:
    assert classify(document(GENERAL), [general_clause()]) == classify(document(GENERAL), [general_clause()])


def test_definition_is_about_nothing_that_its_words_speak_of() -> None:
    text = "“Renewal Period” means each successive period of twelve months for which a Subscription is renewed.\n"
    assert keys(classify(document(text, "en"), [Clause("c1", None, 1, None, None, 0, len(text), 0)])["c1"]) == {"definitions"}


def test_entry_of_a_list_is_about_what_leads_to_the_list() -> None:
    text = "Le Client s'engage à :\na) tenir à jour la liste de ses collaborateurs et la transmettre chaque trimestre.\n"
    entry = text.index("a) ")
    clauses = [
        Clause("c1", None, 1, "4.2", None, 0, entry, 0),
        Clause("c2", "c1", 2, "a", None, entry, len(text), entry + 3),
    ]
    assert "customer_obligations" in keys(classify(document(text), clauses)["c2"])


def test_article_without_words_is_about_what_its_subclauses_are_about() -> None:
    text = "7. Divers\n7.1 Le contrat est régi par le droit belge.\n7.2 Aucune partie ne répond d'un événement de force majeure.\n"
    first, second = text.index("7.1"), text.index("7.2")
    clauses = [
        Clause("c1", None, 1, "7", "Divers", 0, first, first),
        Clause("c2", "c1", 2, "7.1", None, first, second, first + 4),
        Clause("c3", "c1", 2, "7.2", None, second, len(text), second + 4),
    ]
    assert {"governing_law", "force_majeure"} <= keys(classify(document(text), clauses)["c1"])


def test_part_is_about_what_the_subclauses_of_its_articles_are_about() -> None:
    text = (
        "TITRE V – RAPPORTS DES PARTIES\nArticle 14\n14.1 Le contrat est régi par le droit belge.\n"
        "14.2 Aucune partie ne répond d'un événement de force majeure.\n"
    )
    article, first, second = text.index("Article"), text.index("14.1"), text.index("14.2")
    clauses = [
        Clause("c1", None, 1, "V", "RAPPORTS DES PARTIES", 0, article, article),
        Clause("c2", "c1", 2, "14", None, article, first, first),
        Clause("c3", "c2", 3, "14.1", None, first, second, first + 5),
        Clause("c4", "c2", 3, "14.2", None, second, len(text), second + 5),
    ]
    types = classify(document(text), clauses)
    assert {"governing_law", "force_majeure"} <= keys(types["c1"])


def test_few_words_above_subclauses_are_about_what_these_are_about() -> None:
    text = "7. Deux règles.\na) Le contrat est régi par le droit belge.\nb) Aucune partie ne répond d'un événement de force majeure.\n"
    first, second = text.index("a)"), text.index("b)")
    clauses = [
        Clause("c1", None, 1, "7", None, 0, first, 3),
        Clause("c2", "c1", 2, "a", None, first, second, first + 3),
        Clause("c3", "c1", 2, "b", None, second, len(text), second + 3),
    ]
    assert keys(classify(document(text), clauses)["c1"]) == {"governing_law", "force_majeure"}


def test_article_without_words_is_about_nothing_that_its_subclauses_are_not() -> None:
    text = "7. Vie du service\n7.1 « Sauvegarde » désigne la copie quotidienne des données, conservée trente jours.\n"
    first = text.index("7.1")
    clauses = [
        Clause("c1", None, 1, "7", "Vie du service", 0, first, first),
        Clause("c2", "c1", 2, "7.1", None, first, len(text), first + 4),
    ]
    types = classify(document(text), clauses)
    assert keys(types["c1"]) <= keys(types["c2"])


def test_a_line_above_the_terms_is_about_nothing() -> None:
    menu, body = "Terms Insurance Payments Privacy\n", "The Provider takes out liability insurance for the whole term.\n"
    text = menu + body
    clauses = [Clause("c1", None, 1, None, None, 0, len(menu), 0), Clause("c2", None, 1, "1", None, len(menu), len(text), len(menu))]
    types = classify(document(text, "en"), clauses)
    assert types["c1"] == ()
    assert "insurance" in keys(types["c2"])


def test_few_words_are_read_with_their_heading() -> None:
    text = "11. Augmentation tarifaire\nPréavis de 60 jours par courriel.\n12. Évolution du niveau de service\nPréavis de 30 jours.\n"
    second = text.index("12.")
    clauses = [
        Clause("c1", None, 1, "11", "Augmentation tarifaire", 0, second, text.index("Préavis")),
        Clause("c2", None, 1, "12", "Évolution du niveau de service", second, len(text), text.rindex("Préavis")),
    ]
    types = classify(document(text), clauses)
    assert "price_revision" in keys(types["c1"])
    assert "service_changes" in keys(types["c2"])
    assert "termination_convenience" not in keys(types["c2"])
