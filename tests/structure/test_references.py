"""References to clauses, annexes and the law."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.text.read import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "references.yaml").read_text(encoding="utf-8"))
CONTRACT = """
Article 1 - Objet
Le contrat fixe les conditions d'usage du service par le client.
Article 2 - Durée
2.1 Durée initiale
La durée initiale est celle du bon de commande.
2.2 Renouvellement
Le contrat est renouvelé par accord écrit.
Article 3 - Résiliation
Chaque partie peut résilier le contrat en cas de manquement grave.
Article 4 - RESPONSABILITÉ
Chaque partie répond de ses fautes. {sentence}
ANNEXE A - TARIFS
1. Prix
Les prix sont hors taxes.
"""


def referred(sentence: str) -> list[list[str | None]]:
    document = read(CONTRACT.format(sentence=sentence).encode(), "contract.txt")
    clauses = segment(document)
    numbers = {clause.id: clause.number for clause in clauses}
    found = find_references(document, clauses)
    return [[reference.kind, reference.target, numbers[reference.clause] if reference.clause else None] for reference in found]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_references(case: dict[str, Any]) -> None:
    found = referred("Les articles 1, 2 et 3 s'appliquent. " + case["text"])[3:]
    assert found == case["references"]


def test_a_number_in_an_annex_means_the_clause_of_that_annex() -> None:
    text = CONTRACT.format(sentence="Fin.") + "2. Révision\nLe prix de l'article 1 est révisé.\n"
    document = read(text.encode(), "contract.txt")
    clauses = segment(document)
    reference = find_references(document, clauses)[-1]
    clause = next(clause for clause in clauses if clause.id == reference.clause)
    assert clause.heading == "Prix"


def test_a_document_without_numbers_has_no_dangling_references() -> None:
    text = "Terms of Use\n\nThe fees of Section 4 of the order form are due, and Section 7 applies to them as well as to late fees. " * 3
    document = read(text.encode(), "contract.txt")
    assert [r for r in find_references(document, segment(document)) if r.kind == "clause"] == []
