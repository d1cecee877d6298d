"""Floors under the headings that are recovered from text alone, on real terms that no rule and no weight was made with."""

from pathlib import Path

import pytest

from review.evaluation.score import Count
from tests.quality.measure_headings import LAYOUTS, measure
from tests.structure.marked_up import corpus, paragraphs

FLOOR = 0.915  # F1 of the starts of headings


@pytest.mark.shared
@pytest.mark.parametrize("layout", LAYOUTS)
def test_headings_of_terms_that_were_held_out(shared: Path, layout: str) -> None:
    count = Count()
    for path in corpus(shared, held_out=True):
        if content := paragraphs(path):
            count += measure(content, layout).count
    assert count.f1 >= FLOOR
