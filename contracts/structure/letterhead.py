"""The lines of the vendor's letterhead above the document's title: its name, its department, its slogan. They are no heading."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.candidates import Candidate, look_of
from contracts.structure.rows import Row, alike
from contracts.structure.vocabulary import names_company, names_deed
from contracts.text.types import BlockKind

MOST_ROWS = 3  # of a letterhead
MAX_LENGTH = 90  # characters of one of its lines
BARE = 3  # words of a title that says of itself no more than "Terms of Service": the line above says of what


def without_letterhead(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, where the document's title starts at the line that says what contract it is: "NORVIL SAS" stands above "Conditions ..."."""
    first = found[0] if found else None
    if first is None or first.labels or not first.title or first.title.run_in or first.row or rows[0].kind is BlockKind.HEADING:
        return list(found)
    last = next((i for i in range(MOST_ROWS + 1) if i < len(rows) and names_deed(rows[i].folded)), 0)
    if not last or any(len(row.text) > MAX_LENGTH or row.bullet or row.table for row in rows[:last]) or not _is_apart(rows, last):
        return list(found)
    if last <= first.last and len(rows[last].text.split()) <= BARE and not names_company(rows[last - 1].folded):
        return list(found)  # "Norvil Connect", "Terms of Service"
    if last <= first.last:
        title = replace(first.title, start=rows[last].start)
        return [replace(first, row=last, title=title, look=look_of(rows[last], 0, title)), *found[1:]]
    second = next((c for c in found if c.row == last), None)
    if second is None or second.labels or not second.title or second.title.run_in:
        return list(found)
    return [replace(second, score=max(first.score, second.score)), *(c for c in found if c.row > last)]


def _is_apart(rows: Sequence[Row], i: int) -> bool:
    """Whether row i is set apart from the row above: by white space, by its letters or by their case, or by a company's name there."""
    row, above = rows[i], rows[i - 1]
    return row.gap or names_company(above.folded) or not alike(row, above) or row.text.isupper() != above.text.isupper()
