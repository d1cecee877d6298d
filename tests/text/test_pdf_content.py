"""What the fast interpreter sees on a page, held against pdfminer's own, page by page: on hard content and on real files."""

import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.layout import LTChar, LTContainer, LTPage
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from contracts.samples.build import FOLDER
from contracts.text.pdf.glyphs import UNREADABLE
from contracts.text.pdf.objects import ObjectDocument
from contracts.text.pdf.pages import pages_of
from contracts.text.pdf.runs import GAP, Page, Run
from contracts.text.symbols import plain_symbols
from tests.text.drawing import HEIGHT, WIDTH, column, pdf, show

BODY = [
    "Le client accède au service par un navigateur",
    "et reconnaît avoir reçu la documentation. Il",
    "désigne un administrateur qui ouvre les accès.",
]
Glyph = tuple[str, float, float]  # what it means, and where it starts: points from the shown page's top left corner


class Characters(PDFLayoutAnalyzer):
    """pdfminer's own device, without layout analysis."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager, laparams=None)
        self.pages: list[LTPage] = []

    def receive_layout(self, ltpage: LTPage) -> None:
        self.pages.append(ltpage)

    def handle_undefined_char(self, font: object, cid: int) -> str:
        return UNREADABLE


def characters(data: bytes) -> list[list[Glyph]]:
    """The glyphs of each page that pdfminer itself finds on it, in the order in which they are drawn; no spaces, nothing slanted."""
    manager = PDFResourceManager()
    device = Characters(manager)
    interpreter = PDFPageInterpreter(manager, device)
    found = []
    for page in PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))):
        interpreter.process_page(page)
        shown = device.pages[-1]
        left, top = shown.x0, shown.y1
        glyphs = []
        for char in _characters_in(shown):
            a, b, _, _, e, f = char.matrix
            text = "".join(plain_symbols(char.get_text()).replace("\u00ad", "-").split())
            x, y = e - left, top - f
            if text and min(abs(a), abs(b)) <= 0.03 * max(abs(a), abs(b)) and 0 <= x <= shown.width and 0 <= y <= shown.height:
                glyphs.append((text, x, y))
        found.append(glyphs)
    return found


def _characters_in(container: Iterable[object]) -> Iterator[LTChar]:
    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _characters_in(item)


def letters(run: Run) -> str:
    return "".join(run.text.replace(GAP, "").split())


def held_against(data: bytes) -> list[Page]:
    """Our pages, after a look whether they have the glyphs that pdfminer sees, in the places where it sees them."""
    pages = pages_of(ObjectDocument(PDFParser(io.BytesIO(data))))
    for page, glyphs in zip(pages, characters(data), strict=True):
        waiting = list(glyphs)
        turned = {id(run) for run in page.sideways}
        for run in [*page.runs, *page.sideways]:
            text = letters(run)
            if not text:
                continue
            at = _matching(waiting, text, page, run, sideways=id(run) in turned)
            assert at is not None, (page.number, text, run)
            del waiting[at[0] : at[1]]
        assert not waiting, (page.number, waiting[:5])
    return pages


def _matching(glyphs: Sequence[Glyph], text: str, page: Page, run: Run, *, sideways: bool) -> tuple[int, int] | None:
    """Where among glyphs the run's stand."""
    for first, (_, x, y) in enumerate(glyphs):
        if not sideways:
            left, y0, _, y1 = page.unturned(run.x0, run.baseline, run.x0, run.baseline)
            if abs(left - x) > 0.6 or abs((y0 + y1) / 2 - y) > 0.6:
                continue
        last, read = first, ""
        while last < len(glyphs) and len(read) < len(text):
            read += glyphs[last][0]
            last += 1
        if read == text:
            return first, last
    return None


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.pdf")))
def test_samples(name: str) -> None:
    held_against((FOLDER / name).read_bytes())


@pytest.mark.shared
def test_real_files(shared: Path) -> None:
    for path in sorted((shared / "renders").glob("*.pdf")):
        held_against(path.read_bytes())


def words(data: bytes) -> str:
    """What the one page shows, run by run."""
    (page,) = held_against(data)
    return " ".join(run.text.replace(GAP, " ").strip() for run in page.runs if run.text.strip())


