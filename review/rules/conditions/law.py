"""Law and courts: which law governs, and who judges."""

from collections.abc import Iterable, Mapping

from contracts.text.fold import fold
from review.rules.conditions.common import Condition, span
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading


def foreign_law(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A governing law of a country outside the threshold's list."""
    for term in reading.terms("governing_law"):
        if term.value not in rule.words("countries"):
            yield Raised(span(term), term.value)


def renamed_court(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A tribunal de commerce named under its old name in a town of the threshold's list."""
    towns = {fold(town) for town in rule.words("towns")}
    for term in reading.terms("jurisdiction"):
        kind, _, town = term.value.partition(":")
        words = reading.folded[max(0, term.start - 40) : term.end + 40]
        if kind == "commerce" and fold(town) in towns and "commerce" in words:
            yield Raised(span(term), town)


CONDITIONS: Mapping[str, Condition] = {"foreign_law": foreign_law, "court_renamed_tae": renamed_court}
