"""Whole numbers in words, French and English, read from folded text."""

import re

_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
    "octante": 80, "nonante": 90, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_HUNDREDS = {"cent", "cents", "hundred"}
_SCALES = {"mille": 1000, "thousand": 1000, "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**9}
_ALL = sorted({*_UNITS, *_TENS, *_HUNDREDS, *_SCALES}, key=len, reverse=True)

WORD = r"(?:" + "|".join(_ALL) + r")"
_IRREGULAR = {"premiere": "un", "premier": "un", "first": "one", "second": "two", "third": "three"}  # ordinals
_LONGEST = 14  # words of a number: "neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf" has 14
# A number in words: "quatre-vingt-dix", "vingt et un", "one hundred and twenty", "quarante cinq"; "un et trois" is two numbers.
# Bounded, so that a long run of number words costs no more than its length; not possessive, which Python before 3.11.5 gets wrong
# inside named groups (gh-106052).
WORDS = (
    rf"\b{WORD}(?:[ -]{WORD}\b|(?<=[te])[ -]et[ -](?:une?|onze)\b|(?:(?<=hundred)|(?<=thousand))[ -]and[ -]{WORD}\b)"
    rf"{{0,{_LONGEST}}}\b"
)
_TOKEN = re.compile(r"[a-z]+")
_SPACING = re.compile(r"[\s'_]")


def parse_words(words: str) -> int | None:
    """The whole number that folded words state, None where they state none: "quatre-vingt-dix-neuf" is 99."""
    total, group = 0, 0
    tokens = _TOKEN.findall(words)
    if not tokens:
        return None
    for token in tokens:
        if token in ("et", "and"):
            continue
        if token in _UNITS:
            group += _UNITS[token]
        elif token in _TENS:
            # "quatre-vingt" multiplies, every other ten adds: "cent vingt", "soixante".
            group = group - 4 + 80 if token.startswith("vingt") and group % 100 == 4 else group + _TENS[token]
        elif token in _HUNDREDS:
            rest = group % 1000
            group += (rest or 1) * 100 - rest
        elif token in _SCALES:
            total += (group or 1) * _SCALES[token]
            group = 0
        else:
            return None
    return total + group


def parse_ordinal(word: str) -> int | None:
    """The number of a folded ordinal, None where it is none: "trentieme" and "thirtieth" are 30, "twenty-first" is 21."""
    for ending, cardinal in _IRREGULAR.items():
        if word.endswith(ending):
            return parse_words(word.removesuffix(ending) + cardinal)
    stem = word.removesuffix("ieme") if word.endswith("ieme") else word.removesuffix("th")
    if stem.endswith("tie"):
        stem = stem[:-2] + "y"
    endings = {"cinqu": "cinq", "neuv": "neuf", "fif": "five", "eigh": "eight", "nin": "nine", "twelf": "twelve"}
    for form in (stem, stem + "e", *(stem[: -len(end)] + whole for end, whole in endings.items() if stem.endswith(end))):
        number = parse_words(form)
        if number is not None:
            return number
    return None


def parse_digits(digits: str) -> str:
    """A decimal number without grouping, with a point: "1 000", "1.000,00" and "0,5" give "1000", "1000.00" and "0.5"."""
    compact = _SPACING.sub("", digits)
    marks = [c for c in compact if c in ".,"]
    if not marks:
        return compact
    last = max(compact.rfind("."), compact.rfind(","))
    tail = compact[last + 1 :]
    grouped = (
        len(tail) == 3 and (compact[last] not in ".," or marks.count(compact[last]) == len(marks)) and not compact.startswith(("0,", "0."))
    )
    if grouped and all(len(part) == 3 for part in re.split(r"[.,]", compact)[1:]):
        return re.sub(r"[.,]", "", compact)
    return re.sub(r"[.,]", "", compact[:last]) + "." + tail
