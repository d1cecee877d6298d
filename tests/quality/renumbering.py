"""One contract under another house's numbering: its words and tree kept, its labels, headings, line ends and annexes set anew."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from contracts.structure.numbering import Rank, labels
from contracts.structure.rows import rows
from contracts.structure.vocabulary import has_verb
from contracts.text.fold import fold
from contracts.text.squeezed import SqueezedText, squeeze
from contracts.text.types import Document
from review.evaluation.gold import Gold, GoldClause
from tests.quality.numbering_schemes import Layout, Level, Scheme

_AT = 200  # characters that tell a clause from its line in the table of contents
_FEW = 3  # second-level clauses that a contract needs to show how they are numbered
_GROUPED = {
    "fr": ("Dispositions préliminaires", "Exécution des prestations", "Conditions financières", "Vie du contrat", "Stipulations finales"),
    "en": ("Preliminary matters", "Performance of the services", "Financial matters", "Life of the agreement", "Final provisions"),
}
_OPENING = '([«"“§'
_CLOSING = " \t\n.:;)]/–—-°º"


class Kind(StrEnum):
    FRONT = "front"  # the document's title, its preamble: what stands before the first number
    CONTAINER = "container"
    ANNEX = "annex"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Part:
    """A clause without its number. paragraphs: its own text; of kind FRONT, with the heading's lines."""

    kind: Kind
    heading: str | None
    paragraphs: tuple[str, ...]
    children: tuple["Part", ...] = ()


@dataclass(slots=True)
class _Draft:
    kind: Kind
    heading: str | None
    paragraphs: tuple[str, ...]
    children: list["_Draft"] = field(default_factory=list)

    def done(self) -> Part:
        part = Part(self.kind, self.heading, self.paragraphs, tuple(child.done() for child in self.children))
        return _shallow(part, 1) if _is_list(part.children) else part


def parts_of(document: Document, gold: Gold) -> tuple[Part, ...]:
    """The clauses that a lawyer reads in a document, as a tree, without what holds articles (titles, chapters)."""
    squeezed = SqueezedText(document.text)
    offsets = squeeze(document.text)[1]
    starts, cursor = [], 0
    for row in gold.clauses:
        found = squeezed.find(row.at, cursor)
        starts.append(_opened(document.text, offsets[found]) if found is not None else None)
        cursor = cursor if found is None else found + 1
    places = [(row, start) for row, start in zip(gold.clauses, starts, strict=True) if start is not None]
    spans = _paragraphs(document)
    roots: list[_Draft] = []
    stack: list[tuple[int, _Draft]] = []
    numbered = False
    for i, (row, start) in enumerate(places):
        end = places[i + 1][1] if i + 1 < len(places) else len(document.text)
        numbered = numbered or row.number is not None
        first = next(iter(labels(document.text[start : start + 60])), None)
        rank = first.rank if first else Rank.NONE
        kind = (
            Kind.CONTAINER if rank is Rank.CONTAINER and row.level == 1
            else Kind.ANNEX if rank is Rank.ANNEX and row.level == 1
            else Kind.CLAUSE if numbered
            else Kind.FRONT
        )  # fmt: skip
        body = start if kind is Kind.FRONT else _body(document.text[start:end], row) + start
        texts = [" ".join(document.text[max(a, body) : min(b, end)].split(" ")) for a, b in spans if a < end and b > body]
        draft = _Draft(
            kind, row.heading, tuple(" ".join(text.split()) if "\t" not in text else text.strip() for text in texts if text.strip())
        )
        while stack and stack[-1][0] >= row.level:
            stack.pop()
        (stack[-1][1].children if stack else roots).append(draft)
        stack.append((row.level, draft))
    parts = [part.done() for part in roots]
    return tuple(inner for part in parts for inner in (part.children if part.kind is Kind.CONTAINER else (part,)))


def _opened(text: str, start: int) -> int:
    """start, or where the bracket or quote right before it stands."""
    while start and text[start - 1] in _OPENING:
        start -= 1
    return start


def _paragraphs(document: Document) -> list[tuple[int, int]]:
    """The stretches of the document's paragraphs, lines that a page's width broke put together."""
    spans: list[tuple[int, int]] = []
    before = None
    for row in rows(document):
        goes_on = before is not None and not row.gap and not row.bullet and (not before.early or row.text[0].islower())
        if goes_on and before is not None and not before.folded.endswith((":", ";")):
            spans[-1] = (spans[-1][0], row.end)
        else:
            spans.append((row.start, row.end))
        before = row
    return spans


