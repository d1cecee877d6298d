"""Plain text, in any encoding."""

import re
from collections.abc import Callable
from itertools import pairwise

from charset_normalizer import from_bytes

from contracts.text.compose import Paragraph, PrintedLine, Reading
from contracts.text.emphasis import is_strong, one_line_emphasis, without_emphasis
from contracts.text.errors import UnsupportedKind
from contracts.text.front_matter import front_matter
from contracts.text.page_lines import without_page_lines
from contracts.text.reflow import FlowLine, paragraphs_of, set_width
from contracts.text.symbols import CONTROL
from contracts.text.types import BlockKind

_BLANK = re.compile(r"[ \u00a0]{2,}")
_GAP = re.compile(r"(?<=\S)[ \u00a0]{3,}(?=\S)")  # between the cells of a row
_LEAST_CELLS = 3
_UNDERLINE = re.compile(r"-{3,}|={3,}|~{3,}")
_LONGEST_HEADING = 120
_LEAST_SPACED = 20  # pairs of lines
_NEARLY_ALL = 0.95
_FULL = 0.92  # of a column's width
_INSIDE = 0.25  # of the pairs of lines go on in one sentence
_ENCODINGS = ["cp1252", "mac_roman", "cp850", "iso8859_15"]  # those that French and English text comes in
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes) -> str:
    """data as text, line ends as line feeds. UTF-8 first, then what charset-normalizer finds."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _line_feeds(data.decode(encoding, "replace"))
    try:
        if b"\x00" not in data:
            return _line_feeds(data.decode("utf-8"))
        zeros = data[1:4096:2].count(0)
        return _line_feeds(data.decode("utf-16-le" if zeros else "utf-16-be"))
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=_ENCODINGS).best()
        if best is None:
            raise UnsupportedKind("no text encoding fits") from None
        return _line_feeds(str(best))


def _line_feeds(text: str) -> str:
    return (
        text.translate(CONTROL)
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\x0b", "\n")
        .replace("\x85", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n\n")
    )


def read_plain(data: bytes) -> Reading:
    """The paragraphs of a plain text file, hard-wrapped or with one paragraph a line."""
    text, title = front_matter(decode(data))
    return Reading(paragraphs_of_text(text), title=title)


def paragraphs_of_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of plain text."""
    return paragraphs_of(_flow_lines(text))


def _flow_lines(text: str) -> list[FlowLine | Paragraph]:
    rows = _tabbed([row for part in one_line_emphasis(text).split("\f") for row in [*part.split("\n"), ""]])
    marked = without_page_lines([_BLANK.sub(" ", row.strip("\ufeff \u00a0\t\r")) for row in rows])
    cleaned = [without_emphasis(row) for row in marked]
    strong = {row for row, before in zip(cleaned, marked, strict=True) if row != before and is_strong(before)}
    measure, limit = _wrap([row for row in cleaned if row])
    if _is_double_spaced(cleaned):
        cleaned = _joined(cleaned, measure, _FULL * limit)
    lines: list[FlowLine | Paragraph] = []
    blank = True
    for i, row in enumerate(cleaned):
        if not row:
            blank = True
            continue
        if not blank and _UNDERLINE.fullmatch(row) and _is_heading(lines[-1]):
            continue  # its mark, no text
        bold = row in strong
        printed = PrintedLine(row, bold=bold, bold_chars=len(row) if bold else 0, blank_before=blank)
        if blank and _is_underlined(cleaned[i : i + 3]):
            lines.append(Paragraph((printed,), BlockKind.HEADING, 1 if cleaned[i + 1][0] == "=" else 2))
            blank = False
            continue
        lines.append(Paragraph((printed,), BlockKind.TABLE_ROW) if "\t" in row else FlowLine(printed, measure(row), limit))
        blank = False
    return lines


def _tabbed(rows: list[str]) -> list[str]:
    """rows, with tabs between the cells of those that stand with others like them in columns set by blanks."""
    cells = [0, *(len(_GAP.findall(row)) + 1 for row in rows), 0]
    return [
        _GAP.sub("\t", row) if here >= _LEAST_CELLS and max(before, after) >= _LEAST_CELLS else row
        for row, before, here, after in zip(rows, cells, cells[1:], cells[2:], strict=False)
    ]


def _is_double_spaced(rows: list[str]) -> bool:
    """Whether a blank row stands below nearly every line, inside sentences too: below a full line it says nothing then."""
    kept = [i for i, row in enumerate(rows) if row]
    pairs = list(pairwise(kept))
    spaced = sum(after - before > 1 for before, after in pairs)
    inside = sum(rows[after][0].islower() and rows[before][-1].isalnum() for before, after in pairs)
    return len(pairs) >= _LEAST_SPACED and spaced > _NEARLY_ALL * len(pairs) and inside > _INSIDE * len(pairs)


def _joined(rows: list[str], measure: Callable[[str], float], full: float) -> list[str]:
    """rows of double-spaced text, without the one blank row below a line that had no room for the first word of the next."""
    kept: list[str] = []
    for before, row, after in zip(["", *rows], rows, [*rows[1:], ""], strict=False):
        if row or not (before and after and measure(f"{before} {after.split()[0]}") > full):
            kept.append(row)
    return kept


def _is_underlined(rows: list[str]) -> bool:
    """Whether the first of three rows is a heading, told by a line drawn below it with hyphens or equals signs."""
    if len(rows) < 2 or any(rows[2:]) or len(rows[0]) > _LONGEST_HEADING:
        return False
    return bool(_UNDERLINE.fullmatch(rows[1])) and any(map(str.isalpha, rows[0])) and "\t" not in rows[0]


def _is_heading(line: FlowLine | Paragraph) -> bool:
    return isinstance(line, Paragraph) and line.kind is BlockKind.HEADING


def _wrap(rows: list[str]) -> tuple[Callable[[str], float], float]:
    """How the file's lines were broken, and where: at a number of characters, or, in text taken from a page, at a width.

    Of two measures it is the one by which more lines are about equally long.
    """
    best: tuple[float, Callable[[str], float], float] | None = None
    for measure in (len, set_width):
        lengths = sorted(measure(row) for row in rows)
        if not lengths:
            break
        limit, long = lengths[int(len(lengths) * 0.97)], lengths[int(len(lengths) * 0.6)]
        spread = (limit - long) / max(limit, 1)
        if best is None or spread < best[0]:
            best = (spread, measure, limit)
    return (best[1], best[2]) if best else (len, 0)
