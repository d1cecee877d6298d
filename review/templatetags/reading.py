"""Template tags that write contract text: escaped, with a mark around every stretch that something points at."""

import re
from collections.abc import Iterable

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from review.reading.cards import Card
from review.reading.page import ReadingClause
from review.reading.segments import Mark, Segment
from review.templatetags.page import SEVERITY_ICONS, icon

register = template.Library()

# Spaces at which French print never breaks a line: inside guillemets, before high punctuation and units, between the digits of a number.
_TIED = re.compile(r"(?<=«) | (?=[»;:!?%€])|(?<=\d) (?=\d{3}\b)")


@register.simple_tag
def reading(segments: Iterable[Segment], cards: dict[str, Card]) -> SafeString:
    """Segments of text with their marks. cards maps the key of a finding's mark to its card."""
    return mark_safe("".join(_segment(segment, cards) for segment in segments))  # noqa: S308  every part is escaped below


@register.simple_tag
def clause_heading(clause: ReadingClause, cards: dict[str, Card]) -> SafeString:
    """The heading of a clause, as deep in the page's outline as the clause is in the contract's."""
    tag = f"h{min(clause.level + 1, 6)}"
    return format_html("<{}>{}</{}>", mark_safe(tag), reading(clause.heading, cards), mark_safe(tag))  # noqa: S308  h2 to h6


def _segment(segment: Segment, cards: dict[str, Card]) -> SafeString:
    findings = [cards[mark.key] for mark in segment.marks if mark.kind == "finding"]
    terms = [mark for mark in segment.marks if mark.kind == "term"]
    link = next((mark for mark in segment.marks if mark.kind == "reference"), None)
    text = conditional_escape(_TIED.sub("\u00a0", segment.text))
    if link:
        text = format_html('<a class="reference" href="#{}">{}</a>', link.key, text)
    before = _anchors(segment.begins, cards)
    if findings:
        return format_html(
            '{}<mark data-severity="{}" data-findings="{}"{} title="{}">{}</mark>',
            before,
            findings[0].severity,
            " ".join(str(card.pk) for card in findings),
            _data("terms", terms),
            " · ".join(card.title for card in findings),
            text,
        )
    if terms:
        return format_html('{}<span class="term"{}>{}</span>', before, _data("terms", terms), text)
    return format_html("{}{}", before, text)


def _data(name: str, marks: list[Mark]) -> SafeString:
    return format_html(' data-{}="{}"', name, " ".join(mark.key for mark in marks)) if marks else SafeString("")


def _anchors(begins: Iterable[Mark], cards: dict[str, Card]) -> SafeString:
    """The places that links elsewhere on the page jump to, and the numbers in the margin."""
    written = []
    for mark in begins:
        if mark.kind == "term":
            written.append(format_html('<span id="term-{}"></span>', mark.key))
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
    return format_html_join("", "{}", ((part,) for part in written))
