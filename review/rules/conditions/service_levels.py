"""Service levels: how available the service is said to be."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def availability_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An availability figure below the threshold, in percent."""
    for term in reading.terms("sla.availability"):
        if float(term.value.rstrip("%")) < rule.number("percent"):
            yield Raised(span(term), term.value)


CONDITIONS: Mapping[str, Condition] = {"sla_below_99_5": availability_below}
