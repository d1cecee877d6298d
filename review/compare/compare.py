"""Compares two contracts: their clauses side by side with every difference, their key terms, and what the playbook makes of both."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from contracts.analysis import Analysis
from contracts.structure.types import Clause
from review.compare.align import Alignment, Match, align
from review.compare.changes import finding_changes, term_changes, without_silence
from review.compare.features import number_end
from review.compare.moves import Draft, with_moves
from review.compare.redline import Hunk, Reference, Side, hunks, operations
from review.compare.types import Change, Comparison, Nature, Op, Operation, Pair, Pin
from review.rules.playbook import Playbook
from review.rules.types import Finding

_UNLIKE = 0.3  # below this likeness two vendors' wordings are shown whole, one after the other


def compare(
    left: Analysis,
    right: Analysis,
    left_findings: Sequence[Finding],
    right_findings: Sequence[Finding],
    pins: Iterable[Pin] = (),
    playbook: Playbook | None = None,
) -> Comparison:
    """The comparison of two contracts. pins: pairings made by people, which are kept.

    playbook: whose rules the findings are of; with it, a side that has no clause on a matter gains nothing by that over another text.
    """
    alignment = align(left, right, pins)
    findings = finding_changes(left_findings, right_findings)
    terms = term_changes(left.terms, right.terms, findings)
    if playbook and not alignment.kin:
        terms, findings = without_silence(left, right, terms, findings, playbook)
    return Comparison(pairs=_pairs(left, right, alignment), terms=terms, findings=findings, kin=alignment.kin)


def _pairs(left: Analysis, right: Analysis, alignment: Alignment) -> tuple[Pair, ...]:
    both = [(match, match.left, match.right) for match in alignment.matches if match.left is not None and match.right is not None]
    parts: tuple[dict[str, list[str]], dict[str, list[str]]] = (defaultdict(list), defaultdict(list))
    for _, i, j in both:
        parts[0][left.clauses[i].id].append(right.clauses[j].id)
        parts[1][right.clauses[j].id].append(left.clauses[i].id)
    partner = {key: others[0] for key, others in parts[0].items() if len(others) == 1}
    marks = _marks(left, partner), _marks(right, {clause.id: clause.id for clause in right.clauses})
    redlines = {}
    for match, i, j in both:
        before, after = _side(left, left.clauses[i], marks[0]), _side(right, right.clauses[j], marks[1])
        found = hunks(before, after) if alignment.kin or match.text >= _UNLIKE else _whole(before, after)
        redlines[i, j] = Draft(left.clauses[i].id, right.clauses[j].id, before.text, after.text, found)
    redlines = dict(zip(redlines, with_moves(list(redlines.values()), *parts), strict=True)) if alignment.kin else _told_once(redlines)
    pairs = []
    for match in alignment.matches:
        if match.left is None or match.right is None:
            pairs.append(_alone(left, right, match))
            continue
        one, other = left.clauses[match.left], right.clauses[match.right]
        draft = redlines[match.left, match.right]
        changes = _nature(one, other, draft, alignment.kin)
        if match.left in alignment.moved and len(parts[0][one.id]) == len(parts[1][other.id]) == 1:
            changes.append(Change.MOVED)
        if len(parts[0][one.id]) > 1:
            changes.append(Change.SPLIT)
        if len(parts[1][other.id]) > 1:
            changes.append(Change.MERGED)
        steps = operations(draft.left_text, draft.right_text, draft.hunks)
        pairs.append(Pair(one.id, other.id, tuple(changes), match.reason, steps, round(match.text, 4)))
    return tuple(pairs)


def _nature(one: Clause, other: Clause, draft: Draft, kin: bool) -> list[Change]:
    """Renumbered, reworded or formal; empty where nothing changed."""
    changes = []
    renumbered = kin and (one.number or "").lower() != (other.number or "").lower()
    if renumbered:
        changes.append(Change.RENUMBERED)
    natures = Counter(hunk.nature for hunk in draft.hunks)
    if renumbered and draft.hunks[0].right_start == 0 and draft.hunks[0].nature is Nature.FORMAL:
        natures[Nature.FORMAL] -= 1  # the printed number, already told
    if natures[Nature.WORDING] or natures[Nature.REPEATED]:
        changes.append(Change.REWORDED)
    elif natures[Nature.FORMAL] > 0:
        changes.append(Change.FORMAL)
    return changes


def _alone(left: Analysis, right: Analysis, match: Match) -> Pair:
    if match.left is not None:
        clause = left.clauses[match.left]
        return Pair(clause.id, None, (Change.REMOVED,), match.reason, _all(Op.DELETE, left, clause))
    assert match.right is not None
    clause = right.clauses[match.right]
    return Pair(None, clause.id, (Change.ADDED,), match.reason, _all(Op.INSERT, right, clause))


def _all(op: Op, analysis: Analysis, clause: Clause) -> tuple[Operation, ...]:
    text = analysis.document.text[clause.start : clause.end]
    return (Operation(op, text),) if text else ()


def _whole(one: Side, other: Side) -> list[Hunk]:
    return [Hunk(0, len(one.text), 0, len(other.text))] if one.text != other.text else []


def _told_once(drafts: Mapping[tuple[int, int], Draft]) -> dict[tuple[int, int], Draft]:
    """The drafts with the words of a clause that stands in several pairs taken away, or put in, by the first of them alone."""
    told: tuple[set[int], set[int]] = (set(), set())
    result = {}
    for (i, j), draft in drafts.items():
        hunks = list(draft.hunks)
        if i in told[0] or j in told[1]:
            hunks = [part for hunk in hunks for part in _parted(hunk, i in told[0], j in told[1])]
        result[i, j] = replace(draft, hunks=hunks)
        told[0].add(i)
        told[1].add(j)
    return result


def _parted(hunk: Hunk, left_told: bool, right_told: bool) -> list[Hunk]:
    """What the hunk takes away and what it puts in, each apart, and repeated where that side was told."""
    gone = replace(hunk, right_end=hunk.right_start, nature=Nature.REPEATED if left_told else hunk.nature)
    come = replace(hunk, left_start=hunk.left_end, nature=Nature.REPEATED if right_told else hunk.nature)
    return [part for part in (gone, come) if part.left_start < part.left_end or part.right_start < part.right_end]


def _side(analysis: Analysis, clause: Clause, marks: Mapping[str, Sequence[Reference]]) -> Side:
    text = analysis.document.text
    return Side(
        text=text[clause.start : clause.end],
        number_end=number_end(text, clause) - clause.start,
        heading_end=clause.body_start - clause.start,
        references=marks.get(clause.id, ()),
    )


def _marks(analysis: Analysis, names: Mapping[str, str]) -> dict[str, list[Reference]]:
    """References between clauses by the clause that they stand in, offsets counted from its start, under the name of what they refer to."""
    starts = [clause.start for clause in analysis.clauses]
    found: dict[str, list[Reference]] = defaultdict(list)
    for reference in analysis.references:
        if reference.clause and reference.clause in names:
            clause = analysis.clauses[max(bisect_right(starts, reference.start) - 1, 0)]
            found[clause.id].append(Reference(reference.start - clause.start, reference.end - clause.start, names[reference.clause]))
    return found
