"""The length of a first period that a contract states by the days on which it begins and ends: "from 1 May 2025 to 30 April 2027"."""

import re
from datetime import date, timedelta

from contracts.terms.passages import Passage
from contracts.terms.types import Value
from contracts.terms.values.of_passages import Values
from contracts.text.sought import Sought

_PERIOD = Sought(
    r"\b(?:initial|minimum|first|opening|contract|subscription|fixed) (?:\w+ )?(?:period|term)\b|\b(?:periode|duree) (?:\w+ )?(?:initiale|"
    r"ferme|minimale|"
    r"d'engagement|contractuelle)|\bduree d[eu] (?:contrat|marche|abonnement|engagement)|"
    r"^(?:[-•*–] ?|(?:article |section )?\(?[a-z\d][\d.]*[.)]? (?:[-–:] )?)?(?:[^,.;:]{1,40}, ?)?"
    r"(?:the |this |le |la |l'|ce |cet |present )*(?:agreement|contract|subscription|contrat|marche|abonnement|accord|"
    r"convention)\b"
)
_NOT_FIRST = Sought(
    r"renew|renouvel|recond|prolong|extension|extended|proroge|essai|trial|pilot|price|prix|tarif|promotion|remise|discount|previous|ancien"
)
_DATE_OF_START = (
    r"(?:the |la )?\W?(?:commencement|effective|start|subscription start) date\W?|"
    r"(?:la )?date (?:d'effet|de debut|de depart|de commencement)"
)
# "§" is the day of the end, "¤" that of the beginning.
_FROM_TO = re.compile(
    rf"\b(?:from|begin(?:s|ning)?(?: on)?|start(?:s|ing)?(?: on)?|commenc(?:es|ing)(?: on)?|effective(?: from| on)?|du|depuis le|"
    rf"a (?:compter|partir) du|"
    rf"commence(?:ra)? le|debute(?:ra)? le|prend(?:ra)? effet (?:le|au)|(?:court|courra|s'etend) (?:du|depuis le|de)) "
    rf"(?P<start>¤|{_DATE_OF_START}),? (?:[^.;¤§]{{0,30}}\b)?(?:to|until|till|and (?:ending|ends?|expir\w+|finish\w*)(?: on)?|ending on|"
    rf"au|jusqu'au|et (?:expire(?:ra)?|"
    rf"s'acheve(?:ra)?|prend(?:ra)? fin|se termine(?:ra)?|finit) le|pour (?:s'achever|finir|expirer) le)(?: and including| inclusive|"
    rf" inclus)? §"
)
_MONTHS_OF_YEAR = 12
_MOST_YEARS = 10


def begin_and_end(passage: Passage, values: Values, starts: str | None) -> Value | None:
    """The first period of a passage, in whole years or months, in offsets of its text; starts is the contract's first day (ISO)."""
    if not _PERIOD.stands_in(passage.text) or _NOT_FIRST.stands_in(passage.text):
        return None
    dates = sorted(values.of("date", passage.text), key=lambda value: value.start)
    for i, end in enumerate(dates):
        begins = dates[i - 1] if i else None
        match = _FROM_TO.search(_shown(passage.text, end, begins))
        named = match is not None and match["start"] != "¤"
        first = starts if named else begins.value if begins else None
        length = _length(date.fromisoformat(first), date.fromisoformat(end.value)) if match and first else None
        if length:
            return Value(length, end.start if named or not begins else begins.start, end.end)
    return None


def _shown(text: str, end: Value, begins: Value | None) -> str:
    shown = f"{text[: end.start]}§{text[end.end :]}"
    return f"{shown[: begins.start]}¤{shown[begins.end :]}" if begins else shown


def _length(first: date, last: date) -> str | None:
    """From the first day up to and including the last, or up to its morning: "P3Y", "P18M", None for what is no whole month."""
    for behind in (last + timedelta(days=1), last):
        months = (behind.year - first.year) * _MONTHS_OF_YEAR + behind.month - first.month
        if behind.day == first.day and 0 < months <= _MOST_YEARS * _MONTHS_OF_YEAR:
            return f"P{months}M" if months % _MONTHS_OF_YEAR else f"P{months // _MONTHS_OF_YEAR}Y"
    return None
