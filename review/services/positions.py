"""The playbook's own positions as a contract: the fallback wording of every rule, theme by theme."""

from collections import defaultdict
from functools import lru_cache

from contracts.analysis import Analysis, analyse_bytes
from contracts.clauses.taxonomy import taxonomy
from review.models import Playbook as PlaybookRow
from review.rules.drafting import word_rule
from review.rules.playbook import Playbook, Rule
from review.rules.themes import theme_of_rule, themes
from review.services.playbooks import rules_of


def positions_of(row: PlaybookRow, language: str) -> Analysis:
    """What the playbook would have a contract say, read as a contract in "fr" or "en"."""
    playbook = rules_of(row)
    return _read(playbook.names[language], _text(playbook, language))


@lru_cache(maxsize=16)
def _read(name: str, text: str) -> Analysis:
    return analyse_bytes(text.encode(), f"{name}.md")


def _text(playbook: Playbook, language: str) -> str:
    wanted: dict[str, list[Rule]] = defaultdict(list)
    for rule in playbook.rules:
        if rule.enabled and rule.kind != "drafting":
            wanted[theme_of_rule(rule).key].append(rule)
    parts = []
    for number, theme in enumerate((theme for theme in themes() if wanted[theme.key]), start=1):
        parts.append(f"## {number}. {theme.label(language)}")
        for k, rule in enumerate(wanted[theme.key], start=1):
            parts.append(f"### {number}.{k} {_heading(rule, language)}\n\n{word_rule(rule, language).suggestion}")
    return "\n\n".join(parts)


def _heading(rule: Rule, language: str) -> str:
    """What the position is about. A rule's own title names the fault that the wording mends: above that, it would say the contrary."""
    return taxonomy()[rule.types[0]].label(language) if rule.types else theme_of_rule(rule).label(language)
