"""The types that a heading names, row by row of headings.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from contracts.clauses.features import read_clauses, searched_text
from contracts.structure.types import Clause
from contracts.text.types import Document

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("headings.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.get("fr") or row.get("en")))
def test_heading_names_its_types(row: dict[str, Any]) -> None:
    language = "fr" if "fr" in row else "en"
    heading = row[language]
    text = f"12. {heading}\n"
    document = Document("t", "", "text/plain", language, text, (), ())
    clause = Clause("c1", None, 1, "12", heading, 0, len(text), len(text))
    named = {key for key, strength in read_clauses(document, searched_text(document), [clause])[0].heading.items() if strength >= 1.0}
    assert set(row["types"]) <= named
    assert not named & set(row.get("not", ()))
    assert len(named) <= max(len(row["types"]), 1) + 1, named
