"""Aligns the clause trees of two contracts: which clause of one stands beside which of the other, and why."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.analysis import Analysis
from review.compare.assignment import assign
from review.compare.candidates import Couple, by_subjects, by_words
from review.compare.evidence import KIN, STRANGERS, Context, Evidences, Weights, clues
from review.compare.features import Features, features
from review.compare.groups import attached, parts
from review.compare.kinship import are_versions
from review.compare.order import Places, in_place, reading_order
from review.compare.types import Clue, Pin

_ANCHOR = 6  # words of a text that, equal and found once on each side, needs no weighing
_ROUNDS = 3  # each weighs again with the places and parents that the one before found
_GAP = 10  # clauses of one gap are weighed with those that stand no further than this from where they would stand


@dataclass(frozen=True, slots=True)
class Match:
    """Two clauses that stand beside each other, by index; None on one side for a clause that stands alone."""

    left: int | None
    right: int | None
    reason: tuple[Clue, ...]
    text: float = 0.0  # likeness of their words, 0 to 1


@dataclass(frozen=True, slots=True)
class Alignment:
    """Matches in reading order of the right document. moved holds the left indices of clauses that changed their place."""

    matches: tuple[Match, ...]
    moved: frozenset[int]
    kin: bool


def align(left: Analysis, right: Analysis, pins: Iterable[Pin] = ()) -> Alignment:
    """The alignment of two contracts. What people paired by hand (pins) stays as they made it; pins of unknown clauses are passed over.

    The pairing is the one of greatest total evidence: equal texts first, then an exact assignment among the candidates that share words,
    headings, subjects or their place, weighed again once places and parents are known; then clauses that were split or merged.
    """
    one, other = features(left), features(right)
    return _Aligner(one, other, are_versions(left, right, one, other), pins).run()


class _Aligner:
    def __init__(self, left: Sequence[Features], right: Sequence[Features], kin: bool, pins: Iterable[Pin]) -> None:
        self._left, self._right, self._kin = left, right, kin
        self._weights: Weights = KIN if kin else STRANGERS
        self._evidences = Evidences(left, right)
        self._pinned, self._alone = _by_index(pins, left, right)
        self._closed = ({i for i, _ in self._pinned} | self._alone[0]), ({j for _, j in self._pinned} | self._alone[1])
        self._near: set[Couple] = set()

    def run(self) -> Alignment:
        free_left = [clause for clause in self._left if clause.index not in self._closed[0]]
        free_right = [clause for clause in self._right if clause.index not in self._closed[1]]
        anchors = _anchors(free_left, free_right) if self._kin else {}
        taken = set(anchors.values())
        open_left = [clause for clause in free_left if clause.index not in anchors]
        open_right = [clause for clause in free_right if clause.index not in taken]
        self._near = by_words(open_left, open_right) | _sharing(open_left, open_right, lambda clause: clause.heading)
        if not self._kin:
            self._near |= by_subjects(open_left, open_right)

        matches = anchors
        for _ in range(_ROUNDS):
            context = self._context(matches)
            matches = anchors | assign(self._gains(open_left, open_right, context))
        context = self._context(matches)
        groups = self._groups(matches, free_left, free_right)
        return self._told(matches, groups, context)

    def _context(self, matches: Mapping[int, int]) -> Context:
        known = {**matches, **dict(self._pinned)}
        return Context(known, self._kept(known), self._left, self._right)

    def _kept(self, matches: Mapping[int, int]) -> dict[int, int]:
        return in_place(matches, [1.0 + len(clause.words) for clause in self._left])

    def _gains(self, left: Sequence[Features], right: Sequence[Features], context: Context) -> dict[int, dict[int, float]]:
        """What pairing each open couple that is worth a look would gain, where it gains anything."""
        open_left, open_right = {clause.index for clause in left}, {clause.index for clause in right}
        couples = self._near | context.parents_to_try()
        if self._kin:
            couples = couples | _in_gaps(left, right, context.places) | _same_texts(left, right, context.places)
        gains: dict[int, dict[int, float]] = {i: {} for i in sorted(open_left)}
        for i, j in couples:
            if i in open_left and j in open_right:
                gain = self._weights.value(self._evidences.of(i, j, context)) - self._weights.enough
                if gain > 0:
                    gains[i][j] = gain - 0.01 * context.distance(i, j)
        return gains

    def _groups(self, matches: dict[int, int], left: Sequence[Features], right: Sequence[Features]) -> list[Couple]:
        """Couples beyond one to one; matches loses those that a split or merge explains better."""
        if not self._kin:
            return attached(matches, left, right, self._evidences.common_subject)
        return parts(matches, self._left, self._right, self._near, self._evidences.text, self._closed)

    def _told(self, matches: Mapping[int, int], groups: Sequence[Couple], context: Context) -> Alignment:
        found: dict[Couple, Match] = {}
        for i, j in [*sorted(matches.items()), *groups, *self._pinned]:
            grounds = clues(self._evidences.of(i, j, context), self._left[i], self._right[j], self._kin)
            found[i, j] = Match(i, j, grounds, self._evidences.text(i, j))
        if self._kin:
            found.update({(i, j): replace(found[i, j], reason=(Clue("part"),)) for i, j in groups})
        found.update({(i, j): replace(found[i, j], reason=(Clue("by_hand"),)) for i, j in self._pinned})
        kept = self._kept({i: j for i, j in matches.items() if (i, j) in found} | dict(self._pinned))
        paired = {i for i, _ in found}, {j for _, j in found}
        removed = [clause.index for clause in self._left if clause.index not in paired[0]]
        added = [clause.index for clause in self._right if clause.index not in paired[1]]
        ordered = []
        for left, right in reading_order(found, removed, added, kept):
            if left is not None and right is not None:
                ordered.append(found[left, right])
            else:
                by_hand = left in self._alone[0] if left is not None else right in self._alone[1]
                code = "alone_by_hand" if by_hand else "only_left" if right is None else "only_right"
                ordered.append(Match(left, right, (Clue(code),)))
        moved = {i for i, _ in found} - kept.keys() - {i for i, _ in groups} if self._kin else set()
        return Alignment(tuple(ordered), frozenset(moved), self._kin)


def _by_index(pins: Iterable[Pin], left: Sequence[Features], right: Sequence[Features]) -> tuple[list[Couple], tuple[set[int], set[int]]]:
    """The pinned couples, and the clauses of either side pinned to stand alone."""
    at = [{clause.clause.id: clause.index for clause in side} for side in (left, right)]
    couples: list[Couple] = []
    alone: tuple[set[int], set[int]] = (set(), set())
    for pin in pins:
        i = at[0].get(pin.left) if pin.left else None
        j = at[1].get(pin.right) if pin.right else None
        if i is not None and j is not None:
            couples.append((i, j))
        elif i is not None and pin.right is None:
            alone[0].add(i)
        elif j is not None and pin.left is None:
            alone[1].add(j)
    return couples, (alone[0] - {i for i, _ in couples}, alone[1] - {j for _, j in couples})


def _anchors(left: Sequence[Features], right: Sequence[Features]) -> dict[int, int]:
    """Clauses of equal text, found once on each side."""
    once = [_once(side) for side in (left, right)]
    return {i: once[1][text] for text, i in once[0].items() if text in once[1]}


def _once(side: Sequence[Features]) -> dict[tuple[str, ...], int]:
    held: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for clause in side:
        if len(clause.words) >= _ANCHOR:
            held[clause.words].append(clause.index)
    return {text: holders[0] for text, holders in held.items() if len(holders) == 1}


def _sharing(left: Sequence[Features], right: Sequence[Features], key: Callable[[Features], Sequence[Hashable]]) -> set[Couple]:
    """Couples of one heading, where it is not that of many clauses."""
    held: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for k, side in enumerate((left, right)):
        for clause in side:
            if key(clause):
                held[key(clause)][k].append(clause.index)
    return {(i, j) for lefts, rights in held.values() if len(lefts) * len(rights) <= 64 for i in lefts for j in rights}


def _same_texts(left: Sequence[Features], right: Sequence[Features], places: Places) -> set[Couple]:
    """Couples of one text that several clauses hold: each with those nearest to where it would stand."""
    held: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for clause in right:
        held[clause.words].append(clause.index)
    found = set()
    for clause in left:
        holders = held.get(clause.words, ())
        middle = places.expected(clause.index)
        found |= {(clause.index, j) for j in sorted(holders, key=lambda j: (abs(j - middle), j))[:8]}
    return found


def _in_gaps(left: Sequence[Features], right: Sequence[Features], places: Places) -> set[Couple]:
    """Couples that stand between the same kept neighbours, no further apart than _GAP."""
    standing: dict[tuple[int, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for clause in left:
        standing[places.gap(clause.index)][0].append(clause.index)
    for clause in right:
        standing[places.gap_of_right(clause.index)][1].append(clause.index)
    found = set()
    for lefts, rights in standing.values():
        for rank, i in enumerate(lefts):
            middle = rank * len(rights) // len(lefts)
            found |= {(i, j) for j in rights[max(0, middle - _GAP) : middle + _GAP + 1]}
    return found
