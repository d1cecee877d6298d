"""Where which of many plain words stand in a text: one pass for all of them, so that patterns are tried only where they can match."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick


class Cues:
    """A fixed set of words to look for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for word in words:
            self._automaton.add_word(word, word)
        self._automaton.make_automaton()

    def within(self, text: str) -> set[str]:
        """The words that occur in the text, parts of longer ones too."""
        return {word for _, word in self._automaton.iter(text)}


class Held:
    """Which texts of a sequence hold which words. A set of texts is an integer, with the bit of each one's number set."""

    def __init__(self, cues: Cues, texts: Sequence[str]) -> None:
        self.all = (1 << len(texts)) - 1
        self._of_word: defaultdict[str, int] = defaultdict(int)
        self._known: dict[tuple[str, ...], int] = {}
        bit = 1
        for text in texts:
            for word in cues.within(text):
                self._of_word[word] |= bit
            bit <<= 1

    def holding(self, words: tuple[str, ...]) -> int:
        """The texts that hold at least one of the words, which must be among the cues."""
        known = self._known.get(words)
        if known is None:
            known = 0
            for word in words:
                known |= self._of_word.get(word, 0)
            self._known[words] = known
        return known

    def meeting(self, needs: Iterable[tuple[str, ...]]) -> int:
        """The texts that hold one word of each of the needs."""
        found = self.all
        for words in needs:
            found &= self.holding(words)
            if not found:
                break
        return found


def numbers(texts: int) -> Iterator[int]:
    """The numbers of a set of texts, ascending."""
    while texts:
        lowest = texts & -texts
        yield lowest.bit_length() - 1
        texts ^= lowest
