"""Reading order of a page: columns, full-width bands and tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from contracts.text.chunks import Chunk, Row, bounds_of, rows_of
from contracts.text.gutters import best_gutter
from contracts.text.pdf_runs import Page
from contracts.text.tables import table_rows

_SURE = 8  # rows on both sides of a gutter from which on it is taken to be one of the document's


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a page that is read from top to bottom: rows of text, or one table row as cells of rows. left, right: its bounds."""

    left: float
    right: float
    rows: list[Row] = field(default_factory=list)
    cells: list[list[Row]] = field(default_factory=list)


def regions_of(pages: Sequence[Page], chunks: Sequence[Sequence[Chunk]]) -> list[list[Region]]:
    """For each page its chunks in reading order. Columns found on one page are looked for, however short, on the others."""
    left, right = bounds_of(chunks)
    layouts = [_Layout(page) for page in pages]
    regions = [layout.split(list(on_page), left, right) for layout, on_page in zip(layouts, chunks, strict=True)]
    known = sorted({edge for layout in layouts for edge in layout.sure})
    for i, layout in enumerate(layouts):
        if _may_have_more(chunks[i], known, layout.used):
            regions[i] = _Layout(pages[i], known).split(list(chunks[i]), left, right)
    return regions


def _may_have_more(chunks: Sequence[Chunk], known: Sequence[float], used: Sequence[float]) -> bool:
    others = [edge for edge in known if all(abs(edge - other) > 2 for other in used)]
    return any(abs(chunk.x0 - edge) <= 2 for edge in others for chunk in chunks)


@dataclass
class _Layout:
    """Divides one page."""

    page: Page
    known: Sequence[float] = ()  # left edges of columns on other pages
    used: list[float] = field(default_factory=list)  # left edges of the columns found here
    sure: list[float] = field(default_factory=list)  # those with many rows

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
            table = table_rows(band, gutter.cut, self.page.horizontal, self.page.vertical)
            if table is not None:
                regions += [Region(left, right, cells=[rows_of(cell) for cell in cells]) for cells in table]
                continue
            self.used.append(gutter.edge)
            if gutter.score[0] >= _SURE:
                self.sure.append(gutter.edge)
            before = [chunk for chunk in inside if chunk.x0 < gutter.cut]
            after = [chunk for chunk in inside if chunk.x0 >= gutter.cut]
            regions += self.split(before, left, min(gutter.cut, right)) + self.split(after, min(chunk.x0 for chunk in after), right)
        return regions
