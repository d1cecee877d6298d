"""Clauses to learn from: sections of published terms under the type that their heading names, and passages labelled by lawyers."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from contracts.clauses.features import ClauseReading, read_clauses, searched_text
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.single import single_clause
from contracts.structure.segment import segment
from contracts.text.read import read

_SHORTEST_SENTENCE = 60  # characters of a tagged sentence
_SHORTEST = 120  # characters of a body that says enough
_LONGEST = 12_000  # a longer one holds a whole contract under one heading
_TWO_SIDED = frozenset({"liability_cap"})  # its headings stand over exclusions without a cap as well: the body must show it
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
    """A body of text with the types it is known to be of."""

    source: str  # the document it is from: examples of one source stay together when data are divided
    language: str
    folded: str
    reading: ClauseReading
    types: frozenset[str]
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
            named = frozenset(key for key, strength in reading.heading.items() if strength == 1.0 and key != "other")
            types = named - (_TWO_SIDED - _spoken_for(reading))
            if types and _SHORTEST <= clause.end - clause.body_start <= _LONGEST:
                yield Example(path.name, language, folded[clause.body_start : clause.end], reading, types)


def cuad_examples(path: Path) -> Iterator[Example]:
    """Passages of the CUAD categories that meet a type of the taxonomy."""
    categories = {info.cuad: key for key, info in taxonomy().items() if info.cuad}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        key = categories.get(row["category"])
        if key and len(row["text"]) >= _SHORTEST:
            passage = example(f"cuad {row['contract']}", "en", row["text"], frozenset({key}))
            if key != "liability_cap" or key in _spoken_for(passage.reading):  # CUAD counts waivers of damages among the caps
                yield passage


def unfair_examples(path: Path) -> Iterator[Example]:
    """Tagged sentences of online terms of service."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        keys = {key for tag in row["tags"] for key in _UNFAIR.get(re.sub(r"\d", "", tag), ())}
        if keys and len(row["text"]) >= _SHORTEST_SENTENCE:
            sentence = example(f"unfair {row['doc']}", "en", row["text"], frozenset(keys))
            sure = sentence.types if len(keys) == 1 else sentence.types & _spoken_for(sentence.reading)
            if sure:  # a tag that may stand for several types is one of those that the words speak for
                yield replace(sentence, types=sure)


def own_examples(path: Path, language: str) -> Iterator[Example]:
    """Sentences written for this project, with the types that each is given."""
    for i, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
        if row.get(language) and row["types"]:
            yield example(f"own {i}", language, row[language], frozenset(row["types"]))


def example(source: str, language: str, text: str, types: frozenset[str]) -> Example:
    """A text by itself as an example."""
    document, clauses = single_clause(text, language, name=source)
    folded = searched_text(document)
    reading = read_clauses(document, folded, clauses)[0]
    return Example(source, language, folded, reading, types)


def _spoken_for(reading: ClauseReading) -> frozenset[str]:
    """Types that a sentence of the body decides by itself, as far as the lexicon sees."""
    return frozenset(key for key in taxonomy() if reading.best(key) >= _DECIDED)
