"""Tables of contents: lines that only announce headings which come later."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from contracts.structure.rows import Row

MIN_ENTRIES = 3
MAX_LENGTH = 160  # of an entry, its leader dots left out
FURNITURE_TIMES = 3  # a short line that stands so often is a page's head or foot
_SHORT = 3  # letters that words behind a number need to be looked for; without one, they may be those of a table's cells

# Both begin where a run of dots or blanks begins, and give nothing of it back: a page may hold a row of dots without end.
_LEADER = re.compile(r"(?<![.…_])(?<![.…_]\s)(?:\s?[.…_]){4,}+\s*+\d*+\s*+$|\t\s{0,40}+\d{1,3}\s{0,40}+$")
_LED = re.compile(r"[.…_\d\s]$")  # what may end with them
_PAGE = re.compile(r"(?<![\s.…_])[\s.…_]++(?:p(?:age|\.)?\s?)?\d{1,3}$")
_NUMBER = re.compile(r"^\d{1,2}(?:[.)]|\s-)?\s+")


class _Kept(dict[int, str | None]):
    """Letters and digits as they are, for str.translate, which leaves all else out."""

    def __missing__(self, key: int) -> str | None:
        kept = self[key] = chr(key) if chr(key).isalnum() else None
        return kept


_KEPT = _Kept()


def contents_rows(rows: Sequence[Row]) -> set[int]:
    """Indexes of the rows of tables of contents.

    An entry ends with leader dots and a page number, or its words head a later line; entries stand close together.
    """
    places: dict[str, list[int]] = defaultdict(list)
    whole = [_key(row.folded, page=False) for row in rows]  # a bullet before an entry leaves no trace in it
    keys = [_key(row.folded) if row.folded[-1:].isdigit() else key for row, key in zip(rows, whole, strict=True)]
    for i, row in enumerate(rows):
        places[whole[i] or _key(row.folded, page=False, least=_SHORT)].append(i)
    entries = []
    for i, row in enumerate(rows):
        if not (row.capital or row.prefix or row.text[row.bullet : row.bullet + 1].isdigit()) or row.folded[-1:] in ";,":
            continue
        if len(row.text) > MAX_LENGTH and len(_LEADER.sub("", row.text)) > MAX_LENGTH:
            continue
        number = _NUMBER.match(row.folded)  # a list may number what is not numbered in the text
        others = {keys[i], whole[i], _key(row.folded[number.end() :], page=False, least=_SHORT) if number else ""} - {""}
        if any(places[key][-1] > i for key in others if key in places) or (
            _LED.search(row.text, len(row.text) - 1) and _LEADER.search(row.text)
        ):
            entries.append(i)
    found: set[int] = set()
    for group in _groups(rows, entries):
        if len(group) >= MIN_ENTRIES and _once(keys, group) and not _repeated(rows, places, group[-1]):
            found.update(range(group[0], group[-1] + 1))
    return found


def _repeated(rows: Sequence[Row], places: dict[str, list[int]], last: int) -> bool:
    """True where the row after the last entry stands again after the entry's other place: the document holds a text twice."""
    if last + 1 == len(rows):
        return False
    key, following = (_key(rows[i].folded, page=False) for i in (last, last + 1))
    return bool(following) and any(j > last and j + 1 in places[following] for j in places[key])


def _key(folded: str, page: bool = True, least: int = 5) -> str:
    words = _PAGE.sub("", folded) if page else folded
    key = words.translate(_KEPT)
    return key if len(key) >= least or (any(char.isdigit() for char in key) and len(key) > 2) else ""


def _groups(rows: Sequence[Row], entries: list[int]) -> list[list[int]]:
    """Entries that follow each other, with at most the rest of a long entry, one that is worded otherwise or a page's end between them."""
    groups: list[list[int]] = []
    times = Counter(row.folded for row in rows if len(row.text) < MAX_LENGTH / 2)
    for i in entries:
        between = rows[groups[-1][-1] + 1 : i] if groups and i <= groups[-1][-1] + 3 else None
        if between is not None and (
            not between
            or (len(between) == 1 and (_rest_of_entry(between[0]) or _worded_otherwise(rows[groups[-1][-1]], between[0], rows[i])))
            or all(row.folded.isdigit() or times[row.folded] >= FURNITURE_TIMES for row in between)
        ):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _rest_of_entry(row: Row) -> bool:
    return len(row.text) < 80 and not row.terminal and not row.gap


def _worded_otherwise(before: Row, row: Row, after: Row) -> bool:
    """Whether a row between two entries is one whose heading says it in other words: "10. General terms" above "10. Miscellaneous".

    Between sentences, which may stand again further on, it is a heading of its own.
    """
    return (
        len(row.text) < MAX_LENGTH / 2
        and bool(row.labels)
        and row.folded[-1:] not in ":;,"
        and not any(one.terminal for one in (before, row, after))
    )


def _once(keys: list[str], group: list[int]) -> bool:
    """True where the group's words differ from each other: a table's repeated cells are no table of contents."""
    return len({keys[i] for i in group}) > 0.6 * len(group)
