"""Many contracts against key terms and rules."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.contrib.staticfiles import finders
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from contracts.access import workspaces_of
from contracts.models import Role, Version, Workspace
from contracts.services import analyses, members, uploads
from review.models import Report

TEXT = """CONDITIONS DE SERVICE

1. Durée
Le contrat dure {months} mois <script>alert(1)</script>. Il se renouvelle par tacite reconduction, sauf préavis de un (1) mois.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""


@pytest.fixture
def contracts(workspace: Workspace, owner: User, work: Callable[[], object]) -> list[Version]:
    """Twenty-one contracts that differ in their duration."""
    files = [SimpleUploadedFile(f"contrat-{n}.txt", TEXT.format(months=n).encode()) for n in range(12, 33)]
    done = [one.version for n in range(0, 21, 7) for one in uploads.upload(workspace, owner, files[n : n + 7])]
    work()
    return [version for version in done if version]


def test_it_shows_values_and_where_they_come_from(contracts: list[Version], reader: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(reader).post(
        "/comparisons/",
        {"as": "matrix", "contract": [one.contract_id for one in contracts]},
        follow=True,
        headers={"accept-language": "fr"},
    )
    page = response.content.decode()
    assert page.count('<th scope="col" data-column') == 21
    assert "csrfmiddlewaretoken" not in response.redirect_chain[0][0]
    assert "tacite reconduction" in page
    assert "<script>alert" not in page
    assert "data-equal" in page


def test_it_says_what_its_figures_count_and_how_contracts_are_ranked(
    contracts: list[Version], reader: User, as_user: Callable[[User], Client]
) -> None:
    query = "&".join(f"contract={one.contract_id}" for one in contracts[:3])
    page = as_user(reader).get(f"/matrix/?{query}", headers={"accept-language": "fr"}).content.decode()
    assert "Les nombres comptent des points, comme la page de chaque contrat" in page
    assert "Critique 27, Élevé 9, Moyen 3, Faible 1, Information 0" in page
    assert '<span class="quiet">poids ' in page


def test_on_paper_it_is_not_held_in_a_box(contracts: list[Version], reader: User, as_user: Callable[[User], Client]) -> None:
    query = "&".join(f"contract={one.contract_id}" for one in contracts)
    page = as_user(reader).get(f"/matrix/?{query}", headers={"accept-language": "fr"}).content.decode()
    (sheet,) = re.findall(r'href="/static/(css/matrix-print[^"]*)" media="print"', page)
    assert re.search(r"\.matrix-scroll \{[^}]*overflow: visible", Path(finders.find(sheet)).read_text())
    assert "« Exporter » en fait un PDF" in page.replace("\u00a0", " ")  # more than one sheet holds legibly


def test_many_contracts_cost_no_more_queries_than_few(
    contracts: list[Version], reader: User, as_user: Callable[[User], Client], work: Callable[[], object]
) -> None:
    client = as_user(reader)

    def queries(versions: list[Version], order: bool) -> int:
        query = "&".join(f"contract={one.contract_id}" for one in versions)
        with CaptureQueriesContext(connection) as asked:
            if order:
                assert client.post("/matrix/reports/", {"query": query, "kind": "workbook", "language": "fr"}).status_code == 302
            else:
                assert client.get(f"/matrix/?{query}").status_code == 200
        return len(asked)

    queries(contracts[:2], False)  # which sets the session's workspace
    assert queries(contracts, False) == queries(contracts[:3], False) <= 15
    assert queries(contracts, True) == queries(contracts[:3], True)
    assert Report.objects.count() == 2


def test_an_outsider_finds_nothing(contracts: list[Version], outsider: User, as_user: Callable[[User], Client]) -> None:
    address = "/matrix/?contract=" + "&contract=".join(str(one.contract_id) for one in contracts[:2])
    assert as_user(outsider).get(address).status_code == 404


def test_it_holds_contracts_of_one_workspace(contracts: list[Version], outsider: User, as_user: Callable[[User], Client]) -> None:
    elsewhere = workspaces_of(outsider)[0]
    (unread,) = uploads.upload(elsewhere, outsider, [SimpleUploadedFile("autre.txt", b"autre")])
    members.add(contracts[0].workspace, outsider, Role.READER)
    # The unread one would be left out; the file would belong to its workspace all the same.
    chosen = [unread.version.contract_id, *(one.contract_id for one in contracts[:2])]
    query = "&".join(f"contract={pk}" for pk in chosen)
    client = as_user(outsider)
    assert client.get(f"/matrix/?{query}").status_code == 302
    client.post("/matrix/reports/", {"kind": "workbook", "language": "fr", "query": query})
    assert not Report.objects.exists()


def test_contracts_of_others_are_not_among_them(
    contracts: list[Version], outsider: User, owner: User, as_user: Callable[[User], Client]
) -> None:
    (other,) = uploads.upload(workspaces_of(outsider)[0], outsider, [SimpleUploadedFile("autre.txt", b"autre")])
    chosen = [contracts[0].contract_id, contracts[1].contract_id, other.version.contract_id]
    assert as_user(owner).get("/matrix/", {"contract": chosen}).status_code == 404


@pytest.mark.parametrize("query", ["", "?contract=x", "?contract=99999999999999999999"])
def test_nonsense_leads_nowhere(workspace: Workspace, owner: User, as_user: Callable[[User], Client], query: str) -> None:
    assert as_user(owner).get(f"/matrix/{query}").status_code in (302, 404)


def test_it_leaves_the_layout_of_the_documents_where_it_is(
    contracts: list[Version], reader: User, as_user: Callable[[User], Client]
) -> None:
    # The lines of sixty contracts of a hundred pages, with their boxes, take more memory than a web process has.
    whole, texts = analyses.load(contracts[0]), analyses.load_texts(contracts)
    light = texts[contracts[0].pk]
    assert whole.document.lines
    assert light == replace(whole, document=replace(whole.document, lines=(), blocks=()))
    query = "&".join(f"contract={one.contract_id}" for one in contracts)
    with CaptureQueriesContext(connection) as queries:
        assert as_user(reader).get(f"/matrix/?{query}").status_code == 200
    assert not [one["sql"] for one in queries if "layout_json" in one["sql"]]
