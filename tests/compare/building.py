"""Small contracts for tests, built clause by clause without the reading pipeline."""

from collections.abc import Iterable, Mapping

from contracts.analysis import Analysis
from contracts.clauses.types import ClauseType
from contracts.structure.types import Clause, Reference
from contracts.terms.types import Parties, Party, Term
from contracts.text.types import Document, Span
from review.rules.types import Finding, Severity

Row = tuple[str | None, str | None, str]  # number, heading, body


def contract(
    *rows: Row,
    language: str = "fr",
    types: Mapping[str, Iterable[str]] | None = None,
    terms: Iterable[tuple[str, str, str]] = (),
    references: Iterable[tuple[str, str]] = (),
) -> Analysis:
    """An analysis of clauses (number, heading, body): "2.1" is below "2". types by number; terms as (key, value, words of the text);
    references as (words of the text, number of the clause that they name)."""
    text, clauses, ids = "", [], {}
    for place, (number, heading, body) in enumerate(rows, 1):
        key = f"c{place}"
        parent = ids.get(number.rpartition(".")[0]) if number else None
        start = len(text)
        text += f"Article {number} – " if number and "." not in number else f"{number} " if number else ""
        text += heading or ""
        text += "\n" if heading and body else ""
        body_start = len(text)
        text += body
        level = 1 + number.count(".") if number else 1
        clauses.append(Clause(key, parent, level, number, heading, start, len(text), body_start))
        ids[number or key] = key
        text += "\n"
    kinds = {ids[number]: tuple(ClauseType(key, 0.9, ()) for key in keys) for number, keys in (types or {}).items()}
    found = []
    for key, value, words in terms:
        at = text.index(words)
        found.append(Term(key, value, _holder(clauses, at), at, at + len(words)))
    named = []
    for words, number in references:
        at = text.index(words)
        named.append(Reference("clause", number, ids[number], at, at + len(words)))
    return Analysis(
        document=Document("contract.txt", "", "text/plain", language, text, (), ()),
        clauses=tuple(clauses),
        definitions=(),
        references=tuple(named),
        parties=Parties(Party("vendor", None, frozenset()), Party("customer", None, frozenset())),
        types=kinds,
        terms=tuple(found),
    )


def finding(analysis: Analysis, rule: str, words: str | None, severity: Severity = Severity.HIGH) -> Finding:
    """A finding on words of the contract; on what is missing from it where words is None."""
    if words is None:
        return Finding(rule, severity, None)
    at = analysis.document.text.index(words)
    return Finding(rule, severity, _holder(analysis.clauses, at), (Span(at, at + len(words)),))


def _holder(clauses: Iterable[Clause], at: int) -> str:
    return next(clause.id for clause in clauses if clause.start <= at < clause.end)


def own_text(analysis: Analysis, key: str | None) -> str:
    """The own text of a clause, "" for none."""
    return next((analysis.document.text[clause.start : clause.end] for clause in analysis.clauses if clause.id == key), "")
