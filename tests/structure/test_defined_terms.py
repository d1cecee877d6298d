"""Defined terms with their meanings and uses, and expressions that are used like terms and defined nowhere."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.defined_terms import DefinedTerm, defined_terms, stem_of
from contracts.structure.definitions import find_definitions
from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.structure.undefined import undefined_terms
from contracts.text.read import read
from contracts.text.types import Document

FOLDER = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "defined_terms.yaml").read_text(encoding="utf-8"))
UNDEFINED: list[dict[str, Any]] = yaml.safe_load((FOLDER / "undefined_terms.yaml").read_text(encoding="utf-8"))
GLOSSARY = """1. Définitions
« Service » désigne l'outil en ligne. « Client » ou « Customer » désigne l'entreprise. « Données Personnelles » désigne celles des salariés.
2. Règles
"""
CLOSING = "\nLes présentes sont soumises au droit français, et tout litige relève des tribunaux de Lyon, même à plusieurs défendeurs.\n"
CALLED = {"client": False, "customer": False, "Tarrow": True}


def terms_of(case: dict[str, Any]) -> tuple[Document, list[DefinedTerm]]:
    document = read((case["text"] + CLOSING).encode(), case.get("file", "contract.txt"))
    clauses = segment(document)
    return document, list(defined_terms(document, clauses, find_definitions(document, clauses)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_terms_uses_and_marks(case: dict[str, Any]) -> None:
    document, found = terms_of(case)
    assert {term.term: len(term.uses) for term in found} == case["terms"]
    assert [term.term for term in found if term.is_twofold] == case.get("twofold", [])
    assert [term.term for term in found if term.is_unused] == case.get("unused", [])
    for term in found:
        if words := case.get("meanings", {}).get(term.term):
            assert document.text[term.meanings[0].start : term.meanings[0].end].startswith(words)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_meaning_holds_its_term_and_every_use_has_its_words(case: dict[str, Any]) -> None:
    document, found = terms_of(case)
    for term in found:
        assert len(term.meanings) == len(term.definitions)
        for definition, meaning in zip(term.definitions, term.meanings, strict=True):
            assert meaning.start <= definition.start <= definition.end <= meaning.end
        for use in term.uses:
            assert stem_of(document.text[use.start : use.end]) == stem_of(term.term)
            assert not any(definition.start <= use.start < definition.end for definition in term.definitions)
    uses = sorted((use.start, use.end) for term in found for use in term.uses)
    assert all(before[1] <= after[0] for before, after in pairwise(uses))


@pytest.mark.parametrize("case", UNDEFINED, ids=lambda case: case.get("name") or case["text"])
def test_undefined_terms(case: dict[str, Any]) -> None:
    document = read((GLOSSARY + case["text"] + "\n").encode(), "contract.txt")
    clauses = segment(document)
    found = undefined_terms(document, clauses, find_definitions(document, clauses), find_references(document, clauses), CALLED)
    assert [term.term for term in found] == case["undefined"]
    for term in found:
        assert len(term.uses) >= 2


def test_what_the_law_on_personal_data_defines_needs_no_definition_where_that_law_is_named() -> None:
    text = GLOSSARY + "La Personne Concernée a des droits. Le Client informe la Personne Concernée."
    for law, expected in (("", ["Personne Concernée"]), (" Le RGPD s'applique.", [])):
        document = read((text + law).encode(), "contract.txt")
        clauses = segment(document)
        found = undefined_terms(document, clauses, find_definitions(document, clauses), find_references(document, clauses), CALLED)
        assert [term.term for term in found] == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Partie", "Parties"), ("Party", "Parties"), ("Garantie", "Garanties"), ("Réseau", "Réseaux"), ("Canal", "Canaux"), ("Fee", "Fees")],
)
def test_singular_and_plural_are_one_term(one: str, other: str) -> None:
    assert stem_of(one) == stem_of(other)


def test_a_meaning_that_announces_a_list_holds_its_items() -> None:
    text = (
        "1. Définitions\n« Informations Réservées » désigne :\n(i) les tarifs remis ;\n(ii) les plans du service.\n"
        "« Service » désigne l'outil.\n2. Usage\nChacun protège les Informations Réservées et le Service.\n"
    )
    document, found = terms_of({"text": text})
    (meaning,) = next(term for term in found if term.term == "Informations Réservées").meanings
    assert document.text[meaning.start : meaning.end].endswith("(ii) les plans du service.")
