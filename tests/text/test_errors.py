"""Files that cannot be read: each gets the error whose sentence tells the user what to do."""

import io
import zipfile
import zlib
from collections.abc import Callable

import pytest
from docx import Document as WordDocument

from contracts.text import errors
from contracts.text.office import archive
from contracts.text.pdf import content, pages
from contracts.text.read import read
from tests.text.drawing import column, show
from tests.text.drawing import pdf as draw

SENTENCE = "Le prestataire met le service à la disposition du client pendant la durée du contrat conclu."
LINES = [SENTENCE] * 6


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return target.getvalue()


def word_file(text: str = "\n".join(LINES)) -> bytes:
    document = WordDocument()
    document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def scanned() -> bytes:
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream"
    return draw("q 500 0 0 700 40 40 cm /I1 Do Q\n", objects=[image])


def locked() -> bytes:
    digits = "00" * 32
    return draw(column(50, 100, LINES), trailer=f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<{digits}>/U<{digits}>>>")


ODT_MANIFEST = b'<manifest xmlns="urn:m"><file-entry><encryption-data/></file-entry></manifest>'
PASSWORDED_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600

CASES: list[tuple[str, bytes, type[errors.ReadError]]] = [
    ("nothing.pdf", b"", errors.EmptyFile),
    ("blank.txt", b" \n\n\t ", errors.EmptyFile),
    ("locked.pdf", locked(), errors.Encrypted),
    ("locked.docx", PASSWORDED_OFFICE, errors.Encrypted),
    ("locked.odt", zipped(mimetype=b"", content_xml=b"\x01", **{"META-INF__manifest_xml": ODT_MANIFEST}), errors.Encrypted),
    ("cut.pdf", draw(column(50, 100, LINES))[:900], errors.Truncated),
    ("cut.docx", word_file()[:-200], errors.Truncated),
    ("scan.pdf", scanned(), errors.NoText),
    ("drawing.pdf", draw("0 0 m 100 100 l S\n"), errors.NoText),
    ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), errors.ReadError),
    ("logo.gif", b"GIF89a" + bytes(200), errors.UnsupportedKind),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), errors.UnsupportedKind),
    ("text.rtf", rb"{\rtf1\ansi Le prestataire met le service}", errors.NotAContract),
    (
        "locked.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"\xec\xa5" + b"\x01" * 99 + "WordDocument".encode("utf-16-le"),
        errors.Encrypted,
    ),
    ("broken.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"), errors.ReadError),
    ("archive.zip", zipped(a_xml=b"<a/>"), errors.UnsupportedKind),
    ("note.txt", b"Bonjour, voici le contrat promis.", errors.NotAContract),
    ("cover.pdf", draw(show(50, 100, "Contrat de service")), errors.NotAContract),
]


@pytest.mark.parametrize(("name", "data", "error"), CASES, ids=[case[0] for case in CASES])
def test_unreadable(name: str, data: bytes, error: type[errors.ReadError]) -> None:
    with pytest.raises(error):
        read(data, name)


def test_what_was_never_a_pdf_is_not_called_incomplete() -> None:
    with pytest.raises(errors.ReadError) as raised:
        read(b"%PDF-1.4 noise " * 40, "contrat.pdf")
    assert raised.value.code == "unreadable"


def test_the_name_does_not_decide_what_a_file_is() -> None:
    assert read(word_file(), "contrat.pdf").media_type.endswith("wordprocessingml.document")
    assert read(draw(column(50, 100, LINES)), "contrat.docx").media_type == "application/pdf"


def test_text_of_pages_that_cannot_be_read_is_told_of() -> None:
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream"
    inline = "q 10 0 0 10 50 700 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q\n"
    document = read(draw(column(50, 100, LINES), inline, objects=[image]), "a.pdf")
    assert [(warning.code, dict(warning.values)) for warning in document.warnings] == [("pages_without_text", {"pages": "2"})]


def test_a_file_over_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("contracts.text.read.MAX_BYTES", 1000)
    with pytest.raises(errors.TooLarge):
        read(b"a" * 1001, "a.txt")


def test_a_part_that_unpacks_to_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PART", 50_000)
    with pytest.raises(errors.TooLarge):
        read(word_file("a " * 60_000), "bomb.docx")


def test_more_pages_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MAX_PAGES", 1)
    with pytest.raises(errors.TooLarge):
        read(draw(column(50, 100, LINES), column(50, 100, LINES)), "long.pdf")


def test_a_page_that_unpacks_to_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "MAX_CONTENT", 50_000)
    spaces = zlib.compress(b" " * 60_000)
    packed = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(spaces), spaces)
    with pytest.raises(errors.TooLarge):
        read(draw(column(50, 100, LINES), objects=[packed]).replace(b"/Contents 6 0 R", b"/Contents 7 0 R"), "bomb.pdf")


@pytest.mark.parametrize(
    "text",
    [
        "Der Anbieter stellt dem Kunden den Dienst während der Laufzeit des Vertrags zur Verfügung. Der Kunde zahlt die Vergütung. ",
        "El proveedor pone el servicio a disposición del cliente durante la vigencia del contrato. El cliente paga las cuotas acordadas. ",
    ],
)
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(errors.UnsupportedLanguage) as raised:
        read((text * 5).encode(), "a.txt")
    assert raised.value.values["language"] in {"de", "es"}


def test_an_entity_in_a_file_is_not_resolved() -> None:
    body = (
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><document><body><p><r><t>'
        + " ".join(LINES)
        + "&x;</t></r></p></body></document>"
    )
    parts = {"word__document_xml": body.encode()}
    assert read(zipped(**parts), "a.docx").text == " ".join(LINES)


@pytest.mark.parametrize("make", [word_file, scanned, locked])
def test_any_cut_of_a_file_is_an_error_and_never_a_crash(make: Callable[[], bytes]) -> None:
    data = make()
    for end in range(1, len(data), max(1, len(data) // 40)):
        with pytest.raises(errors.ReadError):
            read(data[:end], "cut")
