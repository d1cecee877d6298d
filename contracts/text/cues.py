"""Where which of many plain words stand in a text: one pass for all of them, so that patterns are tried only where they can match."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

import ahocorasick


class Cues:
    """A fixed set of words to look for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, word)
        self._automaton.make_automaton()

    def places(self, text: str) -> Mapping[str, Sequence[int]]:
        """The offsets, ascending, at which each word that occurs begins in the text; parts of longer words count."""
        found: dict[str, list[int]] = {}
        for last, word in self._automaton.iter(text):
            found.setdefault(word, []).append(last + 1 - len(word))
        return found


class CuedStretches:
    """Which of a text's stretches hold which words. Stretches are given by ascending starts; what lies between two belongs to none."""

    def __init__(self, cues: Cues, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._places = cues.places(text)
        self._starts = starts
        self._ends = ends
        self._known: dict[tuple[str, ...], frozenset[int]] = {}

    def holding(self, words: tuple[str, ...]) -> frozenset[int]:
        """The numbers of the stretches that hold at least one of the words, which must be among those looked for."""
        known = self._known.get(words)
        if known is None:
            known = self._known[words] = frozenset(self._find(words))
        return known

    def _find(self, words: tuple[str, ...]) -> Iterable[int]:
        for word in words:
            for at in self._places.get(word, ()):
                number = bisect_right(self._starts, at) - 1
                if number >= 0 and at + len(word) <= self._ends[number]:
                    yield number
