"""A single clause as a contract of its own: how written examples are read."""

from contracts.structure.types import Clause
from contracts.text.types import Document


def single_clause(text: str, language: str, heading: str | None = None, name: str = "") -> tuple[Document, tuple[Clause]]:
    """The contract of that one clause, "fr" or "en", with its heading in a line above the text."""
    whole = f"{heading}\n{text}" if heading else text
    clause = Clause("c1", None, 1, None, heading, 0, len(whole), len(heading) + 1 if heading else 0)
    return Document(name, "", "text/plain", language, whole, lines=(), blocks=()), (clause,)
