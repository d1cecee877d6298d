"""Sentences to learn from: written passages, contracts read by a lawyer, and published terms as the statements read them."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from contracts.analysis import Analysis, analyse
from contracts.clauses.classify import classify
from contracts.clauses.training.sections import Section
from contracts.clauses.training.single import single_clause
from contracts.machines.training import Example
from contracts.terms.sides.parties import find_parties
from contracts.text.squeezed import SqueezedText
from contracts.text.types import Document, Span
from review.rules.evaluate import raised_by_conditions
from review.rules.learnt import SETTLES, telling, vectors_of
from review.rules.playbook import Playbook
from review.rules.reading import Reading

_GOLD_WEIGHT = 0.6  # of a sentence of a contract, most of which raise nothing
_PUBLISHED_WEIGHT = 0.3
_ONE_IN = 6  # sentences of published terms that raise nothing are learnt from
_CONDITIONAL = frozenset(  # rules of what is missing that are also not raised where the contract is silent about more than that
    {"sla_no_credits", "breach_notification_no_deadline", "confidentiality_no_term", "liability_cap_no_carve_out"}
)
Spans = Mapping[str, Sequence[tuple[int, int]]]  # where each label is borne


class Rules(NamedTuple):
    """The rules that are learnt: of what should not be said, raised by a sentence; of what should be said, settled by one."""

    present: frozenset[str]
    missing: frozenset[str]

    @property
    def settling(self) -> frozenset[str]:
        """The labels of sentences that say what a rule looks for."""
        return frozenset(SETTLES + rule for rule in self.missing)

    @property
    def labels(self) -> frozenset[str]:
        return self.present | self.settling

    def label(self, rule: str) -> str:
        """What a sentence bears that raises the rule, or settles it."""
        return SETTLES + rule if rule in self.missing else rule


def written_examples(path: Path, language: str, playbook: Playbook, rules: Rules) -> Iterator[Example]:
    """The passages of a file: {rule: {language: {raised: [text or {text, heading, also, customer}], not_raised: […]}}}.

    For a rule of what is missing a passage bears the label where it says what the rule looks for: `settled`, or `not_raised` where nothing
    else can be the reason of that.
    """
    for rule, languages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        cases = languages.get(language, {})
        if rule in rules.present:
            bearing, other = "raised", "not_raised"
        elif rule in rules.missing and "settled" in cases:
            bearing, other = "settled", "not_settled"
        elif rule in rules.missing:
            bearing, other = "not_raised" if rule not in _CONDITIONAL else "", "raised"
        else:
            continue
        for expected in (bearing, other):
            for number, case in enumerate(cases.get(expected, ())):
                given = {"text": case} if isinstance(case, str) else case
                if isinstance(given["text"], str):
                    labels = frozenset({rules.label(rule), *given.get("also", ())} & rules.labels if expected == bearing else ())
                    name = f"{path.stem}:{rule}:{expected}:{number}"
                    yield from _of_passage(name, given, language, playbook, labels, rules.settling - {rules.label(rule)})


def _of_passage(
    name: str, given: Mapping[str, Any], language: str, playbook: Playbook, labels: frozenset[str], unknown: frozenset[str]
) -> Iterator[Example]:
    """The sentences of a passage. Of several, those bear its labels that statements find in them, or else the one that is most like it."""
    document, clauses = single_clause(given["text"], language, given.get("heading"), name)
    parties = find_parties(document, clauses).with_customer(given.get("customer", ()))
    types = classify(document, clauses, parties.company_names)
    reading = Reading(Analysis(document, clauses, (), (), parties, types, ()))
    sentences = telling(reading)
    places = _places(reading, playbook, labels) if labels and len(sentences) > 1 else ()
    for sentence, vector in zip(sentences, vectors_of(reading, sentences), strict=True):
        if not places:
            yield Example(vector, labels, group=name, unsure=bool(labels) and len(sentences) > 1, unknown=unknown)
        elif any(place.start < sentence.end and sentence.start < place.end for place in places):
            yield Example(vector, labels, group=name, unknown=unknown)
        else:
            yield Example(vector, frozenset(), group=name, unknown=unknown | labels)


def _places(reading: Reading, playbook: Playbook, labels: frozenset[str]) -> Sequence[Span]:
    """Where statements find the rules of the labels."""
    return [span for _, found in raised_by_conditions(reading, playbook) if found.rule in labels for span in found.evidence]


def section_examples(section: Section, rules: Rules) -> Iterator[Example]:
    """The sentences of a written section, each with the rules that it raises."""
    document, clauses = section.document, section.clauses
    parties = find_parties(document, clauses)
    types = classify(document, clauses, parties.company_names)
    spans: dict[str, list[tuple[int, int]]] = {}
    for part in section.parts:
        for label in map(rules.label, part.rules & rules.present | (part.settles or frozenset()) & rules.missing):
            spans.setdefault(label, []).append((part.start, part.end))
    unknown = rules.settling if any(part.settles is None for part in section.parts) else frozenset()
    yield from _of_contract(Analysis(document, clauses, (), (), parties, types, ()), spans, 1.0, unknown, one_in=1)


def gold_examples(gold: Mapping[str, Any], document: Document, rules: Rules) -> Iterator[Example]:
    """The sentences of the contract that a gold file is about.

    No sentence settles what the file says is missing; which one does, it does not say.
    """
    squeezed = SqueezedText(document.text)
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in gold.get("findings") or ():
        if row["rule"] in rules.present:
            spans.setdefault(row["rule"], []).extend(squeezed.places(row.get("at")))
    unknown = rules.settling - {SETTLES + row["rule"] for row in gold.get("findings") or ()}
    yield from _of_contract(analyse(document), spans, _GOLD_WEIGHT, unknown, one_in=1)


def published_examples(document: Document, playbook: Playbook, rules: Rules) -> Iterator[Example]:
    """The sentences of published terms, each under the rules that the statements find in it: no lawyer read them, but they are many."""
    analysis = analyse(document)
    spans: dict[str, list[tuple[int, int]]] = {}
    for _, finding in raised_by_conditions(Reading(analysis), playbook):
        if finding.rule in rules.present:
            spans.setdefault(finding.rule, []).extend((span.start, span.end) for span in finding.evidence)
    yield from _of_contract(analysis, spans, _PUBLISHED_WEIGHT, rules.settling, one_in=_ONE_IN)


def _of_contract(analysis: Analysis, spans: Spans, weight: float, unknown: frozenset[str], *, one_in: int) -> Iterator[Example]:
    """The sentences that raise a rule, and one in so many of the others."""
    reading = Reading(analysis)
    sentences = telling(reading)
    for sentence, vector in zip(sentences, vectors_of(reading, sentences), strict=True):
        raised = {rule for rule, places in spans.items() if any(a < sentence.end and sentence.start < b for a, b in places)}
        if raised or zlib.crc32(sentence.text.encode()) % one_in == 0:
            yield Example(vector, frozenset(raised), weight=weight, unknown=unknown)
