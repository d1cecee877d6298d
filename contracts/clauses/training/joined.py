"""Articles whose subclauses run on as one text, made of articles with subclauses: contracts without numbers are written so."""

from dataclasses import replace

from contracts.clauses.training.gold import GoldContract
from contracts.structure.types import Clause

_FEWEST = 4  # articles of a contract


def joined(contract: GoldContract) -> GoldContract | None:
    """The contract's articles that have subclauses, but none below those, without the subclauses' numbers and headings.

    An article is of all types of its subclauses. None where there are few.
    """
    below: dict[str | None, list[int]] = {}
    for i, clause in enumerate(contract.clauses):
        below.setdefault(clause.parent, []).append(i)
    text = list(contract.document.text)
    clauses: list[Clause] = []
    rows = []
    for clause, row in zip(contract.clauses, contract.rows, strict=True):
        inside = below.get(clause.id, [])
        if not inside or any(contract.clauses[i].id in below for i in inside):
            continue
        together = [row, *(contract.rows[i] for i in inside)]
        types, also = ({key for one in together for key in one.get(field) or ()} for field in ("types", "also"))
        if len(types) < 2:
            continue
        for i in inside:
            start, end = contract.clauses[i].start, contract.clauses[i].body_start
            text[start:end] = ["\n" if character == "\n" else " " for character in text[start:end]]
        clauses.append(replace(clause, parent=None, level=1, end=contract.clauses[inside[-1]].end))
        rows.append({**row, "level": 1, "types": sorted(types), "also": sorted(also - types)})
    if len(clauses) < _FEWEST:
        return None
    return replace(contract, document=replace(contract.document, text="".join(text)), clauses=tuple(clauses), rows=tuple(rows))
