"""Key terms of a contract: which value, of which key, said by which words."""

from collections.abc import Iterator, Mapping, Sequence

from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause
from contracts.terms.duration_frames import DURATION_FRAMES
from contracts.terms.durations import find_durations
from contracts.terms.frames import match_frames
from contracts.terms.passages import Passage, find_passages
from contracts.terms.types import Parties, Term
from contracts.text.types import Document


def extract(
    document: Document, clauses: Sequence[Clause], types: Mapping[str, tuple[ClauseType, ...]], parties: Parties
) -> tuple[Term, ...]:
    """Every key term that the document states, in document order, one for each key and value.

    Where a value is stated in several places, the place that says it most clearly is kept.
    """
    best: dict[tuple[str, str], Term] = {}
    for term in _all_terms(document, clauses, types, parties):
        known = best.get((term.key, term.value))
        if known is None or term.confidence > known.confidence:
            best[term.key, term.value] = term
    return tuple(sorted(best.values(), key=lambda t: (t.start, t.key, t.value)))


def _all_terms(
    document: Document, clauses: Sequence[Clause], types: Mapping[str, tuple[ClauseType, ...]], parties: Parties
) -> Iterator[Term]:
    yield from _party_terms(clauses, parties)
    for passage in find_passages(document, clauses, types):
        yield from _duration_terms(passage)


def _party_terms(clauses: Sequence[Clause], parties: Parties) -> Iterator[Term]:
    vendor = parties.vendor
    found = []
    if vendor.name and vendor.name_span:
        found.append(("vendor.name", vendor.name, vendor.name_span.start, vendor.name_span.end))
    if vendor.siren:
        found.append(("vendor.siren", vendor.siren.value, vendor.siren.start, vendor.siren.end))
    for key, value, start, end in found:
        clause = next((c.id for c in clauses if c.start <= start < c.end), None)
        if clause:
            yield Term(key, value, clause, start, end)


def _duration_terms(passage: Passage) -> Iterator[Term]:
    values = list(find_durations(passage.text))
    if not values:
        return
    for key, value, confidence in match_frames(passage, values, DURATION_FRAMES):
        yield Term(key, value.value, passage.clause, passage.start + value.start, passage.start + value.end, confidence)
