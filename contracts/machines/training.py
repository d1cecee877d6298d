"""Trains machines; needs scikit-learn, which running them does not."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.machines.model import Machines
from contracts.machines.signs import BUCKETS, Vector

_FEWEST = 3  # examples of a label that can be learnt from
_SEEN = 2  # examples in which a sign must stand to count


@dataclass(frozen=True, slots=True)
class Example:
    """A vector with the labels it bears.

    kind: of the thing that the vector is of. weight: beside others; only what a person labelled has 1, and only that says which kinds can
    bear a label. group: of the examples of one group that are unsure of a label, one bears it. unknown: labels that it may bear or not.
    """

    vector: Vector
    labels: frozenset[str]
    kind: str = ""
    weight: float = 1.0
    group: str = ""
    unsure: bool = False
    unknown: frozenset[str] = frozenset()


def train(examples: Sequence[Example], faint: int = 2) -> Machines:
    """One linear support vector machine a label, its weights rounded to a byte. The same examples give the same machines.

    faint: weights up to so many of 127 are left out, which halves the file; at 2 no margin moves by more than a hundredth or two.
    """
    matrix = _matrix([example.vector for example in examples])
    kind = np.array([example.kind for example in examples])
    weight = np.array([example.weight for example in examples])
    labels, kinds, rows, bias = [], [], [], []
    for label in sorted({label for example in examples for label in example.labels}):
        wanted = np.array([label in example.labels for example in examples])
        known = {example.kind for example in examples if label in example.labels and example.weight == 1.0}
        told = np.array([label not in example.unknown for example in examples])
        chosen = _surest(label, examples, matrix, wanted, np.isin(kind, list(known)) & told, weight)
        if (wanted & chosen).sum() < _FEWEST:
            continue
        machine = _machine(matrix[chosen], wanted[chosen], weight[chosen])
        labels.append(label)
        kinds.append(frozenset(known))
        rows.append(machine.coef_[0])
        bias.append(machine.intercept_[0])
    weights = np.array(rows).T
    scale = np.maximum(np.abs(weights).max(axis=0) / 127, 1e-9).astype(np.float32)
    rounded = np.round(weights / scale).astype(np.int8)
    rounded[np.abs(rounded) <= faint] = 0
    return Machines(tuple(labels), tuple(kinds), rounded, scale, np.array(bias, np.float32))


def save(machines: Machines, path: Path) -> None:
    """Writes machines where contracts.machines.model reads them."""
    kinds = [" ".join(sorted(kinds)) for kinds in machines.kinds]
    arrays = {"labels": machines.labels, "kinds": kinds, "weights": machines.weights, "scale": machines.scale, "bias": machines.bias}
    with zipfile.ZipFile(path, "w") as archive:  # a sixth smaller than numpy writes it, and the same bytes whenever it is written
        for name, values in arrays.items():
            stored = BytesIO()
            np.save(stored, np.asarray(values), allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), stored.getvalue(), zipfile.ZIP_DEFLATED, compresslevel=9)


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
    """chosen, with one example of each group that is unsure of the label: the one most like those that surely bear it."""
    unsure = np.array([example.unsure and label in example.labels for example in examples])
    sure = chosen & ~unsure
    if not unsure.any() or (wanted & sure).sum() < _FEWEST:
        return chosen
    margins = _machine(matrix[sure], wanted[sure], weight[sure]).decision_function(matrix)
    of_group: dict[str, list[int]] = {}
    for i in map(int, np.flatnonzero(unsure)):
        of_group.setdefault(examples[i].group, []).append(i)
    kept = chosen.copy()
    for those in of_group.values():
        kept[those] = False
        kept[max(those, key=lambda i: margins[i])] = True
    return kept


def _matrix(vectors: Sequence[Vector]) -> csr_matrix:
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
