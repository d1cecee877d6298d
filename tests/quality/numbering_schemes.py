"""How houses number their contracts: articles, their subclauses, what holds them, and annexes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_ORDINALS = ("PREMIÈRE", "DEUXIÈME", "TROISIÈME", "QUATRIÈME", "CINQUIÈME")
_LETTERS = 26


class Ordinal(int):
    """A number that formats as "1", as a letter (A, a), as a Roman numeral (I, i) or as a French ordinal (P)."""

    def __format__(self, spec: str) -> str:
        if spec == "P":
            return _ORDINALS[int(self) - 1]
        if spec in ("A", "a"):
            return chr(ord(spec) + int(self) - 1)
        if spec in ("I", "i"):
            return _roman(int(self)) if spec == "I" else _roman(int(self)).lower()
        return str(int(self))


def _roman(value: int) -> str:
    written = ""
    for worth, letters in _ROMANS:
        while value >= worth:
            written += letters
            value -= worth
    return written


@dataclass(frozen=True)
class Level:
    """How a level is numbered.

    label: what is printed before the heading, {} its number and {er} the ending of a first one; "" for bare headings. number: {n} is the
    clause's own count, {p} the number of the clause above it, {path} the counts from the article down to the clause above.
    """

    label: str
    number: str = "{n}"
    capitals: bool = False
    end: str = ""  # behind a heading on a line of its own
    apart: bool = False  # the heading stands on the line below the number
    run_in: str = ""  # between a heading and its text on one line

    def number_of(self, counters: Sequence[int], numbers: Sequence[str]) -> str | None:
        """The number printed. counters: from the article down; numbers: printed ones of the clauses above."""
        if not self.label:
            return None
        path = ".".join(map(str, counters[:-1]))
        return self.number.format(n=Ordinal(counters[-1]), p=numbers[-1] if numbers else "", path=path)

    @property
    def style(self) -> str:
        """What {n} is printed as."""
        found = re.search(r"\{n(?::(\w))?\}", self.number)
        return (found[1] or "1") if found and self.label else ""

    @property
    def most(self) -> int:
        """How many siblings it can number."""
        return _LETTERS if self.style.lower() == "a" else 39


@dataclass(frozen=True)
class Layout:
    """How paragraphs are set as lines of a text. width: where lines are broken, 0 for none."""

    name: str
    width: int = 0
    blank: bool = True  # blank lines above headings
    paragraphs: bool = True  # ... and above every paragraph


LAYOUTS = (
    Layout("spaced"),
    Layout("tight", blank=False),
    Layout("wrapped", width=92, paragraphs=False),
    Layout("dense", width=84, blank=False),
)


@dataclass(frozen=True)
class Scheme:
    """A house's numbering. levels: of articles and what stands below them; inside: of what stands in annexes."""

    name: str
    levels: tuple[Level, ...]
    container: Level | None = None
    annexes: bool = False
    annex_fr: Level = Level("Annexe {} – ")
    annex_en: Level = Level("Schedule {} – ")
    inside: tuple[Level, ...] = (Level("{}. "), Level("{} ", "{p}.{n}"))
    contents: str = ""  # a table of contents: "dots" with page numbers, "plain" without
    languages: tuple[str, ...] = ()
    layouts: tuple[str, ...] = tuple(layout.name for layout in LAYOUTS)

    @cached_property
    def styles(self) -> set[str]:
        """The styles of single numbers on its levels, which lists in the text must not share."""
        levels = (*self.levels, *(self.inside if self.annexes else ()))
        return {style for level in levels if "{p" not in level.number and (style := level.style)} | (
            {"a", "i"} if any(level.style in ("a", "i") for level in levels) else set()
        )


_DECIMAL = Level("{} ", "{p}.{n}")
_SPACED = ("spaced", "wrapped")

