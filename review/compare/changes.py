"""What changed between two contracts beyond their words: key terms, and findings that were raised or lifted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from contracts.analysis import Analysis
from contracts.terms.types import Term
from review.compare.effects import directions, effect
from review.compare.limits import exceeded
from review.compare.silence import has_types, speaks_of
from review.compare.types import Effect, Fate, FindingChange, TermChange, distinct
from review.rules.playbook import Playbook
from review.rules.themes import rules_of_term
from review.rules.types import Finding, Severity

# What a finding weighs against others.
GRAVITY = {Severity.CRITICAL: 27, Severity.HIGH: 9, Severity.MEDIUM: 3, Severity.LOW: 1, Severity.INFO: 0}


def gravest(findings: Iterable[Finding]) -> Severity | None:
    """The gravest severity of the findings, None where there are none."""
    return max((finding.severity for finding in findings), key=GRAVITY.__getitem__, default=None)


def finding_changes(left: Iterable[Finding], right: Iterable[Finding]) -> tuple[FindingChange, ...]:
    """What became of every rule that either document raises: raised first, then lifted, then kept, each gravest first."""
    sides = _by_rule(left), _by_rule(right)
    changes = []
    for rule in {**sides[0], **sides[1]}:
        before, after = tuple(sides[0].get(rule, ())), tuple(sides[1].get(rule, ()))
        fate = Fate.KEPT if before and after else Fate.RAISED if after else Fate.LIFTED
        severity = gravest(after or before)
        assert severity is not None
        changes.append(FindingChange(rule, fate, severity, before, after))
    fates = list(Fate)
    return tuple(sorted(changes, key=lambda change: (fates.index(change.fate), -GRAVITY[change.severity], change.rule)))


def term_changes(left: Sequence[Term], right: Sequence[Term], findings: Sequence[FindingChange]) -> tuple[TermChange, ...]:
    """Key terms whose values differ: those that raise or lift a finding first, then in the order of the table of directions."""
    sides = _by_key(left), _by_key(right)
    order = {key: rank for rank, key in enumerate(directions())}
    changes = []
    for key in sorted({**sides[0], **sides[1]}, key=lambda key: (order.get(key, len(order)), key)):
        before, after = tuple(sides[0].get(key, ())), tuple(sides[1].get(key, ()))
        values = distinct(before), distinct(after)
        if set(values[0]) == set(values[1]):
            continue
        raised = tuple(one.rule for one in findings if one.fate is Fate.RAISED and _touches(key, one.right, after))
        lifted = tuple(one.rule for one in findings if one.fate is Fate.LIFTED and _touches(key, one.left, before))
        lawful = _lawful(effect(key, *values), exceeded(key, values[0], left) is not None, exceeded(key, values[1], right) is not None)
        changes.append(TermChange(key, before, after, _judged(lawful, raised, lifted), raised, lifted))
    return tuple(sorted(changes, key=lambda change: not (change.raised or change.lifted)))


def without_silence(
    left: Analysis, right: Analysis, terms: Iterable[TermChange], findings: Iterable[FindingChange], playbook: Playbook
) -> tuple[tuple[TermChange, ...], tuple[FindingChange, ...]]:
    """The changes between two different texts, none of them for the better because a side has no clause on the matter at all."""
    rules = {rule.key: rule for rule in playbook.rules}
    silent_side = {Fate.RAISED: left, Fate.LIFTED: right}
    judged = tuple(
        replace(
            change,
            is_moot=change.fate in silent_side and change.rule in rules and not speaks_of(silent_side[change.fate], rules[change.rule]),
        )
        for change in findings
    )
    return tuple(_without_silence(left, right, change) for change in terms), judged


def _without_silence(left: Analysis, right: Analysis, change: TermChange) -> TermChange:
    if change.left and change.right:
        return change
    said, speaking, silent = (change.left, left, right) if change.left else (change.right, right, left)
    favours_silence = change.effect is (Effect.BETTER if change.left else Effect.WORSE)
    types = frozenset(found.key for term in said for found in speaking.types.get(term.clause, ()))
    return replace(change, effect=Effect.NEUTRAL) if favours_silence and types and not has_types(silent, types) else change


def _lawful(found: Effect, was_beyond: bool, is_beyond: bool) -> Effect:
    """A value that the law forbids is no advantage: not gained by going to it, nor lost by leaving it."""
    gained, lost = found is Effect.BETTER and is_beyond, found is Effect.WORSE and was_beyond
    return Effect.NEUTRAL if gained or lost else found


def _judged(found: Effect, raised: Sequence[str], lifted: Sequence[str]) -> Effect:
    """Where the values cannot be ranked, what the playbook makes of them."""
    if found is not Effect.NEUTRAL or bool(raised) == bool(lifted):
        return found
    return Effect.WORSE if raised else Effect.BETTER


def _touches(key: str, findings: Iterable[Finding], terms: Sequence[Term]) -> bool:
    """Whether the words of one of the findings that judge the key term hold those of one of its values, or the other way round."""
    spans = [span for found in findings if found.rule in rules_of_term(key) for span in found.evidence]
    return any(span.start < term.end and term.start < span.end for span in spans for term in terms)


def _by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        found[finding.rule].append(finding)
    return found


def _by_key(terms: Iterable[Term]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        found[term.key].append(term)
    return found
