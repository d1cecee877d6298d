"""Scales of lengths of time: "one month for a monthly plan; three months for a yearly one". Each step says what the first one does."""

import re
from collections.abc import Callable, Iterator, Sequence

from contracts.terms.passages import Passage
from contracts.terms.types import Value

_CASE = re.compile(  # what a step holds for, behind its value
    r" ?(?:\([^()]{0,40}\) ?)?,? ?(?:pour|for|si|if|lorsqu\w*|quand|when|where|en cas|dans le cas|in (?:the )?case|au-dela|beyond)\b"
)
_AHEAD = re.compile(r"(?:[-*•–] ?|\(?[a-z\d][.)] ?)?(?:(?:et|and|ou|or|puis|then),? )?(?:(?:de|of) |d')?")
_BETWEEN = re.compile(r"(?:[:;,]|\b(?:et|and|ou|or|puis|then)) (?:(?:de|of) |d')?$")
_STEPS = 2  # fewest of a scale
_LONGEST = 8  # steps


def steps_of(number: int, passages: Sequence[Passage], durations: Callable[[str], Sequence[Value]]) -> Iterator[tuple[Passage, int]]:
    """The steps of a scale that begin in a passage, each behind the words that lead into the scale, with the length of these words.

    Offsets in a step's text, less that length, are in the passage from the step's first word on: its start says where that is.
    """
    passage = passages[number]
    here = _steps(passage.text, durations)
    if len(here) >= _STEPS:
        lead = passage.text[: here[0].start]
        for step, following in zip(here, [*here[1:], None], strict=True):
            yield _behind(lead, passage, passage, step.start, following.start if following else len(passage.text)), len(lead)
        return
    first = here[0] if here and _AHEAD.fullmatch(passage.text[: here[0].start]) else None
    head = _head(number, passages, durations) if first else None
    if first and head is not None:
        at = _steps(head.text, durations)[0].start
        yield _behind(head.text[:at], head, passage, first.start, len(passage.text)), at


def _head(number: int, passages: Sequence[Passage], durations: Callable[[str], Sequence[Value]]) -> Passage | None:
    """The passage before that begins the scale which the numbered one goes on."""
    for before in range(number - 1, max(-1, number - _LONGEST), -1):
        passage = passages[before]
        if passage.clause != passages[number].clause or not passage.text.endswith((";", ",")):
            return None
        steps = _steps(passage.text, durations)
        if not steps:
            return None
        if not _AHEAD.fullmatch(passage.text[: steps[0].start]):
            return passage
    return None


def _steps(text: str, durations: Callable[[str], Sequence[Value]]) -> list[Value]:
    """The values that say what they hold for, of which all but the first stand behind a mark or at the start."""
    cases = {value.start: value for value in durations(text) if _CASE.match(text, value.end)}
    found = [cases[at] for at in sorted(cases)]
    return [value for value in found if value is found[0] or _AHEAD.fullmatch(text[: value.start]) or _BETWEEN.search(text, 0, value.start)]


def _behind(lead: str, head: Passage, passage: Passage, start: int, end: int) -> Passage:
    at = passage.start + start - len(lead)
    text = lead + passage.text[start:end]
    return Passage(passage.clause, at, at + len(text), text, passage.heading, head.before, head.lead, passage.types)
