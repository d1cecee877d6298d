"""Puts paragraphs of printed lines together into a document's running text, its lines and its blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contracts.text.hyphenation import Hyphenation, last_word
from contracts.text.types import Block, BlockKind, Box, Line, ReadWarning


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as a page or a file shows it, without white space around it."""

    text: str
    box: Box | None = None
    size: float | None = None  # points
    bold: bool = False
    bold_chars: int = 0  # so many characters from the start are bold
    blank_before: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together. cells holds the indexes of the lines that start a table cell (the first is not among them)."""

    lines: tuple[PrintedLine, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    cells: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader makes of one file."""

    paragraphs: tuple[Paragraph, ...]
    pages: int | None = None
    title: str | None = None
    warnings: tuple[ReadWarning, ...] = ()


def compose(paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Line, ...], tuple[Block, ...]]:
    """Running text, lines and blocks of paragraphs: line ends become spaces, hyphenation is undone, cells are set apart by a tab."""
    hyphenation = Hyphenation.of([line.text for line in paragraph.lines] for paragraph in paragraphs)
    parts: list[str] = []
    lines: list[Line] = []
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        if blocks:
            parts.append("\n")
            at += 1
        start = at
        for i, (line, text, glue) in enumerate(_joined(paragraph, hyphenation)):
            bold_until = at + min(line.bold_chars, len(text)) if line.bold_chars else None
            lines.append(Line(at, at + len(text), line.box, line.size, line.bold, bold_until, line.blank_before or (i == 0 and not lines)))
            parts.append(text + glue)
            at += len(text) + len(glue)
        blocks.append(Block(start, at, paragraph.kind, paragraph.level))
    return "".join(parts), tuple(lines), tuple(blocks)


def _joined(paragraph: Paragraph, hyphenation: Hyphenation) -> Iterable[tuple[PrintedLine, str, str]]:
    """Each line with its text (a hyphen of a divided word taken off) and what stands between it and the next line."""
    last = len(paragraph.lines) - 1
    opening = ""  # of a word that goes on over lines
    for i, line in enumerate(paragraph.lines):
        if i == last:
            yield line, line.text, ""
        elif i + 1 in paragraph.cells:
            yield line, line.text, "\t"
        else:
            text, glue = hyphenation.join(line.text, paragraph.lines[i + 1].text, opening)
            word = last_word(text)
            opening = "" if glue else opening + word if word == text else word
            yield line, text, glue
