"""Whether what a contract says of a key term goes beyond what the law allows."""

from collections.abc import Iterable, Sequence

from contracts.terms.types import Term
from review.compare.effects import size
from review.rules.legal_limits import Limit, limit_of


def exceeded(key: str, values: Sequence[str], terms: Iterable[Term]) -> Limit | None:
    """The limit that one of the values is above, in a contract with these terms; None where there is none or all keep to it."""
    limit = limit_of(key, {term.value for term in terms if term.key == "governing_law"})
    most = size(key, limit.most) if limit else None
    if limit is None or most is None:
        return None
    measured = [found for value in values if (found := size(key, value))]
    return limit if any(measure == most[0] and number > most[1] for measure, number in measured) else None
