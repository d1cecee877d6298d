"""The list of a workspace's contracts."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from contracts.models import Job
from review.access import current_workspace
from review.forms import ContractFilter
from review.services.listing import contracts_of
from review.services.versions import arrivals_in
from review.views.requests import HtmxHttpRequest
from review.views.uploads import rows_of_jobs

PER_PAGE = 50


@login_required
@never_cache
@require_safe
@vary_on_headers("HX-Request")
def contracts(request: HtmxHttpRequest) -> HttpResponse:
    """The page, or its table alone where htmx asks for that."""
    workspace = current_workspace(request)
    if workspace is None:
        return render(request, "contracts/no_workspace.html")
    all_of_them = contracts_of(request.user, workspace.pk)
    form = ContractFilter(request.GET)
    found = form.apply(all_of_them)
    context = {
        "workspace": workspace,
        "form": form,
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "total": all_of_them.count(),
    }
    if request.htmx and request.htmx.target == "contract-table":
        return render(request, "contracts/_table.html", context | {"is_update": True})
    reading = Job.objects.filter(workspace=workspace, kind=Job.Kind.INGEST, status__in=(Job.Status.QUEUED, Job.Status.RUNNING))
    context["uploads"] = rows_of_jobs(reading.order_by("-pk"))
    context["arrivals"] = arrivals_in(workspace.pk)
    return render(request, "contracts.html", context)
