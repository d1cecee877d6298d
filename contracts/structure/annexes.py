"""Annexes that say so in their last word: "SERVICE LEVEL SCHEDULE" in capitals below the last article."""

import re
from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.candidates import Candidate
from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row

LEAST = 3  # articles with headings before: what opens a document is its title ("DATA PROCESSING ADDENDUM")
_NAMED = re.compile(r"(?:[\w&/,'’.-]+\s){1,6}(?P<word>schedule|exhibit|annex|appendix|addendum)")


def with_annexes(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, in which headings in capitals that end in the word for an annex open one, without a number."""
    articles, told = 0, []
    for candidate in found:
        if candidate.labels:
            articles += candidate.headed
        elif articles >= LEAST and (word := _word(rows, candidate)):
            candidate = replace(candidate, labels=(Label(Rank.ANNEX, word, "-", (0,), "", False, None, 0),))
        told.append(candidate)
    return told


def _word(rows: Sequence[Row], candidate: Candidate) -> str | None:
    """The word for an annex that ends the heading; None where it is none."""
    row = rows[candidate.row]
    if not candidate.title or candidate.title.run_in or candidate.last != candidate.row or not row.text.isupper():
        return None
    match = _NAMED.fullmatch(row.folded.strip(" :.-–—"))
    return match["word"] if match else None
