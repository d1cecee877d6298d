"""How well two clauses fit each other, ground by ground, and what those grounds weigh together."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import Indel

from review.compare.candidates import Couple, subject_likeness
from review.compare.features import Features
from review.compare.order import Places
from review.compare.types import Clue

_SHORT = 4  # clauses of fewer meaningful words are alike by chance


@dataclass(frozen=True, slots=True)
class Evidence:
    """Grounds for pairing two clauses, each 0 to 1."""

    text: float  # meaningful words in common, in order
    heading: float
    number: float
    subject: float  # clause types in common
    terms: float  # key terms in common
    place: float  # both stand between the same neighbours
    parent: float  # their parents are paired
    children: float  # share of their children that are paired with one another
    shape: float  # both have text of their own, or both are headings alone


@dataclass(frozen=True, slots=True)
class Weights:
    """What each ground weighs, and what a pair must weigh to be made."""

    text: float
    heading: float
    number: float
    subject: float
    terms: float
    place: float
    parent: float
    children: float
    shape: float
    enough: float

    def value(self, found: Evidence) -> float:
        """The weight of all grounds together."""
        return (
            self.text * found.text
            + self.heading * found.heading
            + self.number * found.number
            + self.subject * found.subject
            + self.terms * found.terms
            + self.place * found.place
            + self.parent * found.parent
            + self.children * found.children
            + self.shape * found.shape
        )


# Two versions of one text: the words decide; a clause that was rewritten is known by its heading, number, subject and place together.
KIN = Weights(text=1.0, heading=0.3, number=0.1, subject=0.12, terms=0.0, place=0.14, parent=0.06, children=0.25, shape=0.0, enough=0.45)
# Two vendors: what clauses are about decides, in whatever order and language.
STRANGERS = Weights(
    text=0.5, heading=0.25, number=0.0, subject=0.7, terms=0.2, place=0.0, parent=0.05, children=0.2, shape=0.12, enough=0.5
)


class Context:
    """What is known so far of the alignment: who is paired with whom, and which of these pairs kept their place."""

    def __init__(self, matches: Mapping[int, int], kept: Mapping[int, int], left: Sequence[Features], right: Sequence[Features]) -> None:
        self._matches = matches
        self.places = Places(kept, len(right))
        self._left, self._right = left, right
        self._paired_children: dict[Couple, int] = defaultdict(int)
        self._children: tuple[dict[int, int], dict[int, int]] = (defaultdict(int), defaultdict(int))
        for side, counts in zip((left, right), self._children, strict=True):
            for clause in side:
                if clause.parent is not None:
                    counts[clause.parent] += 1
        for i, j in matches.items():
            above = left[i].parent, right[j].parent
            if above[0] is not None and above[1] is not None:
                self._paired_children[above[0], above[1]] += 1

    def place(self, i: int, j: int) -> float:
        after, before = self.places.gap(i)
        return float(after < j < before)

    def distance(self, i: int, j: int) -> float:
        """How far right clause j is from where left clause i would stand, 0 to 1; all that is 50 clauses away is far."""
        return min(abs(self.places.expected(i) - j) / 50, 1.0)

    def parent(self, i: int, j: int) -> float:
        above, other = self._left[i].parent, self._right[j].parent
        if above is None or other is None:
            return float(above is other)
        return float(self._matches.get(above) == other)

    def children(self, i: int, j: int) -> float:
        most = max(self._children[0].get(i, 0), self._children[1].get(j, 0))
        return self._paired_children.get((i, j), 0) / most if most else 0.0

    def parents_to_try(self) -> set[Couple]:
        """Clauses whose children are paired with one another."""
        return set(self._paired_children)


class Evidences:
    """The evidence of any couple of two documents' clauses; what does not depend on the context is kept."""

    def __init__(self, left: Sequence[Features], right: Sequence[Features]) -> None:
        self._left, self._right = left, right
        self._subjects: np.ndarray = subject_likeness(left, right)
        self._texts: dict[Couple, float] = {}
        codes: dict[str, int] = {}
        self._codes = tuple([[codes.setdefault(word, len(codes)) for word in clause.content] for clause in side] for side in (left, right))

    def text(self, i: int, j: int) -> float:
        """The likeness of two clauses' meaningful words, 0 to 1."""
        if (i, j) not in self._texts:
            self._texts[i, j] = self._text(i, j)
        return self._texts[i, j]

    def _text(self, i: int, j: int) -> float:
        one, other = self._codes[0][i], self._codes[1][j]
        if not one or not other:
            return float(one == other)
        alike: float = Indel.normalized_similarity(one, other)
        return alike if alike == 1 or max(len(one), len(other)) >= _SHORT else 0.7 * alike

    def of(self, i: int, j: int, context: Context) -> Evidence:
        """The evidence for pairing left clause i with right clause j."""
        one, other = self._left[i], self._right[j]
        terms = one.terms | other.terms
        parent = context.parent(i, j)
        return Evidence(
            text=self.text(i, j),
            heading=_heading(one.heading, other.heading),
            number=float(one.number == other.number != "") * parent,  # "2.1" says nothing where "2" is another article
            subject=float(self._subjects[i, j]),
            terms=len(one.terms & other.terms) / len(terms) if terms else 0.0,
            place=context.place(i, j),
            parent=parent,
            children=context.children(i, j),
            shape=float(one.has_body == other.has_body),
        )

    def common_subject(self, i: int, j: int) -> float:
        """How much one and the same subject, the heaviest in common, is what both clauses are about, 0 to 1."""
        one, other = self._left[i].subjects, self._right[j].subjects
        return max((one[key] * other[key] for key in one.keys() & other.keys()), default=0.0)


def _heading(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if not one or not other:
        return 0.0
    alike: float = Indel.normalized_similarity(one, other)
    return alike if alike >= 0.5 else 0.0


def clues(found: Evidence, one: Features, other: Features, kin: bool) -> tuple[Clue, ...]:
    """The grounds that carry a pair, strongest first, for a person to read."""
    said = []
    if one.words == other.words:
        said.append(Clue("same_text"))
    elif found.text >= 0.4:
        said.append(Clue("similar_text", (str(min(int(100 * found.text), 99)),)))
    if one.words != other.words and found.heading >= 0.5:
        said.append(Clue("same_heading" if found.heading == 1 else "similar_heading"))
    if found.text < 0.8:
        said += _by_meaning(found, one, other)
    if found.text < 0.8 and found.children >= 0.5:
        said.append(Clue("same_children"))
    if kin and found.text < 0.4 and found.number:
        said.append(Clue("same_number", (one.clause.number or "",)))
    if kin and found.text < 0.4 and found.place:
        said.append(Clue("same_place"))
    return tuple(said) or (Clue("nearest"),)


def _by_meaning(found: Evidence, one: Features, other: Features) -> list[Clue]:
    shared = sorted(one.subjects.keys() & other.subjects.keys(), key=lambda key: (-one.subjects[key] * other.subjects[key], key))
    said = [Clue("same_subject", tuple(shared[:3]))] if shared else []
    terms = tuple(sorted(one.terms & other.terms))
    return [*said, Clue("same_terms", terms)] if terms else said
