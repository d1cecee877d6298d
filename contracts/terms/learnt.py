"""The second reader of key terms: linear machines that judge a value by the words around it, where no frame knows them.

The frames are exact and explain themselves, but know only wordings that somebody wrote down. The machines have learnt from some
thousand written examples what the surroundings of a key look like. Trained by contracts.terms.training, see contracts/data/MODEL_CARD.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from contracts.terms.candidates import SENTENCE, Candidate
from contracts.terms.contexts import vector
from contracts.terms.types import Value

WEIGHTS_FILE = "term_contexts_{language}.npz"
CAP = "liability.cap"
# Margins from which a value is taken, and below which a frame is not believed. Chosen by cross-validation over documents.
_TAKEN = -0.15
_TAKEN_AS = {SENTENCE: -0.1, "place": 0.1}
_TAKEN_CAP = 0.0
_REFUSED = -0.73
_REFUSED_SENTENCE = -1.0
_STEEPNESS = 3.0  # of the logistic that turns a margin into a confidence


@dataclass(frozen=True, slots=True)
class ContextModel:
    """One-against-the-rest margins of hashed signs.

    labels: K keys ("payment.term"), or keys with the value that a sentence gives them ("renewal.automatic=yes"). kinds: for each label
    the kinds of candidates that can state it. weights: int8, shape (BUCKETS, K), times scale, shape (K,). bias: shape (K,).
    """

    labels: tuple[str, ...]
    kinds: tuple[frozenset[str], ...]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    bias: NDArray[np.float32]

    def margins(self, candidates: Sequence[Candidate]) -> NDArray[np.float32]:
        """Shape (candidates, K): above 0 where the surroundings speak for the label."""
        found = np.empty((len(candidates), len(self.labels)), np.float32)
        for i, candidate in enumerate(candidates):
            buckets, values = vector(candidate)
            found[i] = values @ self.weights[buckets]
        return found * self.scale + self.bias


@cache
def context_model(language: str) -> ContextModel:
    """The trained model of "fr" or "en"."""
    with (
        files("contracts.data").joinpath(WEIGHTS_FILE.format(language=language)).open("rb") as file,
        np.load(file, allow_pickle=False) as data,
    ):
        return ContextModel(
            labels=tuple(str(label) for label in data["labels"]),
            kinds=tuple(frozenset(str(kinds).split()) for kinds in data["kinds"]),
            weights=data["weights"],
            scale=data["scale"].astype(np.float32),
            bias=data["bias"].astype(np.float32),
        )


@dataclass(frozen=True, slots=True)
class Reading:
    """A key that a candidate states: its canonical value, with the words in offsets of the candidate's passage."""

    candidate: Candidate
    key: str
    value: Value
    confidence: float


class SecondReader:
    """What the machines of one language say of a document's candidates."""

    def __init__(self, model: ContextModel, candidates: Sequence[Candidate]) -> None:
        self._model = model
        self._candidates = candidates
        self._margins = model.margins(candidates)
        self._at: dict[tuple[int, int], list[int]] = {}
        self._said: dict[str, list[int]] = {}
        for i, candidate in enumerate(candidates):
            start = candidate.passage.start
            self._at.setdefault((start + candidate.value.start, start + candidate.value.end), []).append(i)
            if candidate.kind == SENTENCE:
                self._said.setdefault(candidate.passage.clause, []).append(i)

    def readings(self) -> Iterable[Reading]:
        """Every key that a candidate states by its surroundings alone."""
        for i, candidate in enumerate(self._candidates):
            for k, label in enumerate(self._model.labels):
                margin = float(self._margins[i, k])
                if candidate.kind in self._model.kinds[k] and margin >= _threshold(candidate.kind, label):
                    yield self._reading(candidate, label, margin)

    def refuses(self, key: str, value: str, start: int, end: int) -> bool:
        """Whether the surroundings of a value at [start, end) of the document are nothing like those of the key."""
        whole = f"{key}={value}"
        if whole in self._model.labels:
            k = self._model.labels.index(whole)
            heard = [
                self._margins[i, k]
                for (first, last), those in self._at.items()
                if first <= start and end <= last
                for i in those
                if self._candidates[i].kind == SENTENCE
            ]
            return bool(heard) and max(heard) < _REFUSED_SENTENCE
        if key not in self._model.labels or key == CAP:
            return False
        k = self._model.labels.index(key)
        heard = [self._margins[i, k] for i in self._at.get((start, end), ()) if self._candidates[i].kind in self._model.kinds[k]]
        return bool(heard) and max(heard) < _REFUSED

    @staticmethod
    def _reading(candidate: Candidate, label: str, margin: float) -> Reading:
        confidence = 1.0 / (1.0 + np.exp(-_STEEPNESS * margin))
        value = candidate.value
        key, _, said = label.partition("=")
        if said:
            value = Value(said, value.start, value.end)
        elif key == CAP:
            value = Value(f"{'amount' if candidate.kind == 'money' else 'fees'}:{value.value}", value.start, value.end)
        return Reading(candidate, key, value, float(confidence))


def _threshold(kind: str, label: str) -> float:
    return _TAKEN_CAP if label == CAP else _TAKEN_AS.get(kind, _TAKEN)
