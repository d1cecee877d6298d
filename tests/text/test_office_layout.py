"""Word files that set their clauses in tables and content controls, and their notes below them."""

import io
import zipfile

import pytest
from docx import Document as new_word_file
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from contracts.structure.segment import segment
from contracts.text.read import read
from contracts.text.types import Document

ARTICLES = {
    "Objet": "Le contrat règle l'usage de l'agenda partagé que Norvane met en ligne pour ses clients.",
    "Durée": "Il est conclu pour un an et se renouvelle par périodes d'un an, sauf lettre envoyée avant le terme.",
    "Prix": "Le prix se paie d'avance, dans les trente jours de la facture que Norvane envoie.",
    "Responsabilité": "La responsabilité de Norvane ne dépasse pas le prix payé l'année précédente.",
    "Droit applicable": "Le contrat est soumis au droit français et aux tribunaux de Nantes.",
}


@pytest.fixture
def word() -> WordFile:
    word = new_word_file()
    word.add_heading("Contrat d'abonnement", 0)
    return word


def saved(word: WordFile, **parts: str) -> Document:
    target = io.BytesIO()
    word.save(target)
    with zipfile.ZipFile(target, "a") as archive:
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", xml)
    return read(target.getvalue(), "contrat.docx")


def outline(document: Document) -> list[tuple[str | None, str | None]]:
    return [(clause.number, clause.heading) for clause in segment(document)]


@pytest.mark.parametrize("bold", [True, False])
def test_titles_beside_their_text_in_a_table_that_is_the_contract(word: WordFile, bold: bool) -> None:
    table = word.add_table(rows=0, cols=2)
    for title, body in ARTICLES.items():
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(title).bold = bold
        cells[1].text = body
    assert outline(saved(word)) == [(None, "Contrat d'abonnement"), *((None, title) for title in ARTICLES)]


@pytest.mark.parametrize("mark", ["", "."])
def test_numbers_titles_and_text_in_three_columns(word: WordFile, mark: str) -> None:
    table = word.add_table(rows=0, cols=3)
    for i, (title, body) in enumerate(ARTICLES.items(), 1):
        for cell, text in zip(table.add_row().cells, (f"{i}{mark}", title, body), strict=True):
            cell.text = text
    assert outline(saved(word)) == [(None, "Contrat d'abonnement"), *((str(i), title) for i, title in enumerate(ARTICLES, 1))]


def test_numbers_beside_a_title_and_its_text(word: WordFile) -> None:
    table = word.add_table(rows=0, cols=2)
    for i, (title, body) in enumerate(ARTICLES.items(), 1):
        cells = table.add_row().cells
        cells[0].text = f"{i}."
        cells[1].paragraphs[0].add_run(title).bold = True
        cells[1].add_paragraph(body)
    assert outline(saved(word)) == [(None, "Contrat d'abonnement"), *((str(i), title) for i, title in enumerate(ARTICLES, 1))]


def test_a_table_within_the_text_stays_one(word: WordFile) -> None:
    for i, (title, body) in enumerate(ARTICLES.items(), 1):
        word.add_heading(f"{i}. {title}", 1)
        word.add_paragraph(f"{body} {body}")
    table = word.add_table(rows=0, cols=2)
    for level in ("Bloquante", "Majeure", "Mineure", "Question"):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = level, "Norvane répond dans les délais que le bon de commande fixe."
    document = saved(word)
    assert [heading for _, heading in outline(document)] == ["Contrat d'abonnement", *ARTICLES]
    assert "Bloquante\tNorvane répond" in document.text


def test_content_controls_around_clauses_and_within_sentences(word: WordFile) -> None:
    body = word.element.body
    for title, text in ARTICLES.items():
        xml = (
            f'<w:sdt {nsdecls("w")}><w:sdtPr/><w:sdtContent><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
            f"<w:r><w:t>{title}</w:t></w:r></w:p>"
            f'<w:p><w:r><w:t xml:space="preserve">{text[:20]}</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve">'
            f"{text[20:40]}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>{text[40:]}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
        body.insert(len(body) - 1, parse_xml(xml))
    document = saved(word)
    assert [heading for _, heading in outline(document)] == ["Contrat d'abonnement", *ARTICLES]
    assert all(text in document.text for text in ARTICLES.values())


def test_a_note_stands_below_the_paragraph_that_refers_to_it(word: WordFile) -> None:
    for i, (title, body) in enumerate(ARTICLES.items(), 1):
        word.add_heading(f"{i}. {title}", 1)
        paragraph = word.add_paragraph(body)
        if title in ("Durée", "Prix"):
            paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="{i}"/></w:r>'))  # type: ignore[arg-type]
    table = word.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Essentiel"
    table.rows[0].cells[1].text = "29 euros"
    cell = table.rows[0].cells[0].paragraphs[0]._p
    cell.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="9"/></w:r>'))
    notes = {2: "Le terme se compte de date à date.", 3: "Hors taxes.", 8: "Note que rien n'appelle.", 9: "Par mois."}
    items = "".join(f'<w:footnote w:id="{key}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>' for key, text in notes.items())
    document = saved(word, footnotes=f"<w:footnotes {nsdecls('w')}>{items}</w:footnotes>")
    lines = document.text.split("\n")
    assert lines[lines.index(notes[2]) - 1] == ARTICLES["Durée"]
    assert lines[lines.index(notes[3]) - 1] == ARTICLES["Prix"]
    assert lines[-3:] == ["Essentiel\t29 euros", notes[9], notes[8]]
