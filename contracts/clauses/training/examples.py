"""Clauses to learn from: sections of published terms under the type that their heading names, and passages labelled by lawyers."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from contracts.clauses.features import ClauseReading, read_clauses, searched_text
from contracts.clauses.taxonomy import taxonomy
from contracts.structure.segment import segment
from contracts.structure.types import Clause
from contracts.text.read import read
from contracts.text.types import Document

_SHORTEST = 120  # characters of a body that says enough
_LONGEST = 12_000  # a longer one holds a whole contract under one heading
_DECIDED = 3.0  # score of a sentence that makes its clause of a type

# Tags of the CLAUDETTE corpus, without the digit for fairness, and the types they stand for
_UNFAIR = {
    "ltd": ("liability_exclusion",),
    "ter": ("termination_cause", "termination_convenience", "suspension"),
    "ch": ("contract_changes", "service_changes"),
    "cr": ("content_removal",),
    "use": ("ordering",),
    "law": ("governing_law",),
    "j": ("jurisdiction",),
    "a": ("dispute_resolution",),
    "pinc": ("personal_data",),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A body of text with the types it is known to be of, and those it may be of as well (no evidence against them)."""

    source: str  # the document it is from: examples of one source stay together when data are divided
    language: str
    folded: str
    reading: ClauseReading
    types: frozenset[str]
    open: frozenset[str]
    weight: float = 1.0


def corpus_examples(folder: Path, language: str) -> Iterator[Example]:
    """Sections of folder/{language}/*.md whose heading names a type outright, without the heading."""
    for path in sorted((folder / language).glob("*.md")):
        document = read(path.read_bytes(), path.name)
        if document.language != language:
            continue
        folded = searched_text(document)
        for reading in read_clauses(document, folded, segment(document)):
            clause = reading.clause
            types = frozenset(key for key, strength in reading.heading.items() if strength == 1.0 and key != "other")
            if types and _SHORTEST <= clause.end - clause.body_start <= _LONGEST:
                yield Example(path.name, language, folded[clause.body_start : clause.end], reading, types, _maybe(reading) - types)


def cuad_examples(path: Path) -> Iterator[Example]:
    """Passages of the CUAD categories that meet a type of the taxonomy."""
    categories = {info.cuad: key for key, info in taxonomy().items() if info.cuad}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = categories.get(row["category"])
        if key and len(row["text"]) >= _SHORTEST:
            example = _example(f"cuad {row['contract']}", "en", row["text"], frozenset({key}))
            if key != "liability_cap" or key in _maybe(example.reading):  # CUAD counts waivers of damages among the caps
                yield example


def unfair_examples(path: Path) -> Iterator[Example]:
    """Tagged sentences of online terms of service."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        keys = {key for tag in row["tags"] for key in _UNFAIR.get(re.sub(r"\d", "", tag), ())}
        if keys and len(row["text"]) >= 60:
            sure = frozenset(keys if len(keys) == 1 else ())
            yield _example(f"unfair {row['doc']}", "en", row["text"], sure or frozenset(keys), frozenset() if sure else frozenset(keys))


def written_examples(path: Path) -> Iterator[Example]:
    """Clauses written for the purpose: rows of {language, text, types}."""
    for i, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
        yield _example(f"written {i}", row["language"], row["text"], frozenset(row["types"]), weight=3.0)


def _example(
    source: str, language: str, text: str, types: frozenset[str], more: frozenset[str] = frozenset(), weight: float = 1.0
) -> Example:
    document = Document(source, "", "text/plain", language, text, (), ())
    folded = searched_text(document)
    reading = read_clauses(document, folded, [Clause("c1", None, 1, None, None, 0, len(text), 0)])[0]
    return Example(source, language, folded, reading, types, (_maybe(reading) | more) - types, weight)


def _maybe(reading: ClauseReading) -> frozenset[str]:
    """Types that the lexicon sees in the body: the heading need not name them, so their absence from it proves nothing."""
    return frozenset(key for key in taxonomy() if reading.best(key) >= _DECIDED)
