"""Statements: things that contracts say, each recognised by rows of patterns over marked sentences (data/{fr,en}/*.yaml)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from contracts.terms.values.places import mark_places
from contracts.text.cues import Cues, groups_of, numbers
from contracts.text.types import Span
from review.rules.evidence import of_matches
from review.rules.reading import Reading, Sentence
from review.rules.statement_files import Row, Statement, read_statements


@dataclass(frozen=True, slots=True)
class Said:
    """A statement found: the deciding words and the sentence that they stand in."""

    span: Span
    sentence: Sentence


def said(reading: Reading, key: str) -> tuple[Said, ...]:
    """Every place where the document makes the statement, one per sentence, in document order.

    Of sentences that only what introduces them makes say so, one; what a sentence says both there and by itself is shown by itself.
    """
    found: dict[int, Said] = {}
    shown: dict[int, Span] = {}
    for sentence, rows in _candidates(reading, statement(reading.language, key)):
        span = _match(reading, sentence, rows)
        if span is not None and not any(span.start < one.end and one.start < span.end for one in shown.values()):
            shown[sentence.index] = span
            own = _match(reading, sentence, rows, sentence.own) if span.end <= sentence.start else None
            found[sentence.index] = Said(own or span, sentence)
    return tuple(sorted(found.values(), key=lambda one: one.span.start))


def says(reading: Reading, key: str) -> bool:
    """Whether the document makes the statement anywhere."""
    return any(True for _ in saying(reading, key))


def saying(reading: Reading, key: str) -> Iterator[Sentence]:
    """The sentences that make the statement, in no order; looked for one by one."""
    candidates = _candidates(reading, statement(reading.language, key))
    return (sentence for sentence, rows in candidates if _match(reading, sentence, rows) is not None)


def ways(reading: Reading, key: str, sentence: Sentence) -> int:
    """In how many of its ways the sentence makes the statement, 0 where there is no such statement; a row that is sure counts for two."""
    if not knows(reading.language, key):
        return 0
    rows = statement(reading.language, key).rows
    return sum(1 + row.sure for row in rows if _matches(sentence.text, row) and _in_context(reading, sentence, row))


def surely(reading: Reading, key: str, sentence: Sentence) -> bool:
    """Whether the sentence makes the statement in words that mean nothing else."""
    rows = statement(reading.language, key).rows
    return any(row.sure and _matches(sentence.text, row) and _in_context(reading, sentence, row) for row in rows)


def statement(language: str, key: str) -> Statement:
    """The statement of that key. Raises KeyError."""
    return read_statements(language)[key]


def load(language: str) -> None:
    """Reads the statements of "fr" or "en" and the words that they need, which takes longer than looking for them in a contract."""
    _words(language)


def knows(language: str, key: str) -> bool:
    """Whether there is a statement of that key."""
    return key in read_statements(language)


def _candidates(reading: Reading, known: Statement) -> Iterator[tuple[Sentence, Sequence[Row]]]:
    """The sentences that hold a cue and the words of a row or several, with those rows; cue by cue."""
    held = reading.held(_words(reading.language))
    cued, at_home = held.holding(known.cues), held.holding(known.home_cues)
    wanted: dict[int, list[Row]] = {}
    left = 0  # the sentences that no cue has told of yet
    for row in known.rows if cued else ():
        worth = at_home if row.at_home else cued
        for pattern in row.rarest_first:
            worth &= held.standing(pattern)
            if not worth:
                break
        for index in numbers(worth):
            wanted.setdefault(index, []).append(row)
        left |= worth
    for cue in known.cues if left else ():
        of_cue = held.with_word(cue) & left
        left &= ~of_cue
        for index in numbers(of_cue):
            yield reading.sentences[index], wanted[index]


def _match(reading: Reading, sentence: Sentence, rows: Iterable[Row], start: int = 0) -> Span | None:
    """Where the sentence makes the statement from that character of its text on."""
    for row in rows:
        matches = _matches(sentence.text, row, start)
        if matches and _in_context(reading, sentence, row):
            return of_matches(sentence, matches)
    return None


def _matches(text: str, row: Row, start: int = 0) -> Sequence[re.Match[str]]:
    """A match of each of the row's words, () where one is missing: the first ones, or where they must stand together, the nearest."""
    matches = []
    for pattern in row.words:
        match = pattern.regex.search(text, start)
        if match is None:
            return ()
        matches.append(match)
    return matches if row.within is None else _together(text, row, row.within, start)


def _together(text: str, row: Row, within: int, start: int) -> Sequence[re.Match[str]]:
    """The matches that stand nearest to one another, () where they do not stand within so many characters."""
    places = [list(pattern.regex.finditer(text, start)) for pattern in row.words]
    nearest: Sequence[re.Match[str]] = ()
    for first in sorted({match.start() for matches in places for match in matches}):
        following = [[match for match in matches if match.start() >= first] for matches in places]
        if not all(following):
            break
        found = [min(matches, key=re.Match.end) for matches in following]
        if _reach(found) <= within:
            nearest, within = found, _reach(found) - 1
    return nearest


def _reach(matches: Sequence[re.Match[str]]) -> int:
    return max(match.end() for match in matches) - min(match.start() for match in matches)


def _in_context(reading: Reading, sentence: Sentence, row: Row) -> bool:
    if row.unless and row.unless.stands_in(sentence.text):
        return False
    if row.unless_next and row.unless_next.stands_in(reading.after(sentence)):
        return False
    if row.heading and not row.heading.stands_in(reading.heading(sentence.clause)):
        return False
    if row.near and not (row.near.stands_in(sentence.text) or row.near.stands_in(reading.before(sentence))):
        return False
    if row.place and not row.place.stands_in(mark_places(sentence.text)):
        return False
    if row.clause or row.unless_clause:
        body = reading.body(sentence.clause)
        if row.clause and not row.clause.stands_in(body):
            return False
        if row.unless_clause and row.unless_clause.stands_in(body):
            return False
    return True


@cache
def _words(language: str) -> Cues:
    statements = read_statements(language).values()
    of_rows = (words for one in statements for row in one.rows for pattern in row.words for words in groups_of(pattern))
    return Cues((*of_rows, *(cues for one in statements for cues in (one.cues, one.home_cues))))
