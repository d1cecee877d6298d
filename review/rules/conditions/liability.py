"""Liability: how low the vendor's cap is, and what stands outside it."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, months, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

_FEES = re.compile(r"fees:(P\d+\w+?)(?:\*(\d+(?:\.\d+)?)%)?$")


def cap_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A cap counted in fees, worth fewer months of them than the threshold."""
    for term in reading.terms("liability.cap"):
        match = _FEES.match(term.value)
        worth = months(match[1]) if match else None
        if match and worth is not None and worth * float(match[2] or 100) / 100 < rule.number("fees_months"):
            yield Raised(span(term), term.value)


CONDITIONS: Mapping[str, Condition] = {"liability_cap_below_12_months": cap_below}
