"""Regular expressions that are tried only where they can match: on texts with the plain words that they cannot do without.

Those words are read off the expression itself, so that who writes one need not think of them. Looking for a word takes a hundredth of
the time of trying an expression of many alternatives at every letter.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from re import _constants as op  # type: ignore[attr-defined]  # how the standard library reads an expression
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple
from weakref import WeakSet

import ahocorasick

Words = frozenset[str]
Needs = tuple[tuple[str, ...], ...]  # of the words of each, one

_MOST_WORDS = 60  # that one place of an expression may be spelled in; with more of them, looking for words is no gain
_LIKELY = 0.5  # chance of standing in a sentence from which words are not worth looking for
_CHANCE = 0.5  # that a text which holds a word holds one more letter of it ...
_CHANCE_OF_SIGN = 0.25  # ... or one more sign
_MOST_NEEDS = 3
_MOST_LEADS = 400  # words with which matches begin
_SHORTEST_LEAD, _MOST_SHORT = 2, 6  # letters, and words of no more: they stand all over a text
_FEW = 8  # words that are sooner looked for one by one
_NONE = frozenset({""})
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
_NOTHING = (op.AT, op.ASSERT, op.ASSERT_NOT)  # elements that match no letter


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


_UNKNOWN = _Found(None, _NONE)


class Sought:
    """A regular expression for folded text with the words that it needs. It finds what the expression finds.

    The expression is read when its words are first asked for, and compiled when a text that holds them comes: of some thousands, a
    contract needs some hundreds. Both raise re.error for a faulty one.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        _made.add(self)

    @cached_property
    def needs(self) -> Needs:
        """Of the words of each, one stands in every match."""
        return self._words.needs

    @property
    def plain(self) -> bool:
        """Whether a text that holds one of the words holds a match."""
        return self._words.plain

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression compiled."""
        return re.compile(self.source)

    @cached_property
    def parts(self) -> "Choice":
        """Its alternatives."""
        return Choice([Sought(part) for part in alternatives(self.source)])

    def may_stand_in(self, text: str) -> bool:
        """Whether the text holds the words without which there is no match."""
        return self._met(text)

    def stands_in(self, text: str) -> bool:
        """Whether there is a match; sooner told than where it is, since alternatives without a chance are left out."""
        return self.parts.stands_in(text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as re.Pattern.search."""
        if not self._worth_searching(text):
            return None
        beginnings = self._words.beginnings
        if beginnings is None:
            return self.regex.search(text)
        for at in sorted(beginnings.places(text, 0, len(text))):
            if match := self.regex.match(text, at):
                return match
        return None

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The matches in text[start:end], as re.Pattern.finditer."""
        end = len(text) if end is None else end
        if not self._met(text):
            return
        beginnings = self._words.beginnings
        if beginnings is None:
            yield from self.regex.finditer(text, start, end)
            return
        behind = start
        for at in sorted(beginnings.places(text, start, end)):
            if at >= behind and (match := self.regex.match(text, at, end)):
                yield match
                behind = match.end()

    @cached_property
    def _met(self) -> Callable[[str], bool]:
        return meeting(self.needs)

    @cached_property
    def _worth_searching(self) -> Callable[[str], bool]:
        return self._met if self.needs or len(self.parts.expressions) == 1 else self.parts.stands_in

    @cached_property
    def _words(self) -> "_Words":
        found = _either([_read_alternative(part) for part in alternatives(self.source)])
        needs = _worth_looking_for(found.needs if found.whole is None else (found.whole, *found.needs))
        return _Words(needs, found.plain and bool(needs), _beginnings(found.lead))


class _Words(NamedTuple):
    """What is read off an expression."""

    needs: Needs
    plain: bool
    beginnings: "_Beginnings | None"  # if they are worth looking for


class _Beginnings:
    """The words with which the matches of an expression begin."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._automaton = _automaton(words) if len(words) > _FEW else None

    def places(self, text: str, start: int, end: int) -> set[int]:
        """Where in text[start:end] one of the words stands."""
        if self._automaton:
            return {last - rest for last, rest in self._automaton.iter(text, start, end)}
        found = set()
        for word in self._words:
            at = text.find(word, start, end)
            while at >= 0:
                found.add(at)
                at = text.find(word, at + 1, end)
        return found


_made: WeakSet[Sought] = WeakSet()


def compile_all() -> Iterator[Sought]:
    """Every expression there is, compiled with its alternatives: for a process that forks others, each of which would do so again."""
    for sought in list(_made):
        for part in (sought, *sought.parts.expressions):
            _ = part.regex
        yield sought


