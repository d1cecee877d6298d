"""Contracts that a lawyer has read clause by clause, as examples for the decision and as a measure of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from contracts.clauses.decision import Candidate, candidates
from contracts.clauses.features import read_clauses, searched_text
from contracts.clauses.heard import hear
from contracts.clauses.model import WordModel
from contracts.clauses.surmise import Surmise
from contracts.clauses.training import readings
from contracts.clauses.training.examples import Example
from contracts.structure.types import Clause
from contracts.text.read import read
from contracts.text.squeezed import squeeze
from contracts.text.types import Document

_ROOT = Path(__file__).parents[3]
_SAMPLES = _ROOT / "contracts" / "samples"
_OWN = (_ROOT / "tests" / "gold", _ROOT / "tests" / "gold" / "written")
_AFTER_TITLE = " .:;)-–—\t\n\u00a0\u202f*"
_SHORTEST = 60  # characters of a body to learn from
_HEADING_SLACK = 40  # squeezed characters of numbering that may stand before a heading


@dataclass(frozen=True, slots=True)
class Judged:
    """A type that a clause may be of, and whether the lawyer says so. weight: how much it counts in training."""

    contract: str
    candidate: Candidate
    right: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class GoldContract:
    """rows: of the gold file, one for each of clauses, in the same order. missing: rows whose words are not in the text."""

    name: str
    document: Document
    clauses: tuple[Clause, ...]
    rows: tuple[dict[str, Any], ...]
    missing: int


def load_all(shared: Path, folders: Sequence[Path]) -> list[GoldContract]:
    """The contracts of gold_files()."""
    return [load_gold(path, places) for path, places in gold_files(shared, folders)]


def gold_files(shared: Path, folders: Sequence[Path]) -> list[tuple[Path, list[Path]]]:
    """What is learnt from, each file with the folders in which its document may be.

    The gold files in shared/gold, in folders and of the project's own contracts (tests/gold), and the readings of published terms.
    """
    places = [shared / "seeds", _SAMPLES, shared / "corpus" / "fr", shared / "corpus" / "en"]
    paths = [path for folder in (shared / "gold", *_OWN, readings.FOLDER, *folders) for path in sorted(folder.glob("*.yaml"))]
    return [(path, [path.parent, *places]) for path in paths]


def load_gold(path: Path, folders: Sequence[Path]) -> GoldContract:
    """The contract of a gold file or reading; its document is looked for in folders. Raises as read_gold()."""
    gold, document = read_gold(path, folders)
    letters, offsets = squeeze(document.text)
    places: list[tuple[int, dict[str, Any]]] = []
    cursor = 0
    for row in gold["clauses"]:
        wanted = squeeze(row["at"])[0]
        found = letters.find(wanted, cursor)
        if found < 0:
            found = letters.find(wanted[:40], cursor)
        if found >= 0:
            places.append((found, row))
            cursor = found + 1
    ends = [offsets[place] for place, _ in places[1:]] + [len(document.text)]
    clauses: list[Clause] = []
    open_at: list[Clause] = []
    for i, ((place, row), end) in enumerate(zip(places, ends, strict=True)):
        open_at = [clause for clause in open_at if clause.level < row["level"]]
        body = min(_body(document.text, letters, offsets, place, row), end)
        parent = open_at[-1].id if open_at else None
        clause = Clause(f"c{i + 1}", parent, row["level"], row.get("number"), row.get("heading"), offsets[place], end, body)
        clauses.append(clause)
        open_at.append(clause)
    rows = tuple(row for _, row in places)
    return GoldContract(path.stem, document, tuple(clauses), rows, len(gold["clauses"]) - len(rows))


def read_gold(path: Path, folders: Iterable[Path]) -> tuple[dict[str, Any], Document]:
    """What a gold file or reading says, and the document that it is about, looked for in folders.

    Raises FileNotFoundError where the document is in none of them, ReadingError where it is not the text that was read.
    """
    gold: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    file = next((folder / gold["document"] for folder in folders if (folder / gold["document"]).exists()), None)
    if file is None:
        raise FileNotFoundError(f"{path.name}: {gold['document']} is in none of the folders")
    data = file.read_bytes()
    return readings.with_words(gold, data.decode()) if "sha256" in gold else gold, read(data, file.name)


def clause_examples(contract: GoldContract, weight: float) -> Iterator[Example]:
    """The clauses with a text of their own and a type, as examples for the words; weight: how much each counts."""
    folded = searched_text(contract.document)
    for reading, row in zip(read_clauses(contract.document, folded, contract.clauses), contract.rows, strict=True):
        clause, types = reading.clause, frozenset(row.get("types") or ()) - {"other"}
        if types and clause.end - clause.body_start >= _SHORTEST:
            body = folded[clause.body_start : clause.end]
            yield Example(contract.name, contract.document.language, body, reading, types, weight)


def judged(contract: GoldContract, model: WordModel, surmise: Surmise) -> Iterator[Judged]:
    """Every candidate of a contract that is clearly right or clearly wrong.

    Left out are defensible types, and types of the clauses around and inside, which the figures do not count either. What stands
    inside a clause without words of its own is counted: else nothing would speak against giving it all its children's types.
    """
    folded = searched_text(contract.document)
    readings = read_clauses(contract.document, folded, contract.clauses)
    for i, found in enumerate(candidates(readings, hear(model, folded, readings), surmise)):
        row = contract.rows[i]
        right = set(row.get("types") or ())
        around = set() if row.get("heading") else _around(contract.rows, i)
        unclear = {"other", *(row.get("also") or ()), *around, *_inside(contract.rows, i)}
        for candidate in found:
            if candidate.key in right or candidate.key not in unclear:
                yield Judged(contract.name, candidate, candidate.key in right)


def _inside(rows: Sequence[dict[str, Any]], i: int) -> set[str]:
    types: set[str] = set()
    for row in rows[i + 1 :]:
        if row["level"] <= rows[i]["level"]:
            break
        types |= set(row.get("types") or ())
    return types


def _around(rows: Sequence[dict[str, Any]], i: int) -> set[str]:
    types: set[str] = set()
    level = rows[i]["level"]
    for row in reversed(rows[:i]):
        if row["level"] < level:
            level = row["level"]
            types |= set(row.get("types") or ())
    return types


def _body(text: str, letters: str, offsets: Sequence[int], place: int, row: dict[str, Any]) -> int:
    """Where the text after number and heading starts; a quotation mark is the first of it."""
    title = squeeze(str(row.get("heading") or row.get("number") or ""))[0]
    found = letters.find(title, place) if title else -1
    end = found + len(title) if 0 <= found < place + _HEADING_SLACK else place
    if end >= len(offsets):
        return offsets[-1] + 1
    if end == place:
        return offsets[end]
    after = offsets[end - 1] + 1
    return offsets[end] - len(text[after : offsets[end]].lstrip(_AFTER_TITLE))
