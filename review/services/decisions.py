"""What people make of findings."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from contracts.models import Version
from contracts.services.errors import ServiceError
from review.models import Decision, DecisionKind, Finding, Review
from review.services.assess import count


def decide(finding: Finding, user: AbstractBaseUser | AnonymousUser, kind: str, comment: str = "") -> Decision:
    """Records a decision; the ones before it stay as history.

    Raises ServiceError: "unknown_decision", "not_ready", "finding_gone" (the rules have run again, and no longer raise it).
    """
    if kind not in DecisionKind.values:
        raise ServiceError("unknown_decision", decision=kind)
    with transaction.atomic():
        ready = Review.objects.filter(version__status=Version.Status.READY).select_for_update(of=("self",))
        review = ready.filter(pk=finding.review_id).first()
        if review is None:  # it is being read anew
            raise ServiceError("not_ready")
        if not review.findings.filter(pk=finding.pk).exists():
            raise ServiceError("finding_gone")
        decision = Decision.objects.create(finding=finding, user_id=user.pk, kind=kind, comment=comment.strip())
        finding.state = kind
        finding.save(update_fields=["state"])
        count(review)
    return decision
