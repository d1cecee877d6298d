"""Web pages: their main text with the headings, lists and tables that they declare."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from contracts.text.compose import Paragraph, Reading
from contracts.text.html_counters import counted, written
from contracts.text.html_main import main_part
from contracts.text.office.docx_numbering import letters, roman
from contracts.text.page_lines import without_page_paragraphs
from contracts.text.pieces import BREAK, Piece, lines_of
from contracts.text.plain import decode, paragraphs_of_text
from contracts.text.symbols import plain_symbols
from contracts.text.tabular import table_paragraphs
from contracts.text.types import BlockKind

_HEADINGS = {f"h{i}": i for i in range(1, 7)}
_INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p",
}  # fmt: skip
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*((?:lower|upper)-(?:alpha|latin|roman))", re.IGNORECASE)
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_MARKED = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*|([a-z])\1?|[ivxl]{1,5})[.)\]]|\d+(?:\.\d+)+\s|(?:article|section)\s+\d|[-–—•*▪●◦]\s*", re.IGNORECASE
)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_DEEPEST = 250  # elements inside one another: no page that people wrote goes so deep


def read_html(data: bytes) -> Reading:
    """The paragraphs of a web page's main part. Elements nested beyond what can be followed leave their plain text."""
    soup = _soup(data)
    title = soup.title.get_text(" ", strip=True) if soup.title else None
    if _depth(soup) > _DEEPEST:
        return Reading(tuple(paragraphs_of_text(soup.get_text("\n"))), title=title or None)
    numbers = counted(soup)
    main, opened = main_part(soup)
    walker = _Walker(numbers, opened, len(main.get_text()))
    walker.walk(main, False)
    walker.flush()
    return Reading(without_page_paragraphs(walker.paragraphs), title=title or None)


def _depth(soup: BeautifulSoup) -> int:
    """How many elements stand inside one another at most."""
    depths = {id(soup): 0}
    for element in soup.descendants:
        depths[id(element)] = depths[id(element.parent)] + 1
    return max(depths.values())


def _soup(data: bytes) -> BeautifulSoup:
    try:
        return BeautifulSoup(data, "lxml")
    except (ValueError, LookupError):  # the page names an encoding that does not exist
        return BeautifulSoup(decode(data), "lxml")


