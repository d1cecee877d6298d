"""What a worker does for each kind of job."""

from contracts.models import Job, Version
from contracts.services import jobs
from contracts.services.ingest import ingest
from contracts.services.jobs import Lease
from contracts.services.successors import propose
from review.models import Review
from review.services import versions
from review.services.assess import assess
from review.services.carry import carry, unchanged
from review.services.comparisons import fill
from review.services.reports import render


def ingest_and_assess(lease: Lease) -> None:
    ingest(lease)
    assess(lease)
    review = Review.objects.select_related("version__reading", "version__contract").get(version=lease.job.subject)
    known = unchanged(review)
    with lease.storing():
        carry(review, known)
        propose(review.version)


def assess_again(lease: Lease) -> None:
    assess(lease)
    versions.renew(Version.objects.get(pk=lease.job.subject))


def make_report(lease: Lease) -> None:
    lease.enter(Job.Stage.REPORT)
    render(lease.job.subject, lease.progress)


def make_comparison(lease: Lease) -> None:
    lease.enter(Job.Stage.COMPARE)
    fill(lease.job.subject)


HANDLERS: dict[str, jobs.Handler] = {
    Job.Kind.INGEST: ingest_and_assess,
    Job.Kind.ASSESS: assess_again,
    Job.Kind.REPORT: make_report,
    Job.Kind.COMPARE: make_comparison,
}


def run(pk: int) -> None:
    """One try at the job with this primary key."""
    jobs.run(pk, HANDLERS)
