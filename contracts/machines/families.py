"""Families of words that contracts put for one another: "résilier", "rompre" and "dénoncer" end a contract, and are learnt of together.

What is learnt of one word of a family holds for the others, which the few thousand examples at hand may not have beside the same words.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from contracts.data_files import read_yaml

FILE = "word_families.yaml"
_BEGINNING = 7  # letters that words of one family share, where no other family has a word with the same


@dataclass(frozen=True, slots=True)
class Families:
    """The families of one language."""

    by_word: Mapping[str, str]
    by_beginning: Mapping[str, str]

    def of(self, word: str) -> str:
        """The family of a folded word, "" if it has none."""
        family = self.by_word.get(word) or self.by_beginning.get(word[:_BEGINNING])
        return family or (self.by_word.get(word[:-1], "") if word.endswith("s") else "")


@cache
def word_families(language: str) -> Families:
    """Those of "fr" or "en". Raises ValueError where a word stands in two families."""
    data = read_yaml(files("contracts.data").joinpath(FILE))
    by_word: dict[str, str] = {}
    beginnings: dict[str, set[str]] = {}
    for family, words in data.items():
        for word in words[language]:
            if by_word.setdefault(word, family) != family:
                raise ValueError(f"{word!r} stands in two families: {by_word[word]}, {family}")
            if len(word) >= _BEGINNING:
                beginnings.setdefault(word[:_BEGINNING], set()).add(family)
    by_beginning = {beginning: next(iter(those)) for beginning, those in beginnings.items() if len(those) == 1}
    return Families(by_word, by_beginning)
