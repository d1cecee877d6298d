"""Defined terms: given twice, or used as if defined and never defined."""

import re
from collections.abc import Iterable, Mapping

from contracts.text.fold import fold
from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        groups.setdefault(_stem(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for places in groups.values():
        if len(places) > 1:
            for term, place in places:
                yield Raised(place, term)


def _stem(term: str) -> str:
    return " ".join(re.sub(r"s\b", "", fold(term)).replace("(", "").replace(")", "").split())


CONDITIONS: Mapping[str, Condition] = {"duplicate_definition": duplicate_definition}
