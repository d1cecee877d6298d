"""What the conditions of several rules share: statements said or not said, and durations compared."""

import re
from collections.abc import Callable, Iterable

from contracts.terms.types import Term
from contracts.text.types import Span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said, says

Condition = Callable[[Reading, Rule], Iterable[Raised]]

_DURATION = re.compile(r"P(?:(\d+)(BD|[DWMY]))?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$")
# Only for comparing: five business days make a week, a month has 30 days, a year 365.
_DAYS = {"D": 1.0, "BD": 1.4, "W": 7.0, "M": 30.0, "Y": 365.0}


def present(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Raised wherever the statement of the rule's name is made."""
    return [Raised(one.span) for one in said(reading, rule.key)]


def missing(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Raised where the statement of the rule's name, the one that settles the point, is made nowhere."""
    return [] if says(reading, rule.key) else [Raised()]


def days(value: str) -> float | None:
    """The length of a canonical duration ("P3M") in days, None for any other value ("same", "order_form")."""
    match = _DURATION.match(value)
    if not match or value in ("P", "PT"):
        return None
    total = int(match[1]) * _DAYS[match[2]] if match[1] else 0.0
    return total + int(match[3] or 0) / 24 + int(match[4] or 0) / 1440


def months(value: str) -> float | None:
    """The length of a canonical duration in months, whole for months and years ("P1Y" is 12), None for any other value."""
    match = _DURATION.match(value)
    if match and match[2] in ("M", "Y"):
        return int(match[1]) * (12.0 if match[2] == "Y" else 1.0)
    length = days(value)
    return None if length is None else length / 30


def span(term: Term) -> Span:
    """Where the term stands."""
    return Span(term.start, term.end)
