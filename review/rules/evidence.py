"""The words shown for a finding: tight around what decided, and enough of the sentence to be understood alone."""

import re
from collections.abc import Sequence

from contracts.terms.types import Term
from contracts.text.types import Span
from review.rules.reading import Reading, Sentence

_LONGEST = 300  # characters
_SHORTEST = 40  # characters; below, the words around are shown too
_OPENS = re.compile(r"[,;:](?=\s)|\((?!\d)|\)|(?=¶)")  # where a part of a sentence may begin
_CLOSES = re.compile(r"[,;:](?=\s)|(?<!\d)\)|(?=¶)")  # and end
_BORDER = re.compile(r"[,;:](?=\s)|(?=¶)")
ITEM = re.compile(r"\((?:[ivx]{1,4}|[a-h]|[1-9])\)")  # "(iv)": begins a part, and is no remark in brackets
_MARK = re.compile(r"\s*(?:[-–•*] |\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\) |\d{1,2}(?:\.\d{1,2}){0,3}[.)]? )?\s*")  # of an item or a paragraph
_REMARK = re.compile(r"\([^()]{0,200}\)")


def of_matches(sentence: Sentence, matches: Sequence[re.Match[str]]) -> Span:
    """From the first to the last deciding word; where that is long, the stretch with most of them, or else the one that names the point."""
    start, end = min(match.start() for match in matches), max(match.end() for match in matches)
    if end - start > _LONGEST:
        start, end = _densest(matches)
    while end < len(sentence.text) and sentence.text[end].isalnum():
        end += 1
    own = sentence.own
    if start < own < end:  # the part of the item alone is shown
        first, last = _widened(sentence.text[own:], 0, end - own)
        return sentence.span(own + first, own + last)
    return sentence.span(*_widened(sentence.text, start, end))


def _densest(matches: Sequence[re.Match[str]]) -> tuple[int, int]:
    """Where most of the matches stand together; where no two of them do, the one farthest on: a sentence names its point last."""
    best, most = max(match.span() for match in matches), 1
    for first in matches:
        near = [match for match in matches if match.start() >= first.start() and match.end() <= first.start() + _LONGEST]
        if len(near) > most:
            best, most = (first.start(), max(match.end() for match in near)), len(near)
    return best


def of_term(reading: Reading, term: Term) -> Span:
    """Where a key term stands, with the words around it."""
    sentence = reading.at(term.start)
    if sentence is None or term.end > sentence.end:
        return Span(term.start, term.end)
    start, end = _widened(reading.folded[sentence.start : sentence.end], term.start - sentence.start, term.end - sentence.start)
    return Span(sentence.start + start, sentence.start + end)


def phrase_around(reading: Reading, span: Span, longest: int) -> tuple[Span, bool, bool]:
    """The words to quote for the evidence, and whether the sentence is cut before and after them.

    The sentence where it has at most that many characters, or else as many of its parts, from comma to comma, as do; the words themselves
    where they are longer. The number and the heading of the clause are no part of it, unless the evidence stands there.
    """
    sentence = reading.at(span.start)
    if sentence is None or span.end > sentence.end or span.end - span.start > longest:
        return span, False, False
    first, last = spoken(reading, sentence, span), sentence.end
    if last - first <= longest:
        return Span(first, last), False, False
    before, after = _plain(reading.folded[first : span.start]), _plain(reading.folded[span.end : last])
    starts = [first, *(first + mark.end() for mark in _OPENS.finditer(before))]
    ends = [*(span.end + mark.start() for mark in _CLOSES.finditer(after)), last]
    # The part that the evidence stands in, then further ones, those behind it first: a sentence begins with what it is about.
    start = (
        starts[-1]
        if span.end - starts[-1] <= longest
        else _word_from(reading.folded, span.start - (longest - (span.end - span.start)) // 2)
    )
    end = next((end for end in ends if end - start <= longest), None)
    if end is None:
        end = _word_to(reading.folded, start + longest, span.end)
    end = max([end, *(one for one in ends if one - start <= longest)])
    start = min([start, *(one for one in starts if end - one <= longest)])
    while start < span.start and reading.folded[start].isspace():
        start += 1
    return Span(start, end), start > first + 1, end < last


def spoken(reading: Reading, sentence: Sentence, span: Span) -> int:
    """Where the words of a sentence begin, behind the clause's number and heading and the mark of an item."""
    clause = reading.clauses[sentence.clause]
    behind = span.start if clause.heading else span.end - 1  # a number is never what decides, a heading may be
    first = clause.body_start if sentence.start < clause.body_start <= behind else sentence.start
    mark = _MARK.match(reading.folded, first)
    return mark.end() if mark and mark.end() < span.end else first


def _word_from(text: str, offset: int) -> int:
    """The offset, or the start of the next word where it lies inside one."""
    while 0 < offset < len(text) and text[offset - 1].isalnum():
        offset += 1
    return offset


def _word_to(text: str, offset: int, least: int) -> int:
    """The offset, or the end of the word before where it lies inside one; not below least."""
    while least < offset < len(text) and not (text[offset].isspace() and text[offset - 1].isalnum()):
        offset -= 1
    return max(offset, least)


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) as it is, or where it is short, up to the commas around it and half the longest evidence to each side, whole words."""
    if end - start >= _SHORTEST:
        return start, end
    left, right = max(0, start - _LONGEST // 2), min(len(text), end + _LONGEST // 2)
    before, after = _plain(text[left:start]), _plain(text[end:right])
    opening = [left + mark.end() for mark in _OPENS.finditer(before)]
    closing = _CLOSES.search(after)
    if opening:
        left = opening[-1]
    elif left:
        left = text.find(" ", left, start) + 1 or start
    if closing:
        right = end + closing.start()
    elif right < len(text):
        right = max(text.rfind(" ", end, right), end)
    while left < start and text[left] == " ":
        left += 1
    while right > end and text[right - 1] == " ":
        right -= 1
    return left, right


def _plain(text: str) -> str:
    """The text, length kept, with remarks in brackets as blanks, for the commas in them end no part, and "¶" where an item begins."""
    marked = ITEM.sub(lambda item: "¶" + "_" * (len(item.group()) - 1), text)
    return _REMARK.sub(lambda remark: "_" * len(remark.group()), marked)


def parts_of(text: str) -> Sequence[tuple[int, int]]:
    """The parts of a sentence, from comma to comma, in order; a remark in brackets belongs to the part that it stands in."""
    plain, start = _plain(text), 0
    parts: list[tuple[int, int]] = []
    for mark in _BORDER.finditer(plain):
        if plain[start : mark.start()].strip():
            parts.append((start + _blanks(plain, start), mark.start()))
        start = mark.end()
    if plain[start:].strip():
        parts.append((start + _blanks(plain, start), len(plain.rstrip())))
    return parts


def _blanks(text: str, at: int) -> int:
    """How many blanks stand there."""
    return len(text) - at - len(text[at:].lstrip())
