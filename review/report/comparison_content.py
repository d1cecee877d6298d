"""What the PDF of a comparison says: its summary, the clauses side by side, and the redline of two versions of one text."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from contracts.text.types import Document
from review.compare.types import Change, Comparison, Fate, Op, Pair
from review.reading.cards import Card
from review.reading.comparison_rows import CHANGES, Piece, Row, Rows
from review.reading.comparison_summary import SummaryShown, summary_of
from review.reading.redline import redline_of
from review.rules.playbook import Playbook


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its name, what else tells it from others, what was read in it and what its rules found."""

    name: str
    note: str
    analysis: Analysis
    cards: tuple[Card, ...]

    @property
    def document(self) -> Document:
        return self.analysis.document

    @property
    def clauses(self) -> int:
        return len(self.analysis.clauses)


@dataclass(frozen=True, slots=True)
class RedlineRow:
    """A pair of clauses in one column. was: for a clause that moved, its name in the left document and the name of what stood before it."""

    row: Row
    head: tuple[Piece, ...]
    body: tuple[Piece, ...]
    was: str = ""
    was_after: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonContent:
    """Everything that the template shows, in one language. redline is empty for two different texts, of which it would say nothing."""

    language: str
    subject: str  # what both sides are versions of; "" for two contracts
    sides: tuple[Side, Side]
    playbook: str
    prepared_at: datetime
    prepared_by: str
    kin: bool
    changes: tuple[tuple[str, int], ...]  # how many clauses were reworded, moved …
    summary: SummaryShown
    rows: tuple[Row, ...]
    redline: tuple[RedlineRow, ...]
    only_changed: bool
    raised: frozenset[str]  # rules
    lifted: frozenset[str]

    @property
    def listed(self) -> tuple[Row, ...]:
        """The rows that the table of contents names: those that changed; of two different texts, where all did, the main clauses."""
        return tuple(row for row in self.rows if (row.is_changed if self.kin else row.level == 1 and row.right and not row.right.above))

    @property
    def left(self) -> Side:
        return self.sides[0]

    @property
    def right(self) -> Side:
        return self.sides[1]

    @property
    def missing(self) -> tuple[tuple[Card, ...], ...]:
        """Findings about something that a whole document does not say, by side."""
        return tuple(tuple(card for card in side.cards if card.is_missing) for side in self.sides)


def comparison_content(
    comparison: Comparison,
    sides: tuple[Side, Side],
    playbook: Playbook,
    pins: Sequence[Sequence[str | None]],
    language: str,
    *,
    prepared_at: datetime,
    prepared_by: str = "",
    only_changed: bool = False,
    subject: str = "",
) -> ComparisonContent:
    """The content in language ("fr" or "en"), which must be the active one. only_changed leaves clauses out that did not change."""
    analyses = sides[0].analysis, sides[1].analysis
    rows = Rows(comparison, analyses, (sides[0].cards, sides[1].cards), (sides[0].name, sides[1].name), pins, language).all()
    kept = [at for at, row in enumerate(rows) if row.is_changed or row.is_formal or not only_changed]
    counts = Counter(change for pair in comparison.pairs for change in pair.changes)
    redlines = _Redlines(comparison, analyses)
    return ComparisonContent(
        language=language,
        subject=subject,
        sides=sides,
        playbook=playbook.names[language],
        prepared_at=prepared_at,
        prepared_by=prepared_by,
        kin=comparison.kin,
        changes=tuple((str(CHANGES[change]), counts[change]) for change in CHANGES if counts[change]) if comparison.kin else (),
        summary=summary_of(comparison, rows, playbook, language),
        rows=tuple(rows[at] for at in kept),
        redline=tuple(redlines.of(comparison.pairs[at], rows[at]) for at in kept) if comparison.kin else (),
        only_changed=only_changed,
        raised=frozenset(comparison.rules(Fate.RAISED)),
        lifted=frozenset(comparison.rules(Fate.LIFTED)),
    )


class _Redlines:
    """Makes the rows of the redline of two versions of one text."""

    def __init__(self, comparison: Comparison, analyses: tuple[Analysis, Analysis]) -> None:
        self._names = [ClauseNames(analysis.document.text, analysis.clauses) for analysis in analyses]
        self._clauses: tuple[dict[str, Clause], dict[str, Clause]] = (
            {clause.id: clause for clause in analyses[0].clauses},
            {clause.id: clause for clause in analyses[1].clauses},
        )
        self._before = _siblings_before(analyses[0].clauses)

    def of(self, pair: Pair, row: Row) -> RedlineRow:
        left, right = self._clauses[0].get(pair.left or ""), self._clauses[1].get(pair.right or "")
        head, body = redline_of(pair, left, right, self._place)
        if Change.MOVED not in pair.changes or left is None:
            return RedlineRow(row, head, body)
        before = self._before.get(left.id)
        return RedlineRow(row, head, body, self._name(0, left), self._name(0, before) if before else "")

    def _place(self, op: Op, elsewhere: str | None) -> str:
        """The name of the clause that holds words which moved; what was deleted stands in the right document."""
        side = 1 if op is Op.DELETE else 0
        clause = self._clauses[side].get(elsewhere or "")
        return self._name(side, clause) if clause else ""

    def _name(self, side: int, clause: Clause) -> str:
        return self._names[side].shown(clause)


def _siblings_before(clauses: Sequence[Clause]) -> dict[str, Clause]:
    """The clause of the same parent that stands before each one that has any."""
    last: dict[str | None, Clause] = {}
    found = {}
    for clause in clauses:
        if clause.parent in last:
            found[clause.id] = last[clause.parent]
        last[clause.parent] = clause
    return found
