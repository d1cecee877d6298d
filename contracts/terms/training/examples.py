"""Candidates to learn from: written rows, contracts read by a lawyer, and published terms as the frames read them."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from contracts.clauses.classify import classify
from contracts.clauses.training.gold import read_gold
from contracts.clauses.training.sections import Section
from contracts.clauses.training.single import single_clause
from contracts.machines.training import Example
from contracts.structure.segment import segment
from contracts.structure.types import Clause
from contracts.terms.candidates import SENTENCE, Candidate, find_candidates
from contracts.terms.contexts import contexts
from contracts.terms.framed import framed_cues, framed_terms
from contracts.terms.learnt import CAP
from contracts.terms.passages import find_passages
from contracts.terms.sides.parties import find_parties
from contracts.terms.sides.roles import Roles
from contracts.terms.sieve import Sieve
from contracts.terms.types import Term
from contracts.terms.values.of_passages import Values
from contracts.text.read import read
from contracts.text.squeezed import SqueezedText
from contracts.text.types import Document

# Keys that a sentence states by a word of its own.
SAID = frozenset(
    {
        ("renewal.automatic", "yes"), ("payment.in_advance", "yes"), ("liability.indirect_excluded", "yes"), ("suspension.notice", "P0D"),
        ("payment.term", "on_receipt"), ("renewal.period", "same"), ("term.initial", "order_form"), ("term.initial", "indefinite"),
        ("payment.recovery_fee", "statutory"), ("data.return_fee", "0 EUR"), ("data.return_fee", "quote"),
        ("liability.cap", "fees:contract"), ("liability.cap", "order_form"),
    }
)  # fmt: skip
_ONE_IN = 8  # sentences of published terms that state nothing are learnt from
Stated = tuple[str, str]  # key and canonical value


@dataclass(frozen=True, slots=True)
class Source:
    """A row or a contract: what it states, what else is defensible, what the frames read, and its candidates with what they state."""

    name: str
    language: str
    stated: frozenset[Stated]
    defensible: frozenset[Stated]
    first: tuple[Term, ...]
    candidates: tuple[Candidate, ...]
    examples: tuple[Example, ...]  # one for each candidate


def written_sources(path: Path) -> Iterator[Source]:
    """The rows of a file: {fr or en: text, heading: …, is: [key=value, …]}."""
    for number, row in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
        language = "fr" if "fr" in row else "en"
        document, clauses = single_clause(row[language], language, row.get("heading"), path.name)
        stated = frozenset((key, value) for key, _, value in (entry.partition("=") for entry in row["is"]))
        yield _source(f"{path.stem}:{number}", document, clauses, stated, lambda key, value, start, end: True)


def section_source(section: Section) -> Source:
    """A written section, each value under the keys that its sentence states."""
    stated = frozenset(term for part in section.parts for term in part.terms)

    def touches(key: str, value: str, start: int, end: int) -> bool:
        return any((key, value) in part.terms and part.start < end and start < part.end for part in section.parts)

    return _source(section.name, section.document, section.clauses, stated, touches)


def gold_source(path: Path, folders: Iterable[Path]) -> Source:
    """The contract of a gold file or reading; its document is looked for in folders."""
    gold, document = read_gold(path, folders)
    places = _Places(document.text, gold.get("terms") or ())
    stated = frozenset((term["key"], str(term["value"])) for term in gold.get("terms") or ())
    free = frozenset((term["key"], str(term["value"])) for term in gold.get("also_terms") or ())
    return _source(f"gold:{path.stem}", document, segment(document), stated, places.touch, defensible=free)


def published_source(path: Path, weight: float) -> Source:
    """Published terms, each value under the keys that the frames give it: no lawyer read them, but they are many."""
    document = read(path.read_bytes(), path.name)
    return _source(f"published:{path.stem}", document, segment(document), None, lambda key, value, start, end: True, weight=weight)


class _Places:
    """Where the gold file says that a term is stated."""

    def __init__(self, text: str, terms: Iterable[dict[str, Any]]) -> None:
        squeezed = SqueezedText(text)
        self._at: dict[Stated, list[tuple[int, int]]] = {}
        for term in terms:
            self._at.setdefault((term["key"], str(term["value"])), []).extend(squeezed.places(term.get("at")))

    def touch(self, key: str, value: str, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._at.get((key, value), ()))


def _source(
    name: str,
    document: Document,
    clauses: tuple[Clause, ...],
    stated: frozenset[Stated] | None,
    touches: Callable[[str, str, int, int], bool],
    defensible: frozenset[Stated] = frozenset(),
    weight: float = 1.0,
) -> Source:
    """stated: None where the frames' own reading is to be learnt from."""
    parties = find_parties(document, clauses)
    types = classify(document, clauses, parties.company_names)
    roles = Roles(parties)
    passages = list(find_passages(document, clauses, types))
    sifted = Sieve(framed_cues(), passages)
    values = Values(document.language)
    first = tuple(framed_terms(document, passages, sifted, roles, values))
    read_there = {(term.key, term.value, term.start, term.end) for term in first}
    if stated is None:
        stated = frozenset((term.key, term.value) for term in first)

        def touches(key: str, value: str, start: int, end: int) -> bool:
            return any(k == key and v == value and a < end and start < b for k, v, a, b in read_there)

    found = find_candidates(passages, sifted, roles, values)
    sentences = sum(candidate.kind == SENTENCE for candidate in found)
    candidates, examples = [], []
    for candidate, vector in zip(found, contexts(found, document.language), strict=True):
        start = candidate.passage.start
        here = start + candidate.value.start, start + candidate.value.end
        labels = frozenset(_labels(candidate, {pair for pair in stated if touches(*pair, *here)}))
        free = {key for key, value in defensible if value == candidate.value.value}
        silent = not labels
        if silent and (free or (name.startswith("published:") and candidate.kind == SENTENCE and _left_out(candidate.shown))):
            continue
        one_clause = not name.startswith(("gold:", "published:"))
        unsure = bool(labels) and candidate.kind == SENTENCE and sentences > 1 and one_clause
        candidates.append(candidate)
        examples.append(Example(vector, labels, candidate.kind, weight, name, unsure))
    return Source(name, document.language, stated, defensible, first, tuple(candidates), tuple(examples))


def _labels(candidate: Candidate, stated: Iterable[Stated]) -> Iterator[str]:
    """Of what is stated where the candidate stands, what the candidate states."""
    for key, value in stated:
        if candidate.kind == SENTENCE:
            if (key, value) in SAID:
                yield f"{key}={value}"
        elif key == CAP:
            amount = candidate.kind == "money" and value == f"amount:{candidate.value.value}"
            window = candidate.kind == "duration" and value.startswith(f"fees:{candidate.value.value}")
            if amount or window:
                yield key
        elif value == candidate.value.value:
            yield key


def _left_out(text: str) -> bool:
    return zlib.crc32(text.encode()) % _ONE_IN > 0
