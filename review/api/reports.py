"""API of the files that people take away: reviews, counter-proposals, comparisons and matrices, each made by a job."""

from typing import Any

from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from contracts.access import contracts_for, version_for
from contracts.models import Role
from review.access import comparison_for, report_for
from review.api import serializers as shapes
from review.api.comparisons import MatrixQuery
from review.api.contracts import CHANGE, ONE
from review.api.reviews import chosen_language
from review.compare.matrix import RowKind
from review.downloads import report_file
from review.models import Report
from review.reading.matrix import Choices, ColumnOrder, RowOrder
from review.rules.themes import themes
from review.services.orders import ProposedFindings, order_comparison, order_matrix, order_proposal, order_report
from review.services.reports import download_name

_FILES = {(200, media_type): OpenApiTypes.BINARY for media_type in sorted({Report(kind=kind).format.media_type for kind in Report.Kind})}


class ReportSerializer(serializers.ModelSerializer[Report]):
    job = shapes.JobSerializer(read_only=True, allow_null=True)
    version = serializers.SerializerMethodField(help_text="The version that it is about; null where it is about several")
    name = serializers.SerializerMethodField(help_text="Of the file")
    ready = serializers.SerializerMethodField(help_text="Whether the file can be fetched")

    class Meta:
        model = Report
        fields = ("id", "kind", "version", "versions", "comparison", "language", "name", "ready", "job", "created")
        read_only_fields = fields

    def get_version(self, row: Report) -> int | None:
        versions = list(row.versions.all())
        return versions[0].pk if len(versions) == 1 and row.comparison_id is None else None

    def get_name(self, row: Report) -> str:
        return download_name(row)

    def get_ready(self, row: Report) -> bool:
        return bool(row.file)


class ProposalOrder(serializers.Serializer[Any]):
    findings = serializers.ChoiceField(ProposedFindings.choices, default=ProposedFindings.NEGOTIATE, help_text="Those that it answers")


class ComparisonReportOrder(shapes.LanguageChoice):
    kind = serializers.ChoiceField(
        [Report.Kind.COMPARISON, Report.Kind.REDLINE], help_text="`comparison`: PDF; `redline`: Word file with tracked changes"
    )
    only_changed = serializers.BooleanField(default=False, help_text="Whether the PDF leaves clauses out that did not change")


class MatrixReportOrder(MatrixQuery):
    kind = serializers.ChoiceField([Report.Kind.MATRIX, Report.Kind.WORKBOOK], help_text="`matrix`: PDF; `workbook`: XLSX")
    hide_equal = serializers.BooleanField(default=False, help_text="Whether rows on which all contracts agree are left out")
    sort = serializers.ChoiceField([order.value for order in ColumnOrder], default=ColumnOrder.CHOSEN.value, help_text="Of the contracts")
    rows = serializers.ChoiceField(
        [order.value for order in RowOrder], default=RowOrder.THEME.value, help_text="By theme, or the gravest first within each theme"
    )
    theme = serializers.ChoiceField([theme.key for theme in themes()], required=False, help_text="Only the rows of this theme")
    show = serializers.ChoiceField([kind.value for kind in RowKind], required=False, help_text="Only key terms, or only rules")


class Reports(APIView):
    @extend_schema(summary="Order a report on a version", request=shapes.LanguageChoice, responses=CHANGE | {202: ReportSerializer})
    def post(self, request: Request, pk: int) -> Response:
        version = version_for(request.user, pk, Role.PROCUREMENT)
        return _accepted(order_report(version, request.user, chosen_language(request.data)))


class Proposals(APIView):
    @extend_schema(
        summary="Order a counter-proposal",
        description=(
            "The version as a Word file in its own language: fallback wording in place of the sentences that it replaces, as tracked "
            "changes; comments say what is asked and on which legal basis, and nothing of the rationale or of notes."
        ),
        request=ProposalOrder,
        responses=CHANGE | {202: ReportSerializer},
    )
    def post(self, request: Request, pk: int) -> Response:
        version = version_for(request.user, pk, Role.PROCUREMENT)
        asked = _valid(ProposalOrder(data=request.data))
        return _accepted(order_proposal(version, request.user, asked["findings"]))


class ComparisonReports(APIView):
    @extend_schema(
        summary="Order a comparison as PDF or as tracked changes", request=ComparisonReportOrder, responses=CHANGE | {202: ReportSerializer}
    )
    def post(self, request: Request, pk: int) -> Response:
        row = comparison_for(request.user, pk)
        asked = _valid(ComparisonReportOrder(data=request.data))
        language = chosen_language(asked)
        return _accepted(order_comparison(row, asked["kind"], request.user, language, only_changed=asked["only_changed"]))


class MatrixReports(APIView):
    @extend_schema(summary="Order a matrix as PDF or workbook", request=MatrixReportOrder, responses=CHANGE | {202: ReportSerializer})
    def post(self, request: Request) -> Response:
        asked = _valid(MatrixReportOrder(data=request.data))
        contracts = contracts_for(request.user, asked["contract"])
        choices = Choices(
            hide_equal=asked["hide_equal"],
            sort=ColumnOrder(asked["sort"]),
            rows=RowOrder(asked["rows"]),
            theme=asked.get("theme", ""),
            kind=asked.get("show", ""),
        )
        site = request.build_absolute_uri("/")
        return _accepted(order_matrix(contracts, asked["kind"], request.user, chosen_language(asked), choices, site))


class ReportDetail(APIView):
    @extend_schema(summary="How far a report is", responses=ONE | {200: ReportSerializer})
    def get(self, request: Request, pk: int) -> Response:
        return Response(ReportSerializer(report_for(request.user, pk)).data)


class ReportFile(APIView):
    @extend_schema(summary="The file of a report", responses=ONE | _FILES)
    def get(self, request: Request, pk: int) -> FileResponse:
        return report_file(report_for(request.user, pk))


def _valid(form: serializers.Serializer[Any]) -> dict[str, Any]:
    form.is_valid(raise_exception=True)
    return form.validated_data  # type: ignore[no-any-return]


def _accepted(report: Report) -> Response:
    return Response(ReportSerializer(report).data, status=status.HTTP_202_ACCEPTED)
