"""Signs of a text, such as its words and runs of words, as numbers."""

import math
import zlib
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 17  # of the hashed signs
_LENGTH = 3.0  # of a vector
_SKIPPED = 0.7  # what pairs with a word between and runs of three weigh beside words and pairs
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
    """The words of a sentence, their pairs and runs of three; long sentences weigh no more than short ones."""
    weight = _LENGTH / math.sqrt(len(stems) + 1)
    less = _SKIPPED * weight
    signs = {f"s{stem}": weight for stem in stems}
    for first, second in pairwise(stems):
        signs[f"s{first} {second}"] = weight
    for first, second, third in zip(stems, stems[1:], stems[2:], strict=False):
        signs[f"s{first}_{third}"] = less
        signs[f"s3{first} {second} {third}"] = less
    return signs
