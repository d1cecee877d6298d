"""Defined terms, references and laws on the page of a contract."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile

from contracts.models import Job, Version, Workspace
from contracts.services import uploads

TEXT = """CONDITIONS DE SERVICE

Article 1 - Définitions
« Client » désigne l'entreprise qui signe le devis.
« Service » désigne le logiciel de paie en ligne <b>ouvert</b> au Client.
« Incident Majeur » désigne un arrêt complet de plus d'une heure.
« Redevances » désigne le prix annuel.

Article 2 - Objet
Marvelle SAS (ci-après le « Prestataire ») fournit le Service au Client selon l'article 4 et l'annexe 7. Le Service est en ligne.
Chaque Utilisateur Référent veille au Service. Le Client nomme un Utilisateur Référent.

Article 3 - Durée
Le contrat dure douze mois, sauf préavis selon l'article 17.2. Pour cet article, « Service » désigne aussi l'assistance.

Article 4 - Prix
Les Redevances sont payées à trente jours, sous peine des pénalités de l'article L. 441-10 du Code de commerce, et selon le RGPD.
Le Prestataire les révise selon l'article L. 441-10 du Code de commerce.

ANNEXE 1 - Assistance

1. Accueil
Le « Guichet » désigne l'accueil téléphonique du Prestataire.

2. Délais
Le Guichet répond dans l'heure.
"""


@pytest.fixture
def shown(workspace: Workspace, owner: User, work: Callable[[], list[Job]], page_of: Callable[..., str]) -> Callable[[str], BeautifulSoup]:
    (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile("paie.txt", TEXT.encode(), "text/plain")])
    work()
    version = Version.objects.get(pk=uploaded.version.pk)
    return lambda language="fr": BeautifulSoup(page_of(owner, f"/contracts/{version.contract_id}/", language), "lxml")


def entry(soup: BeautifulSoup, term: str) -> BeautifulSoup:
    (found,) = (row for row in soup.select(".entry") if row.select_one("h3").get_text() == term)
    return found


def words(soup: BeautifulSoup) -> str:
    return " ".join(soup.get_text(" ").split())


def test_each_term_stands_with_its_meaning_its_uses_and_what_is_wrong_with_it(shown: Callable[[str], BeautifulSoup]) -> None:
    soup = shown("fr")
    assert [row.select_one("h3").get_text() for row in soup.select(".entry")] == [
        "Client", "Guichet", "Incident Majeur", "Prestataire", "Redevances", "Service", "Utilisateur Référent"
    ]  # fmt: skip
    assert "désigne l'entreprise qui signe le devis" in words(entry(soup, "Client"))
    assert words(entry(soup, "Client").select_one(".meaning-place")) == "art. 1"
    assert words(entry(soup, "Guichet").select_one(".meaning-place")) == "Annexe 1, 1"
    assert "3 emplois dans 2 clauses" in words(entry(soup, "Client"))
    assert "jamais employé" in words(entry(soup, "Incident Majeur"))
    assert "défini deux fois" in words(entry(soup, "Service"))
    assert len(entry(soup, "Service").select(".meaning")) == 2
    assert "non défini" in words(entry(soup, "Utilisateur Référent"))
    assert "Employé comme un terme défini" in words(entry(soup, "Utilisateur Référent"))
    assert not soup.select(".entry b, .reading b")
    assert "never used" in words(entry(shown("en"), "Incident Majeur"))


def test_the_text_marks_the_definition_and_the_first_use_in_each_clause(shown: Callable[[str], BeautifulSoup]) -> None:
    soup = shown("fr")
    key = entry(soup, "Service")["data-entry"]
    uses = soup.select(f'.reading .defined[data-use="{key}"]')
    assert [use.get_text() for use in uses] == ["Service"]  # twice in one clause
    assert not soup.select(":is(h2, h3) .defined")
    for link in soup.select(".meaning-place"):
        assert soup.select_one(link["href"]).name == "dfn"


def test_references_lead_to_their_clause_or_say_that_there_is_none(shown: Callable[[str], BeautifulSoup]) -> None:
    soup = shown("fr")
    link = next(link for link in soup.select("a.reference") if link.get_text() == "article 4")
    assert "Prix" in soup.select_one(link["href"]).get_text()
    lost = {tag.contents[0]: tag.select_one(".visually-hidden").get_text() for tag in soup.select(".lost")}
    assert "pas dans le document" in lost["annexe 7"]
    assert "pas de clause portant ce numéro" in lost["article 17.2"]
    (listed,) = (part for part in soup.select(".cited") if part.select_one("#lost-title"))
    assert len(listed.select(".cited-row")) == 2
    for jump in listed.select("[data-jump]"):
        assert soup.select_one(jump["href"])


def test_laws_are_listed_by_their_short_names_with_every_place(shown: Callable[[str], BeautifulSoup]) -> None:
    for language, names in (("fr", ["Code de commerce", "RGPD"]), ("en", ["Commercial Code", "GDPR"])):
        soup = shown(language)
        (listed,) = (part for part in soup.select(".cited") if part.select_one("#laws-title"))
        assert [row.select_one("strong").get_text() for row in listed.select(".cited-row")] == names
        assert [len(row.select("[data-jump]")) for row in listed.select(".cited-row")] == [2, 1]
        for jump in listed.select("[data-jump]"):
            assert soup.select_one(jump["href"])
