"""Orders of work that ends in a file: reports."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from contracts.models import Job, Version
from contracts.services import jobs
from contracts.services.errors import ServiceError
from review.models import Report


def order_report(version: Version, user: AbstractBaseUser | AnonymousUser | None, language: str) -> Report:
    """A report on the version, made by a job. Raises ServiceError("not_ready") where the version has not been read."""
    if version.status != Version.Status.READY:
        raise ServiceError("not_ready")
    with transaction.atomic():
        report = Report.objects.create(version=version, language=language, created_by_id=user.pk if user else None)
        report.job = jobs.start(Job.Kind.REPORT, report.pk, version.workspace, version)
        report.save(update_fields=["job"])
    return report
