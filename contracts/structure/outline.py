"""Which candidates are clauses, and where each stands in the tree: the reading of the whole document whose numbering runs best.

A beam search goes through the candidates in order. A state is one reading so far: the clauses open at this point, from the article down,
and the last number seen of each kind. Every candidate may be left out, go on a sequence that is open, start one below it, or start again;
each step has a price (contracts.structure.places), and the reading with the highest sum wins.
"""

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from contracts.structure.candidates import Candidate
from contracts.structure.declared import with_declared, with_last_beside
from contracts.structure.misprints import with_misprinted
from contracts.structure.nodes import Node
from contracts.structure.numbering import Label, Rank
from contracts.structure.places import HOLDERS, NEXT, LastNumbers, Numbered, Open, Place, inside_alike, numbered_places, unnumbered_places
from contracts.structure.sisters import with_sisters

BEAM = 24
HOPELESS = 10.0  # a reading so far behind the best is left: of 280 documents, the one that won was never 6 behind
UNLIKE = 0.5  # a number that goes on two sequences, of one of which the last clause has a heading, as it has not
FEW = 4  # headings without numbers that one heading may hold by mistake, and nodes among which it stands


# What later clauses depend on: a number for each open clause's look, the last numbers, and the last row taken by a heading. Of two readings
# with one key, the better one is kept.
_Key = tuple[tuple[int, ...], LastNumbers, int]
_Looks = list[tuple[Numbered | None, int]]  # each reading of a candidate's number, or none, and the number of its look


# The clauses of a state in reverse order: the last one as Node has it, and those before it, which states share.
_Chain = tuple[Candidate, Label | None, int | None, "_Chain | None"]


class _State(NamedTuple):
    score: float
    stack: tuple[Open, ...]
    key: _Key
    clauses: int
    chain: _Chain | None


# A state with one candidate more, as a clause at a depth of its stack: the score, the state before, the depth, the number and the key after
# it. A plain tuple, since thousands are made and few are taken.
_Step = tuple[float, _State, int, Numbered | None, _Key]
_Grown = dict[_Key, _State | _Step]


def outline(candidates: Sequence[Candidate]) -> list[Node]:
    """The clauses among candidates, in order, parents before children."""
    states = [_State(0.0, (), ((), LastNumbers(), -1), 0, None)]
    numbers: dict[object, int] = {}
    for candidate in candidates:
        looks = [(number, numbers.setdefault(look, len(numbers))) for number, look in _looks(candidate)]
        least = states[0].score - HOPELESS  # the best is never worse than the best so far: the candidate may be left out
        if len(states) == BEAM:  # and what is worse than each state as it is will be left behind
            least = max(least, states[-1].score)
        best = sorted(_grown(states, candidate, looks, least).values(), key=_score, reverse=True)[:BEAM]
        states = _taken(best, candidate, best[0][0] - HOPELESS)
    nodes = []
    chain = states[0].chain
    while chain:
        of, label, parent, chain = chain
        nodes.append(Node(of, label, parent))
    settled = _without_late_holders(_with_preamble(_with_first_holder(nodes[::-1])))
    whole = with_declared(with_last_beside(with_sisters(_with_back_matter(_without_lone_holder(settled)))))
    return with_misprinted(whole, candidates)


_score = itemgetter(0)


def _looks(candidate: Candidate) -> list[tuple[Numbered | None, object]]:
    """Each reading of the candidate's number, or none, with what it looks like to later ones."""
    labels = candidate.labels
    return [(Numbered.of(label), (label.parts, label.styles, label.word, label.rank, candidate.headed)) for label in labels] or [
        (None, candidate.look)
    ]


def _grown(states: Sequence[_State], candidate: Candidate, looks: _Looks, least: float) -> _Grown:
    """The states in which candidate is left out, and the steps, with scores from least on, that take it as a clause."""
    grown: _Grown = {}
    row, own, title, headed = candidate.row, candidate.score, candidate.title, candidate.headed
    last = title.last if title else row
    for state in states:
        score, stack, key, clauses, _ = state
        known = grown.get(key)
        if known is None or known[0] < score:
            grown[key] = state
        above, numbers, until = key
        if row <= until:
            continue
        base = score + own
        directly = until == row - 1 and not (stack and stack[-1].look.unmarked)
        for number, look in looks:
            if number:
                places = _alike_first(stack, numbered_places(stack, numbers, number, candidate.look, clauses == 1, directly), headed)
                if candidate.look.level:
                    places = [(depth, price) for depth, price in places if not depth or not _is_label(stack[depth - 1])]
                if candidate.holds_bare:
                    places = [(depth, price) for depth, price in places if not depth or stack[depth - 1].label or stack[depth - 1].holds]
            else:
                places = unnumbered_places(stack, candidate, directly)
            seen, inside = None, 0  # not known yet
            for depth, price in places:
                score = base + price
                if score < least:
                    continue
                if seen is None:
                    seen, inside = (numbers.after(number), inside_alike(stack, number)) if number else (numbers, len(stack) + 1)
                after = seen
                if depth >= inside:  # 1. inside 12. does not count among the articles: 13. is still to come
                    after = numbers
                elif number and depth == inside - 1 and price > 0 and depth + 1 < len(above) and _nests(stack[depth + 1 :], number):
                    after = seen.after_nested()
                key = (above[:depth] + (look,), after, last)  # noqa: RUF005  # the quicker way
                known = grown.get(key)
                if known is None or known[0] < score:
                    grown[key] = (score, state, depth, number, key)
    return grown


