"""E-mails: the contract is what is attached, else the body."""

from email.message import EmailMessage

import pytest

from contracts.text import errors
from contracts.text.mail import open_mail
from contracts.text.read import read
from tests.text.drawing import column, pdf

TERMS = (
    "1. Service. The Provider grants the Customer access to the service described in the order form, for the term of the agreement. "
    "2. Fees. Invoices are payable within thirty days of their date; late payment bears interest at the statutory rate."
)
PDF = pdf("".join(column(50, 100, TERMS.split(". "))))


def mail(body: str = "Bonjour, voici le contrat promis. Bien à vous.", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Zoé Martin <zoe@example.org>"
    message["To"] = "achats@example.org"
    message["Subject"] = "Contrat d’abonnement"
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def attach(message: EmailMessage, name: str, data: bytes, kind: str = "application/octet-stream") -> None:
    maintype, subtype = kind.split("/")
    message.add_attachment(data, maintype=maintype, subtype=subtype, filename=name)


def test_the_attached_contract_is_read_under_its_own_name() -> None:
    message = mail()
    attach(message, "Conditions générales – été.pdf", PDF)
    document = read(message.as_bytes(), "message.eml")
    assert (document.filename, document.media_type) == ("Conditions générales – été.pdf", "application/pdf")
    assert "Bonjour" not in document.text


def test_what_cannot_be_a_contract_is_named() -> None:
    message = mail()
    attach(message, "contrat.pdf", PDF)
    attach(message, "logo.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "image/png")
    attach(message, "invite.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "text/calendar")
    opened = open_mail(message.as_bytes())
    assert [attachment.name for attachment in opened.attachments] == ["contrat.pdf"]
    assert opened.left_out == ("logo.png", "invite.ics")


def test_a_forwarded_mail_keeps_its_attachment() -> None:
    inner = mail()
    attach(inner, "contrat.pdf", PDF)
    outer = mail("Pour information.")
    outer.add_attachment(inner)
    assert read(outer.as_bytes(), "fwd.eml").filename == "contrat.pdf"


@pytest.mark.parametrize("html", ["", f"<html><body><p>{TERMS}</p></body></html>"])
def test_without_attachment_the_body_is_the_contract(html: str) -> None:
    document = read(mail(TERMS, html).as_bytes(), "message.eml")
    assert document.media_type == "message/rfc822"
    assert document.title == "Contrat d’abonnement"
    assert "access to the service described in the order form" in document.text
    assert "example.org" not in document.text


def test_several_contracts_are_named_instead_of_one_chosen() -> None:
    message = mail()
    attach(message, "a.pdf", PDF)
    attach(message, "b.txt", TERMS.encode(), "text/plain")
    with pytest.raises(errors.SeveralContracts) as caught:
        read(message.as_bytes(), "message.eml")
    assert caught.value.values == {"files": "a.pdf, b.txt"}


def test_an_encoding_of_old_is_understood() -> None:
    data = (
        b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\nSubject: =?iso-8859-1?Q?Contrat_sign=E9?=\r\n\r\n"
        + b"Le Prestataire met le service =E0 la disposition du Client pendant la dur=E9e du pr=E9sent contrat, qui est de douze mois.\r\n"
        * 3
    )
    document = read(data, "x.eml")
    assert (document.title, document.text.count("à la disposition du Client pendant la durée")) == ("Contrat signé", 3)


def test_a_text_that_starts_like_a_letter_is_no_mail() -> None:
    assert read(f"From: the Provider\nTo: the Customer\nSubject: terms\n\n{TERMS}".encode(), "letter.txt").media_type == "text/plain"


def test_parts_without_end_are_refused() -> None:
    boundary = b"--x\r\nContent-Type: text/plain\r\n\r\na\r\n"
    head = b"From: a@b.c\r\nTo: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    with pytest.raises(errors.TooLarge):
        read(head + boundary * 5000 + b"--x--\r\n", "bomb.eml")


def test_mails_within_mails_without_end_are_refused() -> None:
    head = b"From: a@b.c\r\nTo: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    with pytest.raises(errors.ReadError):
        read(head * 3000 + b"a", "bomb.eml")
