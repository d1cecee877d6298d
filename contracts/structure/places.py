"""Where a clause may stand among those that are open, and at which price: below one, beside it, or at the top."""

from collections.abc import Sequence
from typing import NamedTuple

from contracts.structure.candidates import Candidate, Look
from contracts.structure.numbering import CONTAINER_ORDER, Label, Rank

NEXT = 2.0  # the number after the last one
REPEATED = -0.8
REPEATED_ALIKE = -0.1  # ... with the mark that the last one had
SKIPPED = (0.0, -1.5, -3.0)  # one number missing, two or three, more
BACKWARDS = -4.5
FIRST_BELOW = 1.0  # 4.1 under 4
LATER_BELOW = -0.5  # 4.2 under 4
FOREIGN_BELOW = -2.5  # 3.1 under 4
LATE_START = 0.8  # a document whose first number is not 1 ...
LATER_START = 0.3  # ... and this for each number missing
FIRST_OF_ITS_KIND = 0.3  # (a) under 4.1
LATER_OF_ITS_KIND = -3.0
RESTART = -3.0  # a second 1. at the top
NESTED_RESTART = -3.5  # 1. inside 12. : worth it where 13. comes after
NESTED_AGAIN = -1.5  # ... and likelier where it did so before
RESTART_BELOW_HEADING = -0.5  # 1. below an annex or a heading without a number
RUN_ON = 1.5  # article 5 as the first article of title II
RUN_ON_BELOW = 1.0  # 4. as the first one below II.
OTHER_MARK = -0.7  # "3)" after "2."
OTHER_WORD = -1.5  # "3." after "Article 2"
UNNUMBERED_ROOT = -0.6  # a heading without a number in the place of an article with a number and a heading
UNNUMBERED_BELOW = -0.2  # ... as the first one below it
BELOW_UNHEADED = -1.0  # below a number that has no heading of its own
SAME_LOOK = 0.5  # beside a heading without a number that looks alike
BELOW_LIKE = -1.5  # below one that looks alike
BELOW_LESSER = -2.5  # below one that looks less
BEFORE_GREATER = -1.0  # in the place of one that looks more
AFTER_HOLDER = -2.0  # in the place of an annex or a container

HOLDERS = frozenset((Rank.CONTAINER, Rank.ANNEX))
_NESTED = ("nested", ())  # among the last numbers: 13. came after 1. and 2. inside 12.
BEFORE_ANNEX = "before annex "  # opens the kind of a number that was the last one before the annex: the count may run on in it
_CLOSING = (")", "/")  # marks


class Numbered(NamedTuple):
    """A reading of a candidate's number."""

    label: Label
    kind: str  # what it goes on: articles, with words or without, numbers of one style
    nests: bool  # it may stand inside a clause with a number of its kind: 1. inside 12.

    @classmethod
    def of(cls, label: Label) -> "Numbered":
        kind = f"{'article' if label.rank is Rank.ARTICLE and not label.series else label.word}/{label.styles}"
        return cls(label, kind, len(label.parts) == 1 and not label.plain and label.rank is not Rank.CONTAINER)


class Open(NamedTuple):
    """A clause that is open: later ones may stand below it or follow it."""

    node: int  # how many nodes came before it
    label: Label | None
    kind: str  # of its number
    look: Look
    headed: bool
    holds: bool  # an annex or a container: what comes after it stands inside, until the next one


Stack = tuple[Open, ...]  # from the article down
Place = tuple[int, float]  # depth in the stack, price


