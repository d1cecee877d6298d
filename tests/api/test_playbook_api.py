"""A program reads the playbook and changes a rule of it."""

from collections.abc import Callable

from django.contrib.auth.models import User
from rest_framework.test import APIClient

from contracts.models import Job, Version, Workspace
from contracts.services import members
from review.models import Finding

Api = Callable[[User], APIClient]
RULE = "/api/v1/playbook/rules/suspension_short_notice"


def rule_in(answer: dict, key: str) -> dict:
    return next(rule for rule in answer["rules"] if rule["key"] == key)


def test_every_member_reads_the_rules(api: Api, workspace: Workspace, reader: User) -> None:
    answer = api(reader).get("/api/v1/playbook", {"language": "fr"}).json()
    assert (answer["workspace"], answer["key"], len(answer["rules"])) == (workspace.pk, "saas-client-fr", 69)
    rule = rule_in(answer, "suspension_short_notice")
    assert rule["thresholds"] == [{"name": "days", "value": 15, "shipped": 15}]
    assert (rule["severity"], rule["enabled"], rule["changed"], rule["theme"]) == ("medium", True, False, "life")
    assert "15 jours" in rule["when"]
    assert "15 days" in rule_in(api(reader).get("/api/v1/playbook", {"language": "en"}).json(), rule["key"])["when"]


def test_a_lawyer_changes_a_rule_and_sets_it_back(api: Api, colleague: User, ready: Version) -> None:
    client = api(colleague)
    answer = client.patch(RULE, {"severity": "high", "thresholds": {"days": 20}}, format="json").json()
    assert answer["contracts"] == 1
    assert Job.objects.get(pk=answer["jobs"][0]).kind == Job.Kind.ASSESS
    assert (answer["rule"]["severity"], answer["rule"]["shipped_severity"]) == ("high", "medium")
    assert answer["rule"]["thresholds"] == [{"name": "days", "value": 20, "shipped": 15}]
    client.patch(RULE, {"enabled": False}, format="json")
    rule = rule_in(client.get("/api/v1/playbook").json(), "suspension_short_notice")
    assert (rule["severity"], rule["enabled"], rule["changed"]) == ("high", False, True)
    assert not client.delete(RULE).json()["rule"]["changed"]


def test_wrong_values_are_named(api: Api, colleague: User, workspace: Workspace) -> None:
    client = api(colleague)
    for sent, field in (
        ({"severity": "awful"}, "severity"),
        ({"thresholds": {"days": "soon"}}, "thresholds.days"),
        ({"thresholds": {"weeks": 2}}, "thresholds.weeks"),
        ({"thresholds": [3]}, "thresholds"),
    ):
        answer = client.patch(RULE, sent, format="json", headers={"accept-language": "fr"})
        assert answer.status_code == 400
        assert field in answer.json()["error"]["fields"]
    said = client.patch(RULE, {"thresholds": {"days": 0}}, format="json", headers={"accept-language": "fr"}).json()
    assert said["error"]["fields"]["thresholds.days"] == ["Ce nombre ne convient pas. Saisissez un nombre entier de 1 à 3650."]
    assert client.patch("/api/v1/playbook/rules/no_such_rule", {}, format="json").status_code == 404


def test_who_may_change_which(api: Api, workspace: Workspace, reader: User, outsider: User, colleague: User) -> None:
    asked = f"?workspace={workspace.pk}"
    assert api(reader).patch(RULE, {"enabled": False}, format="json").status_code == 403
    assert api(outsider).get(f"/api/v1/playbook{asked}").status_code == 404
    assert api(outsider).patch(RULE + asked, {"enabled": False}, format="json").status_code == 404
    assert api(outsider).delete(RULE + asked).status_code == 404
    other = members.create_workspace("Third", colleague)
    assert "workspace" in api(colleague).get("/api/v1/playbook").json()["error"]["fields"]
    assert api(colleague).get("/api/v1/playbook", {"workspace": other.pk}).json()["workspace"] == other.pk


def test_findings_of_rules_that_are_gone_are_left_out(api: Api, colleague: User, ready: Version) -> None:
    client = api(colleague)
    before = client.get(f"/api/v1/versions/{ready.pk}/findings").json()
    lost = Finding.objects.create(review=ready.review, position=99, rule="rule_of_old", severity="high")
    assert client.get(f"/api/v1/versions/{ready.pk}/findings").json() == before
    assert client.get(f"/api/v1/versions/{ready.pk}/analysis").status_code == 200
    assert client.get(f"/api/v1/findings/{lost.pk}").status_code == 404
    assert client.post(f"/api/v1/findings/{lost.pk}/decisions", {"kind": "accept"}, format="json").status_code == 404
