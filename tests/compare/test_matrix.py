"""The matrix sets many contracts side by side and says whose terms are worst, and where."""

from review.compare.matrix import Entry, Matrix, Row, RowKind, Standing, matrix
from review.rules.playbook import load_playbook
from review.rules.types import Severity
from tests.compare.building import contract, finding

CAP = "Le plafond est de {} mois de redevances. La loi française s'applique."


def entry(months: int, low: bool = False, other: bool = False) -> Entry:
    analysis = contract(
        ("1", "Divers", CAP.format(months)),
        terms=[("liability.cap", f"fees:P{months}M", f"{months} mois"), ("governing_law", "FR", "loi française")],
    )
    findings = [finding(analysis, "liability_cap_below_12_months", f"{months} mois")] if low else []
    if other:
        findings += [finding(analysis, "force_majeure_long", "loi", Severity.LOW)]
    return Entry(f"v{months}", f"Vendeur {months}", analysis, tuple(findings))


def made(*entries: Entry) -> Matrix:
    return matrix(entries, load_playbook())


def row(of: Matrix, kind: RowKind, key: str) -> Row:
    return next(row for row in of.rows if (row.kind, row.key) == (kind, key))


def test_cells_hold_value_severity_and_place() -> None:
    found = row(made(entry(3, low=True), entry(12)), RowKind.TERM, "liability.cap")
    assert [cell.values for cell in found.cells] == [("fees:P3M",), ("fees:P12M",)]
    assert [cell.severity for cell in found.cells] == [Severity.HIGH, None]
    assert [cell.rules for cell in found.cells] == [("liability_cap_below_12_months",), ()]
    assert [cell.standing for cell in found.cells] == [Standing.WORST, Standing.BEST]
    place = found.cells[0].places[0]
    text = contract(("1", "Divers", CAP.format(3))).document.text
    assert (place.clause, text[place.start : place.end]) == ("c1", "3 mois")
    assert found.theme == "risk"


def test_rows_that_are_equal_everywhere() -> None:
    found = made(entry(3, low=True), entry(12), entry(24))
    assert row(found, RowKind.TERM, "governing_law").is_equal
    assert not row(found, RowKind.TERM, "liability.cap").is_equal
    assert not row(found, RowKind.RULE, "liability_cap_below_12_months").is_equal
    assert all(cell.standing is None for cell in row(found, RowKind.TERM, "governing_law").cells)


def test_a_contract_that_is_silent_has_an_empty_cell() -> None:
    silent = Entry("silent", "Silent", contract(("1", "Objet", "Rien.")), ())
    found = row(made(entry(3), silent, entry(12)), RowKind.TERM, "liability.cap")
    assert (found.cells[1].values, found.cells[1].places, found.cells[1].standing) == ((), (), None)


def test_vendors_are_ranked_by_theme_worst_first() -> None:
    found = made(entry(12), entry(6, low=True), entry(3, low=True, other=True))
    assert [(standing.theme, [(key, weight) for key, weight, _ in standing.order]) for standing in found.standings] == [
        (None, [("v3", 10), ("v6", 9), ("v12", 0)]),
        ("risk", [("v3", 10), ("v6", 9), ("v12", 0)]),
    ]
    assert found.standings[0].order[0][2] == {Severity.HIGH: 1, Severity.LOW: 1}


def test_many_contracts() -> None:
    found = made(*(entry(months, low=months < 12) for months in range(1, 26)))
    caps = row(found, RowKind.TERM, "liability.cap").cells
    assert len(caps) == len(found.entries) == 25
    assert [cell.standing for cell in caps].count(Standing.WORST) == 1


def test_no_contract_at_all() -> None:
    assert made() == Matrix((), (), ())
