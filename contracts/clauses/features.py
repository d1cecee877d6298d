"""What is seen of a clause before deciding on its types: sentence by sentence the cues of the lexicon, and its heading."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.clauses.lexicon import WEIGHTS, Cues, Hit, lexicon
from contracts.clauses.roles import name_customer
from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span

_LONGEST_TITLE = 10  # words; a longer heading is a sentence, and says less surely what its clause is about
_FULL_LINE = 60  # characters from which a line without punctuation at its end goes on below
_MOST = 6.0  # a sentence scores no more than this for a type, however many cues it holds
_DEFINITIONS = "definitions"
_DEFINED = WEIGHTS["decides"] + WEIGHTS["supports"]
_ASIDE = 0.4  # of the score of a type of which a sentence says what a word means: it regulates nothing
# A term in quotes, and what it means: nothing but a number may stand before it, nothing but a short aside between
_DEFINES = re.compile(
    r"\W{0,3}(?:\(?(?:[ivx]+|[a-z]|\d+)[.)]\W{0,3})?(?:(?:le|la|les|un|une|the|an?) )?[\"'«<]\s?[^\"'«»\n]{1,80}?[\"'»>][^.;:\n]{0,60}?"
    r"(?:\b(?:means?|shall mean|will mean|refers? to|has the meaning|have the meaning|designe(?:nt)?|signifie(?:nt)?|s'entend(?:ent)?|"
    r"correspond(?:ent)? a|vise(?:nt)? (?:le|la|les|l'|tout))\b|\s:\s)"
)
# The line above a list of what words mean, and an entry of such a list, its term without quotes
_ANNOUNCES = re.compile(r"\b(?:mean(?:s|ings?)?|defin(?:ed|itions?|is|ies)|sens|signifi(?:e|ent|cations?)|designent|entend(?:u|us|ues)?)\b")
_ENTRY = re.compile(r"\W{0,3}[a-z][^.;:\n]{0,60}:\s")
_NUMBERING = re.compile(
    r"\W*(?:(?:article|section|clause|chapitre|annexe|titre|part)\W+)?(?:(?:\d+|[ivxlc]+|[a-z])\W+)*?(?=[^\W\d_]{2,}|$)"
)


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence, the cues found in it, and what they add up to for each type. defines: it says what a word means.

    leads_on: it does not end, so that what follows completes it.
    """

    span: Span
    hits: tuple[Hit, ...]
    scores: Mapping[str, float]
    defines: bool = False
    leads_on: bool = False


@dataclass(frozen=True, slots=True)
class ClauseReading:
    """A clause's own text. heading: for each type that the heading names, 1.0 where it does outright, less where it hints at it."""

    clause: Clause
    heading: Mapping[str, float]
    heading_hits: tuple[Hit, ...]
    sentences: tuple[SentenceReading, ...]

    def best(self, key: str) -> float:
        """The highest score of a sentence for the type."""
        return max((sentence.scores.get(key, 0.0) for sentence in self.sentences), default=0.0)


def searched_text(document: Document) -> str:
    """The text in which cues and words are looked for: folded, of the same length, the customer under a name the lexicon knows."""
    return name_customer(fold(document.text))


def read_clauses(document: Document, folded: str, clauses: Sequence[Clause]) -> tuple[ClauseReading, ...]:
    """A reading of every clause, in the order given; folded is the searched_text of the document."""
    words = lexicon(document.language)
    spans = [_whole_sentences(document.text, clause.body_start, clause.end) for clause in clauses]
    hits = iter(words.sentences.find([(folded, span.start, span.end) for of_clause in spans for span in of_clause]))
    headings = _headings_hits(folded, clauses, words.headings)
    return tuple(
        _read(document.text, folded, clause, in_heading, of_clause, [next(hits) for _ in of_clause])
        for clause, in_heading, of_clause in zip(clauses, headings, spans, strict=True)
    )


def _read(
    text: str, folded: str, clause: Clause, heading_hits: tuple[Hit, ...], spans: Sequence[Span], found: Sequence[Sequence[Hit]]
) -> ClauseReading:
    """found: the hits of each of the clause's sentences."""
    sure = 1.0 if len((clause.heading or "").split()) <= _LONGEST_TITLE else 0.5
    heading: dict[str, float] = {}
    for hit in heading_hits:
        heading[hit.cue.type] = max(heading.get(hit.cue.type, 0.0), hit.cue.weight * sure)
    readings: list[SentenceReading] = []
    glossary = False  # a sentence has announced what words mean: "the following words mean:"
    for span, hits in zip(spans, found, strict=True):
        scores = _scores(hits)
        opens = not readings or readings[-1].defines  # what is defined in the middle of a rule does not make it a definition
        decides = scores.get(_DEFINITIONS, 0.0) >= WEIGHTS["decides"]
        announces = opens and decides and text[span.end - 1] == ":" and _ANNOUNCES.search(folded, span.start, span.end) is not None
        defines = (
            announces
            or ((opens or glossary) and _DEFINES.match(folded, span.start, span.end) is not None)
            or (glossary and _ENTRY.match(folded, span.start, span.end) is not None)
        )
        glossary = glossary or announces
        scores = _defined(scores) if defines else scores
        readings.append(SentenceReading(span, tuple(hits), scores, defines, text[span.end - 1] not in ".;!?"))
    return ClauseReading(clause, heading, heading_hits, tuple(readings))


def _whole_sentences(text: str, start: int, end: int) -> list[Span]:
    """The sentences of text[start:end], those that a bad line break cut in two put together again."""
    whole: list[Span] = []
    for span in sentences(text, start, end):
        if whole and "\n" in text[whole[-1].end : span.start]:
            last = whole[-1]
            open_ended = text[last.end - 1] not in ".;:!?…"
            if open_ended and (text[span.start].islower() or last.end - last.start >= _FULL_LINE):
                whole[-1] = Span(last.start, span.end)
                continue
        whole.append(span)
    return whole


def _headings_hits(folded: str, clauses: Sequence[Clause], cues: Cues) -> list[tuple[Hit, ...]]:
    """For each clause, its heading's cues, looked for in its words alone, so that `^` and `$` mean its first and its last."""
    headings = []
    for clause in clauses:
        words = folded[clause.start : clause.body_start].rstrip() if clause.heading else ""
        numbering = _NUMBERING.match(words)
        skip = numbering.end() if numbering else 0
        headings.append((words[skip:], clause.start + skip))
    found = cues.find([(words, 0, len(words)) for words, _ in headings])
    return [_settled(hits, at) for hits, (_, at) in zip(found, headings, strict=True)]


def _settled(hits: Sequence[Hit], at: int) -> tuple[Hit, ...]:
    """The hits in a heading that begins at the offset, without those of types that others speak against."""
    against = {hit.cue.type for hit in hits if hit.cue.weight < 0}
    return tuple(Hit(hit.cue, hit.start + at, hit.end + at) for hit in hits if hit.cue.type not in against)


def _scores(hits: Sequence[Hit]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for hit in hits:
        scores[hit.cue.type] = scores.get(hit.cue.type, 0.0) + hit.cue.weight
    return {key: max(min(score, _MOST), -_MOST) for key, score in scores.items()}


def _defined(scores: Mapping[str, float]) -> dict[str, float]:
    """The scores of a sentence that says what a word means: the types of its words are spoken of in passing."""
    faint = {key: score * _ASIDE if score > 0 else score for key, score in scores.items()}
    return {**faint, _DEFINITIONS: max(scores.get(_DEFINITIONS, 0.0), _DEFINED)}
