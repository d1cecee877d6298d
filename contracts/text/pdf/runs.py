"""What a PDF page draws, as runs of text and straight rules: pdfminer's text device, run by run instead of glyph by glyph."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFStackT, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.psparser import PSLiteral
from pdfminer.utils import MATRIX_IDENTITY, Matrix, PathSegment, Rect, decode_text, mult_matrix

from contracts.text.errors import TooLarge
from contracts.text.pdf.fields import Written
from contracts.text.pdf.glyphs import BREAKS, Glyphs
from contracts.text.pdf.tokens import Kerning
from contracts.text.symbols import plain_symbols

MAX_DRAWN = 100_000  # runs or figures on one page
WORD_GAP = 0.15  # em: a wider gap between two glyphs is a space between words
RUN_GAP = 0.6  # em: a wider gap starts a new run, so that columns drawn in one go come apart
GAP = "\x1f"  # stands in a run's text for a space that is a gap and not a character

_ASCENT, _DESCENT = 0.8, 0.2  # em, the box of a line: the same for every font, so that lines of mixed fonts agree
_FILL_AND_STROKE = 2  # a text rendering mode that word processors use to embolden


@dataclass(slots=True)
class Run:
    """Text drawn in one go, in points from the page's top left corner (of the page turned so that most of its text is upright)."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    artifact: bool = False  # the file itself says: a header, footer, page number or watermark
    gaps: tuple[float, ...] = ()  # width (em) of each GAP in text

    @property
    def baseline(self) -> float:
        return self.bottom - _DESCENT * self.size

    def sized(self, size: float) -> "Run":
        """The run in another size (points) on the same baseline."""
        return replace(self, top=self.baseline - _ASCENT * size, bottom=self.baseline + _DESCENT * size, size=size)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight horizontal or vertical line, or the edge of a filled rectangle, in points."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """The runs and rules of one page. turn: degrees, counterclockwise, by which most of its text is rotated (0, 90, 180, 270)."""

    number: int  # from 1
    width: float
    height: float
    turn: int
    runs: list[Run]
    sideways: list[Run]  # the runs that are not upright, in reading order of their own direction
    horizontal: list[Rule]
    vertical: list[Rule]
    images: int
    damaged: bool = False  # part of what it draws could not be had

    def unturned(self, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float, float]:
        """A box on the turned page, on the page as it is shown: x0, top, x1, bottom."""
        if self.turn == 90:
            return top, self.width - x1, bottom, self.width - x0
        if self.turn == 180:
            return self.width - x1, self.height - bottom, self.width - x0, self.height - top
        if self.turn == 270:
            return self.height - bottom, x0, self.height - top, x1
        return x0, top, x1, bottom


@dataclass(slots=True)
class _Drawn:
    """A run as drawn: its start and end on the baseline, in points from the shown page's top left corner."""

    text: str
    angle: int
    start: tuple[float, float]
    end: tuple[float, float]
    size: float
    bold: bool
    artifact: bool
    gaps: tuple[float, ...]

    def turned(self, angle: int, width: float, height: float) -> Run:
        x0, y0 = _turn(angle, width, height, *self.start)
        x1, _ = _turn(angle, width, height, *self.end)
        top, bottom = y0 - _ASCENT * self.size, y0 + _DESCENT * self.size
        return Run(self.text, x0, top, x1, bottom, self.size, self.bold, self.artifact, self.gaps)


def _turn(angle: int, width: float, height: float, x: float, y: float) -> tuple[float, float]:
    if angle == 90:
        return height - y, x
    if angle == 180:
        return width - x, height - y
    if angle == 270:
        return y, width - x
    return x, y


@dataclass(slots=True)
class _Mark:
    """Marked content that is open: whether it is an artifact, and the text that stands for what it draws."""

    artifact: bool
    actual_text: str | None
    first: int  # index of the first run drawn inside


@dataclass(slots=True)
class _Canvas:
    """What was drawn on the page at hand."""

    drawn: list[_Drawn] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    images: int = 0
    figures: int = 0
    damaged: bool = False


