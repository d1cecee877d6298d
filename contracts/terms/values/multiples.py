"""Shares and multiples of a sum: "half of", "150 % of", "three times", "doubled"."""

import re

from contracts.terms.values.numbers import WORDS, parse_words
from contracts.terms.values.percents import find_percents

TIMES = re.compile(
    rf"(?P<half_more>une fois et demie?)|(?P<n>{WORDS}|\d(?:[.,]\d)?)(?: ?\(\d\))?(?: and (?:a|one) (?P<part>half|quarter))? "
    rf"?(?:fois|times|x)\b(?P<demi> et demie?)?(?: le| la| les| the)?|"
    rf"(?P<half>half (?:of|the)|one half|la moitie)|"
    rf"(?P<quarter>(?:one|a)[ -]quarter of|(?:le|un|au) quart)|(?P<third>(?:one|a)[ -]third of|(?:le|un|au) tiers d)|"
    rf"(?P<quarters>(?:les )?trois quarts|three[ -]quarters)|(?P<fifth>(?:un|le|au) cinquieme|(?:one|a)[ -]fifth of)|"
    rf"(?P<double>(?:le|au|du) double|twice|doublee?|doubled)|(?P<triple>(?:le|au|du) triple|triplee?|tripled)"
)
_SHARES = {
    "half": 50, "half_more": 150, "quarter": 25, "quarters": 75, "fifth": 20, "third": 33, "double": 200, "triple": 300
}  # fmt: skip
_PARTS = {"half": 0.5, "quarter": 0.25, " et demi": 0.5, " et demie": 0.5}
_OF_WHAT = re.compile(  # behind a share of the fees
    r"\)? ?(?:\w+ ){0,2}?(?:d[eu]s? |de la |de l'|of |(?:la |le |les )(?:redevance|prix|montant|somme|abonnement))"
)


def multiple(text: str, start: int, end: int) -> str:
    """ "*50%" where a share or a multiple of the fees stands in text[start:end], "" for the whole of them."""
    percents = list(find_percents(text, start, end))
    for percent in reversed(percents):
        after = text[percent.end : percent.end + 40]
        if _OF_WHAT.match(after):
            return "" if percent.value == "100%" else f"*{percent.value}"
    found = list(TIMES.finditer(text, start, end))
    if not found:
        return ""
    times = found[-1]
    for name, share in _SHARES.items():
        if times.group(name):
            return f"*{share}%"
    factor = number(times.group("n")) + _PARTS.get(times.group("part") or times.group("demi"), 0)
    return "" if factor == 1 else f"*{factor * 100:.0f}%"


def number(written: str) -> float:
    """The number of "trois", "3" or "1,5"."""
    return float(written.replace(",", ".")) if written[0].isdigit() else float(parse_words(written) or 1)
