"""Reports: order one, watch it being made, download it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from contracts.access import row_for, version_for
from contracts.models import Role
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.forms import ReportForm
from review.models import Report
from review.services.orders import order_report
from review.services.reports import download_name
from review.views.progress import progress_of
from review.views.requests import HtmxHttpRequest

WORKSPACE = "version__workspace"


def _report_for(request: HttpRequest, pk: int) -> Report:
    return row_for(request.user, Report.objects.select_related("version__contract", "job"), pk, Role.READER, WORKSPACE)


@login_required
@require_POST
def report_order(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Orders a report on the version with this primary key."""
    version = version_for(request.user, pk, Role.PROCUREMENT)
    form = ReportForm(request.POST)
    report = None
    try:
        if not form.is_valid():
            raise ServiceError("invalid")
        report = order_report(version, request.user, form.cleaned_data["language"])
    except ServiceError as error:
        said = sentence(error.code, error.values)
        if request.htmx:
            return render(request, "report_order/_state.html", {"refused": said})
        messages.error(request, f"{said.text} {said.advice}")
        return redirect("contract", version.contract_id)
    if request.htmx:
        return _state(request, report)
    messages.success(request, str(progress_of(report.job).stage) if report.job else "")
    return redirect("contract", version.contract_id)


@login_required
@require_safe
def report_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the report is; polled until it is there or has failed."""
    return _state(request, _report_for(request, pk))


@login_required
@require_safe
def report_download(request: HttpRequest, pk: int) -> FileResponse:
    report = _report_for(request, pk)
    if not report.file:
        raise Http404
    response = FileResponse(report.file.open("rb"), as_attachment=True, filename=download_name(report), content_type="application/pdf")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _state(request: HttpRequest, report: Report) -> HttpResponse:
    progress = progress_of(report.job) if report.job else None
    return render(request, "report_order/_state.html", {"report": report, "progress": progress})
