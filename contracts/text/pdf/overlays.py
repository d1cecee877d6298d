"""What is printed over or beside the text of a page, and is none of it: large words across its lines, line numbers in its margin."""

import re
from collections.abc import Sequence
from itertools import pairwise

from contracts.text.pdf.chunks import Chunk

_LARGE = 2.0  # times the size of the lines that it stands across
_CROSSED = 2  # lines, at least
_LINE_NUMBER = re.compile(r"\d{1,4}")
_FEWEST = 5  # line numbers on one page
_EVEN = 0.25  # of the distance between two line numbers, by which another one may differ
_STEPS = (1, 2, 5, 10)


def without_overlays(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The chunks of one page without watermarks across its lines and numbers in its margin that count the lines."""
    numbers = {id(chunk) for chunk in _line_numbers(chunks)}
    kept = [chunk for chunk in chunks if id(chunk) not in numbers]
    sizes = [chunk.size for chunk in kept]
    if sizes and max(sizes) >= _LARGE * min(sizes):
        kept = [chunk for chunk in kept if not _lies_across(chunk, kept)]
    return kept


def _lies_across(chunk: Chunk, others: Sequence[Chunk]) -> bool:
    crossed = 0
    for other in others:
        if chunk.size >= _LARGE * other.size and chunk.top < other.baseline - 0.2 * other.size < chunk.bottom - 0.1 * chunk.size:
            crossed += other.x0 < chunk.x1 and other.x1 > chunk.x0
    return crossed >= _CROSSED


def _line_numbers(chunks: Sequence[Chunk]) -> list[Chunk]:
    """Numbers left (or right) of all text, below each other at even distances, that count by ones or fives."""
    numbers: list[Chunk] = []
    texts: list[Chunk] = []
    for chunk in chunks:
        (numbers if len(chunk.runs) == 1 and _LINE_NUMBER.fullmatch(chunk.runs[0].text.strip()) else texts).append(chunk)
    if len(numbers) < _FEWEST or not texts:
        return []
    left, right = min(chunk.x0 for chunk in texts), max(chunk.x1 for chunk in texts)
    for beside in ([chunk for chunk in numbers if chunk.x1 < left], [chunk for chunk in numbers if chunk.x0 > right]):
        beside.sort(key=lambda chunk: chunk.baseline)
        if len(beside) >= _FEWEST and _counts_lines(beside):
            return beside
    return []


def _counts_lines(numbers: Sequence[Chunk]) -> bool:
    values = [int(chunk.runs[0].text) for chunk in numbers]
    steps = {after - before for before, after in pairwise(values)}
    distances = [below.baseline - above.baseline for above, below in pairwise(numbers)]
    return len(steps) == 1 and steps <= set(_STEPS) and max(distances) - min(distances) <= _EVEN * max(distances)
