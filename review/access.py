"""The only way from a user to a row of review: see contracts.access."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404

from contracts.access import User, row_for
from contracts.models import Role, Version
from review.models import Comparison, Finding, Playbook, Report
from review.reading.known import known
from review.rules.playbook import load_playbook


def finding_for(user: User, pk: Any, role: str = Role.READER) -> Finding:
    """A finding; one of a rule that the playbook no longer has is shown nowhere, and so not found."""
    rows = Finding.objects.select_related("review__playbook", "review__version__workspace", "review__version__contract")
    row = row_for(user, rows, pk, role, workspace="review__version__workspace")
    if not known([row], load_playbook(row.review.playbook.key)):
        raise Http404
    return row


def playbook_for(user: User, pk: Any, role: str = Role.READER) -> Playbook:
    return row_for(user, Playbook.objects.select_related("workspace"), pk, role)


def report_for(user: User, pk: Any, role: str = Role.READER) -> Report:
    """A report that is about a version still: one whose versions are all gone holds words that were to go with them."""
    rows = Report.objects.filter(Exists(Version.objects.filter(reports=OuterRef("pk"))))
    return row_for(user, rows.select_related("workspace", "job"), pk, role)


def comparison_for(user: User, pk: Any, role: str = Role.READER) -> Comparison:
    rows = Comparison.objects.select_related("workspace", "left__contract", "left__workspace", "right__contract", "right__workspace", "job")
    return row_for(user, rows, pk, role)
