"""One contract in the forms that vendors send it in: PDF pages, Word and OpenDocument files with automatic numbers, a web page, a scan."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from docx import Document as new_docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from contracts.samples.build import pdf_of
from contracts.structure.numbering import labels
from contracts.structure.segment import segment
from contracts.text.read import read
from tests.quality.automatic_numbers import Numbered, numbered

RUNNING_HEAD = "Conditions du prestataire"
_BARE = "@page { @top-left { content: none } @bottom-center { content: none } }"
_RAGGED = "body { hyphens: none; text-align: left }"
_DPI = 200


@dataclass(frozen=True, slots=True)
class Part:
    """A clause as it is printed: its number with word and punctuation ("Article 4 –"), its heading where that stands alone, its text.

    A tab in a paragraph stands between the cells of a table's row.
    """

    level: int
    label: str
    heading: str
    paragraphs: tuple[str, ...]


def parts_of(text: str) -> tuple[list[Part], str]:
    """The clauses of a contract in plain text, in order, and its language."""
    document = read(text.encode(), "contract.txt")
    words, line_starts = document.text, {line.start for line in document.lines}
    parts = []
    for clause in segment(document):
        number = labels(words[clause.start : clause.end]) if clause.number else []
        after = clause.start + number[0].end if number else clause.start
        alone = clause.heading and (clause.body_start in line_starts or clause.body_start == clause.end)
        heading = _on_one_line(words[after : clause.body_start]) if alone else ""
        lines = words[clause.body_start if alone else after : clause.end].split("\n")
        body = ["\t".join(map(_on_one_line, line.split("\t"))) for line in lines]
        parts.append(Part(clause.level, _on_one_line(words[clause.start : after]), heading, tuple(line for line in body if line)))
    return parts, document.language


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _printed(part: Part) -> tuple[str, list[str]]:
    """Heading and paragraphs of a clause, its number typed before what comes first."""
    if part.heading or not part.paragraphs:
        return f"{part.label} {part.heading}".strip(), list(part.paragraphs)
    return "", [f"{part.label} {part.paragraphs[0]}".strip(), *part.paragraphs[1:]]


# --- pages ---


def pdf(text: str, columns: int = 1, heads: bool = True, justified: bool = True) -> bytes:
    """The contract printed in columns, with or without running header, footer and page numbers; justified and hyphenated or not."""
    parts, language = parts_of(text)
    paragraphs = []
    for part in parts:
        heading, body = _printed(part)
        paragraphs += [f"{'#' * min(part.level + 1, 6)} {_unmarked(heading)}"] if heading else []
        paragraphs += [_table(words) if "\t" in words else _unmarked(words) for words in _with_tables(body)]
    style = ("" if heads else _BARE) + ("" if justified else _RAGGED)
    return pdf_of("\n\n".join(paragraphs), language, RUNNING_HEAD, columns, 9.5 if columns < 3 else 8, style)


def _unmarked(words: str) -> str:
    """words with what Markdown would take for marks escaped."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]()#+-.!|<>&~=:" else char for char in words)


def _with_tables(paragraphs: Sequence[str]) -> list[str]:
    """The paragraphs, those that are rows of one table as one, with a line for each row."""
    return [
        "\n".join(group) for rows, run in groupby(paragraphs, lambda words: "\t" in words) for group in ([[*run]] if rows else zip(run))
    ]


def _table(rows: str) -> str:
    cells = ("".join(f"<td>{escape(cell)}</td>" for cell in row.split("\t")) for row in rows.split("\n"))
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def scan(text: str) -> bytes:
    """The contract printed and scanned in 200 dpi: a PDF of pictures."""
    import pypdfium2

    pages = [page.render(scale=_DPI / 72).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf(text))]
    target = io.BytesIO()
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], resolution=_DPI)
    return target.getvalue()


# --- word processors ---


def docx(text: str, styled: bool = True) -> bytes:
    """A Word file whose numbers are computed by Word; headings in heading styles, or as bold paragraphs like any other."""
    parts, _ = parts_of(text)
    word = new_docx()
    plan = numbered([part.label for part in parts])
    definitions = word.part.numbering_part.element
    for key, levels in plan.lists.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>{"<w:isLgl/>" * level.legal}'
            f'<w:suff w:val="space"/><w:lvlText w:val="{escape(level.text)}"/></w:lvl>'
            for i, level in enumerate(levels)
        )
        definitions.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{900 + key}">{inner}</w:abstractNum>'))
    for number, instance in enumerate(plan.instances):
        start = f'<w:lvlOverride w:ilvl="{instance.depth}"><w:startOverride w:val="{instance.start}"/></w:lvlOverride>'
        xml = f'<w:num {nsdecls("w")} w:numId="{900 + number}"><w:abstractNumId w:val="{900 + instance.list}"/>{start}</w:num>'
        definitions.append(parse_xml(xml))
    for part, place in zip(parts, plan.places, strict=True):
        typed = "" if place else part.label
        texts = [(f"{typed} {part.heading}".strip(), True)] if part.heading or not part.paragraphs else []
        texts += [(f"{typed} {words}".strip() if not texts and i == 0 else words, False) for i, words in enumerate(part.paragraphs)]
        for i, (words, bold) in enumerate(texts):
            paragraph = word.add_heading(words, min(part.level, 9)) if bold and styled else word.add_paragraph()
            if not (bold and styled):
                paragraph.add_run(words).bold = bold or None
            if place and i == 0:
                properties = paragraph._p.get_or_add_pPr()
                xml = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{place.depth}"/><w:numId w:val="{900 + place.instance}"/></w:numPr>'
                properties.append(parse_xml(xml))
    target = io.BytesIO()
    word.save(target)
    return target.getvalue()


