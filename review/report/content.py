"""What a report says: an analysis, its findings and people's decisions, arranged for a reader who has little time."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from itertools import groupby

from contracts.analysis import Analysis
from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.types import is_to_check
from contracts.structure.clause_names import ClauseNames
from contracts.structure.types import Clause
from contracts.text.types import Document, Span
from review.reading.governing import other_law
from review.reading.quotes import quote_of
from review.reading.several import said_once
from review.rules.calling import Names, names_in
from review.rules.drafting import word
from review.rules.numbering import numbers_of
from review.rules.playbook import Playbook
from review.rules.themes import Theme, term_keys, term_label, theme_of_rule, theme_of_term, themes
from review.rules.types import Finding, Severity, Wording
from review.rules.typography import typeset

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_FIRST = 6  # findings under "negotiate first"
_URGENT = (Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM)
_SUMMARY_TERMS = (
    "term.initial", "renewal.automatic", "renewal.notice", "termination.convenience_notice", "payment.term", "payment.late_interest",
    "price.increase_cap", "liability.cap", "sla.availability", "data.location", "data.return_period", "confidentiality.duration",
    "governing_law", "jurisdiction",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the words in their sentence, the clause's name ("15.2 Cession"), and the page, None where there is none."""

    before: str  # the sentence up to the words
    quote: str
    after: str  # and from them on
    clause: str
    anchor: str  # id of the clause's row in the clause list
    page: int | None


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person decided on a finding."""

    kind: str  # a key of review.models.DecisionKind
    label: str
    comment: str = ""
    author: str = ""
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reworded:
    """Wording of the team's own in the place of the playbook's."""

    text: str
    author: str = ""
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One finding of a rule: its number, its place, None where it is about the whole document, what was decided on it, None while it is
    open, and the team's wording for it, if any."""

    number: int
    place: Place | None
    opinion: Opinion | None
    reworded: Reworded | None = None
    apart: str = ""  # what its rationale says that the first point's does not, where another value was found here


@dataclass(frozen=True, slots=True)
class Item:
    """A rule that was raised, once or several times."""

    rule: str
    severity: Severity
    wording: Wording
    points: tuple[Point, ...]
    theme: str

    @property
    def number(self) -> int:
        """The lowest number of its findings, by which the report refers to it."""
        return min(self.numbers)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Those of its findings, as on the page of the contract."""
        return tuple(sorted(point.number for point in self.points))

    @property
    def has_playbook_wording(self) -> bool:
        """Whether the playbook's wording stands for any of its points."""
        return any(point.reworded is None for point in self.points)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it was raised: each clause on each page once."""
        return distinct_places(point.place for point in self.points if point.place)

    @property
    def is_decided(self) -> bool:
        """Whether a person decided on any of its points: then each of them says what, the open ones too."""
        return any(point.opinion for point in self.points)

    @property
    def is_accepted(self) -> bool:
        """Whether nothing of it is left to negotiate."""
        return all(point.opinion is not None and point.opinion.kind == "accept" for point in self.points)


@dataclass(frozen=True, slots=True)
class TermRow:
    label: str
    values: tuple[tuple[str, Place, bool], ...]  # in words, where, and whether a person should check it

    @property
    def places(self) -> tuple[Place, ...]:
        """Where its values stand: each clause on each page once."""
        return distinct_places(place for _, place, _ in self.values)


@dataclass(frozen=True, slots=True)
class ClauseRow:
    anchor: str
    level: int
    number: str
    heading: str
    types: tuple[str, ...]
    page: int | None
    worst: Severity | None
    to_check: bool = False  # the first type may well be wrong
    by_hand: bool = False  # a person set the types


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything that the report's template shows, in one language."""

    language: str
    title: str
    vendor: str
    document: Document
    playbook: str
    prepared_at: datetime
    prepared_by: str
    counts: Mapping[Severity, int]  # findings by severity, as the contract's page counts them
    dismissed: int  # findings that the team set aside: the report does not repeat them
    profile: tuple[tuple[str, Mapping[Severity, int]], ...]  # findings per theme that has any
    first: tuple[Item, ...]
    groups: tuple[tuple[Severity, tuple[Item, ...]], ...]
    summary_terms: tuple[TermRow, ...]
    terms: tuple[tuple[str, tuple[TermRow, ...]], ...]  # by theme
    clauses: tuple[ClauseRow, ...]
    warnings: tuple[str, ...] = field(default=())
    other_law: str = ""  # the law that the contract chooses, where it is not French law

    @property
    def to_check(self) -> int:
        """How many clauses there are whose type a person should check."""
        return sum(row.to_check for row in self.clauses)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for _, items in self.groups for item in items)

    @property
    def points(self) -> int:
        """How many findings there are: a rule may be raised at several places."""
        return sum(len(item.points) for item in self.items)

    @property
    def decided(self) -> int:
        """How many of them a person decided on."""
        return sum(point.opinion is not None for item in self.items for point in item.points)


