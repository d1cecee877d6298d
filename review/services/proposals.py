"""The contract to send back to its vendor: wording proposed for findings, as tracked changes in Word."""

from collections.abc import Callable

from contracts.services import analyses
from review.exports.proposal_docx import proposal_docx
from review.exports.proposal_plan import Proposal
from review.models import DecisionKind, Finding, Report
from review.reading.known import known
from review.reading.people import name_of_person
from review.reading.rows import finding_of, numbers_by_key
from review.rules.calling import Names, names_in
from review.rules.drafting import word_outward, word_suggestion
from review.rules.playbook import InProposal, Playbook
from review.rules.types import Finding as FindingValue
from review.rules.types import Outward
from review.rules.typography import spaced
from review.services.orders import ProposedFindings
from review.services.playbooks import rules_of


def proposal(report: Report, gathered: Callable[[], None]) -> bytes:
    """The Word file. gathered is called once all that it says is known."""
    version = report.versions.select_related("review__playbook").get()
    playbook, analysis = rules_of(version.review.playbook), analyses.load(version)
    raised = known(version.review.findings.filter(lifted=False), playbook)
    numbers = numbers_by_key(raised, analysis)
    rows = ProposedFindings(report.choices["findings"]).of(version.review)
    names = names_in(analysis)
    proposals = [_proposal(row, numbers[row.pk], playbook, report.language, names) for row in rows]
    gathered()
    return proposal_docx(analysis, proposals, author=name_of_person(report.created_by), when=report.created)


def _proposal(row: Finding, number: int, playbook: Playbook, language: str, names: Names) -> Proposal:
    """What is said of a finding outside: neither the rationale nor what people noted is among it."""
    finding, rule = finding_of(row), playbook.rule(row.rule)
    handling = rule.handling(is_reworded=bool(row.reworded))
    shipped = spaced(word_suggestion(finding, playbook, language, names), language)
    return Proposal(
        finding=finding,
        rule=rule,
        number=number,
        outward=_outward(finding, playbook, language, names),
        suggestion="" if handling is InProposal.ADVISES else row.reworded or shipped,
        handling=handling,
        confirmed=row.state == DecisionKind.NEGOTIATE,
    )


def _outward(finding: FindingValue, playbook: Playbook, language: str, names: Names) -> Outward:
    outward = word_outward(finding, playbook, language, names)
    return Outward(spaced(outward.subject, language), spaced(outward.request, language))