SCHEMES = (
    # French houses
    Scheme("Article 1 – / 1.1", (Level("Article {} – "), _DECIMAL, Level("{}) ", "{n:a}"))),
    Scheme("ARTICLE 1er : / 1.1.", (Level("ARTICLE {}{er} : ", capitals=True), Level("{}. ", "{p}.{n}"),
        Level("{}. ", "{p}.{n}")), languages=("fr",)),
    Scheme("Art. 1. / 1.1)", (Level("Art. {}. "), Level("{}) ", "{p}.{n}")), annexes=True),
    Scheme("Article 1 (alone) / 1-1", (Level("ARTICLE {}", capitals=True, apart=True), Level("{} ", "{p}-{n}")), annexes=True),
    Scheme("Article I - / Article I.1 -", (Level("Article {} - ", "{n:I}"), Level("Article {} - ", "{p}.{n}"))),
    Scheme("Article 1. / Art. 1.1", (Level("Article {}. "), Level("Art. {} ", "{p}.{n}"))),
    Scheme("Article n° 1 / 1-1 -", (Level("Article n° {} : "), Level("{} - ", "{p}-{n}")), languages=("fr",)),
    Scheme("I. / 1)", (Level("{}. ", "{n:I}", capitals=True), Level("{}) "), Level("{}) ", "{n:a}"))),
    Scheme("I. / 1) run-in", (Level("{}. ", "{n:I}"), Level("{}) ", run_in=" : "))),
    Scheme("I. / 1. / a.", (Level("{}. ", "{n:I}"), Level("{}. "), Level("{}. ", "{n:a}")), annexes=True),
    Scheme("I - / 1 -", (Level("{} - ", "{n:I}"), Level("{} - ")), annexes=True),
    Scheme("I – / A – / 1 –", (Level("{} – ", "{n:I}", capitals=True), Level("{} – ", "{n:A}"), Level("{} – "))),
    Scheme("I/ / 1/ / a/", (Level("{}/ ", "{n:I}"), Level("{}/ "), Level("{}/ ", "{n:a}"))),
    Scheme("I. / I.1", (Level("{}. ", "{n:I}"), _DECIMAL)),
    Scheme("I. / I.A", (Level("{}. ", "{n:I}"), Level("{}. ", "{p}.{n:A}"), Level("{}. ", "{p}.{n}"))),
    Scheme("I) / A) / 1)", (Level("{}) ", "{n:I}"), Level("{}) ", "{n:A}"), Level("{}) "))),
    Scheme("I. / 1.1", (Level("{}. ", "{n:I}"), Level("{} ", "{path}.{n}"))),
    Scheme("1) / a)", (Level("{}) ", capitals=True), Level("{}) ", "{n:a}")), annexes=True),
    Scheme("1) / 1.1)", (Level("{}) "), Level("{}) ", "{p}.{n}"))),
    Scheme("1/ / 1.1/", (Level("{}/ ", end=" :"), Level("{}/ ", "{p}.{n}"))),
    Scheme("1/ / a/", (Level("{}/ "), Level("{}/ ", "{n:a}"))),
    Scheme("1° / a)", (Level("{}° "), Level("{}) ", "{n:a}")), languages=("fr",)),
    Scheme("1 – / 1.1 –", (Level("{} – ", capitals=True), Level("{} – ", "{p}.{n}")), contents="dots"),
    Scheme("1 - / a -", (Level("{} - "), Level("{} - ", "{n:a}"))),
    Scheme("1. / 1.a", (Level("{}. "), Level("{} ", "{p}.{n:a}"), Level("{}) ", "{n:i}"))),
    Scheme("1. / (a) run-in", (Level("{}. ", capitals=True), Level("({}) ", "{n:a}", run_in=". "), Level("({}) ", "{n:i}")),
        annexes=True),
    Scheme("1. / -a-", (Level("{}. "), Level("-{}- ", "{n:a}")), languages=("fr",)),
    Scheme("1.- / 1.1.-", (Level("{}.- "), Level("{}.- ", "{p}.{n}"))),
    Scheme("1. / bare", (Level("{}. ", capitals=True), Level("")), layouts=_SPACED),
    Scheme("Article 1 : / bare", (Level("Article {} : "), Level("")), layouts=_SPACED, contents="plain"),
    Scheme("A. / A.1", (Level("{}. ", "{n:A}"), _DECIMAL, Level("{}) ", "{n:a}"))),
    Scheme("A. / 1.", (Level("{}. ", "{n:A}", capitals=True), Level("{}. ")), contents="plain"),
    Scheme("A) / 1)", (Level("{}) ", "{n:A}"), Level("{}) "), Level("{}) ", "{n:a}"))),
    Scheme("A - / 1 -", (Level("{} - ", "{n:A}"), Level("{} - "))),
    Scheme("§ 1 / (1)", (Level("§ {} "), Level("({}) "), Level("({}) ", "{n:a}"))),
    Scheme("Titre I – / Article", (Level("Article {} – "), _DECIMAL), container=Level("TITRE {} – ", "{n:I}", capitals=True),
        languages=("fr",)),
    Scheme("CHAPITRE 1 : / 1.", (Level("{}. "), _DECIMAL), container=Level("CHAPITRE {} : ", capitals=True), languages=("fr",),
        contents="dots", annexes=True),
    Scheme("CHAPITRE I – / Art. 1 –", (Level("Art. {} – "), Level("{}) ", "{n:a}")),
        container=Level("CHAPITRE {} – ", "{n:I}", capitals=True), languages=("fr",)),
    Scheme("I. holds 1. holds 1.1", (Level("{}. "), _DECIMAL), container=Level("{}. ", "{n:I}", capitals=True)),
    Scheme("A. holds Article 1", (Level("Article {} - "), _DECIMAL), container=Level("{}. ", "{n:A}", capitals=True), annexes=True),
    Scheme("Titre 1 – / 1.1", (Level("Titre {} – "), _DECIMAL), languages=("fr",)),
    Scheme("bare capitals", (Level("", capitals=True), Level("{} ", "{path}.{n}"))),
    Scheme("bare capitals alone", (Level("", capitals=True),), layouts=_SPACED),
    Scheme("bare normal", (Level(""),), layouts=_SPACED, annexes=True),
    Scheme("bare colon", (Level("", end=" :"),), layouts=_SPACED),
    Scheme("bare capitals / a)", (Level("", capitals=True), Level("{}) ", "{n:a}")), layouts=_SPACED),
    Scheme("A. / bare", (Level("{}. ", "{n:A}"), Level("")), layouts=_SPACED),
    Scheme("bare normal / a)", (Level(""), Level("{}) ", "{n:a}")), layouts=_SPACED),
    Scheme("bare normal / a) tight", (Level(""), Level("{}) ", "{n:a}")), layouts=("tight",)),
    Scheme("A - holds bare colon", (Level("", end=" :"),), container=Level("{} - ", "{n:A}"), layouts=_SPACED),
    Scheme("bare capitals / 1.", (Level("", capitals=True), Level("{}. ")), layouts=_SPACED),
    Scheme("bare capitals / bare", (Level("", capitals=True), Level("")), layouts=_SPACED),
    Scheme(
        "PREMIÈRE PARTIE / Article",
        (Level("Article {} : "), _DECIMAL),
        container=Level("{} PARTIE – ", "{n:P}", capitals=True), languages=("fr",),
    ),
    Scheme("Partie 1 – / 1.", (Level("{}. "), _DECIMAL), container=Level("Partie {} – "), languages=("fr",)),
    Scheme("Section A – / 1.", (Level("{}. "), Level("{}) ", "{n:a}")), container=Level("Section {} – ", "{n:A}")),
    Scheme("bare capitals hold 1.", (Level("{}. "), _DECIMAL), container=Level("", capitals=True)),
    Scheme("bare capitals hold Article 1", (Level("Article {} – "), _DECIMAL), container=Level("", capitals=True), annexes=True),
    Scheme("bare normal hold 1.", (Level("{}. "), _DECIMAL), container=Level(""), layouts=_SPACED),
    Scheme("bare capitals hold bare", (Level(""),), container=Level("", capitals=True), layouts=_SPACED),
    Scheme("I. hold bare", (Level(""),), container=Level("{}. ", "{n:I}", capitals=True), layouts=_SPACED),
    Scheme("TITRE I hold bare", (Level(""),), container=Level("TITRE {} : ", "{n:I}", capitals=True), layouts=_SPACED, languages=("fr",)),
    Scheme("bare capitals / run-in", (Level("", capitals=True), Level("", run_in=". ")), layouts=_SPACED),
    Scheme("1. holds bare capitals", (Level("", capitals=True),), container=Level("{}. "), layouts=_SPACED),
    Scheme("A - / I - / 1 -", (Level("{} - ", "{n:I}"), Level("{} - ")), container=Level("{} - ", "{n:A}", capitals=True)),
    # English houses
    Scheme("Section 1. / 1.1", (Level("Section {}. "), Level("{}. ", "{p}.{n}"), Level("({}) ", "{n:a}")), languages=("en",),
        annexes=True, annex_en=Level("Exhibit {} - ", "{n:A}")),
    Scheme("Clause 1 / (a) / (i)", (Level("Clause {} "), Level("({}) ", "{n:a}"), Level("({}) ", "{n:i}")), languages=("en",),
        annexes=True),
    Scheme("ARTICLE I / Section 1.1", (Level("ARTICLE {}", "{n:I}", capitals=True, apart=True),
        Level("Section {} ", "{path}.{n}", run_in=". "), Level("({}) ", "{n:a}")), languages=("en",)),
    Scheme("1.0 / 1.1", (Level("{} ", "{n}.0", capitals=True), Level("{} ", "{path}.{n}"), Level("({}) ", "{n:a}"))),
    Scheme("1. / 1.1 / (a)", (Level("{}. "), _DECIMAL, Level("({}) ", "{n:a}")), annexes=True,
        annex_en=Level("EXHIBIT {}: ", "{n:A}"), contents="plain"),
    Scheme("1 (no mark) / 1.1", (Level("{} "), _DECIMAL), annexes=True),
    Scheme("1. run-in / (a)", (Level("{}. ", run_in=". "), Level("({}) ", "{n:a}")), languages=("en",)),
    Scheme("(1) / (a)", (Level("({}) ", capitals=True), Level("({}) ", "{n:a}"))),
    Scheme("A. / (1)", (Level("{}. ", "{n:A}", capitals=True), Level("({}) "))),
    Scheme("PART A / 1. / 1.1", (Level("{}. "), _DECIMAL), container=Level("PART {} – ", "{n:A}", capitals=True),
        languages=("en",)),
    Scheme("1. / i)", (Level("{}. "), Level("{}) ", "{n:i}"))),
)  # fmt: skip
