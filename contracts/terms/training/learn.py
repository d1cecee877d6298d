"""Trains the machines that judge a candidate by the words around it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.terms.contexts import BUCKETS, vector
from contracts.terms.learnt import ContextModel
from contracts.terms.training.examples import Example

_FEWEST = 3  # examples of a label that can be learnt from
_SEEN = 2  # examples in which a sign must stand to count


def train(examples: Sequence[Example]) -> ContextModel:
    """One linear support vector machine a label, its weights rounded to a byte. The same examples give the same model."""
    matrix = _matrix(examples)
    kind = np.array([example.candidate.kind for example in examples])
    weight = np.array([example.weight for example in examples])
    labels, kinds, rows, bias = [], [], [], []
    for label in sorted({label for example in examples for label in example.labels}):
        wanted = np.array([label in example.labels for example in examples])
        known = {e.candidate.kind for e in examples if label in e.labels and e.weight == 1.0}
        chosen = np.isin(kind, list(known))
        if "=" in label:
            chosen = _surest(label, examples, matrix, wanted, chosen, weight)
        if not known or (wanted & chosen).sum() < _FEWEST:
            continue
        machine = _machine(matrix[chosen], wanted[chosen], weight[chosen])
        labels.append(label)
        kinds.append(frozenset(known))
        rows.append(machine.coef_[0])
        bias.append(machine.intercept_[0])
    weights = np.array(rows).T
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-9).astype(np.float32)
    return ContextModel(tuple(labels), tuple(kinds), np.round(weights / scale).astype(np.int8), scale, np.array(bias, np.float32))


def save(model: ContextModel, path: Path) -> None:
    """Writes a model where contracts.terms.learnt reads it."""
    kinds = np.array([" ".join(sorted(kinds)) for kinds in model.kinds])
    np.savez_compressed(path, labels=np.array(model.labels), kinds=kinds, weights=model.weights, scale=model.scale, bias=model.bias)


def _machine(matrix: csr_matrix, wanted: NDArray[np.bool_], weight: NDArray[np.float64]) -> LinearSVC:
    return LinearSVC(C=1.0, random_state=0).fit(matrix, wanted, sample_weight=weight)


def _surest(
    label: str,
    examples: Sequence[Example],
    matrix: csr_matrix,
    wanted: NDArray[np.bool_],
    chosen: NDArray[np.bool_],
    weight: NDArray[np.float64],
) -> NDArray[np.bool_]:
    """chosen, with only one sentence of each row that states a label somewhere: the one that sounds most like those that surely do."""
    unsure = np.array([example.unsure and label in example.labels for example in examples])
    sure = chosen & ~unsure
    if (wanted & sure).sum() < _FEWEST:
        return chosen
    margins = _machine(matrix[sure], wanted[sure], weight[sure]).decision_function(matrix)
    of_row: dict[str, list[int]] = {}
    for i in map(int, np.flatnonzero(unsure)):
        of_row.setdefault(examples[i].row, []).append(i)
    kept = chosen.copy()
    for those in of_row.values():
        kept[those] = False
        kept[max(those, key=lambda i: margins[i])] = True
    return kept


def _matrix(examples: Sequence[Example]) -> csr_matrix:
    vectors = [vector(example.candidate) for example in examples]
    ends = np.cumsum([0] + [len(buckets) for buckets, _ in vectors])
    columns = np.concatenate([buckets for buckets, _ in vectors])
    values = np.concatenate([values for _, values in vectors]).astype(np.float64)
    seen = np.zeros(BUCKETS)
    for buckets, _ in vectors:
        seen[np.unique(buckets)] += 1
    values[seen[columns] < _SEEN] = 0.0
    matrix = csr_matrix((values, columns, ends), shape=(len(vectors), BUCKETS))
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    return matrix