_ODT_FORMATS = {"decimal": "1", "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a"}
_COUNTER, _COUNTED = re.compile(r"%(\d)"), r"%\1%"
_ODT_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)


def odt(text: str) -> bytes:
    """An OpenDocument file with list numbers, its headings in bold."""
    parts, _ = parts_of(text)
    plan = numbered([part.label for part in parts])
    styles = "".join(
        f'<text:list-style style:name="L{key}">'
        + "".join(
            f'<text:list-level-style-number text:level="{i + 1}" style:num-format="{_ODT_FORMATS[level.format]}" '
            f'loext:num-list-format="{escape(_COUNTER.sub(_COUNTED, level.text))}"/>'
            for i, level in enumerate(levels)
        )
        + "</text:list-style>"
        for key, levels in plan.lists.items()
    )
    body, started = [], set()
    for part, place in zip(parts, plan.places, strict=True):
        typed = "" if place else part.label + " "
        heading = f'<text:p text:style-name="Bold">{escape(typed + part.heading)}</text:p>' if part.heading or not part.paragraphs else ""
        texts = [f"<text:p>{escape(words if heading or i else typed + words)}</text:p>" for i, words in enumerate(part.paragraphs)]
        first, *others = [heading, *texts] if heading else texts
        if place:
            key = plan.instances[place.instance].list
            fresh = place.instance not in started
            first = _in_list(first, f"L{key}", place, plan.instances[place.instance].start if fresh else None)
            started.add(place.instance)
        body += [first, *others]
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODT_NAMES} office:version="1.3" '
        'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"><office:automatic-styles>'
        '<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
        f"{styles}</office:automatic-styles><office:body><office:text>{''.join(body)}</office:text></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    return target.getvalue()


def _in_list(paragraph: str, style: str, place: Numbered, start: int | None) -> str:
    """A paragraph at its depth of a list that goes on, as word processors write it: every outer item is there, and empty."""
    value = f' text:start-value="{start}"' if start is not None else ""
    opened = f'<text:list text:style-name="{style}" text:continue-numbering="true">' + "<text:list-item><text:list>" * place.depth
    return f"{opened}<text:list-item{value}>{paragraph}</text:list-item></text:list>" + "</text:list-item></text:list>" * place.depth


# --- the web ---

_PAGE = """<!doctype html><html lang="{language}"><head><title>Northwind</title><style>nav a {{ color: red }}</style></head><body>
<div id="cookie-banner" class="consent"><p>We use cookies to measure how this site is used. You may refuse.</p><button>OK</button></div>
<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/pricing">Pricing</a></li><li><a href="/docs">Docs</a></li>
<li><a href="/login">Sign in</a></li></ul></nav></header>
<div class="page"><div class="breadcrumb"><a href="/">Home</a> / <a href="/legal">Legal</a></div><div class="content">{content}</div></div>
<footer class="footer"><p>Northwind, all rights reserved.</p><ul><li><a href="/terms">Terms</a></li><li><a href="/jobs">Jobs</a></li></ul>
</footer><script>track()</script></body></html>"""


def web_page(text: str) -> bytes:
    """The contract on a vendor's site, between menus, a cookie banner and a footer."""
    parts, language = parts_of(text)
    content = []
    for part in parts:
        heading, body = _printed(part)
        tag = f"h{min(part.level + 1, 6)}"
        content += [
            *([f"<{tag}>{escape(heading)}</{tag}>"] if heading else []),
            *(_table(words) if "\t" in words else f"<p>{escape(words)}</p>" for words in _with_tables(body)),
        ]
    return _PAGE.format(language=language, content="\n".join(content)).encode()


@dataclass(frozen=True, slots=True)
class Rendering:
    """A form of a contract: its name, what makes it of the plain text, and the file name that goes with it."""

    name: str
    make: Callable[[str], bytes]
    filename: str
    scanned: bool = False


RENDERINGS: Sequence[Rendering] = (
    Rendering("text", str.encode, "contract.txt"),
    Rendering("PDF, 1 column", lambda text: pdf(text, 1, heads=False, justified=False), "contract.pdf"),
    Rendering("PDF, 2 columns", lambda text: pdf(text, 2, heads=False, justified=False), "contract.pdf"),
    Rendering("PDF, 3 columns", lambda text: pdf(text, 3, heads=False, justified=False), "contract.pdf"),
    Rendering("PDF, headers and footers", lambda text: pdf(text, 1, justified=False), "contract.pdf"),
    Rendering("PDF, justified and hyphenated", lambda text: pdf(text, 1, heads=False), "contract.pdf"),
    Rendering("PDF, all of it in 3 columns", lambda text: pdf(text, 3), "contract.pdf"),
    Rendering("DOCX, heading styles", docx, "contract.docx"),
    Rendering("DOCX, bold headings", lambda text: docx(text, styled=False), "contract.docx"),
    Rendering("ODT", odt, "contract.odt"),
    Rendering("web page", web_page, "contract.html"),
    Rendering("scan, 200 dpi", scan, "contract.pdf", scanned=True),
)