@dataclass
class _Walker:
    """Goes through a page's elements in order and ends a paragraph wherever a block starts or ends."""

    numbers: Mapping[int, str]  # that the style sheet prints before elements, by their id()
    opened: Collection[int]  # titles that open a text below them, by their id()
    size: int  # characters of the page's text
    paragraphs: list[Paragraph] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _kind: BlockKind = BlockKind.PARAGRAPH
    _level: int | None = None
    _marker: str | None = None  # of the list item whose first paragraph is still to come
    _depth: int = 0  # of lists

    def flush(self) -> None:
        """Ends the paragraph at hand; an empty line in it (two line breaks) ends one, too."""
        for pieces in _split_at_blank(self._pieces):
            kind, level = self._kind, self._level
            text = "".join(piece.text for piece in pieces).strip()
            if not text:
                continue
            if self._marker is not None:
                if self._marker and not _MARKED.match(text):
                    first = next(piece for piece in pieces if piece.text.strip())
                    pieces = [Piece(self._marker + " ", first.bold), *pieces]
                if kind is BlockKind.PARAGRAPH:
                    kind, level = BlockKind.LIST_ITEM, self._depth
                self._marker = None
            lines = lines_of(pieces, blank_before=True)
            if lines:
                self.paragraphs.append(Paragraph(lines, kind, level))
        self._pieces = []

    def walk(self, element: Tag, bold: bool) -> None:
        if element.name != "li" and (number := self.numbers.get(id(element))):
            self._pieces.append(Piece(number, bold))
        for inner in element.children:
            self._take(inner, bold)

    def _take(self, inner: PageElement, bold: bool) -> None:
        if isinstance(inner, PreformattedString):
            return  # comments, declarations
        if isinstance(inner, NavigableString):
            self._pieces.append(Piece(plain_symbols(_WHITE.sub(" ", inner)), bold))
        elif isinstance(inner, Tag):
            self._tag(inner, bold)

    def _tag(self, tag: Tag, bold: bool) -> None:
        style = str(tag.get("style") or "")
        bold = (bold or tag.name in {"b", "strong", "th"} or bool(_BOLD.search(style))) and not _LIGHT.search(style)
        if tag.name == "br":
            self._pieces.append(Piece(BREAK))
        elif tag.name in _INLINE and id(tag) not in self.opened:
            self.walk(tag, bold)
        elif level := _heading_level(tag):
            self.flush()
            self._kind, self._level = BlockKind.HEADING, level
            self.walk(tag, True)
            self.flush()
            self._kind, self._level = BlockKind.PARAGRAPH, None
        elif tag.name in {"ul", "ol"}:
            self._list(tag, bold)
        elif tag.name == "table":
            self._table(tag, bold)
        elif tag.name == "pre":
            self.flush()
            self.paragraphs += paragraphs_of_text(tag.get_text())
        else:
            self.flush()
            self.walk(tag, bold or tag.name in {"summary", "button", "a"})
            self.flush()

    def _list(self, tag: Tag, bold: bool) -> None:
        self.flush()
        self._depth += 1
        unmarked = bool(_UNMARKED.search(str(tag.get("style") or "")))
        styled = _LIST_STYLE.search(str(tag.get("style") or ""))
        count = _integer(tag.get("start"), 1)
        for inner in list(tag.children):
            if not isinstance(inner, Tag) or inner.name != "li":
                self._apart(inner, bold)  # a list right inside a list, or words beside its items, as broken pages have them
                continue
            count = _integer(inner.get("value"), count)
            number = f"{written(styled[1], count)}." if styled else _numbered(str(tag.get("type") or "1"), count)
            printed = self.numbers.get(id(inner), "").strip()
            self._marker = printed or ("" if unmarked or _opens(inner) else "•" if tag.name == "ul" else number)
            self.walk(inner, bold)
            self.flush()
            self._marker = None
            count += 1
        self._depth -= 1

    def _apart(self, inner: PageElement, bold: bool) -> None:
        self._take(inner, bold)
        self.flush()

    def _table(self, table: Tag, bold: bool) -> None:
        self.flush()
        outer = self.paragraphs
        rows: list[list[list[Paragraph]]] = []
        for stray in list(_beside_cells(table)):
            self._apart(stray, bold)
        for row in _rows(table):
            cells: list[list[Paragraph]] = []
            for cell in row.find_all(["td", "th"], recursive=False):
                self.paragraphs = []
                self.walk(cell, bold or cell.name == "th")
                self.flush()
                cells.append(self.paragraphs)
            rows.append(cells)
        self.paragraphs = [*outer, *table_paragraphs(rows, len(table.get_text()) / max(self.size, 1))]


def _heading_level(tag: Tag) -> int:
    """The level of a heading, 0 for what is none."""
    if tag.get("role") == "heading":
        return min(max(_integer(tag.get("aria-level"), 2), 1), 9)
    return _HEADINGS.get(tag.name, 0)


def _opens(item: Tag) -> bool:
    """Whether a list item is a title that opens its text: its mark is no bullet."""
    first = next((inner for inner in item.children if isinstance(inner, Tag) or inner.get_text(strip=True)), None)
    return isinstance(first, Tag) and first.name == "details"


def _beside_cells(table: Tag) -> Iterator[PageElement]:
    """A table's caption, and the words that a broken page has between its rows and cells."""
    for inner in table.children:
        if isinstance(inner, Tag) and inner.name in {*_ROW_GROUPS, "tr"}:
            yield from _beside_cells(inner)
        elif not (isinstance(inner, Tag) and inner.name in {"td", "th", "colgroup", "col"}) and inner.get_text(strip=True):
            yield inner


def _rows(table: Tag) -> Iterator[Tag]:
    for inner in table.find_all(["tr", *_ROW_GROUPS], recursive=False):
        if inner.name == "tr":
            yield inner
        else:
            yield from _rows(inner)


def _split_at_blank(pieces: list[Piece]) -> list[list[Piece]]:
    groups: list[list[Piece]] = [[]]
    broken = False
    for piece in pieces:
        if piece.text == BREAK and broken:
            groups.append([])
            broken = False
        else:
            broken = piece.text == BREAK or (broken and not piece.text.strip())
            groups[-1].append(piece)
    return groups


def _integer(text: object, default: int) -> int:
    return int(str(text)) if str(text or "").lstrip("-").isdigit() else default


def _numbered(kind: str, count: int) -> str:
    if count < 1 or kind not in {"a", "A", "i", "I"}:
        return f"{count}."
    text = letters(count) if kind in {"a", "A"} else roman(count)
    return f"{text.upper() if kind.isupper() else text}."
