"""Puts paragraphs of printed lines together into a document's running text, its lines and its blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from contracts.text.hyphenation import Hyphenation, last_word
from contracts.text.language import language_told
from contracts.text.team import ALONE, Team
from contracts.text.types import Block, BlockKind, Box, Line, ReadWarning


class PrintedLine(NamedTuple):
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
class Running:
    """Running text, its lines and its blocks, with the language of each block where it can be told."""

    text: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    languages: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader makes of one file: its paragraphs, or the running text where the reader has put them together."""

    paragraphs: tuple[Paragraph, ...] = ()
    running: Running | None = None
    pages: int | None = None
    title: str | None = None
    warnings: tuple[ReadWarning, ...] = ()


def compose(paragraphs: Sequence[Paragraph], team: Team = ALONE) -> Running:
    """Running text of paragraphs: line ends become spaces, hyphenation is undone, cells are set apart by a tab.

    With a team, of the paragraphs of one process; offsets are those in the whole text. See put_together.
    """
    hyphenation = Hyphenation.of(([line.text for line in paragraph.lines] for paragraph in paragraphs), team)
    joined = [list(_joined(paragraph, hyphenation)) for paragraph in paragraphs]
    texts = ["".join([text + glue for _, text, glue in paragraph]) for paragraph in joined]
    text = "\n".join(texts)
    start = sum(length + 1 for length in team.before(len(text), int))
    lines: list[Line] = []
    blocks: list[Block] = []
    at = start
    for paragraph, words, pieces in zip(paragraphs, texts, joined, strict=True):
        blocks.append(Block(at, at + len(words), paragraph.kind, paragraph.level))
        for line, printed, glue in pieces:
            end = at + len(printed)
            bold_until = at + min(line.bold_chars, len(printed)) if line.bold_chars else None
            lines.append(Line(at, end, line.box, line.size, line.bold, bold_until, line.blank_before or (not lines and team.first)))
            at = end + len(glue)
        at += 1
    return Running(text, tuple(lines), tuple(blocks), tuple(map(language_told, texts)))


def put_together(parts: Sequence[Running]) -> Running:
    """The parts of a running text that the processes of a team have composed, as one."""
    if len(parts) == 1:
        return parts[0]
    return Running(
        "\n".join(part.text for part in parts),
        tuple(line for part in parts for line in part.lines),
        tuple(block for part in parts for block in part.blocks),
        tuple(language for part in parts for language in part.languages),
    )


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
