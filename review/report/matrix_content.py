"""What the PDF of a matrix says: whose terms are worst, and the matrix in parts of as many contracts as a page holds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from review.reading.matrix import Column, Group, MatrixShown

_BROADEST = 6  # contracts that stand beside each other on a landscape page


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the contracts against all rows."""

    number: int
    columns: tuple[Column, ...]
    groups: tuple[Group, ...]

    @property
    def span(self) -> int:
        """Columns of the table, that of the row headings with them."""
        return len(self.columns) + 1


@dataclass(frozen=True, slots=True)
class MatrixContent:
    """Everything that the template shows, in one language. site: where the pages are that clauses are linked to."""

    language: str
    prepared_at: datetime
    prepared_by: str
    site: str
    shown: MatrixShown
    parts: tuple[Part, ...]


def matrix_content(shown: MatrixShown, language: str, prepared_at: datetime, prepared_by: str, site: str) -> MatrixContent:
    """The content; contracts are spread evenly over the parts."""
    parts = []
    for number, places in enumerate(_spread(len(shown.columns)), 1):
        columns = tuple(shown.columns[at] for at in places)
        groups = tuple(
            replace(group, rows=tuple(replace(row, cells=tuple(row.cells[at] for at in places)) for row in group.rows))
            for group in shown.groups
        )
        parts.append(Part(number, columns, groups))
    return MatrixContent(language, prepared_at, prepared_by, site, shown, tuple(parts))


def _spread(count: int) -> Sequence[range]:
    """The numbers from 0 up to count in as few stretches as hold _BROADEST each, of about the same length."""
    number = -(-count // _BROADEST)
    cuts = [count * at // number for at in range(number + 1)]
    return [range(cuts[at], cuts[at + 1]) for at in range(number)]
