"""What is seen of a clause before deciding on its types: sentence by sentence the cues of the lexicon, and its heading."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.clauses.lexicon import WEIGHTS, Cues, Hit, lexicon
from contracts.clauses.roles import name_customer, without_names
from contracts.structure.types import Clause
from contracts.text.fold import fold
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span

_LONGEST_TITLE = 10  # words; a longer heading is a sentence, and says less surely what its clause is about
_FULL_LINE = 60  # characters from which a line without punctuation at its end goes on below
_MOST = 6.0  # a sentence scores no more than this for a type, however many cues it holds
_DEFINITIONS = "definitions"
_ALONE = "against_alone"
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
# An entry of a glossary that begins with its term in quotes, whatever leads to the meaning: "“Business Day”, a day on which …"
_TERM = re.compile(r"\W{0,6}?(?:\(?(?:[ivx]+|[a-z]|\d+)[.)]\W{0,3}?)?(?:(?:le|la|les|un|une|the|an?) |l')?[\"«<]\s?[^\"«»\n]{1,80}?[\"»>]")
_GLOSSARY = 4  # entries that make one
_BEFORE_GLOSSARY = 2  # sentences that may lead to it
_MOST_TERMS = 0.7  # of the headings under one of definitions that must be terms
_LONGEST_MEANING = 700  # characters
# What a heading under "Definitions" is the term of says what that is, and binds nobody
_MEANING = re.compile(
    r"\W*(?:(?:toute?s?|tous|le|la|les|l'|un|une|des|du|ensemble|tel(?:le)?s? que|personnes?|designe|any|all|the|an?|each|such|persons?|"
    r"means?|entity|as)\b|\W)"
)
_BINDS = re.compile(
    r"\b(?:s'engagen?t?|s'obligen?t?|doi(?:t|vent)|devra|devront|est tenue?|prevau\w+|prevalent|regi[es]?|shall|must|agrees?|undertakes?|"
    r"prevails?|governed|may not|ne peut|peut|may|apply|applies|appliquent?|interpret\w+|construed)\b"
)
_INFINITIVE = re.compile(
    r"\W*(?:ne (?:pas|jamais) )?(?:[a-z]{3,}(?:er|ir)|(?:re)?(?:vendre|produire|mettre|faire)|(?:trans|per)mettre|extraire|nuire)\b"
)
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
    """A clause's own text. heading: for each type that the heading names, 1.0 where it does outright, less where it hints at it.

    completes: its text is no sentence of its own, but completes what leads to it: "to copy the service;".
    """

    clause: Clause
    heading: Mapping[str, float]
    heading_hits: tuple[Hit, ...]
    sentences: tuple[SentenceReading, ...]
    completes: bool = False

    @property
    def names_definitions_only(self) -> bool:
        """Whether the heading names definitions, and no other type."""
        return {key for key, strength in self.heading.items() if strength >= 1.0} == {_DEFINITIONS}

    @property
    def denied(self) -> set[str]:
        """The types that a sentence looks like and is not, though no cue in it speaks for them: not even the heading above makes it so."""
        return {hit.cue.type for sentence in self.sentences for hit in sentence.hits if hit.cue.strength == _ALONE}

    def best(self, key: str) -> float:
        """The highest score of a sentence for the type."""
        return max((sentence.scores.get(key, 0.0) for sentence in self.sentences), default=0.0)


def searched_text(document: Document, names: Iterable[str] = (), blank: Iterable[Span] = ()) -> str:
    """The text in which cues and words are looked for: folded, of the same length, the customer under a name the lexicon knows.

    names: the parties', folded; what they are made of says nothing of a clause. blank: stretches that say nothing of it either.
    """
    folded = without_names(document.text, name_customer(fold(document.text)), names)
    for span in blank:
        folded = f"{folded[: span.start]}{' ' * (span.end - span.start)}{folded[span.end :]}"
    return folded


def read_clauses(document: Document, folded: str, clauses: Sequence[Clause]) -> tuple[ClauseReading, ...]:
    """A reading of every clause, in the order given; folded is the searched_text of the document."""
    words = lexicon(document.language)
    whole = [_whole_sentences(document.text, clause.body_start, clause.end) for clause in clauses]
    spans = [[span for span in of_clause if not folded[span.start : span.end].isspace()] for of_clause in whole]
    hits = iter(words.sentences.find([(folded, span.start, span.end) for of_clause in spans for span in of_clause]))
    headings = _headings_hits(folded, clauses, words.headings)
    readings = [
        _read(document.text, folded, clause, in_heading, of_clause, [next(hits) for _ in of_clause])
        for clause, in_heading, of_clause in zip(clauses, headings, spans, strict=True)
    ]
    terms = _terms(folded, readings)
    return tuple(_meaning(reading) if reading.clause.id in terms else reading for reading in readings)


def _terms(folded: str, readings: Sequence[ClauseReading]) -> set[str]:
    """The ids of the clauses under a heading of definitions that say what their own heading means, where most there do."""
    glossaries: dict[str, list[ClauseReading]] = {reading.clause.id: [] for reading in readings if reading.names_definitions_only}
    for reading in readings:
        if reading.clause.parent in glossaries and reading.clause.heading:
            glossaries[reading.clause.parent].append(reading)
    found: set[str] = set()
    for headed in glossaries.values():
        terms = [reading.clause.id for reading in headed if _is_term(folded, reading)]
        if len(terms) >= _MOST_TERMS * len(headed):
            found.update(terms)
    return found


def _is_term(folded: str, reading: ClauseReading) -> bool:
    """Whether a clause under "Definitions" has a term as its heading, and says what that is."""
    if not reading.sentences:
        return False
    first, last = reading.sentences[0].span, reading.sentences[-1].span
    if last.end - first.start > _LONGEST_MEANING:
        return False
    return _MEANING.match(folded, first.start, first.end) is not None and not _BINDS.search(folded, first.start, last.end)


def _meaning(reading: ClauseReading) -> ClauseReading:
    """The reading of a clause that says what its heading means: the words of neither regulate anything."""
    sentences = tuple(
        replace(sentence, scores=_defined(sentence.scores) | {_DEFINITIONS: _MOST}, defines=True) for sentence in reading.sentences
    )
    return ClauseReading(reading.clause, {}, (), sentences)


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
    listed = _glossary(folded, spans)
    for i, (span, hits) in enumerate(zip(spans, found, strict=True)):
        scores = _scores(hits)
        opens = not readings or readings[-1].defines  # what is defined in the middle of a rule does not make it a definition
        decides = scores.get(_DEFINITIONS, 0.0) >= WEIGHTS["decides"]
        announces = opens and decides and text[span.end - 1] == ":" and _ANNOUNCES.search(folded, span.start, span.end) is not None
        defines = (
            announces
            or ((opens or glossary) and _DEFINES.match(folded, span.start, span.end) is not None)
            or (glossary and _ENTRY.match(folded, span.start, span.end) is not None)
            or i in listed  # what stands between two entries belongs to the first
        )
        glossary = glossary or announces
        scores = _defined(scores) if defines else scores
        readings.append(SentenceReading(span, tuple(hits), scores, defines, text[span.end - 1] not in ".;!?"))
    completes = bool(spans) and (text[spans[-1].end - 1] == ";" or _INFINITIVE.match(folded, spans[0].start, spans[0].end) is not None)
    return ClauseReading(clause, heading, heading_hits, tuple(readings), completes)


def _glossary(folded: str, spans: Sequence[Span]) -> range:
    """The sentences of a clause from what leads to a glossary to its last entry, none where it is no glossary."""
    entries = [i for i, span in enumerate(spans) if _TERM.match(folded, span.start, span.end)]
    if len(entries) < _GLOSSARY or entries[0] > _BEFORE_GLOSSARY:
        return range(0)
    first = entries[0]
    while first and _ANNOUNCES.search(folded, spans[first - 1].start, spans[first - 1].end):
        first -= 1
    return range(first, entries[-1] + 1)


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
    spoken_for = {hit.cue.type for hit in hits if hit.cue.weight > 0}
    for hit in hits:
        if hit.cue.strength == _ALONE and hit.cue.type in spoken_for:
            continue
        scores[hit.cue.type] = scores.get(hit.cue.type, 0.0) + hit.cue.weight
    return {key: max(min(score, _MOST), -_MOST) for key, score in scores.items()}


def _defined(scores: Mapping[str, float]) -> dict[str, float]:
    """The scores of a sentence that says what a word means: the types of its words are spoken of in passing."""
    faint = {key: score * _ASIDE if score > 0 else score for key, score in scores.items()}
    return {**faint, _DEFINITIONS: max(scores.get(_DEFINITIONS, 0.0), _DEFINED)}
