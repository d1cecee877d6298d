"""Service levels: how available the service is said to be, what follows when it is not, and what support there is."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, missing_unless, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import says


def availability_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An availability figure below the threshold, in percent."""
    for term in reading.terms("sla.availability"):
        if float(term.value.rstrip("%")) < rule.number("percent"):
            yield Raised(span(term), term.value)


def no_credits(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A figure, and no credit, penalty or right to leave that follows from missing it. Points at the figure."""
    figures = reading.terms("sla.availability")
    if figures and not says(reading, "service_credits"):
        yield Raised(span(figures[0]))


CONDITIONS: Mapping[str, Condition] = {
    "sla_missing": missing_unless("sla.availability", "availability_reference"),
    "sla_below_99_5": availability_below,
    "sla_no_credits": no_credits,
    "support_undefined": missing_unless("support.hours", "support_terms"),
}
