"""Alignment finds what became of every clause in edited contracts, however strong the edit."""

import pytest

from tests.quality import measure_vendor_pairs
from tests.quality.edited_contracts import STRENGTHS, Strength
from tests.quality.measure_alignment import measure

FLOORS = {"light": 0.97, "moderate": 0.97, "strong": 0.95, "heavy": 0.90}
VENDOR_FLOOR = 0.85


@pytest.mark.parametrize("strength", STRENGTHS, ids=lambda strength: strength.name)
def test_pairs_are_right(strength: Strength) -> None:
    assert measure(strength).f1 >= FLOORS[strength.name]


def test_vendors_are_aligned_as_a_lawyer_would() -> None:
    results = measure_vendor_pairs.measure()
    assert {name: result.f1 for name, result in results.items() if result.f1 < VENDOR_FLOOR} == {}
