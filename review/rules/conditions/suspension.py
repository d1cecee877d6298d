"""Suspension of the service: at how short a notice."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from review.rules.conditions.common import Condition, days, together
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said

# "Le Client peut suspendre ses paiements": the other side's right.
_BY_CUSTOMER = re.compile(
    r"CC+ (?:peut|pourra|pouvez|may|can|is entitled to|est en droit de) (?:\w+ )?(?:suspen|withhold|interromp|retenir)[^V]*$"
)
_CONTENT = re.compile(r"\bcontenus?\b|illicite|publications?\b|annonces?\b|\bcontent\b|postings?\b")
_TAKEN_AWAY = re.compile(r"retir\w*|supprim\w*|remov\w*|take down|delet\w*")
_ACCESS = re.compile(r"\bacces|\bcomptes?\b|\bservices?\b|abonnement|\baccess|\baccounts?\b|identifiant|connexion|page\b")


def short_notice(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A suspension on a notice shorter than the threshold, in days, or with none stated."""
    short = []
    for term in reading.terms("suspension.notice"):
        length = days(term.value)
        if _withheld_by_customer(reading, term) or _of_content(reading, term):
            continue
        if length is not None and length < rule.number("days"):
            short.append(Raised(of_term(reading, term), term.value))
    known = {reading.at(term.start) for term in reading.terms("suspension.notice")}
    at_once = [Raised(one.span, "P0D") for one in said(reading, "suspension_at_once") if one.sentence not in known]
    return together(reading, short, at_once)


def _withheld_by_customer(reading: Reading, term: Term) -> bool:
    """Whether the sentence lets the customer suspend, which is no suspension of the service."""
    sentence = reading.at(term.start)
    return sentence is not None and bool(_BY_CUSTOMER.search(sentence.text))


def _of_content(reading: Reading, term: Term) -> bool:
    """Whether what is stopped is a content, not the service."""
    sentence = reading.at(term.start)
    return (
        sentence is not None
        and bool(_CONTENT.search(sentence.text))
        and not (_ACCESS.search(sentence.text) and not _TAKEN_AWAY.search(sentence.text))
    )


CONDITIONS: Mapping[str, Condition] = {"suspension_short_notice": short_notice}
