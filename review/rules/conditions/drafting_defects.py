"""Defects of the text itself: numbers and definitions given twice, references that lead nowhere, terms never defined."""

from collections.abc import Iterable, Mapping

from contracts.text.fold import fold
from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def duplicate_numbering(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Clauses of one parent with one number: each of them is shown."""
    groups: dict[tuple[str | None, str], list[Span]] = {}
    for clause in reading.analysis.clauses:
        if clause.number:
            groups.setdefault((clause.parent, clause.number.lower()), []).append(Span(clause.start, clause.end))
    for (_, number), spans in groups.items():
        if len(spans) > 1:
            for place in spans:
                yield Raised(Span(place.start, min(place.end, place.start + 80)), number)


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        groups.setdefault(fold(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for places in groups.values():
        if len(places) > 1:
            for term, place in places:
                yield Raised(place, term)


def dangling_reference(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A reference to a clause of this document that is not there."""
    for reference in reading.analysis.references:
        if reference.kind == "clause" and reference.clause is None:
            yield Raised(Span(reference.start, reference.end), reference.target)


CONDITIONS: Mapping[str, Condition] = {
    "duplicate_numbering": duplicate_numbering,
    "duplicate_definition": duplicate_definition,
    "dangling_cross_reference": dangling_reference,
}
