"""The little language in which the lexicon is written, and its translation into regular expressions on folded text.

    resili* .. tacite* reconduction     words follow each other; `*` any ending; `..` a gap of up to 60 characters, `...` 200
    (loi|droit) (francais|applicable)   alternatives, of several words if need be
    (le)? contrats?                     a group before `?` may be absent, and so may a letter
    licen[cs]e, sous-traitant           one of some letters; a hyphen also stands for a space, an apostrophe or nothing
    {customer} s'engage                 a named class of words, written in the lexicon's `words`, without classes in it;
                                        one that begins with `not` stands for any one word or name but those
    #%                                  a number
    ^ objet $                           the start and the end of the heading

Every pattern knows the words it cannot do without (its anchors), so that only patterns with a chance are tried on a sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

_TOKEN = re.compile(r"\.{2,3}|[(|)?]|\{\w+\}|[^\s(|)?{}][^\s(|){}]*")
_WORD = re.compile(r"\w[\w?\[\]]*\*?")
_GAPS = {"..": r"(?:\W|(?<='))(?:.{0,60}?\W)?", "...": r"(?:\W|(?<='))(?:.{0,200}?\W)?"}
_JOINT = r"(?:\W+|(?<=')\s?)"  # nothing need stand between "l'" and "abonne"
_EDGE = r"\b"
_LETTERS = re.compile(r"\w+(?=\w\?)|\w+(?![\w?])")  # that a translated word surely begins with
_NUMBER = r"\d+(?:[.,]\d+)?\s?"
_NAME = r"\w[\w&.'-]*"


class PatternError(ValueError):
    """A pattern that cannot be read; the message names it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of which one must stand in the sentence; one that ends in `*` is a beginning."""

    words: tuple[str, ...]

    @property
    def rarity(self) -> int:
        """Long words are rare words: the length of the shortest, which is the likeliest."""
        return min(len(word) for word in self.words) * 4 - len(self.words)


@dataclass(frozen=True)
class Pattern:
    source: str
    expression: str
    anchors: tuple[Anchor, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression compiled: of the lexicon's, a contract needs a third."""
        return re.compile(self.expression)


@dataclass(frozen=True, slots=True)
class _Piece:
    regex: str
    anchors: tuple[Anchor, ...]


def compile_pattern(source: str, words: Mapping[str, str]) -> Pattern:
    """The pattern written in source, with the word classes of words. Raises PatternError."""
    piece = _Reader(source, words).read()
    anchors = sorted(piece.anchors, key=lambda anchor: -anchor.rarity)
    if not anchors:
        raise PatternError(f"no word that must be there in {source!r}")
    return Pattern(source, piece.regex, tuple(anchors))


