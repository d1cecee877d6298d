"""The glyphs of a PDF font and the strings of them that a page shows: what they mean, and how wide they are."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined

from contracts.text.symbols import plain_symbols

UNREADABLE = "\ufffd"  # a glyph without a meaning in the file
BREAKS: dict[int, str] = {ord(char): " " for char in "\t\n\r"}

_REMEMBERED = 50_000  # strings of one font
_CONTROL = BREAKS | {0xAD: "-"}  # many fonts call their hyphen a soft hyphen
_BOLD_NAME = re.compile(r"bold|black|heavy|[-,_]bd\b|demi(?!a)|semibd", re.IGNORECASE)
_FORCE_BOLD = 1 << 18


class Glyphs(dict[int, tuple[str, float]]):
    """Text and width (em) of a font's glyphs by their codes, and those of the strings of them that were drawn."""

    def __init__(self, font: PDFFont) -> None:
        super().__init__()
        self.font = font
        self._strings: dict[bytes, String] = {}
        weight = font.descriptor.get("FontWeight", 0)
        self.bold = (
            bool(_BOLD_NAME.search(str(font.fontname)))
            or bool(font.flags & _FORCE_BOLD)
            or (isinstance(weight, (int, float)) and weight >= 600)
        )

    def __missing__(self, code: int) -> tuple[str, float]:
        try:
            text = self.font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = UNREADABLE
        glyph = self[code] = (plain_symbols(text).translate(_CONTROL), self.font.char_width(code))
        return glyph

    def string(self, codes: bytes) -> "String":
        """What codes draw. Words come back, so they are remembered."""
        found = self._strings.get(codes)
        if found is None:
            drawn = [self[code] for code in self.font.decode(codes)]
            text = "".join([glyph[0] for glyph in drawn])
            found = String(text, sum([glyph[1] for glyph in drawn]), len(drawn), text.count(" "), _blank(drawn), _blank(drawn[::-1]))
            if len(self._strings) < _REMEMBERED:
                self._strings[codes] = found
        return found


class String(NamedTuple):
    """A string of glyphs: its text, width (em), number of glyphs and of spaces, and of the spaces at its start and end width and number."""

    text: str
    width: float
    glyphs: int
    spaces: int
    before: tuple[float, int]
    after: tuple[float, int]


def _blank(glyphs: Sequence[tuple[str, float]]) -> tuple[float, int]:
    """Width (em) and number of the spaces that glyphs start with."""
    width = 0.0
    for count, (text, advance) in enumerate(glyphs):
        if text != " ":
            return width, count
        width += advance
    return width, len(glyphs)
