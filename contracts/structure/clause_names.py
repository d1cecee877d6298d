"""What the clauses of a document are called where somebody cites them."""

import re
import textwrap
from collections import Counter
from collections.abc import Sequence

from contracts.structure.numbering import Rank, labels
from contracts.structure.types import Clause

_OPENING = 56  # characters of a clause's text that stand for its heading where it has none
_LABEL = 80  # characters in which the label of an annex stands
_SINGLE = re.compile(r"\w+")  # a number that does not say which article it is of: "3", "b", not "3.2"


class ClauseNames:
    """The names of the clauses of one document, made from its text and all of its clauses."""

    def __init__(self, text: str, clauses: Sequence[Clause]) -> None:
        self._text = text
        self._by_id = {clause.id: clause for clause in clauses}
        self._annexes: dict[str, str] = {}  # "Annexe", by the id of the annex
        self._annex_of: dict[str, str | None] = {}
        for clause in clauses:
            found = labels(text[clause.start : clause.start + _LABEL])
            if found and found[0].rank is Rank.ANNEX:
                self._annexes[clause.id] = found[0].word.capitalize()
            self._annex_of[clause.id] = clause.id if clause.id in self._annexes else self._annex_of.get(clause.parent or "")
        numbered = [clause for clause in clauses if clause.number and clause.id not in self._annexes]
        self._in_document = Counter(clause.number for clause in numbered)
        self._in_part = Counter((self._annex_of[clause.id], clause.number) for clause in numbered)

    def printed(self, clause: Clause) -> str:
        """The number as it stands above the clause, with the word that tells an annex from an article: "8.3", "Annexe 1"; "" if none."""
        return " ".join(filter(None, (self._annexes.get(clause.id), clause.number)))

    def number(self, clause: Clause) -> str:
        """The number that the clause is cited by, "" where it has none.

        A letter, or a number that others have too, stands behind that of the clause around it: "IX b", "Annexe 1, 2".
        """
        own = self.printed(clause)
        above = self._numbered_above(clause)
        if not above or not self._leans(clause):
            return own
        return f"{self.number(above)}{',' if above.id in self._annexes else ''} {own}"

    def name(self, clause: Clause) -> str:
        """The number that the clause is cited by, and its heading: "8.3 Suspension", "IX b"; "" where it has neither."""
        return " ".join(" ".join((self.number(clause), clause.heading or "")).split())

    def opening(self, clause: Clause) -> str:
        """The first words of the clause's text."""
        return textwrap.shorten(
            self._text[clause.body_start : min(clause.end, clause.body_start + 4 * _OPENING)], _OPENING, placeholder=" …"
        )

    def shown(self, clause: Clause) -> str:
        """The name, or the first words of a clause that has none."""
        return self.name(clause) or self.opening(clause)

    def _leans(self, clause: Clause) -> bool:
        number, annex = clause.number, self._annex_of[clause.id]
        if not number or clause.id in self._annexes or not _SINGLE.fullmatch(number):
            return False
        here = self._in_part[annex, number]
        return (number.isalpha() and number.islower()) or here > 1 or (annex is not None and self._in_document[number] > here)

    def _numbered_above(self, clause: Clause) -> Clause | None:
        above = self._by_id.get(clause.parent or "")
        while above and not self.printed(above):
            above = self._by_id.get(above.parent or "")
        return above
