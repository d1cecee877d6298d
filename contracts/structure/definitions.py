"""The terms a contract defines, and where."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from contracts.structure.types import Clause, Definition
from contracts.text.fold import fold
from contracts.text.types import Document

_QUOTED = r'"\s*\**(?P<term>[^"\n]{2,60}?)\**\s*"'
_PATTERNS = (
    re.compile(_QUOTED + r"\s*(?:,[^.;\"]{0,60},\s*)?(?::|designe|signifie|s'entend|means?\b|shall mean|refers? to|has the meaning)"),
    re.compile(
        r"(?:ci-apres|denomme\w*|designe\w*|hereinafter|hereafter|collectively|\((?:the|le|la|les|l'|ensemble,? les|each,? an?)\s*)[^\"\n.;]{0,60}?"
        + _QUOTED
    ),
)


def find_definitions(document: Document, clauses: Sequence[Clause]) -> tuple[Definition, ...]:
    """The definitions of a document, in order."""
    folded = fold(document.text)
    starts = [clause.start for clause in clauses]
    found: dict[int, Definition] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            start, end = match.span("term")
            clause = clauses[max(bisect_right(starts, start) - 1, 0)]
            found.setdefault(start, Definition(document.text[start:end], start, end, clause.id))
    return tuple(found[start] for start in sorted(found))