class _Reader:
    """Reads one pattern from left to right.

    What may be the first word of a match looks by itself for the edge of the word before it, after its own letters: a regular
    expression that begins with letters is found much faster than one that begins with an edge.
    """

    def __init__(self, source: str, words: Mapping[str, str]) -> None:
        self.source, self.words = source, words
        self.items = _TOKEN.findall(source)
        self.at = 0

    def read(self, leading: bool = True) -> _Piece:
        piece = self._alternatives(leading)
        if self.at < len(self.items):
            raise PatternError(f"unexpected {self.items[self.at]!r} in {self.source!r}")
        return piece

    def _peek(self) -> str | None:
        return self.items[self.at] if self.at < len(self.items) else None

    def _alternatives(self, leading: bool) -> _Piece:
        branches = [self._sequence(leading)]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._sequence(leading))
        if len(branches) == 1:
            return branches[0]
        regex = "(?:" + "|".join(branch.regex for branch in branches) + ")"
        if not all(branch.anchors for branch in branches):
            return _Piece(regex, ())
        best = [max(branch.anchors, key=lambda anchor: anchor.rarity) for branch in branches]
        return _Piece(regex, (Anchor(tuple(dict.fromkeys(word for anchor in best for word in anchor.words))),))

    def _sequence(self, leading: bool) -> _Piece:
        regex, gap, started = "", "", False
        anchors: list[Anchor] = []
        while (item := self._peek()) not in (None, "|", ")"):
            if item in _GAPS:
                gap = _GAPS[item]
                self.at += 1
                continue
            if item in ("^", "$"):
                regex += r"\A" if item == "^" else r"\W*\Z"
                self.at += 1
                continue
            piece = self._element(leading and not started)
            joint = (gap or _JOINT) if started else ""
            if self._peek() == "?":
                self.at += 1
                regex += f"(?:{joint}{piece.regex})?" if started else f"(?:{piece.regex}{_JOINT})?"
            else:
                regex += joint + piece.regex
                anchors.extend(piece.anchors)
                started = True
            gap = ""
        if not started:
            raise PatternError(f"nothing that must be there in {self.source!r}")
        return _Piece(regex, tuple(anchors))

    def _element(self, leading: bool) -> _Piece:
        item = self._peek()
        assert item is not None
        self.at += 1
        if item == "(":
            piece = self._alternatives(leading)
            if self._peek() != ")":
                raise PatternError(f"parenthesis not closed in {self.source!r}")
            self.at += 1
            return piece
        if item.startswith("{"):
            if item[1:-1] not in self.words:
                raise PatternError(f"no class of words {item} for {self.source!r}")
            members = self.words[item[1:-1]]
            if not members.startswith("not "):
                return _class(members, leading)
            others = _class(members.removeprefix("not "), leading=False)
            return _Piece(rf"{_EDGE if leading else ''}(?!{others.regex}){_NAME}", ())
        return _word(item, leading)


@cache  # a few classes stand in most patterns
def _class(members: str, leading: bool) -> _Piece:
    return _Reader(members, {}).read(leading)


@cache
def _word(item: str, leading: bool) -> _Piece:
    """A literal word; the parts of "d'acces" or "sous-traitance" may be set apart by the printer."""
    regex = ""
    anchors: list[tuple[str, ...]] = []
    chain: list[str] = []  # parts that a hyphen joins, and that may be printed as one word
    for part in re.split(r"([^\w*?\[\]]+)", item):
        if _WORD.fullmatch(part):
            regex += part.replace("*", r"\w*")
            chain.append(part)
            continue
        regex += r"'\s?" if part == "'" else r"\W{0,2}" if part == "-" else re.escape(part).replace(r"\#", _NUMBER)
        if part not in ("-", ""):
            anchors.extend(_spellings(chain))
            chain = []
    anchors.extend(_spellings(chain))
    if leading:
        known = _LETTERS.match(regex)
        regex = f"{known[0]}(?<={_EDGE}{known[0]}){regex[known.end() :]}" if known else _EDGE + regex
    end = r"\b" if item[-1:].isalnum() or item.endswith("?") else ""
    return _Piece(regex + end, (Anchor(max(anchors, key=lambda words: min(map(len, words)))),) if anchors else ())


def _spellings(chain: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """For the longest of the parts that hyphens join, every word that it may stand in: alone, or run together with its neighbours."""
    if not chain:
        return
    at = chain.index(max(chain, key=len))
    runs = ["".join(chain[first : last + 1]) for first in range(at + 1) for last in range(at, len(chain))]
    yield tuple(dict.fromkeys(word for run in runs for word in _variants(run)))


def _variants(word: str) -> list[str]:
    """The words meant by one with `[sc]` or an optional letter; a `*` within it ends what is known of it."""
    head, star, _ = word.partition("*")
    found = [""]
    for letters, optional in re.findall(r"(\[\w+\]|\w)(\?)?", head):
        choices = [*letters.strip("[]"), *([""] if optional else [])]
        found = [before + choice for before in found for choice in choices]
    return [variant + star for variant in found]
