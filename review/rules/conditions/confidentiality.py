"""Confidentiality: whether the vendor owes it, and for how long it lasts."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, missing_unless, months
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said, says

# "“Confidential Information” means …": what is secret, not who keeps it so.
_DEFINES = re.compile(
    r"\"(?: ?\([^()]{0,60}\))? ?(?:shall |will |does |do )?(?:not )?(?:means?|includes?|refers? to|designe\w*|s'entend\w*|signifie\w*|"
    r"compren\w*)\b|"
    r"informations? confidentielles? (?:ne )?(?:designe|s'entend|signifie|compren)\w*|"
    r"confidential information (?:shall |will |does |do )?(?:not )?(?:means?|includes?|refers? to)\b"
)


def short_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duration shorter than the threshold, in years."""
    for term in reading.terms("confidentiality.duration"):
        length = months(term.value)
        if length is not None and length < 12 * rule.number("years"):
            yield Raised(of_term(reading, term), term.value)


def no_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duty of confidentiality without any duration. Points at the duty, at what is secret only where nothing else speaks of one."""
    if reading.terms("confidentiality.duration") or says(reading, "confidentiality_duration"):
        return
    duties = said(reading, "vendor_confidentiality") or said(reading, "customer_confidentiality")
    if duties:
        yield Raised(next((duty for duty in duties if not _DEFINES.search(duty.sentence.text)), duties[0]).span)


CONDITIONS: Mapping[str, Condition] = {
    "confidentiality_missing": missing_unless("vendor_confidentiality"),
    "confidentiality_short": short_duration,
    "confidentiality_no_term": no_duration,
}
