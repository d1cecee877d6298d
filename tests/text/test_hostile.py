"""Files made to harm, or so odd that they do: each is read with a warning or refused with an error, and soon."""

import contextlib
import io
import random
import re
import signal
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Iterator

import pytest
from docx import Document as new_word_file

from contracts.text import errors
from contracts.text.mail import open_mail
from contracts.text.read import read
from contracts.text.types import Document
from tests.text.drawing import column, pdf, show
from tests.text.invariants import broken_invariants

TEXT = "The Provider shall grant the Customer access to the service, and the Customer shall pay its invoices within thirty days. "
LINES = [
    "The Provider shall grant the Customer access",
    "to the service, and the Customer shall pay",
    "its invoices within thirty days of their date.",
] * 3
BODY = "".join(column(50, 100, LINES))


def word_file(numbering: str = "", body: str = "") -> bytes:
    """A Word file whose numbering definitions or body hold this XML besides."""
    source, target = io.BytesIO(), io.BytesIO()
    word = new_word_file()
    word.add_paragraph(TEXT * 3, style="List Number")
    word.save(source)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/numbering.xml" and numbering:
                content = re.sub(rb'w:ilvl="\d+"', numbering.encode(), content)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + body.encode(), 1)
            new.writestr(name, content)
    return target.getvalue()


def sound(document: Document) -> bool:
    return not broken_invariants(document) and TEXT[:50].split()[0] in document.text


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


# --- Word and OpenDocument ---


@pytest.mark.parametrize("depth", ["2147483647", "-3", "1e308", "x"])
def test_list_levels_out_of_range(depth: str) -> None:
    assert sound(read(word_file(numbering=f'w:ilvl="{depth}"'), "a.docx"))


def test_a_million_empty_paragraphs() -> None:
    assert sound(read(word_file(body="<w:p/>" * 1_000_000), "a.docx"))


def test_elements_nested_without_end() -> None:
    nested = "<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000
    with pytest.raises(errors.ReadError):
        read(word_file(body=nested), "a.docx")


def test_entities_are_not_expanded_and_nothing_outside_is_read(tmp_path) -> None:
    (tmp_path / "secret").write_text("hunter2 " * 40)
    declared = (
        f'<!DOCTYPE a [<!ENTITY b "{"x" * 50}"><!ENTITY c "{"&b;" * 50}"><!ENTITY d "{"&c;" * 50}"><!ENTITY e SYSTEM "{tmp_path}/secret">]>'
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", f"{declared}<document><body><p><r><t>{TEXT * 3}&d;&e;</t></r></p></body></document>")
    try:
        text = read(target.getvalue(), "a.docx").text
    except errors.ReadError:
        return
    assert "hunter2" not in text
    assert len(text) < 10_000


def test_an_archive_of_very_many_parts() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(12_000):
            archive.writestr(f"word/{number}.xml", "")
    with pytest.raises(errors.TooLarge):
        read(target.getvalue(), "a.docx")


def test_an_archive_whose_directory_alone_would_fill_the_memory() -> None:
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 33, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0) + b"name"
    start, count = b"PK\x03\x04" + bytes(26), 200_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entry) * count, len(start), 0)  # it says that there is one
    tracemalloc.start()
    with pytest.raises(errors.TooLarge):
        read(start + entry * count + end, "a.docx")
    assert tracemalloc.get_traced_memory()[1] < 60_000_000  # bytes: the file itself, and no rows of its directory
    tracemalloc.stop()


# --- e-mail ---

HEAD = b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\n"
PARTED = HEAD + b"Content-Type: multipart/mixed; boundary=q\n\n"


@pytest.mark.parametrize(
    "message",
    [
        HEAD + b"Content-Type: multipart/mixed; boundary=q" + b";a=b" * 50_000 + b"\n\n--q\n\nText\n--q--\n",
        HEAD + b"Subject: " + b"a " * 200_000 + b"\nContent-Type: text/plain\n\nText\n",
        PARTED + b"--q\nContent-Disposition: attachment" + b"".join(b"; filename*%d=aa" % i for i in range(20_000)) + b"\n\nText\n--q--\n",
        PARTED + (b"--q\nContent-Type: text/plain" + b";a=b" * 900 + b"\n\nText\n") * 400 + b"--q--\n",
        PARTED + b"--q\n\nText\n" * 200_000 + b"--q--\n",
        HEAD + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(200)) + b"\n" + b"a\n" * 300_000,
        HEAD + b"\n" + b"ab\n" * 5_000_000,
    ],
    ids=["parameters", "subject", "name in pieces", "headers of parts", "parts", "parts in parts", "lines"],
)
def test_an_email_that_would_keep_its_parser_busy_is_refused_at_once(message: bytes) -> None:
    with _stopped_after(30), pytest.raises(errors.ReadError):  # unbounded, some take minutes, and all grow with the square of their size
        open_mail(message)


