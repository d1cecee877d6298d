"""A comparison as one run of steps over two whole documents: what leads from every character of the left one to the right one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from contracts.analysis import Analysis
from contracts.structure.types import Clause
from review.compare.order import in_place
from review.compare.types import Comparison, Op, Operation


def whole_steps(comparison: Comparison, left: Analysis, right: Analysis) -> tuple[Operation, ...]:
    """The steps of the whole document: equal and deleted texts joined are the left text, equal and inserted ones the right text.

    A clause that changed its place is deleted where it stood and inserted where it stands; of one that was split or merged, the part
    that keeps most of its words is shown with its differences.
    """
    left_at = {clause.id: index for index, clause in enumerate(left.clauses)}
    right_at = {clause.id: index for index, clause in enumerate(right.clauses)}
    found: dict[tuple[int, int], tuple[Operation, ...]] = {}
    for pair in comparison.pairs:
        if pair.left is not None and pair.right is not None:
            found[left_at[pair.left], right_at[pair.right]] = pair.operations
    kept = _kept(found, len(left.clauses))
    sides = _stretches(left), _stretches(right)
    steps = [Operation(Op.DELETE, sides[0][0]), Operation(Op.INSERT, sides[1][0])]
    i = j = 0
    for next_i, next_j in [*sorted(kept.items()), (len(left.clauses), len(right.clauses))]:
        steps += [Operation(Op.DELETE, _own(left, left.clauses[k]) + sides[0][k + 1]) for k in range(i, next_i)]
        steps += [Operation(Op.INSERT, _own(right, right.clauses[k]) + sides[1][k + 1]) for k in range(j, next_j)]
        if next_i < len(left.clauses):
            steps += found[next_i, next_j]
            steps += _between(sides[0][next_i + 1], sides[1][next_j + 1])
        i, j = next_i + 1, next_j + 1
    return tidy(steps)


def tidy(steps: Iterable[Operation]) -> tuple[Operation, ...]:
    """The same change without empty steps, equal neighbours joined, and whole paragraphs changed with the line feed at their end.

    Word gives a paragraph joined with the next one the looks of the next: so a change must end with a line feed, not begin with one.
    """
    joined = _joined(steps)
    for at in range(1, len(joined) - 1):
        before, step, after = joined[at - 1 : at + 2]
        if before.op is Op.EQUAL is after.op and step.op is not Op.EQUAL and step.text[0] == after.text[0] == "\n":
            joined[at - 1] = Operation(Op.EQUAL, before.text + "\n")
            joined[at] = Operation(step.op, step.text[1:] + "\n", step.nature, step.elsewhere)
            joined[at + 1] = Operation(Op.EQUAL, after.text[1:])
    return tuple(_joined(_parted(_joined(joined))))


def _parted(steps: Sequence[Operation]) -> list[Operation]:
    """The same change, in which no end of a paragraph is kept between two insertions: it is deleted, and inserted with them.

    LibreOffice takes two insertions that only such an end parts for one, and rejects the end with them.
    """
    parted: list[Operation] = []
    for step, after in zip_longest(steps, steps[1:]):
        if step.op is Op.EQUAL and step.text == "\n" and parted and after and parted[-1].op is Op.INSERT is after.op:
            parted[-1:] = [Operation(Op.DELETE, "\n"), parted[-1], Operation(Op.INSERT, "\n")]
        else:
            parted.append(step)
    return parted


def _joined(steps: Iterable[Operation]) -> list[Operation]:
    joined: list[Operation] = []
    for step in steps:
        if joined and joined[-1].op is step.op:
            joined[-1] = Operation(step.op, joined[-1].text + step.text, joined[-1].nature, joined[-1].elsewhere)
        elif step.text:
            joined.append(step)
    return joined


def _kept(found: Mapping[tuple[int, int], Sequence[Operation]], count: int) -> dict[int, int]:
    """Couples, at most one for each clause, that come in the same order on both sides and keep most words."""
    common = {couple: sum(len(step.text) for step in steps if step.op is Op.EQUAL) for couple, steps in found.items()}
    taken: tuple[set[int], set[int]] = set(), set()
    single: dict[int, int] = {}
    weights: dict[int, float] = defaultdict(float)
    for i, j in sorted(common, key=lambda couple: (-common[couple], couple)):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            single[i], weights[i] = j, 1.0 + common[i, j]
    return in_place(single, [weights[i] for i in range(count)])


def _stretches(analysis: Analysis) -> list[str]:
    """The text before the first clause and behind each one: white space, as clauses hold all else."""
    text, at, found = analysis.document.text, 0, []
    for clause in analysis.clauses:
        found.append(text[at : clause.start])
        at = clause.end
    return [*found, text[at:]]


def _own(analysis: Analysis, clause: Clause) -> str:
    return analysis.document.text[clause.start : clause.end]


def _between(one: str, other: str) -> Sequence[Operation]:
    """The steps between two stretches of white space; the line feed that both hold stays."""
    if one == other:
        return [Operation(Op.EQUAL, one)]
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return [Operation(Op.EQUAL, one[:same]), Operation(Op.DELETE, one[same:]), Operation(Op.INSERT, other[same:])]
