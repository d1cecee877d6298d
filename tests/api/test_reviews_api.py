"""A program reads analyses and findings, records decisions and fetches reports."""

from collections.abc import Callable

import jsonschema
import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from contracts.models import Version
from contracts.services import uploads
from review.models import Finding

Api = Callable[[User], APIClient]


@pytest.fixture
def finding(ready: Version) -> Finding:
    return ready.review.findings.first()


def test_the_analysis_is_what_its_schema_says(api: Api, reader: User, ready: Version) -> None:
    client = api(reader)
    analysis = client.get(f"/api/v1/versions/{ready.pk}/analysis").json()
    jsonschema.validate(analysis, client.get("/api/v1/analysis.schema.json").json())
    assert analysis["document"]["filename"] == ready.filename
    assert analysis["clauses"]
    assert len(analysis["findings"]) == ready.review.findings.count()


def test_two_versions_are_compared(api: Api, reader: User, owner: User, ready: Version, work, samples) -> None:
    path = samples / "kalidor-cgs-v2.pdf"
    (uploaded,) = uploads.upload(ready.workspace, owner, [SimpleUploadedFile(path.name, path.read_bytes())], ready.contract)
    client = api(reader)
    address = f"/api/v1/comparison?left={ready.pk}&right={uploaded.version.pk}"
    assert client.get(address).json()["error"]["code"] == "not_ready"
    work()
    comparison = client.get(address).json()
    jsonschema.validate(comparison, client.get("/api/v1/comparison.schema.json").json())
    assert comparison["left"]["document"]["filename"] == ready.filename
    assert any(pair["changes"] for pair in comparison["pairs"])
    missing = client.get(f"/api/v1/comparison?left={ready.pk}")
    assert (missing.status_code, list(missing.json()["error"]["fields"])) == (400, ["right"])


def test_findings_are_worded_in_the_language_asked_for(api: Api, reader: User, ready: Version) -> None:
    def titles(**query: str) -> list[str]:
        return [row["title"] for row in api(reader).get(f"/api/v1/versions/{ready.pk}/findings", query).json()]

    assert titles(language="fr") != titles(language="en")
    assert api(reader).get(f"/api/v1/versions/{ready.pk}/findings", {"language": "de"}).status_code == 400


def test_a_lawyer_decides(api: Api, colleague: User, finding: Finding) -> None:
    client = api(colleague)
    decided = client.post(f"/api/v1/findings/{finding.pk}/decisions", {"kind": "negotiate", "comment": "voir v2"}, format="json")
    assert (decided.status_code, decided.json()["by"]) == (201, colleague.email)
    row = client.get(f"/api/v1/findings/{finding.pk}").json()
    assert (row["state"], [decision["comment"] for decision in row["decisions"]]) == ("negotiate", ["voir v2"])


def test_a_lawyer_words_a_finding(api: Api, colleague: User, reader: User, finding: Finding) -> None:
    address = f"/api/v1/findings/{finding.pk}"
    shipped = api(reader).get(address).json()
    assert shipped["reworded"] is None
    worded = api(colleague).put(f"{address}/wording", {"text": "Notre texte."}, format="json")
    assert (worded.status_code, worded.json()["suggestion"], worded.json()["reworded"]["by"]) == (200, "Notre texte.", colleague.email)
    listed = api(reader).get(f"/api/v1/versions/{finding.review.version_id}/findings").json()
    assert [row["suggestion"] for row in listed if row["id"] == finding.pk] == ["Notre texte."]
    back = api(colleague).delete(f"{address}/wording").json()
    assert (back["suggestion"], back["reworded"]) == (shipped["suggestion"], None)


@pytest.mark.parametrize("text", ["", "x" * 10_001])
def test_wording_that_cannot_be_taken_names_the_field(api: Api, colleague: User, finding: Finding, text: str) -> None:
    response = api(colleague).put(f"/api/v1/findings/{finding.pk}/wording", {"text": text}, format="json")
    assert (response.status_code, list(response.json()["error"]["fields"])) == (400, ["text"])


@pytest.mark.parametrize(("who", "status"), [("reader", 403), ("buyer", 403), ("outsider", 404)])
def test_only_lawyers_word_findings(api: Api, request: pytest.FixtureRequest, finding: Finding, who: str, status: int) -> None:
    client = api(request.getfixturevalue(who))
    assert client.put(f"/api/v1/findings/{finding.pk}/wording", {"text": "Rien."}, format="json").status_code == status
    assert client.delete(f"/api/v1/findings/{finding.pk}/wording").status_code == status


def test_a_report_is_ordered_made_and_fetched(api: Api, buyer: User, ready: Version, work) -> None:
    client = api(buyer)
    ordered = client.post(f"/api/v1/versions/{ready.pk}/reports", {"language": "en"}, format="json")
    assert (ordered.status_code, ordered.json()["ready"]) == (202, False)
    report = ordered.json()["id"]
    assert client.get(f"/api/v1/reports/{report}/file").status_code == 404
    assert [job.status for job in work()] == ["done"]
    assert client.get(f"/api/v1/reports/{report}").json()["ready"]
    fetched = client.get(f"/api/v1/reports/{report}/file")
    assert fetched["Content-Type"] == "application/pdf"
    assert b"".join(fetched.streaming_content).startswith(b"%PDF-")


# --- refusals ---


@pytest.mark.parametrize("what", ["analysis", "findings"])
def test_what_has_not_been_read_is_not_there_yet(api: Api, reader: User, version: Version, what: str) -> None:
    response = api(reader).get(f"/api/v1/versions/{version.pk}/{what}")
    assert (response.status_code, response.json()["error"]["code"]) == (409, "not_ready")


def test_no_report_on_what_has_not_been_read(api: Api, buyer: User, version: Version) -> None:
    response = api(buyer).post(f"/api/v1/versions/{version.pk}/reports", {}, format="json")
    assert (response.status_code, response.json()["error"]["code"]) == (409, "not_ready")


def test_outsiders_find_nothing(api: Api, outsider: User, finding: Finding, ready: Version) -> None:
    client = api(outsider)
    answers = [
        client.get(f"/api/v1/versions/{ready.pk}/analysis"),
        client.get(f"/api/v1/versions/{ready.pk}/findings"),
        client.get(f"/api/v1/comparison?left={ready.pk}&right={ready.pk}"),
        client.get(f"/api/v1/findings/{finding.pk}"),
        client.post(f"/api/v1/findings/{finding.pk}/decisions", {"kind": "accept"}, format="json"),
        client.post(f"/api/v1/versions/{ready.pk}/reports", {}, format="json"),
    ]
    assert {response.status_code for response in answers} == {404}


@pytest.mark.parametrize("who", ["reader", "buyer"])
def test_only_lawyers_decide(api: Api, request: pytest.FixtureRequest, finding: Finding, who: str) -> None:
    response = api(request.getfixturevalue(who)).post(f"/api/v1/findings/{finding.pk}/decisions", {"kind": "accept"}, format="json")
    assert (response.status_code, response.json()["error"]["code"]) == (403, "permission_denied")


def test_bad_decisions_name_the_field(api: Api, colleague: User, finding: Finding) -> None:
    response = api(colleague).post(f"/api/v1/findings/{finding.pk}/decisions", {"kind": "burn"}, format="json")
    assert (response.status_code, list(response.json()["error"]["fields"])) == (400, ["kind"])
