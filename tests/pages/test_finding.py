"""Decisions on findings."""

from collections.abc import Callable

import msgspec
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import Role, Version
from contracts.services import members, uploads
from review.access import finding_for
from review.models import Decision, Finding, Report, Rewording
from review.services import reports
from tests.pages.conftest import Reviewed, span

HTMX = {"hx-request": "true", "accept-language": "fr"}


def _address(reviewed: Reviewed, rule: str = "auto_renewal") -> str:
    return f"/findings/{reviewed.findings[rule].pk}/decision/"


def test_a_decision_shows_at_once_with_its_note(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(colleague).post(_address(reviewed), {"kind": "negotiate", "comment": "Demander <b>un an</b>"}, headers=HTMX)
    soup = BeautifulSoup(response.content, "lxml")
    card = soup.select_one(".finding")
    assert card.has_attr("open")
    assert card["data-state"] == "negotiate"
    assert "À négocier" in card.get_text()
    assert "Demander <b>un an</b>" in card.get_text()
    assert "Colin Leaguer" in card.get_text()
    assert "1 point tranché sur 4" in " ".join(soup.select_one("#risk-profile[hx-swap-oob]").get_text().split())


def test_words_in_another_clause_are_quoted_within_their_sentence(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    finding = reviewed.findings["liability_cap_below_12_months"]
    finding.evidence += [msgspec.to_builtins(span(words)) for words in ("article 2", "trois (3) mois")]
    finding.save()
    page = BeautifulSoup(as_user(colleague).get(f"/contracts/{reviewed.contract.pk}/").content, "lxml")
    _, quoted = page.select(f"#finding-{finding.pk} blockquote")  # a sentence is quoted once
    assert quoted.strong.get_text() == "article 2"
    assert quoted.get_text() == "Il se renouvelle par tacite reconduction, sauf préavis de trois (3) mois selon l'article 2."


def test_what_is_dismissed_leaves_the_counts_and_what_is_accepted_leaves_the_list(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(colleague)
    client.post(_address(reviewed, "data_loss_excluded"), {"kind": "dismiss"}, headers=HTMX)
    response = client.post(_address(reviewed, "liability_cap_below_12_months"), {"kind": "accept"}, headers=HTMX)
    soup = BeautifulSoup(response.content, "lxml")
    assert soup.select_one(".risk-bar")["aria-label"] == "1 élevé, 2 faible"
    assert "Plafond" not in soup.select_one("#negotiate-first").get_text()
    reviewed.review.refresh_from_db()
    assert (reviewed.review.critical, reviewed.review.high) == (0, 1)


def test_the_report_counts_what_was_dismissed_and_repeats_what_was_decided(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(colleague)
    client.post(_address(reviewed, "data_loss_excluded"), {"kind": "dismiss"}, headers=HTMX)
    client.post(_address(reviewed), {"kind": "accept", "comment": "Usage interne"}, headers=HTMX)
    report = Report.objects.create(workspace=reviewed.contract.workspace, language="fr", created_by=colleague)
    report.versions.add(reviewed.version)
    reports.render(report.pk, lambda _done, _total: None)
    report.refresh_from_db()
    said = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(report.file.read()))
    assert "3 règles relevées · 1 point tranché · 1 point écarté par l’équipe, non repris" in said
    assert "Usage interne" in said


def test_a_note_may_be_as_long_as_the_field_lets_it_be(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    note = "\r\n".join(["x" * 3] * 970)  # 3879 characters in the field, where an end of line is one
    client = as_user(colleague)
    assert client.post(_address(reviewed), {"kind": "negotiate", "comment": note}, headers=HTMX).status_code == 200
    refused = client.post(_address(reviewed), {"kind": "negotiate", "comment": "x" * 5001}, headers=HTMX)
    assert (refused.status_code, "négoci" in refused.content.decode()) == (422, False)


def test_nothing_is_decided_while_the_file_is_read_anew(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    Version.objects.filter(pk=reviewed.version.pk).update(status=Version.Status.FAILED)
    uploads.retry(reviewed.version)
    assert as_user(colleague).post(_address(reviewed), {"kind": "accept"}, headers=HTMX).status_code == 422
    assert not Decision.objects.exists()


def test_a_finding_that_went_while_somebody_decided_on_it_is_told_of(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def found_and_gone(*asked: object) -> Finding:
        row = finding_for(*asked)
        Finding.objects.filter(pk=row.pk).delete()  # as a run of the rules does that ends just now
        return row

    monkeypatch.setattr("review.views.finding.finding_for", found_and_gone)
    monkeypatch.setattr("review.api.reviews.finding_for", found_and_gone)
    response = as_user(colleague).post(_address(reviewed), {"kind": "accept", "comment": "Vu"}, headers=HTMX)
    assert response.status_code == 422
    assert "n’est plus relevé" in response.content.decode()
    rule = "liability_cap_below_12_months"
    response = as_user(colleague).post(f"/api/v1/findings/{reviewed.findings[rule].pk}/decisions", {"kind": "accept"}, "application/json")
    assert (response.status_code, response.json()["error"]["code"]) == (409, "finding_gone")
    assert not Decision.objects.exists()


def test_a_decision_is_reopened_and_its_history_kept(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(colleague)
    for kind in ("accept", "open"):
        client.post(_address(reviewed), {"kind": kind}, headers=HTMX)
    assert list(Decision.objects.values_list("kind", flat=True)) == ["open", "accept"]
    reviewed.findings["auto_renewal"].refresh_from_db()
    assert reviewed.findings["auto_renewal"].state == "open"


def test_without_scripts_the_page_comes_back_at_the_finding(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(colleague).post(_address(reviewed), {"kind": "accept"})
    pk = reviewed.findings["auto_renewal"].pk
    assert response.headers["Location"] == f"/contracts/{reviewed.contract.pk}/?version=1#finding-{pk}"


def test_an_unknown_decision_is_refused_in_words(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    response = as_user(colleague).post(_address(reviewed), {"kind": "burn"}, headers=HTMX)
    assert response.status_code == 422
    assert "« burn » n’est pas une décision" in " ".join(response.content.decode().split())
    assert not Decision.objects.exists()


@pytest.mark.parametrize("role", [Role.READER, Role.PROCUREMENT])
def test_lawyers_alone_decide(reviewed: Reviewed, reader: User, as_user: Callable[[User], Client], role: Role) -> None:
    members.add(reviewed.contract.workspace, reader, role)
    assert as_user(reader).post(_address(reviewed), {"kind": "accept"}).status_code == 403


def test_an_outsider_finds_no_finding(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client]) -> None:
    assert as_user(outsider).post(_address(reviewed), {"kind": "accept"}).status_code == 404
    assert as_user(outsider).post("/findings/999999/decision/", {"kind": "accept"}).status_code == 404


def test_a_decision_needs_post_and_somebody(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client], client: Client) -> None:
    assert as_user(colleague).get(_address(reviewed)).status_code == 405
    assert "/accounts/login/" in client.post(_address(reviewed), {"kind": "accept"}).headers["Location"]


def test_what_was_decided_stays_in_sight_when_the_rules_drop_it(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(colleague)
    client.post(_address(reviewed), {"kind": "accept", "comment": "Vu avec la direction"})
    reviewed.review.findings.filter(rule="auto_renewal").update(lifted=True)
    soup = BeautifulSoup(client.get(f"/contracts/{reviewed.contract.pk}/", headers=HTMX).content, "lxml")
    assert "Vu avec la direction" in soup.select_one(".lifted").get_text()
    assert not soup.select_one(f"#finding-{reviewed.findings['auto_renewal'].pk}")
    assert not soup.select(f'mark[data-findings~="{reviewed.findings["auto_renewal"].pk}"]')


# --- wording of the team's own ---


def _wording(reviewed: Reviewed, rule: str = "auto_renewal") -> str:
    return f"/findings/{reviewed.findings[rule].pk}/wording/"


def test_a_lawyer_words_a_finding_and_sets_it_back(reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(colleague)
    page = BeautifulSoup(client.get(f"/contracts/{reviewed.contract.pk}/").content, "lxml")
    field = page.select_one(f'form[hx-post="{_wording(reviewed)}"] textarea')
    assert "accord exprès" in field.get_text()  # the playbook's wording, to start from
    assert field["lang"] == "fr"
    text = "Aucun renouvellement <b>tacite</b>.\r\n\r\nLes parties se rencontrent."
    card = BeautifulSoup(client.post(_wording(reviewed), {"text": text}, headers=HTMX).content, "lxml").select_one(".finding")
    assert card.has_attr("open")
    fallback = card.select_one(".fallback")
    assert "Rédaction de l’équipe" in fallback.get_text()
    assert "Colin Leaguer" in fallback.get_text()
    shown = fallback.select_one(f"#fallback-{reviewed.findings['auto_renewal'].pk}")
    assert list(shown.stripped_strings) == ["Aucun renouvellement <b>tacite</b>.", "Les parties se rencontrent."]
    back = BeautifulSoup(client.post(_wording(reviewed), {"text": text, "reset": "1"}, headers=HTMX).content, "lxml")
    assert "accord exprès" in back.select_one(".fallback p").get_text()
    assert "Rédaction de l’équipe" not in back.get_text()
    assert list(Rewording.objects.values_list("text", flat=True)) == [
        "",
        "Aucun renouvellement <b>tacite</b>.\nLes parties se rencontrent.",
    ]


@pytest.mark.parametrize(("text", "said"), [(" \n ", "La rédaction est vide."), ("x" * 10_001, "La rédaction dépasse 10000 caractères.")])
def test_wording_that_cannot_be_taken_is_refused_in_words(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client], text: str, said: str
) -> None:
    client = as_user(colleague)
    refused = client.post(_wording(reviewed), {"text": text}, headers=HTMX)
    assert (refused.status_code, " ".join(refused.content.decode().split())) == (422, said)
    followed = client.post(_wording(reviewed), {"text": text}, headers={"accept-language": "fr"}, follow=True)
    assert said in " ".join(BeautifulSoup(followed.content, "lxml").get_text().split())
    assert not Rewording.objects.exists()


def test_without_scripts_wording_is_kept_and_the_page_comes_back(
    reviewed: Reviewed, colleague: User, as_user: Callable[[User], Client]
) -> None:
    pk = reviewed.findings["auto_renewal"].pk
    response = as_user(colleague).post(_wording(reviewed), {"text": "Rien de tacite."})
    assert response.headers["Location"] == f"/contracts/{reviewed.contract.pk}/?version=1#finding-{pk}"
    assert "Rien de tacite." in as_user(colleague).get(f"/contracts/{reviewed.contract.pk}/").content.decode()


@pytest.mark.parametrize("role", [Role.READER, Role.PROCUREMENT])
def test_lawyers_alone_word_findings(reviewed: Reviewed, reader: User, as_user: Callable[[User], Client], role: Role) -> None:
    members.add(reviewed.contract.workspace, reader, role)
    client = as_user(reader)
    assert client.post(_wording(reviewed), {"text": "Rien."}).status_code == 403
    assert not BeautifulSoup(client.get(f"/contracts/{reviewed.contract.pk}/").content, "lxml").select(".reword")


def test_an_outsider_finds_no_wording(reviewed: Reviewed, outsider: User, as_user: Callable[[User], Client]) -> None:
    assert as_user(outsider).post(_wording(reviewed), {"text": "Rien."}).status_code == 404
    assert as_user(outsider).get(_wording(reviewed)).status_code == 405


@pytest.fixture
def elsewhere(reviewed: Reviewed) -> Finding:
    """A second place of the rule on tacit renewal."""
    first = reviewed.findings["auto_renewal"]
    return Finding.objects.create(
        review=reviewed.review,
        position=99,
        rule="auto_renewal",
        severity=first.severity,
        clause="c5",
        evidence=first.evidence,
        values=first.values,
    )


def test_one_decision_may_be_for_every_place_of_a_rule(
    reviewed: Reviewed, elsewhere: Finding, colleague: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(colleague)
    page = BeautifulSoup(client.get(f"/contracts/{reviewed.contract.pk}/", headers={"accept-language": "fr"}).content, "lxml")
    offered = page.select_one(f"#finding-{elsewhere.pk} .decision-scope")
    assert offered.get_text(" ", strip=True) == "pour les 2 endroits de cette règle"
    assert not offered.select_one("input").has_attr("checked")
    assert not page.select_one(f"#finding-{reviewed.findings['data_loss_excluded'].pk} .decision-scope")
    response = client.post(_address(reviewed), {"kind": "accept", "comment": "Usage", "everywhere": "1"}, headers=HTMX)
    cards = BeautifulSoup(response.content, "lxml").select(".finding")
    assert [(card["id"], card["data-state"]) for card in cards] == [
        (f"finding-{reviewed.findings['auto_renewal'].pk}", "accept"),
        (f"finding-{elsewhere.pk}", "accept"),
    ]
    assert [card.get("hx-swap-oob") for card in cards] == [None, "true"]
    assert list(Decision.objects.values_list("kind", "comment", "user")) == [("accept", "Usage", colleague.pk)] * 2
    assert not reviewed.review.findings.exclude(rule="auto_renewal").exclude(state="open").exists()
    client.post(_address(reviewed), {"kind": "open", "everywhere": "1"}, headers=HTMX)
    assert not reviewed.review.findings.exclude(state="open").exists()


def test_a_decision_is_for_its_own_place_unless_all_are_asked_for(
    reviewed: Reviewed, elsewhere: Finding, colleague: User, as_user: Callable[[User], Client]
) -> None:
    as_user(colleague).post(_address(reviewed), {"kind": "accept"}, headers=HTMX)
    elsewhere.refresh_from_db()
    assert elsewhere.state == "open"


def test_a_program_may_decide_for_every_place(
    reviewed: Reviewed, elsewhere: Finding, colleague: User, as_user: Callable[[User], Client]
) -> None:
    address = f"/api/v1/findings/{elsewhere.pk}/decisions"
    response = as_user(colleague).post(address, {"kind": "negotiate", "everywhere": True}, "application/json")
    assert (response.status_code, response.json()["kind"]) == (201, "negotiate")
    assert reviewed.review.findings.filter(state="negotiate").count() == 2


def test_places_of_one_rule_stand_together(
    reviewed: Reviewed, elsewhere: Finding, colleague: User, as_user: Callable[[User], Client]
) -> None:
    elsewhere.evidence = [{"start": 0, "end": 5}]  # before every other finding
    elsewhere.save()
    page = BeautifulSoup(as_user(colleague).get(f"/contracts/{reviewed.contract.pk}/").content, "lxml")
    shown = [int(card["data-finding"]) for card in page.select(".finding")]
    assert shown.index(reviewed.findings["auto_renewal"].pk) == shown.index(elsewhere.pk) + 1
