"""Words of many texts as numbers, and strings made of them as hashes: by arithmetic on arrays, without building the strings.

Of a string its CRC-32 is kept. That of two strings behind each other follows from theirs and the length of the second, so that the pairs
of a document's words, under any prefix, take a few operations.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

import numpy as np
from numpy.typing import NDArray

_LONGEST = 64  # bytes of what is put behind another string: a pair of words of seven letters, each of four bytes at most
_LONGEST_RUN = 2 * _LONGEST  # bytes of what is put behind a prefix
_BREAK = "\n"  # between texts that are read at once
_BETWEEN = "[ ,'\"()-]{0,8}"  # what stands between words and is none: passed over in one go, but not again from each sign of a long run

Integers = NDArray[np.int64]
Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Strings:
    """Strings of which no more is known than their hash and their length in bytes; both of one shape."""

    hashes: Hashes
    lengths: Integers

    def __getitem__(self, chosen: Integers) -> "Strings":
        return Strings(self.hashes[chosen], self.lengths[chosen])

    @staticmethod
    def written(strings: Sequence[str]) -> "Strings":
        """Strings of which all is known."""
        encoded = list(map(str.encode, strings))
        hashes = np.fromiter(map(zlib.crc32, encoded), np.uint32, len(encoded))
        return Strings(hashes, np.fromiter(map(len, encoded), np.int64, len(encoded)))

    def then(self, others: "Strings") -> "Strings":
        """Each string with the other of its place behind it, which has at most _LONGEST bytes."""
        return Strings(_moved(self.hashes, others.lengths) ^ others.hashes, self.lengths + others.lengths)

    def behind(self, prefix: str) -> Hashes:
        """The hash of the prefix with each string behind it, which has at most _LONGEST_RUN bytes."""
        return _before(prefix)[self.lengths] ^ self.hashes


@dataclass(frozen=True, slots=True)
class Run:
    """The words of several texts by number, one text behind the other: number i has words[begins[i] : begins[i + 1]].

    begins: shape (texts + 1,).
    """

    words: Integers
    begins: Integers

    @property
    def lengths(self) -> Integers:
        """How many words each text has."""
        return np.diff(self.begins)

    def places(self) -> tuple[Integers, Integers]:
        """For each word, how many of its text stand before it, and how many behind."""
        lengths = self.lengths
        at = np.arange(len(self.words)) - np.repeat(self.begins[:-1], lengths)
        return at, np.repeat(lengths, lengths) - 1 - at

    def again(self, chosen: Sequence[int] | Integers) -> "Run":
        """The texts of those numbers, in that order; one may come again."""
        numbers = np.asarray(chosen, np.int64)
        lengths = self.lengths[numbers]
        begins = np.concatenate([[0], np.cumsum(lengths)])
        shift = np.repeat(self.begins[numbers] - begins[:-1], lengths)
        return Run(self.words[np.arange(len(shift)) + shift], begins)


class Words:
    """The words of one document by number.

    word: what is a word of a text, nothing of _BETWEEN and no group in it. stem: what is kept of one, at most seven letters.
    """

    def __init__(self, word: re.Pattern[str], stem: Callable[[str], str]) -> None:
        self._word, self._stem = re.compile(f"{_BETWEEN}({word.pattern}|{_BREAK})"), stem
        self._numbers: defaultdict[str, int] = defaultdict(count().__next__)
        self._break = self._numbers[_BREAK]

    def of(self, texts: Sequence[str]) -> Run:
        """The words of texts, which are folded: no line feed is in them."""
        found = self._word.findall(_BREAK.join(texts))
        numbers = np.fromiter(map(self._numbers.__getitem__, found), np.int64, len(found))
        breaks = np.flatnonzero(numbers == self._break)
        if len(breaks) != max(len(texts) - 1, 0):
            raise ValueError("a text that is not folded")
        ends = [*(breaks - np.arange(len(breaks))), len(found) - len(breaks)] if texts else []
        return Run(np.delete(numbers, breaks), np.array([0, *ends], np.int64))

    @property
    def known(self) -> Sequence[str]:
        """The words by number."""
        return list(self._numbers)

    @property
    def stems(self) -> Sequence[str]:
        """By number."""
        return list(map(self._stem, self._numbers))

    def strings(self) -> tuple[Strings, Strings]:
        """The stems by number, bare and with a blank behind."""
        stems = self.stems
        return Strings.written(stems), Strings.written([stem + " " for stem in stems])


def _moved(hashes: Hashes, lengths: Integers) -> Hashes:
    """What the hashes become in the hash of a string with so many bytes behind."""
    table, row = _moves(), lengths << 10
    moved: Hashes = table[row | (hashes & 255)] ^ table[row | 256 | (hashes >> 8 & 255)]
    moved ^= table[row | 512 | (hashes >> 16 & 255)]
    moved ^= table[row | 768 | (hashes >> 24)]
    return moved


@cache
def _moves() -> Hashes:
    """What each of the four bytes of a hash becomes: entry length << 10 | byte's place << 8 | byte. As in zlib's crc32_combine."""
    one = np.array([zlib.crc32(bytes([byte])) ^ zlib.crc32(b"\0") for byte in range(256)], np.uint32)
    now = np.arange(256, dtype=np.uint32) << np.array([[0], [8], [16], [24]], np.uint32)
    table = [now]
    for _ in range(_LONGEST):
        now = one[now & 255] ^ (now >> 8)
        table.append(now)
    return np.concatenate(table).ravel()


@cache
def _before(prefix: str) -> Hashes:
    """What the hash of the prefix becomes in that of a string with so many bytes behind it."""
    by_length = [np.array([zlib.crc32(prefix.encode())], np.uint32)]
    for _ in range(_LONGEST_RUN):
        by_length.append(_moved(by_length[-1], np.ones(1, np.int64)))
    return np.concatenate(by_length)
