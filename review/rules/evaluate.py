"""Runs the rules of a playbook over an analysis."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from contracts.analysis import Analysis
from contracts.structure.copies import second_copy
from contracts.text.garbage import collected_seldom
from contracts.text.types import Span
from review.rules.conditions import CONDITIONS
from review.rules.conditions.common import is_of_others
from review.rules.conditions.data import heads_deletion
from review.rules.conditions.service_levels import stands_here
from review.rules.conditions.suspension import notice_stands_there
from review.rules.duties import is_vendors_duty
from review.rules.elements import has_elements
from review.rules.fairness import is_fair
from review.rules.findings import Raised, finding
from review.rules.learnt import Hearing, hear
from review.rules.operative import operative
from review.rules.playbook import Kind, Playbook, load_playbook
from review.rules.reading import Reading, Sentence
from review.rules.statements import knows, says, ways
from review.rules.topics import on_topic
from review.rules.types import Finding, Severity

Ranked = tuple[int, Finding]  # with the rank of its rule in the playbook
_TOO_SHORT = 30  # characters of a sentence that raises nothing by likeness
_LABEL = re.compile(r"[-*•–] ?(?:[^\s.;:!?]+ ){0,6}[^\s.;:!?]+$")  # an item of few words, without a full stop, that nothing introduces
_BY_CHANCE = 1  # way of saying it in which words may meet that speak of something else; in several, or in a key term, they hardly do
_STATEMENTS = {  # of rules that have others than the one of their own name
    "vendor_discretionary_termination": ("vendor_termination_discretion", "vendor_termination_at_will"),
    "obsolete_legal_reference": ("obsolete_reference", "act_of_1978"),
    "incorporated_by_reference": ("incorporated_by_reference", "paper_not_attached"),
}
_REFERRING = {"suspension_short_notice": notice_stands_there, "sla_missing": stands_here, "data_return_missing": heads_deletion}
_CAPPED = "price.increase_cap"
# "Without cause" is fair where the customer may leave as well; by its own decision alone is not.
_DISCRETION = re.compile(r"\b(?:discretion|justif|motiv|motif|convenan|juge|gre\b|semble|sees? fit|giv(?:e|ing) (?:any )?reasons?|reserve)")
_ORDER = {severity: i for i, severity in enumerate(Severity)}


@collected_seldom()
def evaluate(analysis: Analysis, playbook: Playbook) -> tuple[Finding, ...]:
    """The findings that the playbook's enabled rules raise: most severe first, then in document order, what is missing last."""
    reading = Reading(analysis)
    hearing = reading.once(hear)
    raised = [pair for pair in raised_by_conditions(reading, playbook) if not _taken_back(reading, pair[1], hearing)]
    raised += _raised_by_likeness(reading, playbook, hearing, frozenset(found.rule for _, found in raised))
    raised = _once(analysis.document.text, _beyond_headings(reading, playbook, raised))
    last = len(analysis.document.text)
    raised.sort(key=lambda pair: (_ORDER[pair[1].severity], pair[1].evidence[0].start if pair[1].evidence else last, pair[0]))
    return tuple(found for _, found in raised)


def _beyond_headings(reading: Reading, playbook: Playbook, raised: Sequence[Ranked]) -> list[Ranked]:
    """raised without headings of clauses whose text raises the same rule: a heading stipulates nothing of its own."""

    def stands_in_heading(found: Finding) -> bool:
        return bool(found.clause and found.evidence) and found.evidence[0].end <= reading.clauses[found.clause or ""].body_start

    said = {(found.rule, found.clause) for _, found in raised if found.evidence and not stands_in_heading(found)}
    return [
        (rank, found)
        for rank, found in raised
        if playbook.rule(found.rule).kind is Kind.DRAFTING or not stands_in_heading(found) or (found.rule, found.clause) not in said
    ]