class LastNumbers:
    """The last number of each kind since the last annex, and before it. Those of one search that are alike are one object, told by it."""

    def __init__(self, pairs: tuple[tuple[str, tuple[int, ...]], ...] = (), alike: "dict[object, LastNumbers] | None" = None) -> None:
        self._pairs = pairs
        self._alike: dict[object, LastNumbers] = {(): self} if alike is None else alike
        self._after: dict[tuple[str, tuple[int, ...]], LastNumbers] = {}
        self.of = dict(pairs)
        self.nested = _NESTED in pairs

    def after(self, number: Numbered) -> "LastNumbers":
        """After a clause with this number."""
        if number.label.rank is Rank.ANNEX:
            inside = [
                (BEFORE_ANNEX + kind, parts) for kind, parts in self._pairs if kind != _NESTED[0] and not kind.startswith(BEFORE_ANNEX)
            ]
            kinds = {kind for kind, _ in inside}
            return self._like((*[pair for pair in self._pairs if pair[0].startswith(BEFORE_ANNEX) and pair[0] not in kinds], *inside))
        pair = (number.kind, number.label.parts)
        known = self._after.get(pair)
        if known is None:
            known = self._after[pair] = self._like((*[other for other in self._pairs if other[0] != pair[0]], pair))
        return known

    def after_nested(self) -> "LastNumbers":
        """After numbers inside a number of their kind."""
        return self._like((*[pair for pair in self._pairs if pair != _NESTED], _NESTED))

    def _like(self, pairs: tuple[tuple[str, tuple[int, ...]], ...]) -> "LastNumbers":
        known = self._alike.get(pairs)
        if known is None:
            known = self._alike[pairs] = LastNumbers(pairs, self._alike)
        return known


def inside_alike(stack: Sequence[Open], number: Numbered) -> int:
    """The least depth that is inside an open clause with a single number of the same kind; beyond every depth where there is none."""
    if number.nests:
        kind = number.kind
        for depth, open_ in enumerate(stack):
            if open_.kind == kind and not open_.holds:
                return depth + 1
    return len(stack) + 1


def unnumbered_places(stack: Stack, candidate: Candidate, directly: bool) -> list[Place]:
    """Where a heading without a number may stand: beside one that looks like it, below one that looks like more, or at the top.

    directly: it stands right below the heading of the clause before.
    """
    found = []
    look = candidate.look
    heads = directly and stack and stack[-1].headed and stack[-1].label is not None and stack[-1].label.rank is Rank.NONE
    for depth in range(len(stack) + 1):
        price = 0.0
        beside = stack[depth] if depth < len(stack) else None
        if beside:
            rank = _rank(beside, look)
            if rank > 0:
                price += BEFORE_GREATER
            elif rank == 0 and beside.label is None:
                price += SAME_LOOK
            if beside.holds and not candidate.holds:
                price += AFTER_HOLDER
            elif beside.label is not None and beside.headed:
                price += UNNUMBERED_ROOT if not candidate.inside else BELOW_LESSER
        if depth:
            above = stack[depth - 1]
            rank = _rank(above, look)
            if above.label is None and (rank <= 0 or above.node == 0):
                continue  # the document's title holds no headings, nor does one that looks no more than they
            if not beside or beside.label is not None:
                price += UNNUMBERED_BELOW
            if not above.headed:
                price += BELOW_UNHEADED
            if candidate.paper and look.capitals and above.label and not (above.holds or candidate.inside):
                price += BELOW_LESSER  # "CONDITIONS GENERALES" is no part of the order form's last box
            if rank < 0 and not (candidate.inside and above.label):
                price += BELOW_LESSER
            elif rank == 0 and look.level and not above.holds and not (heads and depth == len(stack)):
                price += BELOW_LIKE
        found.append((depth, price))
    return found


def _rank(open_: Open, look: Look) -> int:
    """How an open clause ranks beside a heading without a number, as Look.outranks; one that the format declares outranks bold words."""
    return 1 if open_.label and open_.look.declared and not look.declared else open_.look.outranks(look)


def numbered_places(stack: Stack, numbers: LastNumbers, number: Numbered, look: Look, alone: bool, directly: bool) -> list[Place]:
    """Where a clause with this number may stand.

    alone: one clause came before it. directly: it stands right below the heading of the clause before.
    """
    label = number.label
    if label.rank is Rank.ANNEX:
        return [(_annex_depth(stack, label, look), 0.5)]
    if label.rank is Rank.CONTAINER:
        depth = _container_depth(stack, label)
        price = 0.5
        if depth < len(stack) and (previous := stack[depth].label) and previous.word == label.word:
            price = _sequence(previous.parts[-1], label.parts[-1])
        return [(depth, price)]
    found = []
    above, value = label.parts[:-1], label.parts[-1]
    for depth, open_ in enumerate(stack):
        previous = open_.label
        if previous is None or open_.holds or previous.styles != label.styles or previous.series != label.series:
            continue
        price = _difference(previous, label)
        if previous.parts[:-1] == above:
            step = _sequence(previous.parts[-1], value)
            if step == REPEATED and label.mark and label.mark == previous.mark:
                step = REPEATED_ALIKE
            if not above and value == 1 and previous.parts[0] > 0:
                step = RESTART
            found.append((depth, step + price))
        elif above:
            ahead = above > previous.parts[:-1]
            found.append((depth, price + (-2.0 if ahead and value <= 2 else BACKWARDS)))
    if value == 1 and not above and label.styles in ("1", "I"):
        found += _first_article(stack, numbers, number)
    found += _below(stack, numbers, number, alone, directly)
    holder = next((depth for depth in range(len(stack), 0, -1) if stack[depth - 1].holds), 0)
    if not found and holder and not above and label.rank is Rank.ARTICLE:
        found.append((holder, LATER_OF_ITS_KIND))  # "Article 4" below "3.3" of part 3, which has no other articles
    return found


