"""Differences between two texts, word by word and gathered into phrases, as operations that lead from one to the other exactly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from review.compare.matching import common_blocks
from review.compare.phrases import in_phrases
from review.compare.types import Nature, Op, Operation
from review.compare.words import plain, same_but_form, words


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch [left_start, left_end) of the left text that became [right_start, right_end) of the right one. Either may be empty."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int
    nature: Nature = Nature.WORDING
    elsewhere: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The stretch [start, end) of a text that names another clause. Clauses that stand beside each other have the same mark."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True, slots=True)
class Side:
    """One text, with what is form in it: its number and heading end at those offsets, its references name other clauses."""

    text: str
    number_end: int = 0
    heading_end: int = 0
    references: Sequence[Reference] = field(default=())


def redline(left: Side | str, right: Side | str) -> tuple[Operation, ...]:
    """The operations that turn the left text into the right one, no two of the same kind in a row (but where their nature differs)."""
    left, right = _side(left), _side(right)
    return operations(left.text, right.text, hunks(left, right))


def hunks(left: Side | str, right: Side | str) -> list[Hunk]:
    """The differences between two texts, in order. What stands between two of them is the same on both sides."""
    left, right = _side(left), _side(right)
    if left.text == right.text:
        return []
    number = Hunk(0, left.number_end, 0, right.number_end, Nature.FORMAL)
    same_number = left.text[: left.number_end] == right.text[: right.number_end]
    same_body = left.text[left.number_end :] == right.text[right.number_end :]
    return ([] if same_number else [number]) + ([] if same_body else _body(left, right))


def replaced(left: str, right: str) -> tuple[Operation, ...]:
    """The operations that take away the whole left text and put the whole right one: for texts that share nothing worth showing."""
    return operations(left, right, [Hunk(0, len(left), 0, len(right))]) if left != right else operations(left, right, [])


def operations(left: str, right: str, differences: Iterable[Hunk]) -> tuple[Operation, ...]:
    """The operations that differences stand for."""
    result: list[Operation] = []
    at = 0
    for hunk in differences:
        _add(result, Op.EQUAL, left[at : hunk.left_start])
        _add(result, Op.DELETE, left[hunk.left_start : hunk.left_end], hunk.nature, hunk.elsewhere)
        _add(result, Op.INSERT, right[hunk.right_start : hunk.right_end], hunk.nature, hunk.elsewhere)
        at = hunk.left_end
    _add(result, Op.EQUAL, left[at:])
    return tuple(result)


def left_text(steps: Iterable[Operation]) -> str:
    """The text that the operations start from."""
    return "".join(step.text for step in steps if step.op is not Op.INSERT)


def right_text(steps: Iterable[Operation]) -> str:
    """The text that the operations lead to."""
    return "".join(step.text for step in steps if step.op is not Op.DELETE)


def _side(text: Side | str) -> Side:
    return Side(text) if isinstance(text, str) else text


def _add(result: list[Operation], op: Op, text: str, nature: Nature = Nature.WORDING, elsewhere: str | None = None) -> None:
    if text:
        result.append(Operation(op, text, nature, elsewhere))


def _body(left: Side, right: Side) -> list[Hunk]:
    """The differences after the numbers."""
    a, b = left.text, right.text
    left_words, right_words = words(a, left.number_end), words(b, right.number_end)
    blocks = common_blocks([word.key for word in left_words], [word.key for word in right_words])
    found: list[Hunk] = []
    i, j = left.number_end, right.number_end
    for block in in_phrases(blocks, left_words, right_words):
        for one, other in zip(left_words[block[0] :][: block[2]], right_words[block[1] :][: block[2]], strict=True):
            same = a[one.start : one.end] == b[other.start : other.end]
            if same and a[one.gap : one.start] == b[other.gap : other.start]:
                _hunk(found, left, right, i, one.gap, j, other.gap)
            elif same:
                _hunk(found, left, right, i, one.start, j, other.start)
            else:
                continue  # the words differ in form: they stay in the stretch that the next equal word closes
            i, j = one.end, other.end
    _hunk(found, left, right, i, len(a), j, len(b))
    return found


def _hunk(found: list[Hunk], left: Side, right: Side, i: int, i_end: int, j: int, j_end: int) -> None:
    a, b = left.text, right.text
    while i < i_end and j < j_end and a[i] == b[j] and a[i].isspace():
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and a[i_end - 1] == b[j_end - 1] and a[i_end - 1].isspace():
        i_end, j_end = i_end - 1, j_end - 1
    if a[i:i_end] != b[j:j_end]:
        hunk = Hunk(i, i_end, j, j_end)
        found.append(replace(hunk, nature=Nature.FORMAL) if _is_formal(hunk, left, right) else hunk)


def _is_formal(hunk: Hunk, left: Side, right: Side) -> bool:
    gone, come = left.text[hunk.left_start : hunk.left_end], right.text[hunk.right_start : hunk.right_end]
    if same_but_form(gone, come):
        return True
    in_heading = hunk.left_end <= left.heading_end and hunk.right_end <= right.heading_end
    if in_heading and plain(gone).casefold() == plain(come).casefold():
        return True
    marks = {ref.mark for ref in left.references if ref.start <= hunk.left_start and hunk.left_end <= ref.end}
    return any(ref.mark in marks for ref in right.references if ref.start <= hunk.right_start and hunk.right_end <= ref.end)
