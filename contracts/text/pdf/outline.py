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
_MOST_LINES = 4  # of a heading
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
    """running, with the blocks that the outline names declared headings. Found from the end, so as to pass by a table of contents.

    A heading whose lines were taken for several paragraphs is one block.
    """
    if not outline:
        return running
    found, languages = list(running.blocks), list(running.languages)
    words = [_words(running.text[block.start : block.end]) for block in found]
    end = len(found)
    for level, title in reversed(outline):
        wanted = _words(title)
        if not wanted:
            continue
        at = next((i for i in range(end - 1, -1, -1) if _names(wanted, words[i], running, found[i])), None)
        last = at
        if at is None:
            at, last = next(((i, j) for i in range(end - 1, -1, -1) if (j := _last_of(wanted, words[i:end], i))), (None, None))
        if at is not None and last is not None:
            found[at : last + 1] = [replace(found[at], end=found[last].end, kind=BlockKind.HEADING, level=min(level, 9))]
            del languages[at + 1 : last + 1]
            end = at
    return replace(running, blocks=tuple(found), languages=tuple(languages))


def _names(title: str, words: str, running: Running, block: Block) -> bool:
    if not words.endswith(title) or len(words) > _LONGEST:
        return False
    return words == title or (len(words) - len(title) <= _NUMBER and starts_unit(_first_line(running, block)))


def _last_of(title: str, words: Sequence[str], first: int) -> int | None:
    """The last of the blocks, counted on from first, that make up the title together; None where they do not."""
    if not words[0] or not title.startswith(words[0]):
        return None
    parts = words[:_MOST_LINES]
    return next((first + i - 1 for i in range(2, len(parts) + 1) if "".join(parts[:i]) == title), None)


def _first_line(running: Running, block: Block) -> str:
    line = running.lines[bisect_left(running.lines, block.start, key=attrgetter("start"))]
    return running.text[line.start : line.end]


def _words(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
