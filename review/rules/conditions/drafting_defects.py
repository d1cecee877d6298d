"""Defects of the text itself: numbers given twice, references that lead nowhere."""

import re
from collections.abc import Iterable, Mapping

from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

# "Annexe 1" and "Article 1" are two series of numbers; "Article 1" and a bare "1." are one.
_LABEL = re.compile(r"\W*(annexes?|annex|schedule|exhibit|appendix|attachment|partie|part|titre|title|chapitre|chapter)\b")


def duplicate_numbering(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Clauses of one parent with one number: each of them is shown."""
    groups: dict[tuple[str | None, str, str], list[Span]] = {}
    for clause in reading.analysis.clauses:
        if clause.number:
            label = _LABEL.match(reading.folded, clause.start)
            kind = label[1] if label else ""
            groups.setdefault((clause.parent, kind, clause.number.lower()), []).append(Span(clause.start, clause.end))
    for (_, _, number), spans in groups.items():
        if len(spans) > 1:
            for place in spans:
                yield Raised(Span(place.start, min(place.end, place.start + 80)), number)


def dangling_reference(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A reference to a clause of this document that is not there."""
    for reference in reading.analysis.references:
        if reference.kind == "clause" and reference.clause is None:
            yield Raised(Span(reference.start, reference.end), reference.target)


CONDITIONS: Mapping[str, Condition] = {
    "duplicate_numbering": duplicate_numbering,
    "dangling_cross_reference": dangling_reference,
}
