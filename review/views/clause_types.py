"""The types of a clause, set by hand by a lawyer on the page of its contract."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from contracts.access import clause_for, contract_for
from contracts.clauses.taxonomy import taxonomy
from contracts.models import Role, Version
from contracts.services import analyses, clause_types
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from contracts.structure.clause_names import ClauseNames
from contracts.text.fold import fold
from review.views.outline import node_of
from review.views.requests import HtmxHttpRequest

MOST = 2  # types that the form offers to set


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def types_of_clause(request: HtmxHttpRequest, pk: int, uid: str) -> HttpResponse:
    """The form with the types of the clause; what it sends is stored, and htmx gets the clause's line of the outline anew."""
    clause = clause_for(request.user, pk, uid, Role.LAWYER)
    version, language = clause.version, get_language() or "fr"
    context: dict[str, Any] = {"version": version, "contract": contract_for(request.user, version.contract_id)}
    if version.status != Version.Status.READY:  # it is being read anew
        messages.error(request, sentence("not_ready").text)
        return redirect("contract", version.contract_id)
    if request.method == "POST":
        try:
            if "automatic" in request.POST:
                clause_types.unset_types(clause)
            else:
                clause_types.set_types(clause, [key for key in request.POST.getlist("types") if key], request.user)
        except ServiceError as error:
            if request.htmx:
                return HttpResponse(sentence(error.code, error.values).text, status=422, content_type="text/plain; charset=utf-8")
            messages.error(request, sentence(error.code, error.values).text)
        if not request.htmx:
            return redirect(f"{reverse('contract', args=[version.contract_id])}?version={version.number}#clause-{uid}")
    analysis = analyses.load(version)
    found = next(one for one in analysis.clauses if one.id == uid)
    context["node"] = node_of(analysis, ClauseNames(analysis.document.text, analysis.clauses), found, language)
    if request.method == "POST":
        return render(request, "contract/_clause_types.html", context | {"is_set": True})
    chosen = [one.key for one in analysis.types.get(uid, ()) if one.key != "other"][:MOST]
    choices = sorted(((key, info.label(language)) for key, info in taxonomy().items() if key != "other"), key=lambda row: fold(row[1]))
    set_by = clause_types.people_who_set(version, [clause], analysis.document.text).get(uid)
    context |= {"chosen": [*chosen, *[""] * (MOST - len(chosen))], "choices": choices, "set_by": set_by}
    return render(request, "contract/_clause_types_form.html" if request.htmx else "contract/clause_types.html", context)
