"""Printed lines from the rows of a page's regions: their words, style, place and the room they leave."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from contracts.text.compose import Paragraph, PrintedLine
from contracts.text.pdf.chunks import Row
from contracts.text.pdf.layout import Part, Region
from contracts.text.pdf.runs import GAP, WORD_GAP, Page, Run
from contracts.text.pieces import LIGHT_NUMBER, closes
from contracts.text.reflow import FlowLine, paragraphs_of
from contracts.text.tabular import row_paragraphs
from contracts.text.team import Team, all_of
from contracts.text.types import Box

_SPACES = re.compile(r"[ \t]{2,}")
_JUSTIFIED = 1.0  # points by which the ends of justified lines may differ
_STEP = 10  # points: columns whose bounds differ by less are one column on several pages
_WIDER = 1.18  # so many times the usual distance between lines is a blank line


def flow_lines(pages: Sequence[Page], regions: Sequence[Sequence[Region]], team: Team) -> list[FlowLine | Paragraph]:
    """The lines of all pages in reading order.

    With a team, those of the pages of one process; its last one has what is read after all pages, too.
    """
    limits = _limits(regions, team)
    leading = _leading(regions, team)
    lines: list[FlowLine | Paragraph] = []
    for part in Part:
        in_part: list[FlowLine | Paragraph] = []
        for page, on_page in zip(pages, regions, strict=True):
            for region in on_page:
                if region.part is not part:
                    continue
                if region.cells:
                    in_part += row_paragraphs([paragraphs_of(_cell_lines(page, cell)) for cell in region.cells])
                else:
                    in_part += _region_lines(page, region, *limits[_key(region)], leading)
            if part is Part.TEXT:
                in_part += [_sideways(page, run) for run in page.sideways]
        lines += in_part if part is Part.TEXT else _at_the_end(in_part, team)
    return lines


def _at_the_end(lines: Sequence[FlowLine | Paragraph], team: Team) -> list[FlowLine | Paragraph]:
    """The lines of all processes for the last one, none for the others."""
    if team.size == 1:
        return list(lines)
    sent = [(line, None) if isinstance(line, FlowLine) else (None, line) for line in lines]
    gathered = all_of(team.gather(sent, list[tuple[FlowLine | None, Paragraph | None]]))
    return [line or row for line, row in gathered] if team.last else []


def _key(region: Region) -> tuple[int, int]:
    return round(region.left / _STEP), round(region.right / _STEP)


def _limits(regions: Sequence[Sequence[Region]], team: Team) -> dict[tuple[int, int], tuple[float, bool]]:
    """Where the lines of each column end, over all pages (nearly all of them end before it), and whether they are justified to it."""
    ends: dict[tuple[int, int], list[float]] = defaultdict(list)
    for on_page in regions:
        for region in on_page:
            ends[_key(region)] += [row[-1].x1 for row in region.rows]
    for others in team.others(ends, dict[tuple[int, int], list[float]]):
        for key, found in others.items():
            ends[key] += found
    limits: dict[tuple[int, int], tuple[float, bool]] = {}
    for key, found in ends.items():
        limit = sorted(found)[int(0.95 * (len(found) - 1))] if len(found) > 4 else key[1] * _STEP
        full = sum(1 for end in found if abs(end - limit) <= _JUSTIFIED)
        limits[key] = (limit, len(found) > 4 and full > 0.5 * len(found))
    return limits


def _leading(regions: Sequence[Sequence[Region]], team: Team) -> float:
    """The usual distance between two lines of a paragraph, in sizes of their font."""
    steps = [
        (after[0].baseline - before[0].baseline) / max(after[0].size, 1.0)
        for on_page in regions
        for region in on_page
        for before, after in pairwise(region.rows)
    ]
    steps = sorted(all_of(team.gather([step for step in steps if 0.8 < step < 3], list[float])))
    return steps[len(steps) // 3] if steps else 1.2


def _region_lines(page: Page, region: Region, limit: float, justified: bool, leading: float) -> list[FlowLine]:
    lines: list[FlowLine] = []
    before: Row | None = None
    left = min((row[0].x0 for row in region.rows), default=region.left)
    for row in region.rows:
        printed = _printed(page, row, before is not None and _blank_between(before, row, leading))
        if printed.text:
            end = max([chunk.x1 for chunk in row])
            full = not justified or end >= limit - _JUSTIFIED
            lines.append(FlowLine(printed, end - left, max(limit, left) - left, row[0].x0 - left, broken_off=not lines, full=full))
            before = row
    return lines


def _blank_between(before: Row, row: Row, leading: float) -> bool:
    size = max(before[0].size, row[0].size)
    return row[0].baseline - before[0].baseline > _WIDER * leading * size


def _printed(page: Page, row: Row, blank_before: bool) -> PrintedLine:
    runs = row[0].runs if len(row) == 1 else [run for chunk in row for run in chunk.runs]
    text, bold_chars = _words(row)
    if len(runs) == 1:
        (run,) = runs
        return PrintedLine(text, _box(page, runs), round(run.size * 10) / 10, run.bold, bold_chars, blank_before)
    letters = bold = 0
    sizes: dict[float, int] = defaultdict(int)
    for run in runs:
        length = len(run.text)
        letters += length
        bold += length if run.bold else 0
        sizes[round(run.size * 10) / 10] += length
    return PrintedLine(text, _box(page, runs), max(sizes, key=lambda s: sizes[s]), bold > max(letters, 1) / 2, bold_chars, blank_before)


def _box(page: Page, runs: Sequence[Run]) -> Box:
    # Mirrored text and letters with negative widths end left of their start.
    if len(runs) == 1:
        (run,) = runs
        return _rounded(page, min(run.x0, run.x1), run.top, max(run.x0, run.x1), run.bottom)
    x0 = min([run.x0 if run.x0 < run.x1 else run.x1 for run in runs])
    x1 = max([run.x1 if run.x0 < run.x1 else run.x0 for run in runs])
    return _rounded(page, x0, min([run.top for run in runs]), x1, max([run.bottom for run in runs]))


def _rounded(page: Page, x0: float, top: float, x1: float, bottom: float) -> Box:
    if page.turn:
        x0, top, x1, bottom = page.unturned(x0, top, x1, bottom)
    return Box(page.number, round(x0 * 10) / 10, round(top * 10) / 10, round(x1 * 10) / 10, round(bottom * 10) / 10)


def _cell_lines(page: Page, cell: Sequence[Row]) -> list[FlowLine]:
    left, right = min(row[0].x0 for row in cell), max(row[-1].x1 for row in cell)
    return _region_lines(page, Region(left, right, list(cell)), right, False, 1.2)


def _sideways(page: Page, run: Run) -> Paragraph:
    box = Box(page.number, *(round(value, 1) for value in (run.x0, run.top, run.x1, run.bottom)))
    return Paragraph((PrintedLine(_styled([run])[0], box, round(run.size, 1), run.bold, blank_before=True),))


def text_of(row: Row) -> str:
    """The words of chunks that stand side by side."""
    return _words(row)[0]


def _words(row: Row) -> tuple[str, int]:
    """The words of chunks, and how many characters from the start are bold."""
    if len(row) > 1:
        return _styled([run for chunk in row for run in chunk.runs])
    (chunk,) = row
    if chunk.words is None:
        chunk.words = _styled(chunk.runs)
    return chunk.words


def _styled(runs: Sequence[Run]) -> tuple[str, int]:
    """The words of runs, and how many characters from the start are bold, a lighter number before words that a mark closes included."""
    if len(runs) == 1:
        text = _clean(_spaced(runs[0].text, runs[0].gaps))
        return text, len(text) if runs[0].bold else 0
    parts: list[str] = []
    gaps: list[float] = []
    bold_until = 0
    still_bold = True
    number = not runs[0].bold and runs[1].bold and LIGHT_NUMBER.fullmatch(f"{runs[0].text.strip()} ")  # before bold words
    for before, run in pairwise([None, *runs]):
        assert run is not None
        if before is not None:
            gap = (run.x0 - before.x1) / max(before.size, run.size, 0.1)
            if gap > WORD_GAP:
                parts.append(GAP)
                gaps.append(gap)
        parts.append(run.text)
        gaps += run.gaps
        if not run.bold and any(char.isalnum() for char in run.text) and not (number and before is None):
            still_bold = False
        if still_bold and run.bold:
            bold_until = len("".join(parts))
    raw = "".join(parts)
    text = _spaced(raw, gaps)
    cleaned = _clean(text)
    bold_until = min(len(_clean(text[:bold_until])), len(cleaned))
    return cleaned, 0 if number and not closes(cleaned, bold_until) else bold_until


def _spaced(raw: str, gaps: Sequence[float]) -> str:
    """raw with its gaps as spaces; in letter-spaced text, only with those wider than between its letters."""
    if GAP not in raw:
        return raw
    pieces = raw.split(GAP)
    if len(pieces) < 5 or sum([len(piece) < 2 or len(piece.strip()) < 2 for piece in pieces]) < 0.7 * len(pieces):
        return raw.replace(GAP, " ")
    usual = median(gaps)
    text = pieces[0]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        text += (" " if gap > 1.6 * usual else "") + piece
    return text


def _clean(text: str) -> str:
    return (_SPACES.sub(" ", text) if "  " in text or "\t" in text else text).strip(" \t\u00a0\u2009\u202f")
