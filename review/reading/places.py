"""Which clause a place of the text lies in."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from contracts.structure.types import Clause


def clause_finder(clauses: Sequence[Clause]) -> Callable[[int], Clause]:
    """A function from an offset in the text to the clause that it lies in. clauses must not be empty when it is called."""
    starts = [clause.start for clause in clauses]
    return lambda offset: clauses[max(bisect_right(starts, offset) - 1, 0)]
