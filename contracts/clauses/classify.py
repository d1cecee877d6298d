"""Clause types: what each clause of a document is about, how sure that is, and the words that decided."""

from collections.abc import Sequence

from contracts.clauses.lexicon import lexicon
from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span


def classify(document: Document, clauses: Sequence[Clause]) -> dict[str, tuple[ClauseType, ...]]:
    """The types of every clause by its id, most confident first; an empty tuple where none is sure enough."""
    folded = fold(document.text)
    words = lexicon(document.language)
    result = {}
    for clause in clauses:
        scores: dict[str, float] = {}
        spans: dict[str, list[Span]] = {}
        for hit in words.headings.find(folded, clause.start, clause.body_start):
            scores[hit.cue.type] = scores.get(hit.cue.type, 0) + 3 * hit.cue.weight
            spans.setdefault(hit.cue.type, []).append(hit.span)
        for sentence in sentences(document.text, clause.body_start, clause.end):
            for hit in words.sentences.find(folded, sentence.start, sentence.end):
                scores[hit.cue.type] = scores.get(hit.cue.type, 0) + hit.cue.weight
                spans.setdefault(hit.cue.type, []).append(hit.span)
        types = [
            ClauseType(key, round(min(score / (score + 1.0), 0.99), 3), tuple(spans[key])) for key, score in scores.items() if score >= 3
        ]
        result[clause.id] = tuple(sorted(types, key=lambda t: (-t.confidence, t.key)))
    return result
