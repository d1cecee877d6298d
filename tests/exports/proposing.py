"""Proposals for tests: findings as a counter-proposal answers them, worded as the shipped playbook words them."""

from collections.abc import Iterable

from contracts.analysis import Analysis
from review.exports.proposal_plan import Proposal
from review.rules.drafting import word_outward, word_suggestion
from review.rules.evaluate import evaluate
from review.rules.numbering import numbers_of
from review.rules.playbook import InProposal, load_playbook
from review.rules.types import Finding


def proposals(analysis: Analysis, findings: Iterable[Finding] | None = None, *, confirmed: bool = True) -> list[Proposal]:
    """A proposal for each finding, of all that the rules raise where none are given; what the playbook withholds is left out."""
    playbook, language = load_playbook(), analysis.document.language
    found = list(evaluate(analysis, playbook) if findings is None else findings)
    made = []
    for finding, number in zip(found, numbers_of(found, analysis.clauses), strict=True):
        rule = playbook.rule(finding.rule)
        advises = rule.proposal is InProposal.ADVISES
        suggestion = "" if advises else word_suggestion(finding, playbook, language)
        if rule.proposal is not InProposal.WITHHELD:
            made.append(Proposal(finding, rule, number, word_outward(finding, playbook, language), suggestion, rule.proposal, confirmed))
    return made


def wording(rule: str, language: str = "fr") -> str:
    """The fallback wording of a rule whose sentences name no value."""
    finding = Finding(rule, load_playbook().rule(rule).severity, None)
    return word_suggestion(finding, load_playbook(), language)
