"""The clause tree, the defined terms and the references of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """A node of the clause tree. Clauses are in document order, parents before children.

    Every character of the text that is not white space belongs to exactly one clause's own stretch [start, end); text before the
    first heading is a clause of its own (level 1, no number).
    """

    id: str  # "c1", "c2", … in document order
    parent: str | None
    level: int  # from 1
    number: str | None  # as printed, without "Article" and closing punctuation: "14.2", "2-1", "b"
    heading: str | None  # without the number
    start: int  # its number and heading included
    end: int  # where its own text ends: before its first child or the next clause
    body_start: int  # where the text after number and heading starts; == end where there is none
    page_start: int | None = None
    page_end: int | None = None


@dataclass(frozen=True, slots=True)
class Definition:
    """A defined term and the place that defines it."""

    term: str  # as written, without quotes
    start: int  # of the term
    end: int
    clause: str  # clause id


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in the text to another clause, an annex, or the law."""

    kind: str  # "clause" (of this document), "annex", "law"
    target: str  # as written, without "article": "8.3", "RESILIATION", "L. 441-10 du Code de commerce"
    clause: str | None  # id of the clause referred to; None where it does not exist, or for the law
    start: int
    end: int
    law: str | None = None  # of kind "law": key of the law in contracts/data/laws.yaml, None where it is not among them