def build_content(
    analysis: Analysis,
    findings: Sequence[Finding],
    playbook: Playbook,
    language: str,
    *,
    prepared_at: datetime,
    prepared_by: str = "",
    opinions: Mapping[int, Opinion] | None = None,
    reworded: Mapping[int, Reworded] | None = None,
    numbers: Sequence[int] | None = None,
    dismissed: int = 0,
    warnings: Sequence[str] = (),
) -> ReportContent:
    """The content of a report in language ("fr" or "en"). opinions maps an index of findings to what a person decided on it,
    reworded to the team's wording for it. numbers are theirs on the page of the contract, where findings are not all that were raised.

    dismissed counts the findings that were set aside, which are not among findings.
    """
    places = _Places(analysis)
    numbered = numbers or numbers_of(findings, analysis.clauses)
    points = tuple(
        Point(number, _place(finding, places), (opinions or {}).get(i), (reworded or {}).get(i))
        for i, (finding, number) in enumerate(zip(findings, numbered, strict=True))
    )
    items = _items(findings, points, playbook, language, analysis)
    names = {name.key: name.label(language) for name in themes()}
    per_theme: dict[str, Counter[Severity]] = {name: Counter() for name in names.values()}
    for item in items:
        per_theme[item.theme][item.severity] += len(item.points)
    vendor = analysis.parties.vendor.name or ""
    return ReportContent(
        language=language,
        title=analysis.title,
        vendor=next((term.value for term in analysis.terms if term.key == "vendor.name"), vendor),
        document=analysis.document,
        playbook=playbook.names[language],
        prepared_at=prepared_at,
        prepared_by=prepared_by,
        counts={severity: sum(len(item.points) for item in items if item.severity is severity) for severity in Severity},
        dismissed=dismissed,
        profile=tuple((name, counter) for name, counter in per_theme.items() if counter),
        first=tuple(item for item in items if item.severity in _URGENT and not item.is_accepted)[:_FIRST],
        groups=tuple((severity, tuple(group)) for severity, group in groupby(items, key=lambda item: item.severity)),
        summary_terms=tuple(row for key in _SUMMARY_TERMS if (row := _term_row(key, analysis, language, places)).values),
        terms=_terms_by_theme(analysis, language, places),
        clauses=_clause_rows(analysis, findings, language, places),
        warnings=tuple(warnings),
        other_law=other_law(analysis, language),
    )


class _Places:
    """Turns spans of the text into places that a reader can find."""

    def __init__(self, analysis: Analysis) -> None:
        self._document = analysis.document
        self.names = ClauseNames(analysis.document.text, analysis.clauses)
        self._clauses = {clause.id: clause for clause in analysis.clauses}

    def of(self, span: Span, clause_id: str | None) -> Place:
        clause = self._clauses.get(clause_id or "")
        quote = quote_of(self._document.text, span, clause)
        return Place(
            before=quote.before,
            quote=quote.words,
            after=quote.after,
            clause=self.name(clause) if clause else "",
            anchor=f"clause-{clause_id}",
            page=self._document.page_at(span.start),
        )

    def name(self, clause: Clause) -> str:
        """ "15.2 Cession", with the nearest named clause above where it has neither number nor heading."""
        own = self.names.name(clause)
        parent = self._clauses.get(clause.parent or "")
        return own or (self.name(parent) if parent else "")