def _body(text: str, row: GoldClause) -> int:
    """Where the text behind a clause's number and heading starts."""
    letters, offsets = squeeze(text)
    words = squeeze(row.heading or row.number or "")[0]
    found = letters.find(words, 0, len(words) + 60) if words else -1
    if found < 0 or not words:
        return 0
    at = offsets[found + len(words) - 1] + 1
    while at < len(text) and (text[at] in _CLOSING or (text[at].isspace())):
        at += 1
    return at


# --- setting it anew ---


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph to print: with white space above it where the layout has any (2: a clause with a heading, 1: a paragraph, 0: none)."""

    text: str
    space: int


@dataclass(slots=True)
class _Print:
    lines: list[_Line] = field(default_factory=list)
    clauses: list[tuple[int, str | None, str | None, int]] = field(default_factory=list)  # first line, number, heading, level
    contents: list[str] = field(default_factory=list)


def renumbered(parts: Sequence[Part], language: str, scheme: Scheme, layout: Layout) -> tuple[str, Gold] | None:
    """The contract as a text, and what a lawyer reads in it; None where the scheme does not suit it, or leaves its tree in doubt."""
    if scheme.languages and language not in scheme.languages:
        return None
    fitted = _fitted(parts, language, scheme)
    if fitted is None:
        return None
    front = [part for part in fitted if part.kind is Kind.FRONT]
    printed = _Print()
    for part in front:
        printed.clauses.append((len(printed.lines), None, part.heading, 1))
        printed.lines += [_Line(text, 2 if k == 0 else 1) for k, text in enumerate(part.paragraphs)]
    rest = _Print()
    _print(rest, [part for part in fitted if part.kind is not Kind.FRONT], scheme, language)
    if scheme.contents:
        after = printed.clauses[1][0] if len(front) > 1 else len(printed.lines)
        entries = [_Line("SOMMAIRE" if language == "fr" else "CONTENTS", 2)]
        for k, entry in enumerate(rest.contents):
            entries.append(_Line(f"{entry} {'.' * 30} {k // 3 + 2}" if scheme.contents == "dots" else entry, 0))
        printed.lines[after:after] = entries
        printed.clauses = [(at + len(entries) if at >= after else at, *row) for at, *row in printed.clauses]  # type: ignore[misc]
    shift = len(printed.lines)
    printed.clauses += [(at + shift, number, heading, level) for at, number, heading, level in rest.clauses]
    printed.lines += rest.lines
    clauses = tuple(
        GoldClause(_at(printed.lines, first), number, heading, level, frozenset(), frozenset())
        for first, number, heading, level in printed.clauses
    )
    return _set(printed.lines, layout), Gold("contract.txt", clauses, {}, frozenset(), {}, frozenset())


def _at(lines: Sequence[_Line], first: int) -> str:
    words = ""
    for line in lines[first:]:
        words += " " + line.text
        if len(words) > _AT:
            break
    return words[:_AT]


def _set(lines: Sequence[_Line], layout: Layout) -> str:
    text = ""
    for k, line in enumerate(lines):
        blank = k and line.space and (line.space > 1 or layout.paragraphs) and layout.blank
        wrap = layout.width and "\t" not in line.text and "....." not in line.text
        words = textwrap.fill(line.text, layout.width, break_long_words=False, break_on_hyphens=False) if wrap else line.text
        text += ("\n\n" if blank else "\n" if k else "") + words
    return text + "\n"


def _fitted(parts: Sequence[Part], language: str, scheme: Scheme) -> list[Part] | None:
    """parts as the scheme orders them; None where it does not suit them."""
    front = [part for part in parts if part.kind is Kind.FRONT]
    body = [_shallow(part, len(scheme.levels)) for part in parts if part.kind is Kind.CLAUSE]
    annexes = [_shallow(replace(part, children=part.children), len(scheme.inside) + 1) for part in parts if part.kind is Kind.ANNEX]
    if scheme.annexes and not annexes:
        kept = [part for part in body if part.children]
        annexes = [replace(part, kind=Kind.ANNEX) for part in kept[-2:]]
        body = [part for part in body if part not in kept[-2:]]
    annexes = [part for part in annexes if scheme.annexes and part.heading]
    if not front or len(body) < 4 or any(not part.heading for part in body):
        return None
    every = [(depth, group) for depth, group in _groups(body, 0)] + [(depth, group) for depth, group in _groups(annexes, -1) if depth >= 0]
    if len(scheme.levels) > 1 and sum(len(group) for depth, group in every if depth == 1) < _FEW:
        return None
    for depth, group in every:
        levels = scheme.levels if depth < len(scheme.levels) else ()
        level = levels[depth] if levels else None
        if level and not level.label and any(not part.heading for part in group):
            return None
        if level and level.run_in and not level.label and any(has_verb(fold(part.heading or "")) for part in group):
            return None  # a sentence that opens a paragraph
        if level and level.most < len(group):
            return None
    if scheme.container and not (scheme.container.label or scheme.levels[0].label) and any((part.heading or "").isupper() for part in body):
        return None  # nothing tells the one from the other
    if scheme.container:
        count = max(2, min(5, len(body) // 3))
        edges = [round(k * len(body) / count) for k in range(count + 1)]
        body = [Part(Kind.CONTAINER, _GROUPED[language][k], (), tuple(body[edges[k] : edges[k + 1]])) for k in range(count)]
    return [*front, *body, *annexes]


def _groups(parts: Sequence[Part], depth: int) -> Iterator[tuple[int, Sequence[Part]]]:
    if parts:
        yield depth, parts
    for part in parts:
        yield from _groups(part.children, depth + 1)


def _is_list(parts: Sequence[Part]) -> bool:
    """Whether parts are the items of one sentence, which some lawyers count as clauses and others do not."""
    return any(not part.heading and part.paragraphs and part.paragraphs[0].rstrip().endswith((";", "; or", "; ou")) for part in parts)


def _shallow(part: Part, depth: int) -> Part:
    """part with at most depth levels, itself included: what stands deeper is text."""
    if depth > 1:
        return replace(part, children=tuple(_shallow(child, depth - 1) for child in part.children))
    texts = list(part.paragraphs)
    for child in part.children:
        own = _shallow(child, 1)
        texts += own.paragraphs or (own.heading or "",)  # its heading before a full stop would make a clause of it
    return replace(part, paragraphs=tuple(text for text in texts if text), children=())


def _print(out: _Print, parts: Sequence[Part], scheme: Scheme, language: str) -> None:
    containers = annexes = articles = 0
    for part in parts:
        if part.kind is Kind.CONTAINER and scheme.container:
            containers += 1
            _print_one(out, part, scheme.container, scheme, [containers], [], 1)
            for child in part.children:
                articles += 1
                _print_tree(out, child, scheme.levels, scheme, [articles], [], 2)
        elif part.kind is Kind.ANNEX:
            annexes += 1
            level = scheme.annex_fr if language == "fr" else scheme.annex_en
            _print_one(out, part, level, scheme, [annexes], [], 1)
            for k, child in enumerate(part.children):
                _print_tree(out, child, scheme.inside, scheme, [k + 1], [str(level.number_of([annexes], []))], 2)
        else:
            articles += 1
            _print_tree(out, part, scheme.levels, scheme, [articles], [], 1)


def _print_tree(
    out: _Print, part: Part, levels: Sequence[Level], scheme: Scheme, counters: list[int], numbers: list[str], depth: int
) -> None:
    _print_one(out, part, levels[0], scheme, counters, numbers, depth)
    own = levels[0].number_of(counters, numbers)
    for k, child in enumerate(part.children):
        _print_tree(out, child, levels[1:], scheme, [*counters, k + 1], [*numbers, own or ""], depth + 1)


def _print_one(out: _Print, part: Part, level: Level, scheme: Scheme, counters: list[int], numbers: list[str], depth: int) -> None:
    number = level.number_of(counters, numbers)
    label = level.label.format(number, er="er" if counters[-1] == 1 else "")
    heading = part.heading.upper() if part.heading and level.capitals else part.heading
    out.clauses.append((len(out.lines), number, heading, depth))
    texts = [_unlisted(text, scheme) for text in part.paragraphs]
    space = 2 if heading or depth < 3 else 1
    if depth == 1 or part.kind is Kind.CONTAINER or (depth == 2 and scheme.container):
        out.contents.append(f"{label}{heading or ''}".strip())
    if heading and level.apart:
        out.lines += [_Line(label.strip(), space), _Line(heading + level.end, 0)]
    elif heading and level.run_in and texts and heading[-1] not in ".?!:":
        out.lines.append(_Line(f"{label}{heading}{level.run_in}{texts[0][0].upper()}{texts[0][1:]}", space))
        texts = texts[1:]
    elif heading:
        out.lines.append(_Line(f"{label}{heading}{level.end if heading[-1] not in '.?!:' else ''}", space))
    elif texts:
        out.lines.append(_Line(f"{label}{texts[0]}", space))
        texts = texts[1:]
    else:
        out.lines.append(_Line(label.strip(), space))
    out.lines += [_Line(text, 1) for text in texts]


def _unlisted(text: str, scheme: Scheme) -> str:
    """text, where the number of a list's item that the scheme's own could be taken for is a dash."""
    found = labels(text)
    if found and found[0].rank is Rank.NONE and len(found[0].parts) == 1 and {label.styles for label in found} & scheme.styles:
        return "- " + text[found[0].end :]
    return text
