"""What the conditions of several rules share: statements said or not said, key terms as evidence, durations compared."""

from collections.abc import Callable, Iterable

from review.rules.durations import DURATION
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.learnt import hear
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said, saying, surely, ways

Condition = Callable[[Reading, Rule], Iterable[Raised]]

# Statements of what is somebody else's affair, by the rules of what is missing that they settle nothing for.
_OF_OTHERS = {
    "dpa_missing": ("suppliers_terms",),
    "audit_right_missing": ("suppliers_terms", "audit_of_others"),
    "breach_notification_no_deadline": ("suppliers_terms",),
    "backup_unspecified": ("customers_backup",),
    "vendor_ip_indemnity_missing": ("customers_indemnity",),
}

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
    """Whether the sentence speaks of what the customer does itself or what the vendor's suppliers owe, which the rule does not ask for."""
    return any(ways(reading, key, sentence) for key in _OF_OTHERS.get(rule, ()))


def _stated(reading: Reading, rule: Rule, key: str) -> bool:
    """Whether a key term is stated, and not of somebody else."""
    sentences = (reading.at(term.start) for term in reading.terms(key))
    return any(sentence is None or not is_of_others(reading, rule.key, sentence) for sentence in sentences)


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
