"""An analysis made ready for the rules: folded text with the parties marked, cut into sentences that know their clause."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from contracts.structure.vocabulary import has_verb
from contracts.terms.passages import whole_sentences
from contracts.terms.types import Term
from contracts.text.cues import Cues, Held
from contracts.text.fold import fold
from contracts.text.types import Span
from review.rules.roles import follow_subject, last_named, mark_roles, only_named

_LEAD_END = re.compile(r":\s*$")
_ITEM = re.compile(r"(?:[-*]|\(?[a-z0-9]{1,4}\)|\d+[.)])\s")
_FIRST_ITEM = re.compile(r" \((?:a|i|1)\) |(?<=:) (?:a|i|1)\) ")
_ACTS = re.compile(r"(VV|CC)\w* [a-z]")  # "Le Client garde …": a sentence, also where its verb is not known for one
_A_SENTENCE = 10  # words of a heading that tells something by itself
_TERSE = 40  # words of a clause that is read with its heading
# Sentences of few words that name their verb seldom: "Elle évolue en continu", "The platform evolves", "L'offre se paie d'avance".
_SPOKEN = re.compile(
    r"\b(?:nous|vous|we|you|they|ils|elles) \w+|\b(?:s'\w+|se \w+)(?:e|ent|it|t)\b|"
    r"\b(?:evolue|evoluent|changent?|varient?|cessent?|evolves?|stops|ends|opens|renews)\b"
)
_LONGEST_LEAD = 400  # characters

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a clause. text is folded, with the parties marked (see review.rules.roles).

    A list item is read together with the words that introduce the list: text is then lead + " " + own words.
    """

    index: int
    start: int  # of its own words
    end: int
    clause: str
    text: str
    lead: Span | None = None

    @property
    def own(self) -> int:
        """Where its own words begin in text."""
        return self.lead.end - self.lead.start + 1 if self.lead else 0

    def span(self, start: int, end: int) -> Span:
        """The stretch of the document that text[start:end] stands for; where it reaches from the lead into the item, the item's part."""
        if self.lead is None:
            return Span(self.start + start, self.start + end)
        if end <= self.own:
            return Span(self.lead.start + start, min(self.lead.start + end, self.lead.end))
        return Span(self.start + max(0, start - self.own), self.start + end - self.own)


