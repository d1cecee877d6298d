"""A playbook read from its YAML and checked: rules, thresholds and the sentences that word a finding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from contracts.data_files import read_yaml
from review.rules.types import Severity

FOLDER = Path(__file__).resolve().parent.parent / "playbooks"
LANGUAGES = ("fr", "en")

# Rules of kind missing that point at the words beside which something is missing: the cap without a carve-out, say.
POINTING = frozenset({"liability_cap_no_carve_out", "sla_no_credits", "confidentiality_no_term"})


class PlaybookError(ValueError):
    """A playbook that cannot be used; the message names the file, the rule and what is wrong."""


class Kind(StrEnum):
    VALUE = "value"  # a key term crosses a threshold
    PRESENT = "present"  # something is said that should not be
    MISSING = "missing"  # something that should be said is nowhere
    DRAFTING = "drafting"  # a defect of the text itself


@dataclass(frozen=True, slots=True)
class Template:
    """The sentences of a rule in one language, with placeholders in the style of str.format ("{value}")."""

    title: str
    rationale: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of a playbook. when, basis and templates map a language ("fr", "en") to its text."""

    key: str
    severity: Severity
    kind: Kind
    types: tuple[str, ...]  # clause types that the rule is about, keys of the taxonomy
    when: Mapping[str, str]  # the exact condition under which the rule raises a finding, with thresholds as placeholders
    basis: Mapping[str, str]  # the law or practice that it rests on
    thresholds: Mapping[str, float | tuple[str, ...]]
    templates: Mapping[str, Template]
    enabled: bool = True

    def number(self, name: str) -> float:
        """The threshold of that name, a number."""
        value = self.thresholds[name]
        if isinstance(value, tuple):
            raise PlaybookError(f"{self.key}: threshold {name} is a list where a number is needed")
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """The threshold of that name, a list of words."""
        value = self.thresholds[name]
        if not isinstance(value, tuple):
            raise PlaybookError(f"{self.key}: threshold {name} is a number where a list is needed")
        return value


@dataclass(frozen=True, slots=True)
class Playbook:
    key: str
    version: int
    names: Mapping[str, str]
    rules: tuple[Rule, ...]

    def rule(self, key: str) -> Rule:
        """The rule with that key. Raises KeyError."""
        for rule in self.rules:
            if rule.key == key:
                return rule
        raise KeyError(key)

    @property
    def keys(self) -> frozenset[str]:
        """Of its rules."""
        return frozenset(rule.key for rule in self.rules)

    def changed(self, changes: Mapping[str, Mapping[str, Any]]) -> "Playbook":
        """This playbook with a legal team's changes: {"auto_renewal": {"severity": "high", "enabled": False, "thresholds": {…}}}.

        Raises PlaybookError for an unknown rule, severity, threshold or a threshold of the wrong kind.
        """
        unknown = set(changes) - self.keys
        if unknown:
            raise PlaybookError(f"{self.key}: no such rule: {', '.join(sorted(unknown))}")
        return replace(self, rules=tuple(_changed(rule, changes.get(rule.key, {})) for rule in self.rules))

    def still_fitting(self, changes: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, dict[str, Any]], tuple[str, ...]]:
        """Those of a team's changes that changed() takes, and a line on each of the others.

        Changes outlive the version of the playbook that they were made to: a rule or a threshold may be gone by now.
        """
        fitting: dict[str, dict[str, Any]] = {}
        stale: list[str] = []
        for key, change in changes.items():
            kept: dict[str, Any] = {}
            for part in _parts(change):
                try:
                    self.changed({key: part})
                except (PlaybookError, AttributeError, TypeError) as error:
                    stale.append(str(error))
                else:
                    thresholds = {**kept.get("thresholds", {}), **part.get("thresholds", {})}
                    kept |= part | ({"thresholds": thresholds} if thresholds else {})
            if kept:
                fitting[key] = kept
        return fitting, tuple(stale)


def _parts(change: Any) -> list[dict[str, Any]]:
    """A change of a rule as changes of one thing each."""
    if not isinstance(change, Mapping):
        return [{"": change}]
    thresholds = change.get("thresholds")
    parts = [{name: value} for name, value in change.items() if name != "thresholds" or not isinstance(thresholds, Mapping)]
    return parts + [{"thresholds": {name: value}} for name, value in (thresholds.items() if isinstance(thresholds, Mapping) else ())]


def _changed(rule: Rule, change: Mapping[str, Any]) -> Rule:
    unknown = set(change) - {"severity", "enabled", "thresholds"}
    if unknown:
        raise PlaybookError(f"{rule.key}: cannot be changed: {', '.join(sorted(unknown))}")
    thresholds = dict(rule.thresholds)
    for name, value in change.get("thresholds", {}).items():
        if name not in thresholds:
            raise PlaybookError(f"{rule.key}: no such threshold: {name}")
        new = _threshold(rule.key, name, value)
        if isinstance(new, tuple) != isinstance(thresholds[name], tuple):
            raise PlaybookError(f"{rule.key}: threshold {name} must stay a {'list' if isinstance(thresholds[name], tuple) else 'number'}")
        thresholds[name] = new
    return replace(
        rule,
        severity=_severity(rule.key, change["severity"]) if "severity" in change else rule.severity,
        enabled=bool(change.get("enabled", rule.enabled)),
        thresholds=MappingProxyType(thresholds),
    )


