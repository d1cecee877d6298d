"""The clauses of an outline."""

from dataclasses import dataclass

from contracts.structure.candidates import Candidate
from contracts.structure.numbering import Label


@dataclass(frozen=True, slots=True)
class Node:
    """A clause of the outline: its candidate, the reading of its number, and its parent among the nodes."""

    candidate: Candidate
    label: Label | None
    parent: int | None  # index in the outline
