"""What is known of a regular expression's matches before it is tried: words that they cannot do without, and words that they begin with.

Both are read off the expression itself, so that who writes one need not think of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]  # how the standard library reads an expression
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

Words = frozenset[str]
Needs = tuple[tuple[str, ...], ...]  # of the words of each, one

_MOST_WORDS = 60  # that one place of an expression may be spelled in; with more of them, looking for words is no gain
_LIKELY = 0.5  # chance of standing in a sentence from which words are not worth looking for
_MOST_IN_ONE_PASS, _LIKELIEST_IN_ONE_PASS = 300, 1.5  # the same where one pass looks for the words of all expressions
_CHANCE = 0.5  # that a text which holds a word holds one more letter of it ...
_CHANCE_OF_SIGN = 0.25  # ... or one more sign
_CHANCE_OF_MARK = 0.4  # that it holds a capital, which stands for something: folded text has no others
_MOST_NEEDS = 3
_MOST_LEADS = 400  # words with which matches begin
_SHORTEST_LEAD, _MOST_SHORT = 2, 6  # letters, and words of no more: they stand all over a text
_NONE = frozenset({""})
_GROUPED = re.compile(r"(\(\?<!\\w\))?\(\?:")  # "(?<!\w)(?:", "(?:"
_GROUP = "(?:"
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
_NOTHING = (op.AT, op.ASSERT, op.ASSERT_NOT)  # elements that match no letter


class Known(NamedTuple):
    """What is read off an expression.

    needs: of the words of each, one stands in every match. plain: where a text holds one of the words, it holds a match. leads: each match
    begins with one of them; empty where they are not worth looking for. likely: where there are no needs, those that are too many or too
    likely to look for them in one text, but not in all texts in one pass.
    """

    needs: Needs
    plain: bool
    leads: tuple[str, ...]
    likely: Needs = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of the matches of a part of an expression.

    whole: every text that it matches, None where these are too many to tell. lead: beginnings of its matches, one of which each has.
    needs: of the words of each, one stands in every match.
    """

    whole: Words | None
    lead: Words
    needs: tuple[Words, ...] = ()
    may_lack: bool = False  # it may as well match nothing; lead and needs are those of what it matches otherwise
    plain: bool = False  # it matches wherever one of the whole stands
    edges: Words = frozenset()  # what is repeated, if it is known: each match begins with one of these, and ends with one


_UNKNOWN = _Found(None, _NONE)


def known_of(source: str) -> Known:
    """What is known of the matches of an expression for folded text. Raises re.error."""
    found = _either([_read_alternative(part) for part in alternatives(source)])
    told = found.needs if found.whole is None else (found.whole, *found.needs)
    needs = _worth_looking_for(told)
    likely = () if needs else _worth_looking_for(told, _MOST_IN_ONE_PASS, _LIKELIEST_IN_ONE_PASS)
    return Known(needs, found.plain and bool(needs), _worth_beginning_with(found.lead), likely)


def alternatives(source: str) -> list[str]:
    """The alternatives that the bars outside all brackets part, or those in one group; one where flags hold for all."""
    if _FLAGS.match(source):
        return [source]
    if grouped := _GROUPED.match(source):
        parts = _inside(source, grouped.end())
        if parts:
            return [f"{grouped[0]}{part})" for part in parts] if grouped[1] else parts
    parts, closed = _parted(source, 0)
    return parts if closed == len(source) else [source]  # which who compiles it will say is faulty


def _inside(source: str, start: int) -> list[str]:
    """The alternatives in the brackets that open before start, those of groups that are alternatives too; none where they end earlier."""
    parts, closed = _parted(source, start)
    if closed != len(source) - 1:
        return []
    return [one for part in parts for one in ((_inside(part, len(_GROUP)) if part.startswith(_GROUP) else []) or [part])]


def _parted(source: str, start: int) -> tuple[list[str], int]:
    """The alternatives from start on up to the end of the brackets around it, and where that is."""
    parts, depth, in_class, at, last = [], 0, False, start, start
    while at < len(source):
        char = source[at]
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            at += source[at + 1 : at + 2] == "^"
            at += source[at + 1 : at + 2] == "]"  # what comes first in a class does not end it
        elif char == "(":
            depth += 1
        elif char == ")":
            if not depth:
                break
            depth -= 1
        elif char == "|" and not depth:
            parts.append(source[last:at])
            last = at + 1
        at += 1
    return [*parts, source[last:at]], at


@cache  # asked for by the whole expression, and by its alternative
def _read_alternative(source: str) -> _Found:
    tree = parser.parse(source)
    return _read(tree) if not tree.state.flags & re.IGNORECASE else _UNKNOWN


