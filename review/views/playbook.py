"""The page of a workspace's playbook, and the changes that its lawyers make to a rule."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import reswap, retarget

from contracts.models import Role
from contracts.services.errors import FieldsError, ServiceError
from contracts.services.messages import sentence
from review.access import current_workspace, playbook_for
from review.forms import PlaybookFilter, RuleForm
from review.models import Playbook
from review.reading.playbook import playbook_shown, rule_shown
from review.rules.playbook import load_playbook
from review.services import playbooks
from review.services.playbooks import Edited, playbook_of, rules_of
from review.views.requests import HtmxHttpRequest


@login_required
@never_cache
@require_safe
def playbook(request: HttpRequest) -> HttpResponse:
    """All rules, those hidden that the address filters out."""
    workspace = current_workspace(request)
    if workspace is None:
        return render(request, "contracts/no_workspace.html")
    row, language = playbook_of(workspace), get_language() or "fr"
    rules = rules_of(row)
    themes = playbook_shown(rules, load_playbook(row.key), language)
    form = PlaybookFilter(request.GET)
    shown = {rule.key for theme in themes for rule in theme.rules if form.fits(rule)}
    context = {
        "workspace": workspace,
        "member": workspace,
        "playbook": row,
        "name": rules.names[language],
        "themes": themes,
        "form": form,
        "shown": shown,
        "themes_shown": {theme.key for theme in themes if any(rule.key in shown for rule in theme.rules)},
        "total": len(rules.rules),
    }
    return render(request, "playbook.html", context | _state(row))


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def playbook_rule(request: HtmxHttpRequest, pk: int, key: str) -> HttpResponse:
    """The form that changes a rule; what it sends is stored, and htmx gets the rule anew."""
    row = playbook_for(request.user, pk, Role.LAWYER)
    if key not in load_playbook(row.key).keys:
        raise Http404
    form = RuleForm(rules_of(row).rule(key), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            edited = playbooks.restore(row, key) if "shipped" in request.POST else playbooks.edit(row, key, form.change(), form.seen)
        except FieldsError as error:
            form.refuse(error)
        except ServiceError as error:  # somebody else was first: the form shows what stands now
            form = RuleForm(rules_of(row).rule(key))
            return _form(request, row, key, form, refused=sentence(error.code, error.values))
        else:
            return _saved(request, row, edited)
    return _form(request, row, key, form)


def _form(request: HtmxHttpRequest, row: Playbook, key: str, form: RuleForm, **context: Any) -> HttpResponse:
    now = rules_of(row).rule(key)
    context |= {"workspace": row.workspace, "playbook": row, "form": form, "seen": form.seen}
    context["rule"] = rule_shown(now, load_playbook(row.key).rule(key), get_language() or "fr")
    status = 422 if request.method == "POST" else 200
    if not request.htmx:
        return render(request, "playbook/rule.html", context, status=status)
    response = render(request, "playbook/_rule_form.html", context, status=status)
    return reswap(retarget(response, f"#edit-{key}"), "innerHTML") if request.method == "POST" else response


def _saved(request: HtmxHttpRequest, row: Playbook, edited: Edited) -> HttpResponse:
    key, said = edited.rule.key, _outcome(edited)
    if not request.htmx:
        messages.success(request, said)
        return redirect(f"{reverse('playbook')}#rule-{key}")
    row.refresh_from_db(fields=["edits"])
    rule = rule_shown(edited.rule, load_playbook(row.key).rule(key), get_language() or "fr")
    context = {"playbook": row, "member": row, "rule": rule, "is_open": True, "said": said, "shown": {key}}
    return render(request, "playbook/_saved.html", context | _state(row))


def _outcome(edited: Edited) -> str:
    """What a change came to, in a sentence."""
    if not edited.is_changed:
        return _("Nothing has changed.")
    if not edited.contracts:
        return _("Saved. No contract has been read yet.")
    return ngettext(
        "Saved. %(count)s contract is being held against the playbook again.",
        "Saved. %(count)s contracts are being held against the playbook again.",
        edited.contracts,
    ) % {"count": edited.contracts}


def _state(row: Playbook) -> dict[str, int]:
    """How many rules the team has changed, and how many it has switched off."""
    rules, shipped = rules_of(row).rules, load_playbook(row.key)
    return {"changed": sum(rule != shipped.rule(rule.key) for rule in rules), "off": sum(not rule.enabled for rule in rules)}
