"""A text's fingerprint: a sample of its runs of words, small enough to store, by which texts that share much are known again."""

import re
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from contracts.text.fold import fold

_RUN = 5  # words in a row that two texts hardly share by chance
_KEPT = 256  # runs of the sample: a share is off by some 3 points
_WORD = re.compile(r"\w+")
_ODD = np.uint64(0x9E3779B97F4A7C15)


def fingerprint(text: str) -> bytes:
    """The number of different runs of five words of text, then the smallest hashes of them in order: 8 bytes each, little-endian.

    A bottom-k sketch (Bar-Yossef et al. 2002; Broder 1997 for the runs). Empty where the text has fewer words.
    """
    words = np.array([crc32(word.encode()) for word in _WORD.findall(fold(text))], dtype=np.uint64)
    if len(words) < _RUN:
        return b""
    runs = np.zeros(len(words) - _RUN + 1, dtype=np.uint64)
    for at in range(_RUN):
        runs = _mixed(runs * np.uint64(31) + words[at : len(words) - _RUN + 1 + at])
    different = np.unique(runs)
    return np.concatenate([np.array([len(different)], dtype="<u8"), different[:_KEPT].astype("<u8")]).tobytes()


def shared(one: bytes, others: Sequence[bytes]) -> list[float]:
    """For each of others the share, 0 to 1, of the shorter text's runs of words that stand in the longer one too, by fingerprints."""
    return [_shared(np.frombuffer(one, "<u8"), np.frombuffer(other, "<u8")) for other in others]


def _shared(one: np.ndarray, other: np.ndarray) -> float:
    if not len(one) or not len(other):
        return 0.0
    sample = np.union1d(one[1:], other[1:])[:_KEPT]
    both = np.intersect1d(one[1:], other[1:], assume_unique=True)
    likeness = np.isin(sample, both, assume_unique=True).sum() / len(sample)  # of Jaccard: runs in both, among runs in either
    in_both = likeness / (1 + likeness) * (float(one[0]) + float(other[0]))
    return min(1.0, float(in_both / min(one[0], other[0])))


def _mixed(values: np.ndarray) -> np.ndarray:
    """The numbers scattered over 64 bits (the finalizer of splitmix64)."""
    values = values + _ODD
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: np.ndarray = values ^ (values >> np.uint64(31))
    return mixed
