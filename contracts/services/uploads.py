"""Takes in files: keeps each as it came, makes its contract and version, and starts the job that reads it."""

from __future__ import annotations  # File[bytes] is for the type checker alone

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.files import File
from django.db import IntegrityError, transaction

from contracts.models import Contract, Job, Reading, Version, Workspace
from contracts.services import jobs
from contracts.services.contracts import supersede
from contracts.services.errors import ServiceError


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of one file: stored as version with its job, or not stored (error_code tells why).

    With the error "duplicate", version is the one that holds the same file already. One that could not be read is no duplicate: it is
    read again, and version and job are its. An e-mail that was taken apart is held where all that it brought is.
    """

    filename: str
    version: Version | None
    job: Job | None = None
    error_code: str = ""
    error_values: dict[str, str | int] = field(default_factory=dict)


def upload(
    workspace: Workspace, user: AbstractBaseUser | AnonymousUser | None, files: Iterable[File[bytes]], contract: Contract | None = None
) -> list[Uploaded]:
    """Stores each file as the first version of a contract of its own, or as the next version of contract.

    An e-mail is kept like any other file: the job that reads it takes it apart (contracts.services.mails).
    Raises ServiceError("too_many_files"); what is wrong with a single file stands in its own result and holds no other one up.
    """
    files = list(files)
    if len(files) > settings.MAX_FILES_PER_UPLOAD:
        raise ServiceError("too_many_files", limit=settings.MAX_FILES_PER_UPLOAD)
    return [upload_one(workspace, user, file, contract) for file in files]


def upload_one(
    workspace: Workspace,
    user: AbstractBaseUser | AnonymousUser | None,
    file: File[bytes],
    contract: Contract | None = None,
    mail: Mapping[str, Any] | None = None,
) -> Uploaded:
    """The same for one file. mail: the Version.mail of a file that came attached to an e-mail."""
    filename = clean_filename(file.name or "")
    if (file.size or 0) > settings.MAX_UPLOAD_BYTES:
        return Uploaded(filename, None, None, "file_too_large", {"limit_mb": settings.MAX_UPLOAD_BYTES // 1024 // 1024})
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    sha256 = digest.hexdigest()
    if mail is None and (known := _taken_apart(workspace, sha256)):
        return _held(filename, known, contract)
    user_id = user.pk if user else None
    version = Version(workspace=workspace, filename=filename, sha256=sha256, size=file.size or 0, uploaded_by_id=user_id, mail=mail or {})
    try:
        job = _store(version, file, contract)
    except Contract.DoesNotExist:
        return Uploaded(filename, None, None, "contract_gone")
    except IntegrityError:
        # The database decides which of two uploads of one file came first.
        twins = list(Version.objects.filter(workspace=workspace, sha256=sha256).select_related("contract"))
        if not twins:
            raise
        return _held(filename, twins, contract)
    return Uploaded(filename, version, job)


def _taken_apart(workspace: Workspace, sha256: str) -> list[Version]:
    """The versions that hold the attachments of the e-mail with this digest, where it was taken apart and none of them has gone since."""
    held = Version.objects.filter(workspace=workspace).select_related("contract", "workspace")
    brought = held.filter(mail__sha256=sha256).order_by("pk").first()
    if brought is None:
        return []
    digests: list[str] = brought.mail["attachments"]
    twins = {twin.sha256: twin for twin in held.filter(sha256__in=digests)}
    return [twins[digest] for digest in digests] if len(twins) == len(digests) else []


def _held(filename: str, twins: Sequence[Version], contract: Contract | None) -> Uploaded:
    """What becomes of a file that these versions hold already: those that could not be read are read again."""
    again = [(twin, job) for twin in twins if contract is None or contract.pk == twin.contract_id if (job := retry_failed(twin))]
    if again:
        return Uploaded(filename, *again[0])
    return Uploaded(filename, twins[0], None, "duplicate", {"contract": twins[0].contract.name})


def _store(version: Version, file: File[bytes], contract: Contract | None) -> Job:
    """Stores the version as the next one of contract, or of one of its own; either all of it is stored or nothing, its file included."""
    try:
        with transaction.atomic():
            if contract is None:
                name = PurePath(version.filename).stem
                contract = Contract.objects.create(workspace=version.workspace, name=name, created_by_id=version.uploaded_by_id)
            else:
                contract = Contract.objects.select_for_update().get(pk=contract.pk)
            newest = contract.versions.order_by("-number").values_list("number", flat=True).first() or 0
            version.contract, version.number = contract, newest + 1
            supersede(contract, version)
            version.save()  # before the file is written, so that a duplicate leaves no file behind
            version.file.save(version.filename, file)
            contract.current_version = version
            contract.save(update_fields=["current_version", "updated"])
            return jobs.start(Job.Kind.INGEST, version.pk, version.workspace, version)
    except BaseException:
        if version.file:
            version.file.storage.delete(str(version.file.name))
        raise


def clean_filename(name: str) -> str:
    """The user's name for a file, without folders and control characters, at most 200 characters with its extension kept."""
    base = "".join(char for char in PurePath(name.replace("\\", "/")).name if char.isprintable()).strip() or "document"
    path = PurePath(base)
    suffix = path.suffix[:10]
    return path.stem[: 200 - len(suffix)] + suffix


def retry(version: Version) -> Job:
    """Reads a version again from its original file. Raises ServiceError("not_failed") where the last try did not fail."""
    with transaction.atomic():
        failed = Version.objects.filter(pk=version.pk, status=Version.Status.FAILED)
        if not failed.update(status=Version.Status.WAITING, error_code="", error_values={}):
            raise ServiceError("not_failed")
        Reading.objects.filter(version=version).delete()
        return jobs.start(Job.Kind.INGEST, version.pk, version.workspace, version)


def retry_failed(version: Version) -> Job | None:
    """The same where the last try failed; None where it was read, or is being read."""
    try:
        return retry(version)
    except ServiceError:
        return None
