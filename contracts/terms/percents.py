"""Percentages in digits and words, French and English: "99,95 %", "trois pour cent (3 %)", "five percent" as "99.95%", "3%", "5%"."""

import re
from collections.abc import Iterator

from contracts.terms.numbers import WORDS, parse_digits, parse_words
from contracts.terms.types import Value

_SIGN = r"(?:%|pour ?-?cents?\b|per ?cent\b|pct\b)"
_DIGITS = r"\d{1,3}(?:[.,]\d{1,4})?"
_PERCENT = re.compile(
    rf"(?<![\w.,])(?:(?P<digits>{_DIGITS})|(?P<words>{WORDS}(?: (?:virgule|"
    rf"point) {WORDS})?)(?P<half> et demie?| and a half)?(?: ?\( ?(?P<inner>{_DIGITS}) ?%? ?\))?) ?{_SIGN}"
    rf"(?: ?\( ?(?P<paren>{_DIGITS}) ?%? ?\))?"
)


def find_percents(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """Percentages of folded[start:end], in order; digits are read without trailing zeros, words win over digits."""
    end = len(folded) if end is None else end
    if not any(folded.find(sign, start, end) >= 0 for sign in ("%", "cent", "pct")):
        return
    for match in _PERCENT.finditer(folded, start, end):
        number = _number(match)
        if number is not None:
            yield Value(f"{number}%", match.start(), match.end())


def _number(match: re.Match[str]) -> str | None:
    digits = match.group("digits")
    if digits is None:
        words = match.group("words")
        split = re.split(r" (?:virgule|point) ", words)
        if len(split) == 1:
            whole = parse_words(words)
            return None if whole is None else f"{whole}.5" if match.group("half") else str(whole)
        digits = match.group("inner") or match.group("paren")
        if digits is None:
            whole, tail = parse_words(split[0]), parse_words(split[1])
            return None if whole is None or tail is None else f"{whole}.{tail}"
    if re.fullmatch(r"\d+[.,]\d+", digits):
        return digits.replace(",", ".").rstrip("0").rstrip(".")
    return parse_digits(digits)
