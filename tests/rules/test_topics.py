"""What a sentence must speak of before the second reader may raise or settle a rule with it."""

import pytest

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