class RunDevice(PDFTextDevice):
    """Collects the runs and rules of one page after another: page() after each."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self._fonts: dict[int, Glyphs] = {}
        self._canvas = _Canvas()
        self._marks: list[_Mark] = []
        self._crop = (0.0, 0.0, 0.0, 0.0)
        self._page_matrix: Matrix = MATRIX_IDENTITY

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        self._canvas = _Canvas()
        self._marks = []
        self._page_matrix = ctm
        a, b, c, d, e, f = ctm
        x0, y0, x1, y1 = page.cropbox
        xs = sorted((a * x0 + c * y0 + e, a * x1 + c * y1 + e))
        ys = sorted((b * x0 + d * y0 + f, b * x1 + d * y1 + f))
        self._crop = (xs[0], ys[0], xs[1], ys[1])

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        self._canvas.figures += 1
        if self._canvas.figures > MAX_DRAWN or len(self._canvas.drawn) > MAX_DRAWN:
            raise TooLarge(limit=MAX_DRAWN)  # figures inside figures can multiply without end

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:
        values = props if isinstance(props, dict) else {}
        kind = values.get("Type")
        artifact = tag.name == "Artifact" and isinstance(kind, PSLiteral) and kind.name == "Pagination"
        actual = values.get("ActualText")
        text = plain_symbols(decode_text(actual)).translate(BREAKS) if isinstance(actual, bytes) else None
        self._marks.append(_Mark(artifact, text, len(self._canvas.drawn)))

    def end_tag(self) -> None:
        if not self._marks:
            return
        mark = self._marks.pop()
        inside = self._canvas.drawn[mark.first :]
        if mark.actual_text is not None and inside and all(_on_one_line(inside[0], run) for run in inside):
            inside[0].text, inside[0].end, inside[0].gaps = mark.actual_text, inside[-1].end, ()
            del self._canvas.drawn[mark.first + 1 :]

    def render_image(self, name: str, stream: object) -> None:
        self._canvas.images += 1

    def paint_path(self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]) -> None:
        if self.ctm is None or len(path) > 400:
            return
        a, b, c, d, e, f = self.ctm
        left, _, _, top = self._crop
        before: tuple[float, float] | None = None
        for segment in path:
            if segment[0] not in "ml":
                before = None
                continue
            x, y = (float(value) for value in segment[1:3])
            point = (a * x + c * y + e - left, top - (b * x + d * y + f))
            if segment[0] == "l" and before is not None:
                self._canvas.rules.append((*before, *point))
            before = point

    def render_string(self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState) -> None:
        font, size = textstate.font, textstate.fontsize
        if font is None or self.ctm is None:
            return
        glyphs = self._fonts.get(id(font))
        if glyphs is None:
            glyphs = self._fonts[id(font)] = Glyphs(font)
        if font.is_vertical():
            self._write_down(textstate, seq, glyphs)
            return
        scaling = textstate.scaling * 0.01
        em = size * scaling
        char_space = textstate.charspace * scaling
        word_space = 0.0 if font.is_multibyte() else textstate.wordspace * scaling
        x, y = textstate.linematrix
        start, end, begun = x, x, False  # begun: something other than spaces was drawn
        parts: list[str] = []
        gaps: list[float] = []
        pieces: list[tuple[float, float, str, tuple[float, ...]]] = []
        for item in seq:
            if isinstance(item, bytes):
                text, width, count, spaces, before, after = glyphs.string(item)
                if not count:
                    continue
                if not begun:
                    start = x + before[0] * em + before[1] * (char_space + word_space)
                    begun = before[1] < count
                x += width * em + char_space * count + word_space * spaces
                end = x - char_space - after[0] * em - after[1] * (char_space + word_space)
                parts.append(text)
            elif type(item) is Kerning:
                x -= item * 0.001 * em
                end = x - char_space
            elif isinstance(item, (int, float)):
                step = -item * 0.001 * em
                x += step
                gap = step / em if em else 0.0
                if not begun:
                    start = x
                elif gap > RUN_GAP:
                    pieces.append((start, end, "".join(parts), tuple(gaps)))
                    parts, gaps, start, begun = [], [], x, False
                elif gap > WORD_GAP:
                    parts.append(GAP)
                    gaps.append(gap)
        textstate.linematrix = (x, y)
        if parts:
            pieces.append((start, end, "".join(parts), tuple(gaps)))
        if pieces:
            bold = glyphs.bold or textstate.render == _FILL_AND_STROKE
            self._place(pieces, mult_matrix(textstate.matrix, self.ctm), y + textstate.rise, size, bold)

    def _place(self, pieces: list[tuple[float, float, str, tuple[float, ...]]], matrix: Matrix, y: float, size: float, bold: bool) -> None:
        a, b, c, d, e, f = matrix
        angle = _angle(math.copysign(1, size) * a, math.copysign(1, size) * b)
        if angle is None:
            return  # slanted: a watermark
        left, _, _, top = self._crop
        height = abs(size) * math.hypot(c, d)
        artifact = any(mark.artifact for mark in self._marks)
        for x0, x1, text, gaps in pieces:
            start = (a * x0 + c * y + e - left, top - (b * x0 + d * y + f))
            end = (a * x1 + c * y + e - left, top - (b * x1 + d * y + f))
            self._canvas.drawn.append(_Drawn(text, angle, start, end, height, bold, artifact, gaps))

    def _write_down(self, textstate: PDFTextState, seq: PDFTextSeq, glyphs: Glyphs) -> None:
        """Strings in a font for vertical writing: like text that is turned to the right, in lines from right to left."""
        assert self.ctm is not None
        em = textstate.fontsize * textstate.scaling * 0.01
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self.ctm)
        angle = _angle(-c, -d)
        left, _, _, top = self._crop
        x, y = textstate.linematrix
        for item in seq:
            if isinstance(item, (int, float)):
                y -= item * 0.001 * em
            elif isinstance(item, bytes) and (string := glyphs.string(item)).glyphs:
                start = y
                y += string.width * em + textstate.charspace * string.glyphs + textstate.wordspace * string.spaces
                if angle is not None:
                    across = x - 0.3 * em  # its lines are centred on x
                    ends = [(a * across + c * along + e - left, top - (b * across + d * along + f)) for along in (start, y)]
                    artifact = any(mark.artifact for mark in self._marks)
                    size = abs(em) * math.hypot(a, b)
                    self._canvas.drawn.append(_Drawn(string.text, angle, ends[0], ends[1], size, glyphs.bold, artifact, ()))
        textstate.linematrix = (x, y)

    def tell_damage(self) -> None:
        """Something on the page at hand cannot be read."""
        self._canvas.damaged = True

    def write(self, written: Written) -> None:
        """Text that is not in the page's content."""
        width = 0.5 * written.size * len(written.text)
        self._place([(written.x, written.x + width, f" {written.text} ", ())], self._page_matrix, written.y, written.size, False)

    def page(self, number: int) -> Page:
        """What was drawn since begin_page."""
        x0, y0, x1, y1 = self._crop
        shown_width, shown_height = x1 - x0, y1 - y0
        drawn = [run for run in self._canvas.drawn if _inside(run, shown_width, shown_height)]
        letters = {angle: sum(len(run.text) for run in drawn if run.angle == angle) for angle in (0, 90, 180, 270)}
        turn = max(letters, key=lambda angle: (letters[angle], angle == 0))
        width, height = (shown_height, shown_width) if turn in (90, 270) else (shown_width, shown_height)
        horizontal, vertical = _rules(self._canvas.rules, turn, shown_width, shown_height)
        return Page(
            number,
            width,
            height,
            turn,
            [run.turned(turn, shown_width, shown_height) for run in drawn if run.angle == turn],
            [_upright_box(run) for run in drawn if run.angle != turn and run.text.strip()],
            horizontal,
            vertical,
            self._canvas.images,
            self._canvas.damaged,
        )


