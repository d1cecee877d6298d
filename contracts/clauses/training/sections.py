"""Sections written for this project with all that each of their sentences says: types, key terms, rules that it raises."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from contracts.clauses.training.single import single_clause
from contracts.structure.types import Clause
from contracts.text.types import Document

_HERE = Path(__file__).parent
# Types are learnt from the first folder alone: more sections of our own writing made them no better on contracts that others wrote.
_BESIDES = _HERE.parents[1] / "terms" / "training" / "sections"
_ASKED = "settled_"
_FILES = (*sorted((_HERE / "clauses").glob("labelled_*.yaml")), *sorted(_BESIDES.glob("*.yaml")))


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence at [start, end) of the section's text.

    terms: (key, canonical value). rules: of kind "present" that it raises. settles: rules of kind "missing" of which it says what they look
    for; None where nobody asked.
    """

    start: int
    end: int
    terms: frozenset[tuple[str, str]]
    rules: frozenset[str]
    settles: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Section:
    """A contract of one clause, and its sentences."""

    name: str
    document: Document
    clauses: tuple[Clause]
    parts: tuple[Part, ...]


def labelled_sections(more: Sequence[Path] = ()) -> Iterator[Section]:
    """The sections of clauses/labelled_*.yaml, those that key terms and rules are learnt from besides, and those of more files.

    A row is {heading: …, fr or en: [{s: sentence, types: [type], terms: [key=value], rules: [rule], settles: [rule]}, …], types: [type],
    also: [type]}. Who wrote a file named settled_* was asked what each sentence settles.
    """
    for path in (*_FILES, *more):
        asked = path.stem.startswith(_ASKED)
        for number, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            language = "fr" if "fr" in row else "en"
            rows = row[language]
            document, clauses = single_clause(" ".join(part["s"] for part in rows), language, row.get("heading"), path.name)
            parts, at = [], clauses[0].body_start
            for part in rows:
                end = at + len(part["s"])
                stated = (entry.partition("=") for entry in part.get("terms", ()))
                terms = frozenset((key, value) for key, _, value in stated)
                settles = frozenset(part.get("settles", ())) if asked else None
                parts.append(Part(at, end, terms, frozenset(part.get("rules", ())), settles))
                at = end + 1
            yield Section(f"{path.stem}:{number}", document, clauses, tuple(parts))
