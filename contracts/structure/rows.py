"""The lines of a document with what their layout says about where paragraphs start and end."""

import re
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from contracts.structure.numbering import Label, Rank, labels
from contracts.structure.prefixes import prefixed_label, prefixes_of
from contracts.text.fold import fold
from contracts.text.types import Block, BlockKind, Document, Line

SAME_SIZE = 0.04  # of the body's letters: a smaller difference is none

MANY_CELLS = 3  # bars or slashes between the words of a line
_AROUND = 20  # lines above and below, whose ends tell where a column ends
_AT_ONCE = 4096  # lines

_TERMINAL = frozenset(".!?…")
_CLOSING, _OPENING = "\"')]", "\"'«“”( "  # marks after a full stop, and before the first letter
_BULLET = re.compile(r"[-*·o>✓✔■□➢→\uf0a7\uf0fc]\s+|[*·■➢✓✔]\s*")
_PICTOGRAM = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff]\ufe0f?\\s+")
_INNER_ARTICLE = re.compile(r"(?<=[.;!?:]\s)(?:ARTICLE|Article)\s+\d{1,2}\s?(?:\s[\-–—]|[:.])\s+(?=[A-ZÀ-Ý])")
_ARTICLES = ("ARTICLE", "Article")  # of which each of those holds one
_BETWEEN_CELLS = re.compile(r"\s[/|]\s")
_FIRST_WORD = re.compile(r"\S+")


class Row(NamedTuple):  # and no dataclass: a document has thousands of them, and they are made in half the time
    """A line and its surroundings. text == document.text[start:end], folded the same, folded."""

    start: int
    end: int
    text: str
    folded: str
    kind: BlockKind
    level: int | None  # declared heading level, where the headings of the document differ in it
    block: int  # index of the block it belongs to
    gap: bool  # white space above
    whole: bool  # the document's lines are not broken to fit a page: each is a paragraph, or has a line break that was meant
    early: bool  # the line was broken though the next word had room: a paragraph or heading ends here
    full: bool  # the next word had no room; neither where the widths of letters are not known and it is a near thing
    size: float  # of its letters, relative to the document's body; 1.0 where not known
    bold: bool
    bold_until: int  # length of the bold words it starts with, 0 where not known
    bullet: int  # length of the bullet it starts with, white space after it included; 0 where there is none
    table: bool  # a row of a table, or one that looks so
    terminal: bool  # ends as a sentence does
    capital: bool  # starts with a capital letter, a digit or a quote
    prefix: int = 0  # length of what stands before its number, where the document numbers its clauses behind a word: "• CP. "

    @property
    def labels(self) -> list[Label]:
        """The readings of the number that it starts with, as contracts.structure.numbering.labels gives them."""
        return prefixed_label(self.text, self.prefix) if self.prefix else labels(self.text)


def alike(row: Row, other: Row) -> bool:
    """Whether two rows are set in letters of the same size and weight."""
    return row.bold == other.bold and abs(row.size - other.size) < SAME_SIZE


