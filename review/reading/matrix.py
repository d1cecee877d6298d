"""A matrix in words: values, severities and quotations of each cell, and what a reader chose to see of it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.terms.types import Term
from contracts.text.fold import fold
from contracts.text.types import Span
from review.compare.changes import GRAVITY
from review.compare.matrix import Cell, Entry, Matrix, Place, Row, RowKind
from review.reading.quotes import Quote, quote_of
from review.reading.several import said_once
from review.reading.values import say
from review.rules.phrasing import phrase_threshold
from review.rules.playbook import Playbook
from review.rules.themes import Theme, term_label, themes
from review.rules.types import Severity
from review.rules.typography import spaced

_COLON = {"fr": "\u00a0: ", "en": ": "}
_QUOTES = 3  # shown of one cell


@dataclass(frozen=True, slots=True)
class Words:
    """Where a cell's value comes from: the clause and the words in their sentence."""

    clause: str
    clause_id: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class CellShown:
    values: tuple[str, ...]
    severity: str
    standing: str
    rules: tuple[str, ...]  # that raise a finding here, in rows of key terms
    titles: tuple[str, ...]  # of these rules
    words: tuple[Words, ...]
    is_missing: bool  # a rule raised on the whole document
    is_moot: bool = False  # a rule that the contract has no clause for
    limit: str = ""  # what the law allows at most, with its provision, where a value is beyond it


