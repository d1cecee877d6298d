"""Comparisons and the matrix through the API."""

import json
from pathlib import Path

import jsonschema
import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import uploads
from review.models import Comparison
from review.services import comparisons

SAMPLES = Path(settings.BASE_DIR) / "contracts" / "samples"
SCHEMA = json.loads((Path(settings.BASE_DIR) / "review" / "schemas" / "comparison.schema.json").read_text())


@pytest.fixture
def other(ready: Version, workspace: Workspace, owner: User, work) -> Version:
    """A second contract, read."""
    path = SAMPLES / "ondine-contrat-saas.docx"
    (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile(path.name, path.read_bytes())])
    work()
    return Version.objects.get(pk=uploaded.version.pk)


def signed_in(user: User) -> APIClient:
    client = APIClient()
    client.force_authenticate(user)
    return client


@pytest.mark.parametrize("with_positions", [False, True])
def test_a_comparison_follows_its_schema(ready: Version, other: Version, reader: User, with_positions: bool) -> None:
    client = signed_in(reader)
    asked = {"left": None if with_positions else ready.pk, "right": other.pk}
    made = client.post("/api/v1/comparisons", asked, format="json")
    assert made.status_code == 201
    got = client.get(f"/api/v1/comparisons/{made.data['id']}")
    assert got.status_code == 200
    jsonschema.validate(json.loads(got.content), SCHEMA)
    assert client.post("/api/v1/comparisons", asked, format="json").data["id"] == made.data["id"]


@pytest.mark.parametrize("address", ["/api/v1/comparisons/{row}", "/api/v1/comparison?left={left}&right={right}"])
def test_a_large_one_answers_with_its_job(
    ready: Version, other: Version, reader: User, work, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr(comparisons, "AT_ONCE", 0)
    client = signed_in(reader)
    row = comparisons.obtain(ready, other, reader)
    address = address.format(row=row.pk, left=ready.pk, right=other.pk)
    waiting = client.get(address)
    assert (waiting.status_code, waiting.data["kind"]) == (202, Job.Kind.COMPARE)
    work()
    assert client.get(address).status_code == 200


def test_two_versions_are_compared_once(ready: Version, other: Version, reader: User) -> None:
    address = f"/api/v1/comparison?left={ready.pk}&right={other.pk}"
    asked = [signed_in(reader).get(address).json() for _ in range(2)]
    assert asked[0] == asked[1]
    kept = Comparison.objects.get(left=ready, right=other)
    assert asked[0] == signed_in(reader).get(f"/api/v1/comparisons/{kept.pk}").json()


def test_a_version_is_not_compared_with_itself(ready: Version, reader: User) -> None:
    refused = signed_in(reader).get(f"/api/v1/comparison?left={ready.pk}&right={ready.pk}")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "same_version")


def test_pairs_are_for_lawyers(ready: Version, other: Version, colleague: User, reader: User, outsider: User) -> None:
    address = f"/api/v1/comparisons/{comparisons.obtain(ready, other, colleague).pk}"
    pair = {"left": "c2", "right": "c3"}
    assert signed_in(colleague).post(f"{address}/pairs", pair, format="json").data["pins"] == [["c2", "c3"]]
    assert signed_in(colleague).post(f"{address}/pairs", {"left": "c9999", "right": None}, format="json").status_code in (400, 409)
    assert signed_in(reader).post(f"{address}/pairs", pair, format="json").status_code == 403
    assert signed_in(outsider).post(f"{address}/pairs", pair, format="json").status_code == 404
    assert signed_in(outsider).get(address).status_code == 404


def test_the_matrix(ready: Version, other: Version, reader: User, outsider: User) -> None:
    contracts = [ready.contract_id, other.contract_id]
    answer = signed_in(reader).get("/api/v1/matrix", {"contract": contracts})
    assert answer.status_code == 200
    assert {len(row["cells"]) for row in answer.data["rows"]} == {2}
    assert signed_in(outsider).get("/api/v1/matrix", {"contract": contracts}).status_code == 404
    assert signed_in(reader).get("/api/v1/matrix", {"contract": contracts[:1]}).status_code in (400, 409)
    assert Contract.objects.count() == 2
