"""Makes the Analysis of a version again from its rows, of one or of many at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec
from django.db.models import QuerySet

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
    found = _load((version,), Reading.objects.all())
    if not found:
        raise Reading.DoesNotExist
    return found[version.pk]


def load_texts(versions: Iterable[Version]) -> dict[int, Analysis]:
    """The same for many, by primary key, in four queries, without the lines and blocks of their documents: the lines of sixty contracts
    of a hundred pages take half a gigabyte. What has not been read is left out."""
    return _load(versions, Reading.objects.defer("layout_json"))


def _load(versions: Iterable[Version], readings: QuerySet[Reading]) -> dict[int, Analysis]:
    versions = list(versions)
    pks = [version.pk for version in versions]
    contracts = {version.pk: version.contract_id for version in versions}
    by_hand = given_by_hand(versions)
    terms: dict[int, list[TermRow]] = defaultdict(list)
    for term in TermRow.objects.filter(version__in=pks):
        terms[term.version_id].append(term)
    # Rows take several times the memory of what is made of them: those of one version at a time.
    clauses = groupby(ClauseRow.objects.filter(version__in=pks).order_by("version_id", "position").iterator(), attrgetter("version_id"))
    pk, rows = next(clauses, (0, None))
    found = {}
    for reading in readings.filter(version__in=pks).order_by("version_id").iterator(1):
        while rows is not None and pk < reading.version_id:
            pk, rows = next(clauses, (0, None))
        own = list(rows) if rows is not None and pk == reading.version_id else []
        found[reading.version_id] = _analysis(reading, own, terms[reading.version_id], by_hand.get(contracts[reading.version_id], []))
    return found


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
    document = reading.document
    return Analysis(
        document=document,
        clauses=clauses_of(rows),
        definitions=msgspec.convert(reading.definitions, tuple[Definition, ...]),
        references=msgspec.convert(reading.references, tuple[Reference, ...]),
        parties=msgspec.convert(reading.parties, Parties),
        types=types | types_by_hand(by_hand, rows, document.text),
        terms=tuple(Term(row.key, row.value, uids[row.clause_id], row.start, row.end, row.confidence) for row in terms),
    )
