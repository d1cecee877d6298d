"""Trains what the body of a clause sounds like, on sections whose heading is known and hidden."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]

from contracts.clauses.model import WordModel
from contracts.clauses.surmise import SIGNS, Surmise, signs, types
from contracts.clauses.training.examples import Example
from contracts.clauses.training.words import train_words

_FOLDS = 6


def kept_out_signs(sections: Sequence[Example], others: Sequence[Example]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The signs of every type for every section, and whether it is of the type; shapes (sections x types, signs), (sections x types).

    The words of a section are judged by a model that has learnt from other documents and from others, so that its margins are such
    as a new contract will have.
    """
    rows: list[NDArray[np.float64]] = []
    right: list[bool] = []
    for learn, judge in GroupKFold(_FOLDS).split(sections, groups=[section.source for section in sections]):
        model = train_words([*(sections[i] for i in learn), *others])
        for i in judge:
            rows.append(section_signs(sections[i], model))
            right.extend(key in sections[i].types for key in types())
    return np.concatenate(rows), np.array(right)


def section_signs(section: Example, model: WordModel) -> NDArray[np.float64]:
    """The signs of every type for one section, shape (types, signs)."""
    of_section: NDArray[np.float64] = signs([section.reading], model.named(model.margins([section.folded])))[0]
    return of_section


def train_surmise(rows: NDArray[np.float64], right: NDArray[np.bool_]) -> Surmise:
    """The weights that fit best, one for each sign whatever the type."""
    mean, deviation = rows.mean(axis=0), rows.std(axis=0)
    fitted = LogisticRegression(C=1.0, max_iter=2000).fit((rows - mean) / deviation, right)
    weights = np.round(fitted.coef_[0] / deviation, 4)
    return Surmise(weights, round(float(fitted.intercept_[0] - mean @ weights), 4))


def save(surmise: Surmise, path: Path) -> None:
    """Writes the weights where contracts.clauses.surmise reads them."""
    raw = {"signs": dict(zip(SIGNS, surmise.weights.tolist(), strict=True)), "bias": surmise.bias}
    path.write_text(json.dumps(raw, indent=1) + "\n", encoding="utf-8")
