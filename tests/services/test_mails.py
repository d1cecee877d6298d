"""E-mails that are uploaded: kept as they came, taken apart by the job that reads them, and each attachment in a place of its own."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from contracts.models import Contract, Job, Reading, Version, Workspace
from contracts.services import analyses, contracts, ingest, mails, sandbox, uploads
from contracts.services.errors import JobError
from review.reading.warnings import warnings_of
from tests.successive_texts import ONE

Work = Callable[[], list[Job]]
LETTING = """CONTRAT DE MAINTENANCE

1. Objet
Le Prestataire entretient le logiciel du Client et corrige ses anomalies dans un délai de trois (3) jours ouvrés.

2. Prix
Le Client paie chaque facture à quarante (40) jours de sa date d'émission, par virement sur le compte indiqué par le Prestataire.
"""
SUPPORT = LETTING.replace("MAINTENANCE", "ASSISTANCE").replace("quarante (40)", "trente (30)")


def a_mail(**texts: str) -> SimpleUploadedFile:
    """An e-mail to which these texts are attached, and a logo."""
    message = EmailMessage()
    message["From"], message["To"], message["Message-ID"] = "a@example.org", "b@example.org", "<1@example.org>"
    message.set_content("Veuillez trouver ci-joint nos conditions.")
    for name, text in texts.items():
        message.add_attachment(text.encode(), maintype="application", subtype="octet-stream", filename=f"{name}.txt")
    message.add_attachment(b"\x89PNG\r\n\x1a\n" + bytes(99), maintype="image", subtype="png", filename="logo.png")
    message.set_boundary("q")  # else each would have one of its own
    return SimpleUploadedFile("message.eml", message.as_bytes())


def rows() -> list[tuple[str, str, int, str, str]]:
    """Of each version: its contract's name, its file's name, its number, its state, its error."""
    found = Version.objects.order_by("pk").values_list("contract__name", "filename", "number", "status", "error_code")
    return [tuple(row) for row in found]


def test_each_contract_attached_to_it_is_one_of_its_own(
    workspace: Workspace, owner: User, work: Work, tmp_path: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    (result,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    assert (result.filename, result.error_code) == ("message.eml", "")
    assert rows() == [("message", "message.eml", 1, "waiting", "")]
    with django_capture_on_commit_callbacks(execute=True):
        work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("maintenance", "maintenance.txt", 1, "waiting", "")]
    work()
    first, second = Version.objects.order_by("pk")
    assert (first.status, second.status) == ("ready", "ready")
    assert first.file.open().read() == ONE.encode()
    assert second.file.open().read() == LETTING.encode()
    assert second.uploaded_by == owner
    assert first.contract.read_version == first
    kept = {path.name for path in (tmp_path / "files" / "originals").rglob("*") if path.is_file()}
    assert kept == {Path(version.file.name).name for version in (first, second)}  # the e-mail itself has gone
    with override("en"):
        assert "logo.png" in " ".join(warnings_of(analyses.load(first), "en"))


def test_what_the_workspace_holds_already_is_not_doubled(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("brumelle.txt", ONE.encode())])
    work()
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("maintenance", "maintenance.txt", 1, "ready", "")]
    with override("en"):
        said = " ".join(warnings_of(analyses.load(Version.objects.get(contract__name="maintenance")), "en"))
    assert "in this workspace already: brumelle.txt" in said
    (again,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE)])
    work()
    again.version.refresh_from_db()
    assert (again.version.status, again.version.error_code) == ("failed", "duplicate")
    assert again.version.error_values == {"contract": "brumelle"}
    assert Version.objects.count() == 3


def held_told_on(name: str) -> str:
    with override("en"):
        said = warnings_of(analyses.load(Version.objects.get(contract__name=name)), "en")
    return " ".join(one for one in said if "in this workspace already" in one)


def test_what_was_held_is_told_on_each_contract_that_came_with_it(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("support.txt", SUPPORT.encode())])
    work()
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING, support=SUPPORT)])
    work()
    work()
    assert {row[3] for row in rows()} == {"ready"}
    assert ["support.txt" in held_told_on(name) for name in ("support", "brumelle", "maintenance")] == [False, True, True]


def test_the_same_mail_again_is_refused_and_leaves_nothing(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    work()
    work()
    before = rows()
    (again,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    assert (again.error_code, again.error_values) == ("duplicate", {"contract": "brumelle"})
    assert rows() == before
    assert Contract.objects.count() == 2


def test_the_same_mail_again_brings_back_what_was_deleted(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    work()
    work()
    contracts.delete(Contract.objects.get(name="maintenance"))
    (again,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    assert again.error_code == ""
    work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("maintenance", "maintenance.txt", 1, "ready", "")]


def test_an_attachment_that_could_not_be_read_is_tried_again(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    work()
    work()
    Version.objects.filter(filename="maintenance.txt").update(status="failed", error_code="reader_crashed")
    (again,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    assert (again.error_code, again.version.filename) == ("", "maintenance.txt")
    work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("maintenance", "maintenance.txt", 1, "ready", "")]


def test_it_is_tried_again_also_where_a_mail_brings_nothing_new(workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("brumelle.txt", ONE.encode())])
    work()
    Version.objects.update(status="failed", error_code="reader_crashed")
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE)])
    work()
    work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("message", "message.eml", 1, "failed", "duplicate")]


def test_no_file_stays_of_one_that_could_not_be_taken_apart(
    workspace: Workspace, owner: User, work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*args: Any) -> None:
        store(*args)
        raise RuntimeError("the database went away")

    store = mails._become
    monkeypatch.setattr(mails, "_become", breaks)
    (result,) = uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    with pytest.raises(RuntimeError):
        work()
    assert [row[:3] for row in rows()] == [("message", "message.eml", 1)]
    kept = [path.name for path in (tmp_path / "files" / "originals").rglob("*") if path.is_file()]
    assert kept == [Path(result.version.file.name).name]  # the e-mail, which is tried again


def test_as_the_next_version_of_a_contract_it_brings_one_file(ready: Version, workspace: Workspace, owner: User, work: Work) -> None:
    name = ready.contract.name
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)], ready.contract)
    work()
    assert rows()[1:] == [(name, "message.eml", 2, "failed", "several_contracts")]
    assert Version.objects.get(number=2).error_values == {"files": "brumelle.txt, maintenance.txt"}
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE)], ready.contract)
    work()
    assert rows()[2:] == [(name, "brumelle.txt", 3, "ready", "")]
    assert Contract.objects.count() == 1


def test_a_worker_that_dies_after_it_took_one_apart_doubles_nothing(
    workspace: Workspace, owner: User, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = sandbox.answers

    def interrupted(payload: bytes, filename: str, **options: Any) -> Any:
        if filename == "brumelle.txt":
            raise JobError("reader_crashed", retryable=True)
        return answers(payload, filename, **options)

    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    with monkeypatch.context() as patch:
        patch.setattr(ingest.sandbox, "answers", interrupted)
        work()
    assert not Reading.objects.exists()
    Job.objects.update(not_before=Version.objects.first().created)
    work()
    assert rows() == [("brumelle", "brumelle.txt", 1, "ready", ""), ("maintenance", "maintenance.txt", 1, "ready", "")]


def test_more_attachments_than_files_that_one_may_upload_are_refused(workspace: Workspace, owner: User, work: Work, settings: Any) -> None:
    settings.MAX_FILES_PER_UPLOAD = 1
    uploads.upload(workspace, owner, [a_mail(brumelle=ONE, maintenance=LETTING)])
    work()
    assert rows() == [("message", "message.eml", 1, "failed", "several_contracts")]


def test_headers_without_end_keep_nobody_busy(workspace: Workspace, owner: User, work: Work) -> None:
    head = (
        b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\nContent-Type: multipart/mixed; boundary=q"
    )
    message = SimpleUploadedFile("message.eml", head + b";a=b" * 30_000 + b"\n\n--q\n\nText\n--q--\n")
    with patch("contracts.text.mail.message_from_bytes", side_effect=AssertionError("parsed while the page waits")):
        (result,) = uploads.upload(workspace, owner, [message])
    work()
    assert Version.objects.get(pk=result.version.pk).error_code == "unreadable"