def _first_article(stack: Stack, numbers: LastNumbers, number: Numbered) -> list[Place]:
    """The place of "Article 1" after bare numbers, and of "1." after letters without headings, as preambles have them: at the top."""
    depth = next((i for i, open_ in enumerate(stack) if not open_.holds), len(stack))
    inside = [open_.label for open_ in stack[depth:] if open_.label]
    if number.label.rank is Rank.ARTICLE:
        seen = any(kind.startswith("article/") for kind in numbers.of)
        first = depth < len(stack) and bool(inside) and stack[depth].label is inside[0]
        return [(depth, FIRST_OF_ITS_KIND)] if first and not seen and inside[0].rank is Rank.NONE and inside[0].mark else []
    lettered = all(label.plain and label.styles == "A" for label in inside) and not any(o.label and o.headed for o in stack[depth:])
    return [(depth, FIRST_BELOW)] if inside and lettered and number.kind not in numbers.of else []


def _below(stack: Stack, numbers: LastNumbers, number: Numbered, alone: bool, directly: bool) -> list[Place]:
    """The places below an open clause, at the start of a sequence."""
    label = number.label
    value = label.parts[-1]
    if not stack:
        price = FIRST_BELOW if value == 1 else -LATE_START - min(value, 6) * LATER_START
        return [(0, price - (LATE_START if len(label.parts) > 1 else 0.0))]
    top = stack[-1]
    above = next((o.label for o in reversed(stack) if o.label and not o.holds), None)
    if len(label.parts) > 1 and above and label.parts[:-1] == above.parts and above.styles != label.styles:
        last = numbers.of.get(number.kind) if top.label is None else None
        if last and last[:-1] == above.parts:  # 4.3 below the second heading without a number inside article 4
            return [(len(stack), max(_sequence(last[-1], value), LATER_BELOW))]
        return [(len(stack), FIRST_BELOW if value == 1 else LATER_BELOW if value == 2 else LATER_BELOW - 1.5)]
    if len(label.parts) > 1 and above is None and top.label is None:
        if top.node:  # 2.1 below a heading that has lost its 2, or never had one
            return [(len(stack), FIRST_BELOW if value == 1 else LATER_BELOW)]
        return [(0, (FIRST_BELOW if value == 1 else LATER_BELOW) - LATE_START)]  # beside the document's title
    if len(label.parts) > 1:
        for depth in range(len(stack), 0, -1):
            parent = stack[depth - 1].label
            near = parent is not None and parent.parts == label.parts[: len(parent.parts)]
            if near and above is None and depth == len(stack):  # 2.1 below "Titre 2"
                return [(depth, FIRST_BELOW if value == 1 else LATER_BELOW)]
            if parent and len(parent.parts) < len(label.parts) and parent.rank is not Rank.CONTAINER:
                return [(depth, -0.5 if near else FOREIGN_BELOW)]
        return []
    if above is None or top.label is None or top.holds:
        return _below_heading(stack, numbers, number, alone, directly)
    unlike = (above.series, above.styles[-1:]) != (label.series, label.styles)
    if unlike and not any(o.label and (o.label.series, o.label.styles) == (label.series, label.styles) for o in stack):
        last = numbers.of.get(number.kind)
        runs_on = last is not None and last[-1] + 1 == value  # 4. below II., where 3. was the last one below I.
        found = [(len(stack), FIRST_OF_ITS_KIND if value == 1 else RUN_ON_BELOW if runs_on else LATER_OF_ITS_KIND)]
        bare = stack[0].label is None and not stack[0].holds and all(o.label is None or _is_bare(o.label) for o in stack)
        if runs_on and label.rank is Rank.ARTICLE and bare:
            found.append((0, NEXT))  # "Article 8" beside a heading without a number that came after "Article 7" and holds bare ones
        return found
    if above.rank is Rank.ARTICLE and label.rank is Rank.NONE and value == 1:
        return [(len(stack), FIRST_OF_ITS_KIND)]
    if value == 1:
        again = numbers.nested and inside_alike(stack, number) == len(stack)
        return [(len(stack), NESTED_AGAIN if again else NESTED_RESTART)]
    return []


