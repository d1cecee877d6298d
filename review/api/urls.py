"""Addresses of the REST API, version 1."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView

from review.api import clauses, comparisons, contracts, docs, errors, playbook, reading, reports, reviews, search, tokens, versions

app_name = "api"

urlpatterns = [
    path("schema", SpectacularAPIView.as_view(), name="schema"),
    path("docs", docs.Docs.as_view(url_name="api:schema"), name="docs"),
    path("analysis.schema.json", reviews.JsonSchema.as_view(name="analysis"), name="analysis-schema"),
    path("comparison.schema.json", reviews.JsonSchema.as_view(name="comparison"), name="comparison-schema"),
    path("token", tokens.TokenView.as_view(), name="token"),
    path("workspaces", contracts.WorkspaceList.as_view(), name="workspaces"),
    path("contracts", contracts.ContractList.as_view(), name="contracts"),
    path("contracts/<int:pk>", contracts.ContractDetail.as_view(), name="contract"),
    path("contracts/<int:pk>/versions", versions.History.as_view(), name="history"),
    path("versions/<int:pk>", contracts.VersionDetail.as_view(), name="version"),
    path("versions/<int:pk>/file", contracts.VersionFile.as_view(), name="version-file"),
    path("versions/<int:pk>/retry", contracts.VersionRetry.as_view(), name="version-retry"),
    path("versions/<int:pk>/changes", versions.Changes.as_view(), name="changes"),
    path("versions/<int:pk>/successor", versions.SuccessorDetail.as_view(), name="successor"),
    path("versions/<int:pk>/analysis", reviews.Analysis.as_view(), name="analysis"),
    path("versions/<int:pk>/clauses", clauses.ClauseList.as_view(), name="clauses"),
    path("versions/<int:pk>/clauses/<str:uid>/types", clauses.ClauseTypes.as_view(), name="clause-types"),
    path("versions/<int:pk>/definitions", reading.Definitions.as_view(), name="definitions"),
    path("versions/<int:pk>/references", reading.References.as_view(), name="references"),
    path("versions/<int:pk>/findings", reviews.FindingList.as_view(), name="findings"),
    path("versions/<int:pk>/reports", reports.Reports.as_view(), name="reports"),
    path("versions/<int:pk>/proposals", reports.Proposals.as_view(), name="proposals"),
    path("comparison", comparisons.ComparisonOfTwo.as_view(), name="comparison"),
    path("comparisons", comparisons.Comparisons.as_view(), name="comparisons"),
    path("comparisons/<int:pk>", comparisons.ComparisonDetail.as_view(), name="comparison-detail"),
    path("comparisons/<int:pk>/pairs", comparisons.Pairs.as_view(), name="comparison-pairs"),
    path("comparisons/<int:pk>/reports", reports.ComparisonReports.as_view(), name="comparison-reports"),
    path("matrix", comparisons.MatrixDetail.as_view(), name="matrix"),
    path("matrix/reports", reports.MatrixReports.as_view(), name="matrix-reports"),
    path("search", search.Search.as_view(), name="search"),
    path("jobs/<int:pk>", contracts.JobDetail.as_view(), name="job"),
    path("playbook", playbook.PlaybookDetail.as_view(), name="playbook"),
    path("playbook/rules/<str:key>", playbook.RuleDetail.as_view(), name="playbook-rule"),
    path("findings/<int:pk>", reviews.FindingDetail.as_view(), name="finding"),
    path("findings/<int:pk>/decisions", reviews.Decisions.as_view(), name="decisions"),
    path("findings/<int:pk>/wording", reviews.Wording.as_view(), name="wording"),
    path("reports/<int:pk>", reports.ReportDetail.as_view(), name="report"),
    path("reports/<int:pk>/file", reports.ReportFile.as_view(), name="report-file"),
    re_path(r"^(?P<path>.*)$", errors.not_found),
]
