"""Comparisons, matrices and counter-proposals ordered from their pages."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from contracts.models import Job, Version, Workspace
from contracts.services import successors, uploads
from review.models import Comparison, Report
from review.services import comparisons

HTMX = {"hx-request": "true", "accept-language": "fr"}
TEXT = """CONDITIONS {name}

1. Durée
Le contrat dure {months} mois. Il se renouvelle par tacite reconduction, sauf préavis de un (1) mois.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""
AsUser = Callable[[User], Client]


@pytest.fixture
def versions(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> list[Version]:
    """Two short contracts, read."""
    named = (("alize", 12), ("bora", 36))
    files = [SimpleUploadedFile(f"{name}.txt", TEXT.format(name=name, months=months).encode()) for name, months in named]
    done = uploads.upload(workspace, owner, files)
    work()
    return [Version.objects.get(pk=one.version.pk) for one in done if one.version]


@pytest.fixture
def comparison(versions: list[Version], owner: User) -> Comparison:
    return comparisons.obtain(*versions, owner)


def soup(response: object) -> BeautifulSoup:
    return BeautifulSoup(response.content, "lxml")


@pytest.mark.parametrize(
    ("kind", "label", "ending"),
    [("comparison", "Télécharger le PDF", ".pdf"), ("redline", "Télécharger le fichier Word", ".docx")],
)
def test_a_comparison_is_ordered_watched_and_downloaded(
    comparison: Comparison, reader: User, as_user: AsUser, work: Callable[[], list[Job]], kind: str, label: str, ending: str
) -> None:
    client = as_user(reader)
    page = soup(client.get(f"/comparisons/{comparison.pk}/", headers={"accept-language": "fr"}))
    form = page.select_one(f'form[hx-post="/comparisons/{comparison.pk}/reports/"]')
    assert form.select_one(f'button[name=kind][value="{kind}"]')
    assert page.select_one(form["hx-target"])
    making = soup(client.post(form["hx-post"], {"kind": kind, "language": "fr", "changed": "on"}, headers=HTMX))
    poll = making.select_one("[hx-trigger]")["hx-get"]
    work()
    link = soup(client.get(poll, headers=HTMX)).select_one("#report-link")
    assert link.get_text(strip=True) == label
    response = client.get(link["href"])
    assert response.status_code == 200
    assert f"-alize-bora{ending}" in response["Content-Disposition"]
    assert Report.objects.get().choices == {"only_changed": True}


def test_a_matrix_is_ordered_as_its_address_shows_it(
    versions: list[Version], reader: User, as_user: AsUser, work: Callable[[], list[Job]]
) -> None:
    client = as_user(reader)
    contracts = "&".join(f"contract={one.contract_id}" for one in versions)
    query = f"{contracts}&equal=on&sort=name&rows=risk&theme=money&kind=term&column={versions[1].pk}&column=x"
    page = soup(client.get(f"/matrix/?{query}"))
    form = page.select_one("#matrix-export")
    assert form.select_one("[name=query]")["value"] == query
    assert page.select_one("[name=equal]").has_attr("checked")
    assert [box["value"] for box in page.select("[name=column][checked]")] == [str(versions[1].pk)]
    assert page.select_one("#matrix-rows option[value=risk]").has_attr("selected")
    asked = {"kind": "workbook", "language": "fr", "query": query}
    assert soup(client.post(form["hx-post"], asked, headers=HTMX)).select_one("progress")
    report = Report.objects.get()
    shown = {"hide_equal": True, "sort": "name", "rows": "risk", "columns": [str(versions[1].pk), "x"], "theme": "money", "kind": "term"}
    assert report.choices == {"contracts": [one.contract_id for one in versions], "site": "http://testserver", "shown": shown}
    work()
    response = client.get(f"/reports/{report.pk}/")
    assert "matrice-alize-bora.xlsx" in response["Content-Disposition"]
    assert response["Content-Type"].endswith("spreadsheetml.sheet")


def test_a_matrix_keeps_its_name_when_a_contract_of_it_becomes_a_version_of_another(
    apart: tuple[Version, Version], versions: list[Version], owner: User, as_user: AsUser, work: Callable[[], list[Job]]
) -> None:
    client, joined = as_user(owner), apart[1]
    query = f"contract={joined.contract_id}&contract={versions[0].contract_id}"
    client.post("/matrix/reports/", {"kind": "workbook", "language": "fr", "query": query})
    work()
    successors.accept(joined.successor, owner)
    response = client.get(f"/reports/{Report.objects.get().pk}/")
    assert "matrice-alize-brumelle.xlsx" in response["Content-Disposition"]


def test_nonsense_in_an_address_chooses_nothing(versions: list[Version], reader: User, as_user: AsUser) -> None:
    contracts = "&".join(f"contract={one.contract_id}" for one in versions)
    page = soup(as_user(reader).get(f"/matrix/?{contracts}&sort=x&rows=9&equal=&theme=x&kind=9"))
    assert not page.select_one("[name=equal]").has_attr("checked")
    assert len(page.select("[name=column][checked]")) == 2


def test_a_counter_proposal(versions: list[Version], buyer: User, as_user: AsUser, work: Callable[[], list[Job]]) -> None:
    client = as_user(buyer)
    page = soup(client.get(f"/contracts/{versions[0].contract_id}/", headers={"accept-language": "fr"}))
    form = page.select_one(f'form[hx-post="/versions/{versions[0].pk}/proposals/"]')
    making = soup(client.post(form["hx-post"], {"findings": "standing"}, headers=HTMX))
    work()
    link = soup(client.get(making.select_one("[hx-trigger]")["hx-get"], headers=HTMX)).select_one("#report-link")
    assert "contre-proposition-alize.docx" in client.get(link["href"])["Content-Disposition"]
    assert (
        "Contre-proposition en Word"
        in client.get(f"/contracts/{versions[0].contract_id}/", headers={"accept-language": "fr"}).content.decode()
    )


def test_orders_that_make_no_sense_are_refused_in_words(
    comparison: Comparison, versions: list[Version], buyer: User, as_user: AsUser
) -> None:
    client = as_user(buyer)
    for address, asked in (
        (f"/comparisons/{comparison.pk}/reports/", {"kind": "workbook", "language": "fr"}),
        (f"/versions/{versions[0].pk}/proposals/", {"findings": "none"}),
        ("/matrix/reports/", {"kind": "matrix", "language": "fr"}),
    ):
        assert "Corrigez" in client.post(address, asked, headers=HTMX).content.decode()
        assert client.post(address, asked).status_code == 302
    alone = {"kind": "matrix", "language": "fr", "query": f"contract={versions[0].contract_id}"}
    assert "au moins deux contrats" in client.post("/matrix/reports/", alone, headers=HTMX).content.decode()
    assert not Report.objects.exists()


def test_outsiders_find_nothing_and_readers_write_to_no_vendor(
    comparison: Comparison, versions: list[Version], reader: User, outsider: User, as_user: AsUser
) -> None:
    order = {"kind": "comparison", "language": "fr"}
    query = "&".join(f"contract={one.contract_id}" for one in versions)
    assert as_user(outsider).post(f"/comparisons/{comparison.pk}/reports/", order).status_code == 404
    assert as_user(outsider).post("/matrix/reports/", {"kind": "matrix", "language": "fr", "query": query}).status_code == 404
    assert as_user(outsider).post(f"/versions/{versions[0].pk}/proposals/", {"findings": "standing"}).status_code == 404
    assert as_user(reader).post(f"/versions/{versions[0].pk}/proposals/", {"findings": "standing"}).status_code == 403
    assert as_user(reader).get(f"/comparisons/{comparison.pk}/reports/").status_code == 405
    as_user(reader).post(f"/comparisons/{comparison.pk}/reports/", order)
    report = Report.objects.get()
    assert as_user(outsider).get(f"/reports/{report.pk}/progress/").status_code == 404
