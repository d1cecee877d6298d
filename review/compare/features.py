"""What alignment looks at in a clause: its words, number, heading, subject and place in the tree."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from contracts.analysis import Analysis
from contracts.structure.types import Clause
from contracts.text.fold import fold
from review.compare.bridge import subjects_of_heading
from review.compare.words import FUNCTION_WORDS

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Features:
    """One clause as alignment sees it. Words are folded; the printed number is not among them."""

    index: int  # place among the document's clauses
    clause: Clause
    words: tuple[str, ...]  # of heading and body
    content: tuple[str, ...]  # words that carry meaning; all of them where none does
    heading: tuple[str, ...]
    parent: int | None  # index of the parent
    subjects: Mapping[str, float]  # clause types with a weight from 0 to 1, the main one first, from the classifier and from the heading
    terms: frozenset[str]  # keys of the key terms that it states
    has_body: bool

    @property
    def number(self) -> str:
        """The printed number in lower case, "" where there is none."""
        return (self.clause.number or "").lower()


def features(analysis: Analysis) -> tuple[Features, ...]:
    """The features of every clause, in document order."""
    folded = fold(analysis.document.text)
    index = {clause.id: i for i, clause in enumerate(analysis.clauses)}
    keys = defaultdict(set)
    for term in analysis.terms:
        keys[term.clause].add(term.key)
    result = []
    for i, clause in enumerate(analysis.clauses):
        heading = _heading(folded, clause)
        body = _WORD.findall(folded, clause.body_start, clause.end)
        result.append(
            Features(
                index=i,
                clause=clause,
                words=tuple(heading + body),
                content=tuple(word for word in heading + body if word not in FUNCTION_WORDS) or tuple(heading + body),
                heading=tuple(heading),
                parent=index.get(clause.parent) if clause.parent else None,
                subjects=_subjects(analysis, clause, heading),
                terms=frozenset(keys[clause.id]),
                has_body=bool(body),
            )
        )
    return tuple(result)


def number_end(text: str, clause: Clause) -> int:
    """Where the printed number of the clause ends with its punctuation ("Article 12 – "): the offset of its heading or body in text."""
    if not clause.number:
        return clause.start
    title = (clause.heading or "").split()
    if not title:
        return clause.body_start
    after = text.find(clause.number, clause.start, clause.body_start) + len(clause.number)
    heading = text.find(title[0], max(after, clause.start), clause.body_start)
    return heading if heading >= 0 else clause.start


def _heading(folded: str, clause: Clause) -> list[str]:
    if not clause.heading:
        return []
    return _WORD.findall(fold(clause.heading))


def _subjects(analysis: Analysis, clause: Clause, heading: Sequence[str]) -> dict[str, float]:
    found = {kind.key: kind.confidence for kind in analysis.types.get(clause.id, ()) if kind.key != "other"}
    for key, weight in subjects_of_heading(tuple(heading), analysis.document.language).items():
        found[key] = max(found.get(key, 0.0), weight)
    # The first type of a clause is what it is about; the tenth is what it touches on.
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return {key: weight / (1 + 0.2 * rank) for rank, (key, weight) in enumerate(ranked)}
