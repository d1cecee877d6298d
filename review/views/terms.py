"""The key terms of a contract in the reader's language, by theme, and their places in the text."""

from collections import defaultdict
from dataclasses import dataclass, replace

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from review.reading.segments import Mark
from review.reading.several import said_once
from review.reading.values import say
from review.rules.themes import term_keys, term_label, theme_of_term, themes

# What a reader wants to know first, in this order; what the contract does not say is shown as not found.
GLANCE = (
    "term.initial",
    "renewal.notice",
    "payment.term",
    "liability.cap",
    "sla.availability",
    "data.location",
    "data.return_period",
    "governing_law",
    "jurisdiction",
)
_UNDER_FINDINGS = 10  # rank of marks that colour the text less than any finding


@dataclass(frozen=True, slots=True)
class Value:
    """One value. key is that of its mark in the text."""

    key: str
    said: str
    canonical: str
    words: str
    number: str  # of the clause
    clause: str  # the clause's name
    page: int | None
    to_check: bool


@dataclass(frozen=True, slots=True)
class TermRow:
    label: str
    values: tuple[Value, ...]


def term_groups(analysis: Analysis, language: str) -> list[tuple[str, list[TermRow]]]:
    """(theme, its key terms that were found), in the order of the themes."""
    values = _values(analysis, language)
    groups = defaultdict(list)
    for key in term_keys():
        if key in values:
            groups[theme_of_term(key)].append(TermRow(term_label(key, language), tuple(values[key])))
    return [(theme.label(language), groups[theme]) for theme in themes() if theme in groups]


def glance(analysis: Analysis, language: str) -> list[TermRow]:
    """The key terms of GLANCE, with no values where the contract does not give any."""
    values = _values(analysis, language)
    by_key = {key: [term for term in analysis.terms if term.key == key] for key in GLANCE}
    places = {id(term): str(i) for i, term in enumerate(analysis.terms)}
    rows = []
    for key in GLANCE:
        found = {value.key: value for value in values.get(key, ())}
        once = [replace(found[places[id(term)]], said=said) for said, term in said_once(key, by_key[key], language)]
        rows.append(TermRow(term_label(key, language), tuple(once)))
    return rows


def term_marks(analysis: Analysis) -> list[Mark]:
    """The words of the key terms as marks of the text."""
    return [Mark(term.start, term.end, "term", str(i), _UNDER_FINDINGS) for i, term in enumerate(analysis.terms)]


def _values(analysis: Analysis, language: str) -> dict[str, list[Value]]:
    clauses = {clause.id: clause for clause in analysis.clauses}
    names = ClauseNames(analysis.document.text, analysis.clauses)
    values = defaultdict(list)
    for i, term in enumerate(analysis.terms):
        clause = clauses[term.clause]
        values[term.key].append(
            Value(
                key=str(i),
                said=say(term.key, term.value, language),
                canonical=term.value,
                words=" ".join(analysis.document.text[term.start : term.end].split()),
                number=names.number(clause),
                clause=names.shown(clause),
                page=analysis.document.page_at(term.start),
                to_check=term.to_check,
            )
        )
    return values
