"""Makes the Analysis of a version again from its rows, of one or of many at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from contracts.analysis import Analysis
from contracts.clauses.types import ClauseType
from contracts.models import Clause as ClauseRow
from contracts.models import ClauseTypes, Reading, Version
from contracts.models import Term as TermRow
from contracts.services.clause_types import given_by_hand, types_by_hand
from contracts.structure.types import Clause, Definition, Reference
from contracts.terms.types import Parties, Term


def load(version: Version) -> Analysis:
    """The Analysis that was stored for the version, in four queries, with the types that people gave its clauses.

    Raises Reading.DoesNotExist where it has not been read.
    """
    return load_all((version,))[version.pk]


def load_all(versions: Iterable[Version]) -> dict[int, Analysis]:
    """The same for many, by primary key, in three queries where each version holds its reading already (select_related)."""
    versions = list(versions)
    pks = [version.pk for version in versions]
    clauses: dict[int, list[ClauseRow]] = defaultdict(list)
    for row in ClauseRow.objects.filter(version__in=pks):
        clauses[row.version_id].append(row)
    terms: dict[int, list[TermRow]] = defaultdict(list)
    for term in TermRow.objects.filter(version__in=pks):
        terms[term.version_id].append(term)
    by_hand = given_by_hand(versions)
    return {
        version.pk: _analysis(version.reading, clauses[version.pk], terms[version.pk], by_hand.get(version.contract_id, []))
        for version in versions
    }


def clauses_of(rows: Iterable[ClauseRow]) -> tuple[Clause, ...]:
    """The clauses that rows hold. rows: all of a version, in document order."""
    rows = list(rows)
    uids = {row.pk: row.uid for row in rows}
    return tuple(
        Clause(
            id=row.uid,
            parent=uids[row.parent_id] if row.parent_id else None,
            level=row.level,
            number=row.number,
            heading=row.heading,
            start=row.start,
            end=row.end,
            body_start=row.body_start,
            page_start=row.page_start,
            page_end=row.page_end,
        )
        for row in rows
    )


def _analysis(reading: Reading, rows: Sequence[ClauseRow], terms: Iterable[TermRow], by_hand: Iterable[ClauseTypes]) -> Analysis:
    uids = {row.pk: row.uid for row in rows}
    types = {row.uid: msgspec.convert(row.types, tuple[ClauseType, ...]) for row in rows}
    return Analysis(
        document=reading.document,
        clauses=clauses_of(rows),
        definitions=msgspec.convert(reading.definitions, tuple[Definition, ...]),
        references=msgspec.convert(reading.references, tuple[Reference, ...]),
        parties=msgspec.convert(reading.parties, Parties),
        types=types | types_by_hand(by_hand, rows, reading.document.text),
        terms=tuple(Term(row.key, row.value, uids[row.clause_id], row.start, row.end, row.confidence) for row in terms),
    )
