"""Many contracts against key terms and rules."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from contracts.models import Version, Workspace
from contracts.services import uploads

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


def test_an_outsider_finds_nothing(contracts: list[Version], outsider: User, as_user: Callable[[User], Client]) -> None:
    address = "/matrix/?contract=" + "&contract=".join(str(one.contract_id) for one in contracts[:2])
    assert as_user(outsider).get(address).status_code == 404


@pytest.mark.parametrize("query", ["", "?contract=x", "?contract=99999999999999999999"])
def test_nonsense_leads_nowhere(workspace: Workspace, owner: User, as_user: Callable[[User], Client], query: str) -> None:
    assert as_user(owner).get(f"/matrix/{query}").status_code in (302, 404)
