"""A matrix as a workbook: contracts against key terms and rules, whose terms are worst, and the words that every cell rests on."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from review.exports.tracked import shown as legible
from review.reading.matrix import CellShown, Column, MatrixShown, RowShown

_WORDS = {
    "fr": {
        "matrix": "Matrice", "standings": "Classement", "sources": "Extraits", "theme": "Thème", "kind": "Nature", "row": "Point",
        "term": "terme clé", "rule": "règle", "silent": "muet", "not_raised": "non relevée", "missing": "ensemble du document",
        "best": "le plus favorable", "worst": "le moins favorable", "contract": "Contrat", "value": "Valeur", "clause": "Clause",
        "words": "Texte du contrat", "severity": "Sévérité", "weight": "Poids des constats", "all": "Ensemble",
        "critical": "Critique", "high": "Élevée", "medium": "Moyenne", "low": "Faible", "info": "Information", "open": "Voir la clause",
    },
    "en": {
        "matrix": "Matrix", "standings": "Standings", "sources": "Quotations", "theme": "Theme", "kind": "Kind", "row": "Point",
        "term": "key term", "rule": "rule", "silent": "says nothing", "not_raised": "not raised", "missing": "whole document",
        "best": "best", "worst": "worst", "contract": "Contract", "value": "Value", "clause": "Clause",
        "words": "Words of the contract", "severity": "Severity", "weight": "Weight of findings", "all": "All together",
        "critical": "Critical", "high": "High", "medium": "Medium", "low": "Low", "info": "Information", "open": "Show the clause",
    },
}  # fmt: skip
_SEVERITIES = ("critical", "high", "medium", "low", "info")
# As pale as a fill behind words must be to leave them legible, in the hues of the pages.
_FILLS = {"critical": "F6D5D8", "high": "FADFCB", "medium": "FAEDC4", "low": "D6EAF1", "info": "E8EBEE"}
_LONGEST = 32_000  # characters; a cell holds 32,767
_LEADING = 3  # columns before those of the contracts: theme, kind, point
_LINK = Font(color="1D4263", underline="single")
_HEAD, _HEAD_FILL = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1D4263")
_LINE = Border(bottom=Side("thin", color="DEDAD1"), right=Side("thin", color="DEDAD1"))
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def matrix_xlsx(shown: MatrixShown, language: str, site: str, author: str, when: datetime) -> bytes:
    """The workbook in "fr" or "en". site: where the pages of the contracts are, without the last slash; author may be empty."""
    return _Book(shown, language, site).bytes(author, when)


class _Book:
    def __init__(self, shown: MatrixShown, language: str, site: str) -> None:
        self._shown, self._site, self._say = shown, site, _WORDS[language]

    def bytes(self, author: str, when: datetime) -> bytes:
        book = Workbook()
        matrix = book.active
        assert isinstance(matrix, Worksheet)
        matrix.title = self._say["matrix"]
        self._matrix(matrix)
        self._standings(book.create_sheet(self._say["standings"]))
        self._sources(book.create_sheet(self._say["sources"]))
        book.properties.title = " / ".join(legible(column.name) for column in self._shown.columns)[:255]
        book.properties.creator = legible(author)[:255] or "Clausier"
        book.properties.created = when.replace(tzinfo=None)
        target = BytesIO()
        book.save(target)
        return target.getvalue()

    def _matrix(self, sheet: Worksheet) -> None:
        columns = self._shown.columns
        _head(sheet, [self._say["theme"], self._say["kind"], self._say["row"], *(column.name for column in columns)])
        for at, column in enumerate(columns, _LEADING + 1):
            sheet.cell(1, at).hyperlink = self._address(column)
        for group in self._shown.groups:
            for row in group.rows:
                line = sheet.max_row + 1
                _write(sheet, line, [group.name, self._say[row.kind], row.label, *(self._said(row, cell) for cell in row.cells)])
                sheet.cell(line, _LEADING).font = Font(bold=True)
                for at, (column, cell) in enumerate(zip(columns, row.cells, strict=True), _LEADING + 1):
                    self._dress(_cell(sheet, line, at), column, cell)
        _finish(sheet, [20, 11, 38, *(30 for _ in columns)], frozen=f"{get_column_letter(_LEADING + 1)}2")
        sheet.print_title_cols = f"A:{get_column_letter(_LEADING)}"

    def _dress(self, cell: Cell, column: Column, found: CellShown) -> None:
        if found.severity:
            cell.fill = PatternFill("solid", fgColor=_FILLS[found.severity])
        if found.words:
            cell.hyperlink = self._address(column, found.words[0].clause_id)
            cell.font = _LINK
        elif not found.severity and not found.values:
            cell.font = Font(color="626B75", italic=True)

    def _said(self, row: RowShown, cell: CellShown) -> str:
        """A cell in words: its values, how grave its findings are and which they are, how it stands among the others."""
        lines = ["; ".join(cell.values)] if cell.values else []
        if cell.severity:
            about = f" ({self._say['missing']})" if cell.is_missing else ""
            lines.append(f"{self._say[cell.severity]}{about}" + (f" – {'; '.join(cell.titles)}" if cell.titles else ""))
        elif not cell.values:
            lines.append(self._say["not_raised" if row.kind == "rule" else "silent"])
        if cell.standing:
            lines.append(f"[{self._say[cell.standing]}]")
        return "\n".join(lines)

    def _standings(self, sheet: Worksheet) -> None:
        severities = [self._say[severity] for severity in _SEVERITIES]
        _head(sheet, [self._say["theme"], self._say["contract"], self._say["weight"], *severities])
        for standing in self._shown.standings:
            for column, weight, counts in standing.order:
                numbers = dict(counts)
                line = sheet.max_row + 1
                _write(sheet, line, [standing.theme or self._say["all"], column.name])
                for at, number in enumerate([weight, *(numbers.get(severity, 0) for severity in _SEVERITIES)], 3):
                    sheet.cell(line, at, number).border = _LINE
                sheet.cell(line, 2).hyperlink = self._address(column)
        _finish(sheet, [34, 34, 20, *(13 for _ in severities)], frozen="C2")

    def _sources(self, sheet: Worksheet) -> None:
        say = self._say
        _head(sheet, [say["contract"], say["theme"], say["row"], say["value"], say["severity"], say["clause"], say["words"]])
        for group in self._shown.groups:
            for row in group.rows:
                for column, cell in zip(self._shown.columns, row.cells, strict=True):
                    for words in cell.words:
                        quote = f"{words.quote.before}{words.quote.words}{words.quote.after}"
                        severity = say[cell.severity] if cell.severity else ""
                        line = sheet.max_row + 1
                        clause = words.clause or say["open"]
                        _write(sheet, line, [column.name, group.name, row.label, "; ".join(cell.values), severity, clause, quote])
                        sheet.cell(line, 6).hyperlink = self._address(column, words.clause_id)
                        sheet.cell(line, 6).font = _LINK
                        if cell.severity:
                            sheet.cell(line, 5).fill = PatternFill("solid", fgColor=_FILLS[cell.severity])
        _finish(sheet, [26, 22, 34, 24, 13, 30, 90], frozen="B2")

    def _address(self, column: Column, clause: str = "") -> str:
        """Of a contract's page, in the version that the matrix reads, or of a clause on it."""
        page = f"{self._site}/contracts/{column.contract}/?version={column.number}"
        return f"{page}#clause-{clause}" if clause else page


def _head(sheet: Worksheet, names: Sequence[str]) -> None:
    _write(sheet, 1, names)
    for cell in sheet[1]:
        cell.font, cell.fill = _HEAD, _HEAD_FILL


def _write(sheet: Worksheet, line: int, texts: Iterable[str]) -> None:
    """Writes a row of texts. Contracts are untrusted: none of their words is ever a formula, not even once the cell is edited."""
    for at, text in enumerate(texts, 1):
        cell = _cell(sheet, line, at)
        cell.value = legible(text)[:_LONGEST]
        cell.data_type, cell.number_format = "s", "@"
        cell.alignment, cell.border = _WRAPPED, _LINE
        cell.quotePrefix = text[:1] in ("=", "+", "-", "@", "\t", "'")  # set last: it is a part of the cell's style


def _cell(sheet: Worksheet, line: int, at: int) -> Cell:
    cell = sheet.cell(line, at)
    assert isinstance(cell, Cell)  # no cells are merged here
    return cell


def _finish(sheet: Worksheet, widths: Sequence[int], frozen: str) -> None:
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = frozen
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(
        fitToPage=len(widths) <= 9
    )  # more columns go on further pages, with the first ones repeated
