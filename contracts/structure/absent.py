"""Which numbers a contract may be said not to have.

A reference that is said to lead nowhere, and does not, costs more trust than one that is missed. So a number counts as absent only where
the numbers around it are plain: it lies beyond the last of a series without gaps, and stands at the head of no line of the text.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from contracts.structure.types import Clause
from contracts.text.sought import Sought

MIN_TOP = 3  # numbered clauses at the top of a series that may be said to end
MIN_BELOW = 2  # the same below a clause, or one where others have their own series
MIN_SERIES = 2  # below so many clauses
_NUMBERED = 0.75  # of the clauses at the top: where fewer have a number, numbers are missing from the text
# "12. Prix", "Article 12 Prix" and "12.3 Prix" head a line or a sentence; "15 September" does not.
_HEAD = re.compile(
    r"(?:^|\n|[.;:!?]\s)[\s#*_\-|>]{0,8}(?P<word>(?:article|section|clause|art\.|paragraphe?)\s(?:n\s?[°o.]\s?)?)?"
    r"(?P<number>\d{1,2}(?:[.\-]\d{1,2}){0,4})(?:(?P<mark>\s?[.):\-/*])|\s)[\s*_]{0,4}(?=(?P<next>[^\W\d_]|\"))"
)
_HERE = Sought(r"\b(?:this|present|presente|cet?|cette)\s(?:article|section|clause|paragraphe?)\s(\d{1,2}(?:[.\-]\d{1,2}){0,4})")
LETTERED = re.compile(r"(?P<series>(?:[a-h](?:\d{1,2})?|[ivxl]{1,6})\.)(?P<last>\d{1,2})")  # "C.9", "A4.5", "XI.6"
_KINDS = {"article": "article", "art": "article", "section": "section", "clause": "clause", "paragraph": "paragraphe"}


class Absent:
    """What the numbers of one document say of those that are not among them."""

    def __init__(
        self,
        text: str,
        folded: str,
        clauses: Sequence[Clause],
        annex_of: Mapping[str, str | None],
        numbers: Mapping[tuple[tuple[int, ...], str | None], Clause],
    ) -> None:
        """numbers: the clauses by (parts of the number, id of the annex). annex_of: the annex of each clause, by ids."""
        self._numbers = numbers
        self._series: dict[tuple[tuple[int, ...], str | None], set[int]] = defaultdict(set)
        for parts, scope in numbers:
            self._series[parts[:-1], scope].add(parts[-1])
        self._nests = sum(len(parts) == 1 and len(own) >= MIN_BELOW for (parts, _), own in self._series.items()) >= MIN_SERIES
        self._printed = {_parts(match[1]) for match in _HERE.finditer(folded)} | {
            _parts(match["number"])
            for match in _HEAD.finditer(folded)
            if not text[match.start("next")].islower() and (match["word"] or match["mark"] or len(_parts(match["number"])) > 1)
        }
        top = [clause.number for clause in clauses[1:] if clause.level == 1 and annex_of[clause.id] is None]
        while top and top[0] is None:  # the parties and the recitals
            del top[0]
        self._plain = bool(top) and sum(number is not None for number in top) >= _NUMBERED * len(top)
        self._lettered: dict[str, set[int]] = defaultdict(set)
        for clause in clauses:
            if clause.number and (numbered := LETTERED.fullmatch(clause.number.lower())):
                self._lettered[numbered["series"]].add(int(numbered["last"]))
        self._words = {_KINDS[word] for clause in clauses if (word := folded[clause.start : clause.start + 12].split(" ")[0]) in _KINDS}

    def is_absent(self, parts: tuple[int, ...], scope: str | None) -> bool:
        """Whether the document has no clause with this number, of the annex that the reference stands in or of its body."""
        return parts not in self._printed and all(self._beyond(parts, place) for place in {scope, None})

    def is_absent_lettered(self, printed: str) -> bool:
        """Whether the series that a number like "C.9" would go on ends before it."""
        numbered = LETTERED.fullmatch(printed.lower())
        series = self._lettered.get(numbered["series"], set()) if numbered else set()
        return (
            numbered is not None and len(series) >= MIN_TOP and series == set(range(1, len(series) + 1)) < {int(numbered["last"])} | series
        )

    def speaks_so(self, word: str, words_that_lead: set[str]) -> bool:
        """Whether the contract calls its own clauses by this word ("section"), given those of its references that lead somewhere."""
        own = {kind_of(other) for other in words_that_lead} | self._words
        return not own or kind_of(word) in own

    def _beyond(self, parts: tuple[int, ...], scope: str | None) -> bool:
        above, last = parts[:-1], parts[-1]
        series = self._series.get((above, scope), set())
        if not above and scope is None and not self._plain:
            return False
        if above and (above, scope) not in self._numbers:
            return self._beyond(above, scope)
        if not series:
            return scope is not None  # an annex without numbers says nothing, the body then decides
        least = MIN_TOP if not above else 1 if self._nests else MIN_BELOW
        return len(series) >= least and series == set(range(1, len(series) + 1)) and last > len(series)


def kind_of(word: str) -> str:
    """ "articles" and "art." are one word for a clause."""
    word = word.rstrip(".").removesuffix("s")
    return _KINDS.get(word, word)


def _parts(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split(r"[.\-]", number))
