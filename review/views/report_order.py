"""Files to take away: order one (a review, a counter-proposal, a comparison, a matrix), watch it being made, download it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from contracts.access import contracts_for, version_for
from contracts.models import Role
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.access import comparison_for, report_for
from review.downloads import report_file
from review.forms import ComparisonReportForm, MatrixForm, MatrixReportForm, ProposalForm, ReportForm
from review.models import Report
from review.services.orders import order_comparison, order_matrix, order_proposal, order_report
from review.views.progress import progress_of
from review.views.requests import HtmxHttpRequest


@login_required
@require_POST
def report_order(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Orders a report on the version with this primary key."""
    version = version_for(request.user, pk, Role.PROCUREMENT)

    def order() -> Report:
        return order_report(version, request.user, _valid(ReportForm(request.POST))["language"])

    return _ordered(request, order, reverse("contract", args=[version.contract_id]))


@login_required
@require_POST
def proposal_order(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Orders the version with this primary key as a counter-proposal."""
    version = version_for(request.user, pk, Role.PROCUREMENT)

    def order() -> Report:
        return order_proposal(version, request.user, _valid(ProposalForm(request.POST))["findings"])

    return _ordered(request, order, reverse("contract", args=[version.contract_id]))


@login_required
@require_POST
def comparison_report(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Orders a comparison as a file: who may see it may take it away."""
    row = comparison_for(request.user, pk)

    def order() -> Report:
        asked = _valid(ComparisonReportForm(request.POST))
        return order_comparison(row, asked["kind"], request.user, asked["language"], only_changed=asked["changed"])

    return _ordered(request, order, reverse("comparison", args=[pk]))


@login_required
@require_POST
def matrix_report(request: HtmxHttpRequest) -> HttpResponse:
    """Orders the matrix that an address of its page shows as a file."""
    form = MatrixReportForm(request.POST)
    query = form.cleaned_data.get("query") if form.is_valid() else None
    contracts = contracts_for(request.user, query.getlist("contract")) if query else []

    def order() -> Report:
        asked, choices = _valid(form), MatrixForm(query).choices()
        return order_matrix(contracts, asked["kind"], request.user, asked["language"], choices, request.build_absolute_uri("/"))

    return _ordered(request, order, f"{reverse('matrix')}?{query.urlencode()}" if query else reverse("contracts"))


@login_required
@require_safe
def report_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the file is; polled until it is there or has failed."""
    return _state(request, report_for(request.user, pk))


@login_required
@require_safe
def report_download(request: HttpRequest, pk: int) -> FileResponse:
    return report_file(report_for(request.user, pk))


def _valid(form: Form) -> dict[str, Any]:
    """What the form asks for. Raises ServiceError("invalid")."""
    if not form.is_valid():
        raise ServiceError("invalid")
    return form.cleaned_data


def _ordered(request: HtmxHttpRequest, order: Callable[[], Report], back: str) -> HttpResponse:
    """What an order answers: how far the file is or why there is none, as a fragment or on the page that it came from."""
    try:
        report = order()
    except ServiceError as error:
        said = sentence(error.code, error.values)
        if request.htmx:
            return render(request, "report_order/_state.html", {"refused": said})
        messages.error(request, said.in_full)
        return redirect(back)
    if request.htmx:
        return _state(request, report)
    messages.success(request, str(progress_of(report.job).stage) if report.job else "")
    return redirect(back)


def _state(request: HttpRequest, report: Report) -> HttpResponse:
    progress = progress_of(report.job) if report.job else None
    return render(request, "report_order/_state.html", {"report": report, "progress": progress})
