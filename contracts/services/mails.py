"""Puts what is attached to an e-mail in its place, once it has been taken apart (contracts.isolated)."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePath

import msgspec
from django.core.files.base import ContentFile
from django.db import transaction

from contracts.models import Contract, Version
from contracts.services import uploads
from contracts.services.errors import JobError
from contracts.services.jobs import Lease


class Attachment(msgspec.Struct):
    name: str
    data: bytes


class Mail(msgspec.Struct):
    """What contracts.isolated says of an e-mail: the attachments that may be contracts, and the names of the others."""

    attachments: list[Attachment]
    left_out: list[str]


def part(lease: Lease, version: Version, mail: Mail) -> bytes:
    """Makes the version that of the first attachment which the workspace does not hold yet, and of each other one a contract of its own
    with its own job. Returns the bytes that the version stands for now. What is held but could not be read is tried again.

    Raises JobError("duplicate") where the workspace holds them all: then the version stays the e-mail. Either all is stored or nothing,
    files included.
    """
    letter = str(version.file.name)
    storage = version.file.storage
    written: list[str] = []  # files of rows that are not certain yet
    digests = {hashlib.sha256(attachment.data).hexdigest(): attachment for attachment in reversed(mail.attachments)}
    in_order = list(reversed(digests))
    try:
        with lease.storing():
            transaction.on_commit(written.clear)  # the first of all: whatever fails after that, the rows stand
            twins = Version.objects.filter(workspace=version.workspace_id, sha256__in=digests).exclude(pk=version.pk)
            held = {twin.sha256: twin for twin in twins.select_related("contract", "workspace")}
            for twin in held.values():
                uploads.retry_failed(twin)
            new = [sha256 for sha256 in in_order if sha256 not in held]
            if new:
                version.mail = {
                    "name": version.filename,
                    "sha256": version.sha256,
                    "attachments": in_order,
                    "left_out": mail.left_out,
                    "held": [digests[sha256].name for sha256 in in_order if sha256 in held],
                }
                _store_others(version, [digests[sha256] for sha256 in new[1:]], written)
                _become(version, digests[new[0]], new[0], written)
                transaction.on_commit(lambda: storage.delete(letter))
    except BaseException:
        for name in written:
            storage.delete(name)
        raise
    if not new:
        raise JobError("duplicate", retryable=False, contract=held[in_order[0]].contract.name)
    return digests[new[0]].data


def _store_others(version: Version, attachments: Iterable[Attachment], written: list[str]) -> None:
    """Uploads the attachments; one that somebody else uploads at the same time is told as held on the contracts of all."""
    told = version.mail
    stored: list[int] = []
    raced: list[str] = []
    for attachment in attachments:
        file = ContentFile(attachment.data, attachment.name)
        result = uploads.upload_one(version.workspace, version.uploaded_by, file, mail=told)
        if result.error_code not in ("", "duplicate"):
            raise JobError(result.error_code, retryable=False, **result.error_values)
        if result.version and result.version.mail is told:
            stored.append(result.version.pk)
            written.append(str(result.version.file.name))
        else:
            raced.append(attachment.name)
    if raced:
        version.mail = told | {"held": [*told["held"], *raced]}
        Version.objects.filter(pk__in=stored).update(mail=version.mail)


def _become(version: Version, attachment: Attachment, sha256: str, written: list[str]) -> None:
    """Puts the attachment in the place of the e-mail, in the name of a contract that was named after it as well."""
    named_after = PurePath(version.filename).stem
    version.filename = uploads.clean_filename(attachment.name)
    version.sha256, version.size = sha256, len(attachment.data)
    version.file.save(version.filename, ContentFile(attachment.data), save=False)
    written.append(str(version.file.name))
    version.save(update_fields=["mail", "filename", "sha256", "size", "file"])
    Contract.objects.filter(pk=version.contract_id, name=named_after).exclude(versions__number__gt=1).update(
        name=PurePath(version.filename).stem
    )
