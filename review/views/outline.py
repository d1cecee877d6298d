"""The clause tree beside the text: what each clause is called, what it is about, and which risks lie in it or below it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from contracts.analysis import Analysis
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.types import is_to_check
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from review.models import DecisionKind, Severity
from review.reading.cards import SEVERITIES, Card


@dataclass(slots=True)
class Node:
    """A clause in the outline. risks counts the findings that stand in it and below it."""

    id: str
    number: str
    heading: str
    opening: str  # first words of the text, where there is no heading
    types: tuple[str, ...]
    to_check: bool  # the first type may well be wrong
    by_hand: bool  # a person set the types
    risks: Counter[Severity] = field(default_factory=Counter)
    children: list["Node"] = field(default_factory=list)

    @property
    def worst(self) -> Severity | None:
        return next((severity for severity in SEVERITIES if self.risks[severity]), None)

    @property
    def total(self) -> int:
        return self.risks.total()


def outline_of(analysis: Analysis, cards: Iterable[Card], language: str) -> list[Node]:
    """The top of the tree, in document order."""
    nodes: dict[str, Node] = {}
    top: list[Node] = []
    parents = {clause.id: clause.parent for clause in analysis.clauses}
    names = ClauseNames(analysis.document.text, analysis.clauses)
    for clause in analysis.clauses:
        node = node_of(analysis, names, clause, language)
        nodes[clause.id] = node
        (nodes[clause.parent].children if clause.parent in nodes else top).append(node)
    for card in cards:
        place = card.clause.id if card.clause and card.state != DecisionKind.DISMISS else None
        while place:
            nodes[place].risks[card.severity] += 1
            place = parents[place]
    return top


def node_of(analysis: Analysis, names: ClauseNames, clause: Clause, language: str) -> Node:
    """One clause of the outline, without risks and children."""
    types = analysis.types.get(clause.id, ())
    return Node(
        id=clause.id,
        number=names.printed(clause),
        heading=" ".join((clause.heading or "").split()),
        opening="" if clause.heading else names.opening(clause),
        types=tuple(taxonomy()[found.key].label(language) for found in types if found.key != "other"),
        to_check=is_to_check(types),
        by_hand=any(found.by_hand for found in types),
    )


def types_to_check(analysis: Analysis, language: str) -> dict[str, str]:
    """The clauses whose type a person should check, by id, each with the type that it may be of; empty where it may be of none."""
    doubtful = {uid: types[0].key for uid, types in analysis.types.items() if is_to_check(types)}
    return {uid: "" if key == "other" else taxonomy()[key].label(language) for uid, key in doubtful.items()}
