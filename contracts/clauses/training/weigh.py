"""Trains the decision: how much each sign weighs, measured with every contract in turn kept out."""

import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from contracts.clauses.decision import GIVEN, Decision, Signs
from contracts.clauses.training.gold import Judged

_TYPE_WEIGHT = 0.35  # how freely a type may differ from the others: few examples each, so little
_FREEDOM = 8.0  # how far weights may go, chosen with every contract in turn kept out


def weigh(examples: Sequence[Judged]) -> Decision:
    """The decision that fits the examples best."""
    keys = sorted({example.candidate.key for example in examples})
    column = {key: i for i, key in enumerate(keys)}
    types = np.zeros((len(examples), len(keys)))
    for row, example in enumerate(examples):
        types[row, column[example.candidate.key]] = _TYPE_WEIGHT
    signs = np.array([example.candidate.signs[1:] for example in examples])  # the first is the constant
    right, importance = [example.right for example in examples], [example.weight for example in examples]
    fitted = LogisticRegression(C=_FREEDOM, max_iter=4000).fit(np.hstack([signs, types]), right, sample_weight=importance)
    weights = [float(fitted.intercept_[0]), *(float(w) for w in fitted.coef_[0][: signs.shape[1]])]
    extra = {key: float(w) * _TYPE_WEIGHT for key, w in zip(keys, fitted.coef_[0][signs.shape[1] :], strict=True)}
    return Decision(tuple(round(w, 4) for w in weights), {key: round(w, 4) for key, w in extra.items()})


def kept_out(examples: Sequence[Judged], others: Sequence[Judged]) -> list[float]:
    """The probability of each example by a decision trained on the other contracts, of examples and others."""
    probabilities = [0.0] * len(examples)
    for contract in sorted({example.contract for example in examples}):
        decision = weigh([example for example in (*examples, *others) if example.contract != contract])
        for i, example in enumerate(examples):
            if example.contract == contract:
                probabilities[i] = decision.probability(example.candidate)
    return probabilities


def reliability(examples: Sequence[Judged], probabilities: Sequence[float]) -> list[tuple[str, int, float, float]]:
    """For bands of probability: the band, how many fell in it, their mean probability, how many were right."""
    rows = []
    for low, high in pairwise((0.0, 0.1, 0.2, 0.3, 0.4, GIVEN, 0.6, 0.8, 0.9, 0.95, 1.01)):
        band = [(p, example.right) for example, p in zip(examples, probabilities, strict=True) if low <= p < high]
        if band:
            mean, right = (sum(values) / len(band) for values in zip(*band, strict=True))
            rows.append((f"{low:.2f}-{min(high, 1.0):.2f}", len(band), round(mean, 3), round(right, 3)))
    return rows


def save(decision: Decision, path: Path) -> None:
    """Writes a decision where contracts.clauses.decision reads it."""
    raw = {"signs": dict(zip(Signs._fields, decision.weights, strict=True)), "types": decision.types}
    path.write_text(json.dumps(raw, indent=1) + "\n", encoding="utf-8")
