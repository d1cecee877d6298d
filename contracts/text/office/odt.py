"""OpenDocument text files (ODT): paragraphs with their list numbers, tables, text boxes, notes; tracked changes as accepted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from contracts.text.compose import Paragraph, Reading
from contracts.text.errors import Encrypted, ReadError
from contracts.text.office.archive import Archive, Element, child, children, integer, local, value
from contracts.text.office.odt_lists import ListStyles, Place
from contracts.text.pieces import BREAK, Piece, lines_of
from contracts.text.symbols import plain_symbols
from contracts.text.tabular import table_paragraphs
from contracts.text.types import BlockKind, ReadWarning

_LEFT_OUT = {
    "tracked-changes",
    "annotation",
    "annotation-end",
    "note-citation",
    "sequence-decls",
    "forms",
    "desc",
    "title",
    "number",
    "settings",
}
_SIZE = re.compile(r"([\d.]+)(pt|%)")


def read_odt(data: bytes) -> Reading:
    """The paragraphs of an ODT file. Raises Truncated, Encrypted, TooLarge or ReadError."""
    archive = Archive(data)
    if "META-INF/manifest.xml" in archive.names and b"encryption-data" in archive.bytes_of("META-INF/manifest.xml"):
        raise Encrypted
    content = archive.xml("content.xml")
    body = child(content, "body", "text")
    if body is None:
        raise ReadError("no text body")
    sheets = [archive.xml("styles.xml"), content]
    walker = _Walker(_Styles.of(sheets), ListStyles(sheets), _size(body))
    paragraphs = list(walker.blocks(body))
    authors = {(creator.text or "").strip() for creator in body.iter() if local(creator) == "creator" and _in_changes(creator)} - {""}
    warnings = (ReadWarning("tracked_changes", (("authors", ", ".join(sorted(authors))),)),) if authors else ()
    title = child(archive.xml("meta.xml"), "meta", "title")
    return Reading(tuple(paragraphs), title=(title.text or None) if title is not None else None, warnings=warnings)


def _size(element: Element) -> int:
    """The characters of an element's text."""
    return sum(map(len, element.itertext()))


def _in_changes(element: Element) -> bool:
    return any(local(above) == "tracked-changes" for above in element.iterancestors())


@dataclass(frozen=True)
class _Styles:
    """Paragraph and text styles by family and name."""

    by_name: dict[tuple[str, str], Element]

    @classmethod
    def of(cls, sheets: list[Element | None]) -> "_Styles":
        found: dict[tuple[str, str], Element] = {}
        for sheet in sheets:
            for section in ("styles", "automatic-styles"):
                for style in children(child(sheet, section), "style"):
                    found[value(style, "family") or "", value(style, "name") or ""] = style
        return cls(found)

    def attribute(self, family: str, name: str | None, part: str, attribute: str) -> str | None:
        """An attribute of a style's text-properties or paragraph-properties (part), inherited."""
        seen = set()
        while name and (family, name) in self.by_name and name not in seen:
            seen.add(name)
            style = self.by_name[family, name]
            found = value(child(style, part), attribute) if part else value(style, attribute)
            if found:
                return found
            name = value(style, "parent-style-name")
        return None


@dataclass(frozen=True, slots=True)
class _Look:
    """The style in force at a place in a paragraph."""

    bold: bool
    size: float | None
    upper: bool
    hidden: bool


