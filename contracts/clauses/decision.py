"""From what is seen of a clause to the probability of each type: a logistic of a few named signs."""

import heapq
import json
import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul, neg
from typing import NamedTuple

from contracts.clauses.features import ClauseReading, SentenceReading
from contracts.clauses.heard import UNKNOWN, Heard
from contracts.clauses.surmise import Surmise
from contracts.structure.types import Clause

COEFFICIENTS_FILE = "clause_decision.json"
GIVEN = 0.5  # probability from which a type is given, near where precision and recall meet on contracts not seen
_SPEAKS, _DECIDES = 1.5, 3.0
_DEFINITIONS = "definitions"
_SURELY = 0.98  # probability from which an article is about what one of its subclauses is about: what is doubtful there stays there
_ARTICLES = 4  # clauses with a heading below one that heads a document or a part of one
_ARTICLE_NUMBER = re.compile(r"[\dIVX]+(?:[.\-]|$)|[A-Za-z](?:[.\-]|\d|$)")
_LEADING = 40  # characters; a shorter text only leads to the subclauses below it
_FAINTEST = -12.0  # log-odds; less says no more
_HOPELESS = -0.8  # margin below which words alone do not make a candidate


class Signs(NamedTuple):
    """What speaks for a type and against it."""

    always: float
    best: float  # the sentence that speaks loudest for the type
    decided: float  # one sentence at least decides by itself
    loud: float  # and more than decides
    sentences: float  # how many sentences speak for it
    share: float  # of the text in them
    opening: float  # one of the first two sentences speaks for it
    heading: float  # names the type
    heading_hint: float
    heading_agrees: float  # heading and body say the same
    heading_other: float  # names other types only
    other_share: float  # heading names others, and little of the text speaks for this one
    parent: float  # the heading above names the type or the words before its list speak for it, and the clause has no heading
    parent_titled: float  # the same of a clause whose own heading names no type: it may name its matter in other words
    parent_agrees: float
    parent_other: float  # the heading above names the type, the clause's own heading names others
    rival: float  # how far another type's best sentence is ahead
    shared: float  # the sentence that speaks for it speaks much louder for another type
    home: float  # another clause has this type in its heading
    sound: float  # what words and cues of the body sound like together, as log-odds
    margin: float  # of the words
    lead: float  # how far that margin is ahead of the best other one
    first: float  # no type has a higher margin
    rank: float  # logarithm of how many types have
    piece: float  # margin of the words of the piece that speaks most for the type
    piece_lead: float  # how far at most the type is ahead of all others in a piece
    piece_first: float  # in one piece at least it is
    piece_share: float  # of the pieces in which it is
    pieces: float  # logarithm of how many there are
    bare: float  # there is no text under the heading
    below: float  # of a bare clause: the share of its children that speak for the type
    below_some: float  # one of its children does
    glossary: float  # heading names definitions, of any type but that
    defined: float  # share of the text that says what words mean, of any type but that of definitions


@dataclass(frozen=True, slots=True)
class Candidate:
    """A type that a clause may be of."""

    key: str
    signs: Signs


