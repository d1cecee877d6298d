"""Percentages in digits and words, French and English: "99,95 %", "trois pour cent (3 %)", "five percent" as "99.95%", "3%", "5%"."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.numbers import WORDS, parse_digits, parse_words

_SIGN = r"(?:%|‰|pour ?-?(?:cents?|mille)\b|per ?(?:cent|mille?)\b|pct\b)"
_QUARTERS = {"half": ".5", "demi": ".5", "three": ".75", "trois": ".75"}
_DIGITS = r"\d{1,3}(?:[.,]\d{1,4})?"
_PART = r"(?:,? (?:et demie?|et (?:un |trois )?quarts?|and (?:a|one)[ -]half|and (?:a|one|three)[ -]quarters?))"
_PERCENT = re.compile(
    rf"(?<![\w.,])(?:(?P<digits>{_DIGITS})|(?P<words>{WORDS}(?: (?:virgule|"
    rf"point) {WORDS})?)(?P<part>{_PART})?(?: ?\( ?(?P<inner>{_DIGITS}) ?%? ?\))?) ?{_SIGN}"
    rf"(?: ?\( ?(?P<paren>{_DIGITS}) ?%? ?\)|(?P<behind> et (?:demi|quart|(?:un|trois) quarts?)\b))?"
    # "half of one per cent", "three quarters of a per cent"
    rf"|\b(?P<fraction>half|(?:a|one|three)[ -]quarters?) (?:of )?(?:an?|one|1) ?{_SIGN}"
)
_MILLE = re.compile(r"‰|mill")


def find_percents(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """Percentages of folded[start:end], in order; digits are read without trailing zeros, words win over digits; "9 ‰" is 0.9%."""
    end = len(folded) if end is None else end
    if not any(folded.find(sign, start, end) >= 0 for sign in ("%", "‰", "cent", "pct", "mill")):
        return
    for match in _PERCENT.finditer(folded, start, end):
        number = _number(match)
        if number is not None and _MILLE.search(match.group()):
            number = f"{float(number) / 10:g}"
        if number is not None:
            yield Value(f"{number}%", match.start(), match.end())


def _number(match: re.Match[str]) -> str | None:
    if match["fraction"]:
        return f"0{_quarters(match['fraction'])}"
    digits = match.group("digits")
    if digits is None:
        words = match.group("words")
        split = re.split(r" (?:virgule|point) ", words)
        if len(split) == 1:
            whole = parse_words(words)
            part = match["part"] or match["behind"]
            return None if whole is None else f"{whole}{_quarters(part) if part else ''}"
        digits = match.group("inner") or match.group("paren")
        if digits is None:
            whole, tail = parse_words(split[0]), parse_words(split[1])
            return None if whole is None or tail is None else f"{whole}.{tail}"
    if re.fullmatch(r"\d+[.,]\d+", digits):
        return digits.replace(",", ".").rstrip("0").rstrip(".")
    return parse_digits(digits)


def _quarters(words: str) -> str:
    """The decimals of "half", "three quarters", "et demi", "and a quarter"."""
    return next((decimals for word, decimals in _QUARTERS.items() if word in words), ".25")
