"""A document that a file holds twice, as web pages that were saved or pasted again do: where its text starts again."""

from collections import Counter
from functools import lru_cache

LEAST = 12  # paragraphs that stand twice
NEARLY_ALL = 0.85  # of the text, of either copy
_SHORT = 4  # characters: less is a list's mark or a table's cell


@lru_cache(maxsize=4)  # each stage of an analysis asks
def second_copy(text: str) -> int | None:
    """The offset where the second copy starts; None where the text is not nearly all there twice, the one copy after the other."""
    lines = text.split("\n")
    times = Counter(lines)
    if len(lines) < 2 * LEAST:
        return None
    first: dict[str, tuple[int, int]] = {}  # line -> its place among the lines, its offset
    pairs: list[tuple[int, int, int]] = []  # the two places, the offset of the second
    offset = 0
    for i, line in enumerate(lines):
        if times[line] == 2 and len(line) >= _SHORT:
            if line in first:
                pairs.append((first[line][0], i, offset))
            else:
                first[line] = (i, offset)
        offset += len(line) + 1
    if len(pairs) < LEAST:
        return None
    start = min(second for _, second, _ in pairs)
    if max(one for one, _, _ in pairs) >= start or [one for one, _, _ in pairs] != sorted(one for one, _, _ in pairs):
        return None
    twice = sum(len(lines[one]) for one, _, _ in pairs)
    more = sum(len(line) for line in lines if times[line] > 2) / 2
    if twice + more < NEARLY_ALL * max(sum(map(len, lines[:start])), sum(map(len, lines[start:]))):
        return None
    return min(at for _, _, at in pairs)
