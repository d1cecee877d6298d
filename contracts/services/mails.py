"""Puts what is attached to an e-mail in its place, once it has been taken apart (contracts.isolated)."""

import hashlib
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
    with its own job. Returns the bytes that the version stands for now.

    Raises JobError("duplicate") where the workspace holds them all: then nothing is changed.
    """
    letter = str(version.file.name)
    with lease.storing():
        digests = {hashlib.sha256(attachment.data).hexdigest(): attachment for attachment in reversed(mail.attachments)}
        held = dict(
            Version.objects.filter(workspace=version.workspace_id, sha256__in=digests)
            .exclude(pk=version.pk)
            .values_list("sha256", "contract__name")
        )
        own = next((sha256 for sha256 in reversed(digests) if sha256 not in held), None)
        if own is None:
            raise JobError("duplicate", retryable=False, contract=next(iter(held.values())))
        first = digests.pop(own)
        version.mail = {"name": version.filename, "left_out": mail.left_out, "held": []}
        for sha256 in reversed(digests):
            attachment = digests[sha256]
            file = ContentFile(attachment.data, attachment.name)
            if uploads.upload_one(version.workspace, version.uploaded_by, file, mail=version.mail).error_code:
                version.mail["held"].append(attachment.name)
        _become(version, first, own)
        transaction.on_commit(lambda: version.file.storage.delete(letter))
    return first.data


def _become(version: Version, attachment: Attachment, sha256: str) -> None:
    """Puts the attachment in the place of the e-mail, in the name of a contract that was named after it as well."""
    named_after = PurePath(version.filename).stem
    version.filename = uploads.clean_filename(attachment.name)
    version.sha256, version.size = sha256, len(attachment.data)
    version.file.save(version.filename, ContentFile(attachment.data), save=False)
    version.save(update_fields=["mail", "filename", "sha256", "size", "file"])
    Contract.objects.filter(pk=version.contract_id, name=named_after).exclude(versions__number__gt=1).update(
        name=PurePath(version.filename).stem
    )
