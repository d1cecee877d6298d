"""Messages that workers act on: each carries ids only and makes one call to a service.

No task retries by itself: the job's row counts its tries, and the sweep repeats them.
"""

from celery import shared_task
from django.core.management import call_command

from contracts.services import jobs
from review.services import orphans, tidying, work


@shared_task(name=jobs.TASK)
def run_job(pk: int) -> None:
    work.run(pk)


@shared_task
def sweep() -> None:
    jobs.sweep()


@shared_task
def remove_orphans() -> None:
    orphans.remove_orphans()


@shared_task
def clear_old() -> None:
    tidying.clear_old()


@shared_task
def clear_sessions() -> None:
    call_command("clearsessions")
