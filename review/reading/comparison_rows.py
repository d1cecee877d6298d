"""A comparison as its page shows it: rows of two cells kept in step, with their differences, findings and reasons."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contracts.analysis import Analysis
from contracts.clauses.taxonomy import taxonomy
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from review.compare.reasons import reason
from review.compare.types import Change, Comparison, Nature, Op, Pair
from review.reading.cards import Card

CHANGES = {
    Change.ADDED: gettext_lazy("added"),
    Change.REMOVED: gettext_lazy("removed"),
    Change.REWORDED: gettext_lazy("reworded"),
    Change.MOVED: gettext_lazy("moved"),
    Change.SPLIT: gettext_lazy("split"),
    Change.MERGED: gettext_lazy("merged"),
    Change.RENUMBERED: gettext_lazy("renumbered"),
    Change.FORMAL: gettext_lazy("form only"),
}
_LIKE = 0.3  # share of words in common from which the differences of two vendors' clauses are worth marking


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell's text. kind: "equal", "delete" or "insert"; nature as in review.compare.types; elsewhere names a clause."""

    kind: str
    nature: str
    text: str
    elsewhere: str = ""


@dataclass(frozen=True)
class Cell:
    """One clause of one side. head holds its number and heading, body the rest; both are made when they are first asked for."""

    id: str
    name: str
    title: str  # its name, with its first words where it has no heading: what an outline calls it
    cards: tuple[Card, ...]
    page: int | None
    above: str  # key of the row above that shows this clause already, "" where none does
    pieces: Callable[[], list[Piece]]
    head_length: int  # characters

    @property
    def head(self) -> tuple[Piece, ...]:
        return self._parts[0]

    @property
    def body(self) -> tuple[Piece, ...]:
        return self._parts[1]

    @cached_property
    def _parts(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        return _cut(self.pieces(), self.head_length)


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of clauses. changes are (key, name) of what happened to it; tone is the worst thing to say of it."""

    key: str
    left: Cell | None
    right: Cell | None
    level: int
    changes: tuple[tuple[str, str], ...]
    reason: str
    types: tuple[str, ...]
    is_changed: bool
    is_formal: bool
    has_term: bool
    is_pinned: bool

    @property
    def cards(self) -> tuple[Card, ...]:
        return (*(self.left.cards if self.left else ()), *(self.right.cards if self.right else ()))

    @property
    def name(self) -> str:
        cell = self.right or self.left
        return cell.name if cell else ""

    @property
    def title(self) -> str:
        cell = self.right or self.left
        return cell.title if cell else ""

    @property
    def former(self) -> str:
        """The left clause's title where it has another one: it was renumbered, renamed, or is another contract's."""
        return self.left.title if self.left and self.right and self.left.name != self.right.name else ""


class Rows:
    """Makes the rows of a comparison in language, "fr" or "en". cards: those of either side; sides: what either is called."""

    def __init__(
        self,
        comparison: Comparison,
        analyses: tuple[Analysis, Analysis],
        cards: tuple[Iterable[Card], Iterable[Card]],
        sides: tuple[str, str],
        pins: Sequence[Sequence[str | None]],
        language: str,
    ) -> None:
        self._comparison, self._analyses, self._sides, self._language = comparison, analyses, sides, language
        self._clauses = [{clause.id: clause for clause in analysis.clauses} for analysis in analyses]
        self._names = [ClauseNames(analysis.document.text, analysis.clauses) for analysis in analyses]
        self._cards = [_by_clause(side) for side in cards]
        self._terms = [{term.clause for term in analysis.terms} for analysis in analyses]
        self._pins = {tuple(pin) for pin in pins}
        self._shown: tuple[dict[str, str], dict[str, str]] = ({}, {})  # each side's clauses with the row that shows them first

    def all(self) -> tuple[Row, ...]:
        return tuple(self._row(f"r{at}", pair) for at, pair in enumerate(self._comparison.pairs, start=1))

    def _row(self, key: str, pair: Pair) -> Row:
        ids = (pair.left, pair.right)
        names = self._changes(pair)
        # Words of two unlike texts: marking all of them would say nothing.
        is_marked = self._comparison.kin or (None not in ids and pair.similarity >= _LIKE)
        level = next(self._clauses[side][uid].level for side in (1, 0) if (uid := ids[side]) is not None)
        types = [found.key for side in (0, 1) if (uid := ids[side]) for found in self._analyses[side].types.get(uid, ())]
        return Row(
            key=key,
            left=self._cell(key, 0, pair.left, partial(self._pieces, 0, pair, is_marked)),
            right=self._cell(key, 1, pair.right, partial(self._pieces, 1, pair, is_marked)),
            level=level,
            changes=names,
            reason=reason(pair.reason, self._language),
            types=tuple(dict.fromkeys(types)),
            is_changed=pair.is_changed,
            is_formal=pair.is_formal,
            has_term=any(uid in self._terms[side] for side, uid in enumerate(ids)),
            is_pinned=ids in self._pins,
        )

    def _changes(self, pair: Pair) -> tuple[tuple[str, str], ...]:
        """What happened to a clause; of two different texts, none of which was made of the other, on which side alone it stands."""
        if self._comparison.kin:
            return tuple((change.value, str(name)) for change, name in CHANGES.items() if change in pair.changes)
        if pair.left and pair.right:
            return ()
        return (("only", _("%(name)s only") % {"name": self._sides[0 if pair.left else 1]}),)

    def _cell(self, key: str, side: int, uid: str | None, pieces: Callable[[], list[Piece]]) -> Cell | None:
        if uid is None:
            return None
        clause = self._clauses[side][uid]
        above = self._shown[side].get(uid, "")
        self._shown[side].setdefault(uid, key)
        return Cell(
            id=uid,
            name=self._names[side].shown(clause),
            title=_name(self._names[side], clause),
            cards=() if above else self._cards[side].get(uid, ()),
            page=clause.page_start,
            above=above,
            pieces=pieces,
            head_length=clause.body_start - clause.start,
        )

    def _pieces(self, side: int, pair: Pair, is_marked: bool) -> list[Piece]:
        own = (Op.DELETE, Op.INSERT)[side]
        return [
            Piece(
                step.op.value if is_marked and step.nature is not Nature.REPEATED else "equal",
                step.nature.value,
                step.text,
                self._place(1 - side, step.elsewhere) if step.nature is Nature.MOVED else "",
            )
            for step in pair.operations
            if step.op in (Op.EQUAL, own)
        ]

    def _place(self, side: int, uid: str | None) -> str:
        clause = self._clauses[side].get(uid or "")
        return self._names[side].name(clause) or _("another clause") if clause else ""


def choices_of(analysis: Analysis) -> list[tuple[str, str]]:
    """(id, name) of every clause, for the list in which a person pairs clauses."""
    names = ClauseNames(analysis.document.text, analysis.clauses)
    return [(clause.id, _name(names, clause)) for clause in analysis.clauses]


def types_of(rows: Iterable[Row], language: str) -> list[tuple[str, str]]:
    """(key, name) of the clause types that the rows hold, by name."""
    return sorted(((key, taxonomy()[key].label(language)) for key in {key for row in rows for key in row.types}), key=lambda one: one[1])


def _name(names: ClauseNames, clause: Clause) -> str:
    name = names.name(clause)
    return name if clause.heading else " – ".join(filter(None, (name, names.opening(clause))))


def _by_clause(cards: Iterable[Card]) -> Mapping[str, tuple[Card, ...]]:
    found: dict[str, list[Card]] = {}
    for card in cards:
        if card.clause:
            found.setdefault(card.clause.id, []).append(card)
    return {uid: tuple(of_clause) for uid, of_clause in found.items()}


def _cut(pieces: Iterable[Piece], at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces before the character at and those from it on, without white space around either part."""
    head: list[Piece] = []
    body: list[Piece] = []
    for piece in pieces:
        before, after = piece.text[: max(at, 0)], piece.text[max(at, 0) :]
        at -= len(piece.text)
        if before:
            head.append(Piece(piece.kind, piece.nature, before, piece.elsewhere))
        if after:
            body.append(Piece(piece.kind, piece.nature, after, piece.elsewhere))
    return _trimmed(head), _trimmed(body)


def _trimmed(pieces: list[Piece]) -> tuple[Piece, ...]:
    while pieces and not pieces[-1].text.strip():
        pieces.pop()
    if pieces:
        last = pieces[-1]
        pieces[-1] = Piece(last.kind, last.nature, last.text.rstrip(), last.elsewhere)
    return tuple(pieces)
