"""A linear model of the words of a clause: for each type, how much the vocabulary of a text is that of such clauses."""

from collections.abc import Sequence
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

    def margins(self, folded: Sequence[str]) -> NDArray[np.float32]:
        """Shape (texts, K): above 0 where the words of a folded text speak for the type, about -1 where they do not."""
        return word_values(word_counts(folded), self.rarity).times(self.weights) * self.scale + self.bias

    def named(self, margins: NDArray[np.floating]) -> list[dict[str, float]]:
        """Margins of texts, each text's by type."""
        return [dict(zip(self.keys, of_text, strict=True)) for of_text in margins.tolist()]


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
