"""Law and courts: which law governs, and who judges."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from contracts.terms.values.gazetteer import country_of
from contracts.text.fold import fold
from review.rules.conditions.common import Condition, present
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

_COUNTRY = re.compile(r"[A-Z]{2}(?:-[A-Z]{2,3})?$")  # "IE", "US-CA"; anything else is a town
_FRENCH_NAMESAKES = frozenset({"vienne"})  # French towns with such a court that bear the name of a foreign city
_TAX_LAW = re.compile(
    r"\b(?:acquitt|(?:re)?pay|pai|pa[iy]e|declar|redevabl)\w* .{0,40}(?:tva|taxe|impot|vat|tax)\b"
)  # "paie la TVA selon la loi belge"


def foreign_law(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A governing law of a country outside the threshold's list."""
    for term in reading.terms("governing_law"):
        sentence = reading.at(term.start)
        taxed = sentence is not None and _TAX_LAW.search(sentence.text)
        if term.value not in rule.words("countries") and not (taxed or _goes_with_its_province(reading, term)):
            yield Raised(of_term(reading, term), term.value)


def _goes_with_its_province(reading: Reading, term: Term) -> bool:
    """Whether a country only stands beside its own province: "the laws of Ontario and the laws of Canada applicable therein"."""
    sentence = reading.at(term.start)
    return any(other.value.startswith(f"{term.value}-") and reading.at(other.start) is sentence for other in reading.terms("governing_law"))


def foreign_courts(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Courts of a country outside the threshold's list, or arbitration. An unknown town is placed by the law chosen."""
    home = rule.words("countries")
    foreign_laws = any(term.value not in home for term in reading.terms("governing_law"))
    for term in reading.terms("jurisdiction"):
        kind, _, place = term.value.partition(":")
        if kind in ("commerce", "judiciaire") and fold(place) in _FRENCH_NAMESAKES:
            continue
        country = place if _COUNTRY.match(place) else country_of(fold(place))
        if kind == "arbitration" or (country not in home if country else foreign_laws):
            yield Raised(of_term(reading, term), term.value)


def renamed_court(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A tribunal de commerce named under its old name in a town of the threshold's list."""
    towns = {fold(town) for town in rule.words("towns")}
    for term in reading.terms("jurisdiction"):
        kind, _, town = term.value.partition(":")
        words = reading.folded[max(0, term.start - 40) : term.end + 40]
        if kind == "commerce" and fold(town) in towns and "commerc" in words:
            yield Raised(of_term(reading, term), town)


CONDITIONS: Mapping[str, Condition] = {
    "foreign_law": foreign_law,
    "foreign_jurisdiction": foreign_courts,
    "exclusive_jurisdiction": present,
    "court_renamed_tae": renamed_court,
}
