"""Short names by which a contract calls the vendor, beside those that name a party: the company's first word, or its brand."""

import re
from collections import Counter
from collections.abc import Iterable

from contracts.text.fold import fold

_OFTEN = 5  # times a name must act, or stand alone, before it is taken for the vendor's
_LEGAL_WORDS = frozenset(
    {"societe", "company", "groupe", "group", "agence", "compagnie", "service", "services", "club", "association", "maison"}
)
# A capitalised word in front of what a vendor does in a contract.
_ACTS = re.compile(
    r"(?<![\w.’'-])([A-ZÀ-Þ][\w&-]{1,30}(?:\.(?:com|fr|io))?) (?:s[’']engage|se réserve|garantit|fournit|déclare|met|assure|pourra|peut|"
    r"ne (?:pourra|peut|saurait|sera)|n[’']est|will|shall|may|reserves|provides|warrants|can|makes)\b"
)
# Who acts in a contract without being the vendor.
_OTHERS = frozenset(
    {"partie", "parties", "party", "client", "clients", "customer", "customers", "utilisateur", "utilisateurs", "user", "users",
     "membre", "abonne", "service", "services", "plateforme", "platform", "logiciel", "software", "contrat", "agreement", "terms",
     "article", "section", "site", "application", "solution", "donnees", "data", "vendeur", "seller", "acheteur", "buyer", "partenaire",
     "partner", "participant", "titulaire", "beneficiaire", "contenu", "content", "tiers", "il", "elle", "nous", "vous", "we", "you",
     "it", "they", "this", "these", "that", "ils", "on", "who", "which", "responsable", "controller", "organisateur", "annonceur",
     "affiliate", "reseller", "administrateur", "abonnement"}
)  # fmt: skip


def short_form(alias: str, folded: str) -> str | None:
    """The first word of a company's name of several words, where the text goes on to use it alone: "acme" for "acme software sas"."""
    first, _, rest = alias.partition(" ")
    if not rest or len(first) < 4 or first in _LEGAL_WORDS:
        return None
    alone = rf"(?<![\w-]){re.escape(first)}(?! {re.escape(rest.split()[0])})(?![\w-])"
    return first if len(re.findall(alone, folded)) >= _OFTEN else None


def acting_brand(text: str, vendor: Iterable[str], customer: Iterable[str]) -> str | None:
    """The folded name that acts in the text as a vendor does, clearly more often than the vendor's known names; None if none does."""
    acts = Counter(fold(match[1]) for match in _ACTS.finditer(text))
    known = {word for name in vendor for word in name.split()}
    rival = max((acts[name] for name in known), default=0)
    strangers = [(count, name) for name, count in acts.items() if name not in _OTHERS and name not in known and name not in set(customer)]
    count, name = max(strangers, default=(0, ""))
    return name if count >= _OFTEN and count > 2 * rival else None
