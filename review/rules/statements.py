"""Statements: things that contracts say, each recognised by rows of patterns over marked sentences (data/{fr,en}/*.yaml)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from contracts.data_files import read_yaml
from contracts.text.cues import Cues, numbers
from contracts.text.expressions import Needs
from contracts.text.sought import Sought, needs_of_all
from contracts.text.types import Span
from review.rules.evidence import of_matches
from review.rules.reading import Reading, Sentence

FOLDER = Path(__file__).resolve().parent / "data"

_FRAGMENT = re.compile(r"\{([a-z_]+)\}")
_START = re.compile(r"(?<![\[\\])\^")
# "7.2 Le Client …", "(b) You may …": the number of a paragraph or an item, which "^" passes over.
_NUMBER = r"(?:\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}[.)]?|[a-z](?:\.[0-9]{1,2})?[.)]|[a-z]\.[0-9]{1,2}|[ivx]{1,4}[.)])(?: [-–])? )?"
_GAP = re.compile(r"(\.\{0,\d+\}\?)(?=[a-zVCWD(\[])")


@dataclass(frozen=True)
class Row:
    """One way of saying it. All of `words` must be found in the sentence, none of `unless`."""

    words: tuple[Sought, ...]
    unless: Sought | None = None  # in the sentence
    unless_clause: Sought | None = None  # anywhere in the clause's own text
    clause: Sought | None = None  # must be found in the clause's own text
    heading: Sought | None = None  # must be found in the headings of the clause and of those above it
    near: Sought | None = None  # must be found in the sentence or in the one before it in the clause

    @cached_property
    def needs(self) -> Needs:
        """Of all the words."""
        return needs_of_all(self.words)


@dataclass(frozen=True, slots=True)
class Statement:
    """cues are plain stems: a sentence without any of them is not looked at."""

    key: str
    cues: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement found: the deciding words and the sentence that they stand in."""

    span: Span
    sentence: Sentence


def said(reading: Reading, key: str) -> tuple[Said, ...]:
    """Every place where the document makes the statement, one per sentence, in document order."""
    found: dict[int, Said] = {}
    for sentence, rows in _candidates(reading, statement(reading.language, key)):
        span = _match(reading, sentence, rows)
        if span is not None and not any(span.start < one.span.end and one.span.start < span.end for one in found.values()):
            found[sentence.index] = Said(span, sentence)
    return tuple(sorted(found.values(), key=lambda one: one.span.start))


def says(reading: Reading, key: str) -> bool:
    """Whether the document makes the statement anywhere."""
    candidates = _candidates(reading, statement(reading.language, key))
    return any(_match(reading, sentence, rows) is not None for sentence, rows in candidates)


def statement(language: str, key: str) -> Statement:
    """The statement of that key. Raises KeyError."""
    return _load(language)[key]


def load(language: str) -> None:
    """Reads the statements of "fr" or "en" and the words that they need, which takes longer than looking for them in a contract."""
    _words(language)


def knows(language: str, key: str) -> bool:
    """Whether there is a statement of that key."""
    return key in _load(language)


def _candidates(reading: Reading, known: Statement) -> Iterator[tuple[Sentence, Sequence[Row]]]:
    """The sentences that hold a cue and the words of a row or several, with those rows; cue by cue."""
    held = reading.held(_words(reading.language))
    cued = held.holding(known.cues)
    wanted: dict[int, list[Row]] = {}
    for row in known.rows if cued else ():
        for index in numbers(held.meeting(row.needs) & cued):
            wanted.setdefault(index, []).append(row)
    for cue in known.cues if wanted else ():
        for index in numbers(held.holding((cue,))):
            if rows := wanted.pop(index, None):
                yield reading.sentences[index], rows


def _match(reading: Reading, sentence: Sentence, rows: Iterable[Row]) -> Span | None:
    for row in rows:
        matches = []
        for pattern in row.words:
            match = pattern.regex.search(sentence.text)
            if match is None:
                break
            matches.append(match)
        else:
            if _in_context(reading, sentence, row):
                return of_matches(sentence, matches)
    return None


def _in_context(reading: Reading, sentence: Sentence, row: Row) -> bool:
    if row.unless and row.unless.stands_in(sentence.text):
        return False
    if row.heading and not row.heading.stands_in(reading.heading(sentence.clause)):
        return False
    if row.near and not (row.near.stands_in(sentence.text) or row.near.stands_in(reading.before(sentence))):
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
    statements = _load(language).values()
    of_rows = (words for one in statements for row in one.rows for words in row.needs)
    return Cues({word for words in (*of_rows, *(one.cues for one in statements)) for word in words})


@cache
def _load(language: str) -> Mapping[str, Statement]:
    fragments = read_yaml(FOLDER / language / "fragments.yaml")
    statements: dict[str, Statement] = {}
    for path in sorted((FOLDER / language).glob("*.yaml")):
        if path.name == "fragments.yaml":
            continue
        for key, entry in read_yaml(path).items():
            more, known = _statement(key, entry, fragments), statements.get(key)
            statements[key] = Statement(key, known.cues + more.cues, known.rows + more.rows) if known else more
    return statements


def _statement(key: str, entry: Mapping[str, Any], fragments: Mapping[str, str]) -> Statement:
    rows = []
    for row in entry["say"]:
        parts: dict[str, Any] = {"words": row} if isinstance(row, str) else dict(row)
        sources = parts["words"] if isinstance(parts["words"], list) else [parts["words"]]
        words = tuple(compile_pattern(source, fragments) for source in sources)
        rows.append(
            Row(
                words=words,
                unless=_either(fragments, entry.get("unless"), parts.get("unless")),
                unless_clause=_either(fragments, entry.get("unless_clause"), parts.get("unless_clause")),
                clause=_either(fragments, parts.get("clause")),
                heading=_either(fragments, parts.get("heading")),
                near=_either(fragments, parts.get("near")),
            )
        )
    return Statement(key, tuple(str(cue) for cue in entry["cues"]), tuple(rows))


def _either(fragments: Mapping[str, str], *sources: str | None) -> Sought | None:
    given = [source for source in sources if source]
    return compile_pattern("|".join(f"(?:{source})" for source in given), fragments) if given else None


def compile_pattern(source: str, fragments: Mapping[str, str]) -> Sought:
    """A pattern of the data files as a regular expression.

    {name} is a fragment of fragments.yaml; a space any white space, " ?" also none; " .. " a gap of up to 50 characters, " ... " one of
    up to 120; "^" also passes over the number of a paragraph. A gap, also one written ".{0,40}?", ends where a
    word starts; so does the pattern.
    """
    depth = 0
    while _FRAGMENT.search(source):
        source = _FRAGMENT.sub(lambda match: f"(?:{fragments[match[1]]})", source)
        depth += 1
        if depth > 10:
            raise ValueError(f"fragments refer to each other in a circle: {source[:80]}")
    source = _START.sub(lambda _: f"^{_NUMBER}", source)
    source = _GAP.sub(r"\1(?<!\\w)", source)
    source = source.replace(" ... ", r".{0,120}?(?<!\w)").replace(" .. ", r".{0,50}?(?<!\w)")
    source = re.sub(r" (\?)?", lambda match: " *" if match[1] else " +", source)
    return _sought(rf"(?<!\w)(?:{source})")


@cache
def _sought(source: str) -> Sought:
    """One for all rows that say the same."""
    return Sought(source)
