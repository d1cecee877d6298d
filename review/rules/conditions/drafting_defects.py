"""Defects of the text itself: numbers given twice, references that lead nowhere."""

import re
from collections.abc import Iterable, Mapping

from contracts.structure.copies import second_copy
from contracts.structure.types import Clause
from contracts.text.types import BlockKind, Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

# "Annexe 1" and "Article 1" are two series of numbers; "Article 1" and a bare "1." are one.
_LABEL = re.compile(
    r"\W{0,9}(annexes?|annex|schedule|exhibit|appendix|appendices?|attachment|addendum|avenant|formulaire|partie|part|titre|title|chapitre|chapter)\b"
)

_RESTART = 3  # numbers given twice, the first of the series among them, that make a series which starts again
_FIRST = frozenset({"1", "a", "i"})
_SHOWN = 80  # characters of a clause


def duplicate_numbering(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Clauses of one parent with one number: each of them is shown.

    A whole series that starts again below one parent (1, 2, 3, 1, 2, 3) is a list whose level is lost, and no defect; nor do items of
    lists that the file sets at different depths share a number. Of a document that the file holds twice, the place where it starts again.
    """
    again = second_copy(reading.analysis.document.text)
    if again is not None:
        first = next((clause for clause in reading.analysis.clauses if clause.number and clause.start >= again), None)
        if first:
            yield Raised(_opening(reading, first), first.number, alone=True)
    depths = {block.start: block.level for block in reading.analysis.document.blocks if block.kind is BlockKind.LIST_ITEM}
    series: dict[tuple[str | None, str, int | None], dict[str, list[Clause]]] = {}
    for clause in reading.analysis.clauses:
        if clause.number and (again is None or clause.start < again):
            label = _LABEL.match(reading.folded, clause.start)
            numbers = series.setdefault((clause.parent, label[1] if label else "", depths.get(clause.start)), {})
            numbers.setdefault(clause.number.lower(), []).append(clause)
    for numbers in series.values():
        twice = {number: clauses for number, clauses in numbers.items() if len(clauses) > 1}
        if len(twice) >= _RESTART and _FIRST & twice.keys():
            continue
        for number, clauses in twice.items():
            for clause in clauses:
                yield Raised(_opening(reading, clause), number, alone=True)


def _opening(reading: Reading, clause: Clause) -> Span:
    """The first words of the clause: its heading line where it is short, else whole words up to the number of characters shown."""
    text = reading.analysis.document.text
    line = text.find("\n", clause.start, clause.end)
    end = min(clause.end if line < 0 else line, clause.start + _SHOWN)
    while clause.start < end < clause.end and text[end].isalnum():
        end -= 1
    return Span(clause.start, end) if end > clause.start else Span(clause.start, clause.end)


def dangling_reference(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A reference to a clause of this document that is not there."""
    for reference in reading.analysis.references:
        if reference.kind == "clause" and reference.clause is None:
            yield Raised(Span(reference.start, reference.end), reference.target, alone=True)


CONDITIONS: Mapping[str, Condition] = {
    "duplicate_numbering": duplicate_numbering,
    "dangling_cross_reference": dangling_reference,
}
