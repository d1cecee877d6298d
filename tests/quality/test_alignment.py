"""Alignment finds what became of every clause in edited contracts, however strong the edit."""

import pytest

from tests.quality.edited_contracts import STRENGTHS, Strength
from tests.quality.measure_alignment import measure

FLOORS = {"light": 0.97, "moderate": 0.97, "strong": 0.95, "heavy": 0.90}


@pytest.mark.parametrize("strength", STRENGTHS, ids=lambda strength: strength.name)
def test_pairs_are_right(strength: Strength) -> None:
    assert measure(strength).f1 >= FLOORS[strength.name]
