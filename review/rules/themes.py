"""Themes, and the names of key terms: what groups and labels the findings and values of a contract on a page."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from contracts.data_files import read_yaml
from review.rules.playbook import Rule


@dataclass(frozen=True, slots=True)
class Theme:
    """A heading that findings and key terms share. Themes come in the order of contracts/data/themes.yaml."""

    key: str
    fr: str
    en: str
    types: frozenset[str]
    terms: frozenset[str]

    def label(self, language: str) -> str:
        """The theme's name in "fr" or "en"."""
        return self.fr if language == "fr" else self.en


@cache
def themes() -> tuple[Theme, ...]:
    """Every theme, in order."""
    return tuple(
        Theme(row["key"], row["fr"], row["en"], frozenset(row["types"]), frozenset(row["terms"])) for row in _data("themes.yaml")["themes"]
    )


def theme_of_rule(rule: Rule) -> Theme:
    """The theme of a rule: that of the first clause type it is about; "drafting" for a rule about the text itself."""
    first = rule.types[0] if rule.types and rule.kind != "drafting" else None
    return next((theme for theme in themes() if first in theme.types), themes()[-1])


def theme_of_term(key: str) -> Theme:
    """The theme of a key term."""
    return next(theme for theme in themes() if key in theme.terms or key.split(".")[0] in theme.terms)


@cache
def _term_names() -> dict[str, dict[str, str]]:
    return {row["key"]: row for row in _data("terms.yaml")["terms"]}


def term_label(key: str, language: str) -> str:
    """The name of a key term in "fr" or "en". Raises KeyError for an unknown key."""
    return _term_names()[key][language]


@cache
def _rules_of_terms() -> dict[str, frozenset[str]]:
    return {key: frozenset(rules) for key, rules in read_yaml(files("review.rules").joinpath("rules_of_terms.yaml")).items()}


def rules_of_term(key: str) -> frozenset[str]:
    """The rules that judge the value of a key term."""
    return _rules_of_terms().get(key, frozenset())


def term_keys() -> tuple[str, ...]:
    """The keys of all key terms, in the order of contracts/data/terms.yaml."""
    return tuple(_term_names())


def _data(name: str) -> Any:
    return read_yaml(files("contracts.data").joinpath(name))
