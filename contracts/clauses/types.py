"""A clause type found on a clause, with its confidence and the words that decided."""

from dataclasses import dataclass

from contracts.text.types import Span


@dataclass(frozen=True, slots=True)
class ClauseType:
    key: str  # a key of the taxonomy
    confidence: float  # 0 to 1
    evidence: tuple[Span, ...]
