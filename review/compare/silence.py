"""Whether a contract has a clause on what a rule is about: where it has none, that the rule raises nothing speaks for nobody."""

from contracts.analysis import Analysis
from review.rules.playbook import Kind, Rule


def speaks_of(analysis: Analysis, rule: Rule) -> bool:
    """Whether the contract has a clause of one of the rule's types; true of rules about what is missing or about defects of a text."""
    if rule.kind not in (Kind.VALUE, Kind.PRESENT) or not rule.types:
        return True
    return has_types(analysis, frozenset(rule.types))


def has_types(analysis: Analysis, types: frozenset[str]) -> bool:
    """Whether one of its clauses is of one of these types."""
    return any(found.key in types for of_clause in analysis.types.values() for found in of_clause)
