"""Which candidates are clauses, and where each stands in the tree: the reading of the whole document whose numbering runs best.

A beam search goes through the candidates in order. A state is one reading so far: the clauses open at this point, from the article down,
and the last number seen of each kind. Every candidate may be left out, go on a sequence that is open, start one below it, or start again;
each step has a price below, and the reading with the highest sum wins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from operator import attrgetter
from typing import NamedTuple

from contracts.structure.candidates import Candidate, Look
from contracts.structure.numbering import CONTAINER_ORDER, Label, Rank

BEAM = 24

NEXT = 2.0  # the number after the last one
REPEATED = -0.8
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


_HOLDERS = frozenset((Rank.CONTAINER, Rank.ANNEX))


@dataclass(frozen=True, slots=True)
class Node:
    """A clause of the outline: its candidate, the reading of its number, and its parent among the nodes."""

    candidate: Candidate
    label: Label | None
    parent: int | None  # index in the outline


@dataclass(frozen=True, slots=True)
class _Open:
    """A clause that is open: later ones may stand below it or follow it."""

    node: int  # how many nodes came before it
    label: Label | None
    look: Look
    headed: bool
    holds: bool  # an annex or a container: what comes after it stands inside, until the next one


# What later clauses depend on: a number for each open clause's look, the last number of each kind since the last annex, and the last row
# taken by a heading. Of two readings with one key, the better one is kept.
_Numbers = tuple[tuple[str, tuple[int, ...]], ...]
_Key = tuple[tuple[int, ...], _Numbers, int]
_NESTED = ("nested", ())  # among the last numbers: 13. came after 1. and 2. inside 12.


@dataclass(frozen=True, slots=True)
class _State:
    score: float
    stack: tuple[_Open, ...]
    key: "_Key"
    count: int
    nodes: "_Chain | None"


@dataclass(frozen=True, slots=True)
class _Chain:
    """Nodes in reverse order: states share their pasts."""

    node: Node
    before: "_Chain | None"


def outline(candidates: Sequence[Candidate]) -> list[Node]:
    """The clauses among candidates, in order, parents before children."""
    states = [_State(0.0, (), ((), (), -1), 0, None)]
    numbers: dict[object, int] = {}
    for candidate in candidates:
        looks = [numbers.setdefault(look, len(numbers)) for look in _looks(candidate)]
        least = states[-1].score if len(states) == BEAM else -inf  # what is worse than each state as it is will be left behind
        grown: dict[_Key, _State | _Step] = {}
        for state in states:
            readings: tuple[_State | _Step, ...] = (state, *_steps(state, candidate, looks, least))  # the candidate is left out, or taken
            for step in readings:
                known = grown.setdefault(step.key, step)
                if known.score < step.score:
                    grown[step.key] = step
        best = sorted(grown.values(), key=_score, reverse=True)[:BEAM]
        states = [step.taken(candidate) if isinstance(step, _Step) else step for step in best]
    nodes = []
    chain = states[0].nodes
    while chain:
        nodes.append(chain.node)
        chain = chain.before
    return _without_late_holders(_with_first_holder(nodes[::-1]))


def _with_first_holder(nodes: list[Node]) -> list[Node]:
    """nodes, where the first articles stand in the heading right above them, if all later ones stand in parts: "INTRODUCTION", "PART A"."""
    part = next((i for i, node in enumerate(nodes) if node.label and node.label.rank is Rank.CONTAINER), 0)
    free = [i for i, node in enumerate(nodes) if node.label and node.parent is None and node.label.rank not in _HOLDERS]
    if not free or free[0] < 2 or free[-1] > part:
        return nodes
    holder, first = nodes[free[0] - 1], nodes[free[0]].candidate
    if holder.label or holder.parent is not None or not holder.candidate.title or holder.candidate.title.last + 1 != first.row:
        return nodes
    return [replace(node, parent=free[0] - 1) if i in free else node for i, node in enumerate(nodes)]


def _without_late_holders(nodes: list[Node]) -> list[Node]:
    """nodes, where a heading without a number holds no articles if the articles before it, whose numbering they go on, stood free."""
    free: dict[str, int] = {}  # kind of number -> last value among the clauses at the top
    settled: list[Node] = []
    for node in nodes:
        holder = nodes[node.parent] if node.parent is not None else None
        if node.label and len(node.label.parts) == 1 and (holder is None or (holder.label is None and holder.parent is None)):
            kind, value = _kind(node.label), node.label.parts[0]
            if holder is None or value > free.get(kind, value):
                free[kind] = value
                node = replace(node, parent=None)
        settled.append(node)
    return settled


class _Step(NamedTuple):
    """A state with one candidate more, as a clause at a depth of its stack."""

    score: float
    state: _State
    depth: int
    label: Label | None
    key: _Key

    def taken(self, candidate: Candidate) -> _State:
        """The state after the step."""
        state, depth, label = self.state, self.depth, self.label
        holds = label is not None and label.rank in _HOLDERS
        stack = (*state.stack[:depth], _Open(state.count, label, candidate.look, candidate.headed, holds))
        nodes = _Chain(Node(candidate, label, stack[depth - 1].node if depth else None), state.nodes)
        return _State(self.score, stack, self.key, state.count + 1, nodes)


_score = attrgetter("score")


def _looks(candidate: Candidate) -> list[object]:
    """What a candidate looks like to later ones, for each reading of its number, or without one."""
    return [(label.parts, label.styles, label.word, label.rank, candidate.headed) for label in candidate.labels] or [candidate.look]


def _steps(state: _State, candidate: Candidate, looks: Sequence[int], least: float) -> Iterator[_Step]:
    """The readings, with scores from least on, in which candidate is a clause. looks: the numbers of its looks."""
    above, numbers, until = state.key
    if candidate.row <= until:
        return
    base = state.score + candidate.score
    last = candidate.title.last if candidate.title else candidate.row
    for label, look in zip(candidate.labels or (None,), looks, strict=True):
        places = _places(state, label, until == candidate.row - 1) if label else _unnumbered_places(state, candidate)
        seen, inside = None, 0  # not known yet
        for depth, price in places:
            if base + price >= least:
                if seen is None:
                    seen, inside = _seen(numbers, label), _inside_alike(state.stack, label)
                after = seen
                if depth >= inside:  # 1. inside 12. does not count among the articles: 13. is still to come
                    after = numbers
                elif depth == inside - 1 and price > 0 and depth + 1 < len(above) and _nests(state.stack[depth + 1 :], label):
                    after = (*[pair for pair in seen if pair != _NESTED], _NESTED)
                yield _Step(base + price, state, depth, label, ((*above[:depth], look), after, last))


def _nests(inner: Sequence[_Open], label: Label | None) -> bool:
    """Whether one of the open clauses has a number of the label's kind."""
    return label is not None and _inside_alike(inner, label) <= len(inner)


