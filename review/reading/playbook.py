"""A playbook as people read it: its rules by theme, in words, with what the team changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from contracts.clauses.taxonomy import taxonomy
from contracts.text.fold import fold
from review.models import Severity
from review.reading.cards import without_basis
from review.rules.drafting import word_condition, word_rule
from review.rules.playbook import LANGUAGES, Kind, Playbook, Rule
from review.rules.themes import Theme, theme_of_rule, themes
from review.rules.thresholds import say_threshold
from review.rules.typography import spaced, typeset

KINDS: Mapping[Kind, Promise] = {
    Kind.VALUE: _("Value out of bounds"),
    Kind.PRESENT: _("Unfavourable clause"),
    Kind.MISSING: _("Something missing"),
    Kind.DRAFTING: _("Drafting defect"),
}


@dataclass(frozen=True, slots=True)
class ThresholdShown:
    """A threshold in words; shipped is that of the shipped playbook where the team has set another one, else empty."""

    name: str
    said: str
    shipped: str


@dataclass(frozen=True, slots=True)
class RuleShown:
    """A rule in words. shipped_severity is None where the team has not changed the severity."""

    key: str
    theme: Theme
    title: str
    severity: Severity
    shipped_severity: Severity | None
    kind: str
    is_on: bool
    is_changed: bool
    when: str
    basis: str
    types: tuple[str, ...]
    thresholds: tuple[ThresholdShown, ...]
    rationale: str
    suggestion: str  # in the reader's language
    other_suggestion: str  # in the other one
    keeps_figures: bool  # the team changed a figure, and the fallback wording does not follow it
    words: str  # all of it, folded, to be searched

    @property
    def has_other_thresholds(self) -> bool:
        """Whether the team has changed one."""
        return any(threshold.shipped for threshold in self.thresholds)

    def has(self, words: str) -> bool:
        """Whether every one of these words stands in it."""
        return all(word in self.words for word in fold(words).split())


@dataclass(frozen=True, slots=True)
class ThemeShown:
    key: str
    name: str
    rules: tuple[RuleShown, ...]


def playbook_shown(playbook: Playbook, shipped: Playbook, language: str) -> tuple[ThemeShown, ...]:
    """The rules in words of language ("fr" or "en"), theme by theme; themes without rules are left out."""
    rules = [rule_shown(rule, shipped.rule(rule.key), language) for rule in playbook.rules]
    by_theme = [(theme, tuple(rule for rule in rules if rule.theme == theme)) for theme in themes()]
    return tuple(ThemeShown(theme.key, theme.label(language), found) for theme, found in by_theme if found)


def rule_shown(rule: Rule, shipped: Rule, language: str) -> RuleShown:
    """A rule as it is now, beside what the shipped playbook says."""
    wording = typeset(word_rule(rule, language), language, language)
    other = next(one for one in LANGUAGES if one != language)
    rationale, basis = without_basis(wording.rationale, spaced(rule.basis[language], language))
    when = spaced(word_condition(rule, language), language)
    types = tuple(taxonomy()[key].label(language) for key in rule.types)
    thresholds = tuple(_threshold(rule, shipped, name, language) for name in rule.thresholds)
    template = rule.templates[language].suggestion
    changed_figures = [one.name for one in thresholds if one.shipped and not isinstance(rule.thresholds[one.name], tuple)]
    return RuleShown(
        key=rule.key,
        theme=theme_of_rule(rule),
        title=wording.title,
        severity=Severity(rule.severity),
        shipped_severity=Severity(shipped.severity) if rule.severity != shipped.severity else None,
        kind=str(KINDS[rule.kind]),
        is_on=rule.enabled,
        is_changed=rule != shipped,
        when=when,
        basis=basis,
        types=types,
        thresholds=thresholds,
        rationale=rationale,
        suggestion=wording.suggestion,
        other_suggestion=spaced(word_rule(rule, other).suggestion, other),
        keeps_figures=any(f"{{{name}}}" not in template for name in changed_figures),
        words=fold(" ".join((rule.key, wording.title, when, basis, *types, rationale, wording.suggestion))),
    )


def _threshold(rule: Rule, shipped: Rule, name: str, language: str) -> ThresholdShown:
    said, before = (say_threshold(name, one.thresholds[name], language) for one in (rule, shipped))
    return ThresholdShown(name, said, before if rule.thresholds[name] != shipped.thresholds[name] else "")
