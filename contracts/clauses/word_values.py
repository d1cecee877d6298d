"""The words of a stretch of text as numbers: hashed words and word pairs, weighed by how rare they are."""

import math
import re
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 16  # of the hashed words
_OPENING = 200  # characters
_OPENING_WEIGHT = 0.7  # of the opening beside the whole
_STEM = 6  # letters kept of a word: "resiliation" and "resilierait" meet
_WORD = re.compile(r"[^\W\d_]{2,}|\d+")
_MOST_KNOWN = 200_000  # remembered because most come back; bounded because documents are strangers'


class _Stems(dict[str, str]):
    """The stem of every word met; all numbers are one."""

    def __missing__(self, word: str) -> str:
        stem = "0" if word[0].isdigit() else word[:_STEM]
        if len(self) < _MOST_KNOWN:
            self[word] = stem
        return stem


class _Buckets(dict[str, int]):
    """The bucket of every stem and pair of stems met. mark: sets those of the opening apart."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self.mark = mark

    def __missing__(self, gram: str) -> int:
        bucket = zlib.crc32((self.mark + gram).encode()) % BUCKETS
        if len(self) < _MOST_KNOWN:
            self[gram] = bucket
        return bucket


_stems, _whole, _first = _Stems(), _Buckets(""), _Buckets("1:")


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often each hashed word and pair of words stands in a text, and in its opening.

    The opening is counted apart because it says what a clause is about more often than the rest of it.
    """

    whole: Mapping[int, int]
    opening: Mapping[int, int]


def word_counts(folded: str, start: int, end: int) -> WordCounts:
    """The words of folded[start:end]."""
    stems = list(map(_stems.__getitem__, _WORD.findall(folded, start, end)))
    pairs = list(map(" ".join, pairwise(stems)))
    opening = len(_WORD.findall(folded, start, min(start + _OPENING, end)))
    first = stems[:opening] + pairs[: max(opening - 1, 0)]
    return WordCounts(Counter(map(_whole.__getitem__, stems + pairs)), Counter(map(_first.__getitem__, first)))


def word_values(counts: WordCounts, rarity: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The buckets of the words, and for each its value: sublinear count times rarity, whole and opening each brought to one length.

    rarity: shape (BUCKETS,), 0 for a bucket that does not count. The same bucket may come twice.
    """
    number, known = len(counts.whole), len(counts.whole) + len(counts.opening)
    buckets = np.fromiter(chain(counts.whole, counts.opening), np.int64, known)
    times = np.fromiter(chain(counts.whole.values(), counts.opening.values()), np.float32, known)
    values: NDArray[np.float32] = ((1.0 + np.log(times)) * rarity[buckets]).astype(np.float32, copy=False)
    for part, length in ((values[:number], 1.0), (values[number:], _OPENING_WEIGHT)):
        norm = math.sqrt(part @ part)
        if norm:
            part *= np.float32(length / norm)
    return buckets, values
