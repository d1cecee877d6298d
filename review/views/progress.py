"""How far a job is, for the bar and the words beside it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from contracts.models import Job
from contracts.services.messages import Sentence, sentence

# Where each stage starts on a bar of 100, from the usual share of the time that it takes.
_STARTS = {
    Job.Stage.STORED: 3,
    Job.Stage.READ: 8,
    Job.Stage.STRUCTURE: 55,
    Job.Stage.CLAUSES: 65,
    Job.Stage.TERMS: 80,
    Job.Stage.RULES: 92,
    Job.Stage.REPORT: 10,
    Job.Stage.COMPARE: 40,
    Job.Stage.READY: 100,
}
_ENDS = {Job.Stage.READ: 55, Job.Stage.STRUCTURE: 65, Job.Stage.CLAUSES: 80, Job.Stage.TERMS: 92, Job.Stage.REPORT: 98}


@dataclass(frozen=True, slots=True)
class Progress:
    """A job as users see it. percent is 0 to 100; error is set once it has failed for good."""

    job: Job
    percent: int
    stage: str
    error: Sentence | None

    @property
    def is_open(self) -> bool:
        return self.job.is_open

    @property
    def is_done(self) -> bool:
        return self.job.status == Job.Status.DONE


def progress_of(job: Job) -> Progress:
    """The job's state in words of the active language."""
    stage = Job.Stage(job.stage)
    start = _STARTS[stage]
    share = min(job.done / job.total, 1) if job.total else 0
    words = str(stage.label)
    if job.status == Job.Status.QUEUED:
        words = _("Interrupted, will go on in a moment") if job.attempts else _("Waiting its turn")
    elif stage == Job.Stage.READ and job.total:
        words = _("Reading the text, page %(done)s of %(total)s") % {"done": job.done, "total": job.total}
    failed = job.status == Job.Status.FAILED
    return Progress(
        job=job,
        percent=round(start + share * (_ENDS.get(stage, start) - start)),
        stage=words,
        error=sentence(job.error_code, job.error_values) if failed else None,
    )
