"""Table rows of files that declare their tables."""

from collections.abc import Iterator, Sequence

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.language import likeliest
from contracts.text.types import BlockKind

_TRANSLATED_WORDS = 40  # in each column
_ALIKE, _MOSTLY = 2.0, 0.6  # so many rows have cells of which none holds so many times the words of the other

Cell = Sequence[Paragraph]


def table_paragraphs(rows: Sequence[Sequence[Cell]]) -> Iterator[Paragraph]:
    """The rows of a table in order; of one with a language in each of two columns, the first column whole before the second."""
    if not _is_translation(rows):
        for row in rows:
            yield from row_paragraphs(row)
        return
    for place in (0, 1):
        for row in rows:
            yield from row[place] if place < len(row) else ()


def _is_translation(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether two columns say the same in two languages: the languages differ, and the cells of a row are about equally long."""
    pairs = [(_text(row[0]), _text(row[1])) for row in rows if len(row) == 2]
    if not pairs or any(len(row) > 2 for row in rows):
        return False
    counts = [(len(left.split()), len(right.split())) for left, right in pairs]
    if min(sum(left for left, _ in counts), sum(right for _, right in counts)) < _TRANSLATED_WORDS:
        return False
    alike = sum(max(pair) <= _ALIKE * min(pair) for pair in counts)
    if alike < _MOSTLY * len(counts):
        return False
    left, right = (" ".join(column) for column in zip(*pairs, strict=True))
    return likeliest(left) != likeliest(right)


def _text(cell: Cell) -> str:
    return " ".join(line.text for paragraph in cell for line in paragraph.lines)


def row_paragraphs(cells: Sequence[Cell]) -> tuple[Paragraph, ...]:
    """One row as one table row; where a cell holds several paragraphs, or there is one cell, the paragraphs of the cells in order."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(len(cell) > 1 or cell[0].cells for cell in filled):
        return tuple(paragraph for cell in filled for paragraph in cell)
    lines: list[PrintedLine] = []
    starts = []
    for cell in filled:
        starts.append(len(lines))
        lines += cell[0].lines
    return (Paragraph(tuple(lines), BlockKind.TABLE_ROW, cells=frozenset(starts[1:])),)
