"""Tags of the templates of reports: names of severities, the chart of the risk profile, marked differences."""

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from review.models import Severity as SeverityName
from review.reading.cards import Card
from review.reading.comparison_rows import Cell, Piece, Row
from review.report.comparison_content import ComparisonContent, Side
from review.report.content import Item, ReportContent
from review.rules.types import Severity

register = template.Library()

_ROW, _BAR, _LABELS, _WIDTH = 17, 9, 172, 340  # SVG units
_FONT = "font-family: 'Inter Variable', 'DejaVu Sans', sans-serif; font-size: 8.2px"
_SHORT, _CARD = 1700, 200  # characters of a cell that is not broken over pages, and those that a finding takes as much room as
_FILL = {  # as in static/css/report.css, which does not reach inside a drawing
    Severity.CRITICAL: "#9b1521",
    Severity.HIGH: "#c2570f",
    Severity.MEDIUM: "#c79213",
    Severity.LOW: "#3f8da9",
    Severity.INFO: "#98a2ad",
}


@register.filter
def severity_name(severity: Severity) -> str:
    """The severity in the reader's language."""
    return str(SeverityName(severity.value).label)


@register.filter
def findings_in(items: Iterable[Item]) -> int:
    """How many findings there are of these rules."""
    return sum(len(item.points) for item in items)


@register.simple_tag
def risk_chart(report: ReportContent) -> SafeString:
    """A small bar chart: per theme, the findings, stacked by severity. The same figures are its title, for those who hear it."""
    most = max(sum(counts.values()) for _, counts in report.profile)
    unit = (_WIDTH - _LABELS - 18) / most
    rows = []
    for i, (theme, counts) in enumerate(report.profile):
        y, x = i * _ROW, float(_LABELS)
        rows.append(
            format_html('<text x="{}" y="{}" text-anchor="end" fill="#49525c" style="{}">{}</text>', _LABELS - 6, y + 9, _FONT, theme)
        )
        for severity in Severity:
            width = counts.get(severity, 0) * unit
            if width:
                rows.append(
                    format_html(
                        '<rect fill="{}" x="{}" y="{}" width="{}" height="{}"/>',
                        _FILL[severity],
                        f"{x:.1f}",
                        y + 1,
                        f"{max(width - 0.8, 0.5):.1f}",
                        _BAR,
                    )
                )
                x += width
        rows.append(format_html('<text x="{}" y="{}" style="{}">{}</text>', f"{x + 4:.1f}", y + 9, _FONT, sum(counts.values())))
    said = "; ".join(
        f"{theme}: " + ", ".join(f"{count} {severity_name(severity)}" for severity, count in counts.items() if count)
        for theme, counts in report.profile
    )
    return format_html(
        '<svg class="chart" viewBox="0 0 {} {}" width="{}pt" role="img"><title>{} – {}</title>{}</svg>',
        _WIDTH,
        len(report.profile) * _ROW,
        _WIDTH * 0.75,
        _("Risk profile"),
        said,
        format_html_join("", "{}", ((row,) for row in rows)),
    )


@register.simple_tag
def redline(pieces: Iterable[Piece]) -> SafeString:
    """Pieces of a text with what was deleted, inserted or moved marked; words that moved name the clause where the others stand."""
    return format_html_join("", "{}", ((_marked(piece),) for piece in pieces))


def _marked(piece: Piece) -> SafeString:
    if piece.kind == "equal" or not piece.text.strip():
        return conditional_escape(piece.text)
    removed = piece.kind == "delete"
    place = format_html('<span class="place"> {} {}</span>', "→" if removed else "←", piece.elsewhere) if piece.elsewhere else ""
    return format_html('<{0} data-nature="{1}">{2}</{0}>{3}', SafeString("del" if removed else "ins"), piece.nature, piece.text, place)


@register.simple_tag
def sides_of(row: Row, report: ComparisonContent) -> list[tuple[Side, Cell | None, bool]]:
    """Each side of a comparison with its cell of a row, and whether a row above shows all that stands in it."""
    keys = {shown.key for shown in report.rows}
    return [
        (side, cell, bool(cell and not report.kin and cell.above in keys))
        for side, cell in ((report.left, row.left), (report.right, row.right))
    ]


@register.filter
def is_short(row: Row) -> bool:
    """Whether the cells of a row are so short that the row is better not broken over two pages."""
    return all(
        sum(len(piece.text) for piece in cell.body) + _CARD * len(cell.cards) < _SHORT for cell in (row.left, row.right) if cell is not None
    )


@register.simple_tag
def fate(card: Card, side: int, report: ComparisonContent) -> str:
    """What became of a finding, where only one side (0 left, 1 right) has it."""
    if card.rule not in (report.lifted, report.raised)[side]:
        return ""
    if not report.kin:
        return _("%(name)s only") % {"name": report.sides[side].name}
    return (_("lifted"), _("raised"))[side]


@register.simple_tag
def count_of(counts: Iterable[tuple[str, int]], severity: str) -> int:
    """How many findings of that severity are counted."""
    return dict(counts).get(severity, 0)


@register.filter
def lead_in(text: str) -> SafeString:
    """Text before inline markup, its last space in an element of its own.

    WeasyPrint (70.0) breaks a line behind its first word where all of the text fits but for that space.
    """
    words = text.removesuffix(" ")
    return format_html("{}<span> </span>", words) if words != text else format_html("{}", text)
