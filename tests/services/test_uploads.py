"""Taking files in: several at once, the same one twice, the next version of a contract, files of bad size and name."""

import email.parser
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import contracts, members, uploads
from contracts.services.errors import ServiceError


def text(name: str, content: str = "Contrat") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, f"{content} {name}".encode())


def test_each_file_becomes_a_contract_with_a_waiting_job(workspace: Workspace, owner: User) -> None:
    results = uploads.upload(workspace, owner, [text("Conditions générales.txt"), text("autre.txt")])
    assert [result.error_code for result in results] == ["", ""]
    assert sorted(Contract.objects.values_list("name", flat=True)) == ["Conditions générales", "autre"]
    assert list(Job.objects.values_list("kind", "status")) == [("ingest", "queued")] * 2
    version = results[0].version
    assert version is not None
    assert version.contract.current_version == version
    assert version.file.open("rb").read() == "Contrat Conditions générales.txt".encode()


def test_the_same_file_again_is_reported_and_not_stored(workspace: Workspace, owner: User, tmp_path) -> None:
    (first,) = uploads.upload(workspace, owner, [text("a.txt")])
    again = SimpleUploadedFile("copy.txt", b"Contrat a.txt")
    (second,) = uploads.upload(workspace, owner, [again])
    assert (second.error_code, second.error_values, second.job) == ("duplicate", {"contract": "a"}, None)
    assert second.version == first.version
    assert Contract.objects.count() == Version.objects.count() == 1
    assert len([path for path in (tmp_path / "files").rglob("*") if path.is_file()]) == 1


def test_a_file_that_could_not_be_read_is_tried_again_where_it_is(workspace: Workspace, owner: User, contract: Contract) -> None:
    (first,) = uploads.upload(workspace, owner, [text("a.txt")])
    Version.objects.update(status=Version.Status.FAILED, error_code="damaged")
    (again,) = uploads.upload(workspace, owner, [SimpleUploadedFile("copy.txt", b"Contrat a.txt")])
    assert (again.error_code, again.version) == ("", first.version)
    assert again.job is not None
    assert again.job.status == Job.Status.QUEUED
    assert Version.objects.get(pk=first.version.pk).status == Version.Status.WAITING
    Version.objects.filter(pk=first.version.pk).update(status=Version.Status.FAILED)
    (elsewhere,) = uploads.upload(workspace, owner, [SimpleUploadedFile("copy.txt", b"Contrat a.txt")], contract)
    assert elsewhere.error_code == "duplicate"  # of another contract, which is named


def test_a_stored_file_is_for_the_program_alone(workspace: Workspace, owner: User, tmp_path) -> None:
    uploads.upload(workspace, owner, [text("a.txt")])
    stored = list((tmp_path / "files").rglob("*"))
    assert stored
    assert all(path.stat().st_mode & 0o077 == 0 for path in stored)


def test_another_workspace_may_hold_the_same_file(workspace: Workspace, owner: User, outsider: User) -> None:
    uploads.upload(workspace, owner, [text("a.txt")])
    (other,) = uploads.upload(members.create_workspace("Other", outsider), outsider, [text("a.txt")])
    assert other.error_code == ""


def test_a_file_may_be_the_next_version_of_a_contract(contract: Contract, workspace: Workspace, owner: User) -> None:
    (result,) = uploads.upload(workspace, owner, [text("v2.txt")], contract)
    contract.refresh_from_db()
    assert result.version is not None
    assert (result.version.contract, result.version.number) == (contract, 2)
    assert contract.current_version == result.version


def test_a_file_that_is_too_large_holds_no_other_one_up(workspace: Workspace, owner: User, settings) -> None:
    settings.MAX_UPLOAD_BYTES = 40
    large, small = uploads.upload(workspace, owner, [text("large.txt", "x" * 50), text("small.txt")])
    assert (large.error_code, large.version) == ("file_too_large", None)
    assert small.version is not None


def test_too_many_files_are_refused(workspace: Workspace, owner: User, settings) -> None:
    settings.MAX_FILES_PER_UPLOAD = 1
    with pytest.raises(ServiceError, match="too_many_files"):
        uploads.upload(workspace, owner, [text("a.txt"), text("b.txt")])
    assert not Version.objects.exists()


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\Contrat final.docx", "Contrat final.docx"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("", "document"),
        ("é" * 300 + ".pdf", "é" * 196 + ".pdf"),
    ],
)
def test_names_of_files_are_cleaned(name: str, clean: str) -> None:
    assert uploads.clean_filename(name) == clean


def test_only_what_failed_is_read_again(version: Version) -> None:
    with pytest.raises(ServiceError, match="not_failed"):
        uploads.retry(version)


def test_deleting_a_contract_deletes_its_files(ready: Version, tmp_path, django_capture_on_commit_callbacks: Callable[..., object]) -> None:
    assert any(path.is_file() for path in (tmp_path / "files").rglob("*"))
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        contracts.delete(ready.contract)
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))
    assert not Version.objects.exists()
    assert not Job.objects.exists()


def test_a_contract_that_is_gone_takes_no_version(contract: Contract, workspace: Workspace, owner: User) -> None:
    contracts.delete(Contract.objects.get(pk=contract.pk))
    (result,) = uploads.upload(workspace, owner, [SimpleUploadedFile("next.txt", b"next")], contract)
    assert (result.version, result.error_code) == (None, "contract_gone")
    contracts.delete(contract)  # by two people at once


def test_nothing_is_unpacked_while_the_page_waits(workspace: Workspace, owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("a file was opened in the web process"))
    monkeypatch.setattr(email.parser.BytesParser, "parsebytes", lambda *_: pytest.fail("an e-mail was parsed in the web process"))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Message-ID"] = "a@example.org", "b@example.org", "<1@example.org>"
    mail.add_attachment(b"Text", maintype="text", subtype="plain", filename="a.txt")
    for name, data in (("a.docx", b"PK\x03\x04" + bytes(99)), ("message.eml", mail.as_bytes())):
        (result,) = uploads.upload(workspace, owner, [SimpleUploadedFile(name, data)])
        assert result.job
