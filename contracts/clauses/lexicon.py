"""The words that tell a clause's type: the lexicon of a language, read, compiled and searched."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from contracts.clauses.patterns import Anchor, Pattern, compile_pattern
from contracts.clauses.taxonomy import taxonomy
from contracts.data_files import read_yaml
from contracts.text.types import Span

WEIGHTS = {
    "heading": 1.0,  # names the type in a heading
    "heading_hint": 0.5,  # often stands over the type
    "heading_against": -1.0,  # names something else with the type's words: no heading of the type
    "decides": 3.0,  # such a sentence makes its clause one of the type
    "supports": 1.5,  # two of these do
    "hints": 0.5,  # says little alone
    "against": -2.5,  # looks like the type and is not
}
_HEADING = ("heading", "heading_hint", "heading_against")
_WORDS = re.compile(r"\w+")
_MOST_KNOWN = 50_000  # words: those of two languages fit; a hostile document does not fill the memory


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


@dataclass(frozen=True, slots=True)
class Hit:
    cue: Cue
    span: Span


@dataclass(frozen=True, slots=True)
class _Known:
    """What a word tells: the anchors that it is one of, one bit each, and of those the ones under which cues wait."""

    anchors: int
    awaited: tuple[int, ...]


@dataclass(slots=True)
class Cues:
    """Cues that are looked for together, indexed by the words they cannot do without.

    A cue waits under its rarest anchor; only where that one and all its others stand in the sentence is its pattern tried.
    """

    cues: list[Cue] = field(default_factory=list)
    _anchors: dict[Anchor, int] = field(default_factory=dict)
    _waiting: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))  # by anchor: cue, bits of its others
    _exact: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _beginnings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _of_word: dict[str, _Known] = field(default_factory=dict)

    def add(self, cue: Cue) -> None:
        rarest, *others = map(self._anchor, cue.pattern.anchors)
        self._waiting[rarest].append((len(self.cues), sum(1 << anchor for anchor in set(others))))
        self.cues.append(cue)
        self._of_word.clear()

    def find(self, folded: str, start: int, end: int) -> list[Hit]:
        """The first place of every cue found in folded[start:end], in the lexicon's order."""
        present, awaited = 0, set[int]()
        for word in set(_WORDS.findall(folded, start, end)):
            known = self._of_word.get(word) or self._look_up(word)
            present |= known.anchors
            awaited.update(known.awaited)
        hits = []
        for number in sorted([number for anchor in awaited for number, others in self._waiting[anchor] if others & present == others]):
            cue = self.cues[number]
            found = cue.pattern.regex.search(folded, start, end)
            if found:
                hits.append(Hit(cue, Span(found.start(), found.end())))
        return hits

    def _anchor(self, anchor: Anchor) -> int:
        if anchor not in self._anchors:
            self._anchors[anchor] = len(self._anchors)
            for word in anchor.words:
                index = self._beginnings if word.endswith("*") else self._exact
                index[word.rstrip("*")].append(self._anchors[anchor])
        return self._anchors[anchor]

    def _look_up(self, word: str) -> _Known:
        found = set(self._exact.get(word, ()))
        for length in range(1, len(word) + 1):
            found.update(self._beginnings.get(word[:length], ()))
        known = _Known(sum(1 << anchor for anchor in found), tuple(sorted(anchor for anchor in found if anchor in self._waiting)))
        if len(self._of_word) < _MOST_KNOWN:
            self._of_word[word] = known
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
