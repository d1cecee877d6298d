"""What words mean, learnt from unlabelled terms alone: vectors of words by the company they keep, and directions of whole sentences.

Vectors of words: positive pointwise mutual information with the words up to five places away, brought down to 200 dimensions
(Levy, Goldberg and Dagan 2015). Directions of sentences: latent semantic analysis of words and word pairs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from scipy.sparse.linalg import svds  # type: ignore[import-untyped]
from sklearn.decomposition import TruncatedSVD  # type: ignore[import-untyped]
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]

from contracts.clauses.training.published.labelled import Matrix
from contracts.text.fold import fold
from contracts.text.sentences import sentences

PROVIDER = "theprovider"  # who offers the service, under whatever name
_DIMENSIONS = 200
_WINDOW = 5  # words
_FEWEST = 5  # times that a word is seen
_SHORTEST = 16  # characters of a sentence
_SMOOTHED = 0.75  # exponent of how often a neighbour is seen: rare neighbours do not weigh too much
_WORD = re.compile(r"[a-z]{2,}|0")
_NUMBER = re.compile(r"\d[\d.,-]*")
_WE = re.compile(r"\b(?:we|us)\b")
_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][A-Za-z]{2,}|[a-z]+[A-Z][A-Za-z]+)")  # capitals within a sentence


class Unlabelled:
    """English terms without labels: their sentences, and in how many of them a word is written as a name."""

    def __init__(self, folder: Path) -> None:
        texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))]
        self.sentences = [
            made_alike(folded[span.start : span.end])
            for text, folded in ((text, fold(text)) for text in texts)
            for span in sentences(text, 0, len(text))
            if span.end - span.start >= _SHORTEST
        ]
        self._documents = len(texts)
        self._named = Counter(name for text in texts for name in set(_names([text])))

    def provider_names(self, lines: Sequence[str]) -> list[str]:
        """The one or two names that a document, given line by line, speaks of most, and other documents seldom."""
        counts = Counter(_names(lines))
        scores = {name: n * np.log((self._documents + 1) / (self._named[name] + 1)) for name, n in counts.items()}
        best = sorted(scores, key=lambda name: (-scores[name], name))[:2]
        return [name for name in best if scores[name] >= 0.5 * scores[best[0]]]


def made_alike(folded: str, names: Sequence[str] = ()) -> str:
    """A folded sentence with every number as 0, and the provider, named or speaking as "we", under one name."""
    for name in names:
        folded = re.sub(rf"\b{re.escape(name)}(?:'s)?\b", PROVIDER, folded)
    return _NUMBER.sub("0", _WE.sub(PROVIDER, folded))


def sentence_vectors(unlabelled: Sequence[str], texts: Sequence[str]) -> Matrix:
    """Vectors of length 1 of both kinds side by side, shape (texts, 400); zeros where no word is known."""
    return np.hstack([_by_company(unlabelled, texts), _by_topic(unlabelled, texts)])


def _by_company(unlabelled: Sequence[str], texts: Sequence[str]) -> Matrix:
    tokens = [_WORD.findall(text) for text in unlabelled]
    counts = Counter(word for words in tokens for word in words)
    known = {word: i for i, word in enumerate(sorted(word for word, n in counts.items() if n >= _FEWEST))}
    left, right = svds(_company(tokens, known), min(_DIMENSIONS, len(known) - 1), rng=np.random.default_rng(0))[:2]
    vectors = _of_length_1(left * np.sqrt(right))
    met = Counter(word for words in tokens for word in set(words))
    rarity = np.array([np.log(len(tokens) / met[word]) for word in known])
    found = [[known[word] for word in _WORD.findall(text) if word in known] for text in texts]
    return _of_length_1(np.array([(vectors[words] * rarity[words, None]).sum(axis=0) for words in found]))


def _company(tokens: Sequence[Sequence[str]], known: dict[str, int]) -> csr_matrix:
    """How much more often than chance two words stand together, 0 where not more often; nearer words count more."""
    apart = [-1] * _WINDOW  # between sentences
    line = np.array([place for words in tokens for place in [*(known.get(word, -1) for word in words), *apart]])
    pairs = csr_matrix((len(known), len(known)))
    for distance in range(1, _WINDOW + 1):
        one, other = line[:-distance], line[distance:]
        both = (one >= 0) & (other >= 0)
        pairs = pairs + csr_matrix((np.full(both.sum(), 1 / distance), (one[both], other[both])), shape=pairs.shape)
    pairs = (pairs + pairs.T).tocoo()
    seen: NDArray[np.float64] = np.asarray(pairs.sum(axis=1)).ravel()
    smoothed = seen**_SMOOTHED
    surprise = np.log(pairs.data * smoothed.sum() / (seen[pairs.row] * smoothed[pairs.col]))
    return csr_matrix((np.maximum(surprise, 0), (pairs.row, pairs.col)), shape=pairs.shape)


def _by_topic(unlabelled: Sequence[str], texts: Sequence[str]) -> Matrix:
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=4, max_df=0.3)
    values = words.fit_transform(unlabelled)
    directions = TruncatedSVD(min(_DIMENSIONS, values.shape[1]), n_iter=4, random_state=0).fit(values)
    return _of_length_1(directions.transform(words.transform(texts)))


def _of_length_1(vectors: Matrix) -> Matrix:
    scaled: Matrix = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
    return scaled


def _names(texts: Iterable[str]) -> list[str]:
    """Names in texts, folded; a line in capitals throughout names nothing."""
    return [fold(name) for text in texts for line in text.splitlines() if not line.isupper() for name in _NAME.findall(line)]
