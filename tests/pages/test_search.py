"""The search on the page of contracts: names first, then the clauses that hold the words."""

import re
from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import ClauseText, Contract, Version
from tests.pages.conftest import Reviewed

Page = Callable[..., str]


def text_of(html: str) -> str:
    """What a reader sees of a page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_clause_is_found_by_its_words_and_leads_to_them(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    page = page_of(reader, "/", q="redevances limitee")
    assert f'href="/contracts/{reviewed.contract.pk}/?find=redevances+limitee#clause-c4"' in page
    assert "est <mark>limitée</mark> aux <mark>redevances</mark> de six (6) mois" in page
    assert ">2.1<" in page
    assert "Plafond de responsabilité" in page
    assert "1 clause dans 1 contrat" in text_of(page)
    assert "0 sur 1 contrat" not in page
    assert "0 contrat sur 1 par son nom" in text_of(page)


def test_the_words_of_a_contract_are_text_and_never_markup(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    page = page_of(reader, "/", q="onerror")
    assert "&lt;img src=x <mark>onerror</mark>=alert(1)&gt;" in page
    assert "<img src=x" not in page
    page = page_of(reader, "/", q='<b>"x" limitée')
    assert "<b>" not in page


def test_contracts_whose_names_match_come_first(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    reviewed.contract.name = "Conditions de « Réversibilité »"
    reviewed.contract.save()
    ClauseText.objects.filter(clause__uid="c2").update(words=" reversibilite ")
    page = page_of(reader, "/", q="REVERSIBILITE")
    assert "1 contrat par son nom" in text_of(page)
    assert page.index("<table") < page.index('id="found-clauses"')


def test_nothing_found_says_what_was_searched(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    Contract.objects.create(workspace=reviewed.contract.workspace, name="Illisible")
    page = text_of(page_of(reader, "/", q="introuvable"))
    assert "Aucun contrat ne correspond" in page
    assert "La recherche a porté sur 1 contrat, dans sa dernière version lue. Les autres n’ont pas encore été lus" in page
    page = text_of(page_of(reader, "/", q="introuvable", status="approved"))
    assert "La recherche a porté sur 0 contrat" in page
    assert "Les filtres écartent les autres." in page
    assert "saisissez-en au moins un" in text_of(page_of(reader, "/", q="§§"))


def test_clauses_of_a_type(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    page = page_of(reader, "/", type="liability_cap")
    assert f'href="/contracts/{reviewed.contract.pk}/#clause-c4"' in page
    assert "<table" not in page
    assert "1 clause dans 1 contrat" in text_of(page)
    assert "Aucune clause ne correspond" in text_of(page_of(reader, "/", type="insurance"))
    assert "<table" in page_of(reader, "/", type="no such type")
    page = text_of(page_of(reader, "/", q="redevances", type="insurance"))
    assert "Aucune des clauses choisies ne contient tous ces mots." in page
    assert "Type : Assurance (retirer)" in page
    offered = page_of(reader, "/", q="plafond")
    assert "?type=liability_cap" in offered
    assert "Type : Plafond de responsabilité" in text_of(offered)


def test_clauses_with_a_key_term(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    page = page_of(reader, "/", term="payment.term")
    assert "#clause-c5" in page
    assert "Terme clé : " in text_of(page)
    assert '<input type="hidden" name="term" value="payment.term">' in page, "kept while words are typed"


def test_the_filters_of_the_list_hold_for_clauses(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    assert "#clause-c4" in page_of(reader, "/", q="redevances", status="to_review", severity="critical")
    assert "#clause-c4" not in page_of(reader, "/", q="redevances", status="approved")
    assert "#clause-c4" not in page_of(reader, "/", q="redevances", severity="none")


def test_older_versions_are_found_when_asked_for(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    newer = Version.objects.create(
        workspace=reviewed.contract.workspace,
        contract=reviewed.contract,
        number=2,
        filename="b.txt",
        sha256="1" * 64,
        size=1,
        status="ready",
    )
    Contract.objects.update(current_version=newer)
    page = page_of(reader, "/", q="redevances")
    assert "#clause-c4" not in page
    assert "versions=all" in page
    page = page_of(reader, "/", q="redevances", versions="all")
    assert f'href="/contracts/{reviewed.contract.pk}/?version=1&amp;find=redevances#clause-c4"' in page


def test_many_clauses_come_in_pages(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    row = ClauseText.objects.get(clause__uid="c4")
    ClauseText.objects.bulk_create(
        ClauseText(clause=row.clause, version=row.version, name=f"Copie {i}", body=0, text=row.text, words=row.words) for i in range(44)
    )
    first, last = (page_of(reader, "/", q="redevances", clause_page=number) for number in ("1", "3"))
    assert "45 clauses dans 1 contrat" in text_of(first)
    assert first.count('class="found-clause"') == 20
    assert last.count('class="found-clause"') == 5
    assert "Page 3 de 3" in text_of(last) or "Page 3 sur 3" in text_of(last)
    assert "clause_page=2" in first
    assert "clause_page=2" in last
    assert page_of(reader, "/", q="redevances", clause_page="99").count('class="found-clause"') == 5


def test_a_search_while_typing_swaps_what_was_found_alone(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    headers = {"hx-request": "true", "hx-target": "contract-table", "accept-language": "en"}
    page = as_user(owner).get("/", {"q": "redevances"}, headers=headers).content.decode()
    assert "<html" not in page
    assert 'data-announce="1 clause found"' in page
    assert 'id="contract-total" hx-swap-oob="true"' in page
    assert "0 of 1 contract by its name · 1 clause in 1 contract" in text_of(page)


def test_outsiders_find_nothing(reviewed: Reviewed, outsider: User, page_of: Page) -> None:
    for wish in ({"q": "redevances"}, {"type": "liability_cap"}, {"term": "payment.term"}):
        page = page_of(outsider, "/", **wish)
        assert "#clause-" not in page
        assert "Kalidor" not in page


@pytest.mark.parametrize("query", ["\x00", "%", "_", "\\", "'", '"', "a" * 200, "a b " * 50, "é" * 199, "& | ! :*", "(", "le:*"])
def test_whatever_is_typed_is_answered(reviewed: Reviewed, owner: User, page_of: Page, query: str) -> None:
    assert "<h1>" in page_of(owner, "/", q=query)


def test_the_page_of_a_contract_has_a_search_of_its_own(reviewed: Reviewed, reader: User, page_of: Page) -> None:
    page = page_of(reader, f"/contracts/{reviewed.contract.pk}/")
    assert 'id="find-words"' in page
    assert "Chercher dans le texte" in page
