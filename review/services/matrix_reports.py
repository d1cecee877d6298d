"""A matrix as files: a workbook and a PDF."""

from collections.abc import Callable

import msgspec
from django.template.loader import render_to_string
from django.utils import timezone

from contracts.models import Contract
from contracts.services.errors import JobError, ServiceError
from review.exports.matrix_xlsx import matrix_xlsx
from review.models import Report, Severity
from review.reading.matrix import Choices, MatrixShown, arranged
from review.reading.people import name_of_person
from review.report.matrix_content import matrix_content
from review.report.pdf import stylesheet, to_pdf
from review.services.matrices import matrix_in_words


def matrix_pdf(report: Report, gathered: Callable[[], None]) -> bytes:
    """The PDF, in the active language, which must be the report's. gathered is called once all that it says is known."""
    content = matrix_content(
        _shown(report), report.language, timezone.localtime(report.created), name_of_person(report.created_by), report.choices["site"]
    )
    gathered()
    return to_pdf(render_to_string("report/matrix.html", {"report": content, "severities": Severity.choices}), stylesheet("report-matrix"))


def matrix_workbook(report: Report, gathered: Callable[[], None]) -> bytes:
    """The workbook, in the report's language."""
    shown = _shown(report)
    gathered()
    author = name_of_person(report.created_by)
    return matrix_xlsx(shown, report.language, report.choices["site"], author, timezone.localtime(report.created))


def _shown(report: Report) -> MatrixShown:
    """The matrix of the contracts ordered that are still there, as its reader chose to see it."""
    order: list[int] = report.choices["contracts"]
    contracts = Contract.objects.select_related("read_version").filter(pk__in=order, workspace=report.workspace_id)
    try:
        shown = matrix_in_words(sorted(contracts, key=lambda contract: order.index(contract.pk)), report.language)
    except ServiceError as error:
        raise JobError(error.code, retryable=False) from error
    return arranged(shown, msgspec.convert(report.choices["shown"], Choices))
