"""Pieces of styled text, as word processors and web pages hold them, made into printed lines."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.text.compose import PrintedLine

BREAK = "\n"  # in a piece: a line break inside the paragraph
LIGHT_NUMBER = re.compile(r"(?:§ ?)?\d{1,3}(?:\.\d{1,3})*[.)]?(?: ?[-–—:])?\s+")  # that opens a paragraph
_CLOSING = (".", ":")
_MARK = re.compile(r"\s?(?:[.:]|[–—-]\s)")
_BLANKS = " \t\r\u2003\u2002\u2009"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style. size in points, None where the format does not tell."""

    text: str
    bold: bool = False
    size: float | None = None


def lines_of(pieces: Iterable[Piece], blank_before: bool = False) -> tuple[PrintedLine, ...]:
    """The lines of one paragraph; runs of white space become one space, empty lines go."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split(BREAK)
        lines[-1].append(Piece(first, piece.bold, piece.size))
        lines += [[Piece(text, piece.bold, piece.size)] for text in others]
    printed: list[PrintedLine] = []
    for line in lines:
        made = _line(line, blank_before and not printed)
        if made:
            printed.append(made)
    return tuple(printed)


def _line(pieces: Sequence[Piece], blank_before: bool) -> PrintedLine | None:
    chars: list[str] = []
    bold: list[bool] = []
    sizes: dict[float, int] = defaultdict(int)
    for piece in pieces:
        for char in piece.text:
            if char in _BLANKS:
                if not chars or chars[-1] == " ":
                    continue
                char = " "
            chars.append(char)
            bold.append(piece.bold)
        if piece.size:
            sizes[piece.size] += len(piece.text.strip())
    text = "".join(chars).rstrip(" \u00a0\u202f")
    lead = len(text) - len(text.lstrip(" \u00a0\u202f"))
    text = text[lead:]
    if not text:
        return None
    bold = bold[lead : lead + len(text)]
    letters = [flag for flag, char in zip(bold, text, strict=True) if char.isalnum()]
    size = max(sizes, key=lambda s: sizes[s]) if sizes else None
    return PrintedLine(text, None, size, bool(letters) and sum(letters) > len(letters) / 2, _bold_start(text, bold), blank_before)


def _bold_start(text: str, bold: Sequence[bool]) -> int:
    """How many characters from the start are bold, a lighter space or full stop between bold words included.

    Also a lighter number before bold words that a mark closes: "2.2 – **Fees.** The customer pays".
    """
    end = _bold_from(text, bold, 0)
    number = None if end else LIGHT_NUMBER.match(text)
    if number:
        behind = _bold_from(text, bold, number.end())
        return behind if closes(text, behind) else 0
    return end


def closes(text: str, end: int) -> bool:
    """Whether a mark closes the words that end there: a full stop, a colon or a dash, the last of them or right behind."""
    return text[end - 1 : end].endswith(_CLOSING) or bool(_MARK.match(text, end))


def _bold_from(text: str, bold: Sequence[bool], start: int) -> int:
    end = 0
    for i, (char, flag) in enumerate(zip(text[start:], bold[start:], strict=True), start):
        if flag:
            end = i + 1
        elif char.isalnum():
            break
    return end
