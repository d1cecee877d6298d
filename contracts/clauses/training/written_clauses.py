"""Clauses and sections written for this project by hands that had not seen the lexicon, put together to contracts to learn from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from contracts.clauses.training.examples import Example, example
from contracts.clauses.training.gold import GoldContract, clause_examples
from contracts.structure.types import Clause
from contracts.text.types import Document

_FOLDER = Path(__file__).parent / "clauses"
_A_CONTRACT = 40  # clauses


def written_contracts(language: str) -> Iterator[GoldContract]:
    """The clauses of the files in clauses/ in "fr" or "en", some to a contract, all of one level and beside one another.

    A row holds the text under its language, `types`, `also` and a `heading` where it has one. The text may be a list of sentences (`s`)
    with the types of each; what else sentences are labelled with, contracts.clauses.training.sections reads.
    """
    for path in sorted(_FOLDER.glob("*.yaml")):
        rows = [row for row in yaml.safe_load(path.read_text(encoding="utf-8")) if language in row]
        for i in range(0, len(rows), _A_CONTRACT):
            yield _contract(f"{path.stem} {i + 1}", language, tuple(rows[i : i + _A_CONTRACT]))


def written_examples(contract: GoldContract) -> Iterator[Example]:
    """The clauses of a written contract, and their sentences where these are given types of their own, as examples for the words."""
    language = contract.document.language
    yield from clause_examples(contract, 1.0)
    for row in contract.rows:
        for part in row[language] if isinstance(row[language], list) else ():
            if part["types"]:
                yield example(contract.name, language, part["s"], frozenset(part["types"]))


def _contract(name: str, language: str, rows: tuple[dict[str, Any], ...]) -> GoldContract:
    text = ""
    clauses = []
    for i, row in enumerate(rows):
        body = row[language] if isinstance(row[language], str) else " ".join(part["s"] for part in row[language])
        heading = row.get("heading")
        start = len(text)
        text += f"{heading}\n{body}\n" if heading else f"{body}\n"
        clauses.append(Clause(f"c{i + 1}", None, 1, None, heading, start, len(text), start + len(heading) + 1 if heading else start))
    document = Document(name, "", "text/plain", language, text, lines=(), blocks=())
    return GoldContract(name, document, tuple(clauses), tuple({**row, "level": 1} for row in rows), 0)
