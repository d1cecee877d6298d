"""Tells which finding of one run of the rules is which of another: by words and place, never by its turn in a list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from review.models import Finding
from review.rules import types as rules

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding's deciding words stand, in any count that both runs share; None for what is missing. value: what they say."""

    start: int | None
    end: int | None
    value: str = ""

    def is_at(self, other: "Place") -> bool:
        return (self.start, self.end) == (other.start, other.end)

    def overlaps(self, other: "Place") -> bool:
        """Whether half of the shorter stretch, or more, is part of the other one."""
        if self.start is None or self.end is None or other.start is None or other.end is None:
            return False
        common = min(self.end, other.end) - max(self.start, other.start)
        return common > 0 and 2 * common >= min(self.end - self.start, other.end - other.start)


def place_of(finding: Finding | rules.Finding, count: Callable[[int], int] = int) -> Place:
    """The place of a row or of what the rules found; count turns an offset of its text into the count that is shared."""
    value = next((str(value) for name, value in finding.values if name == "value"), "")
    if not finding.evidence:
        return Place(None, None, value)
    first = finding.evidence[0]
    start, end = (first["start"], first["end"]) if isinstance(first, dict) else (first.start, first.end)
    return Place(count(start), count(end), value)


def partners(former: Iterable[tuple[Key, Place]], found: Iterable[tuple[int, Place]]) -> dict[int, Key]:
    """For each of found, by its key, which of former it is; both of one rule in one clause. Those without a sure partner are left out.

    Sure are the same place and value, then the same place, then places that overlap with each other and with none else that is left.
    """
    left, right = list(former), list(found)
    pairs: dict[int, Key] = {}
    exact: dict[Place, list[Key]] = {}
    for key, place in left:
        exact.setdefault(place, []).append(key)
    for number, place in right:
        if exact.get(place):  # several of them are alike in all that a person sees
            pairs[number] = exact[place].pop(0)
    for is_same in (Place.is_at, Place.overlaps):
        taken = set(pairs.values())
        _pair_alone([one for one in left if one[0] not in taken], [other for other in right if other[0] not in pairs], is_same, pairs)
    return pairs


def _pair_alone(
    left: Sequence[tuple[Key, Place]],
    right: Sequence[tuple[int, Place]],
    is_same: Callable[[Place, Place], bool],
    pairs: dict[int, Key],
) -> None:
    """Adds the pairs in which each is the only one that the other may be."""
    candidates = {number: [key for key, former in left if is_same(former, place)] for number, place in right}
    wanted: dict[Key, int] = {}
    for keys in candidates.values():
        for key in keys:
            wanted[key] = wanted.get(key, 0) + 1
    for number, keys in candidates.items():
        if len(keys) == 1 and wanted[keys[0]] == 1:
            pairs[number] = keys[0]
