"""Where which of many plain words stand in a text: one pass for all of them, so that patterns are tried only where they can match."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from contracts.text.expressions import Needs
from contracts.text.sought import Sought


class Cues:
    """Fixed groups of words to look for; of each group, one is enough."""

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self.numbers: dict[tuple[str, ...], int] = {}
        self.groups_of: defaultdict[str, list[int]] = defaultdict(list)
        for words in groups:
            if words not in self.numbers:
                for word in words:
                    self.groups_of[word].append(len(self.numbers))
                self.numbers[words] = len(self.numbers)
        self._automaton = ahocorasick.Automaton()
        for word in self.groups_of:
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
        self._standing: dict[Sought, int] = {}
        bit = 1
        for text in texts:
            for word in cues.within(text):
                self._of_word[word] |= bit
            bit <<= 1
        self._numbers = cues.numbers
        self._of_group = [0] * len(cues.numbers)
        for word, held in self._of_word.items():
            for number in cues.groups_of[word]:
                self._of_group[number] |= held

    def with_word(self, word: str) -> int:
        """The texts that hold the word, which must be among the cues."""
        return self._of_word.get(word, 0)

    def holding(self, words: tuple[str, ...]) -> int:
        """The texts that hold at least one of the words, which must be a group of the cues."""
        return self._of_group[self._numbers[words]]

    def meeting(self, needs: Iterable[tuple[str, ...]]) -> int:
        """The texts that hold one word of each of the needs."""
        found = self.all
        for words in needs:
            found &= self._of_group[self._numbers[words]]
            if not found:
                break
        return found

    def standing(self, expression: Sought) -> int:
        """The texts in which the expression may stand, for all its words are there. The groups of groups_of must be among the cues."""
        known = self._standing.get(expression)
        if known is None:
            known = self.meeting(expression.needs)
            if known and expression.ways != (expression.needs,):
                of_ways = 0
                for way in expression.ways:
                    of_ways |= self.meeting(way)
                known &= of_ways
            self._standing[expression] = known
        return known


def groups_of(expression: Sought) -> Needs:
    """All that Held looks for, to tell where the expression may stand."""
    return (*expression.needs, *(words for way in expression.ways for words in way))


def numbers(texts: int) -> Iterator[int]:
    """The numbers of a set of texts, ascending."""
    while texts:
        lowest = texts & -texts
        yield lowest.bit_length() - 1
        texts ^= lowest
