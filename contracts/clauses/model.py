"""A linear model of the words of a clause: for each type, how much the vocabulary of a text is that of such clauses."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from contracts.clauses.word_values import word_counts, word_values

WEIGHTS_FILE = "clause_words_{language}.npz"


@dataclass(frozen=True, slots=True)
class WordModel:
    """One-against-the-rest margins of hashed words. Trained by contracts.clauses.training, see contracts/data/MODEL_CARD.md.

    keys: the K types it knows. weights: int8, shape (buckets, K), times scale, shape (K,). rarity: shape (buckets,), 0 for a bucket
    not seen in training. bias: shape (K,).
    """

    keys: tuple[str, ...]
    weights: NDArray[np.int8]
    scale: NDArray[np.float32]
    rarity: NDArray[np.float32]
    bias: NDArray[np.float32]

    def margins(self, folded: str, start: int, end: int) -> dict[str, float]:
        """For each type the margin of folded[start:end]: above 0 where the words speak for the type, about -1 where they do not."""
        buckets, values = word_values(word_counts(folded, start, end), self.rarity)
        margins = (values @ self.weights[buckets].astype(np.float32)) * self.scale + self.bias
        return dict(zip(self.keys, margins.tolist(), strict=True))


@cache
def word_model(language: str) -> WordModel:
    """The trained model of "fr" or "en"."""
    with (
        files("contracts.data").joinpath(WEIGHTS_FILE.format(language=language)).open("rb") as file,
        np.load(file, allow_pickle=False) as data,
    ):
        return WordModel(
            keys=tuple(str(key) for key in data["keys"]),
            weights=data["weights"],
            scale=data["scale"].astype(np.float32),
            rarity=data["rarity"].astype(np.float32),
            bias=data["bias"].astype(np.float32),
        )
