"""What nobody needs any longer is cleared once a day, and nothing else is."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from contracts.models import Job, Version, Workspace
from contracts.services import jobs
from review.models import Comparison, Report
from review.services import comparisons
from review.services.orders import order_comparison, order_report
from review.services.tidying import COMPARISONS_KEPT, JOBS_KEPT, REPORTS_KEPT, RESULTS_KEPT, clear_old

MINUTE = timedelta(minutes=1)


def test_jobs_done_long_ago_go_and_those_that_failed_stay(ready: Version, workspace: Workspace) -> None:
    long_ago = timezone.now() - JOBS_KEPT - MINUTE
    young = Job.objects.get(kind=Job.Kind.INGEST)
    states = (Job.Status.DONE, Job.Status.FAILED, Job.Status.QUEUED)
    old = {state: jobs.start(Job.Kind.COMPARE, subject, workspace, None) for subject, state in enumerate(states)}
    for state, job in old.items():
        Job.objects.filter(pk=job.pk).update(status=state, finished=long_ago if state != Job.Status.QUEUED else None)
    assert clear_old() == 1
    assert set(Job.objects.all()) == {young, old[Job.Status.FAILED], old[Job.Status.QUEUED]}


def test_old_reports_go_with_their_files_but_for_the_newest(
    ready: Version, owner: User, work: Callable[[], list[Job]], tmp_path: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    for _ in range(3):
        order_report(ready, owner, "fr")
        work()
    first, second, third = Report.objects.order_by("pk")
    Report.objects.exclude(pk=first.pk).update(created=timezone.now() - REPORTS_KEPT - MINUTE)
    with django_capture_on_commit_callbacks(execute=True):
        assert clear_old() == 1
    assert set(Report.objects.all()) == {first, third}  # one is young, the other the newest
    stored = [path.name for path in (tmp_path / "files" / "reports").rglob("*.pdf")]
    assert sorted(stored) == sorted(Path(report.file.name).name for report in (first, third))
    assert not Job.objects.filter(kind=Job.Kind.REPORT, subject=second.pk).exists()


def test_the_newest_report_stays_when_a_later_order_failed(ready: Version, owner: User, work: Callable[[], list[Job]]) -> None:
    made = order_report(ready, owner, "fr")
    work()
    failed = order_report(ready, owner, "fr")
    Job.objects.filter(pk=failed.job_id).update(status=Job.Status.FAILED)
    Report.objects.update(created=timezone.now() - REPORTS_KEPT - MINUTE)
    clear_old()
    assert Report.objects.filter(pk=made.pk).exists()


def test_comparisons_that_nobody_looks_at_go(apart: tuple[Version, Version], owner: User, work: Callable[[], list[Job]]) -> None:
    left, right = apart
    rows = [comparisons.obtain(*sides, owner) for sides in ((left, right), (right, left), (None, left), (None, right))]
    for row in rows:
        comparisons.outcome(row)
    paired, reported, idle, looked_at = rows
    comparisons.pair(paired, "c2", "c2")
    order_comparison(reported, Report.Kind.COMPARISON, owner, "fr")
    work()
    Comparison.objects.update(used=timezone.now() - RESULTS_KEPT - MINUTE)
    comparisons.outcome(looked_at)
    assert clear_old() == 0
    assert set(Comparison.objects.exclude(result=None)) == {looked_at}
    assert comparisons.outcome(idle)  # made anew, under its number
    Comparison.objects.exclude(pk=looked_at.pk).update(used=timezone.now() - COMPARISONS_KEPT - MINUTE)
    assert clear_old() == 1
    assert set(Comparison.objects.all()) == {paired, reported, looked_at}
    paired.refresh_from_db(fields=["pins"])
    assert paired.pins == [["c2", "c2"]]
