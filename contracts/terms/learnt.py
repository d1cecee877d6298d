"""The second reader of key terms: linear machines that judge a value by the words around it, where no frame knows them.

The frames are exact and explain themselves, but know only wordings that somebody wrote down. The machines have learnt from some
thousand written examples what the surroundings of a key look like. Trained by contracts.terms.training, see contracts/data/MODEL_CARD.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from contracts.machines.model import Machines, confidence, load
from contracts.terms.candidates import SENTENCE, Candidate
from contracts.terms.caps import fees_of
from contracts.terms.contexts import contexts
from contracts.terms.types import Value

WEIGHTS_FILE = "term_contexts_{language}.npz"
CAP = "liability.cap"
# Margins from which a value is taken, and below which a frame is not believed; chosen on rows and contracts that were not learnt from.
_TAKEN = -0.15
_TAKEN_AS = {SENTENCE: -0.05, "place": 0.05, "hours": 0.35}
_TAKEN_CAP = 0.05
_LEAST = min(_TAKEN, *_TAKEN_AS.values(), _TAKEN_CAP) - 0.01  # below all of them, rounding included
_REFUSED = -0.6
_REFUSED_SENTENCE = -1.0


@cache
def term_machines(language: str) -> Machines:
    """The trained machines of "fr" or "en". Labels: keys, or keys with the value that a sentence gives them ("suspension.notice=P0D")."""
    return load(files("contracts.data").joinpath(WEIGHTS_FILE.format(language=language)))


@dataclass(frozen=True, slots=True)
class Reading:
    """A key that a candidate states: its canonical value, with the words in offsets of the candidate's passage."""

    candidate: Candidate
    key: str
    value: Value
    confidence: float


class SecondReader:
    """What the machines of one language say of a document's candidates."""

    def __init__(self, machines: Machines, candidates: Sequence[Candidate], language: str) -> None:
        self._machines = machines
        self._candidates = candidates
        self._margins = machines.margins(contexts(candidates, language))
        self._at: dict[tuple[int, int], list[int]] = {}
        for i, candidate in enumerate(candidates):
            start = candidate.passage.start
            self._at.setdefault((start + candidate.value.start, start + candidate.value.end), []).append(i)

    def readings(self) -> Iterable[Reading]:
        """Every key that a candidate states by its surroundings alone."""
        for i, k in np.argwhere(self._margins >= _LEAST).tolist():
            candidate, label, margin = self._candidates[i], self._machines.labels[k], float(self._margins[i, k])
            if candidate.kind in self._machines.kinds[k] and margin >= _threshold(candidate.kind, label):
                yield self._reading(candidate, label, margin)

    def refuses(self, key: str, value: str, start: int, end: int) -> bool:
        """Whether the surroundings of a value at [start, end) of the document are nothing like those of the key."""
        whole = f"{key}={value}"
        if whole in self._machines.labels:
            k = self._machines.labels.index(whole)
            heard = [
                self._margins[i, k]
                for (first, last), those in self._at.items()
                if first <= start and end <= last
                for i in those
                if self._candidates[i].kind == SENTENCE
            ]
            return bool(heard) and max(heard) < _REFUSED_SENTENCE
        if key not in self._machines.labels or key == CAP:
            return False
        k = self._machines.labels.index(key)
        heard = [self._margins[i, k] for i in self._at.get((start, end), ()) if self._candidates[i].kind in self._machines.kinds[k]]
        return bool(heard) and max(heard) < _REFUSED

    @staticmethod
    def _reading(candidate: Candidate, label: str, margin: float) -> Reading:
        value = candidate.value
        key, _, said = label.partition("=")
        if said:
            value = Value(said, value.start, value.end)
        elif key == CAP:
            part = f"amount:{value.value}" if candidate.kind == "money" else fees_of(candidate.passage.text, value)
            value = Value(part, value.start, value.end)
        return Reading(candidate, key, value, confidence(margin))


def _threshold(kind: str, label: str) -> float:
    return _TAKEN_CAP if label == CAP else _TAKEN_AS.get(kind, _TAKEN)
