"""The parties that a text of one clause names."""

from contracts.structure.types import Clause
from contracts.terms.sides.parties import find_parties
from contracts.terms.types import Parties
from contracts.text.types import Document


def parties_of(text: str, language: str = "fr") -> Parties:
    document = Document(filename="row.txt", sha256="", media_type="text/plain", language=language, text=text, lines=(), blocks=())
    clause = Clause(id="c1", parent=None, level=1, number=None, heading=None, start=0, end=len(text), body_start=0)
    return find_parties(document, (clause,))
