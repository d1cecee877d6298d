"""python -m contracts.terms.training SHARED [GOLD_FOLDER ...] [--without NAME ...]

Trains the second reader of key terms anew and prints the figures of the model card.

SHARED holds corpus/, gold/ and seeds/. Besides its gold files, those of the project's own contracts and the readings of published terms,
a GOLD_FOLDER may hold more, with their documents beside them or in SHARED.
Their documents are not among the published terms that are learnt from as the program reads them.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import contracts.data
from contracts.clauses.training.gold import gold_files
from contracts.clauses.training.sections import labelled_sections
from contracts.machines.training import Example, save, train
from contracts.terms.learnt import WEIGHTS_FILE
from contracts.terms.training.examples import Source, gold_source, published_source, section_source, written_sources
from contracts.terms.training.figures import kept_out

_FAINT = 2  # with more left out, fewer values are found
_PUBLISHED_WEIGHT = 0.3  # of what the frames read in terms that no lawyer read
_HERE = Path(__file__).parent
_ROWS = (*sorted((_HERE.parents[2] / "tests" / "terms" / "rows").glob("*.yaml")), *sorted((_HERE / "written").glob("*.yaml")))


def main(shared: Path, folders: Sequence[Path], left_out: Sequence[str], *, figures: bool) -> None:
    """Trains both languages, writes contracts/data/, prints what was measured."""
    data = Path(next(iter(contracts.data.__path__)))
    of_gold = gold_files(shared, folders)
    gold = [gold_source(path, places) for path, places in of_gold]
    written = [source for path in _ROWS for source in written_sources(path)] + [section_source(section) for section in labelled_sections()]
    known = {path.stem for path, _ in of_gold} | set(left_out)
    for language in ("fr", "en"):
        files = sorted(path for path in (shared / "corpus" / language).glob("*.md") if path.stem not in known)
        published = [source for path in files if (source := published_source(path, _PUBLISHED_WEIGHT)).language == language]
        own = [source for source in (*written, *gold) if source.language == language]
        print(f"{language}: {sum(s.name.startswith('gold:') for s in own)} contracts, {len(own)} sources, {len(published)} published terms")
        if figures:
            for line in kept_out(own, published):
                print("  " + line)
        save(train(_examples([*own, *published]), _FAINT), data / WEIGHTS_FILE.format(language=language))


def _examples(sources: Sequence[Source]) -> list[Example]:
    return [example for source in sources for example in source.examples]


if __name__ == "__main__":
    reader = argparse.ArgumentParser(prog="python -m contracts.terms.training", description=__doc__)
    reader.add_argument("shared", type=Path)
    reader.add_argument("gold", type=Path, nargs="*")
    reader.add_argument("--without", nargs="+", default=(), metavar="NAME", help="published terms that nothing is learnt from")
    reader.add_argument("--no-figures", action="store_true", help="train without cross-validation")
    given = reader.parse_args()
    main(given.shared, given.gold, given.without, figures=not given.no_figures)
