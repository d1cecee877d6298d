"""Regular expressions that are tried only where they can match: on texts with the plain words that they cannot do without.

Those words are read off the expression itself, so that who writes one need not think of them. Looking for a word takes a hundredth of
the time of trying an expression of many alternatives at every letter.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from weakref import WeakSet

import ahocorasick

from contracts.text.expressions import Known, Needs, alternatives, chance, known_of

_WORD_BEFORE_GAP = re.compile(r"\\w\*(?=\[\^[^\]\\]*\]\{0,)")  # "\w*[^;]{0,60}"
_FEW = 8  # words that are sooner looked for one by one


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
        return self._known.needs

    @cached_property
    def ways(self) -> tuple[Needs, ...]:
        """The needs of each of its alternatives: more than those of all, where one of them is likely or they are many."""
        ways = {known.needs or known.likely: None for known in map(known_of, alternatives(self.source))}
        if () in ways:
            return ((),)
        single = {word: None for needs in ways if len(needs) == 1 for word in needs[0]}  # looked for in one go
        return (*(needs for needs in ways if len(needs) > 1), *([(tuple(single),)] if single else ()))

    @property
    def plain(self) -> bool:
        """Whether a text that holds one of the words holds a match."""
        return self._known.plain

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression compiled. Letters that end a word before a gap are taken at once: a gap that began inside a word finds no more."""
        return re.compile(_WORD_BEFORE_GAP.sub(r"\\w*+", self.source))

    @cached_property
    def parts(self) -> "Choice":
        """Its alternatives."""
        return Choice([Sought(part) for part in alternatives(self.source)])

    @cached_property
    def stands_in(self) -> Callable[[str], bool]:
        """Whether there is a match in a text; sooner told than where it is, since alternatives without a chance are left out."""
        return self.parts.stands_in

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, as re.Pattern.search."""
        if not self._worth_searching(text):
            return None
        beginnings = self._beginnings
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
        beginnings = self._beginnings
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
    def _known(self) -> Known:
        return known_of(self.source)

    @cached_property
    def _beginnings(self) -> "_Beginnings | None":
        return _Beginnings(self._known.leads) if self._known.leads else None


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


def rarity(expression: Sought) -> float:
    """Roughly how likely it is that a sentence holds the rarest words that the expression needs."""
    return chance(expression.needs[0]) if expression.needs else 1.0


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
        self._further = [meeting(expression.needs[1:]) if len(expression.needs) > 1 else None for expression in expressions]

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
        for i in found:
            further = self._further[i]
            if (further is None or further(text)) and self.expressions[i].regex.search(text):
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
