"""A program searches the words of all contracts."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from contracts.models import Job, Version, Workspace
from contracts.services import uploads

Api = Callable[[User], APIClient]
TEXT = """CONDITIONS DE SERVICE

1. Objet
Sarcelle SAS fournit au Client un logiciel de caisse.

2. Réversibilité
2.1 Sarcelle restitue les Données du Client dans un délai de trente (30) jours à compter de la fin du contrat.
2.2 La restitution des Données est gratuite.
"""


@pytest.fixture
def sarcelle(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> Version:
    (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile("caisse.txt", TEXT.encode(), "text/plain")])
    work()
    return Version.objects.get(pk=uploaded.version.pk)


def test_a_clause_with_its_contract_and_its_words(api: Api, reader: User, sarcelle: Version) -> None:
    answer = api(reader).get("/api/v1/search", {"q": 'donnees "trente (30) jours"'}).json()
    assert (answer["count"], answer["contracts"], answer["searched"]) == (1, 1, 1)
    assert (answer["next"], answer["previous"]) == (None, None)
    (hit,) = answer["results"]
    assert hit["contract"]["id"] == sarcelle.contract_id
    assert hit["contract"]["name"] == "caisse"
    assert hit["version"] == {"id": sarcelle.pk, "number": 1}
    clause = sarcelle.clauses.get(number="2.1")
    assert (hit["clause"]["id"], hit["clause"]["number"], hit["clause"]["name"]) == (clause.uid, "2.1", "2.1")
    assert set(hit["clause"]["types"]) == {found["key"] for found in clause.types if found["key"] != "other"}
    words = hit["excerpt"]["text"]
    assert [words[mark["start"] : mark["end"]] for mark in hit["excerpt"]["marks"]] == ["Données", "trente (30) jours"]
    assert hit["page"] == f"/contracts/{sarcelle.contract_id}/?version=1#clause-{clause.uid}"


def test_results_come_in_pages(api: Api, reader: User, sarcelle: Version) -> None:
    client = api(reader)
    first = client.get("/api/v1/search", {"q": "restitu", "page_size": 1}).json()
    assert (first["count"], first["contracts"], len(first["results"])) == (2, 1, 1)
    second = client.get(first["next"]).json()
    assert second["results"][0]["clause"]["number"] == "2.2"
    assert second["next"] is None
    assert client.get("/api/v1/search", {"q": "restitu", "page": 9}).status_code == 404


def test_filters(api: Api, reader: User, sarcelle: Version) -> None:
    def count(**wishes: object) -> int:
        return api(reader).get("/api/v1/search", wishes).json()["count"]

    assert count(q="restitution", workspace=sarcelle.workspace_id, status="to_review", language="fr") == 1
    assert count(q="restitution", status="approved") == 0
    assert count(q="restitution", workspace=sarcelle.workspace_id + 1) == 0
    term = sarcelle.terms.exclude(key="vendor.name").first()
    assert term
    assert count(term=term.key) >= 1
    found = sarcelle.clauses.get(number="2.1").types[0]["key"]
    assert count(q="restitue", type=found) == 1
    assert count(q="restitue", versions="all") == 1


@pytest.mark.parametrize(
    ("wishes", "name"),
    [({}, "q"), ({"q": "  "}, "q"), ({"q": "a" * 201}, "q"), ({"q": "a", "type": "x"}, "type"), ({"q": "a", "versions": "x"}, "versions")],
)
def test_what_cannot_be_searched_for_is_refused(api: Api, reader: User, wishes: dict[str, str], name: str) -> None:
    answer = api(reader).get("/api/v1/search", wishes)
    assert answer.status_code == 400
    assert name in answer.json()["error"]["fields"]


def test_outsiders_find_nothing_and_strangers_are_refused(api: Api, outsider: User, sarcelle: Version) -> None:
    answer = api(outsider).get("/api/v1/search", {"q": "restitution"}).json()
    assert (answer["count"], answer["searched"], answer["results"]) == (0, 0, [])
    answer = api(outsider).get("/api/v1/search", {"q": "restitution", "workspace": sarcelle.workspace_id}).json()
    assert answer["count"] == 0
    assert APIClient().get("/api/v1/search", {"q": "restitution"}).status_code == 401
