"""The clauses of a document as a search looks at them: each with its name and its own text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from contracts.text.phrases import words_of

# Characters of a piece. An index of PostgreSQL takes at most 1 MB for the words of one row, and a text in which no clause was
# recognised may be a book.
LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Piece:
    """All of a clause's own text, or a part of a very long one."""

    clause: str  # clause id
    number: str  # that the clause is cited by
    name: str  # number and heading, or the first words of a clause that has neither
    body: int  # where the text after number and heading starts, in text
    text: str
    words: str


def pieces(text: str, clauses: Sequence[Clause]) -> Iterator[Piece]:
    """The pieces of all clauses of a document, in its order."""
    names = ClauseNames(text, clauses)
    for clause in clauses:
        number, name = names.number(clause), names.shown(clause)
        for start, end in _cuts(text, clause.start, clause.end):
            part = text[start:end]
            yield Piece(clause.id, number, name, min(max(clause.body_start - start, 0), len(part)), part, words_of(part))


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in "\n ") + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end