def stream(dictionary: str, data: bytes) -> bytes:
    return f"<<{dictionary}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def test_inline_image_whose_bytes_look_like_operators() -> None:
    image = "q 40 0 0 1 50 700 cm BI /W 40 /H 1 /CS /G /BPC 8 ID BT /F1 9 Tf (faux) Tj ET <</A[(>>] ]] éà EI Q\n"
    assert words(pdf([image, *column(50, 100, BODY)])) == " ".join(BODY)


def test_strings_with_brackets_escapes_and_octal_codes() -> None:
    content = (
        "BT /F1 10 Tf 50 700 Td (a \\(b\\) (c (d) e) \\351t\\351 \\\\ ) Tj 0 -12 Td [(% pas) -300 (un [commentaire])] TJ % un vrai (\n ET\n"
    )
    assert words(pdf([content])) == "a (b) (c (d) e) été \\ % pas un [commentaire]"


def test_hexadecimal_strings_with_white_space() -> None:
    assert words(pdf(["BT /F1 10 Tf 50 700 Td [<53 65\n72><76>-40<6963> 0 <65> -300 <41>] TJ ET"])) == "Service A"


def test_half_a_byte_is_its_first_half() -> None:
    (page,) = pages_of(ObjectDocument(PDFParser(io.BytesIO(pdf(["BT /F1 10 Tf 50 700 Td [<41> 5 <5> 5 <6> -5 <42>] TJ ET"])))))
    assert [run.text for run in page.runs] == ["AP`B"]  # 0x50, 0x60; pdfminer takes them for 0x05, 0x06


def test_text_operators_that_move_to_the_next_line() -> None:
    content = "BT /F1 10 Tf 12 TL 50 700 Td (un) ' 1 0.5 (deux) \" T* (trois) Tj 50 -20 TD (quatre) Tj T* (cinq) Tj ET\n"
    assert words(pdf([content])) == "un deux trois quatre cinq"


def test_spacing_and_scaling() -> None:
    content = "BT /F1 10 Tf 2 Tc 5 Tw 80 Tz 50 700 Td (un mot) Tj 60 0 Td (suivi) Tj 0 Tc 0 Tw 100 Tz 60 0 Td (d'autres) Tj ET\n"
    assert words(pdf([content])) == "un mot suivi d'autres"


def test_spacing_goes_with_each_glyph_and_rise_lifts_them() -> None:
    content = "BT /F1 10 Tf 2 Tc 50 700 Td (ab) Tj (cd) Tj 3 Ts (2) Tj ET\n"
    (page,) = pages_of(ObjectDocument(PDFParser(io.BytesIO(pdf([content])))))
    assert [round(run.x0, 2) for run in page.runs] == [50, 65.12, 79.68]  # pdfminer leaves the space behind a string's last glyph out
    assert [round(HEIGHT - run.baseline, 2) for run in page.runs] == [700, 700, 703]


def test_a_font_of_drawn_glyphs() -> None:
    glyph = stream("", b"500 0 0 0 500 700 d1 0 0 500 700 re f")
    names = b"/Differences[65/S/e/r/v/i/c]/Type/Encoding"
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 70"
        b"/Widths[500 500 400 500 300 500]/Encoding<<"
        + names
        + b">>/CharProcs<</S 8 0 R/e 8 0 R/r 8 0 R/v 8 0 R/i 8 0 R/c 8 0 R>>/Resources<<>>>>"
    )
    data = pdf(["BT /F3 10 Tf 50 700 Td (ABCDEFB) Tj ET\n"], objects=[font, glyph]).replace(b"/F2 4 0 R", b"/F3 7 0 R")
    assert words(data) == "Service"
    (run,) = held_against(data)[0].runs
    assert round(run.x1 - run.x0, 1) == 32


def cid_font(encoding: str, extra: str = "") -> list[bytes]:
    """A composite font, object 7, without a table of what its glyphs mean."""
    glyphs = "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500"
    return [
        f"<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/{encoding}{extra}/DescendantFonts[8 0 R]>>".encode(),
        (glyphs + ">>").encode(),
    ]


def test_glyphs_without_a_meaning_are_told_from_text() -> None:
    content = "BT /F3 10 Tf 50 700 Td <00010002> Tj ET\n" + show(50, 200, "lisible")
    data = pdf([content], objects=cid_font("Identity-H")).replace(b"/F2 4 0 R", b"/F3 7 0 R")
    assert words(data) == f"{2 * UNREADABLE} lisible"


