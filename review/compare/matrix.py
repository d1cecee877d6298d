"""Many contracts side by side: key terms and rules by contract, and whose terms are worst, theme by theme."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from contracts.analysis import Analysis
from contracts.terms.types import Term
from contracts.text.types import Span
from review.compare.changes import GRAVITY, gravest
from review.compare.effects import directions, size, sizes
from review.compare.limits import exceeded
from review.compare.silence import speaks_of
from review.compare.types import distinct
from review.rules.legal_limits import Limit
from review.rules.playbook import Playbook, Rule
from review.rules.themes import Theme, rules_of_term, term_keys, theme_of_rule, theme_of_term, themes
from review.rules.types import Finding, Severity


@dataclass(frozen=True, slots=True)
class Entry:
    """One contract of the matrix: a key that tells it from the others, its name, and what was read and found in it.

    What is not whole (an annex alone, a text in which hardly a clause was recognised) stands in the matrix, and in no ranking.
    """

    key: str
    name: str
    analysis: Analysis
    findings: tuple[Finding, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a contract: a clause id and the stretch [start, end) of the text."""

    clause: str
    start: int
    end: int


class Standing(StrEnum):
    """How a value stands among those of its row that can be ranked, for the customer."""

    BEST = "best"
    WORST = "worst"
    UNLAWFUL = "unlawful"  # beyond what the law allows: an advantage to nobody, and ranked with nothing


@dataclass(frozen=True, slots=True)
class Cell:
    """What one contract says of a key term, or how gravely it raises a rule.

    values are canonical, empty where the contract is silent and in rows of rules. rules are those that judge the key term and raise a
    finding on these words, severity the gravest of them, None where there is none. findings counts those of a rule, by severity. limit
    is the law's, where a value is beyond it. is_moot tells of a rule that the contract has no clause for: nothing was raised, and nothing
    speaks for the contract.
    """

    values: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    severity: Severity | None = None
    rules: tuple[str, ...] = ()
    standing: Standing | None = None
    limit: Limit | None = None
    is_moot: bool = False
    findings: Mapping[Severity, int] = field(default_factory=dict)


class RowKind(StrEnum):
    TERM = "term"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Row:
    """A key term or a rule in every contract; cells in the order of the entries."""

    kind: RowKind
    key: str
    theme: str
    cells: tuple[Cell, ...]

    @property
    def is_equal(self) -> bool:
        """Whether all contracts say the same: the same values, however a duration is reckoned, or the same severity."""
        said = {frozenset(_reckoned(self.key, value) for value in cell.values) for cell in self.cells}
        raised = {(cell.severity, cell.is_moot) for cell in self.cells} if self.kind is RowKind.RULE else {()}
        return len(said) <= 1 and len(raised) <= 1


