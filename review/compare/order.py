"""Reading order: which matched clauses kept their place, and between which of them another one stands."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence


def in_place(matches: Mapping[int, int], weights: Sequence[float]) -> dict[int, int]:
    """The matches (left index → right index) of greatest total weight that come in the same order on both sides; the others moved.

    weights are those of the left clauses.
    """
    best: list[tuple[int, float, int]] = []  # rising right index, rising total, left index: the front of what can be reached
    before: dict[int, int | None] = {}
    for i in sorted(matches):
        j = matches[i]
        at = bisect_left(best, j, key=lambda entry: entry[0])
        total = weights[i] + (best[at - 1][1] if at else 0.0)
        before[i] = best[at - 1][2] if at else None
        while at < len(best) and best[at][1] <= total:
            del best[at]
        if not (at and best[at - 1][1] >= total):
            best.insert(at, (j, total, i))
    path: dict[int, int] = {}
    i_or_none = best[-1][2] if best else None
    while i_or_none is not None:
        path[i_or_none] = matches[i_or_none]
        i_or_none = before[i_or_none]
    return path


class Places:
    """Where a clause would stand in the other document, going by the clauses around it that kept their place."""

    def __init__(self, kept: Mapping[int, int], right_count: int) -> None:
        self._left = sorted(kept)
        self._right = [kept[i] for i in self._left]
        self._count = right_count

    def gap(self, i: int) -> tuple[int, int]:
        """Right indices (after, before), both out, between which left clause i belongs; its own match does not count."""
        at = bisect_left(self._left, i)
        return self._gap(at, at < len(self._left) and self._left[at] == i)

    def gap_of_right(self, j: int) -> tuple[int, int]:
        """The same for right clause j: those between which it stands."""
        at = bisect_left(self._right, j)
        return self._gap(at, at < len(self._right) and self._right[at] == j)

    def expected(self, i: int) -> int:
        """The right index that left clause i would have, as far behind the kept clause before it as on the left."""
        at = bisect_left(self._left, i)
        return self._right[at - 1] + i - self._left[at - 1] if at else i

    def _gap(self, at: int, itself: bool) -> tuple[int, int]:
        after = self._right[at - 1] if at else -1
        following = at + itself
        return after, self._right[following] if following < len(self._right) else self._count


def reading_order(
    matches: Iterable[tuple[int, int]], removed: Iterable[int], added: Iterable[int], kept: Mapping[int, int]
) -> list[tuple[int | None, int | None]]:
    """Couples in reading order of the right document, removed clauses after the clause that they followed."""
    rows: list[tuple[tuple[float, ...], tuple[int | None, int | None]]] = [((j, 0, i), (i, j)) for i, j in matches]
    rows += [((j, 0, 0), (None, j)) for j in added]
    places = Places(kept, 0)
    rows += [((places.gap(i)[0], 1, i), (i, None)) for i in removed]
    return [couple for _, couple in sorted(rows, key=lambda row: row[0])]
