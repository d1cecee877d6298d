"""The findings of a review as cards: their sentences in the reader's language, their place in the text, what people decided."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from contracts.text.types import Span
from review.models import Decision, DecisionKind, Finding, Rewording, Severity
from review.reading.known import known
from review.reading.places import clause_finder
from review.reading.quotes import Quote, quote_of
from review.reading.rows import finding_of, numbers_by_key
from review.reading.segments import Mark
from review.rules.calling import Names, names_in
from review.rules.drafting import word
from review.rules.playbook import InProposal, Playbook
from review.rules.themes import Theme, theme_of_rule
from review.rules.typography import spaced, typeset

SEVERITIES = tuple(Severity)  # worst first


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it is shown. number counts findings in reading order; those about something missing come last."""

    pk: int
    number: int
    rule: str
    severity: Severity
    kind: str
    theme: Theme
    title: str
    rationale: str
    basis: str
    suggestion: str  # the team's own wording, or the playbook's
    evidence: tuple[tuple[int, int], ...]  # code points of the document's text, the deciding words first
    quotes: tuple[Quote, ...]
    clause: Clause | None
    clause_number: str  # as it is cited
    clause_name: str
    page: int | None
    state: DecisionKind
    decision: Decision | None
    to_check: bool
    is_reworded: bool = False  # the suggestion is the team's own
    rewording: Rewording | None = None  # who worded it, and when
    is_withheld: bool = False  # the wording would serve the vendor and stays out of the counter-proposal
    alike: int = 0  # number of the first card of the same rule with the same fallback wording, 0 where this is the first
    is_reason_alike: bool = False  # whether the rationale is that card's as well
    places: int = 1  # at which its rule is raised

    @property
    def severity_label(self) -> str:
        return str(self.severity.label)

    @property
    def is_missing(self) -> bool:
        """Whether the finding is about something that the whole document does not say."""
        return not self.evidence and self.clause is None

    @property
    def is_decided(self) -> bool:
        return self.state != DecisionKind.OPEN


def cards_of(
    findings: Iterable[Finding],
    analysis: Analysis,
    playbook: Playbook,
    language: str,
    decisions: Mapping[int, Decision],
    rewordings: Mapping[int, Rewording] | None = None,
) -> tuple[Card, ...]:
    """The cards of findings, worst first and in reading order within a severity, those of one rule together; rules that are gone have none.

    language is the reader's, "fr" or "en". rewordings tell who worded what; the wording itself is the finding's.
    """
    clauses, clause_at = {clause.id: clause for clause in analysis.clauses}, clause_finder(analysis.clauses)
    names, called = ClauseNames(analysis.document.text, analysis.clauses), names_in(analysis)
    rows = known(findings, playbook)
    numbers = numbers_by_key(rows, analysis)
    worded = rewordings or {}
    cards = [
        _card(
            row, numbers[row.pk], analysis, clauses, clause_at, names, called, playbook, language, decisions.get(row.pk), worded.get(row.pk)
        )
        for row in rows
    ]
    first, places = dict[str, int](), Counter(card.rule for card in cards)
    for card in cards:
        first[card.rule] = min(first.get(card.rule, card.number), card.number)
    cards.sort(key=lambda card: (SEVERITIES.index(card.severity), first[card.rule], card.number))
    return _with_alike(replace(card, places=places[card.rule]) for card in cards)


def _with_alike(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards, each that repeats the wording of one before it pointing there: every place keeps a card, as each is decided on alone."""
    first: dict[tuple[str, str], Card] = {}
    found = []
    for card in cards:
        before = first.setdefault((card.rule, card.suggestion), card)
        found.append(card if before is card else replace(card, alike=before.number, is_reason_alike=before.rationale == card.rationale))
    return tuple(found)


def latest_decisions(findings: Iterable[Finding]) -> dict[int, Decision]:
    """The decision that counts of each finding that has one, by the finding's primary key."""
    latest: dict[int, Decision] = {}
    for decision in Decision.objects.filter(finding__in=[row.pk for row in findings]).select_related("user"):
        latest.setdefault(decision.finding_id, decision)
    return latest


def latest_rewordings(findings: Iterable[Finding]) -> dict[int, Rewording]:
    """The rewording that counts of each finding that has one, by the finding's primary key."""
    latest: dict[int, Rewording] = {}
    for rewording in Rewording.objects.filter(finding__in=[row.pk for row in findings if row.reworded]).select_related("user"):
        latest.setdefault(rewording.finding_id, rewording)
    return latest


def marks_of(cards: Iterable[Card]) -> list[Mark]:
    """The evidence of cards as marks of the text; the worse the finding, the more its mark stands out."""
    return [Mark(start, end, "finding", str(card.pk), SEVERITIES.index(card.severity)) for card in cards for start, end in card.evidence]


def _card(
    row: Finding,
    number: int,
    analysis: Analysis,
    clauses: Mapping[str, Clause],
    clause_at: Callable[[int], Clause],
    names: ClauseNames,
    called: Names,
    playbook: Playbook,
    language: str,
    decision: Decision | None,
    rewording: Rewording | None,
) -> Card:
    document = analysis.document
    clause = clauses.get(row.clause or "")
    rule = playbook.rule(row.rule)
    spans = _spans(row, document.text)
    found = finding_of(row)
    wording = typeset(word(found, playbook, language, document.language, called, quoting=not spans), language, document.language)
    rationale, basis = without_basis(wording.rationale, spaced(rule.basis[language], language))
    return Card(
        pk=row.pk,
        number=number,
        rule=row.rule,
        severity=Severity(row.severity),
        kind=rule.kind.value,
        theme=theme_of_rule(rule),
        title=wording.title,
        rationale=rationale,
        basis=basis,
        suggestion=row.reworded or wording.suggestion,
        evidence=tuple((span.start, span.end) for span in spans),
        quotes=_each_once(quote_of(document.text, span, clause_at(span.start) if clause else None) for span in spans),
        clause=clause,
        clause_number=names.number(clause) if clause else "",
        clause_name=names.shown(clause) if clause else "",
        page=(document.page_at(spans[0].start) if spans else None) or (clause.page_start if clause else None),
        state=DecisionKind(row.state),
        decision=decision,
        to_check=found.to_check,
        is_reworded=bool(row.reworded),
        rewording=rewording,
        is_withheld=rule.handling(is_reworded=bool(row.reworded)) is InProposal.WITHHELD,
    )


def _each_once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """The quotes, of a sentence with several places the one of its first."""
    sentences: dict[str, Quote] = {}
    for quote in quotes:
        sentences.setdefault(quote.before + quote.words + quote.after, quote)
    return tuple(sentences.values())


def _spans(row: Finding, text: str) -> list[Span]:
    """The evidence of a finding, each place once and without the white space around it."""
    spans = []
    for place in row.evidence:
        start, end = place["start"], place["end"]
        words = text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if start < end and Span(start, end) not in spans:
            spans.append(Span(start, end))
    return spans


def without_basis(rationale: str, basis: str) -> tuple[str, str]:
    """The rationale without its last sentence where that only names the legal basis, which the card shows apart."""
    before, found, after = rationale.rpartition(basis)
    if not found or after.strip(" ."):
        return rationale, basis
    sentence = before.rfind(". ")
    return (before[: sentence + 1], basis) if sentence >= 0 else (rationale, basis)
