"""What every reader returns: the running text of a document, and where each line of it stood."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open stretch [start, end) of code points of Document.text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in PDF points (1/72 inch) from the page's top left corner."""

    page: int  # from 1
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, as the stretch [start, end) of Document.text, without the white space around it.

    Lines are in reading order, do not overlap and together hold every character that is not white space.
    Style is None or False where the format does not tell (plain text).
    """

    start: int
    end: int
    box: Box | None = None
    size: float | None = None  # main font size, points
    bold: bool = False  # most of the line's letters are bold
    bold_until: int | None = None  # offset in Document.text up to which the line is bold from its start (run-in heading)
    blank_before: bool = False  # a blank line, or a wider gap than between lines, stands above


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"  # declared by the format (h1..h6, Word style, Markdown #), not guessed
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table row or declared heading: lines that belong together."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None  # declared heading level (1..9) or list depth, where the format tells


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part [start, end) of Document.text in one language (ISO 639-1), which may be one that is not read."""

    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something the reader wants the user to know: a stable code, and values for its sentence."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: its running text and what is known about the layout of it.

    text: lines of one paragraph are joined by one space (or by nothing where a hyphenation was undone), paragraphs by
    a line feed. Page headers, footers and page numbers are left out; nothing else is added, dropped or changed.
    """

    filename: str
    sha256: str
    media_type: str
    language: str  # "fr" or "en"
    text: str
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    pages: int | None = None
    title: str | None = None
    warnings: tuple[ReadWarning, ...] = field(default=())
    stretches: tuple[Stretch, ...] = field(default=())  # in document order; () where no language could be told

    def language_of(self, start: int, end: int) -> str:
        """The language (ISO 639-1) in which most of [start, end) is."""
        shares = ((min(end, part.end) - max(start, part.start), part.language) for part in self.stretches)
        return max((share for share in shares if share[0] > 0), default=(0, self.language))[1]

    def page_at(self, offset: int) -> int | None:
        """The page (from 1) on which the character at offset stands, None where the format has no pages."""
        from bisect import bisect_right

        i = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        line = self.lines[max(i, 0)] if self.lines else None
        return line.box.page if line and line.box else None
