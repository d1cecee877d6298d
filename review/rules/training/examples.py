"""Sentences to learn from: written passages, contracts read by a lawyer, and published terms as the statements read them."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from contracts.analysis import Analysis, analyse
from contracts.clauses.classify import classify
from contracts.clauses.training.gold import squeeze
from contracts.clauses.training.single import single_clause
from contracts.machines.training import Example
from contracts.terms.parties import find_parties
from contracts.text.types import Document
from review.rules.evaluate import raised_by_conditions
from review.rules.learnt import telling, vectors_of
from review.rules.playbook import Playbook
from review.rules.reading import Reading

_GOLD_WEIGHT = 0.6  # of a sentence of a contract, most of which raise nothing
_PUBLISHED_WEIGHT = 0.3
_ONE_IN = 6  # sentences of published terms that raise nothing are learnt from
Spans = Mapping[str, Sequence[tuple[int, int]]]  # where each rule is raised


def written_examples(path: Path, language: str, rules: frozenset[str]) -> Iterator[Example]:
    """The passages of a file: {rule: {language: {raised: [text or {text, heading, also}], not_raised: […]}}}."""
    for rule, languages in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        cases = languages.get(language, {}) if rule in rules else {}
        for expected in ("raised", "not_raised"):
            for number, case in enumerate(cases.get(expected, ())):
                given = {"text": case} if isinstance(case, str) else case
                if isinstance(given["text"], str):
                    raised = {*((rule,) if expected == "raised" else ()), *given.get("also", ())} & rules
                    yield from _of_passage(f"{path.stem}:{rule}:{expected}:{number}", given, language, frozenset(raised))


def _of_passage(name: str, given: Mapping[str, Any], language: str, raised: frozenset[str]) -> Iterator[Example]:
    document, clauses = single_clause(given["text"], language, given.get("heading"), name)
    parties, types = find_parties(document, clauses), classify(document, clauses)
    reading = Reading(Analysis(document, clauses, (), (), parties, types, ()))
    sentences = telling(reading)
    for vector in vectors_of(reading, sentences):
        yield Example(vector, raised, group=name, unsure=bool(raised) and len(sentences) > 1)


def gold_examples(path: Path, document: Document, rules: frozenset[str]) -> Iterator[Example]:
    """The sentences of the contract of a gold file."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    letters, offsets = squeeze(document.text)
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in gold.get("findings") or ():
        needle = squeeze(row.get("at") or "")[0]
        found = letters.find(needle) if needle and row["rule"] in rules else -1
        while found >= 0:
            spans.setdefault(row["rule"], []).append((offsets[found], offsets[found + len(needle) - 1] + 1))
            found = letters.find(needle, found + 1)
    yield from _of_contract(analyse(document), spans, _GOLD_WEIGHT, one_in=1)


def published_examples(document: Document, playbook: Playbook, rules: frozenset[str]) -> Iterator[Example]:
    """The sentences of published terms, each under the rules that the statements find in it: no lawyer read them, but they are many."""
    analysis = analyse(document)
    spans: dict[str, list[tuple[int, int]]] = {}
    for _, finding in raised_by_conditions(Reading(analysis), playbook):
        if finding.rule in rules:
            spans.setdefault(finding.rule, []).extend((span.start, span.end) for span in finding.evidence)
    yield from _of_contract(analysis, spans, _PUBLISHED_WEIGHT, one_in=_ONE_IN)


def _of_contract(analysis: Analysis, spans: Spans, weight: float, *, one_in: int) -> Iterator[Example]:
    """The sentences that raise a rule, and one in so many of the others."""
    reading = Reading(analysis)
    sentences = telling(reading)
    for sentence, vector in zip(sentences, vectors_of(reading, sentences), strict=True):
        raised = {rule for rule, places in spans.items() if any(a < sentence.end and sentence.start < b for a, b in places)}
        if raised or zlib.crc32(sentence.text.encode()) % one_in == 0:
            yield Example(vector, frozenset(raised), weight=weight)
