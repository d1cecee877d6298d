"""What changed between two contracts beyond their words: key terms, and findings that were raised or lifted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from contracts.terms.types import Term
from review.compare.effects import directions, effect
from review.compare.types import Effect, Fate, FindingChange, TermChange, distinct
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
        raised = tuple(one.rule for one in findings if one.fate is Fate.RAISED and _touches(one.right, after))
        lifted = tuple(one.rule for one in findings if one.fate is Fate.LIFTED and _touches(one.left, before))
        changes.append(TermChange(key, before, after, _judged(effect(key, *values), raised, lifted), raised, lifted))
    return tuple(sorted(changes, key=lambda change: not (change.raised or change.lifted)))


def _judged(found: Effect, raised: Sequence[str], lifted: Sequence[str]) -> Effect:
    """Where the values cannot be ranked, what the playbook makes of them."""
    if found is not Effect.NEUTRAL or bool(raised) == bool(lifted):
        return found
    return Effect.WORSE if raised else Effect.BETTER


def _touches(findings: Iterable[Finding], terms: Sequence[Term]) -> bool:
    """Whether the words of one of the findings hold those of one of the terms, or the other way round."""
    return any(span.start < term.end and term.start < span.end for found in findings for span in found.evidence for term in terms)


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
