"""What the template of the matrix needs beyond the page's own tags."""

from collections.abc import Sequence
from typing import Any

from django import template

from review.compare.changes import GRAVITY
from review.models import Severity
from review.rules import types as rules

register = template.Library()


@register.filter
def beside(columns: Sequence[Any], cells: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Each column with its cell of a row."""
    return list(zip(columns, cells, strict=True))


@register.filter
def tied(order: Sequence[tuple[Any, int, Any]]) -> list[str]:
    """The names of the columns that share the first place of a standing."""
    return [column.name for column, weight, _counts in order if weight == order[0][1]]


@register.simple_tag
def weights() -> str:
    """What a rule weighs by its severity, in the reader's language: "Critical 27, High 9 …"."""
    return ", ".join(f"{severity.label} {GRAVITY[rules.Severity(severity.value)]}" for severity in Severity)
