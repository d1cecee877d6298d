"""PDF files: those with a text layer, and scans by way of text recognition."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from contracts.text.compose import Paragraph, Reading
from contracts.text.errors import Encrypted, NoText, ReadError, ToolMissing, Truncated
from contracts.text.pdf.attachments import attachment_names
from contracts.text.pdf.chunks import Chunk, chunks_of, rows_of, segments_of
from contracts.text.pdf.furniture import Placed, furniture
from contracts.text.pdf.layout import regions_of
from contracts.text.pdf.lines import flow_lines, text_of
from contracts.text.pdf.objects import ObjectDocument
from contracts.text.pdf.outline import outline_of, with_headings
from contracts.text.pdf.overlays import without_overlays
from contracts.text.pdf.pages import Progress, pages_of
from contracts.text.pdf.runs import Page
from contracts.text.pdf.scans import RECOGNISED, letters_on, naming, with_scans_read
from contracts.text.reflow import FlowLine, paragraphs_of
from contracts.text.types import ReadWarning

_FILE_NAME = re.compile(r"\.(?:docx?|odt|pdf|rtf|indd)$|^(?:microsoft word|untitled|sans (?:nom|titre))", re.IGNORECASE)

# pdfminer logs each oddity of each file: what matters is told by errors and warnings.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def read_pdf(data: bytes, progress: Progress | None = None, processes: int = 1) -> Reading:
    """The paragraphs of a PDF file; processes: how many may read a long one.

    Raises Encrypted, Truncated, NoText, ToolMissing, TooLarge or ReadError.
    """
    if b"%%EOF" not in data[-2048:] and b"startxref" not in data[-2048:]:
        raise Truncated
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
        pages = pages_of(document, progress, processes)
        outline = outline_of(document)
        attached = attachment_names(document)
    pages, warnings = with_scans_read(data, pages, progress, _read_again)
    if not any(letters_on(page) for page in pages):
        raise NoText
    lines = _lines(pages, recognised=any(warning.code == RECOGNISED for warning in warnings))
    damaged = [page.number for page in pages if page.damaged]
    if damaged:
        warnings += (naming("pages_damaged", damaged),)
    if attached:
        warnings += (ReadWarning("attachments_unread", (("files", ", ".join(attached)),)),)
    return Reading(with_headings(paragraphs_of(lines), outline), len(pages), _title(document), warnings)


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


def _lines(pages: Sequence[Page], recognised: bool) -> list[FlowLine | Paragraph]:
    sideways = Counter(run.text for page in pages for run in page.sideways)
    for page in pages:
        page.sideways[:] = [run for run in page.sideways if sideways[run.text] == 1 and not run.artifact]
    chunks = _without_furniture(pages, [without_overlays(chunks_of(page.runs)) for page in pages], recognised)
    return flow_lines(pages, regions_of(pages, chunks))


def _without_furniture(pages: Sequence[Page], chunks: list[list[Chunk]], recognised: bool) -> list[list[Chunk]]:
    pieces: list[list[Chunk]] = []
    placed: list[Placed] = []
    for page, on_page in zip(pages, chunks, strict=True):
        for row in rows_of(chunk for chunk in on_page if not all(run.artifact for run in chunk.runs)):
            for piece in segments_of(row):
                text = text_of([run for chunk in piece for run in chunk.runs])
                first, last = piece[0], piece[-1]
                placed.append(Placed(text, page.number - 1, first.x0, last.x1, first.top, page.height, len(pieces), first.size))
                pieces.append(piece)
    dropped = furniture(placed, len(pages), recognised=recognised)
    kept: list[list[Chunk]] = [[] for _ in pages]
    for place in placed:
        if place.key not in dropped:
            kept[place.page] += pieces[place.key]
    return kept
