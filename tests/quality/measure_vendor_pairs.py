"""Measures the alignment of different vendors' contracts, also across languages: python -m tests.quality.measure_vendor_pairs."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from contracts.analysis import Analysis, analyse_bytes
from review.compare.align import align
from tests.quality.edited_contracts import ROOT

_ROWS = Path(__file__).with_name("vendor_pairs.yaml")


@dataclass
class Result:
    """Pairs found and right, found, wanted, and the rows that went wrong."""

    right: int = 0
    found: int = 0
    wanted: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted)


def measure() -> dict[str, Result]:
    """The result for every couple of contracts, by their names."""
    couples: list[dict[str, Any]] = yaml.safe_load(_ROWS.read_text(encoding="utf-8"))
    return {f"{couple['left']} / {couple['right']}": _measure(couple) for couple in couples}


def _measure(couple: dict[str, Any]) -> Result:
    left, right = (_analysis(couple[side]) for side in ("left", "right"))
    beside: dict[int, set[int]] = {}
    for match in align(left, right).matches:
        if match.right is not None:
            beside.setdefault(match.right, set()).update({match.left} - {None})
    result = Result()
    for name, wanted_names, *also in couple["pairs"]:
        wanted = {_place(left, one) for one in wanted_names}
        found = beside.get(_place(right, name), set()) - {_place(left, one) for one in (also[0] if also else [])}
        result.right += len(wanted & found) if wanted else not found
        result.found += len(found) if wanted or found else 1
        result.wanted += len(wanted) or 1
        if wanted != found:
            result.errors.append(f"{name}: wanted {wanted_names}, found {[_name(left, place) for place in sorted(found)]}")
    return result


def _analysis(name: str) -> Analysis:
    path = ROOT / "contracts/samples/sources" / name
    return analyse_bytes(path.read_bytes(), path.name)


def _place(analysis: Analysis, name: str) -> int:
    return next((place for place, clause in enumerate(analysis.clauses) if name in (clause.number, clause.heading)), -1)


def _name(analysis: Analysis, place: int) -> str:
    clause = analysis.clauses[place]
    return f"{clause.number or ''} {clause.heading or ''}".strip()


def main() -> None:
    for name, result in measure().items():
        print(f"{name}: precision {result.right / result.found:.3f}, recall {result.right / result.wanted:.3f}, F1 {result.f1:.3f}")
        for error in result.errors:
            print(f"  {error}")


if __name__ == "__main__":
    main()
