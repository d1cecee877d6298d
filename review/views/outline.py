"""The clause tree beside the text: what each clause is called, what it is about, and which risks lie in it or below it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from contracts.analysis import Analysis
from contracts.clauses.taxonomy import taxonomy
from review.models import DecisionKind, Severity
from review.reading.cards import SEVERITIES, Card
from review.reading.names import opening_of


@dataclass(slots=True)
class Node:
    """A clause in the outline. risks counts the findings that stand in it and below it."""

    id: str
    number: str
    heading: str
    opening: str  # first words of the text, where there is no heading
    types: tuple[str, ...]
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
    names = taxonomy()
    nodes: dict[str, Node] = {}
    top: list[Node] = []
    parents = {clause.id: clause.parent for clause in analysis.clauses}
    for clause in analysis.clauses:
        types = [found.key for found in analysis.types.get(clause.id, ()) if found.key != "other"]
        node = Node(
            id=clause.id,
            number=clause.number or "",
            heading=" ".join((clause.heading or "").split()),
            opening="" if clause.heading else opening_of(analysis.document.text, clause),
            types=tuple(names[key].label(language) for key in types),
        )
        nodes[clause.id] = node
        (nodes[clause.parent].children if clause.parent in nodes else top).append(node)
    for card in cards:
        place = card.clause.id if card.clause and card.state != DecisionKind.DISMISS else None
        while place:
            nodes[place].risks[card.severity] += 1
            place = parents[place]
    return top
