"""Trains the linear model of the words of a clause."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.model import WordModel
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.examples import Example
from contracts.clauses.word_values import BUCKETS, word_counts, word_values

_FEWEST = 2  # examples of a type that can be learnt from
_FAINT = 3  # weights up to which a byte says next to nothing; left out, they take no room
_FREEDOM = 0.4  # how far weights may go, chosen with contracts in turn kept out


def train_words(examples: Sequence[Example]) -> WordModel:
    """One linear support vector machine a type, its weights rounded to a byte. The same examples give the same model."""
    counts = word_counts([example.folded for example in examples])
    seen = np.bincount(np.unique(counts.texts * BUCKETS + counts.buckets) % BUCKETS, minlength=BUCKETS)
    rarity = (np.log((1 + len(examples)) / (1 + seen)) + 1).astype(np.float16).astype(np.float32)
    rarity[seen < 2] = 0
    vectors = word_values(counts, rarity)
    matrix = csr_matrix((vectors.values.astype(np.float64), vectors.buckets, vectors.begins), shape=(len(vectors), BUCKETS))
    importance = np.array([example.weight for example in examples])
    keys = tuple(key for key in taxonomy() if sum(key in example.types for example in examples) >= _FEWEST)
    weights = np.zeros((BUCKETS, len(keys)), dtype=np.int8)
    scale, bias = np.zeros(len(keys), dtype=np.float32), np.zeros(len(keys), dtype=np.float32)
    for i, key in enumerate(keys):
        wanted = np.array([key in example.types for example in examples])
        machine = LinearSVC(C=_FREEDOM, random_state=0).fit(matrix, wanted, sample_weight=importance)
        row = machine.coef_[0]
        scale[i] = max(np.abs(row).max() / 127, 1e-9)
        weights[:, i] = np.round(row / scale[i])
        bias[i] = machine.intercept_[0]
    weights[np.abs(weights) <= _FAINT] = 0
    return WordModel(keys, weights, scale, rarity, bias)


def save(model: WordModel, path: Path) -> None:
    """Writes a model where contracts.clauses.model reads it."""
    np.savez_compressed(
        path,
        keys=np.array(model.keys),
        weights=model.weights,
        scale=model.scale,
        rarity=model.rarity.astype(np.float16),
        bias=model.bias,
    )
