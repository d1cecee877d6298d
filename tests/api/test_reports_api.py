"""Comparisons, matrices and counter-proposals ordered, followed and fetched through the API."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from openpyxl import load_workbook
from rest_framework.test import APIClient

from contracts.models import Job, Version, Workspace
from contracts.services import uploads
from review.services import comparisons

Api = Callable[[User], APIClient]
TEXT = """CONDITIONS {name}

1. Durée
Le contrat dure {months} mois. Il se renouvelle par tacite reconduction, sauf préavis de un (1) mois.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""


@pytest.fixture
def versions(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> list[Version]:
    """Two short contracts, read."""
    files = [
        SimpleUploadedFile(f"{name}.txt", TEXT.format(name=name, months=months).encode()) for name, months in (("alize", 12), ("bora", 36))
    ]
    done = uploads.upload(workspace, owner, files)
    work()
    return [Version.objects.get(pk=one.version.pk) for one in done if one.version]


def file_of(client: APIClient, ordered: dict[str, object], work: Callable[[], list[Job]]) -> tuple[bytes, str, str]:
    """Content, media type and disposition of a report's file, once a worker has made it."""
    address = f"/api/v1/reports/{ordered['id']}"
    assert client.get(f"{address}/file").status_code == 404
    (job,) = work()
    assert job.status == Job.Status.DONE, job.error_code
    report = client.get(address).json()
    assert report["ready"]
    response = client.get(f"{address}/file")
    assert report["name"] in response["Content-Disposition"]
    assert response["Cache-Control"] == "private, no-store"
    return b"".join(response.streaming_content), response["Content-Type"], response["Content-Disposition"]


def test_a_comparison_as_pdf_by_a_reader(api: Api, reader: User, versions: list[Version], work) -> None:
    row = comparisons.obtain(*versions, reader)
    ordered = api(reader).post(f"/api/v1/comparisons/{row.pk}/reports", {"kind": "comparison", "language": "en"}, format="json")
    assert ordered.status_code == 202
    assert (ordered.json()["comparison"], ordered.json()["version"]) == (row.pk, None)
    data, media_type, disposition = file_of(api(reader), ordered.json(), work)
    assert data.startswith(b"%PDF")
    assert media_type == "application/pdf"
    assert "comparison-alize-bora.pdf" in disposition


def test_a_comparison_as_tracked_changes(api: Api, reader: User, versions: list[Version], work) -> None:
    row = comparisons.obtain(*versions, reader)
    ordered = api(reader).post(f"/api/v1/comparisons/{row.pk}/reports", {"kind": "redline", "language": "fr"}, format="json").json()
    data, media_type, disposition = file_of(api(reader), ordered, work)
    assert media_type.endswith("wordprocessingml.document")
    assert "modifications-suivies-alize-bora.docx" in disposition
    assert b"w:ins" in Document(BytesIO(data)).element.xml.encode()


def test_two_versions_of_one_contract_are_told_apart_in_the_name(api: Api, owner: User, versions: list[Version], work) -> None:
    newer = SimpleUploadedFile("alize-2.txt", TEXT.format(name="alize", months=24).encode())
    (uploaded,) = uploads.upload(versions[0].workspace, owner, [newer], versions[0].contract)
    work()
    row = comparisons.obtain(versions[0], Version.objects.get(pk=uploaded.version.pk), owner)
    ordered = api(owner).post(f"/api/v1/comparisons/{row.pk}/reports", {"kind": "comparison", "language": "fr"}, format="json").json()
    assert ordered["name"] == "comparaison-alize-v1-v2.pdf"


def test_a_comparison_with_our_positions(api: Api, reader: User, versions: list[Version], work) -> None:
    row = comparisons.obtain(None, versions[0], reader)
    ordered = api(reader).post(f"/api/v1/comparisons/{row.pk}/reports", {"kind": "comparison", "language": "fr"}, format="json").json()
    data, _, disposition = file_of(api(reader), ordered, work)
    assert data.startswith(b"%PDF")
    assert "comparaison-nos-positions-alize.pdf" in disposition


@pytest.mark.parametrize(
    ("kind", "start", "name"), [("workbook", b"PK", "matrix-alize-bora.xlsx"), ("matrix", b"%PDF", "matrix-alize-bora.pdf")]
)
def test_a_matrix(api: Api, reader: User, versions: list[Version], work, kind: str, start: bytes, name: str) -> None:
    asked = {"contract": [one.contract_id for one in versions], "kind": kind, "language": "en", "hide_equal": True, "rows": "risk"}
    ordered = api(reader).post("/api/v1/matrix/reports", asked, format="json")
    assert ordered.status_code == 202
    assert sorted(ordered.json()["versions"]) == sorted(one.pk for one in versions)
    data, _, disposition = file_of(api(reader), ordered.json(), work)
    assert data.startswith(start)
    assert name in disposition
    if kind == "workbook":
        links = [cell.hyperlink.target for row in load_workbook(BytesIO(data)).worksheets[0] for cell in row if cell.hyperlink]
        assert links
        assert all(link.startswith("http://testserver/contracts/") for link in links)


def test_a_counter_proposal_answers_what_is_to_be_negotiated(api: Api, buyer: User, versions: list[Version], work) -> None:
    refused = api(buyer).post(f"/api/v1/versions/{versions[0].pk}/proposals", {}, format="json")
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "nothing_to_propose")
    finding = versions[0].review.findings.exclude(clause=None).first()
    versions[0].review.findings.filter(pk=finding.pk).update(state="negotiate")
    address = f"/api/v1/versions/{versions[0].pk}/proposals"
    data, _, disposition = file_of(api(buyer), api(buyer).post(address, {}, format="json").json(), work)
    assert "contre-proposition-alize.docx" in disposition
    assert len(list(Document(BytesIO(data)).comments)) == 1
    data, _, _ = file_of(api(buyer), api(buyer).post(address, {"findings": "standing"}, format="json").json(), work)
    assert len(list(Document(BytesIO(data)).comments)) > 1


