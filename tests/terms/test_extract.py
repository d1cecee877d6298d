"""Rows of sentences, one file for each group of keys: what is read in them, and that nothing else is."""

from pathlib import Path

import pytest
import yaml

from contracts.structure.types import Clause
from contracts.terms.extract import extract
from contracts.terms.parties import find_parties
from contracts.terms.types import Term
from contracts.text.types import Document

ROWS = Path(__file__).parent / "rows"


def read_terms(text: str, language: str, heading: str | None = None) -> tuple[Term, ...]:
    """The terms of a contract of one clause."""
    whole = f"{heading}\n{text}" if heading else text
    document = Document(filename="row.txt", sha256="", media_type="text/plain", language=language, text=whole, lines=(), blocks=())
    body = len(heading) + 1 if heading else 0
    clause = Clause(id="c1", parent=None, level=1, number=None, heading=heading, start=0, end=len(whole), body_start=body)
    return extract(document, (clause,), {}, find_parties(document, (clause,)))


def rows() -> list:
    return [*_rows()]


def _rows():
    for path in sorted(ROWS.glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            language = "fr" if "fr" in row else "en"
            yield pytest.param(row[language], language, row.get("heading"), row["is"], id=f"{path.stem}: {row[language][:70]}")


@pytest.mark.parametrize(("text", "language", "heading", "expected"), rows())
def test_sentence_says_its_terms_and_no_others(text, language, heading, expected):
    found = {f"{term.key}={term.value}" for term in read_terms(text, language, heading)}
    assert found == set(expected)
