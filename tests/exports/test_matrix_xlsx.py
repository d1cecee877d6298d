"""The matrix as a workbook: legible, linked, and harmless whatever a contract says."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from contracts.analysis import Analysis, analyse_bytes
from review.compare.matrix import Entry, matrix
from review.exports.matrix_xlsx import matrix_xlsx
from review.reading.matrix import Choices, ColumnOrder, MatrixShown, RowOrder, arranged, matrix_shown
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

WHEN = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
SITE = "https://clausier.example.org"
TEXT = """Conditions {name}

1. Durée
Le contrat dure {months} mois. Il se renouvelle par tacite reconduction, sauf préavis de {notice} mois.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""


def read(name: str, months: int, notice: int) -> Analysis:
    return analyse_bytes(TEXT.format(name=name, months=months, notice=notice).encode(), f"{name}.txt")


def shown(names: tuple[str, ...] = ("Alizé", "=1+1", "Bora\x07"), language: str = "fr") -> MatrixShown:
    playbook = load_playbook()
    entries = {}
    for at, name in enumerate(names, 1):
        analysis = read("Brise", 12 * at, 4 - at)
        entries[str(at)] = Entry(str(at), name, analysis, evaluate(analysis, playbook))
    places = {key: (int(key) + 100, 1) for key in entries}
    return matrix_shown(matrix(list(entries.values()), playbook), playbook, entries, places, language)


def book(found: MatrixShown, language: str = "fr") -> Workbook:
    return load_workbook(BytesIO(matrix_xlsx(found, language, SITE, "Claire Martin", WHEN)))


def rows(workbook: Workbook) -> dict[tuple[str, str], list[str]]:
    """The cells of the contracts by kind and point."""
    return {(row[1], row[2]): list(row[3:]) for row in workbook.worksheets[0].iter_rows(min_row=2, values_only=True)}


def test_each_contract_has_its_values_and_links_to_its_clauses() -> None:
    workbook = book(shown())
    sheet = workbook.worksheets[0]
    assert [cell.value for cell in sheet[1]][:5] == ["Thème", "Nature", "Point", "Alizé", "Alizé – Clause"]
    initial = rows(workbook)["terme clé", "Durée initiale"]
    assert [cell.split(" (")[0].replace("\u00a0", " ") for cell in initial[::2]] == ["12 mois", "24 mois", "36 mois"]
    assert initial[1] == "1 Durée"
    links = [cell.hyperlink.target + "#" + (cell.hyperlink.location or "") for cell in sheet["E"] if cell.hyperlink]
    assert links
    assert all(link.startswith(f"{SITE}/contracts/101/?version=1#clause-") for link in (link.rstrip("#") for link in links))


def test_severity_is_a_fill_and_a_word() -> None:
    workbook = book(shown())
    cells = [cell for row in workbook.worksheets[0].iter_rows(min_row=2, min_col=4) for cell in row[::2]]
    filled = [cell for cell in cells if cell.fill.fill_type == "solid"]
    assert filled
    assert all(any(word in cell.value for word in ("Critique", "Élevé", "Moyen", "Faible", "Information")) for cell in filled)


def test_it_is_ready_to_be_worked_with() -> None:
    sheets = book(shown()).worksheets
    assert [sheet.title for sheet in sheets] == ["Matrice", "Classement", "Extraits"]
    for sheet in sheets:
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes not in (None, "A1")
        assert all(sheet.column_dimensions[column].width > 10 for column in "ABC")
        assert sheet.page_setup.orientation == "landscape"
    assert sheets[0].freeze_panes == "D2"


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", '=HYPERLINK("http://127.0.0.1")'])
def test_no_words_are_a_formula(name: str) -> None:
    workbook = book(shown((name, "Alizé")))
    cells = [cell for sheet in workbook.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    named = [cell for cell in cells if cell.value == name]
    assert named
    assert all(cell.quotePrefix for cell in named)
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(isinstance(cell.value, int) for cell in cells if cell.data_type == "n")


def test_characters_that_a_workbook_cannot_hold_do_not_break_it() -> None:
    assert "Bora " in {cell.value for cell in book(shown()).worksheets[0][1]}


def test_it_speaks_english() -> None:
    workbook = book(shown(language="en"), "en")
    assert workbook.sheetnames == ["Matrix", "Standings", "Quotations"]
    assert ("key term", "Initial term") in rows(workbook) or any(kind == "key term" for kind, _ in rows(workbook))


def test_what_a_reader_chose_to_see_is_followed() -> None:
    everything = shown(("Bora", "Alizé", "Mistral"))
    chosen = arranged(everything, Choices(hide_equal=True, sort=ColumnOrder.NAME, rows=RowOrder.RISK, columns=("1", "2")))
    assert [column.name for column in chosen.columns] == ["Alizé", "Bora"]
    kept = [row for group in chosen.groups for row in group.rows]
    assert kept
    assert not any(row.is_equal for row in kept)
    assert {len(row.cells) for row in kept} == {2}
    assert all([row.weight for row in group.rows] == sorted((row.weight for row in group.rows), reverse=True) for group in chosen.groups)
    assert all(len(one.order) == 2 for one in chosen.standings)
    assert [column.key for column in arranged(everything, Choices(columns=("99",))).columns] == ["1", "2", "3"]
    only = [row for group in arranged(everything, Choices(theme=everything.groups[0].theme.key, kind="rule")).groups for row in group.rows]
    assert {row.kind for row in only} <= {"rule"}
    assert len(arranged(everything, Choices(theme=everything.groups[0].theme.key)).groups) == 1
    worst = arranged(everything, Choices(sort=ColumnOrder.WORST)).columns
    assert [column.weight for column in worst] == sorted((column.weight for column in worst), reverse=True)


def test_no_placeholder_is_left_in_the_names_of_rules() -> None:
    assert not any("{" in row.label for group in shown().groups for row in group.rows)
