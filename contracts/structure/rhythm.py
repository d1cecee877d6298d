"""Whether a document's short lines take turns with its paragraphs: where they do, they are headings, whatever their words are."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from contracts.structure.rows import SAME_SIZE, Row
from contracts.structure.vocabulary import is_stamp

MAX_LENGTH = 110  # of a short line
MAX_WORDS = 14
LEAST_OTHERS = 4  # short lines set alike
# A short line among others of which this share takes turns is a heading as often as not, however little else speaks for it ...
_EVEN = 0.65
_WORTH = 5.0  # ... and so much is said for it with each tenth of ten more: log odds
_NO_STOP = 1.3  # what a title loses where a heading or a date stands above it, and no sentence with its full stop
_Look = tuple[bool, bool, bool, bool]  # white space above and below, bold, large


def in_turn(rows: Sequence[Row], without: Collection[int]) -> dict[int, float]:
    """What the rhythm of a document says for the short lines that stand between two paragraphs, in log odds, by row.

    without: rows that are not looked at, of a table of contents.
    """
    short = set(_short_lines(rows, without))
    looks: dict[_Look, list[int]] = defaultdict(list)
    for i in sorted(short):
        below = i + 1 < len(rows) and rows[i + 1].gap
        looks[rows[i].gap, below, rows[i].bold, rows[i].size > 1 + SAME_SIZE].append(i)
    found = {}
    for members in looks.values():
        turns = [i for i in members if _is_turn(rows, i, short)]
        others = len(members) - 1
        if others >= LEAST_OTHERS and (share := (len(turns) - 1) / others) > _EVEN:
            for i in turns:
                found[i] = _WORTH * (share - _EVEN) + (0.0 if not i or rows[i - 1].terminal else _NO_STOP)
    return found


def _short_lines(rows: Sequence[Row], without: Collection[int]) -> Iterator[int]:
    for i, row in enumerate(rows):
        if len(row.text) > MAX_LENGTH or not row.capital or row.bullet or row.table or not row.early or row.folded[-1] in ".;,":
            continue
        if i not in without and row.text.count(" ") < MAX_WORDS and not row.labels and not is_stamp(row.folded):
            yield i


def _is_turn(rows: Sequence[Row], i: int, short: Collection[int]) -> bool:
    """Whether a paragraph, or a heading that stands higher, ends above a short line, and a paragraph, or a heading below it, starts."""
    row = rows[i]
    above = rows[i - 1] if i else None
    after = rows[i + 1] if i + 1 < len(rows) else None
    if after is None or after.table:
        return False
    if i + 1 in short:
        opens = _stands_above(row, after)
    elif after.bullet:
        opens = not row.folded.endswith(":")
    else:
        opens = bool(after.labels) or (after.capital and (after.terminal or after.full or len(after.text) > len(row.text)))
    if not opens:
        return False
    if above is None or i == 1 or above.terminal or is_stamp(above.folded):
        return True
    number = above.labels
    numbered = bool(number) and number[0].end < len(above.text) < MAX_LENGTH and above.early
    return numbered or (i - 1 in short and _stands_above(above, row))


def _stands_above(row: Row, other: Row) -> bool:
    """Whether a heading in capitals stands above one in small letters."""
    return row.text.isupper() and not other.text.isupper()
