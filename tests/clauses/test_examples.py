"""What the clause types are learnt from: clauses written for the project, and articles whose subclauses are run together."""

from pathlib import Path

import pytest

from contracts.clauses.taxonomy import taxonomy
from contracts.clauses.training.gold import GoldContract, gold_files
from contracts.clauses.training.joined import joined
from contracts.clauses.training.readings import FOLDER
from contracts.clauses.training.written_clauses import written_contracts, written_examples
from contracts.structure.types import Clause
from contracts.text.squeezed import SqueezedText
from contracts.text.types import Document


@pytest.mark.parametrize("language", ["fr", "en"])
def test_written_clauses_are_of_types_of_the_taxonomy(language: str) -> None:
    rows = [row for contract in written_contracts(language) for row in contract.rows]
    unknown = {key for row in rows for field in ("types", "also") for key in row.get(field) or ()} - set(taxonomy())
    assert unknown == set()
    assert {key for row in rows for key in row["types"]} == set(taxonomy())  # and every type has its clauses


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_written_clause_is_learnt_from_once(language: str) -> None:
    for contract in written_contracts(language):
        texts = [example.folded for example in written_examples(contract)]
        assert len(texts) == len(set(texts))


def _contract(texts: list[tuple[str | None, str, str, list[str]]]) -> GoldContract:
    """A contract of clauses (parent, heading, body, types); a parent is given by its place."""
    whole, clauses, rows = "", [], []
    for i, (parent, heading, body, types) in enumerate(texts):
        start = len(whole)
        whole += f"{heading}\n{body}\n"
        clauses.append(Clause(f"c{i}", parent, 2 if parent else 1, None, heading, start, len(whole), start + len(heading or "") + 1))
        rows.append({"level": 2 if parent else 1, "types": types})
    document = Document("", "", "text/plain", "en", whole, lines=(), blocks=())
    return GoldContract("one", document, tuple(clauses), tuple(rows), 0)


def _article(place: int) -> list[tuple[str | None, str, str, list[str]]]:
    return [
        (None, f"Article {place}", "", []),
        (f"c{place * 3}", "Price", "You pay ten euros.", ["fees"]),
        (f"c{place * 3}", "Payment", "You pay within a month.", ["payment"]),
    ]


def test_joined_article_is_of_all_types_of_its_subclauses_and_has_none_of_their_headings() -> None:
    contract = _contract([part for place in range(4) for part in _article(place)])
    whole = joined(contract)
    assert whole is not None
    assert [row["types"] for row in whole.rows] == [["fees", "payment"]] * 4
    first = whole.clauses[0]
    assert " ".join(whole.document.text[first.body_start : first.end].split()) == "You pay ten euros. You pay within a month."
    assert whole.document.text[first.start : first.body_start].strip() == "Article 0"


def test_contract_of_few_articles_is_not_joined() -> None:
    assert joined(_contract([part for place in range(3) for part in _article(place)])) is None


def test_words_are_found_wherever_they_stand_however_they_are_set() -> None:
    text = "Durée : un an.\nLa DUREE, « un\nan », est ferme."
    assert [text[start:end] for start, end in SqueezedText(text).places("Durée un an")] == ["Durée : un an", "DUREE, « un\nan"]
    assert list(SqueezedText(text).places(None)) == []


def test_gold_files_are_the_projects_own_and_those_of_all_folders_with_the_places_of_their_documents(tmp_path: Path) -> None:
    for name in ("gold/b.yaml", "gold/a.yaml", "more/c.yaml", "more/c.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = gold_files(tmp_path, [tmp_path / "more"])
    names = [path.name for path, _ in found]
    assert (names[:2], names[-1]) == (["a.yaml", "b.yaml"], "c.yaml")
    assert {"kalidor-cgs-v1.yaml", "korrigane-crm.yaml"} < set(names)
    assert {path.name for path in FOLDER.iterdir()} < set(names)
    assert all(folders[:2] == [path.parent, tmp_path / "seeds"] for path, folders in found)