def meeting(needs: Needs) -> Callable[[str], bool]:
    """What tells whether a text holds one word of each of the needs."""
    few = [words for words in needs if len(words) <= _FEW]
    many = [words for words in needs if len(words) > _FEW]
    automata: list[ahocorasick.Automaton] = []  # made when they are first needed: few are

    def met(text: str) -> bool:
        for words in few:
            for word in words:
                if word in text:
                    break
            else:
                return False
        if many and not automata:
            automata.extend(map(_automaton, many))
        for automaton in automata:  # noqa: SIM110  # the quicker way
            if next(automaton.iter(text), None) is None:
                return False
        return True

    return met


def needs_of_all(expressions: Iterable[Sought]) -> Needs:
    """What a text needs that all the expressions stand in, the rarest words first."""
    return _rarest_first(words for expression in expressions for words in expression.needs)


class Choice:
    """Expressions of which a text holds few; one pass over the text tells which may stand in it."""

    def __init__(self, expressions: Sequence[Sought]) -> None:
        self.expressions = expressions
        self._always = [i for i, expression in enumerate(expressions) if not expression.needs]
        numbers: dict[str, list[int]] = {}
        automaton = ahocorasick.Automaton()
        for i, expression in enumerate(expressions):
            for word in expression.needs[0] if expression.needs else ():
                numbers.setdefault(word, []).append(i)
        for word, those in numbers.items():
            automaton.add_word(word, (those, any(expressions[i].plain for i in those)))
        automaton.make_automaton()
        self._automaton = automaton if numbers else None
        self._further = [meeting(expression.needs[1:]) for expression in expressions]

    def stands_in(self, text: str) -> bool:
        """Whether one of the expressions stands in the text."""
        found: Collection[int] = self._always
        if self._automaton:
            met = None
            for _, (numbers, plain) in self._automaton.iter(text):
                if plain:
                    return True
                if met is None:
                    met = {*found, *numbers}
                else:
                    met.update(numbers)
            found = met or found
        for i in found:  # noqa: SIM110  # the quicker way
            if self._further[i](text) and self.expressions[i].regex.search(text):
                return True
        return False

    def likely(self, text: str) -> Iterator[Sought]:
        """The expressions that may stand in the text, in the order given."""
        found = set(self._always)
        if self._automaton:
            for _, (numbers, _) in self._automaton.iter(text):
                found.update(numbers)
        return map(self.expressions.__getitem__, sorted(found))


def _automaton(words: Iterable[str]) -> ahocorasick.Automaton:
    """Finds the words, and tells for each the number of its letters but the last."""
    automaton = ahocorasick.Automaton()
    for word in words:
        automaton.add_word(word, len(word) - 1)
    automaton.make_automaton()
    return automaton


def alternatives(source: str) -> list[str]:
    """The alternatives that the bars outside all brackets part; one where flags in front hold for them all."""
    if _FLAGS.match(source):
        return [source]
    parts, depth, in_class, at, last = [], 0, False, 0, 0
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
        elif char in "()":
            depth += 1 if char == "(" else -1
        elif char == "|" and not depth:
            parts.append(source[last:at])
            last = at + 1
        at += 1
    return [*parts, source[last:]]


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
    best = [min((branch.whole,) if branch.whole is not None else branch.needs, key=_chance, default=_NONE) for branch in branches]
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
    return _Found(None, inside.lead, inside.needs if inside.whole is None else (inside.whole,))


def _chance(words: Iterable[str]) -> float:
    """Roughly how likely it is that a sentence holds one of the words."""
    return sum([_chance_of(word) for word in words])


@cache
def _chance_of(word: str) -> float:
    signs = sum(not (char.isalnum() or char == " ") for char in word)
    return _CHANCE ** (len(word) - signs) * _CHANCE_OF_SIGN**signs


def _shortest(words: Words) -> tuple[str, ...]:
    """The words without those that begin like another one."""
    return tuple(sorted(word for word in words if not any(word != other and word.startswith(other) for other in words)))


def _beginnings(leads: Words) -> _Beginnings | None:
    """What to look for first, None where that would be found all over a text."""
    lengths = sorted(map(len, leads))
    return _Beginnings(_shortest(leads)) if lengths[0] >= _SHORTEST_LEAD and lengths.count(_SHORTEST_LEAD) <= _MOST_SHORT else None


def _worth_looking_for(needs: Iterable[Words]) -> Needs:
    """The needs that most sentences do not meet, the rarest first, each without words that hold another of its words."""
    kept = {tuple(sorted(w for w in words if not any(w != other and other in w for other in words))) for words in needs if "" not in words}
    return _rarest_first(words for words in kept if len(words) <= _MOST_WORDS and _chance(words) < _LIKELY)[:_MOST_NEEDS]


def _rarest_first(needs: Iterable[tuple[str, ...]]) -> Needs:
    return tuple(sorted(set(needs), key=lambda words: (_chance(words), words)))
