"""Nothing is lost when a worker is killed: a real one takes the job up again, and the rows are those of an undisturbed run."""

import json
from typing import Any

import pytest
from django.conf import settings

from tests.jobs.installation import Installation

pytestmark = pytest.mark.services

STAGES = ["stored", "read", "structure", "clauses", "terms", "rules"]
SAMPLE = settings.BASE_DIR / "contracts" / "samples" / "sources" / "kalidor-cgs-v1.md"

# Uploads one copy of the sample per name; each differs in its last line, since the same file is taken in once only.
UPLOAD = """
from django.core.files.uploadedfile import SimpleUploadedFile
text = open({sample!r}, encoding="utf-8").read() * {times}
workspace, _ = Workspace.objects.get_or_create(name="Legal")
for name in {names!r}:
    uploads.upload(workspace, None, [SimpleUploadedFile(name + ".txt", (text + "\\n\\n" + name).encode())])
"""

# A worker that dies by SIGKILL where its job enters the stage; with "stored", as soon as it holds the job.
DIE = """
from review.services import work
enter, heartbeat = jobs.Lease.enter, jobs._heartbeat
def die(lease, stage=None):
    if stage is None or (enter(lease, stage), str(stage) == {stage!r})[1]:
        os.kill(os.getpid(), signal.SIGKILL)
jobs.Lease.enter = die
if {stage!r} == "stored":
    jobs._heartbeat = die
work.run({pk})
"""

STATE = """
rows = {}
for job in Job.objects.select_related("version").order_by("pk"):
    v = job.version
    rows[v.filename.removesuffix(".txt")] = {
        "pk": job.pk, "status": job.status, "stage": job.stage, "attempts": job.attempts, "error": job.error_code, "version": v.status,
        "rows": [
            Reading.objects.filter(version=v).count(), v.clauses.count(), v.terms.count(),
            Review.objects.filter(version=v).count(), Finding.objects.filter(review__version=v).count(),
        ],
    }
print(json.dumps(rows))
"""


def upload(installation: Installation, names: list[str], times: int = 1) -> None:
    installation.run(UPLOAD.format(sample=str(SAMPLE), names=names, times=times))


def state(installation: Installation) -> dict[str, dict[str, Any]]:
    return json.loads(installation.run(STATE))


def all_ended(installation: Installation) -> dict[str, dict[str, Any]]:
    """The state once no job waits or runs any more."""
    return json.loads(installation.wait_for("not Job.objects.filter(status__in=('queued', 'running')).exists()", STATE))


def test_a_kill_in_any_stage_loses_nothing_and_doubles_nothing(installation: Installation) -> None:
    upload(installation, [*STAGES, "undisturbed"])
    for stage, row in state(installation).items():
        if stage in STAGES:
            installation.run(DIE.format(stage=stage, pk=row["pk"]), check=False)
    left = state(installation)
    assert {stage: (left[stage]["status"], left[stage]["stage"]) for stage in STAGES} == {stage: ("running", stage) for stage in STAGES}

    installation.start_worker()
    ended = all_ended(installation)

    expected = ended["undisturbed"]["rows"]
    assert min(expected[:4]) > 0
    for stage in STAGES:
        row = ended[stage]
        assert (row["status"], row["stage"], row["version"], row["attempts"]) == ("done", "ready", "ready", 2), stage
        assert row["rows"] == expected, stage
    assert ended["undisturbed"]["attempts"] == 1


def test_a_killed_worker_is_succeeded_by_another(installation: Installation) -> None:
    """The worker itself is killed, with all its processes, while it reads and while other jobs wait."""
    upload(installation, ["a", "b", "c", "d"], times=40)
    worker = installation.start_worker()
    installation.wait_for("Job.objects.filter(status='running').exists()")
    installation.kill(worker)
    left = state(installation)
    assert any(row["status"] == "running" for row in left.values())

    installation.start_worker()
    ended = all_ended(installation)
    assert {row["status"] for row in ended.values()} == {"done"}
    assert len({tuple(row["rows"]) for row in ended.values()}) == 1
    assert all(row["attempts"] == (2 if left[name]["status"] == "running" else 1) for name, row in ended.items())


def test_after_the_last_try_the_user_reads_a_sentence(installation: Installation) -> None:
    installation.environment["JOB_MAX_ATTEMPTS"] = "2"
    upload(installation, ["unlucky"])
    pk = state(installation)["unlucky"]["pk"]
    for _ in range(2):
        installation.run(DIE.format(stage="structure", pk=pk), check=False)
        installation.wait_for("jobs.sweep()")
    row = state(installation)["unlucky"]
    assert (row["status"], row["error"], row["version"], row["attempts"]) == ("failed", "interrupted", "failed", 2)


def test_a_report_outlives_the_worker_that_was_making_it(installation: Installation) -> None:
    upload(installation, ["undisturbed"])
    installation.run("from review.services import work\nwork.run(Job.objects.get().pk)")
    order = "from review.services.orders import order_report\nprint(order_report(Version.objects.get(), None, 'fr').job_id)"
    installation.run(DIE.format(stage="report", pk=installation.run(order)), check=False)
    assert state(installation)["undisturbed"]["status"] == "running"

    installation.start_worker()
    ended = all_ended(installation)["undisturbed"]
    assert (ended["status"], ended["attempts"]) == ("done", 2)
    assert installation.run("print(Report.objects.get().file.open().read(5))") == "b'%PDF-'"


def test_a_queue_that_is_down_costs_time_and_no_job(installation: Installation) -> None:
    reachable = installation.environment.pop("REDIS_URL", None)
    installation.environment["REDIS_URL"] = "redis://127.0.0.1:1/0"
    upload(installation, ["patient"])
    assert state(installation)["patient"]["status"] == "queued"

    del installation.environment["REDIS_URL"]
    if reachable:
        installation.environment["REDIS_URL"] = reachable
    installation.start_worker()
    ended = all_ended(installation)
    assert (ended["patient"]["status"], ended["patient"]["attempts"]) == ("done", 1)
