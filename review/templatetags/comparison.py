"""Template tags that write the text of a comparison: escaped, with every difference told by more than its colour."""

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from review.reading.comparison_rows import Piece, Row
from review.templatetags.page import severity_icon

register = template.Library()

_NAME = 64  # characters of a clause's name in the outline


@register.simple_tag
def pieces(found: Iterable[Piece], kin: bool) -> SafeString:
    """Pieces of one side's text, what differs marked for the eye and for screen readers. kin: the texts are versions of one another."""
    return format_html_join("", "{}", ((_piece(piece, kin),) for piece in found))


@register.simple_tag
def row_attributes(row: Row) -> SafeString:
    """What filters and steps need to know of a row, as attributes of its element."""
    facts = {"changed": row.is_changed, "formal": row.is_formal, "risk": bool(row.cards), "term": row.has_term}
    marks = "".join(f" data-{name}" for name, holds in facts.items() if holds)
    return format_html(
        'id="{}" data-level="{}" data-types="{}" aria-label="{}"{}',
        row.key,
        row.level,
        " ".join(row.types),
        row.name[:80],
        SafeString(marks),
    )


@register.simple_tag
def outline_items(rows: Iterable[Row], kin: bool) -> SafeString:
    """The rows that differ as items of the outline: what each is called on either side, what happened to it, its gravest finding."""
    return format_html_join("\n", "{}", ((_outline_item(row, "\u2190" if kin else "\u2194"),) for row in rows))


def _outline_item(row: Row, arrow: str) -> SafeString:
    changes = format_html_join("", '<span class="change" data-change="{}">{}</span>', row.changes)
    former = format_html('<span class="outline-former">{} {}</span>', arrow, _short(row.former)) if row.former else ""
    severity: SafeString | str = ""
    if row.cards:
        card = row.cards[0]
        severity = format_html(
            '<span class="severity" data-severity="{}">{}<span class="visually-hidden">{}</span></span>',
            card.severity, severity_icon(card.severity), card.severity_label,
        )  # fmt: skip
    return format_html(
        '<li data-level="{}" data-for="{}"><a href="#{}">{}</a>{}<span class="outline-facts">{}{}</span></li>',
        row.level, row.key, row.key, _short(row.title), former, changes, severity,
    )  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


@register.simple_tag
def later_rows(rows: Iterable[Row]) -> SafeString:
    """Rows that the page asks for when it comes to them: their places, with what filters need."""
    return format_html_join(
        "\n", '<article class="compare-row" tabindex="-1" data-later {}><p class="compare-later">{}</p></article>',
        ((row_attributes(row), row.name[:80]) for row in rows),
    )  # fmt: skip


def _piece(piece: Piece, kin: bool) -> SafeString:
    if piece.kind == "equal" or not piece.text.strip():
        return conditional_escape(piece.text)
    tag, said = ("del", _("[removed:")) if piece.kind == "delete" else ("ins", _("[added:"))
    if not kin:
        said = _("[only here:")
    note = _("The same words stand in: %(clause)s") % {"clause": piece.elsewhere} if piece.elsewhere else ""
    if piece.nature == "formal":
        note = _("Change of form")
    return format_html(
        '<{} data-nature="{}" title="{}"><span class="visually-hidden">{} </span>{}<span class="visually-hidden">]</span></{}>',
        SafeString(tag), piece.nature, note, said, piece.text, SafeString(tag),
    )  # fmt: skip
