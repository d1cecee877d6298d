"""What people make of findings."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction

from contracts.models import Version
from contracts.services.errors import ServiceError
from review.models import Decision, DecisionKind, Finding, Review
from review.services.assess import count


def held_review(finding: Finding, gone: str) -> Review:
    """The review of a finding that something is to be written to, held until the transaction ends.

    Raises ServiceError: "not_ready" while the version is read anew, and the code given where the rules no longer raise the finding.
    """
    ready = Review.objects.filter(version__status=Version.Status.READY).select_for_update(of=("self",))
    review = ready.filter(pk=finding.review_id).first()
    if review is None:
        raise ServiceError("not_ready")
    if not review.findings.filter(pk=finding.pk).exists():
        raise ServiceError(gone)
    return review


def decide(finding: Finding, user: AbstractBaseUser | AnonymousUser, kind: str, comment: str = "", *, everywhere: bool = False) -> Decision:
    """Records a decision and returns it; the ones before it stay as history.

    everywhere: it is taken for every place at which the rule is raised in this version, each of which gets it as its own.
    Raises ServiceError: "unknown_decision", "not_ready", "finding_gone" (the rules have run again, and no longer raise it).
    """
    if kind not in DecisionKind.values:
        raise ServiceError("unknown_decision", decision=kind)
    with transaction.atomic():
        review = held_review(finding, "finding_gone")
        decision = Decision.objects.create(finding=finding, user_id=user.pk, kind=kind, comment=comment.strip())
        finding.state = kind
        finding.save(update_fields=["state"])
        if everywhere:
            others = list(review.findings.filter(rule=finding.rule, lifted=False).exclude(pk=finding.pk))
            Decision.objects.bulk_create(Decision(finding=one, user_id=user.pk, kind=kind, comment=decision.comment) for one in others)
            Finding.objects.filter(pk__in=[one.pk for one in others]).update(state=kind)
        count(review)
    return decision
