"""The page of many contracts against key terms and rules."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from contracts.access import contracts_for
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.access import SESSION_KEY
from review.forms import MatrixForm
from review.services.matrices import matrix_in_words


@login_required
@never_cache
@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """The matrix of the contracts named by ?contract=1&contract=2. What else is chosen there is ticked in its filters."""
    contracts = contracts_for(request.user, request.GET.getlist("contract"))
    try:
        shown = matrix_in_words(contracts, get_language() or "fr")
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).in_full)
        return redirect("contracts")
    request.session[SESSION_KEY] = contracts[0].workspace_id
    context = {"workspace": contracts[0].workspace, "shown": shown, "contracts": contracts, "choices": MatrixForm(request.GET).choices()}
    return render(request, "matrix.html", context)
