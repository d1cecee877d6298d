"""The page of one contract: its summary, its text with the evidence marked, its findings and its key terms."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from contracts.access import contract_for, may_remove, removable_contract_for, version_for, was_never_readable
from contracts.analysis import Analysis
from contracts.models import Contract, Job, Role, Version
from contracts.services import analyses
from contracts.services import contracts as changes
from contracts.services.errors import ServiceError
from contracts.services.messages import sentence
from review import downloads
from review.access import SESSION_KEY
from review.models import DecisionKind, Report, Review, Severity
from review.reading.cards import SEVERITIES, Card, cards_of, latest_decisions, latest_rewordings, marks_of
from review.reading.cited import annexes_cited, laws_cited, lost_references, reference_marks
from review.reading.glossary import glossary, glossary_marks
from review.reading.governing import other_law
from review.reading.page import lay_out
from review.reading.warnings import warnings_of
from review.services import versions as version_history
from review.services.playbooks import rules_of
from review.views.outline import outline_of, types_to_check
from review.views.progress import progress_of
from review.views.terms import glance, term_groups, term_marks
from review.views.uploads import rows_of_jobs

FIRST = 5  # rules shown as those to negotiate first
RECENT_REPORTS = 5
_CHANGING = (Job.Kind.ASSESS, Job.Kind.CARRY)  # jobs that change the findings on the page
OF_ONE_VERSION = (Report.Kind.REVIEW, Report.Kind.PROPOSAL)
COMPARABLE = 200  # contracts offered for a comparison: more are chosen in the list


@login_required
@never_cache
@require_safe
def contract(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version, or with ?version=2 an older one."""
    found = contract_for(request.user, pk)
    history = version_history.history(found)
    versions = [entry.version for entry in history]
    if not versions:
        raise Http404
    asked = request.GET.get("version", "")
    version = next((v for v in versions if str(v.number) == asked), None) if asked else versions[0]
    if version is None:
        return redirect("contract", pk)
    request.session[SESSION_KEY] = found.workspace_id  # the list that this page leads back to
    context: dict[str, Any] = {
        "workspace": found.workspace,
        "contract": found,
        "version": version,
        "versions": versions,
        "statuses": Contract.Status.choices,
        "comparable": found.workspace.contracts.filter(read_version__isnull=False).exclude(pk=found.pk)[:COMPARABLE],
    }
    if version.status != Version.Status.READY:
        last = version.jobs.filter(kind=Job.Kind.INGEST).order_by("pk")
        context["uploads"] = rows_of_jobs(last)[-1:]
        context["history"] = history
        context["removable"] = was_never_readable(found) and may_remove(request.user, found)
        return render(request, "contract/not_ready.html", context)
    context |= {
        "history": history,
        "since": version_history.since(version, history),
        "questions": version_history.questions_on(version),
    }
    return render(request, "contract.html", context | reading_context(version))


def reading_context(version: Version) -> dict[str, Any]:
    """What the page shows of a version that was read, in the active language."""
    language = get_language() or "fr"
    analysis = analyses.load(version)
    review = Review.objects.filter(version=version).select_related("playbook").first()
    cards = review_cards(review, analysis, language) if review else ()
    lifted = review_cards(review, analysis, language, lifted=True) if review else ()
    entries = glossary(analysis)
    marks = [*marks_of(cards), *term_marks(analysis), *reference_marks(analysis), *glossary_marks(entries)]
    assessing = version.jobs.filter(kind__in=_CHANGING, status__in=(Job.Status.QUEUED, Job.Status.RUNNING)).first()
    return {
        "review": review,
        "cards": cards,
        "cards_by_key": {str(card.pk): card for card in cards},
        "groups": groups_of(cards),
        "lifted": lifted,
        "severities": sorted({card.severity for card in cards}, key=SEVERITIES.index),
        "decision_kinds": DecisionKind.choices,
        "themes": sorted({card.theme.key: card.theme.label(language) for card in cards}.items(), key=lambda row: row[1]),
        "text": lay_out(analysis.document, analysis.clauses, marks),
        "outline": outline_of(analysis, cards, language),
        "to_check": types_to_check(analysis, language),
        "term_groups": term_groups(analysis, language),
        "glance": glance(analysis, language),
        "glossary": entries,
        "laws": laws_cited(analysis, language),
        "annexes": annexes_cited(analysis),
        "lost": lost_references(analysis),
        "warnings": warnings_of(analysis, language),
        "other_law": other_law(analysis, language),
        "reports": [report for report in version.reports.filter(kind__in=OF_ONE_VERSION)[:RECENT_REPORTS] if report.file],
        "assessing": progress_of(assessing) if assessing else None,
        "lacks_decisions": version_history.lacks_decisions(version),
        **profile(cards),
    }


