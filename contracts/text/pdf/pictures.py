"""Pictures of pages (PNG, JPEG, TIFF with one page or many): they become a PDF file of scanned pages."""

import io

from PIL import Image, ImageOps, ImageSequence

from contracts.text.errors import ReadError, TooLarge
from contracts.text.pdf.ocr import MAX_PAGES

_MAX_PIXELS = 120_000_000  # of one picture: A3 in 600 dpi has 70 million
_PAPER_INCHES = 8.27  # the width of A4, for pictures that do not tell how large they are
_LEAST_DPI = 100.0  # fewer is what a camera or a program writes that knows nothing of paper


def to_pdf(data: bytes) -> bytes:
    """The pictures as pages of a PDF file, upright as their camera says. Raises TooLarge, ReadError."""
    target = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data)) as image:
            if getattr(image, "n_frames", 1) > MAX_PAGES:
                raise TooLarge(limit=MAX_PAGES)
            pages = [_page(frame) for frame in ImageSequence.Iterator(image)]
        dots = _dots_per_inch(pages[0])
        pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=dots, quality=92)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, ZeroDivisionError, Image.DecompressionBombError) as error:
        raise ReadError(f"{type(error).__name__}: {error}") from error
    return target.getvalue()


def _page(frame: Image.Image) -> Image.Image:
    """The picture in grey or colours, on white paper where it is transparent."""
    if frame.width * frame.height > _MAX_PIXELS:
        raise TooLarge(limit=_MAX_PIXELS)
    upright = ImageOps.exif_transpose(frame)
    if upright.mode in ("1", "L"):
        page = upright.convert("L")
    elif upright.has_transparency_data:
        page = Image.new("RGB", upright.size, "white")
        page.paste(upright.convert("RGBA"), mask=upright.convert("RGBA"))
    else:
        page = upright.convert("RGB")
    page.info["dpi"] = frame.info.get("dpi")
    return page


def _dots_per_inch(page: Image.Image) -> float:
    declared = page.info.get("dpi")
    dots = float(declared[0]) if declared else 0.0
    return dots if dots >= _LEAST_DPI else max(page.width / _PAPER_INCHES, 1.0)
