"""A file becomes rows: document, clauses, key terms and findings, once, however often it is tried."""

import json
from collections.abc import Callable

import jsonschema
import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoAssertNumQueries

from contracts.analysis import Analysis, analyse_bytes
from contracts.isolated import storable
from contracts.models import Clause, Contract, Job, Reading, Term, Version, Workspace
from contracts.services import analyses, jobs, uploads
from contracts.services.errors import JobError
from contracts.text.types import Document
from review.api.reviews import json_schema
from review.models import Finding, Review
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook
from review.schema import analysis_json
from review.services import assess
from review.services import work as reviewing
from review.services.listing import contracts_of

Work = Callable[[], list[Job]]


def counts(version: Version) -> tuple[int, ...]:
    return (
        Reading.objects.filter(version=version).count(),
        Clause.objects.filter(version=version).count(),
        Term.objects.filter(version=version).count(),
        Review.objects.filter(version=version).count(),
        Finding.objects.filter(review__version=version).count(),
    )


def test_the_rows_give_back_the_analysis_of_the_file(ready: Version, samples) -> None:
    fresh: Analysis = analyse_bytes((samples / ready.filename).read_bytes(), ready.filename)
    assert analyses.load(ready) == fresh
    playbook = load_playbook()
    assert assess.findings_of(ready.review) == evaluate(fresh, playbook)
    result = analysis_json(analyses.load(ready), assess.findings_of(ready.review), playbook, "fr")
    jsonschema.validate(json.loads(json.dumps(result)), json_schema("analysis"))


def test_a_contract_shows_what_was_read_in_its_newest_version(ready: Version) -> None:
    contract = Contract.objects.get(pk=ready.contract_id)
    assert contract.language == "fr"
    assert contract.vendor_name == next(term.value for term in ready.terms.all() if term.key == "vendor.name")
    assert ready.pages
    assert ready.media_type == "application/pdf"


def test_reading_again_doubles_nothing(ready: Version, work: Work) -> None:
    before = counts(ready)
    jobs.start(Job.Kind.INGEST, ready.pk, ready.workspace, ready)
    assert [job.status for job in work()] == [Job.Status.DONE]
    assert counts(ready) == before
    Reading.objects.filter(version=ready).delete()
    jobs.start(Job.Kind.INGEST, ready.pk, ready.workspace, ready)
    work()
    assert counts(ready) == before


def test_a_second_try_does_not_read_the_document_again(version: Version, monkeypatch: pytest.MonkeyPatch) -> None:
    """The document that the first try stored is enough for the second one."""
    job = Job.objects.get(version=version)
    stages: list[str] = []
    enter = jobs.Lease.enter

    def die_at_structure(lease: jobs.Lease, stage: str) -> None:
        enter(lease, stage)
        if stage == Job.Stage.STRUCTURE:
            raise JobError("reader_crashed", retryable=True)

    with monkeypatch.context() as first:
        first.setattr(jobs.Lease, "enter", die_at_structure)
        first.setattr(jobs, "PAUSE", jobs.PAUSE * 0)
        reviewing.run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Job.Status.QUEUED, 1)

    def note(lease: jobs.Lease, stage: str) -> None:
        stages.append(str(stage))
        enter(lease, stage)

    monkeypatch.setattr(jobs.Lease, "enter", note)
    reviewing.run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.attempts) == (Job.Status.DONE, 2)
    assert stages[0] == "structure"
    assert "read" not in stages


@pytest.mark.parametrize(
    ("filename", "content", "code"),
    [
        ("empty.pdf", b"", "empty_file"),
        ("logo.gif", b"GIF89a" + b"\x00" * 64, "unsupported_kind"),
        ("note.txt", "Bonjour, à demain.".encode(), "too_little_text"),
    ],
)
def test_bad_input_is_kept_and_can_be_tried_again(
    workspace: Workspace, owner: User, work: Work, filename: str, content: bytes, code: str
) -> None:
    (uploaded,) = uploads.upload(workspace, owner, [SimpleUploadedFile(filename, content)])
    (job,) = work()
    version = Version.objects.get(pk=uploaded.version.pk)
    assert (job.status, job.error_code, job.attempts) == (Job.Status.FAILED, code, 1)
    assert (version.status, version.error_code) == (Version.Status.FAILED, code)
    assert version.file.open("rb").read() == content
    again = uploads.retry(version)
    assert again.pk != job.pk
    assert [job.error_code for job in work()] == [code]


def test_characters_that_a_database_cannot_store_are_replaced_in_place() -> None:
    document = Document("a.txt", "0" * 64, "text/plain", "fr", "un\x00deux\ud800 trois", (), (), title="\x00")
    kept = storable(document)
    assert (kept.text, kept.title) == ("un\ufffddeux\ufffd trois", "\ufffd")


def test_a_file_that_takes_too_long_is_stopped(version: Version, settings, work: Work) -> None:
    settings.JOB_TIME_LIMIT_SECONDS = 0.001
    (job,) = work()
    assert (job.status, job.error_code, job.attempts) == (Job.Status.FAILED, "took_too_long", 1)


def test_a_file_that_takes_too_much_memory_is_stopped(workspace: Workspace, owner: User, settings, work: Work) -> None:
    settings.JOB_MEMORY_LIMIT_MB = 60
    settings.JOB_MAX_ATTEMPTS = 1
    text = "".join(f"Article {number}. Le Prestataire fournit le Service au Client.\n" for number in range(150_000))
    uploads.upload(workspace, owner, [SimpleUploadedFile("long.txt", text.encode())])  # more than a process has to spare
    (job,) = work()
    assert job.status == Job.Status.FAILED
    assert job.error_code in {"out_of_memory", "reader_crashed"}  # where memory ends inside a C library, the process dies of it


def test_a_list_of_contracts_costs_one_query(
    ready: Version, workspace: Workspace, owner: User, work: Work, samples, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    path = samples / "northlight-msa.pdf"
    uploads.upload(workspace, owner, [SimpleUploadedFile(path.name, path.read_bytes())])
    work()
    with django_assert_num_queries(1):
        rows = [
            (row.name, row.vendor_name, row.language, row.status, row.read_version.review.critical, row.workspace.name, row.role)
            for row in contracts_of(owner, workspace=workspace.pk)
        ]
    assert [row[2] for row in rows] == ["en", "fr"]
