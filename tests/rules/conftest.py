"""Analyses of a few lines of contract, made by hand, so that a rule is tested without reader, segmentation or extraction."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from contracts.analysis import Analysis
from contracts.clauses.types import ClauseType
from contracts.structure.definitions import find_definitions
from contracts.structure.references import find_references
from contracts.structure.types import Clause
from contracts.terms.types import Parties, Party, Term
from contracts.text.types import Document

PARTIES = Parties(
    vendor=Party("vendor", "Orlune SAS", frozenset({"prestataire", "orlune", "societe", "provider", "vendor", "supplier", "company"})),
    customer=Party("customer", None, frozenset({"client", "customer"})),
)

Analyse = Callable[..., Analysis]


@pytest.fixture(scope="session")
def analyse() -> Analyse:
    """analyse(text, language, heading=…, terms=…, types=…, customer=…): one clause, or several of a list of (number, heading, text)."""
    return analysis_of


def analysis_of(
    text: str | Sequence[tuple[str, str, str]],
    language: str,
    heading: str | None = None,
    terms: Sequence[Mapping[str, str]] = (),
    types: Sequence[str] = (),
    customer: Sequence[str] = (),
) -> Analysis:
    """An Analysis of clauses given one by one. A term is {"key": …, "value": …, "at": words of the text}.

    customer: what this contract calls its customer besides, folded ("vendeur"): no name of the vendor then.
    """
    given = [(None, heading, text)] if isinstance(text, str) else list(text)
    whole, starts = "", []
    for number, title, body in given:
        head = " ".join(part for part in (number, title) if part)
        starts.append((len(whole), len(whole) + len(head) + 1 if head else len(whole)))
        whole += f"{head}\n{body}\n" if head else f"{body}\n"
    document = Document("contract.txt", "0" * 64, "text/plain", language, whole, lines=(), blocks=())
    clauses = tuple(
        Clause(
            id=f"c{i + 1}", parent=None, level=1, number=number, heading=title, start=start, body_start=body_start,
            end=starts[i + 1][0] if i + 1 < len(starts) else len(whole),
        )
        for i, ((number, title, _), (start, body_start)) in enumerate(zip(given, starts, strict=True))
    )  # fmt: skip
    return Analysis(
        document=document,
        clauses=clauses,
        definitions=find_definitions(document, clauses),
        references=find_references(document, clauses),
        parties=PARTIES.with_customer(customer),
        types={clause.id: tuple(ClauseType(key, 1.0, ()) for key in types) for clause in clauses},
        terms=tuple(_term(term, whole, clauses) for term in terms),
    )


def _term(term: Mapping[str, str], text: str, clauses: Sequence[Clause]) -> Term:
    start = text.index(term["at"])
    clause = [c for c in clauses if c.start <= start][-1]
    return Term(term["key"], term["value"], clause.id, start, start + len(term["at"]))
