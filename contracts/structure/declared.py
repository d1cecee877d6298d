"""What a format declares of titles without numbers: one as great as the articles, or greater, is no part of the last of them."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.nodes import Node

_FEW = 4  # articles, from which on it is clear how they are declared
_MOSTLY = 3 / 4  # of them
_LONGEST = 60  # characters of a heading that a law or a matter is named in


def with_last_beside(nodes: Sequence[Node]) -> list[Node]:
    """nodes, where a last heading without a number is no part of the last article if the format declares it as great as these."""
    articles = [i for i, node in enumerate(nodes) if node.parent is None and node.label and len(node.label.parts) == 1]
    if len(articles) < _FEW or nodes[-1].label or nodes[-1].parent != articles[-1]:
        return list(nodes)
    look, title = nodes[-1].candidate.look, nodes[-1].candidate.title
    alike = [i for i in articles if (other := nodes[i].candidate.look).declared and other.level == look.level]
    first = sum(node.parent == articles[-1] for node in nodes) == 1  # several may be the last article's own
    if not (look.declared and len(alike) > _MOSTLY * len(articles) and first and title and title.end - title.start <= _LONGEST):
        return list(nodes)
    return [*nodes[:-1], replace(nodes[-1], parent=None)]


def with_declared(nodes: Sequence[Node]) -> list[Node]:
    """nodes, where a title without a number stands outside the clauses that the format declares lesser, and holds the articles below it.

    Its articles are those that start again at one right below it, and those that go on with the last one it holds.
    """
    parents = [node.parent for node in nodes]
    title: int | None = None  # the last one that begins a document after the first
    last = 0  # of the articles that it holds
    for i, node in enumerate(nodes):
        level = node.candidate.look.level
        if not level or not i:
            continue
        if not node.label:
            while (above := parents[i]) is not None and (nodes[above].candidate.look.level or 0) > level:
                parents[i] = parents[above]
            greater = parents[i] is None and _begins(nodes, i, level)
            if greater:
                title, last = i, 0
            continue
        if title is None or len(node.label.parts) != 1 or level <= (nodes[title].candidate.look.level or 0):
            continue
        value = node.label.parts[0]
        if parents[i] == title:
            last = value
        elif parents[i] is None and value == last + 1 and (last or i == title + 1):
            parents[i], last = title, value
    return [node if node.parent == parent else replace(node, parent=parent) for node, parent in zip(nodes, parents, strict=True)]


def _begins(nodes: Sequence[Node], i: int, level: int) -> bool:
    """Whether an article numbered one, declared lesser, stands right below title i, where articles of its make stood before."""
    below = nodes[i + 1] if i + 1 < len(nodes) else None
    own = below.candidate.look.level if below else None
    if below is None or below.label is None or below.label.parts != (1,) or not own or own <= level:
        return False
    make = (below.label.rank, below.label.styles)
    alike = (node for node in nodes[:i] if node.label and (node.label.rank, node.label.styles) == make)
    return any(node.candidate.look.level == own and node.label and node.label.parts > (1,) for node in alike)
