"""Calendar dates in French and English contract text, as ISO 8601."""

import re
from collections.abc import Iterator
from datetime import date

from contracts.terms.types import Value
from contracts.terms.values.numbers import WORD, parse_ordinal, parse_words

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january jan", "fevrier february feb", "mars march mar", "avril april apr", "mai may", "juin june jun",
            "juillet july jul", "aout august aug", "septembre september sept sep", "octobre october oct", "novembre november nov",
            "decembre december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}})(?: ?(?:er|st|nd|rd|th))?,? (?:day of |of )?{_MONTH},? (?P<year>(?:19|20)\d\d)(?!\d)")
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?: ?(?:st|nd|rd|th))?,? (?P<year>(?:19|20)\d\d)(?!\d)")
# "premier octobre deux mille dix-neuf", "the first day of January two thousand and twenty-five"
_DAY_WORDS = rf"(?:premier|(?:{WORD}[ -](?:et )?){{0,2}}(?:[a-z]+th|first|second|third|{WORD}))"
_IN_WORDS = re.compile(
    rf"\b(?:(?P<day>{_DAY_WORDS})|(?P<digits>\d{{1,2}})(?: ?(?:er|st|nd|rd|th))?),? (?:day of |of )?{_MONTH},? (?:(?:de|in) l'an )?"
    rf"(?P<year>(?:deux[ -]mille|two[ -]thousand|twenty(?= [te]))(?:,?[ -](?:and[ -]|et[ -])?{WORD}\b){{1,4}})"
)
_THOUSANDS = re.compile(r"mille|thousand|twenty")
_CENTURY = 2000
_NUMBERS = re.compile(r"(?<![\d/.])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?![\d/])")
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")


def find_dates(folded: str, language: str = "fr") -> Iterator[Value]:
    """Dates of a folded text. "03/04/2024" is the third of April in French; in English the month first, where it can be one."""
    found: list[Value] = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(folded):
            _add(found, match, int(match.group("year")), _MONTHS[match.group("month")], int(match.group("day")))
    for match in _IN_WORDS.finditer(folded) if _THOUSANDS.search(folded) else ():
        day = int(match["digits"]) if match["digits"] else parse_ordinal(match["day"]) or parse_words(match["day"])
        year = _CENTURY + (parse_words(match["year"].removeprefix("twenty ")) or 0) % _CENTURY
        if day:
            _add(found, match, year, _MONTHS[match["month"]], day)
    for match in _ISO.finditer(folded):
        _add(found, match, int(match.group("year")), int(match.group("month")), int(match.group("day")))
    for match in _NUMBERS.finditer(folded):
        a, b = int(match.group("a")), int(match.group("b"))
        month_first = (language == "en" and match.group("sep") == "/" and a <= 12) or b > 12
        month, day = (a, b) if month_first else (b, a)
        _add(found, match, int(match.group("year")), month, day)
    yield from sorted(found, key=lambda v: v.start)


def _add(found: list[Value], match: re.Match[str], year: int, month: int, day: int) -> None:
    try:
        found.append(Value(date(year, month, day).isoformat(), match.start(), match.end()))
    except ValueError:
        return
