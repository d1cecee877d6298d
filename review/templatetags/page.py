"""What every page's template uses: icons, severities, and the workspace that the bar on top shows."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from contracts.access import allows, workspaces_of
from contracts.models import Role
from review.access import current_workspace
from review.models import DecisionKind, Review, Severity

register = template.Library()

SEVERITY_ICONS = {
    Severity.CRITICAL: "octagon-alert",
    Severity.HIGH: "triangle-alert",
    Severity.MEDIUM: "diamond",
    Severity.LOW: "circle",
    Severity.INFO: "info",
}
DECISION_ICONS = {
    DecisionKind.OPEN: "circle-help",
    DecisionKind.NEGOTIATE: "handshake",
    DecisionKind.ACCEPT: "circle-check",
    DecisionKind.DISMISS: "circle-x",
}


# What contracts.text reads, as a browser's file picker is told.
_ENDINGS = "pdf docx doc odt rtf html htm txt md eml png jpg jpeg tif tiff"


@register.simple_tag
def readable_files() -> str:
    """The value of a file field's accept."""
    return ",".join(f".{ending}" for ending in _ENDINGS.split())


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of static/icons/icons.svg; words beside it say what it means, so screen readers pass over it."""
    sprite = static("icons/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>', sprite, name)


@register.simple_tag
def severity_icon(severity: str) -> SafeString:
    return icon(SEVERITY_ICONS[Severity(severity)])


@register.simple_tag
def decision_icon(kind: str) -> SafeString:
    return icon(DECISION_ICONS[DecisionKind(kind)])


@register.filter
def severity_label(severity: str) -> str:
    return str(Severity(severity).label)


@register.simple_tag
def severity_counts(review: Review | None) -> list[tuple[str, str, int]]:
    """(severity, its name, how many findings stand) for each severity that has any, worst first."""
    counts = [(severity.value, str(severity.label), getattr(review, severity.value, 0)) for severity in Severity]
    return [row for row in counts if row[2]]


@register.filter
def may(row: Any, role: str) -> bool:
    """Whether the role that a row was looked up with (contracts.access) may do what the named one may: {% if contract|may:"lawyer" %}."""
    return bool(row) and allows(row.role, Role(role))


@register.filter
def at(mapping: Mapping[str, Any], key: str) -> Any:
    """What a mapping holds under a key that a variable names: {{ to_check|at:clause.id }}."""
    return mapping.get(key)


@register.inclusion_tag("_workspace_menu.html", takes_context=True)
def workspace_menu(context: dict[str, Any]) -> dict[str, Any]:
    """The workspace's name in the bar on top, as a menu where the user has several."""
    request = context["request"]
    shown = context.get("workspace") or current_workspace(request)
    workspaces = list(workspaces_of(request.user))
    return {"workspace": next((mine for mine in workspaces if mine == shown), None), "workspaces": workspaces, "request": request}
