"""Which words of two texts are the same: a longest common subsequence, fast on whole contracts."""

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

Block = tuple[int, int, int]  # left[i:i+n] is the same as right[j:j+n]

# Above this many cells of its table the subsequence is sought between anchors: runs of words that occur once in each text.
_CELLS = 40_000_000
_RUN = 6


def common_blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Blocks (i, j, n) of a longest common subsequence, in order, none touching the next on both sides.

    The subsequence is the longest there is for two texts of some 6,000 words; for longer ones, the longest that keeps the anchors.
    """
    if len(left) * len(right) <= _CELLS:
        return _longest(left, right, 0, 0)
    found: list[Block] = []
    i = j = 0
    for a, b in [*_anchors(left, right), (len(left), len(right))]:
        if a < i or b < j:
            continue
        if (a - i) * (b - j) <= _CELLS:
            found += _longest(left[i:a], right[j:b], i, j)
        i, j = a, b
        while i < len(left) and j < len(right) and left[i] == right[j]:
            i, j = i + 1, j + 1
        if i > a:
            found.append((a, b, i - a))
    return _joined(found)


def _longest(left: Sequence[str], right: Sequence[str], i: int, j: int) -> list[Block]:
    return [(i + op.src_start, j + op.dest_start, op.src_end - op.src_start) for op in LCSseq.opcodes(left, right) if op.tag == "equal"]


def _anchors(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of runs of words that occur once in each text, rising on both sides."""
    once_left, once_right = _once(left), _once(right)
    places = sorted((i, once_right[run]) for run, i in once_left.items() if run in once_right)
    return [places[k] for k in rising([j for _, j in places])]


def _once(keys: Sequence[str]) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for i in range(len(keys) - _RUN + 1):
        run = tuple(keys[i : i + _RUN])
        places[run] = -1 if run in places else i
    return {run: i for run, i in places.items() if i >= 0}


def rising(values: Sequence[int]) -> list[int]:
    """Indices of a longest strictly rising subsequence of values."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(k)
        else:
            tails[at], ends[at] = value, k
    path: list[int] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        path.append(k)
        k = before[k]
    return path[::-1]


def _joined(blocks: list[Block]) -> list[Block]:
    joined: list[Block] = []
    for i, j, n in blocks:
        if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + n)
        else:
            joined.append((i, j, n))
    return joined