def available() -> tuple[str, ...]:
    """Keys of the playbooks that ship with the project."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


@cache
def load_playbook(key: str = "saas-client-fr") -> Playbook:
    """The shipped playbook of that key, checked. Raises PlaybookError where it is absent or faulty."""
    path = FOLDER / f"{key}.yaml"
    if key not in available():
        raise PlaybookError(f"no playbook {key!r}; there are: {', '.join(available())}")
    wordings = {}
    for language in LANGUAGES:
        wordings[language] = read_yaml(FOLDER / "wording" / f"{language}.yaml")
    return parse_playbook(read_yaml(path), wordings)


def parse_playbook(data: Mapping[str, Any], wordings: Mapping[str, Mapping[str, Any]]) -> Playbook:
    """A playbook from its parsed YAML and the wordings {"fr": {rule: {title, rationale, suggestion}}, "en": …}."""
    key = str(data.get("key"))
    for language in LANGUAGES:
        unknown = set(wordings[language]) - {entry["key"] for entry in data["rules"]}
        if unknown:
            raise PlaybookError(f"wording/{language}.yaml: no such rule: {', '.join(sorted(unknown))}")
    rules = tuple(_rule(entry, wordings) for entry in data["rules"])
    keys = [rule.key for rule in rules]
    twice = {k for k in keys if keys.count(k) > 1}
    if twice:
        raise PlaybookError(f"{key}: rules given twice: {', '.join(sorted(twice))}")
    return Playbook(key, int(data["version"]), MappingProxyType({lang: str(data["names"][lang]) for lang in LANGUAGES}), rules)


def _rule(entry: Mapping[str, Any], wordings: Mapping[str, Mapping[str, Any]]) -> Rule:
    key = str(entry["key"])
    missing = {"severity", "kind", "types", "when", "basis"} - set(entry)
    if missing:
        raise PlaybookError(f"{key}: not given: {', '.join(sorted(missing))}")
    if entry["kind"] not in list(Kind):
        raise PlaybookError(f"{key}: unknown kind {entry['kind']!r}")
    thresholds = {name: _threshold(key, name, value) for name, value in entry.get("thresholds", {}).items()}
    names = placeholders(key, Kind(entry["kind"]), thresholds)
    return Rule(
        key=key,
        severity=_severity(key, entry["severity"]),
        kind=Kind(entry["kind"]),
        types=tuple(entry["types"]),
        when=_when(key, entry["when"], frozenset(thresholds)),
        basis=_texts(key, "basis", entry["basis"]),
        thresholds=MappingProxyType(thresholds),
        templates=MappingProxyType({lang: _template(key, lang, wordings[lang].get(key), names) for lang in LANGUAGES}),
    )


def _severity(key: str, value: object) -> Severity:
    if value not in list(Severity):
        raise PlaybookError(f"{key}: unknown severity {value!r}; there are: {', '.join(Severity)}")
    return Severity(str(value))


def _threshold(key: str, name: str, value: object) -> float | tuple[str, ...]:
    if isinstance(value, bool) or not isinstance(value, int | float | list | tuple):
        raise PlaybookError(f"{key}: threshold {name} is neither a number nor a list: {value!r}")
    if isinstance(value, int | float):
        return float(value)
    return tuple(str(word) for word in value)


def _texts(key: str, field: str, value: object) -> Mapping[str, str]:
    if not isinstance(value, Mapping) or not all(str(value.get(lang, "")).strip() for lang in LANGUAGES):
        raise PlaybookError(f"{key}: {field} must be given in {' and '.join(LANGUAGES)}")
    return MappingProxyType({lang: str(value[lang]) for lang in LANGUAGES})


def _when(key: str, value: object, thresholds: frozenset[str]) -> Mapping[str, str]:
    texts = _texts(key, "when", value)
    for text in texts.values():
        unknown = _placeholders_in(text) - thresholds
        if unknown:
            raise PlaybookError(f"{key}: when has unknown placeholders: {', '.join(sorted(unknown))}")
    return texts


def _placeholders_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def placeholders(key: str, kind: Kind, thresholds: Iterable[str]) -> frozenset[str]:
    """The names that the templates of a rule may use (the table is in review/playbooks/README.md)."""
    names = {"basis", *thresholds}
    if kind is not Kind.MISSING or key in POINTING:
        names |= {"clause", "quote"}
    if kind in (Kind.VALUE, Kind.DRAFTING):
        names |= {"value"}
    return frozenset(names)


def _template(key: str, language: str, wording: object, names: frozenset[str]) -> Template:
    where = f"wording/{language}.yaml: {key}"
    if not isinstance(wording, Mapping):
        raise PlaybookError(f"{where}: no wording")
    fields = {}
    for field in ("title", "rationale", "suggestion"):
        text = " ".join(str(wording.get(field) or "").split())
        if not text:
            raise PlaybookError(f"{where}: {field} is empty")
        fields[field] = text
        unknown = _placeholders_in(text) - names
        if unknown:
            raise PlaybookError(f"{where}: {field} has unknown placeholders: {', '.join(sorted(unknown))}")
    return Template(**fields)
