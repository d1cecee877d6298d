"""Relations between the parties: penalties, insurance, how long force majeure binds."""

from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, days, missing_unless, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def long_force_majeure(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Force majeure that must last longer than the threshold, in days, before the contract may end."""
    for term in reading.terms("force_majeure.termination_after"):
        length = days(term.value)
        if length is not None and length > rule.number("days"):
            yield Raised(of_term(reading, term), term.value)


CONDITIONS: Mapping[str, Condition] = {
    "penalty_on_customer": present_or_term("penalty.amount"),
    "insurance_missing": missing_unless("insurance"),
    "force_majeure_long": long_force_majeure,
}
