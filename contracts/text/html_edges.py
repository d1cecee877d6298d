"""The menus above a page's text and the links below it, however they are named: told by their links and their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4.element import NavigableString, PreformattedString, Tag

from contracts.text.fold import fold

_BLOCKS = {"div", "section", "ul", "ol", "table", "header", "footer", "center", "p", "details"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_SUBSTANCE = 60  # characters of a paragraph that are no link: the page's text has begun
_FEWEST_LINKS = 3
_LINKS_SHARE = 0.6
_LONGEST_LINK = 45  # characters, on average
_LONGEST_NOTICE = 160
_RIGHTS = re.compile(
    r"\W*(?:©|\(c\)|copyright|tous droits reserves|all rights reserved)|.*\b(?:tous droits reserves|all rights reserved)\W*$"
)


@dataclass
class _Measures:
    """A page's words one after the other: what they weigh, and which element holds which of them."""

    inside: dict[int, tuple[int, int]] = field(default_factory=dict)  # an element's first and last word, half open
    said: list[int] = field(default_factory=lambda: [0])  # characters so far
    linked: list[int] = field(default_factory=lambda: [0])  # of them in links
    links: list[int] = field(default_factory=lambda: [0])  # links so far

    def measure(self, tag: Tag, link: bool) -> None:
        start = len(self.said) - 1
        for inner in tag.children:
            if isinstance(inner, Tag):
                self.measure(inner, link or inner.name == "a")
            elif isinstance(inner, NavigableString) and not isinstance(inner, PreformattedString) and (words := inner.strip()):
                self.said.append(self.said[-1] + len(words))
                self.linked.append(self.linked[-1] + (len(words) if link else 0))
                self.links.append(self.links[-1])
        if tag.name == "a" and len(self.said) - 1 > start:
            self.links[-1] += 1
        self.inside[id(tag)] = start, len(self.said) - 1

    def of(self, tag: Tag) -> tuple[int, int, int]:
        """The characters in an element, those in links, and the links."""
        start, end = self.inside[id(tag)]
        return self.said[end] - self.said[start], self.linked[end] - self.linked[start], self.links[end] - self.links[start]


def edges(main: Tag) -> Iterator[Tag]:
    """The menus above the text of a page's main part, and below it the lists of links with their titles, and the line of rights."""
    measures = _Measures()
    measures.measure(main, False)
    first, last = _text_of(main, measures)
    if first >= last:
        return
    for tag in main.find_all(_BLOCKS):
        start, end = measures.inside[id(tag)]
        above, below = start < end <= first, start >= last
        if not (above or below):
            continue
        if (_is_menu(tag, measures) and (above or not _is_listed(tag))) or (below and _is_notice(tag, measures)):
            yield tag


def _is_notice(tag: Tag, measures: _Measures) -> bool:
    """Whether an element is the line that reserves all rights."""
    return measures.of(tag)[0] <= _LONGEST_NOTICE and _RIGHTS.match(fold(tag.get_text(" ", strip=True))) is not None


def _text_of(main: Tag, measures: _Measures) -> tuple[int, int]:
    """Where the page's text begins, with a heading or the first paragraph of some length, and where its last such paragraph ends."""
    starts, ends = [], []
    for tag in main.find_all(True):
        start, end = measures.inside[id(tag)]
        if start == end:
            continue
        if tag.name in {"h1", "h2"}:
            starts.append(start)
        elif any(isinstance(inner, NavigableString) and inner.strip() for inner in tag.children) or tag.name == "p":
            said, linked, _ = measures.of(tag)
            if said - linked >= _SUBSTANCE and not _is_notice(tag, measures):
                starts.append(start)
                ends.append(end)
    return min(starts, default=0), max(ends, default=0)


def _is_listed(tag: Tag) -> bool:
    """Whether words right above a list of links announce it, beside paragraphs of the text: "Annexes :"."""
    before = tag.find_previous_sibling()
    if before is None or not (before.name in _HEADINGS or before.get_text(" ", strip=True).endswith(":")):
        return False
    return any(len(beside.get_text(" ", strip=True)) >= _SUBSTANCE for beside in tag.find_previous_siblings("p"))


def _is_menu(tag: Tag, measures: _Measures) -> bool:
    said, linked, links = measures.of(tag)
    return links >= _FEWEST_LINKS and linked >= _LINKS_SHARE * said and linked <= _LONGEST_LINK * links
