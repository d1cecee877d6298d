"""Several values of one key term are said once each; one stretch of words that gives two durations is a range."""

import pytest

from contracts.terms.types import Term
from review.reading.several import said_once


def terms(*found: tuple[str, int]) -> list[Term]:
    return [Term("term.initial", value, "c1", at, at + 20) for value, at in found]


@pytest.mark.parametrize(
    ("found", "french", "english"),
    [
        ([("P1M", 5), ("P60M", 5)], ["de 1 à 60\u00a0mois"], ["1 to 60\u00a0months"]),
        ([("P6M", 5), ("P2Y", 5)], ["de 6\u00a0mois à 2\u00a0ans"], ["6\u00a0months to 2\u00a0years"]),
        ([("P2W", 5), ("P3M", 90)], ["2\u00a0semaines", "3\u00a0mois"], ["2\u00a0weeks", "3\u00a0months"]),
        ([("P1Y", 5), ("P1Y", 90)], ["1\u00a0an"], ["1\u00a0year"]),
        ([("P1Y", 5), ("order_form", 5)], ["1\u00a0an", "renvoi au bon de commande"], ["1\u00a0year", "left to the order form"]),
    ],
)
def test_values_of_one_key(found: list[tuple[str, int]], french: list[str], english: list[str]) -> None:
    assert [said for said, _ in said_once("term.initial", terms(*found), "fr")] == french
    assert [said for said, _ in said_once("term.initial", terms(*found), "en")] == english
