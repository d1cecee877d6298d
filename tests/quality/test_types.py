"""Accuracy floors of the clause types, on contracts that a lawyer has read."""

from collections import Counter
from pathlib import Path

import pytest

from contracts.clauses.classify import classify
from contracts.clauses.training.gold import GoldContract, load_gold

MICRO_FLOOR, MACRO_FLOOR = 0.90, 0.88
RIGHT_WORDS_FLOOR = 0.97


def _contracts(shared: Path) -> list[GoldContract]:
    return [load_gold(path, [shared / "seeds"]) for path in sorted((shared / "gold").glob("*.yaml"))]


def _counts(contract: GoldContract) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """For each type how often it was found rightly, found, and wanted.

    Types that the lawyer calls defensible, and types of the clauses around and inside, count neither for nor against.
    """
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    found = classify(contract.document, contract.clauses)
    for i, (clause, row) in enumerate(zip(contract.clauses, contract.rows, strict=True)):
        want = set(row.get("types") or ())
        free = {"other", *(row.get("also") or ()), *_relatives(contract, i)} - want
        keys = {t.key for t in found[clause.id]} - free
        right.update(want & keys)
        given.update(keys)
        wanted.update(want)
    return right, given, wanted


def _relatives(contract: GoldContract, i: int) -> set[str]:
    types: set[str] = set()
    level = contract.rows[i]["level"]
    for row in contract.rows[i + 1 :]:
        if row["level"] <= level:
            break
        types |= set(row.get("types") or ())
    for row in reversed(contract.rows[:i]):
        if row["level"] < level:
            level = row["level"]
            types |= set(row.get("types") or ())
    return types


def _f1(right: int, given: int, wanted: int) -> float:
    return 2 * right / (given + wanted) if given + wanted else 1.0


@pytest.mark.shared
def test_types_are_found_in_contracts_that_were_read(shared: Path) -> None:
    totals: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    for contract in _contracts(shared):
        assert contract.missing == 0
        for total, counts in zip(totals, _counts(contract), strict=True):
            total.update(counts)
    right, given, wanted = totals
    assert _f1(right.total(), given.total(), wanted.total()) >= MICRO_FLOOR
    assert sum(_f1(right[key], given[key], wanted[key]) for key in wanted) / len(wanted) >= MACRO_FLOOR


@pytest.mark.shared
def test_evidence_lies_in_its_clause(shared: Path) -> None:
    inside = total = 0
    for contract in _contracts(shared):
        found = classify(contract.document, contract.clauses)
        for clause in contract.clauses:
            for clause_type in found[clause.id]:
                total += 1
                inside += bool(clause_type.evidence) and all(
                    clause.start <= span.start < span.end <= clause.end for span in clause_type.evidence
                )
    assert inside == total


@pytest.mark.shared
def test_evidence_is_words_not_the_whole_clause(shared: Path) -> None:
    narrow = total = 0
    for contract in _contracts(shared):
        found = classify(contract.document, contract.clauses)
        for clause in contract.clauses:
            for clause_type in found[clause.id]:
                total += 1
                narrow += all(span.end - span.start <= 600 for span in clause_type.evidence)
    assert narrow / total >= RIGHT_WORDS_FLOOR
