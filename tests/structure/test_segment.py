"""The clause tree that a lawyer expects, for each habit of numbering and each trap."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.structure.segment import segment
from contracts.text.read import read

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "outlines.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_outline(case: dict[str, Any]) -> None:
    document = read(case["text"].encode(), "contract.txt")
    found = [[clause.level, clause.number, clause.heading] for clause in segment(document)]
    assert found == case["clauses"]