def _inside_alike(stack: Sequence[_Open], label: Label | None) -> int:
    """The least depth that is inside an open clause with a single number of the same kind; beyond every depth where there is none."""
    if label is not None and len(label.parts) == 1 and not label.plain and label.rank is not Rank.CONTAINER:
        for depth, open_ in enumerate(stack):
            if open_.label and open_.label.styles == label.styles and not open_.holds and _kind(open_.label) == _kind(label):
                return depth + 1
    return len(stack) + 1


def _seen(before: _Numbers, label: Label | None) -> _Numbers:
    """The last number of each kind after a clause with this label."""
    if label is None:
        return before
    if label.rank is Rank.ANNEX:
        return ()
    kind = _kind(label)
    return (*[pair for pair in before if pair[0] != kind], (kind, label.parts))


def _kind(label: Label) -> str:
    return f"{'article' if label.rank is Rank.ARTICLE else label.word}/{label.styles}"


def _unnumbered_places(state: _State, candidate: Candidate) -> Iterator[tuple[int, float]]:
    """Where a heading without a number may stand: beside one that looks like it, below one that looks like more, or at the top."""
    stack = state.stack
    for depth in range(len(stack) + 1):
        price = 0.0
        beside = stack[depth] if depth < len(stack) else None
        if beside:
            rank = beside.look.outranks(candidate.look)
            if rank > 0:
                price += BEFORE_GREATER
            elif rank == 0 and beside.label is None:
                price += SAME_LOOK
            if beside.holds:
                price += AFTER_HOLDER
            elif beside.label is not None and beside.headed:
                price += UNNUMBERED_ROOT
        if depth:
            above = stack[depth - 1]
            rank = above.look.outranks(candidate.look)
            if above.label is None and (rank <= 0 or above.node == 0):
                continue  # the document's title holds no headings, nor does one that looks no more than they
            if not beside or beside.label is not None:
                price += UNNUMBERED_BELOW
            if not above.headed:
                price += BELOW_UNHEADED
            if rank < 0:
                price += BELOW_LESSER
            elif rank == 0 and candidate.look.level and not above.holds:
                price += BELOW_LIKE
        yield depth, price


