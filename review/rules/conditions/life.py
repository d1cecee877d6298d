"""Life of the contract: notice periods."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, months, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def long_notice(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A notice against renewal, or to leave, longer than the threshold."""
    for term in (*reading.terms("renewal.notice"), *reading.terms("termination.convenience_notice")):
        length = months(term.value)
        if length is not None and length > rule.number("months"):
            yield Raised(span(term), term.value)


CONDITIONS: Mapping[str, Condition] = {"renewal_notice_over_2_months": long_notice}
