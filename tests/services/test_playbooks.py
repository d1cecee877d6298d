"""The team's changes to the playbook: one rule at a time, checked, and held against every contract."""

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection, connections

from contracts.models import Job, Version, Workspace
from contracts.services import members
from contracts.services.errors import FieldsError, ServiceError
from review.models import Finding, Playbook, Review
from review.rules.playbook import load_playbook
from review.services import playbooks
from review.services import work as working
from review.services.assess import findings_of
from review.services.playbooks import edit, restore, rules_of, state_of


@pytest.fixture
def row(workspace: Workspace) -> Playbook:
    return playbooks.playbook_of(workspace)


def test_what_a_change_does_not_name_stays(row: Playbook) -> None:
    edit(row, "suspension_short_notice", {"severity": "high", "thresholds": {"days": "20"}})
    edited = edit(row, "suspension_short_notice", {"enabled": False})
    assert (edited.rule.severity, edited.rule.number("days"), edited.rule.enabled) == ("high", 20, False)
    row.refresh_from_db()
    assert row.edits == {"suspension_short_notice": {"severity": "high", "enabled": False, "thresholds": {"days": 20}}}
    assert row.version == 3


def test_a_rule_is_set_back(row: Playbook) -> None:
    edit(row, "foreign_law", {"severity": "low", "thresholds": {"countries": "France\nBelgique; LU"}})
    edit(row, "auto_renewal", {"enabled": False})
    assert restore(row, "foreign_law").rule == load_playbook().rule("foreign_law")
    row.refresh_from_db()
    assert row.edits == {"auto_renewal": {"enabled": False}}


def test_a_change_to_what_is_shipped_is_none(row: Playbook, ready: Version) -> None:
    edited = edit(row, "suspension_short_notice", {"severity": "medium", "enabled": True, "thresholds": {"days": 15}})
    assert (edited.is_changed, edited.contracts, edited.jobs) == (False, 0, ())
    row.refresh_from_db()
    assert (row.edits, row.version) == ({}, 1)


def test_contracts_are_counted_once_for_all_their_versions(row: Playbook, ready: Version) -> None:
    ready.pk, ready.number, ready.sha256 = None, 2, "1" * 64
    ready.save(force_insert=True)
    edited = edit(row, "auto_renewal", {"severity": "high"})
    assert (edited.contracts, len(edited.jobs)) == (1, 2)


def test_a_change_made_from_an_old_view_keeps_the_ones_of_other_people(workspace: Workspace, row: Playbook) -> None:
    theirs = Playbook.objects.get(pk=row.pk)
    edit(row, "auto_renewal", {"severity": "high"})
    edit(theirs, "insurance_missing", {"enabled": False})
    row.refresh_from_db()
    assert row.edits == {"auto_renewal": {"severity": "high"}, "insurance_missing": {"enabled": False}}


@pytest.fixture
def in_a_file(workspace: Workspace, transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """What new connections meet is a file with all that the test database holds, where that is SQLite's and lies in memory: only in a
    file do writers wait for each other. This thread stays with the one in memory."""
    if not connection.settings_dict["ENGINE"].endswith("sqlite3"):
        yield
        return
    in_memory, on_disk = connection.settings_dict["NAME"], tmp_path / "database"
    with contextlib.closing(sqlite3.connect(on_disk)) as file:
        connection.connection.backup(file)
        file.execute("PRAGMA journal_mode=WAL")  # as the program's file is from its first migration on
    connection.settings_dict["NAME"] = on_disk
    yield
    connection.settings_dict["NAME"] = in_memory


def test_changes_at_the_same_time_are_all_kept(row: Playbook, in_a_file: None) -> None:
    rules = ["auto_renewal", "insurance_missing", "data_loss_excluded", "as_is"]
    begin = threading.Barrier(len(rules))

    def change(rule: str) -> None:
        begin.wait()
        try:
            edit(row, rule, {"severity": "info"})
        finally:
            connections.close_all()

    def changed() -> set[str]:
        try:
            return set(Playbook.objects.get(pk=row.pk).edits)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(rules)) as people:
        list(people.map(change, rules))
        assert people.submit(changed).result() == set(rules)


def test_who_was_second_on_one_rule_is_told(row: Playbook) -> None:
    seen = state_of(rules_of(row).rule("auto_renewal"))
    edit(row, "auto_renewal", {"severity": "high"}, seen)
    with pytest.raises(ServiceError, match="rule_changed"):
        edit(row, "auto_renewal", {"severity": "critical"}, seen)
    assert rules_of(Playbook.objects.get(pk=row.pk)).rule("auto_renewal").severity == "high"


