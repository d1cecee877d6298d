"""A comparison as files: a PDF to read and a Word document with tracked changes."""

from collections.abc import Callable

from django.template.loader import render_to_string
from django.utils import timezone

from contracts.services.errors import JobError, ServiceError
from review.exports.redline_docx import redline_docx
from review.models import Comparison, Report
from review.reading.people import name_of_person
from review.report.comparison_content import Side, comparison_content
from review.report.pdf import stylesheet, to_pdf
from review.services import comparisons
from review.services.comparisons import Compared
from review.services.playbooks import playbook_of, rules_of


def comparison_pdf(report: Report, gathered: Callable[[], None]) -> bytes:
    """The PDF, in the active language, which must be the report's. gathered is called once all that it says is known."""
    row, found = _found(report)
    names = comparisons.names_of(row, report.language)
    sides = tuple(
        Side(*name, side.analysis, comparisons.cards_of_side(side, report.language))
        for name, side in zip(names, (found.left, found.right), strict=True)
    )
    content = comparison_content(
        found.comparison,
        (sides[0], sides[1]),
        rules_of(playbook_of(row.workspace)),
        row.pins,
        report.language,
        prepared_at=timezone.localtime(report.created),
        prepared_by=name_of_person(report.created_by),
        only_changed=bool(report.choices.get("only_changed")),
        subject=row.right.contract.vendor_name or row.right.contract.name if comparisons.is_of_one_contract(row) else "",
    )
    gathered()
    return to_pdf(render_to_string("report/comparison.html", {"report": content}), stylesheet("report-comparison"))


def redline(report: Report, gathered: Callable[[], None]) -> bytes:
    """The left document as a Word file whose tracked changes make the right one of it."""
    _, found = _found(report)
    gathered()
    author = name_of_person(report.created_by)
    return redline_docx(found.comparison, found.left.analysis, found.right.analysis, author=author, when=report.created)


def _found(report: Report) -> tuple[Comparison, Compared]:
    rows = Comparison.objects.select_related("workspace", "left__contract", "left__workspace", "right__contract", "right__workspace")
    row = rows.get(reports=report)
    try:
        return row, comparisons.complete(row)
    except ServiceError as error:
        raise JobError(error.code, retryable=True) from error
