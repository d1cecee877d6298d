"""Measures what the body of a clause tells: the type of its heading, found with the heading hidden, beside a plain TF-IDF and SVM."""

import zlib
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.features import ClauseReading
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.examples import Example
from contracts.clauses.training.words import train_words

_KEPT_OUT = 40  # documents a language
_CUES = 0.2  # weight of the lexicon beside the margin
_FEWEST = 2


def divide(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Examples to learn from and to measure on, whole documents on one side, the same every time."""
    sources = sorted({example.source for example in examples}, key=lambda source: zlib.crc32(source.encode()))
    held = set(sources[:_KEPT_OUT])
    return [e for e in examples if e.source not in held], [e for e in examples if e.source in held]


def compare(examples: Sequence[Example]) -> dict[str, tuple[float, float]]:
    """Micro and macro F1 of the plain baseline and of words with cues, trained and measured on the same documents.

    As many types are taken as the heading names, so precision and recall are the same number.
    """
    learn, measure = divide(examples)
    model = train_words(learn)
    ours = []
    for example in measure:
        scores = dict.fromkeys(taxonomy(), -1.0) | model.margins(example.folded, 0, len(example.folded))
        cues = _cues(example.reading)
        ours.append({key: score + _CUES * cues.get(key, 0.0) for key, score in scores.items()})
    return {"TF-IDF and SVM": _f1(_baseline(learn, measure), measure), "words and cues": _f1(ours, measure)}


def _cues(reading: ClauseReading) -> dict[str, float]:
    totals: dict[str, float] = {}
    for i, sentence in enumerate(reading.sentences):
        for key, score in sentence.scores.items():
            if score > 0:
                totals[key] = totals.get(key, 0.0) + min(score, 4.0) * (2 if i < 2 else 1)
    return {key: float(np.log1p(total / np.sqrt(len(reading.sentences) + 1))) for key, total in totals.items()}


def _baseline(learn: Sequence[Example], measure: Sequence[Example]) -> list[dict[str, float]]:
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
    matrix = vectors.fit_transform([example.folded for example in learn])
    held = vectors.transform([example.folded for example in measure])
    columns: dict[str, NDArray[np.float64]] = {}
    for key in taxonomy():
        wanted = np.array([key in example.types for example in learn])
        if wanted.sum() >= _FEWEST:
            columns[key] = LinearSVC(C=1.0, random_state=0).fit(matrix, wanted).decision_function(held)
    return [{key: float(column[i]) for key, column in columns.items()} for i in range(len(measure))]


def _f1(scores: Sequence[Mapping[str, float]], measure: Sequence[Example]) -> tuple[float, float]:
    right: dict[str, int] = {}
    given: dict[str, int] = {}
    wanted: dict[str, int] = {}
    for row, example in zip(scores, measure, strict=True):
        top = sorted(row, key=lambda key: (-row[key], key))[: len(example.types)]
        for key in top:
            given[key] = given.get(key, 0) + 1
            right[key] = right.get(key, 0) + (key in example.types)
        for key in example.types:
            wanted[key] = wanted.get(key, 0) + 1
    micro = sum(right.values()) / sum(wanted.values())
    macro = sum(2 * right.get(key, 0) / (given.get(key, 0) + wanted[key]) for key in wanted) / len(wanted)
    return round(micro, 4), round(macro, 4)
