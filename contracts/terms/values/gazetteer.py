"""Countries and great cities of the world under their French and English names, from the CLDR data that Babel ships, and more towns."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import ahocorasick
from babel import Locale
from babel.core import get_global

from contracts.terms.types import Value
from contracts.terms.values.towns import TOWNS
from contracts.text.fold import fold

_LANGUAGES = ("fr", "en")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "AQ"})  # codes of no state
_FRENCH_OVERSEAS = frozenset({"GF", "GP", "MQ", "RE", "YT", "PM", "BL", "MF", "WF", "PF", "NC"})
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
_TOWN_WORD = re.compile(r"[a-z']+")
_LONGEST_TOWN, _MOST_WORDS = 40, 5  # characters and words of the name of a town
_LESSER = re.compile(r"(?<=[- ])(?:En|Sur|De|La|Le|Les|Sous|Du|Des)(?=[- ])|(?<=-)D'")  # in a name, after its first word
_PLAIN = re.compile(r"[a-z][a-z' -]+")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def find_countries(folded: str) -> Iterator[Value]:
    """Countries named in a folded text, as ISO 3166 codes."""
    yield from _named(folded, _countries())


def find_cities(folded: str) -> Iterator[Value]:
    """Cities named in a folded text, as the ISO 3166 codes of their countries."""
    yield from _named(folded, _cities())


def country_of(city: str) -> str | None:
    """The ISO 3166 code of the country whose courts sit in a city, given folded; None for a city not known here."""
    _, code = _cities().get(city, (0, None))
    return "FR" if code in _FRENCH_OVERSEAS else code


def french_town_at(folded: str, at: int) -> tuple[str, int] | None:
    """The French town named at an offset, as it is written ("Aix-en-Provence" for "aix en provence"), and where its name ends."""
    words = list(islice(_TOWN_WORD.finditer(folded, at, at + _LONGEST_TOWN), _MOST_WORDS))
    for last in range(len(words), 0, -1):
        known = _french_towns().get(" ".join(word[0] for word in words[:last]))
        if known and words[0].start() == at:
            return known, words[last - 1].end()
    return None


@cache
def _french_towns() -> dict[str, str]:
    """The French towns as written, by their folded words."""
    return {town.replace("-", " "): _LESSER.sub(lambda part: part[0].lower(), town.title()) for town in TOWNS["FR"].split("|")}


@cache
def _countries() -> ahocorasick.Automaton:
    names: dict[str, str] = {}  # each with its code
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if _COUNTRY.fullmatch(code) and code not in _NO_COUNTRIES:
                names.setdefault(fold(name), code)
    return _finder(names)


@cache
def _cities() -> ahocorasick.Automaton:
    """The cities after which time zones are called, and further towns."""
    names = {town: code for code, towns in TOWNS.items() for town in towns.split("|")}
    for zone, code in get_global("zone_territories").items():
        if zone.startswith(_CONTINENTS):
            names.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), code)
            for language in _LANGUAGES:
                city = Locale(language).time_zones.get(zone, {}).get("city")
                if city:
                    names.setdefault(fold(city), code)
    return _finder(names)


def _finder(names: dict[str, str]) -> ahocorasick.Automaton:
    """Finds the names that are clear, and tells for each its length and its code."""
    automaton = ahocorasick.Automaton()
    for name, code in names.items():
        if len(name) >= _LEAST and name not in _WORDS and _PLAIN.fullmatch(name):
            automaton.add_word(name, (len(name), code))
    automaton.make_automaton()
    return automaton


def _named(folded: str, names: ahocorasick.Automaton) -> Iterator[Value]:
    """The names that stand in the text as whole words, in order; of those that begin at one place, the longest."""
    found = []
    for last, (length, code) in names.iter(folded):
        start = last + 1 - length
        if not folded[last + 1 : last + 2].isalnum() and (not start or folded[start - 1] not in _LETTERS):
            found.append((start, -length, code))
    behind = 0
    for start, length, code in sorted(found):
        if start >= behind:
            behind = start - length
            yield Value(code, start, behind)
