"""The terms that a contract defines."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.definitions import find_definitions
from contracts.structure.segment import segment
from contracts.text.read import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "definitions.yaml").read_text(encoding="utf-8"))
CLOSING = (
    "\n\nLes présentes sont soumises au droit français, et tout litige relève des tribunaux de Lyon, "
    "même en référé ou en cas de pluralité de défendeurs.\n"
)


def defined(text: str, filename: str = "contract.txt") -> list[str]:
    document = read((text + CLOSING).encode(), filename)
    return [definition.term for definition in find_definitions(document, segment(document))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_terms(case: dict[str, Any]) -> None:
    assert defined(case["text"]) == case["terms"]


def test_spans_hold_the_terms_and_lie_in_their_clauses() -> None:
    document = read((CASES[9]["text"] + CLOSING).encode(), "contract.txt")
    clauses = {clause.id: clause for clause in segment(document)}
    for definition in find_definitions(document, tuple(clauses.values())):
        assert document.text[definition.start : definition.end] == definition.term
        assert clauses[definition.clause].start <= definition.start < clauses[definition.clause].end


def test_rows_of_a_table_of_definitions() -> None:
    table = (
        "# 1. Définitions\n\n| Terme | Définition |\n|---|---|\n| Client | Désigne la société abonnée |\n"
        "| Jour Ouvré | Du lundi au vendredi |\n\n# 2. Objet\n\nLe service.\n"
    )
    assert defined(table, "contract.md") == ["Client", "Jour Ouvré"]
