"""A workspace's playbook: the shipped one with the team's changes."""

from typing import Any

from django.db import transaction

from contracts.models import Job, Version, Workspace
from contracts.services import jobs
from contracts.services.errors import ServiceError
from review.models import Playbook
from review.rules import playbook as shipped

DEFAULT_KEY = "saas-client-fr"


def playbook_of(workspace: Workspace) -> Playbook:
    """The row of the workspace's playbook, made on first use."""
    row, _ = Playbook.objects.get_or_create(workspace=workspace, key=DEFAULT_KEY)
    return row


def rules_of(row: Playbook) -> shipped.Playbook:
    """The playbook that the rules run with."""
    return shipped.load_playbook(row.key).changed(row.edits)


def edit(row: Playbook, edits: dict[str, dict[str, Any]]) -> list[Job]:
    """Replaces the team's changes and starts the jobs that hold every contract's current version against them.

    edits is {"auto_renewal": {"severity": "high", "enabled": False, "thresholds": {…}}}. Raises ServiceError("playbook_invalid").
    """
    try:
        shipped.load_playbook(row.key).changed(edits)
    except (shipped.PlaybookError, AttributeError, TypeError) as error:
        raise ServiceError("playbook_invalid", detail=str(error)) from error
    with transaction.atomic():
        row.edits = edits
        row.version += 1
        row.save(update_fields=["edits", "version", "updated"])
        ready = Version.objects.filter(workspace=row.workspace_id, status=Version.Status.READY).select_related("workspace")
        return [jobs.start(Job.Kind.ASSESS, version.pk, version.workspace, version) for version in ready]
