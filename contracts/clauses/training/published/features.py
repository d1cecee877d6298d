"""Words, lexicon cues and patterns of texts as features, one row a text."""

import re
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

from contracts.clauses.lexicon import lexicon
from contracts.clauses.training.published.labelled import Flags, Matrix


def tfidf(texts: Sequence[str], learn: Flags, analyzer: str, lengths: tuple[int, int]) -> csr_matrix:
    """TF-IDF of all texts by the words, or runs of characters, that stand in at least two of those learnt from."""
    vectors = TfidfVectorizer(analyzer=analyzer, ngram_range=lengths, sublinear_tf=True, min_df=2)
    vectors.fit([text for text, known in zip(texts, learn, strict=True) if known])
    return vectors.transform(texts).tocsr()


def cues_found(folded: Sequence[str]) -> csr_matrix:
    """One column a cue of the English lexicon: how often it is found."""
    cues = lexicon("en").sentences
    columns = {id(cue): i for i, cue in enumerate(cues.cues)}
    found = [(row, columns[id(hit.cue)]) for row, hits in enumerate(cues.find([(text, 0, len(text)) for text in folded])) for hit in hits]
    at = tuple(np.array(found).T)
    return csr_matrix((np.ones(len(found)), at), shape=(len(folded), len(columns)))


def patterns_found(patterns: Sequence[re.Pattern[str]], texts: Sequence[str]) -> Matrix:
    """1 where a pattern is found; shape (texts, patterns)."""
    return np.array([[pattern.search(text) is not None for pattern in patterns] for text in texts], dtype=np.float64)