@dataclass(frozen=True, slots=True)
class Standings:
    """How grave a theme is in each whole contract: (entry key, weight, findings by severity), worst first. theme is None for all together.

    Every rule weighs once for a contract, by its gravest finding: 27 for critical, 9 for high, 3 for medium, 1 for low. Findings are
    counted one by one, as the contract's own page counts them.
    """

    theme: str | None
    order: tuple[tuple[str, int, Mapping[Severity, int]], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows by theme: first the key terms that any contract states, then the rules that any raises."""

    entries: tuple[str, ...]
    rows: tuple[Row, ...]
    standings: tuple[Standings, ...]  # all together first, then by theme, themes without findings left out


def matrix(entries: Sequence[Entry], playbook: Playbook) -> Matrix:
    """The matrix of any number of contracts judged by one playbook."""
    themed: dict[str, list[Row]] = {theme.key: [] for theme in themes()}
    for key in term_keys():
        cells = [_term_cell(entry, key) for entry in entries]
        if any(cell.values for cell in cells):
            theme = theme_of_term(key).key
            themed[theme].append(Row(RowKind.TERM, key, theme, tuple(_with_standing(key, entries, cells))))
    for rule in playbook.rules:
        cells = [_rule_cell(entry, rule) for entry in entries]
        if any(cell.severity for cell in cells):
            theme = theme_of_rule(rule).key
            themed[theme].append(Row(RowKind.RULE, rule.key, theme, tuple(cells)))
    rows = tuple(row for of_theme in themed.values() for row in of_theme)
    ruled = [row for row in rows if row.kind is RowKind.RULE]
    standings = [_standings(entries, None, ruled)]
    standings += [_standings(entries, theme, [row for row in ruled if row.theme == theme.key]) for theme in themes()]
    return Matrix(tuple(entry.key for entry in entries), rows, tuple(one for one in standings if any(weight for _, weight, _ in one.order)))


def _term_cell(entry: Entry, key: str) -> Cell:
    terms = [term for term in entry.analysis.terms if term.key == key]
    judging = rules_of_term(key)
    found = [
        finding
        for finding in entry.findings
        if finding.rule in judging and any(_touches(span, term) for span in finding.evidence for term in terms)
    ]
    return Cell(
        values=distinct(terms),
        places=tuple(Place(term.clause, term.start, term.end) for term in terms),
        severity=gravest(found),
        rules=tuple(dict.fromkeys(finding.rule for finding in found)),
    )


def _rule_cell(entry: Entry, rule: Rule) -> Cell:
    found = [finding for finding in entry.findings if finding.rule == rule.key]
    places = [
        Place(finding.clause, finding.evidence[0].start, finding.evidence[0].end)
        for finding in found
        if finding.clause and finding.evidence
    ]
    return Cell(
        places=tuple(places),
        severity=gravest(found),
        rules=(rule.key,) if found else (),
        is_moot=not found and not speaks_of(entry.analysis, rule),
        findings=Counter(finding.severity for finding in found),
    )


def _touches(span: Span, term: Term) -> bool:
    return span.start < term.end and term.start < span.end


def _with_standing(key: str, entries: Sequence[Entry], cells: Sequence[Cell]) -> list[Cell]:
    """The cells of a key term: what the law forbids marked, and of the others the best and the worst where they can be ranked."""
    limits = [exceeded(key, cell.values, entry.analysis.terms) for entry, cell in zip(entries, cells, strict=True)]
    cells = [replace(cell, limit=limit, standing=Standing.UNLAWFUL if limit else None) for cell, limit in zip(cells, limits, strict=True)]
    direction = directions().get(key)
    if direction is None or direction.rising is None:
        return cells
    worst_of = min if direction.rising else max
    lawful = [cell.values if cell.limit is None else () for cell in cells]
    ranks = [worst_of(number for _, number in found) if (found := sizes(key, values)) else None for values in lawful]
    measures = {size(key, value) for values in lawful for value in values}
    known = sorted({rank for rank in ranks if rank is not None}, reverse=not direction.rising)
    if len(known) < 2 or len({measure[0] for measure in measures if measure}) > 1:
        return cells
    marks = {known[0]: Standing.WORST, known[-1]: Standing.BEST}
    return [replace(cell, standing=marks.get(rank)) if rank is not None else cell for cell, rank in zip(cells, ranks, strict=True)]


def _reckoned(key: str, value: str) -> object:
    """A canonical value, or of a duration its length: "P1M" is "P30D"."""
    found = size(key, value)
    return found if found and found[0] == "days" and value.startswith("P") else value


def _standings(entries: Sequence[Entry], theme: Theme | None, rows: Sequence[Row]) -> Standings:
    order = []
    for column, entry in enumerate(entries):
        if not entry.is_whole:
            continue
        cells = [row.cells[column] for row in rows]
        counts: Counter[Severity] = sum((Counter(cell.findings) for cell in cells), Counter())
        order.append((entry.key, sum(GRAVITY[cell.severity] for cell in cells if cell.severity), dict(counts)))
    order.sort(key=lambda one: -one[1])
    return Standings(theme.key if theme else None, tuple(order))
