"""Gathers differences into phrases: shared words too slight to be read on their own between two changes join the change."""

from collections.abc import Sequence

from review.compare.matching import Block
from review.compare.words import Word

# What may join a change: a few function words between two changes, or one or two words that are shorter than the changes beside them.
_FUNCTION_RUN = 3
_WORD_RUN = 2
# Absorbed words may lengthen the differences of a text by this share, in characters and in words; what costs least for what it joins goes
# first.
_SLACK = 0.13


def in_phrases(blocks: Sequence[Block], left: Sequence[Word], right: Sequence[Word]) -> list[Block]:
    """The common blocks that stay common once differences are slid to the ends of sentences and gathered into phrases."""
    return _closed(_gathered(_slid(list(blocks), left, right), left, right), left, right)


def _slid(blocks: list[Block], left: Sequence[Word], right: Sequence[Word]) -> list[Block]:
    """An insertion or deletion that can stand in several places ("the fee [and the fee]") goes where a sentence or phrase starts."""
    for k in range(len(blocks) - 1):
        (i, j, n), (i2, j2, m) = blocks[k], blocks[k + 1]
        gap_left, gap_right = i2 - i - n, j2 - j - n
        if bool(gap_left) == bool(gap_right):
            continue
        side, start, length = (left, i + n, gap_left) if gap_left else (right, j + n, gap_right)
        # A block may be used up at the ends of the text only: elsewhere two changes would meet.
        back, most_back = 0, n if k == 0 else n - 1
        while back < most_back and side[start - back - 1].key == side[start + length - back - 1].key:
            back += 1
        forth, most_forth = 0, m if k + 2 == len(blocks) else m - 1
        while forth < most_forth and side[start + forth].key == side[start + length + forth].key:
            forth += 1
        best = max(range(-back, forth + 1), key=lambda by: (_edge(side, start + by) + _edge(side, start + length + by), by == 0, by))
        if best:
            blocks[k] = (i, j, n + best)
            blocks[k + 1] = (i2 + best, j2 + best, m - best)
    return [block for block in blocks if block[2]]


def _edge(side: Sequence[Word], at: int) -> int:
    """How well a phrase ends before the word at that index."""
    if at == 0 or at >= len(side):
        return 4
    if side[at].gap < side[at].start and side[at - 1].key in {".", ";", ":", "!", "?"}:
        return 3
    if side[at - 1].key == "," or side[at].key in {"(", ","}:
        return 2
    return 1 if side[at].gap < side[at].start else 0


def _gathered(blocks: list[Block], left: Sequence[Word], right: Sequence[Word]) -> list[Block]:
    if not blocks:
        return blocks
    budget = _SLACK * _changed(blocks, left, right)
    words = max(2.0, _SLACK * (len(left) + len(right) - 2 * sum(n for _, _, n in blocks)))  # two: one word that both texts have
    while True:
        slight = [(cost / around, k, cost) for k in range(len(blocks)) for cost, around in [_joining(blocks, k, left, right)] if cost]
        gone: set[int] = set()
        for _, k, cost in sorted(slight):
            count = 2 * blocks[k][2]
            if cost <= budget and count <= words and k - 1 not in gone and k + 1 not in gone:
                budget -= cost
                words -= count
                gone.add(k)
        if not gone:
            return blocks
        blocks = [block for k, block in enumerate(blocks) if k not in gone]


def _closed(blocks: Sequence[Block], left: Sequence[Word], right: Sequence[Word]) -> list[Block]:
    """A change that opens a bracket closes it: "thirty (30)" became "sixty (60)", not "thirty (30" "sixty (60"."""
    closed: list[Block] = []
    before = (0, 0, 0)
    for i, j, n in blocks:
        opened = [_opens(side[start:end]) for side, start, end in ((left, sum(before[::2]), i), (right, sum(before[1:]), j))]
        shift = int(all(opened) and left[i].key == ")")
        if n > shift:
            closed.append((i + shift, j + shift, n - shift))
        before = (i, j, n)
    return closed


def _opens(run: Sequence[Word]) -> bool:
    keys = [word.key for word in run]
    return keys.count("(") > keys.count(")")


def _joining(blocks: Sequence[Block], k: int, left: Sequence[Word], right: Sequence[Word]) -> tuple[int, int]:
    """What it costs, in characters shown twice, to let block k join the changes around it, and their length; cost 0 where it must stay."""
    i, _, n = blocks[k]
    if n > _FUNCTION_RUN:
        return 0, 1
    before = _between(blocks[k - 1] if k else (0, 0, 0), blocks[k], left, right)
    after = _between(blocks[k], blocks[k + 1] if k + 1 < len(blocks) else (len(left), len(right), 0), left, right)
    if not before or not after:
        return 0, 1
    length = _length(left, i, i + n)
    run = left[i : i + n]
    slight = all(word.is_function for word in run) or (n <= _WORD_RUN and 2 * length <= min(before, after))
    return (2 * length, before + after) if slight else (0, 1)


def _changed(blocks: Sequence[Block], left: Sequence[Word], right: Sequence[Word]) -> int:
    kept = sum(_length(left, i, i + n) + _length(right, j, j + n) for i, j, n in blocks)
    return _length(left, 0, len(left)) + _length(right, 0, len(right)) - kept


def _between(block: Block, following: Block, left: Sequence[Word], right: Sequence[Word]) -> int:
    return _length(left, block[0] + block[2], following[0]) + _length(right, block[1] + block[2], following[1])


def _length(side: Sequence[Word], start: int, end: int) -> int:
    return side[end - 1].end - side[start].gap if end > start else 0
