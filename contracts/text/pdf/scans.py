"""Scanned pages of a PDF file: which they are, and what text recognition reads on them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from statistics import median

from contracts.text.errors import ToolMissing, UnsupportedLanguage
from contracts.text.language import language_of
from contracts.text.pdf.glyphs import UNREADABLE
from contracts.text.pdf.ocr import LANGUAGES, Progress, RecognitionFailed, recognise
from contracts.text.pdf.runs import Page
from contracts.text.types import ReadWarning

RECOGNISED, UNREAD = "pages_recognised", "pages_without_text"  # warnings
_UNREADABLE_SHARE = 0.2  # of the letters; with more, the text layer is no use
_FEW_LETTERS = 40  # on a page with pictures: a stamp or a page number over a scan
_SIZES = 1.3  # recognised lines whose heights differ by less are of one size

Read = Callable[[bytes], list[Page]]


def with_scans_read(data: bytes, pages: list[Page], progress: Progress | None, read: Read) -> tuple[list[Page], tuple[ReadWarning, ...]]:
    """The pages of the PDF file data, those that are pictures recognised, and a warning that names them (or says that they are unread).

    read gives the pages of a PDF file. Raises ToolMissing where not a page has text and nothing is there to recognise any.
    """
    scanned = scanned_among(pages)
    if not scanned:
        return pages, ()
    try:
        recognised = _recognised(data, scanned, progress, read)
    except (ToolMissing, RecognitionFailed) as error:
        if isinstance(error, ToolMissing) and len(scanned) == len(pages):
            raise
        return pages, (naming(UNREAD, scanned),)
    pages = [recognised.get(page.number, page) for page in pages]
    found = [number for number in scanned if letters_on(pages[number - 1])]
    unread = [number for number in scanned if number not in found]
    return pages, tuple(naming(code, numbers) for code, numbers in ((RECOGNISED, found), (UNREAD, unread)) if numbers)


def scanned_among(pages: Sequence[Page]) -> list[int]:
    """The numbers of the pages that are pictures; of all where none has text."""
    if not any(letters_on(page) for page in pages):
        return [page.number for page in pages]  # letters may be drawn as outlines, or in fonts that do not tell what they mean
    return [page.number for page in pages if page.images and letters_on(page) < _FEW_LETTERS]


def letters_on(page: Page) -> int:
    """How many letters and digits the page's text layer holds; none where too many of its glyphs have no meaning."""
    text = "".join(run.text for run in page.runs)
    letters = sum(1 for char in text if char.isalnum())
    return 0 if letters < text.count(UNREADABLE) * (1 / _UNREADABLE_SHARE - 1) else letters


def _recognised(data: bytes, scanned: Sequence[int], progress: Progress | None, read: Read) -> dict[int, Page]:
    """The scanned pages by number, in the language that a few of them turn out to be in: the wrong one loses accents."""
    if progress:
        progress(0, len(scanned))
    sample = sorted({scanned[0], scanned[len(scanned) // 2]})
    text = " ".join(run.text for page in read(recognise(data, sample)) if page.number in sample for run in page.runs)
    try:
        languages = [LANGUAGES[language_of(text)]]
    except UnsupportedLanguage:  # a cover page of names and numbers, say
        languages = list(LANGUAGES.values())
    layered = read(recognise(data, scanned, languages, progress))
    return {page.number: _even(page) for page in layered if page.number in scanned}


def _even(page: Page) -> Page:
    """Recognised lines of one font differ in size by the letters that they happen to hold: they get the usual size."""
    usual = median([run.size for run in page.runs for _ in run.text] or [1.0])
    return replace(page, runs=[run.sized(usual) if usual / _SIZES < run.size < usual * _SIZES else run for run in page.runs])


def naming(code: str, pages: Sequence[int]) -> ReadWarning:
    """A warning about these pages."""
    return ReadWarning(code, (("pages", ", ".join(map(str, pages))),))
