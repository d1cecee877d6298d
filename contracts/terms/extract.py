"""Key terms of a contract: which value, of which key, said by which words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.terms.amounts import amount_phrase
from contracts.terms.candidates import SENTENCE, find_candidates
from contracts.terms.effective import find_signature_date
from contracts.terms.framed import framed_cues, framed_terms
from contracts.terms.labelled import OUTRIGHT
from contracts.terms.learnt import CAP, SecondReader, term_machines
from contracts.terms.passages import find_passages
from contracts.terms.ruled_out import is_ruled_out
from contracts.terms.seat import find_seat_court
from contracts.terms.sides.roles import Roles
from contracts.terms.sieve import Sieve
from contracts.terms.types import SURE, Parties, Term
from contracts.terms.values.of_passages import Values
from contracts.terms.values.places import find_places
from contracts.text.fold import fold
from contracts.text.garbage import collected_seldom
from contracts.text.types import Document

INTEREST = "payment.late_interest"  # a rate, made of a percentage and a period
BACKUPS = "data.backup_frequency"
EFFECTIVE = "document.effective_date"
LOCATION = "data.location"
JURISDICTION = "jurisdiction"
_IN = re.compile(r"\b(?:[àa]|de|en|sur|in|at|from) $")  # before a town
_MAY_BE_LOST = re.compile(r"(?:\brpo\b|\bpdma\b|recovery point|perte (?:maximale )?(?:de |des )?donnees|data loss)[^.;]*$")
_PARAGRAPH_ENDS = re.compile(r"\n\s*(?=\n|[A-ZÀ-Þ*•#(])")
_SAME_LENGTH = ({"P1Y", "P12M"}, {"P2Y", "P24M"}, {"P3Y", "P36M"}, {"P1M", "P30D"})
_BESIDE_A_FIGURE = frozenset({"P0D", "statutory"})
_WITHOUT_DOUBT = 0.75  # how sure the second reader is of a word that it is believed beside a figure
_GOES_ON = 160  # characters behind a sentence in which the next one gives its figure
_AMOUNT_REACH = 260  # characters on either side of a cap in which the words for its amount stand
_NEAR = 90  # characters before a value


@collected_seldom()
def extract(
    document: Document, clauses: Sequence[Clause], types: Mapping[str, tuple[ClauseType, ...]], parties: Parties
) -> tuple[Term, ...]:
    """Every key term that the document states, in document order, one for each key and value.

    Where a value is stated in several places, the place that says it most clearly is kept.
    """
    best: dict[tuple[str, str], Term] = {}
    for term in [*_party_terms(clauses, parties), *_read_terms(document, clauses, types, parties)]:
        if term.key == LOCATION and _is_a_common_word(document.text, term):
            continue
        known = best.get((term.key, term.value))
        if known is None or _worth(document, term) > _worth(document, known):
            best[term.key, term.value] = term
    terms = [_in_whole_words(document.text, _whole_amount(document.text, term)) for term in _without_objectives(document, best.values())]
    return tuple(sorted(terms, key=lambda t: (t.start, t.key, t.value)))


def _is_a_common_word(text: str, term: Term) -> bool:
    """Whether what could be a town is a word of the sentence ("des intégrations lourdes"): written small, and no preposition before it."""
    written = text[term.start : term.end]
    if not written.islower() or "europe" in fold(written) or _IN.search(text, max(0, term.start - 6), term.start):
        return False
    return not next(find_places(fold(written), adjectives=True), None)


def _worth(document: Document, term: Term) -> tuple[bool, float]:
    """How clearly a place states its term: an objective for the data that may be lost says less of backups than their hours do."""
    return not _is_of_a_loss(document, term), term.confidence


def _is_of_a_loss(document: Document, term: Term) -> bool:
    return term.key == BACKUPS and bool(_MAY_BE_LOST.search(fold(document.text[max(0, term.start - _NEAR) : term.start])))


def _in_whole_words(text: str, term: Term) -> Term:
    """The term with the words that its wording begins and ends in, for wordings name stems: "free of char" is for nobody."""
    start, end = term.start, term.end
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return term if (start, end) == (term.start, term.end) else replace(term, start=start, end=end)


def _whole_amount(text: str, term: Term) -> Term:
    """The term; of a liability cap that is made of fees, with all the words that say how much: not the months alone."""
    if term.key != CAP or not term.value.startswith("fees:"):
        return term
    ends = _PARAGRAPH_ENDS.search(text, term.end, term.end + _AMOUNT_REACH)
    left, right = max(0, term.start - _AMOUNT_REACH), ends.start() if ends else term.end + _AMOUNT_REACH
    start, end = amount_phrase(fold(text[left:right]), term.start - left, term.end - left)
    return replace(term, start=left + start, end=left + end)


def _without_objectives(document: Document, terms: Iterable[Term]) -> list[Term]:
    """The terms; where the document says how often it is backed up, without what it says of the data that may be lost."""
    terms = list(terms)
    losses = [term for term in terms if _is_of_a_loss(document, term)]
    said = sum(t.key == BACKUPS for t in terms) > len(losses)
    return [t for t in terms if t not in losses] if said else terms


def _read_terms(
    document: Document, clauses: Sequence[Clause], types: Mapping[str, tuple[ClauseType, ...]], parties: Parties
) -> Iterator[Term]:
    roles = Roles(parties)
    passages = list(find_passages(document, clauses, types))
    sifted = Sieve(framed_cues(), passages)
    values = Values(document.language)
    first = list(framed_terms(document, passages, sifted, roles, values))
    candidates = find_candidates(passages, sifted, roles, values)
    found = list(joined(first, SecondReader(term_machines(document.language), candidates, document.language)))
    yield from found
    seated = None if any(term.key == JURISDICTION for term in found) else find_seat_court(document.text, passages, parties, roles)
    if seated:
        yield seated
    signed = None if any(term.key == EFFECTIVE for term in found) else find_signature_date(passages, roles, values)
    if signed:
        yield signed


def joined(first: Sequence[Term], second: SecondReader) -> Iterator[Term]:
    """What the frames read and the machines do not refuse, and what the machines read where the frames know no wording."""
    kept = [term for term in first if term.confidence >= OUTRIGHT or not second.refuses(term.key, term.value, term.start, term.end)]
    yield from kept
    capped = any(term.key == CAP for term in kept)
    taken = {(term.start, term.end): term.key for term in kept}
    rates = [(term.start, term.end) for term in kept if term.key == INTEREST]
    for reading in sorted(second.readings(), key=lambda reading: -reading.confidence):
        passage = reading.candidate.passage
        if is_ruled_out(reading):
            continue
        start, end = passage.start + reading.value.start, passage.start + reading.value.end
        if (
            reading.value.value in _BESIDE_A_FIGURE
            and reading.confidence < _WITHOUT_DOUBT
            and any(term.key == reading.key and passage.start <= term.start < passage.end + _GOES_ON for term in kept)
        ):  # what is said in so many days or euros is not said by a word
            continue
        if any(term.key == reading.key and _is_as_long(term, reading.value.value) and term.clause == passage.clause for term in kept):
            continue  # "abonnements annuels, pour une durée de douze mois"
        if reading.key == CAP and capped:  # the parts of a cap belong together: who knows its wording reads all of them
            continue
        if reading.candidate.kind != SENTENCE:
            if taken.get((start, end), reading.key) != reading.key:  # one value, or choice of them, states one key: the surest
                continue
            if reading.key != INTEREST and any(first < end and start < last for first, last in rates):  # its percentage or its period
                continue
            taken[start, end] = reading.key
        yield Term(reading.key, reading.value.value, passage.clause, start, end, SURE * reading.confidence)


def _is_as_long(term: Term, value: str) -> bool:
    """Whether a duration is a term's in another unit: P1Y beside P12M."""
    return {term.value, value} in _SAME_LENGTH


def _party_terms(clauses: Sequence[Clause], parties: Parties) -> Iterator[Term]:
    vendor = parties.vendor
    found = []
    if vendor.name and vendor.name_span:
        found.append(("vendor.name", vendor.name, vendor.name_span.start, vendor.name_span.end))
    found += [("vendor.name", other.value, other.start, other.end) for other in vendor.other_names]
    if vendor.siren:
        found.append(("vendor.siren", vendor.siren.value, vendor.siren.start, vendor.siren.end))
    for key, value, start, end in found:
        clause = next((c.id for c in clauses if c.start <= start < c.end), None)
        if clause:
            yield Term(key, value, clause, start, end, vendor.sure if key == "vendor.name" else 1.0)
