"""The contract to send back to its vendor: fallback wording for findings, as tracked changes in Word."""

from collections.abc import Callable

from contracts.services import analyses
from review.exports.proposal_docx import Proposal, proposal_docx
from review.models import Report
from review.reading.people import name_of_person
from review.rules.drafting import word
from review.rules.playbook import Playbook
from review.rules.types import Finding as FindingValue
from review.rules.types import Wording
from review.services.assess import finding_of
from review.services.orders import ProposedFindings
from review.services.playbooks import rules_of


def proposal(report: Report, gathered: Callable[[], None]) -> bytes:
    """The Word file. gathered is called once all that it says is known."""
    version = report.versions.select_related("review__playbook").get()
    playbook, analysis = rules_of(version.review.playbook), analyses.load(version)
    findings = [finding_of(row) for row in ProposedFindings(report.choices["findings"]).of(version.review)]
    proposals = [Proposal(finding, _worded(finding, playbook, report.language)) for finding in findings]
    gathered()
    return proposal_docx(analysis, proposals, author=name_of_person(report.created_by), when=report.created)


def _worded(finding: FindingValue, playbook: Playbook, language: str) -> Wording:
    """The sentences of a finding. What a rule on the drafting suggests is advice and no wording: it is said in the comment."""
    wording = word(finding, playbook, language, language)
    if playbook.rule(finding.rule).kind != "drafting":
        return wording
    return Wording(wording.title, f"{wording.rationale}\n{wording.suggestion}", "")
