"""The only way from a user to a row of review: see contracts.access."""

from typing import Any

from django.db.models import Exists, OuterRef

from contracts.access import User, row_for
from contracts.models import Role, Version
from review.models import Comparison, Finding, Report


def finding_for(user: User, pk: Any, role: str = Role.READER) -> Finding:
    rows = Finding.objects.select_related("review__playbook", "review__version__workspace", "review__version__contract")
    return row_for(user, rows, pk, role, workspace="review__version__workspace")


def report_for(user: User, pk: Any, role: str = Role.READER) -> Report:
    """A report that is about a version still: one whose versions are all gone holds words that were to go with them."""
    rows = Report.objects.filter(Exists(Version.objects.filter(reports=OuterRef("pk"))))
    return row_for(user, rows.select_related("workspace", "job"), pk, role)


def comparison_for(user: User, pk: Any, role: str = Role.READER) -> Comparison:
    rows = Comparison.objects.select_related("workspace", "left__contract", "left__workspace", "right__contract", "right__workspace", "job")
    return row_for(user, rows, pk, role)
