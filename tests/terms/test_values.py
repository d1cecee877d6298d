"""Rows of values, one file for each grammar: a stretch of text, and what is read in it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest
import yaml

from contracts.terms.types import Value
from contracts.terms.values.courts import find_courts
from contracts.terms.values.dates import find_dates
from contracts.terms.values.durations import find_durations, find_frequencies
from contracts.terms.values.gazetteer import country_of
from contracts.terms.values.hours import find_hours
from contracts.terms.values.money import find_money
from contracts.terms.values.percents import find_percents
from contracts.terms.values.places import find_places, mark_places
from contracts.terms.values.rates import find_rates
from contracts.text.fold import fold

ROWS = Path(__file__).parent / "values"
GRAMMARS: dict[str, Callable[[str, str], Iterable[Value]]] = {
    "courts": lambda text, language: find_courts(text, fold(text)),
    "dates": lambda text, language: find_dates(fold(text), language),
    "durations": lambda text, language: find_durations(fold(text)),
    "frequencies": lambda text, language: find_frequencies(fold(text)),
    "hours": lambda text, language: find_hours(fold(text)),
    "money": lambda text, language: find_money(fold(text)),
    "percents": lambda text, language: find_percents(fold(text)),
    "places": lambda text, language: find_places(fold(text), adjectives=True),
    "rates": lambda text, language: find_rates(fold(text)),
}


def rows():
    for path in sorted(ROWS.glob("*.yaml")):
        for row in yaml.safe_load(path.read_text(encoding="utf-8")):
            expected = [value.isoformat() if isinstance(value, date) else str(value) for value in row["is"]]
            yield pytest.param(path.stem, row["text"], row.get("language", "fr"), expected, id=f"{path.stem}: {row['text'][:60]}")


@pytest.mark.parametrize(("grammar", "text", "language", "expected"), list(rows()))
def test_text_says_its_values(grammar, text, language, expected):
    found = list(GRAMMARS[grammar](text, language))
    assert [value.value for value in found] == expected
    assert all(0 <= value.start < value.end <= len(text) for value in found)


def test_places_are_marked_where_they_stand():
    assert mark_places("hosted in dublin, ireland, or in the eu") == "hosted in PPPPPP, PPPPPPP, or in the PP"
    assert mark_places("la ville de lyonne en france") == "la ville de lyonne en PPPPPP"


@pytest.mark.parametrize(
    ("city", "country"), [("nantes", "FR"), ("noumea", "FR"), ("boston", "US"), ("tallinn", "EE"), ("nullewhere", None)]
)
def test_a_city_has_the_courts_of_its_country(city, country):
    assert country_of(city) == country
