"""Companies of one house of which each contracts with the customers of its own part of the world."""

import re

from contracts.terms.sides.company_names import CompanyName, find_company_names, squeezed_name
from contracts.terms.types import Value
from contracts.text.sought import Sought

_CONTRACTING = re.compile(r"contracting (?:party|entity)[\"*) ]{0,4}(?:means|is|shall mean)\b")
_CONTRACTS_WITH = Sought(
    r"\b(?:if|where|when|for customers|si|lorsque|pour les clients)\b[^.\n]{3,120},? (?:you are contracting with|you contract with|"
    r"your contract is with|"
    r"this agreement is with|vous contractez avec|votre cocontractant est|votre contrat est conclu avec)"
)
_REACH = 700  # most characters between such words and the companies that they name


def contracting_entities(text: str, folded: str) -> list[CompanyName]:
    """The companies that a definition names as the vendor's ("“Acme Contracting Party” means (a) Acme, Inc. …, (b) Acme Ltd. …")."""
    defined = _CONTRACTING.search(folded)
    if not defined:
        return []
    end = min(len(folded), defined.end() + _REACH)
    following = re.search(r"\n *\n|\"[^\"\n]{2,60}\" means", folded[defined.end() : end])
    end = defined.end() + following.start() if following else end
    return [company for company in find_company_names(text, defined.end(), end) if company.with_form]


def other_companies(text: str, folded: str, company: CompanyName | None) -> tuple[Value, ...]:
    """Companies that take the side of this one for customers of other places."""
    return () if company is None else _of_its_sentence(text, folded, company) or _of_other_sentences(text, folded, company)


def written(name: str) -> str:
    """A company's name with its white space folded."""
    return " ".join(name.split())


def _of_its_sentence(text: str, folded: str, company: CompanyName) -> tuple[Value, ...]:
    """Other companies of the sentence that says which company the vendor is ("Acme" means A if you live in …, and B elsewhere)."""
    start = max(folded.rfind(". ", 0, company.start), folded.rfind("\n", 0, company.start)) + 1
    if not re.search(r"\b(?:means?|designe|refers? to|s'entend|contract(?:s|ing)? with)\b", folded[start : company.start]):
        return ()
    following = re.compile(r"(?<!inc)(?<!ltd)(?<!b\.v)\. (?=[A-Z])|\n").search(text, company.end)
    end = following.start() if following else len(text)
    after = [
        c
        for c in find_company_names(text, company.end, end)
        if re.search(r"\bif\b|\bsi\b|where|lorsque|resid|based|located|etabli", folded[c.end : c.end + 80])
    ]
    return tuple(Value(written(c.name), c.start, c.end) for c in after if c.with_form)


def _of_other_sentences(text: str, folded: str, company: CompanyName) -> tuple[Value, ...]:
    """Companies that a sentence of their own names for customers of other places ("If you live in A, you are contracting with B")."""
    found: dict[str, Value] = {}
    for match in _CONTRACTS_WITH.finditer(folded):
        stop = min(len(folded), match.end() + _REACH)
        named = next(
            (c for c in find_company_names(text, match.end(), stop) if c.with_form and c.start - match.end() <= len(" the ")), None
        )
        if named and squeezed_name(named.name) != squeezed_name(company.name):
            found.setdefault(named.name, Value(written(named.name), named.start, named.end))
    return tuple(found.values())