def _places(state: _State, label: Label, directly: bool) -> Iterator[tuple[int, float]]:
    """(depth, price) of the places where a clause with this label may stand. directly: right below the heading of the clause before."""
    stack = state.stack
    if label.rank is Rank.ANNEX:
        yield 0, 0.5
        return
    if label.rank is Rank.CONTAINER:
        depth = _container_depth(stack, label)
        price = 0.5
        if depth < len(stack) and (previous := stack[depth].label) and previous.word == label.word:
            price = _sequence(previous.parts[-1], label.parts[-1])
        yield depth, price
        return
    for depth, open_ in enumerate(stack):
        previous = open_.label
        if previous is None or open_.holds or previous.styles != label.styles:
            continue
        price = _difference(previous, label)
        if previous.parts[:-1] == label.parts[:-1]:
            step = _sequence(previous.parts[-1], label.parts[-1])
            if len(label.parts) == 1 and label.parts[0] == 1 and previous.parts[0] > 0:
                step = RESTART
            yield depth, step + price
        elif len(label.parts) > 1:
            ahead = label.parts[:-1] > previous.parts[:-1]
            yield depth, price + (-2.0 if ahead and label.parts[-1] <= 2 else BACKWARDS)
    yield from _below(state, label, directly)


def _below(state: _State, label: Label, directly: bool) -> Iterator[tuple[int, float]]:
    """The places below an open clause, at the start of a sequence."""
    stack = state.stack
    value = label.parts[-1]
    if not stack:
        price = FIRST_BELOW if value == 1 else -LATE_START - min(value, 6) * LATER_START
        yield 0, price - (LATE_START if len(label.parts) > 1 else 0.0)
        return
    top = stack[-1]
    above = next((o.label for o in reversed(stack) if o.label and not o.holds), None)
    if len(label.parts) > 1 and above and label.parts[:-1] == above.parts and above.styles != label.styles:
        last = dict(state.key[1]).get(_kind(label)) if top.label is None else None
        if last and last[:-1] == above.parts:  # 4.3 below the second heading without a number inside article 4
            yield len(stack), max(_sequence(last[-1], value), LATER_BELOW)
        else:
            yield len(stack), FIRST_BELOW if value == 1 else LATER_BELOW if value == 2 else LATER_BELOW - 1.5
    elif len(label.parts) > 1 and above is None and top.label is None:
        if top.node:  # 2.1 below a heading that has lost its 2, or never had one
            yield len(stack), FIRST_BELOW if value == 1 else LATER_BELOW
        else:  # beside the document's title
            yield 0, (FIRST_BELOW if value == 1 else LATER_BELOW) - LATE_START
    elif len(label.parts) > 1:
        for depth in range(len(stack), 0, -1):
            parent = stack[depth - 1].label
            if parent and len(parent.parts) < len(label.parts) and parent.rank is not Rank.CONTAINER:
                near = parent.parts == label.parts[: len(parent.parts)]
                yield depth, -0.5 if near else FOREIGN_BELOW
                break
    elif above is None or top.label is None or top.holds:
        yield from _below_heading(state, label, directly)
    elif above.styles[-1:] != label.styles and not any(o.label and o.label.styles == label.styles for o in stack):
        yield len(stack), FIRST_OF_ITS_KIND if value == 1 else LATER_OF_ITS_KIND
    elif above.rank is Rank.ARTICLE and label.rank is Rank.NONE and value == 1:
        yield len(stack), FIRST_OF_ITS_KIND
    elif value == 1:
        again = _NESTED in state.key[1] and _inside_alike(stack, label) == len(stack)
        yield len(stack), NESTED_AGAIN if again else NESTED_RESTART


def _below_heading(state: _State, label: Label, directly: bool) -> Iterator[tuple[int, float]]:
    """A single number below an annex, a container or a heading without a number: from one again, or going on."""
    value = label.parts[-1]
    before = dict(state.key[1]).get(_kind(label))
    last = before[-1] if before else None
    stack = state.stack
    if last is None and not any(o.label for o in stack):
        # the first article stands beside the document's title and its preamble
        yield 0, FIRST_BELOW if value == 1 else -LATE_START - min(value, 6) * LATER_START
        if len(stack) == 1 and (state.count == 1 or not directly):
            return
    elif last is not None and value > last and not any(o.label for o in stack):
        yield 0, _sequence(last, value)  # beside headings without numbers that stood between two articles
    for depth in range(len(stack), 0, -1):
        if stack[depth - 1].label is not None and not stack[depth - 1].holds:
            break
        if stack[depth - 1].label is None and label.styles in ("1", "I") and not directly:
            if depth > 1 and value == 1:
                yield depth, NESTED_RESTART
            continue  # a heading with a text of its own holds no articles
        inside_annex = any(o.label and o.label.rank is Rank.ANNEX for o in stack[:depth])
        if last is not None and value == last + 1:
            yield depth, RUN_ON
        elif value == 1:
            yield depth, FIRST_BELOW if last is None or inside_annex else RESTART_BELOW_HEADING
        else:
            yield depth, _sequence(last or 0, value) - 1.0


def _container_depth(stack: Sequence[_Open], label: Label) -> int:
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
        price += OTHER_MARK if {previous.mark, label.mark} & {")", "/"} else OTHER_MARK / 3
    if previous.rank is not label.rank:
        price += OTHER_WORD
    return price + (OTHER_MARK if previous.opened != label.opened else 0.0)
