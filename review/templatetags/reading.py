"""Template tags that write contract text: escaped, with a mark around every stretch that something points at."""

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from contracts.clauses.taxonomy import taxonomy
from contracts.text.phrases import Excerpt
from review.reading.cards import Card
from review.reading.page import ReadingClause
from review.reading.segments import Mark, Segment
from review.services.search import Hit
from review.templatetags.page import SEVERITY_ICONS, icon

register = template.Library()

# Spaces at which French print never breaks a line: inside guillemets, before high punctuation and units, between the digits of a number.
_TIED = re.compile(r"(?<=«) | (?=[»;:!?%€])|(?<=\d) (?=\d{3}\b)")

_IN_ANNEX = re.compile(r"[A-Z][a-z]{4}")  # "Annexe 1", "Schedule B", beside "IX b"


@register.simple_tag
def reading(segments: Iterable[Segment], cards: dict[str, Card]) -> SafeString:
    """Segments of text with their marks. cards maps the key of a finding's mark to its card."""
    return mark_safe("".join(_segment(segment, cards) for segment in segments))  # noqa: S308  every part is escaped below


@register.filter
def cited(numbers: str | list[str]) -> str:
    """Numbers of clauses as text cites them, "cl. 3, 8.2"; that of an annex says itself what it is: "Annexe 1, 2"."""
    given = [numbers] if isinstance(numbers, str) else numbers
    articles = ", ".join(number for number in given if not _IN_ANNEX.match(number))
    return " · ".join([*([_("cl. %(number)s") % {"number": articles}] if articles else []), *filter(_IN_ANNEX.match, given)])


@register.simple_tag
def pieces(text: Excerpt) -> SafeString:
    """Text with what was looked for marked."""
    return format_html_join("", "{}", ((format_html("<mark>{}</mark>", words) if is_hit else words,) for words, is_hit in text.pieces))


@register.simple_tag
def hit_address(hit: Hit, query: str) -> str:
    """Where a clause that was found stands in the text of its contract, with what was looked for marked there."""
    wanted = ({} if hit.is_newest else {"version": hit.version.number}) | ({"find": query} if query else {})
    return f"{reverse('contract', args=[hit.version.contract_id])}{'?' if wanted else ''}{urlencode(wanted)}#clause-{hit.row.clause.uid}"


@register.filter
def type_name(key: str) -> str:
    """The name of a clause type."""
    return taxonomy()[key].label(get_language() or "fr") if key in taxonomy() else key


@register.simple_tag
def clause_heading(clause: ReadingClause, cards: dict[str, Card]) -> SafeString:
    """The heading of a clause, as deep in the page's outline as the clause is in the contract's."""
    tag = f"h{min(clause.level + 1, 6)}"
    return format_html("<{}>{}</{}>", mark_safe(tag), reading(clause.heading, cards), mark_safe(tag))  # noqa: S308  h2 to h6


def _segment(segment: Segment, cards: dict[str, Card]) -> str:
    """HTML of one segment. A long contract has tens of thousands: text is escaped here, once, and keys of marks are numbers of ours."""
    text = escape(_TIED.sub("\u00a0", segment.text))
    if not segment.marks:
        return text
    findings = [cards[mark.key] for mark in segment.marks if mark.kind == "finding"]
    terms = [mark for mark in segment.marks if mark.kind == "term"]
    link = next((mark for mark in segment.marks if mark.kind == "reference"), None)
    text = _glossed(segment, text)
    if link:
        text = f'<a class="reference" href="#{link.key}">{text}</a>'
    before = _anchors(segment.begins, cards)
    if findings:
        return format_html(
            '{}<mark data-severity="{}" data-findings="{}"{} title="{}">{}</mark>',
            before,
            findings[0].severity,
            " ".join(str(card.pk) for card in findings),
            mark_safe(_data("terms", terms)),  # noqa: S308  made of keys
            " · ".join(card.title for card in findings),
            mark_safe(text),  # noqa: S308  escaped above
        )
    return f'{before}<span class="term"{_data("terms", terms)}>{text}</span>' if terms else before + text


def _glossed(segment: Segment, text: str) -> str:
    """text as a defined term, or as a reference that leads nowhere. Only the first piece of a mark is a place to jump to."""
    for mark in segment.marks:
        if mark.kind == "definition" and mark in segment.begins:
            text = f'<dfn id="definition-{mark.key}">{text}</dfn>'
        elif mark.kind == "defined" and mark in segment.begins:
            text = f'<span class="defined" data-use="{mark.key}" tabindex="-1">{text}</span>'
        elif mark.kind == "lost":
            note = _("This annex is not in the document.") if mark.key == "annex" else _("The contract has no clause with this number.")
            text = f'<span class="lost" tabindex="0">{text}<span class="visually-hidden"> ({escape(note)})</span></span>'
    return text


def _data(name: str, marks: list[Mark]) -> str:
    return f' data-{name}="{" ".join(mark.key for mark in marks)}"' if marks else ""


def _anchors(begins: Iterable[Mark], cards: dict[str, Card]) -> SafeString:
    """The places that links elsewhere on the page jump to, and the numbers in the margin."""
    written = []
    for mark in begins:
        if mark.kind in ("term", "place"):
            written.append(f'<span id="{mark.kind}-{mark.key}"></span>')
        elif mark.kind == "finding" and cards[mark.key].evidence[0] == (mark.start, mark.end):
            card = cards[mark.key]
            written.append(
                format_html(
                    '<a class="margin-mark" id="evidence-{}" href="#finding-{}" data-severity="{}" aria-label="{}">{}{}</a>',
                    card.pk,
                    card.pk,
                    card.severity,
                    _("Finding %(number)s, %(severity)s: %(title)s")
                    % {"number": card.number, "severity": card.severity_label.lower(), "title": card.title},
                    icon(SEVERITY_ICONS[card.severity]),
                    card.number,
                )
            )
    return mark_safe("".join(written))  # noqa: S308  made of keys and of what format_html escaped
