"""What the words of a clause say of its types, taken together and piece by piece: a long clause may speak of several things in turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from contracts.clauses.features import ClauseReading
from contracts.clauses.model import WordModel
from contracts.text.types import Span

UNKNOWN = -1.5  # margin of a type whose words were not learnt
BEHIND = -2.0  # lead of a type in a clause without pieces
_TERSE = 16  # words of a body that is read with its heading
_PIECE = 12  # words from which sentences make a piece by themselves


@dataclass(frozen=True, slots=True)
class Heard:
    """Margins of a clause by type.

    whole: of all its words. types: of which pieces are heard, with their places in best, lead and share, which are empty where there is
    no piece. best: of the piece that speaks most for the type. lead: how far at most the type is ahead of all others in a piece. share: of
    the pieces in which it is ahead. pieces: how many there are.
    """

    whole: Mapping[str, float]
    types: Mapping[str, int]
    best: Sequence[float] = ()
    lead: Sequence[float] = ()
    share: Sequence[float] = ()
    pieces: int = 0

    def in_pieces(self, key: str) -> tuple[float, float, float]:
        """best, lead and share of a type."""
        place = self.types.get(key)
        return (self.best[place], self.lead[place], self.share[place]) if self.pieces and place is not None else (UNKNOWN, BEHIND, 0.0)


def hear(model: WordModel, folded: str, readings: Sequence[ClauseReading]) -> list[Heard]:
    """What is heard in every clause, in the order given; folded is the searched text of the document."""
    texts: dict[str, int] = {}  # many a clause is one piece
    wholes, pieces = [], []
    for reading in readings:
        clause, matter = reading.clause, _matter(folded, reading)
        wholes.append(texts.setdefault(f"{matter}{folded[clause.body_start : clause.end]}", len(texts)))
        pieces.append([texts.setdefault(f"{matter}{folded[span.start : span.end]}", len(texts)) for span in _pieces(folded, reading)])
    margins = model.margins(list(texts)).astype(np.float64)
    types = {key: place for place, key in enumerate(model.keys)}
    heard = [Heard(whole, types) for whole in model.named(margins[wholes])]
    parted = [i for i, those in enumerate(pieces) if those]
    if parted:
        ahead = leads(margins)
        all_pieces = [piece for those in pieces for piece in those]
        numbers = np.array([len(pieces[i]) for i in parted])
        begins = np.cumsum(numbers) - numbers
        best = np.maximum.reduceat(margins[all_pieces], begins)
        lead = np.maximum.reduceat(ahead[all_pieces], begins)
        share = np.add.reduceat(ahead[all_pieces] > 0, begins, dtype=np.float64) / numbers[:, np.newaxis]
        for i, of_best, of_lead, of_share in zip(parted, best.tolist(), lead.tolist(), share.tolist(), strict=True):
            heard[i] = Heard(heard[i].whole, types, of_best, of_lead, of_share, len(pieces[i]))
    return heard


def _matter(folded: str, reading: ClauseReading) -> str:
    """The heading of a clause of a few words, which say little without it: "Price increases", "Sixty days' notice."."""
    clause = reading.clause
    if not clause.heading or not reading.sentences or folded.count(" ", clause.body_start, clause.end) >= _TERSE:
        return ""
    return f"{folded[clause.start : clause.body_start].strip()} "


def leads(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each value is ahead of the highest other one of its row; shapes (rows, types), two types at least."""
    highest = np.partition(values, -2)[:, -2:]
    second, first = highest[:, :1], highest[:, 1:]
    best_other: NDArray[np.float64] = np.where(values == first, second, first)
    return values - best_other


def _pieces(folded: str, reading: ClauseReading) -> list[Span]:
    """Runs of sentences of some words each, which are the clause together; a short last one goes with the one before it."""
    pieces: list[Span] = []
    start = None
    for sentence in reading.sentences:
        start = sentence.span.start if start is None else start
        if folded.count(" ", start, sentence.span.end) + 1 >= _PIECE:
            pieces.append(Span(start, sentence.span.end))
            start = None
    if start is not None:
        end = reading.sentences[-1].span.end
        if pieces and folded.count(" ", start, end) + 1 < _PIECE // 2:
            start = pieces.pop().start
        pieces.append(Span(start, end))
    return pieces
