"""List numbers of OpenDocument files, computed from list styles and the items before."""

import re
from dataclasses import dataclass, field

from contracts.text.office.archive import Element, child, children, integer, local, value
from contracts.text.office.docx_numbering import letters, roman

_DEPTH = 10
_COUNTER = re.compile(r"%(\d+)%")


@dataclass(frozen=True, slots=True)
class _Level:
    bullet: str | None
    format: str  # 1, a, A, i, I, or "" for no number
    prefix: str
    suffix: str
    shown: int  # how many levels the number shows
    start: int
    pattern: str | None  # "%1%.%2%": the whole number, in files of newer programs


_NO_LEVEL = _Level(None, "", "", "", 1, 1, None)


@dataclass(slots=True)
class Place:
    """A list at one depth (from 1), while its items are read. counters: of all depths, shared by nested lists."""

    styles: "ListStyles"
    style: str
    depth: int
    counters: list[int]
    pending: bool = False  # an item was started whose first paragraph is still to come
    numbered: bool = True

    def start_item(self, start_value: str | None) -> None:
        at = self.depth - 1
        self.counters[at] = int(start_value) if start_value and start_value.isdecimal() and len(start_value) < 6 else self.counters[at] + 1
        for i in range(at + 1, _DEPTH):
            self.counters[i] = self.styles.level(self.style, i + 1).start - 1
        self.pending = True

    def unnumbered(self) -> "Place":
        """The same place for what has no number (a list header)."""
        return Place(self.styles, self.style, self.depth, self.counters, False, False)

    def number(self) -> str:
        """The number of the item's first paragraph; "" for those after it."""
        if not self.pending:
            return ""
        self.pending = False
        return self.styles.formatted(self.style, self.depth, self.counters)


@dataclass
class ListStyles:
    """List styles of a file, with the counters of the lists seen so far."""

    sheets: list[Element | None]
    _levels: dict[str, dict[int, _Level]] = field(init=False, default_factory=dict)
    _outline: dict[int, _Level] = field(init=False, default_factory=dict)
    _headings: list[int] = field(init=False, default_factory=lambda: [0] * _DEPTH)
    _by_style: dict[str, list[int]] = field(init=False, default_factory=dict)  # counters of the last list in a style
    _by_id: dict[str, list[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for sheet in self.sheets:
            for section in ("styles", "automatic-styles"):
                for style in children(child(sheet, section), "list-style"):
                    self._levels[value(style, "name") or ""] = _levels(style)
                outline = child(sheet, section, "outline-style")
                if outline is not None:
                    self._outline = _levels(outline)

    def level(self, style: str, depth: int) -> _Level:
        return self._levels.get(style, {}).get(depth, _NO_LEVEL)

    def enter(self, element: Element, outer: Place | None) -> Place:
        """The place of a list element; outer is the list it stands in."""
        style = value(element, "style-name") or (outer.style if outer else "")
        if outer and outer.style == style:
            return Place(self, style, outer.depth + 1, outer.counters)
        depth = outer.depth + 1 if outer else 1
        fresh = [self.level(style, i + 1).start - 1 for i in range(_DEPTH)]
        if outer:  # in a style of its own, and still numbered below the items that it stands in
            fresh[: depth - 1] = outer.counters[: depth - 1]
        continued = self._by_id.get(value(element, "continue-list") or "")
        if continued is None and value(element, "continue-numbering") == "true":
            continued = self._by_style.get(style)
        counters = continued if continued is not None else fresh
        self._by_style[style] = counters
        list_id = value(element, "id")
        if list_id:
            self._by_id[list_id] = counters
        return Place(self, style, depth, counters)

    def formatted(self, style: str, depth: int, counters: list[int]) -> str:
        return _formatted(self._levels.get(style, {}), depth, counters)

    def outline_number(self, depth: int) -> str:
        """The number of the next heading of that level, "" where headings are not numbered."""
        self._headings[depth - 1] += 1
        for i in range(depth, _DEPTH):
            self._headings[i] = 0
        return _formatted(self._outline, depth, self._headings)


def _levels(style: Element) -> dict[int, _Level]:
    found = {}
    for element in style:
        depth = integer(element, "level", 0)
        bullet = value(element, "bullet-char") if local(element) == "list-level-style-bullet" else None
        found[depth] = _Level(
            bullet,
            value(element, "num-format") or "",
            value(element, "num-prefix") or "",
            value(element, "num-suffix") or "",
            integer(element, "display-levels", 1),
            integer(element, "start-value", 1),
            value(element, "num-list-format"),
        )
    return found


def _formatted(levels: dict[int, _Level], depth: int, counters: list[int]) -> str:
    level = levels.get(depth, _NO_LEVEL)
    if level.bullet:
        return level.bullet
    if not level.format:
        return level.prefix.strip() + level.suffix.strip() if level.pattern is None else _COUNTER.sub("", level.pattern).strip(" .")
    if level.pattern:
        return _COUNTER.sub(lambda match: _counter(levels, int(match[1]), counters), level.pattern).strip()
    shown = range(max(depth - level.shown + 1, 1), depth + 1)
    numbers = [text for i in shown if (text := _counter(levels, i, counters))]
    return (level.prefix + ".".join(numbers) + level.suffix).strip()


def _counter(levels: dict[int, _Level], depth: int, counters: list[int]) -> str:
    counter = counters[depth - 1]
    kind = levels.get(depth, _NO_LEVEL).format
    if counter < 1 or kind == "1":
        return str(max(counter, levels.get(depth, _NO_LEVEL).start))
    if kind in {"a", "A"}:
        return letters(counter) if kind == "a" else letters(counter).upper()
    if kind in {"i", "I"}:
        return roman(counter) if kind == "i" else roman(counter).upper()
    return ""
