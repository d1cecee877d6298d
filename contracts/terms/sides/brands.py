"""Brands and nouns that nobody introduced, and that act in a contract as one of its sides does."""

import re
from collections import Counter
from collections.abc import Iterable

from contracts.text.fold import fold
from contracts.text.types import Span

_OFTEN = 5  # times a name must act before it is taken for a side's
_LEAST_LETTERS = 3
_CAPITAL_BEFORE = re.compile(r"\b[A-ZÀ-Þ][\w&’'-]+ $", re.MULTILINE)
_ARTICLE_BEFORE = re.compile(r"(?<!\w)(?:[Ll][ea]|[Uu]ne?|[Tt]he|[Aa]n?)\s$")
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


def unintroduced_vendor(text: str, folded: str, nouns: Iterable[str]) -> Span | None:
    """Where the name stands first of a vendor that no sentence introduces ("Acme peut suspendre le compte"), None where none acts so.

    nouns: what names no company. A name of two words is no such brand: only its last one would be read.

    A name stands without article and never in small letters, but in an address ("acme.fr"); a noun that acts does.
    """
    name = acting_brand(text, (), nouns)
    if name is None or len(name) < _LEAST_LETTERS:
        return None
    places = [match.span() for match in re.finditer(rf"(?<![\w./@-]){re.escape(name)}(?!\w)", folded)]
    if any(text[start:end].islower() and not re.match(r"\.\w", text[end:]) for start, end in places):
        return None
    if any(fold(act[1]) == name and _ARTICLE_BEFORE.search(text, max(0, act.start() - 4), act.start()) for act in _ACTS.finditer(text)):
        return None
    if len(_CAPITAL_BEFORE.findall("\n".join(text[max(0, start - 30) : start] for start, _ in places))) * 2 > len(places):
        return None
    usual, _ = Counter(text[start:end] for start, end in places).most_common(1)[0]
    return next(Span(start, end) for start, end in places if text[start:end] == usual)


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