@contextlib.contextmanager
def _stopped_after(seconds: int) -> Iterator[None]:
    """Ends what takes so long of the processor, so that a parser without bounds fails its test instead of holding up all."""

    def stop(_number: int, _frame: object) -> None:
        pytest.fail(f"busy for {seconds} seconds")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


# --- PDF ---


def test_a_broken_cross_reference_table_is_found_again() -> None:
    data = pdf(BODY)
    broken = re.sub(rb"startxref\n\d+", b"startxref\n7", data.replace(b"xref\n0", b"xrxf\n0"))
    assert "shall grant the Customer access" in read(broken, "a.pdf").text


def test_a_page_whose_content_is_cut_short_is_told_of() -> None:
    content = zlib.compress(BODY.encode() + b"% " + random.Random(7).randbytes(20_000).hex().encode())[:-4000]
    packed = b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content)
    document = read(pdf(BODY, objects=[packed]).replace(b"/Contents 6 0 R", b"/Contents 7 0 R"), "a.pdf")
    assert codes(document) == ["pages_damaged"]
    assert "shall grant the Customer access" in document.text


def test_pages_that_hold_themselves() -> None:
    data = pdf(BODY).replace(b"/Kids[5 0 R]", b"/Kids[2 0 R 5 0 R 2 0 R]")
    assert sound(read(data, "a.pdf"))


def test_a_form_that_draws_itself() -> None:
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream"
    data = pdf(BODY + "/X Do ", objects=[form]).replace(b"<</Font<<", b"<</XObject<</X 7 0 R>>/Font<<")
    assert sound(read(data, "a.pdf"))


def test_arrays_nested_without_end() -> None:
    with contextlib.suppress(errors.ReadError):  # refused is as good as read
        assert sound(read(pdf(BODY + "[" * 200_000 + "]" * 200_000 + " TJ"), "a.pdf"))


def test_more_pages_declared_than_there_are() -> None:
    document = read(pdf(BODY).replace(b"/Count 1", b"/Count 9"), "a.pdf")
    assert codes(document) == ["repaired"]
    assert sound(document)


def test_scripts_are_not_run_and_embedded_files_are_named() -> None:
    objects = [
        b"<</EmbeddedFiles<</Names[(1) 8 0 R]>>/JavaScript<</Names[(x) 9 0 R]>>>>",
        b"<</Type/Filespec/F(annexe.xlsx)/UF(annexe.xlsx)>>",
        b"<</S/JavaScript/JS(while(true\\){})>>",
    ]
    data = pdf(BODY, objects=objects).replace(b"<</Type/Catalog", b"<</Type/Catalog/Names 7 0 R/OpenAction 9 0 R")
    document = read(data, "a.pdf")
    assert [dict(warning.values) for warning in document.warnings if warning.code == "attachments_unread"] == [{"files": "annexe.xlsx"}]


def test_mirrored_text_has_its_place() -> None:
    assert sound(read(pdf(BODY + "q -1 0 0 1 400 0 cm " + show(50, 300, "Mirrored words") + "Q "), "a.pdf"))


# --- web pages and text ---


@pytest.mark.parametrize("tag", ["div", "ul", "b", "table", "blockquote"])
def test_tags_nested_without_end(tag: str) -> None:
    assert sound(read(f"<html><body><p>{TEXT * 2}</p>{f'<{tag}>' * 100_000}deep".encode(), "a.html"))


def test_control_characters_are_no_text() -> None:
    for data, name in ((f"<html><body><p>\x1e{TEXT * 3}\x1c</p></body></html>", "a.html"), (f"{TEXT * 20}\x1c\n\x1e{TEXT}", "a.txt")):
        assert sound(read(data.encode(), name))


def test_one_line_of_twenty_million_characters() -> None:
    assert sound(read((TEXT * (20_000_000 // len(TEXT))).encode(), "a.txt"))


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\x00b.txt", "\u202etxt.exe", "x" * 5000, ""])
def test_names_of_all_sorts(name: str) -> None:
    assert sound(read((TEXT * 3).encode(), name))
