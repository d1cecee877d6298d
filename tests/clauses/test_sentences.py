"""The types that a sentence is given by itself, row by row of sentences.yaml, and the words that are shown for them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.clauses.classify import classify
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.text.types import Document

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))


def types_of(text: str, language: str) -> tuple[ClauseType, ...]:
    clause = Clause("c1", None, 1, None, None, 0, len(text), 0)
    return classify(Document("t", "", "text/plain", language, text, (), ()), [clause])["c1"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.get("fr") or row.get("en"))[:60])
def test_sentence_is_given_its_types(row: dict[str, Any]) -> None:
    language = "fr" if "fr" in row else "en"
    given = {clause_type.key for clause_type in types_of(row[language], language)}
    assert set(row["types"]) <= given
    assert not given & set(row.get("not", ()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.get("fr") or row.get("en"))[:60])
def test_every_type_shows_the_words_that_decided(row: dict[str, Any]) -> None:
    language = "fr" if "fr" in row else "en"
    text = row[language]
    for clause_type in types_of(text, language):
        assert clause_type.evidence
        assert 0 < clause_type.confidence <= 1
        for span in clause_type.evidence:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_type_has_a_row(language: str) -> None:
    named = {key for row in ROWS if language in row for key in row["types"]}
    assert named == set(taxonomy()) - {"other"}
