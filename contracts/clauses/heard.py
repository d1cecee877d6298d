"""What the words of a clause say of its types, taken together and piece by piece: a long clause may speak of several things in turn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from contracts.clauses.features import ClauseReading
from contracts.clauses.model import WordModel
from contracts.text.types import Span

UNKNOWN = -1.5  # margin of a type whose words were not learnt
_PIECE = 12  # words from which sentences make a piece by themselves


@dataclass(frozen=True, slots=True)
class Heard:
    """Margins by type.

    whole: of the clause. best: of the piece that speaks most for the type. lead: how far at most the type is ahead of all others in a
    piece. share: of the pieces in which it is ahead. pieces: how many there are.
    """

    whole: Mapping[str, float]
    best: Mapping[str, float]
    lead: Mapping[str, float]
    share: Mapping[str, float]
    pieces: int


def hear(model: WordModel, folded: str, readings: Sequence[ClauseReading]) -> list[Heard]:
    """What is heard in every clause, in the order given; folded is the searched text of the document."""
    texts: dict[str, int] = {}  # many a clause is one piece
    wholes = [texts.setdefault(folded[reading.clause.body_start : reading.clause.end], len(texts)) for reading in readings]
    pieces = [[texts.setdefault(folded[span.start : span.end], len(texts)) for span in _pieces(folded, reading)] for reading in readings]
    margins = model.margins(list(texts)).astype(np.float64)
    if len(margins):
        highest = np.partition(margins, -2)[:, -2:]
        leads = margins - np.where(margins == highest[:, 1:], highest[:, :1], highest[:, 1:])
    heard = []
    for whole, those in zip(model.named(margins[wholes]), pieces, strict=True):
        if those:
            lead = leads[those]
            best, ahead, share = model.named(np.stack([margins[those].max(axis=0), lead.max(axis=0), (lead > 0).mean(axis=0)]))
            heard.append(Heard(whole, best, ahead, share, len(those)))
        else:
            heard.append(Heard(whole, {}, {}, {}, 0))
    return heard


def _pieces(folded: str, reading: ClauseReading) -> Iterator[Span]:
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
    yield from pieces
