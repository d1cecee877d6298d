"""A workspace's playbook: the shipped one with the team's changes."""

import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db import transaction

from contracts.models import Job, Version, Workspace
from contracts.services import jobs
from contracts.services.errors import FieldsError, ServiceError
from review.models import Playbook
from review.rules import playbook as shipped
from review.rules.thresholds import ThresholdError, checked
from review.rules.types import Severity

logger = logging.getLogger(__name__)

Change = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edited:
    """What became of a change: the rule as it is now, and how many contracts are held against the playbook again, by which jobs."""

    rule: shipped.Rule
    is_changed: bool
    contracts: int
    jobs: tuple[Job, ...]


def playbook_of(workspace: Workspace) -> Playbook:
    """The row of the workspace's playbook, made on first use."""
    row, _ = Playbook.objects.get_or_create(workspace=workspace, key=shipped.SHIPPED)
    return row


def rules_of(row: Playbook) -> shipped.Playbook:
    """The playbook that the rules run with. Changes that the shipped one can no longer take are left out; the log is told of them."""
    playbook = shipped.load_playbook(row.key)
    return playbook.changed(_standing(row, playbook))


def edit(row: Playbook, rule: str, change: Mapping[str, Any], seen: str | None = None) -> Edited:
    """Changes one rule, and starts the jobs that hold every version against it that has been read.

    change may hold severity, enabled and thresholds ({name: value}, as review.rules.thresholds.checked takes them); what it does not name
    stays as it is. seen: the state_of() of the rule that the change was made to, where the caller showed it to a person.
    Raises ServiceError: "unknown_rule", "rule_changed" (it is no longer as it was seen); FieldsError names the values that cannot be taken.
    """
    base = _rule(row, rule)
    cleaned = _cleaned(base, change)

    def merged(before: Change) -> Change:
        thresholds = {**before.get("thresholds", {}), **cleaned.get("thresholds", {})}
        return before | cleaned | {"thresholds": thresholds}

    return _replace(row, base, merged, seen)


def restore(row: Playbook, rule: str) -> Edited:
    """Sets a rule back to what the shipped playbook says, and starts the same jobs. Raises ServiceError("unknown_rule")."""
    return _replace(row, _rule(row, rule), lambda _before: {})


def state_of(rule: shipped.Rule) -> str:
    """Stands for what a team may change of a rule: another one where somebody has changed it."""
    return hashlib.sha256(msgspec.json.encode([rule.severity, rule.enabled, dict(rule.thresholds)])).hexdigest()[:16]


def _rule(row: Playbook, key: str) -> shipped.Rule:
    playbook = shipped.load_playbook(row.key)
    if key not in playbook.keys:
        raise ServiceError("unknown_rule", rule=key)
    return playbook.rule(key)


def _cleaned(rule: shipped.Rule, change: Mapping[str, Any]) -> Change:
    """The change with every value in the form that is stored."""
    refused: dict[str, ServiceError] = {}
    cleaned: Change = {}
    if "severity" in change:
        cleaned["severity"] = change["severity"]
        if change["severity"] not in list(Severity):
            refused["severity"] = ServiceError("unknown_severity", severity=str(change["severity"]))
    if "enabled" in change:
        cleaned["enabled"] = bool(change["enabled"])
    cleaned["thresholds"] = {}
    for name, value in change.get("thresholds", {}).items():
        if name not in rule.thresholds:
            refused[f"thresholds.{name}"] = ServiceError("unknown_threshold", threshold=name)
            continue
        try:
            new = checked(name, value)
        except ThresholdError as error:
            refused[f"thresholds.{name}"] = ServiceError(f"threshold_{error.code}", **error.values)
        else:
            cleaned["thresholds"][name] = list(new) if isinstance(new, tuple) else new
    if refused:
        raise FieldsError(refused)
    return cleaned


def _replace(row: Playbook, base: shipped.Rule, make: Callable[[Change], Change], seen: str | None = None) -> Edited:
    """Puts what make gives of the rule's change in its place; the others stay, whoever writes them at the same time."""
    with transaction.atomic():
        held = Playbook.objects.select_for_update().get(pk=row.pk)
        playbook = shipped.load_playbook(held.key)
        edits = _standing(held, playbook)
        before = playbook.changed(edits).rule(base.key)
        if seen is not None and seen != state_of(before):
            raise ServiceError("rule_changed")
        change = _without_shipped(base, make(edits.pop(base.key, {})))
        if change:
            edits[base.key] = change
        after = playbook.changed(edits).rule(base.key)
        if after == before:
            return Edited(after, False, 0, ())
        held.edits = edits
        held.version += 1
        held.save(update_fields=["edits", "version", "updated"])
        ready = Version.objects.filter(workspace=held.workspace_id, status=Version.Status.READY)
        started = tuple(jobs.start_many(Job.Kind.ASSESS, ready))
        return Edited(after, True, ready.order_by().values("contract").distinct().count(), started)


def _without_shipped(base: shipped.Rule, change: Change) -> Change:
    """The change without the values that are those of the shipped rule."""
    thresholds = {
        name: value
        for name, value in change.get("thresholds", {}).items()
        if (tuple(value) if isinstance(value, list) else value) != base.thresholds[name]
    }
    kept = {name: change[name] for name in ("severity", "enabled") if name in change and change[name] != getattr(base, name)}
    return kept | ({"thresholds": thresholds} if thresholds else {})


def _standing(row: Playbook, playbook: shipped.Playbook) -> dict[str, Change]:
    """The changes of the row that the shipped playbook can take."""
    if not isinstance(row.edits, dict):
        logger.warning("Playbook %s: its changes are no mapping and are left out", row.pk)
        return {}
    fitting, stale = playbook.still_fitting(row.edits)
    if stale:
        logger.warning("Playbook %s: changes left out that %s cannot take: %s", row.pk, row.key, "; ".join(stale))
    return fitting
