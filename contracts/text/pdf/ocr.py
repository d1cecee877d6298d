"""Text recognition on scanned pages: OCRmyPDF with Tesseract lays a layer of text over their pictures, which the PDF reader then reads."""

import io
import logging
import shutil
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Self

import pluggy

from contracts.text.errors import TooLarge, ToolMissing
from contracts.text.forks import cores

MAX_PAGES = 300  # scanned pages of one file: about ten minutes on two cores
_PAGE_SECONDS = 90.0
LANGUAGES = {"fr": "fra", "en": "eng"}  # Tesseract's names
_MAX_MEGAPIXELS = 120.0  # of a page's pictures: A3 in 600 dpi holds 70

Progress = Callable[[int, int], None]

_progress: ContextVar[Progress | None] = ContextVar("progress", default=None)
logging.getLogger("ocrmypdf").setLevel(logging.CRITICAL)


hookimpl = pluggy.HookimplMarker("ocrmypdf")


class RecognitionFailed(Exception):
    """The pages could not be recognised."""


def recognise(
    data: bytes, pages: Sequence[int], languages: Sequence[str] = tuple(LANGUAGES.values()), progress: Progress | None = None
) -> bytes:
    """data, a PDF file, with a layer of text on these pages (numbers from 1), which are turned upright.

    Raises ToolMissing without Tesseract or a language of it, TooLarge, RecognitionFailed.
    """
    if len(pages) > MAX_PAGES:
        raise TooLarge(limit=MAX_PAGES)
    if shutil.which("tesseract") is None:
        raise ToolMissing(tool="Tesseract")
    import ocrmypdf  # here, since it is heavy and seldom needed
    from ocrmypdf.exceptions import ExitCodeException, MissingDependencyError

    result = io.BytesIO()
    token = _progress.set(progress)
    try:
        ocrmypdf.ocr(
            io.BytesIO(data),
            result,
            language=list(languages),
            pages=",".join(map(str, pages)),
            mode="force",  # a text layer that is no use must not stay under the new one
            rotate_pages=True,
            deskew=True,
            invalidate_digital_signatures=True,
            tagged_pdf_mode="ignore",
            max_image_mpixels=_MAX_MEGAPIXELS,
            tesseract_timeout=_PAGE_SECONDS,
            output_type="pdf",
            optimize=0,
            jobs=min(cores(), 4),
            use_threads=True,
            progress_bar=True,  # ours, below
            plugins=[__name__],
        )
    except MissingDependencyError as error:
        raise ToolMissing(tool="Tesseract") from error
    except (ExitCodeException, ValueError, OSError, RuntimeError) as error:
        raise RecognitionFailed(f"{type(error).__name__}: {error}") from error
    finally:
        _progress.reset(token)
    return result.getvalue()


class _Told:
    """OCRmyPDF's progress bar, told to whoever asked for the recognition. It counts all pages of the file in halves of a page."""

    def __init__(self, *, total: float | None = None, desc: str | None = None, **_: object) -> None:
        self._tell = _progress.get() if desc == "OCR" else None
        self._total = int(total or 0)
        self._done = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def update(self, n: float = 1, *, completed: float | None = None) -> None:
        self._done = self._done + n if completed is None else completed
        if self._tell:
            self._tell(int(self._done), self._total)


@hookimpl
def get_progressbar_class() -> type[_Told]:
    return _Told
