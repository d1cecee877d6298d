"""Word and OpenDocument files: printed numbers, headings, tables, tracked changes, notes and text boxes."""

import io
import zipfile

import pytest
from docx import Document as new_word_file
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from contracts.text.read import read
from contracts.text.types import Document

FILLER = "Le prestataire met le service à la disposition du client pendant la durée du contrat. " * 3


@pytest.fixture
def word() -> WordFile:
    return new_word_file()


def saved(word: WordFile) -> Document:
    word.add_paragraph(FILLER.strip())
    target = io.BytesIO()
    word.save(target)
    return read(target.getvalue(), "contrat.docx")


def texts(document: Document) -> list[str]:
    return document.text.split("\n")[:-1]


def define(word: WordFile, key: int, *levels: tuple[str, str] | tuple[str, str, str]) -> None:
    """A list definition with one list made from it, both under key; levels are (format, text, further elements)."""
    inner = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{level[0]}"/>{"".join(level[2:])}<w:lvlText w:val="{level[1]}"/></w:lvl>'
        for i, level in enumerate(levels)
    )
    numbering = word.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{key}">{inner}</w:abstractNum>'))
    instance(word, key, key)


def instance(word: WordFile, key: int, abstract: int, overrides: str = "") -> None:
    xml = f'<w:num {nsdecls("w")} w:numId="{key}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'
    word.part.numbering_part.element.append(parse_xml(xml))


def numbered(word: WordFile, text: str, key: int, level: int = 0) -> Paragraph:
    paragraph = word.add_paragraph(text)
    number = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{key}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(number))
    return paragraph


def test_levels_count_and_start_again(word: WordFile) -> None:
    define(word, 90, ("decimal", "Article %1 –"), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))
    for text, level in (
        ("Objet", 0),
        ("Accès", 1),
        ("Options", 1),
        ("une", 2),
        ("deux", 2),
        ("Fin", 1),
        ("trois", 2),
        ("Durée", 0),
        ("Terme", 1),
    ):
        numbered(word, text, 90, level)
    assert texts(saved(word)) == [
        "Article 1 – Objet", "1.1 Accès", "1.2 Options", "(a) une", "(b) deux", "1.3 Fin", "(a) trois", "Article 2 – Durée", "2.1 Terme",
    ]  # fmt: skip


def test_formats_of_numbers(word: WordFile) -> None:
    define(
        word,
        90,
        ("upperRoman", "%1."),
        ("decimal", "%1.%2", "<w:isLgl/>"),
        ("upperLetter", "%3)"),
        ("bullet", "\uf0b7"),
        ("decimalZero", "%5"),
    )
    for level in (0, 0, 1, 2, 3, 4):
        numbered(word, "x", 90, level)
    assert texts(saved(word)) == ["I. x", "II. x", "2.1 x", "A) x", "• x", "01 x"]


