"""Which words of two texts are the same: a longest common subsequence, fast on whole contracts."""

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

Block = tuple[int, int, int]  # left[i:i+n] is the same as right[j:j+n]

# Above this many cells of its table (a bit each) the subsequence is sought between anchors: runs of words that occur once in each text.
_CELLS = 400_000_000
_RUNS = (6, 3, 1)  # words of a run: the longer, the surer; shorter ones where no longer one cuts a stretch


def common_blocks(left: Sequence[str], right: Sequence[str]) -> list[Block]:
    """Blocks (i, j, n) of a longest common subsequence, in order, none touching the next on both sides.

    The subsequence is the longest there is for two texts of some 20,000 words; for longer ones, the longest that keeps the anchors.
    """
    return _joined(_common(left, right, 0, 0, _RUNS))


def _common(left: Sequence[str], right: Sequence[str], i: int, j: int, runs: Sequence[int]) -> list[Block]:
    """Blocks of two stretches that start at i and j of their texts."""
    if len(left) * len(right) <= _CELLS:
        return _longest(left, right, i, j)
    if not runs:  # nothing cuts them: halves beside halves
        cuts = [(len(left) // 2, len(right) // 2)]
        runs = _RUNS
    else:
        cuts = _anchors(left, right, runs[0])
        runs = runs[1:]
    found: list[Block] = []
    a = b = 0
    for next_a, next_b in [*cuts, (len(left), len(right))]:
        if next_a < a or next_b < b:
            continue  # within what the anchor before has covered
        found += _common(left[a:next_a], right[b:next_b], i + a, j + b, runs)
        a, b = next_a, next_b
        while a < len(left) and b < len(right) and left[a] == right[b]:
            a, b = a + 1, b + 1
        if a > next_a:
            found.append((i + next_a, j + next_b, a - next_a))
    return found


def _longest(left: Sequence[str], right: Sequence[str], i: int, j: int) -> list[Block]:
    return [(i + op.src_start, j + op.dest_start, op.src_end - op.src_start) for op in LCSseq.opcodes(left, right) if op.tag == "equal"]


def _anchors(left: Sequence[str], right: Sequence[str], length: int) -> list[tuple[int, int]]:
    """Places of runs of so many words that occur once in each text, rising on both sides."""
    once_left, once_right = _once(left, length), _once(right, length)
    places = sorted((i, once_right[run]) for run, i in once_left.items() if run in once_right)
    return [places[k] for k in rising([j for _, j in places])]


def _once(keys: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for i in range(len(keys) - length + 1):
        run = tuple(keys[i : i + length])
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
