"""Headings found in real terms whose marks were taken away: the figures must not fall."""

from pathlib import Path

import pytest

from contracts.structure.segment import segment
from tests.structure.marked_up import LAYOUTS, Layout, corpus, document, paragraphs

MAX_WORDS = 24
MEASURED = [layout for layout in LAYOUTS if layout.name in ("long", "long, no gaps", "80", "34, gaps above headings", "60, styled")]
FLOOR = {"long": 0.89, "long, no gaps": 0.87, "80": 0.88, "34, gaps above headings": 0.88, "60, styled": 0.94}


def f1(files: list[Path], layout: Layout) -> float:
    """Of heading starts. A numbered heading, or a bold one, that nobody marked up counts neither way."""
    hits = misses = extra = 0
    for number, path in enumerate(files):
        content = paragraphs(path)
        if not content:
            continue
        text, headings = document(content, layout, number + 1000)
        bold = {paragraph.text for paragraph in content if paragraph.bold}
        wanted = {start for start, heading in headings.items() if len(heading.text.split()) <= MAX_WORDS}
        clauses = {clause.start: clause for clause in segment(text)}
        hits += len(wanted & clauses.keys())
        misses += len(wanted - clauses.keys())
        extra += sum(
            clause.heading is not None and clause.number is None and start not in headings and clause.heading not in bold
            for start, clause in clauses.items()
        )
    return 2 * hits / (2 * hits + misses + extra)


@pytest.mark.shared
@pytest.mark.parametrize("layout", MEASURED, ids=lambda layout: layout.name)
def test_headings_of_terms_that_were_held_out(shared: Path, layout: Layout) -> None:
    assert f1(corpus(shared, held_out=True), layout) >= FLOOR[layout.name]
