"""Readings of published terms: places in a text that is not ours instead of its words."""

from pathlib import Path
from typing import Any

import pytest

from contracts.clauses.training.gold import load_all
from contracts.clauses.training.readings import ReadingError, with_words, without_words

TEXT = """# Terms

## 1. **Fees**
You pay twelve euros a month.

## 2. Law
French law applies. French law applies.
"""
GOLD: dict[str, Any] = {
    "document": "terms.md",
    "language": "en",
    "clauses": [
        {"at": "Terms", "number": None, "heading": "Terms", "level": 1, "types": [], "also": ["parties"]},
        {"at": "1. **Fees**\nYou pay", "number": "1", "heading": "Fees", "level": 1, "types": ["fees"], "also": []},
        {"at": "2. Law\nFrench law", "number": "2", "heading": "Law", "level": 1, "types": ["governing_law"], "also": []},
    ],
    "terms": [{"key": "governing_law", "value": "FR", "at": "French law applies"}],
    "also_terms": [],
    "findings": [{"rule": "auto_renewal", "at": "a month"}, {"rule": "sla_missing"}],
    "also_findings": ["as_is"],
}


def test_the_words_come_back_from_the_text() -> None:
    found = with_words(without_words(GOLD, TEXT), TEXT)
    assert {name: found[name] for name in GOLD} == GOLD


def test_a_reading_holds_no_words_of_the_text() -> None:
    assert not any(words in str(without_words(GOLD, TEXT)) for words in ("Fees", "French", "pay", "month", "Terms"))


def test_words_that_are_not_in_the_text_are_refused() -> None:
    with pytest.raises(ReadingError, match="Irish law"):
        without_words(GOLD | {"terms": [{"key": "governing_law", "value": "IE", "at": "Irish law"}]}, TEXT)


def test_another_text_is_refused() -> None:
    with pytest.raises(ReadingError, match=r"terms\.md"):
        with_words(without_words(GOLD, TEXT), TEXT.replace("twelve", "eleven"))


@pytest.mark.shared
def test_every_clause_of_what_is_learnt_from_is_found_in_its_document(shared: Path) -> None:
    assert {contract.name: contract.missing for contract in load_all(shared, []) if contract.missing} == {}