def rows(document: Document) -> list[Row]:
    """One row for each line of the document, in order."""
    text, whole = document.text, fold(document.text)
    kept = [part for line in document.lines if line.end > line.start for part in _parts(text, line)]
    if not kept:
        return []
    sizes = [line.size for line in kept if line.size for _ in range((line.end - line.start) // 20 + 1)]
    body = median(sizes) if sizes else 0.0
    mostly_bold = sum(line.end - line.start for line in kept if line.bold) > 0.6 * sum(line.end - line.start for line in kept)
    wrapped = _wrapped(text, kept)
    room = _room(text, kept) if wrapped else []
    found = []
    blocks = document.blocks
    declared = [block.level for block in blocks if block.kind is BlockKind.HEADING]
    leveled = len(set(declared[1:])) > 1  # the first one may be the document's title
    at = 0
    for i, line in enumerate(kept):
        while at < len(blocks) and blocks[at].end <= line.start:
            at += 1
        block: Block | None = blocks[at] if at < len(blocks) and blocks[at].start <= line.start else None
        words, folded = text[line.start : line.end], whole[line.start : line.end]
        bullet = _BULLET.match(folded) or _sign(words)
        first = words.lstrip(_OPENING)[:1]
        kind = block.kind if block else BlockKind.PARAGRAPH
        bold = line.bold and not mostly_bold
        found.append(
            Row(
                start=line.start,
                end=line.end,
                text=words,
                folded=folded,
                kind=kind,
                level=block.level if block and block.kind is BlockKind.HEADING and leveled else None,
                block=at,
                gap=line.blank_before or i == 0,
                whole=not wrapped,
                early=not wrapped or room[i] > 0,
                full=wrapped and room[i] < 0,
                size=round(line.size / body, 2) if line.size and body else 1.0,
                bold=bold,
                bold_until=max(0, line.bold_until - line.start) if line.bold_until and not mostly_bold else len(words) if bold else 0,
                bullet=bullet.end() if bullet else 0,
                table=kind is BlockKind.TABLE_ROW or "\t" in words or folded.count("|") > 1,
                terminal=folded.rstrip(_CLOSING)[-1:] in _TERMINAL,
                capital=first.isupper() or first.isdigit(),
            )
        )
    for i, prefix in prefixes_of([(row.text, row.bullet) for row in found]).items():
        found[i] = found[i]._replace(prefix=prefix)
    return found


def _sign(words: str) -> re.Match[str] | None:
    """The pictogram that a line with a number sets before it, as lists set their bullets ("🛡 Article 4.5 — …")."""
    sign = _PICTOGRAM.match(words)
    return sign if sign and any(label.rank is not Rank.NONE or len(label.parts) > 1 for label in labels(words[sign.end() :])) else None


def _parts(text: str, line: Line) -> list[Line]:
    """line, cut where an article starts inside it ("... du Client. ARTICLE 3 - PRIX"): some files have lost their line ends."""
    if all(text.find(word, line.start + 1, line.end) < 0 for word in _ARTICLES):
        return [line]
    cuts = [match.start() for match in _INNER_ARTICLE.finditer(text, line.start + 1, line.end)]
    edges = [line.start, *cuts, line.end]
    if not cuts:
        return [line]
    parts = []
    for start, end in pairwise(edges):
        while text[end - 1].isspace():
            end -= 1
        parts.append(replace(line, start=start, end=end, blank_before=line.blank_before or start > line.start, bold_until=None))
    return parts


def _wrapped(text: str, lines: list[Line]) -> bool:
    """True where lines are broken to fit a page's width: many of them go on in lower case in the next one."""
    goes_on = total = 0
    for line, following in pairwise(lines):
        if following.blank_before or line.end - line.start < 15:
            continue
        total += 1
        goes_on += text[following.start].islower() and text[line.end - 1] not in ".;:,"
    return goes_on >= 3 and goes_on > 0.15 * total


def _room(text: str, lines: list[Line]) -> list[int]:
    """For each line: 1 where the next line's first word would have found room on it, -1 where not, 0 where it cannot be told."""
    widths = [_width(line) for line in lines]
    edges = _edges(lines, widths)
    found = []
    for i, line in enumerate(lines):
        if i + 1 == len(lines):
            found.append(1)
            continue
        letter = widths[i] / max(1, line.end - line.start)
        word = _FIRST_WORD.match(text, lines[i + 1].start)
        needed = letter * (1 + (len(word.group()) if word else 0))
        end = line.box.x1 if line.box else widths[i]
        doubt = 0.3 * letter if line.box else 0.05 * edges[i]
        found.append(1 if end + needed < edges[i] - doubt else -1 if end + needed > edges[i] + doubt else 0)
    return found


def _width(line: Line) -> float:
    return line.box.x1 - line.box.x0 if line.box else float(line.end - line.start)


def _edges(lines: list[Line], widths: list[float]) -> list[float]:
    """The right edge that each line's column keeps to: where most lines near it end, of those on its page and in its column."""
    boxes = [(line.box.page, line.box.x0, line.box.x1) if line.box else (0, 0.0, 0.0) for line in lines]
    page, x0, x1 = np.array(boxes).T
    around = [
        sliding_window_view(np.pad(values, _AROUND, constant_values=beyond), 2 * _AROUND + 1)
        for values, beyond in ((page, -1.0), (x0, 0.0), (x1, 0.0), (np.array(widths), inf))
    ]
    edges: list[float] = []
    for start in range(0, len(lines), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        own_page, own_x0, own_x1 = page[part, None], x0[part, None], x1[part, None]
        pages, lefts, rights, wide = (values[part] for values in around)
        near = (pages == own_page) & (abs(lefts - own_x0) < 60) & (lefts < own_x1) & (rights > own_x0) & (lefts < rights)
        ends = np.where(own_x0 < own_x1, np.where(near, rights, inf), wide)
        ends.sort(axis=1)
        last = (0.9 * (np.isfinite(ends).sum(axis=1) - 1)).astype(int)
        edges += ends[np.arange(len(ends)), last].tolist()
    return edges


def is_barred(row: Row) -> bool:
    """Whether bars or slashes stand between the cells of a row: "3 / Support / 1 / 400 €"."""
    return not row.terminal and len(_BETWEEN_CELLS.findall(row.text)) >= MANY_CELLS
