"""The lists of contents above what they announce: their words say nothing of the clause that they stand in."""

import re
from collections.abc import Sequence

from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.types import Span

_LEAST = 4  # clauses that a list announces ...
_SHARE = 0.5  # ... of those that have a heading and stand as high as most
_MOST_BETWEEN = 2  # lines between two entries that announce none
_SHORTEST = 4  # letters of a heading
_HEAD = re.compile(r"\W*(?:sommaire|table des matieres|plan|table of contents|contents|summary|index)\b\W*")
_NUMBER = re.compile(
    r"\W*(?:(?:article|art|section|clause|chapitre|chapter|titre|partie|part)\b\W*)?"
    r"(?:(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,6}|[a-z])(?:[.)]|\s?[\-–—:]|\s)\W*)?"
)
_ANNEX = re.compile(r"\W*(?:annexes?|annexures?|appendix|appendices|schedules?|exhibits?|attachments?)\b")
_PAGE = re.compile(r"(?:(?<=[.…_\s])|(?<=\bp))\d{1,3}\W*$")
_BETWEEN = re.compile(r"\s[-–—|•·/>]\s|[;,]\s|\t")  # entries on one line


def announced(text: str, clauses: Sequence[Clause]) -> list[Span]:
    """The lists of contents among the words of clauses without a number that stand above what they announce."""
    found: list[Span] = []
    for i, clause in enumerate(clauses):
        if clause.number or clause.end - clause.body_start < _LEAST * _SHORTEST:
            continue
        later = {_key(fold(c.heading)) for c in clauses[i + 1 :] if c.heading and c.level == clause.level} - {""}
        if len(later) < _LEAST:
            break
        found += _lists(text, clause, later)
    return found


def _lists(text: str, clause: Clause, headings: set[str]) -> list[Span]:
    """The stretches of a clause's text whose lines are headings of later clauses, most of them."""
    runs: list[tuple[int, int, set[str]]] = []
    at, between = clause.body_start, _MOST_BETWEEN + 1
    head: int | None = None  # where the line above begins, if it says that a list of contents follows
    for line in text[clause.body_start : clause.end].split("\n"):
        start, end = at, at + len(line)
        at = end + 1
        folded = fold(line)
        named = _named(folded, headings)
        if named and between <= _MOST_BETWEEN:
            runs[-1] = (runs[-1][0], end, runs[-1][2] | named)
        elif named:
            runs.append((start if head is None else head, end, named))
        between = 0 if named else between + 1
        head = start if _HEAD.fullmatch(folded) else None
    least = max(_LEAST, _SHARE * len(headings))
    return [Span(start, end) for start, end, named in runs if len(named) >= least]


def _named(folded: str, headings: set[str]) -> set[str]:
    """Which of the headings a line is, or holds one after the other: "Contents: Scope - Fees - Liability - Law"."""
    if _ANNEX.match(folded):
        return set()  # a list of annexes may be what the contract is made of
    whole = {_key(folded)} & headings
    if whole or len(folded) < _LEAST * _SHORTEST:
        return whole
    opening = _HEAD.match(folded)
    inside = {_key(part) for part in _BETWEEN.split(folded[opening.end() if opening else 0 :])} & headings
    return inside if len(inside) >= _LEAST else set()


def _key(folded: str) -> str:
    """The letters of a heading, without its number and the page where it stands."""
    words = _PAGE.sub("", folded)
    number = _NUMBER.match(words)
    key = "".join(filter(str.isalnum, words[number.end() :] if number else words))
    return key if len(key) > 2 else ""