def _items(findings: Sequence[Finding], points: Sequence[Point], playbook: Playbook, language: str, analysis: Analysis) -> tuple[Item, ...]:
    """One item per rule, in the order of the findings (most severe first), with each finding's point."""
    by_rule: dict[str, list[int]] = {}
    for i, finding in enumerate(findings):
        by_rule.setdefault(finding.rule, []).append(i)
    items, called = [], names_in(analysis)
    for rule, indexes in by_rule.items():
        first = findings[indexes[0]]
        worded = partial(_worded, playbook=playbook, language=language, contract_language=analysis.document.language, called=called)
        wording = worded(first)
        said = [worded(findings[i]).rationale for i in indexes]
        apart = [
            _apart(wording.rationale, one) if _value(findings[i]) != _value(first) else "" for i, one in zip(indexes, said, strict=True)
        ]
        items.append(
            Item(
                rule=rule,
                severity=first.severity,
                wording=wording,
                points=tuple(replace(points[i], apart=own) for i, own in zip(indexes, apart, strict=True)),
                theme=theme_of_rule(playbook.rule(rule)).label(language),
            )
        )
    return tuple(items)


def _worded(finding: Finding, playbook: Playbook, language: str, contract_language: str, called: Names) -> Wording:
    """The sentences of a finding, which stand below the words that they are about."""
    wording = word(finding, playbook, language, contract_language, called, quoting=not finding.evidence)
    return typeset(wording, language, contract_language)


def _value(finding: Finding) -> str | None:
    return dict(finding.values).get("value")


def _apart(first: str, other: str) -> str:
    """The sentences of a rationale that the first one has not."""
    known = set(_SENTENCE_END.split(first))
    return " ".join(sentence for sentence in _SENTENCE_END.split(other) if sentence not in known)


def _place(finding: Finding, places: _Places) -> Place | None:
    return places.of(finding.evidence[0], finding.clause) if finding.evidence else None


def distinct_places(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places that a reader would call by different names: the first one of each clause on each page."""
    return tuple({(place.clause, place.page): place for place in reversed(tuple(places))}.values())[::-1]


def _term_row(key: str, analysis: Analysis, language: str, places: _Places) -> TermRow:
    found = said_once(key, (term for term in analysis.terms if term.key == key), language)
    rows = ((said, places.of(Span(term.start, term.end), term.clause), term.to_check) for said, term in found)
    return TermRow(term_label(key, language), tuple(rows))


def _terms_by_theme(analysis: Analysis, language: str, places: _Places) -> tuple[tuple[str, tuple[TermRow, ...]], ...]:
    rows: dict[Theme, list[TermRow]] = {}
    for key in term_keys():
        row = _term_row(key, analysis, language, places)
        if row.values:
            rows.setdefault(theme_of_term(key), []).append(row)
    return tuple((theme.label(language), tuple(rows[theme])) for theme in themes() if theme in rows)


def _clause_rows(analysis: Analysis, findings: Sequence[Finding], language: str, places: _Places) -> tuple[ClauseRow, ...]:
    order = list(Severity)
    worst: dict[str, Severity] = {}
    for finding in findings:
        if finding.clause:
            worst[finding.clause] = min(worst.get(finding.clause, finding.severity), finding.severity, key=order.index)
    names = taxonomy()
    return tuple(
        ClauseRow(
            anchor=f"clause-{clause.id}",
            level=min(clause.level, 4),
            number=places.names.printed(clause),
            heading=clause.heading or places.names.opening(clause),
            types=tuple(names[found.key].label(language) for found in analysis.types.get(clause.id, ()) if found.key != "other"),
            page=clause.page_start,
            worst=worst.get(clause.id),
            to_check=is_to_check(analysis.types.get(clause.id, ())),
            by_hand=any(found.by_hand for found in analysis.types.get(clause.id, ())),
        )
        for clause in analysis.clauses
    )
