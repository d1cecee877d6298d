"""Text cut into segments where marks begin and end, so that marks that overlap can be drawn without crossing tags."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch [start, end) of the document's text that something points at. The lower the rank, the more it stands out."""

    start: int
    end: int
    kind: str  # "finding", "term", or one of those of review.reading.glossary and review.reading.cited
    key: str  # of what points here, unique within its kind
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch [start, end) of text under one set of marks, most important first. begins: the marks whose first segment this is."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = field(default=())
    begins: tuple[Mark, ...] = field(default=())


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The segments of text[start:end], in order, together all of it. Marks outside or empty are left out.

    A mark that began before start has begun already: it is in no segment's begins.
    """
    inside = sorted((m for m in marks if m.start < end and m.end > start and m.start < m.end), key=lambda m: (m.rank, m.start, m.key))
    edges = {start, end}
    for mark in inside:
        edges |= {max(mark.start, start), min(mark.end, end)}
    segments = []
    for left, right in pairwise(sorted(edges)):
        over = tuple(m for m in inside if m.start <= left and m.end >= right)
        segments.append(Segment(left, right, text[left:right], over, tuple(m for m in over if m.start == left)))
    return tuple(segments)
