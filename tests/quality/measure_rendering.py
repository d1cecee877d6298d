"""Whether a contract is read alike in every form: python -m tests.quality.measure_rendering [--shared] [--form FORM] [--errors] [NAME ...]

Every sample (and with --shared every seed of the folder CLAUSIER_SHARED) is rendered in each form, read, and its clauses are compared
with those of its plain text. Prints F1 of boundaries, shares of numbers, headings, levels and of words kept in order, and seconds.
"""

import argparse
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import LCSseq

from contracts.samples.build import FOLDER, SOURCES
from contracts.structure.segment import segment
from contracts.structure.types import Clause
from contracts.text.read import read
from contracts.text.types import Document
from review.evaluation.gold import Gold, GoldClause
from review.evaluation.score import Score, score
from tests.quality.renderings import RENDERINGS, Rendering

# Marks that no picture tells apart for certain: which apostrophe, dash or quotation mark stood there.
_ALIKE = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "“": '"', "”": '"', "…": "..."})


@dataclass(frozen=True, slots=True)
class Result:
    """One contract in one form.

    words: the share of the text's words that are there, in order and alone (on a scan, marks that look alike count as alike);
    seconds: to read it.
    """

    score: Score
    words: float
    seconds: float


def sample_texts() -> Iterator[tuple[str, str]]:
    """Name and plain text of each sample, numbers included."""
    for path in [*sorted(SOURCES.glob("*.md")), *FOLDER.glob("*.docx")]:
        document = read(path.read_bytes(), path.name)
        if any(clause.number for clause in segment(document)):
            yield path.name, "\n\n".join(document.text[block.start : block.end] for block in document.blocks)


def seed_texts(shared: Path) -> Iterator[tuple[str, str]]:
    """Name and plain text of each seed."""
    for path in sorted((shared / "seeds").glob("*.txt")):
        yield path.stem[:3], path.read_text(encoding="utf-8")


def measure(text: str, rendering: Rendering) -> Result:
    """How a contract, given in plain text, is read in a form."""
    wanted = read(text.encode(), "contract.txt")
    data = rendering.make(text)
    begin = time.perf_counter()
    document = read(data, rendering.filename)
    clauses = segment(document)
    seconds = time.perf_counter() - begin
    words, found = ((text.translate(_ALIKE) if rendering.scanned else text).split() for text in (wanted.text, document.text))
    kept = LCSseq.similarity(words, found) / max(len(words), len(found))
    return Result(score(_gold(wanted, segment(wanted)), _analysis(document, clauses)), kept, seconds)


def _gold(document: Document, clauses: tuple[Clause, ...]) -> Gold:
    """The clauses of the plain text, as what is wanted."""
    rows = [
        GoldClause(document.text[c.start : min(c.end, c.start + 80)], c.number, c.heading, c.level, frozenset(), frozenset())
        for c in clauses
    ]
    return Gold("contract.txt", tuple(rows), {}, frozenset(), {}, frozenset())


def _analysis(document: Document, clauses: tuple[Clause, ...]) -> dict[str, object]:
    rows = [{"start": c.start, "end": c.end, "number": c.number, "heading": c.heading, "level": c.level, "types": []} for c in clauses]
    return {"document": {"text": document.text}, "clauses": rows, "terms": [], "findings": []}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", action="store_true", help="the seeds as well")
    parser.add_argument("--form", help="this one alone; scans take three seconds a page and are read only where they are asked for")
    parser.add_argument("--errors", action="store_true", help="list what differs")
    parser.add_argument("names", nargs="*", help="of contracts; all by default")
    options = parser.parse_args()
    texts = [*sample_texts(), *(seed_texts(Path(os.environ["CLAUSIER_SHARED"])) if options.shared else ())]
    print(f"{'':32}{'contract':22}{'bounds':>8}{'number':>8}{'heading':>8}{'level':>8}{'words':>9}{'seconds':>9}")
    for rendering in RENDERINGS:
        if options.form not in rendering.name if options.form else rendering.scanned:
            continue
        for name, text in texts:
            if options.names and name not in options.names:
                continue
            result = measure(text, rendering)
            figures = result.score.figures()
            cells = "".join(f"{figures[key]:8.3f}" for key in ("boundaries", "number", "heading", "level"))
            print(f"{rendering.name:32}{name:22}{cells}{result.words:9.4f}{result.seconds:9.2f}", flush=True)
            for error in result.score.errors if options.errors else ():
                print(f"    {error}")


if __name__ == "__main__":
    main()