def _taken(best: Sequence[_State | _Step], candidate: Candidate, least: float) -> list[_State]:
    """The states after the best steps, with scores from least on."""
    look, headed, states = candidate.look, candidate.headed, []
    for step in best:
        if step[0] < least:
            continue
        if isinstance(step, _State):
            states.append(step)
            continue
        score, (_, before, _, count, chain), depth, number, key = step
        label, kind = (number.label, number.kind) if number else (None, "")
        holds = candidate.holds or (label is not None and label.rank in HOLDERS)
        stack = (*before[:depth], Open(count, label, kind, look, headed, holds))
        parent = before[depth - 1].node if depth else None
        states.append(_State(score, stack, key, count + 1, (candidate, label, parent, chain)))
    return states


def _is_label(above: Open) -> bool:
    """Whether words that the format does not declare a heading open a paragraph: no declared heading stands below them."""
    return above.label is None and not above.holds and not above.look.level


def _alike_first(stack: Sequence[Open], places: list[Place], headed: bool) -> list[Place]:
    """places, where the number may follow that of several open clauses: it rather follows one with a heading if it has one, or without."""
    nexts = [depth for depth, price in places if price > NEXT - 1 and depth < len(stack) and stack[depth].label]
    if len(nexts) < 2:
        return places
    return [(depth, price - UNLIKE if depth in nexts and stack[depth].headed != headed else price) for depth, price in places]


def _nests(inner: Sequence[Open], number: Numbered) -> bool:
    """Whether one of the open clauses has a number of the same kind."""
    return inside_alike(inner, number) <= len(inner)


def _with_first_holder(nodes: list[Node]) -> list[Node]:
    """nodes, where the first articles stand in the heading right above them, if all later ones stand in parts: "INTRODUCTION", "PART A"."""
    part = next((i for i, node in enumerate(nodes) if node.parent is None and node.label and node.label.rank is Rank.CONTAINER), 0)
    free = [i for i, node in enumerate(nodes) if node.label and node.parent is None and node.label.rank not in HOLDERS]
    if not free or free[0] < 2 or free[-1] > part:
        return nodes
    holder, first = nodes[free[0] - 1], nodes[free[0]].candidate
    if holder.label or holder.parent is not None or not holder.candidate.title or holder.candidate.title.last + 1 != first.row:
        return nodes
    return [replace(node, parent=free[0] - 1) if i in free else node for i, node in enumerate(nodes)]


def _with_preamble(nodes: list[Node]) -> list[Node]:
    """nodes, where bare numbers before "Article 1" stand in the heading above them, the preamble's, if none follow the articles."""
    roots = [i for i, node in enumerate(nodes) if node.parent is None]
    first = next((i for i in roots if (label := nodes[i].label) and label.rank is Rank.ARTICLE and label.parts == (1,)), 0)
    bare = [i for i in roots if (label := nodes[i].label) and label.rank is Rank.NONE]
    if not bare or bare[-1] > first or bare != [i for i in roots if bare[0] <= i < first]:
        return nodes
    holder = roots[roots.index(bare[0]) - 1] if bare[0] else 0
    if not holder or nodes[holder].label:
        return nodes  # the document's title holds none
    return [replace(node, parent=holder) if i in bare else node for i, node in enumerate(nodes)]


def _without_late_holders(nodes: list[Node]) -> list[Node]:
    """nodes, where a heading without a number holds no articles if the articles before it, whose numbering they go on, stood free."""
    free: dict[str, int] = {}  # kind of number -> last value among the clauses at the top
    settled: list[Node] = []
    for node in nodes:
        holder = nodes[node.parent] if node.parent is not None else None
        if holder and holder.candidate.holds:
            settled.append(node)
            continue
        if node.label and len(node.label.parts) == 1 and (holder is None or (holder.label is None and holder.parent is None)):
            kind, value = Numbered.of(node.label).kind, node.label.parts[0]
            if holder is None or value > free.get(kind, value):
                free[kind] = value
                node = replace(node, parent=None)
        settled.append(node)
    return settled


def _without_lone_holder(nodes: list[Node]) -> list[Node]:
    """nodes, where one heading near the top ("BACKGROUND") holds all that come after it, as it looks like more: they stand beside it."""
    roots = [i for i, node in enumerate(nodes) if node.parent is None]
    held = [i for i, node in enumerate(nodes) if node.parent is not None and node.parent < FEW]
    holder = nodes[held[0]].parent if held else None
    if holder is None or holder not in roots or nodes[holder].label or nodes[holder].candidate.look.level:
        return nodes
    beside = [label for label in (nodes[i].label for i in roots if i > holder) if not label or label.rank not in HOLDERS]
    inside = [node.label for node in nodes if node.parent == holder]
    if beside or len(inside) < FEW or any(inside):
        return nodes
    return [replace(node, parent=None) if node.parent == holder else node for node in nodes]


def _with_back_matter(nodes: list[Node]) -> list[Node]:
    """nodes, where headings after the last article stand beside it if no other holds any: in capitals as it is, or naming a paper."""
    articles = [i for i, node in enumerate(nodes) if node.parent is None and node.label and node.label.rank not in HOLDERS]
    held = [i for i, node in enumerate(nodes) if not node.label and node.parent in articles]
    if len(articles) < FEW or not held or any(nodes[i].parent != articles[-1] for i in held):
        return nodes
    capitals = nodes[articles[-1]].candidate.look.capitals and all(nodes[i].candidate.look.capitals for i in held)
    if not capitals and not nodes[held[0]].candidate.paper:
        return nodes
    return [replace(node, parent=None) if i in held else node for i, node in enumerate(nodes)]