def _angle(a: float, b: float) -> int | None:
    length = math.hypot(a, b)
    if abs(b) <= 0.03 * length:
        return 0 if a >= 0 else 180
    if abs(a) <= 0.03 * length:
        return 90 if b > 0 else 270
    return None


def _on_one_line(run: _Drawn, other: _Drawn) -> bool:
    across = 0 if run.angle in (90, 270) else 1
    return run.angle == other.angle and abs(run.start[across] - other.start[across]) < 0.3 * max(run.size, other.size)


def _inside(run: _Drawn, width: float, height: float) -> bool:
    x, y = (run.start[0] + run.end[0]) / 2, (run.start[1] + run.end[1]) / 2
    return -1 <= x <= width + 1 and -1 <= y <= height + 1


def _upright_box(run: _Drawn) -> Run:
    xs, ys = sorted((run.start[0], run.end[0])), sorted((run.start[1], run.end[1]))
    return Run(run.text, xs[0], ys[0], xs[1], ys[1], run.size, run.bold, run.artifact, run.gaps)


def _rules(lines: list[tuple[float, float, float, float]], turn: int, width: float, height: float) -> tuple[list[Rule], list[Rule]]:
    horizontal, vertical = [], []
    for ax, ay, bx, by in lines:
        (x0, y0), (x1, y1) = _turn(turn, width, height, ax, ay), _turn(turn, width, height, bx, by)
        rule = Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if rule.bottom - rule.top < 1 and rule.x1 - rule.x0 > 20:
            horizontal.append(rule)
        elif rule.x1 - rule.x0 < 1 and rule.bottom - rule.top > 5:
            vertical.append(rule)
    return horizontal, vertical
