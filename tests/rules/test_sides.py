"""Who is vendor and who is customer, whatever the contract calls them (sides.yaml, which a lawyer can extend)."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.types import Clause
from contracts.terms.sides.parties import find_parties
from contracts.text.types import Document
from review.rules.roles import mark_roles

ROWS = yaml.safe_load((Path(__file__).parent / "sides.yaml").read_text(encoding="utf-8"))
DUTIES = {
    "fr": (
        "{V} fournit le service. {C} s'engage à payer le prix. {V} garantit la disponibilité. {C} reconnaît avoir lu le contrat. "
        "{V} peut suspendre l'accès. {C} accepte les tarifs. {V} s'engage à sauvegarder les données. {C} garantit l'exactitude de ses "
        "données. {V} assure le support. {C} s'interdit de copier le service. {V} se réserve le choix de ses moyens. {C} déclare être "
        "assuré. Le paiement se fait auprès de {V}, sur demande de {C}."
    ),
    "en": (
        "{V} will provide the service. {C} agrees to pay the fees. {V} warrants its title. {C} acknowledges the policy. {V} may suspend "
        "access. {C} undertakes to keep passwords secret. {V} shall back up the data. {C} represents that it is a business. {V} reserves "
        "its rights. {C} agrees to the prices. {V} can update the service. {C} shall not copy the service. Payment is made to {V} by {C}."
    ),
}


def cases() -> list[Any]:
    found = []
    for row in ROWS:
        language = "fr" if "fr" in row else "en"
        duties = DUTIES[language].replace("{V}", row["V"]).replace("{C}", row["C"])
        duties = ". ".join(sentence[:1].upper() + sentence[1:] for sentence in duties.split(". "))
        found.append(pytest.param(language, row[language], duties, id=f"{row['V']}, {row['C']}"))
    return found


@pytest.mark.parametrize(("language", "opening", "duties"), cases())
def test_each_name_is_marked_as_its_side(language, opening, duties):
    text = f"{opening}\n{duties}"
    document = Document("row.txt", "", "text/plain", language, text, lines=(), blocks=())
    clause = Clause(id="c1", parent=None, level=1, number=None, heading=None, start=0, end=len(text), body_start=0)
    marked = mark_roles(text, find_parties(document, (clause,)))[len(opening) + 1 :]
    assert {side: _marks(marked, side) for side in "VC"} == {"V": 7, "C": 7}


def _marks(marked: str, side: str) -> int:
    """How many names of a side the duties hold."""
    return sum(word.strip(".,").strip(side) == "" and side in word for word in marked.split())
