"""What kind of file some bytes are: told by the bytes; the name decides among kinds of text alone."""

import re
from enum import StrEnum
from pathlib import PurePath

from contracts.text.errors import EmptyFile, Encrypted, ReadError, UnsupportedKind
from contracts.text.office.archive import Archive


class Kind(StrEnum):
    """A kind of file that can be read, as its media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    DOC = "application/msword"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    MAIL = "message/rfc822"
    PLAIN = "text/plain"


PICTURES = frozenset({Kind.PNG, Kind.JPEG, Kind.TIFF})
_CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b"))
_ZIP = b"PK\x03\x04"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = {b"\x89PNG\r\n\x1a\n": Kind.PNG, b"\xff\xd8\xff": Kind.JPEG, b"II*\x00": Kind.TIFF, b"MM\x00*": Kind.TIFF}
# The header of a Word document ([MS-DOC] 2.5.1: wIdent, then a flag in its twelfth byte).
_WORD_FIB, _FIB_ENCRYPTED = b"\xec\xa5", 0x01
_HEADER = re.compile(rb"^([!-9;-~]+):", re.MULTILINE)
HEAD = 64_000  # bytes in which the headers of an e-mail end
# What mail programs write at the head of a mail and nobody else does, and what every mail has besides.
_TECHNICAL_HEADERS = {b"mime-version", b"message-id", b"received", b"return-path", b"x-mailer", b"delivered-to"}
_COMMON_HEADERS = {b"from", b"subject", b"date", b"to"}
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<body", b"<head", b"<div", b"<p>", b"<p ")


def sniff(data: bytes, filename: str) -> Kind:
    """The kind of data. Raises EmptyFile, Encrypted, Truncated, TooLarge or UnsupportedKind."""
    if not data.strip():
        raise EmptyFile
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(_ZIP):
        return _zipped(data)
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(_OLE2):
        return _compound(data)
    for sign, kind in _PICTURES.items():
        if data.startswith(sign):
            return kind
    return _text(data, filename)


def is_mail(data: bytes) -> bool:
    """Whether data is an e-mail: told by its first HEAD bytes, of which nothing is unpacked."""
    try:
        return not data.startswith(_ZIP) and sniff(data[:HEAD], "") is Kind.MAIL
    except ReadError:
        return False


def _compound(data: bytes) -> Kind:
    """The kind of an OLE compound file: Word's until 2007, and the envelope of all Office files with a password since."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Encrypted
    if "WordDocument".encode("utf-16-le") not in data:
        raise UnsupportedKind("legacy Office file")
    block = data.find(_WORD_FIB, 512)
    if block > 0 and data[block + 11] & _FIB_ENCRYPTED:
        raise Encrypted
    return Kind.DOC


def _zipped(data: bytes) -> Kind:
    names = Archive(data).names
    if "word/document.xml" in names:
        return Kind.DOCX
    if "content.xml" in names and "mimetype" in names:
        return Kind.ODT
    raise UnsupportedKind("archive")


def _text(data: bytes, filename: str) -> Kind:
    head = data[:4096]
    if not head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")) and _binary(head):
        raise UnsupportedKind("binary")
    if _is_mail(data):
        return Kind.MAIL
    low = head.replace(b"\x00", b"").lower()
    if low.lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").startswith(b"<") and any(sign in low for sign in _HTML_SIGNS):
        return Kind.HTML
    suffix = PurePath(filename).suffix.lower()
    if suffix in {".md", ".markdown"}:
        return Kind.MARKDOWN
    return Kind.PLAIN


def _is_mail(data: bytes) -> bool:
    head = data[:HEAD].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if not _HEADER.match(head):
        return False
    names = {name.lower() for name in _HEADER.findall(head)}
    return bool(names & _TECHNICAL_HEADERS) and len(names & _COMMON_HEADERS) >= 2


def _binary(head: bytes) -> bool:
    """Whether bytes hold more control characters than text does; every second one may be zero (UTF-16)."""
    even, odd = head[::2], head[1::2]
    for half, other in ((even, odd), (odd, even)):
        if half.count(0) > 0.9 * len(half) and other.count(0) == 0:
            return False
    return len(head.translate(None, _CONTROL)) < 0.99 * len(head)
