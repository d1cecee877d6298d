"""Measures what the body of a clause tells: the type of its heading, found with the heading hidden, beside a plain TF-IDF and SVM."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.examples import Example
from contracts.clauses.training.surmises import kept_out_signs, train_surmise
from contracts.clauses.training.words import train_words

_KEPT_OUT = 40  # documents a language
_FEWEST = 2


class Comparison(NamedTuple):
    language: str
    method: str
    micro: float
    macro: float


def divide(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Examples to learn from and to measure on, whole documents on one side, the same every time."""
    sources = sorted({example.source for example in examples}, key=lambda source: zlib.crc32(source.encode()))
    held = set(sources[:_KEPT_OUT])
    return [e for e in examples if e.source not in held], [e for e in examples if e.source in held]


def compare(sections: Mapping[str, Sequence[Example]], others: Mapping[str, Sequence[Example]]) -> Iterator[Comparison]:
    """Micro and macro F1 by language: the plain baseline, our words alone, and words with cues, on the same documents kept out.

    sections and others by language; others are learnt from by our words alone. How words and cues are weighed is learnt from both
    languages together. As many types are taken as the heading names, so precision and recall are the same number.
    """
    divided = {language: divide(examples) for language, examples in sections.items()}
    learnt = [kept_out_signs(learn, others[language]) for language, (learn, _) in divided.items()]
    surmise = train_surmise(np.concatenate([rows for rows, _ in learnt]), np.concatenate([right for _, right in learnt]))
    for language, (learn, measure) in divided.items():
        model = train_words([*learn, *others[language]])
        margins = model.named(model.margins([example.folded for example in measure]))
        yield Comparison(language, "TF-IDF and SVM", *_f1(_baseline(learn, measure), measure))
        yield Comparison(language, "words", *_f1(margins, measure))
        both = surmise.log_odds([example.reading for example in measure], margins)
        yield Comparison(language, "words and cues", *_f1(both, measure))


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
