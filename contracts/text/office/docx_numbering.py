"""Word's automatic numbers: the text of each is computed, as Word does, from definitions, styles and the paragraphs before it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from contracts.text.office.archive import Element, child, children, local, value
from contracts.text.office.docx_styles import Styles, number, on
from contracts.text.symbols import plain_symbols

_LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(n: int) -> str:
    """n as a lower-case Roman number."""
    text = ""
    for size, digits in _ROMAN:
        text += digits * (n // size)
        n %= size
    return text


def letters(n: int) -> str:
    """n as a letter, doubled after z as Word does: a … z, aa, bb …"""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": lambda n: roman(n).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda n: letters(n).upper(),
    "lowerLetter": letters,
    "decimalZero": lambda n: f"{n:02d}",
    "ordinal": lambda n: f"{n}{'er' if n == 1 else 'e'}",
    "none": lambda n: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list definition."""

    start: int
    format: str
    text: str  # "%1.%2." stands for the counters of the levels
    legal: bool  # all counters as plain numbers
    restart: int | None  # the level (from 1) whose next item restarts this one; 0: never; None: any level above
    suffix: str  # what stands between number and text
    style: str | None  # the paragraph style tied to the level


@dataclass(slots=True)
class _List:
    """Counters of one list definition; all lists made from it go on counting together, but for explicit restarts."""

    levels: list[Level]
    counters: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(frozen=True, slots=True)
class _Instance:
    abstract: str
    overrides: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """word/numbering.xml. Ask for the numbers of all numbered paragraphs, in document order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        self._links: dict[str, str] = {}
        for abstract in children(root, "abstractNum"):
            key = value(abstract, "abstractNumId") or ""
            self._lists[key] = _List(_levels(abstract))
            link = value(child(abstract, "numStyleLink"))
            if link:
                self._links[key] = link
        self._instances = {value(num, "numId") or "": _instance(num) for num in children(root, "num")}
        self._started: set[tuple[str, int]] = set()

    def of(self, properties: Element | None, style_id: str) -> tuple[str, int, bool] | None:
        """Number (with what stands between it and the text), level from 0, and whether it is a bullet; None where there is no number."""
        place = self._place(properties, style_id)
        if place is None:
            return None
        num_id, depth = place
        instance = self._instances[num_id]
        numbered = self._lists[self._resolved(instance.abstract)]
        levels = [instance.overrides.get(i, level) for i, level in enumerate(numbered.levels)]
        if depth >= len(levels):
            return None
        if depth in instance.starts and (num_id, depth) not in self._started:
            numbered.counters[depth] = instance.starts[depth] - 1
        self._started.add((num_id, depth))
        self._count(numbered, levels, depth)
        level = levels[depth]
        text = level.text
        for i in range(_LEVELS):
            if f"%{i + 1}" in text and i < len(levels):
                counter = numbered.counters[i]
                text = text.replace(f"%{i + 1}", _formatted(levels[i], counter if counter is not None else levels[i].start, level.legal))
        text = plain_symbols(text).strip()
        return (text + level.suffix if text else "", depth, level.format == "bullet")

    def _place(self, properties: Element | None, style_id: str) -> tuple[str, int] | None:
        """List and level of a paragraph: its own, or its style's."""
        own = child(properties, "numPr")
        num_id = value(child(own, "numId"))
        depth = number(child(own, "ilvl"))
        if num_id is None:
            inherited = self._styles.paragraph_property(style_id, "numPr")
            num_id = value(child(inherited, "numId"))
            if num_id is None and own is None:
                return None
            if depth is None:
                depth = self._tied_level(num_id, style_id)
            if depth is None:
                depth = number(child(inherited, "ilvl"))
        if num_id is None or num_id == "0" or num_id not in self._instances:
            return None
        if self._resolved(self._instances[num_id].abstract) not in self._lists:
            return None
        return num_id, _depth(depth)

    def _tied_level(self, num_id: str | None, style_id: str) -> int | None:
        instance = self._instances.get(num_id or "")
        numbered = self._lists.get(self._resolved(instance.abstract)) if instance else None
        ties = {value(style, "styleId") for style in self._styles.chain(style_id)[:1]}
        return next((i for i, level in enumerate(numbered.levels) if level.style in ties), None) if numbered else None

    def _resolved(self, abstract: str) -> str:
        """The definition that holds the levels: a definition may only point to a list style."""
        if abstract not in self._links:
            return abstract
        num_id = value(child(self._styles.paragraph_property(self._links[abstract], "numPr"), "numId"))
        instance = self._instances.get(num_id or "")
        return instance.abstract if instance and instance.abstract != abstract else abstract

    @staticmethod
    def _count(numbered: _List, levels: list[Level], depth: int) -> None:
        counters = numbered.counters
        for i in range(depth):
            if counters[i] is None:
                counters[i] = levels[i].start
        before = counters[depth]
        counters[depth] = levels[depth].start if before is None else before + 1
        for i in range(depth + 1, len(levels)):
            restart = levels[i].restart
            if restart is None or (restart > 0 and depth < restart):
                counters[i] = None


def _formatted(level: Level, counter: int, legal: bool) -> str:
    if legal or level.format not in _FORMATS or counter < 1:
        return str(counter)
    return _FORMATS[level.format](counter)


def _depth(given: float | None) -> int:
    return min(max(int(given or 0), 0), _LEVELS - 1)


def _levels(abstract: Element) -> list[Level]:
    by_depth = {_depth(number(level, "ilvl")): _level(level) for level in children(abstract, "lvl")}
    blank = Level(1, "none", "", False, None, "", None)
    return [by_depth.get(i, blank) for i in range(max(by_depth, default=-1) + 1)]


def _level(level: Element) -> Level:
    restart = number(child(level, "lvlRestart"))
    suffix = value(child(level, "suff"))
    return Level(
        start=int(number(child(level, "start")) or 0) if child(level, "start") is not None else 0,
        format=value(child(level, "numFmt")) or "decimal",
        text=value(child(level, "lvlText")) or "",
        legal=bool(on(level, "isLgl")),
        restart=int(restart) if restart is not None else None,
        suffix="" if suffix == "nothing" else " ",
        style=value(child(level, "pStyle")),
    )


def _instance(num: Element) -> _Instance:
    overrides: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in children(num, "lvlOverride"):
        depth = _depth(number(override, "ilvl"))
        for inner in override:
            if local(inner) == "lvl":
                overrides[depth] = _level(inner)
            elif local(inner) == "startOverride":
                starts[depth] = int(number(inner) or 0)
    return _Instance(value(child(num, "abstractNumId")) or "", overrides, starts)
