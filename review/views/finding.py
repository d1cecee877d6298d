"""Decisions on a finding and wording of the team's own for it, made on the page of its contract."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from contracts.access import contract_for
from contracts.models import Role
from contracts.services import analyses
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.access import finding_for
from review.forms import DecisionForm, RewordingForm
from review.models import Finding
from review.reading.governing import other_law
from review.services.decisions import decide
from review.services.rewording import restore_wording, reword
from review.views.contract import profile, review_cards
from review.views.requests import HtmxHttpRequest


@login_required
@require_POST
def decide_finding(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Records the decision; htmx gets the cards that it is about, and the parts of the summary that it changes."""
    finding = finding_for(request.user, pk, Role.LAWYER)
    form = DecisionForm(request.POST)
    form.is_valid()

    def change() -> None:
        if "kind" in form.errors:
            raise ServiceError("unknown_decision", decision=request.POST.get("kind", ""))
        if form.errors:
            raise ServiceError("invalid")
        decide(finding, request.user, form.cleaned_data["kind"], form.cleaned_data["comment"], everywhere=form.cleaned_data["everywhere"])

    return _changed(request, finding, change, everywhere=form.cleaned_data.get("everywhere", False))


@login_required
@require_POST
def reword_finding(request: HtmxHttpRequest, pk: int) -> HttpResponse:
    """Records the team's wording, or goes back to the playbook's; htmx gets the finding's card with it."""
    finding = finding_for(request.user, pk, Role.LAWYER)
    form = RewordingForm(request.POST)

    def change() -> None:
        if not form.is_valid():
            raise ServiceError("invalid")
        if form.cleaned_data["reset"]:
            restore_wording(finding, request.user)
        else:
            reword(finding, request.user, form.cleaned_data["text"])

    return _changed(request, finding, change)


def _changed(request: HtmxHttpRequest, finding: Finding, change: Callable[[], None], *, everywhere: bool = False) -> HttpResponse:
    """What a change of a finding answers: its card, or the page at it where there is no htmx; or why it could not be made."""
    pk, version = finding.pk, finding.review.version
    try:
        change()
    except ServiceError as error:
        if request.htmx:
            return HttpResponse(sentence(error.code, error.values).text, status=422, content_type="text/plain; charset=utf-8")
        messages.error(request, sentence(error.code, error.values).text)
    if not request.htmx:
        return redirect(f"{reverse('contract', args=[version.contract_id])}?version={version.number}#finding-{pk}")
    analysis, language = analyses.load(version), get_language() or "fr"
    cards = review_cards(finding.review, analysis, language)
    contract = contract_for(request.user, version.contract_id)
    card = next((card for card in cards if card.pk == pk), None)
    context = {
        "contract": contract,
        "version": version,
        "review": finding.review,
        "card": card,
        "others": [other for other in cards if everywhere and other.rule == finding.rule and other.pk != pk],
        "other_law": other_law(analysis, language),
        **profile(cards),
    }
    return render(request, "contract/_decided.html", context)
