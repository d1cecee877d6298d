"""Table rows of files that declare their tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.language import likeliest
from contracts.text.types import BlockKind

_LAYOUT_SHARE = 0.5  # of a document's text, from which on a table only sets its clauses apart
_LAYOUT_ROWS = 4
_MOST_TITLE, _LEAST_TEXT = 8, 8  # words
_NUMBER = re.compile(r"(?:(?:article|art\.?|section|clause|§)\s)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.):]?", re.IGNORECASE)
_PLAIN = re.compile(r"\d+|[a-z]+", re.IGNORECASE)  # an amount as well, or a mark in a box
_TRANSLATED_WORDS = 40  # in each column
_ALIKE, _MOSTLY = 2.0, 0.6  # so many rows have cells of which none holds so many times the words of the other

Cell = Sequence[Paragraph]


def table_paragraphs(rows: Sequence[Sequence[Cell]], share: float = 0.0) -> Iterator[Paragraph]:
    """The rows of a table in order; of one with a language in each of two columns, the first column whole before the second.

    share: of the document's text that stands in the table. One that holds most of it, with titles beside their text, is no table.
    """
    if not _is_translation(rows):
        apart = share >= _LAYOUT_SHARE and _sets_apart(rows)
        for row in rows:
            yield from _beside(row) if apart else row_paragraphs(row)
        return
    for place in (0, 1):
        for row in rows:
            yield from row[place] if place < len(row) else ()


def _sets_apart(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether most rows have a title beside a text, behind a number or not."""
    titled = 0
    for row in rows:
        texts = [_text(cell) for cell in row if cell]
        title, text = (texts[-2], texts[-1]) if len(texts) in (2, 3) else ("", "")
        numbered = len(texts) == 2 or (len(texts) == 3 and _NUMBER.fullmatch(texts[0]) is not None)
        short = 0 < len(title.split()) <= _MOST_TITLE and title[-1] not in ".;,"
        titled += numbered and short and len(text.split()) >= _LEAST_TEXT and text[-1] in ".;:!?»"
    return titled >= max(_LAYOUT_ROWS, _MOSTLY * len(rows))


def _beside(row: Sequence[Cell]) -> Iterator[Paragraph]:
    """The paragraphs of a row's cells one after the other, the first below white space."""
    for i, paragraph in enumerate(_with_number([cell for cell in row if cell])):
        first = paragraph.lines[0]._replace(blank_before=True)
        yield paragraph if i else replace(paragraph, lines=(first, *paragraph.lines[1:]))


def _with_number(cells: Sequence[Cell], *, plain: bool = True) -> Iterator[Paragraph]:
    """The paragraphs of cells; a number alone in the first stands before the words of the second. plain: one without a mark, too."""
    alone = cells[0][0].lines[0].text if len(cells) > 1 and len(cells[0]) == 1 and len(cells[0][0].lines) == 1 else ""
    if _NUMBER.fullmatch(alone) and (plain or not _PLAIN.fullmatch(alone)):
        number, (opening, *others) = cells[0][0].lines[0], cells[1]
        first = opening.lines[0]
        bold = first.bold_chars + len(number.text) + 1 if first.bold_chars else 0
        words = first._replace(text=f"{number.text} {first.text}", bold_chars=bold, blank_before=number.blank_before or first.blank_before)
        cells = [[replace(opening, lines=(words, *opening.lines[1:])), *others], *cells[2:]]
    yield from (paragraph for cell in cells for paragraph in cell)


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
        return tuple(_with_number(filled, plain=False))
    lines: list[PrintedLine] = []
    starts = []
    for cell in filled:
        starts.append(len(lines))
        lines += cell[0].lines
    return (Paragraph(tuple(lines), BlockKind.TABLE_ROW, cells=frozenset(starts[1:])),)
