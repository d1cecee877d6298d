"""Who a sentence speaks of: names of the two sides shown as "@v" (vendor) and "@c" (customer), whatever the contract calls them."""

import re

from contracts.terms.types import Parties, Party


class Roles:
    """Marks the names of a contract's parties in folded text."""

    def __init__(self, parties: Parties) -> None:
        self._vendor = _Names(parties.vendor)
        self._customer = _Names(parties.customer)
        self._marked: dict[str, str] = {}  # of one document: its passages are marked for both readers of terms

    def mark(self, folded: str) -> str:
        """The text with every name of the vendor as "@v" and of the customer as "@c"; offsets do not hold."""
        known = self._marked.get(folded)
        if known is None:
            known = self._marked[folded] = self._mark(folded)
        return known

    def _mark(self, folded: str) -> str:
        return self._customer.marked(self._vendor.marked(folded, "@v"), "@c")


class _Names:
    """The names of one party."""

    def __init__(self, party: Party) -> None:
        self._names = sorted((name for name in party.aliases if len(name) > 1), key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:le |la |l'|les |the )?\b(?:{'|'.join(map(re.escape, self._names))})(?!\w)(?! states?\b)")

    def marked(self, folded: str, sign: str) -> str:
        for name in self._names:
            if name in folded:
                return self._pattern.sub(sign, folded)
        return folded
