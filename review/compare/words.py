"""Words and marks of a text with the white space before each, and the form under which two of them count as one."""

import re
import unicodedata
from dataclasses import dataclass

from contracts.text.fold import fold

# A number keeps its separators ("99,5"); an apostrophe is a mark of its own, so that "l'accord" and "un accord" share a word.
_TOKEN = re.compile(r"(\s*)(\d+(?:[.,]\d+)*|\w+|[^\w\s])")

_TYPOGRAPHY = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ´`‛′", "'"),
        **dict.fromkeys("“”„«»‟″", '"'),
        **dict.fromkeys("–—‐‑‒−", "-"),
        **dict.fromkeys("•●▪◦\uf0b7", "-"),
    }
)
_HYPHEN = re.compile(r"(?<=[^\W\d])-\s*(?=[^\W\d])")  # within a word; it comes and goes where lines were broken
_QUOTES = str.maketrans("", "", "'\"")

# Words that carry no meaning alone, folded.
_FRENCH = (
    "a au aux avec ce ces cette d dans de des du elle elles en est et il ils l la le les leur leurs lui mais n ne ni ou par pas pour "
    "qu que qui s sa sans se ses si son sont sous sur tout toute un une y"
)
_ENGLISH = (
    "an and any are as at be been but by for from has have he in into is it its may no not of on or shall she such that the their them "
    "then there these they this to was were which will with"
)
FUNCTION_WORDS = frozenset(_FRENCH.split()) | frozenset(_ENGLISH.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or mark: its place [start, end) without the white space before it, which starts at gap."""

    gap: int
    start: int
    end: int
    key: str  # the same for two words that differ in typography or case only

    @property
    def is_function(self) -> bool:
        """Whether it is a function word or a mark: "de", "the", ","."""
        return not self.key[0].isalnum() or fold(self.key) in FUNCTION_WORDS


def words(text: str, start: int = 0) -> list[Word]:
    """The words of text from start on, in order. What follows the last one is white space."""
    return [Word(m.start(), m.start(2), m.end(), plain(m[2]).casefold()) for m in _TOKEN.finditer(text, start)]


def plain(text: str) -> str:
    """text with one kind of apostrophe, quote, dash and bullet, letters composed and ligatures undone. Its length may change."""
    if text.isascii():
        return text.replace("`", "'")
    return unicodedata.normalize("NFKC", text.translate(_TYPOGRAPHY))


def same_but_form(left: str, right: str) -> bool:
    """Whether two texts differ in typography, quotes, apostrophes, hyphens within words and white space only."""
    return _bare(left) == _bare(right)


def _bare(text: str) -> str:
    return "".join(_HYPHEN.sub("", plain(text)).translate(_QUOTES).split())
