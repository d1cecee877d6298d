"""The only way from a user to a row of review: see contracts.access."""

from typing import Any

from contracts.access import User, row_for
from contracts.models import Role
from review.models import Comparison, Finding, Report


def finding_for(user: User, pk: Any, role: str = Role.READER) -> Finding:
    rows = Finding.objects.select_related("review__playbook", "review__version__workspace", "review__version__contract")
    return row_for(user, rows, pk, role, workspace="review__version__workspace")


def report_for(user: User, pk: Any, role: str = Role.READER) -> Report:
    return row_for(user, Report.objects.select_related("workspace", "job"), pk, role)


def comparison_for(user: User, pk: Any, role: str = Role.READER) -> Comparison:
    rows = Comparison.objects.select_related("workspace", "left__contract", "left__workspace", "right__contract", "right__workspace", "job")
    return row_for(user, rows, pk, role)