def test_access(api: Api, reader: User, outsider: User, versions: list[Version], work) -> None:
    row = comparisons.obtain(*versions, reader)
    order, contracts = {"kind": "comparison"}, [one.contract_id for one in versions]
    assert api(outsider).post(f"/api/v1/comparisons/{row.pk}/reports", order, format="json").status_code == 404
    assert api(outsider).post("/api/v1/matrix/reports", {"contract": contracts, "kind": "matrix"}, format="json").status_code == 404
    assert api(reader).post(f"/api/v1/versions/{versions[0].pk}/proposals", {}, format="json").status_code == 403
    made = api(reader).post(f"/api/v1/comparisons/{row.pk}/reports", order, format="json").json()
    work()
    assert api(outsider).get(f"/api/v1/reports/{made['id']}").status_code == 404
    assert api(outsider).get(f"/api/v1/reports/{made['id']}/file").status_code == 404
    assert api(reader).get(f"/api/v1/reports/{made['id']}/file").status_code == 200


def test_nonsense_is_told(api: Api, reader: User, versions: list[Version]) -> None:
    row = comparisons.obtain(*versions, reader)
    refused = api(reader).post(f"/api/v1/comparisons/{row.pk}/reports", {"kind": "workbook"}, format="json")
    assert (refused.status_code, list(refused.json()["error"]["fields"])) == (400, ["kind"])
    alone = {"contract": [versions[0].contract_id], "kind": "matrix"}
    refused = api(reader).post("/api/v1/matrix/reports", alone, format="json")
    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "too_few")
    assert api(reader).post("/api/v1/matrix/reports", {"kind": "matrix"}, format="json").status_code == 400


def test_files_go_with_any_of_their_contracts(api: Api, owner: User, versions: list[Version], work, settings) -> None:
    asked = {"contract": [one.contract_id for one in versions], "kind": "workbook"}
    ordered = api(owner).post("/api/v1/matrix/reports", asked, format="json").json()
    work()
    assert list(settings.MEDIA_ROOT.rglob("*.xlsx"))
    assert api(owner).delete(f"/api/v1/contracts/{versions[1].contract_id}").status_code == 204
    assert api(owner).get(f"/api/v1/reports/{ordered['id']}").status_code == 404
    assert Version.objects.filter(pk=versions[0].pk).exists()
