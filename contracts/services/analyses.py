"""Makes the Analysis of a version again from its rows."""

import msgspec

from contracts.analysis import Analysis
from contracts.clauses.types import ClauseType
from contracts.models import Version
from contracts.services.clause_types import types_by_hand
from contracts.structure.types import Clause, Definition, Reference
from contracts.terms.types import Parties, Term


def load(version: Version) -> Analysis:
    """The Analysis that was stored for the version, in four queries, with the types that people gave its clauses.

    Raises Reading.DoesNotExist where it has not been read.
    """
    reading = version.reading
    rows = list(version.clauses.all())
    uids = {row.pk: row.uid for row in rows}
    types = {row.uid: msgspec.convert(row.types, tuple[ClauseType, ...]) for row in rows}
    return Analysis(
        document=reading.document,
        clauses=tuple(
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
        ),
        definitions=msgspec.convert(reading.definitions, tuple[Definition, ...]),
        references=msgspec.convert(reading.references, tuple[Reference, ...]),
        parties=msgspec.convert(reading.parties, Parties),
        types=types | types_by_hand(version, rows, reading.document.text),
        terms=tuple(Term(row.key, row.value, uids[row.clause_id], row.start, row.end, row.confidence) for row in version.terms.all()),
    )
