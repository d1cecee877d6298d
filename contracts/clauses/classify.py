"""Clause types: what each clause of a document is about, how sure that is, and the words that decided."""

from collections.abc import Iterable, Mapping, Sequence

from contracts.clauses.decision import GIVEN, candidates, decision, pass_up
from contracts.clauses.features import ClauseReading, SentenceReading, read_clauses, searched_text
from contracts.clauses.heard import hear
from contracts.clauses.model import word_model
from contracts.clauses.surmise import surmise
from contracts.clauses.types import ClauseType
from contracts.structure.announced import announced
from contracts.structure.types import Clause
from contracts.text.garbage import collected_seldom
from contracts.text.types import Document, Span

_MOST_EVIDENCE = 5  # spans a type: a reader looks at no more
_SUBSTANCE = 80  # characters of a body that says something; shorter ones are titles, dates and the like
_OTHER = "other"


@collected_seldom()
def classify(document: Document, clauses: Sequence[Clause], names: Iterable[str] = ()) -> dict[str, tuple[ClauseType, ...]]:
    """The types of every clause by its id, most confident first; empty for a title, `other` for text about nothing in the taxonomy.

    names: what the parties are called, folded, as far as that is known.
    """
    folded = searched_text(document, names, announced(document.text, clauses))
    model, decide = word_model(document.language), decision()
    readings = read_clauses(document, folded, clauses)
    heard = hear(model, folded, readings)
    likely = {
        reading.clause.id: {candidate.key: decide.probability(candidate) for candidate in found}
        for reading, found in zip(readings, candidates(readings, heard, surmise()), strict=True)
    }
    pass_up(readings, likely)
    result: dict[str, tuple[ClauseType, ...]] = {}
    for reading in readings:
        if len(clauses) > 1 and _is_title(reading.clause):
            result[reading.clause.id] = ()
            continue
        named = {key: probability for key, probability in likely[reading.clause.id].items() if key != _OTHER}
        types = [ClauseType(key, round(named[key], 3), _evidence(reading, key)) for key in named if named[key] >= GIVEN]
        result[reading.clause.id] = tuple(sorted(types, key=lambda t: (-t.confidence, t.key))) or _other(reading, named)
    return result


def _is_title(clause: Clause) -> bool:
    """Whether a clause is a line by itself, such as a site's menu above its terms: it regulates nothing."""
    return clause.parent is None and not clause.number and not clause.heading and clause.end - clause.body_start < _SUBSTANCE


def _other(reading: ClauseReading, named: Mapping[str, float]) -> tuple[ClauseType, ...]:
    if reading.clause.end - reading.clause.body_start < _SUBSTANCE or not reading.sentences:
        return ()
    confidence = 1.0 - max(named.values(), default=0.0)
    return (ClauseType(_OTHER, round(confidence, 3), (reading.sentences[0].span,)),)


def _evidence(reading: ClauseReading, key: str) -> tuple[Span, ...]:
    """The words that speak for the type, strongest first: cues in sentences, then the heading, then what stands in for them."""
    spans = [hit.span for sentence in _speaking(reading, key) for hit in sentence.hits if hit.cue.type == key and hit.cue.weight > 0]
    spans += [hit.span for hit in reading.heading_hits if hit.cue.type == key]
    if spans:
        return tuple(_without_overlap(spans)[:_MOST_EVIDENCE])
    if reading.sentences:  # decided by the heading above or by the words as a whole
        return (reading.sentences[0].span,)
    return (Span(reading.clause.start, reading.clause.body_start),)


def _speaking(reading: ClauseReading, key: str) -> list[SentenceReading]:
    speaking = [sentence for sentence in reading.sentences if sentence.scores.get(key, 0.0) > 0]
    return sorted(speaking, key=lambda sentence: -sentence.scores[key])


def _without_overlap(spans: Sequence[Span]) -> list[Span]:
    """spans in their order, without those that touch an earlier one."""
    kept: list[Span] = []
    for span in spans:
        if not any(span.start < other.end and other.start < span.end for other in kept):
            kept.append(span)
    return kept
