"""Several documents on one page: a title declared greater than the articles before it is no part of the last of them."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.nodes import Node


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
