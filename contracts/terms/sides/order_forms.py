"""Companies that a line of an order form names as a side: "Customer: Acme, LLC", "Raison sociale du Client | Acme SAS", "Bill to"."""

import re

from contracts.terms.sides.company_names import bare_name, find_company_names

_HEAD = 8000  # characters in which an order form says who orders from whom
_BUYS = r"(?:customer|client(?: company)?|subscriber|licensee|buyer|purchaser|abonnee?|souscripteur|acheteur|acquereur|licencie)"
_SELLS = r"(?:vendor|supplier|(?:service )?provider|licensor|seller|prestataire|fournisseur|editeur|concedant|vendeur)"
_WHAT = (
    r"(?:name|company|legal name|company name|full name|organi[sz]ation|entity|legal entity|account name|\(company\)|"
    r"\((?:legal |company )?name\))"
)
_NAME_OF = r"(?:(?:raison|denomination) sociale|nom|societe|entreprise|denomination|identite|(?:legal |full |company )?name)"
_SEPARATOR = r"[ *_]*(?:[:\t|–—-]|\n)[\s|*_:]*(?:(?:la )?societe |the company )?\"?"


def _label(side: str, *others: str) -> re.Pattern[str]:
    """A label of a side that begins a line and ends where the name begins."""
    labels = (rf"(?:the |le |la |l')?{side}(?: {_WHAT})?", rf"{_NAME_OF} (?:of (?:the )?|du |de la |de l'){side}", *others)
    return re.compile(rf"(?:^|[\n\t|])[ *_#>\d.)(-]*(?:{'|'.join(labels)})(?: \([^()\n]{{1,30}}\))?{_SEPARATOR}\Z")


_CUSTOMER = _label(
    _BUYS,
    r"(?:bill(?:ed)?|sold|invoice|quoted?) to",
    r"prepared for|(?:quote|quotation|order|proposal) for",
    r"(?:factur(?:e|er|ation)|adressee?|etabli|destinee?|offre|devis|proposition) (?:a|pour)(?: l'attention de)?",
)
_VENDOR = _label(_SELLS)
_LONGEST = 90  # characters of a label


def labelled_sides(text: str, folded: str) -> dict[str, str]:
    """The bare names of the companies that a label gives a role, each with "vendor" or "customer"; the first label of a name counts."""
    found: dict[str, str] = {}
    for company in find_company_names(text, 0, min(len(text), _HEAD)):
        before = _with_its_lines(text, folded, max(0, company.start - _LONGEST), company.start)
        role = "customer" if _CUSTOMER.search(before) else "vendor" if _VENDOR.search(before) else None
        if role:
            found.setdefault(bare_name(company.name), role)
    return found


def _with_its_lines(text: str, folded: str, start: int, end: int) -> str:
    """A stretch of the folded text with the line feeds and tabs of the text."""
    return "".join(sign if sign in "\n\t" else plain for sign, plain in zip(text[start:end], folded[start:end], strict=True))
