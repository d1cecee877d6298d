"""Machines as they are stored and run."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from contracts.machines.signs import Vector

_STEEPNESS = 3.0  # of the logistic that turns a margin into a confidence
_AT_ONCE = 1 << 16  # signs whose weights are looked up at once, which bounds the memory taken


@dataclass(frozen=True, slots=True)
class Machines:
    """One machine a label, each against the rest.

    labels: K names. kinds: for each label the kinds of things that can bear it; empty where all are of one kind. weights: int8, shape
    (BUCKETS, K), times scale, shape (K,). bias: shape (K,).
    """

    labels: tuple[str, ...]
    kinds: tuple[frozenset[str], ...]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def margins(self, vectors: Sequence[Vector]) -> NDArray[np.float32]:
        """Shape (vectors, K): above 0 where the signs speak for the label. No vector may be empty."""
        found = np.empty((len(vectors), len(self.labels)), np.float32)
        first = 0
        while first < len(vectors):
            last, signs = first, 0
            while last < len(vectors) and (last == first or signs + len(vectors[last][0]) <= _AT_ONCE):
                signs += len(vectors[last][0])
                last += 1
            some = vectors[first:last]
            begins = np.cumsum([0, *(len(buckets) for buckets, _ in some[:-1])])
            heard = self.weights[np.concatenate([buckets for buckets, _ in some])] * np.concatenate([values for _, values in some])[:, None]
            found[first:last] = np.add.reduceat(heard, begins, axis=0)
            first = last
        return found * self.scale + self.bias


def confidence(margin: float) -> float:
    """How sure a machine is, from 0 to 1."""
    return round(float(1.0 / (1.0 + np.exp(-_STEEPNESS * margin))), 3)  # further digits differ from process to process


def load(file: Traversable) -> Machines:
    """The machines that contracts.machines.training saved."""
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
        return Machines(
            labels=tuple(str(label) for label in data["labels"]),
            kinds=tuple(frozenset(str(kinds).split()) for kinds in data["kinds"]),
            weights=data["weights"],
            scale=data["scale"].astype(np.float32),
            bias=data["bias"].astype(np.float32),
        )
