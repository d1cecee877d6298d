"""Fonts whose encoding is a character map inside the file, which pdfminer does not read."""

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from pdfminer.cmapdb import CMapBase
from pdfminer.pdffont import PDFCIDFont, PDFFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream

_SECTION = re.compile(rb"begin(codespacerange|cidchar|cidrange)(.*?)end\1", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(\d*)")
_CHAR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*(\d+)")
_WIDEST_RANGE = 1 << 16


class FontManager(PDFResourceManager):
    """pdfminer's, with embedded character maps."""

    def get_font(self, objid: object, spec: Mapping[str, Any]) -> PDFFont:
        font = super().get_font(objid, spec)
        encoding = spec.get("Encoding")
        if isinstance(font, PDFCIDFont) and isinstance(encoding, PDFStream) and not getattr(font.cmap, "code2cid", True):
            _apply(font, bytes(encoding.get_data()), "ToUnicode" in spec)
        return font


def _apply(font: PDFCIDFont, data: bytes, by_code: bool) -> None:
    """Gives font the map in data. by_code: the font's meanings are known by code, not by glyph, so its widths must be, too."""
    spaces: list[tuple[int, int, int]] = []  # bytes, first and last code
    glyphs: dict[int, int] = {}
    for kind, section in _SECTION.findall(data):
        if kind == b"cidchar":
            glyphs.update((int(b"".join(code.split()), 16), int(glyph)) for code, glyph in _CHAR.findall(section))
            continue
        for first, last, glyph in _RANGE.findall(section):
            digits = b"".join(first.split())
            start, end = int(digits, 16), int(b"".join(last.split()), 16)
            if kind == b"codespacerange":
                spaces.append((len(digits) // 2, start, end))
            elif glyph and end - start < _WIDEST_RANGE:
                glyphs.update((start + i, int(glyph) + i) for i in range(end - start + 1))
    font.cmap = _Codes(spaces or [(2, 0, 0xFFFF)], {} if by_code else glyphs)
    if by_code:
        font.widths = {code: font.widths[glyph] for code, glyph in glyphs.items() if glyph in font.widths}


class _Codes(CMapBase):
    """Cuts a string into codes, and turns them into glyphs where it knows them."""

    def __init__(self, spaces: list[tuple[int, int, int]], glyphs: dict[int, int]) -> None:
        super().__init__()
        self._spaces = sorted(spaces)
        self._glyphs = glyphs
        self._two_bytes = all(length == 2 for length, _, _ in spaces)

    def decode(self, code: bytes) -> list[int]:
        glyphs = self._glyphs
        return [glyphs.get(number, number) for number in (self._pairs(code) if self._two_bytes else self._numbers(code))]

    @staticmethod
    def _pairs(code: bytes) -> tuple[int, ...]:
        count = len(code) // 2
        return struct.unpack(f">{count}H", code[: 2 * count])

    def _numbers(self, code: bytes) -> Iterator[int]:
        at = 0
        while at < len(code):
            length = self._length(code, at)
            yield int.from_bytes(code[at : at + length], "big")
            at += length

    def _length(self, code: bytes, at: int) -> int:
        for length, first, last in self._spaces:
            if first <= int.from_bytes(code[at : at + length], "big") <= last and at + length <= len(code):
                return length
        return max(1, self._spaces[0][0])
