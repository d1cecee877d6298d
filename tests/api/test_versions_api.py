"""Versions through the API: history, what changed, and the answer to an upload that looks like a next version."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from contracts.models import Contract, Version
from review.models import DecisionKind
from review.services.decisions import decide

Api = Callable[[User], APIClient]


def test_the_question_and_the_answers(apart: tuple[Version, Version], buyer: User, api: Api) -> None:
    first, second = apart
    client, address = api(buyer), f"/api/v1/versions/{second.pk}/successor"
    asked = client.get(address).json()
    assert (asked["contract"], asked["state"]) == (first.contract_id, "open")
    assert asked["share"] > 0.5
    assert client.post(address, {"answer": "perhaps"}, format="json").status_code == 400
    assert client.post(address, {"answer": "accept"}, format="json").json()["state"] == "accepted"
    assert client.post(address, {"answer": "accept"}, format="json").status_code == 409
    assert [version["id"] for version in client.get(f"/api/v1/contracts/{first.contract_id}").json()["versions"]] == [first.pk, second.pk]
    assert client.delete(address).status_code == 204
    assert client.delete(address).status_code == 409
    assert Contract.objects.count() == 2
    assert client.post(address, {"answer": "decline"}, format="json").json()["state"] == "declined"


def test_history_and_changes(apart: tuple[Version, Version], owner: User, colleague: User, reader: User, api: Api) -> None:
    first, second = apart
    decide(first.review.findings.get(rule="liability_cap_below_12_months"), colleague, DecisionKind.NEGOTIATE)
    api(owner).post(f"/api/v1/versions/{second.pk}/successor", {"answer": "accept"}, format="json")
    client = api(reader)
    newest, oldest = client.get(f"/api/v1/contracts/{first.contract_id}/versions").json()
    assert (newest["version"]["number"], newest["recognised"], newest["decided"]) == (2, True, 1)
    assert (oldest["version"]["number"], oldest["recognised"], oldest["uploaded_by"]) == (1, False, owner.get_username())
    assert oldest["risks"]["high"] + oldest["risks"]["medium"] > 0
    changes = client.get(f"/api/v1/versions/{second.pk}/changes").json()
    assert (changes["since"], changes["reviewed"], changes["carried"]) == (first.pk, True, 1)
    assert changes["clauses"] == 1
    assert client.get(f"/api/v1/versions/{first.pk}/changes").status_code == 404
    carried = [found for found in client.get(f"/api/v1/versions/{second.pk}/findings").json() if found["state"] == "negotiate"]
    assert carried[0]["decisions"][0]["carried_from"]


@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_rights(apart: tuple[Version, Version], reader: User, outsider: User, api: Api, method: str) -> None:
    address = f"/api/v1/versions/{apart[1].pk}/successor"
    assert getattr(api(outsider), method)(address, {"answer": "accept"}, format="json").status_code == 404
    assert getattr(api(reader), method)(address, {"answer": "accept"}, format="json").status_code == (200 if method == "get" else 403)
    assert getattr(APIClient(), method)(address, {"answer": "accept"}, format="json").status_code == 401


def test_outsiders_see_neither_history_nor_changes(apart: tuple[Version, Version], outsider: User, api: Api) -> None:
    client = api(outsider)
    assert client.get(f"/api/v1/contracts/{apart[0].contract_id}/versions").status_code == 404
    assert client.get(f"/api/v1/versions/{apart[0].pk}/changes").status_code == 404
