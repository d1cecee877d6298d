"""Signs of a text, such as its words and runs of words, as numbers."""

import math
import zlib
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 17  # of the hashed signs
_LENGTH = 3.0  # of a vector
_MOST_KNOWN = 500_000  # remembered because most come back; bounded because documents are strangers'

Vector = tuple[NDArray[np.int64], NDArray[np.float32]]  # buckets and values; the same bucket may come twice


class _Buckets(dict[str, int]):
    """The bucket of every sign met."""

    def __missing__(self, sign: str) -> int:
        bucket = zlib.crc32(sign.encode()) % BUCKETS
        if len(self) < _MOST_KNOWN:
            self[sign] = bucket
        return bucket


_buckets = _Buckets()


def vector(signs: Mapping[str, float]) -> Vector:
    """The signs' buckets and weights, brought to one length."""
    number = len(signs)
    values = np.fromiter(signs.values(), np.float32, number)
    values *= np.float32(_LENGTH / math.sqrt(values @ values)) if number else 1
    return np.fromiter(map(_buckets.__getitem__, signs), np.int64, number), values


def run_signs(stems: Sequence[str]) -> dict[str, float]:
    """The words of a sentence and their pairs; long sentences weigh no more than short ones."""
    weight = _LENGTH / math.sqrt(len(stems) + 1)
    signs = {f"s{stem}": weight for stem in stems}
    for first, second in pairwise(stems):
        signs[f"s{first} {second}"] = weight
    return signs
