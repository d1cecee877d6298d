"""The life of a job's row: claimed once, held by a lease, taken up again, given up after the last try."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contracts.models import Job, Version
from contracts.services import jobs
from contracts.services.errors import JobError, LeaseLost
from contracts.services.jobs import Lease


@pytest.fixture
def job(version: Version) -> Job:
    return Job.objects.get(version=version)


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers that were put in the queue."""
    numbers: list[int] = []

    def ring(pk: int) -> None:
        numbers.append(pk)
        Job.objects.filter(pk=pk).update(rung=timezone.now())

    monkeypatch.setattr(jobs, "ring", ring)
    return numbers


def nothing(lease: Lease) -> None:
    """A handler that succeeds."""


def fail(code: str, *, retryable: bool) -> jobs.Handler:
    def handler(lease: Lease) -> None:
        raise JobError(code, retryable=retryable)

    return handler


def abandon(job: Job) -> Lease:
    """A worker claims the job and dies; its lease runs out."""
    claimed = jobs._claim(job.pk)
    assert claimed is not None
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))
    return Lease(claimed)


def test_a_job_runs_once_however_often_it_is_rung(job: Job) -> None:
    runs: list[int] = []
    for _ in range(3):
        jobs.run(job.pk, {"ingest": lambda lease: runs.append(lease.job.pk)})
    job.refresh_from_db()
    assert runs == [job.pk]
    assert (job.status, job.stage, job.attempts, job.owner) == ("done", "ready", 1, "")
    assert job.started <= job.finished


def test_a_subject_has_one_open_job(job: Job, version: Version) -> None:
    assert jobs.start(Job.Kind.INGEST, version.pk, version.workspace, version) == job
    jobs.run(job.pk, {"ingest": nothing})
    assert jobs.start(Job.Kind.INGEST, version.pk, version.workspace, version) != job


@pytest.mark.parametrize(("kind", "status"), [("assess", "queued"), ("compare", "done")])
def test_what_is_asked_for_while_it_runs_is_done_anew_where_the_subject_may_have_changed(
    version: Version, rung: list[int], kind: str, status: str, django_capture_on_commit_callbacks
) -> None:
    def handler(lease: Lease) -> None:
        assert jobs.start(kind, version.pk, version.workspace, version) == lease.job

    job = jobs.start(kind, version.pk, version.workspace, version)
    with django_capture_on_commit_callbacks(execute=True):
        jobs.run(job.pk, {kind: handler})
    job.refresh_from_db()
    assert (job.status, rung) == (status, [job.pk] if status == "queued" else [])
    jobs.run(job.pk, {kind: nothing})
    job.refresh_from_db()
    assert (job.status, job.attempts) == ("done", 1)


def test_progress_is_in_the_row(job: Job) -> None:
    seen: list[tuple[str, int, int]] = []

    def handler(lease: Lease) -> None:
        lease.enter(Job.Stage.READ)
        lease.progress(1, 3)
        seen.append(Job.objects.values_list("stage", "done", "total").get(pk=job.pk))
        lease.progress(3, 3)
        seen.append(Job.objects.values_list("stage", "done", "total").get(pk=job.pk))

    jobs.run(job.pk, {"ingest": handler})
    assert seen == [("read", 1, 3), ("read", 3, 3)]


def test_what_a_dead_worker_left_is_taken_up_again(job: Job, rung: list[int], django_capture_on_commit_callbacks) -> None:
    abandon(job)
    with django_capture_on_commit_callbacks(execute=True):
        assert jobs.sweep() == 1
    job.refresh_from_db()
    assert (job.status, job.attempts, job.owner) == ("queued", 1, "")
    assert rung == [job.pk]


