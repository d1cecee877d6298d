"""Clauses whose number is misprinted: 7, 18, 9. The only one that stands where a number is missing among its sisters."""

from collections.abc import Sequence
from dataclasses import replace

from contracts.structure.candidates import Candidate
from contracts.structure.nodes import Node
from contracts.structure.numbering import Label


def with_misprinted(nodes: list[Node], found: Sequence[Candidate]) -> list[Node]:
    """nodes, with the clause that a gap of one number lacks, if one candidate in it is numbered and titled as both its neighbours are."""
    before: dict[tuple[int | None, object], int] = {}
    gaps = []
    for i, node in enumerate(nodes):
        if not node.label or not node.candidate.title:
            continue
        kind = (node.parent, (node.label.rank, node.label.styles, node.label.word))
        last = before.get(kind)
        label = nodes[last].label if last is not None else None
        if last is not None and label and len(label.parts) == len(node.label.parts) and _lacks_one(label.parts, node.label.parts):
            gaps.append((last, i))
        before[kind] = i
    for first, second in reversed(gaps):
        nodes = _filled(nodes, found, first, second)
    return nodes


def _lacks_one(parts: tuple[int, ...], after: tuple[int, ...]) -> bool:
    return parts[:-1] == after[:-1] and after[-1] - parts[-1] == 2


def _filled(nodes: list[Node], found: Sequence[Candidate], first: int, second: int) -> list[Node]:
    one, other = nodes[first], nodes[second]
    start, end = one.candidate.last, other.candidate.row
    taken = {node.candidate.row for node in nodes[first:second]}
    label = one.label
    if not label:
        return nodes
    same = [
        (candidate, own)
        for candidate in found
        if start < candidate.row < end and candidate.row not in taken and candidate.title and not candidate.title.run_in
        for own in candidate.labels[:1]
        if (own.rank, own.styles, own.word) == (label.rank, label.styles, label.word) and own.parts[:-1] == label.parts[:-1]
    ]
    same = [(candidate, own) for candidate, own in same if not _counts_on(found, candidate, own, start, end)]
    if len(same) != 1 or same[0][0].look != one.candidate.look or same[0][0].look != other.candidate.look:
        return nodes
    candidate, own = same[0]
    at = next(i for i in range(first + 1, second + 1) if nodes[i].candidate.row > candidate.row)
    settled = [*nodes[:at], Node(candidate, own, one.parent)]
    for i, node in enumerate(nodes[at:], at):
        above = node.parent
        if i < second and above == first:
            above = at
        elif above is not None and above >= at:
            above += 1
        settled.append(replace(node, parent=above))
    return settled


def _counts_on(found: Sequence[Candidate], candidate: Candidate, own: Label, start: int, end: int) -> bool:
    """Whether a number is no misprint, but follows that of the candidate above it between rows start and end, or is followed by one."""
    at = next(i for i, other in enumerate(found) if other is candidate)
    for other, step in ((found[i], i - at) for i in (at - 1, at + 1) if 0 <= i < len(found)):
        if start < other.row < end and any(
            label.styles == own.styles and label.parts[-1] == own.parts[-1] + step for label in other.labels
        ):
            return True
    return False
