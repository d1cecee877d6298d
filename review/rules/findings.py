"""From what a condition raised to a Finding, with the values that its sentences name."""

from dataclasses import dataclass

from contracts.text.types import Span
from review.rules.evidence import phrase_around
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.types import LIKENESS, Finding

_QUOTE_LENGTH = 240  # characters of the sentence that a rationale quotes around the evidence
_EVIDENCE_LENGTH = 330  # and of the evidence itself, which is not cut before: its last words may be those that decide


@dataclass(frozen=True, slots=True)
class Raised:
    """A rule's condition met at one place. span is None for something missing from the whole document."""

    span: Span | None = None
    value: str | None = None  # canonical value, number or name that the rationale tells
    likeness: bool = False  # the words are like those that raise the rule, but no known wording
    also: tuple[Span, ...] = ()  # further places of the same fault, shown with the first
    alone: bool = False  # the words themselves are at fault, a term or a number, and nothing around them belongs to it


def finding(reading: Reading, rule: Rule, raised: Raised) -> Finding:
    """The Finding of a rule for one place; its values are those of review.rules.playbook.placeholders()."""
    if raised.span is None:
        return Finding(rule.key, rule.severity, None)
    clause = reading.clause_at(raised.span.start)
    values = [("clause", _label(reading, clause)), ("quote", _quote(reading, raised.span))]
    if raised.value is not None:
        values.append(("value", raised.value))
    if raised.likeness:
        values.append((LIKENESS, "yes"))
    return Finding(rule.key, rule.severity, clause, (raised.span, *raised.also), tuple(values))


def _label(reading: Reading, clause_id: str | None) -> str:
    """The nearest number or heading: "8.3", or "Durée" where nothing is numbered."""
    clauses = list(reading.line(clause_id)) if clause_id else []
    for clause in clauses:
        if number := reading.names.number(clause):
            return f"{number} {clause.heading}" if clause.heading and len(clause.heading) < 60 else number
        if clause.heading:
            return clause.heading
    return reading.analysis.document.title or reading.analysis.document.filename


def _quote(reading: Reading, span: Span) -> str:
    """The phrase in which the evidence stands, an ellipsis where the sentence goes on; what is longer ends at a word."""
    whole, cut_before, cut_after = phrase_around(reading, span, _QUOTE_LENGTH)
    words = " ".join(reading.analysis.document.text[whole.start : whole.end].split()).rstrip(".,;: ")
    if len(words) > _EVIDENCE_LENGTH:
        words, cut_after = words[:_EVIDENCE_LENGTH].rsplit(" ", 1)[0], True
    return f"{'[…] ' if cut_before else ''}{words}{' […]' if cut_after else ''}"
