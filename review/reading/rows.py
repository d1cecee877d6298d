"""The values that stored findings hold."""

import msgspec

from contracts.text.types import Span
from review.models import Finding
from review.rules import types as rules


def finding_of(row: Finding) -> rules.Finding:
    """The value that a row holds."""
    return rules.Finding(
        rule=row.rule,
        severity=rules.Severity(row.severity),
        clause=row.clause,
        evidence=msgspec.convert(row.evidence, tuple[Span, ...]),
        values=tuple((name, value) for name, value in row.values),
    )
