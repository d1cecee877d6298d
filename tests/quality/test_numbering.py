"""Floors under the clause trees of contracts that are numbered anew, as other houses number theirs."""

import pytest

from review.evaluation.score import Score
from tests.quality.measure_numbering import GOLD, contract, measure
from tests.quality.numbering_schemes import LAYOUTS, SCHEMES, Scheme

NAMES = ("peoplea-paie", "halyard-scheduling", "balansio-comptabilite", "contrat-gestion-locative")
CONTRACTS = [contract(GOLD / "written" / f"{name}.yaml") for name in NAMES]
FLOORS = {"boundaries": 0.985, "number": 0.985, "heading": 0.97, "level": 0.98}
BARE_FLOORS = {"boundaries": 0.95, "number": 0.985, "heading": 0.97, "level": 0.95}  # where words alone tell headings


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_a_contract_is_read_alike_under_another_numbering(scheme: Scheme) -> None:
    together = Score()
    for parts, language in CONTRACTS:
        for layout in LAYOUTS:
            if result := measure(parts, language, scheme, layout):
                together += result
    assert together.boundaries.wanted, "no contract suits the scheme"
    figures, floors = together.figures(), FLOORS if all(level.label for level in scheme.levels) else BARE_FLOORS
    assert not {name: figures[name] for name, floor in floors.items() if figures[name] < floor}