@dataclass
class _Walker:
    """Goes through a document in order: list numbers depend on what came before."""

    styles: _Styles
    lists: ListStyles
    size: int  # characters of the document's text
    _blank: bool = True
    _called: list[Element] = field(default_factory=list)  # notes of the paragraph at hand, or of the table
    _tables: int = 0  # that are open

    def blocks(self, container: Element, place: Place | None = None) -> Iterator[Paragraph]:
        for element in container:
            name = local(element)
            if name in {"p", "h"}:
                yield from self._paragraph(element, place)
            elif name == "list":
                yield from self._list(element, place)
            elif name == "table":
                self._tables += 1
                cells = [[tuple(self.blocks(cell)) for cell in row if local(cell) == "table-cell"] for row in _rows(element)]
                yield from table_paragraphs(cells, _size(element) / max(self.size, 1))
                self._tables -= 1
                yield from self._notes()
            elif name not in _LEFT_OUT:
                yield from self.blocks(element, place)

    def _list(self, element: Element, outer: Place | None) -> Iterator[Paragraph]:
        place = self.lists.enter(element, outer)
        for item in element:
            if local(item) == "list-item":
                if not _only_holds_lists(item):
                    place.start_item(value(item, "start-value"))
                yield from self.blocks(item, place)
            elif local(item) == "list-header":
                yield from self.blocks(item, place.unnumbered())

    def _paragraph(self, element: Element, place: Place | None) -> Iterator[Paragraph]:
        style = value(element, "style-name")
        look = self._restyled(_Look(False, None, False, False), "paragraph", style)
        boxes: list[Element] = []
        pieces = list(self._pieces(element, look, boxes))
        has_text = any(piece.text.strip() for piece in pieces)
        level = integer(element, "outline-level", 1, 9) if local(element) == "h" else None
        number = ""
        if has_text:
            written = child(element, "number")
            if written is not None and written.text:
                number = written.text.strip()
                if place:
                    place.number()
            elif place:
                number = place.number()
            elif level and value(element, "is-list-header") != "true":
                number = self.lists.outline_number(level)
        if number:
            first = next(piece for piece in pieces if piece.text.strip())
            pieces.insert(0, Piece(plain_symbols(number) + " ", first.bold, first.size))
        lines = lines_of(pieces, self._blank)
        if lines:
            kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if number else BlockKind.PARAGRAPH
            yield Paragraph(lines, kind, level or (place.depth if place and number else None))
        self._blank = not lines
        for box in boxes:
            yield from self.blocks(box)
        yield from self._notes()

    def _notes(self) -> Iterator[Paragraph]:
        """The notes of what has been read, below it; those in a table, below the table."""
        while self._called and not self._tables:
            yield from self.blocks(self._called.pop(0))

    def _restyled(self, look: _Look, family: str, style: str | None) -> _Look:
        weight = self.styles.attribute(family, style, "text-properties", "font-weight")
        size = _SIZE.fullmatch(self.styles.attribute(family, style, "text-properties", "font-size") or "")
        points = look.size
        if size:
            points = float(size[1]) if size[2] == "pt" else (look.size or 0) * float(size[1]) / 100 or None
        transform = self.styles.attribute(family, style, "text-properties", "text-transform")
        display = self.styles.attribute(family, style, "text-properties", "display")
        return _Look(
            weight in {"bold", "600", "700", "800", "900"} if weight else look.bold,
            points,
            transform == "uppercase" if transform else look.upper,
            display == "none" if display else look.hidden,
        )

    def _pieces(self, element: Element, look: _Look, boxes: list[Element]) -> Iterator[Piece]:
        yield self._piece(element.text, look)
        for inner in element:
            name = local(inner)
            if name == "s":
                yield Piece(" ")
            elif name == "tab":
                yield Piece("\t")
            elif name == "line-break":
                yield Piece(BREAK)
            elif name == "note":
                self._called += children(inner, "note-body")
            elif name == "text-box":
                boxes.append(inner)
            elif name == "span":
                yield from self._pieces(inner, self._restyled(look, "text", value(inner, "style-name")), boxes)
            elif name not in _LEFT_OUT:
                yield from self._pieces(inner, look, boxes)
            yield self._piece(inner.tail, look)

    @staticmethod
    def _piece(text: str | None, look: _Look) -> Piece:
        text = "" if not text or look.hidden else plain_symbols(text.replace("\n", " "))
        return Piece(text.upper() if look.upper else text, look.bold, look.size)


def _only_holds_lists(item: Element) -> bool:
    """Whether an item is but the place of a deeper list that goes on: it counts for nothing."""
    return len(item) > 0 and all(local(inner) == "list" for inner in item)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if local(element) == "table-row":
            yield element
        elif local(element) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element)
