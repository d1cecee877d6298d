"""Numbers behind a word of the document's own ("CP. 3.4 –", "MKT-7.1 | Tarifs"): a numbering where the numbers rise from line to line."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from contracts.structure.numbering import Label, Rank, labels
from contracts.text.fold import fold

LEAST = 4  # numbers of a numbering
RISING = 0.9  # of its steps go up, but for those where it starts again
APART = 0.5  # of its numbers have a text below them: others stand in a table or a list
ACROSS = 0.5  # of the document's lines that single numbers go through

_PREFIXED = re.compile(
    r"(?P<word>[A-ZÀ-Ý][^\W\d_]{1,11})(?P<joint>\.\s?|\s|[\-–]\s?)(?P<number>[1-9]\d?(?:\.[1-9]\d?){0,3})(?![.,]?\d|\s?[%€$]|[^\W\d_])"
    r"(?P<mark>\.?\s?[\-–—:|)]|\.)?(?P<space>\s+|$)"
)
_OF_EDITIONS = frozenset({"version", "rev", "revision", "edition", "page", "tel", "fax", "iso", "no"})  # "Version 1.2 - 3 mai 2024"
_BAR = re.compile(r"\|\s*")


def prefixes_of(lines: Sequence[tuple[str, int]]) -> dict[int, int]:
    """How many characters stand before the number, by the index of the line, where a document numbers its clauses behind a word.

    lines: texts, each with the length of the bullet that it starts with.
    """
    found: dict[str, dict[int, tuple[int, re.Match[str]]]] = defaultdict(dict)
    for i, (text, bullet) in enumerate(lines):
        match = _PREFIXED.match(text, bullet)
        if (
            match
            and (match["mark"] or ("." in match["number"] and text[match.end() : match.end() + 1].isupper()))
            and not labels(text[bullet:])
        ):
            found[fold(match["word"])][i] = (match.start("number"), match)
    return {
        i: start
        for word, places in found.items()
        if len(places) >= LEAST and word not in _OF_EDITIONS and _is_numbering(places, len(lines))
        for i, (start, _) in places.items()
    }


def prefixed_label(text: str, start: int) -> list[Label]:
    """The number that stands behind a prefix at text[start:], as the label of an article whose word is the prefix."""
    word = fold(text[:start]).strip(" *-.>")
    read = labels(text[start:])
    found = [replace(label, rank=Rank.ARTICLE, word=word, end=label.end + start, series=word) for label in read if label.rank is Rank.NONE]
    bars = [_BAR.match(text, label.end) for label in found]
    return [replace(label, end=bar.end(), mark="-") if bar else label for label, bar in zip(found, bars, strict=True)]


def _is_numbering(places: Mapping[int, tuple[int, re.Match[str]]], lines: int) -> bool:
    """Whether the numbers behind one word rise from line to line, hold each other, and have a text below them."""
    numbers = {i: tuple(map(int, match["number"].split("."))) for i, (_, match) in places.items()}
    rising = [after > before for before, after in pairwise(numbers.values())]
    restarts = sum(after[0] == 1 < before[0] for before, after in pairwise(numbers.values()))  # a table of contents stands above
    if rising.count(True) < RISING * (len(rising) - restarts):
        return False
    last = {number: i for i, number in numbers.items()}
    rows = sorted(last.values())
    if len(last) < LEAST or sum(after - before > 1 for before, after in pairwise(rows)) < APART * (len(rows) - 1):
        return False
    if any(number[:-1] in last or (*number[:-1], number[-1] + 1) in last for number in last if len(number) > 1):
        return True
    word, joint = next(iter(places.values()))[1].group("word", "joint")
    counted = sorted(last) == [(value,) for value in range(1, len(last) + 1)]
    return counted and (word.isupper() or joint != " ") and rows[-1] - rows[0] > ACROSS * lines
