"""Builds the sample contracts that ship with the project from their sources: python -m contracts.samples.build

The sources are Markdown of our own writing; the results look like what vendors send: a two-column PDF with running header and
footer, a one-column PDF, and a Word file whose numbers are computed by Word.
"""

from itertools import pairwise
from pathlib import Path
from typing import Any

from docx import Document as new_docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

FOLDER = Path(__file__).parent
SOURCES = FOLDER / "sources"
_UNNUMBERED = {"Entre les soussignés", "Préambule"}

_PAGE = """
@page { size: A4; margin: 22mm 17mm 20mm; @top-left { content: "%(header)s"; font: 8pt "DejaVu Sans"; color: #555 }
        @bottom-center { content: "Page " counter(page) " / " counter(pages); font: 8pt "DejaVu Sans"; color: #555 } }
body { font: %(size)spt/1.35 "DejaVu Serif"; hyphens: auto; text-align: justify }
article { columns: %(columns)s; column-gap: 8mm }
h1 { font-size: 1.5em; text-align: center; column-span: all; margin: 0 0 1em } h2 { font-size: 1.1em; text-align: left; margin: 1em 0 .4em }
h3 { font-size: 1em; text-align: left; margin: .8em 0 .3em } p, li { margin: 0 0 .5em } ul { padding-left: 1.2em }
table { width: 100%%; border-collapse: collapse } td, th { border: .5pt solid #888; padding: 2pt 4pt; text-align: left }
"""


def build_pdf(source: str, target: str, language: str, header: str, columns: int, size: float) -> None:
    """A PDF of the Markdown source, in one or two columns, justified and hyphenated."""
    text = (SOURCES / source).read_text(encoding="utf-8")
    (FOLDER / target).write_bytes(pdf_of(text, language, header, columns, size))


def pdf_of(text: str, language: str, header: str, columns: int, size: float, style: str = "") -> bytes:
    """The PDF of a contract in Markdown; size is the font's, in points. style holds rules that go over those of the page."""
    from weasyprint import CSS, HTML

    body = MarkdownIt().enable("table").render(text)
    html = f'<!doctype html><html lang="{language}"><body><article>{body}</article></body></html>'
    page = CSS(string=_PAGE % {"header": header, "columns": columns, "size": size} + style)
    return bytes(HTML(string=html).write_pdf(stylesheets=[page], pdf_identifier=b"clausier"))


_NUMBERING = """
<w:abstractNum {ns} w:abstractNumId="{abstract}"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="{first}"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum>"""


def build_docx(source: str, target: str) -> None:
    """A Word file of the Markdown source whose headings are numbered by Word: 'Article 1 –', '1.1', and '1.' anew in each annex."""
    tokens = MarkdownIt().enable("table").parse((SOURCES / source).read_text(encoding="utf-8"))
    docx = new_docx()
    docx.styles["Normal"].font.name = "Calibri"
    docx.styles["Normal"].font.size = Pt(10.5)
    numbering = docx.part.numbering_part.element
    annexes = sum(1 for t in tokens if t.type == "inline" and t.content.startswith("Annexe "))
    for i in range(annexes + 1):
        first = "Article %1 –" if i == 0 else "%1."
        numbering.insert(i, parse_xml(_NUMBERING.format(ns=nsdecls("w"), abstract=900 + i, first=first)))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{900 + i}"><w:abstractNumId w:val="{900 + i}"/></w:num>'))
    annex, title_seen = 0, False
    rows: list[list[str]] = []
    for before, token in pairwise(tokens):
        if token.type == "table_close":
            table = docx.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and before.type in ("th_open", "td_open"):
            rows[-1].append(token.content)
        elif token.type == "inline" and before.type == "heading_open":
            level = int(before.tag[1])
            if level == 1 and not title_seen:
                docx.add_heading(token.content, 0)
                title_seen = True
                continue
            annex += level == 1
            heading = docx.add_heading(token.content, max(level - 1, 1))
            if level > 1 and token.content not in _UNNUMBERED:
                _number(heading, 900 + annex, level - 2)
        elif token.type == "inline":
            _runs(docx.add_paragraph(style="List Bullet" if token.level > 1 else None), token)
    docx.save(str(FOLDER / target))


def _number(paragraph: Paragraph, num: int, level: int) -> None:
    properties: Any = paragraph._p.get_or_add_pPr()  # its types know no element that lxml parsed
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'))


def _runs(paragraph: Paragraph, inline: Token) -> None:
    bold = False
    for child in inline.children or ():
        bold = child.type == "strong_open" or (bold and child.type != "strong_close")
        if child.type == "text":
            paragraph.add_run(child.content).bold = bold or None
        elif child.type == "softbreak":
            paragraph.add_run(" ")


def main() -> None:
    for version in ("v1", "v2"):
        build_pdf(f"kalidor-cgs-{version}.md", f"kalidor-cgs-{version}.pdf", "fr", "Kalidor Cloud – Conditions générales", 2, 8.5)
    build_pdf("northlight-msa.md", "northlight-msa.pdf", "en", "Northlight Analytics – Master Subscription Agreement", 1, 10)
    build_docx("ondine-contrat-saas.md", "ondine-contrat-saas.docx")


if __name__ == "__main__":
    main()
