"""Amounts of money in French and English contract text: "1 000 € HT", "EUR 1,000", "quarante (40) euros" as "1000 EUR", "40 EUR"."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.numbers import WORDS, parse_digits, parse_words

_BY_CODE = ("AUD", "SGD", "DKK", "SEK", "NOK", "PLN", "CZK", "JPY", "HKD", "NZD", "INR", "BRL", "ZAR", "AED", "TND")  # as codes alone
_CODES = {
    "EUR": r"€|euros?\b|eur\b",
    "USD": r"u\.s\. ?\$|us ?\$|usd\b|u\.s\. dollars?|(?:us|american) dollars?|dollars? (?:us|americains?)|\$|dollars?\b",
    "GBP": r"£|gbp\b|pounds? sterling|livres? sterling|pounds\b",
    "CHF": r"chf\b|francs? suisses?|swiss francs?",
    "CAD": r"cad\b|c\$|ca\$|dollars? canadiens?|canadian dollars?",
    "MAD": r"mad\b|dirhams?(?: marocains?)?",
    "XOF": r"f ?cfa\b|xof\b|francs? cfa",
} | {code: rf"{code.lower()}\b" for code in _BY_CODE}
_ORDER = ("CAD", "USD", "EUR", "GBP", "CHF", "MAD", "XOF", *_BY_CODE)
_CURRENCY = "|".join(f"(?:{words})" for code in _ORDER for words in [_CODES[code]])
_CODE_OF = [(code, re.compile(rf"(?:{_CODES[code]})")) for code in _ORDER]
_DIGITS = r"\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"k|m|md|millions?|milliers?|milliards?|thousand|billion"
_AMOUNT = rf"(?:{WORDS}|{_DIGITS})"
_SIGN = rf" ?\( ?(?:{_CURRENCY}) ?\)"
_PAREN = rf" ?\( ?(?:(?:{_CURRENCY}) ?)?(?:{_AMOUNT}) ?(?:{_CURRENCY})?(?: ?h\.?t\.?)? ?\)"
_AFTER = re.compile(
    rf"(?<![\w.,])(?P<open>\[ ?)?(?P<amount>{_AMOUNT})(?(open) ?\])(?P<half> and a half(?= (?:million|thousand|billion)))?(?:{_PAREN})?"
    rf"(?: ?(?P<scale>{_SCALE})(?![a-z]))?(?: de |"
    rf" d')? ?(?P<currency>{_CURRENCY})(?:{_SIGN})?(?:{_PAREN})?"
    r"(?P<tax> ?(?:\(?h\.? ?t\.?\b\)?|hors taxes?|ttc|excl?(?:uding|\.)? (?:vat|tax(?:es)?)))?"
)
_BEFORE = re.compile(rf"(?<![\w.,])(?P<currency>{_CURRENCY}) ?(?P<amount>{_DIGITS})(?: ?(?P<scale>{_SCALE})(?![a-z]))?(?:{_PAREN})?")
_NAMED = re.compile(rf"[€$£]|(?<![a-z])(?:{_CURRENCY})")  # "aud", not "audit"; "eur", not "fournisseur"; "10 k€"
# A text with none of these states no amount.
CURRENCY_WORDS = (
    "€", "eur", "$", "dollar", "usd", "£", "gbp", "pound", "sterling", "chf", "suisse", "swiss", "cad", "canad", "mad", "dirham", "cfa",
    "xof", *(code.lower() for code in _BY_CODE),
)  # fmt: skip
_SCALES = {"k": 1000, "m": 10**6, "md": 10**9, "thousand": 1000, "billion": 10**9}


def find_money(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """Amounts of folded[start:end], in order, without overlaps. Decimals are kept only where the text has them."""
    end = len(folded) if end is None else end
    if not any(folded.find(hint, start, end) >= 0 for hint in CURRENCY_WORDS) or not _NAMED.search(folded, start, end):
        return
    found: list[Value] = []
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(folded, start, end):
            amount = _amount(match.group("amount"), match.group("scale"), half=bool(match.groupdict().get("half")))
            if amount is not None:
                found.append(Value(f"{amount} {_code(match.group('currency'))}", match.start(), match.end()))
    last = start
    for value in sorted(found, key=lambda v: v.start):  # "£750 (seven hundred and fifty pounds)" is one
        if value.start >= last:
            yield value
            last = value.end


def _amount(written: str, scale: str | None, *, half: bool = False) -> str | None:
    if written[0].isdigit():
        amount = parse_digits(written)
    else:
        number = parse_words(written)
        if number is None:
            return None
        amount = str(number)
    if scale is None:
        return amount
    factor = next((f for word, f in _SCALES.items() if scale == word), None)
    if factor is None:
        factor = 1000 if scale.startswith("millier") else 10**6 if scale.startswith("million") else 10**9
    return f"{(float(amount) + 0.5 * half) * factor:.0f}"


def _code(currency: str) -> str:
    return next(code for code, pattern in _CODE_OF if pattern.fullmatch(currency))
