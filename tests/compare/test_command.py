"""The compare command prints a summary or exactly the JSON of the schema, and says in one line what was wrong."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.core.management import CommandError, call_command

from review.compare.types import Nature, Op, Operation
from review.comparison_schema import operations_json

SCHEMA = json.loads((Path(__file__).resolve().parents[2] / "review/schemas/comparison.schema.json").read_text(encoding="utf-8"))


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    call_command("compare", *map(str, arguments))
    return capsys.readouterr().out


@pytest.fixture
def sources(samples: Path) -> Path:
    return samples / "sources"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kalidor-cgs-v1.md", "kalidor-cgs-v2.md"),
        ("kalidor-cgs-v1.md", "northlight-msa.md"),
        ("ondine-contrat-saas.md", "kalidor-cgs-v1.md"),
        ("northlight-msa.md", "northlight-msa.md"),
    ],
)
def test_json_is_that_of_the_schema(capsys: pytest.CaptureFixture[str], sources: Path, left: str, right: str) -> None:
    result = json.loads(printed(capsys, sources / left, sources / right, "--json"))
    jsonschema.Draft202012Validator(SCHEMA).validate(result)
    for side, gone in (("left", "insert"), ("right", "delete")):
        text = result[side]["document"]["text"]
        clauses = {clause["id"]: text[clause["start"] : clause["end"]] for clause in result[side]["clauses"]}
        assert {pair[side] for pair in result["pairs"]} - {None} == set(clauses)
        for pair in result["pairs"]:
            own = "".join(step["text"] for step in pair["operations"] if step["op"] != gone)
            assert own == clauses.get(pair[side], "")


def test_same_contract_twice_has_no_changes(capsys: pytest.CaptureFixture[str], sources: Path) -> None:
    result: dict[str, Any] = json.loads(printed(capsys, sources / "northlight-msa.md", sources / "northlight-msa.md", "--json"))
    assert {tuple(pair["changes"]) for pair in result["pairs"]} == {()}
    assert result["terms"] == []
    assert result["findings"] == {"raised": [], "lifted": []}


def test_summary_is_readable_in_both_languages(capsys: pytest.CaptureFixture[str], sources: Path) -> None:
    french = printed(capsys, sources / "kalidor-cgs-v1.md", sources / "kalidor-cgs-v2.md")
    assert "deux versions d’un même texte" in french
    assert "19 Assurance" in french
    assert "[renumérotée, déplacée]" in french
    english = printed(capsys, sources / "kalidor-cgs-v1.md", sources / "northlight-msa.md", "--language", "en")
    assert "two different texts" in english


@pytest.mark.parametrize("left", ["nothing.pdf", "../sources"])
def test_a_file_that_cannot_be_read_is_told_in_one_line(sources: Path, left: str) -> None:
    with pytest.raises(CommandError) as told:
        call_command("compare", str(sources / left), str(sources / "northlight-msa.md"))
    assert "\n" not in str(told.value)
    assert left in str(told.value)


def test_a_file_of_no_known_kind(sources: Path, tmp_path: Path) -> None:
    other = tmp_path / "contract.bin"
    other.write_bytes(b"\x00\x01\x02\x03" * 50)
    with pytest.raises(CommandError, match=r"contract\.bin"):
        call_command("compare", str(sources / "northlight-msa.md"), str(other))


def test_an_unknown_playbook(sources: Path) -> None:
    with pytest.raises(CommandError, match="no-such"):
        call_command("compare", str(sources / "northlight-msa.md"), str(sources / "northlight-msa.md"), "--playbook", "no-such")


def test_operations_of_one_kind_are_joined_in_json() -> None:
    steps = [
        Operation(Op.EQUAL, "a "),
        Operation(Op.DELETE, "b", Nature.MOVED, "c1"),
        Operation(Op.DELETE, " c"),
        Operation(Op.INSERT, "d"),
    ]
    assert operations_json(steps) == [{"op": "equal", "text": "a "}, {"op": "delete", "text": "b c"}, {"op": "insert", "text": "d"}]
