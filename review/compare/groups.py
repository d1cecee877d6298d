"""Clauses beyond one to one: split into several, merged into one, or met by several of a contract that is built otherwise."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from review.compare.candidates import Couple
from review.compare.features import Features

_CONTAINED = 0.6  # share of a part's meaningful words that the whole must hold, in order
_RUNS = 0.3  # share of a part's pairs of meaningful words that the whole must hold side by side
_CONTAINED_BESIDE, _RUNS_BESIDE = 0.4, 0.1  # the same for a part that stands right beside the other one
_SMALLEST = 4  # meaningful words of the smallest part that is known by its words
_WEAK = 0.35  # a pair whose words are less alike gives way to a split or merge
_SAME_SUBJECT = 0.25  # what a subject must weigh in two clauses together to put a lone one beside another
_SECOND_PARTNER = 0.6  # the same for a clause that has a partner already
_FAR_MORE = 0.3  # and by how much it must exceed what that partner has of their subject
_NEAREST = 8  # clauses of a subject that a lone one is held against
_DISTANCE = 3  # how far from the whole's partner a part is sought where no rare words tell


def parts(
    matches: dict[int, int],
    left: Sequence[Features],
    right: Sequence[Features],
    near: Collection[Couple],
    alike: Callable[[int, int], float],
    closed: tuple[Collection[int], Collection[int]],
) -> list[Couple]:
    """Couples of a clause and another part of what it became (split) or was (merged).

    matches (left index → right index) loses the weak pairs of clauses that turn out to be parts. closed: left and right clauses that
    are no part of anything.
    """
    found = _parts(matches, left, right, near, alike, closed[1])
    backwards = {j: i for i, j in matches.items()}
    turned = [(j, i) for i, j in near]
    for j, i in _parts(backwards, right, left, turned, lambda a, b: alike(b, a), closed[0]):
        if (i, j) not in found:
            found.append((i, j))
    for i in [i for i, j in matches.items() if backwards.get(j) != i]:
        del matches[i]
    return found


def _parts(
    matches: dict[int, int],
    wholes: Sequence[Features],
    pieces: Sequence[Features],
    near: Collection[Couple],
    alike: Callable[[int, int], float],
    closed: Collection[int],
) -> list[Couple]:
    """(whole, piece) couples; matches maps a whole to the piece that stands for it so far, and loses weak pairs of pieces."""
    holder = {j: i for i, j in matches.items()}
    open_pieces = [piece for piece in pieces if piece.index not in closed]
    sought = [piece for piece in open_pieces if piece.index not in holder or alike(holder[piece.index], piece.index) < _WEAK]
    around: dict[int, set[int]] = {piece.index: set() for piece in sought}
    for i, j in near:
        if j in around:
            around[j].add(i)
    found = []
    for piece in sought:
        j = piece.index
        beside = range(max(0, j - _DISTANCE), min(len(pieces), j + _DISTANCE + 1))
        candidates = around[j] | {holder[k] for k in beside if k in holder and k != j}
        best = max(((_share(wholes[i], piece, pieces, matches.get(i)), -i) for i in candidates if matches.get(i) != j), default=(0.0, 0))
        if best[0] > 0:
            if j in holder:
                del matches[holder[j]]
                del holder[j]
            found.append((-best[1], j))
    return found


def _share(whole: Features, piece: Features, pieces: Sequence[Features], partner: int | None) -> float:
    """The share of the piece's words that the whole holds beside those of its partner; 0 where it is too small."""
    if not piece.has_body and piece.heading and piece.heading == whole.heading:
        return 1.0  # the heading stayed while the text went to clauses below it
    beside = partner is not None and abs(partner - piece.index) == 1
    if len(piece.content) < _SMALLEST:
        return float(partner is not None and beside and _broke_off(whole, piece, pieces[partner]))
    rest = _rest(whole.content, pieces[partner].content) if partner is not None else list(whole.content)
    if not set(piece.content) & set(rest):
        return 0.0
    share = LCSseq.similarity(piece.content, rest) / len(piece.content)
    runs = set(pairwise(rest))
    mine = list(pairwise(piece.content))
    side_by_side = sum(run in runs for run in mine) / len(mine)
    contained, runs_needed = (_CONTAINED_BESIDE, _RUNS_BESIDE) if beside else (_CONTAINED, _RUNS)
    return float(share) if share >= contained and side_by_side >= runs_needed else 0.0


def _broke_off(whole: Features, piece: Features, partner: Features) -> bool:
    """Whether a few words are the first or last ones of the whole, which its partner beside them does not have there."""
    count = len(piece.words)
    heads = [side.words[:count] == piece.words for side in (whole, partner)]
    tails = [side.words[-count:] == piece.words for side in (whole, partner)]
    return bool(count) and (heads == [True, False] or tails == [True, False])


def _rest(whole: Sequence[str], partner: Sequence[str]) -> list[str]:
    """The words of the whole that its partner does not take, in order."""
    rest: list[str] = []
    for op in LCSseq.opcodes(whole, partner):
        if op.tag != "equal":
            rest += whole[op.src_start : op.src_end]
    return rest


def attached(
    matches: Mapping[int, int],
    left: Sequence[Features],
    right: Sequence[Features],
    common_subject: Callable[[int, int], float],
) -> list[Couple]:
    """Clauses left alone, each with the clause of the other document that is most about the same subject, where one is; and clauses whose
    partner has far less of their subject than another clause, with that one."""
    holder = {j: i for i, j in matches.items()}
    found = set()
    for side, other, turned in ((left, right, False), (right, left, True)):
        about = _about(other)
        for clause in side:
            partner = holder.get(clause.index) if turned else matches.get(clause.index)
            couples = {(k, clause.index) if turned else (clause.index, k) for key in clause.subjects for k in about.get(key, ())}
            best = max(((common_subject(i, j), -i, -j) for i, j in couples), default=(0.0, 0, 0))
            if partner is None:
                enough = _SAME_SUBJECT
            else:
                so_far = common_subject(partner, clause.index) if turned else common_subject(clause.index, partner)
                enough = max(_SECOND_PARTNER, so_far + _FAR_MORE)
            if best[0] >= enough:
                found.add((-best[1], -best[2]))
    return sorted(found)


def _about(clauses: Sequence[Features]) -> dict[str, list[int]]:
    """The clauses that each subject weighs most in."""
    held: dict[str, list[tuple[float, int]]] = {}
    for clause in clauses:
        for key, weight in clause.subjects.items():
            held.setdefault(key, []).append((-weight, clause.index))
    return {key: [index for _, index in sorted(holders)[:_NEAREST]] for key, holders in held.items()}
