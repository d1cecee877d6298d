"""The first reader of key terms: frames and statements, which know exact wordings, and the keys that have a reader of their own."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from contracts.terms import sieve
from contracts.terms.between_dates import begin_and_end
from contracts.terms.caps import ALL_FEES, PLAIN_CAP, find_caps
from contracts.terms.effective import OF_HISTORY, find_effective_dates
from contracts.terms.frames.at_the_end import AT_THE_END_FRAMES
from contracts.terms.frames.data_return import RETURN_FEE_FRAMES, RETURN_FRAMES, RETURN_STATEMENTS
from contracts.terms.frames.ending import ENDING_FRAMES, ENDING_STATEMENTS
from contracts.terms.frames.following import FOLLOWING_FRAMES
from contracts.terms.frames.forewarning import FOREWARNING_FRAMES, FOREWARNING_STATEMENTS
from contracts.terms.frames.frame import Frame, FrameMatcher, masked, match_statements
from contracts.terms.frames.last_access import LAST_ACCESS_FRAMES
from contracts.terms.frames.leaving import LEAVING_FRAMES
from contracts.terms.frames.life import LIFE_FRAMES, LIFE_STATEMENTS
from contracts.terms.frames.money import (
    MONEY_AMOUNT_FRAMES,
    MONEY_STATEMENTS,
    PERCENT_FRAMES,
    RATE_ABOUT,
    RATE_UNLESS,
)
from contracts.terms.frames.payment import PAYMENT_FRAMES, PAYMENT_STATEMENTS
from contracts.terms.frames.pricing import PRICING_FRAMES
from contracts.terms.frames.relations import RELATION_FRAMES
from contracts.terms.frames.renewal import RENEWAL_FRAMES, RENEWAL_STATEMENTS
from contracts.terms.frames.service import SERVICE_FRAMES
from contracts.terms.frames.silence import SILENCE_FRAMES
from contracts.terms.frames.suspension import SUSPENSION_FRAMES, SUSPENSION_STATEMENTS
from contracts.terms.frames.turned import TURNED_FRAMES
from contracts.terms.labelled import OUTRIGHT, Table, find_in_row, find_labelled, in_cells, table_below, topic_of
from contracts.terms.law import SETTLES_DISPUTES, find_governing_law, find_jurisdiction
from contracts.terms.other_matters import (
    goes_on_about_an_event,
    is_given_by_an_event,
    is_known_for_another,
    says_another_matter,
)
from contracts.terms.passages import Passage
from contracts.terms.rivals import settled
from contracts.terms.ruled_out import INDIRECT
from contracts.terms.scales import steps_of
from contracts.terms.sides.roles import Roles
from contracts.terms.spared import spares_the_vendor_nothing
from contracts.terms.statements import INDIRECT_STATEMENTS, find_locations
from contracts.terms.support import find_support_hours
from contracts.terms.types import Term, Value
from contracts.terms.values.of_passages import Values
from contracts.terms.vendors_debts import CUSTOMERS_DEBTS, vendor_owes
from contracts.text.cues import Cues
from contracts.text.types import Document

_OF_LIFE_AND_END = LIFE_FRAMES + RENEWAL_FRAMES + ENDING_FRAMES + LEAVING_FRAMES + FOLLOWING_FRAMES + SUSPENSION_FRAMES + FOREWARNING_FRAMES
_DURATION_FRAMES = (
    _OF_LIFE_AND_END
    + PAYMENT_FRAMES
    + PRICING_FRAMES
    + RETURN_FRAMES
    + LAST_ACCESS_FRAMES
    + AT_THE_END_FRAMES
    + TURNED_FRAMES
    + SERVICE_FRAMES
    + RELATION_FRAMES
    + SILENCE_FRAMES
)
_STATEMENTS = (
    *(LIFE_STATEMENTS + RENEWAL_STATEMENTS + ENDING_STATEMENTS + SUSPENSION_STATEMENTS + FOREWARNING_STATEMENTS),
    *(PAYMENT_STATEMENTS + MONEY_STATEMENTS + RETURN_STATEMENTS + INDIRECT_STATEMENTS),
)
_AMOUNT_FRAMES = MONEY_AMOUNT_FRAMES + RETURN_FEE_FRAMES
# Keys whose value may be a frequency ("quotidienne", "mensuel") as well as a duration.
_FREQUENCY_KEYS = ("data.backup_frequency", "sla.measurement_period", "renewal.period")
_FREQUENCY_FRAMES = tuple(frame for frame in _DURATION_FRAMES if frame.key in _FREQUENCY_KEYS)
_FRAMES = (_DURATION_FRAMES, _FREQUENCY_FRAMES, _AMOUNT_FRAMES, PERCENT_FRAMES)
_ANYWHERE, _OWN_CLAUSE = 0.9, OUTRIGHT  # how sure a law or court is that is named anywhere, and under the heading that it belongs to
_PERIOD_REACH = 2  # sentences back in which a period stands that is spoken of again
_SAID = 0.9  # how sure a frame is by its own sentence
_REFERRED = 0.85  # how sure a frame is that holds only with the sentence before


def framed_terms(document: Document, passages: Sequence[Passage], sifted: sieve.Sieve, roles: Roles, values: Values) -> Iterator[Term]:
    """Every key that a wording known by heart states in one of the passages, which sifted was made of; again for each place."""
    behind = [passage.after_its_sentence() for passage in passages]
    framed = _FramedValues(sifted, behind, roles, values)
    statements = sifted.statements(_STATEMENTS)
    hosting, rates, caps = (sifted.holding(kind) for kind in (sieve.HOSTING, sieve.RATE, sieve.CAP))
    caps |= {i + 1 for i in caps}  # a sum may go on behind a semicolon
    laws, courts = sifted.holding(sieve.LAW), sifted.holding(sieve.COURT) | sifted.holding(sieve.ARBITRATION)
    table: Table | None = None
    topic = ""
    dated = sifted.holding(sieve.DATE)
    starts: str | None = None  # the day on which the contract does
    for i, passage in enumerate(passages):
        joined = behind[i]
        found = [
            *framed.of(i, passage),
            *framed.of_items(i, passage),
            *framed.of_period(i, passage, passages),
            *framed.of_scale(i, passage, passages),
            *match_statements(passage, statements[i]),
        ]
        if i in rates:
            found += _rates(passage, values)
        if i in caps:
            plain = PLAIN_CAP.stands_in(passage.text)
            found += (
                ("liability.cap", value, OUTRIGHT if plain and value.value == ALL_FEES else 0.9)
                for value in find_caps(passage, roles, values)
            )
        if i in laws:
            sure = _OWN_CLAUSE if SETTLES_DISPUTES.search(passage.heading) else _ANYWHERE
            found += [("governing_law", value, sure) for value in find_governing_law(passage, roles)]
        if i in courts:
            sure = _OWN_CLAUSE if SETTLES_DISPUTES.search(passage.heading) else _ANYWHERE
            found += [
                ("jurisdiction", value, sure)
                for value in find_jurisdiction(document.text[passage.start : passage.end].replace("\n", " "), passage)
            ]
        if i in hosting or joined:
            found += (("data.location", value, sure) for value, sure in _locations(passage, joined, roles))
        effective = list(find_effective_dates(passage, roles, values))
        found += (("document.effective_date", value, sure) for value, sure in effective)
        starts = effective[0][0].value if effective else starts
        period = begin_and_end(passage, values, starts) if i in dated else None
        found += [("term.initial", period, OUTRIGHT)] if period else []
        found = [entry for entry in found if not _is_another(entry[0], entry[1], passage, found, roles)]
        if any(key in CUSTOMERS_DEBTS for key, _, _ in found) and vendor_owes(
            roles.mark(passage.text), roles.mark(passage.before), passage.heading
        ):
            found = [entry for entry in found if entry[0] not in CUSTOMERS_DEBTS]
        written = document.text[passage.start : passage.end]
        row = in_cells(passage, written)
        table = table_below(row, table)
        topic = topic_of(passage, topic)
        labelled = [*find_labelled(row, written, values, topic), *(find_in_row(row, table, values) if table else ())]
        if labelled:  # a label says what a value is, whatever stands around
            said = {(value.start, value.end) for _, value, _ in labelled}
            found = [*(entry for entry in found if (entry[1].start, entry[1].end) not in said), *labelled]
        if OF_HISTORY.search(passage.heading):
            found = [entry for entry in found if entry[0] != "document.effective_date"]
        yield from _terms(passage, settled(found))
    for passage, value in find_support_hours(passages, sifted.holding(sieve.HOURS), roles, values):
        yield from _terms(passage, [("support.hours", value, 0.9)])


@cache
def framed_cues() -> Cues:
    """The words that the sieve of the passages must look for."""
    return sieve.cues_for(_STATEMENTS, (*_DURATION_FRAMES, *_AMOUNT_FRAMES, *PERCENT_FRAMES))


class _FramedValues:
    """Durations, amounts and percentages with the keys that their sentence gives them, or the sentence that it refers back to."""

    def __init__(self, sifted: sieve.Sieve, behind: Sequence[Passage | None], roles: Roles, values: Values) -> None:
        """behind: each passage behind the sentence that it refers to, None where it refers to none."""
        self._matcher = FrameMatcher(roles)
        self._values = values
        self._durations = sifted.durations()
        self._frequencies = sifted.holding(sieve.FREQUENCY)
        self._amounts = sifted.holding(sieve.MONEY)
        self._percents = sifted.holding(sieve.PERCENT)
        self._frames = _frames_of(sifted)
        stating = self._durations | self._frequencies | self._amounts | self._percents
        self._behind = {
            i: joined
            for i, joined in enumerate(behind)
            if joined and (i in stating or any(word in joined.text for word in sieve.FREQUENCY))
        }
        sifted_behind = sieve.Sieve(framed_cues(), list(self._behind.values()))
        self._frames_behind = dict(zip(self._behind, _frames_of(sifted_behind), strict=True))

    def of(self, number: int, passage: Passage) -> Iterator[tuple[str, Value, float]]:
        """The values of a passage, by itself and behind the sentence that it refers to."""
        lengths, often = number in self._durations, number in self._frequencies
        amounts, percents = number in self._amounts, number in self._percents
        found = list(self._read(passage, lengths, often, amounts, percents, self._frames[number]))
        yield from found
        joined = self._behind.get(number)
        if joined is None:
            return
        shift = passage.start - joined.start
        known = {(value.start, value.end) for _, value, _ in found}
        for key, value, confidence in self._read(joined, True, True, amounts, percents, self._frames_behind[number]):
            here = Value(value.value, value.start - shift, value.end - shift)
            if is_given_by_an_event(key, passage.before):
                continue
            if here.start >= 0 and (confidence >= OUTRIGHT or (here.start, here.end) not in known):
                yield key, here, _referred(confidence)

    def of_items(self, number: int, passage: Passage) -> Iterator[tuple[str, Value, float]]:
        """The durations of a list inside the sentence, each item read by itself behind the words that lead into the list."""
        if number not in self._durations:
            return
        for item, begins in passage.items():
            lead = begins - (item.start - passage.start)
            for key, value, confidence in self._read(item, True, False, False, False):
                if value.start >= lead:
                    shift = item.start - passage.start
                    sure = OUTRIGHT if passage.ends_its_lead and confidence >= _SAID else _referred(confidence)
                    yield key, Value(value.value, value.start + shift, value.end + shift), sure

    def of_period(self, number: int, passage: Passage, passages: Sequence[Passage]) -> Iterator[tuple[str, Value, float]]:
        """The durations of the sentence before, or of the one before that where it has none, that this one speaks of as "that period".

        Offsets are in this passage, so below zero.
        """
        before = next((i for i in range(number - 1, max(-1, number - 1 - _PERIOD_REACH), -1) if i in self._durations), None)
        previous = passages[before] if before is not None else None
        behind = passage.behind(previous) if previous else None
        if before is None or previous is None or behind is None:
            return
        between = " ".join(one.text for one in passages[before + 1 : number])
        whole = passage.behind(previous, between) if between else None
        shift = previous.start - passage.start
        for joined in filter(None, (behind, whole)):
            for key, value, confidence in self._read(joined, True, False, False, False):
                if value.end <= len(previous.text):
                    yield key, Value(value.value, value.start + shift, value.end + shift), _referred(confidence)

    def of_scale(self, number: int, passage: Passage, passages: Sequence[Passage]) -> Iterator[tuple[str, Value, float]]:
        """The lengths of a scale, of which the later steps do not say again what they are."""
        if number not in self._durations:
            return
        for step, lead in steps_of(number, passages, lambda text: self._values.of("duration", text)):
            shift = step.start - passage.start
            for key, value, confidence in self._read(step, True, False, False, False):
                if value.start == lead:  # the words around a later step say less than those of the first
                    yield key, Value(value.value, value.start + shift, value.end + shift), OUTRIGHT if confidence >= _SAID else confidence

    def _read(
        self, passage: Passage, lengths: bool, often: bool, amounts: bool, percents: bool, frames: Sequence[Sequence[Frame]] = _FRAMES
    ) -> Iterator[tuple[str, Value, float]]:
        of_durations, of_frequencies, of_amounts, of_percents = frames
        durations = self._values.of("duration", passage.text) if lengths else ()
        if durations:
            yield from self._matcher.match(passage, durations, of_durations)
        frequencies = self._values.of("frequency", passage.text) if often else ()
        if frequencies:
            yield from self._matcher.match(passage, frequencies, of_frequencies, durations)
        money = self._values.of("money", passage.text) if amounts else ()
        if money:
            yield from self._matcher.match(passage, money, of_amounts)
        shares = self._values.of("percent", passage.text) if percents else ()
        if shares:
            yield from self._matcher.match(passage, shares, of_percents)


def _referred(confidence: float) -> float:
    """How sure a frame is that reads two sentences together; one that is sure whatever stands around stays so."""
    return confidence if confidence >= OUTRIGHT else confidence * _REFERRED


def _frames_of(sifted: sieve.Sieve) -> list[tuple[list[Frame], ...]]:
    """For each passage, those of _FRAMES that may say something there."""
    return list(zip(*(sifted.frames(frames) for frames in _FRAMES), strict=True))


def _is_another(key: str, value: Value, passage: Passage, found: Sequence[tuple[str, Value, float]], roles: Roles) -> bool:
    """Whether the words around a value of a key, with what else was found beside it, say another matter."""
    if key == INDIRECT:
        return spares_the_vendor_nothing(roles.mark(passage.text))
    if not is_known_for_another(key) or value.start < 0:
        return False
    others = [other for _, other, _ in found if other.start >= 0 and (other.end <= value.start or other.start >= value.end)]
    shown = masked(passage, value, others, roles)
    return says_another_matter(key, shown, passage.text[value.start : value.end]) or goes_on_about_an_event(key, shown, passage.before)


def _locations(passage: Passage, joined: Passage | None, roles: Roles) -> Iterator[tuple[Value, float]]:
    found = list(find_locations(passage, roles))
    yield from found
    if joined and not found:
        shift = passage.start - joined.start
        for value, sure in find_locations(joined, roles):
            if value.start >= shift:
                yield Value(value.value, value.start - shift, value.end - shift), sure


def _rates(passage: Passage, values: Values) -> Iterator[tuple[str, Value, float]]:
    if not RATE_ABOUT.stands_in(passage.text) or RATE_UNLESS.stands_in(passage.text):
        return
    for value in values.of("rate", passage.text):
        yield "payment.late_interest", value, 0.9


def _terms(passage: Passage, found: Iterable[tuple[str, Value, float]]) -> Iterator[Term]:
    for key, value, confidence in found:
        yield Term(key, value.value, passage.clause, passage.start + value.start, passage.start + value.end, confidence)