def _read(tree: Iterable[tuple[Any, Any]]) -> _Found:
    """One branch of an expression, from left to right. What follows without a gap belongs to one word."""
    run, gaps, plain, letters = _NONE, False, True, ""
    needs: list[Words] = []
    leads, ahead = frozenset[str](), _NONE  # beginnings that are known to their end, and those that what follows may lengthen
    for kind, value in tree:
        if kind is op.LITERAL:
            letters += chr(value)
            continue
        if kind in _NOTHING:
            plain = False
            continue
        if letters:
            run, ahead, letters = _joined(run, letters), _joined(ahead, letters), ""
        part = _part(kind, value) or _UNKNOWN
        plain = plain and part.plain
        if part.whole is not None and max(len(run), len(ahead)) * len(part.whole) <= _MOST_WORDS:
            run, ahead = _followed(run, part.whole), _followed(ahead, part.whole)
            continue
        if part.edges and max(len(run), len(ahead)) * len(part.edges) <= _MOST_WORDS:
            needs.append(_followed(run, part.edges))
            leads |= _followed(ahead, part.edges)
            gaps, run, ahead = True, part.edges, frozenset()
            continue
        leads |= _followed(ahead, part.lead) if len(ahead) * len(part.lead) <= _MOST_LEADS else ahead
        if not part.may_lack or "" in part.lead:
            ahead = frozenset()
        needs.append(run)
        needs.extend(part.needs)
        gaps, run = True, part.whole or _NONE
    run, ahead = _joined(run, letters), _joined(ahead, letters)
    leads |= ahead
    if not gaps:
        return _Found(run, run, plain=plain)
    return _Found(None, leads if len(leads) <= _MOST_LEADS else _NONE, tuple(words for words in (*needs, run) if "" not in words))


def _joined(run: Words, letters: str) -> Words:
    return frozenset([word + letters for word in run]) if letters else run


def _followed(run: Words, by: Words) -> Words:
    return by if run == _NONE else frozenset([word + end for word in run for end in by])


def _part(kind: Any, value: Any) -> _Found | None:
    """What one element matches; None where that may be anything."""
    if kind is op.IN:
        letters = [chr(item) for of, item in value if of is op.LITERAL]
        return _whole(letters) if len(letters) == len(value) else None
    if kind is op.ATOMIC_GROUP:
        return replace(_read(value), plain=False)
    if kind is op.SUBPATTERN:
        _, more_flags, fewer_flags, inside = value
        return None if more_flags or fewer_flags else _read(inside)
    if kind is op.BRANCH:
        return _either([_read(branch) for branch in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inside = value
        found = _repeated(least, most, _read(inside))
        return replace(found, plain=False) if found and kind is op.POSSESSIVE_REPEAT else found
    return None


def _whole(texts: Iterable[str], plain: bool = True) -> _Found:
    whole = frozenset(texts)
    return _Found(whole, whole, plain=plain)


def _either(branches: Sequence[_Found]) -> _Found:
    if len(branches) == 1:
        return branches[0]
    lead = frozenset[str]().union(*(branch.lead for branch in branches))
    lead = lead if len(lead) <= _MOST_LEADS else _NONE
    best = [min((branch.whole,) if branch.whole is not None else branch.needs, key=chance, default=_NONE) for branch in branches]
    if all(branch.whole is not None for branch in branches):
        whole = frozenset[str]().union(*best)
        if len(whole) <= _MOST_WORDS:
            return _whole(whole, all(branch.plain for branch in branches))
    words = frozenset[str]().union(*best)
    return _Found(None, lead, (words,) if "" not in words else ())


def _repeated(least: int, most: int, inside: _Found) -> _Found | None:
    if most == 1:
        if inside.whole is not None:
            return _whole(inside.whole | _NONE, inside.plain)
        return _Found(None, inside.lead, (), True)
    if not least:
        return None
    if inside.whole is None:
        return _Found(None, inside.lead, inside.needs)
    return _Found(None, inside.lead, (inside.whole,), edges=inside.whole if "" not in inside.whole else frozenset())


def chance(words: Iterable[str]) -> float:
    """Roughly how likely it is that a sentence holds one of the words."""
    return sum([_chance_of(word) for word in words])


@cache
def _chance_of(word: str) -> float:
    if word.isupper():
        return _CHANCE_OF_MARK
    signs = sum(not (char.isalnum() or char == " ") for char in word)
    return _CHANCE ** (len(word) - signs) * _CHANCE_OF_SIGN**signs


def _shortest(words: Words) -> tuple[str, ...]:
    """The words without those that begin like another one."""
    return tuple(sorted(word for word in words if not any(word != other and word.startswith(other) for other in words)))


def _worth_beginning_with(leads: Words) -> tuple[str, ...]:
    """What to look for first, nothing where that would be found all over a text."""
    lengths = sorted(map(len, leads))
    return _shortest(leads) if lengths[0] >= _SHORTEST_LEAD and lengths.count(_SHORTEST_LEAD) <= _MOST_SHORT else ()


def _worth_looking_for(needs: Iterable[Words], most: int = _MOST_WORDS, likely: float = _LIKELY) -> Needs:
    """The needs that most sentences do not meet, the rarest first, each without words that hold another of its words."""
    kept = {tuple(sorted(w for w in words if not any(w != other and other in w for other in words))) for words in needs if "" not in words}
    return rarest_first(words for words in kept if len(words) <= most and chance(words) < likely)[:_MOST_NEEDS]


def rarest_first(needs: Iterable[tuple[str, ...]]) -> Needs:
    return tuple(sorted(set(needs), key=lambda words: (chance(words), words)))