def review_cards(review: Review, analysis: Analysis, language: str, *, lifted: bool = False) -> tuple[Card, ...]:
    """The cards of what the rules raise now, worst first; with lifted, of what was decided on and is no longer raised."""
    rows = list(review.findings.filter(lifted=lifted))
    return cards_of(rows, analysis, rules_of(review.playbook), language, latest_decisions(rows), latest_rewordings(rows))


def groups_of(cards: tuple[Card, ...]) -> list[tuple[Severity | None, list[Card], int]]:
    """The cards by severity, worst first; None stands for what is missing from the contract, which comes after what is high.

    The number counts findings of the severity that are among those missing, so that the sum is that of the risk profile.
    """
    missing = [card for card in cards if card.is_missing]
    found: list[tuple[Severity | None, list[Card], int]] = [
        (
            severity,
            [card for card in cards if card.severity == severity and not card.is_missing],
            sum(card.severity == severity for card in missing),
        )
        for severity in SEVERITIES
    ]
    after = SEVERITIES.index(Severity.HIGH) + 1
    return [group for group in (*found[:after], (None, missing, 0), *found[after:]) if group[1]]


def profile(cards: tuple[Card, ...]) -> dict[str, Any]:
    """The counts of findings that stand, the bar drawn from them, and those to negotiate first."""
    standing = [card for card in cards if card.state != DecisionKind.DISMISS]
    counts = Counter(card.severity for card in standing)
    bars, x = [], 0.0
    for severity in SEVERITIES:
        if counts[severity]:
            width = 100 * counts[severity] / len(standing)
            at, wide = f"{x:.2f}%", f"{width:.2f}%"  # strings: a decimal comma would break the drawing
            bars.append({"severity": severity.value, "label": severity.label, "count": counts[severity], "x": at, "width": wide})
            x += width
    urgent: dict[str, list[Card]] = {}
    for card in standing:
        if card.state != DecisionKind.ACCEPT:
            urgent.setdefault(card.rule, []).append(card)
    return {
        "bars": bars,
        "standing": len(standing),
        "decided": sum(card.is_decided for card in cards),
        "total": len(cards),
        "first": [(same[0], _numbers(same)) for same in urgent.values()][:FIRST],
    }


def _numbers(cards: list[Card]) -> list[str]:
    """The numbers of the clauses that the cards stand in, each once, in reading order."""
    return list(dict.fromkeys(card.clause_number for card in cards if card.clause_number))


@login_required
@require_POST
def contract_status(request: HttpRequest, pk: int) -> HttpResponse:
    """Sets where the negotiation of the contract stands."""
    found = contract_for(request.user, pk, Role.PROCUREMENT)
    try:
        changes.set_status(found, request.POST.get("status", ""))
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).text)
    else:
        messages.success(request, _("Status changed to “%(status)s”.") % {"status": found.get_status_display().lower()})
    return redirect("contract", pk)


@login_required
@require_POST
def contract_rename(request: HttpRequest, pk: int) -> HttpResponse:
    found = contract_for(request.user, pk, Role.PROCUREMENT)
    try:
        changes.rename(found, request.POST.get("name", ""))
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).text)
    return redirect("contract", pk)


@login_required
@require_POST
def contract_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Deletes the contract for good; the form carries its name, typed by the user, as the second word on it."""
    found = removable_contract_for(request.user, pk)
    if request.POST.get("name", "").split() != found.name.split():  # a page shows one space for many
        messages.error(request, _("The contract was not deleted: the name that you typed is not its name."))
        return redirect("contract", pk)
    changes.delete(found)
    messages.success(request, _("“%(name)s” has been deleted.") % {"name": found.name})
    return redirect("contracts")


@login_required
@require_POST
def reassess(request: HttpRequest, pk: int) -> HttpResponse:
    """Runs the playbook over a version again; people's decisions stay, and those that did not come along do."""
    version = version_for(request.user, pk, Role.LAWYER)
    try:
        version_history.assess_again(version)
    except ServiceError as error:
        messages.error(request, sentence(error.code, error.values).text)
    return redirect("contract", version.contract_id)


@login_required
@require_safe
def assessing(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the playbook's run is, or the carrying of decisions; once it is over the page is loaded anew."""
    version = version_for(request.user, pk)
    job = version.jobs.filter(kind__in=_CHANGING).first()
    response = render(request, "contract/_assessing.html", {"version": version, "assessing": progress_of(job) if job else None})
    if job is None or not job.is_open:
        response.headers["HX-Refresh"] = "true"
    return response


@login_required
@require_safe
def original(request: HttpRequest, pk: int) -> FileResponse:
    """The file as it was uploaded: always as a download, never shown by this site."""
    return downloads.original(version_for(request.user, pk))
