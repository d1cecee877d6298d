"""The thresholds that a legal team may set: which figures and lists each one takes, and how it is said in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from contracts.text.fold import fold
from review.rules.naming import place_of, say_place
from review.rules.phrasing import number, phrase

Threshold = float | tuple[str, ...]

LONGEST_LIST = 100  # entries
LONGEST_NAME = 60  # characters of one entry
_FIGURE = re.compile(r"\d{1,6}(?:[.,]\d{1,4})?")  # as French and English people type it
_BETWEEN = re.compile(r"[;\n]")
_USES = {"fr": ("emploi", "emplois"), "en": ("use", "uses")}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number from least to most. canonical is the form under which review.rules.phrasing says it, with {} for the number."""

    least: int
    most: int
    is_whole: bool
    canonical: str


FIGURES: Mapping[str, Figure] = {
    "fees_months": Figure(1, 120, True, "fees:P{}M"),
    "months": Figure(1, 120, True, "P{}M"),
    "days": Figure(1, 3650, True, "P{}D"),
    "years": Figure(1, 99, True, "P{}Y"),
    "uses": Figure(1, 100, True, "{}"),
    "percent": Figure(0, 100, False, "{}%"),
    "percent_a_month": Figure(0, 100, False, "{}%/month"),
    "percent_a_year": Figure(0, 100, False, "{}%/year"),
    "legal_rate_multiple": Figure(0, 100, False, "legal*{}"),
}
LISTS = frozenset({"countries", "towns"})


class ThresholdError(ValueError):
    """A value that a threshold cannot take: code says what is wrong with it ("whole", "figure", "empty", "long", "country", "town")."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def checked(name: str, value: object) -> Threshold:
    """The value of a threshold from what a person typed or a program sent. Raises ThresholdError, KeyError for an unknown name.

    A figure is a number, or one written with a point or a comma ("1,25"). A list is a list of words, or such words parted by commas,
    semicolons or line ends; countries are given by ISO 3166 codes or by their French or English names, and become codes.
    """
    return _words(name, value) if name in LISTS else _figure(FIGURES[name], value)


def say_threshold(name: str, value: Threshold, language: str) -> str:
    """A threshold in words of "fr" or "en": "15 jours", "99.5%", "France, Belgium"."""
    if isinstance(value, tuple):
        return ", ".join(names_of(name, value, language))
    if name == "uses":
        return f"{number(float(value), language)} {_USES[language][value > 1]}"
    return phrase(FIGURES[name].canonical.format(f"{value:g}"), language)


def names_of(name: str, words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The entries of a list as people read them."""
    return tuple(say_place(word, language) for word in words) if name == "countries" else words


def _figure(figure: Figure, value: object) -> float:
    refused = ThresholdError("whole" if figure.is_whole else "figure", least=figure.least, most=figure.most)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise refused
    written = value.strip() if isinstance(value, str) else str(value)
    if not _FIGURE.fullmatch(written):
        raise refused
    read = float(written.replace(",", "."))
    if not figure.least <= read <= figure.most or (figure.is_whole and not read.is_integer()):
        raise refused
    return read


def _words(name: str, value: object) -> tuple[str, ...]:
    given = _parted(name, value) if isinstance(value, str) else value
    if not isinstance(given, list | tuple):
        raise ThresholdError("empty")
    entries = [" ".join(word.split()) if isinstance(word, str) and len(word) <= LONGEST_NAME * 4 else word for word in given]
    found: dict[str, str] = {}  # by what makes two entries the same
    for entry in entries:
        if entry != "":
            word = _country(entry) if name == "countries" else _town(entry)
            found.setdefault(fold(word), word)
    if not found or len(found) > LONGEST_LIST:
        raise ThresholdError("empty" if not found else "long", most=LONGEST_LIST)
    return tuple(found.values())


def _parted(name: str, typed: str) -> list[str]:
    """The entries of a list as it was typed. A comma parts them too, but for one in the name of a place ("California, United States")."""
    entries: list[str] = []
    for piece in _BETWEEN.split(typed):
        entries += [piece] if name == "countries" and place_of(" ".join(piece.split())) else piece.split(",")
    return entries


def _country(entry: object) -> str:
    code = place_of(entry) if isinstance(entry, str) else None
    if code is None:
        raise ThresholdError("country", country=str(entry)[:LONGEST_NAME])
    return code


def _town(entry: object) -> str:
    if not isinstance(entry, str) or len(entry) > LONGEST_NAME or not entry.isprintable():
        raise ThresholdError("town", most=LONGEST_NAME)
    return entry
