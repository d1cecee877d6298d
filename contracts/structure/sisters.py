"""Clauses numbered alike stand beside each other: a heading without a number between 5.2 and 5.3 hangs below 5.2, and holds neither."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.nodes import Node
from contracts.structure.numbering import Label


def with_sisters(nodes: Sequence[Node]) -> list[Node]:
    """nodes, where a number goes back to the clause of the numbers before it, if a heading with a text of its own had taken it.

    A heading right above a number, with nothing in between, heads a group: it keeps what it holds.
    """
    parents = [node.parent for node in nodes]
    groups = {i - 1 for i, node in enumerate(nodes) if node.parent == i - 1 and node.candidate.row == nodes[i - 1].candidate.last + 1}
    homes: set[int] = set()
    for i, node in enumerate(nodes):
        holder = parents[i]
        if node.label is None or len(node.label.parts) < 2 or holder is None or nodes[holder].label or holder in groups:
            continue
        home = _numbered_above(nodes, parents, holder, groups)
        if home is None:
            continue
        if any(parents[k] == home and _alike(nodes[k].label, node.label) for k in range(home + 1, holder)) or _is_first(
            nodes, home, i, groups
        ):
            parents[i] = home
            homes.add(home)
    for home in homes:
        sister: int | None = None
        for k in range(home + 1, len(nodes)):
            if parents[k] == home and nodes[k].label:
                sister = k
            elif parents[k] == home and sister is not None and k not in groups:
                parents[k] = sister
    return [node if node.parent == parent else replace(node, parent=parent) for node, parent in zip(nodes, parents, strict=True)]


def _numbered_above(nodes: Sequence[Node], parents: Sequence[int | None], holder: int, groups: set[int]) -> int | None:
    """The clause with a number around a heading without one; None where that heads a group."""
    at: int | None = holder
    while at is not None and not nodes[at].label:
        if nodes[at].candidate.holds or at in groups:
            return None
        at = parents[at]
    return at


def _alike(label: Label | None, other: Label) -> bool:
    return label is not None and (label.parts[:-1], label.styles, label.series) == (other.parts[:-1], other.styles, other.series)


def _is_first(nodes: Sequence[Node], home: int, i: int, groups: set[int]) -> bool:
    """Whether node i has the first number below clause home, which has no groups of numbers: 6.1 below 6 and a word on its terms."""
    above, label = nodes[home].label, nodes[i].label
    if above is None or label is None or label.parts != (*above.parts, 1):
        return False
    return sum(node.parent == home and not node.label and _holds_numbers(nodes, k) for k, node in enumerate(nodes)) == 1


def _holds_numbers(nodes: Sequence[Node], holder: int) -> bool:
    return any(node.parent == holder and node.label and len(node.label.parts) > 1 for node in nodes[holder + 1 :])
