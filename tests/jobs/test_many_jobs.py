"""Jobs of one kind for many versions at once: few queries, rung by and by, and nobody's upload behind all of them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import jobs
from review.services import playbooks

Caught = Callable[..., Any]


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The subjects of the jobs that were put in the queue."""
    subjects: list[int] = []

    def ring(pk: int) -> None:
        subjects.append(Job.objects.get(pk=pk).subject)
        Job.objects.filter(pk=pk).update(rung=timezone.now())

    monkeypatch.setattr(jobs, "ring", ring)
    return subjects


@pytest.fixture
def versions(workspace: Workspace, owner: User) -> Callable[[int], list[Version]]:
    """Contracts of two ready versions each."""

    def make(count: int) -> list[Version]:
        rows = []
        for _ in range(count):
            contract = Contract.objects.create(workspace=workspace, name="Contrat")
            for number in (1, 2):
                rows.append(
                    Version.objects.create(
                        workspace=workspace,
                        contract=contract,
                        number=number,
                        filename="a.txt",
                        sha256=f"{contract.pk:060d}{number:04d}",
                        size=1,
                        status=Version.Status.READY,
                    )
                )
            contract.read_version = rows[-1]
            contract.save()
        return rows

    return make


def edit(workspace: Workspace, severity: str) -> playbooks.Edited:
    return playbooks.edit(playbooks.playbook_of(workspace), "auto_renewal", {"severity": severity})


def test_an_edit_costs_few_queries_however_many_versions_there_are(
    workspace: Workspace, versions: Callable[[int], list[Version]], rung: list[int], django_capture_on_commit_callbacks: Caught
) -> None:
    versions(1)
    edit(workspace, "high")
    counts = []
    for more, severities in ((19, ("info", "critical")), (200, ("low", "medium"))):
        versions(more)
        for severity in severities:  # the second time, the jobs of the first are open
            with CaptureQueriesContext(connection) as queries, django_capture_on_commit_callbacks(execute=True):
                edited = edit(workspace, severity)
            counts.append(len(queries))
    assert (edited.contracts, len(edited.jobs)) == (220, 440)
    assert Job.objects.filter(kind=Job.Kind.ASSESS).count() == 440
    assert max(counts) < 40
    assert len(rung) == jobs.RUNG_AHEAD


def test_newest_versions_come_first_and_each_end_rings_the_next(
    workspace: Workspace, versions: Callable[[int], list[Version]], rung: list[int], django_capture_on_commit_callbacks: Caught
) -> None:
    rows = versions(5)
    with django_capture_on_commit_callbacks(execute=True):
        edit(workspace, "high")
    in_order = [row.pk for row in rows[1::2] + rows[::2]]
    assert rung == in_order[: jobs.RUNG_AHEAD]
    for done, subject in enumerate(in_order):
        job = Job.objects.get(subject=subject, kind=Job.Kind.ASSESS)
        assert subject in rung
        jobs.run(job.pk, {Job.Kind.ASSESS: lambda lease: None})
        assert rung == in_order[: jobs.RUNG_AHEAD + done + 1]
    assert not Job.objects.filter(status=Job.Status.QUEUED).exists()


def test_a_version_that_is_being_assessed_is_assessed_once_more(
    workspace: Workspace, versions: Callable[[int], list[Version]], rung: list[int]
) -> None:
    first, second = versions(1)
    running = jobs.start(Job.Kind.ASSESS, second.pk, workspace, second)

    def changed_meanwhile(lease: jobs.Lease) -> None:
        assert {job.subject for job in edit(workspace, "high").jobs} == {first.pk, second.pk}

    jobs.run(running.pk, {Job.Kind.ASSESS: changed_meanwhile})
    running.refresh_from_db()
    assert running.status == Job.Status.QUEUED
    jobs.run(running.pk, {Job.Kind.ASSESS: lambda lease: None})
    running.refresh_from_db()
    assert running.status == Job.Status.DONE


def test_what_a_person_waits_for_is_rung_at_once(
    workspace: Workspace, versions: Callable[[int], list[Version]], rung: list[int], django_capture_on_commit_callbacks: Caught
) -> None:
    rows = versions(10)
    with django_capture_on_commit_callbacks(execute=True):
        edit(workspace, "high")
    last = rows[-2]  # an older version: its turn comes late
    assert last.pk not in rung
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(Job.Kind.ASSESS, last.pk, workspace, last)
    assert rung[-1] == last.pk
    with django_capture_on_commit_callbacks(execute=True):
        jobs.start(Job.Kind.INGEST, last.pk, workspace, last)
    assert len(rung) == jobs.RUNG_AHEAD + 2


def test_the_sweep_rings_the_next_where_a_worker_died(
    workspace: Workspace, versions: Callable[[int], list[Version]], rung: list[int]
) -> None:
    versions(10)
    edit(workspace, "high")  # the process that started them died before it rang any
    assert not rung
    jobs.sweep()
    assert len(rung) == jobs.RUNG_AHEAD
    jobs.sweep(starting=True)
    assert len(set(rung)) == jobs.RUNG_AHEAD
