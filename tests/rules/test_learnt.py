"""The second reader of rules: what sounds like a rule raises it, and what surely settles one takes a missing finding away."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from contracts.clauses.training.sections import labelled_sections
from contracts.machines.model import Machines
from contracts.machines.signs import BUCKETS
from review.rules import evaluate as evaluation
from review.rules import learnt
from review.rules.learnt import SETTLES, Hearing, rule_machines
from review.rules.playbook import load_playbook
from review.rules.reading import Reading
from review.rules.training.examples import Rules, section_examples
from review.rules.types import Severity

TEXT = "The parties meet in the garden of the Provider on the first Monday of spring."
RAISED, MISSING = "auto_renewal", "insurance_missing"
EVEN, SURE = -0.2, 1.0  # margins


def hearing(margins: Mapping[str, float]) -> Machines:
    """Machines that hear each label in every sentence, with that margin."""
    number = len(margins)
    weights, scale = np.zeros((BUCKETS, number), np.int8), np.ones(number, np.float32)
    return Machines(tuple(margins), (frozenset({""}),) * number, weights, scale, np.array([*margins.values()], np.float32))


def rules_found(monkeypatch: pytest.MonkeyPatch, analysis, margins: Mapping[str, float]) -> set[str]:
    monkeypatch.setattr(learnt, "rule_machines", lambda language: hearing(margins))
    return {finding.rule for finding in evaluation.evaluate(analysis, load_playbook())}


@pytest.mark.parametrize(("margin", "raises", "settles"), [(EVEN, True, False), (SURE, True, True), (-SURE, False, False)])
def test_settling_is_heard_where_it_is_surer_than_what_raises_a_rule(analyse, margin, raises, settles) -> None:
    heard = Hearing(Reading(analyse(TEXT, "en")), hearing({RAISED: margin, SETTLES + MISSING: margin}))
    assert (bool(heard.raising(RAISED)), bool(heard.settling(MISSING))) == (raises, settles)


def test_what_settles_a_rule_takes_its_finding_away(analyse, monkeypatch) -> None:
    analysis = analyse("Compensation for mishaps is underwritten in Lyon at the Provider's cost.", "en")
    faint, sure = (rules_found(monkeypatch, analysis, {SETTLES + MISSING: margin}) for margin in (EVEN, SURE))
    assert faint - sure == {MISSING}
    assert sure <= faint


def test_what_speaks_of_something_else_settles_nothing(analyse, monkeypatch) -> None:
    assert MISSING in rules_found(monkeypatch, analyse(TEXT, "en"), {SETTLES + MISSING: SURE})


AGAINST, NOTHING = -1.5, -0.5  # margins of words that sound like something else, and of words that say nothing of it


@pytest.mark.parametrize(("margin", "dropped"), [(NOTHING, False), (AGAINST, True)])
def test_words_that_meet_by_chance_raise_no_rule(analyse, monkeypatch, margin, dropped) -> None:
    analysis = analyse("The Provider may amend the agreement at any time.", "en")
    rule = "unilateral_contract_change"
    monkeypatch.setattr(evaluation, "ways", lambda *given: 1)
    assert (rule not in rules_found(monkeypatch, analysis, {rule: margin})) == dropped


def test_what_is_said_in_several_ways_at_once_raises_its_rule_whatever_it_sounds_like(analyse, monkeypatch) -> None:
    analysis = analyse("The Provider may amend the agreement at any time.", "en")
    rule = "unilateral_contract_change"
    monkeypatch.setattr(evaluation, "ways", lambda *given: 2)
    assert rule in rules_found(monkeypatch, analysis, {rule: AGAINST})


def test_a_severity_that_a_team_has_lowered_takes_no_finding_away(analyse, monkeypatch) -> None:
    analysis = analyse("The Provider may amend the agreement at any time.", "en")
    rule, between = "unilateral_contract_change", -1.0  # below the margin of ordinary rules, above that of grave ones
    monkeypatch.setattr(evaluation, "ways", lambda *given: 1)
    monkeypatch.setattr(learnt, "rule_machines", lambda language: hearing({rule: between}))
    shipped = load_playbook()
    lowered = replace(shipped, rules=tuple(replace(one, severity=Severity.LOW) for one in shipped.rules))
    for playbook in (shipped, lowered):
        assert rule in {finding.rule for finding in evaluation.evaluate(analysis, playbook)}


@pytest.mark.parametrize(("margin", "settled"), [(NOTHING, True), (AGAINST, False)])
def test_words_that_meet_by_chance_settle_nothing(analyse, monkeypatch, margin, settled) -> None:
    analysis = analyse("The Provider is insured for its professional liability.", "en")
    assert (MISSING not in rules_found(monkeypatch, analysis, {SETTLES + MISSING: margin})) == settled


@pytest.mark.parametrize("heading", [TEXT, None])
def test_headings_are_not_heard(analyse, heading) -> None:
    heard = Hearing(Reading(analyse("Nothing." if heading else TEXT, "en", heading=heading)), hearing({RAISED: SURE}))
    assert bool(heard.raising(RAISED)) == (heading is None)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_label_is_a_rule_of_the_playbook_of_its_kind(language) -> None:
    kinds = {rule.key: rule.kind for rule in load_playbook().rules}
    for label in rule_machines(language).labels:
        assert kinds[label.removeprefix(SETTLES)] == ("missing" if label.startswith(SETTLES) else "present")


def test_rules_of_a_written_section_are_learnt_from_the_sentences_that_raise_them() -> None:
    rules = Rules(*(frozenset(rule.key for rule in load_playbook().rules if rule.kind == kind) for kind in ("present", "missing")))
    section = next(section for section in labelled_sections() if sum(bool(part.rules) for part in section.parts) == 1)
    examples = list(section_examples(section, rules))
    labels = [example.labels for example in examples if example.labels]
    assert labels == [part.rules for part in section.parts if part.rules]
    assert len(examples) > len(labels)  # the others say nothing of it
    assert all(example.unknown == rules.settling for example in examples)  # nor what they settle