def _once(text: str, raised: Sequence[Ranked]) -> list[Ranked]:
    """raised; of a document that the file holds twice, without what the second copy says in the same words as the first."""
    again = second_copy(text)
    if again is None:
        return list(raised)

    def said(found: Finding) -> tuple[str, str]:
        return found.rule, " ".join(text[found.evidence[0].start : found.evidence[0].end].split()) if found.evidence else ""

    known = {said(found) for _, found in raised if found.evidence and found.evidence[0].start < again}
    return [(rank, found) for rank, found in raised if not found.evidence or found.evidence[0].start < again or said(found) not in known]


def raised_by_conditions(reading: Reading, playbook: Playbook) -> Iterator[Ranked]:
    """What the conditions of the enabled rules find, with each rule's rank in the playbook."""
    for rank, rule in enumerate(playbook.rules):
        if rule.enabled:
            shown: list[Span] = []
            for one in CONDITIONS[rule.key](reading, rule):
                sentence = reading.at(one.span.start) if one.span else None
                if sentence and is_fair(reading, rule.key, sentence, one.span):
                    continue
                if one.span and not one.alone:
                    phrase = operative(reading, one.span)
                    if any(phrase.start < other.end and other.start < phrase.end for other in shown):  # two matters of one phrase
                        phrase = one.span
                    shown.append(phrase)
                    one = replace(one, span=phrase)
                yield rank, finding(reading, rule, one)


def _taken_back(reading: Reading, found: Finding, hearing: Hearing) -> bool:
    """Whether the second reader hears otherwise, on the matter of a rule of what is missing or in the words of a rule of what is said."""
    settling = (
        sentence
        for sentence in hearing.settling(found.rule)
        if not (is_of_others(reading, found.rule, sentence) or _only_refers(reading, found.rule, sentence))
    )
    if any(on_topic(reading, found.rule, sentence) for sentence in settling):
        return True
    if not hearing.contradicts(found.rule, found.evidence, grave=found.rule in _grave()):
        return False
    deciding = reading.at(found.evidence[0].start)
    statements = _STATEMENTS.get(found.rule, (found.rule,))
    return deciding is not None and sum(ways(reading, statement, deciding) for statement in statements) == _BY_CHANCE


def _only_refers(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence leaves the rule's matter to other words of this document, which are read for themselves."""
    return rule in _REFERRING and _REFERRING[rule](reading, sentence)


@cache
def _grave() -> frozenset[str]:
    """The rules that are high or critical as they ship: what a team makes of a severity changes no finding."""
    return frozenset(rule.key for rule in load_playbook().rules if rule.severity in (Severity.CRITICAL, Severity.HIGH))


def _raised_by_likeness(reading: Reading, playbook: Playbook, hearing: Hearing, known: frozenset[str]) -> Iterator[Ranked]:
    """What sounds like a rule that no condition found and is not fair, each rule once."""
    for rank, rule in enumerate(playbook.rules):
        if rule.enabled and rule.key not in known and (heard := hearing.raising(rule.key)) and not _settled(reading, rule.key):
            unfair = next((sentence for sentence in heard if not _harmless(reading, rule.key, sentence)), None)
            if unfair:
                yield rank, finding(reading, rule, Raised(Span(unfair.start, unfair.end), likeness=True))


def _settled(reading: Reading, rule: str) -> bool:
    """Whether the document says it in known words, which the condition let pass, or states the term that takes the risk away."""
    said = knows(reading.language, rule) and says(reading, rule)
    return said or (rule == "price_increase_uncapped" and bool(reading.terms(_CAPPED)))


def _harmless(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether a sentence that sounds like the rule speaks of something else, or is fair, also where the customer has the same right."""
    if sentence.end - sentence.start < _TOO_SHORT or sentence.text.endswith(":"):
        return True  # too few words to go by, or those that introduce a list
    if sentence.lead is None and _LABEL.match(sentence.text):
        return True
    if not (on_topic(reading, rule, sentence) and has_elements(reading, rule, sentence)) or is_vendors_duty(rule, sentence):
        return True
    if _only_refers(reading, rule, sentence):
        return True
    if rule == "vendor_discretionary_termination" and not _DISCRETION.search(sentence.text):
        return is_fair(reading, rule, sentence) or says(reading, "termination_at_will_customer")
    return is_fair(reading, rule, sentence)
