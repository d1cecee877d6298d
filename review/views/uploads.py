"""Uploads: files come in, and one address tells how far the reading of each is."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from contracts.access import contract_for, rows_for, version_for, workspace_for
from contracts.models import Contract, Job, Role, Successor, Version, Workspace
from contracts.services import uploads
from contracts.services.errors import ServiceError
from contracts.services.messages import Sentence, sentence
from review.access import current_workspace
from review.services.versions import successor_of
from review.views.progress import Progress, progress_of
from review.views.requests import HtmxHttpRequest

POLLED_AT_MOST = 100  # jobs per request; a page that shows more asks for those that come first (contracts/_queue.html)


@dataclass(frozen=True, slots=True)
class Row:
    """One uploaded file: with its progress, or with what was wrong with it. contract is where it leads once it is read."""

    filename: str
    progress: Progress | None
    version: Version | None
    error: Sentence | None

    @property
    def contract(self) -> Contract | None:
        return self.version.contract if self.version else None

    @property
    def successor(self) -> Successor | None:
        """The question whether the file is the next version of another contract, once it is read and as long as nobody has answered."""
        if self.version is None or self.progress is None or not self.progress.is_done:
            return None
        return successor_of(self.version)


def rows_of_jobs(jobs: QuerySet[Job]) -> list[Row]:
    """A row per job that reads a file."""
    rows = []
    for job in jobs.select_related("version", "version__contract"):
        if job.version:
            progress = progress_of(job)
            rows.append(Row(job.version.filename, progress, job.version, progress.error))
    return rows


@login_required
@require_POST
def upload(request: HtmxHttpRequest) -> HttpResponse:
    """Takes in files, each as a contract of its own; or with contract=PK as the next version of that contract."""
    contract = None
    if request.POST.get("contract"):
        contract = contract_for(request.user, request.POST["contract"], Role.PROCUREMENT)
        workspace = contract.workspace
    else:
        workspace = _workspace_to_upload_to(request)
    try:
        done = uploads.upload(workspace, request.user, _files(request), contract)
    except ServiceError as error:
        rows = [Row("", None, None, sentence(error.code, error.values))]
    else:
        rows = [_row(result) for result in done]
    if request.htmx:
        return render(request, "contracts/_uploads.html", {"uploads": rows})
    for row in rows:
        if row.error:
            messages.error(request, f"{row.filename} – {row.error.in_full}".removeprefix(" – "))
    return redirect("contract", contract.pk) if contract else redirect("contracts")


@login_required
@require_safe
def upload_progress(request: HtmxHttpRequest) -> HttpResponse:
    """The rows of the jobs named by ?job=1&job=2, those that the user may see, each to be swapped in place of its former self."""
    asked = [pk for pk in request.GET.getlist("job")[:POLLED_AT_MOST] if pk.isdecimal() and len(pk) < 19]
    jobs = rows_for(request.user, Job.objects.filter(pk__in=asked, kind=Job.Kind.INGEST))
    rows = rows_of_jobs(jobs.order_by("pk"))
    context = {"uploads": rows, "is_update": True, "workspace": current_workspace(request)}
    response = render(request, "contracts/_uploads.html", context)
    if any(row.progress and not row.progress.is_open for row in rows):
        trigger_client_event(response, "contracts-changed")
    return response


@login_required
@require_POST
def retry(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Reads a file again whose reading failed."""
    version = version_for(request.user, pk, Role.PROCUREMENT)
    try:
        job = uploads.retry(version)
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).text)
        return redirect("contract", version.contract_id)
    if request.htmx:
        return render(request, "contracts/_uploads.html", {"uploads": [Row(version.filename, progress_of(job), version, None)]})
    return redirect("contract", version.contract_id)


def _workspace_to_upload_to(request: HtmxHttpRequest) -> Workspace:
    workspace = current_workspace(request)
    if workspace is None:
        raise Http404
    return workspace_for(request.user, workspace.pk, Role.PROCUREMENT)


def _files(request: HttpRequest) -> list[Any]:
    files = request.FILES.getlist("files")
    if not files:
        raise ServiceError("no_file")
    return files


def _row(result: uploads.Uploaded) -> Row:
    error = sentence(result.error_code, result.error_values) if result.error_code else None
    return Row(result.filename, progress_of(result.job) if result.job else None, result.version, error)
