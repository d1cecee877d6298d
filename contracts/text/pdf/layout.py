"""Reading order of a page: columns, full-width bands and tables; what is read apart, after all pages: a second language, footnotes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from contracts.text.language import SAMPLE, differ
from contracts.text.pdf.chunks import Chunk, Row, bounds_of, rows_of
from contracts.text.pdf.footnotes import footnotes_of, usual_size
from contracts.text.pdf.gutters import best_gutter
from contracts.text.pdf.runs import GAP, Page
from contracts.text.pdf.tables import table_rows
from contracts.text.team import Team, all_of

_SURE = 8  # rows on both sides of a gutter from which on it is taken to be one of the document's
_ONE_PLACE = 10.0  # points by which the edge of one column may differ between pages


_Sides = tuple[float, list[Chunk], list[Chunk]]  # left edge of a column, what stands left of it, and what stands in it


class Part(IntEnum):
    """What a region belongs to, in the order of reading: all that is in one part is read before the next."""

    TEXT = 0
    SECOND_LANGUAGE = 1  # the right one of two columns that say the same
    NOTES = 2


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read from top to bottom: rows of text, or one table row as cells of rows. left, right: its bounds."""

    left: float
    right: float
    rows: list[Row] = field(default_factory=list)
    cells: list[list[Row]] = field(default_factory=list)
    part: Part = Part.TEXT


def regions_of(pages: Sequence[Page], chunks: Sequence[Sequence[Chunk]], team: Team) -> list[list[Region]]:
    """For each page its chunks in reading order. Columns found on one page are looked for, however short, on the others.

    pages: those of this process; the others of the team have the rest of the document.
    """
    left, right = bounds_of(chunks, team)
    layouts = [_Layout(page) for page in pages]
    regions = [layout.split(list(on_page), left, right) for layout, on_page in zip(layouts, chunks, strict=True)]
    parallel = _parallel([sides for layout in layouts for sides in layout.sides], team)
    known = sorted(set(all_of(team.gather([edge for layout in layouts for edge in layout.sure], list[float]))).union(parallel))
    for i, layout in enumerate(layouts):
        if parallel or _may_have_more(chunks[i], known, layout.used):
            regions[i] = _Layout(pages[i], known, parallel).split(list(chunks[i]), left, right)
    return _with_notes(regions, usual_size(chunks, team))


def _parallel(sides: Sequence[_Sides], team: Team) -> list[float]:
    """Left edges of columns that are in another language than what stands beside them."""
    places: list[float] = []
    for edge in all_of(team.gather([edge for edge, _, _ in sides], list[float])):
        if _near(edge, places) is None:
            places.append(edge)
    words: list[tuple[_Words, _Words]] = [(_Words(), _Words()) for _ in places]
    for edge, before, after in sides:
        at = _near(edge, places)
        assert at is not None
        words[at][0].take(before)
        words[at][1].take(after)
    gathered = team.gather([(before.runs, after.runs) for before, after in words], list[tuple[list[str], list[str]]])
    found = []
    for edge, *parts in zip(places, *gathered, strict=True):
        left, right = (" ".join(all_of(runs)) for runs in zip(*parts, strict=True))
        if differ(left, right):
            found.append(edge)
    return found


def _near(edge: float, places: Sequence[float]) -> int | None:
    return next((i for i, place in enumerate(places) if abs(place - edge) <= _ONE_PLACE), None)


@dataclass
class _Words:
    """The first words of a column: as many as tell its language."""

    runs: list[str] = field(default_factory=list)
    _length: int = 0

    def take(self, chunks: Sequence[Chunk]) -> None:
        for chunk in chunks:
            if self._length >= SAMPLE:
                return
            for run in chunk.runs:
                self.runs.append(run.text.replace(GAP, " "))
                self._length += len(run.text)


def _with_notes(regions: list[list[Region]], usual: float) -> list[list[Region]]:
    """regions with the footnotes at their ends as regions of their own."""
    divided: list[list[Region]] = []
    for on_page in regions:
        rows = [row for region in on_page for row in region.rows]
        divided.append([])
        for region in on_page:
            notes = footnotes_of(region.rows, rows, usual)
            if notes:
                if len(notes) < len(region.rows):
                    divided[-1].append(replace(region, rows=region.rows[: -len(notes)]))
                divided[-1].append(replace(region, rows=notes, part=Part.NOTES))
            else:
                divided[-1].append(region)
    return divided


def _may_have_more(chunks: Sequence[Chunk], known: Sequence[float], used: Sequence[float]) -> bool:
    others = [edge for edge in known if all(abs(edge - other) > 2 for other in used)]
    return any(abs(chunk.x0 - edge) <= 2 for edge in others for chunk in chunks)


@dataclass
class _Layout:
    """Divides one page."""

    page: Page
    known: Sequence[float] = ()  # left edges of columns on other pages
    parallel: Sequence[float] = ()  # those of columns in a second language
    used: list[float] = field(default_factory=list)  # left edges of the columns found here
    sure: list[float] = field(default_factory=list)  # those with many rows
    sides: list[_Sides] = field(default_factory=list)

    def split(self, chunks: list[Chunk], left: float, right: float) -> list[Region]:
        rows = rows_of(chunks)
        gutter = best_gutter(rows, self.known) if len(rows) >= 2 else None
        if gutter is None:
            return [Region(left, right, rows)] if rows else []
        regions: list[Region] = []
        for band, in_columns in gutter.bands:
            inside = [chunk for row in band for chunk in row]
            if not in_columns:
                regions += self.split(inside, left, right)
                continue
            before = [chunk for chunk in inside if chunk.x0 < gutter.cut]
            after = [chunk for chunk in inside if chunk.x0 >= gutter.cut]
            self.sides.append((gutter.edge, before, after))
            parallel = any(abs(edge - gutter.edge) <= _ONE_PLACE for edge in self.parallel)
            table = None if parallel else table_rows(band, gutter.cut, self.page.horizontal, self.page.vertical)
            if table is not None:
                regions += [Region(left, right, cells=[rows_of(cell) for cell in cells]) for cells in table]
                continue
            self.used.append(gutter.edge)
            if gutter.score[0] >= _SURE:
                self.sure.append(gutter.edge)
            beside = self.split(after, min(chunk.x0 for chunk in after), right)
            if parallel:
                beside = [replace(region, part=Part.SECOND_LANGUAGE) for region in beside]
            regions += self.split(before, left, min(gutter.cut, right)) + beside
        return regions
