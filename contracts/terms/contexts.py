"""What stands around a candidate as signs: words and runs of words by side and distance, the value's size, the headings."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from contracts.machines.families import word_families
from contracts.machines.signs import Signs, Vectors, joined, run_weights
from contracts.machines.words import Integers, Run, Strings, Words
from contracts.terms.candidates import SENTENCE, Candidate

_WORD = re.compile(r"[a-z]+[^\W\d_]*|[^\W\d_]+|[.;:§¤¢°¥%€$£]|\d+|@[vc]")  # plain letters first: most are, and are found faster
_STEM = 6  # letters kept of a word
_REACH = 400  # characters on either side of a value that are looked at
_HEADINGS = 120  # characters of the headings
_SENTENCE = 700  # characters of a whole sentence
_NEAR, _MIDDLE, _FAR = 3, 9, 20  # words from the value
_BY_DISTANCE = [1.0] * _NEAR + [0.9] * (_MIDDLE - _NEAR) + [0.7] * (_FAR - _MIDDLE) + [0.5]
_PAIRS = 24  # words from the value up to which pairs count
_TRIPLES = 4
_KIN, _KIN_WEIGHT = 12, 0.4  # words from the value up to which their families count, and how much
_FEW_TYPES = 2  # of a clause that speak clearly
_STEPS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.5)  # the weights of signs
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z]+)$")
_NUMBER = re.compile(r"[\d.]+")
_DAYS = {"D": 1.0, "BD": 1.4, "W": 7.0, "M": 30.0, "Y": 365.0, "TH": 1 / 24, "TM": 1 / 1440}
_SIZES = (3, 7, 15, 31, 60, 99)  # upper bounds of the numbers of a duration that are taken for alike
_SHARES = (95, 50, 20, 5)  # lower bounds of the percentages that are
_MOST_WRITTEN = 1000  # remembered, since they come back; bounded because documents are strangers'
_AT_ONCE = 256  # candidates, which bounds the memory taken


def contexts(candidates: Sequence[Candidate], language: str) -> Vectors:
    """What stands around the candidates of a document in "fr" or "en"."""
    words = Words(_WORD, _stem)
    return joined([_contexts(candidates[first : first + _AT_ONCE], words, language) for first in range(0, len(candidates), _AT_ONCE)])


def _stem(word: str) -> str:
    return "0" if word[0].isdigit() else word[:_STEM]


def _contexts(candidates: Sequence[Candidate], words: Words, language: str) -> Vectors:
    sentences = np.array([i for i, candidate in enumerate(candidates) if candidate.kind == SENTENCE], np.int64)
    valued = np.array([i for i, candidate in enumerate(candidates) if candidate.kind != SENTENCE], np.int64)
    texts = words.of([candidates[i].shown[:_SENTENCE] for i in sentences.tolist()])
    shown = [candidates[i].shown for i in valued.tolist()]
    at = [text.find("§") for text in shown]
    before = words.of([text[max(0, i - _REACH) : i] for text, i in zip(shown, at, strict=True)])
    behind = words.of([text[i + 1 : i + _REACH] for text, i in zip(shown, at, strict=True)])
    own = np.zeros(len(candidates), np.float32)
    own[sentences] = run_weights(texts)
    signs = Signs(_STEPS, own)
    settings = _Settings.of(candidates, words)
    strings = words.strings()
    signs.add_runs(sentences, texts, strings)
    families = _families(words, language)
    _add_side(signs, valued, before, strings, families, "L")
    _add_side(signs, valued, behind, strings, families, "R")
    _add_settings(signs, settings, strings[0], words.stems)
    signs.add_written([_written(candidate.kind, candidate.value.value, candidate.passage.types) for candidate in candidates])
    return signs.vectors()


def _families(words: Words, language: str) -> tuple[Strings, NDArray[np.bool_]]:
    """The family of each word by number, and which words have one."""
    found = list(map(word_families(language).of, words.known))
    return Strings.written([f"~{family}" for family in found]), np.array(list(map(bool, found)), np.bool_)


def _add_side(
    signs: Signs,
    things: Integers,
    sides: Run,
    strings: tuple[Strings, Strings],
    families: tuple[Strings, NDArray[np.bool_]],
    side: str,
) -> None:
    """Adds the words on the left or right side of the values, alone and in runs; also as of any side, where "a" marks them."""
    bare, spaced = strings
    number, owners = sides.words, np.repeat(things, sides.lengths)
    at, rest = sides.places()
    further = 1
    if side == "L":  # the nearest word is the last
        at, rest, further = rest, at, -1
    codes = np.array([signs.code(weight) for weight in _BY_DISTANCE])[np.minimum(at, _FAR)]
    alone = bare[number]
    signs.add(owners, alone.behind(side), codes)
    signs.add(owners, alone.behind("a"), codes)
    for place, first, last in (("n", 0, _NEAR), ("m", _NEAR, _MIDDLE)):
        there = np.flatnonzero((first <= at) & (at < last))
        signs.add(owners[there], alone[there].behind(side + place), codes[there])
    named, of_family = families
    kin = np.flatnonzero((at < _KIN) & of_family[number])
    those = named[number[kin]]
    for prefix in (side, "a"):
        signs.add(owners[kin], those.behind(prefix), signs.code(_KIN_WEIGHT))
    near = np.flatnonzero((at < _PAIRS) & (rest > 0))
    pairs = spaced[number[near]].then(bare[number[near + further]])
    signs.add(owners[near], pairs.behind(side), codes[near])
    as_written = pairs if side == "R" else spaced[number[near + further]].then(bare[number[near]])
    signs.add(owners[near], as_written.behind("a"), codes[near])
    begins, sure = f"{side}begins ", signs.code(1.0)  # with the first two words, or the one, or nothing
    nearest, lone = np.flatnonzero(at[near] == 0), np.flatnonzero((at == 0) & (rest == 0))
    signs.add(owners[near[nearest]], pairs[nearest].behind(begins), sure)
    signs.add(owners[lone], alone[lone].behind(begins), sure)
    signs.add(things[sides.lengths == 0], Strings.written([""]).behind(begins), sure)
    near = np.flatnonzero((at < _TRIPLES) & (rest > 1))
    triples = spaced[number[near]].then(spaced[number[near + further]]).then(bare[number[near + 2 * further]])
    signs.add(owners[near], triples.behind(side + "3"), codes[near])


@dataclass(frozen=True, slots=True)
class _Settings:
    """The words of the headings, the sentences before and the words that lead into a list, of each candidate."""

    headings: Run
    before: Run
    leads: Run

    @classmethod
    def of(cls, candidates: Sequence[Candidate], words: Words) -> "_Settings":
        texts: dict[str, int] = {}  # those of the candidates of one passage or clause are the same
        headings = [texts.setdefault(candidate.passage.heading[:_HEADINGS], len(texts)) for candidate in candidates]
        before = [texts.setdefault(candidate.before, len(texts)) for candidate in candidates]
        leads = [texts.setdefault(candidate.lead, len(texts)) for candidate in candidates]
        read = words.of(list(texts))
        return cls(read.again(headings), read.again(before), read.again(leads))


def _add_settings(signs: Signs, settings: _Settings, bare: Strings, stems: Sequence[str]) -> None:
    """Adds what the headings and the text before say."""
    letters = np.array([stem[0].isalpha() for stem in stems])
    of_parties = letters | np.array([stem[0] == "@" for stem in stems])
    for run, kept, prefix, weight, anywhere in (
        (settings.headings, letters, "H", 0.6, True),
        (settings.leads, letters, "E", 0.5, True),
        (settings.before, of_parties, "B", 0.3, False),
    ):
        those = np.flatnonzero(kept[run.words])
        owners, strings = np.repeat(np.arange(len(run.lengths)), run.lengths)[those], bare[run.words[those]]
        signs.add(owners, strings.behind(prefix), signs.code(weight))
        if anywhere:
            signs.add(owners, strings.behind("a"), signs.code(0.4))


@lru_cache(maxsize=_MOST_WRITTEN)
def _written(kind: str, value: str, types: frozenset[str]) -> Sequence[tuple[str, float]]:
    """What a value and the clause's types say."""
    signs = [(f"T{key}", 0.8 if len(types) <= _FEW_TYPES else 0.5) for key in types]
    if kind != SENTENCE:
        signs += [(f"k:{kind}", 1.0), *((sign, 1.5) for sign in _size_signs(kind, value))]
    return signs


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
    if kind == "rate":
        return [f"r:{_NUMBER.sub('', value)}"]  # "legal*", "%/month"
    return [f"v:{value}"] if kind == "place" else []
