"""What the law allows at most for a key term, whatever the parties agree: a value beyond it is no advantage to anybody."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that a law allows. most is a canonical value of the key term, basis names the provision in "fr" and "en"."""

    law: str  # whose law, as governing_law says it: ISO 3166
    most: str
    basis: Mapping[str, str]


LIMITS: Mapping[str, Limit] = {
    # Sixty days after the date of the invoice; L. 441-16 fines the payer who agrees to more or takes more.
    "payment.term": Limit("FR", "P60D", {"fr": "C. com. art. L. 441-10, I", "en": "French commercial code, art. L. 441-10, I"}),
}


def limit_of(key: str, laws: Collection[str]) -> Limit | None:
    """The limit of a key term in a contract under one of these laws; where none is known, the limit's own law may well be it."""
    limit = LIMITS.get(key)
    return limit if limit and (not laws or limit.law in laws) else None
