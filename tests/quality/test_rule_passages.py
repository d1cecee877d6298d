"""Findings in passages that nothing was learnt from (rule_passages.yaml), and what the second reader adds to the conditions."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.analysis import Analysis
from contracts.clauses.classify import classify
from contracts.clauses.training.single import single_clause
from contracts.terms.extract import extract
from contracts.terms.sides.parties import find_parties
from review.rules.evaluate import evaluate, raised_by_conditions
from review.rules.learnt import hear
from review.rules.playbook import load_playbook
from review.rules.reading import Reading
from review.rules.topics import on_topic

SETTLING = yaml.safe_load(Path(__file__).with_name("settling_passages.yaml").read_text(encoding="utf-8"))
PASSAGES = yaml.safe_load(Path(__file__).with_name("rule_passages.yaml").read_text(encoding="utf-8"))


def analysis_of(case: Any, language: str) -> Analysis:
    given = {"text": case} if isinstance(case, str) else case
    document, clauses = single_clause(given["text"], language, given.get("heading"))
    types, parties = classify(document, clauses), find_parties(document, clauses)
    return Analysis(document, clauses, (), (), parties, types, extract(document, clauses, types, parties))


@pytest.fixture(scope="module", params=["fr", "en"])
def shares(request) -> dict[tuple[str, str], float]:
    """Of the passages, the share in which each way of reading raises the rule: ("both", "raised"), ("conditions", "not_raised"), …"""
    playbook = load_playbook()
    hits: dict[tuple[str, str], list[bool]] = {}
    for rule, languages in PASSAGES.items():
        for expected, cases in languages.get(request.param, {}).items():
            for case in cases:
                analysis = analysis_of(case, request.param)
                known = {found.rule for _, found in raised_by_conditions(Reading(analysis), playbook)}
                hits.setdefault(("conditions", expected), []).append(rule in known)
                hits.setdefault(("both", expected), []).append(rule in {found.rule for found in evaluate(analysis, playbook)})
    return {key: sum(values) / len(values) for key, values in hits.items()}


def test_the_second_reader_finds_more(shares):
    assert shares["both", "raised"] >= shares["conditions", "raised"] + 0.05


def test_near_misses_are_mostly_left_alone(shares):
    assert shares["both", "not_raised"] <= 0.25


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_settles_a_matter_is_heard_and_what_comes_near_it_hardly_ever(language):
    heard: dict[str, list[bool]] = {}
    for rule, languages in SETTLING.items():
        for expected, cases in languages.get(language, {}).items():
            for case in cases:
                reading = Reading(analysis_of(case, language))
                heard.setdefault(expected, []).append(any(on_topic(reading, rule, one) for one in hear(reading).settling(rule)))
    shares = {expected: sum(values) / len(values) for expected, values in heard.items()}
    assert shares["settled"] >= 0.2
    assert shares["not_settled"] <= 0.05
