"""The pages of a PDF file, read one after another: all of them, or the stretch of one process in a team."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException

from contracts.text.errors import TooLarge
from contracts.text.pdf.content import ContentInterpreter
from contracts.text.pdf.fields import fields_of
from contracts.text.pdf.fonts import FontManager
from contracts.text.pdf.runs import Page, RunDevice
from contracts.text.team import ALONE, Team

MAX_PAGES = 1000


def sheets_of(document: PDFDocument) -> tuple[list[PDFPage], int]:
    """The pages as pdfminer finds them, unread, and how many there should be.

    Raises TooLarge, and what pdfminer raises for a damaged file.
    """
    sheets = list(islice(PDFPage.create_pages(document), MAX_PAGES + 1))
    if len(sheets) > MAX_PAGES:
        raise TooLarge(limit=MAX_PAGES)
    return sheets, max(_page_count(document), len(sheets))


def pages_of(document: PDFDocument) -> list[Page]:
    """All pages, in order. Raises what sheets_of and read_pages raise."""
    return read_pages(*sheets_of(document))


def read_pages(sheets: Sequence[PDFPage], total: int, team: Team = ALONE) -> list[Page]:
    """The pages of this process's stretch, in order. Raises what pdfminer raises for a damaged file, and where pages are missing."""
    manager = FontManager()
    device = RunDevice(manager)
    interpreter = ContentInterpreter(manager, device)
    pages = []
    for index in team.share(len(sheets)):
        interpreter.process_page(sheets[index])
        for written in fields_of(sheets[index]):
            device.write(written)
        pages.append(device.page(index + 1))
        team.page_read()
    if len(sheets) < total:
        raise PSException(f"{len(sheets)} of {total} pages")
    return pages


def _page_count(document: PDFDocument) -> int:
    root: Any = resolve1(document.catalog.get("Pages"))
    count = resolve1(root.get("Count")) if isinstance(root, dict) else None
    return count if isinstance(count, int) else 0
