"""The defined terms of a contract with their meanings, and every place that uses each of them."""

import re
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from contracts.structure.law_names import known_law
from contracts.structure.types import Clause, Definition
from contracts.text.fold import fold
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span

_AT_START = 24  # characters before a term that opens its line: a bullet, a number, "Le terme"
_ITEM = re.compile(r"\n\s*(?:[-•*–—·▪◦]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).°])\s")  # a line that is an item of a list
_BREATH = 24  # characters between two names of one thing: '" or the "'
_OR = re.compile(r"[\s\"*_,/]*(?:\b(?:ou|or|et|and|aussi|also)\b)?[\s\"*_,/]*(?:(?:le|la|les|the)\s)?[\s\"*_l']*")
_NOT_ALONE = re.compile(r"/| (?:ou|or|et|and) ")  # "Developer or You" are two names in one
_OPTIONAL = re.compile(r"\((?:s|e|es|x)\)")
_PRONOUNS = frozenset({"nous", "notre", "nos", "vous", "votre", "vos", "we", "us", "our", "ours", "you", "your", "yours", "they", "it"})


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """One term under all its definitions. meanings has one stretch for each definition, uses leaves the definitions' own words out."""

    term: str
    definitions: tuple[Definition, ...]
    meanings: tuple[Span, ...]
    uses: tuple[Span, ...]
    is_unused: bool = False  # the text never uses the term, in capitals or without, nor another name that the same place gives it

    @property
    def is_pronoun(self) -> bool:
        """ "nous", "you": a name of a party, which nobody counts."""
        return is_pronoun(self.term)

    @property
    def is_twofold(self) -> bool:
        """Whether more than one place says what the term means."""
        return len(self.definitions) > 1 and not self.is_pronoun


def defined_terms(document: Document, clauses: Sequence[Clause], definitions: Sequence[Definition]) -> tuple[DefinedTerm, ...]:
    """The terms in the order of their first definitions.

    A use has the capitals of the definition, in singular or plural; what a longer term is part of is a use of the longer one alone.
    Words that a text only explains in passing ("spam"), and names of laws, are never said to be unused.
    """
    folded = fold(document.text)
    groups: dict[str, list[Definition]] = {}
    for definition in definitions:
        groups.setdefault(same_term(definition.term), []).append(definition)
    uses, in_small = _uses(document.text, folded, groups)
    idle = {key for key, found in groups.items() if key not in uses and key not in in_small and _may_be_idle(found[0].term)}
    idle = {key for key in idle if not _other_names(document.text, groups[key], definitions, idle)}
    starts = [clause.start for clause in clauses]
    return tuple(
        DefinedTerm(
            found[0].term,
            tuple(found),
            tuple(_meaning(document.text, clauses[max(bisect_right(starts, one.start) - 1, 0)], one) for one in found),
            tuple(uses.get(key, ())),
            key in idle,
        )
        for key, found in groups.items()
    )


def _may_be_idle(term: str) -> bool:
    return term[0].isupper() and not is_pronoun(term) and not _NOT_ALONE.search(term) and known_law(fold(term)) is None


def _other_names(text: str, found: Sequence[Definition], definitions: Sequence[Definition], idle: Container[str]) -> bool:
    """Whether the place that defines an idle term gives the thing another name as well ("Account" or "Access"), which is used."""
    others = (other for other in definitions for one in found if other is not one and _one_breath(text, one, other))
    return any(same_term(other.term) not in idle for other in others)


def _one_breath(text: str, one: Definition, other: Definition) -> bool:
    first, second = sorted((one, other), key=lambda definition: definition.start)
    return second.start - first.end < _BREATH and bool(_OR.fullmatch(fold(text[first.end : second.start])))


def same_term(term: str) -> str:
    """The term folded, without the mark of an optional plural: "Terme(s)" and "TERME" are one, "Terms" and "Term" are two."""
    return " ".join(re.sub(r"\W+", " ", _OPTIONAL.sub("", fold(term))).split())


@lru_cache(maxsize=1 << 14)
@lru_cache(maxsize=4096)  # a text says the same words again and again
def stem_of(term: str) -> str:
    """The term folded, singular and plural alike."""
    return " ".join(_stem(word) for word in same_term(term).split())


def is_pronoun(term: str) -> bool:
    return fold(term) in _PRONOUNS


def _stem(word: str) -> str:
    if len(word) > 4 and (ending := re.search(r"(?:ies?|aux)$", word)) and not word.endswith("eaux"):
        return word[: ending.start()] + ("al" if ending[0] == "aux" else "y")  # "partie" and "party" have one plural
    return word[:-1] if re.search(r"(?:s|[eo]ux|eaux)$", word) else word


def _uses(text: str, folded: str, groups: Mapping[str, Sequence[Definition]]) -> tuple[dict[str, list[Span]], set[str]]:
    """The uses of each term, by its key in groups, and the keys of those that stand somewhere without their capitals."""
    own = {(one.start, one.end) for found in groups.values() for one in found}
    by_stem: dict[str, str] = {}
    capitals = {}
    for key, found in groups.items():
        by_stem.setdefault(stem_of(found[0].term), key)
        capitals[key] = all(one.term[0].isupper() for one in found)
    words = sorted({_pattern(key) for key in groups if key}, key=len, reverse=True)
    if not words:
        return {}, set()
    uses: dict[str, list[Span]] = {}
    in_small: set[str] = set()
    keys: dict[str, str] = {}  # by the words found: a contract uses a few of them thousands of times
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", folded):
        if match[0] not in keys:
            exact = same_term(match[0])
            keys[match[0]] = exact if exact in groups else by_stem.get(stem_of(match[0]), "")
        key = keys[match[0]]
        if not key or any(span in own for span in (match.span(), (match.start(), match.end() + 3))):
            continue
        if not capitals[key] or text[match.start()].isupper():
            uses.setdefault(key, []).append(Span(match.start(), match.end()))
        else:
            in_small.add(key)
    return uses, in_small


def _pattern(key: str) -> str:
    """What finds the words of a term in folded text, each in singular and plural, whatever white space and hyphens stand between them."""
    return r"[\W_]{1,3}".join(_forms(word) for word in key.split())


def _forms(word: str) -> str:
    stem = re.escape(_stem(word))
    if stem.endswith("y"):
        return f"{stem[:-1]}(?:y|ies?)"
    if stem.endswith("al"):
        return f"{stem[:-1]}(?:ls?|ux)"
    return f"{stem}[sx]?" if len(word) > 2 else re.escape(word)


def _meaning(text: str, clause: Clause, definition: Definition) -> Span:
    """The words that say what the term means: its line and the list that it announces where it opens the line, else its sentence."""
    start = max(text.rfind("\n", clause.start, definition.start) + 1, clause.start)
    end = _end_of_line(text, definition.end, clause.end)
    if definition.start - start <= _AT_START:
        if text[start:end].rstrip().endswith(":"):
            while end < clause.end and _ITEM.match(text, end, clause.end):
                end = _end_of_line(text, end + 1, clause.end)
        return Span(start, end)
    return next((span for span in sentences(text, start, end) if span.end > definition.start), Span(start, end))


def _end_of_line(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return end if found < 0 else found