@dataclass(frozen=True, slots=True)
class RowShown:
    kind: str
    key: str  # of the key term or the rule
    label: str
    is_equal: bool
    weight: int  # of its findings over all contracts
    cells: tuple[CellShown, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A contract: the version's primary key as text, its name, the contract's primary key, the version's number, and its gravity."""

    key: str
    name: str
    contract: int
    number: int
    language: str
    weight: int
    scope: str = ""  # why the contract stands in no ranking, where it does not


@dataclass(frozen=True, slots=True)
class StandingShown:
    """Whose terms are worst in a theme ("" = all themes): (column, weight, findings by severity), worst first."""

    theme: str
    order: tuple[tuple[Column, int, tuple[tuple[str, int], ...]], ...]
    key: str = ""  # of the theme


@dataclass(frozen=True, slots=True)
class Group:
    theme: Theme
    name: str
    rows: tuple[RowShown, ...]


@dataclass(frozen=True, slots=True)
class MatrixShown:
    """All that a page or a file shows of a matrix. Cells are in the order of the columns; themes without rows are left out."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    standings: tuple[StandingShown, ...]

    @property
    def unranked(self) -> tuple[Column, ...]:
        """The contracts that stand in no ranking, each of which says why."""
        return tuple(column for column in self.columns if column.scope)


class ColumnOrder(StrEnum):
    CHOSEN = "chosen"
    WORST = "worst"
    NAME = "name"


class RowOrder(StrEnum):
    THEME = "theme"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a reader chose: columns is empty where all are shown, theme and kind (of RowKind) are where no rows are left out for them."""

    hide_equal: bool = False
    sort: ColumnOrder = ColumnOrder.CHOSEN
    rows: RowOrder = RowOrder.THEME
    columns: tuple[str, ...] = ()
    theme: str = ""
    kind: str = ""


def matrix_shown(
    found: Matrix,
    playbook: Playbook,
    entries: Mapping[str, Entry],
    places: Mapping[str, tuple[int, int]],
    language: str,
    scopes: Mapping[str, str] | None = None,
) -> MatrixShown:
    """The matrix in words of language ("fr" or "en"). places: primary key of the contract and number of the version of each entry;
    scopes: why entries are not ranked, in words, of those that are not."""
    overall = {key: weight for key, weight, _counts in found.standings[0].order} if found.standings else {}
    columns = {
        key: Column(key, entry.name, *places[key], entry.analysis.document.language, overall.get(key, 0), (scopes or {}).get(key, ""))
        for key, entry in entries.items()
    }
    texts = {key: _Text(entry.analysis) for key, entry in entries.items()}
    groups = tuple(
        Group(theme, theme.label(language), tuple(_row(row, found, playbook, texts, language) for row in rows))
        for theme in themes()
        if (rows := [row for row in found.rows if row.theme == theme.key])
    )
    return MatrixShown(tuple(columns.values()), groups, _standings(found, columns, language))


def arranged(shown: MatrixShown, choices: Choices) -> MatrixShown:
    """The matrix as a reader chose to see it. Where none of the columns that were chosen is there, all are shown."""
    orders: dict[ColumnOrder, Callable[[int], Any]] = {
        ColumnOrder.CHOSEN: lambda at: at,
        ColumnOrder.WORST: lambda at: -shown.columns[at].weight,
        ColumnOrder.NAME: lambda at: fold(shown.columns[at].name),
    }
    kept = [at for at, column in enumerate(shown.columns) if column.key in choices.columns] or list(range(len(shown.columns)))
    kept.sort(key=orders[choices.sort])
    columns = tuple(shown.columns[at] for at in kept)
    groups = tuple(
        replace(group, rows=tuple(_arranged_rows(group.rows, kept, choices)))
        for group in shown.groups
        if choices.theme in ("", group.theme.key)
    )
    standings = (replace(one, order=tuple(place for place in one.order if place[0] in columns)) for one in shown.standings)
    return MatrixShown(columns, tuple(group for group in groups if group.rows), tuple(standings))


def _arranged_rows(rows: Sequence[RowShown], kept: Sequence[int], choices: Choices) -> list[RowShown]:
    seen = [
        replace(row, cells=tuple(row.cells[at] for at in kept))
        for row in rows
        if not (choices.hide_equal and row.is_equal) and choices.kind in ("", row.kind)
    ]
    return sorted(seen, key=lambda row: -row.weight) if choices.rows is RowOrder.RISK else seen


class _Text:
    """The words of one contract, by their places."""

    def __init__(self, analysis: Analysis) -> None:
        self._text = analysis.document.text
        self._clauses = {clause.id: clause for clause in analysis.clauses}
        self._names = ClauseNames(self._text, analysis.clauses)

    def words(self, place: Place) -> Words:
        clause = self._clauses[place.clause]
        return Words(self._names.name(clause), clause.id, quote_of(self._text, Span(place.start, place.end), clause))


def _row(row: Row, found: Matrix, playbook: Playbook, texts: Mapping[str, _Text], language: str) -> RowShown:
    label = term_label(row.key, language) if row.kind is RowKind.TERM else _title(playbook, row.key, language)
    cells = [_cell(row, cell, texts[key], playbook, language) for key, cell in zip(found.entries, row.cells, strict=True)]
    weight = sum(GRAVITY[cell.severity] for cell in row.cells if cell.severity)
    return RowShown(row.kind.value, row.key, label, row.is_equal, weight, tuple(cells))


def _title(playbook: Playbook, rule: str, language: str) -> str:
    found = playbook.rule(rule)
    figures = {name: phrase_threshold(value, language) for name, value in found.thresholds.items()}
    return spaced(found.templates[language].title.format_map(figures), language)


def _cell(row: Row, cell: Cell, text: _Text, playbook: Playbook, language: str) -> CellShown:
    words = [text.words(place) for place in cell.places[:_QUOTES]]
    return CellShown(
        values=_values(row.key, cell, language),
        severity=cell.severity.value if cell.severity else "",
        standing=cell.standing.value if cell.standing else "",
        rules=cell.rules if row.kind is RowKind.TERM else (),
        titles=tuple(_title(playbook, rule, language) for rule in cell.rules) if row.kind is RowKind.TERM else (),
        words=tuple(words),
        is_missing=row.kind is RowKind.RULE and bool(cell.severity) and not words,
        is_moot=cell.is_moot,
        limit=f"{cell.limit.basis[language]}{_COLON[language]}{say(row.key, cell.limit.most, language)}" if cell.limit else "",
    )


def _values(key: str, cell: Cell, language: str) -> tuple[str, ...]:
    """The values in words; where each stands at one place, two that the same words give are a range."""
    if len(cell.values) != len(cell.places):
        return tuple(say(key, value, language) for value in cell.values)
    terms = [Term(key, value, at.clause, at.start, at.end) for value, at in zip(cell.values, cell.places, strict=True)]
    return tuple(said for said, _ in said_once(key, terms, language))


def _standings(found: Matrix, columns: Mapping[str, Column], language: str) -> tuple[StandingShown, ...]:
    names = {theme.key: theme.label(language) for theme in themes()}
    return tuple(
        StandingShown(
            names.get(one.theme or "", ""),
            tuple((columns[key], weight, _counts(Counter(counts))) for key, weight, counts in one.order),
            one.theme or "",
        )
        for one in found.standings
    )


def _counts(counts: Counter[Severity]) -> tuple[tuple[str, int], ...]:
    return tuple((severity.value, counts[severity]) for severity in Severity if counts[severity])
