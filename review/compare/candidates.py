"""Which clauses are worth comparing closely: by the words and subjects that they share, never all with all."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import log, sqrt

import numpy as np

from review.compare.features import Features

Couple = tuple[int, int]  # a left index and a right index

_NEAREST = 8  # candidates kept for each clause
_COMMON = 40  # a word or pair of words that more clauses than this hold tells nothing


def by_words(left: Sequence[Features], right: Sequence[Features]) -> set[Couple]:
    """The nearest couples by rare words and pairs of words in common."""
    index: dict[object, list[int]] = defaultdict(list)
    for j, clause in enumerate(right):
        for item in _items(clause):
            index[item].append(j)
    index = {item: holders for item, holders in index.items() if len(holders) <= _COMMON}
    weight = {item: log(1 + len(right) / len(holders)) for item, holders in index.items()}
    sizes = [sqrt(sum(weight.get(item, 0.0) for item in _items(clause)) + 1) for clause in right]
    scores: dict[Couple, float] = {}
    for clause in left:
        shared: dict[int, float] = defaultdict(float)
        for item in _items(clause):
            for j in index.get(item, ()):
                shared[j] += weight[item]
        for j, value in shared.items():
            scores[clause.index, right[j].index] = value / sizes[j]
    return nearest(scores)


def by_subjects(left: Sequence[Features], right: Sequence[Features]) -> set[Couple]:
    """The nearest couples by clause types in common, whatever the language."""
    if not left or not right:
        return set()
    likeness = subject_likeness(left, right)
    kept: set[Couple] = set()
    for table, turned in ((likeness, False), (likeness.T, True)):
        best = np.argsort(-table, axis=1, kind="stable")[:, :_NEAREST]
        for row, cols in enumerate(best):
            for col in cols:
                if table[row, col] > 0:
                    i, j = (int(col), row) if turned else (row, int(col))
                    kept.add((left[i].index, right[j].index))
    return kept


def subject_likeness(left: Sequence[Features], right: Sequence[Features]) -> np.ndarray:
    """len(left) x len(right) table of the likeness of subjects, 0 to 1: the cosine of clause types, rare types counting for more."""
    keys = {key: k for k, key in enumerate(sorted({key for clause in (*left, *right) for key in clause.subjects}))}
    tables = []
    for side in (left, right):
        table = np.zeros((len(side), len(keys)))
        for row, clause in enumerate(side):
            for key, weight in clause.subjects.items():
                table[row, keys[key]] = weight
        tables.append(table)
    held = sum((table > 0).sum(axis=0) for table in tables)
    rarity = np.log(1 + (len(left) + len(right)) / np.maximum(held, 1))
    units = []
    for table in tables:
        weighted = table * rarity
        norm = np.linalg.norm(weighted, axis=1, keepdims=True)
        units.append(np.divide(weighted, norm, out=np.zeros_like(weighted), where=norm > 0))
    likeness: np.ndarray = units[0] @ units[1].T
    return likeness


def nearest(scores: dict[Couple, float], count: int = _NEAREST) -> set[Couple]:
    """The couples that are among the best of their left or of their right clause."""
    lines: dict[tuple[bool, int], list[tuple[float, Couple]]] = defaultdict(list)
    for couple, score in scores.items():
        lines[True, couple[0]].append((-score, couple))
        lines[False, couple[1]].append((-score, couple))
    return {couple for line in lines.values() for _, couple in sorted(line)[:count]}


def _items(clause: Features) -> list[object]:
    return list(dict.fromkeys([*clause.content, *pairwise(clause.content)]))
