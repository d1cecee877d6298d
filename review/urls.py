"""Addresses of the pages and of the REST API."""

from django.urls import include, path

from review.views.clause_types import types_of_clause
from review.views.comparison import (
    comparison,
    comparison_choices,
    comparison_pair,
    comparison_progress,
    comparison_rows,
    comparison_start,
)
from review.views.contract import assessing, contract, contract_delete, contract_rename, contract_status, original, reassess
from review.views.contracts import contracts
from review.views.finding import decide_finding, reword_finding
from review.views.matrix import matrix
from review.views.members import invitation, invitation_withdraw, member_remove, member_role, members
from review.views.playbook import playbook, playbook_rule
from review.views.report_order import comparison_report, matrix_report, proposal_order, report_download, report_order, report_progress
from review.views.uploads import retry, upload, upload_progress
from review.views.versions import succession, version_removal
from review.views.workspace import switch_workspace

urlpatterns = [
    path("", contracts, name="contracts"),
    path("uploads/", upload, name="upload"),
    path("uploads/progress/", upload_progress, name="upload_progress"),
    path("contracts/<int:pk>/", contract, name="contract"),
    path("contracts/<int:pk>/status/", contract_status, name="contract_status"),
    path("contracts/<int:pk>/name/", contract_rename, name="contract_rename"),
    path("contracts/<int:pk>/delete/", contract_delete, name="contract_delete"),
    path("versions/<int:pk>/original/", original, name="original"),
    path("versions/<int:pk>/clauses/<str:uid>/types/", types_of_clause, name="clause_types"),
    path("versions/<int:pk>/retry/", retry, name="retry"),
    path("versions/<int:pk>/removal/", version_removal, name="version_removal"),
    path("versions/<int:pk>/analysis/", reassess, name="reassess"),
    path("versions/<int:pk>/analysis/progress/", assessing, name="assessing"),
    path("versions/<int:pk>/succession/", succession, name="succession"),
    path("versions/<int:pk>/reports/", report_order, name="report_order"),
    path("versions/<int:pk>/proposals/", proposal_order, name="proposal_order"),
    path("reports/<int:pk>/progress/", report_progress, name="report_progress"),
    path("reports/<int:pk>/", report_download, name="report_download"),
    path("comparisons/", comparison_start, name="comparison_start"),
    path("comparisons/<int:pk>/", comparison, name="comparison"),
    path("comparisons/<int:pk>/progress/", comparison_progress, name="comparison_progress"),
    path("comparisons/<int:pk>/rows/", comparison_rows, name="comparison_rows"),
    path("comparisons/<int:pk>/choices/", comparison_choices, name="comparison_choices"),
    path("comparisons/<int:pk>/pairs/", comparison_pair, name="comparison_pair"),
    path("comparisons/<int:pk>/reports/", comparison_report, name="comparison_report"),
    path("matrix/", matrix, name="matrix"),
    path("matrix/reports/", matrix_report, name="matrix_report"),
    path("findings/<int:pk>/decision/", decide_finding, name="decide"),
    path("findings/<int:pk>/wording/", reword_finding, name="reword"),
    path("playbook/", playbook, name="playbook"),
    path("playbook/<int:pk>/rules/<str:key>/", playbook_rule, name="playbook_rule"),
    path("members/", members, name="members"),
    path("members/<int:pk>/role/", member_role, name="member_role"),
    path("members/<int:pk>/remove/", member_remove, name="member_remove"),
    path("invitations/<int:pk>/withdraw/", invitation_withdraw, name="invitation_withdraw"),
    path("invitations/<str:token>/", invitation, name="invitation"),
    path("workspace/", switch_workspace, name="switch_workspace"),
    path("api/v1/", include("review.api.urls")),
]
