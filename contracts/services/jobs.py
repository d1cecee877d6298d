"""Jobs that survive the death of any process: they are started, claimed under a lease, swept up, and finished here."""

import logging
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial

from celery import current_app
from django.conf import settings
from django.db import IntegrityError, connections, transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from kombu.exceptions import OperationalError

from contracts.models import Job, Version, Workspace
from contracts.services.errors import JobError, LeaseLost

logger = logging.getLogger(__name__)

TASK = "review.tasks.run_job"
RING_AGAIN = timedelta(seconds=60)  # a queued job whose message may be lost
RINGS_PER_SWEEP = 20  # of the oldest queued jobs: the others are reached in time, and the queue does not fill with doubles
PAUSE = timedelta(seconds=5)  # before a failed try is repeated, times the number of tries
PROGRESS_EVERY = 0.5  # seconds
# Whose subject changes while they run: clause types set by hand, the team's playbook, the contract that a version belongs to.
_RUN_ANEW = {Job.Kind.ASSESS, Job.Kind.CARRY}
_MANY = {Job.Kind.ASSESS}  # started by the thousand (start_many): they are rung by and by, each once another has ended
RUNG_AHEAD = 4  # of these: what people wait for meanwhile stands behind so many in the queue, not behind all


class Lease:
    """A worker's hold on a running job, through which its handler reports and stores."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._told = 0.0

    def enter(self, stage: str) -> None:
        """The job is at this stage now."""
        self._update(stage=stage, done=0, total=0)
        self._told = 0.0

    def progress(self, done: int, total: int) -> None:
        """done of total within the stage; told to the database twice a second at most."""
        now = time.monotonic()
        if now - self._told >= PROGRESS_EVERY or done >= total:
            self._told = now
            self._update(done=done, total=total)

    @contextmanager
    def storing(self) -> Iterator[None]:
        """A transaction that ends well only while the lease is held: a worker that was given up cannot overwrite its successor's rows."""
        with transaction.atomic():
            self._update(lease_until=_lease_end())
            yield

    def renew(self) -> None:
        self._update(lease_until=_lease_end())

    def _update(self, **fields: object) -> None:
        if not Job.objects.filter(pk=self.job.pk, owner=self.job.owner, status=Job.Status.RUNNING).update(**fields):
            raise LeaseLost


Handler = Callable[[Lease], None]


def start(kind: str, subject: int, workspace: Workspace, version: Version | None) -> Job:
    """A queued job of this kind for the subject, rung once the transaction is committed; the open one where there is one already.

    An open job of _RUN_ANEW may have begun with what the caller has just changed: once it is through, it is run again.
    """
    open_jobs = Job.objects.filter(kind=kind, subject=subject, status__in=(Job.Status.QUEUED, Job.Status.RUNNING))
    while True:
        try:
            with transaction.atomic():
                job = Job.objects.create(kind=kind, subject=subject, workspace=workspace, version=version, not_before=timezone.now())
        except IntegrityError:
            if kind in _RUN_ANEW:
                open_jobs.update(again=True)  # which also keeps workers from claiming it until this transaction is committed
            if found := open_jobs.first():
                if found.status == Job.Status.QUEUED and found.rung is None:  # it was started with many, and its turn would come later
                    transaction.on_commit(partial(ring, found.pk))
                return found
            continue  # it ended in between
        transaction.on_commit(partial(ring, job.pk))
        return job


def start_many(kind: str, versions: QuerySet[Version]) -> list[Job]:
    """The same for each of these versions, in a few queries however many they are; the newest versions of contracts come first.

    Most are rung later: see _MANY. The caller's transaction holds the rows of all, in an order in which no two callers wait for each other.
    """
    rows = versions.order_by("pk").values_list("pk", "workspace", "contract__read_version")
    in_order = sorted(rows, key=lambda row: row[0] != row[2])
    now = timezone.now()
    subjects = versions.order_by().values("pk")
    open_jobs = Job.objects.filter(kind=kind, subject__in=subjects, status__in=(Job.Status.QUEUED, Job.Status.RUNNING))
    with transaction.atomic():
        Job.objects.bulk_create(
            [Job(kind=kind, subject=pk, workspace_id=workspace, version_id=pk, not_before=now) for pk, workspace, _ in in_order],
            ignore_conflicts=True,
        )
        jobs = list(open_jobs.select_for_update().order_by("pk"))
        if kind in _RUN_ANEW:
            open_jobs.update(again=True)  # to those that have just been made it says nothing: claiming takes it back
        transaction.on_commit(partial(_ring_next, kind))
    return jobs


def _ring_next(kind: str) -> None:
    """Rings the oldest jobs of this kind that were not rung yet, until RUNG_AHEAD are in the queue."""
    now = timezone.now()
    queued = Job.objects.filter(kind=kind, status=Job.Status.QUEUED, not_before__lte=now)
    free = RUNG_AHEAD - queued.filter(rung__gte=now - RING_AGAIN).count()
    if free > 0:
        for pk in queued.filter(rung=None).order_by("pk").values_list("pk", flat=True)[:free]:
            ring(pk)


def ring(pk: int) -> None:
    """Puts the job's number in the queue. A queue that is down costs time, not the job: the sweep rings again."""
    try:
        current_app.send_task(TASK, args=[pk], retry=False)
    except (OperationalError, OSError):
        logger.exception("The queue did not take job %s; it will be rung again", pk)
        return
    Job.objects.filter(pk=pk).update(rung=timezone.now())


