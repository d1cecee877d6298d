"""What stands around a candidate as signs: words and runs of words by side and distance, the value's size, the headings."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from contracts.machines.signs import Vector, run_signs, vector
from contracts.terms.candidates import SENTENCE, Candidate

_WORD = re.compile(r"@[vc]|[§¤¢°¥%€$£]|[^\W\d_]+|\d+|[.;:]")
_STEM = 6  # letters kept of a word
_REACH = 400  # characters on either side of a value that are looked at
_HEADINGS = 120  # characters of the headings
_SENTENCE = 700  # characters of a whole sentence
_NEAR, _MIDDLE, _FAR = 3, 9, 20  # words from the value
_PAIRS = 24  # words from the value up to which pairs count
_TRIPLES = 4
_FEW_TYPES = 2  # of a clause that speak clearly
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z]+)$")
_NUMBER = re.compile(r"[\d.]+")
_DAYS = {"D": 1.0, "BD": 1.4, "W": 7.0, "M": 30.0, "Y": 365.0, "TH": 1 / 24, "TM": 1 / 1440}
_SIZES = (3, 7, 15, 31, 60, 99)  # upper bounds of the numbers of a duration that are taken for alike
_SHARES = (95, 50, 20, 5)  # lower bounds of the percentages that are


def context(candidate: Candidate) -> Vector:
    """What stands around a candidate."""
    signs = run_signs(_stems(candidate.shown[:_SENTENCE])) if candidate.kind == SENTENCE else _value_signs(candidate)
    _setting_signs(candidate, signs)
    return vector(signs)


@lru_cache(maxsize=256)  # the candidates of a passage stand in one setting, those of a clause below one heading
def _stems(text: str) -> Sequence[str]:
    return ["0" if word[0].isdigit() else word[:_STEM] for word in _WORD.findall(text)]


def _value_signs(candidate: Candidate) -> dict[str, float]:
    signs = dict.fromkeys(_size_signs(candidate.kind, candidate.value.value), 1.5)
    signs[f"k:{candidate.kind}"] = 1.0
    at = candidate.shown.find("§")
    _side_signs(_stems(candidate.shown[max(0, at - _REACH) : at])[::-1], "L", signs)
    _side_signs(_stems(candidate.shown[at + 1 : at + _REACH]), "R", signs)
    return signs


def _side_signs(stems: Sequence[str], side: str, signs: dict[str, float]) -> None:
    """Adds the words on one side of the value, the nearest first."""
    for i, stem in enumerate(stems):
        if i < _NEAR:
            place, weight = "n", 1.0
        elif i < _MIDDLE:
            place, weight = "m", 0.9
        else:
            place, weight = "f", 0.7 if i < _FAR else 0.5
        keys = [side + stem, "a" + stem]
        if i < _MIDDLE:
            keys.append(side + place + stem)
        if i + 1 < len(stems) and i < _PAIRS:
            keys += [f"{side}{stem} {stems[i + 1]}", "a" + (f"{stem} {stems[i + 1]}" if side == "R" else f"{stems[i + 1]} {stem}")]
        if i < _TRIPLES and i + 2 < len(stems):
            keys.append(f"{side}3{stem} {stems[i + 1]} {stems[i + 2]}")
        for key in keys:
            if signs.setdefault(key, weight) < weight:
                signs[key] = weight
    signs[f"{side}begins {' '.join(stems[:2])}"] = 1.0


def _setting_signs(candidate: Candidate, signs: dict[str, float]) -> None:
    """Adds what the headings, the text before and the clause's types say."""
    for stem in _stems(candidate.passage.heading[:_HEADINGS]):
        if stem[0].isalpha():
            signs[f"H{stem}"] = 0.6
            signs[f"a{stem}"] = max(signs.get(f"a{stem}", 0.0), 0.4)
    for stem in _stems(candidate.before):
        if stem[0].isalpha() or stem[0] == "@":
            signs[f"B{stem}"] = 0.3
    for stem in _stems(candidate.lead):
        if stem[0].isalpha():
            signs[f"E{stem}"] = 0.5
            signs[f"a{stem}"] = max(signs.get(f"a{stem}", 0.0), 0.4)
    types = candidate.passage.types
    for key in sorted(types):  # sums of weights differ by their order
        signs[f"T{key}"] = 0.8 if len(types) <= _FEW_TYPES else 0.5


def _size_signs(kind: str, value: str) -> list[str]:
    """How large a value is, in steps: few examples of each number are at hand."""
    if kind in ("duration", "frequency"):
        match = _DURATION.match(value)
        if not match:
            return ["u:other"]
        unit, number = match.group(1) + match.group(3), float(match.group(2))
        minutes = max(number * _DAYS.get(unit, 1.0) * 1440, 1.0)
        step = next((bound for bound in _SIZES if number <= bound), 999)
        exact = int(number) if number <= _SIZES[0] else step
        return [f"u:{unit}", f"n:{unit}{exact}", f"l:{int(math.log2(minutes) / 1.5)}"]
    figure = _NUMBER.match(value)
    number = float(figure.group().rstrip(".")) if figure else 0.0
    if kind == "money":
        return [f"m:{int(math.log10(max(number, 1.0)))}", *(["m:40"] if number == 40 else [])]  # the statutory sum
    if kind == "percent":
        return [f"p:{next((bound for bound in _SHARES if number >= bound), 0)}"]
    return [f"v:{value}"] if kind == "place" else []
