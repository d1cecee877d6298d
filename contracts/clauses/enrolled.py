"""Who signs up to a platform under a name that elsewhere is a seller's or a stranger's: "le Vendeur", "the Host".

The document itself says so: the one so called accepts, acknowledges and pays there, has an account, and does not run the service.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

# Names that say who the customer is wherever they stand
USUAL = re.compile("client|customer|vous|you|utilisateur|user|abonne|subscriber|licensee|licencie|acheteur|beneficiaire|souscripteur")
# Names that are a vendor's in most contracts: they need more to be the customer's
_SELLERS = re.compile(r"(?:prestataire|fournisseur|editeur|titulaire|provider|supplier|vendor|contractor|agence|agency)\b")
# Who is never one that signs up, and what is said to accept or undertake without being anybody
_NEVER = re.compile(
    r"(?:(?:co-?)?(?:contract(?:ant|or)|partie|party|parties)s?|societe|company|hebergeurs?|operateurs?|operator|exploitants?|concedant|"
    r"licensors?|they|elles?|ils|celui|celle|chacune?|each|autre|other|neither|either|tiers|third|sous-traitants?|processors?|controllers?|"
    r"personnes?|persons?|juge|tribunal|court|arbitrat\w+|contrat|agreement|presentes?|conditions?|terms?|services?|solution|plateforme|"
    r"platform|site|sites|application|article|section|dernier|derniere|premier|premiere|latter|recipient|recipiendaire|destinataire|"
    r"receveur|discloser|receiving|disclosing|donnees|data|annexe|signataire|representant|produit|product|offre|offer|commande|order|prix|"
    r"price|paiement|payment|contenu|content|transporteur|carrier|presente|same|parent|consommateur|consumer|membre|member)\b"
)
_SECOND = (
    r"(?!(?:hereby|further|hereto|therefore|expressly|immediately|ainsi|alors|mais|lui-meme|s'|\w+ment)\b)[a-z]{4,}"  # "professionnel"
)
_BOUND = (
    r"s'engage|s'oblige|s'abstient|doit|devra|garantit|est (?:tenu|(?:seul )?responsable)|shall|must|undertakes?|warrants|"
    r"is (?:solely )?responsible"
)
_PERSONAL = (
    r"accepte|reconnait|declare|s'interdit|s'inscri\w+|souscri\w+|autorise|renonce|pai\w+|regle|est (?:redevable|informe|debiteur)|"
    r"agrees?|acknowledges?|represents|pays|registers|(?:shall|must|will) pay"
)
_ACTS = re.compile(
    r"(?:\b(?:le|la|chaque|tout|the|each|every|any)\s|\bl'\s?)"
    rf"(?P<name>[a-z]{{4,}}(?: {_SECOND})??)\s(?:ne\s|n')?(?:(?P<personal>(?:{_PERSONAL})\b)|(?:{_BOUND})\b)"
)
_YOU = re.compile(
    r"\b(?:vous (?:vous engagez|devez|acceptez|reconnaissez|garantissez)|you (?:shall|must|agree|acknowledge|undertake|represent))\b"
)
# What the one does who runs the service
_RUNS = (
    r" (?:ne |n')?(?:se reserve|fourni(?:t|ra)|heberge|maintient|exploite|edite|concede|met(?:tra)? a (?:la )?disposition|"
    r"(?:peut|pourra) (?:suspend|resilier l'acces|interrompre)|reserves|hosts?|operates?|provides? the (?:service|platform))"
)
# What only those have who sign up
_SIGNS_UP = (
    r"(?:(?:comptes?|inscription|espace|profil|boutique|abonnement|adhesion|annonces) "
    r"(?:du |de la |de l'|de chaque |de tout |d'un |de )NAME"
    r"|NAME(?: [a-z]+)? (?:s'inscri|s'abonne|adhere|souscri|inscrit|reference|abonne|registers|signs up)"
    r"|NAME(?: [a-z]+)?(?:'s|') (?:account|profile|registration|subscription|dashboard|listings?)\b|NAME account\b)"
)
# Whom the text says at its beginning that it is made for: several of them, since "the Seller and the Buyer" are the two sides of a sale
_MADE_FOR = (
    r"(?:applicables? (?:aux|a tous les|a chaque|a tout) NAME|\bapply to (?:each NAME|(?:all |the |our )?NAMEs)\b|"
    r"\b(?:entre|lie|lient) [^.;\n]{2,60} et (?:les|ses|chaque|tout) NAME|"
    r"\bbetween [^.;\n]{2,60} and (?:each NAME|(?:all |the |its )?NAMEs)\b)"
)
_HEAD = 6000  # characters
_FEWEST = 3  # times that a name must do what only a person does
_SIGNS_OF_SELLERS = 2  # of signing up, for a name that most contracts give the vendor
_SHARE = 2  # the usual names of the customer may be bound so many times as often: a platform has customers of two kinds


@dataclass(slots=True)
class _Bound:
    """How often a name is bound in the text, and how often to what only a person does."""

    times: Counter[str] = field(default_factory=Counter)
    personally: Counter[str] = field(default_factory=Counter)

    @property
    def candidates(self) -> list[str]:
        """Names that are bound often and that somebody may have who is no usual customer, the most bound one first."""
        return [name for name, times in self.times.most_common() if times >= _FEWEST and not (USUAL.match(name) or _NEVER.match(name))]


@lru_cache(maxsize=2)
def enrolled_names(folded: str) -> tuple[str, ...]:
    """The names of those who sign up in a folded text, the most bound one first: ("vendeur professionnel", "vendeur").

    Most texts have none: their customers go by usual names.
    """
    bound = _bound(folded)
    if not bound.candidates:
        return ()
    usual = sum(times for name, times in bound.times.items() if USUAL.match(name)) + sum(1 for _ in _YOU.finditer(folded))
    found = [name for name in bound.candidates if bound.times[name] * _SHARE >= usual and _signs_up(folded, name, bound)]
    heads = [name.split()[0] for name in found]
    return tuple(dict.fromkeys([*found, *(head for head in heads if bound.times[head])]))


def _bound(folded: str) -> _Bound:
    bound = _Bound()
    for match in _ACTS.finditer(folded):
        name = match["name"]
        bound.times[name] += 1
        bound.personally[name] += bool(match["personal"])
    return bound


def _signs_up(folded: str, name: str, bound: _Bound) -> bool:
    """Whether the name, which is bound often enough, is that of one who has an account, or for whom the text is made."""
    party, sells, personally = rf"\b{name}", _SELLERS.match(name), bound.personally[name]
    if (personally if sells else bound.times[name]) <= 2 * len(re.findall(party + _RUNS, folded)):
        return False
    signs = len(re.findall(_SIGNS_UP.replace("NAME", party), folded))
    if sells:
        return personally >= _FEWEST and signs >= _SIGNS_OF_SELLERS
    personal = personally >= _FEWEST or (personally == _FEWEST - 1 and bound.times[name] >= 2 * _FEWEST)
    return (personal and signs > 0) or bool(re.search(_MADE_FOR.replace("NAME", name), folded[:_HEAD]))