def test_a_lease_renewed_while_the_sweep_looks_on_is_left_alone(job: Job, rung: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    lease = abandon(job)
    told = jobs.logger.warning

    def slow(*said: object) -> None:
        lease.renew()  # the sweep has read the row and has not yet changed it
        told(*said)

    monkeypatch.setattr(jobs.logger, "warning", slow)
    assert jobs.sweep() == 0
    job.refresh_from_db()
    assert (job.status, job.owner, rung) == ("running", lease.job.owner, [])


def test_a_worker_that_was_given_up_stores_nothing(job: Job) -> None:
    lost = abandon(job)
    jobs.sweep()
    assert jobs._claim(job.pk) is not None
    with pytest.raises(LeaseLost), lost.storing():
        Version.objects.filter(pk=job.subject).update(title="from the grave")
    with pytest.raises(LeaseLost):
        lost.enter(Job.Stage.TERMS)
    assert Version.objects.get(pk=job.subject).title == ""


def test_a_job_that_was_taken_over_ends_silently_and_keeps_its_new_owner(job: Job) -> None:
    def handler(lease: Lease) -> None:
        Job.objects.filter(pk=job.pk).update(owner="another")
        lease.enter(Job.Stage.TERMS)

    jobs.run(job.pk, {"ingest": handler})
    job.refresh_from_db()
    assert (job.status, job.owner) == ("running", "another")


def test_after_the_last_try_the_version_says_what_happened(job: Job, settings) -> None:
    settings.JOB_MAX_ATTEMPTS = 2
    for _ in range(2):
        abandon(job)
        jobs.sweep()
    job.refresh_from_db()
    version = Version.objects.get(pk=job.subject)
    assert (job.status, job.attempts, job.error_code) == ("failed", 2, "interrupted")
    assert (version.status, version.error_code) == ("failed", "interrupted")
    assert jobs.sweep() == 0


def test_an_error_that_a_repetition_cannot_mend_is_not_repeated(job: Job) -> None:
    jobs.run(job.pk, {"ingest": fail("encrypted", retryable=False)})
    job.refresh_from_db()
    assert (job.status, job.attempts, job.error_code) == ("failed", 1, "encrypted")


def test_an_error_that_may_pass_is_repeated_after_a_pause(job: Job, rung: list[int]) -> None:
    jobs.run(job.pk, {"ingest": fail("reader_crashed", retryable=True)})
    job.refresh_from_db()
    assert (job.status, job.attempts) == ("queued", 1)
    jobs.run(job.pk, {"ingest": nothing})
    jobs.sweep()
    job.refresh_from_db()
    assert (job.status, rung) == ("queued", [])
    Job.objects.filter(pk=job.pk).update(not_before=timezone.now())
    jobs.sweep()
    assert rung == [job.pk]
    jobs.run(job.pk, {"ingest": nothing})
    job.refresh_from_db()
    assert (job.status, job.attempts, job.error_code) == ("done", 2, "")


def test_an_error_nobody_foresaw_is_recorded_and_raised(job: Job) -> None:
    def handler(lease: Lease) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        jobs.run(job.pk, {"ingest": handler})
    job.refresh_from_db()
    assert (job.status, job.error_code) == ("queued", "internal")


def test_a_message_that_was_lost_is_sent_again(job: Job, rung: list[int]) -> None:
    now = timezone.now()
    Job.objects.filter(pk=job.pk).update(rung=now)
    jobs.sweep()
    assert rung == []
    jobs.sweep(starting=True)
    assert rung == [job.pk]
    Job.objects.filter(pk=job.pk).update(rung=now - jobs.RING_AGAIN * 2)
    jobs.sweep()
    assert rung == [job.pk] * 2


@pytest.mark.django_db(transaction=True)
def test_a_busy_worker_keeps_its_lease(job: Job, settings) -> None:
    settings.JOB_LEASE_SECONDS = 0.2
    ends = []

    def handler(lease: Lease) -> None:
        for _ in range(2):
            ends.append(Job.objects.get(pk=job.pk).lease_until)
            while Job.objects.get(pk=job.pk).lease_until == ends[-1]:
                pass

    jobs.run(job.pk, {"ingest": handler})
    assert ends[0] < ends[1]
