"""References from one place of a contract to another, to an annex, or to the law."""

import re
from collections.abc import Sequence

from contracts.structure.types import Clause, Reference
from contracts.text.fold import fold
from contracts.text.types import Document

_LAW = re.compile(
    r"\barticles?\s+(?P<target>(?:[lrd]\.?\s*)?\d[\d.\-]*\s+(?:du|de la|de l'|of the)\s+(?:code|loi|reglement|rgpd|gdpr|regulation|directive|act)\b[^,.;)\n]{0,40})"
)
_CLAUSE = re.compile(r"\b(?:article|section|clause)s?\s+(?P<target>\d{1,2}(?:\.\d{1,2})*)")


def find_references(document: Document, clauses: Sequence[Clause]) -> tuple[Reference, ...]:
    """The references of a document, in order."""
    folded = fold(document.text)
    by_number = {clause.number: clause for clause in clauses if clause.number}
    headings = {clause.start for clause in clauses}
    found = [Reference("law", document.text[m.start("target") : m.end("target")], None, *m.span()) for m in _LAW.finditer(folded)]
    taken = [(r.start, r.end) for r in found]
    for match in _CLAUSE.finditer(folded):
        if match.start() in headings or any(a <= match.start() < b for a, b in taken):
            continue
        clause = by_number.get(match["target"])
        found.append(Reference("clause", match["target"], clause.id if clause else None, *match.span()))
    return tuple(sorted(found, key=lambda r: r.start))
