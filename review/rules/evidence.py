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
_ITEM = re.compile(r"\((?:[ivx]{1,4}|[a-h]|[1-9])\)")  # "(iv)": begins a part, and is no remark in brackets
_REMARK = re.compile(r"\([^()]{0,200}\)")


def of_matches(sentence: Sentence, matches: Sequence[re.Match[str]]) -> Span:
    """From the first to the last deciding word; where that is long, the stretch with most of them, or else the one that names the point."""
    start, end = min(match.start() for match in matches), max(match.end() for match in matches)
    if end - start > _LONGEST:
        start, end = _densest(matches)
    while end < len(sentence.text) and sentence.text[end].isalnum():
        end += 1
    return sentence.span(*_widened(sentence.text, start, end))


def _densest(matches: Sequence[re.Match[str]]) -> tuple[int, int]:
    """Where most of the matches stand together; the last match, which names the point, where no two of them do."""
    best, most = matches[-1].span(), 1
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
    marked = _ITEM.sub(lambda item: "¶" + "_" * (len(item.group()) - 1), text)
    return _REMARK.sub(lambda remark: "_" * len(remark.group()), marked)
