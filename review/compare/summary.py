"""What a comparison comes down to: what changed for the worse, for the better, and what is new."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from review.compare.changes import GRAVITY
from review.compare.types import Change, Comparison, Effect, Fate, FindingChange, Pair, TermChange

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Point:
    """One change: the pair of clauses that it is in (None for what is missing from the whole document), and what it comes to."""

    pair: Pair | None
    effect: Effect
    raised: tuple[FindingChange, ...] = ()
    lifted: tuple[FindingChange, ...] = ()
    terms: tuple[TermChange, ...] = ()

    @property
    def weight(self) -> int:
        """How grave the findings are that it raises and lifts."""
        return sum(_gravity(change) for change in (*self.raised, *self.lifted))


@dataclass(frozen=True, slots=True)
class Summary:
    """Every change once. In each list those that raise or lift a finding come first, gravest first, then the others in reading order."""

    worse: tuple[Point, ...]
    better: tuple[Point, ...]
    new: tuple[Point, ...]  # added clauses that neither raise nor lift anything
    other: tuple[Point, ...]


def summarise(comparison: Comparison) -> Summary:
    """The summary of a comparison. Clauses that only changed in form, number or place are left out."""
    places = _Places(comparison.pairs)
    raised, lifted = _Grouped[FindingChange](), _Grouped[FindingChange]()
    terms = _Grouped[TermChange]()
    for change in comparison.findings:
        if change.fate is Fate.RAISED:
            raised.add(places.right(found.clause for found in change.right), change)
        elif change.fate is Fate.LIFTED:
            lifted.add(places.left(found.clause for found in change.left), change)
    for term in comparison.terms:
        new = [one.clause for one in term.right if one.value not in term.left_values]
        old = [one.clause for one in term.left if one.value not in term.right_values]
        terms.add(places.right(new) if new else places.left(old), term)
    telling = {Change.ADDED, Change.REMOVED} | ({Change.REWORDED} if comparison.kin else set())  # two vendors' clauses all differ
    points: list[Point] = []
    # What is missing from a whole document is in no clause: each such finding counts for itself.
    points += [Point(None, _effect([change], [], []), raised=(change,)) for change in raised.of(None)]
    points += [Point(None, _effect([], [change], []), lifted=(change,)) for change in lifted.of(None)]
    for at, pair in enumerate(comparison.pairs):
        found = raised.of(at), lifted.of(at), terms.of(at)
        if any(found) or telling & set(pair.changes):
            points.append(Point(pair, _effect(*found), *found))
    fresh = [point for point in points if point.effect is Effect.NEUTRAL and point.pair and Change.ADDED in point.pair.changes]
    return Summary(
        worse=_ranked(point for point in points if point.effect is Effect.WORSE),
        better=_ranked(point for point in points if point.effect is Effect.BETTER),
        new=_ranked(fresh),
        other=_ranked(point for point in points if point.effect is Effect.NEUTRAL and point not in fresh),
    )


class _Places:
    """The first pair of each clause of either side."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._left: dict[str | None, int] = {}
        self._right: dict[str | None, int] = {}
        for at, pair in enumerate(pairs):
            self._left.setdefault(pair.left, at)
            self._right.setdefault(pair.right, at)

    def left(self, clauses: Iterable[str | None]) -> int | None:
        return next((self._left[clause] for clause in clauses if clause in self._left and clause), None)

    def right(self, clauses: Iterable[str | None]) -> int | None:
        return next((self._right[clause] for clause in clauses if clause in self._right and clause), None)


class _Grouped(Generic[T]):
    """Changes by the pair that they are in."""

    def __init__(self) -> None:
        self._held: dict[int | None, list[T]] = {}

    def add(self, at: int | None, change: T) -> None:
        self._held.setdefault(at, []).append(change)

    def of(self, at: int | None) -> tuple[T, ...]:
        return tuple(self._held.get(at, ()))


def _effect(raised: Sequence[FindingChange], lifted: Sequence[FindingChange], terms: Sequence[TermChange]) -> Effect:
    """What findings say counts before what terms say."""
    balance = sum(_gravity(one) for one in raised) - sum(_gravity(one) for one in lifted)
    if not balance:
        balance = sum(one.effect is Effect.WORSE for one in terms) - sum(one.effect is Effect.BETTER for one in terms)
    return Effect.WORSE if balance > 0 else Effect.BETTER if balance < 0 else Effect.NEUTRAL


def _gravity(change: FindingChange) -> int:
    return 0 if change.is_moot else GRAVITY[change.severity]


def _ranked(points: Iterable[Point]) -> tuple[Point, ...]:
    return tuple(sorted(points, key=lambda point: -point.weight))
