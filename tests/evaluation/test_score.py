"""The measure itself: what counts as right, what as missed, invented or free."""

from pathlib import Path
from typing import Any

import pytest

from review.evaluation.gold import GoldError, load_gold
from review.evaluation.score import Score, score

TEXT = "Article 1 : Durée\nLe contrat dure un an.\nArticle 2 : Prix\nLe prix est de 40 €. Paiement à 30 jours."
GOLD = """
document: a.txt
language: fr
clauses:
  - {at: "Article 1 : Durée", number: "1", heading: "Durée", level: 1, types: [term], also: [renewal]}
  - {at: "ARTICLE 2 - PRIX le prix", number: "2", heading: "Prix", level: 1, types: [fees, payment]}
terms:
  - {key: term.initial, value: P1Y, at: "dure un an"}
  - {key: payment.term, value: P30D, at: "à 30 jours"}
also_terms:
  - {key: vendor.name, value: "Acme"}
findings:
  - {rule: payment_in_advance, at: "Paiement à 30 jours"}
  - {rule: sla_missing}
also_findings: [auto_renewal]
"""


def clause(number: str, heading: str, words: str, end: str | None, types: list[str]) -> dict[str, Any]:
    start = TEXT.index(words)
    stop = TEXT.index(end) if end else len(TEXT)
    return {
        "id": f"c{number}", "parent": None, "level": 1, "number": number, "heading": heading, "start": start, "end": stop,
        "types": [{"key": key, "confidence": 1.0, "evidence": []} for key in types],
    }  # fmt: skip


def stretch(words: str) -> dict[str, int]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


def perfect() -> dict[str, Any]:
    return {
        "document": {"text": TEXT},
        "clauses": [clause("1", "Durée", "Article 1", "Article 2", ["term"]), clause("2", "Prix", "Article 2", None, ["fees", "payment"])],
        "terms": [
            {"key": "term.initial", "value": "P1Y", "clause": "c1", **stretch("un an")},
            {"key": "payment.term", "value": "P30D", "clause": "c2", **stretch("30 jours")},
        ],
        "findings": [
            {"rule": "payment_in_advance", "clause": "c2", **stretch("Paiement")},
            {"rule": "sla_missing", "clause": None, "start": None, "end": None},
        ],
    }


@pytest.fixture
def measure(tmp_path: Path) -> Any:
    path = tmp_path / "a.yaml"
    path.write_text(GOLD, encoding="utf-8")
    gold = load_gold(path)
    return lambda analysis: score(gold, analysis)


def test_a_perfect_analysis_has_every_figure_at_one(measure: Any) -> None:
    result = measure(perfect())
    assert set(result.figures().values()) == {1.0}
    assert result.errors == []


def test_defensible_entries_count_neither_way(measure: Any) -> None:
    analysis = perfect()
    analysis["clauses"][0]["types"].append({"key": "renewal", "confidence": 1.0, "evidence": []})
    analysis["terms"].append({"key": "vendor.name", "value": "ACME", "clause": "c1", "start": 0, "end": 3})
    analysis["findings"].append({"rule": "auto_renewal", "clause": "c1", "start": 0, "end": 3})
    assert set(measure(analysis).figures().values()) == {1.0}


def test_inventions_and_misses_lower_the_figures_and_are_listed(measure: Any) -> None:
    analysis = perfect()
    analysis["clauses"][0]["types"] = [{"key": "fees", "confidence": 1.0, "evidence": []}]
    analysis["terms"][1]["value"] = "P45D"
    analysis["findings"][0]["rule"] = "as_is"
    result = measure(analysis)
    assert result.types["term"].recall == 0
    assert result.types["fees"].precision == 0.5
    assert result.figures()["terms"] == 0.5
    assert result.figures()["findings"] == 0.5
    assert {error.split(":")[0] for error in result.errors} == {
        "type missed", "type too many", "term missed", "term invented", "finding missed", "finding invented",
    }  # fmt: skip


def test_a_clause_that_starts_elsewhere_is_missed_and_invented(measure: Any) -> None:
    analysis = perfect()
    analysis["clauses"][1]["start"] = TEXT.index("Paiement")
    result = measure(analysis)
    assert (result.boundaries.hit, result.boundaries.found, result.boundaries.wanted) == (1, 2, 2)


def test_words_shown_in_the_wrong_place_are_not_evidence(measure: Any) -> None:
    analysis = perfect()
    analysis["terms"][0].update(stretch("40 €"))
    figures = measure(analysis).figures()
    assert figures["terms"] == 1.0
    assert figures["term_evidence"] == 0.5


def test_a_place_that_no_lawyer_names_lowers_the_places_alone(measure: Any) -> None:
    analysis = perfect()
    far = {"start": TEXT.index("un an"), "end": TEXT.index("un an") + 5}
    analysis["document"]["text"] = TEXT.replace("Article 2", "\n" * 300 + "Article 2")
    for part in ("clauses", "terms", "findings"):
        for row in analysis[part]:
            for edge in ("start", "end"):
                if row[edge] is not None and row[edge] >= TEXT.index("Article 2") + (edge == "end"):
                    row[edge] += 300
    analysis["findings"].append({"rule": "payment_in_advance", "clause": "c1", **far})
    figures = measure(analysis).figures()
    assert figures.pop("finding_places") == 0.5
    assert set(figures.values()) == {1.0}


def test_scores_add_up(measure: Any) -> None:
    together = Score()
    together += measure(perfect())
    together += measure({"document": {"text": TEXT}, "clauses": [], "terms": [], "findings": []})
    assert together.boundaries.recall == 0.5
    assert together.figures()["terms"] == pytest.approx(2 / 3)


def test_a_file_that_is_no_gold_is_named(tmp_path: Path) -> None:
    path = tmp_path / "b.yaml"
    path.write_text("clauses: 3", encoding="utf-8")
    with pytest.raises(GoldError, match=r"b\.yaml"):
        load_gold(path)
