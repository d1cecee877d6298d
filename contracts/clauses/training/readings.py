"""python -m contracts.clauses.training.readings SHARED GOLD ...

What a lawyer read in published terms, without their words: gold files whose quotations are places in the published text.

The texts of SHARED/corpus and SHARED/seeds are their publishers'. A reading (training/readings/*.yaml) holds what was read in one of them
and where, as characters [start, end) of the file; the words come from the file when it is read. Run as a program, this makes readings of
gold files whose documents are in one of these folders.
"""

import hashlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from contracts.text.squeezed import SqueezedText

FOLDER = Path(__file__).parent / "readings"
_Place = list[int]


class ReadingError(ValueError):
    """A reading that does not fit its document, or a gold file whose words are not in it; the message says which."""


def with_words(reading: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The gold file that a reading stands for. text: of its document. Raises ReadingError where that is another text."""
    if _digest(text) != reading["sha256"]:
        raise ReadingError(f"{reading['document']} is not the text that was read")

    def quoted(row: Mapping[str, Any]) -> dict[str, Any]:
        return {name: text[slice(*value)] if name in ("at", "heading") and value else value for name, value in row.items()}

    return {
        **reading,
        "clauses": [quoted({"number": None, "heading": None, "types": [], "also": [], **row}) for row in reading["clauses"]],
        "terms": [quoted(row) for row in reading.get("terms", ())],
        "findings": [quoted(row) for row in reading.get("findings", ())],
    }


def without_words(gold: Mapping[str, Any], text: str) -> dict[str, Any]:
    """The reading of a gold file, clauses in order. text: of its document. Raises ReadingError where words of the file are not in it."""
    places = SqueezedText(text)
    clauses, cursor = [], 0
    for row in gold["clauses"]:
        at = _place(places, row["at"], cursor)
        heading = _place(places, row["heading"], at[0]) if row.get("heading") else None
        cursor = at[0] + 1
        kept = {
            "at": at,
            "number": row.get("number"),
            "heading": heading,
            "level": row["level"],
            "types": row["types"],
            "also": row["also"],
        }
        clauses.append({name: value for name, value in kept.items() if value})
    return {
        "document": gold["document"],
        "language": gold["language"],
        "sha256": _digest(text),
        "clauses": clauses,
        "terms": [{**row, "at": _place(places, row["at"])} for row in gold.get("terms") or ()],
        "also_terms": list(gold.get("also_terms") or ()),
        "findings": [{**row, "at": _place(places, row["at"])} if row.get("at") else dict(row) for row in gold.get("findings") or ()],
        "also_findings": list(gold.get("also_findings") or ()),
    }


def _place(places: SqueezedText, words: str, start: int = 0) -> _Place:
    found = next((place for place in places.places(words) if place[0] >= start), None)
    if found is None:
        raise ReadingError(f"not in the document: {words}")
    return list(found)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def main(shared: Path, golds: Iterable[Path]) -> None:
    """Writes the reading of each gold file to training/readings/."""
    for path in golds:
        gold = yaml.safe_load(path.read_text(encoding="utf-8"))
        folders = (shared / "corpus" / gold["language"], shared / "seeds")
        text = next(folder / gold["document"] for folder in folders if (folder / gold["document"]).exists()).read_text(encoding="utf-8")
        rows = yaml.safe_dump(without_words(gold, text), allow_unicode=True, sort_keys=False, default_flow_style=None, width=140)
        (FOLDER / f"{path.stem}.yaml").write_text(rows, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), map(Path, sys.argv[2:]))