def test_lists_made_from_one_definition_go_on_counting_unless_they_say_so(word: WordFile) -> None:
    define(word, 90, ("decimal", "%1."))
    instance(word, 91, 90)
    instance(word, 92, 90, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    for key in (90, 91, 92, 92):
        numbered(word, "x", key)
    assert texts(saved(word)) == ["1. x", "2. x", "5. x", "6. x"]


def test_numbers_that_come_with_a_style(word: WordFile) -> None:
    define(word, 90, ("decimal", "%1.", '<w:pStyle w:val="Heading1"/>'), ("decimal", "%1.%2.", '<w:pStyle w:val="Heading2"/>'))
    for name in ("Heading 1", "Heading 2"):
        style = word.styles[name].element.get_or_add_pPr()
        style.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="90"/></w:numPr>'))
    for text, level in (("Objet", 1), ("Accès", 2), ("Durée", 1), ("Terme", 2)):
        word.add_heading(text, level)
    document = saved(word)
    assert texts(document) == ["1. Objet", "1.1. Accès", "2. Durée", "2.1. Terme"]
    assert [(block.kind.value, block.level) for block in document.blocks[:2]] == [("heading", 1), ("heading", 2)]


def test_a_paragraph_may_turn_its_number_off(word: WordFile) -> None:
    numbered(word, "Préambule", 0)
    assert texts(saved(word)) == ["Préambule"]


def test_empty_paragraphs_take_no_number(word: WordFile) -> None:
    define(word, 90, ("decimal", "%1."))
    for text in ("Objet", "", "Durée"):
        numbered(word, text, 90)
    assert texts(saved(word)) == ["1. Objet", "2. Durée"]


def test_bold_and_size(word: WordFile) -> None:
    paragraph = word.add_paragraph()
    paragraph.add_run("Durée.").bold = True
    paragraph.add_run(" Le contrat dure un an.")
    line = saved(word).lines[0]
    assert not line.bold
    assert line.bold_until == len("Durée.")
    assert line.size == 11


def test_tables(word: WordFile) -> None:
    table = word.add_table(2, 2)
    for cell, text in zip([cell for row in table.rows for cell in row.cells], ("Gravité", "Délai", "Majeure", "Huit heures"), strict=True):
        cell.text = text
    assert texts(saved(word)) == ["Gravité\tDélai", "Majeure\tHuit heures"]


def test_tracked_changes_are_read_as_accepted(word: WordFile) -> None:
    paragraph = word.add_paragraph("Le préavis est de ")
    mark = f'{nsdecls("w")} w:id="1" w:author="A. Martin" w:date="2026-01-01T00:00:00Z"'
    paragraph._p.append(parse_xml(f"<w:del {mark}><w:r><w:delText>un</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {mark}><w:r><w:t>trois</w:t></w:r></w:ins>"))
    paragraph.add_run(" mois.")
    document = saved(word)
    assert texts(document) == ["Le préavis est de trois mois."]
    assert [(warning.code, dict(warning.values)) for warning in document.warnings] == [("tracked_changes", {"authors": "A. Martin"})]


def test_fields_show_their_result(word: WordFile) -> None:
    run = word.add_paragraph("Voir l'article ").add_run()._r
    for kind, text in (("begin", " REF a "), ("separate", "4.2"), ("end", "")):
        run.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        tag = "instrText" if kind == "begin" else "t"
        run.append(parse_xml(f"<w:{tag} {nsdecls('w')}>{text}</w:{tag}>"))
    assert texts(saved(word)) == ["Voir l'article 4.2"]


def test_hidden_text_capitals_and_special_characters(word: WordFile) -> None:
    paragraph = word.add_paragraph()
    paragraph.add_run("caché").font.hidden = True
    paragraph.add_run("durée du contrat").font.all_caps = True
    for xml in ("noBreakHyphen", "tab", "softHyphen"):
        paragraph.add_run()._r.append(parse_xml(f"<w:{xml} {nsdecls('w')}/>"))
    paragraph.add_run("fin")
    assert texts(saved(word)) == ["DURÉE DU CONTRAT- fin"]


def test_text_boxes_follow_their_paragraph(word: WordFile) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent>"
    both = f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    word.add_paragraph("Avant")._p.append(parse_xml(f"<w:r {nsdecls('w')} {names}>{both}</w:r>"))
    word.add_paragraph("Après")
    assert texts(saved(word)) == ["Avant", "Encadré", "Après"]


def test_a_heading_set_into_the_line_of_its_text(word: WordFile) -> None:
    heading = word.add_paragraph("Durée.", style="Heading 2")
    heading._p.get_or_add_pPr().append(parse_xml(f"<w:rPr {nsdecls('w')}><w:vanish/><w:specVanish/></w:rPr>"))
    word.add_paragraph(" Le contrat dure un an.")
    assert texts(saved(word)) == ["Durée. Le contrat dure un an."]


def odt(body: str, styles: str = "") -> bytes:
    names = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "style", "fo", "table", "draw", "dc"))
    content = f"""<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>
    <office:body><office:text>{body}<text:p>{FILLER}</text:p></office:text></office:body></office:document-content>"""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", content)
    return target.getvalue()


