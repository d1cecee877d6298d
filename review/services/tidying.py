"""Clears what nobody needs any longer: jobs that were done long ago, reports that newer ones have taken the place of, and comparisons
that nobody looks at."""

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from contracts.models import Job
from review.models import Comparison, Report

JOBS_KEPT = timedelta(days=30)
REPORTS_KEPT = timedelta(days=90)
RESULTS_KEPT = timedelta(days=30)  # of a comparison that nobody looked at since: it is made anew when somebody does
COMPARISONS_KEPT = timedelta(days=90)  # the same, with its number
_AT_ONCE = 500  # rows: a database that others write to is not held for longer


def clear_old() -> int:
    """Returns how many rows it removed. A job that failed stays: it says why its version or report is not there."""
    return _clear_reports() + _clear_jobs() + _clear_comparisons()


def _clear_reports() -> int:
    """Removes old reports with their files and jobs, but for the newest of each kind on a version, a comparison or many versions."""
    newest: set[tuple[object, ...]] = set()
    old: list[Report] = []
    limit = timezone.now() - REPORTS_KEPT
    for report in Report.objects.select_related("job").prefetch_related("versions").order_by("-pk").iterator(_AT_ONCE):
        versions = [version.pk for version in report.versions.all()]
        about = (report.workspace_id, report.kind, report.comparison_id, versions[0] if len(versions) == 1 else None)
        if about in newest and report.created < limit and not (report.job and report.job.is_open):
            old.append(report)
        elif report.file:
            newest.add(about)
    for report in old:
        with transaction.atomic():
            Job.objects.filter(kind=Job.Kind.REPORT, subject=report.pk).delete()
            report.delete()
            if report.file:
                transaction.on_commit(partial(report.file.storage.delete, str(report.file.name)))
    return len(old)


def _clear_jobs() -> int:
    done = Job.objects.filter(status=Job.Status.DONE, finished__lt=timezone.now() - JOBS_KEPT).order_by("pk")
    removed = 0
    while pks := list(done.values_list("pk", flat=True)[:_AT_ONCE]):
        Job.objects.filter(pk__in=pks).delete()
        removed += len(pks)
    return removed


def _clear_comparisons() -> int:
    """Removes comparisons in which nobody paired anything and of which there is no report; of the others the results, which are large."""
    now = timezone.now()
    Comparison.objects.filter(used__lt=now - RESULTS_KEPT, result__isnull=False).update(result=None, basis="")
    idle = Comparison.objects.filter(used__lt=now - COMPARISONS_KEPT, pins=[], reports=None).exclude(
        job__status__in=(Job.Status.QUEUED, Job.Status.RUNNING)
    )
    removed = 0
    while pks := list(idle.order_by("pk").values_list("pk", flat=True)[:_AT_ONCE]):
        removed += Comparison.objects.filter(pk__in=pks).delete()[1].get("review.Comparison", 0)
    return removed
