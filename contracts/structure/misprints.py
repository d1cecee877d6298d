"""Clauses whose number is misprinted: 7, 18, 9. The only one that stands where a number is missing among its sisters."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.candidates import Candidate
from contracts.structure.nodes import Node
from contracts.structure.numbering import Label


def with_misprinted(nodes: list[Node], found: Sequence[Candidate]) -> list[Node]:
    """nodes, with the clause that a gap of one number lacks, if one candidate in it is numbered as both its neighbours are.

    It is titled if they are. A gap is also between an article and the second clause in it.
    """
    before: dict[tuple[int | None, object, bool], int] = {}
    gaps = []
    for i, node in enumerate(nodes):
        if not node.label:
            continue
        parts = node.label.parts
        kind = (node.parent, (node.label.rank, node.label.styles, node.label.word), node.candidate.headed)
        last = before.get(kind)
        label = nodes[last].label if last is not None else None
        if last is not None and label and parts[:-1] == label.parts[:-1] and parts[-1] - label.parts[-1] == 2:
            gaps.append((last, i, (*parts[:-1], parts[-1] - 1)))
        above = nodes[node.parent].label if node.parent is not None else None
        if node.parent == i - 1 and above and parts == (*above.parts, 2) and not node.candidate.headed:
            gaps.append((i - 1, i, (*above.parts, 1)))
        before[kind] = i
    for first, second, lacking in reversed(gaps):
        nodes = _filled(nodes, found, first, second, lacking)
    return nodes


def _filled(nodes: list[Node], found: Sequence[Candidate], first: int, second: int, lacking: tuple[int, ...]) -> list[Node]:
    one, other = nodes[first], nodes[second]
    start, end = one.candidate.last, other.candidate.row
    taken = {node.candidate.row for node in nodes[first:second]}
    label = other.label
    if not label:
        return nodes
    inside = other.parent == first
    same = [
        (candidate, own)
        for candidate in found
        if start < candidate.row < end and candidate.row not in taken and _is_like(candidate, other.candidate)
        for own in candidate.labels[:1]
        if (own.rank, own.styles, own.word, own.mark) == (label.rank, label.styles, label.word, label.mark)
        and _misprints(own.parts, lacking)
    ]
    same = [(candidate, own) for candidate, own in same if not _counts_on(found, candidate, own, start, end)]
    if len(same) != 1 or same[0][0].look != other.candidate.look or not (inside or same[0][0].look == one.candidate.look):
        return nodes
    candidate, own = same[0]
    at = next(i for i in range(first + 1, second + 1) if nodes[i].candidate.row > candidate.row)
    settled = [*nodes[:at], Node(candidate, own, other.parent)]
    for i, node in enumerate(nodes[at:], at):
        above = node.parent
        if i < second and above == first and not inside:
            above = at
        elif above is not None and above >= at:
            above += 1
        settled.append(replace(node, parent=above))
    return settled


def _is_like(candidate: Candidate, sister: Candidate) -> bool:
    """Whether a candidate has a title as its sister has, or opens a paragraph without one as that does."""
    if candidate.title is None:
        return sister.title is None and candidate.score > 0
    return sister.title is not None and not candidate.title.run_in


def _misprints(parts: tuple[int, ...], lacking: tuple[int, ...]) -> bool:
    """Whether a number differs in one part from the one that lacks."""
    return len(parts) == len(lacking) and sum(one != other for one, other in zip(parts, lacking, strict=True)) == 1


def _counts_on(found: Sequence[Candidate], candidate: Candidate, own: Label, start: int, end: int) -> bool:
    """Whether a number is no misprint, but follows that of the candidate above it between rows start and end, or is followed by one."""
    at = next(i for i, other in enumerate(found) if other is candidate)
    for other, step in ((found[i], i - at) for i in (at - 1, at + 1) if 0 <= i < len(found)):
        if start < other.row < end and any(
            label.styles == own.styles and label.parts[-1] == own.parts[-1] + step for label in other.labels
        ):
            return True
    return False
