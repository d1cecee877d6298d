"""The defined terms of a contract with their meanings, and every place that uses each of them."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.structure.types import Clause, Definition
from contracts.text.fold import fold
from contracts.text.sentences import sentences
from contracts.text.types import Document, Span

_AT_START = 24  # characters before a term that opens its line: a bullet, a number, "Le terme"
_OPTIONAL = re.compile(r"\((?:s|e|es|x)\)")
_PRONOUNS = frozenset({"nous", "notre", "nos", "vous", "votre", "vos", "we", "us", "our", "ours", "you", "your", "yours", "they", "it"})


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """One term under all its definitions. meanings has one stretch for each definition, uses leaves the definitions' own words out."""

    term: str
    definitions: tuple[Definition, ...]
    meanings: tuple[Span, ...]
    uses: tuple[Span, ...]

    @property
    def is_pronoun(self) -> bool:
        """ "nous", "you": a name of a party, which nobody counts."""
        return is_pronoun(self.term)

    @property
    def is_twofold(self) -> bool:
        """Whether more than one place says what the term means."""
        return len(self.definitions) > 1 and not self.is_pronoun

    @property
    def is_unused(self) -> bool:
        """Whether the text never uses the term."""
        return not self.uses and not self.is_pronoun


def defined_terms(document: Document, clauses: Sequence[Clause], definitions: Sequence[Definition]) -> tuple[DefinedTerm, ...]:
    """The terms in the order of their first definitions.

    A use has the capitals of the definition, in singular or plural; what a longer term is part of is a use of the longer one alone.
    """
    folded = fold(document.text)
    groups: dict[str, list[Definition]] = {}
    for definition in definitions:
        groups.setdefault(same_term(definition.term), []).append(definition)
    uses = _uses(document.text, folded, groups)
    starts = [clause.start for clause in clauses]
    return tuple(
        DefinedTerm(
            found[0].term,
            tuple(found),
            tuple(_meaning(document.text, clauses[max(bisect_right(starts, one.start) - 1, 0)], one) for one in found),
            tuple(uses.get(key, ())),
        )
        for key, found in groups.items()
    )


def same_term(term: str) -> str:
    """The term folded, without the mark of an optional plural: "Terme(s)" and "TERME" are one, "Terms" and "Term" are two."""
    return " ".join(re.sub(r"\W+", " ", _OPTIONAL.sub("", fold(term))).split())


def stem_of(term: str) -> str:
    """The term folded, singular and plural alike."""
    return " ".join(_stem(word) for word in same_term(term).split())


def is_pronoun(term: str) -> bool:
    return fold(term) in _PRONOUNS


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-1] if word.endswith("rties") else word[:-3] + "y"
    return word.removesuffix("s")


def _uses(text: str, folded: str, groups: Mapping[str, Sequence[Definition]]) -> dict[str, list[Span]]:
    """The uses of each term, by its key in groups."""
    own = {(one.start, one.end) for found in groups.values() for one in found}
    by_stem: dict[str, str] = {}
    capitals = {}
    for key, found in groups.items():
        by_stem.setdefault(stem_of(found[0].term), key)
        capitals[key] = all(one.term[0].isupper() for one in found)
    words = sorted({_pattern(key) for key in groups if key}, key=len, reverse=True)
    if not words:
        return {}
    uses: dict[str, list[Span]] = {}
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", folded):
        exact = same_term(match[0])
        key = exact if exact in groups else by_stem.get(stem_of(match[0]), "")
        if not key or any(span in own for span in ((match.start(), match.end()), (match.start(), match.end() + 3))):
            continue
        if not capitals[key] or text[match.start()].isupper():
            uses.setdefault(key, []).append(Span(match.start(), match.end()))
    return uses


def _pattern(key: str) -> str:
    """What finds the words of a term in folded text, each in singular and plural, whatever white space and hyphens stand between them."""
    return r"[\W_]{1,3}".join(_forms(word) for word in key.split())


def _forms(word: str) -> str:
    stem = re.escape(_stem(word))
    if stem.endswith("y"):
        return f"{stem[:-1]}(?:y|ies)"
    return f"{stem}s?" if len(word) > 2 else re.escape(word)


def _meaning(text: str, clause: Clause, definition: Definition) -> Span:
    """The words that say what the term means: its line where it opens the line, else its sentence."""
    start = max(text.rfind("\n", clause.start, definition.start) + 1, clause.start)
    end = text.find("\n", definition.end, clause.end)
    end = clause.end if end < 0 else end
    if definition.start - start <= _AT_START:
        return Span(start, end)
    return next((span for span in sentences(text, start, end) if span.end > definition.start), Span(start, end))
