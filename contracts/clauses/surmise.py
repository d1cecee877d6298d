"""What the body of a clause sounds like, its heading left aside: words and cues weighed together, the same way for every type."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from contracts.clauses.features import ClauseReading
from contracts.clauses.heard import UNKNOWN, leads
from contracts.clauses.taxonomy import taxonomy

WEIGHTS_FILE = "clause_surmise.json"
SIGNS = (
    "margin",  # of the words
    "lead",  # how far that margin is ahead of the best other one
    "first",  # no type has a higher margin
    "second",
    "rank",
    "cues",  # of the lexicon, in all sentences
    "cues_lead",  # how far they are ahead of the best other type's
    "ahead",  # the lead of the words, where they are ahead
    "cues_ahead",
    "cues_first",
    "both_first",
    "together",  # margin times cues
)
_MOST = 4.0  # a sentence counts no more than this
_OPENING = 2  # sentences that count twice: a clause begins with what it is about


@dataclass(frozen=True, slots=True)
class Surmise:
    """The weights of SIGNS. Trained by contracts.clauses.training, see contracts/data/MODEL_CARD.md."""

    weights: NDArray[np.float64]
    bias: float

    def log_odds(self, readings: Sequence[ClauseReading], margins: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
        """For each clause, the log-odds of every type that the heading of a clause with such a body names it."""
        odds = signs(readings, margins) @ self.weights + self.bias
        return [dict(zip(types(), row, strict=True)) for row in odds.tolist()]


@cache
def types() -> tuple[str, ...]:
    """The types that a body can sound like, in the order of the rows of signs."""
    return tuple(key for key in taxonomy() if key != "other")


def signs(readings: Sequence[ClauseReading], margins: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """The signs of every type for every clause, shape (clauses, types, signs). margins: those of the words, by type."""
    keys = types()
    margin = np.array([[of_clause.get(key, UNKNOWN) for key in keys] for of_clause in margins]).reshape(-1, len(keys))
    rank = np.empty(margin.shape)
    np.put_along_axis(rank, np.argsort(-margin, axis=1, kind="stable"), np.arange(len(keys), dtype=float)[np.newaxis], axis=1)
    cues = np.array([_cues(reading) for reading in readings]).reshape(-1, len(keys))
    lead, cues_lead = leads(margin), leads(cues)
    first, cues_first = rank == 0, cues_lead >= 0
    return np.stack(
        [
            *(margin, lead, first, rank == 1, np.log1p(rank), cues, cues_lead),
            *(np.maximum(lead, 0.0), np.maximum(cues_lead, 0.0), cues_first, first & cues_first, margin * cues),
        ],
        axis=-1,
    )


def _cues(reading: ClauseReading) -> list[float]:
    totals: dict[str, float] = {}
    for i, sentence in enumerate(reading.sentences):
        for key, score in sentence.scores.items():
            if score > 0:
                totals[key] = totals.get(key, 0.0) + min(score, _MOST) * (2 if i < _OPENING else 1)
    length = math.sqrt(len(reading.sentences) + 1)
    return [math.log1p(totals[key] / length) if key in totals else 0.0 for key in types()]


@cache
def surmise() -> Surmise:
    """The trained weights."""
    raw = json.loads(files("contracts.data").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8"))
    return Surmise(np.array([raw["signs"][name] for name in SIGNS]), raw["bias"])
