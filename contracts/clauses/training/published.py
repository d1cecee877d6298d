"""python -m contracts.clauses.training.published SHARED: measures words and lexicon on two published corpora.

SHARED holds corpus/labelled. Everything is learnt from the training split; contracts and documents stand wholly on one side of it.
Nothing is written. The shipped weights are not measured here, for they have learnt from these corpora.
"""

import json
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]
from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.metrics import f1_score  # type: ignore[import-untyped]
from sklearn.model_selection import GroupKFold, cross_val_predict  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.lexicon import lexicon
from contracts.clauses.taxonomy import taxonomy
from contracts.text.fold import fold

_CONTRACTS_KEPT_OUT = 102  # of 510
_DOCUMENTS_KEPT_OUT = 12  # of 38
_CUE = 0.15  # weight of a lexicon cue beside word values, which have length 1 together
_FOLDS = 4
_LONGEST_HEADING = 10  # words


def main(shared: Path) -> None:
    """Prints F1 of the baseline, the lexicon alone, the word model alone and the hybrid on both corpora."""
    folder = shared / "corpus" / "labelled"
    _passages(_rows(folder / "cuad_clauses_en.jsonl"))
    _unfair(_rows(folder / "unfair_terms_en.jsonl"))


def _passages(rows: Sequence[dict[str, Any]]) -> None:
    """One of all categories is named for each passage; macro F1 over those that meet a type.

    A passage may stand in several categories: printed once with each of its rows wanting its own, and once with any of them right.
    """
    texts, held = [fold(row["text"]) for row in rows], _held([str(row["contract"]) for row in rows], _CONTRACTS_KEPT_OUT)
    wanted = np.array([row["category"] for row in rows])
    measured = [info.cuad for info in taxonomy().values() if info.cuad]
    print(f"CUAD: {(~held).sum()} passages learnt, {held.sum()} measured, {len(measured)} categories that meet a type")
    also: dict[tuple[int, str], set[str]] = {}
    for row in rows:
        also.setdefault((row["contract"], row["text"]), set()).add(row["category"])
    own = [also[row["contract"], row["text"]] for row, out in zip(rows, held, strict=True) if out]
    for name, matrix in _features(texts, held, [""] * len(texts)).items():
        given = LinearSVC(C=1.0, random_state=0).fit(matrix[~held], wanted[~held]).predict(matrix[held])
        any_of_them = np.array([said if said in right else one for said, right, one in zip(given, own, wanted[held], strict=True)])
        strict, lenient = (
            f1_score(right, given, labels=measured, average="macro", zero_division=0) for right in (wanted[held], any_of_them)
        )
        print(f"  {name}: macro F1 {strict:.3f}, with any of a passage's categories right {lenient:.3f}", flush=True)


def _unfair(rows: Sequence[dict[str, Any]]) -> None:
    """Is a sentence tagged as potentially or clearly unfair? The threshold is the best of an inner cross-validation."""
    texts, documents = [fold(row["text"]) for row in rows], [row["doc"] for row in rows]
    held = _held(documents, _DOCUMENTS_KEPT_OUT)
    groups = np.array(documents)[~held]
    wanted = np.array([any(tag[-1] in "23" for tag in row["tags"]) for row in rows])
    around = [" ".join(texts[j] for j in (i - 1, i + 1) if 0 <= j < len(rows) and documents[j] == documents[i]) for i in range(len(rows))]
    print(f"unfair terms: {(~held).sum()} sentences learnt, {held.sum()} measured, {wanted[held].sum()} of them unfair")
    margins: NDArray[np.float64] = np.zeros(len(rows))
    for name, matrix in _features(texts, held, around).items():
        margins = _kept_apart(LinearSVC(C=0.5, class_weight="balanced", random_state=0), matrix, wanted, held, groups, "decision_function")
        _print_detection(name, margins, wanted, held)
    trees = HistGradientBoostingClassifier(max_iter=120, learning_rate=0.06, max_leaf_nodes=8, l2_regularization=5.0, random_state=0)
    seen = _in_context(texts, documents, margins)
    _print_detection("hybrid, seen in its context", _kept_apart(trees, seen, wanted, held, groups, "predict_proba"), wanted, held)


