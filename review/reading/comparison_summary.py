"""The summary of a comparison as its page shows it: what changed for the worse, for the better, and what is new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from review.compare.summary import Point, summarise
from review.compare.types import Comparison, FindingChange, TermChange
from review.reading.comparison_rows import Row
from review.reading.values import say
from review.rules.drafting import word
from review.rules.playbook import Playbook
from review.rules.themes import term_label
from review.rules.typography import spaced


@dataclass(frozen=True, slots=True)
class Said:
    """A finding that was raised or lifted, in words."""

    severity: str
    title: str
    is_moot: bool = False  # the other document has no clause on the matter


@dataclass(frozen=True, slots=True)
class SaidTerm:
    """A key term that changed: "préavis : 1 mois → 3 mois". before or after is empty where that document says nothing."""

    label: str
    before: str
    after: str
    effect: str


@dataclass(frozen=True, slots=True)
class Item:
    """One change. row is None for what is missing from a whole document."""

    row: Row | None
    raised: tuple[Said, ...]
    lifted: tuple[Said, ...]
    terms: tuple[SaidTerm, ...]

    @property
    def place(self) -> str:
        """What the clause is called that it is about: of what only the left document raises, the left one."""
        if self.row is None:
            return ""
        alone = self.lifted and not self.raised and not self.terms
        return self.row.left.title if alone and self.row.left else self.row.title


@dataclass(frozen=True, slots=True)
class SummaryShown:
    worse: tuple[Item, ...]
    better: tuple[Item, ...]
    new: tuple[Item, ...]
    other: tuple[Item, ...]
    terms: tuple[SaidTerm, ...]


def summary_of(comparison: Comparison, rows: Iterable[Row], playbook: Playbook, language: str) -> SummaryShown:
    """What changed, in words of language ("fr" or "en"); each change once, those that raise or lift a finding first."""
    by_pair = {id(pair): row for pair, row in zip(comparison.pairs, rows, strict=True)}
    found = summarise(comparison)

    def items(points: Iterable[Point]) -> tuple[Item, ...]:
        return tuple(_item(point, by_pair, playbook, language) for point in points)

    terms = tuple(_term(change, language) for change in comparison.terms)
    return SummaryShown(items(found.worse), items(found.better), items(found.new), items(found.other), terms)


def _item(point: Point, rows: Mapping[int, Row], playbook: Playbook, language: str) -> Item:
    return Item(
        rows[id(point.pair)] if point.pair else None,
        tuple(_finding(change, playbook, language) for change in point.raised),
        tuple(_finding(change, playbook, language) for change in point.lifted),
        tuple(_term(change, language) for change in point.terms),
    )


def _finding(change: FindingChange, playbook: Playbook, language: str) -> Said:
    wording = word((change.right or change.left)[0], playbook, language, language)
    return Said(change.severity.value, spaced(wording.title, language), change.is_moot)


def _term(change: TermChange, language: str) -> SaidTerm:
    before, after = (
        ", ".join(say(change.key, value, language) for value in values) for values in (change.left_values, change.right_values)
    )
    return SaidTerm(term_label(change.key, language), before, after, change.effect.value)
