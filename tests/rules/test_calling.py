"""Wording says what the contract calls its parties, in good grammar, and keeps the standard word where that is not safe."""

import re
from dataclasses import replace

import pytest

from contracts.terms.types import Parties, Party
from review.rules.calling import names_in
from review.rules.drafting import word_suggestion
from review.rules.playbook import load_playbook
from review.rules.types import Finding, Severity
from tests.compare.building import contract

FRENCH = "Le Prestataire répond au Client, lorsque le Client paie le prix du Prestataire."


def put(body: str, wording: str, vendor: tuple[str, ...], customer: tuple[str, ...] = ("client",), language: str = "fr") -> str:
    sides = Parties(Party("vendor", None, frozenset(vendor)), Party("customer", None, frozenset(customer)))
    return names_in(replace(contract((None, None, body), language=language), parties=sides)).put_into(wording)


@pytest.mark.parametrize(
    ("body", "vendor", "expected"),
    [
        ("L'Éditeur sert. Le prix de l’Éditeur. À l'Éditeur.", "editeur", "L’Éditeur sert. Prix de l’Éditeur dû à l’Éditeur."),
        (
            "Le Fournisseur sert. Le prix du Fournisseur. Au Fournisseur.",
            "fournisseur",
            "Le Fournisseur sert. Prix du Fournisseur dû au Fournisseur.",
        ),
        ("Zephyra sert. Zephyra vend. Zephyra garde.", "zephyra", "Zephyra sert. Prix de Zephyra dû à Zephyra."),
        ("Alizio sert. Alizio vend. Alizio garde.", "alizio", "Alizio sert. Prix d’Alizio dû à Alizio."),
        (
            "Le prestataire sert. Le prestataire vend. Le prix du prestataire.",
            "prestataire",
            "Le prestataire sert. Prix du prestataire dû au prestataire.",
        ),
    ],
)
def test_the_vendor_has_the_contracts_name_with_article_and_elision(body: str, vendor: str, expected: str) -> None:
    assert put(body, "Le Prestataire sert. Prix du Prestataire dû au Prestataire.", (vendor,)) == expected


def test_a_conjunction_is_elided_before_a_name() -> None:
    body = "Alizio sert. Alizio vend. Alizio garde."
    assert put(body, "Dès que le Prestataire paie, puisque le Prestataire sert.", ("alizio",)) == "Dès qu’Alizio paie, puisqu’Alizio sert."


@pytest.mark.parametrize(
    ("body", "vendor", "customer"),
    [
        ("La Société sert. La Société vend. La Société garde.", ("societe",), ("client",)),
        ("Nous servons. Nous vendons. Vous payez. Vous lisez. Nous gardons. Vous voyez.", ("nous",), ("vous",)),
        ("L'Entreprise sert. L'Entreprise vend. L'Entreprise garde.", ("entreprise",), ("client",)),
        ("Le Prestataire sert. Le Prestataire vend. Le Prestataire et Zephyra.", ("prestataire", "zephyra"), ("client",)),
        ("L'Éditeur est nommé une fois.", ("editeur",), ("client",)),
    ],
)
def test_the_standard_word_stays_where_grammar_is_not_safe_or_the_contract_says_it(
    body: str, vendor: tuple[str, ...], customer: tuple[str, ...]
) -> None:
    assert put(body, FRENCH, vendor, customer) == FRENCH


def test_english_names_take_an_article_as_the_contract_gives_them_one() -> None:
    said = "The Provider tells the Customer of the Provider’s duty. Customer Data stays."
    body = "Zephyra sells. Zephyra serves. Zephyra keeps. The Subscriber pays. The Subscriber reads. To the Subscriber."
    expected = "Zephyra tells the Subscriber of Zephyra’s duty. Customer Data stays."
    assert put(body, said, ("zephyra",), ("subscriber",), "en") == expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_wording_has_a_word_that_agrees_with_a_party(language: str) -> None:
    """A name may be of either gender: wording that says "il" of a party could not be given another name."""
    agreeing = {"fr": r"\b(?:il|lui-même|tenue?|avertie?|informée?)\b", "en": r"\b(?:he|she)\b"}[language]
    for rule in load_playbook().rules:
        wording = word_suggestion(Finding(rule.key, Severity.LOW, None, (), (("value", "x"),)), load_playbook(), language)
        assert not re.search(agreeing, wording, re.IGNORECASE), rule.key
