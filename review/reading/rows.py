"""The values that stored findings hold, and their numbers."""

from collections.abc import Sequence

import msgspec

from contracts.analysis import Analysis
from contracts.text.types import Span
from review.models import Finding
from review.rules import types as rules
from review.rules.numbering import numbers_of


def finding_of(row: Finding) -> rules.Finding:
    """The value that a row holds."""
    return rules.Finding(
        rule=row.rule,
        severity=rules.Severity(row.severity),
        clause=row.clause,
        evidence=msgspec.convert(row.evidence, tuple[Span, ...]),
        values=tuple((name, value) for name, value in row.values),
    )


def numbers_by_key(rows: Sequence[Finding], analysis: Analysis) -> dict[int, int]:
    """The number of each row, by its primary key. rows are all findings of a version that the rules raise now, in their order."""
    numbers = numbers_of([finding_of(row) for row in rows], analysis.clauses)
    return {row.pk: number for row, number in zip(rows, numbers, strict=True)}
