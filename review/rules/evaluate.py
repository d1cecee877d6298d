"""Runs the rules of a playbook over an analysis."""

from contracts.analysis import Analysis
from review.rules.conditions import CONDITIONS
from review.rules.findings import finding
from review.rules.playbook import Playbook
from review.rules.reading import Reading
from review.rules.types import Finding, Severity

_ORDER = {severity: i for i, severity in enumerate(Severity)}


def evaluate(analysis: Analysis, playbook: Playbook) -> tuple[Finding, ...]:
    """The findings that the playbook's enabled rules raise: most severe first, then in document order, what is missing last."""
    reading = Reading(analysis)
    raised = []
    for rank, rule in enumerate(playbook.rules):
        if rule.enabled:
            raised += [(rank, finding(reading, rule, one)) for one in CONDITIONS[rule.key](reading, rule)]
    last = len(analysis.document.text)
    raised.sort(key=lambda pair: (_ORDER[pair[1].severity], pair[1].evidence[0].start if pair[1].evidence else last, pair[0]))
    return tuple(found for _, found in raised)
