"""Takes in files: keeps each as it came, makes its contract and version, and starts the job that reads it."""

from __future__ import annotations  # File[bytes] is for the type checker alone

import hashlib
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.files import File
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from contracts.models import Contract, Job, Reading, Version, Workspace
from contracts.services import jobs
from contracts.services.contracts import supersede
from contracts.services.errors import ServiceError
from contracts.text.errors import ReadError
from contracts.text.mail import open_mail
from contracts.text.sniff import HEAD, is_mail

_one_mail = threading.Lock()  # a mail is taken apart in memory: two of the largest at once are more than a web process should hold


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What became of one file: stored as version with its job, or not stored (error_code tells why).

    With the error "duplicate", version is the one that holds the same file already. One that could not be read is no duplicate: it is
    read again, and version and job are its.
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

    Of an e-mail, each attachment is such a file; what else is attached stands in a result with the error "mail_left_out".
    Raises ServiceError("too_many_files"); what is wrong with a single file stands in its own result and holds no other one up.
    """
    files = list(files)
    if len(files) > settings.MAX_FILES_PER_UPLOAD:
        raise ServiceError("too_many_files", limit=settings.MAX_FILES_PER_UPLOAD)
    results: list[Uploaded] = []
    for file in files:
        results += _upload_mail(workspace, user, file, contract) or [_upload_one(workspace, user, file, contract)]
    return results


def _upload_mail(
    workspace: Workspace, user: AbstractBaseUser | AnonymousUser | None, file: File[bytes], contract: Contract | None
) -> list[Uploaded]:
    """What became of an e-mail with attachments; nothing where file is not one: then it is kept and read as it is."""
    if (file.size or 0) > settings.MAX_UPLOAD_BYTES:
        return []
    head = file.read(HEAD)
    file.seek(0)
    if not is_mail(head):
        return []
    filename = clean_filename(file.name or "")
    with _one_mail:
        data = file.read()
        file.seek(0)
        try:
            mail = open_mail(data, with_body=False)
        except ReadError:
            return []  # its reading will tell
    if not mail.attachments:
        return []
    names = ", ".join(attachment.name for attachment in mail.attachments)
    if len(mail.attachments) > (1 if contract else settings.MAX_FILES_PER_UPLOAD):
        return [Uploaded(filename, None, None, "several_contracts", {"files": names})]
    results = [_upload_one(workspace, user, ContentFile(attachment.data, attachment.name), contract) for attachment in mail.attachments]
    if mail.left_out:
        results.append(Uploaded(filename, None, None, "mail_left_out", {"files": ", ".join(mail.left_out)}))
    return results


def _upload_one(
    workspace: Workspace, user: AbstractBaseUser | AnonymousUser | None, file: File[bytes], contract: Contract | None
) -> Uploaded:
    filename = clean_filename(file.name or "")
    if (file.size or 0) > settings.MAX_UPLOAD_BYTES:
        return Uploaded(filename, None, None, "file_too_large", {"limit_mb": settings.MAX_UPLOAD_BYTES // 1024 // 1024})
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    sha256 = digest.hexdigest()
    user_id = user.pk if user else None
    version = Version(workspace=workspace, filename=filename, sha256=sha256, size=file.size or 0, uploaded_by_id=user_id)
    try:
        job = _store(version, file, contract)
    except Contract.DoesNotExist:
        return Uploaded(filename, None, None, "contract_gone")
    except IntegrityError:
        # The database decides which of two uploads of one file came first.
        twin = Version.objects.filter(workspace=workspace, sha256=sha256).select_related("contract").first()
        if twin is None:
            raise
        if contract is None or contract.pk == twin.contract_id:
            try:
                return Uploaded(filename, twin, retry(twin))
            except ServiceError:
                pass  # it was read, or is being read
        return Uploaded(filename, twin, None, "duplicate", {"contract": twin.contract.name})
    return Uploaded(filename, version, job)


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
