"""Uploads from the page: what comes in, how its progress is told, what goes wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import uploads
from review.services.decisions import decide
from tests.pages.conftest import Reviewed

HTMX = {"hx-request": "true", "accept-language": "fr"}


def text_file(name: str = "accord.txt", content: bytes = b"1. Objet\nLe prestataire fournit le service.\n") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def upload(client: Client, *files: SimpleUploadedFile, **fields: object) -> BeautifulSoup:
    response = client.post("/uploads/", {"files": list(files), **fields}, headers=HTMX)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "lxml")


def test_each_file_gets_a_row_with_its_stage(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    soup = upload(as_user(buyer), text_file("a.txt", b"un"), text_file("b.txt", b"deux"))
    rows = soup.select("li.upload[data-state=open]")
    assert [row.select_one(".upload-name").get_text() for row in rows] == ["a.txt", "b.txt"]
    for row in rows:
        assert row.select_one("progress")["value"] == "3"
        assert row.select_one(".upload-stage").get_text() == "En attente de son tour"
    assert Contract.objects.filter(workspace=workspace).count() == 2


def test_every_file_field_offers_what_can_be_read(
    workspace: Workspace, reviewed: Reviewed, buyer: User, page_of: Callable[..., str]
) -> None:
    pages = [BeautifulSoup(page_of(buyer, address), "lxml") for address in ("/", f"/contracts/{reviewed.contract.pk}/")]
    offered = [field["accept"].split(",") for page in pages for field in page.select("input[type=file]")]
    assert len(offered) == 2
    for endings in offered:
        assert {".pdf", ".docx", ".doc", ".rtf", ".eml", ".png", ".tif"} <= set(endings)


def test_one_address_tells_the_progress_of_all(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    upload(client, text_file("a.txt", b"un"), text_file("b.txt", b"deux"))
    first, second = Job.objects.order_by("pk")
    Job.objects.filter(pk=first.pk).update(status=Job.Status.RUNNING, stage=Job.Stage.READ, done=3, total=12)
    Job.objects.filter(pk=second.pk).update(status=Job.Status.DONE, stage=Job.Stage.READY)
    response = client.get("/uploads/progress/", {"job": [first.pk, second.pk]}, headers=HTMX)
    soup = BeautifulSoup(response.content, "lxml")
    running, done = soup.select("li[hx-swap-oob]")
    assert "page 3 sur 12" in running.get_text()
    assert 8 < int(running.select_one("progress")["value"]) < 55
    assert done.select_one("a.upload-name")["href"] == f"/contracts/{second.version.contract_id}/"
    assert not done.select_one("[name=job]")
    assert "contracts-changed" in response.headers["HX-Trigger"]


def test_the_newest_upload_stands_first(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    upload(client, text_file("a.txt", b"un"), text_file("b.txt", b"deux"))
    names = BeautifulSoup(client.get("/").content, "lxml").select("#uploads .upload-name")
    assert [name.get_text() for name in names] == ["b.txt", "a.txt"]


def test_what_went_wrong_is_said_with_what_to_do(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    upload(client, text_file())
    Job.objects.update(status=Job.Status.FAILED, error_code="encrypted")
    Version.objects.update(status=Version.Status.FAILED, error_code="encrypted")
    soup = BeautifulSoup(client.get("/uploads/progress/", {"job": Job.objects.get().pk}, headers=HTMX).content, "lxml")
    row = soup.select_one("li[data-state=failed]")
    assert "protégé par un mot de passe. Retirez le mot de passe" in row.get_text()
    assert not row.select_one("form"), "trying again does not help"
    Job.objects.update(error_code="interrupted")
    soup = BeautifulSoup(client.get("/uploads/progress/", {"job": Job.objects.get().pk}, headers=HTMX).content, "lxml")
    address = soup.select_one("li[data-state=failed] form")["hx-post"]
    again = BeautifulSoup(client.post(address, headers=HTMX).content, "lxml")
    assert again.select_one("li[data-state=open] progress")


def test_a_duplicate_leads_to_the_contract_that_has_it(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    upload(client, text_file())
    soup = upload(client, text_file("other-name.txt"))
    row = soup.select_one("li[data-state=failed]")
    assert "déjà dans cet espace" in row.get_text()
    assert row.select_one("a")["href"] == f"/contracts/{Contract.objects.get().pk}/"


def test_nothing_sent_and_too_many_are_refused_in_words(
    workspace: Workspace, buyer: User, as_user: Callable[[User], Client], settings: object
) -> None:
    client = as_user(buyer)
    assert "Aucun fichier" in upload(client).get_text()
    settings.MAX_FILES_PER_UPLOAD = 1  # type: ignore[attr-defined]
    assert "plus de 1 fichiers" in upload(client, text_file("a.txt"), text_file("b.txt")).get_text()
    settings.MAX_UPLOAD_BYTES = 4  # type: ignore[attr-defined]
    assert "dépasse" in upload(client, text_file()).get_text()
    assert not Contract.objects.exists()


def test_a_hostile_file_name_is_text(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(buyer).post("/uploads/", {"files": [text_file("<img src=x onerror=alert(1)>.txt")]}, headers=HTMX)
    assert b"<img" not in response.content


def test_without_scripts_the_page_comes_back_with_the_errors(workspace: Workspace, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    response = client.post("/uploads/", {"files": [text_file()]}, follow=True)
    assert response.redirect_chain == [("/", 302)]
    response = client.post("/uploads/", {"files": [text_file()]}, follow=True, headers={"accept-language": "fr"})
    assert "déjà dans cet espace" in response.content.decode()


def test_a_new_version_joins_its_contract(contract: Contract, buyer: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(buyer).post("/uploads/", {"files": [text_file()], "contract": contract.pk})
    assert response.headers["Location"] == f"/contracts/{contract.pk}/"
    assert list(contract.versions.values_list("number", flat=True)) == [1, 2]


def test_readers_and_outsiders_upload_nothing(contract: Contract, reader: User, outsider: User, as_user: Callable[[User], Client]) -> None:
    assert as_user(reader).post("/uploads/", {"files": [text_file()]}).status_code == 403
    assert as_user(outsider).post("/uploads/", {"files": [text_file()], "contract": contract.pk}).status_code == 404
    assert as_user(outsider).post("/uploads/", {"files": [text_file()], "contract": "x"}).status_code == 404
    assert contract.versions.count() == 1


def test_an_outsider_follows_no_job(version: Version, outsider: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(outsider).get("/uploads/progress/", {"job": version.jobs.get().pk})
    assert "kalidor" not in response.content.decode()


@pytest.mark.parametrize("job", ["x", "-1", "9" * 40, ""])
def test_progress_of_no_job_is_empty(workspace: Workspace, buyer: User, as_user: Callable[[User], Client], job: str) -> None:
    response = as_user(buyer).get("/uploads/progress/", {"job": job})
    assert response.status_code == 200
    assert not response.content.strip()


def test_wrong_methods_and_strangers(workspace: Workspace, buyer: User, as_user: Callable[[User], Client], client: Client) -> None:
    assert as_user(buyer).get("/uploads/").status_code == 405
    assert as_user(buyer).post("/uploads/progress/").status_code == 405
    assert "/accounts/login/" in client.post("/uploads/").headers["Location"]


def _unreadable(workspace: Workspace, uploader: User) -> Version:
    (result,) = uploads.upload(workspace, uploader, [SimpleUploadedFile("illisible.txt", b"x")])
    Version.objects.filter(pk=result.version.pk).update(status=Version.Status.FAILED, error_code="no_text")
    return Version.objects.get(pk=result.version.pk)


def test_a_file_that_was_never_readable_is_replaced_or_removed_by_who_uploaded_it(
    workspace: Workspace, buyer: User, as_user: Callable[[User], Client]
) -> None:
    version = _unreadable(workspace, buyer)
    client, address = as_user(buyer), f"/contracts/{version.contract_id}/"
    page = BeautifulSoup(client.get(address, headers={"accept-language": "fr"}).content, "lxml").select_one("main")
    assert "Déposer un fichier lisible" in page.select_one(".unread-actions").get_text()
    name = page.select_one(f'form[action="{address}delete/"] input[name="name"]')["value"]
    client.post(f"{address}delete/", {"name": name})
    assert not Version.objects.exists()


def test_nobody_else_below_an_administrator_removes_it_nor_one_that_was_read(
    workspace: Workspace, owner: User, buyer: User, colleague: User, as_user: Callable[[User], Client]
) -> None:
    version = _unreadable(workspace, buyer)
    address, order = f"/contracts/{version.contract_id}/delete/", {"name": version.contract.name}
    assert as_user(colleague).post(address, order).status_code == 403
    assert "unread-remove" not in as_user(colleague).get(f"/contracts/{version.contract_id}/").content.decode()
    Version.objects.update(status=Version.Status.READY)
    assert as_user(buyer).post(address, order).status_code == 403
    assert Version.objects.exists()


def test_a_contract_that_was_read_once_is_not_removed_without_its_name(
    reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]
) -> None:
    (result,) = uploads.upload(reviewed.contract.workspace, owner, [SimpleUploadedFile("v2.txt", b"x")], reviewed.contract)
    Version.objects.filter(pk=result.version.pk).update(status=Version.Status.FAILED, error_code="no_text")
    page = as_user(owner).get(f"/contracts/{reviewed.contract.pk}/").content.decode()
    assert "unread-actions" in page
    assert "unread-remove" not in page


def test_an_unreadable_next_version_is_taken_back_by_who_may_upload(
    reviewed: Reviewed,
    buyer: User,
    colleague: User,
    reader: User,
    as_user: Callable[[User], Client],
    tmp_path: Path,
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    contract, finding = reviewed.contract, reviewed.findings["auto_renewal"]
    as_user(colleague).post(f"/findings/{finding.pk}/decision/", {"kind": "accept", "comment": "Vu"})
    (result,) = uploads.upload(contract.workspace, buyer, [SimpleUploadedFile("v2.txt", b"x")], contract)
    Version.objects.filter(pk=result.version.pk).update(status=Version.Status.FAILED, error_code="no_text")
    files = {path for path in (tmp_path / "files").rglob("*") if path.is_file()}
    address = f"/versions/{result.version.pk}/removal/"
    page = BeautifulSoup(as_user(buyer).get(f"/contracts/{contract.pk}/").content, "lxml")
    assert page.select_one(f'button[formaction="{address}"]')
    assert as_user(reader).post(address).status_code == 403
    assert address not in as_user(reader).get(f"/contracts/{contract.pk}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        as_user(buyer).post(address)
    contract.refresh_from_db()
    assert contract.current_version == reviewed.version
    finding.refresh_from_db()
    assert (finding.state, finding.decisions.get().comment) == ("accept", "Vu")
    assert {path for path in (tmp_path / "files").rglob("*") if path.is_file()} < files
    as_user(buyer).post(f"/versions/{reviewed.version.pk}/removal/")  # the only one left goes with its contract alone
    assert contract.versions.count() == 1


def test_a_version_that_lawyers_decided_on_is_removed_by_administrators_alone(
    reviewed: Reviewed, owner: User, buyer: User, colleague: User, as_user: Callable[[User], Client]
) -> None:
    contract, number = reviewed.contract, reviewed.version.number
    Version.objects.filter(pk=reviewed.version.pk).update(number=number + 1)
    former = Version.objects.create(
        workspace=contract.workspace, contract=contract, number=number, filename="autre.txt", sha256="9" * 64, size=1, status="ready"
    )
    decide(reviewed.findings["auto_renewal"], colleague, "accept")
    address = f"/versions/{reviewed.version.pk}/removal/"
    assert address not in as_user(buyer).get(f"/contracts/{reviewed.contract.pk}/").content.decode()
    assert as_user(buyer).delete(f"/api/v1/versions/{reviewed.version.pk}").status_code == 403
    assert address in as_user(owner).get(f"/contracts/{reviewed.contract.pk}/").content.decode()
    assert as_user(owner).delete(f"/api/v1/versions/{former.pk}").status_code == 409  # not the newest
    assert as_user(owner).delete(f"/api/v1/versions/{reviewed.version.pk}").status_code == 204
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.current_version == former


def test_what_was_approved_is_to_be_reviewed_when_another_version_comes(
    reviewed: Reviewed, buyer: User, as_user: Callable[[User], Client]
) -> None:
    contract, client = reviewed.contract, as_user(buyer)
    client.post(f"/contracts/{contract.pk}/status/", {"status": "approved"})
    client.post("/uploads/", {"contract": contract.pk, "files": SimpleUploadedFile("v2.txt", b"x")})
    contract.refresh_from_db()
    assert contract.status == "to_review"
    newest = contract.current_version
    page = client.get(f"/contracts/{contract.pk}/?version={reviewed.version.number}", headers={"accept-language": "fr"})
    assert "jusque-là, le contrat était approuvé" in page.content.decode()
    client.post(f"/versions/{newest.pk}/removal/")
    contract.refresh_from_db()
    assert (contract.status, contract.current_version) == ("approved", reviewed.version)
