"""The page of a contract: text, marks, findings and key terms; what may be changed on it, and by whom."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import Contract, Job, Role, Version
from contracts.services import analyses, members
from contracts.terms.types import Term
from review.models import Finding
from tests.pages.conftest import TEXT, Reviewed


def page(reviewed: Reviewed, user: User, page_of: Callable[..., str], language: str = "fr", **query: str) -> BeautifulSoup:
    return BeautifulSoup(page_of(user, f"/contracts/{reviewed.contract.pk}/", language, **query), "lxml")


def test_the_whole_text_is_there_word_for_word(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    shown = page(reviewed, reader, page_of).select_one(".reading")
    for extra in shown.select(".margin-mark, .page-mark"):
        extra.decompose()
    assert "".join(shown.get_text().split()) == "".join(TEXT.split())


def test_hostile_text_stays_text(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    html = page_of(reader, f"/contracts/{reviewed.contract.pk}/")
    assert "<script>alert" not in html
    assert "<img" not in html
    assert "onerror=alert(1)" in html
    assert not [tag for tag in BeautifulSoup(html, "lxml").find_all(True) if any(name.startswith("on") for name in tag.attrs)]


def test_no_copy_of_a_contract_stays_in_a_cache(reviewed: Reviewed, reader: User, as_user: Callable[[User], Client]) -> None:
    for address in ("/", f"/contracts/{reviewed.contract.pk}/", f"/versions/{reviewed.version.pk}/original/"):
        assert "no-store" in as_user(reader).get(address).headers["Cache-Control"]


def test_the_page_needs_no_inline_script_or_style(reviewed: Reviewed, owner: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, owner, page_of)
    assert not [script for script in soup.find_all("script") if not script.get("src")]
    assert not soup.find_all("style")
    assert not soup.find_all(style=True)


def test_evidence_is_marked_where_it_stands(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, reader, page_of)
    pk = reviewed.findings["auto_renewal"].pk
    (mark,) = soup.select(f'mark[data-findings~="{pk}"]')
    assert mark.get_text() == "tacite reconduction"
    assert mark["data-severity"] == "low"
    assert soup.select_one(f"#evidence-{pk}")["href"] == f"#finding-{pk}"


def test_overlapping_evidence_is_cut_and_the_worst_colour_wins(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, reader, page_of)
    cap, loss = (reviewed.findings[rule].pk for rule in ("liability_cap_below_12_months", "data_loss_excluded"))
    both = [mark for mark in soup.select("mark") if mark["data-findings"].split() == [str(loss), str(cap)]]
    assert [mark.get_text() for mark in both] == ["six (6) mois"]
    assert both[0]["data-severity"] == "critical"
    assert not soup.select("mark mark")


def test_findings_are_grouped_by_severity_and_what_is_missing_stands_apart(
    reviewed: Reviewed, reader: User, page_of: Callable[..., str]
) -> None:
    soup = page(reviewed, reader, page_of)
    groups = [group.get_text(" ", strip=True).replace("\xa0", " ") for group in soup.select(".group-title")]
    assert groups == ["Critique 1", "Élevé 1", "Absent du contrat 1", "Faible 1 et 1 sous « Absent du contrat »"]
    card = soup.select_one(f"#finding-{reviewed.findings['liability_cap_below_12_months'].pk}")
    words = card.get_text(" ", strip=True)
    assert "limitée aux redevances de six (6) mois" in words
    assert "C. civ. art. 1170" in words
    assert "Rédaction de repli" in words
    assert "2.1" in words
    missing = soup.select_one(f"#finding-{reviewed.findings['insurance_missing'].pk}")
    assert "ensemble du document" in missing.get_text(" ", strip=True)


def test_the_same_wording_is_written_out_once_and_each_place_is_decided_on_alone(
    reviewed: Reviewed, owner: User, page_of: Callable[..., str]
) -> None:
    first = reviewed.findings["auto_renewal"]
    again = Finding.objects.get(pk=first.pk)
    again.pk, again.evidence = None, [{"start": start, "end": start + 3} for start in (first.evidence[0]["end"] + 1,)]
    again.position = Finding.objects.count()
    again.save()
    soup = page(reviewed, owner, page_of)
    one, other = (soup.select_one(f"#finding-{pk}") for pk in (first.pk, again.pk))
    assert not one.select(".again")
    assert f"comme au nº {one['data-number']}" in other.select_one(".again > summary").get_text()
    assert "Rédaction de repli" in other.select_one(".again").get_text()
    assert other.select_one(f'form[action="/findings/{again.pk}/decision/"]')


def test_every_severity_has_a_word_and_an_icon(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    for badge in page(reviewed, reader, page_of).select(".severity"):
        assert badge.select_one("svg use")
        assert badge.get_text(strip=True)


def test_key_terms_are_in_words_of_the_reader(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    for language, words, label in (("fr", "30 jours", "Délai de paiement"), ("en", "30 days", "Payment term")):
        soup = page(reviewed, reader, page_of, language)
        (link,) = (link for link in soup.select(".terms td a") if "P30D" in link["title"])
        assert " ".join(link.get_text().split()) == words
        assert label in link.find_parent("tr").get_text()
        assert soup.select_one(link["href"])


def test_a_reference_to_a_clause_leads_to_it(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, reader, page_of)
    link = soup.select_one("a.reference")
    assert link.get_text() == "article 2"
    assert soup.select_one(link["href"]).get_text().lstrip().startswith("2. Responsabilité")


def test_the_outline_names_clauses_types_and_risks(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    outline = page(reviewed, reader, page_of).select_one(".outline")
    parent = outline.select_one('li[data-clause="c3"]')
    assert "Responsabilité" in parent.select_one("a").get_text()
    assert re.search(r"2\s+points relevés, le plus grave :\s+Critique", " ".join(parent.select_one("a").get_text(" ").split()))
    assert "Plafond de responsabilité" in parent.select_one('li[data-clause="c4"]').get_text()


def test_the_summary_counts_and_says_what_comes_first(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, reader, page_of)
    assert soup.select_one(".risk-bar")["aria-label"] == "1 critique, 1 élevé, 2 faible"
    assert soup.select_one(".first li a")["href"] == f"#finding-{reviewed.findings['data_loss_excluded'].pk}"
    glance = soup.select_one(".glance").get_text(" ", strip=True)
    assert "non trouvé" in glance


def test_the_page_costs_few_queries(
    reviewed: Reviewed, reader: User, as_user: Callable[[User], Client], django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    client = as_user(reader)
    with django_assert_max_num_queries(21):
        client.get(f"/contracts/{reviewed.contract.pk}/")


def test_a_reader_looks_and_changes_nothing(reviewed: Reviewed, reader: User, page_of: Callable[..., str]) -> None:
    soup = page(reviewed, reader, page_of)
    assert not soup.select(".decision form")
    assert not soup.select_one(f'form[action="/versions/{reviewed.version.pk}/reports/"]')
    assert soup.select_one("#contract-status").has_attr("disabled")


def test_a_contract_that_is_being_read_shows_its_progress(contract: Contract, owner: User, page_of: Callable[..., str]) -> None:
    soup = BeautifulSoup(page_of(owner, f"/contracts/{contract.pk}/"), "lxml")
    assert soup.select_one("#uploads progress")
    assert "En attente de son tour" in soup.get_text()


def test_a_file_that_failed_says_why_and_can_be_tried_again(
    contract: Contract, version: Version, owner: User, as_user: Callable[[User], Client], page_of: Callable[..., str]
) -> None:
    failure = {"status": "failed", "error_code": "interrupted"}
    Version.objects.update(**failure)
    Job.objects.update(**failure)
    soup = BeautifulSoup(page_of(owner, f"/contracts/{contract.pk}/"), "lxml")
    assert "Le traitement a été interrompu" in soup.get_text()
    (form,) = (form for form in soup.select("form") if form["action"] == f"/versions/{version.pk}/retry/")
    response = as_user(owner).post(form["action"], follow=True)
    assert response.status_code == 200
    assert Job.objects.filter(version=version, status=Job.Status.QUEUED).count() == 1


def test_an_empty_document_has_a_page(reviewed: Reviewed, owner: User, page_of: Callable[..., str]) -> None:
    reviewed.version.clauses.all().delete()
    reviewed.review.findings.all().delete()
    text = page(reviewed, owner, page_of).get_text()
    assert "Aucun point relevé" in text
    assert "Aucun terme clé trouvé" in text


def test_a_contract_without_a_version_has_no_page(contract: Contract, owner: User, as_user: Callable[[User], Client]) -> None:
    contract.versions.all().delete()
    assert as_user(owner).get(f"/contracts/{contract.pk}/").status_code == 404


def test_an_older_version_says_that_it_is_old(reviewed: Reviewed, owner: User, page_of: Callable[..., str]) -> None:
    Version.objects.create(
        workspace=reviewed.contract.workspace, contract=reviewed.contract, number=2, filename="b.txt", sha256="1" * 64, size=1
    )
    assert "Vous lisez la version 1" in page(reviewed, owner, page_of, version="1").get_text()
    assert "Version 2 sur 2" in page(reviewed, owner, page_of, version="2").get_text()


def test_the_list_behind_the_page_is_that_of_its_workspace(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client]) -> None:
    members.add(reviewed.contract.workspace, outsider, Role.READER)
    client = as_user(outsider)
    client.get(f"/contracts/{reviewed.contract.pk}/")
    assert "Kalidor" in client.get("/").content.decode()


# --- Changes ---


def test_the_status_is_changed(reviewed: Reviewed, buyer: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(buyer)
    client.post(f"/contracts/{reviewed.contract.pk}/status/", {"status": "negotiation"})
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.status == "negotiation"
    client.post(f"/contracts/{reviewed.contract.pk}/status/", {"status": "nonsense"})
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.status == "negotiation"


def test_the_name_is_changed(reviewed: Reviewed, buyer: User, as_user: Callable[[User], Client]) -> None:
    as_user(buyer).post(f"/contracts/{reviewed.contract.pk}/name/", {"name": " Accord  cadre "})
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.name == "Accord cadre"
    as_user(buyer).post(f"/contracts/{reviewed.contract.pk}/name/", {"name": " "})
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.name == "Accord cadre"


def test_the_analysis_is_run_again(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client], page_of: Callable[..., str]
) -> None:
    as_user(colleague).post(f"/versions/{reviewed.version.pk}/analysis/")
    assert Job.objects.filter(kind=Job.Kind.ASSESS, version=reviewed.version).count() == 1
    assert page(reviewed, colleague, page_of).select_one("#assessing progress")
    Job.objects.update(status=Job.Status.DONE)
    response = as_user(colleague).get(f"/versions/{reviewed.version.pk}/analysis/progress/")
    assert response.headers["HX-Refresh"] == "true"


def test_a_contract_is_deleted_by_typing_its_name(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    address = f"/contracts/{reviewed.contract.pk}/delete/"
    as_user(owner).post(address, {"name": "another name"})
    assert Contract.objects.filter(pk=reviewed.contract.pk).exists()
    as_user(owner).post(address, {"name": reviewed.contract.name})
    assert not Contract.objects.filter(pk=reviewed.contract.pk).exists()


def test_control_characters_do_no_harm(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    client.post(f"/contracts/{reviewed.contract.pk}/name/", {"name": "Contrat\x00cadre\u202e\t2027"})
    reviewed.contract.refresh_from_db()
    assert reviewed.contract.name == "Contrat cadre 2027"
    assert client.get(f"/versions/{reviewed.version.pk}/clauses/%00/types/").status_code == 404


def test_typing_the_name_as_the_page_shows_it_is_enough(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client]) -> None:
    Contract.objects.filter(pk=reviewed.contract.pk).update(name="Contrat  cadre ")  # of the file "Contrat  cadre .pdf"
    as_user(owner).post(f"/contracts/{reviewed.contract.pk}/delete/", {"name": "Contrat cadre"})
    assert not Contract.objects.exists()


def test_the_original_comes_as_a_download(reviewed: Reviewed, reader: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(reader).get(f"/versions/{reviewed.version.pk}/original/")
    assert b"".join(response.streaming_content) == TEXT.encode()
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"


# --- Who may not ---


def test_a_file_that_is_missing_is_told_of(
    reviewed: Reviewed, reader: User, as_user: Callable[[User], Client], caplog: pytest.LogCaptureFixture
) -> None:
    reviewed.version.file.storage.delete(reviewed.version.file.name)
    response = as_user(reader).get(f"/versions/{reviewed.version.pk}/original/", headers={"accept-language": "fr"})
    assert response.status_code == 404
    assert "Ce fichier n’est plus sur le serveur" in response.content.decode()
    assert reviewed.version.file.name in caplog.text
    response = as_user(reader).get(f"/api/v1/versions/{reviewed.version.pk}/file")
    assert (response.status_code, response.json()["error"]["code"]) == (404, "file_missing")


PAGES = ["/contracts/{contract}/", "/versions/{version}/original/", "/versions/{version}/analysis/progress/"]
CHANGES = [
    ("/contracts/{contract}/status/", Role.PROCUREMENT),
    ("/contracts/{contract}/name/", Role.PROCUREMENT),
    ("/contracts/{contract}/delete/", Role.ADMINISTRATOR),
    ("/versions/{version}/analysis/", Role.LAWYER),
    ("/versions/{version}/retry/", Role.PROCUREMENT),
]
BELOW = {Role.PROCUREMENT: Role.READER, Role.LAWYER: Role.PROCUREMENT, Role.ADMINISTRATOR: Role.LAWYER}


def _address(pattern: str, reviewed: Reviewed) -> str:
    return pattern.format(contract=reviewed.contract.pk, version=reviewed.version.pk)


@pytest.mark.parametrize("pattern", PAGES)
def test_an_outsider_finds_no_page(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client], pattern: str) -> None:
    assert as_user(outsider).get(_address(pattern, reviewed)).status_code == 404


@pytest.mark.parametrize(("pattern", "role"), CHANGES)
def test_an_outsider_changes_nothing(
    reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client], pattern: str, role: Role
) -> None:
    assert as_user(outsider).post(_address(pattern, reviewed)).status_code == 404


@pytest.mark.parametrize(("pattern", "role"), CHANGES)
def test_too_low_a_role_is_refused(reviewed: Reviewed, reader: User, as_user: Callable[[User], Client], pattern: str, role: Role) -> None:
    members.add(reviewed.contract.workspace, reader, BELOW[role])
    response = as_user(reader).post(_address(pattern, reviewed), headers={"accept-language": "fr"})
    assert response.status_code == 403
    assert "Votre rôle ne le permet pas" in response.content.decode()


@pytest.mark.parametrize("pattern", [*PAGES, *(pattern for pattern, _ in CHANGES)])
def test_a_stranger_is_asked_to_sign_in(reviewed: Reviewed, client: Client, pattern: str) -> None:
    response = client.get(_address(pattern, reviewed))
    assert response.status_code == 302
    assert "/accounts/login/" in response.headers["Location"]


@pytest.mark.parametrize(("pattern", "role"), CHANGES)
def test_changes_take_post_only(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client], pattern: str, role: Role) -> None:
    assert as_user(owner).get(_address(pattern, reviewed)).status_code == 405


@pytest.mark.parametrize("address", ["/contracts/999999/", "/contracts/99999999999999999999999/", "/contracts/x/", "/versions/0/original/"])
def test_bad_addresses_are_not_found(owner: User, workspace: object, as_user: Callable[[User], Client], address: str) -> None:
    response = as_user(owner).get(address, headers={"accept-language": "fr"})
    assert response.status_code == 404
    assert "Il n’y a rien ici" in response.content.decode()


@pytest.mark.parametrize("asked", ["7", "x", "-1"])
def test_an_unknown_version_leads_to_the_newest(reviewed: Reviewed, owner: User, as_user: Callable[[User], Client], asked: str) -> None:
    response = as_user(owner).get(f"/contracts/{reviewed.contract.pk}/", {"version": asked})
    assert response.status_code == 302
    assert response.headers["Location"] == f"/contracts/{reviewed.contract.pk}/"


def test_a_contract_under_another_law_says_what_french_texts_are_worth_there(
    reviewed: Reviewed, reader: User, page_of: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page(reviewed, reader, page_of).select("#other-law")
    analysis = analyses.load(Version.objects.get(pk=reviewed.version.pk))
    under = {law: replace(analysis, terms=(*analysis.terms, Term("governing_law", law, "c1", 0, 1))) for law in ("IE", "FR")}
    monkeypatch.setattr("review.views.contract.analyses.load", lambda version: under["IE"])
    for language, law, mark in (("fr", "Irlande", "autre droit choisi"), ("en", "Ireland", "another law chosen")):
        soup = page(reviewed, reader, page_of, language)
        (notice,) = soup.select("#other-law")
        assert law in notice.get_text()
        assert all(mark in card.get_text() for card in soup.select(".finding"))
    monkeypatch.setattr("review.views.contract.analyses.load", lambda version: under["FR"])
    assert not page(reviewed, reader, page_of).select("#other-law")
