"""Money: interest on late payment, too high or too low."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

_RATE = re.compile(r"([\d.]+)%/(month|year)$")
_LEGAL = re.compile(r"legal(?:\*([\d.]+)|\+[\d.]+pt)?$")


def excessive_interest(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A flat rate above the threshold of its period."""
    for term in reading.terms("payment.late_interest"):
        match = _RATE.match(term.value)
        if match and float(match[1]) > rule.number(f"percent_a_{match[2]}"):
            yield Raised(span(term), term.value)


def low_interest(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A rate built on the legal rate that stays under the statutory multiple of it: the bare rate, a few points more, a smaller multiple."""
    for term in reading.terms("payment.late_interest"):
        match = _LEGAL.match(term.value)
        if match and float(match[1] or 1) < rule.number("legal_rate_multiple"):
            yield Raised(span(term), term.value)


CONDITIONS: Mapping[str, Condition] = {"late_interest_excessive": excessive_interest, "late_interest_below_statutory": low_interest}
