"""The page of two contracts side by side: asked for, shown, and corrected by hand."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from contracts.access import contracts_for, version_for
from contracts.models import Role, Version
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review.access import SESSION_KEY, comparison_for
from review.models import Comparison
from review.reading.cards import Card
from review.reading.comparison_rows import Row, Rows, choices_of, types_of
from review.reading.comparison_summary import summary_of
from review.services import comparisons
from review.services.comparisons import Compared, cards_of_side
from review.services.playbooks import playbook_of, rules_of
from review.views.progress import progress_of

FIRST = 40  # rows written out at once: more than a screen shows
AT_A_TIME = 120  # rows that one request may ask for
FILTERS = ("only", "type", "side")  # which the address keeps


@dataclass(frozen=True, slots=True)
class Column:
    """What heads a column. contract is None for the playbook's positions."""

    name: str
    note: str
    address: str
    language: str


@login_required
@require_POST
def comparison_start(request: HttpRequest) -> HttpResponse:
    """Opens the comparison of left and right (versions; an empty left stands for the playbook's positions), or of two contracts."""
    if request.POST.get("as") == "matrix":  # of all that were ticked: a page with an address of its own
        return redirect(f"{reverse('matrix')}?{urlencode([('contract', pk) for pk in request.POST.getlist('contract')])}")
    try:
        if request.POST.get("right"):
            left = version_for(request.user, request.POST["left"]) if request.POST.get("left") else None
            right = version_for(request.user, request.POST["right"])
        else:
            left, right = _read_versions(request)
        row = comparisons.obtain(left, right, request.user)
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).in_full)
        return redirect("contracts")
    return redirect("comparison", row.pk)


def _read_versions(request: HttpRequest) -> tuple[Version, Version]:
    """Of the first two contracts that were ticked, the newest versions that were read."""
    ticked = contracts_for(request.user, request.POST.getlist("contract")[:2])
    versions = [contract.read_version for contract in ticked if contract.read_version]
    if len(versions) < 2:
        raise ServiceError("too_few")
    return versions[0], versions[1]


@login_required
@never_cache
@require_safe
def comparison(request: HttpRequest, pk: int) -> HttpResponse:
    """The comparison, or how far its making is. The first rows are written out, or with ?all=1 every row; the page asks for the others."""
    row = comparison_for(request.user, pk)
    request.session[SESSION_KEY] = row.workspace_id
    language = get_language() or "fr"
    context: dict[str, Any] = {"workspace": row.workspace, "comparison": row}
    try:
        found = comparisons.outcome(row)
    except ServiceError as error:
        return render(request, "comparison/waiting.html", context | {"trouble": sentence(error.code, error.values)})
    if found is None:
        return render(request, "comparison/waiting.html", context | {"progress": progress_of(row.job) if row.job else None})
    cards = cards_of_side(found.left, language), cards_of_side(found.right, language)
    rows = _rows(row, found, cards, language)
    first = len(rows) if "all" in request.GET else FIRST
    return render(
        request,
        "comparison.html",
        context
        | {
            "kin": found.comparison.kin,
            "columns": _columns(row, language),
            "rows": rows[:first],
            "later": rows[first:],
            "changed": [one for one in rows if one.is_changed],
            "formal": sum(one.is_formal for one in rows),
            "missing": tuple(tuple(card for card in side if card.is_missing) for side in cards),
            "summary": summary_of(found.comparison, rows, rules_of(playbook_of(row.workspace)), language),
            "types": types_of(rows, language),
        },
    )


@login_required
@never_cache
@require_safe
def comparison_rows(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows named by ?row=r41&row=r42, written out: those that the page has come to."""
    row = comparison_for(request.user, pk)
    found = _made(row)
    language = get_language() or "fr"
    asked = set(request.GET.getlist("row")[:AT_A_TIME])
    rows = _rows(row, found, (cards_of_side(found.left, language), cards_of_side(found.right, language)), language)
    context = {
        "comparison": row,
        "kin": found.comparison.kin,
        "columns": _columns(row, language),
        "rows": [one for one in rows if one.key in asked],
    }
    return render(request, "comparison/_rows.html", context)


@login_required
@never_cache
@require_safe
def comparison_choices(request: HttpRequest, pk: int) -> HttpResponse:
    """The clauses of either side, for the lists in which a person pairs them."""
    row = comparison_for(request.user, pk, Role.LAWYER)
    found = _made(row)
    choices = zip(_columns(row, get_language() or "fr"), map(choices_of, (found.left.analysis, found.right.analysis)), strict=True)
    return render(request, "comparison/_choices.html", {"comparison": row, "sides": list(zip(("left", "right"), choices, strict=True))})


def _made(row: Comparison) -> Compared:
    """What the comparison gives. Raises Http404 while it is not made."""
    try:
        found = comparisons.outcome(row)
    except ServiceError as error:
        raise Http404 from error
    if found is None:
        raise Http404
    return found


def _rows(row: Comparison, found: Compared, cards: tuple[tuple[Card, ...], tuple[Card, ...]], language: str) -> tuple[Row, ...]:
    left, right = comparisons.names_of(row, language)
    return Rows(found.comparison, (found.left.analysis, found.right.analysis), cards, (left[0], right[0]), row.pins, language).all()


@login_required
@never_cache
@require_safe
def comparison_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the comparison is; once it is made, the page is loaded anew."""
    row = comparison_for(request.user, pk)
    progress = progress_of(row.job) if row.job else None
    response = render(request, "comparison/_progress.html", {"comparison": row, "progress": progress})
    if progress is None or progress.is_done:
        response.headers["HX-Refresh"] = "true"
    return response


@login_required
@require_POST
def comparison_pair(request: HttpRequest, pk: int) -> HttpResponse:
    """Holds two clauses side by side, or takes that back (undo)."""
    row = comparison_for(request.user, pk, Role.LAWYER)
    left, right = request.POST.get("left") or None, request.POST.get("right") or None
    try:
        if "undo" in request.POST:
            comparisons.unpair(row, left, right)
            messages.success(request, _("The clauses are paired by their texts again."))
        else:
            comparisons.pair(row, left, right)
            messages.success(request, _("Your pairing has been kept."))
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).text)
    kept = [(name, value) for name in FILTERS if (value := request.POST.get(f"filter-{name}"))]
    return redirect(f"{reverse('comparison', args=[pk])}?{urlencode(kept)}" if kept else reverse("comparison", args=[pk]))


def _columns(row: Comparison, language: str) -> tuple[Column, Column]:
    left, right = comparisons.names_of(row, language)
    return _column(row, row.left, *left), _column(row, row.right, *right)


def _column(row: Comparison, version: Version | None, name: str, note: str) -> Column:
    if version is None:
        return Column(name, note, "", row.right.language)
    return Column(name, note, f"{reverse('contract', args=[version.contract_id])}?version={version.number}", version.language)
