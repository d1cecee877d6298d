"""Brands and nouns that nobody introduced, and that act in a contract as one of its sides does."""

import re
from collections import Counter
from collections.abc import Iterable

from contracts.text.fold import fold

_OFTEN = 5  # times a name must act before it is taken for a side's
# A capitalised word in front of what a vendor does in a contract.
_ACTS = re.compile(
    r"([A-ZÀ-Þ](?:(?<![\w.’'-].)|(?<=\b[Ll][’'].))[\w&-]{1,30}(?:\.(?:com|fr|io))?) (?:s[’']engage|se réserve|garantit|"
    r"fournit|déclare|met|assure|pourra|"
    r"peut|"
    r"ne (?:pourra|peut|saurait|sera)|n[’']est|will|shall|may|reserves|provides|warrants|can|makes)\b"
)
# A capitalised noun with its article in front of what a customer does.
_UNDERTAKES = re.compile(
    r"[LlTt](?<=\b.)(?:(?<=[Ll])(?:e |a |[’'])|(?<=[Tt])he )([A-ZÀ-Þ][\w-]{2,30}) "
    r"(?:s[’']engage|reconnaît|reconnait|accepte|garantit|déclare|s[’']interdit|"
    r"certifie|agrees|acknowledges|undertakes|represents)\b"
)
_NO_CUSTOMER = frozenset(
    {"societe", "company", "partie", "party", "parties", "prestataire", "provider", "fournisseur", "supplier", "editeur"}
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


def acting_brand(text: str, vendor: Iterable[str], customer: Iterable[str]) -> str | None:
    """The folded name that acts in the text as a vendor does, clearly more often than the vendor's known names; None if none does."""
    return _acting(_ACTS, text, known=vendor, others=_OTHERS | set(customer))


def acting_customer(text: str, vendor: Iterable[str], customer: Iterable[str]) -> str | None:
    """The folded noun that acts in the text as a customer does ("le Partenaire reconnaît"), clearly more often than the known ones."""
    return _acting(_UNDERTAKES, text, known=customer, others=_NO_CUSTOMER | set(vendor))


def _acting(acts: re.Pattern[str], text: str, known: Iterable[str], others: Iterable[str]) -> str | None:
    counts = Counter(fold(match[1]) for match in acts.finditer(text))
    words = {word for name in known for word in name.split()}
    rival = max((counts[word] for word in words), default=0)
    excluded = words | set(others)
    count, name = max(((count, name) for name, count in counts.items() if name not in excluded), default=(0, ""))
    return name if count >= _OFTEN and count > 2 * rival else None
