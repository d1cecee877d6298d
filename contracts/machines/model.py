"""Machines as they are stored and run."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

from contracts.machines.signs import Vectors

_STEEPNESS = 3.0  # of the logistic that turns a margin into a confidence


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

    def margins(self, vectors: Vectors) -> NDArray[np.float32]:
        """Shape (vectors, K): above 0 where the signs speak for the label."""
        return vectors.times(self.weights) * self.scale + self.bias


def confidence(margin: float) -> float:
    """How sure a machine is, from 0 to 1."""
    return round(float(1.0 / (1.0 + np.exp(-_STEEPNESS * margin))), 3)  # further digits differ from process to process


def load(file: Traversable) -> Machines:
    """The machines that contracts.machines.training saved."""
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as data:
        return Machines(
            labels=tuple(str(label) for label in data["labels"]),
            kinds=tuple(frozenset(str(kinds).split()) for kinds in data["kinds"]),
            weights=np.ascontiguousarray(data["weights"]),  # what is looked up is rows
            scale=data["scale"].astype(np.float32),
            bias=data["bias"].astype(np.float32),
        )
