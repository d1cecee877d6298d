"""What the document says: the pipeline from bytes to an Analysis, in named stages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from contracts.clauses.classify import classify
from contracts.clauses.types import ClauseType
from contracts.structure.definitions import find_definitions
from contracts.structure.references import find_references
from contracts.structure.segment import segment
from contracts.structure.types import Clause, Definition, Reference
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from contracts.terms.types import Parties, Term
from contracts.text.garbage import collected_seldom
from contracts.text.read import read
from contracts.text.types import Document

MIN_DEFINITIONS = 5  # definitions here and there from which capitals are a sign of a defined term


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was read in one document. types maps a clause's id to its types, most confident first."""

    document: Document
    clauses: tuple[Clause, ...]
    definitions: tuple[Definition, ...]
    references: tuple[Reference, ...]
    parties: Parties
    types: Mapping[str, tuple[ClauseType, ...]]
    terms: tuple[Term, ...]

    @property
    def title(self) -> str:
        """The contract's title: as the file's own data give it, else what heads the text before the first number, else the file's name."""
        first = self.clauses[0] if self.clauses else None
        heads = first.heading if first and not first.number and first.heading else ""
        return self.document.title or " ".join(heads.split()) or self.document.filename

    @property
    def defines_terms(self) -> bool:
        """Whether the contract says what its capitals mean: it has a clause of definitions, or several definitions here and there."""
        typed = any(found.key == "definitions" for types in self.types.values() for found in types)
        return len(self.definitions) >= (2 if typed else MIN_DEFINITIONS)


def _silent(stage: str) -> None:
    """Nobody follows the progress."""


@collected_seldom()
def analyse(document: Document, announce: Callable[[str], None] = _silent, processes: int = 1) -> Analysis:
    """The Analysis of a document that was read. announce hears the name of each stage as it starts: "structure", "clauses", "terms".

    processes: how many may work on a long document; with more than one, this process must be one that can be forked.
    """
    announce("structure")
    clauses = segment(document, processes)
    definitions = find_definitions(document, clauses)
    references = find_references(document, clauses)
    announce("clauses")
    parties = find_parties(document, clauses)
    types = classify(document, clauses, parties.company_names)
    announce("terms")
    return Analysis(
        document=document,
        clauses=clauses,
        definitions=definitions,
        references=references,
        parties=parties,
        types=types,
        terms=extract(document, clauses, types, parties),
    )


def analyse_bytes(data: bytes, filename: str) -> Analysis:
    """The Analysis of a file. Raises contracts.text.errors.ReadError where it cannot be read."""
    return analyse(read(data, filename))
