"""Findings and key terms stay when a sentence is worded otherwise (measure_rewording.py prints the shares)."""

from collections import Counter

import pytest

from tests.quality.measure_rewording import reworded_findings, reworded_terms

SHARE = 40  # one sentence in so many


@pytest.mark.parametrize("outcomes", [reworded_findings, reworded_terms])
def test_hardly_anything_changes_where_only_the_wording_does(outcomes):
    lost, number, same = [], Counter(), Counter()
    for kind, kept, what, wording in outcomes(SHARE):
        number[kind] += 1
        same[kind] += kept
        if not kept:
            lost.append((kind, what, wording))
    assert sum(same.values()) / sum(number.values()) >= 0.985, lost
    assert len(number) >= 4
