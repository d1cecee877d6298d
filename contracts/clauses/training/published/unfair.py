"""Finds sentences of online terms that lawyers tagged as potentially or clearly unfair, and measures how well.

The task is the published one (Galassi et al. 2024): a sentence counts if it bears a tag of one of the nine kinds with the digit 2
or 3; F1 of these sentences, over all sentences.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import CountVectorizer  # type: ignore[import-untyped]
from sklearn.metrics import f1_score, precision_score, recall_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold  # type: ignore[import-untyped]
from sklearn.svm import SVC, LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.training.published import rules
from contracts.clauses.training.published.features import cues_found, tfidf
from contracts.clauses.training.published.labelled import PUBLISHED_PARTS, Flags, Matrix, kept_out
from contracts.clauses.training.published.semantics import Unlabelled, made_alike, sentence_vectors
from contracts.text.fold import fold

_KEPT_OUT = 12  # documents of 38
_FOLDS = 5
_CUE, _RULE, _BESIDE = 0.15, 0.3, 0.3  # weights beside the words of a sentence, which have length 1 together
_RULE_IN_SPACE, _BESIDE_IN_SPACE = 0.15, 0.4  # the same beside its vectors
_SLOPE = 4.0  # of the probability that a margin stands for
_RARE_COSTS = 3.0  # how much more a tagged sentence weighs in the curved machine
_DRAWS = 1000  # of documents, for the interval

Names = np.ndarray[Any, np.dtype[np.str_]]
Method = Callable[[Flags, Flags], Matrix]


class Sentences(NamedTuple):
    """The sentences of all documents, in order. kinds: shape (sentences, kinds), what is unfair in each."""

    folded: list[str]
    alike: list[str]
    documents: Names
    kinds: Flags


def read_sentences(rows: Sequence[Mapping[str, Any]], unlabelled: Unlabelled) -> Sentences:
    """The labelled rows; the provider of each document is found by its name and given one name everywhere."""
    documents = np.array([row["doc"] for row in rows])
    lines = {name: [row["text"] for row in rows if row["doc"] == name] for name in dict.fromkeys(documents.tolist())}
    names = {name: unlabelled.provider_names(text) for name, text in lines.items()}
    folded = [fold(row["text"]) for row in rows]
    alike = [made_alike(text, names[name]) for text, name in zip(folded, documents.tolist(), strict=True)]
    return Sentences(folded, alike, documents, np.array([unfair_kinds(row["tags"]) for row in rows]))


def unfair_kinds(tags: Sequence[str]) -> list[bool]:
    """For each kind, whether a tag calls the sentence potentially (2) or clearly (3) unfair; 1 is fair."""
    return [any(tag in (f"{kind}2", f"{kind}3") for tag in tags) for kind in rules.KINDS]


def is_unfair(sentences: Sentences) -> Flags:
    """Whether each sentence is tagged as unfair in any way."""
    unfair: Flags = np.logical_or.reduce(sentences.kinds, axis=1)
    return unfair


class Detector:
    """Ways to score sentences: each learns from some of them and scores others, higher where more surely unfair."""

    def __init__(self, sentences: Sentences, unlabelled: Unlabelled) -> None:
        self._sentences, self._wanted = sentences, is_unfair(sentences)
        self._rules = rules.signs(sentences.alike)
        self._cues = cues_found(sentences.folded)
        self._before, self._after = (beside(sentences.folded, sentences.documents, step) for step in (-1, 1))
        vectors = sentence_vectors(unlabelled.sentences, sentences.alike)
        before, after = (_moved(vectors, sentences.documents, step) for step in (-1, 1))
        company = vectors.shape[1] // 2
        around = [_BESIDE_IN_SPACE * part for part in (before[:, :company], after[:, :company], before[:, company:])]
        self._space = np.hstack([vectors, _RULE_IN_SPACE * self._rules, *around])

    def methods(self) -> dict[str, Method]:
        """From the plainest to what came out best in cross-validation."""
        return {
            "TF-IDF and SVM": self.plain,
            "as published": self.as_published,
            "words, neighbours and rules": self.with_neighbours,
            "kind by kind": self.by_kind,
            "kind by kind, with word vectors": self.by_kind_in_space,
        }

    def plain(self, learn: Flags, judge: Flags) -> Matrix:
        """Word pairs, nothing else."""
        words = tfidf(self._sentences.folded, learn, "word", (1, 2))
        return self._margins(LinearSVC(C=0.5, class_weight="balanced", random_state=0), words, learn, judge)

    def as_published(self, learn: Flags, judge: Flags) -> Matrix:
        """Counts of words and pairs, unfair sentences weighing as much as the others together."""
        counts = CountVectorizer(ngram_range=(1, 2))
        counts.fit([text for text, known in zip(self._sentences.folded, learn, strict=True) if known])
        matrix = counts.transform(self._sentences.folded).tocsr()
        return self._margins(LinearSVC(C=2**-7, class_weight="balanced", random_state=0), matrix, learn, judge)

    def with_neighbours(self, learn: Flags, judge: Flags) -> Matrix:
        """Words, pairs and triples, those of the sentences beside, and the rules."""
        words = [tfidf(self._sentences.folded, learn, "word", (1, 3)), *self._words_beside(learn)]
        matrix = hstack([*words, csr_matrix(_RULE * self._rules)]).tocsr()
        return self._margins(LinearSVC(C=0.5, class_weight="balanced", random_state=0), matrix, learn, judge)

    def by_kind(self, learn: Flags, judge: Flags) -> Matrix:
        """One machine a kind: a sentence is unfair if any of them says so, the more surely the more of them do."""
        return any_of(self._linear(learn, judge))

    def by_kind_in_space(self, learn: Flags, judge: Flags) -> Matrix:
        """The same, with as much weight on what the words mean as on the words."""
        curved = SVC(C=3.0, gamma=0.5, class_weight={False: 1.0, True: _RARE_COSTS})
        margins = [curved.fit(self._space[learn], kind[learn]).decision_function(self._space[judge]) for kind in self._sentences.kinds.T]
        return any_of((self._linear(learn, judge) + np.column_stack(margins)) / 2)

    def _linear(self, learn: Flags, judge: Flags) -> Matrix:
        words = [tfidf(self._sentences.alike, learn, "word", (1, 3)), tfidf(self._sentences.alike, learn, "char_wb", (3, 5))]
        matrix = hstack([*words, *self._words_beside(learn), _CUE * self._cues, csr_matrix(_RULE * self._rules)]).tocsr()
        machine = LinearSVC(C=1.0, random_state=0)
        kinds = self._sentences.kinds.T
        return np.column_stack([machine.fit(matrix[learn], kind[learn]).decision_function(matrix[judge]) for kind in kinds])

    def _words_beside(self, learn: Flags) -> list[csr_matrix]:
        return [_BESIDE * tfidf(texts, learn, "word", (1, 2)) for texts in (self._before, self._after)]

    def _margins(self, machine: Any, matrix: csr_matrix, learn: Flags, judge: Flags) -> Matrix:
        margins: Matrix = machine.fit(matrix[learn], self._wanted[learn]).decision_function(matrix[judge])
        return margins


def any_of(margins: Matrix) -> Matrix:
    """The probability that at least one kind is there, each taken for itself; margins: shape (sentences, kinds)."""
    certain: Matrix = 1 - np.prod(1 - 1 / (1 + np.exp(-_SLOPE * margins)), axis=1)
    return certain


def beside(texts: Sequence[str], documents: Names, step: int) -> list[str]:
    """For each sentence the one `step` further on in its document, "" where there is none."""
    return [texts[i + step] if 0 <= i + step < len(texts) and documents[i + step] == documents[i] else "" for i in range(len(texts))]


def best_threshold(scores: Matrix, wanted: Flags) -> float:
    """The score above which a sentence had best be taken for unfair."""
    candidates = np.quantile(scores, np.linspace(0.8, 0.99, 200))
    return float(max(candidates, key=lambda t: f1_score(wanted, scores > t, zero_division=0)))


def measure(sentences: Sentences, unlabelled: Unlabelled) -> None:
    """Prints F1 in cross-validation, on the documents kept apart, and on the division of the published experiment."""
    detector, wanted = Detector(sentences, unlabelled), is_unfair(sentences)
    held = kept_out(sentences.documents.tolist(), _KEPT_OUT)
    print(f"unfair terms: {(~held).sum()} sentences learnt, {held.sum()} measured, {wanted[held].sum()} of them unfair")
    for name, method in detector.methods().items():
        inner = _cross_validated(method, ~held, _folds(sentences.documents, ~held))
        threshold = best_threshold(inner[~held], wanted[~held])
        given = method(~held, held) > threshold
        low, high = _interval(wanted[held], given, sentences.documents[held])
        print(
            f"  {name}: F1 {f1_score(wanted[held], given):.3f} ({low:.2f} to {high:.2f}), precision "
            f"{precision_score(wanted[held], given):.3f}, recall {recall_score(wanted[held], given):.3f}; "
            f"in cross-validation {f1_score(wanted[~held], inner[~held] > threshold):.3f}",
            flush=True,
        )
    everything = np.ones(len(wanted), np.bool_)
    parts = [np.isin(sentences.documents, part) for part in PUBLISHED_PARTS]
    print(f"the published division in five: {len(wanted)} sentences, {wanted.sum()} of them unfair")
    for name, method in detector.methods().items():
        scores = _cross_validated(method, everything, parts)
        given = np.zeros(len(wanted), np.bool_)
        for part in parts:
            given[part] = scores[part] > best_threshold(scores[~part], wanted[~part])
        mean = np.mean([f1_score(wanted[part], given[part]) for part in parts])
        print(f"  {name}: F1 {f1_score(wanted, given):.3f}, mean of the five {mean:.3f}", flush=True)


def _cross_validated(method: Method, among: Flags, folds: Sequence[Flags]) -> Matrix:
    """A score for each sentence of a fold by a machine that has learnt from the others among those given; elsewhere 0."""
    scores: Matrix = np.zeros(len(among))
    for part in folds:
        scores[part] = method(among & ~part, part)
    return scores


def _folds(documents: Names, among: Flags) -> list[Flags]:
    places = np.flatnonzero(among)
    folds = []
    for _, part in GroupKFold(_FOLDS).split(places, groups=documents[places]):
        folds.append(np.isin(np.arange(len(documents)), places[part]))
    return folds


def _interval(wanted: Flags, given: Flags, documents: Names) -> tuple[float, float]:
    """Between which F1 nine in ten sets of as many documents, drawn anew from these, would lie."""
    counts = np.array([[(w & g).sum(), w.sum() + g.sum()] for w, g in ((wanted[at], given[at]) for at in _each(documents))])
    drawn = counts[np.random.default_rng(0).integers(len(counts), size=(_DRAWS, len(counts)))].sum(axis=1)
    low, high = np.quantile(2 * drawn[:, 0] / drawn[:, 1], (0.05, 0.95))
    return float(low), float(high)


def _each(documents: Names) -> list[Flags]:
    return [documents == name for name in np.unique(documents)]


def _moved(vectors: Matrix, documents: Names, step: int) -> Matrix:
    """For each sentence the vector of the one `step` further on, zeros where there is none."""
    moved = np.roll(vectors, -step, axis=0)
    moved[documents != np.roll(documents, -step)] = 0
    moved[0 if step < 0 else -1] = 0
    return moved
