"""Several values of one key term in words: each once, and two durations that the same words give as a range, "de 1 à 60 mois"."""

import re
from collections.abc import Iterable

from contracts.terms.types import Term
from review.reading.values import say

_DURATION = re.compile(r"P(?:\d+(?:BD|[DWMY])|T\d+[HM])$")
_RANGE = {"fr": "de {0} à {1}", "en": "{0} to {1}"}


def said_once(key: str, terms: Iterable[Term], language: str) -> list[tuple[str, Term]]:
    """The values of a key term in words of "fr" or "en", each with the first place that gives it, in the order of the text."""
    by_place: dict[tuple[int, int], list[Term]] = {}
    for term in terms:
        by_place.setdefault((term.start, term.end), []).append(term)
    said: dict[str, Term] = {}
    for same in by_place.values():
        values = list(dict.fromkeys(term.value for term in same))
        if len(values) == 2 and all(map(_DURATION.match, values)):
            said.setdefault(_range(key, values, language), same[0])
        else:
            for term in same:
                said.setdefault(say(key, term.value, language), term)
    return list(said.items())


def _range(key: str, values: list[str], language: str) -> str:
    """Two durations as a range, the unit named once where it is one: "de 1 à 60 mois"."""
    one, other = (say(key, value, language) for value in values)
    if values[0][-1] == values[1][-1]:
        one = one.replace("\u00a0", " ").partition(" ")[0]
    return _RANGE[language].format(one, other)
