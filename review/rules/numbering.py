"""The numbers of findings: one for each, the same on the page, in the report and in what the vendor reads."""

from collections.abc import Sequence

from contracts.structure.types import Clause
from review.rules.types import Finding


def numbers_of(findings: Sequence[Finding], clauses: Sequence[Clause]) -> tuple[int, ...]:
    """The number of each finding, from 1: in the order of the text, those about something missing from all of it last.

    findings are all that the rules raise now, in the order in which the rules gave them, whatever people decided on them: a decision
    must not change the number of another finding.
    """
    starts = {clause.id: clause.start for clause in clauses}

    def place(index: int) -> tuple[float, int]:
        one = findings[index]
        return (one.evidence[0].start if one.evidence else starts.get(one.clause or "", float("inf"))), index

    ordered = sorted(range(len(findings)), key=place)
    numbers = {index: number for number, index in enumerate(ordered, start=1)}
    return tuple(numbers[index] for index in range(len(findings)))
