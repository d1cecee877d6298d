"""Names that a contract gives its sides beside the usual nouns: "la Mutuelle", "the School", a firm's initials or first word."""

import re
from collections.abc import Iterator, Set

from contracts.terms.sides.acting import PRODUCTS, buys, serves
from contracts.terms.sides.brands import acting_brand, acting_customer
from contracts.terms.sides.labels import labels_of

# Words that name a side in nearly every contract.
USUAL_VENDOR = frozenset(
    {"prestataire", "editeur", "fournisseur", "concedant", "provider", "service provider", "supplier", "vendor", "licensor"}
)
USUAL_CUSTOMER = frozenset(
    {"client", "clients", "abonne", "abonnes", "souscripteur", "utilisateur", "utilisateurs", "licencie", "acheteur",
     "customer", "customers", "subscriber", "subscribers", "licensee", "client company", "purchaser", "end customer"}
)  # fmt: skip

_HEAD = 8000  # characters in which a contract says what it calls its sides
_OFTEN = 5  # times that such a name must stand in the text
_QUOTED = re.compile(r"\"[ *_]*(?:le |la |l'|les |the )?(?P<name>[a-z][a-z'-]*(?: [a-z'-]+){0,2}?)[ *_]*\"")
_LEAST_LETTERS = 3
_WORD = re.compile(r"[\w’'&-]+")
_SMALL = frozenset({"de", "du", "des", "la", "le", "les", "et", "of", "the", "and", "for", "en", "l", "d", "pour"})
_PLAIN_WORDS = frozenset({"groupe", "group", "societe", "compagnie", "company", "agence", "maison", "cabinet", "editions", "laboratoires",
                         "the", "la",
                          "le", "les", "petite", "grand", "grande", "nouvelle", "new", "big", "great", "data", "cloud", "digital",
                          "smart", "open",
                          "service", "services", "systems", "logiciels", "informatique", "software", "solutions", "union", "france",
                          "paris"})  # fmt: skip


def called_customer(folded: str, taken: frozenset[str]) -> Iterator[str]:
    """Names in quotes near the beginning that go on to do what a customer does; not those taken already."""
    seen: set[str] = set()
    for match in _QUOTED.finditer(folded, 0, _HEAD):
        name = match["name"]
        if name in seen or name in taken or name in PRODUCTS or len(name) < _LEAST_LETTERS:
            continue
        seen.add(name)
        if folded.count(name) >= _OFTEN and buys(folded, name) and not serves(folded, name):
            yield name


def short_names(text: str, company: str) -> Iterator[str]:
    """Folded short forms under which the text goes on to speak of a company: its initials, or its first word.

    A first word that stands in small letters as well, but in an address ("acme.fr"), is a word like others.
    """
    words: list[str] = _WORD.findall(company)
    initials = "".join(word[0] for word in words if word.lower() not in _SMALL)
    if len(initials) >= _LEAST_LETTERS and len(re.findall(rf"(?<!\w){re.escape(initials)}(?!\w)", text)) >= _OFTEN:
        yield initials.lower()
    first = words[0] if words else ""
    if len(words) > 1 and len(first) > _LEAST_LETTERS and first.isalpha() and first.lower() not in _PLAIN_WORDS:
        alone = rf"(?<![\w-]){re.escape(first)}(?!\w)(?![- ]{re.escape(words[1])})"
        shouted = rf"(?<![\w-]){re.escape(first.capitalize())}(?!\w)"
        stands = len(re.findall(alone, text)) + (len(re.findall(shouted, text)) if first.isupper() else 0)
        if stands >= _OFTEN and not re.search(rf"(?<![\w./@-]){re.escape(first.lower())}(?!\w|\.\w)", text):
            yield first.lower()


def called_sides(text: str, folded: str, vendor: Set[str], customer: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """All names of the vendor and of the customer, folded: those given, those that the text has beside them, and the usual ones.

    Beside them stand labels that a side gets where it is introduced, short forms of the vendor's names, and names that nobody introduced
    and that act as a side does.
    """
    sells, buys = set(vendor), set(customer)
    ours, theirs = labels_of(folded, sells, buys)
    sells |= ours - buys
    buys |= theirs - sells
    sells |= {short for name in sells for short in short_names(text, _written(name, text, folded))} - buys
    if brand := acting_brand(text, sells | USUAL_VENDOR, buys | USUAL_CUSTOMER):
        sells.add(brand)
    if noun := acting_customer(text, sells | USUAL_VENDOR, buys | USUAL_CUSTOMER):
        buys.add(noun)
    sells |= USUAL_VENDOR - buys
    return frozenset(sells), frozenset(buys | (USUAL_CUSTOMER - sells))


def _written(name: str, text: str, folded: str) -> str:
    """A folded name as the text writes it first."""
    at = folded.find(name)
    return text[at : at + len(name)] if at >= 0 else ""
