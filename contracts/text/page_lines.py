"""Page footers and headers among the lines of a text that has no pages: they come back word for word, a page's length apart."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from statistics import median

from contracts.text.compose import Paragraph
from contracts.text.fold import fold
from contracts.text.reflow import starts_unit
from contracts.text.types import BlockKind

_LEAST = 4  # times
_SHORTEST = 20  # characters: shorter lines may be a phrase that comes back
_PAGE = (900, 9000)  # characters on a page
_EVEN = (0.45, 1.7)  # of the usual distance, for ...
_MOSTLY = 0.75  # ... this share of the distances
_BEYOND = 2.0  # pages without the line before the first and after the last one
_TITLE = 12  # lines in which the document's title stands, which its pages repeat
_NUMBER = re.compile(r"\d+")
# "Page 3", "Page 3 sur 12", "3/12", "- 3 -": a number alone on its line may be an article's.
_PAGE_NUMBER = re.compile(r"(?:pages?|p\.|folio)\s*#(?:\s*(?:/|sur|of|de)\s*#)?|#\s*(?:/|sur|of)\s*#|-\s*#\s*-|(?:\.{3,}|…)\s*#")
_AT_AN_EDGE = re.compile(r"^#|#$|\bp(?:ages?|\.)\s*#|#\s*(?:/|sur|of|de)\s*#$")  # where a page's number stands
# What a footer says of its house; other words that come back may be a clause's, wherever its lines are broken
_OF_A_HOUSE = re.compile(
    r"©|\(c\)|tous droits reserves|all rights reserved|\br\.?c\.?s\b|\bsiren\b|registre du commerce|au capital d|"
    r"registered (?:in|office|number)|company (?:no|number)|confidentiel|confidential$|\bparaphes?\b|\binitials?\b"
)
# A page's number with how many there are, which tells a page's line by itself: "Page 3/5", "page 3 sur 5".
_OF_PAGES = re.compile(r"\W*(?:pages?|p\.)\s*(\d{1,3})\s*(?:/|sur|of|de)\s*(\d{1,3})\W*")
_BESIDE = 3  # lines above and below it that may be the page's too, where they come back beside another
_SENTENCE_ENDS = ".!?…:;"
_MARK = re.compile(r"[#>*\-+|]|\d+[.)]\s")  # of Markdown's headings, lists and tables


def without_page_lines(lines: Sequence[str]) -> list[str]:
    """lines without those that belong to pages; where one broke a sentence, without the empty lines around it."""
    dropped = _page_lines(lines) | _headers(lines)
    if not dropped:
        return list(lines)
    kept: list[str] = []
    blanks: list[str] = []  # since the last line that is kept
    cut = False  # whether a page's line stood among them
    for i, line in enumerate(lines):
        if i in dropped:
            cut = True
        elif not line:
            blanks.append(line)
        else:
            goes_on = cut and bool(kept) and line[0].islower() and kept[-1][-1] not in _SENTENCE_ENDS
            kept += [line] if goes_on else [*blanks, line]
            blanks, cut = [], False
    return kept + blanks


def without_page_paragraphs(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """paragraphs without those that are a page's line: printed pages that were pasted into a web page."""
    lines = [" ".join(line.text for line in paragraph.lines) for paragraph in paragraphs]
    dropped, headers = _page_lines(lines), _headers(lines)
    return tuple(
        paragraph
        for i, paragraph in enumerate(paragraphs)
        if i not in headers and (i not in dropped or paragraph.kind is not BlockKind.PARAGRAPH)
    )


def _headers(lines: Sequence[str]) -> set[int]:
    """The indices of the lines "Page n/m" of a text, and of those beside them that come back word for word, each but for the first time."""
    shown = [i for i, line in enumerate(lines) if line]
    numbered = [(k, match) for k, i in enumerate(shown) if len(lines[i]) < _SHORTEST and (match := _OF_PAGES.fullmatch(fold(lines[i])))]
    pages = [int(match[1]) for _, match in numbered]
    if len(pages) < 2 or len({match[2] for _, match in numbered}) > 1 or any(before >= after for before, after in pairwise(pages)):
        return set()
    found = {shown[k] for k, _ in numbered}
    for side in (-1, 1):
        for step in range(1, _BESIDE + 1):
            beside = [shown[k + side * step] for k, _ in numbered if 0 <= k + side * step < len(shown)]
            alike = [i for i in beside if i not in found and _heads_pages(lines[i]) and sum(lines[i] == lines[j] for j in beside) > 1]
            if not alike:
                break
            first = {lines[i]: i for i in reversed(alike)}
            found.update(i for i in alike if first[lines[i]] != i)
    return found


def _heads_pages(line: str) -> bool:
    """Whether a line may head or foot a page: it opens no clause and is no sentence nor the end of one."""
    return not (line[0].islower() or line[-1] in _SENTENCE_ENDS or starts_unit(line))


def _page_lines(lines: Sequence[str]) -> set[int]:
    """The indices of the lines that belong to pages, not to the text. Lines may be empty."""
    ends = list(accumulate(len(line) + 1 for line in lines))
    alike: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line:
            alike[_NUMBER.sub("#", fold(line)).strip()].append(i)
    shown = [i for i, line in enumerate(lines) if line][:_TITLE]
    found: set[int] = set()
    for words, places in alike.items():
        if len(places) < _LEAST or not (_may_repeat(words, lines[places[0]]) and _counts(words, lines, places)):
            continue
        if _even([ends[i] for i in places], ends[-1]):
            found.update(i for i in places if i not in shown or "©" in words or _PAGE_NUMBER.fullmatch(words))
    return found


def _may_repeat(words: str, line: str) -> bool:
    """Whether a line may be a page's: a page number, or words of a house or beside a number, and no clause's number or list's item."""
    if _PAGE_NUMBER.fullmatch(words):
        return True
    tells = _OF_A_HOUSE.search(words) or _AT_AN_EDGE.search(words)
    return bool(tells) and len(words) >= _SHORTEST and not starts_unit(line) and not _MARK.match(line) and "\t" not in line


def _counts(words: str, lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether lines that differ in numbers alone are the same throughout, but for one number that grows: the page's."""
    numbers = list(zip(*([int(number) for number in _NUMBER.findall(lines[i])] for i in places), strict=True))
    moving = [column for column in numbers if len(set(column)) > 1]
    if len(moving) > 1 or (moving and not _AT_AN_EDGE.search(words)):
        return False
    return all(before < after for column in moving for before, after in pairwise(column))


def _even(places: Sequence[int], length: int) -> bool:
    """Whether places are about a page's length apart, from the start of the text to its end."""
    steps = [after - before for before, after in pairwise(places)]
    usual = median(steps)
    if not _PAGE[0] <= usual <= _PAGE[1]:
        return False
    even = sum(_EVEN[0] * usual <= step <= _EVEN[1] * usual for step in steps)
    return even >= _MOSTLY * len(steps) and places[0] <= _BEYOND * usual and length - places[-1] <= _BEYOND * usual
