"""The words of all contracts are searched: what is found, of which versions, by whom, and until when."""

import importlib
from collections.abc import Callable

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from contracts.models import ClauseText, Contract, Job, Version, Workspace
from contracts.services import clause_types, contracts, jobs, successors, uploads
from contracts.services.clause_texts import store
from contracts.structure.clause_pieces import LONGEST
from review.services import versions
from review.services.listing import contracts_of
from review.services.search import Asked, Found, Hit, hits_of, search, terms_suggested, types_suggested

Work = Callable[[], list[Job]]

VELNOR = """CONDITIONS DE SERVICE VELNOR

1. Objet
La société Velnor fournit au Client un service d'archivage.

2. Sauvegarde des données
2.1 Velnor effectue une sauvegarde quotidienne des Données et la conserve trente (30) jours.
2.2 Le Client est averti de l’échec d'une sauvegarde dans les deux heures.

3. Résiliation
Chaque partie résilie le contrat moyennant un préavis de trois (3) mois.

ANNEXE 1 - SÉCURITÉ

1. Chiffrement
Les archives sont chiffrées au repos.
"""
TAMISE = """GENERAL TERMS OF TAMISE LIMITED

1. Service
Tamise Limited provides the Customer with a messaging service.

2. Backup
The Supplier makes a backup of the data every night and may archive it, à sa discrétion.
"""


@pytest.fixture
def upload(workspace: Workspace, owner: User, work: Work) -> Callable[..., Version]:
    def read(name: str, text: str, contract: Contract | None = None) -> Version:
        (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile(name, text.encode())], contract)
        assert uploaded.version
        work()
        uploaded.version.refresh_from_db()
        assert uploaded.version.status == Version.Status.READY, uploaded.version.error_code
        return uploaded.version

    return read


@pytest.fixture
def velnor(upload: Callable[..., Version]) -> Version:
    return upload("velnor.txt", VELNOR)


def find(user: User, query: str = "", **wishes: object) -> Found:
    return search(user, contracts_of(user), Asked(query, **wishes))  # type: ignore[arg-type]


def all_of(found: Found) -> list[Hit]:
    return hits_of(found, found.places)


def names(found: Found) -> list[str]:
    return [hit.row.name for hit in all_of(found)]


@pytest.mark.parametrize(
    ("query", "clauses"),
    [
        ("quotidienne", ["2.1"]),
        ("SAUVEGARDE", ["2 Sauvegarde des données", "2.1", "2.2"]),
        ("sauvegarde 30", ["2.1"]),
        ("échec sauvegarde", ["2.2"]),
        ("echec d'une sauvegarde", ["2.2"]),
        ('"trente (30) jours"', ["2.1"]),
        ('"jours trente"', []),
        ("resiliation preavis", ["3 Résiliation"]),
        ("chiffre repos", ["Annexe 1, 1 Chiffrement"]),
        ("archiv", ["1 Objet", "Annexe 1, 1 Chiffrement"]),
        ("hiffre", []),
        ("quotidienne préavis", []),  # in one clause
    ],
)
def test_clauses_are_found_by_their_words(velnor: Version, owner: User, query: str, clauses: list[str]) -> None:
    found = find(owner, query)
    assert names(found) == clauses
    assert len(found.places) == len(clauses)
    assert found.contracts == bool(clauses)


def test_what_was_looked_for_is_marked(velnor: Version, owner: User) -> None:
    found = find(owner, "sauvegarde données")
    first, second = all_of(found)
    assert [words for words, is_hit in first.name.pieces if is_hit] == ["Sauvegarde", "données"]
    assert first.excerpt.text == ""
    assert [words for words, is_hit in second.excerpt.pieces if is_hit] == ["sauvegarde", "Données"]


def test_newer_contracts_come_first_and_each_in_the_order_of_its_text(velnor: Version, upload: Callable[..., Version], owner: User) -> None:
    tamise = upload("tamise.txt", TAMISE)
    found = find(owner, "archiv")
    assert [contract for _, contract in found.places] == [tamise.contract_id, velnor.contract_id, velnor.contract_id]
    assert names(found) == ["2 Backup", "1 Objet", "Annexe 1, 1 Chiffrement"]
    assert (found.contracts, found.searched) == (2, 2)


def test_only_the_newest_version_unless_older_ones_are_asked_for(velnor: Version, upload: Callable[..., Version], owner: User) -> None:
    newer = upload("velnor-2.txt", VELNOR.replace("quotidienne", "hebdomadaire"), velnor.contract)
    assert not find(owner, "quotidienne").places
    (hit,) = all_of(find(owner, "quotidienne", every_version=True))
    assert (hit.version.pk, hit.is_newest) == (velnor.pk, False)
    (hit,) = all_of(find(owner, "hebdomadaire"))
    assert (hit.version.pk, hit.is_newest) == (newer.pk, True)
    assert [hit.version.number for hit in all_of(find(owner, "échec", every_version=True))] == [2, 1]


