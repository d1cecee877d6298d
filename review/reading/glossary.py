"""The defined terms of a contract as a page shows them: meaning, uses, what is wrong with them, and their places in the text."""

from collections.abc import Sequence
from dataclasses import dataclass

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.structure.defined_terms import defined_terms
from contracts.structure.types import Clause
from contracts.structure.undefined import undefined_terms
from contracts.text.fold import fold
from contracts.text.types import Span
from review.reading.places import clause_finder
from review.reading.segments import Mark

_LONGEST = 500  # characters of a meaning that is shown; a longer one is read in the text
_RANK = 30  # marks that colour the text less than references do


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one place says that a term means. key is that of its mark in the text."""

    key: str
    words: str
    clause: str  # the clause's name
    number: str  # of the clause


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of the glossary. key is that of the marks of its uses; meanings is empty where the contract defines it nowhere."""

    key: str
    term: str
    meanings: tuple[Meaning, ...]
    definitions: tuple[Span, ...]
    uses: tuple[Span, ...]
    first_uses: tuple[Span, ...]  # in the text of each clause that uses it, its heading left aside
    is_twofold: bool = False
    is_unused: bool = False

    @property
    def flag(self) -> str:
        """What is wrong with the term: "twofold", "unused", "undefined", or nothing."""
        marks = {"undefined": not self.meanings, "twofold": self.is_twofold, "unused": self.is_unused}
        return next((name for name, holds in marks.items() if holds), "")


def glossary(analysis: Analysis) -> tuple[Entry, ...]:
    """The terms that the contract defines, and those that it uses as if it did, in the order of the alphabet."""
    document, clauses = analysis.document, analysis.clauses
    clause_at, names = clause_finder(clauses), ClauseNames(document.text, clauses)

    def first_uses(uses: Sequence[Span]) -> tuple[Span, ...]:
        firsts: dict[str, Span] = {}
        for use in uses:
            clause = clause_at(use.start)
            if use.start >= clause.body_start:
                firsts.setdefault(clause.id, use)
        return tuple(firsts.values())

    entries = []
    for i, found in enumerate(defined_terms(document, clauses, analysis.definitions)):
        meanings = [
            _meaning(document.text, f"{i}-{j}", span, clause_at(one.start), names)
            for j, (one, span) in enumerate(zip(found.definitions, found.meanings, strict=True))
        ]
        places = tuple(Span(one.start, one.end) for one in found.definitions)
        firsts = first_uses(found.uses)
        entries.append(Entry(str(i), found.term, tuple(meanings), places, found.uses, firsts, found.is_twofold, found.is_unused))
    if analysis.defines_terms:
        missing = undefined_terms(document, clauses, analysis.definitions, analysis.references, analysis.parties.called)
        entries += [Entry(str(i), one.term, (), (), one.uses, first_uses(one.uses)) for i, one in enumerate(missing, start=len(entries))]
    return tuple(sorted(entries, key=lambda entry: fold(entry.term)))


def glossary_marks(entries: Sequence[Entry]) -> list[Mark]:
    """The terms as marks of the text, of kind "definition" where a term is defined, and "defined" at its first use in a clause.

    The other uses in that clause are left plain: a text in which every word is marked tells nothing, and takes long to write.
    """
    marks = []
    for entry in entries:
        marks += [Mark(span.start, span.end, "definition", f"{entry.key}-{i}", _RANK) for i, span in enumerate(entry.definitions)]
        marks += [Mark(span.start, span.end, "defined", entry.key, _RANK) for span in entry.first_uses]
    return marks


def _meaning(text: str, key: str, span: Span, clause: Clause, names: ClauseNames) -> Meaning:
    words = " ".join(text[span.start : span.end].split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " […]"
    return Meaning(key, words, names.shown(clause), names.number(clause))
