"""Template tags that write the text of a comparison: escaped, with every difference told by more than its colour."""

from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from review.reading.comparison_rows import Piece

register = template.Library()


@register.simple_tag
def pieces(found: Iterable[Piece]) -> SafeString:
    """Pieces of one side's text, insertions and deletions marked for the eye and for screen readers."""
    return format_html_join("", "{}", ((_piece(piece),) for piece in found))


def _piece(piece: Piece) -> SafeString:
    if piece.kind == "equal" or not piece.text.strip():
        return conditional_escape(piece.text)
    tag, said = ("del", _("[removed:")) if piece.kind == "delete" else ("ins", _("[added:"))
    note = _("The same words stand in: %(clause)s") % {"clause": piece.elsewhere} if piece.elsewhere else ""
    if piece.nature == "formal":
        note = _("Change of form")
    return format_html(
        '<{} data-nature="{}" title="{}"><span class="visually-hidden">{} </span>{}<span class="visually-hidden">]</span></{}>',
        SafeString(tag), piece.nature, note, said, piece.text, SafeString(tag),
    )  # fmt: skip
