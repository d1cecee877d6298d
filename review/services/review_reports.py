"""The PDF report on one version: what was found in it and what people decided."""

from collections.abc import Callable

from django.template.loader import render_to_string
from django.utils import timezone

from contracts.services import analyses
from review.models import DecisionKind, Finding, Report
from review.reading.known import known
from review.reading.people import name_of_person
from review.reading.rows import finding_of, numbers_by_key
from review.reading.warnings import warnings_of
from review.report.content import Opinion, ReportContent, Reworded, build_content
from review.report.pdf import stylesheet, to_pdf
from review.services.playbooks import rules_of


def review_pdf(report: Report, gathered: Callable[[], None]) -> bytes:
    """The report, in the active language, which must be the report's. gathered is called once all that it says is known."""
    content = _content(report)
    gathered()
    return to_pdf(render_to_string("report/report.html", {"report": content}), stylesheet())


def _content(report: Report) -> ReportContent:
    version = report.versions.select_related("review__playbook").get()
    playbook = rules_of(version.review.playbook)
    raised = known(version.review.findings.filter(lifted=False).prefetch_related("decisions__user", "rewordings__user"), playbook)
    rows = [row for row in raised if row.state != DecisionKind.DISMISS]
    analysis = analyses.load(version)
    numbers = numbers_by_key(raised, analysis)
    return build_content(
        analysis,
        [finding_of(row) for row in rows],
        playbook,
        report.language,
        prepared_at=timezone.localtime(report.created),
        prepared_by=name_of_person(report.created_by),
        opinions={i: _opinion(row) for i, row in enumerate(rows) if row.state != DecisionKind.OPEN},
        reworded={i: _reworded(row) for i, row in enumerate(rows) if row.reworded},
        numbers=[numbers[row.pk] for row in rows],
        dismissed=len(raised) - len(rows),
        warnings=warnings_of(analysis, report.language),
    )


def _opinion(row: Finding) -> Opinion:
    latest = row.decisions.all()[0]
    day = timezone.localtime(latest.created)
    return Opinion(latest.kind, str(latest.get_kind_display()), latest.comment, name_of_person(latest.user), day)


def _reworded(row: Finding) -> Reworded:
    latest = row.rewordings.all()[0]
    return Reworded(row.reworded, name_of_person(latest.user), timezone.localtime(latest.created))
