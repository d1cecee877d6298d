"""What a sentence must speak of before the second reader may raise or settle a rule with it."""

import pytest

from review.rules import needed, topics
from review.rules.notation import RuleFileError
from review.rules.reading import Reading
from review.rules.topics import on_topic


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Customer may have the records of the Provider inspected by its auditor once a year.", True),
        ("The Provider may inspect how the Customer uses the software.", False),
        ("Once a year,  " * 60 + "The Provider may inspect how the Customer uses the software.", False),  # read in no time
        ("The Customer pays the Provider for its museum.", False),
    ],
)
def test_an_audit_is_on_topic_where_the_customer_has_it(analyse, sentence, expected):
    reading = Reading(analyse(sentence, "en"))
    assert on_topic(reading, "audit_right_missing", reading.sentences[0]) is expected


def test_all_is_on_topic_for_a_rule_without_one(analyse):
    reading = Reading(analyse("Bees sleep in winter.", "en"))
    assert on_topic(reading, "sla_below_99_5", reading.sentences[0])


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"sla_mising": {"words": [["uptime"]]}}, "topics_fr.yaml: sla_mising: .* sla_missing"),
        ({"sla_missing": {"word": [["uptime"]]}}, "topics_fr.yaml: sla_missing: word: .* words"),
        ({"sla_missing": {"unless": ["target"]}}, "topics_fr.yaml: sla_missing: not given: words"),
    ],
)
def test_a_mistyped_key_is_an_error_that_names_file_and_key(monkeypatch, data, told):
    monkeypatch.setattr(needed, "read_yaml", lambda file: data)
    with pytest.raises(RuleFileError, match=told):
        topics.load.__wrapped__("fr")


def test_a_stem_may_have_to_stand_in_the_sentence_itself(analyse, monkeypatch):
    data = {"sla_missing": {"words": [["uptime"]], "here": ["hours?"]}}
    monkeypatch.setattr(needed, "read_yaml", lambda file: data)
    monkeypatch.setattr(topics, "load", topics.load.__wrapped__)
    reading = Reading(analyse("Uptime matters for an hour. Uptime matters.", "en"))
    assert [on_topic(reading, "sla_missing", sentence) for sentence in reading.sentences] == [True, False]