def _is_bare(label: Label) -> bool:
    return label.rank is Rank.NONE and len(label.parts) == 1


def _below_heading(stack: Stack, numbers: LastNumbers, number: Numbered, alone: bool, directly: bool) -> list[Place]:
    """A single number below an annex, a container or a heading without a number: from one again, or going on."""
    label, found = number.label, []
    value = label.parts[-1]
    before = numbers.of.get(number.kind)
    last = before[-1] if before else None
    outside = numbers.of.get(BEFORE_ANNEX + number.kind)
    if last is None and outside and value == outside[-1] + 1 > 1:
        last = outside[-1]
    runs_on = last is not None and value == last + 1
    if runs_on and any(o.kind == number.kind and o.label and o.label.parts[-1] == last for o in stack):
        return []  # B. stands beside A., not below a heading inside it
    if last is None and not label.letter and not any(o.label or o.holds for o in stack):
        # the first article stands beside the document's title and its preamble
        found.append((0, FIRST_BELOW if value == 1 else -LATE_START - min(value, 6) * LATER_START))
        if len(stack) == 1 and (alone or not directly):
            return found
    elif last is not None and value > last and not any(o.label or o.holds for o in stack):
        found.append((0, _sequence(last, value)))  # beside headings without numbers that stood between two articles
    for depth in range(len(stack), 0, -1):
        if stack[depth - 1].label is not None and not stack[depth - 1].holds:
            break
        if stack[depth - 1].label is None and (label.styles in ("1", "I") or runs_on) and not directly:
            if depth > 1 and value == 1:
                found.append((depth, NESTED_RESTART))
            continue  # a heading with a text of its own holds no articles
        inside_annex = any(o.label and o.label.rank is Rank.ANNEX for o in stack[:depth])
        if runs_on:
            found.append((depth, RUN_ON))
        elif value == 1:
            found.append((depth, FIRST_BELOW if last is None or inside_annex else RESTART_BELOW_HEADING))
        else:
            found.append((depth, _sequence(last or 0, value) - 1.0))
    return found


def _annex_depth(stack: Stack, label: Label, look: Look) -> int:
    """Where an annex stands: at the top, or in the annex of another name that the format declares to be above it ("Appendix 1")."""
    above = stack[0].label if stack else None
    if above is None or above.rank is not Rank.ANNEX or above.word == label.word:
        return 0
    level = stack[0].look.level
    return int(level is not None and look.level is not None and level < look.level)


def _container_depth(stack: Sequence[Open], label: Label) -> int:
    order = CONTAINER_ORDER[label.word]
    for depth, open_ in enumerate(stack):
        if open_.label and open_.label.rank is Rank.ANNEX:
            continue
        if open_.label and open_.label.rank is Rank.CONTAINER and CONTAINER_ORDER[open_.label.word] < order:
            continue
        return depth
    return len(stack)


def _sequence(last: int, value: int) -> float:
    step = value - last
    if step == 1:
        return NEXT
    if step == 0:
        return REPEATED
    if step < 0:
        return BACKWARDS
    return SKIPPED[0] if step == 2 else SKIPPED[1] if step <= 4 else SKIPPED[2]


def _difference(previous: Label, label: Label) -> float:
    """The price of another look than the clause before had."""
    price = 0.0
    if previous.mark != label.mark and len(label.parts) == 1:
        price += OTHER_MARK if previous.mark in _CLOSING or label.mark in _CLOSING else OTHER_MARK / 3
    if previous.rank is not label.rank:
        price += OTHER_WORD
    return price + (OTHER_MARK if previous.opened != label.opened else 0.0)
