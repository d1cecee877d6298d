"""Loading a playbook, and a legal team's changes to it."""

import copy

import pytest
import yaml

from review.rules.playbook import FOLDER, LANGUAGES, InProposal, PlaybookError, load_playbook, parse_playbook
from review.rules.types import Severity


@pytest.fixture
def raw():
    data = yaml.safe_load((FOLDER / "saas-client-fr.yaml").read_text(encoding="utf-8"))
    wordings = {language: yaml.safe_load((FOLDER / "wording" / f"{language}.yaml").read_text(encoding="utf-8")) for language in LANGUAGES}
    return copy.deepcopy(data), copy.deepcopy(wordings)


def test_the_default_playbook_has_its_69_rules():
    playbook = load_playbook()
    assert len(playbook.rules) == 69
    assert playbook.rule("suspension_short_notice").number("days") == 15
    assert "Nanterre" in playbook.rule("court_renamed_tae").words("towns")


def test_every_rule_is_worded_in_both_languages():
    for rule in load_playbook().rules:
        for language in LANGUAGES:
            assert rule.when[language]
            assert rule.basis[language]
            assert rule.templates[language].suggestion


def test_an_unknown_playbook_is_named():
    with pytest.raises(PlaybookError, match="no playbook 'nowhere'"):
        load_playbook("nowhere")


def test_a_missing_wording_is_an_error(raw):
    data, wordings = raw
    del wordings["en"]["auto_renewal"]
    with pytest.raises(PlaybookError, match=r"wording/en\.yaml: auto_renewal: no wording"):
        parse_playbook(data, wordings)


def test_a_placeholder_that_the_rule_does_not_supply_is_an_error(raw):
    data, wordings = raw
    wordings["fr"]["sla_missing"]["rationale"] = "Le contrat dit {quote}."
    with pytest.raises(PlaybookError, match="unknown placeholders: quote"):
        parse_playbook(data, wordings)


def test_a_condition_names_only_thresholds(raw):
    data, wordings = raw
    data["rules"][0]["when"]["en"] = "less than {weeks} weeks"
    with pytest.raises(PlaybookError, match="when has unknown placeholders: weeks"):
        parse_playbook(data, wordings)


def test_wording_for_a_rule_that_does_not_exist_is_an_error(raw):
    data, wordings = raw
    wordings["fr"]["no_such_rule"] = wordings["fr"]["auto_renewal"]
    with pytest.raises(PlaybookError, match="no_such_rule"):
        parse_playbook(data, wordings)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("severity", "terrible", "unknown severity"),
        ("kind", "rumour", "unknown kind"),
        ("when", "English only", "when must be given in"),
        ("thresholds", {"days": "many"}, "neither a number nor a list"),
        ("proposal", "burns", "unknown proposal"),
        ("settles", ["liability.colour"], "settles no such key term: liability.colour"),
        ("gives_way_to", ["no_such_rule"], "gives way to no such rule: no_such_rule"),
    ],
)
def test_a_faulty_rule_is_an_error(raw, field, value, message):
    data, wordings = raw
    data["rules"][0][field] = value
    with pytest.raises(PlaybookError, match=message):
        parse_playbook(data, wordings)


def test_what_points_at_no_words_replaces_none(raw):
    data, wordings = raw
    entry = next(entry for entry in data["rules"] if entry["key"] == "insurance_missing")
    entry["proposal"] = "replaces"
    with pytest.raises(PlaybookError, match="insurance_missing: proposal replaces needs words to replace"):
        parse_playbook(data, wordings)


@pytest.mark.parametrize("text", ["", "Nous demandons mieux que « {quote} ».", "La clause {clause} est à revoir."])
def test_a_request_to_the_vendor_is_given_and_quotes_nothing(raw, text):
    data, wordings = raw
    wordings["fr"]["auto_renewal"]["request"] = text
    with pytest.raises(PlaybookError, match=r"wording/fr\.yaml: auto_renewal: request"):
        parse_playbook(data, wordings)


def test_wording_of_the_teams_own_is_proposed_whatever_the_rule_does_with_its_own():
    playbook = load_playbook()
    withheld = next(rule for rule in playbook.rules if rule.proposal is InProposal.WITHHELD)
    assert withheld.handling(is_reworded=False) is InProposal.WITHHELD
    assert withheld.handling(is_reworded=True) is InProposal.REPLACES
    assert playbook.rule("undefined_term").handling(is_reworded=True) is InProposal.COMPLETES


def test_a_legal_team_changes_severity_and_threshold():
    changed = load_playbook().changed(
        {"suspension_short_notice": {"severity": "high", "thresholds": {"days": 30}}, "auto_renewal": {"enabled": False}}
    )
    assert changed.rule("suspension_short_notice").severity is Severity.HIGH
    assert changed.rule("suspension_short_notice").number("days") == 30
    assert not changed.rule("auto_renewal").enabled
    assert load_playbook().rule("suspension_short_notice").number("days") == 15


@pytest.mark.parametrize(
    "changes",
    [
        {"no_such_rule": {"severity": "high"}},
        {"auto_renewal": {"severity": "terrible"}},
        {"auto_renewal": {"title": "Renewal"}},
        {"suspension_short_notice": {"thresholds": {"weeks": 2}}},
        {"suspension_short_notice": {"thresholds": {"days": ["Paris"]}}},
    ],
)
def test_other_changes_are_refused(changes):
    with pytest.raises(PlaybookError):
        load_playbook().changed(changes)


def test_what_no_longer_fits_is_parted_from_what_does():
    fitting, stale = load_playbook().still_fitting(
        {
            "no_such_rule": {"severity": "high"},
            "auto_renewal": {"severity": "terrible", "enabled": False},
            "suspension_short_notice": {"thresholds": {"weeks": 2, "days": 20}, "severity": "low"},
            "as_is": 3,
            "insurance_missing": {"thresholds": 3},
        }
    )
    assert fitting == {
        "auto_renewal": {"enabled": False},
        "suspension_short_notice": {"severity": "low", "thresholds": {"days": 20}},
    }
    assert len(stale) == 5
    load_playbook().changed(fitting)
