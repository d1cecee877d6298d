"""Wording of the team's own in the place of a finding's fallback wording."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from contracts.services.errors import ServiceError
from review.models import Finding, Rewording
from review.services.decisions import held_review


def reword(finding: Finding, user: AbstractBaseUser | AnonymousUser, text: str) -> Rewording:
    """Records the wording to propose for a finding; the ones before it stay as history.

    Raises ServiceError: "wording_empty", "wording_long", "not_ready", "wording_gone" (the rules no longer raise the finding).
    """
    words = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    if not words:
        raise ServiceError("wording_empty")
    if len(words) > Rewording.LONGEST:
        raise ServiceError("wording_long", most=Rewording.LONGEST)
    return _record(finding, user, words)


def restore_wording(finding: Finding, user: AbstractBaseUser | AnonymousUser) -> Rewording:
    """Goes back to the playbook's wording. Raises ServiceError: "not_ready", "wording_gone"."""
    return _record(finding, user, "")


def _record(finding: Finding, user: AbstractBaseUser | AnonymousUser, text: str) -> Rewording:
    with transaction.atomic():
        held_review(finding, "wording_gone")
        made = Rewording.objects.create(finding=finding, user_id=user.pk, text=text)
        finding.reworded = text
        finding.save(update_fields=["reworded"])
    return made
