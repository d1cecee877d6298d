"""A program reads defined terms and references."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from contracts.models import Job, Version, Workspace
from contracts.services import uploads

Api = Callable[[User], APIClient]
TEXT = """CONDITIONS DE SERVICE

Article 1 - Définitions
« Client » désigne l'entreprise qui signe le devis.
« Service » désigne le logiciel de paie en ligne ouvert au Client.
« Incident Majeur » désigne un arrêt complet de plus d'une heure.
« Redevances » désigne le prix annuel.

Article 2 - Objet
Marvelle SAS (ci-après le « Prestataire ») fournit le Service au Client selon l'article 4 et l'annexe 7.
Chaque Utilisateur Référent veille au Service. Le Client nomme un Utilisateur Référent et en avise le Prestataire.

Article 3 - Durée
Le contrat dure douze mois, sauf préavis selon l'article 17.2. Pour cet article, « Service » désigne aussi l'assistance.

Article 4 - Prix
Les Redevances sont payées à trente jours, sous peine des pénalités de l'article L. 441-10 du Code de commerce.
L'article 12 de l'arrêté n° 12-345 du 3 mars 2012 s'applique.
"""


@pytest.fixture
def version(workspace: Workspace, owner: User, work: Callable[[], list[Job]]) -> Version:
    (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile("paie.txt", TEXT.encode(), "text/plain")])
    work()
    return Version.objects.get(pk=uploaded.version.pk)


def test_defined_terms_with_meanings_and_uses(api: Api, reader: User, version: Version) -> None:
    text = version.reading.document.text
    rows = {row["term"]: row for row in api(reader).get(f"/api/v1/versions/{version.pk}/definitions").json()}
    assert list(rows) == ["Client", "Incident Majeur", "Prestataire", "Redevances", "Service", "Utilisateur Référent"]
    assert {term for term, row in rows.items() if row["never_used"]} == {"Incident Majeur"}
    assert {term for term, row in rows.items() if row["defined_twice"]} == {"Service"}
    assert {term for term, row in rows.items() if not row["defined"]} == {"Utilisateur Référent"}
    assert [meaning["text"].split()[1] for meaning in rows["Client"]["meanings"]] == ["Client"]
    assert {text[use["start"] : use["end"]].casefold() for use in rows["Service"]["uses"]} == {"service"}
    clauses = {row.uid: row for row in version.clauses.all()}
    for row in rows.values():
        for place in (*row["meanings"], *row["uses"]):
            assert clauses[place["clause"]].start <= place["start"] < place["end"] <= clauses[place["clause"]].end


def test_references_with_their_targets(api: Api, reader: User, version: Version) -> None:
    numbers = {row.uid: row.number for row in version.clauses.all()}
    rows = api(reader).get(f"/api/v1/versions/{version.pk}/references", {"language": "en"}).json()
    targets = {row["target"]: (row["kind"], numbers.get(row["target_clause"]), row["dangling"]) for row in rows if row["kind"] != "law"}
    assert targets == {"4": ("clause", "4", False), "7": ("annex", None, True), "17.2": ("clause", None, True)}
    cited = [row["law"] for row in rows if row["kind"] == "law"]
    assert cited == [{"key": "code_commerce", "name": "Commercial Code"}, {"key": None, "name": "Arrêté n° 12-345 du 3 mars 2012"}]


def test_a_version_that_is_not_read_has_neither(api: Api, reader: User, outsider: User, version: Version) -> None:
    for name in ("definitions", "references"):
        address = f"/api/v1/versions/{version.pk}/{name}"
        assert api(outsider).get(address).status_code == 404
        Version.objects.filter(pk=version.pk).update(status=Version.Status.WAITING)
        refused = api(reader).get(address)
        assert (refused.status_code, refused.json()["error"]["code"]) == (409, "not_ready")
        Version.objects.filter(pk=version.pk).update(status=Version.Status.READY)
