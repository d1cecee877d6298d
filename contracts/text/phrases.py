"""What somebody looks for in texts, and where it stands there: words and phrases, whatever their accents, capitals and line breaks.

static/js/find.js looks for the same in the text on a page.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from contracts.text.fold import fold
from contracts.text.types import Span

EXCERPT = 260  # characters, about three lines of a page
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 60  # letters, as in fold: what goes on for longer is none
_QUOTES = '"“”„‟«»'
_QUOTED = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]?)")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, joiners and what else stands inside words without being seen
_BEFORE = 70  # characters of an excerpt in front of the first hit
_LOOKED_AT = 200  # hits of a long text among which an excerpt is chosen


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow each other. The last one may go on ("sauvegarde" finds "sauvegardes") unless it is_whole."""

    words: tuple[str, ...]
    is_whole: bool

    @property
    def needle(self) -> str:
        """What stands in words_of of each text that has the phrase."""
        return f" {' '.join(self.words)}{' ' if self.is_whole else ''}"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text on one line; marks are the places in it that were looked for."""

    text: str
    marks: tuple[Span, ...]

    @property
    def pieces(self) -> list[tuple[str, bool]]:
        """All of the text in pieces, each with whether it was looked for."""
        edges = [0, *(edge for mark in self.marks for edge in (mark.start, mark.end)), len(self.text)]
        pieces = [(self.text[edges[i] : edges[i + 1]], i % 2 == 1) for i in range(len(edges) - 1)]
        return [piece for piece in pieces if piece[0]]


class _Spelling(dict[int, str]):
    """How a character is spelt in search: folded, "œ" as two letters, and nothing where it is not seen."""

    def __missing__(self, key: int) -> str:
        char = chr(key)
        spelt = "" if char in _UNSEEN or unicodedata.combining(char) else fold(char)
        if spelt and not spelt.isascii():
            spelt = "".join(c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c)).lower()
        self[key] = spelt = spelt.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")
        return spelt


_SPELT = _Spelling()


def words_of(text: str) -> str:
    """The words of text with one space before, between and after them: letters and figures, nothing else. 0 words: " "."""
    return " ".join(["", *(word for word in _WORD.findall(text.translate(_SPELT)) if len(word) <= _LONGEST_WORD), ""]) or " "


def phrases_of(query: str) -> tuple[Phrase, ...]:
    """What a query asks for, each once: single words, what stands in quotes, and what is written together ("l'article", "441-10").

    What is quoted is looked for as it stands; outside quotes the last word may go on, unless it is a number or a letter.
    """
    found: dict[Phrase, None] = {}
    rest = query
    for match in _QUOTED.finditer(query):
        words = tuple(words_of(match[1]).split())
        if words:
            found[Phrase(words, bool(match[2]) or _stands_alone(words[-1]))] = None
        rest = rest.replace(match[0], " ", 1)
    for part in rest.split():
        words = tuple(words_of(part).split())
        if words:
            found[Phrase(words, _stands_alone(words[-1]))] = None
    return tuple(found)


def hits(text: str, phrases: Sequence[Phrase]) -> tuple[Span, ...]:
    """The places in text of any of phrases, whole words, in order; those that overlap are one."""
    spelt = [_SPELT[ord(char)] for char in text]
    ends = list(accumulate(map(len, spelt)))  # of each character, in the spelt text

    def original(offset: int) -> int:
        return bisect_right(ends, offset)

    places = [match.span() for match in _WORD.finditer("".join(spelt)) if len(match[0]) <= _LONGEST_WORD]
    joined = "".join(spelt)
    row = " ".join(["", *(joined[start:end] for start, end in places), ""])
    begins = list(accumulate((end - start + 1 for start, end in places), initial=1))  # of each word, in row
    spans = []
    for phrase in phrases:
        at = row.find(phrase.needle)
        while at >= 0:
            first = bisect_right(begins, at + 1) - 1
            last = first + len(phrase.words) - 1
            spans.append(Span(original(places[first][0]), original(places[last][1] - 1) + 1))
            at = row.find(phrase.needle, at + 1)
    return _merged(spans)


def excerpt(text: str, phrases: Sequence[Phrase], length: int = EXCERPT) -> Excerpt:
    """The part of text where most of phrases stand close together, cut at words; its beginning where none of them stands in it."""
    flat = " ".join(text.split())
    found = hits(flat, phrases)
    first = _richest(flat, found, phrases, length - _BEFORE)
    start = max(min(first - _BEFORE, len(flat) - length), 0)
    end = min(start + length, len(flat))
    if start and (space := flat.find(" ", start, first)) >= 0:
        start = space + 1
    if end < len(flat) and (space := flat.rfind(" ", start, end)) > first:
        end = space
    before, after = "… " if start else "", " …" if end < len(flat) else ""
    shift = len(before) - start
    marks = tuple(Span(max(hit.start, start) + shift, min(hit.end, end) + shift) for hit in found if hit.start < end and hit.end > start)
    return Excerpt(before + flat[start:end] + after, marks)


def _richest(text: str, found: Sequence[Span], phrases: Sequence[Phrase], length: int) -> int:
    """Where the first stretch of that length begins in which the most of phrases stand; 0 where none of them is found."""
    kinds = [{i for i, phrase in enumerate(phrases) if hits(text[hit.start : hit.end], (phrase,))} for hit in found[:_LOOKED_AT]]
    best, start = 0, 0
    for i, hit in enumerate(found[: len(kinds)]):
        near: set[int] = set()
        for j in range(i, len(kinds)):
            if found[j].end <= hit.start + length:
                near |= kinds[j]
        if len(near) > best:
            best, start = len(near), hit.start
    return start


def marked(text: str, phrases: Sequence[Phrase]) -> Excerpt:
    """All of a short text."""
    return Excerpt(text, hits(text, phrases))


def _stands_alone(word: str) -> bool:
    """Whether a longer word is another word: "3" is not what "30" begins with, and "d" not what "date" does."""
    return len(word) == 1 or word.isdigit()


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)
