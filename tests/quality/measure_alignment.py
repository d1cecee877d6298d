"""Measures alignment on edited contracts and prints the table: python -m tests.quality.measure_alignment [--errors STRENGTH]."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from review.compare.align import align
from tests.quality.edited_contracts import SOURCES, STRENGTHS, Strength, edited_pair

SEEDS = (1, 2, 3, 4, 5)


@dataclass
class Count:
    """Pairs found and right, found, and wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def measure(strength: Strength) -> Count:
    """The count over every source and seed."""
    total = Count()
    for _, _, found, truth in _runs(strength):
        total.right += len(found & truth)
        total.found += len(found)
        total.wanted += len(truth)
    return total


def _runs(strength: Strength) -> Iterator[tuple]:
    for path in SOURCES:
        for seed in SEEDS:
            left, right, truth = edited_pair(path, strength, seed)
            found = {
                (
                    left.clauses[match.left].id if match.left is not None else None,
                    right.clauses[match.right].id if match.right is not None else None,
                )
                for match in align(left, right).matches
            }
            yield left, right, found, truth


def _errors(strength: Strength) -> None:
    for left, right, found, truth in _runs(strength):
        sides = [
            {clause.id: analysis.document.text[clause.start : clause.end] for clause in analysis.clauses} for analysis in (left, right)
        ]
        for sign, pairs in (("- ", truth - found), ("+ ", found - truth)):
            for pair in sorted(pairs, key=str):
                print(sign, " | ".join(repr(side[key][:70]) if key else "None" for side, key in zip(sides, pair, strict=True)))
        print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", choices=[strength.name for strength in STRENGTHS], help="list every wrong pair instead")
    chosen = parser.parse_args().errors
    if chosen:
        _errors(next(strength for strength in STRENGTHS if strength.name == chosen))
        return
    print(f"{len(SOURCES)} contracts, {len(SEEDS)} edited versions each\nstrength    precision  recall     F1   pairs")
    for strength in STRENGTHS:
        count = measure(strength)
        print(f"{strength.name:11} {count.right / count.found:9.4f} {count.right / count.wanted:7.4f} {count.f1:6.4f} {count.wanted:7}")


if __name__ == "__main__":
    main()
