"""What the conditions of several rules share: statements said or not said, key terms as evidence, durations compared."""

from collections.abc import Callable, Iterable

from contracts.terms.types import Term
from review.rules.conditions.unsaid import is_unsaid
from review.rules.durations import DURATION
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.learnt import hear
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said, saying, surely, ways

Condition = Callable[[Reading, Rule], Iterable[Raised]]

# What is somebody else's affair, is denied or only sounds alike, by the rules of what is missing that such a statement does not settle.
_OF_OTHERS = {
    "liability_cap_no_carve_out": ("carve_out_of_others",),
    "vendor_ip_indemnity_missing": ("customers_indemnity", "ip_indemnity_denied"),
    "sla_missing": ("availability_of_others", "availability_denied"),
    "sla_no_credits": ("credits_of_others",),
    "support_undefined": ("hours_of_others", "contact_of_customer"),
    "no_termination_for_convenience": ("exit_denied", "exit_as_remedy"),
    "dpa_missing": ("suppliers_terms", "customers_processors", "no_processor"),
    "breach_notification_no_deadline": ("suppliers_terms", "breach_told_by_others"),
    "data_location_unspecified": ("place_of_others", "place_not_promised"),
    "data_return_missing": ("only_destroyed", "customer_hands_back"),
    "backup_unspecified": ("customers_backup", "backup_denied", "backup_of_another_kind"),
    "audit_right_missing": ("suppliers_terms", "audit_of_others", "audit_of_use", "audit_denied"),
    "confidentiality_missing": ("secrecy_of_others", "secrecy_denied"),
    "confidentiality_no_term": ("secrecy_of_others", "lasting_otherwise"),
    "insurance_missing": ("insurance_of_others",),
}

# What the vendor's own suppliers owe it settles none of them.
_OF_SUPPLIERS = "served_to_vendor"

# Only for comparing: five business days make a week, a month has 30 days, a year 365.
_DAYS = {"D": 1.0, "BD": 1.4, "W": 7.0, "M": 30.0, "Y": 365.0}


def present(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Raised wherever the statement of the rule's name is made."""
    return [Raised(one.span) for one in said(reading, rule.key)]


def present_or_term(term_key: str) -> Condition:
    """A condition raised wherever the key term was found or the statement of the rule's name is made, each place once."""

    def condition(reading: Reading, rule: Rule) -> Iterable[Raised]:
        terms = [Raised(of_term(reading, term), term.value) for term in reading.terms(term_key)]
        return together(reading, terms, [Raised(one.span) for one in said(reading, rule.key)])

    return condition


def missing_unless(*settled: str) -> Condition:
    """A condition raised where none of the statements that settle the point is made. A name with a dot is a key term instead."""

    def condition(reading: Reading, rule: Rule) -> Iterable[Raised]:
        if any(_stated(reading, rule, key) if "." in key else settles(reading, rule, key) for key in settled):
            return []
        return [Raised()]

    return condition


def settles(reading: Reading, rule: Rule, key: str) -> bool:
    """Whether the document makes a statement that says what the rule looks for, in words that do not sound like anything else."""
    return any(is_settling(reading, rule.key, key, sentence) for sentence in saying(reading, key))


def is_settling(reading: Reading, rule: str, key: str, sentence: Sentence) -> bool:
    """Whether a sentence that makes the statement says what the rule looks for, of this vendor and in words that sound like it."""
    believed = reading.once(hear).settles(rule, sentence) or surely(reading, key, sentence)
    return believed and not is_of_others(reading, rule, sentence)


def is_of_others(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence speaks of somebody else's affair, denies, leaves open or only sounds alike, which the rule does not ask for."""
    return _is_others_affair(reading, rule, sentence) or is_unsaid(reading, rule, sentence)


def _is_others_affair(reading: Reading, rule: str, sentence: Sentence) -> bool:
    return any(ways(reading, key, sentence) for key in (*_OF_OTHERS.get(rule, ()), _OF_SUPPLIERS))


def _stated(reading: Reading, rule: Rule, key: str) -> bool:
    """Whether a key term is stated, and not of somebody else."""
    return bool(own_terms(reading, rule.key, key))


def own_terms(reading: Reading, rule: str, key: str) -> tuple[Term, ...]:
    """The key terms of that key, but for those that stand in a sentence on somebody else's affair."""
    return tuple(term for term in reading.terms(key) if not is_term_of_others(reading, rule, term))


def is_term_of_others(reading: Reading, rule: str, term: Term) -> bool:
    """Whether the term stands in a sentence on somebody else's affair."""
    sentence = reading.at(term.start)
    return sentence is not None and _is_others_affair(reading, rule, sentence)


def says_itself(reading: Reading, rule: str, key: str) -> bool:
    """Whether the document makes the statement, and not of somebody else's affair."""
    return any(not is_of_others(reading, rule, sentence) for sentence in saying(reading, key))


def together(reading: Reading, first: Iterable[Raised], second: Iterable[Raised]) -> list[Raised]:
    """first, and those of second that stand in a sentence where nothing of first stands."""
    kept = list(first)
    taken = {reading.at(one.span.start) for one in kept if one.span}
    kept += [one for one in second if one.span is None or reading.at(one.span.start) not in taken]
    return kept


def days(value: str) -> float | None:
    """The length of a canonical duration ("P3M") in days, None for any other value ("same", "order_form")."""
    match = DURATION.match(value)
    if not match or value in ("P", "PT"):
        return None
    total = int(match[1]) * _DAYS[match[2]] if match[1] else 0.0
    return total + int(match[3] or 0) / 24 + int(match[4] or 0) / 1440


def months(value: str) -> float | None:
    """The length of a canonical duration in months, whole for months and years ("P1Y" is 12), None for any other value."""
    match = DURATION.match(value)
    if match and match[2] in ("M", "Y"):
        return int(match[1]) * (12.0 if match[2] == "Y" else 1.0)
    length = days(value)
    return None if length is None else length / 30
