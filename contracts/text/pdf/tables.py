"""Tells a table from text in columns, and finds its rows and cells: by ruled lines, or by cells that start level."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import mean

from contracts.text.pdf.chunks import Chunk, Row
from contracts.text.pdf.runs import Rule

_MIN_STRIP = 0.8  # em of white between two cells, at least
_SHORT_CELL = 6  # lines; columns of text have longer stretches without a common gap
_WIDE_GUTTER = 6.0  # em; columns of text stand closer
_ONE_LEVEL = 2.0  # points
_RULED_SHARE = 0.8  # of a table's width that a line between two rows covers, at least

Cells = list[list[Chunk]]


def table_rows(band: Sequence[Row], cut: float, horizontal: Sequence[Rule], vertical: Sequence[Rule]) -> list[Cells] | None:
    """The rows of a table, each a list of cells; None where band is text in columns. cut: a vertical cut through band between cells."""
    groups = _ruled(band, horizontal) or _aligned(band, cut) or _labelled(band, cut)
    if groups is None:
        return None
    cuts = _strips(band, separators(band, vertical))
    return [_cells([chunk for row in group for chunk in row], cuts) for group in groups]


def _cells(chunks: Sequence[Chunk], cuts: Sequence[float]) -> Cells:
    cells: Cells = [[] for _ in range(len(cuts) + 1)]
    for chunk in chunks:
        cells[sum(1 for cut in cuts if chunk.x0 >= cut)].append(chunk)
    return [cell for cell in cells if cell]


def separators(band: Sequence[Row], vertical: Sequence[Rule]) -> list[float]:
    """Where ruled lines go down through most of band, in one piece or cell by cell."""
    top, bottom = _top(band[0]), max(_bottom(row) for row in band)
    heights: dict[int, float] = defaultdict(float)
    for rule in vertical:
        heights[round(rule.x0 / _ONE_LEVEL)] += max(0.0, min(rule.bottom, bottom) - max(rule.top, top))
    return [place * _ONE_LEVEL for place, height in heights.items() if height > 0.6 * (bottom - top)]


def _strips(band: Sequence[Row], ruled: Sequence[float] = ()) -> list[float]:
    """Right edges of the white strips that go through the whole band; a narrow one will do where a line is ruled in it."""
    spans = sorted((chunk.x0, chunk.x1) for row in band for chunk in row)
    least = _MIN_STRIP * band[0][0].size
    cuts = []
    end = spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - end >= least or (x0 > end and any(end - 1 <= x <= x0 + 1 for x in ruled)):
            cuts.append(x0 - 0.3)
        end = max(end, x1)
    return cuts


def _ruled(band: Sequence[Row], horizontal: Sequence[Rule]) -> list[list[Row]] | None:
    """Rows of band between the ruled lines that go through it from side to side, in one piece or cell by cell."""
    top, bottom = _top(band[0]), max(_bottom(row) for row in band)
    levels = _levels([rule for rule in horizontal if top + 2 < rule.top < bottom - 2], *_sides(band))
    if not levels:
        return None
    groups: list[list[Row]] = []
    passed = -1
    for row in band:
        middle = (_top(row) + _bottom(row)) / 2
        level = sum(1 for y in levels if y < middle)
        if groups and level == passed:
            groups[-1].append(row)
        else:
            groups.append([row])
        passed = level
    return groups if len(groups) > 1 else None


def _levels(rules: Sequence[Rule], left: float, right: float) -> list[float]:
    """Heights at which rules cover nearly all the width between left and right."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.top):
        if levels and rule.top - levels[-1][0].top <= _ONE_LEVEL:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    return [level[0].top for level in levels if _covered(level, left, right) >= _RULED_SHARE * (right - left)]


def _covered(rules: Sequence[Rule], left: float, right: float) -> float:
    covered, end = 0.0, left
    for rule in sorted(rules, key=lambda r: r.x0):
        covered += max(0.0, min(rule.x1, right) - max(rule.x0, end))
        end = max(end, rule.x1)
    return covered


def _sides(band: Sequence[Row]) -> tuple[float, float]:
    return min(row[0].x0 for row in band), max(chunk.x1 for row in band for chunk in row)


