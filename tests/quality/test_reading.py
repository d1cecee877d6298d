"""Floors under the accuracy of the whole chain: the samples, real contracts, and the same ones laid out as vendors do."""

from pathlib import Path

import pytest

from contracts.analysis import analyse_bytes
from contracts.samples.build import FOLDER
from review.evaluation.gold import load_gold
from review.evaluation.score import Score, score
from review.rules.evaluate import evaluate
from review.rules.playbook import load_playbook
from review.schema import analysis_json
from tests.quality.renderings import pdf

GOLD = Path(__file__).parent.parent / "gold"
SAMPLES = sorted(GOLD.glob("*.yaml"))
WRITTEN = sorted((GOLD / "written").glob("*.yaml"))  # contracts by several hands, in as many registers, read by those who wrote them
APART = sorted((GOLD / "apart").glob("*.yaml"))  # contracts that nothing learns from and no wording is written after
SAMPLE_FLOORS = {
    "boundaries": 0.98, "number": 0.99, "heading": 0.97, "level": 0.99, "types_micro": 0.90, "types_macro": 0.88,
    "terms": 0.92, "term_evidence": 0.98, "findings": 0.93, "finding_evidence": 0.95,
}  # fmt: skip
WRITTEN_FLOORS = {
    "boundaries": 0.985, "number": 0.96, "heading": 0.97, "level": 0.98, "types_micro": 0.92, "types_macro": 0.91,
    "terms": 0.93, "term_evidence": 0.97, "findings": 0.92, "finding_evidence": 0.94,
}  # fmt: skip
APART_FLOORS = {
    "boundaries": 0.97, "number": 0.99, "heading": 0.97, "level": 0.96, "types_micro": 0.88, "types_macro": 0.86,
    "terms": 0.87, "term_evidence": 0.93, "findings": 0.88, "finding_evidence": 0.88,
}  # fmt: skip
REAL_FLOORS = {
    "boundaries": 0.985, "number": 0.99, "heading": 0.98, "level": 0.98, "types_micro": 0.92, "types_macro": 0.88,
    "terms": 0.96, "term_evidence": 0.97, "findings": 0.93, "finding_evidence": 0.95,
}  # fmt: skip
LAYOUT_SLACK = 0.02  # by which a figure of a PDF may stay below that of the plain text


def figures_of(pairs: list[tuple[Path, bytes, str]]) -> dict[str, float]:
    """The figures over several contracts, each given as gold file, bytes and file name."""
    playbook = load_playbook()
    together = Score()
    for gold, data, name in pairs:
        analysis = analyse_bytes(data, name)
        together += score(load_gold(gold), analysis_json(analysis, evaluate(analysis, playbook), playbook))
    return together.figures()


def short_of(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    return {name: figures[name] for name, floor in floors.items() if figures[name] < floor}


def test_the_samples_are_read_as_a_lawyer_reads_them() -> None:
    documents = [FOLDER / load_gold(path).document for path in SAMPLES]
    figures = figures_of([(gold, file.read_bytes(), file.name) for gold, file in zip(SAMPLES, documents, strict=True)])
    assert not short_of(figures, SAMPLE_FLOORS)


@pytest.mark.parametrize(("golds", "floors"), [(WRITTEN, WRITTEN_FLOORS), (APART, APART_FLOORS)], ids=["written", "apart"])
def test_contracts_in_many_registers_are_read_as_a_lawyer_reads_them(golds: list[Path], floors: dict[str, float]) -> None:
    documents = [path.with_name(load_gold(path).document) for path in golds]
    figures = figures_of([(gold, file.read_bytes(), file.name) for gold, file in zip(golds, documents, strict=True)])
    assert not short_of(figures, floors)


@pytest.mark.shared
def test_real_contracts_are_read_as_a_lawyer_reads_them(shared: Path) -> None:
    golds = sorted((shared / "gold").glob("*.yaml"))
    figures = figures_of([(gold, (shared / "seeds" / f"{gold.stem}.txt").read_bytes(), f"{gold.stem}.txt") for gold in golds])
    assert not short_of(figures, REAL_FLOORS)


@pytest.mark.shared
@pytest.mark.parametrize("columns", [1, 2])
def test_a_pdf_is_read_as_well_as_its_text(shared: Path, columns: int) -> None:
    golds = sorted((shared / "gold").glob("*.yaml"))
    texts = [(shared / "seeds" / f"{gold.stem}.txt").read_text(encoding="utf-8") for gold in golds]
    plain = figures_of([(gold, text.encode(), "contract.txt") for gold, text in zip(golds, texts, strict=True)])
    printed = figures_of([(gold, pdf(text, columns), "contract.pdf") for gold, text in zip(golds, texts, strict=True)])
    assert not short_of(printed, {name: value - LAYOUT_SLACK for name, value in plain.items()})
