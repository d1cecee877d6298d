"""Clause trees under many houses' numberings: python -m tests.quality.measure_numbering [--gold FOLDER ...] [--only WORDS] [--errors]

Every contract with gold is numbered anew in each scheme, set in each layout, and read. Prints F1 of boundaries and the shares of numbers,
headings and levels that are right, by scheme, then by layout. Gold: tests/gold, that of CLAUSIER_SHARED where it is set, and FOLDERs of
YAML files with their texts beside them. --only: the schemes whose name holds the words; --errors lists what went wrong.
"""

import argparse
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from contracts.samples.build import FOLDER
from contracts.structure.segment import segment
from contracts.text.read import read
from review.evaluation.gold import Gold, load_gold
from review.evaluation.score import Score, score
from tests.quality.numbering_schemes import LAYOUTS, SCHEMES, Layout, Scheme
from tests.quality.renumbering import Part, parts_of, renumbered

GOLD = Path(__file__).parent.parent / "gold"
FIELDS = ("boundaries", "number", "heading", "level")


def source_of(gold: Path) -> Path:
    """The contract that a gold file annotates: beside it, among the samples, or among the seeds."""
    name = load_gold(gold).document
    places = (gold.with_name(name), FOLDER / name, gold.with_suffix(".txt"), gold.parent.parent / "seeds" / f"{gold.stem}.txt")
    return next(place for place in places if place.exists())


def golds(folders: Iterable[Path] = ()) -> list[Path]:
    """The gold files: the shipped ones, those of CLAUSIER_SHARED, and those of folders."""
    found = [*GOLD.glob("*.yaml"), *(GOLD / "written").glob("*.yaml")]
    if shared := os.environ.get("CLAUSIER_SHARED"):
        found += (Path(shared) / "gold").glob("*.yaml")
    return sorted(found) + sorted(path for folder in folders for path in folder.glob("*.yaml"))


def contract(path: Path) -> tuple[tuple[Part, ...], str]:
    """The clauses that a gold file's contract has, and its language."""
    source = source_of(path)
    document = read(source.read_bytes(), source.name)
    return parts_of(document, load_gold(path)), document.language


def measure(parts: tuple[Part, ...], language: str, scheme: Scheme, layout: Layout) -> Score | None:
    """What is read of a contract that is numbered anew; None where the scheme or the layout does not suit it."""
    if layout.name not in scheme.layouts:
        return None
    made = renumbered(parts, language, scheme, layout)
    return read_against(*made) if made else None


def read_against(text: str, gold: Gold) -> Score:
    """The score of the clauses that are read in a text."""
    document = read(text.encode(), "contract.txt")
    clauses: list[dict[str, Any]] = [
        {"start": clause.start, "end": clause.end, "number": clause.number, "heading": clause.heading, "level": clause.level, "types": []}
        for clause in segment(document)
    ]
    return score(gold, {"document": {"text": document.text}, "clauses": clauses, "terms": [], "findings": []})


def _of(path: Path, only: str) -> list[tuple[str, str, str, Score]]:
    parts, language = contract(path)
    found = []
    for scheme in SCHEMES:
        for layout in LAYOUTS:
            if only in scheme.name and (result := measure(parts, language, scheme, layout)):
                found.append((scheme.name, layout.name, path.stem, result))
    return found


def _row(name: str, results: list[Score]) -> str:
    together = Score()
    for result in results:
        together += result
    figures = together.figures()
    worst = min(result.boundaries.f1 for result in results)
    return f"{name:26}{len(results):4}" + "".join(f"{figures[name]:11.3f}" for name in FIELDS) + f"{worst:11.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="*", default=[])
    parser.add_argument("--only", default="")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    with ProcessPoolExecutor(2) as pool:
        found = [row for rows in pool.map(partial(_of, only=options.only), golds(options.gold)) for row in rows]
    print(f"{'':26}{'':>4}" + "".join(f"{name:>11}" for name in FIELDS) + f"{'worst bnd':>11}")
    for scheme in SCHEMES:
        if results := [result for name, _, _, result in found if name == scheme.name]:
            print(_row(scheme.name, results))
    print()
    for layout in LAYOUTS:
        if results := [result for _, name, _, result in found if name == layout.name]:
            print(_row(layout.name, results))
    print(_row("all", [result for *_, result in found]))
    if options.errors:
        for scheme_name, layout_name, stem, result in found:
            figures = result.figures()
            if result.errors:
                print(f"\n{scheme_name} | {layout_name} | {stem}: " + " ".join(f"{figures[name]:.2f}" for name in FIELDS))
                for error in result.errors[:12]:
                    print("   ", error[:140])


if __name__ == "__main__":
    main()
