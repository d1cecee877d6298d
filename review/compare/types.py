"""What a comparison returns: pairs of clauses with their differences, key terms that changed, findings raised and lifted."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from contracts.terms.types import Term
from review.rules.types import Finding, Severity


class Change(StrEnum):
    """What happened to a clause between the left document and the right one."""

    FORMAL = "formal"  # typography, numbering, white space, quotes and apostrophes only
    REWORDED = "reworded"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"
    SPLIT = "split"  # the left clause stands in several pairs
    MERGED = "merged"  # the right clause stands in several pairs


OF_FORM = frozenset({Change.FORMAL, Change.RENUMBERED})


class Op(StrEnum):
    EQUAL = "equal"
    INSERT = "insert"
    DELETE = "delete"


class Nature(StrEnum):
    """What kind of difference an insertion or deletion is."""

    WORDING = "wording"
    FORMAL = "formal"  # of typography, numbering, white space, quotes or apostrophes
    MOVED = "moved"  # the same words stand in another clause of the other document
    REPEATED = "repeated"  # of a clause that an earlier pair has shown already: nothing more is taken away or put in


@dataclass(frozen=True, slots=True)
class Operation:
    """One step of the way from the left text to the right one.

    The texts of equal and delete joined are the left text, those of equal and insert the right text.
    """

    op: Op
    text: str
    nature: Nature = Nature.WORDING
    elsewhere: str | None = None  # nature moved: id of the clause of the other document that holds these words


@dataclass(frozen=True, slots=True)
class Clue:
    """One ground on which two clauses stand beside each other, or one stands alone: a code of review.compare.reasons, and its values."""

    code: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clauses that stand beside each other; left is None for an added clause, right for a removed one.

    A clause that was split or merged stands in several pairs. similarity is the share of words in common, 0 to 1.
    """

    left: str | None
    right: str | None
    changes: tuple[Change, ...]
    reason: tuple[Clue, ...]
    operations: tuple[Operation, ...]
    similarity: float = 0.0

    @property
    def is_changed(self) -> bool:
        """Whether more than form and number differs."""
        return not OF_FORM.issuperset(self.changes)

    @property
    def is_formal(self) -> bool:
        """Whether form or number differs and nothing else."""
        return bool(self.changes) and not self.is_changed


@dataclass(frozen=True, slots=True)
class Pin:
    """A pairing that a person made: it is kept, whatever the texts say. None on one side: the clause stands alone."""

    left: str | None
    right: str | None


class Effect(StrEnum):
    """What a change means for the party whose playbook is used (the customer)."""

    BETTER = "better"
    WORSE = "worse"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class TermChange:
    """A key term whose values differ: "notice: 1 month → 3 months". left or right is empty where that document says nothing."""

    key: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    effect: Effect
    raised: tuple[str, ...] = ()  # rules that the right document raises on these words and the left does not
    lifted: tuple[str, ...] = ()

    @property
    def left_values(self) -> tuple[str, ...]:
        """Canonical values, each once, in the order of the text."""
        return distinct(self.left)

    @property
    def right_values(self) -> tuple[str, ...]:
        return distinct(self.right)


def distinct(terms: Iterable[Term]) -> tuple[str, ...]:
    """The canonical values of terms, each once, in the order given."""
    return tuple(dict.fromkeys(term.value for term in terms))


class Fate(StrEnum):
    """What became of a rule's findings."""

    RAISED = "raised"  # by the right document only
    LIFTED = "lifted"  # by the left document only
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One rule in both documents. severity is the gravest of its findings on the side that has them (the right one where kept).

    is_moot tells that the other side has no clause on the matter: raising nothing is then no advantage of it.
    """

    rule: str
    fate: Fate
    severity: Severity
    left: tuple[Finding, ...]
    right: tuple[Finding, ...]
    is_moot: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents compared.

    pairs are in reading order of the right document, removed clauses where they stood. kin tells whether the two are versions of one
    text; two vendors' contracts are not, and their clauses are neither "moved" nor "renumbered".
    """

    pairs: tuple[Pair, ...]
    terms: tuple[TermChange, ...]
    findings: tuple[FindingChange, ...]
    kin: bool

    def rules(self, fate: Fate) -> tuple[str, ...]:
        """The rules with that fate, gravest first."""
        return tuple(change.rule for change in self.findings if change.fate is fate)
