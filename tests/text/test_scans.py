"""Scanned pages: their text is recognised where there is none, and only there."""

import io
import shutil
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from contracts.structure.segment import segment
from contracts.text import errors
from contracts.text.read import read
from contracts.text.types import Document
from tests.text.drawing import column, pdf, show

FRENCH = [
    "Le Prestataire s'engage à fournir au Client un accès au service décrit",
    "ci-après, dans les limites prévues à l'annexe technique. Le Client demeure",
    "seul responsable de l'exactitude des données qu'il transmet, et s'oblige à",
    "régler les factures dans un délai de trente jours à compter de leur date.",
]
ENGLISH = [
    "The Provider shall grant the Customer access to the service described",
    "below, within the limits set out in the schedule. The Customer remains",
    "solely responsible for the accuracy of the data that it transmits, and",
    "shall pay every invoice within thirty days of the date of that invoice.",
]


def page(title: str, lines: list[str], header: str = "") -> str:
    return "".join([show(60, 30, header, 8), show(60, 90, title, 12, bold=True), *column(60, 120, lines, 11, 14)])


def scan(data: bytes, turned: int = 0) -> bytes:
    """The PDF as 200-dpi pictures, turned by so many degrees on their pages."""
    first, *others = (picture.rotate(turned, expand=True, fillcolor=255) for picture in pictures(data))
    return saved(first, "PDF", save_all=True, append_images=others, resolution=200)


def pictures(data: bytes) -> list[Image.Image]:
    """The pages of the PDF in 200 dpi."""
    return [sheet.render(scale=200 / 72).to_pil().convert("L") for sheet in pypdfium2.PdfDocument(data)]


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def warnings_of(document: Document) -> dict[str, str]:
    return {warning.code: str(dict(warning.values)["pages"]) for warning in document.warnings}


@pytest.mark.parametrize(("lines", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_a_scan_is_read_with_its_accents(lines: list[str], language: str) -> None:
    document = read(scan(pdf(page("1. Service", lines), page("2. Prix", lines))), "scan.pdf")
    assert document.language == language
    assert " ".join(document.text.split()).count(" ".join(lines)) == 2
    assert [(clause.number, clause.page_start) for clause in segment(document)] == [("1", 1), ("2", 2)]
    assert warnings_of(document) == {"pages_recognised": "1, 2"}


def test_recognised_words_know_their_place() -> None:
    document = read(scan(pdf(page("1. Service", FRENCH))), "scan.pdf")
    first = next(line for line in document.lines if document.text[line.start : line.end].startswith("Le Prestataire"))
    assert first.box is not None
    assert (first.box.page, first.box.x0, first.box.top) == (1, pytest.approx(60, abs=4), pytest.approx(111, abs=4))


@pytest.mark.parametrize("turned", [90, 180, 1.2])
def test_a_page_laid_askew_is_straightened(turned: float) -> None:
    document = read(scan(pdf(page("1. Service", FRENCH * 3)), turned), "scan.pdf")
    words = document.text.split()
    assert sum(word in " ".join(FRENCH).split() for word in words) >= 0.95 * len(words)


def test_only_pages_without_text_are_recognised() -> None:
    text, picture = pdf(page("1. Service", ENGLISH)), scan(pdf(page("2. Price", ENGLISH)))
    both = pypdfium2.PdfDocument.new()
    for part in (text, picture):
        both.import_pages(pypdfium2.PdfDocument(part))
    target = io.BytesIO()
    both.save(target)
    steps: list[tuple[int, int]] = []
    document = read(target.getvalue(), "both.pdf", lambda done, total: steps.append((done, total)))
    assert warnings_of(document) == {"pages_recognised": "2"}
    assert document.text.count("shall grant the Customer access") == 2
    assert steps[-1] == (2, 2)


def test_a_header_read_with_slips_is_left_out() -> None:
    titles = ["1. Services", "2. Fees and payment", "3. Confidential information", "4. Governing law"]
    spellings = ["agreement", "agrecment", "agreernent", "agrement"]
    headers = [f"Harrow Cloud Ltd - master {word} - page {i}" for i, word in enumerate(spellings, 1)]
    pages = [page(title, ENGLISH, header) for title, header in zip(titles, headers, strict=True)]
    document = read(scan(pdf(*pages)), "scan.pdf")
    assert "Harrow" not in document.text
    assert [clause.number for clause in segment(document)] == ["1", "2", "3", "4"]


def test_empty_pictures_hold_no_text() -> None:
    with pytest.raises(errors.NoText):
        read(saved(Image.new("L", (600, 800), 255), "PDF", resolution=72), "blank.pdf")


def test_without_the_program_for_it_a_scan_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    with pytest.raises(errors.ToolMissing) as caught:
        read(scan(pdf(page("1. Service", FRENCH))), "scan.pdf")
    assert caught.value.values == {"tool": "Tesseract"}
    assert caught.value.retryable


def test_a_fax_of_two_pages_is_read() -> None:
    first, second = (sheet.convert("1") for sheet in pictures(pdf(page("1. Service", FRENCH), page("2. Prix", FRENCH))))
    document = read(saved(first, "TIFF", save_all=True, append_images=[second], dpi=(200, 200)), "fax.tif")
    assert [(clause.number, clause.page_start) for clause in segment(document)] == [("1", 1), ("2", 2)]
    assert document.pages == 2


def test_a_photograph_is_turned_as_its_camera_says() -> None:
    (sheet,) = pictures(pdf(page("1. Service", ENGLISH)))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright (Exif 2.32, Orientation)
    document = read(saved(sheet.rotate(90, expand=True), "JPEG", exif=exif, quality=85), "photo.jpg")
    assert " ".join(ENGLISH) in " ".join(document.text.split())


def test_transparent_paper_is_white() -> None:
    (sheet,) = pictures(pdf(page("1. Service", ENGLISH)))
    ink = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    ink.putalpha(Image.eval(sheet, lambda grey: 255 - grey))
    assert "shall grant the Customer access" in read(saved(ink, "PNG"), "page.png").text


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_picture_cut_short_is_refused(kind: str) -> None:
    (sheet,) = pictures(pdf(page("1. Service", ENGLISH)))
    with pytest.raises(errors.ReadError):
        read(saved(sheet, kind)[:300], "page")
