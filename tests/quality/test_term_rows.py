"""Key terms in sentences and clauses that nothing was learnt from (term_rows.yaml), and what the second reader adds to the frames."""

from pathlib import Path

import pytest

from contracts.terms.extract import joined
from contracts.terms.learnt import SecondReader, term_machines
from contracts.terms.training.examples import Source, written_sources

ROWS = Path(__file__).with_name("term_rows.yaml")


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    return tuple(written_sources(ROWS))


def figures(sources: list[Source], read) -> tuple[float, float]:
    """Precision and recall of the values that read(source) gives."""
    right = given = wanted = 0
    for source in sources:
        found = {(term.key, term.value) for term in read(source)}
        right += len(found & source.stated)
        given += len(found)
        wanted += len(source.stated)
    return right / given, right / wanted


def both(source: Source):
    return joined(source.first, SecondReader(term_machines(source.language), source.candidates, source.language))


@pytest.mark.parametrize(("language", "precision", "recall"), [("fr", 0.84, 0.70), ("en", 0.84, 0.70)])
def test_most_values_of_unknown_wordings_are_found_and_most_found_are_right(sources, language, precision, recall):
    found = figures([source for source in sources if source.language == language], both)
    assert found[0] >= precision
    assert found[1] >= recall


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_second_reader_finds_more_and_invents_less(sources, language):
    of_language = [source for source in sources if source.language == language]
    alone, joint = figures(of_language, lambda source: source.first), figures(of_language, both)
    assert joint[0] > alone[0] + 0.02
    assert joint[1] > alone[1] + 0.04