@dataclass(frozen=True, slots=True)
class Decision:
    """The weights of the signs, and what each type adds."""

    weights: tuple[float, ...]
    types: Mapping[str, float]

    def probability(self, candidate: Candidate) -> float:
        """Between 0 and 1: of clauses with such signs, how many are of the type."""
        total = sum(map(mul, self.weights, candidate.signs)) + self.types.get(candidate.key, 0.0)
        return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a clause: types that the heading above names, that its children speak for, that other clauses have in their
    heading, and that the words before a list speak for."""

    above: Mapping[str, float]
    below: Mapping[str, float]
    homes: Mapping[str, Sequence[str]]  # of each type, the ids of the clauses whose heading names it
    listed: set[str]


@cache
def decision() -> Decision:
    """The trained weights."""
    raw = json.loads(files("contracts.data").joinpath(COEFFICIENTS_FILE).read_text(encoding="utf-8"))
    return Decision(tuple(raw["signs"][name] for name in Signs._fields), raw["types"])


def candidates(readings: Sequence[ClauseReading], heard: Sequence[Heard], surmise: Surmise) -> tuple[tuple[Candidate, ...], ...]:
    """For every clause, in the order given, the types worth a decision."""
    by_id = {reading.clause.id: reading for reading in readings}
    homes: dict[str, list[str]] = {}
    for reading in readings:
        for key, strength in reading.heading.items():
            if strength >= 1.0:
                homes.setdefault(key, []).append(reading.clause.id)
    below = _children(readings)
    worded = [i for i, reading in enumerate(readings) if reading.sentences]
    sounds = dict(zip(worded, surmise.log_odds([readings[i] for i in worded], [heard[i].whole for i in worded]), strict=True))
    found = []
    for i, (reading, words) in enumerate(zip(readings, heard, strict=True)):
        listed = _listed(reading, by_id.get(reading.clause.parent or ""))
        around = _Around(_heading_above(reading.clause, by_id), below.get(reading.clause.id, {}), homes, listed)
        found.append(tuple(_candidates(reading, words, sounds.get(i, {}), around)))
    return tuple(found)


def pass_up(readings: Sequence[ClauseReading], likely: Mapping[str, dict[str, float]]) -> None:
    """Makes an article without a text of its own be about what its heading names and its subclauses are about; likely is by clause id.

    It is given what a subclause is surely about, and loses what neither its heading names nor any subclause is given. So is one
    whose few words lead to the subclauses: "Three limits.". The title of a whole document or annex is about what it names, not about all
    that its articles say; nor is a heading of definitions about what the words are that it defines.
    """
    headed = _headed_children(readings)
    bare = {reading.clause.id: reading for reading in readings if reading.clause.end - reading.clause.body_start < _LEADING}
    below: dict[str, list[dict[str, float]]] = {}
    for reading in readings:
        if reading.clause.parent in bare:
            below.setdefault(reading.clause.parent, []).append(likely[reading.clause.id])
    for parent in sorted(below, key=lambda key: -bare[key].clause.level):  # from below, so that a part hears of its articles' subclauses
        own = likely[parent]
        titles = bare[parent].names_definitions_only or _is_whole(bare[parent].clause, headed.get(parent, 0))
        for key in set(own) - set(bare[parent].heading):
            if bare[parent].best(key) < _SPEAKS and all(types.get(key, 0.0) < GIVEN for types in below[parent]):
                del own[key]
        for types in below[parent] if not titles else ():
            for key, probability in types.items():
                if probability >= _SURELY:
                    own[key] = max(own.get(key, 0.0), probability)


def _headed_children(readings: Sequence[ClauseReading]) -> dict[str, int]:
    """How many of a clause's children have a heading, by its id."""
    counts: dict[str, int] = {}
    for reading in readings:
        if reading.clause.parent and reading.clause.heading:
            counts[reading.clause.parent] = counts.get(reading.clause.parent, 0) + 1
    return counts


def _is_whole(clause: Clause, headed: int) -> bool:
    """Whether the clause heads a document or a part of one: it goes by no number of an article, and what is below are articles."""
    return headed >= _ARTICLES and _ARTICLE_NUMBER.match(clause.number or "") is None


def _heading_above(clause: Clause, by_id: Mapping[str, ClauseReading]) -> Mapping[str, float]:
    """What the nearest heading above the clause names: an entry of a list stands under the heading of its article."""
    parent = by_id.get(clause.parent or "")
    while parent is not None and not parent.clause.heading and parent.sentences:
        parent = by_id.get(parent.clause.parent or "")
    return parent.heading if parent is not None else {}


def _listed(reading: ClauseReading, parent: ClauseReading | None) -> set[str]:
    """The types of which the words speak that lead to the list in which the clause stands: "The customer shall:"."""
    if parent is None or not parent.sentences or not parent.sentences[-1].leads_on:
        return set()
    if reading.clause.heading and not reading.completes:
        return set()
    return {key for key, score in parent.sentences[-1].scores.items() if score >= _DECIDES}


def _children(readings: Sequence[ClauseReading]) -> dict[str, dict[str, float]]:
    """For every clause without a text of its own, the share of its children that speak for each type, in heading or text."""
    bare = {reading.clause.id for reading in readings if not reading.sentences}
    number: dict[str, int] = {}
    speaking: dict[str, dict[str, int]] = {}
    for reading in readings:
        parent = reading.clause.parent
        if parent is None or parent not in bare:
            continue
        number[parent] = number.get(parent, 0) + 1
        counts = speaking.setdefault(parent, {})
        named = {key for key, strength in reading.heading.items() if strength >= 1.0}
        for key in named or {key for sentence in reading.sentences for key, score in sentence.scores.items() if score >= _DECIDES}:
            counts[key] = counts.get(key, 0) + 1
    return {parent: {key: count / number[parent] for key, count in counts.items()} for parent, counts in speaking.items()}


