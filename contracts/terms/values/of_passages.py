"""The values of a document's passages, by kind: each text is read once for all that ask."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from contracts.terms.closing import find_hours_and_closing
from contracts.terms.types import Value
from contracts.terms.values.dates import find_dates
from contracts.terms.values.durations import find_durations, find_frequencies
from contracts.terms.values.hours import find_hours_across
from contracts.terms.values.money import find_money
from contracts.terms.values.percents import find_percents
from contracts.terms.values.places import find_places
from contracts.terms.values.rates import find_rates

Finder = Callable[[str], Iterator[Value]]


class Values:
    """What stands in the passages of one document in "fr" or "en"."""

    def __init__(self, language: str) -> None:
        self._finders: dict[str, Finder] = {
            "duration": find_durations,
            "frequency": find_frequencies,
            "money": find_money,
            "percent": find_percents,
            "place": partial(find_places, adjectives=True, cities=True),
            "date": partial(find_dates, language=language),
            "hours": find_hours_and_closing,
            "rate": find_rates,
        }
        self._known: dict[tuple[str, str], Sequence[Value]] = {}
        self._hours_across: dict[tuple[str, str], Sequence[Value]] = {}

    def of(self, kind: str, text: str) -> Sequence[Value]:
        """The values of that kind in a folded text, in the order of their finder."""
        known = self._known.get((kind, text))
        if known is None:
            known = self._known[kind, text] = tuple(self._finders[kind](text))
        return known

    def hours_across(self, before: str, text: str) -> Sequence[Value]:
        """The opening hours of which the sentence before names the days, in offsets of the text."""
        known = self._hours_across.get((before, text))
        if known is None:
            known = self._hours_across[before, text] = tuple(find_hours_across(before, text))
        return known
