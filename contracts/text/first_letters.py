"""Regular expressions that pass over letters with which none of their matches begins.

Python's compiler notes the letters that matches begin with, so that a search stops at no other, but only of expressions that begin with
plain letters. Ours begin with the edge of a word, or with groups in groups, and would be tried at every letter of a text.
"""

import _sre  # type: ignore[import-not-found]
import re
from collections.abc import Iterable
from itertools import chain
from re import _compiler as compiler  # type: ignore[attr-defined]  # how the standard library compiles an expression
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Class = list[tuple[Any, Any]]  # letters and ranges of them, as the parser gives them for "[a-z0]"

_EMPTY = (op.AT, op.ASSERT, op.ASSERT_NOT)  # elements that match no letter
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
# Places in the block with which a compiled expression begins: its length, what it notes, and the widths of matches.
_LENGTH, _MASK, _WIDTHS = 1, 2, slice(3, 5)
_NOTHING_NOTED = 4  # the length of one that notes nothing


def compiled(source: str) -> re.Pattern[str]:
    """As re.compile, with the same matches, sooner found. Raises re.error."""
    tree = parser.parse(source)
    letters = None if tree.state.flags & re.IGNORECASE else first_letters(tree)
    code = compiler._code(tree, 0) if letters else []
    if not letters or code[_MASK]:  # not known, or noted already
        return re.compile(source)
    noted: list[int] = []
    compiler._compile_charset(compiler._optimize_charset(letters)[0], tree.state.flags, noted)
    code[: 1 + code[_LENGTH]] = [op.INFO, _NOTHING_NOTED + len(noted), op.SRE_INFO_CHARSET, *code[_WIDTHS], *noted]
    names = {number: name for name, number in tree.state.groupdict.items()}
    groups = tuple(map(names.get, range(tree.state.groups)))
    pattern: re.Pattern[str] = _sre.compile(source, tree.state.flags, code, tree.state.groups - 1, tree.state.groupdict, groups)
    return pattern


def first_letters(tree: Iterable[tuple[Any, Any]]) -> Class | None:
    """A class in which the first letter of every match is; None where that may be any letter, or a match may be empty."""
    letters, may_be_empty = _first(tree)
    return None if may_be_empty else letters


def _first(tree: Iterable[tuple[Any, Any]]) -> tuple[Class | None, bool]:
    """The class, None for any letter, and whether the elements may match nothing."""
    letters: Class = []
    for kind, value in tree:
        if kind in _EMPTY:
            continue
        of_element, may_be_empty = _of_element(kind, value)
        if of_element is None:
            return None, False
        letters += of_element
        if not may_be_empty:
            return letters, False
    return letters, True


def _of_element(kind: Any, value: Any) -> tuple[Class | None, bool]:
    if kind is op.LITERAL:
        return [(kind, value)], False
    if kind is op.IN:
        return (None if value[0][0] is op.NEGATE else value), False
    if kind is op.BRANCH:
        ways = [_first(way) for way in value[1]]
        known = [letters for letters, _ in ways if letters is not None]
        return ([*chain(*known)] if len(known) == len(ways) else None), any(may_be_empty for _, may_be_empty in ways)
    if kind is op.ATOMIC_GROUP:
        return _first(value)
    if kind is op.SUBPATTERN and not (value[1] or value[2]):  # flags of its own
        return _first(value[3])
    if kind in _REPEATS:
        letters, may_be_empty = _first(value[2])
        return letters, may_be_empty or not value[0]
    return None, False
