"""Folding of text for matching: lower case, no accents, one kind of quote, dash and space, length kept.

Patterns are written for folded text ("resilie de plein droit"), and every offset found holds in the original.
"""

import re
import unicodedata
from functools import lru_cache

_SPECIAL = {
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "‛": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "″": '"',
    "–": "-", "—": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "\u00ad": "-",
    "•": "*", "●": "*", "▪": "*", "◦": "*", "\uf0b7": "*",
}  # fmt: skip


def _fold_char(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if char.isspace():
        return " "
    base = unicodedata.normalize("NFKD", char)
    base = "".join(c for c in base if not unicodedata.combining(c))
    low = base.lower()
    return low if len(low) == 1 else char.lower() if len(char.lower()) == 1 else char


class _Table(dict[int, str]):
    def __missing__(self, key: int) -> str:
        value = self[key] = _fold_char(chr(key))
        return value


_FOLD = _Table()
_LONG = 4000  # characters
_LONGEST_WORD = 60  # letters: what goes on without a break for longer is none, and would be tried by patterns in all its parts
_ENDLESS = re.compile(rf"(?<![^\W_])[^\W_]\w{{{_LONGEST_WORD},}}")


def fold(text: str) -> str:
    """text folded character by character; len(fold(text)) == len(text). Line feeds become spaces. œ and æ stay as they are.

    A word of more than 60 letters becomes dots.
    """
    return _fold_long(text) if len(text) > _LONG else _folded(text)


@lru_cache(maxsize=2)
def _fold_long(text: str) -> str:
    """Every stage that reads a document folds the whole of it."""
    return _folded(text)


def _folded(text: str) -> str:
    folded = text.translate(_FOLD)
    if len(text) <= _LONGEST_WORD or max(map(len, folded.split(" "))) <= _LONGEST_WORD:
        return folded
    return _ENDLESS.sub(lambda word: "·" * len(word[0]), folded)
