"""The list of contracts: what it shows, how it is narrowed, and who sees it."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contracts.models import Contract, Version, Workspace
from contracts.services import members, uploads
from contracts.services.contracts import show_newest
from review.models import Comparison
from tests.pages.conftest import Reviewed


def test_a_contract_is_listed_with_its_vendor_risks_and_status(reviewed: Reviewed, colleague: User, page_of: Callable[..., str]) -> None:
    page = page_of(colleague, "/")
    assert "Kalidor &lt;SAS&gt;" in page
    assert "Conditions de service" in page
    assert 'data-severity="critical" title="1 point\xa0: Critique"' in page
    assert "À examiner" in page
    assert f'href="/contracts/{reviewed.contract.pk}/"' in page


def test_the_list_speaks_the_language_of_its_reader(reviewed: Reviewed, colleague: User, page_of: Callable[..., str]) -> None:
    page = page_of(colleague, "/", language="en")
    assert '<html lang="en">' in page
    assert "To review" in page


def test_nothing_uploaded_yet_says_what_to_do(owner: User, workspace: object, page_of: Callable[..., str]) -> None:
    page = page_of(owner, "/")
    assert "Aucun contrat pour l’instant" in page
    assert 'id="dropzone"' in page


def test_a_reader_is_offered_no_upload(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    assert 'id="dropzone"' not in page_of(reader, "/")


@pytest.mark.parametrize(
    ("query", "is_found"),
    [
        ({"q": "kalidor"}, True),
        ({"q": "conditions service"}, True),
        ({"q": "somebody else"}, False),
        ({"status": "to_review"}, True),
        ({"status": "approved"}, False),
        ({"language": "fr"}, True),
        ({"language": "en"}, False),
        ({"severity": "critical"}, True),
        ({"severity": "none"}, False),
        ({"status": "no such status", "sort": "no such order", "page": "-3"}, True),
    ],
)
def test_the_list_is_narrowed(
    reviewed: Reviewed, owner: User, as_user: Callable[[User], Client], query: dict[str, str], is_found: bool
) -> None:
    page = as_user(owner).get("/", query, headers={"accept-language": "fr"}).content.decode()
    assert ("Kalidor" in page) is is_found
    assert ("Aucun contrat ne correspond" in page) is not is_found


@pytest.mark.parametrize("sort", ["recent", "oldest", "risk", "vendor", "name"])
def test_the_list_is_sorted(reviewed: Reviewed, owner: User, page_of: Callable[..., str], sort: str) -> None:
    unread = Contract.objects.create(workspace=reviewed.contract.workspace, name="Zébulon")
    page = page_of(owner, "/", sort=sort)
    first, second = ("Kalidor", "Zébulon")
    assert 0 < page.index(first) < page.index(second)
    assert str(unread.pk) in page


def test_a_search_swaps_the_table_alone(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    headers = {"hx-request": "true", "hx-target": "contract-table"}
    response = as_user(owner).get("/", {"q": "kalidor"}, headers=headers)
    assert "<table" in response.content.decode()
    assert "<html" not in response.content.decode()


def test_the_count_above_the_table_follows_it(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    assert '<p id="contract-total">1 contrat</p>' in client.get("/", headers={"accept-language": "fr"}).content.decode()
    Contract.objects.create(workspace=reviewed.contract.workspace, name="Autre", created_by=owner)
    table = client.get("/", headers={"hx-request": "true", "hx-target": "contract-table", "accept-language": "fr"}).content.decode()
    assert '<p id="contract-total" hx-swap-oob="true">2 contrats</p>' in table


def test_a_file_that_could_not_be_read_is_marked(reviewed: Reviewed, owner: User, page_of: Callable[..., str]) -> None:
    Version.objects.update(status=Version.Status.FAILED)
    show_newest(reviewed.contract)
    assert "Illisible" in page_of(owner, "/")


def test_the_list_does_not_query_per_contract(
    reviewed: Reviewed, owner: User, as_user: Callable[[User], Client], django_assert_num_queries: Callable[[int], Any]
) -> None:
    client = as_user(owner)
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for i in range(20):
        versions = {"current_version": reviewed.version, "read_version": reviewed.version}
        Contract.objects.create(workspace=reviewed.contract.workspace, name=f"Contrat {i}", **versions)
    with django_assert_num_queries(len(few)):
        client.get("/")


def test_an_outsider_sees_nothing_of_it(reviewed: Reviewed, outsider: User, page_of: Callable[..., str]) -> None:
    assert "Kalidor" not in page_of(outsider, "/")


def test_somebody_without_a_workspace_is_told_whom_to_ask(db: None, page_of: Callable[..., str]) -> None:
    nobody = members.create_account("nobody@example.org", "a long enough password")
    assert "Vous n’êtes encore membre d’aucun espace" in page_of(nobody, "/")


def test_a_member_of_two_workspaces_switches(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client]) -> None:
    members.add(reviewed.contract.workspace, outsider, "reader")
    client = as_user(outsider)
    assert "Kalidor" not in client.get("/").content.decode()
    response = client.post("/workspace/", {"workspace": reviewed.contract.workspace_id}, follow=True)
    assert "Kalidor" in response.content.decode()


def test_nobody_switches_to_a_workspace_of_others(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(outsider)
    assert client.post("/workspace/", {"workspace": reviewed.contract.workspace_id}).status_code == 404
    assert client.post("/workspace/", {"workspace": "x"}).status_code == 404
    assert client.get("/workspace/").status_code == 405


def test_a_stranger_is_asked_to_sign_in(client: Client, db: None) -> None:
    response = client.get("/")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/accounts/login/")
    assert client.post("/").status_code == 302


def test_the_list_takes_no_post(owner: User, workspace: object, as_user: Callable[[User], Client]) -> None:
    assert as_user(owner).post("/").status_code == 405


def test_a_file_that_could_not_be_read_has_no_status_to_examine(
    workspace: Workspace, owner: User, as_user: Callable[[User], Client], work: Callable[[], object]
) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("vide.pdf", b"%PDF-1.4 noise " * 40)])
    work()
    page = as_user(owner).get("/", headers={"accept-language": "fr"}).content.decode()
    row = BeautifulSoup(page, "lxml").select_one("table.contracts tbody tr").get_text(" ", strip=True)
    assert "vide" in row
    assert "À examiner" not in row


@pytest.fixture
def unreadable(reviewed: Reviewed, owner: User, work: Callable[[], object]) -> Version:
    """A next version of the reviewed contract that cannot be read."""
    (result,) = uploads.upload(reviewed.contract.workspace, owner, [SimpleUploadedFile("v2.txt", b"x")], reviewed.contract)
    work()
    found = Version.objects.get(pk=result.version.pk)
    assert found.status == Version.Status.FAILED
    return found


def test_an_unreadable_next_version_hides_nothing_of_the_one_before(
    reviewed: Reviewed, unreadable: Version, reader: User, page_of: Callable[..., str]
) -> None:
    for query in ({}, {"severity": "critical"}, {"sort": "risk"}, {"q": "kalidor"}):
        row = BeautifulSoup(page_of(reader, "/", **query), "lxml").select_one("table.contracts tbody tr")
        assert row.select_one('[data-severity="critical"]')
        assert row.select_one(f'input[name="contract"][value="{reviewed.contract.pk}"]')
        words = " ".join(row.get_text(" ", strip=True).split())
        for shown in ("Version 2 : illisible", "Points de la version 1", "Français", "À examiner"):
            assert shown in words
    assert "Kalidor" not in page_of(reader, "/", severity="none")
    page = BeautifulSoup(page_of(reader, f"/contracts/{reviewed.contract.pk}/"), "lxml")
    assert page.select_one(f'.unread-former a[href="/contracts/{reviewed.contract.pk}/?version=1"]')


def test_the_one_before_is_shown_while_the_next_is_being_read(
    reviewed: Reviewed, owner: User, page_of: Callable[..., str], work: Callable[[], object]
) -> None:
    text = ("Le contrat dure trente (30) mois. Le Client paie chaque facture à trente (30) jours.\n" * 4).encode()
    uploads.upload(reviewed.contract.workspace, owner, [SimpleUploadedFile("v2.txt", text)], reviewed.contract)
    page = page_of(owner, "/")
    assert "Points de la version 1" in page
    assert "Kalidor" in page
    work()
    page = page_of(owner, "/")
    assert "Points de la version 1" not in page
    assert "Kalidor" not in page  # no vendor is named any more


def test_what_was_read_takes_part_in_matrix_and_comparison_beside_an_unreadable_version(
    reviewed: Reviewed, unreadable: Version, ready: Version, owner: User, as_user: Callable[[User], Client]
) -> None:
    client, both = as_user(owner), [reviewed.contract.pk, ready.contract_id]
    answer = client.get("/api/v1/matrix", {"contract": both}).json()
    assert [one["version"] for one in answer["versions"]] == [reviewed.version.pk, ready.pk]
    assert client.get("/matrix/", {"contract": both}).status_code == 200
    client.post("/comparisons/", {"contract": both})
    row = Comparison.objects.get()
    assert (row.left, row.right) == (reviewed.version, ready)
    shown = client.get(f"/api/v1/contracts/{reviewed.contract.pk}").json()
    assert (shown["current_version"]["id"], shown["read_version"]["id"]) == (unreadable.pk, reviewed.version.pk)
    assert shown["risks"]["critical"] == 1
    assert f'<option value="{reviewed.version.pk}">' in client.get(f"/contracts/{ready.contract_id}/").content.decode()
