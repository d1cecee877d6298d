"""What thresholds take, and how they are said."""

import pytest

from review.rules.drafting import word_condition, word_rule
from review.rules.playbook import LANGUAGES, load_playbook
from review.rules.thresholds import FIGURES, LISTS, ThresholdError, checked, say_threshold


def test_every_threshold_of_the_shipped_playbook_can_be_set():
    for rule in load_playbook().rules:
        for name, value in rule.thresholds.items():
            assert name in FIGURES.keys() | LISTS
            assert checked(name, value) == value


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("days", " 20 ", 20),
        ("days", 20.0, 20),
        ("percent", "99,95", 99.95),
        ("percent", "99.95", 99.95),
        ("countries", "France, be\nRoyaume-Uni;Ireland", ("FR", "BE", "GB", "IE")),
        ("countries", ["FR", "France", "US-NY"], ("FR", "US-NY")),
        ("countries", "Californie, États-Unis\nUnion européenne", ("US-CA", "EU")),
        ("towns", "Le  Mans, Paris\n\nparis", ("Le Mans", "Paris")),
    ],
)
def test_what_people_type(name, value, read):
    assert checked(name, value) == read


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("days", "0", "whole"),
        ("days", "2,5", "whole"),
        ("days", True, "whole"),
        ("days", None, "whole"),
        ("percent", "100,1", "figure"),
        ("percent", float("nan"), "figure"),
        ("percent", "99.99999", "figure"),
        ("countries", "Nulle-Part", "country"),
        ("countries", ["FR", 3], "country"),
        ("countries", "", "empty"),
        ("towns", ["x" * 61], "town"),
        ("towns", [{}], "town"),
        ("towns", [f"Ville {n}" for n in range(101)], "long"),
    ],
)
def test_what_is_refused(name, value, code):
    with pytest.raises(ThresholdError) as refused:
        checked(name, value)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("name", "value", "french", "english"),
    [
        ("days", 1.0, "1 jour", "1 day"),
        ("fees_months", 18.0, "redevances sur 18 mois", "the fees over 18 months"),
        ("percent", 99.5, "99,5 %", "99.5%"),
        ("percent_a_month", 1.25, "1,25 % par mois", "1.25% a month"),
        ("uses", 2.0, "2 emplois", "2 uses"),
        ("countries", ("FR", "DE"), "France, Allemagne", "France, Germany"),
    ],
)
def test_in_words(name, value, french, english):
    assert (say_threshold(name, value, "fr"), say_threshold(name, value, "en")) == (french, english)


def test_conditions_and_wording_follow_the_thresholds():
    changes = {
        "liability_cap_below_12_months": {"thresholds": {"fees_months": 24}},
        "foreign_law": {"thresholds": {"countries": ["FR", "LU"]}},
    }
    changed = load_playbook().changed(changes)
    cap, law = changed.rule("liability_cap_below_12_months"), changed.rule("foreign_law")
    assert "24 mois de redevances" in word_condition(cap, "fr")
    assert "24 months" in word_rule(cap, "en").suggestion
    assert "Luxembourg" in word_condition(law, "fr")


def test_no_placeholder_is_left_in_any_sentence():
    for rule in load_playbook().rules:
        for language in LANGUAGES:
            wording = word_rule(rule, language)
            for text in (word_condition(rule, language), wording.title, wording.rationale, wording.suggestion):
                assert "{" not in text
