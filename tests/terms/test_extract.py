"""Rows of sentences, one file for each group of keys: what is read in them, and that nothing else is."""

from pathlib import Path

import pytest
import yaml

from contracts.clauses.training.single import single_clause
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from contracts.terms.types import Term

ROWS = Path(__file__).parent / "rows"


def read_terms(text: str, language: str, heading: str | None = None) -> tuple[Term, ...]:
    """The terms of a contract of one clause."""
    document, clauses = single_clause(text, language, heading)
    return extract(document, clauses, {}, find_parties(document, clauses))


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