LIST_STYLE = """<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-prefix="Article " style:num-suffix="." style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-suffix=")" style:num-format="a"/></text:list-style>
<style:style style:name="Gras" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>"""


def item(text: str, *inner: str) -> str:
    return f"<text:list-item><text:p>{text}</text:p>{''.join(inner)}</text:list-item>"


def test_odt_lists() -> None:
    deepest = f"<text:list>{item('une')}{item('deux')}</text:list>"
    nested = f"<text:list>{item('Accès')}{item('Options', deepest)}</text:list>"
    lists = [
        f'<text:list text:style-name="L1">{item("Objet", nested)}{item("Durée")}</text:list>',
        "<text:p>Suite</text:p>",
        f'<text:list text:style-name="L1" text:continue-numbering="true">{item("Prix")}</text:list>',
        f'<text:list text:style-name="L1">{item("Annexe")}</text:list>',
    ]
    expected = "Article 1. Objet|1.1 Accès|1.2 Options|a) une|b) deux|Article 2. Durée|Suite|Article 3. Prix|Article 1. Annexe"
    assert texts(read(odt("".join(lists), LIST_STYLE), "a.odt")) == expected.split("|")


def test_odt_lists_that_go_on_after_a_paragraph() -> None:
    """As word processors write them: the outer items are there again, and hold nothing but the deeper list."""

    def deeper(text: str, style: str = "") -> str:
        return f"<text:list-item><text:list{style}>{item(text)}</text:list></text:list-item>"

    def again(inner: str) -> str:
        return f'<text:p>Suite</text:p><text:list text:style-name="L1" text:continue-numbering="true">{inner}</text:list>'

    body = f'<text:list text:style-name="L1">{item("Objet")}{item("Accès")}{deeper("Droits")}</text:list>'
    body += again(deeper("Comptes")) + again(item("Prix")) + again(deeper("Montant", ' text:style-name="L2"'))
    expected = "Article 1. Objet|Article 2. Accès|2.1 Droits|Suite|2.2 Comptes|Suite|Article 3. Prix|Suite|3.1 Montant"
    styles = LIST_STYLE + LIST_STYLE.replace('"L1"', '"L2"')
    assert texts(read(odt(body, styles), "a.odt")) == expected.split("|")


def test_odt_paragraphs() -> None:
    author = "<office:change-info><dc:creator>B. Petit</dc:creator></office:change-info>"
    deletion = f"<text:deletion>{author}<text:p>supprimé</text:p></text:deletion>"
    body = f"""<text:tracked-changes><text:changed-region>{deletion}</text:changed-region></text:tracked-changes>
    <text:h text:outline-level="2">Article 1</text:h>
    <text:p><text:span text:style-name="Gras">Durée.</text:span> Un<text:s/>an<text:note><text:note-citation>1</text:note-citation>
    <text:note-body><text:p>Note de bas de page</text:p></text:note-body></text:note> ferme<text:line-break/>et<text:tab/>plus</text:p>
    <table:table><table:table-row><table:table-cell><text:p>Majeure<text:note><text:note-body><text:p>Arrêt</text:p>
    </text:note-body></text:note></text:p></table:table-cell>
    <table:table-cell><text:p>Huit heures</text:p></table:table-cell></table:table-row></table:table><text:p>Fin</text:p>"""
    document = read(odt(body, LIST_STYLE), "a.odt")
    lines = ["Article 1", "Durée. Un an ferme et plus", "Note de bas de page", "Majeure\tHuit heures", "Arrêt", "Fin"]
    assert [line for line in document.text.split("\n") if line][:6] == lines
    assert document.lines[1].bold_until == document.text.index(" Un an")
    assert (document.blocks[0].kind.value, document.blocks[0].level) == ("heading", 2)
    assert [dict(warning.values) for warning in document.warnings] == [{"authors": "B. Petit"}]
