"""Turns an uploaded file into rows: runs the reading, and stores what it gives in two steps, the document and then what was found in it."""

from collections.abc import Iterable
from typing import Any

import msgspec
from django.conf import settings

from contracts.clauses.types import ClauseType
from contracts.models import Clause, Contract, Job, Reading, Term, Version
from contracts.services import clause_texts, mails, sandbox
from contracts.services.contracts import VENDOR_NAME, vendor_name
from contracts.services.jobs import Lease
from contracts.services.mails import Mail
from contracts.structure.types import Clause as FoundClause
from contracts.terms.types import Term as FoundTerm
from contracts.text.fingerprint import fingerprint


class Found(msgspec.Struct):
    """What contracts.isolated found in a document."""

    clauses: tuple[FoundClause, ...]
    definitions: list[Any]
    references: list[Any]
    parties: dict[str, Any]
    types: dict[str, tuple[ClauseType, ...]]
    terms: tuple[FoundTerm, ...]


def ingest(lease: Lease) -> None:
    """Reads the job's version. A document that an earlier try has read is not read again; rows of an earlier try are replaced.

    Raises JobError where the file cannot be read, LeaseLost where another worker has taken over.
    """
    version = Version.objects.select_related("workspace", "uploaded_by").get(pk=lease.job.subject)
    with lease.storing():
        Version.objects.filter(pk=version.pk).update(status=Version.Status.RUNNING)
    reading = Reading.objects.filter(version=version).first()
    if reading is None:
        with version.file.open("rb") as file:
            payload = file.read()
    else:
        payload = msgspec.json.encode(reading.document_json | reading.layout_json)
    alone = not Version.objects.filter(contract=version.contract_id).exclude(pk=version.pk).exists()
    at_most = 0 if reading or version.mail else settings.MAX_FILES_PER_UPLOAD if alone else 1
    said = sandbox.answers(payload, version.filename, is_document=reading is not None, attachments_at_most=at_most)
    mail = _store_answers(lease, version, said)
    if mail:
        payload = mails.part(lease, version, mail)
        _store_answers(lease, version, sandbox.answers(payload, version.filename, is_document=False))
    lease.enter(Job.Stage.RULES)


def _store_answers(lease: Lease, version: Version, said: Iterable[tuple[str, Any]]) -> Mail | None:
    """Stores what contracts.isolated says; returns the e-mail that is to be taken apart, where it says that the file is one."""
    mail = None
    for kind, value in said:
        if kind == "stage":
            lease.enter(value)
        elif kind == "progress":
            lease.progress(*value)
        elif kind == "document":
            with lease.storing():
                store_document(version, value)
        elif kind == "analysis":
            with lease.storing():
                store_found(version, msgspec.convert(value, Found))
        elif kind == "mail":
            mail = msgspec.convert(value, Mail)
    return mail


def store_document(version: Version, document: dict[str, Any]) -> None:
    """Stores a document (the JSON of contracts.text.types.Document) as what was read in the version."""
    version.media_type = document["media_type"]
    version.language = document["language"]
    version.pages = document["pages"]
    version.title = (document["title"] or "")[: Version._meta.get_field("title").max_length]
    version.save(update_fields=["media_type", "language", "pages", "title"])
    layout = {name: document[name] for name in ("lines", "blocks")}
    rest = {name: value for name, value in document.items() if name not in layout}
    told = [(f"mail_{name}", version.mail.get(name)) for name in ("left_out", "held")]
    rest["warnings"] = [*rest["warnings"], *({"code": code, "values": [["files", ", ".join(files)]]} for code, files in told if files)]
    defaults = {"document_json": rest, "layout_json": layout, "fingerprint": fingerprint(document["text"])}
    Reading.objects.update_or_create(version=version, defaults=defaults)


def store_found(version: Version, found: Found) -> None:
    """Replaces the version's clauses and key terms, and names its contract by them where nothing else has been read."""
    Clause.objects.filter(version=version).delete()
    rows = {
        clause.id: Clause(
            version=version,
            position=position,
            uid=clause.id,
            level=clause.level,
            number=clause.number,
            heading=clause.heading,
            start=clause.start,
            end=clause.end,
            body_start=clause.body_start,
            page_start=clause.page_start,
            page_end=clause.page_end,
            types=msgspec.to_builtins(found.types.get(clause.id, ())),
        )
        for position, clause in enumerate(found.clauses)
    }
    for level in sorted({clause.level for clause in found.clauses}):
        # A parent must have its primary key before its children name it.
        of_level = [clause for clause in found.clauses if clause.level == level]
        for clause in of_level:
            rows[clause.id].parent = rows[clause.parent] if clause.parent else None
        Clause.objects.bulk_create([rows[clause.id] for clause in of_level])
    longest = Term._meta.get_field("value").max_length
    Term.objects.bulk_create(
        Term(
            version=version,
            clause=rows[term.clause],
            key=term.key,
            value=term.value[:longest],
            start=term.start,
            end=term.end,
            confidence=term.confidence,
        )
        for term in found.terms
    )
    Reading.objects.filter(version=version).update(definitions=found.definitions, references=found.references, parties=found.parties)
    vendor = next((term.value for term in found.terms if term.key == VENDOR_NAME), "")
    clause_texts.store(version)
    # What an earlier version showed stays until this one is ready.
    Contract.objects.filter(pk=version.contract_id, read_version=None).update(vendor_name=vendor_name(vendor), language=version.language)
