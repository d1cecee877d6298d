"""Makes the file that was ordered, whatever its kind, and says under which name it is saved."""

from collections.abc import Callable, Sequence

from django.core.files.base import ContentFile
from django.utils.text import slugify
from django.utils.translation import override

from contracts.models import Version
from review.models import Report
from review.services.comparison_reports import comparison_pdf, redline
from review.services.matrix_reports import matrix_pdf, matrix_workbook
from review.services.proposals import proposal
from review.services.review_reports import review_pdf

_STEPS = 3  # gather, lay out, store
_MAKERS: dict[str, Callable[[Report, Callable[[], None]], bytes]] = {
    Report.Kind.REVIEW: review_pdf,
    Report.Kind.PROPOSAL: proposal,
    Report.Kind.COMPARISON: comparison_pdf,
    Report.Kind.REDLINE: redline,
    Report.Kind.MATRIX: matrix_pdf,
    Report.Kind.WORKBOOK: matrix_workbook,
}
_NAMES = {
    Report.Kind.REVIEW: {"fr": "revue", "en": "review"},
    Report.Kind.PROPOSAL: {"fr": "contre-proposition", "en": "counter-proposal"},
    Report.Kind.COMPARISON: {"fr": "comparaison", "en": "comparison"},
    Report.Kind.REDLINE: {"fr": "modifications-suivies", "en": "tracked-changes"},
    Report.Kind.MATRIX: {"fr": "matrice", "en": "matrix"},
    Report.Kind.WORKBOOK: {"fr": "matrice", "en": "matrix"},
}
_POSITIONS = {"fr": "nos-positions", "en": "our-positions"}
_OTHERS = {"fr": "et-{}-autres", "en": "and-{}-more"}
_LONGEST = 60  # characters of one contract's name in that of a file


def render(report_pk: int, progress: Callable[[int, int], None]) -> None:
    """Fills in the file of a report; making it again replaces the file. progress is told (done, total) steps."""
    report = Report.objects.select_related("created_by", "comparison").filter(pk=report_pk).first()
    if report is None:
        return  # deleted meanwhile
    progress(0, _STEPS)
    with override(report.language):
        data = _MAKERS[report.kind](report, lambda: progress(1, _STEPS))
    progress(2, _STEPS)
    former = report.file.name
    report.file.save(f"report.{report.format.extension}", ContentFile(data), save=False)
    named = 0
    try:
        named = Report.objects.filter(pk=report_pk).update(file=report.file.name)
    finally:
        if not named:  # its contract was deleted meanwhile, or the row could not be written
            report.file.delete(save=False)
    if named and former:
        report.file.storage.delete(former)
    progress(_STEPS, _STEPS)


def download_name(report: Report) -> str:
    """The name under which a reader saves the file: "revue-kalidor-cgs.pdf", "comparaison-kalidor-cgs-v1-v2.pdf"."""
    versions = list(report.versions.select_related("contract"))
    if report.comparison:
        sides = [version for version in versions if version.pk == report.comparison.left_id]
        sides += [version for version in versions if version.pk == report.comparison.right_id]
        names = ([] if report.comparison.left_id else [_POSITIONS[report.language]]) + _names(sides)
    elif report.kind in (Report.Kind.MATRIX, Report.Kind.WORKBOOK):
        order = {pk: at for at, pk in enumerate(report.choices["contracts"])}
        # A version that has become another contract's since then comes last.
        names = _names(sorted(versions, key=lambda version: order.get(version.contract_id, len(order))))
        if len(names) > 3:
            names[2:] = [_OTHERS[report.language].format(len(names) - 2)]
    else:
        names = [_name(versions[0])]
    return "-".join([_NAMES[Report.Kind(report.kind)][report.language], *names]) + f".{report.format.extension}"


def _names(versions: Sequence[Version]) -> list[str]:
    """A part of a file's name for each; two versions of one contract are told apart by their numbers."""
    if len(versions) == 2 and versions[0].contract_id == versions[1].contract_id:
        return [_name(versions[0]), *(f"v{version.number}" for version in versions)]
    return [_name(version) for version in versions]


def _name(version: Version) -> str:
    return slugify(version.contract.name)[:_LONGEST].strip("-") or str(version.pk)
