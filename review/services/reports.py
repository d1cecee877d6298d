"""Makes a report's PDF from a version that was read and reviewed."""

from collections.abc import Callable

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import override

from contracts.models import Version
from contracts.services import analyses
from review.models import DecisionKind, Finding, Report
from review.report.content import Opinion, ReportContent, build_content
from review.report.pdf import stylesheet, to_pdf
from review.rules.types import Finding as FindingValue
from review.services.assess import finding_of
from review.services.playbooks import rules_of

_STEPS = 3  # gather, lay out, store


def render(report_pk: int, progress: Callable[[int, int], None]) -> None:
    """Fills in the file of a report; making it again replaces the file. progress is told (done, total) steps."""
    report = Report.objects.select_related("version__contract", "version__review__playbook", "created_by").get(pk=report_pk)
    progress(0, _STEPS)
    with override(report.language):
        content = _content(report)
        progress(1, _STEPS)
        pdf = to_pdf(render_to_string("report/report.html", {"report": content}), stylesheet())
    progress(2, _STEPS)
    if report.file:
        report.file.delete(save=False)
    report.file.save("report.pdf", ContentFile(pdf))
    progress(_STEPS, _STEPS)


def download_name(report: Report) -> str:
    """The name under which a reader saves the report: "revue-kalidor-cgs.pdf"."""
    word = {"fr": "revue", "en": "review"}[report.language]
    return f"{word}-{slugify(report.version.contract.name)[:80] or report.version.pk}.pdf"


def _content(report: Report) -> ReportContent:
    version: Version = report.version
    rows = list(version.review.findings.filter(lifted=False).exclude(state=DecisionKind.DISMISS).prefetch_related("decisions__user"))
    findings: list[FindingValue] = [finding_of(row) for row in rows]
    return build_content(
        analyses.load(version),
        findings,
        rules_of(version.review.playbook),
        report.language,
        prepared_at=timezone.localtime(report.created),
        prepared_by=_name(report.created_by),
        opinions={i: _opinion(row) for i, row in enumerate(rows) if row.state != DecisionKind.OPEN},
    )


def _opinion(row: Finding) -> Opinion:
    latest = row.decisions.all()[0]
    return Opinion(latest.kind, str(latest.get_kind_display()), latest.comment, _name(latest.user))


def _name(user: object) -> str:
    """The full name of a user, their address where they gave none, nothing where the account is gone."""
    return (user.get_full_name() or user.email) if isinstance(user, User) else ""
