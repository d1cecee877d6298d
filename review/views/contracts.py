"""The list of a workspace's contracts, and what a search finds in their names and in their clauses."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from contracts.clauses.taxonomy import taxonomy
from contracts.models import Contract, Job
from review.access import current_workspace
from review.forms import ContractFilter
from review.rules.themes import term_label
from review.services.listing import contracts_of
from review.services.search import groups_of, search, terms_suggested, types_suggested
from review.services.versions import arrivals_in
from review.views.requests import HtmxHttpRequest
from review.views.uploads import rows_of_jobs

PER_PAGE = 50
CLAUSES_PER_PAGE = 20


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
    context = {
        "workspace": workspace,
        "form": form,
        "page": Paginator(form.apply(all_of_them), PER_PAGE).get_page(request.GET.get("page")),
        "total": all_of_them.count(),
    }
    if form.asked.is_anything:
        context |= _clauses(request, form, all_of_them)
    if request.htmx and request.htmx.target == "contract-table":
        return render(request, "contracts/_found.html", context | {"is_update": True})
    reading = Job.objects.filter(workspace=workspace, kind=Job.Kind.INGEST, status__in=(Job.Status.QUEUED, Job.Status.RUNNING))
    context["uploads"] = rows_of_jobs(reading.order_by("-pk"))
    context["arrivals"] = arrivals_in(workspace.pk)
    return render(request, "contracts.html", context)


def _clauses(request: HtmxHttpRequest, form: ContractFilter, contracts: QuerySet[Contract]) -> dict[str, Any]:
    """What was found in the words of the contracts that the filters leave, a page of it at a time."""
    language = get_language() or "fr"
    found = search(request.user, form.apply(contracts, by_name=False), form.asked)
    shown = Paginator(found.places, CLAUSES_PER_PAGE).get_page(request.GET.get("clause_page"))
    return {
        "found": found,
        "clause_page": shown,
        "groups": groups_of(found, shown.object_list),
        "types_suggested": types_suggested(request.user, found, language),
        "terms_suggested": terms_suggested(request.user, found, language),
        "type_chosen": taxonomy()[found.asked.type].label(language) if found.asked.type else "",
        "term_chosen": term_label(found.asked.term, language) if found.asked.term else "",
    }