def _aligned(band: Sequence[Row], cut: float) -> list[list[Row]] | None:
    """Rows of band set apart by white space, where nearly all have cells on both sides of cut that start level."""
    groups = _spaced(band)
    both = [group for group in groups if _both_sides(group, cut)]
    full = _fullness([row for row in band if row[0].x0 < cut], cut)
    if len(groups) == 1:
        level = [row for row in band if row[0].x0 < cut <= row[-1].x0]
        if len(level) < 0.7 * len(band) or len(level) < 2 or full > 0.5:
            return None
        return _one_line_each(band, cut)
    level_groups = [group for group in both if group[0][0].x0 < cut <= group[0][-1].x0]
    height = mean(len(group) for group in both) if both else 0
    few = len(both) < 2 or len(both) < 0.7 * len(groups) or len(level_groups) < 0.8 * len(both)
    if few or height > _SHORT_CELL or (full > 0.6 and len(both) < 4):
        return None
    return groups


def _labelled(band: Sequence[Row], cut: float) -> list[list[Row]] | None:
    """Rows of band where the text right of cut has headings beside it: each stands level with a line, and far above the next heading."""
    left, right = [row for row in band if row[0].x0 < cut], [row for row in band if row[-1].x0 >= cut]
    starts = [left[0]]
    for above, below in pairwise(left):
        if _top(below) - _bottom(above) > 1.5 * below[0].size:
            starts.append(below)
    level = sum(1 for row in starts if row[-1].x0 >= cut)
    if len(starts) < 2 or len(left) > 0.6 * len(right) or level < 0.8 * len(starts) or _crowded(left) > 0.5:
        return None
    groups: list[list[Row]] = []
    for row in band:
        if not groups or any(row is start for start in starts):
            groups.append([])
        groups[-1].append(row)
    return groups


def _crowded(lines: Sequence[Row]) -> float:
    """Share of the lines that follow closely on another."""
    return sum(1 for above, below in pairwise(lines) if _top(below) - _bottom(above) <= below[0].size) / len(lines)


def _one_line_each(band: Sequence[Row], cut: float) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in band:
        if groups and not row[0].x0 < cut <= row[-1].x0:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _spaced(band: Sequence[Row]) -> list[list[Row]]:
    """band divided where the white space through it is wider than between the lines of its cells."""
    limit = _usual_space(band) + 0.25 * band[0][0].size
    groups = [[band[0]]]
    lowest = _bottom(band[0])
    for row in band[1:]:
        if _top(row) - lowest > limit:
            groups.append([row])
        else:
            groups[-1].append(row)
        lowest = max(lowest, _bottom(row))
    return groups


def _usual_space(band: Sequence[Row]) -> float:
    """White space between two lines of one cell: the least third of the spaces down each column is mostly that."""
    columns = _columns(band)
    spaces = sorted(below.top - above.bottom for column in columns for above, below in pairwise(column))
    return max(spaces[len(spaces) // 3], 0.0) if spaces else 0.0


def _columns(band: Sequence[Row]) -> list[list[Chunk]]:
    cuts = _strips(band)
    columns: list[list[Chunk]] = [[] for _ in range(len(cuts) + 1)]
    for row in band:
        for chunk in row:
            column = columns[sum(1 for cut in cuts if chunk.x0 >= cut)]
            if not column or chunk.top > column[-1].top + 0.5 * chunk.size:
                column.append(chunk)
    return columns


def _both_sides(group: Sequence[Row], cut: float) -> bool:
    return any(row[0].x0 < cut for row in group) and any(row[-1].x0 >= cut for row in group)


def _fullness(rows: Sequence[Row], cut: float) -> float:
    """Share of the lines left of cut that reach the far end of their column."""
    ends = [max(chunk.x1 for chunk in row if chunk.x0 < cut) for row in rows]
    left, right = min(row[0].x0 for row in rows), max(ends)
    if cut - right > _WIDE_GUTTER * rows[0][0].size:
        return 0.0
    return sum(1 for end in ends if end - left >= 0.8 * (right - left)) / len(ends)


def _top(row: Row) -> float:
    return min([chunk.top for chunk in row])


def _bottom(row: Row) -> float:
    return max([chunk.bottom for chunk in row])
