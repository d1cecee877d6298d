"""Markdown: its marks are layout (headings, lists, bold), its words are the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from contracts.text.compose import Paragraph, Reading
from contracts.text.emphasis import mended_emphasis
from contracts.text.front_matter import front_matter
from contracts.text.html import read_html
from contracts.text.page_lines import without_page_lines
from contracts.text.pieces import BREAK, Piece, lines_of
from contracts.text.plain import decode, paragraphs_of_text
from contracts.text.symbols import plain_symbols
from contracts.text.tabular import row_paragraphs
from contracts.text.types import BlockKind

_HEADING = re.compile(r"(?P<mark>#{1,6})\s+(?=\S)")
_UNSPACED = re.compile(r"(?m)^(#{2,6}(?=[A-ZÀ-Ý])|#(?=[A-ZÀ-Ý]\S*\s\S))")  # "##Article 1": meant as a heading, though no reader takes it so
_BULLET = re.compile(r"[*_]{0,3}[•●▪■◦‣]\s*\S")  # opens a line in the source; to Markdown, which knows other bullets, it is a letter


def read_markdown(data: bytes) -> Reading:
    """The paragraphs of a Markdown file, with its headings."""
    walker = _Walker()
    text, named = front_matter(decode(data))
    lines = [line if line.strip() else "" for line in text.split("\n")]
    for token in MarkdownIt("commonmark").enable("table").parse(_source(lines)):
        walker.take(token)
    title = next((p.lines[0].text for p in walker.paragraphs if p.kind is BlockKind.HEADING and p.level == 1), None)
    if named and not title:  # the page shows it above its text
        walker.paragraphs.insert(0, Paragraph(lines_of([Piece(named)], blank_before=True), BlockKind.HEADING, 1))
    return Reading(tuple(walker.paragraphs), title=title or named)


def _source(lines: Sequence[str]) -> str:
    """The file's lines, with what their writer meant by their marks."""
    return _UNSPACED.sub(r"\1 ", mended_emphasis("\n".join(without_page_lines(lines))))


@dataclass
class _Walker:
    """Takes the tokens of a file one by one."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    _heading: int | None = None
    _depth: int = 0  # of lists
    _marker: str = ""  # of the list item whose first paragraph is still to come
    _cells: list[tuple[Paragraph, ...]] | None = None  # of the table row at hand

    def take(self, token: Token) -> None:
        if token.type == "heading_open":
            self._heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self._heading = None
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            self._depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._depth -= 1
        elif token.type == "list_item_open":
            self._marker = f"{token.info}{token.markup} "
        elif token.type == "tr_open":
            self._cells = []
        elif token.type == "tr_close" and self._cells is not None:
            headed = any(paragraph.kind is BlockKind.HEADING for cell in self._cells for paragraph in cell)
            self.paragraphs += [paragraph for cell in self._cells for paragraph in cell] if headed else row_paragraphs(self._cells)
            self._cells = None
        elif token.type == "inline":
            self._inline(token)
        elif token.type in {"fence", "code_block"}:
            self.paragraphs += paragraphs_of_text(token.content)
        elif token.type == "html_block":
            self.paragraphs += read_html(token.content.encode()).paragraphs

    def _inline(self, token: Token) -> None:
        pieces = [Piece(self._marker), *_pieces(token)] if self._marker else list(_pieces(token))
        lines = lines_of(pieces, blank_before=True)
        if not lines:
            return
        if self._heading:
            kind, level = BlockKind.HEADING, self._heading
        elif self._marker:
            kind, level = BlockKind.LIST_ITEM, self._depth
        else:
            kind, level = BlockKind.PARAGRAPH, None
        self._marker = ""
        if self._cells is not None:
            self._cells.append((_cell(Paragraph(lines, kind, level)),))
            return
        starts = [0, *(i for i, line in enumerate(lines) if i and _BULLET.match(line.text)), len(lines)]
        self.paragraphs += [Paragraph(lines[start:end], kind, level) for start, end in pairwise(starts)]


def _cell(paragraph: Paragraph) -> Paragraph:
    """A cell's paragraph; as the heading that its web page had there ("| ### 1. Fees |"), where it is marked as one."""
    first = paragraph.lines[0]
    mark = _HEADING.match(first.text)
    if not mark:
        return paragraph
    heading = first._replace(text=first.text[mark.end() :], bold_chars=max(0, first.bold_chars - mark.end()))
    return Paragraph((heading, *paragraph.lines[1:]), BlockKind.HEADING, len(mark["mark"]))


def _pieces(token: Token) -> Iterator[Piece]:
    """The pieces of a paragraph. Its lines are joined, but one that is bold from end to end stands alone: a heading above its text.

    So does one that opens with a bullet that Markdown takes for a letter.
    """
    bold, lighter, worded = 0, False, False  # whether the line at hand has words that are not bold, and whether it has any
    children = token.children or []
    for i, inner in enumerate(children):
        if inner.type == "strong_open":
            bold += 1
        elif inner.type == "strong_close":
            bold -= 1
        elif inner.type == "hardbreak" or (inner.type == "html_inline" and inner.content.lower().startswith("<br")):
            lighter = worded = False
            yield Piece(BREAK)
        elif inner.type == "softbreak":
            alone = (worded and not (lighter or bold)) or _opens_item(children[i + 1 : i + 4])
            yield Piece(BREAK if alone else " ")
            lighter, worded = lighter and not alone, worded and not alone
        elif inner.type in {"text", "code_inline"}:
            worded = worded or bool(inner.content.strip())
            lighter = lighter or (not bold and bool(inner.content.strip()))
            yield Piece(plain_symbols(inner.content), bold > 0)


def _opens_item(tokens: Sequence[Token]) -> bool:
    """Whether the text that tokens begin with opens with a bullet."""
    first = next((token for token in tokens if token.content or token.type in {"softbreak", "hardbreak"}), None)
    return first is not None and _BULLET.match(first.content) is not None
