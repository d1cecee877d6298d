"""What a clause is called on a page."""

import textwrap

from contracts.structure.types import Clause

_OPENING = 56  # characters of a clause's text that stand for its heading where it has none


def name_of(clause: Clause) -> str:
    """Number and heading of a clause: "8.3 Suspension"; empty where it has neither."""
    return " ".join(" ".join(filter(None, (clause.number, clause.heading))).split())


def opening_of(text: str, clause: Clause) -> str:
    """The first words of a clause's text."""
    return textwrap.shorten(text[clause.body_start : min(clause.end, clause.body_start + 4 * _OPENING)], _OPENING, placeholder=" …")
