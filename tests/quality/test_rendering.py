"""A contract is read alike whatever form a vendor sends it in: floors under the agreement with its plain text."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.quality.measure_rendering import measure, sample_texts, seed_texts
from tests.quality.renderings import RENDERINGS, Rendering

FLOORS = {"boundaries": 0.98, "number": 0.99, "heading": 0.97, "level": 0.99}
WORDS = 0.999
NARROW_WORDS = 0.99  # in three justified columns, where the cells of tables are a few letters wide
NARROW = "PDF, all of it in 3 columns"
FORMS = [rendering for rendering in RENDERINGS if not rendering.scanned]


def short_of(texts: Iterator[tuple[str, str]], rendering: Rendering) -> dict[str, dict[str, float]]:
    """The figures below their floors, by contract."""
    found = {}
    for name, text in texts:
        result = measure(text, rendering)
        figures = result.score.figures() | {"words": result.words}
        floors = FLOORS | {"words": NARROW_WORDS if rendering.name == NARROW else WORDS}
        low = {key: figures[key] for key, floor in floors.items() if figures[key] < floor}
        if low:
            found[name] = low
    return found


@pytest.mark.parametrize("rendering", FORMS, ids=lambda rendering: rendering.name)
def test_samples_in_every_form(rendering: Rendering) -> None:
    assert not short_of(sample_texts(), rendering)


@pytest.mark.shared
@pytest.mark.parametrize("rendering", FORMS, ids=lambda rendering: rendering.name)
def test_real_contracts_in_every_form(shared: Path, rendering: Rendering) -> None:
    assert not short_of(seed_texts(shared), rendering)
