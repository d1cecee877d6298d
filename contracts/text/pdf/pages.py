"""The pages of a PDF file: read one after another or, of a long file, by several processes at once."""

from collections.abc import Callable, Mapping, Sequence
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
from contracts.text.pdf.forks import read_in_forks
from contracts.text.pdf.runs import Page, RunDevice

MAX_PAGES = 1000
_LONG = 60  # pages from which on a second process is worth its start

Progress = Callable[[int, int], None]


def pages_of(document: PDFDocument, progress: Progress | None = None, processes: int = 1) -> list[Page]:
    """All pages, in order; progress hears how many are read. With several processes the pages of a long file are shared out among them.

    Raises TooLarge, and what pdfminer raises for a damaged file.
    """
    pages = list(islice(PDFPage.create_pages(document), MAX_PAGES + 1))
    if len(pages) > MAX_PAGES:
        raise TooLarge(limit=MAX_PAGES)
    read = _reader(pages)
    total = max(_page_count(document), len(pages))
    found: Mapping[int, Page] = {}
    if processes > 1 and len(pages) >= _LONG:
        found = read_in_forks(read, len(pages), min(processes, len(pages) * 2 // _LONG), progress)
    done = len(found)
    result = []
    for i in range(len(pages)):
        if i in found:
            result.append(found[i])
            continue
        result.append(read(i))
        done += 1
        if progress:
            progress(done, total)
    if len(pages) < total:
        raise PSException(f"{len(pages)} of {total} pages")
    return result


def _reader(pages: Sequence[PDFPage]) -> Callable[[int], Page]:
    manager = FontManager()
    device = RunDevice(manager)
    interpreter = ContentInterpreter(manager, device)

    def read(index: int) -> Page:
        interpreter.process_page(pages[index])
        for written in fields_of(pages[index]):
            device.write(written)
        return device.page(index + 1)

    return read


def _page_count(document: PDFDocument) -> int:
    root: Any = resolve1(document.catalog.get("Pages"))
    count = resolve1(root.get("Count")) if isinstance(root, dict) else None
    return count if isinstance(count, int) else 0
