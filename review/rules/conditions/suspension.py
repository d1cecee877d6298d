"""Suspension of the service: at how short a notice."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, days, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def short_notice(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A suspension notice shorter than the threshold, in days."""
    for term in reading.terms("suspension.notice"):
        length = days(term.value)
        if length is not None and length < rule.number("days"):
            yield Raised(span(term), term.value)


CONDITIONS: Mapping[str, Condition] = {"suspension_short_notice": short_notice}
