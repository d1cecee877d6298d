"""Words of a contract as a page quotes them: within their sentence, on one line, cut where they are long."""

import re
from dataclasses import dataclass

from contracts.structure.types import Clause
from contracts.text.sentences import sentences
from contracts.text.types import Span

_LENGTH, _CONTEXT = 600, 240  # characters; longer words, and longer context on either side, are cut at a word


@dataclass(frozen=True, slots=True)
class Quote:
    """The words, and their sentence up to them and from them on."""

    before: str
    words: str
    after: str


def quote_of(text: str, span: Span, clause: Clause | None) -> Quote:
    """The words of span with the rest of their sentence, which ends where the clause's own text ends."""
    start, end = (clause.start, clause.end) if clause else (span.start, span.end)
    around = [sentence for sentence in sentences(text, start, end) if sentence.start < span.end and span.start < sentence.end]
    before = _flat(text[around[0].start : span.start]) if around else ""
    after = _flat(text[span.end : around[-1].end]) if around else ""
    return Quote(_last_words(before, _CONTEXT), _first_words(_flat(text[span.start : span.end]), _LENGTH), _first_words(after, _CONTEXT))


def _flat(text: str) -> str:
    """text with its white space folded, and kept at its ends as one space."""
    return re.sub(r"\s+", " ", text)


def _first_words(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " […]"


def _last_words(text: str, length: int) -> str:
    return text if len(text) <= length else "[…] " + text[-length:].split(" ", 1)[-1]
