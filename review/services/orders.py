"""Orders of files that a job makes: reviews, counter-proposals, comparisons, matrices."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from contracts.models import Contract, Job, Version, Workspace
from contracts.services import jobs
from contracts.services.errors import ServiceError
from review.models import Comparison, DecisionKind, Finding, Report, Review
from review.reading.matrix import Choices
from review.rules.playbook import InProposal, load_playbook
from review.services.matrices import versions_in

User = AbstractBaseUser | AnonymousUser | None


class ProposedFindings(models.TextChoices):
    """Which findings a counter-proposal answers."""

    NEGOTIATE = "negotiate", _("Findings to negotiate")
    STANDING = "standing", _("All findings but those accepted or dismissed")

    def of(self, review: Review) -> models.QuerySet[Finding]:
        """The findings of the review that are answered; those whose wording the playbook withholds only where the team worded them."""
        states = [DecisionKind.NEGOTIATE] if self is ProposedFindings.NEGOTIATE else [DecisionKind.OPEN, DecisionKind.NEGOTIATE]
        offered = [rule.key for rule in load_playbook(review.playbook.key).rules if rule.proposal is not InProposal.WITHHELD]
        proposed = models.Q(rule__in=offered) | models.Q(rule__in=load_playbook(review.playbook.key).keys) & ~models.Q(reworded="")
        return review.findings.filter(proposed, lifted=False, state__in=states)


def order_report(version: Version, user: User, language: str) -> Report:
    """A report on the version. Raises ServiceError("not_ready") where the version has not been read."""
    _check_ready(version)
    return _order(Report.Kind.REVIEW, version.workspace, [version], user, language)


def order_proposal(version: Version, user: User, findings: str = ProposedFindings.NEGOTIATE) -> Report:
    """The version with fallback wording in place of what it replaces, as tracked changes, in its own language.

    findings is a value of ProposedFindings.
    Raises ServiceError: "not_ready", "nothing_to_propose".
    """
    _check_ready(version)
    if not ProposedFindings(findings).of(version.review).exists():
        raise ServiceError("nothing_to_propose")
    return _order(Report.Kind.PROPOSAL, version.workspace, [version], user, version.language or "fr", choices={"findings": findings})


def order_comparison(row: Comparison, kind: str, user: User, language: str, *, only_changed: bool = False) -> Report:
    """A comparison as a file of kind Report.Kind.COMPARISON or REDLINE; only_changed leaves unchanged clauses out of the former.

    Raises ServiceError("not_ready").
    """
    versions = [version for version in (row.left, row.right) if version]
    for version in versions:
        _check_ready(version)
    return _order(kind, row.workspace, versions, user, language, row, {"only_changed": only_changed})


def order_matrix(contracts: Iterable[Contract], kind: str, user: User, language: str, choices: Choices, site: str) -> Report:
    """A matrix as a file of kind Report.Kind.MATRIX or WORKBOOK. site: where the pages are, "https://clausier.example.org".

    Raises ServiceError as review.services.matrices.versions_in does.
    """
    contracts = list(contracts)
    held = versions_in(contracts)
    versions = [contract.read_version for contract in contracts if contract.read_version_id in held]
    asked = {"contracts": [contract.pk for contract in contracts], "site": site.rstrip("/"), "shown": msgspec.to_builtins(choices)}
    return _order(kind, contracts[0].workspace, [one for one in versions if one], user, language, choices=asked)


def _check_ready(version: Version) -> None:
    if version.status != Version.Status.READY:
        raise ServiceError("not_ready")


def _order(
    kind: str,
    workspace: Workspace,
    versions: Sequence[Version],
    user: User,
    language: str,
    comparison: Comparison | None = None,
    choices: Mapping[str, Any] | None = None,
) -> Report:
    with transaction.atomic():
        report = Report.objects.create(
            workspace=workspace,
            kind=kind,
            comparison=comparison,
            choices=choices or {},
            language=language,
            created_by_id=user.pk if user else None,
        )
        report.versions.set(versions)
        report.job = jobs.start(Job.Kind.REPORT, report.pk, workspace, versions[0] if len(versions) == 1 else None)
        report.save(update_fields=["job"])
    return report
