"""A clause type found on a clause, with its confidence and the words that decided; and which types a person should check."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.text.types import Span


@dataclass(frozen=True, slots=True)
class ClauseType:
    key: str  # a key of the taxonomy
    confidence: float  # 0 to 1
    evidence: tuple[Span, ...]
    by_hand: bool = False  # a person gave it


# Of clauses whose first type is less sure than this, one in three is of another type; of the others, one in fifteen (contracts kept apart).
SURE = 0.8
_SURE_OTHER = 0.7  # the same where nothing of the taxonomy was recognised


def is_to_check(types: Sequence[ClauseType]) -> bool:
    """Whether a person should look at the types of a clause, most confident first, since the first of them may well be wrong."""
    if not types or types[0].by_hand:
        return False
    return types[0].confidence < (_SURE_OTHER if types[0].key == "other" else SURE)