def _candidates(
    reading: ClauseReading,
    heard: Heard,
    sound: Mapping[str, float],
    around: _Around,
) -> Iterator[Candidate]:
    above, below = around.above, around.below
    best: dict[str, float] = {}
    speaking: dict[str, list[SentenceReading]] = {}
    for sentence in reading.sentences:
        for key, score in sentence.scores.items():
            best[key] = max(best.get(key, score), score)
            if score >= _SPEAKS:
                speaking.setdefault(key, []).append(sentence)
    first, second = (*heapq.nlargest(2, best.values()), 0.0, 0.0)[:2]
    bare = not reading.sentences
    names_some = any(strength >= 1.0 for strength in reading.heading.values())
    titled = reading.clause.heading is not None and not around.listed  # an entry of a list says by its lead what it is about
    length = _length(reading.sentences) or 1
    defining = _length([sentence for sentence in reading.sentences if sentence.defines]) / length
    inherited = [*(() if names_some else above), *(below if bare else ())]
    sounding = [key for key, margin in heard.whole.items() if margin > _HOPELESS]
    ranked = sorted(heard.whole.values(), reverse=True)
    keys = dict.fromkeys([*reading.heading, *best, *inherited, *sorted(around.listed), *sounding])
    decides = [key for key, score in best.items() if score >= _DECIDES]
    for key in keys:
        own, heading, margin = max(best.get(key, 0.0), 0.0), reading.heading.get(key, 0.0), heard.whole.get(key, UNKNOWN)
        parent = 0.0 if names_some else max(above.get(key, 0.0), float(key in around.listed))
        if parent and own < _SPEAKS and any(other != key and above.get(other, 0.0) >= 1.0 for other in decides):
            parent = 0.0  # the heading above names several types, and the words say which of them is meant here
        under = below.get(key, 0.0) if bare else 0.0
        if own < _SPEAKS and not heading and not parent and not under and (bare or margin < _HOPELESS):
            continue
        if defining == 1.0 and key != _DEFINITIONS and not heading:
            continue  # what a word means is about nothing that the words of the meaning speak of
        if best.get(key, 0.0) < 0.0 and not heading and (not parent or key in reading.denied):
            continue  # what looks like the type is something else: its vocabulary does not overrule that
        saying = speaking.get(key, ())
        share, opening, shared = 0.0, False, False
        if saying:
            share = _length(saying) / length
            opening = any(sentence.scores.get(key, 0.0) >= _SPEAKS for sentence in reading.sentences[:2])
            loudest = max(saying, key=lambda sentence: sentence.scores[key]).scores
            shared = max(loudest.values()) > loudest[key] + 1.0
        other = second if best.get(key) == first else first
        speaks, names = float(own >= _SPEAKS), float(heading >= 1.0)
        rank = bisect_left(ranked, -margin, key=neg)
        piece, piece_lead, piece_share = heard.in_pieces(key)
        other_heading = float(names_some and heading < 1.0)
        yield Candidate(
            key,
            Signs(
                always=1.0,
                best=own / 3.0,
                decided=float(own >= _DECIDES),
                loud=float(own > _DECIDES + 1.0),
                sentences=math.log1p(len(saying)),
                share=share,
                opening=float(opening),
                heading=names,
                heading_hint=float(0.0 < heading < 1.0),
                heading_agrees=speaks * (heading > 0.0),
                heading_other=other_heading,
                other_share=other_heading * (1.0 - share),
                parent=parent * (not titled),
                parent_titled=parent * titled,
                parent_agrees=speaks * (parent > 0.0),
                parent_other=above.get(key, 0.0) if names_some and not heading else 0.0,
                rival=max(other - own, 0.0) / 3.0,
                shared=float(shared),
                home=float(not names and not parent and _has_a_home(key, reading.clause, around.homes)),
                sound=max(sound.get(key, 0.0), _FAINTEST) / 3.0,
                margin=margin,
                lead=margin - ranked[rank == 0],
                first=float(rank == 0),
                rank=math.log1p(rank),
                piece=piece,
                piece_lead=piece_lead,
                piece_first=float(piece_lead > 0.0),
                piece_share=piece_share,
                pieces=math.log1p(heard.pieces),
                bare=float(bare),
                below=under,
                below_some=float(under > 0.0),
                glossary=float(reading.heading.get(_DEFINITIONS, 0.0) >= 1.0 and key != _DEFINITIONS),
                defined=defining * (key != _DEFINITIONS),
            ),
        )


def _length(sentences: Iterable[SentenceReading]) -> int:
    return sum(sentence.span.end - sentence.span.start for sentence in sentences)


def _has_a_home(key: str, clause: Clause, homes: Mapping[str, Sequence[str]]) -> bool:
    """Whether the heading of another clause than this one and the one above it names the type."""
    return any(other not in (clause.id, clause.parent) for other in homes.get(key, ()))
