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
        "term": "terme clé", "rule": "règle", "silent": "n’en dit rien", "not_raised": "non relevé", "missing": "ensemble du document",
        "best": "le meilleur", "worst": "le moins bon", "contract": "Contrat", "value": "Valeur", "clause": "Clause",
        "words": "Texte du contrat", "severity": "Sévérité", "weight": "Poids des règles relevées", "all": "Ensemble",
        "critical": "Critique", "high": "Élevé", "medium": "Moyen", "low": "Faible", "info": "Information", "open": "Voir la clause",
        "unlawful": "au-delà du maximum légal", "moot": "sans objet : pas de clause",
    },
    "en": {
        "matrix": "Matrix", "standings": "Standings", "sources": "Quotations", "theme": "Theme", "kind": "Kind", "row": "Point",
        "term": "key term", "rule": "rule", "silent": "says nothing", "not_raised": "not raised", "missing": "whole document",
        "best": "best", "worst": "worst", "contract": "Contract", "value": "Value", "clause": "Clause",
        "words": "Words of the contract", "severity": "Severity", "weight": "Weight of rules raised", "all": "All together",
        "critical": "Critical", "high": "High", "medium": "Medium", "low": "Low", "info": "Information", "open": "Show the clause",
        "unlawful": "above the legal maximum", "moot": "not applicable: no clause",
    },
}  # fmt: skip
_SEVERITIES = ("critical", "high", "medium", "low", "info")
# As pale as a fill behind words must be to leave them legible, in the hues of the pages.
_FILLS = {"critical": "F6D5D8", "high": "FADFCB", "medium": "FAEDC4", "low": "D6EAF1", "info": "E8EBEE"}
_LONGEST = 32_000  # characters; a cell holds 32,767
_LEADING = 3  # columns before those of the contracts: theme, kind, point
_FACE, _SIZE, _LINE_HEIGHT = "Calibri", 10, 13.5  # points
_TEXT, _STRONG = Font(_FACE, _SIZE), Font(_FACE, _SIZE, bold=True)
_LINK, _FAINT = Font(_FACE, _SIZE, color="1D4263", underline="single"), Font(_FACE, _SIZE, color="626B75", italic=True)
_HEAD, _HEAD_FILL = Font(_FACE, _SIZE, bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1D4263")
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
        """Two columns for each contract: what it says, and the clause, as a link. Not every program breaks the lines of a linked cell."""
        columns, say = self._shown.columns, self._say
        names = [name for column in columns for name in (column.name, f"{column.name} – {say['clause']}")]
        _head(sheet, [say["theme"], say["kind"], say["row"], *names])
        for at, column in enumerate(columns):
            if column.scope:
                sheet.cell(1, _LEADING + 1 + 2 * at).value = f"{legible(column.name)} ({legible(column.scope)})"
        for group in self._shown.groups:
            for row in group.rows:
                line = sheet.max_row + 1
                texts = [text for cell in row.cells for text in (self._said(row, cell), self._place(cell))]
                _write(sheet, line, [group.name, say[row.kind], row.label, *texts])
                sheet.cell(line, _LEADING).font = _STRONG
                for at, (column, cell) in enumerate(zip(columns, row.cells, strict=True)):
                    first = _LEADING + 1 + 2 * at
                    self._dress(_cell(sheet, line, first), _cell(sheet, line, first + 1), column, cell)
        _finish(sheet, [20, 11, 34, *(width for _ in columns for width in (30, 20))], frozen=f"{get_column_letter(_LEADING + 1)}2")
        sheet.print_title_cols = f"A:{get_column_letter(_LEADING)}"

    def _dress(self, said: Cell, place: Cell, column: Column, found: CellShown) -> None:
        if found.severity:
            said.fill = place.fill = PatternFill("solid", fgColor=_FILLS[found.severity])
        elif not found.values:
            said.font = _FAINT
        if found.words:
            place.hyperlink = self._address(column, found.words[0].clause_id)
            place.font = _LINK

    def _place(self, cell: CellShown) -> str:
        return cell.words[0].clause or self._say["open"] if cell.words else ""

    def _said(self, row: RowShown, cell: CellShown) -> str:
        """A cell in words: its values, how grave its findings are and which they are, how it stands among the others."""
        parts = ["; ".join(cell.values)] if cell.values else []
        if cell.standing:
            parts[-1] += f" ({self._say[cell.standing]}{f', {cell.limit}' if cell.limit else ''})"
        if cell.severity:
            about = "; ".join(cell.titles) or (self._say["missing"] if cell.is_missing else "")
            parts.append(f"{self._say[cell.severity]} – {about}" if about else self._say[cell.severity])
        elif not cell.values:
            parts.append(self._say["moot" if cell.is_moot else "not_raised" if row.kind == "rule" else "silent"])
        return " — ".join(parts)

    def _standings(self, sheet: Worksheet) -> None:
        severities = [self._say[severity] for severity in _SEVERITIES]
        _head(sheet, [self._say["theme"], self._say["contract"], self._say["weight"], *severities])
        for standing in self._shown.standings:
            for column, weight, counts in standing.order:
                numbers = dict(counts)
                line = sheet.max_row + 1
                _write(sheet, line, [standing.theme or self._say["all"], column.name])
                for at, number in enumerate([weight, *(numbers.get(severity, 0) for severity in _SEVERITIES)], 3):
                    sheet.cell(line, at, number).font, sheet.cell(line, at).border = _TEXT, _LINE
                sheet.cell(line, 2).hyperlink = self._address(column)
                sheet.cell(line, 2).font = _LINK
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
        cell.font, cell.alignment, cell.border = _TEXT, _WRAPPED, _LINE
        cell.quotePrefix = text[:1] in ("=", "+", "-", "@", "\t", "'")  # set last: it is a part of the cell's style


def _cell(sheet: Worksheet, line: int, at: int) -> Cell:
    cell = sheet.cell(line, at)
    assert isinstance(cell, Cell)  # no cells are merged here
    return cell


def _finish(sheet: Worksheet, widths: Sequence[int], frozen: str) -> None:
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    for number, row in enumerate(sheet.iter_rows(), 1):
        # Not every program fits the height of rows to what is in them. Letters are on average a little narrower than a unit of width.
        lines = max(-(-len(str(cell.value or "")) // (width * 1.1)) for cell, width in zip(row, widths, strict=True))
        sheet.row_dimensions[number].height = max(lines, 1) * _LINE_HEIGHT + 2
    sheet.freeze_panes = frozen
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    # More columns than fit go on further pages, with the first ones repeated.
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=len(widths) <= 9)
