"""The text of a contract as a page shows it: clauses, their headings and paragraphs, cut into segments."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from contracts.structure.types import Clause
from contracts.text.types import Document
from review.reading.segments import Mark, Segment, cut

_BULLET = re.compile(r"[-–—•▪◦‣*·o]\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a clause. lead: the number, or number and heading, that it opens with on the same line.

    cells is empty but for the row of a table: there it holds the segments of each cell, some of them empty.
    """

    segments: tuple[Segment, ...]
    lead: tuple[Segment, ...] = ()
    cells: tuple[tuple[Segment, ...], ...] = ()
    is_item: bool = False  # it opens with a bullet or a dash


@dataclass(frozen=True, slots=True)
class ReadingClause:
    """One clause as it is read. heading is empty where the clause has none of its own line."""

    id: str
    level: int
    heading: tuple[Segment, ...]
    paragraphs: tuple[Paragraph, ...]
    page: int | None  # set where the clause starts on another page than the one before it
    language: str  # ISO 639-1


def lay_out(document: Document, clauses: Sequence[Clause], marks: Sequence[Mark]) -> tuple[ReadingClause, ...]:
    """The clauses of a document in order with every mark on its words. Clause offsets and marks count code points of its text."""
    text = document.text
    ordered = sorted(marks, key=lambda mark: mark.start)
    longest = max((mark.end - mark.start for mark in ordered), default=0)
    starts = [mark.start for mark in ordered]

    def segments(start: int, end: int) -> tuple[Segment, ...]:
        near = ordered[bisect_left(starts, start - longest) : bisect_left(starts, end)]
        return cut(text, start, end, near)

    read, page = [], None
    for clause in clauses:
        turned = clause.page_start if clause.page_start != page else None
        page = clause.page_start or page
        head_end, runs_in = _heading_end(text, clause)
        heading = segments(clause.start, head_end) if head_end > clause.start and not runs_in else ()
        lead = (clause.start, head_end) if runs_in else None
        paragraphs = []
        for start, end in _lines(text, clause.body_start if runs_in else head_end, clause.end):
            cells = tuple(segments(*cell) for cell in _cells(text, start, end))
            is_item = bool(_BULLET.match(text, start)) and not lead
            paragraphs.append(Paragraph(segments(start, end), segments(*lead) if lead else (), cells, is_item))
            lead = None
        read.append(
            ReadingClause(clause.id, clause.level, heading, tuple(paragraphs), turned, document.language_of(clause.start, clause.end))
        )
    return tuple(read)


def _heading_end(text: str, clause: Clause) -> tuple[int, bool]:
    """Where number and heading end, and whether the clause's text goes on behind them on the same line."""
    head = text[clause.start : clause.body_start]
    end = clause.start + len(head.rstrip())
    runs_in = bool(head.strip()) and clause.body_start < clause.end and "\n" not in text[end : clause.body_start]
    return end, runs_in


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text[start:end] between line feeds, without the white space around them and the empty ones."""
    lines = []
    for match in re.finditer(r"[^\n]+", text[start:end]):
        line = match.group()
        left = match.start() + len(line) - len(line.lstrip(" "))
        right = match.start() + len(line.rstrip())
        if left < right:
            lines.append((start + left, start + right))
    return lines


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text[start:end] between tabs, which stand between the cells of a row; none where there is no tab."""
    if "\t" not in text[start:end]:
        return []
    return [(start + match.start(), start + match.end()) for match in re.finditer(r"(?:^|(?<=\t))[^\t]*", text[start:end])]
