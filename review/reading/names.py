"""What a clause is called on a page."""

import textwrap
from collections.abc import Mapping

from contracts.structure.types import Clause

_OPENING = 56  # characters of a clause's text that stand for its heading where it has none


def name_of(clause: Clause) -> str:
    """Number and heading of a clause: "8.3 Suspension"; empty where it has neither."""
    return _joined(clause.number, clause.heading)


def cited_number(clause: Clause, clauses: Mapping[str, Clause]) -> str:
    """The number that a clause is cited by, "" where it has none: a letter stands behind the article's number, "IX b".

    clauses: all of the document, by id.
    """
    number = clause.number or ""
    if not (number.isalpha() and number.islower()):
        return number
    above = clauses.get(clause.parent or "")
    return f"{cited_number(above, clauses)} {number}".strip() if above else number


def cited_name(clause: Clause, clauses: Mapping[str, Clause]) -> str:
    """The number that a clause is cited by, and its heading: "IX b Départ"; empty where it has neither. clauses: as for cited_number."""
    return _joined(cited_number(clause, clauses), clause.heading)


def _joined(number: str | None, heading: str | None) -> str:
    return " ".join(" ".join(filter(None, (number, heading))).split())


def opening_of(text: str, clause: Clause) -> str:
    """The first words of a clause's text."""
    return textwrap.shorten(text[clause.body_start : min(clause.end, clause.body_start + 4 * _OPENING)], _OPENING, placeholder=" …")
