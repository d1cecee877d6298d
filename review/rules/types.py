"""Playbooks, their rules, and the findings that rules raise."""

from dataclasses import dataclass, field
from enum import StrEnum

from contracts.text.types import Span


class Severity(StrEnum):
    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


LIKENESS = "likeness"  # name of the value of a finding that rests on likeness


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule raised. clause is None and evidence empty for something missing from the whole document.

    Its sentences are not stored: review.rules.drafting.word() makes title, rationale and fallback wording from rule and values, in
    the language asked for, so that one analysis can be read in French and in English.
    """

    rule: str
    severity: Severity
    clause: str | None
    evidence: tuple[Span, ...] = ()  # the words that raised it, the deciding ones first
    values: tuple[tuple[str, str], ...] = field(default=())  # what the rationale names: (("value", "fees:P6M"), …)

    @property
    def to_check(self) -> bool:
        """Whether the words only resemble those that raise the rule."""
        return any(name == LIKENESS for name, _ in self.values)


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of a finding."""

    title: str
    rationale: str  # why it matters here, with the value found and the legal basis
    suggestion: str  # fallback wording that the reviewer can propose, in the contract's language


@dataclass(frozen=True, slots=True)
class Outward:
    """What the vendor may read of a finding, in the contract's language: nothing of the rationale or of what people noted."""

    subject: str  # what the point is about, in neutral words
    request: str  # what is asked and on which legal basis
