"""Types that a lawyer should check, and types set by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import ClauseTypes, Job, Version
from contracts.services import analyses, uploads
from tests.pages.conftest import Reviewed

HTMX = {"hx-request": "true", "accept-language": "fr"}


@pytest.fixture
def doubtful(reviewed: Reviewed) -> Reviewed:
    """The contract with a clause of which nobody knows whether it is about renewal."""
    reviewed.version.clauses.filter(uid="c2").update(types=[{"key": "renewal", "confidence": 0.55, "evidence": []}])
    return reviewed


def page(reviewed: Reviewed, user: User, page_of: Callable[..., str], language: str = "fr") -> BeautifulSoup:
    return BeautifulSoup(page_of(user, f"/contracts/{reviewed.contract.pk}/", language), "lxml")


def address(reviewed: Reviewed, uid: str = "c2") -> str:
    return f"/versions/{reviewed.version.pk}/clauses/{uid}/types/"


def words(soup: Any) -> str:
    return " ".join(soup.get_text(" ").split())


def types_of(version: Version, uid: str) -> list[tuple[str, bool]]:
    return [(found.key, found.by_hand) for found in analyses.load(Version.objects.get(pk=version.pk)).types[uid]]


def test_a_type_that_is_not_sure_is_to_be_checked(doubtful: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(doubtful, reader, page_of)
    row = soup.select_one('.outline li[data-clause="c2"]')
    assert row.has_attr("data-check")
    assert "à vérifier" in words(row)
    assert "Renouvellement ?" in words(row)
    assert not soup.select_one('.outline li[data-clause="c4"]').has_attr("data-check")
    assert "1 clause à vérifier" in words(soup.select_one(".outline-filter"))
    assert "Type à vérifier : Renouvellement ?" in words(soup.select_one("#clause-c2 .check-mark"))
    assert "1 clause to be checked" in words(page(doubtful, reader, page_of, "en").select_one(".outline-filter"))
    assert not soup.select(".outline-set")


def test_a_lawyer_sets_the_type(
    doubtful: Reviewed, colleague: User, as_user: Callable[[User], Client], page_of: Callable[..., str]
) -> None:
    client = as_user(colleague)
    form = BeautifulSoup(client.get(address(doubtful), headers=HTMX).content, "lxml")
    assert form.select_one("option[selected]")["value"] == "renewal"
    answer = BeautifulSoup(client.post(address(doubtful), {"types": ["term", ""]}, headers=HTMX).content, "lxml")
    assert "Durée et entrée en vigueur" in words(answer)
    assert "fixé par une personne" in words(answer)
    soup = page(doubtful, colleague, page_of)
    assert "fixé par une personne" in words(soup.select_one('.outline li[data-clause="c2"]'))
    assert not soup.select_one(".outline-filter")
    again = BeautifulSoup(client.get(address(doubtful), headers=HTMX).content, "lxml")
    assert f"Fixé par {colleague.get_username()}" in words(again)
    assert Job.objects.filter(kind=Job.Kind.ASSESS, subject=doubtful.version.pk).exists()  # rules look at types


def test_without_scripts_the_form_is_a_page(doubtful: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(colleague)
    assert b"<select" in client.get(address(doubtful)).content
    answer = client.post(address(doubtful), {"types": ["term", "renewal"]})
    assert (answer.status_code, answer["Location"].rsplit("#")[-1]) == (302, "clause-c2")
    assert types_of(doubtful.version, "c2") == [("term", True), ("renewal", True)]


def test_it_can_be_about_nothing_of_the_list_and_go_back_to_what_was_recognised(
    doubtful: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(colleague)
    assert "aucun type" in words(BeautifulSoup(client.post(address(doubtful), {"types": ["", ""]}, headers=HTMX).content, "lxml"))
    assert types_of(doubtful.version, "c2") == [("other", True)]
    client.post(address(doubtful), {"automatic": "1"}, headers=HTMX)
    assert types_of(doubtful.version, "c2") == [("renewal", False)]


def test_it_stays_when_the_file_is_read_again_and_in_the_next_version(
    ready: Version, colleague: User, as_user: Callable[[User], Client], work: Callable[[], list[Job]]
) -> None:
    clause = ready.clauses.exclude(heading=None).filter(end__gt=0).last()
    as_user(colleague).post(f"/versions/{ready.pk}/clauses/{clause.uid}/types/", {"types": ["insurance"]})
    Job.objects.create(kind=Job.Kind.INGEST, subject=ready.pk, workspace=ready.workspace, version=ready, not_before=ready.created)
    work()
    assert types_of(ready, clause.uid) == [("insurance", True)]
    newer = Version.objects.create(
        workspace=ready.workspace, contract=ready.contract, number=2, filename="b.pdf", sha256="1" * 64, size=1, file=ready.file.name
    )
    Job.objects.create(kind=Job.Kind.INGEST, subject=newer.pk, workspace=ready.workspace, version=newer, not_before=ready.created)
    work()
    assert types_of(newer, clause.uid) == [("insurance", True)]


def test_nothing_is_set_while_the_file_is_read_anew(doubtful: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    Version.objects.filter(pk=doubtful.version.pk).update(status=Version.Status.FAILED)
    uploads.retry(doubtful.version)
    client, page = as_user(colleague), f"/contracts/{doubtful.contract.pk}/"
    assert client.get(address(doubtful)).headers["Location"] == page
    assert client.post(address(doubtful), {"types": ["term"]}).headers["Location"] == page
    assert not ClauseTypes.objects.exists()


def test_only_lawyers_set_types_and_only_those_of_the_list(
    doubtful: Reviewed, buyer: User, outsider: User, colleague: User, as_user: Callable[[User], Client]
) -> None:
    assert as_user(buyer).post(address(doubtful), {"types": ["term"]}).status_code == 403
    assert as_user(outsider).post(address(doubtful), {"types": ["term"]}).status_code == 404
    client = as_user(colleague)
    assert client.post(address(doubtful, "c99"), {"types": ["term"]}).status_code == 404
    assert client.post(address(doubtful), {"types": ["nonsense"]}, headers=HTMX).status_code == 422
    assert client.put(address(doubtful)).status_code == 405
    assert not ClauseTypes.objects.exists()
