"""Headings that a PDF file declares in its outline (bookmarks), found again among the blocks of its text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from contracts.text.compose import Running
from contracts.text.fold import fold
from contracts.text.reflow import starts_unit
from contracts.text.types import Block, BlockKind

_MOST = 2000  # entries; more are no outline of a contract
_LONGEST = 250  # characters of a heading
_NUMBER = 16  # characters of a number that the outline may leave out

Entry = tuple[int, str]  # level from 1, title


def outline_of(document: PDFDocument) -> list[Entry]:
    """The entries of the outline, in order; none where it is damaged."""
    return list(_entries(resolve1(document.catalog.get("Outlines"))))


def _entries(root: object) -> Iterator[Entry]:
    waiting: list[tuple[int, object]] = [(0, root)]
    seen: set[int] = set()
    count = 0
    while waiting and count < _MOST:
        level, entry = waiting.pop()
        if not isinstance(entry, dict) or id(entry) in seen:
            continue
        seen.add(id(entry))
        title = resolve1(entry.get("Title"))
        if level and isinstance(title, bytes):
            count += 1
            yield level, decode_text(title)
        if level:
            waiting.append((level, resolve1(entry.get("Next"))))
        waiting.append((level + 1, resolve1(entry.get("First"))))


def with_headings(running: Running, outline: Sequence[Entry]) -> Running:
    """running, with the blocks that the outline names declared headings. Found from the end, so as to pass by a table of contents."""
    if not outline:
        return running
    found = list(running.blocks)
    words = [_words(running.text[block.start : block.end]) for block in found]
    end = len(found)
    for level, title in reversed(outline):
        wanted = _words(title)
        if not wanted:
            continue
        at = next((i for i in range(end - 1, -1, -1) if _names(wanted, words[i], running, found[i])), None)
        if at is not None:
            found[at] = replace(found[at], kind=BlockKind.HEADING, level=min(level, 9))
            end = at
    return replace(running, blocks=tuple(found))


def _names(title: str, words: str, running: Running, block: Block) -> bool:
    if not words.endswith(title) or len(words) > _LONGEST:
        return False
    return words == title or (len(words) - len(title) <= _NUMBER and starts_unit(_first_line(running, block)))


def _first_line(running: Running, block: Block) -> str:
    line = running.lines[bisect_left(running.lines, block.start, key=attrgetter("start"))]
    return running.text[line.start : line.end]


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
