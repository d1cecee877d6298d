"""The nouns and pronouns that contracts call their two sides by."""

import re
from functools import lru_cache

from contracts.clauses.acts import PUBLIC_BUYERS
from contracts.terms.sides.acting import accepts_more
from contracts.text.sought import Sought

# Names of the roles, folded, without article. The first group always sells or buys; the second only where the text gives it to a party.
VENDOR_NOUNS = (
    "prestataire", "fournisseur", "editeur", "hebergeur", "vendeur", "concedant", "exploitant", "operateur", "donneur de licence",
    "provider", "service provider", "supplier", "vendor", "licensor", "seller", "processor", "publisher",
)  # fmt: skip
CUSTOMER_NOUNS = (
    "client", "abonne", "souscripteur", "acheteur", "beneficiaire", "licencie", "acquereur", "preneur", "titulaire", "adherent",
    "customer", "subscriber", "licensee", "buyer", "purchaser", "client company",
)  # fmt: skip
# What public procurement calls the customer besides: words of other things elsewhere.
PUBLIC_BUYER_NOUNS = (
    "personne publique", "pouvoir adjudicateur", "entite adjudicatrice", "maitre d'ouvrage", "administration", "collectivite",
    "acheteur public",
)  # fmt: skip
# What a party calls itself that has work done: where it introduces itself so, it buys.
ORDERING_NOUNS = (
    "donneur d'ordre", "donneur d'ordres", "maitre d'ouvrage", "commanditaire", "pouvoir adjudicateur", "entite adjudicatrice",
    "acheteur public", "commissioning party", "ordering party",
)  # fmt: skip
HOLDER = "titulaire"  # of a licence, who buys; of a public contract, who sells
AMBIGUOUS_NOUNS = ("exploitant", "operateur", "publisher", "editeur", "vendeur", "seller")  # vendors, or what a vendor's customers are
OTHERS_NOUNS = ("hebergeur", "editeur", "exploitant", "operateur", "publisher", "service provider", "processor")  # third parties if rare
USER_NOUNS = ("utilisateur", "user", "membre", "member", "end user")
COMPANY_NOUNS = ("societe", "company", "entreprise")
VENDOR_PRONOUNS = ("nous", "notre", "nos", "we", "us", "our")
CUSTOMER_PRONOUNS = ("vous", "votre", "vos", "you", "your")

_CALLED_HOLDER = re.compile(rf"ci[- ]apres(?<=\bci.apres)[^.\n]{{0,40}}\ble {HOLDER}\b")
_PROCUREMENT = Sought(r"acheteur|pouvoir adjudicateur|personne publique|entite adjudicatrice|commande publique|\bccag\b")
_PUBLIC_BUYER = Sought(PUBLIC_BUYERS)
_PUBLIC_CONTRACT = Sought(r"marches? public|accord-cadre|\bccag\b|code de la commande publique")
_OFTEN = 5  # times that "marche" stands in a contract of public procurement


@lru_cache(maxsize=2)
def role_nouns(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nouns of the vendor and of the customer: in public procurement, or where a company is called so, the holder is the vendor."""
    procured = (folded.count("marche") >= _OFTEN and _PROCUREMENT.search(folded)) or (
        _PUBLIC_BUYER.search(folded) and _PUBLIC_CONTRACT.search(folded)
    )
    if HOLDER in folded and (procured or (_CALLED_HOLDER.search(folded) and not accepts_more(folded, HOLDER))):
        buyers = PUBLIC_BUYER_NOUNS if procured else ()
        return (*VENDOR_NOUNS, HOLDER), (*(noun for noun in CUSTOMER_NOUNS if noun != HOLDER), *buyers)
    return VENDOR_NOUNS, CUSTOMER_NOUNS
