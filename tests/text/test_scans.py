"""Scanned pages: their text is recognised where there is none, and only there."""

import io
import shutil

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
    pictures = [sheet.render(scale=200 / 72).to_pil().convert("L") for sheet in pypdfium2.PdfDocument(data)]
    pictures = [picture.rotate(turned, expand=True, fillcolor=255) for picture in pictures]
    target = io.BytesIO()
    pictures[0].save(target, "PDF", save_all=True, append_images=pictures[1:], resolution=200)
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
    target = io.BytesIO()
    Image.new("L", (600, 800), 255).save(target, "PDF", resolution=72)
    with pytest.raises(errors.NoText):
        read(target.getvalue(), "blank.pdf")


def test_without_the_program_for_it_a_scan_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda *_: None)
    with pytest.raises(errors.ToolMissing) as caught:
        read(scan(pdf(page("1. Service", FRENCH))), "scan.pdf")
    assert caught.value.values == {"tool": "Tesseract"}
    assert caught.value.retryable
