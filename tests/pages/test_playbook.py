"""The page of the playbook: what every member reads there, and what lawyers change."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.test import Client

from contracts.models import Job, Version, Workspace
from contracts.services import members
from review.models import Finding, Playbook
from review.services.playbooks import playbook_of, rules_of

HTMX = {"HX-Request": "true", "accept-language": "fr"}
PAST = "rule_of_old"


@pytest.fixture
def playbook(workspace: Workspace) -> Playbook:
    return playbook_of(workspace)


def form_of(client: Client, playbook: Playbook, rule: str) -> tuple[str, dict[str, str]]:
    """The address of a rule's form, and what it sends when nothing is changed."""
    address = f"/playbook/{playbook.pk}/rules/{rule}/"
    page = BeautifulSoup(client.get(address, headers=HTMX).content, "lxml")
    sent = {field["name"]: str(field["value"]) for field in page.select("input[name]:not([type=checkbox])")}
    sent |= {field["name"]: field.get_text() for field in page.select("textarea")}
    sent |= {field["name"]: str(field.select_one("[selected]")["value"]) for field in page.select("select")}
    return address, sent | ({"enabled": "on"} if page.select_one("[name=enabled][checked]") else {})


def rule_on(page: str, key: str) -> Tag:
    found = BeautifulSoup(page, "lxml").select_one(f"#rule-{key}")
    assert found is not None
    return found


def test_every_member_reads_all_rules(workspace: Workspace, reader: User, page_of: Callable[..., str]) -> None:
    page = page_of(reader, "/playbook/")
    soup = BeautifulSoup(page, "lxml")
    assert len(soup.select("details.rule:not([open]):not([hidden])")) == 69
    assert 'aria-current="page">Référentiel' in page
    rule = rule_on(page, "suspension_short_notice").get_text(" ", strip=True)
    for words in (
        "Moyen",
        "moins de 15 jours",
        "15 jours",
        "C. civ. art. 1219",
        "Suspension du service",
        "mise en demeure",
        "formal notice",
    ):
        assert words in rule
    assert "{" not in rule
    assert "Modifier la règle" not in page


def test_in_english(workspace: Workspace, reader: User, page_of: Callable[..., str]) -> None:
    rule = rule_on(page_of(reader, "/playbook/", "en"), "foreign_law").get_text(" ", strip=True)
    assert "outside the list (France)" in rule
    assert "Legal basis" in rule


def test_it_is_filtered_without_javascript(workspace: Workspace, reader: User, page_of: Callable[..., str]) -> None:
    page = BeautifulSoup(page_of(reader, "/playbook/", q="TACITE reconduction", severity="low", theme="life"), "lxml")
    shown = [rule["id"] for rule in page.select("details.rule:not([hidden])")]
    assert "rule-auto_renewal" in shown
    assert len(shown) < 5
    assert page.select_one("#theme-money").has_attr("hidden")
    assert BeautifulSoup(page_of(reader, "/playbook/", q="introuvable"), "lxml").select_one("#playbook-none:not([hidden])")
    assert len(BeautifulSoup(page_of(reader, "/playbook/", theme="nonsense"), "lxml").select("details.rule:not([hidden])")) == 69


@pytest.mark.parametrize("person", ["colleague", "owner"])
def test_a_lawyer_changes_a_rule(
    request: pytest.FixtureRequest, ready: Version, playbook: Playbook, as_user: Callable[[User], Client], person: str
) -> None:
    client = as_user(request.getfixturevalue(person))
    address, sent = form_of(client, playbook, "suspension_short_notice")
    response = client.post(address, sent | {"severity": "critical", "days": "45"}, headers=HTMX)
    answer = response.content.decode()
    rule = rule_on(answer, "suspension_short_notice").get_text(" ", strip=True)
    assert "1 contrat est de nouveau confronté" in rule
    assert "au lieu de «\u00a0Moyen\u00a0»" in rule
    assert "au lieu de 15 jours" in rule
    assert "moins de 45 jours" in rule
    assert "ne suit pas le seuil" in rule
    assert "1 modifiée par l’équipe" in answer
    assert Job.objects.filter(kind=Job.Kind.ASSESS, version=ready).exists()


