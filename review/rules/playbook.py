"""A playbook read from its YAML and checked: rules, thresholds and the sentences that word a finding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any

from contracts.data_files import read_yaml
from review.rules.types import Severity

FOLDER = Path(__file__).resolve().parent.parent / "playbooks"
LANGUAGES = ("fr", "en")
SHIPPED = "saas-client-fr"  # the key of the playbook that a workspace starts with

# Rules of kind missing that point at the words beside which something is missing: the cap without a carve-out, say.
POINTING = frozenset({"liability_cap_no_carve_out", "sla_no_credits", "confidentiality_no_term"})


class PlaybookError(ValueError):
    """A playbook that cannot be used; the message names the file, the rule and what is wrong."""


class Kind(StrEnum):
    VALUE = "value"  # a key term crosses a threshold
    PRESENT = "present"  # something is said that should not be
    MISSING = "missing"  # something that should be said is nowhere
    DRAFTING = "drafting"  # a defect of the text itself


class InProposal(StrEnum):
    """What a counter-proposal does with the fallback wording of a rule."""

    REPLACES = "replaces"  # it stands in the place of the deciding sentence, and settles the point for the whole contract
    COMPLETES = "completes"  # it stands beside what is said, which stays
    ADVISES = "advises"  # it is advice on the drafting and no clause: only a comment
    WITHHELD = "withheld"  # it would serve the vendor: it stays out, unless the team words it anew


_BY_KIND = {
    Kind.VALUE: InProposal.REPLACES,
    Kind.PRESENT: InProposal.REPLACES,
    Kind.MISSING: InProposal.COMPLETES,
    Kind.DRAFTING: InProposal.ADVISES,
}


@dataclass(frozen=True, slots=True)
class Template:
    """The sentences of a rule in one language, with placeholders in the style of str.format ("{value}")."""

    title: str
    rationale: str
    suggestion: str
    request: str  # what the vendor reads: what is asked and on which basis; "" where the suggestion is advice and says it


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
    proposal: InProposal
    settles: frozenset[str] = frozenset()  # key terms that the wording settles: a sentence that fixes another one is not struck for it
    gives_way_to: frozenset[str] = frozenset()  # rules whose wording settles the same point otherwise and comes first
    enabled: bool = True

    def handling(self, *, is_reworded: bool) -> InProposal:
        """What a counter-proposal does with the wording of a finding: what the team worded is always a clause."""
        if not is_reworded or self.proposal in (InProposal.REPLACES, InProposal.COMPLETES):
            return self.proposal
        return InProposal.COMPLETES if self.kind is Kind.DRAFTING else _BY_KIND[self.kind]

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
def load_playbook(key: str = SHIPPED) -> Playbook:
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
    for rule in rules:
        if nowhere := rule.gives_way_to - set(keys):
            raise PlaybookError(f"{rule.key}: gives way to no such rule: {', '.join(sorted(nowhere))}")
    return Playbook(key, int(data["version"]), MappingProxyType({lang: str(data["names"][lang]) for lang in LANGUAGES}), rules)


def _rule(entry: Mapping[str, Any], wordings: Mapping[str, Mapping[str, Any]]) -> Rule:
    key = str(entry["key"])
    missing = {"severity", "kind", "types", "when", "basis"} - set(entry)
    if missing:
        raise PlaybookError(f"{key}: not given: {', '.join(sorted(missing))}")
    if entry["kind"] not in list(Kind):
        raise PlaybookError(f"{key}: unknown kind {entry['kind']!r}")
    thresholds = {name: _threshold(key, name, value) for name, value in entry.get("thresholds", {}).items()}
    kind = Kind(entry["kind"])
    names, proposal = placeholders(key, kind, thresholds), _proposal(key, kind, entry.get("proposal"))
    outward = None if proposal is InProposal.ADVISES else frozenset({"basis", *thresholds})
    return Rule(
        key=key,
        severity=_severity(key, entry["severity"]),
        kind=kind,
        types=tuple(entry["types"]),
        when=_when(key, entry["when"], frozenset(thresholds)),
        basis=_texts(key, "basis", entry["basis"]),
        thresholds=MappingProxyType(thresholds),
        templates=MappingProxyType({lang: _template(key, lang, wordings[lang].get(key), names, outward) for lang in LANGUAGES}),
        proposal=proposal,
        settles=_settles(key, entry.get("settles", ())),
        gives_way_to=frozenset(entry.get("gives_way_to", ())),
    )


def _proposal(key: str, kind: Kind, value: object) -> InProposal:
    if value is None:
        return _BY_KIND[kind]
    if value not in list(InProposal):
        raise PlaybookError(f"{key}: unknown proposal {value!r}; there are: {', '.join(InProposal)}")
    if value == InProposal.REPLACES and _BY_KIND[kind] is not InProposal.REPLACES:
        raise PlaybookError(f"{key}: proposal replaces needs words to replace, which a rule of kind {kind} does not point at")
    return InProposal(str(value))


@cache
def _key_terms() -> frozenset[str]:
    return frozenset(row["key"] for row in read_yaml(files("contracts.data").joinpath("terms.yaml"))["terms"])


def _settles(key: str, value: Iterable[str]) -> frozenset[str]:
    if unknown := frozenset(value) - _key_terms():
        raise PlaybookError(f"{key}: settles no such key term: {', '.join(sorted(unknown))}")
    return frozenset(value)


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


def _template(key: str, language: str, wording: object, names: frozenset[str], outward: frozenset[str] | None) -> Template:
    """The sentences of a rule, checked. outward: what its request may name, which never is of the contract; None for a rule without one."""
    where = f"wording/{language}.yaml: {key}"
    if not isinstance(wording, Mapping):
        raise PlaybookError(f"{where}: no wording")
    fields = {}
    allowed = {"title": names, "rationale": names, "suggestion": names, "request": outward or frozenset()}
    for field, known in allowed.items():
        text = " ".join(str(wording.get(field) or "").split())
        if not text and not (field == "request" and outward is None):
            raise PlaybookError(f"{where}: {field} is empty")
        fields[field] = text
        unknown = _placeholders_in(text) - known
        if unknown:
            raise PlaybookError(f"{where}: {field} has unknown placeholders: {', '.join(sorted(unknown))}")
    return Template(**fields)
