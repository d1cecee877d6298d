"""Names the CUAD category of a contract passage, and measures how well, over the categories that meet a type of the taxonomy.

Passages often stand in several categories, one row each; four measures tell what comes of it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.metrics import f1_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.published import category_patterns
from contracts.clauses.training.published.features import cues_found, tfidf
from contracts.clauses.training.published.labelled import Flags, Matrix, kept_out
from contracts.clauses.training.published.semantics import made_alike
from contracts.text.fold import fold

_KEPT_OUT = 102  # contracts of 510
_FOLDS = 4
_CUE, _PATTERN = 0.15, 0.2  # weights of a lexicon cue and of a pattern beside word values, which have length 1 together
_UNKNOWN = -2.0  # margin of a category of which no passage was learnt
_THRESHOLDS = np.linspace(-0.8, 0.2, 41)


class Passages(NamedTuple):
    """One row a passage and category. own: its category; all_of_them: shape (rows, categories), every one its passage stands in."""

    folded: list[str]
    contracts: list[str]
    categories: list[str]
    own: NDArray[np.int64]
    all_of_them: Flags
    first: Flags  # the first row of its passage


Margins = Callable[[Flags, Flags], Matrix]


def read_passages(rows: Sequence[Mapping[str, Any]]) -> Passages:
    """The labelled rows."""
    categories = sorted({row["category"] for row in rows})
    own = np.array([categories.index(row["category"]) for row in rows])
    of_passage: dict[tuple[int, str], list[int]] = {}
    for i, row in enumerate(rows):
        of_passage.setdefault((row["contract"], row["text"]), []).append(i)
    all_of_them, first = np.zeros((len(rows), len(categories)), np.bool_), np.zeros(len(rows), np.bool_)
    for places in of_passage.values():
        for place in places:
            all_of_them[place, own[places]] = True
        first[places[0]] = True
    return Passages([fold(row["text"]) for row in rows], [str(row["contract"]) for row in rows], categories, own, all_of_them, first)


def measure(passages: Passages) -> None:
    """Prints macro F1 on the contracts kept apart."""
    held = kept_out(passages.contracts, _KEPT_OUT)
    met = [passages.categories.index(info.cuad) for info in taxonomy().values() if info.cuad]
    print(f"CUAD: {(~held).sum()} passages learnt, {held.sum()} measured, {len(met)} of {len(passages.categories)} categories meet a type")
    for name, method in _methods(passages).items():
        inner: Matrix = np.zeros(passages.all_of_them.shape)
        learnt = np.flatnonzero(~held)
        for _, part in GroupKFold(_FOLDS).split(learnt, groups=np.array(passages.contracts)[learnt]):
            judge = np.isin(np.arange(len(held)), learnt[part])
            inner[judge] = method(~held & ~judge, judge)
        once = passages.first & ~held
        thresholds = best_thresholds(inner[once], passages.all_of_them[once])
        margins = method(~held, held)
        own, right = passages.own[held], passages.all_of_them[held]
        once = passages.first[held]
        print(
            f"  {name}: macro F1, a row wanting its own category {one_each(margins, own, met):.3f}, "
            f"any category of the passage right {any_right(margins, own, right, met):.3f}, "
            f"all categories of each passage {all_right(margins[once] > thresholds, right[once], met):.3f}, "
            f"their number known {all_right(highest(margins[once], right[once].sum(axis=1)), right[once], met):.3f}",
            flush=True,
        )


def one_each(margins: Matrix, own: NDArray[np.int64], met: Sequence[int]) -> float:
    """The category of the highest margin is given; each row wants its own, so that the rows of a passage cannot all be right."""
    return float(f1_score(own, margins.argmax(axis=1), labels=met, average="macro", zero_division=0))


def any_right(margins: Matrix, own: NDArray[np.int64], right: Flags, met: Sequence[int]) -> float:
    """The category of the highest margin is given, and right if the passage stands in it."""
    given = margins.argmax(axis=1)
    wanted = np.where(right[np.arange(len(given)), given], given, own)
    return float(f1_score(wanted, given, labels=met, average="macro", zero_division=0))


def all_right(given: Flags, right: Flags, met: Sequence[int]) -> float:
    """Every category may be given or not; all that the passage stands in are wanted. One row a passage."""
    return float(np.mean([f1_score(right[:, category], given[:, category], zero_division=0) for category in met]))


def highest(margins: Matrix, numbers: NDArray[np.int64]) -> Flags:
    """True for as many categories of a row as its number says, those of the highest margins."""
    ranks = (-margins).argsort(axis=1, kind="stable").argsort(axis=1)
    given: Flags = ranks < numbers[:, None]
    return given


def best_thresholds(margins: Matrix, right: Flags) -> Matrix:
    """For each category the margin above which it had best be given, judged with its neighbours lest chance choose."""
    best: list[float] = []
    for column, wanted in zip(margins.T, right.T, strict=True):
        scores = [f1_score(wanted, column > threshold, zero_division=0) for threshold in _THRESHOLDS]
        smooth = np.convolve(np.pad(scores, 2, mode="edge"), np.ones(5) / 5, "valid")
        best.append(float(_THRESHOLDS[int(np.argmax(smooth))]))
    return np.array(best)


def _methods(passages: Passages) -> dict[str, Margins]:
    """Ways to weigh the categories: each learns from some rows and gives others' margins, shape (rows, categories)."""
    cues = cues_found(passages.folded)
    alike = [made_alike(text) for text in passages.folded]
    patterns = csr_matrix(_PATTERN * category_patterns.signs(alike))

    def plain(learn: Flags, judge: Flags) -> Matrix:
        return _one_machine(passages, tfidf(passages.folded, learn, "word", (1, 2)), learn, judge)

    def lexicon_alone(learn: Flags, judge: Flags) -> Matrix:
        return _one_machine(passages, cues, learn, judge)

    def hybrid(learn: Flags, judge: Flags) -> Matrix:
        return _one_machine(passages, _words_and_cues(alike, cues, learn), learn, judge)

    def with_patterns(learn: Flags, judge: Flags) -> Matrix:
        matrix = hstack([_words_and_cues(alike, cues, learn), patterns]).tocsr()
        return _machine_each(passages, matrix, learn, judge)

    return {"TF-IDF and SVM": plain, "lexicon alone": lexicon_alone, "hybrid": hybrid, "category by category": with_patterns}


