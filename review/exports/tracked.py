"""Word documents with tracked changes: paragraphs whose words and ends were kept, inserted or deleted, with author and date."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from contracts.analysis import Analysis
from review.compare.types import Op, Operation

_NO_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LANGUAGES = {"fr": "fr-FR", "en": "en-GB"}
# Settings stand in the order that the schema fixes (ECMA-376, CT_Settings); the template that python-docx starts from has one of these.
_BEHIND_TRACKING = {qn("w:defaultTabStop"), qn("w:characterSpacingControl"), qn("w:compat"), qn("w:rsids")}
_MARKS = {Op.INSERT: "w:ins", Op.DELETE: "w:del"}


@dataclass(frozen=True, slots=True)
class Note:
    """A comment in the margin."""

    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one paragraph, without line feed, and the notes that stand on them."""

    op: Op
    text: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class TrackedParagraph:
    """A paragraph. end: whether its end was kept, inserted or deleted; one whose end goes is joined with the next.

    level: 0 for text, 1 to 9 for a heading; was: its level in the left document where that differs.
    """

    pieces: tuple[Piece, ...]
    end: Op = Op.EQUAL
    level: int = 0
    was: int = field(default=0)


def shown(text: str) -> str:
    """The text as a Word document can hold it: characters that XML does not allow become spaces."""
    return _NO_XML.sub(" ", text)


def heading_levels(analysis: Analysis) -> list[int]:
    """For each paragraph (line) of the document's text the level of the heading that it is, 0 for text.

    A heading that runs into the text behind it on the same line makes no heading of the paragraph.
    """
    text = analysis.document.text
    levels = [0] * (text.count("\n") + 1)
    for clause in analysis.clauses:
        head_end = clause.start + len(text[clause.start : clause.body_start].rstrip())
        first = text.count("\n", 0, clause.start)
        last = text.count("\n", 0, head_end)
        begins = clause.start == 0 or not text[text.rfind("\n", 0, clause.start) + 1 : clause.start].strip()
        line_end = text.find("\n", head_end)
        ends = not text[head_end : line_end if line_end >= 0 else len(text)].strip()
        if clause.heading and begins and ends:
            levels[first : last + 1] = [min(clause.level, 9)] * (last + 1 - first)
    return levels


def tracked_paragraphs(steps: Iterable[Operation], left: Sequence[int], right: Sequence[int]) -> list[TrackedParagraph]:
    """The paragraphs of steps; left and right are the heading levels of either document's paragraphs."""
    paragraphs: list[TrackedParagraph] = []
    pieces: list[Piece] = []
    i = j = 0

    def close(end: Op) -> None:
        after = right[j] if j < len(right) else 0
        before = left[i] if i < len(left) else 0
        level = before if end is Op.DELETE else after
        paragraphs.append(TrackedParagraph(tuple(pieces), end, level, before if end is Op.EQUAL else level))
        pieces.clear()

    for step in steps:
        for at, line in enumerate(step.text.split("\n")):
            if at:
                close(step.op)
                i, j = i + (step.op is not Op.INSERT), j + (step.op is not Op.DELETE)
            if line:
                pieces.append(Piece(step.op, shown(line)))
    close(Op.EQUAL)
    return paragraphs


class TrackedWriter:
    """Writes paragraphs into a new Word document, each change under the name of author at the moment when (aware)."""

    def __init__(self, title: str, language: str, author: str, when: datetime) -> None:
        self._author, self._date = shown(author).strip() or "Clausier", when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._changes = 0
        self.document: WordDocument = _styled(language)
        properties = self.document.core_properties
        properties.title, properties.author, properties.language = shown(title)[:255], self._author[:255], _LANGUAGES[language]
        properties.created = properties.modified = when.astimezone(UTC).replace(tzinfo=None)
        properties.last_modified_by, properties.comments = self._author[:255], ""

    def track_further_changes(self) -> None:
        """Has Word track what the receiver changes as well."""
        known = [child for child in self.document.settings.element if child.tag in _BEHIND_TRACKING]
        known[0].addprevious(OxmlElement("w:trackRevisions"))

    def write(self, paragraph: TrackedParagraph) -> None:
        made = self.document.add_paragraph(style=_style(paragraph.level))
        for piece in paragraph.pieces:
            run = self._run(made, piece)
            for note in piece.notes:
                self._note(run, note)
        if paragraph.end in _MARKS or paragraph.was != paragraph.level:
            properties: Any = made._p.get_or_add_pPr()  # the stubs take only elements of its own kind as children
            if paragraph.end in _MARKS:
                marks = OxmlElement("w:rPr")
                marks.append(self._change(_MARKS[paragraph.end]))
                properties.append(marks)
            if paragraph.was != paragraph.level:
                change, before, style = self._change("w:pPrChange"), OxmlElement("w:pPr"), OxmlElement("w:pStyle")
                style.set(qn("w:val"), self.document.styles[_style(paragraph.was)].style_id)
                before.append(style)
                change.append(before)
                properties.append(change)

    def bytes(self) -> bytes:
        """The file."""
        target = BytesIO()
        self.document.save(target)
        return target.getvalue()

    def _run(self, paragraph: Paragraph, piece: Piece) -> Run:
        run = paragraph.add_run(piece.text)
        if piece.op is Op.EQUAL:
            return run
        if piece.op is Op.DELETE:
            for words in run._r.findall(qn("w:t")):
                words.tag = qn("w:delText")
        change = self._change(_MARKS[piece.op])
        run._r.addprevious(change)
        change.append(run._r)
        return run

    def _note(self, run: Run, note: Note) -> None:
        initials = "".join(word[0] for word in self._author.split())[:3].upper()
        comment = self.document.add_comment(run, shown(note.text), author=self._author, initials=initials)
        comment._comment_elm.set(qn("w:date"), self._date)
        marked: Any = run._r  # the stubs know neither parents nor neighbours
        change = marked.getparent()
        if change.tag == qn(_MARKS[Op.DELETE]):  # a comment stays when the words that it is about go
            before, after, reference = marked.getprevious(), marked.getnext(), marked.getnext().getnext()
            change.addprevious(before)
            change.addnext(after)
            after.addnext(reference)

    def _change(self, tag: str) -> Any:
        self._changes += 1
        change = OxmlElement(tag)
        change.set(qn("w:id"), str(self._changes))
        change.set(qn("w:author"), self._author)
        change.set(qn("w:date"), self._date)
        return change


def _style(level: int) -> str:
    return f"Heading {level}" if level else "Normal"


def _styled(language: str) -> WordDocument:
    document = new_document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    for style in document.styles:
        if style.type is WD_STYLE_TYPE.PARAGRAPH and style.name and re.fullmatch(r"Heading \d", style.name):
            level = int(style.name[-1])
            style.font.name, style.font.bold, style.font.italic = "Calibri", True, False
            style.font.size = Pt({1: 14, 2: 12}.get(level, 10.5))
            style.font.color.rgb = RGBColor(0x1D, 0x42, 0x63)
            fonts = style.element.rPr.rFonts
            for name in [name for name in fonts.attrib if name.endswith("Theme")]:
                del fonts.attrib[name]
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12 if level < 3 else 8), Pt(4)
            style.paragraph_format.keep_with_next = True
    for languages in document.styles.element.iter(qn("w:lang")):
        languages.set(qn("w:val"), _LANGUAGES[language])
    return document
