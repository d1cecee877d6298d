"""The words of a stretch of text as numbers: hashed words and word pairs, weighed by how rare they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contracts.machines.signs import Vectors
from contracts.machines.words import Hashes, Integers, Words

_BITS = 18
BUCKETS = 1 << _BITS  # of the hashed words; few of them are shared
_OPENING = 200  # characters
_OPENING_WEIGHT = 0.7  # of the opening beside the whole
_STEM = 6  # letters kept of a word: "resiliation" and "resilierait" meet
_WORD = re.compile(r"[a-z]{2,}[^\W\d_]*|[^\W\d_]{2,}|\d+")  # plain letters first: most are, and are found faster


@dataclass(frozen=True, slots=True)
class WordCounts:
    """How often each hashed word and pair of words stands in each of some texts, and in its opening.

    The opening is counted apart because it says what a clause is about more often than the rest of it. In order of texts, for each
    bucket of a text or an opening: the text, 1 for its opening or else 0, the bucket, and how often it is there.
    """

    number: int  # of texts
    texts: Integers
    opening: Integers
    buckets: Integers
    times: NDArray[np.float32]


def word_counts(folded: Sequence[str]) -> WordCounts:
    """The words of folded texts."""
    words = Words(_WORD, _stem)
    read = words.of(folded)
    opening, long = read.lengths, [i for i, text in enumerate(folded) if len(text) > _OPENING]
    opening[long] = words.of([folded[i][:_OPENING] for i in long]).lengths
    bare, spaced = words.strings()
    texts, (at, rest) = np.repeat(np.arange(len(folded)), read.lengths), read.places()
    ahead = opening[texts] - at  # words of the opening from this one on
    alone = bare[read.words]
    first = np.flatnonzero(rest)
    pairs = spaced[read.words[first]].then(bare[read.words[first + 1]])
    early, early_pairs = np.flatnonzero(ahead > 0), np.flatnonzero(ahead[first] > 1)
    keys = [
        _keys(texts, 0, alone.hashes),
        _keys(texts[first], 0, pairs.hashes),
        _keys(texts[early], 1, alone[early].behind("1:")),
        _keys(texts[first[early_pairs]], 1, pairs[early_pairs].behind("1:")),
    ]
    known, times = np.unique(np.concatenate(keys), return_counts=True)
    return WordCounts(len(folded), known >> (_BITS + 1), known >> _BITS & 1, known & (BUCKETS - 1), times.astype(np.float32))


def word_values(counts: WordCounts, rarity: NDArray[np.float32]) -> Vectors:
    """For each text the buckets of its words and their values: sublinear count times rarity, whole and opening each brought to one length.

    rarity: shape (BUCKETS,), 0 for a bucket that does not count. The same bucket may come twice.
    """
    values = (1.0 + np.log(counts.times)) * rarity[counts.buckets]
    part = counts.texts * 2 + counts.opening
    norms = np.sqrt(np.bincount(part, values * values, 2 * counts.number))
    lengths = np.tile([1.0, _OPENING_WEIGHT], counts.number) / np.where(norms > 0, norms, 1.0)
    begins = np.searchsorted(counts.texts, np.arange(counts.number + 1))
    return Vectors(counts.buckets, (values * lengths[part]).astype(np.float32), begins)


def _stem(word: str) -> str:
    return "0" if word[0].isdigit() else word[:_STEM]


def _keys(texts: Integers, opening: int, hashes: Hashes) -> Integers:
    return texts << (_BITS + 1) | opening << _BITS | hashes & (BUCKETS - 1)
