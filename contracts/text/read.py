"""The one way into this package: the bytes of a file become a Document."""

import hashlib
from collections.abc import Callable

from contracts.text.compose import Reading, compose
from contracts.text.errors import EmptyFile, NotAContract, SeveralContracts, TooLarge
from contracts.text.garbage import collected_seldom
from contracts.text.language import language_of, language_warnings, stretches_of
from contracts.text.mail import open_mail, read_body
from contracts.text.office.docx import read_docx
from contracts.text.office.libreoffice import to_docx
from contracts.text.office.odt import read_odt
from contracts.text.pdf.pictures import to_pdf
from contracts.text.pdf.reader import read_pdf
from contracts.text.plain import read_plain
from contracts.text.sniff import PICTURES, Kind, sniff
from contracts.text.types import Document

MAX_BYTES = 50_000_000
MIN_WORDS = 30  # fewer are a cover page or a stub, not a contract

Progress = Callable[[int, int], None]  # (steps done, steps in all)


@collected_seldom()
def read(data: bytes, filename: str, progress: Progress | None = None, processes: int = 1) -> Document:
    """The Document that data holds; filename is shown to users and decides among kinds of text alone.

    processes: how many may work on a long file; with more than one, this process must be one that can be forked.

    Of an e-mail, the one contract that is attached; where none is, its body.

    Raises contracts.text.errors.ReadError.
    """
    if len(data) > MAX_BYTES:
        raise TooLarge(limit=MAX_BYTES)
    if not data:
        raise EmptyFile
    kind = sniff(data, filename)
    mail = open_mail(data) if kind is Kind.MAIL else None
    if mail and len(mail.attachments) > 1:
        raise SeveralContracts(files=", ".join(attachment.name for attachment in mail.attachments))
    if mail and mail.attachments:
        (attachment,) = mail.attachments
        return read(attachment.data, attachment.name, progress, processes)
    reading = read_body(mail) if mail else _reading(kind, data, progress, processes)
    running = reading.running or compose(reading.paragraphs)
    text = running.text
    if len(text.split()) < MIN_WORDS:
        raise NotAContract
    stretches = stretches_of(text, running.blocks, running.languages)
    language = language_of(text, stretches)
    return Document(
        filename=filename,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind.value,
        language=language,
        text=text,
        lines=running.lines,
        blocks=running.blocks,
        pages=reading.pages,
        title=reading.title,
        warnings=(*reading.warnings, *language_warnings(text, language, stretches)),
        stretches=stretches,
    )


def _reading(kind: Kind, data: bytes, progress: Progress | None, processes: int) -> Reading:
    if kind is Kind.PDF:
        return read_pdf(data, progress, processes)
    if kind in PICTURES:
        return read_pdf(to_pdf(data), progress)
    if kind is Kind.MARKDOWN:
        from contracts.text.markdown import read_markdown  # here, since it takes long to load, as the one below

        return read_markdown(data)
    if kind is Kind.DOCX:
        return read_docx(data)
    if kind in (Kind.RTF, Kind.DOC):
        return read_docx(to_docx(data, kind))
    if kind is Kind.HTML:
        from contracts.text.html import read_html

        return read_html(data)
    if kind is Kind.ODT:
        return read_odt(data)
    return read_plain(data)
