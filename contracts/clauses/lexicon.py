"""The words that tell a clause's type: the lexicon of a language, read, compiled and searched."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from contracts.clauses.patterns import Anchor, Pattern, compile_pattern
from contracts.clauses.taxonomy import taxonomy
from contracts.data_files import read_yaml
from contracts.text.cues import numbers
from contracts.text.types import Span

WEIGHTS = {
    "heading": 1.0,  # names the type in a heading
    "heading_hint": 0.5,  # often stands over the type
    "heading_against": -1.0,  # names something else with the type's words: no heading of the type
    "decides": 3.0,  # such a sentence makes its clause one of the type
    "supports": 1.5,  # two of these do
    "hints": 0.5,  # says little alone
    "against": -2.5,  # looks like the type and is not
    "against_alone": -2.5,  # the same, where no cue in the sentence speaks for the type: "the customer is responsible for …"
}
_HEADING = ("heading", "heading_hint", "heading_against")
_WORDS = re.compile(r"\w+")
_MOST_KNOWN = 50_000  # words: those of two languages fit; a hostile document does not fill the memory
_AT_ONCE = 512  # texts

Stretch = tuple[str, int, int]  # text[start:end]


class LexiconError(ValueError):
    """A lexicon that cannot be used; the message says where."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One pattern of the lexicon: what it speaks for, how strongly, and by which words."""

    type: str
    strength: str  # a key of WEIGHTS
    pattern: Pattern

    @property
    def weight(self) -> float:
        return WEIGHTS[self.strength]


class Hit(NamedTuple):  # and no dataclass: they are made by the thousand
    """A cue found in text[start:end]."""

    cue: Cue
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(slots=True)
class Cues:
    """Cues that are looked for together, each only where the words stand that it cannot do without."""

    cues: list[Cue] = field(default_factory=list)
    _anchors: dict[Anchor, int] = field(default_factory=dict)
    _needed: list[list[int]] = field(default_factory=list)  # by cue: the numbers of its anchors, the rarest first
    _exact: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _beginnings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _of_word: dict[str, tuple[int, ...]] = field(default_factory=dict)  # the anchors that a word is one of
    _idle: set[str] = field(default_factory=set)  # words that are none

    def add(self, cue: Cue) -> None:
        self._needed.append([self._anchor(anchor) for anchor in cue.pattern.anchors])
        self.cues.append(cue)
        self._of_word.clear()
        self._idle.clear()

    def find(self, texts: Sequence[Stretch]) -> list[list[Hit]]:
        """For each text, the first place of every cue found there, in the lexicon's order."""
        return [hits for first in range(0, len(texts), _AT_ONCE) for hits in self._find(texts[first : first + _AT_ONCE])]

    def _find(self, texts: Sequence[Stretch]) -> list[list[Hit]]:
        holding: defaultdict[str, int] = defaultdict(int)  # sets of texts, as integers with a bit for each
        bit = 1
        for text in texts:
            for word in set(_WORDS.findall(*text)) - self._idle:
                holding[word] |= bit
            bit <<= 1
        present: defaultdict[int, int] = defaultdict(int)
        for word, those in holding.items():
            anchors = self._of_word.get(word)
            for anchor in self._look_up(word) if anchors is None else anchors:
                present[anchor] |= those
        hits: list[list[Hit]] = [[] for _ in texts]
        for cue, needed in zip(self.cues, self._needed, strict=True):
            likely = present.get(needed[0], 0)
            for anchor in needed[1:] if likely else ():
                likely &= present.get(anchor, 0)
            if not likely:
                continue
            search = cue.pattern.regex.search
            for number in numbers(likely):
                if found := search(*texts[number]):
                    hits[number].append(Hit(cue, *found.span()))
        return hits

    def _anchor(self, anchor: Anchor) -> int:
        if anchor not in self._anchors:
            self._anchors[anchor] = len(self._anchors)
            for word in anchor.words:
                index = self._beginnings if word.endswith("*") else self._exact
                index[word.rstrip("*")].append(self._anchors[anchor])
        return self._anchors[anchor]

    def _look_up(self, word: str) -> tuple[int, ...]:
        found = set(self._exact.get(word, ()))
        for length in range(1, len(word) + 1):
            found.update(self._beginnings.get(word[:length], ()))
        known = tuple(sorted(found))
        if len(self._of_word) + len(self._idle) < _MOST_KNOWN:
            if known:
                self._of_word[word] = known
            else:
                self._idle.add(word)
        return known


@dataclass(frozen=True, slots=True)
class Lexicon:
    headings: Cues
    sentences: Cues


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of "fr" or "en". Raises LexiconError, PatternError."""
    folder = files("contracts.clauses").joinpath("lexicon", language)
    words = read_yaml(folder.joinpath("words.yaml"))
    result = Lexicon(Cues(), Cues())
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml") and file.name != "words.yaml":
            _add(result, f"{language}/{file.name}", read_yaml(file), words)
    return result


def _add(result: Lexicon, name: str, types: dict[str, dict[str, list[str]]], words: dict[str, str]) -> None:
    for key, entry in types.items():
        if key not in taxonomy():
            raise LexiconError(f"{name}: {key} is not a clause type")
        for strength, sources in entry.items():
            if strength not in WEIGHTS:
                raise LexiconError(f"{name}: {key}: {strength} is none of {', '.join(WEIGHTS)}")
            for source in sources:
                cue = Cue(key, strength, compile_pattern(source, words))
                (result.headings if strength in _HEADING else result.sentences).add(cue)
