"""Relations between the parties: whose silence accepts, penalties, insurance, how long force majeure binds."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from contracts.text.types import Span
from review.rules.conditions.common import Condition, days, missing_unless, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said

_SERVICE_LEVELS = re.compile(r"niveaux? de service|qualite de service|disponibilite|service levels?|availability|\bsla\b")
_CUSTOMER = re.compile(r"CC+")
# What silence brings, and in how many sentences after the time allowed it may be said.
_STANDS = re.compile(
    r"\b(?:deemed|taken to|treated as|considered|regarded as|presumed|binding|repute\w*|tenue?s? pour|cense\w*|considere\w* comme|"
    r"regardee?s? comme|presume\w*|vaut|vaudra|acquise?s?|admise?s?|opposables?|s'impose\w*)\b"
)
_SOON = 3
_LONGEST = 300  # characters of a sentence that is shown whole


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


def deemed_acceptance(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Silence that accepts, where it is said; by the key term alone where nothing in its clause says so in known words."""
    stated = said(reading, rule.key)
    clauses = {one.sentence.clause for one in stated}
    yield from (Raised(one.span) for one in stated)
    for term in reading.terms("acceptance.deemed_after"):
        if reading.clause_at(term.start) not in clauses:
            yield Raised(_what_it_brings(reading, term) or of_term(reading, term), term.value)


def _what_it_brings(reading: Reading, term: Term) -> Span | None:
    """The sentence that says what silence brings, the term's or one soon after ("ten days to object. Failing that, …"); None for none."""
    sentence = reading.at(term.start)
    if sentence is None:
        return None
    near = reading.sentences[sentence.index : sentence.index + 1 + _SOON]
    found = next((one for one in near if one.clause == sentence.clause and _STANDS.search(one.text)), None)
    return Span(found.start, found.end) if found and found.end - found.start <= _LONGEST else None


CONDITIONS: Mapping[str, Condition] = {
    "deemed_acceptance": deemed_acceptance,
    "penalty_on_customer": penalties_of_customer,
    "insurance_missing": missing_unless("insurance"),
    "force_majeure_long": long_force_majeure,
}
