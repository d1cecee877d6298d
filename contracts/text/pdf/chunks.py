"""Runs of text put together into chunks, and chunks into rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from contracts.text.pdf.runs import RUN_GAP, Run
from contracts.text.team import Team, all_of

_SEGMENT_GAP = 3.0  # em


@dataclass(slots=True)
class Chunk:
    """Runs that touch on one baseline; size and baseline are those of the first of them."""

    runs: list[Run]
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    baseline: float
    words: tuple[str, int] | None = None  # its text, and how many characters from the start are bold: once looked at, kept

    @property
    def letters(self) -> int:
        return len(self.runs[0].text) if len(self.runs) == 1 else sum([len(run.text) for run in self.runs])


Row = list[Chunk]  # chunks side by side, from left to right


def chunks_of(runs: Iterable[Run]) -> list[Chunk]:
    """Neighbours on one baseline put together, in the order in which they were drawn; text drawn twice (to embolden it) is taken once."""
    chunks: list[Chunk] = []
    seen: dict[tuple[str, int], list[Run]] = {}
    for run in runs:
        if not run.text.strip():
            if chunks and _touch(chunks[-1], run):
                chunks[-1].runs.append(run)
            continue
        twins = seen.setdefault((run.text, round(run.top / 2)), [])
        near = 0.2 * run.size
        twin = next((other for other in twins if abs(other.x0 - run.x0) < near and abs(other.top - run.top) < near), None)
        if twin:
            twin.bold = True
            continue
        twins.append(run)
        last = chunks[-1] if chunks else None
        if last and _touch(last, run):
            last.runs.append(run)
            last.x1 = max(last.x1, run.x1)
            last.top, last.bottom = min(last.top, run.top), max(last.bottom, run.bottom)
        else:
            chunks.append(Chunk([run], run.x0, run.top, run.x1, run.bottom, run.size, run.baseline))
    return chunks


def _touch(chunk: Chunk, run: Run) -> bool:
    before = chunk.runs[-1]
    em = max(before.size, run.size)
    raised = min(before.size, run.size) < 0.8 * em
    return abs(before.baseline - run.baseline) < (0.5 if raised else 0.2) * em and -0.3 * em <= run.x0 - chunk.x1 <= RUN_GAP * em


def rows_of(chunks: Iterable[Chunk]) -> list[Row]:
    """chunks that stand side by side, from the top down; superscripts go with their line."""
    rows: list[Row] = []
    tall: Chunk | None = None  # the chunk that the current row goes by
    for chunk in sorted(chunks, key=attrgetter("baseline")):
        if tall is not None and _level(tall, chunk):
            rows[-1].append(chunk)
            if chunk.size > tall.size:
                tall = chunk
        else:
            rows.append([chunk])
            tall = chunk
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("x0"))
    return rows


def segments_of(row: Row) -> list[Row]:
    """row divided at wide white space: the cells of a table, the lines of columns, the parts of a header."""
    segments = [[row[0]]]
    if len(row) == 1:
        return segments
    for before, chunk in pairwise(row):
        if chunk.x0 - before.x1 > _SEGMENT_GAP * chunk.size:
            segments.append([chunk])
        else:
            segments[-1].append(chunk)
    return segments


def _level(tall: Chunk, chunk: Chunk) -> bool:
    small, large = (tall.size, chunk.size) if tall.size < chunk.size else (chunk.size, tall.size)
    return abs(tall.baseline - chunk.baseline) <= (0.5 if small < 0.8 * large else 0.3) * large


def bounds_of(pages: Iterable[Sequence[Chunk]], team: Team) -> tuple[float, float]:
    """Left and right bounds of a document's text: nearly all of it stands between them. pages: those of this process."""
    lefts, rights = [], []
    for chunks in pages:
        lefts += [chunk.x0 for chunk in chunks]
        rights += [chunk.x1 for chunk in chunks]
    count = sum(team.gather(len(lefts), int))
    if not count:
        return 0.0, 0.0
    first, last = int(0.002 * count), min(int(0.998 * count), count - 1)
    lefts, rights = sorted(lefts)[: first + 1], sorted(rights)[last - count :]  # the outermost ones are among these of each process
    lefts, rights = (sorted(all_of(part)) for part in zip(*team.gather((lefts, rights), tuple[list[float], list[float]]), strict=True))
    return lefts[first], rights[last - count]
