"""What a worker does for each kind of job."""

from contracts.models import Job, Version
from contracts.services import jobs
from contracts.services.clause_texts import store_types
from contracts.services.contracts import show_read
from contracts.services.ingest import ingest
from contracts.services.jobs import Lease
from contracts.services.successors import propose
from review.models import Playbook, Review
from review.services import versions
from review.services.assess import assess
from review.services.carry import carry, unchanged
from review.services.comparisons import fill
from review.services.reports import render


def ingest_and_assess(lease: Lease) -> None:
    ingest(lease)
    assess(lease)
    review = Review.objects.select_related("version__contract").get(version=lease.job.subject)
    known = unchanged(review)
    with lease.storing():
        carry(review, known)
        propose(review.version)


def follow_playbook(lease: Lease) -> None:
    """Has a version that was just read held against its playbook again where that was changed meanwhile, when it was not ready yet."""
    review = Review.objects.select_related("version__workspace").get(version=lease.job.subject)
    # Locked as a change locks it: either it is seen here, or the change finds the version ready.
    playbook = Playbook.objects.select_for_update().get(pk=review.playbook_id)
    if playbook.version != review.playbook_version:
        jobs.start(Job.Kind.ASSESS, review.version_id, review.version.workspace, review.version)


def assess_again(lease: Lease) -> None:
    is_changed = assess(lease)
    version = Version.objects.select_related("contract").get(pk=lease.job.subject)
    with lease.storing():
        store_types(version.contract_id)  # people may have set some
    versions.renew(version, is_changed=is_changed)


def carry_over(lease: Lease) -> None:
    """Has the decisions come along to a version that has become the next one of a contract."""
    lease.enter(Job.Stage.COMPARE)
    reviews = Review.objects.select_related("version")
    known = unchanged(reviews.get(version=lease.job.subject))
    with lease.storing():
        Version.objects.select_for_update().get(pk=lease.job.subject)  # nobody takes that back meanwhile
        carry(reviews.get(version=lease.job.subject), known)


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
    Job.Kind.CARRY: carry_over,
}


def show_as_read(lease: Lease) -> None:
    show_read(Version.objects.get(pk=lease.job.subject))
    follow_playbook(lease)


ENDINGS: dict[str, jobs.Handler] = {Job.Kind.INGEST: show_as_read}


def run(pk: int) -> None:
    """One try at the job with this primary key."""
    jobs.run(pk, HANDLERS, ENDINGS)
