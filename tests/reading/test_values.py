"""Key terms in words, in both languages: the rows are in values.yaml."""

from pathlib import Path

import pytest
import yaml

from review.reading.values import say
from review.rules.themes import term_keys, term_label, theme_of_term

ROWS = yaml.safe_load(Path(__file__).with_name("values.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['key']}={row['value']}")
def test_a_value_is_said_in_words(row: dict[str, str], language: str) -> None:
    said = say(row["key"], row["value"], language)
    assert " ".join(said.split()) == row[language]


def test_a_sum_of_money_stays_on_one_line() -> None:
    assert " " not in say("liability.cap", "amount:30000 EUR", "fr")


def test_every_key_term_has_a_theme_and_a_name_in_both_languages() -> None:
    for key in term_keys():
        assert theme_of_term(key)
        assert term_label(key, "fr")
        assert term_label(key, "en")