class Reading:
    """What the rules read. Built once per analysis; everything in it is derived from the analysis."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.language = analysis.document.language
        self.folded = fold(analysis.document.text)
        self.marked = mark_roles(analysis.document.text, analysis.parties)
        self.clauses: Mapping[str, Clause] = {clause.id: clause for clause in analysis.clauses}
        self.sentences: tuple[Sentence, ...] = tuple(self._sentences())
        self._starts = [sentence.start for sentence in self.sentences]
        self._held: dict[Cues, Held] = {}
        self._headings: dict[str, str] = {}
        self._made: dict[object, object] = {}

    def once(self, make: "Callable[[Reading], Made]") -> Made:
        """What `make` makes of the reading; made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("Made", self._made[make])

    def _sentences(self) -> Iterator[Sentence]:
        leads: dict[str, Span] = {}
        subjects: dict[str | None, str | None] = {}  # by parent, the side that opened the last sentence of the clauses below it
        index = 0
        for clause in self.analysis.clauses:
            inherited = leads.get(clause.parent or "")
            subject = subjects.get(clause.parent) or self._heading_side(clause)
            heading = self._telling_heading(clause)
            latter: str | None = None
            last: Span | None = None
            for span, lead in self._with_leads(clause):
                used = lead or inherited
                if used is None and heading and span.start >= clause.body_start and not _ACTS.match(self.marked[span.start : span.end]):
                    used = heading
                words, subject = follow_subject(self.marked[span.start : span.end], subject, latter)
                latter = last_named(words)
                if used is None or _LEAD_END.search(words):
                    yield Sentence(index, span.start, span.end, clause.id, words)
                else:
                    yield Sentence(index, span.start, span.end, clause.id, f"{self.marked[used.start : used.end]} {words}", used)
                last = span
                index += 1
            subjects[clause.parent] = subject
            if last is not None and _LEAD_END.search(self.marked[last.start : last.end]):
                leads[clause.id] = _tail(last)

    def _telling_heading(self, clause: Clause) -> Span | None:
        """The heading of a clause of a few words without a verb, which tell nothing without it: "Price increases", "60 days' notice."."""
        if not clause.heading or clause.heading.count(" ") >= _A_SENTENCE:
            return None
        body = self.folded[clause.body_start : clause.end]
        if body.count(" ") >= _TERSE or has_verb(body) or _SPOKEN.search(body):
            return None
        return Span(clause.start, clause.start + len(self.folded[clause.start : clause.body_start].rstrip()))

    def _heading_side(self, clause: Clause) -> str | None:
        """The one side ("V" or "C") that the heading of the clause, or else of the one above it, is about: "Obligations du Client"."""
        above = self.clauses.get(clause.parent or "")
        for one in (clause, above) if above else (clause,):
            if side := only_named(self.marked[one.start : one.body_start]):
                return side
        return None

    def _with_leads(self, clause: Clause) -> Iterator[tuple[Span, Span | None]]:
        """The sentences of the clause's own text, each with the words that introduce the list it stands in, if any.

        A list stands below words that end in a colon, or inside a sentence: "shall not (a) copy it; (b) resell it",
        "shall not: a) copy it; b) resell it".
        """
        lead: Span | None = None
        item_ended = False  # the item before was marked as one and ended with a full stop
        for span in whole_sentences(self.analysis.document.text, clause.start, clause.end):
            words = self.marked[span.start : span.end]
            marked = bool(_ITEM.match(words)) and span.start > clause.start  # there stands the clause's own number
            if item_ended and not marked:
                lead = None
            yield span, lead
            inside = None if marked or ")" not in words else _FIRST_ITEM.search(words)
            if _LEAD_END.search(words):
                lead, item_ended = _tail(span), False
            elif inside and words.endswith(";"):
                lead, item_ended = _tail(Span(span.start, span.start + inside.start())), False
            elif words.endswith("."):
                item_ended = marked
                lead = lead if marked else None

    def at(self, offset: int) -> Sentence | None:
        """The sentence in which the offset lies, None in front of the first."""
        i = bisect_right(self._starts, offset) - 1
        return self.sentences[i] if i >= 0 else None

    def before_term(self, term: Term) -> str:
        """The marked words between the start of the term's sentence and the term."""
        sentence = self.at(term.start)
        return self.marked[sentence.start : term.start] if sentence else ""

    def held(self, cues: Cues) -> Held:
        """Which sentences hold which of the cues; looked for once."""
        if cues not in self._held:
            self._held[cues] = Held(cues, [sentence.text for sentence in self.sentences])
        return self._held[cues]

    def before(self, sentence: Sentence) -> str:
        """The text of the sentence before this one in its clause, "" for the first; a semicolon ends a sentence as a full stop does."""
        previous = self.sentences[sentence.index - 1] if sentence.index else None
        return previous.text if previous and previous.clause == sentence.clause else ""

    def after(self, sentence: Sentence) -> str:
        """The text of the sentence after this one in its clause, "" for the last."""
        following = self.sentences[sentence.index + 1] if sentence.index + 1 < len(self.sentences) else None
        return following.text if following and following.clause == sentence.clause else ""

    @cached_property
    def names(self) -> ClauseNames:
        """What the clauses are called where a finding cites them."""
        return ClauseNames(self.analysis.document.text, self.analysis.clauses)

    def line(self, clause_id: str) -> Iterator[Clause]:
        """The clause and the clauses above it, from the inside out."""
        current: str | None = clause_id
        while current is not None:
            clause = self.clauses[current]
            yield clause
            current = clause.parent

    def heading(self, clause_id: str) -> str:
        """The folded headings of the clause and of the clauses above it, one string."""
        known = self._headings.get(clause_id)
        if known is None:
            known = self._headings[clause_id] = " / ".join(fold(clause.heading) for clause in self.line(clause_id) if clause.heading)
        return known

    def body(self, clause_id: str) -> str:
        """The marked text of the clause's own stretch, heading included."""
        clause = self.clauses[clause_id]
        return self.marked[clause.start : clause.end]

    def clause_at(self, offset: int) -> str | None:
        """The id of the clause whose own stretch holds the offset."""
        starts = self._clause_starts
        i = bisect_right(starts, offset) - 1
        return self.analysis.clauses[i].id if i >= 0 else None

    def article(self, offset: int) -> str | None:
        """The id of the outermost clause (level 1) that the offset belongs to."""
        clause_id = self.clause_at(offset)
        return list(self.line(clause_id))[-1].id if clause_id else None

    @cached_property
    def _clause_starts(self) -> list[int]:
        return [clause.start for clause in self.analysis.clauses]

    def terms(self, key: str) -> tuple[Term, ...]:
        """The key terms of that key, in document order."""
        return tuple(term for term in self.analysis.terms if term.key == key)


def _tail(span: Span) -> Span:
    return Span(max(span.start, span.end - _LONGEST_LEAD), span.end)
