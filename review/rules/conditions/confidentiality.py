"""Confidentiality: whether the vendor owes it, and for how long it lasts."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, missing_unless, months
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said, says


def short_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duration shorter than the threshold, in years."""
    for term in reading.terms("confidentiality.duration"):
        length = months(term.value)
        if length is not None and length < 12 * rule.number("years"):
            yield Raised(of_term(reading, term), term.value)


def no_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duty of confidentiality without any duration. Points at the duty."""
    if reading.terms("confidentiality.duration") or says(reading, "confidentiality_duration"):
        return
    duties = said(reading, "vendor_confidentiality") or said(reading, "customer_confidentiality")
    if duties:
        yield Raised(duties[0].span)


CONDITIONS: Mapping[str, Condition] = {
    "confidentiality_missing": missing_unless("vendor_confidentiality"),
    "confidentiality_short": short_duration,
    "confidentiality_no_term": no_duration,
}
