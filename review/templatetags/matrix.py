"""What the template of the matrix needs beyond the page's own tags."""

from collections.abc import Sequence
from typing import Any

from django import template

register = template.Library()


@register.filter
def beside(columns: Sequence[Any], cells: Sequence[Any]) -> list[tuple[Any, Any]]:
    """Each column with its cell of a row."""
    return list(zip(columns, cells, strict=True))


@register.filter
def tied(order: Sequence[tuple[Any, int, Any]]) -> list[str]:
    """The names of the columns that share the first place of a standing."""
    return [column.name for column, weight, _counts in order if weight == order[0][1]]
