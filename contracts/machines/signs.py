"""Signs of many texts, such as their words and runs of words, as vectors."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contracts.machines.words import Hashes, Integers, Run, Strings

BUCKETS = 1 << 18  # of the hashed signs, in machines that are trained now
_LENGTH = 3.0  # of a vector
_AT_ONCE = 1 << 14  # signs whose weights are looked up at once, which bounds the memory taken
_STEPS = 4  # bits of the number of a weight

Vector = tuple[NDArray[np.int64], NDArray[np.float32]]  # buckets and values; the same bucket may come twice


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors one behind the other: number i has buckets[begins[i] : begins[i + 1]], and values alike. begins: shape (vectors + 1,)."""

    buckets: Integers
    values: NDArray[np.float32]
    begins: Integers

    def __len__(self) -> int:
        return len(self.begins) - 1

    def __iter__(self) -> Iterator[Vector]:
        for i in range(len(self)):
            stretch = slice(self.begins[i], self.begins[i + 1])
            yield self.buckets[stretch], self.values[stretch]

    def times(self, weights: NDArray[np.int8]) -> NDArray[np.float32]:
        """The product with weights of shape (buckets, K): shape (vectors, K). A power of two of buckets, BUCKETS at most."""
        product = np.empty((len(self), weights.shape[1]), np.float32)
        begins = self.begins.tolist()
        first = 0
        while first < len(self):
            last = max(first + 1, bisect_right(begins, begins[first] + _AT_ONCE) - 1)
            rows = weights.take(self.buckets[begins[first] : begins[last]] & (len(weights) - 1), axis=0).astype(np.float32)
            for i in range(first, last):
                np.dot(
                    self.values[begins[i] : begins[i + 1]], rows[begins[i] - begins[first] : begins[i + 1] - begins[first]], out=product[i]
                )
            first = last
        return product


class Signs:
    """The signs of a number of things, gathered in any order.

    steps: the weights that a sign may have, fewer than 16, ascending. own: for each thing a weight of its own, shape (things,).
    """

    def __init__(self, steps: Sequence[float], own: NDArray[np.float32]) -> None:
        self._codes = {weight: code for code, weight in enumerate(steps)}
        self._weights = np.column_stack([np.tile(np.array(steps, np.float32), (len(own), 1)), own])
        self._keys: list[Integers] = []

    def code(self, weight: float | None) -> int:
        """The number of a weight, None for each thing's own."""
        return len(self._codes) if weight is None else self._codes[weight]

    def add(self, things: Integers, hashes: Hashes, codes: Integers | int) -> None:
        """One sign each: whose it is, its hash and the number of its weight."""
        self._keys.append((things << 32 | hashes) << _STEPS | codes)

    def add_written(self, of_all: Sequence[Sequence[tuple[str, float]]]) -> None:
        """Signs that are written out, with their weights; those of each thing."""
        known: dict[tuple[str, float], int] = {}
        numbers = np.array([known.setdefault(sign, len(known)) for signs in of_all for sign in signs], np.int64)
        hashes = Strings.written([sign for sign, _ in known]).hashes
        codes = np.array([self.code(weight) for _, weight in known], np.int64)
        things = np.repeat(np.arange(len(of_all)), np.array(list(map(len, of_all)), np.int64))
        self.add(things, hashes[numbers], codes[numbers])

    def add_runs(self, things: Integers, texts: Run, strings: tuple[Strings, Strings]) -> None:
        """The words of a text and their pairs for each of the things, with its own weight."""
        bare, spaced = strings
        owners = np.repeat(things, texts.lengths)
        self.add(owners, bare[texts.words].behind("s"), self.code(None))
        first = np.flatnonzero(owners[1:] == owners[:-1])
        pairs = spaced[texts.words[first]].then(bare[texts.words[first + 1]])
        self.add(owners[first], pairs.behind("s"), self.code(None))

    def vectors(self) -> Vectors:
        """The vector of every thing. Of a sign that it has twice, the greater weight counts; all vectors are of one length."""
        keys = np.sort(np.concatenate([np.empty(0, np.int64), *self._keys]))
        keys = keys[np.diff(keys >> _STEPS, append=-1) != 0]
        things = keys >> (32 + _STEPS)
        values = self._weights[things, keys & ((1 << _STEPS) - 1)]
        squares = np.bincount(things, values * values, len(self._weights))
        values *= (_LENGTH / np.sqrt(np.maximum(squares, 1e-12))).astype(np.float32)[things]
        return Vectors(keys >> _STEPS & (BUCKETS - 1), values, np.searchsorted(things, np.arange(len(self._weights) + 1)))


def run_weights(texts: Run) -> NDArray[np.float32]:
    """The weight of a text's words and pairs: long sentences weigh no more than short ones."""
    return (_LENGTH / np.sqrt(texts.lengths + 1)).astype(np.float32)


def joined(parts: Sequence[Vectors]) -> Vectors:
    """The vectors of all parts."""
    lengths = np.concatenate([np.zeros(1, np.int64), *(np.diff(part.begins) for part in parts)])
    buckets = np.concatenate([np.empty(0, np.int64), *(part.buckets for part in parts)])
    return Vectors(buckets, np.concatenate([np.empty(0, np.float32), *(part.values for part in parts)]), np.cumsum(lengths))