def _words_and_cues(texts: Sequence[str], cues: csr_matrix, learn: Flags) -> csr_matrix:
    return hstack([tfidf(texts, learn, "word", (1, 2)), tfidf(texts, learn, "char_wb", (3, 5)), _CUE * cues]).tocsr()


def _one_machine(passages: Passages, matrix: csr_matrix, learn: Flags, judge: Flags) -> Matrix:
    """Categories against each other, learnt from every row."""
    machine = LinearSVC(C=1.0, random_state=0).fit(matrix[learn], passages.own[learn])
    margins: Matrix = np.full((int(judge.sum()), len(passages.categories)), _UNKNOWN)
    margins[:, machine.classes_] = machine.decision_function(matrix[judge])
    return margins


def _machine_each(passages: Passages, matrix: csr_matrix, learn: Flags, judge: Flags) -> Matrix:
    """Each category for itself, learnt from every passage once, so that its other categories do not speak against it."""
    once = learn & passages.first
    margins: Matrix = np.full((int(judge.sum()), len(passages.categories)), _UNKNOWN)
    machine = LinearSVC(C=1.0, random_state=0)
    for category, wanted in enumerate(passages.all_of_them[once].T):
        if wanted.any():
            margins[:, category] = machine.fit(matrix[once], wanted).decision_function(matrix[judge])
    return margins
