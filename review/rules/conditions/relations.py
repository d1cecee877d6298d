"""Relations between the parties: penalties, insurance, how long force majeure binds."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, days, missing_unless, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

_SERVICE_LEVELS = re.compile(r"niveaux? de service|qualite de service|disponibilite|service levels?|availability|\bsla\b")
_CUSTOMER = re.compile(r"CC+")


def long_force_majeure(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Force majeure that must last longer than the threshold, in days, before the contract may end."""
    for term in reading.terms("force_majeure.termination_after"):
        length = days(term.value)
        if length is not None and length > rule.number("days"):
            yield Raised(of_term(reading, term), term.value)


def penalties_of_customer(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Lump sums of damages, but for those on the scale of a service level, which the vendor owes."""
    for one in present_or_term("penalty.amount")(reading, rule):
        sentence = reading.at(one.span.start) if one.span else None
        if not (sentence and _SERVICE_LEVELS.search(reading.heading(sentence.clause)) and not _CUSTOMER.search(sentence.text)):
            yield one


CONDITIONS: Mapping[str, Condition] = {
    "penalty_on_customer": penalties_of_customer,
    "insurance_missing": missing_unless("insurance"),
    "force_majeure_long": long_force_majeure,
}
