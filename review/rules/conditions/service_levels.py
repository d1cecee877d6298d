"""Service levels: how available the service is said to be, what follows when it is not, and what support there is."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, missing_unless
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import says

# Steps of a scale of credits, and the level at which the customer may leave, are no commitment.
_GRADED = re.compile(r"moins de|less than|below|penalite|credit|redevance|\bfees?\b|(?<!etre )(?<!ne sera pas )inferieure? a|under \d")


def availability_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An availability figure below the threshold, in percent."""
    for term in reading.terms("sla.availability"):
        sentence = reading.at(term.start)
        graded = sentence is not None and _GRADED.search(sentence.text)
        if float(term.value.rstrip("%")) < rule.number("percent") and not graded:
            yield Raised(of_term(reading, term), term.value)


def no_credits(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A figure, and no credit, penalty or right to leave that follows from missing it. Points at the figure."""
    figures = reading.terms("sla.availability")
    if figures and not says(reading, "service_credits"):
        yield Raised(of_term(reading, figures[0]))


CONDITIONS: Mapping[str, Condition] = {
    "sla_missing": missing_unless("sla.availability", "availability_reference"),
    "sla_below_99_5": availability_below,
    "sla_no_credits": no_credits,
    "support_undefined": missing_unless("support.hours", "support_terms"),
}
