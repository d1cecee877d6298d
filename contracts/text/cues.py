"""Where which of many plain words stand in a text: one pass for all of them, so that patterns are tried only where they can match."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick

from contracts.text.expressions import Needs
from contracts.text.sought import Sought

Numbers = tuple[int, ...]  # of groups of words

_IN_A_PIECE = re.compile(" ?[^ ]* ?")  # words that stand in a text where they stand in what two blanks of it enclose
_START, _END = "\n", "\r"  # of a text: none is inside a folded one
_MOST_KNOWN, _LONGEST_KNOWN = 50_000, 30  # pieces and their letters: those of two languages fit; no document fills the memory


class Cues:
    """Fixed groups of words to look for; of each group, one is enough.

    A text is looked at piece by piece, between its blanks, since the same pieces come again and again: what they hold is remembered. Only
    words of several pieces are looked for in the whole.
    """

    def __init__(self, groups: Iterable[tuple[str, ...]]) -> None:
        self.numbers: dict[tuple[str, ...], int] = {}
        self.groups_of: defaultdict[str, list[int]] = defaultdict(list)
        for words in groups:
            if words not in self.numbers:
                for word in words:
                    self.groups_of[word].append(len(self.numbers))
                self.numbers[words] = len(self.numbers)
        self._short = _automaton(word for word in self.groups_of if _IN_A_PIECE.fullmatch(word))
        self._long = _automaton(word for word in self.groups_of if not _IN_A_PIECE.fullmatch(word))
        self._of_piece: dict[str, Sequence[str]] = {}
        self._of_expression: dict[Sought, tuple[Numbers, Sequence[Numbers]]] = {}

    def numbers_of(self, expression: Sought) -> tuple[Numbers, Sequence[Numbers]]:
        """The numbers of the groups that an expression needs, and of those of each of its ways; no ways where they need no more."""
        known = self._of_expression.get(expression)
        if known is None:
            ways = expression.ways if expression.ways != (expression.needs,) else ()
            needs, *others = (tuple(map(self.numbers.__getitem__, needs)) for needs in (expression.needs, *ways))
            known = self._of_expression[expression] = needs, others
        return known

    def within(self, texts: Sequence[str]) -> dict[str, int]:
        """The words that occur in folded texts, parts of longer ones too, with the set of the texts: bit by bit, in their order."""
        of_piece: defaultdict[str, int] = defaultdict(int)
        of_word: defaultdict[str, int] = defaultdict(int)
        bit = 1
        for text in texts:
            for piece in {*f"{_START}{text}{_END}".split(" ")}:
                of_piece[piece] |= bit
            for _, word in self._long.iter(text) if self._long else ():
                of_word[word] |= bit
            bit <<= 1
        for piece, held in of_piece.items():
            for word in self._words_of(piece):
                of_word[word] |= held
        return of_word

    def _words_of(self, piece: str) -> Sequence[str]:
        known = self._of_piece.get(piece)
        if known is None:
            text = f"{'' if piece.startswith(_START) else ' '}{piece}{'' if piece.endswith(_END) else ' '}"
            known = [word for _, word in self._short.iter(text)] if self._short else []
            if len(piece) <= _LONGEST_KNOWN and len(self._of_piece) < _MOST_KNOWN:
                self._of_piece[piece] = known
        return known


class Held:
    """Which texts of a sequence hold which words. A set of texts is an integer, with the bit of each one's number set."""

    def __init__(self, cues: Cues, texts: Sequence[str]) -> None:
        self.all = (1 << len(texts)) - 1
        self._of_word = cues.within(texts)
        self._standing: dict[Sought, int] = {}
        self._cues = cues
        self._of_group = [0] * len(cues.numbers)
        for word, held in self._of_word.items():
            for number in cues.groups_of[word]:
                self._of_group[number] |= held

    def with_word(self, word: str) -> int:
        """The texts that hold the word, which must be among the cues."""
        return self._of_word.get(word, 0)

    def holding(self, words: tuple[str, ...]) -> int:
        """The texts that hold at least one of the words, which must be a group of the cues."""
        return self._of_group[self._cues.numbers[words]]

    def _meeting(self, groups: Iterable[int]) -> int:
        """The texts that hold one word of each of the groups."""
        found = self.all
        for number in groups:
            found &= self._of_group[number]
            if not found:
                break
        return found

    def meeting_one(self, ways: Iterable[Needs]) -> int:
        """The texts that meet the needs of one of the ways."""
        found = 0
        for needs in ways:
            found |= self._meeting(map(self._cues.numbers.__getitem__, needs))
        return found

    def standing(self, expression: Sought) -> int:
        """The texts in which the expression may stand, for all its words are there. The groups of groups_of must be among the cues."""
        known = self._standing.get(expression)
        if known is None:
            needs, ways = self._cues.numbers_of(expression)
            known = self._meeting(needs)
            if known and ways:
                of_ways = 0
                for way in ways:
                    of_ways |= self._meeting(way)
                known &= of_ways
            self._standing[expression] = known
        return known


def _automaton(words: Iterable[str]) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, word)
    automaton.make_automaton()
    return automaton


def groups_of(expression: Sought) -> Needs:
    """All that Held looks for, to tell where the expression may stand."""
    return (*expression.needs, *(words for way in expression.ways for words in way))


def numbers(texts: int) -> Iterator[int]:
    """The numbers of a set of texts, ascending."""
    while texts:
        lowest = texts & -texts
        yield lowest.bit_length() - 1
        texts ^= lowest
