"""Reads Word documents with tracked changes back, without the code that writes them: what is left when all is accepted or rejected."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(docx: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(docx)) as file:
        return etree.fromstring(file.read(name))


def accepted(docx: bytes) -> list[str]:
    """The paragraphs once every change is accepted."""
    return _settled(docx, gone=f"{W}del")


def rejected(docx: bytes) -> list[str]:
    """The paragraphs once every change is rejected."""
    return _settled(docx, gone=f"{W}ins")


def styles(docx: bytes) -> dict[str, str]:
    """Style id by the words of each paragraph, changed or not; those of running text left out."""
    found = {}
    for paragraph in part(docx, "word/document.xml").iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None:
            words = "".join(t.text or "" for t in paragraph.iter(f"{W}t", f"{W}delText"))
            found[words] = style.get(f"{W}val", "")
    return found


def _settled(docx: bytes, gone: str) -> list[str]:
    paragraphs, text = [], ""
    for paragraph in part(docx, "word/document.xml").iter(f"{W}p"):
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(gone), None) is None:
                text += "".join("\t" if word.tag == f"{W}tab" else word.text or "" for word in run.iter(f"{W}t", f"{W}delText", f"{W}tab"))
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if mark is not None and mark.find(gone) is not None:
            continue  # its end goes: the next paragraph goes on here
        paragraphs.append(text)
        text = ""
    return [*paragraphs, text] if text else paragraphs