def test_a_rule_is_switched_off_and_set_back(
    workspace: Workspace, playbook: Playbook, owner: User, as_user: Callable[[User], Client]
) -> None:
    client = as_user(owner)
    address, sent = form_of(client, playbook, "auto_renewal")
    del sent["enabled"]
    response = client.post(address, sent, follow=True, headers={"accept-language": "fr"})
    assert response.redirect_chain[0][0] == "/playbook/#rule-auto_renewal"
    page = response.content.decode()
    assert rule_on(page, "auto_renewal").has_attr("data-off")
    assert "Aucun contrat n’a encore été lu" in page
    assert "1 désactivée" in page
    page = client.post(address, {"shipped": "1", "severity": "low"}, follow=True).content.decode()
    assert not rule_on(page, "auto_renewal").has_attr("data-off")
    playbook.refresh_from_db()
    assert playbook.edits == {}


def test_countries_are_written_by_name(workspace: Workspace, playbook: Playbook, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    address, sent = form_of(client, playbook, "foreign_law")
    assert sent["countries"].strip() == "France"
    client.post(address, sent | {"countries": "France\r\nbelgique\r\n\r\nCalifornie, États-Unis"}, headers=HTMX)
    playbook.refresh_from_db()
    assert playbook.edits == {"foreign_law": {"thresholds": {"countries": ["FR", "BE", "US-CA"]}}}


@pytest.mark.parametrize("headers", [HTMX, {"accept-language": "fr"}])
def test_a_bad_value_is_told_beside_its_field(
    workspace: Workspace, playbook: Playbook, owner: User, as_user: Callable[[User], Client], headers: dict[str, str]
) -> None:
    client = as_user(owner)
    address, sent = form_of(client, playbook, "suspension_short_notice")
    response = client.post(address, sent | {"days": "<b>beaucoup</b>"}, headers=headers)
    assert response.status_code == 422
    page = BeautifulSoup(response.content, "lxml")
    assert "Saisissez un nombre entier de 1 à 3650." in page.select_one("#suspension_short_notice-days_error").get_text()
    assert page.select_one("[name=days]")["value"] == "<b>beaucoup</b>"
    assert page.select_one("[name=days]")["aria-invalid"] == "true"
    playbook.refresh_from_db()
    assert playbook.edits == {}
    wrong = client.post(address, sent | {"severity": "awful"}, headers=headers)
    assert wrong.status_code == 422


def test_who_was_second_sees_what_stands_now(
    workspace: Workspace, playbook: Playbook, owner: User, colleague: User, as_user: Callable[[User], Client]
) -> None:
    mine, theirs = as_user(owner), as_user(colleague)
    address, sent = form_of(mine, playbook, "auto_renewal")
    theirs.post(address, sent | {"severity": "high"}, headers=HTMX)
    response = mine.post(address, sent | {"severity": "critical"}, headers=HTMX)
    assert response.status_code == 422
    assert "entre-temps" in response.content.decode()
    page = BeautifulSoup(response.content, "lxml")
    assert page.select_one("select[name=severity] [selected]")["value"] == "high"
    again = mine.post(address, sent | {"severity": "critical", "seen": page.select_one("[name=seen]")["value"]}, headers=HTMX)
    assert again.status_code == 200


def test_who_may_change_a_rule(
    workspace: Workspace, playbook: Playbook, reader: User, buyer: User, outsider: User, as_user: Callable[[User], Client]
) -> None:
    address = f"/playbook/{playbook.pk}/rules/auto_renewal/"
    for person, status in ((reader, 403), (buyer, 403), (outsider, 404)):
        client = as_user(person)
        assert client.get(address).status_code == status
        assert client.post(address, {"severity": "critical", "enabled": "on"}).status_code == status
    assert Client().post(address).status_code == 302
    playbook.refresh_from_db()
    assert playbook.edits == {}


def test_nonsense_leads_nowhere(workspace: Workspace, playbook: Playbook, owner: User, as_user: Callable[[User], Client]) -> None:
    client = as_user(owner)
    assert client.get(f"/playbook/{playbook.pk}/rules/no_such_rule/").status_code == 404
    assert client.post(f"/playbook/{playbook.pk}/rules/no_such_rule/", {"shipped": "1"}).status_code == 404
    assert client.get(f"/playbook/{2**70}/rules/auto_renewal/").status_code == 404
    assert client.post("/playbook/").status_code == 405


def test_a_change_goes_to_the_workspace_whose_page_was_open(
    workspace: Workspace, playbook: Playbook, owner: User, as_user: Callable[[User], Client]
) -> None:
    elsewhere = members.create_workspace("Third", owner)
    client = as_user(owner)
    address, sent = form_of(client, playbook, "auto_renewal")
    client.post("/workspace/", {"workspace": elsewhere.pk})
    client.post(address, sent | {"severity": "high"}, headers=HTMX)
    playbook.refresh_from_db()
    assert playbook.edits == {"auto_renewal": {"severity": "high"}}
    assert playbook_of(elsewhere).edits == {}
    assert rules_of(playbook_of(elsewhere)).rule("auto_renewal").severity == "low"


def test_findings_and_the_matrix_lead_to_the_rule(owner: User, apart: tuple[Version, Version], page_of: Callable[..., str]) -> None:
    raised = set(apart[0].review.findings.values_list("rule", flat=True))
    page = page_of(owner, f"/contracts/{apart[0].contract_id}/")
    assert all(f'href="/playbook/#rule-{rule}"' in page for rule in raised)
    page = page_of(owner, "/matrix/", contract=[version.contract_id for version in apart])
    assert all(f'href="/playbook/#rule-{rule}"' in page for rule in raised)


def test_no_page_breaks_on_rules_that_are_gone(
    apart: tuple[Version, Version], playbook: Playbook, owner: User, as_user: Callable[[User], Client], page_of: Callable[..., str]
) -> None:
    """A later version of the shipped playbook may lack a rule that was changed, raised or decided on."""
    Playbook.objects.update(edits={PAST: {"enabled": False}, "auto_renewal": {"severity": "critical"}})
    lost = []
    for version in apart:
        for place, lifted in ((90, False), (91, True)):
            values = [["quote", "mots d’hier"]]
            row = {"rule": PAST, "severity": "high", "clause": "c2", "evidence": [{"start": 0, "end": 5}], "values": values}
            lost.append(Finding.objects.create(review=version.review, position=place, lifted=lifted, **row))
    client, (first, second) = as_user(owner), apart
    opened = client.post("/comparisons/", {"left": first.pk, "right": second.pk})
    pages = ["/", "/playbook/", f"/contracts/{first.contract_id}/", opened["Location"]]
    for address in pages:
        assert PAST not in page_of(owner, address), address
    assert PAST not in page_of(owner, "/matrix/", contract=[first.contract_id, second.contract_id])
    assert client.post(f"/findings/{lost[0].pk}/decision/", {"kind": "accept"}).status_code == 404
    assert rule_on(page_of(owner, "/playbook/"), "auto_renewal").has_attr("data-changed")


def test_files_are_made_without_the_findings_of_rules_that_are_gone(
    ready: Version, owner: User, as_user: Callable[[User], Client], work: Callable[[], list[Job]]
) -> None:
    Finding.objects.create(review=ready.review, position=90, rule=PAST, severity="high", state="negotiate")
    client = as_user(owner)
    client.post(f"/versions/{ready.pk}/reports/", {"language": "fr"})
    client.post(f"/versions/{ready.pk}/proposals/", {"findings": "standing"})
    assert [job.status for job in work()] == ["done", "done"]


def test_the_roles_are_told_as_they_are(workspace: Workspace, owner: User, page_of: Callable[..., str]) -> None:
    assert "modifie le référentiel" in page_of(owner, "/members/")
