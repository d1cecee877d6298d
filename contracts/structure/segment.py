"""From a document to its clause tree."""

import re

from contracts.structure.types import Clause
from contracts.text.types import BlockKind, Document

_NUMBERED = re.compile(
    r"(?:(?P<word>article|section|clause|annexe|annex|schedule|exhibit|appendix|titre|chapitre)\s+)?"
    r"(?P<number>\d{1,2}(?:[.\-]\d{1,2}){0,3}|(?<= )[A-Z]\b|(?<= )[IVX]+\b)(?:er\b)?\s*(?P<mark>[.)\-–:]*)\s+(?=\S)",
    re.IGNORECASE,
)


def segment(document: Document) -> tuple[Clause, ...]:
    """The clauses of a document, in order, parents before children."""
    text = document.text
    starts: list[tuple[int, int, str | None, str | None, int]] = []  # start, level, number, heading, body
    declared = {block.start: block for block in document.blocks if block.kind is BlockKind.HEADING}
    last: tuple[int, ...] = (0,)
    for line in document.lines:
        words = text[line.start : line.end]
        match = _NUMBERED.match(words)
        block = declared.get(line.start)
        if match and match["number"][0].isdigit() and words[match.end()].isupper() | (words[match.end()] in '"«“'):
            parts = tuple(int(p) for p in re.split(r"[.\-]", match["number"]))
            follows = (len(parts) > 1 and parts[:1] == last[:1]) or (
                len(parts) == 1 and parts[0] == last[0] + 1 and (match["word"] or match["mark"])
            )
            if follows or block:
                last = parts
                heading, body = _heading(words, match.end())
                starts.append((line.start, len(parts), match["number"], heading, line.start + body))
                continue
        if block:
            starts.append((line.start, block.level or 1, None, words, line.end))
    first = document.lines[0].start if document.lines else 0
    if document.lines and (not starts or starts[0][0] > first):
        starts.insert(0, (first, 1, None, None, first))
    clauses: list[Clause] = []
    open_: list[Clause] = []
    for i, (start, level, number, heading, body) in enumerate(starts):
        end = starts[i + 1][0] if i + 1 < len(starts) else len(text)
        while open_ and open_[-1].level >= level:
            open_.pop()
        depth = open_[-1].level + 1 if open_ else 1
        clause = Clause(
            id=f"c{i + 1}",
            parent=open_[-1].id if open_ else None,
            level=depth,
            number=number,
            heading=heading,
            start=start,
            end=end,
            body_start=min(body, end),
            page_start=document.page_at(start),
            page_end=document.page_at(max(start, end - 1)),
        )
        clauses.append(clause)
        open_.append(clause)
    return tuple(clauses)


def _heading(words: str, at: int) -> tuple[str | None, int]:
    rest = words[at:]
    run_in = re.match(r"([^.:]{3,90})[.:]\s+(?=[A-ZÀ-Ý])", rest)
    if run_in and len(rest) > len(run_in[0]) + 20:
        return run_in[1].strip(), at + run_in.end()
    if len(rest) < 90 and not rest.rstrip().endswith((".", ";", ",")):
        return rest.strip(" :"), len(words)
    return None, at
