"""White strips between columns, and the bands of a page in which they stand."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from contracts.text.pdf.chunks import Chunk, Row

_MIN_GUTTER = 0.8  # em between two columns, at least
_NARROW_GUTTER, _MANY_ROWS = 0.45, 6  # em will do where so many rows stand on both sides
_ALIGNED = 1.5  # points by which the left edges of a column's lines may differ
_WIDE_GUTTER = 1.5  # em: wider than the white space between most words and cells
_MIN_ROWS = 3  # a column has at least so many rows
_MARKER = 6  # characters of a list marker or a clause number, at most
_BREAK = 2.2  # line heights of white space through all columns that end a set of columns


@dataclass(frozen=True, slots=True)
class Gutter:
    """A vertical cut, and the bands of rows from the top down, each with whether it stands in columns on both sides of the cut."""

    cut: float
    edge: float  # where the lines right of it start
    bands: list[tuple[list[Row], bool]]
    score: tuple[int, int, float]  # rows divided, rows crossing (negative), width


def best_gutter(rows: list[Row], known: Sequence[float] = ()) -> Gutter | None:
    """The white strip that divides most rows into columns, if any. known: left edges of columns on other pages, where a line is enough."""
    starts = sorted([chunk.x0 for row in rows for chunk in row])
    first = starts[0]
    leftmost, rightmost = sorted([row[0].x0 for row in rows]), sorted([row[-1].x0 for row in rows])
    spread: _Spread | None = None  # looked at where there is a cut to try
    best: Gutter | None = None
    i = 0
    while i < len(starts):
        j = i
        while j < len(starts) and starts[j] - starts[i] <= _ALIGNED:
            j += 1
        least = 1 if any(abs(edge - starts[i]) <= _ALIGNED for edge in known) else _MIN_ROWS
        if j - i >= least and starts[i] > first + 20:
            cuts = (starts[i] - 0.3, _before_markers(rows, starts[i]))
            for cut in cuts if cuts[0] - cuts[1] > 1 else cuts[:1]:
                most = min(bisect_left(leftmost, cut), len(rows) - bisect_left(rightmost, cut))
                if best and most < best.score[0]:
                    continue  # too few rows stand on one of its sides
                spread = spread or _Spread.of(rows)
                gutter = _gutter(spread, cut, starts[i], least)
                if gutter and (best is None or gutter.score > best.score):
                    best = gutter
        i = j
    return best


def _before_markers(rows: list[Row], edge: float) -> float:
    """A cut left of the list markers that hang out of a column whose lines start at edge, and right of the column before it."""
    ends = [chunk.x1 for row in rows for chunk in row if chunk.x1 < edge and chunk.letters > _MARKER]
    return min(max(ends, default=edge) + 1, edge - 0.3)


@dataclass(frozen=True, slots=True)
class _Spread:
    """Rows from the top down with the top and the bottom of each, and how much white space between two of them ends a set of columns."""

    rows: list[tuple[Row, float, float]]
    wide: float

    @classmethod
    def of(cls, rows: list[Row]) -> "_Spread":
        height = median([row[0].bottom - row[0].top for row in rows])
        spaces = [below[0].top - above[0].bottom for above, below in pairwise(rows)]
        bounds = [(row, min([chunk.top for chunk in row]), max([chunk.bottom for chunk in row])) for row in rows]
        return cls(bounds, _BREAK * max(height, median(spaces) if spaces else 0.0))


def _gutter(spread: _Spread, cut: float, edge: float, least: int) -> Gutter | None:
    """cut as a gutter before a column of least rows or more whose lines start at edge."""
    bands: list[tuple[list[Row], bool]] = []
    divided = gap_width = 0.0
    crossing = 0
    for band, clear in _bands(spread, cut):
        width = _gutter_width(band, cut, edge, least) if clear else 0.0
        if width:
            divided += min(sum(1 for row in band if row[0].x0 < cut), sum(1 for row in band if row[-1].x0 >= cut))
            gap_width = max(gap_width, width)
        else:
            crossing += sum(1 for row in band if _crosses(row, cut))
        if bands and not width and not bands[-1][1]:
            bands[-1][0].extend(band)
        else:
            bands.append((list(band), bool(width)))
    return Gutter(cut, edge, bands, (int(divided), -crossing, gap_width)) if divided else None


def _crosses(row: Row, cut: float) -> bool:
    for chunk in row:  # from left to right
        if chunk.x0 >= cut:
            return False
        if chunk.x1 > cut:
            return True
    return False


def _bands(spread: _Spread, cut: float) -> list[tuple[list[Row], bool]]:
    """Runs of rows that cross the cut and of rows that do not; wide white space through the whole width ends a run, too."""
    bands: list[tuple[list[Row], bool]] = []
    lowest = 0.0
    for row, top, bottom in spread.rows:
        clear = not _crosses(row, cut)
        if bands and bands[-1][1] == clear and not (clear and top - lowest > spread.wide):
            bands[-1][0].append(row)
            lowest = max(lowest, bottom)
        else:
            bands.append(([row], clear))
            lowest = bottom
    for i in range(len(bands) - 1):
        if bands[i][1] and not bands[i + 1][1]:
            _lend_last(bands[i][0], bands[i + 1][0], cut)
        elif not bands[i][1] and bands[i + 1][1]:
            _lend_first(bands[i][0], bands[i + 1][0], cut)
    bands = [band for band in bands if band[0]]
    titles = _titles(bands[0][0]) if bands[0][1] else 0
    if titles:
        return [(bands[0][0][:titles], False), (bands[0][0][titles:], True), *bands[1:]]
    return bands


def _titles(band: list[Row]) -> int:
    """How many rows at the top are a title above all columns: alone on their level and larger than the text. It may stand in one column."""
    usual = median(row[0].size for row in band)
    count = 0
    while (
        count < len(band) - 1 and len(band[count]) == 1 and band[count][0].size > 1.15 * usual and _space(band[count], band[count + 1]) > 0
    ):
        count += 1
    return count


def _lend_last(band: list[Row], below: list[Row], cut: float) -> None:
    """A heading of full-width text stands on one side of the cut, nearer to that text than to the columns: it goes with the text."""
    while len(band) > 1 and _one_sided(band[-1], cut) and _space(band[-1], below[0]) < _space(band[-2], band[-1]):
        below.insert(0, band.pop())


def _lend_first(above: list[Row], band: list[Row], cut: float) -> None:
    """The short last line of full-width text, likewise."""
    while len(band) > 1 and _one_sided(band[0], cut) and _space(above[-1], band[0]) < _space(band[0], band[1]) - 1:
        above.append(band.pop(0))


def _one_sided(row: Row, cut: float) -> bool:
    return row[-1].x0 < cut


def _space(above: Row, below: Row) -> float:
    return min([chunk.top for chunk in below]) - max([chunk.bottom for chunk in above])


def _gutter_width(band: list[Row], cut: float, edge: float, least: int) -> float:
    """Width of the white strip through band at cut; 0.0 where its sides do not look like columns (list markers, gaps in a line)."""
    before = [row if row[-1].x0 < cut else [chunk for chunk in row if chunk.x0 < cut] for row in band if row[0].x0 < cut]
    after = [row if row[0].x0 >= cut else [chunk for chunk in row if chunk.x0 >= cut] for row in band if row[-1].x0 >= cut]
    if len(before) < min(2, least) or len(after) < least:
        return 0.0
    width = min(row[0].x0 for row in after) - max(row[-1].x1 for row in before)
    narrow = width < _MIN_GUTTER * median(row[0].size for row in before)
    if narrow and (width < _NARROW_GUTTER * before[0][0].size or min(len(before), len(after)) < _MANY_ROWS):
        return 0.0
    aligned = sum(1 for row in after if abs(row[0].x0 - edge) <= _ALIGNED + 0.5)
    if aligned >= least and width >= _WIDE_GUTTER * median(row[0].size for row in before):
        aligned = max(aligned, _aligned_somewhere(after))  # a table in the column has cells with edges of their own
    if aligned < max(least, (0.6 if narrow else 0.3) * len(after)):
        return 0.0
    markers = sum(1 for row in before if sum(chunk.letters for chunk in row) <= _MARKER)
    return 0.0 if markers > 0.6 * len(before) else width


def _aligned_somewhere(rows: list[list[Chunk]]) -> int:
    """How many rows start where several others do."""
    places = Counter(round(row[0].x0 / _ALIGNED) for row in rows)
    return sum(count for count in places.values() if count >= _MIN_ROWS)
