"""The matrix sets many contracts side by side and says whose terms are worst, and where."""

import pytest

from contracts.analysis import Analysis
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


PAID = "Chaque facture est réglée à {}. {}"
LAWS = {"FR": "Le droit français s'applique.", "IE": "Le droit irlandais s'applique.", "": ""}


def paying(key: str, value: str, words: str, law: str = "FR") -> Entry:
    laws = [("governing_law", law, LAWS[law][:8])] if law else []
    analysis = contract(("1", "Prix", PAID.format(words, LAWS[law])), terms=[("payment.term", value, words), *laws])
    return Entry(key, key, analysis, ())


def standings(*entries: Entry, key: str = "payment.term") -> list[Standing | None]:
    return [cell.standing for cell in row(made(*entries), RowKind.TERM, key).cells]


@pytest.mark.parametrize("law", ["FR", ""])
def test_what_the_law_forbids_is_not_the_best(law: str) -> None:
    entries = paying("a", "P90D", "quatre-vingt-dix jours", law), paying("b", "P30D", "trente jours"), paying("c", "P45D", "45 jours")
    assert standings(*entries) == [Standing.UNLAWFUL, Standing.WORST, Standing.BEST]
    cell = row(made(*entries), RowKind.TERM, "payment.term").cells[0]
    assert cell.limit is not None
    assert "L. 441-10" in cell.limit.basis["fr"]


def test_what_another_law_allows_may_be_the_best() -> None:
    assert standings(paying("a", "P90D", "90 jours", "IE"), paying("b", "P30D", "30 jours")) == [Standing.BEST, Standing.WORST]


def test_sixty_days_are_allowed_however_they_are_written() -> None:
    assert standings(paying("a", "P60D", "60 jours"), paying("b", "P2M", "deux mois"), paying("c", "P30D", "30 jours")) == [
        Standing.BEST, Standing.BEST, Standing.WORST,
    ]  # fmt: skip


def test_a_month_and_thirty_days_are_equal() -> None:
    found = row(made(paying("a", "P1M", "un mois"), paying("b", "P30D", "30 jours")), RowKind.TERM, "payment.term")
    assert found.is_equal
    assert [cell.standing for cell in found.cells] == [None, None]


def typed(key: str, text: str, *types: str, raising: str = "") -> Entry:
    analysis = contract(("1", "Clause", text), types={"1": types})
    return Entry(key, key, analysis, (finding(analysis, raising, text[:12]),) if raising else ())


def test_a_contract_without_a_clause_on_the_matter_is_not_free_of_the_risk() -> None:
    found = row(
        made(
            typed("a", "Aucun remboursement n'est dû.", "fees", raising="fees_non_refundable"),
            typed("b", "Le prix est de cent euros.", "fees"),
            typed("c", "Les parties coopèrent.", "publicity"),
        ),
        RowKind.RULE,
        "fees_non_refundable",
    )
    assert [cell.is_moot for cell in found.cells] == [False, False, True]


def test_what_is_no_whole_contract_is_not_ranked() -> None:
    part = Entry("part", "Annexe", contract(("1", "Objet", "Rien.")), (), is_whole=False)
    found = made(entry(3, low=True), part, entry(12))
    assert found.entries == ("v3", "part", "v12")
    assert [[key for key, _, _ in standing.order] for standing in found.standings] == [["v3", "v12"], ["v3", "v12"]]


def two_refusals() -> Analysis:
    return contract(("1", "Prix", "Rien n'est remboursé. Aucun avoir n'est dû."), types={"1": ["fees"]})


def test_findings_are_counted_one_by_one_and_a_rule_weighs_once() -> None:
    analysis = two_refusals()
    findings = tuple(finding(analysis, "fees_non_refundable", words, Severity.MEDIUM) for words in ("Rien", "Aucun"))
    (_, weight, counts), *_ = made(Entry("a", "A", analysis, findings), entry(12)).standings[0].order
    assert (weight, dict(counts)) == (3, {Severity.MEDIUM: 2})


def test_only_a_rule_about_the_key_speaks_of_its_value() -> None:
    analysis = contract(
        ("1", "Fin", "Sans remède sous dix jours, le contrat est résilié et rien n'est remboursé."),
        terms=[("termination.cure_period", "P10D", "dix jours")],
    )
    sentence = "Sans remède sous dix jours, le contrat est résilié et rien n'est remboursé"
    found = made(Entry("a", "A", analysis, (finding(analysis, "fees_non_refundable", sentence),)), entry(12))
    cell = row(found, RowKind.TERM, "termination.cure_period").cells[0]
    assert (cell.severity, cell.rules) == (None, ())