def run(pk: int, handlers: Mapping[str, Handler], endings: Mapping[str, Handler] | None = None) -> None:
    """One try at the job, by the handler of its kind; nothing where it is not waiting (its number may be rung more than once).

    endings: what is done, by kind, in the transaction that ends a job well, so that nobody sees the one without the other.
    """
    job = _claim(pk)
    if job is None:
        logger.info("Job %s is not waiting", pk)
        return
    lease = Lease(job)
    try:
        with _heartbeat(lease):
            handlers[job.kind](lease)
        _finish(lease, (endings or {}).get(job.kind))
    except LeaseLost:
        logger.warning("Job %s was taken over", pk)
    except JobError as error:
        logger.warning("Job %s failed: %s %s", pk, error.code, error.values)
        _try_failed(job, error)
    except Exception:
        _try_failed(job, JobError("internal", retryable=True))
        raise
    finally:
        if job.kind in _MANY:
            _ring_next(job.kind)


def sweep(*, starting: bool = False) -> int:
    """Takes up what dead workers left behind and rings queued jobs whose message may be lost (all of them when a worker is starting).

    Returns how many jobs it took up or gave up.
    """
    now = timezone.now()
    left = Job.objects.filter(status=Job.Status.RUNNING, lease_until__lt=now)
    count = 0
    for job in left:
        logger.warning("Job %s: its worker gave no sign since %s", job.pk, job.lease_until)
        count += _try_failed(job, JobError("interrupted", retryable=True), pause=timedelta(0), lapsed_at=now)
    silent = Q() if starting else Q(rung__isnull=True) | Q(rung__lt=now - RING_AGAIN) | Q(rung__lt=F("not_before"))
    waiting = Job.objects.filter(silent, status=Job.Status.QUEUED, not_before__lte=now).exclude(kind__in=_MANY, rung=None)
    for pk in waiting.order_by("pk").values_list("pk", flat=True)[:RINGS_PER_SWEEP]:
        ring(pk)
    for kind in _MANY:
        _ring_next(kind)
    return count


def _claim(pk: int) -> Job | None:
    now = timezone.now()
    token = uuid.uuid4().hex
    claimed = Job.objects.filter(pk=pk, status=Job.Status.QUEUED, not_before__lte=now).update(
        status=Job.Status.RUNNING,
        owner=token,
        lease_until=_lease_end(),
        attempts=F("attempts") + 1,
        started=Coalesce("started", now),
        again=False,
        error_code="",
        error_values={},
    )
    return Job.objects.select_related("workspace", "version").get(pk=pk) if claimed else None


def _finish(lease: Lease, ending: Handler | None) -> None:
    now = timezone.now()
    with lease.storing():
        mine = Job.objects.filter(pk=lease.job.pk)
        let_go: dict[str, object] = {"stage": Job.Stage.READY, "done": 0, "total": 0, "owner": "", "lease_until": None}
        if mine.filter(again=True).update(status=Job.Status.QUEUED, attempts=0, not_before=now, rung=now, **let_go):
            transaction.on_commit(lambda: ring(lease.job.pk))
            return
        mine.update(status=Job.Status.DONE, finished=now, **let_go)
        if lease.job.kind == Job.Kind.INGEST:
            Version.objects.filter(pk=lease.job.subject).update(status=Version.Status.READY, error_code="", error_values={})
        if ending:
            ending(lease)


def _try_failed(job: Job, error: JobError, pause: timedelta | None = None, lapsed_at: datetime | None = None) -> bool:
    """Queues the job again where that may help and a try is left, else ends it. False where somebody else holds it by now.

    With lapsed_at also where its own worker has renewed the lease since: it had run out then, and the worker was only slow.
    """
    again = error.retryable and job.attempts < settings.JOB_MAX_ATTEMPTS
    values: dict[str, object] = {"error_code": error.code, "error_values": error.values, "owner": "", "lease_until": None}
    if again:
        pause = PAUSE * job.attempts if pause is None else pause
        values |= {"status": Job.Status.QUEUED, "not_before": timezone.now() + pause}
    else:
        values |= {"status": Job.Status.FAILED, "finished": timezone.now()}
    with transaction.atomic():
        held = Job.objects.filter(pk=job.pk, status=Job.Status.RUNNING, owner=job.owner)
        if not (held.filter(lease_until__lt=lapsed_at) if lapsed_at else held).update(**values):
            return False
        if not again and job.kind == Job.Kind.INGEST:
            Version.objects.filter(pk=job.subject).update(status=Version.Status.FAILED, error_code=error.code, error_values=error.values)
        if again and not pause:
            transaction.on_commit(lambda: ring(job.pk))
    return True


def _lease_end() -> object:
    return timezone.now() + timedelta(seconds=settings.JOB_LEASE_SECONDS)


@contextmanager
def _heartbeat(lease: Lease) -> Iterator[None]:
    """Renews the lease from a thread of its own, since the handler may be busy for long."""
    over = threading.Event()

    def beat() -> None:
        try:
            while not over.wait(settings.JOB_LEASE_SECONDS / 4):
                try:
                    lease.renew()
                except LeaseLost:
                    return  # the handler learns of it when it next reports or stores
                except Exception:
                    logger.exception("Job %s: its lease was not renewed this time", lease.job.pk)
        finally:
            connections.close_all()

    thread = threading.Thread(target=beat, name=f"heartbeat-{lease.job.pk}", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
