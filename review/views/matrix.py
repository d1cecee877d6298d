"""The page of many contracts against key terms and rules."""

from collections import Counter
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from contracts.access import contract_for
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from contracts.text.types import Span
from review.compare.changes import GRAVITY
from review.compare.matrix import Cell, Entry, Matrix, Row, RowKind
from review.reading.names import name_of
from review.reading.quotes import Quote, quote_of
from review.reading.themes import Theme, term_label, themes
from review.reading.values import say
from review.rules.playbook import Playbook
from review.rules.types import Severity
from review.services.matrices import matrix_of
from review.views.workspace import SESSION_KEY

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
    titles: tuple[str, ...]  # of the rules that raise a finding here
    words: tuple[Words, ...]
    is_missing: bool  # a rule raised on the whole document


@dataclass(frozen=True, slots=True)
class RowShown:
    kind: str
    label: str
    is_equal: bool
    weight: int  # of its findings over all contracts
    cells: tuple[CellShown, ...]


@dataclass(frozen=True, slots=True)
class Column:
    key: str
    name: str
    contract: int
    language: str
    weight: int


@dataclass(frozen=True, slots=True)
class StandingShown:
    """Whose terms are worst in a theme ("" = all themes): (column, weight, findings by severity), worst first."""

    theme: str
    order: tuple[tuple[Column, int, tuple[tuple[str, int], ...]], ...]


@login_required
@never_cache
@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """The matrix of the contracts named by ?contract=1&contract=2."""
    contracts = [contract_for(request.user, pk) for pk in dict.fromkeys(request.GET.getlist("contract"))]
    try:
        found, playbook, entries = matrix_of(contracts)
    except ServiceError as error:
        said = sentence(error.code, error.values)
        messages.error(request, f"{said.text} {said.advice}")
        return redirect("contracts")
    request.session[SESSION_KEY] = contracts[0].workspace_id
    language = get_language() or "fr"
    overall = {key: weight for key, weight, _counts in found.standings[0].order} if found.standings else {}
    by_version = {str(one.current_version_id): one for one in contracts}
    columns = {
        key: Column(key, entry.name, by_version[key].pk, entry.analysis.document.language, overall.get(key, 0))
        for key, entry in entries.items()
    }
    return render(
        request,
        "matrix.html",
        {
            "workspace": contracts[0].workspace,
            "columns": tuple(columns.values()),
            "groups": _groups(found, playbook, entries, language),
            "standings": _standings(found, columns, language),
        },
    )


def _groups(found: Matrix, playbook: Playbook, entries: dict[str, Entry], language: str) -> list[tuple[Theme, str, list[RowShown]]]:
    """(theme, its name, its rows), themes without rows left out."""
    shown = []
    for theme in themes():
        rows = [_row(row, found, playbook, entries, language) for row in found.rows if row.theme == theme.key]
        if rows:
            shown.append((theme, theme.label(language), rows))
    return shown


def _row(row: Row, found: Matrix, playbook: Playbook, entries: dict[str, Entry], language: str) -> RowShown:
    label = term_label(row.key, language) if row.kind is RowKind.TERM else _title(playbook, row.key, language)
    cells = [_cell(row, cell, entries[key], playbook, language) for key, cell in zip(found.entries, row.cells, strict=True)]
    weight = sum(GRAVITY[cell.severity] for cell in row.cells if cell.severity)
    return RowShown(row.kind.value, label, row.is_equal, weight, tuple(cells))


def _title(playbook: Playbook, rule: str, language: str) -> str:
    return playbook.rule(rule).templates[language].title


def _cell(row: Row, cell: Cell, entry: Entry, playbook: Playbook, language: str) -> CellShown:
    document = entry.analysis.document
    clauses = {clause.id: clause for clause in entry.analysis.clauses}
    words = [
        Words(name_of(clauses[place.clause]), place.clause, quote_of(document.text, Span(place.start, place.end), clauses[place.clause]))
        for place in cell.places[:_QUOTES]
    ]
    return CellShown(
        values=tuple(say(row.key, value, language) for value in cell.values),
        severity=cell.severity.value if cell.severity else "",
        standing=cell.standing.value if cell.standing else "",
        titles=tuple(_title(playbook, rule, language) for rule in cell.rules) if row.kind is RowKind.TERM else (),
        words=tuple(words),
        is_missing=row.kind is RowKind.RULE and bool(cell.severity) and not words,
    )


def _standings(found: Matrix, columns: dict[str, Column], language: str) -> list[StandingShown]:
    names = {theme.key: theme.label(language) for theme in themes()}
    return [
        StandingShown(
            names.get(one.theme or "", ""),
            tuple((columns[key], weight, _counts(Counter(counts))) for key, weight, counts in one.order),
        )
        for one in found.standings
    ]


def _counts(counts: Counter[Severity]) -> tuple[tuple[str, int], ...]:
    return tuple((severity.value, counts[severity]) for severity in Severity if counts[severity])
