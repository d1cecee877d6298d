"""E-mails (RFC 5322, MIME): the contracts that are attached, and the body where it is itself the contract."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import EmailMessage, Message, MIMEPart
from email.policy import EmailPolicy, Policy
from pathlib import PurePath

from contracts.text.compose import Reading
from contracts.text.errors import EmptyFile, NotAContract, ReadError, TooLarge, UnsupportedKind
from contracts.text.plain import read_plain
from contracts.text.sniff import PICTURES, Kind, sniff

MAX_PARTS = 500
MAX_LINES = 700_000  # 50 MB in lines of a usual length: each costs the parser more memory than its characters
_MAX_DEPTH = 20  # parts within parts
_MAX_HOLDERS = 40  # parts that hold others: each line is looked at for the end of every one that is open
# The parser's time for a header grows with the square of its length, and it parses those that it needs again and again. All that are
# parsed here may take what one of 8,000 characters does.
_MOST_HEADERS = 8_000**2
_PARSED = frozenset({"content-type", "content-disposition", "content-transfer-encoding", "subject"})
_TEXT_SUFFIXES = {".txt", ".md", ".markdown", ".html", ".htm"}  # other attachments of text are calendars, cards, signatures


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached file, under the name that its sender gave it."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """subject; the attachments that may be contracts; the names of those that cannot be read; the body as bytes of its kind, where it
    was asked for."""

    subject: str
    attachments: tuple[Attachment, ...]
    left_out: tuple[str, ...]
    body: bytes
    body_kind: Kind


def open_mail(data: bytes, *, with_body: bool = True) -> Mail:
    """What an e-mail holds. Raises ReadError, TooLarge.

    with_body: a body is decoded by whatever encoding it names, for which there is no need where only attachments are looked for.
    """
    if data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n") > MAX_LINES:
        raise TooLarge(limit=MAX_LINES)
    try:
        message = message_from_bytes(data, policy=_bounded())
        assert isinstance(message, EmailMessage)
        parts = list(_leaves(message))
        attachments = [Attachment(_name(part), _bytes(part)) for part in parts if part.is_attachment() or part.get_filename()]
        may_be_body = with_body and message.get_content_maintype() in ("text", "multipart")
        body = message.get_body(("html", "plain")) if may_be_body else None
        content = _text(body).encode() if body is not None else b""
        html = body is not None and body.get_content_subtype() == "html"
        subject = " ".join(str(message.get("subject", "")).split())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError) as error:
        raise ReadError(f"{type(error).__name__}: {error}") from error
    fit = [attachment for attachment in attachments if _may_be_contract(attachment)]
    return Mail(
        subject,
        tuple(fit),
        tuple(attachment.name for attachment in attachments if attachment not in fit),
        content,
        Kind.HTML if html else Kind.PLAIN,
    )


def read_body(mail: Mail) -> Reading:
    """The paragraphs of an e-mail's body. Raises NotAContract, ReadError."""
    if not mail.body.strip():
        raise NotAContract
    if mail.body_kind is Kind.HTML:
        from contracts.text.html import read_html  # here, since it takes long to load

        reading = read_html(mail.body)
    else:
        reading = read_plain(mail.body)
    return replace(reading, title=mail.subject or reading.title)


def _bounded() -> EmailPolicy:
    """How one e-mail is parsed (RFC 5322): refuses more parts and longer headers than there is time for, before they are looked into."""
    spent = Counter[str]()

    def part(policy: "Policy[Message] | None" = None) -> EmailMessage:
        spent["parts"] += 1
        if spent["parts"] > MAX_PARTS:
            raise TooLarge(limit=MAX_PARTS)
        return EmailMessage(policy)

    class Bounded(EmailPolicy):
        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            if name.lower() in _PARSED:
                spent["headers"] += len(value) ** 2
                spent["holders"] += name.lower() == "content-type" and value.lstrip().lower().startswith(("multipart", "message"))
                if spent["headers"] > _MOST_HEADERS or spent["holders"] > _MAX_HOLDERS:
                    raise ReadError("the headers are too long")
            return name, value

    return Bounded(message_factory=part)


def _leaves(message: EmailMessage) -> Iterator[MIMEPart]:
    """The parts that hold no other parts, those of forwarded e-mails among them."""
    seen = 0
    waiting: list[tuple[MIMEPart, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > MAX_PARTS or depth > _MAX_DEPTH:
            raise TooLarge(limit=MAX_PARTS)
        if part.is_multipart():
            waiting += [(inner, depth + 1) for inner in reversed(list(part.iter_parts()))]
        else:
            yield part


def _name(part: MIMEPart) -> str:
    return part.get_filename() or f"{part.get_content_maintype()}.{part.get_content_subtype()}"


def _bytes(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: MIMEPart) -> str:
    content = part.get_content()
    return content if isinstance(content, str) else ""


def _may_be_contract(attachment: Attachment) -> bool:
    try:
        kind = sniff(attachment.data, attachment.name)
    except (EmptyFile, UnsupportedKind):
        return False
    except ReadError:
        return True  # its reader says what is wrong with it: that it is protected, for instance
    if kind in PICTURES:
        return False  # a logo, a signature
    return kind not in (Kind.PLAIN, Kind.HTML, Kind.MARKDOWN) or PurePath(attachment.name.lower()).suffix in _TEXT_SUFFIXES
