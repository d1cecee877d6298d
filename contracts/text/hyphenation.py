"""Words divided at a line's end: put together again, or left with the hyphen they are written with ("ci-dessus")."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from contracts.text.fold import fold

SOFT_HYPHEN = "\u00ad"
_LETTERS = "a-zà-öø-ÿœæ"
_WORD = re.compile(rf"[{_LETTERS}0-9]+(?:[-'][{_LETTERS}0-9]+)*")
_LAST = re.compile(rf"([{_LETTERS}0-9]+(?:-[{_LETTERS}0-9]+)*)[-‐\u00ad]$")
_FIRST = re.compile(rf"[{_LETTERS}0-9]+(?:-[{_LETTERS}0-9]+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.|@)\S*$")

# First parts that French and English write with a hyphen far more often than they are divided from the rest of a word.
_KEPT_FIRST = frozenset(
    [
        "ci",
        "la",
        "celui",
        "celle",
        "ceux",
        "celles",
        "au",
        "par",
        "non",
        "sous",
        "vice",
        "ex",
        "mi",
        "demi",
        "semi",
        "quasi",
        "peut",
        "vis",
        "rendez",
        "savoir",
        "contre",
        "avant",
        "apres",
        "arriere",
        "bien",
        "mal",
        "c'est",
        "est",
        "etes",
        "sont",
        "a-t",
        "dit",
        "quote",
        "porte",
        "chef",
        "grand",
        "saint",
        "sainte",
        "haut",
        "bas",
        "long",
        "court",
        "moyen",
        "mot",
        "laissez",
        "lui",
        "elle",
        "eux",
        "moi",
        "toi",
        "soi",
        "nous",
        "vous",
        "meme",
        "e",
        "quatre",
        "soixante",
        "vingt",
        "dix",
        "trente",
        "quarante",
        "cinquante",
        "pro",
        "audio",
        "tiers",
        "franco",
        "anglo",
        "clef",
        "cle",
        "self",
        "third",
        "cross",
        "well",
        "pre-and",
        "co",
        "day",
        "non-profit",
        "sub-set",
        "first",
        "second",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "full",
        "part",
        "high",
        "low",
        "real",
        "end",
        "on",
        "off",
        "up",
        "down",
        "out",
        "back",
        "time",
        "state",
        "all",
        "so",
        "opt",
        "sign",
        "built",
        "follow",
        "pay",
        "start",
        "stand",
        "buy",
        "hard",
    ]
)
# Second parts that are written with a hyphen.
_KEPT_SECOND = frozenset(
    [
        "ci",
        "la",
        "dessus",
        "dessous",
        "apres",
        "avant",
        "contre",
        "dela",
        "meme",
        "memes",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "ce",
        "vous",
        "nous",
        "moi",
        "toi",
        "lui",
        "leur",
        "en",
        "y",
        "t",
        "traitant",
        "traitants",
        "traitance",
        "parties",
        "party",
        "parties's",
        "to",
        "up",
        "in",
        "out",
        "off",
        "free",
        "based",
    ]
)


@dataclass(frozen=True)
class Hyphenation:
    """Knows the words of one document: those that stand inside lines, whole."""

    words: Counter[str]
    divided: tuple[tuple[str, str], ...]  # (first part, second part) at the ends of lines, folded

    @classmethod
    def of(cls, paragraphs: Iterable[Sequence[str]]) -> "Hyphenation":
        """The Hyphenation of a document given as paragraphs of lines."""
        words: Counter[str] = Counter()
        divided = []
        for lines in paragraphs:
            folded = [fold(line) for line in lines]
            for i, line in enumerate(folded):
                found = _WORD.findall(line)
                before = i > 0 and folded[i - 1].endswith("-")
                after = i + 1 < len(folded) and line.endswith("-")
                if after and (parts := _parts(line, folded[i + 1])):
                    divided.append(parts)
                words.update(found[1 if before else 0 : len(found) - 1 if after else None])
        return cls(words, tuple(divided))

    @cached_property
    def divides(self) -> bool:
        """Whether this document divides words at all: known by the words that stand elsewhere without the hyphen."""
        without = sum(1 for first, second in self.divided if self.words[first + second])
        with_hyphen = sum(1 for first, second in self.divided if self.words[f"{first}-{second}"])
        return without > with_hyphen

    def join(self, line: str, following: str) -> tuple[str, str]:
        """line as it is to stand before following in running text, and what to put between them: a space or nothing."""
        if line.endswith(SOFT_HYPHEN):
            return line[:-1], ""
        if not line.endswith(("-", "‐")) or len(line) < 2 or line[-2].isspace():
            return line, " "
        if _ADDRESS.search(line):
            return line, ""
        parts = _parts(fold(line), fold(following))
        if not parts:
            return line, "" if line[-2].isalnum() and following[:1].isalnum() else " "
        return (line, "") if self._keeps(*parts, following) else (line[:-1], "")

    def _keeps(self, first: str, second: str, following: str) -> bool:
        whole, hyphened = self.words[first + second], self.words[f"{first}-{second}"]
        if whole != hyphened:
            return hyphened > whole
        if first.isdigit() or second[:1].isdigit() or (following[:1].isupper() and not following[:2].isupper()):
            return True
        if first.rpartition("-")[2] in _KEPT_FIRST or second.partition("-")[0] in _KEPT_SECOND:
            return True
        return not self.divides


def _parts(line: str, following: str) -> tuple[str, str] | None:
    last, first = _LAST.search(line), _FIRST.match(following)
    return (last[1], first[0]) if last and first else None