def test_a_newest_version_that_could_not_be_read_hides_nothing(velnor: Version, workspace: Workspace, owner: User, work: Work) -> None:
    uploads.upload(workspace, owner, [SimpleUploadedFile("velnor-2.pdf", b"%PDF-1.4 no more")], velnor.contract)
    work()
    (hit,) = all_of(find(owner, "quotidienne"))
    assert (hit.version.pk, hit.is_newest) == (velnor.pk, False)


def test_outsiders_find_nothing(velnor: Version, reader: User, outsider: User) -> None:
    assert find(reader, "quotidienne").places
    found = find(outsider, "quotidienne")
    assert (found.places, found.searched) == ([], 0)
    everything = search(outsider, Contract.objects.all(), Asked("quotidienne", every_version=True))
    assert not everything.places, "whatever contracts are handed in"
    assert not types_suggested(outsider, find(outsider, "résiliation"), "fr")


def test_words_go_with_the_contract(velnor: Version, owner: User) -> None:
    assert ClauseText.objects.exists()
    contracts.delete(velnor.contract)
    assert not ClauseText.objects.exists()


def test_reading_again_finds_nothing_twice(velnor: Version, owner: User, work: Work) -> None:
    jobs.start(Job.Kind.INGEST, velnor.pk, velnor.workspace, velnor)
    work()
    assert names(find(owner, "quotidienne")) == ["2.1"]
    Version.objects.update(status=Version.Status.RUNNING)  # read anew: its page shows no clauses either
    assert not find(owner, "quotidienne").places


def test_types_and_key_terms(velnor: Version, owner: User, work: Work) -> None:
    clause_types.set_types(velnor.clauses.get(heading="Résiliation"), ["insurance"], owner)
    work()
    assert names(find(owner, type="insurance")) == ["3 Résiliation"]
    assert names(find(owner, "préavis", type="insurance")) == ["3 Résiliation"]
    assert not find(owner, "quotidienne", type="insurance").places
    clause_types.unset_types(velnor.clauses.get(heading="Résiliation"))
    work()
    assert not find(owner, type="insurance").places
    term = velnor.terms.exclude(key="vendor.name").first()
    assert term
    assert term.clause.uid in {hit.row.clause.uid for hit in all_of(find(owner, term=term.key))}


def test_a_query_that_names_a_type_or_a_key_term_offers_it(velnor: Version, owner: User) -> None:
    ClauseText.objects.filter(name__startswith="3").update(types=" insurance ")
    (offered,) = types_suggested(owner, find(owner, "ASSURANCE"), "fr")
    assert (offered.key, offered.label, offered.count) == ("insurance", "Assurance", 1)
    assert [one.key for one in types_suggested(owner, find(owner, "insurance"), "fr")] == ["insurance"]
    assert not types_suggested(owner, find(owner, "quotidienne"), "fr")
    velnor.terms.all().delete()
    assert not terms_suggested(owner, find(owner, "préavis"), "fr"), "what no contract has is not offered"


def test_a_type_set_by_hand_comes_along_with_a_version_that_is_added(apart: tuple[Version, Version], owner: User, work: Work) -> None:
    first, second = apart
    clause = first.clauses.exclude(heading=None).last()
    clause_types.set_types(clause, ["insurance"], owner)
    work()
    assert {contract for _, contract in find(owner, type="insurance").places} == {first.contract_id}
    successor = successors.propose(second) or second.successor
    versions.accept(successor, owner)
    assert [hit.version.pk for hit in all_of(find(owner, type="insurance"))] in ([second.pk], [])
    versions.undo(type(successor).objects.get(pk=successor.pk))
    assert {contract for _, contract in find(owner, type="insurance").places} == {first.contract_id}


def test_what_was_read_before_there_was_a_search_is_found_after_the_upgrade(velnor: Version, owner: User) -> None:
    before = list(ClauseText.objects.values("clause", "types", "number", "name", "body", "text", "words"))
    ClauseText.objects.all().delete()
    assert not find(owner, "quotidienne").places
    importlib.import_module("contracts.migrations.0008_fill_clause_texts").fill(apps, connection.schema_editor())
    assert list(ClauseText.objects.values(*before[0])) == before


def test_a_document_without_clauses_as_long_as_a_book_is_found_to_its_end(velnor: Version, owner: User) -> None:
    """An index of PostgreSQL takes only so many different words in one row."""
    words = " ".join(f"mot{i:x} suite{i:x}" for i in range(LONGEST // 4)) + " Zibeline\nfinale"
    document = velnor.reading.document_json | {"text": words}
    velnor.clauses.exclude(position=0).delete()
    velnor.clauses.update(start=0, body_start=0, end=len(words))
    velnor.reading.document_json = document
    velnor.reading.save()
    store(velnor)
    assert velnor.clause_texts.count() > 1
    (hit,) = all_of(find(owner, '"zibeline finale"'))
    assert hit.excerpt.text.endswith("Zibeline finale")
    assert "".join(velnor.clause_texts.values_list("text", flat=True)) == words
