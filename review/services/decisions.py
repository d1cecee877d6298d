"""What people make of findings."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from contracts.models import Version
from contracts.services.errors import ServiceError
from review.models import Decision, DecisionKind, Finding, Review
from review.services.assess import count


def decide(finding: Finding, user: AbstractBaseUser | AnonymousUser, kind: str, comment: str = "") -> Decision:
    """Records a decision; the ones before it stay as history. Raises ServiceError: "unknown_decision", "not_ready"."""
    if kind not in DecisionKind.values:
        raise ServiceError("unknown_decision", decision=kind)
    if finding.review.version.status != Version.Status.READY:  # it is being read anew
        raise ServiceError("not_ready")
    with transaction.atomic():
        review = Review.objects.select_for_update().get(pk=finding.review_id)
        decision = Decision.objects.create(finding=finding, user_id=user.pk, kind=kind, comment=comment.strip())
        finding.state = kind
        finding.save(update_fields=["state"])
        count(review)
    return decision
