"""Footnotes at the bottom of a page or column: small lines below larger text, the first of them behind a mark."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from contracts.text.pdf.chunks import Chunk, Row
from contracts.text.team import Team

_SMALL = 0.92  # of the usual size
_MARK = re.compile(r"\s*(?:\d{1,2}(?![\d.,)°:/-])|\(\d{1,2}\)|\[\d{1,2}\]|\*{1,3}|[†‡§])\s?(?=[^\W\d]|[\"«“])")
_SHARE = 0.5  # of a page's lines that are notes, at most
_GAP = 0.35  # sizes of the text between it and its notes, at least


def usual_size(pages: Iterable[Sequence[Chunk]], team: Team) -> float:
    """The size in which most letters of a document are set; 0.0 where there are none. pages: those of this process."""
    letters: Counter[float] = Counter()
    for chunks in pages:
        for chunk in chunks:
            letters[round(chunk.size * 2) / 2] += chunk.letters
    found: Counter[float] = Counter()
    for part in team.gather(letters, dict[float, int]):
        found.update(part)
    return found.most_common(1)[0][0] if found else 0.0


def footnotes_of(rows: Sequence[Row], page: Sequence[Row], usual: float) -> list[Row]:
    """The last of rows (a column, from the top down) that are notes to the text of the page."""
    first = len(rows)
    while first and max(chunk.size for chunk in rows[first - 1]) <= _SMALL * usual:
        first -= 1
    notes = list(rows[first:])
    while notes and not _MARK.match("".join(run.text for run in notes[0][0].runs)):
        notes.pop(0)  # the small print above them
    if not notes or len(notes) > _SHARE * len(page):
        return []
    top = min(chunk.top for chunk in notes[0])
    lines = [chunk for row in page for chunk in row if chunk.size > _SMALL * usual]
    above = [chunk.bottom for chunk in lines if chunk.top < top]
    beside = [row[0] for row in rows[: len(rows) - len(notes)]]
    if not above or any(chunk.top > notes[-1][0].bottom for chunk in lines):
        return []
    return notes if not beside or top - max(chunk.bottom for chunk in beside) > _GAP * usual else []
