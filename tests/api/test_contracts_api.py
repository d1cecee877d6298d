"""A program uploads contracts, follows their jobs, lists, renames and deletes them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient
from rest_framework.throttling import SimpleRateThrottle

from contracts.models import Contract, Job, Version, Workspace
from tests.conftest import PASSWORD

Api = Callable[[User], APIClient]


def send(client: APIClient, workspace: Workspace, *files: SimpleUploadedFile, **data: Any):
    return client.post("/api/v1/contracts", {"workspace": workspace.pk, "files": files, **data}, format="multipart")


def test_upload_follow_and_read(api: Api, buyer: User, workspace: Workspace, sample: SimpleUploadedFile, work) -> None:
    client = api(buyer)
    response = send(client, workspace, sample)
    assert response.status_code == 201
    (uploaded,) = response.json()
    assert uploaded["error"] is None

    assert client.get(f"/api/v1/jobs/{uploaded['job']}").json()["status"] == "queued"
    work()
    job = client.get(f"/api/v1/jobs/{uploaded['job']}").json()
    assert (job["status"], job["stage"], job["error"]) == ("done", "ready", None)

    (row,) = client.get("/api/v1/contracts").json()["results"]
    assert (row["id"], row["language"], row["current_version"]["status"]) == (uploaded["contract"], "fr", "ready")
    assert set(row["risks"]) == {"critical", "high", "medium", "low", "info"}

    detail = client.get(f"/api/v1/contracts/{row['id']}").json()
    assert [version["id"] for version in detail["versions"]] == [uploaded["version"]]
    assert client.get(f"/api/v1/versions/{uploaded['version']}").json()["filename"] == sample.name


def test_the_original_comes_back_as_it_was(api: Api, reader: User, version: Version, sample: SimpleUploadedFile) -> None:
    response = api(reader).get(f"/api/v1/versions/{version.pk}/file")
    sample.seek(0)
    assert b"".join(response.streaming_content) == sample.read()
    assert response["Content-Disposition"].startswith("attachment")
    assert (response["Cache-Control"], response["X-Content-Type-Options"]) == ("private, no-store", "nosniff")


def test_the_same_file_again_is_reported(api: Api, buyer: User, workspace: Workspace, version: Version, sample: SimpleUploadedFile) -> None:
    sample.seek(0)
    (result,) = send(api(buyer), workspace, sample).json()
    assert (result["error"]["code"], result["version"], result["job"]) == ("duplicate", version.pk, None)


def test_an_upload_may_be_the_next_version(api: Api, buyer: User, workspace: Workspace, contract: Contract) -> None:
    (result,) = send(api(buyer), workspace, SimpleUploadedFile("v2.txt", b"next"), contract=contract.pk).json()
    assert result["contract"] == contract.pk
    assert contract.versions.count() == 2


def test_what_failed_can_be_tried_again(api: Api, buyer: User, workspace: Workspace, work) -> None:
    client = api(buyer)
    (result,) = send(client, workspace, SimpleUploadedFile("empty.pdf", b"")).json()
    work()
    job = client.get(f"/api/v1/jobs/{result['job']}").json()
    assert (job["status"], job["error"]["code"], job["error"]["retry"]) == ("failed", "empty_file", False)
    response = client.post(f"/api/v1/versions/{result['version']}/retry")
    assert (response.status_code, response.json()["status"]) == (202, "queued")
    again = client.post(f"/api/v1/versions/{result['version']}/retry")
    assert (again.status_code, again.json()["error"]["code"]) == (409, "not_failed")


def test_a_contract_is_renamed_moved_on_and_deleted(api: Api, owner: User, contract: Contract) -> None:
    client = api(owner)
    changed = client.patch(f"/api/v1/contracts/{contract.pk}", {"name": " Kalidor  2026 ", "status": "in_review"}, format="json")
    assert (changed.status_code, changed.json()["name"], changed.json()["status"]) == (200, "Kalidor 2026", "in_review")
    assert client.delete(f"/api/v1/contracts/{contract.pk}").status_code == 204
    assert client.get(f"/api/v1/contracts/{contract.pk}").status_code == 404


def test_lists_are_filtered(api: Api, owner: User, ready: Version) -> None:
    client = api(owner)

    def found(**query: Any) -> int:
        return client.get("/api/v1/contracts", query).json()["count"]

    assert found(language="fr", status="to_review", workspace=ready.workspace_id) == 1
    assert found(q="kalidor cgs") == 1
    assert found(severity="none") + found(severity="medium") == found(severity="info") == 1
    assert found(q="kalidor nothing") == found(language="en") == found(status="approved") == found(workspace=ready.workspace_id + 1) == 0


def test_a_search_is_as_long_as_on_the_page(api: Api, owner: User, ready: Version) -> None:
    client = api(owner)
    assert client.get("/api/v1/contracts", {"q": " ".join("k" * 100)}).json()["count"] == 1
    refused = client.get("/api/v1/contracts", {"q": "kalidor " * 1000})
    assert (refused.status_code, list(refused.json()["error"]["fields"])) == (400, ["q"])


@pytest.mark.parametrize("what", ["", "/analysis", "/clauses", "/findings", "/nothing"])
def test_no_cache_keeps_what_the_api_answers(api: Api, reader: User, ready: Version, what: str) -> None:
    assert api(reader).get(f"/api/v1/versions/{ready.pk}{what}")["Cache-Control"] == "private, no-store"


def test_tokens_are_given_for_a_password_and_revoked(client, owner: User) -> None:
    right = {"email": owner.email, "password": PASSWORD}
    token = client.post("/api/v1/token", right, content_type="application/json").json()["token"]
    headers = {"Authorization": f"Token {token}"}
    assert [row["role"] for row in client.get("/api/v1/workspaces", headers=headers).json()["results"]] == []
    assert client.delete("/api/v1/token", headers=headers).status_code == 204
    assert client.get("/api/v1/workspaces", headers=headers).status_code == 401
    wrong = client.post("/api/v1/token", right | {"password": "wrong"}, content_type="application/json")
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "bad_credentials")


def test_workspaces_come_with_the_role(api: Api, workspace: Workspace, buyer: User) -> None:
    assert api(buyer).get("/api/v1/workspaces").json()["results"] == [{"id": workspace.pk, "name": "Legal", "role": "procurement"}]


# --- refusals ---

ROWS = ["contracts/{contract}", "versions/{version}", "versions/{version}/file", "jobs/{job}"]


@pytest.mark.parametrize("address", ROWS)
def test_outsiders_find_nothing(api: Api, outsider: User, version: Version, address: str) -> None:
    job = Job.objects.get(version=version)
    url = "/api/v1/" + address.format(contract=version.contract_id, version=version.pk, job=job.pk)
    response = api(outsider).get(url)
    assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")
    assert api(outsider).get("/api/v1/contracts").json()["count"] == 0


@pytest.mark.parametrize("address", [*ROWS, "contracts", "workspaces"])
def test_strangers_are_asked_to_sign_in(client, version: Version, address: str) -> None:
    response = client.get("/api/v1/" + address.format(contract=1, version=1, job=1))
    assert (response.status_code, response.json()["error"]["code"]) == (401, "not_authenticated")


def test_readers_change_nothing(api: Api, reader: User, workspace: Workspace, version: Version) -> None:
    client = api(reader)
    refused = [
        send(client, workspace, SimpleUploadedFile("a.txt", b"a")),
        send(client, workspace, SimpleUploadedFile("a.txt", b"a"), contract=version.contract_id),
        client.post(f"/api/v1/versions/{version.pk}/retry"),
        client.patch(f"/api/v1/contracts/{version.contract_id}", {"name": "x"}, format="json"),
        client.delete(f"/api/v1/contracts/{version.contract_id}"),
    ]
    assert {(response.status_code, response.json()["error"]["code"]) for response in refused} == {(403, "permission_denied")}


def test_an_upload_into_a_foreign_workspace_or_contract_is_not_found(
    api: Api, outsider: User, workspace: Workspace, contract: Contract
) -> None:
    assert send(api(outsider), workspace, SimpleUploadedFile("a.txt", b"a")).status_code == 404
    own = outsider.memberships.get().workspace
    assert send(api(outsider), own, SimpleUploadedFile("a.txt", b"a"), contract=contract.pk).status_code == 404


@pytest.mark.parametrize(
    ("data", "field"),
    [({"workspace": "x", "files": []}, "workspace"), ({}, "files"), ({"workspace": 2**80}, "workspace")],
)
def test_bad_uploads_name_the_field(api: Api, buyer: User, data: dict[str, Any], field: str) -> None:
    response = api(buyer).post("/api/v1/contracts", data, format="multipart")
    assert (response.status_code, response.json()["error"]["code"]) == (400, "invalid")
    assert field in response.json()["error"]["fields"]


def test_bad_changes_name_the_field(api: Api, buyer: User, contract: Contract) -> None:
    response = api(buyer).patch(f"/api/v1/contracts/{contract.pk}", {"status": "burnt", "name": "x" * 300}, format="json")
    assert response.status_code == 400
    assert set(response.json()["error"]["fields"]) == {"status", "name"}


def test_wrong_methods_and_addresses_have_the_same_shape(api: Api, owner: User) -> None:
    assert api(owner).put("/api/v1/contracts").json()["error"]["code"] == "method_not_allowed"
    for address in ("/api/v1/nothing", "/api/v1/contracts/99999999999999999999", "/api/v1/contracts/x"):
        response = api(owner).get(address)
        assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")


def test_a_request_that_is_too_large_is_refused_before_it_is_read(client, db: None, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    response = client.post("/api/v1/token", {"email": "a@example.org", "password": "x" * 1000}, content_type="application/json")
    assert (response.status_code, response.json()["error"]["code"]) == (413, "request_too_large")


def test_guessing_passwords_is_slowed_down(client, owner: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SimpleRateThrottle.THROTTLE_RATES, "token", "2/min")
    wrong = {"email": owner.email, "password": "wrong"}
    answers = [client.post("/api/v1/token", wrong, content_type="application/json") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [400, 400, 429]
    assert answers[-1].json()["error"]["code"] == "throttled"


def test_guesses_at_the_api_count_with_those_on_the_page(client, owner: User) -> None:
    wrong, right = {"email": owner.email, "password": "wrong"}, {"email": owner.email, "password": PASSWORD}
    for _ in range(3):
        client.post("/accounts/login/", {"login": owner.email, "password": "wrong"})
    from_elsewhere = [
        client.post("/api/v1/token", wrong, content_type="application/json", REMOTE_ADDR=f"192.0.2.{number}").status_code
        for number in range(3)
    ]
    assert from_elsewhere == [400, 400, 429]
    locked = client.post("/api/v1/token", right, content_type="application/json", REMOTE_ADDR="192.0.2.9")
    assert (locked.status_code, locked.json()["error"]["code"]) == (429, "throttled")
    assert "_auth_user_id" not in client.session


def test_a_right_password_uses_no_try_up(client, owner: User) -> None:
    right = {"email": owner.email, "password": PASSWORD}
    answers = [client.post("/api/v1/token", right, content_type="application/json").status_code for _ in range(7)]
    assert set(answers) == {200}


def test_messages_come_in_the_language_asked_for(api: Api, owner: User) -> None:
    def message(language: str) -> str:
        return api(owner).get("/api/v1/jobs/1", headers={"Accept-Language": language}).json()["error"]["message"]

    assert message("fr") != message("en")