@pytest.mark.parametrize(
    ("rule", "change", "field", "code"),
    [
        ("auto_renewal", {"severity": "awful"}, "severity", "unknown_severity"),
        ("suspension_short_notice", {"thresholds": {"weeks": 2}}, "thresholds.weeks", "unknown_threshold"),
        ("suspension_short_notice", {"thresholds": {"days": "soon"}}, "thresholds.days", "threshold_whole"),
        ("suspension_short_notice", {"thresholds": {"days": ["FR"]}}, "thresholds.days", "threshold_whole"),
        ("sla_below_99_5", {"thresholds": {"percent": "101"}}, "thresholds.percent", "threshold_figure"),
        ("foreign_law", {"thresholds": {"countries": "Atlantide"}}, "thresholds.countries", "threshold_country"),
        ("foreign_law", {"thresholds": {"countries": " ; "}}, "thresholds.countries", "threshold_empty"),
        ("foreign_law", {"thresholds": {"countries": 3}}, "thresholds.countries", "threshold_empty"),
        ("court_renamed_tae", {"thresholds": {"towns": ["Pa\x00ris"]}}, "thresholds.towns", "threshold_town"),
    ],
)
def test_a_value_that_makes_no_sense_is_refused_by_name(row: Playbook, rule: str, change: dict, field: str, code: str) -> None:
    with pytest.raises(FieldsError) as refused:
        edit(row, rule, change)
    assert {name: one.code for name, one in refused.value.fields.items()} == {field: code}
    row.refresh_from_db()
    assert (row.edits, row.version) == ({}, 1)


def test_a_rule_that_does_not_exist_is_refused(row: Playbook) -> None:
    for act in (lambda: edit(row, "no_such_rule", {}), lambda: restore(row, "no_such_rule")):
        with pytest.raises(ServiceError, match="unknown_rule"):
            act()


def test_changes_to_what_is_gone_are_left_out_and_told_to_the_log(row: Playbook, caplog: pytest.LogCaptureFixture) -> None:
    row.edits = {
        "rule_of_old": {"severity": "high"},
        "auto_renewal": {"severity": "awful", "enabled": False},
        "suspension_short_notice": {"thresholds": {"weeks": 2, "days": 20}},
        "insurance_missing": [],
    }
    row.save()
    with caplog.at_level(logging.WARNING):
        rules = rules_of(row)
    assert not rules.rule("auto_renewal").enabled
    assert rules.rule("suspension_short_notice").number("days") == 20
    for word in ("rule_of_old", "awful", "weeks", "insurance_missing"):
        assert word in caplog.text
    edit(row, "as_is", {"severity": "low"})
    row.refresh_from_db()
    assert row.edits == {
        "auto_renewal": {"enabled": False},
        "suspension_short_notice": {"thresholds": {"days": 20}},
        "as_is": {"severity": "low"},
    }


def test_findings_of_rules_that_are_gone_are_left_out_and_told_to_the_log(ready: Version, caplog: pytest.LogCaptureFixture) -> None:
    before = findings_of(ready.review)
    Finding.objects.create(review=ready.review, position=99, rule="rule_of_old", severity="high")
    with caplog.at_level(logging.WARNING):
        assert findings_of(ready.review) == before
    assert "rule_of_old" in caplog.text


def test_another_workspace_keeps_its_own(row: Playbook, outsider: User) -> None:
    elsewhere = playbooks.playbook_of(members.create_workspace("Third", outsider))
    edit(row, "auto_renewal", {"enabled": False})
    assert rules_of(elsewhere).rule("auto_renewal").enabled


def test_a_change_reaches_the_contract_that_is_being_read(
    row: Playbook, version: Version, work: Callable[[], list[Job]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def switched_off_meanwhile(review: Review) -> None:
        assert edit(row, "auto_renewal", {"enabled": False}).contracts == 0  # none is ready
        return None

    with monkeypatch.context() as patch:
        patch.setattr(working, "unchanged", switched_off_meanwhile)  # between the rules and the end of the reading
        work()
    assert Finding.objects.filter(review__version=version, rule="auto_renewal").exists()
    assert [job.kind for job in work()] == ["assess"]
    review = Review.objects.select_related("playbook").get(version=version)
    assert review.playbook_version == review.playbook.version == 2
    assert not review.findings.filter(rule="auto_renewal").exists()


def test_a_contract_read_with_the_playbook_as_it_is_needs_no_second_run(ready: Version) -> None:
    assert [job.kind for job in ready.jobs.all()] == ["ingest"]
