"""Table rows of files that declare their tables."""

from collections.abc import Sequence

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.types import BlockKind


def row_paragraphs(cells: Sequence[Sequence[Paragraph]]) -> tuple[Paragraph, ...]:
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
