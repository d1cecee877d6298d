"""Who signs up to a platform under a name that elsewhere is a seller's or a stranger's: "le Vendeur", "the Host".

The document itself says so: the one so called accepts, acknowledges and pays there, has an account, and does not run the service.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from contracts.clauses.acts import BOUND_TO, DUTIES, PROVIDES, RUNS, SELLERS, STATES, STRANGERS, YOU

# Names that say who the customer is wherever they stand
USUAL = re.compile("client|customer|vous|you|utilisateur|user|abonne|subscriber|licensee|licencie|acheteur|beneficiaire|souscripteur")
# Names that are a vendor's in most contracts: they need more to be the customer's
_SELLERS = re.compile(rf"(?:{SELLERS}|(?:titulaire|contractor|agence|agency)\b)")
# Who is never one that signs up; a carrier or a member may be the customer of a contract for them alone
_NEVER = re.compile(rf"{STRANGERS}|(?:operator|transporteur|carrier|presente|parent|consommateur|consumer|membre|member)\b")
_SECOND = (
    r"(?!(?:hereby|further|hereto|therefore|expressly|immediately|ainsi|alors|mais|lui-meme|s'|\w+ment)\b)[a-z]{4,}"  # "professionnel"
)
# A policy that one takes out signs nobody up to anything
_NOT_INSURED = r"(?![^.;\n]{0,60}\b(?:assur\w+|polices?|garanties?|insur\w+|polic(?:y|ies)))"
_JOINS = r"registers (?:on|with|for|as|itself|an? (?:\w+ )?account)"
_PERSONAL = (
    rf"{STATES}|s'inscri\w+|souscri\w+{_NOT_INSURED}|autorise|renonce|pai\w+|regle|est (?:redevable|informe|debiteur)|"
    rf"pays|{_JOINS}|(?:shall|must|will) pay"
)
_ACTS = re.compile(
    r"(?:\b(?:le|la|chaque|tout|the|each|every|any)\s|\bl'\s?)"
    rf"(?P<name>[a-z]{{4,}}(?: {_SECOND})??)\s(?:ne\s|n')?(?:(?P<personal>(?:{_PERSONAL})\b)|(?:{DUTIES}|est tenu)\b)"
)
# What only those have who sign up: no account manager, no registration number
_OWN = r"account(?! (?:manag|team|exec|direct|number))|profile|registration(?! n)|listings?"
_SIGNS_UP = (
    r"(?:(?:comptes?|inscription|espace|profil|boutique|abonnement|adhesion|annonces) "
    r"(?:du |de la |de l'|de chaque |de tout |d'un |de )NAME"
    rf"|NAME(?: [a-z]+)? (?:s'inscri|s'abonne|adhere|souscri\w*{_NOT_INSURED}|inscrit|reference|abonne|{_JOINS}|signs up)"
    rf"|NAME(?: [a-z]+)?(?:'s|') (?:{_OWN}|subscription|dashboard)\b|NAME account\b(?! (?:manag|team|exec|direct)))"
)
# The same of a name that most contracts give the vendor, who sells subscriptions, has a bank account, adheres to codes and
# enters incidents in a register
_SELLER_SIGNS_UP = (
    r"(?:(?<!sur le )(?<!au )(?<!credit du )(?<!debit du )"
    r"(?:comptes?|inscription|profil|boutique|annonces) (?:du |de la |de l'|de chaque |de tout |d'un )NAME"
    r"|NAME (?:s'inscri|s'abonne|adhere aux? (?:reseau|plateforme|service|site)|(?:inscrit|reference) sur )"
    rf"|NAME (?:{_JOINS}|signs up)"
    rf"|(?<!\bto the )(?<!\binto the )NAME(?: [a-z]+)?(?:'s|') (?:{_OWN})\b"
    r"|NAME account\b(?! (?:manag|team|exec|direct|number)))"
)
# The usual customer, who pays: beside one, a name that most contracts give the vendor is the vendor's
_USUAL_PAYS = re.compile(
    r"\b(?:client|abonne|beneficiaire|souscripteur|acheteur|customer|subscriber|licensee|buyer)s?(?:, [^,.;\n]{1,60},)? "
    r"(?:(?:s'engagent?|s'obligent?|est tenue?|sont tenus) (?:a |de )|"
    r"(?:doi(?:t|vent)|devra|devront|shall|must|will|agrees? to|undertakes? to) )?"
    r"(?:(?:pai|pay)(?:e|ent|s|er|era|eront)?|regle(?:nt|r|ra|ront)?|verse(?:nt|r|ra|ront)?|acquitte(?:nt|r|ra)?)\b"
)
# A company that introduces itself under the name: one party, not whoever signs up
_LEGAL_FORM = (
    r"\b(?:au capital|r\.?c\.?s|siren|siret|s\.?a\.?s\.?u?|s\.?a\.?r\.?l|s\.a\.?|ltd|limited|inc|llc|plc|gmbh|registered (?:in|office))\b"
)
_INTRODUCED = rf"{_LEGAL_FORM}[^;]{{0,300}}?(?:ci[- ]apres|hereinafter|hereafter|\()[^.;()]{{0,40}}?NAME\W"
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
    usual = sum(times for name, times in bound.times.items() if USUAL.match(name)) + sum(1 for _ in YOU.finditer(folded))
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
    party, personally = rf"\b{name}", bound.personally[name]
    if _SELLERS.match(name):
        return personally >= _FEWEST and _seller_signs_up(folded, party, personally)
    if bound.times[name] <= 2 * len(re.findall(f"{party} {RUNS}", folded)):
        return False
    signs = len(re.findall(_SIGNS_UP.replace("NAME", party), folded))
    personal = personally >= _FEWEST or (personally == _FEWEST - 1 and bound.times[name] >= 2 * _FEWEST)
    return (personal and signs > 0) or bool(re.search(_MADE_FOR.replace("NAME", name), folded[:_HEAD]))


def _seller_signs_up(folded: str, party: str, personally: int) -> bool:
    """The same for a name that most contracts give the vendor: it joins more than once, serves nobody and is not one company."""
    served = len(re.findall(rf"{party} (?:{RUNS}|{PROVIDES}|{BOUND_TO}(?:run|operate)\b)", folded))
    if personally <= 2 * served or _USUAL_PAYS.search(folded) or re.search(_INTRODUCED.replace("NAME", party), folded[:_HEAD]):
        return False
    return len(re.findall(_SELLER_SIGNS_UP.replace("NAME", party), folded)) >= _SIGNS_OF_SELLERS