def _kept_apart(
    machine: Any, features: Any, wanted: NDArray[np.bool_], held: NDArray[np.bool_], groups: NDArray[np.str_], method: str
) -> NDArray[np.float64]:
    """A score for every sentence by a machine that has not seen its document: of those learnt from by inner cross-validation."""
    scores: NDArray[np.float64] = np.zeros(len(wanted))
    inner = cross_val_predict(machine, features[~held], wanted[~held], groups=groups, cv=GroupKFold(_FOLDS), method=method)
    outer = getattr(machine.fit(features[~held], wanted[~held]), method)(features[held])
    scores[~held], scores[held] = (values[:, 1] if values.ndim > 1 else values for values in (inner, outer))
    return scores


def _print_detection(name: str, scores: NDArray[np.float64], wanted: NDArray[np.bool_], held: NDArray[np.bool_]) -> None:
    thresholds = np.quantile(scores[~held], np.linspace(0.8, 0.99, 96))
    threshold = max(thresholds, key=lambda t: f1_score(wanted[~held], scores[~held] > t, zero_division=0))
    inner = f1_score(wanted[~held], scores[~held] > threshold)
    print(f"  {name}: F1 {f1_score(wanted[held], scores[held] > threshold):.3f}, in cross-validation {inner:.3f}", flush=True)


def _in_context(texts: Sequence[str], documents: Sequence[str], margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a second look weighs: margins of the sentence and of those beside it, types its cues speak for, types its heading names."""
    keys = {key: i for i, key in enumerate(taxonomy())}
    words = lexicon("en")
    rows: NDArray[np.float64] = np.zeros((len(texts), 5 + 2 * len(keys) + 3))
    heading: NDArray[np.float64] = np.zeros(len(keys))
    first = 0
    for i, text in enumerate(texts):
        if i and documents[i] != documents[i - 1]:
            heading, first = np.zeros(len(keys)), i
        if 1 <= len(text.split()) <= _LONGEST_HEADING and text.strip()[-1] not in ".;,":
            heading = np.zeros(len(keys))
            for hit in words.headings.find(text, 0, len(text)):
                heading[keys[hit.cue.type]] = max(heading[keys[hit.cue.type]], hit.cue.weight)
        for j in range(-2, 3):
            if 0 <= i + j < len(texts) and documents[i + j] == documents[i]:
                rows[i, j + 2] = margins[i + j]
        for hit in words.sentences.find(text, 0, len(text)):
            rows[i, 5 + keys[hit.cue.type]] += hit.cue.weight
        rows[i, 5 + len(keys) : 5 + 2 * len(keys)] = heading
        rows[i, -3:-1] = np.log1p(len(text)), i - first
    for document in set(documents):
        of_document = np.array([name == document for name in documents])
        rows[of_document, -2] /= of_document.sum()  # how far down the document
        rows[of_document, -1] = margins[of_document].mean()
    return rows


def _features(texts: Sequence[str], held: NDArray[np.bool_], around: Sequence[str]) -> dict[str, csr_matrix]:
    """The four sets of features, one row a text. around: the sentences beside each, empty where there are none."""
    plain = _tfidf(texts, held, "word", (1, 2))
    cues = _cues(texts)
    words = [plain, _tfidf(texts, held, "char_wb", (3, 5))]
    if any(around):
        words.append(0.4 * _tfidf(around, held, "word", (1, 2)))
    both = hstack(words).tocsr()
    return {"baseline": plain, "lexicon alone": cues, "words alone": both, "hybrid": hstack([both, _CUE * cues]).tocsr()}


def _tfidf(texts: Sequence[str], held: NDArray[np.bool_], analyzer: str, lengths: tuple[int, int]) -> csr_matrix:
    vectors = TfidfVectorizer(analyzer=analyzer, ngram_range=lengths, sublinear_tf=True, min_df=2)
    vectors.fit([text for text, out in zip(texts, held, strict=True) if not out])
    return vectors.transform(texts).tocsr()


def _cues(texts: Sequence[str]) -> csr_matrix:
    """One column a cue of the English lexicon, 1 where it is found."""
    cues = lexicon("en").sentences
    columns = {id(cue): i for i, cue in enumerate(cues.cues)}
    found = [(row, columns[id(hit.cue)]) for row, text in enumerate(texts) for hit in cues.find(text, 0, len(text))]
    at = tuple(np.array(found).T)
    return csr_matrix((np.ones(len(found)), at), shape=(len(texts), len(columns)))


def _held(sources: Sequence[str], number: int) -> NDArray[np.bool_]:
    """True for the rows of `number` sources kept out, the same every time."""
    out = set(sorted(set(sources), key=lambda source: zlib.crc32(source.encode()))[:number])
    return np.array([source in out for source in sources])


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