def test_invisible_text_is_the_text_of_a_scan() -> None:
    assert words(pdf(["3 Tr\n", *column(50, 100, BODY)])) == " ".join(BODY)


def test_text_that_stands_for_what_is_drawn() -> None:
    content = (
        "/Span <</ActualText(office)>> BDC BT /F1 10 Tf 50 700 Td (o) Tj (fi) Tj (ce) Tj ET EMC\n"
        "/Span <</ActualText<FEFF00E9>>> BDC BT /F1 10 Tf 90 700 Td (e) Tj ET EMC\n"
    )
    (page,) = pages_of(ObjectDocument(PDFParser(io.BytesIO(pdf([content])))))
    assert [run.text for run in page.runs] == ["office", "é"]


@pytest.mark.parametrize(
    ("rotate", "matrix"),
    [(90, f"0 1 -1 0 {WIDTH} 0"), (180, f"-1 0 0 -1 {WIDTH} {HEIGHT}"), (270, f"0 -1 1 0 0 {HEIGHT}")],
)
def test_pages_that_are_shown_turned(rotate: int, matrix: str) -> None:
    page = [f"q {matrix} cm\n", *column(50, 400, BODY), "Q\n"]
    assert words(pdf(page, rotate=rotate)) == " ".join(BODY)
    assert words(pdf(page)) == " ".join(BODY)


def test_text_in_all_directions() -> None:
    turned = [f"BT /F1 10 Tf {matrix} 300 400 Tm (sens {i}) Tj ET\n" for i, matrix in enumerate(("0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"))]
    slanted = "BT /F1 40 Tf 0.8 0.6 -0.6 0.8 200 300 Tm (PROJET) Tj ET\n"
    assert words(pdf([*turned, slanted, *column(50, 100, BODY)])) == " ".join(BODY)


def test_vertical_writing() -> None:
    meaning = b"beginbfchar\n<0041> <5951>\n<0042> <7D04>\n<0043> <66F8>\nendbfchar"
    objects = [*cid_font("Identity-V", "/ToUnicode 9 0 R"), stream("", meaning)]
    lines = "BT /F3 12 Tf 1 0 0 1 300 700 Tm <004100420043> Tj 1 0 0 1 270 700 Tm <00430041> Tj ET\n"
    data = pdf([lines], objects=objects).replace(b"/F2 4 0 R", b"/F3 7 0 R")
    (page,) = pages_of(ObjectDocument(PDFParser(io.BytesIO(data))))
    assert page.turn == 270
    assert [run.text for run in sorted(page.runs, key=lambda run: run.top)] == ["契約書", "書契"]
    assert page.unturned(page.runs[0].x0, 0, page.runs[0].x1, 0)[1::2] == (HEIGHT - 700, HEIGHT - 664)


def test_forms_inside_forms_with_matrices_of_their_own() -> None:
    fonts = "/Resources<</Font<</F1 3 0 R>>/XObject<</Y 8 0 R>>>>"
    outer = stream(
        f"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[0.5 0 0 0.5 100 50]{fonts}",
        b"BT /F1 20 Tf 20 600 Td (dehors) Tj ET q 1 0 0 1 0 -40 cm /Y Do Q",
    )
    inner = stream(f"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[2 0 0 2 10 0]{fonts}", b"BT /F1 10 Tf 20 200 Td (dedans) Tj ET")
    data = pdf(["/X Do\n", show(50, 100, "page")], objects=[outer, inner]).replace(b"/F2 4 0 R>>", b">>/XObject<</X 7 0 R>>")
    assert words(data) == "dehors dedans page"


def test_text_outside_the_page_is_not_on_it() -> None:
    assert words(pdf([show(50, -200, "Repère"), show(50, HEIGHT + 50, "Repère"), *column(50, 100, BODY)])) == " ".join(BODY)


def test_ligatures_and_symbols() -> None:
    differences = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[65/fi/fl/bullet/softhyphen]>>>>"
    data = pdf(["BT /F3 10 Tf 50 700 Td (C edi\\101er le con\\102it) Tj ET\n"], objects=[differences]).replace(b"/F2 4 0 R", b"/F3 7 0 R")
    assert words(data) == "• edifier le conflit"
