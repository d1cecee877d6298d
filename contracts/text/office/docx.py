"""Word files (DOCX): paragraphs with the numbers that Word prints, tables, text boxes, footnotes; tracked changes as accepted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from contracts.text.compose import Paragraph, Reading
from contracts.text.errors import ReadError
from contracts.text.office.archive import Archive, Element, child, children, local, value
from contracts.text.office.docx_numbering import Numbering
from contracts.text.office.docx_styles import Styles, number, on
from contracts.text.pieces import BREAK, Piece, lines_of
from contracts.text.symbols import plain_symbols
from contracts.text.tabular import table_paragraphs
from contracts.text.types import BlockKind, ReadWarning

_DELETED = {"del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sdtPr", "tcPr", "tblPr", "tblGrid", "Fallback"}
_SPACED = 80  # twentieths of a point above a paragraph that look like a blank line
_LONG_HEADING = 300  # characters: a paragraph in a heading style that is longer is a clause's text, not a heading


def read_docx(data: bytes) -> Reading:
    """The paragraphs of a DOCX file. Raises Truncated, Encrypted, TooLarge or ReadError."""
    archive = Archive(data)
    main = _main_part(archive)
    root = archive.xml(main)
    body = child(root, "body")
    if body is None:
        raise ReadError("no document body")
    folder = main.rpartition("/")[0]
    styles = Styles(archive.xml(f"{folder}/styles.xml"))
    notes: dict[tuple[str, str], Element] = {}
    for kind in ("footnote", "endnote"):
        name = f"{folder}/{kind}s.xml"
        for note in archive.xml(name) if name in archive.names else ():  # type: ignore[union-attr]
            if value(note, "type") is None or value(note, "type") == "normal":
                notes[kind, value(note, "id") or ""] = note
    walker = _Walker(styles, Numbering(archive.xml(f"{folder}/numbering.xml"), styles), notes, _size(body))
    paragraphs = list(walker.blocks(body))
    for note in notes.values():  # those that no text refers to
        paragraphs += walker.blocks(note)
    warnings = []
    if walker.authors:
        warnings.append(ReadWarning("tracked_changes", (("authors", ", ".join(sorted(walker.authors))),)))
    return Reading(tuple(paragraphs), title=_title(archive), warnings=tuple(warnings))


def _main_part(archive: Archive) -> str:
    """The part that the package names as its document, word/document.xml as a rule."""
    for relation in archive.xml("_rels/.rels") if "_rels/.rels" in archive.names else ():  # type: ignore[union-attr]
        if (value(relation, "Type") or "").endswith("/officeDocument"):
            target = (value(relation, "Target") or "").lstrip("/")
            if target in archive.names:
                return target
    return "word/document.xml"


def _title(archive: Archive) -> str | None:
    title = child(archive.xml("docProps/core.xml"), "title")
    return title.text.strip() or None if title is not None and title.text else None


@dataclass
class _Walker:
    """Goes through a document in order: numbers depend on what came before."""

    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], Element]  # by kind and id, those still to come
    size: int  # characters of the document's text
    authors: set[str] = field(default_factory=set)
    _blank: bool = True  # an empty paragraph stands above
    _field_depth: list[bool] = field(default_factory=list)  # open fields: whether their result has begun
    _called: list[Element] = field(default_factory=list)  # notes of the paragraph at hand, or of the table
    _tables: int = 0  # that are open
    _run_in: list[Piece] = field(default_factory=list)  # a heading that shares its line with the paragraph after it

    def blocks(self, container: Element) -> Iterator[Paragraph]:
        for element in container:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in {"ins", "moveTo"}:
                self._note_author(element)
                yield from self.blocks(element)
            elif name not in _DELETED:
                yield from self.blocks(element)

    def _note_author(self, change: Element) -> None:
        author = value(change, "author")
        if author:
            self.authors.add(author)

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle")) or self.styles.default_paragraph
        boxes: list[Element] = []
        pieces = list(self._pieces(element, style, boxes))
        mark = child(properties, "rPr")
        for change in ("ins", "del"):
            if child(mark, change) is not None:
                self._note_author(child(mark, change))  # type: ignore[arg-type]
        has_text = any(piece.text.strip() for piece in pieces)
        if child(mark, "del") is not None and not has_text:
            return
        numbered = self.numbering.of(properties, style) if has_text or self._run_in else None
        if child(mark, "del") is not None or (on(mark, "specVanish") and has_text):
            self._run_in += self._with_number(pieces, numbered)
            return
        pieces = [*self._run_in, *self._with_number(pieces, numbered)]
        self._run_in = []
        lines = lines_of(pieces, self._blank or self._spaced(properties, style))
        if lines:
            kind, level = self._kind(properties, style, numbered, sum(len(line.text) for line in lines))
            yield Paragraph(lines, kind, level)
        self._blank = not lines
        for box in boxes:
            yield from self.blocks(box)
        yield from self._notes()

    def _notes(self) -> Iterator[Paragraph]:
        """The notes of what has been read, below it; those in a table, below the table."""
        while self._called and not self._tables:
            yield from self.blocks(self._called.pop(0))

    def _kind(
        self, properties: Element | None, style: str, numbered: tuple[str, int, bool] | None, length: int
    ) -> tuple[BlockKind, int | None]:
        outline = number(child(properties, "outlineLvl"))
        level = int(outline) + 1 if outline is not None and outline < 9 else self.styles.outline_level(style)
        if outline == 9:
            level = None
        if level is not None:
            return (BlockKind.HEADING if length <= _LONG_HEADING else BlockKind.PARAGRAPH), level
        if numbered:
            return BlockKind.LIST_ITEM, numbered[1] + 1
        return BlockKind.PARAGRAPH, None

    @staticmethod
    def _with_number(pieces: list[Piece], numbered: tuple[str, int, bool] | None) -> list[Piece]:
        if not numbered or not numbered[0]:
            return pieces
        first = next((piece for piece in pieces if piece.text.strip()), Piece(""))
        return [Piece(numbered[0], first.bold, first.size), *pieces]

    def _spaced(self, properties: Element | None, style: str) -> bool:
        spacing = child(properties, "spacing")
        if spacing is None or value(spacing, "before") is None:
            spacing = self.styles.paragraph_property(style, "spacing")
        return (number(spacing, "before") or 0) >= _SPACED

    def _pieces(self, container: Element, style: str, boxes: list[Element]) -> Iterator[Piece]:
        """The text of a paragraph, run by run. Text boxes anchored in it are added to boxes."""
        for element in container:
            name = local(element)
            if name in {"del", "moveFrom", "ins", "moveTo"}:
                self._note_author(element)
            if name == "r":
                yield from self._run(element, style, boxes)
            elif name == "txbxContent":
                boxes.append(element)
            elif name not in _DELETED:
                yield from self._pieces(element, style, boxes)

    def _run(self, run: Element, style: str, boxes: list[Element]) -> Iterator[Piece]:
        properties = child(run, "rPr")
        text = ""
        for element in run:
            name = local(element)
            if name == "fldChar":
                self._field(value(element, "fldCharType"))
            elif not all(self._field_depth):
                continue  # a field's instructions
            elif name == "t":
                text += element.text or ""
            elif name in {"tab", "ptab"}:
                text += "\t"
            elif name in {"br", "cr"}:
                text += BREAK
            elif name == "noBreakHyphen":
                text += "-"
            elif name in {"footnoteReference", "endnoteReference"}:
                note = self.notes.pop((name.removesuffix("Reference"), value(element, "id") or ""), None)
                self._called += [note] if note is not None else []
            elif name == "sym":
                text += _symbol(element)
            elif name not in _DELETED:
                boxes.extend(_outer_boxes(element))
        if text and not self.styles.switch("vanish", style, properties):
            text = plain_symbols(text)
            if self.styles.switch("caps", style, properties):
                text = text.upper()
            yield Piece(text, self.styles.switch("b", style, properties), self.styles.size(style, properties))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._field_depth.append(False)
        elif kind == "separate" and self._field_depth:
            self._field_depth[-1] = True
        elif kind == "end" and self._field_depth:
            self._field_depth.pop()

    def _table(self, table: Element) -> Iterator[Paragraph]:
        rows = []
        self._tables += 1
        for row in _rows(table):
            if child(row, "trPr", "del") is not None:
                self._note_author(child(row, "trPr", "del"))  # type: ignore[arg-type]
                continue
            cells = []
            for cell in _cells(row):
                merge = child(cell, "tcPr", "vMerge")
                if merge is None or value(merge) == "restart":
                    self._blank = False
                    cells.append(tuple(self.blocks(cell)))
            rows.append(cells)
        yield from table_paragraphs(rows, _size(table) / max(self.size, 1))
        self._blank = False
        self._tables -= 1
        yield from self._notes()


def _size(element: Element) -> int:
    """The characters of an element's text."""
    return sum(len(inner.text or "") for inner in element.iter() if local(inner) == "t")


def _rows(table: Element) -> Iterator[Element]:
    """Rows, also those inside content controls."""
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in {"sdt", "sdtContent", "customXml"}:
            yield from _cells(element)


def _outer_boxes(element: Element) -> Iterator[Element]:
    """Text boxes in a drawing; of two versions of one drawing, the newer."""
    choices = children(element, "Choice") if local(element) == "AlternateContent" else []
    for inner in choices or element:
        if local(inner) == "txbxContent":
            yield inner
        else:
            yield from _outer_boxes(inner)


def _symbol(element: Element) -> str:
    try:
        code = int(value(element, "char") or "", 16)
    except ValueError:
        return ""
    return plain_symbols(chr(code if code >= 0xF000 else code | 0xF000))
