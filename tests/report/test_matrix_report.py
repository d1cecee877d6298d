"""The PDF of a matrix: legible however many contracts it holds."""

from datetime import UTC, datetime

import pypdfium2
from django.template.loader import render_to_string
from django.utils.translation import override

from contracts.analysis import analyse_bytes
from review.compare.matrix import Entry, matrix
from review.models import Severity
from review.reading.matrix import MatrixShown, matrix_shown
from review.report.matrix_content import MatrixContent, matrix_content
from review.report.pdf import stylesheet, to_pdf
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook

TEXT = """Conditions de service

1. Durée
Le contrat dure {months} mois. Il se renouvelle par tacite reconduction, sauf préavis de un (1) mois.

2. Prix
Le Client paie chaque facture à trente (30) jours de sa date d'émission.
"""


def shown(count: int) -> MatrixShown:
    playbook = load_playbook()
    entries = {}
    for at in range(1, count + 1):
        analysis = analyse_bytes(TEXT.format(months=at).encode(), "contrat.txt")
        entries[str(at)] = Entry(str(at), f"Contrat <{at}>", analysis, evaluate(analysis, playbook))
    return matrix_shown(matrix(list(entries.values()), playbook), playbook, entries, {key: (int(key), 1) for key in entries}, "fr")


def content_of(count: int) -> MatrixContent:
    return matrix_content(shown(count), "fr", datetime(2026, 3, 2, 10, 0, tzinfo=UTC), "Claire Martin", "https://clausier.example.org")


def html_of(content: MatrixContent) -> str:
    with override("fr"):
        return render_to_string("report/matrix.html", {"report": content, "severities": Severity.choices})


def test_many_contracts_are_spread_over_parts_that_repeat_the_rows() -> None:
    parts = content_of(21).parts
    assert [len(part.columns) for part in parts] == [5, 5, 5, 6]
    assert [column.key for part in parts for column in part.columns] == [str(at) for at in range(1, 22)]
    labels = [[row.label for group in part.groups for row in group.rows] for part in parts]
    assert all(one == labels[0] for one in labels)
    assert all(len(row.cells) == len(part.columns) for part in parts for group in part.groups for row in group.rows)


def test_few_contracts_stand_in_one_part() -> None:
    assert [len(part.columns) for part in content_of(6).parts] == [6]


def test_it_is_landscape_tagged_and_repeats_its_headings() -> None:
    document = pypdfium2.PdfDocument(to_pdf(html_of(content_of(7)), stylesheet("report-matrix")))
    assert all(page.get_width() > page.get_height() for page in document)
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document.raw)
    pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    tables = [page for page in pages if "Terme clé ou règle" in page]
    assert len(tables) >= 2
    assert "Contrat <1>" in tables[0]
    assert "Contrat <7>" in tables[-1]
    assert all("Matrice de 7 contrats" in page for page in pages[1:])


def test_clauses_are_linked_and_names_are_text() -> None:
    html = html_of(content_of(2))
    assert "https://clausier.example.org/contracts/1/?version=1#clause-" in html
    assert "Contrat &lt;1&gt;" in html
    assert "Contrat <1>" not in html


def test_the_weight_by_which_contracts_are_ranked_is_explained() -> None:
    html = html_of(content_of(2))
    assert "Critique 27, Élevé 9, Moyen 3, Faible 1, Information 0" in html
    assert "Les nombres comptent des points, comme la page de chaque contrat" in html
