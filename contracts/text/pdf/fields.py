"""Filled form fields of a PDF page: their values are printed, but do not stand in the page's content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

_HIDDEN = 1 << 1
_FONT_SIZE = re.compile(rb"([\d.]+)\s+Tf")
_LARGEST = 12.0  # points, where the field lets the reader choose
_LEADING = 1.15


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a field's value: its baseline starts at x, y, in points of the page's own space (y upwards)."""

    text: str
    x: float
    y: float
    size: float


def fields_of(page: PDFPage) -> Iterator[Written]:
    """The lines written in the text and choice fields of page."""
    for reference in resolve1(page.annots) or ():
        field = resolve1(reference)
        if isinstance(field, dict) and _name(field.get("Subtype")) == "Widget" and not _flags(field) & _HIDDEN:
            yield from _lines(field)


def _lines(field: dict[str, Any]) -> Iterator[Written]:
    value = _inherited(field, "V")
    rectangle = resolve1(field.get("Rect"))
    if _name(_inherited(field, "FT")) not in {"Tx", "Ch"} or not isinstance(value, bytes) or not isinstance(rectangle, list):
        return
    corners = [resolve1(corner) for corner in rectangle]
    if len(corners) != 4 or not all(isinstance(corner, (int, float)) for corner in corners):
        return
    x0, y0, _, y1 = min(corners[0], corners[2]), min(corners[1], corners[3]), 0, max(corners[1], corners[3])
    lines = [line.strip() for line in decode_text(value).replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    size = _size(field) or min(_LARGEST, 0.7 * (y1 - y0) / len(lines))
    top = y1 - max(0.0, (y1 - y0) - _LEADING * size) / 2 if len(lines) == 1 else y1
    for i, line in enumerate(lines):
        if line:
            yield Written(line, x0 + 2, top - (0.85 + _LEADING * i) * size, size)


def _size(field: dict[str, Any]) -> float:
    appearance = _inherited(field, "DA")
    found = _FONT_SIZE.search(appearance) if isinstance(appearance, bytes) else None
    return float(found[1]) if found else 0.0


def _inherited(field: dict[str, Any], key: str) -> Any:
    for _ in range(8):
        if key in field:
            return resolve1(field[key])
        parent = resolve1(field.get("Parent"))
        if not isinstance(parent, dict):
            break
        field = parent
    return None


def _flags(field: dict[str, Any]) -> int:
    flags = resolve1(field.get("F", 0))
    return flags if isinstance(flags, int) else 0


def _name(value: object) -> str:
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""
