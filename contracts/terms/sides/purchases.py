"""Terms on which a company buys: whoever their title names is the customer, and the other side delivers."""

import re

from contracts.terms.sides.company_names import CompanyName, bare_name

_HEAD = 1500  # characters in which the title stands
_TITLE = re.compile(
    r"\b(?:conditions (?:generales )?d'achats?|(?:(?:standard|general) )?(?:terms|conditions)(?: (?:and|&) conditions)? of purchase|"
    r"purchas(?:e|ing) (?:terms|conditions)(?: (?:and|&) conditions)?)(?: (?:de|d'|du|of|for|by))?(?: la societe| the company)? ?"
)


def buys_by_title(folded: str, company: CompanyName) -> bool:
    """Whether the text's title says that these are the terms on which the company buys: "Conditions générales d'achat de Moulinor"."""
    bare = bare_name(company.name)
    return bool(bare) and any(folded.startswith(bare, title.end()) for title in _TITLE.finditer(folded, 0, _HEAD))


def is_such_a_title(company: CompanyName) -> bool:
    """Whether what looks like a company's name begins with the words of such a title."""
    return bool(_TITLE.match(bare_name(company.name)))
