"""Countries and great cities of the world under their French and English names, from the CLDR data that Babel ships."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from contracts.terms.types import Value
from contracts.text.fold import fold

_LANGUAGES = ("fr", "en")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "AQ"})  # codes of no state
# Names that are words, first names or other places more often than not.
_WORDS = frozenset(
    {
        "reunion", "la reunion", "maurice", "dominique", "grenade", "jersey", "jordan", "chad", "georgia", "resolute", "nome", "oral",
        "regina", "norfolk", "marquises", "stanley", "davis", "casey", "phoenix", "canton", "christmas", "chatham", "dawson", "palmer",
        "mahe", "gambier", "troll", "mexico", "santa isabel", "thule", "vincennes", "center", "easter", "hovd", "samara", "salta",
        "victoria", "luxembourg", "mawson", "creston", "darwin", "oman", "guinee", "vostok", "midway", "wake", "urumqi", "eucla",
    }
)  # fmt: skip
_CONTINENTS = ("Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/")
_LEAST = 4  # letters of a name
_PLAIN = re.compile(r"[a-z][a-z' -]+")
_WORD = re.compile(r"[a-z]+")


def find_countries(folded: str) -> Iterator[Value]:
    """Countries named in a folded text, as ISO 3166 codes."""
    yield from _named(folded, _countries())


def find_cities(folded: str) -> Iterator[Value]:
    """Cities named in a folded text, as the ISO 3166 codes of their countries."""
    yield from _named(folded, _cities())


_Names = dict[str, list[tuple[str, str]]]  # under the first word: names, longest first, each with its code


@cache
def _countries() -> _Names:
    names: dict[str, str] = {}
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if _COUNTRY.fullmatch(code) and code not in _NO_COUNTRIES:
                names.setdefault(fold(name), code)
    return _by_first_word(names)


@cache
def _cities() -> _Names:
    """The cities after which time zones are called."""
    names: dict[str, str] = {}
    for zone, code in get_global("zone_territories").items():
        if zone.startswith(_CONTINENTS):
            names.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), code)
            for language in _LANGUAGES:
                city = Locale(language).time_zones.get(zone, {}).get("city")
                if city:
                    names.setdefault(fold(city), code)
    return _by_first_word(names)


def _by_first_word(names: dict[str, str]) -> _Names:
    found: _Names = {}
    for name, code in sorted(names.items(), key=lambda named: -len(named[0])):
        if len(name) >= _LEAST and name not in _WORDS and _PLAIN.fullmatch(name):
            first = _WORD.match(name)
            if first:
                found.setdefault(first.group(), []).append((name, code))
    return found


def _named(folded: str, names: _Names) -> Iterator[Value]:
    behind = 0
    for word in _WORD.finditer(folded):
        for name, code in names.get(word.group(), ()) if word.start() >= behind else ():
            end = word.start() + len(name)
            if folded.startswith(name, word.start()) and not folded[end : end + 1].isalnum():
                yield Value(code, word.start(), end)
                behind = end
                break
