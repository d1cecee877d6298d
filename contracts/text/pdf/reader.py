"""PDF files: those with a text layer, and scans by way of text recognition."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from contracts.text.compose import Paragraph, Reading, Running, compose, put_together
from contracts.text.errors import Encrypted, NoText, ReadError, ToolMissing, Truncated
from contracts.text.forks import side_by_side
from contracts.text.pdf.attachments import attachment_names
from contracts.text.pdf.chunks import Chunk, chunks_of, rows_of, segments_of
from contracts.text.pdf.furniture import Placed, furniture
from contracts.text.pdf.layout import regions_of
from contracts.text.pdf.lines import flow_lines, text_of
from contracts.text.pdf.objects import ObjectDocument
from contracts.text.pdf.outline import outline_of, with_headings
from contracts.text.pdf.overlays import without_overlays
from contracts.text.pdf.pages import pages_of, read_pages, sheets_of
from contracts.text.pdf.runs import Page
from contracts.text.pdf.scans import RECOGNISED, letters_on, naming, scanned_among, with_scans_read
from contracts.text.reflow import FlowLine, paragraphs_of
from contracts.text.team import Disband, Progress, Team
from contracts.text.types import ReadWarning

_FILE_NAME = re.compile(r"\.(?:docx?|odt|pdf|rtf|indd)$|^(?:microsoft word|untitled|sans (?:nom|titre))", re.IGNORECASE)
_LONG = 60  # pages from which on a second process is worth its start

# pdfminer logs each oddity of each file: what matters is told by errors and warnings.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def read_pdf(data: bytes, progress: Progress | None = None, processes: int = 1) -> Reading:
    """The paragraphs of a PDF file; processes: how many may read a long one.

    Raises Encrypted, Truncated, NoText, ToolMissing, TooLarge or ReadError.
    """
    if b"%%EOF" not in data[-2048:] and b"startxref" not in data[-2048:]:
        # Without a single object it never was a PDF file, whatever its first bytes say.
        raise Truncated if b" obj" in data else ReadError("no object")
    try:
        return _read(data, progress, processes)
    except ReadError as error:
        if type(error) is not ReadError:
            raise
        try:
            reading = _read(_repaired(data, error), progress, processes)
        except (NoText, ToolMissing):
            raise error from None  # it is no scan: its text is lost
        return replace(reading, warnings=(ReadWarning("repaired"), *reading.warnings))


def _read(data: bytes, progress: Progress | None, processes: int) -> Reading:
    with _named_errors():
        document = ObjectDocument(PDFParser(io.BytesIO(data)))
        sheets, total = sheets_of(document)
        outline = outline_of(document)
        attached = attachment_names(document)

    def work(team: Team) -> _Part:
        with _named_errors():
            pages = read_pages(sheets, total, team)
        return _part(data, pages, len(sheets), team, progress)

    parts = None
    if processes > 1 and len(sheets) >= _LONG and len(sheets) == total:
        parts = side_by_side(work, _Part, min(processes, len(sheets) * 2 // _LONG), total, progress)
    parts = parts or [work(Team(total, progress))]
    warnings = parts[0].warnings
    damaged = [number for part in parts for number in part.damaged]
    if damaged:
        warnings += (naming("pages_damaged", damaged),)
    if attached:
        warnings += (ReadWarning("attachments_unread", (("files", ", ".join(attached)),)),)
    running = with_headings(put_together([part.running for part in parts]), outline)
    return Reading(running=running, pages=len(sheets), title=_title(document), warnings=warnings)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one process makes of its pages. damaged: their numbers."""

    running: Running
    damaged: list[int]
    warnings: tuple[ReadWarning, ...]


def _part(data: bytes, pages: list[Page], count: int, team: Team, progress: Progress | None) -> _Part:
    """The running text of pages, those of one process, of a document of count pages. Raises Disband where there are scans among them."""
    warnings: tuple[ReadWarning, ...] = ()
    if team.size == 1:
        pages, warnings = with_scans_read(data, pages, progress, _read_again)
    elif scanned_among(pages):
        raise Disband
    if not any(letters_on(page) for page in pages):
        raise NoText
    lines = _lines(pages, count, team, recognised=any(warning.code == RECOGNISED for warning in warnings))
    return _Part(compose(paragraphs_of(lines, team), team), [page.number for page in pages if page.damaged], warnings)


def _repaired(data: bytes, error: ReadError) -> bytes:
    """The file as qpdf writes it anew, its cross-references found again. Raises error where qpdf can do nothing with it either."""
    import pikepdf  # here, since it is heavy and seldom needed

    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            file.save(target)
    except (pikepdf.PdfError, RuntimeError, ValueError) as refused:
        raise error from refused
    return target.getvalue()


def _read_again(data: bytes) -> list[Page]:
    with _named_errors():
        return pages_of(ObjectDocument(PDFParser(io.BytesIO(data))))


@contextmanager
def _named_errors() -> Iterator[None]:
    try:
        yield
    except (PDFPasswordIncorrect, PDFEncryptionError) as error:
        raise Encrypted(str(error)) from error
    except (PSException, ValueError, TypeError, KeyError, AttributeError, IndexError, AssertionError, RecursionError) as error:
        raise ReadError(f"{type(error).__name__}: {error}") from error


def _title(document: PDFDocument) -> str | None:
    for info in document.info:
        title = resolve1(info.get("Title"))
        text = decode_text(title).strip("\x00 \n") if isinstance(title, bytes) else ""
        if text and not _FILE_NAME.search(text):
            return text
    return None


def _lines(pages: Sequence[Page], count: int, team: Team, *, recognised: bool) -> list[FlowLine | Paragraph]:
    sideways: Counter[str] = Counter()
    for part in team.gather(Counter(run.text for page in pages for run in page.sideways), dict[str, int]):
        sideways.update(part)
    for page in pages:
        page.sideways[:] = [run for run in page.sideways if sideways[run.text] == 1 and not run.artifact]
    chunks = _without_furniture(pages, count, team, recognised)
    return flow_lines(pages, regions_of(pages, chunks, team), team)


def _without_furniture(pages: Sequence[Page], count: int, team: Team, recognised: bool) -> list[list[Chunk]]:
    pieces: list[list[list[Chunk]]] = []
    placed: list[Placed] = []
    for page in pages:
        chunks = without_overlays(chunks_of(page.runs))
        rows = rows_of(chunk for chunk in chunks if not all(run.artifact for run in chunk.runs))
        pieces.append([piece for row in rows for piece in segments_of(row)])
        for i, piece in enumerate(pieces[-1]):
            first, last = piece[0], piece[-1]
            placed.append(Placed(text_of(piece), page.number - 1, first.x0, last.x1, first.top, page.height, (page.number, i), first.size))
    dropped = furniture(placed, count, team, recognised=recognised)
    return [
        [chunk for i, piece in enumerate(on_page) if (page.number, i) not in dropped for chunk in piece]
        for page, on_page in zip(pages, pieces, strict=True)
    ]
