"""Spaces as French prints them: lines do not break before ; : ? ! » and % or behind «."""

import re
from dataclasses import replace

from review.rules.types import Wording

_NO_BREAK, _NARROW = "\u00a0", "\u202f"
# Only spaces that are there are changed: a text keeps its words and its length.
_RULES = (
    (re.compile(r" (?=[;?!](?:\s|$|[»”)]))"), _NARROW),
    (re.compile(r" (?=:(?:\s|$))|(?<=«) | (?=»)|(?<=\d) (?=%)"), _NO_BREAK),
)


def spaced(text: str, language: str) -> str:
    """A text of "fr" with the spaces that a line is not broken at; one of "en" as it is."""
    if language == "fr":
        for pattern, space in _RULES:
            text = pattern.sub(space, text)
    return text


def typeset(wording: Wording, language: str, contract_language: str) -> Wording:
    """The sentences of a finding for people to read: title and rationale in language, the suggestion in contract_language."""
    return replace(
        wording,
        title=spaced(wording.title, language),
        rationale=spaced(wording.rationale, language),
        suggestion=spaced(wording.suggestion, contract_language),
    )
