"""Two contracts side by side: who may open the page, what it says, and pairings that stick."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from contracts.models import Job, Version, Workspace
from contracts.services import uploads
from review.models import Comparison
from review.services import comparisons
from review.services.playbooks import playbook_of, rules_of
from review.services.positions import positions_of
from review.views import comparison as page_of_comparison

ONE = """CONDITIONS DE SERVICE

1. Durée
Le contrat dure douze mois. Le préavis de résiliation est de un (1) mois avant le terme.

2. Données <script>alert(1)</script>
Le Prestataire héberge les données du Client en France et les sauvegarde chaque jour.

3. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""
TWO = ONE.replace("un (1) mois", "trois (3) mois").replace("en France", "en Inde <img src=x onerror=alert(2)>")


@pytest.fixture
def two(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> tuple[Version, Version]:
    """Two versions of one contract, read and assessed."""
    (first,) = uploads.upload(workspace, owner, [SimpleUploadedFile("conditions.txt", ONE.encode())])
    assert first.version
    (second,) = uploads.upload(workspace, owner, [SimpleUploadedFile("conditions-2.txt", TWO.encode())], first.version.contract)
    assert second.version
    work()
    for version in (first.version, second.version):
        version.refresh_from_db()
        assert version.status == Version.Status.READY, version.error_code
    return first.version, second.version


@pytest.fixture
def address(two: tuple[Version, Version], owner: User) -> str:
    return f"/comparisons/{comparisons.obtain(*two, owner).pk}/"


def test_a_reader_opens_it_from_the_contract(two: tuple[Version, Version], reader: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(reader).post("/comparisons/", {"left": two[0].pk, "right": two[1].pk}, follow=True)
    assert response.status_code == 200
    assert "compare-row" in response.content.decode()
    again = as_user(reader).post("/comparisons/", {"left": two[0].pk, "right": two[1].pk})
    assert again.headers["Location"] == response.redirect_chain[0][0]


def test_the_contract_page_leads_to_what_changed(two: tuple[Version, Version], owner: User, page_of: Callable[..., str]) -> None:
    newest, older = (page_of(owner, f"/contracts/{two[0].contract_id}/?version={number}") for number in (2, 1))
    assert "Voir ce qui a changé" in newest
    assert "Voir ce qui a changé" not in older


def test_it_says_what_changed(address: str, colleague: User, page_of: Callable[..., str]) -> None:
    page = page_of(colleague, address)
    removed = re.findall(r'<del[^>]*><span class="visually-hidden">\[supprimé\s:\s</span>(.*?)<span', page)
    added = re.findall(r'<ins[^>]*><span class="visually-hidden">\[ajouté\s:\s</span>(.*?)<span', page)
    assert any("un (1)" in words or words == "un" for words in removed)
    assert any("trois" in words for words in added)
    assert "1\u00a0mois" in page
    assert "3\u00a0mois" in page


def test_hostile_text_is_shown_as_text(address: str, owner: User, page_of: Callable[..., str]) -> None:
    page = page_of(owner, address)
    assert "<script>alert" not in page
    assert "<img src" not in page
    assert "&lt;script&gt;" in page


def test_an_outsider_finds_nothing(address: str, two: tuple[Version, Version], outsider: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(outsider)
    assert client.get(address).status_code == 404
    assert client.get(f"{address}progress/").status_code == 404
    assert client.post(f"{address}pairs/", {"left": "c1"}).status_code == 404
    assert client.post("/comparisons/", {"left": two[0].pk, "right": two[1].pk}).status_code == 404


def test_a_lawyers_pairing_sticks(address: str, colleague: User, reader: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(colleague)
    client.get(address)
    client.post(f"{address}pairs/", {"left": "c2", "right": "c4"})
    for user in (colleague, reader):
        assert "rapprochées à la main" in as_user(user).get(address, headers={"accept-language": "fr"}).content.decode()
    assert Comparison.objects.get().pins == [["c2", "c4"]]
    client.post(f"{address}pairs/", {"left": "c2", "right": "c4", "undo": "1"})
    assert Comparison.objects.get().pins == []


def test_a_reader_does_not_pair(address: str, reader: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(reader)
    assert client.post(f"{address}pairs/", {"left": "c2", "right": "c4"}).status_code == 403
    assert "data-pair" not in client.get(address).content.decode()


@pytest.mark.parametrize("pins", [{"left": "c1", "right": "c\x00"}, {}, {"left": "c99"}, {"left": "c2", "right": "<b>"}])
def test_unknown_clauses_are_refused(address: str, colleague: User, as_user: Callable[[User], Client], pins: dict[str, str]) -> None:
    as_user(colleague).post(f"{address}pairs/", pins)
    assert Comparison.objects.get().pins == []


def test_a_contract_is_held_against_the_playbooks_positions(
    two: tuple[Version, Version], owner: User, as_user: Callable[[User], Client]
) -> None:
    response = as_user(owner).post("/comparisons/", {"left": "", "right": two[1].pk}, follow=True, headers={"accept-language": "fr"})
    page = BeautifulSoup(response.content, "lxml")
    assert "Nos positions" in page.get_text()
    chips = {chip.get_text() for chip in page.select(".compare-outline .change")}
    assert chips <= {"Nos positions seulement", "CONDITIONS DE SERVICE seulement", f"{two[1].contract.name} seulement"}
    assert "Nos positions seulement" in chips
    titles = [link.get_text() for link in page.select(".compare-outline a")]
    assert not [title for title in titles if re.fullmatch(r"[\d.]+", title)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_position_of_the_playbook_has_a_heading(workspace: Workspace, language: str) -> None:
    row = playbook_of(workspace)
    clauses = positions_of(row, language).clauses
    assert len(clauses) > 40
    assert all(clause.number and clause.heading for clause in clauses)
    assert rules_of(row).names[language] not in {clause.heading for clause in clauses}


def test_a_large_comparison_is_a_job(
    address: str, owner: User, as_user: Callable[[User], Client], work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparisons, "AT_ONCE", 0)
    client = as_user(owner)
    assert "compare-row" not in client.get(address).content.decode()
    assert [job.status for job in work()] == [Job.Status.DONE]
    assert client.get(f"{address}progress/").headers["HX-Refresh"] == "true"
    assert "compare-row" in client.get(address).content.decode()


def test_later_rows_are_places_until_they_are_asked_for(
    address: str, reader: User, as_user: Callable[[User], Client], page_of: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_of_comparison, "FIRST", 1)
    page = page_of(reader, address)
    later = re.findall(r'data-later id="(r\d+)"', page)
    assert later
    assert len(re.findall(r'<article class="compare-row"', page)) == len(later) + 1
    fragment = as_user(reader).get(f"{address}rows/", {"row": later}).content.decode()
    assert re.findall(r'<article class="compare-row" tabindex="-1" id="(r\d+)"', fragment) == later
    assert "compare-cell" in fragment
    assert "<script>alert" not in fragment
    assert "data-later" not in page_of(reader, address, all="1")


def test_only_lawyers_get_the_clauses_to_pair(
    address: str, colleague: User, reader: User, outsider: User, as_user: Callable[[User], Client]
) -> None:
    assert 'name="left"' in as_user(colleague).get(f"{address}choices/").content.decode()
    assert as_user(reader).get(f"{address}choices/").status_code == 403
    for part in ("choices/", "rows/?row=r1"):
        assert as_user(outsider).get(f"{address}{part}").status_code == 404


def test_a_pairing_leads_back_to_the_filters(address: str, colleague: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(colleague).post(
        f"{address}pairs/", {"left": "c2", "right": "c4", "filter-only": "risks", "filter-type": "", "filter-next": "//elsewhere"}
    )
    assert response.headers["Location"] == f"{address}?only=risks"


def test_what_changed_is_counted(address: str, owner: User, as_user: Callable[[User], Client]) -> None:
    as_user(owner).get(address)
    row = Comparison.objects.get()
    assert row.clauses == 2
    assert (row.raised or 0) > 0


def test_a_version_is_not_compared_with_itself(two: tuple[Version, Version], owner: User, as_user: Callable[[User], Client]) -> None:
    as_user(owner).post("/comparisons/", {"left": two[0].pk, "right": two[0].pk})
    assert not Comparison.objects.exists()
