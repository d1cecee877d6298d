"""Defined terms: given twice, or used as if defined and never defined."""

import re
from collections.abc import Iterable, Mapping

from contracts.structure.defined_terms import is_pronoun, same_term
from contracts.structure.undefined import undefined_terms
from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

# "“Order” has the meaning given in section 1" points at a definition and is none.
_POINTS = re.compile(
    r"[\"*)\s]{0,4}(?:(?:has|have|shall have|is|are) (?:the meaning|defined)|a le sens|a la signification|est defini)\w*(?: \w+){0,8}? "
    r"(?:l')?(?:section|clause|article|paragraph|preamble|above|ci-dessus)"
)
_SHOWN = 5  # places shown for one term


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        if not is_pronoun(definition.term) and not _POINTS.match(reading.folded, definition.end):
            groups.setdefault(same_term(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for places in groups.values():
        if len(places) > 1:
            for term, place in places:
                yield Raised(place, term)


def undefined_term(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An expression used as a term at least as often as the threshold says, and nowhere defined, in a document that defines its terms."""
    analysis = reading.analysis
    if not analysis.defines_terms:
        return
    found = undefined_terms(
        analysis.document, analysis.clauses, analysis.definitions, analysis.references, analysis.parties.called, rule.number("uses")
    )
    for term in found:
        for span in term.uses[:_SHOWN]:
            yield Raised(span, reading.analysis.document.text[span.start : span.end])


CONDITIONS: Mapping[str, Condition] = {"duplicate_definition": duplicate_definition, "undefined_term": undefined_term}
