"""Who a sentence speaks of: names of the two sides shown as "@v" (vendor) and "@c" (customer), whatever the contract calls them."""

import re

from contracts.terms.types import Parties, Party


class Roles:
    """Marks the names of a contract's parties in folded text."""

    def __init__(self, parties: Parties) -> None:
        self._vendor = _names(parties.vendor)
        self._customer = _names(parties.customer)
        self._marked: dict[str, str] = {}  # of one document: its passages are marked for both readers of terms

    def mark(self, folded: str) -> str:
        """The text with every name of the vendor as "@v" and of the customer as "@c"; offsets do not hold."""
        known = self._marked.get(folded)
        if known is None:
            known = self._marked[folded] = self._mark(folded)
        return known

    def _mark(self, folded: str) -> str:
        marked = self._vendor.sub("@v", folded) if self._vendor else folded
        return self._customer.sub("@c", marked) if self._customer else marked


def _names(party: Party) -> re.Pattern[str] | None:
    names = sorted((re.escape(name) for name in party.aliases if len(name) > 1), key=len, reverse=True)
    if not names:
        return None
    return re.compile(r"(?:\b(?:le |la |l'|les |the ))?\b(?:" + "|".join(names) + r")(?!\w)(?! states?\b)")
