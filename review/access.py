"""The only way from a user to a row of review (see contracts.access), and to the workspace that the pages show."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest

from contracts.access import User, row_for, workspaces_of
from contracts.models import Role, Version, Workspace
from review.models import Comparison, Finding, Playbook, Report
from review.reading.known import known
from review.rules.playbook import load_playbook

SESSION_KEY = "workspace"


def current_workspace(request: HttpRequest) -> Workspace | None:
    """The workspace that the user chose last, else the first one; None for a member of none. It carries the user's .role."""
    mine = workspaces_of(request.user)
    return mine.filter(pk=request.session.get(SESSION_KEY, 0)).first() or mine.first()


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
