"""What holds for every document that was read, whatever the file was like."""

import math
from itertools import pairwise

from contracts.structure.types import Clause
from contracts.text.types import Document


def broken_invariants(document: Document) -> list[str]:
    """In words, what does not hold; nothing where all is well."""
    text, found = document.text, []
    for line in document.lines:
        stretch = text[line.start : line.end]
        if not 0 <= line.start < line.end <= len(text) or stretch != stretch.strip() or "\n" in stretch:
            found.append(f"line {line.start}-{line.end} is no stretch of a paragraph")
        box = line.box
        if box and not (all(map(math.isfinite, (box.x0, box.top, box.x1, box.bottom))) and box.x0 <= box.x1 and box.top <= box.bottom):
            found.append(f"box {box} has no area")
        if box and not 1 <= box.page <= (document.pages or 0):
            found.append(f"box {box} is on no page of {document.pages}")
    if any(before.end > after.start for before, after in pairwise(document.lines)):
        found.append("lines overlap or are out of order")
    held = "".join("".join(text[line.start : line.end].split()) for line in document.lines)
    if held != "".join(text.split()):
        found.append("lines do not hold all of the text")
    if any(before.end > after.start for before, after in pairwise(document.blocks)):
        found.append("blocks overlap or are out of order")
    if document.blocks and document.blocks[-1].end > len(text):
        found.append("a block ends after the text")
    if document.language not in {"fr", "en"}:
        found.append(f"language {document.language!r}")
    return found[:5]


def broken_tree(document: Document, clauses: tuple[Clause, ...]) -> list[str]:
    """The same of its clause tree."""
    found = []
    known = {clause.id: clause for clause in clauses}
    if len(known) != len(clauses):
        found.append("two clauses share an id")
    for clause in clauses:
        if not 0 <= clause.start <= clause.body_start <= clause.end <= len(document.text):
            found.append(f"{clause.id} lies outside the text")
        if clause.parent and (clause.parent not in known or known[clause.parent].level >= clause.level):
            found.append(f"{clause.id} has no fit parent")
    if any(before.start > after.start for before, after in pairwise(clauses)):
        found.append("clauses are out of order")
    return found[:5]
