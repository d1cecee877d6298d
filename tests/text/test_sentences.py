"""Where a sentence ends: not behind an abbreviation, whatever stands in front of it."""

import pytest

from contracts.text.sentences import sentences


@pytest.mark.parametrize(
    "first",
    [
        "Le taux est celui de la BCE majoré de 10 points (art. L441-10 du Code de commerce).",
        "Le taux est fixé conformément à l'art. L441-10 du Code de commerce.",
        "Les exclusions sont énumérées plus loin [cf. Annexe 2].",
        "Le service est gratuit (voir annexe).",
        "The licence of Acme (formerly Beta Inc. Limited) goes on.",
    ],
)
def test_an_abbreviation_ends_no_sentence(first):
    text = f"{first} Le reste suit."
    assert [text[one.start : one.end] for one in sentences(text)] == [first, "Le reste suit."]
