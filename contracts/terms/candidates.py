"""Every value and every sentence that may state a key term, shown as the learnt reader sees them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.sieve import Sieve
from contracts.terms.types import Value
from contracts.terms.values.hours import HOURS_GO_ON
from contracts.terms.values.of_passages import Values

SENTENCE = "sentence"  # the kind of a candidate that is a whole sentence ("yes", "on_receipt")
RATE = "rate"  # the kind of interest, which takes in a percentage and its period: the other values see those two instead
_SIGNS = {"duration": "¤", "frequency": "¤", "money": "¢", "percent": "¢", "place": "°", "date": "¥", "hours": "£"}
_BEFORE = 160  # characters of the text before a passage that say what it is about


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value of a passage, or the passage itself, with the words that decide whether it states a key.

    value: in offsets of the passage's text; for a sentence the empty value of the whole. shown: the passage's text with "§" for the value
    under test, one sign a kind for the others, "@v" for the vendor and "@c" for the customer. before, lead: the passage's, alike.
    """

    passage: Passage
    kind: str  # a key of _SIGNS, RATE or SENTENCE
    value: Value
    shown: str
    before: str
    lead: str


def find_candidates(passages: Sequence[Passage], sifted: Sieve, roles: Roles, values: Values) -> list[Candidate]:
    """The values of the passages, and the sentences that may state a key without one; sifted is made of the same passages."""
    valued, telling = sifted.valued(), sifted.telling()
    found: list[Candidate] = []
    for i, passage in enumerate(passages):
        kinds = [kind for kind, those in valued.items() if i in those]
        if kinds or i in telling:
            following = passages[i + 1] if i + 1 < len(passages) and passages[i + 1].clause == passage.clause else None
            found += _of_passage(passage, following, kinds, i in telling, roles, values)
    return found


def _of_passage(
    passage: Passage, following: Passage | None, kinds: Sequence[str], whole: bool, roles: Roles, values: Values
) -> Iterator[Candidate]:
    found = _values(passage.text, kinds, values)
    if "hours" in kinds:
        found += _hours(passage, following, values)
    rates = values.of(RATE, passage.text) if RATE in kinds else ()
    if not found and not rates and not whole:
        return
    before, lead = roles.mark(passage.before[-_BEFORE:]), roles.mark(passage.lead[-_BEFORE:])
    for kind, value in found:
        yield Candidate(passage, kind, value, _shown(passage.text, found, value, roles), before, lead)
    for rate in rates:
        yield Candidate(passage, RATE, rate, _shown(passage.text, found, rate, roles), before, lead)
    if whole:
        all_of_it = Value("", 0, len(passage.text))
        yield Candidate(passage, SENTENCE, all_of_it, _shown(passage.text, found, None, roles), before, lead)


def _values(text: str, kinds: Sequence[str], values: Values) -> list[tuple[str, Value]]:
    found: list[tuple[str, Value]] = []
    for kind in kinds:
        if kind in (RATE, "hours"):
            continue
        lengths = [value for earlier, value in found if earlier == "duration"] if kind == "frequency" else []
        found += [
            (kind, v)
            for v in values.of(kind, text)
            if 0 <= v.start < v.end <= len(text) and not any(d.start < v.end and v.start < d.end for d in lengths)
        ]
    return found


def _hours(passage: Passage, following: Passage | None, values: Values) -> Iterator[tuple[str, Value]]:
    """Opening hours, of which the days may stand in the sentence before, and those of other days in the one behind."""
    text = passage.text
    if HOURS_GO_ON.match(text) and next(iter(values.of("hours", passage.before)), None):
        return
    more = following is not None and HOURS_GO_ON.match(following.text)
    here = values.of("hours", f"{text} {following.text}" if following and more else text)
    for value in here or values.hours_across(passage.before, text):
        if value.start < len(text):
            yield "hours", Value(value.value, value.start, min(value.end, len(text)))


def _shown(text: str, found: list[tuple[str, Value]], asked: Value | None, roles: Roles) -> str:
    """The text with signs for its values and its parties. The one asked for is always shown, others where they do not overlap what is."""
    signs: dict[tuple[int, int], str] = {(asked.start, asked.end): "§"} if asked else {}
    for kind, value in found:
        if not (asked and asked.start < value.end and value.start < asked.end):
            signs.setdefault((value.start, value.end), _SIGNS[kind])
    pieces, at = [], 0
    for (start, end), sign in sorted(signs.items()):
        if start >= at:
            pieces += [roles.mark(text[at:start]), sign]  # most pieces come again around the other values
            at = end
    return "".join([*pieces, roles.mark(text[at:])])
