"""A pair of clauses as one text in which insertions and deletions stand where they happened."""

from collections.abc import Callable

from contracts.structure.types import Clause
from review.compare.types import Nature, Op, Pair
from review.reading.comparison_rows import Piece


def redline_of(
    pair: Pair, left: Clause | None, right: Clause | None, place: Callable[[Op, str | None], str]
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of the heading and those of the body.

    place: the name of the clause of the other document that holds moved words, by the step that moves them and its elsewhere.
    """
    head: list[Piece] = []
    body: list[Piece] = []
    # Characters of either side's heading that are still to come.
    ahead = {Op.DELETE: left.body_start - left.start if left else 0, Op.INSERT: right.body_start - right.start if right else 0}
    leading = Op.INSERT if right else Op.DELETE
    for step in pair.operations:
        side = leading if step.op is Op.EQUAL else step.op
        cut = min(max(ahead[side], 0), len(step.text))
        for one in ahead:
            if step.op in (Op.EQUAL, one):
                ahead[one] -= len(step.text)
        where = place(step.op, step.elsewhere) if step.nature is Nature.MOVED else ""
        for pieces, text in ((head, step.text[:cut]), (body, step.text[cut:])):
            if text:
                pieces.append(Piece(step.op.value, step.nature.value, text, where))
    return tuple(head), tuple(body)
