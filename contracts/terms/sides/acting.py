"""What one who is named in a contract does there: serves, as a vendor, or accepts and pays, as a customer."""

import re
from functools import lru_cache

_OFTEN_ENOUGH = 3  # times that a name of no known role must serve
_SERVES = (
    r"(?:s'engage|se reserve|(?:ne |n')?(?:garantit|fournit|propose|offre|assure|autorise)|met\b|undertakes|(?:does not )?warrants?|"
    r"reserves|provides|offers|will provide|(?:peut|pourra|may) (?:fournir|suspend|modif|resili|terminat))"
)
_ACCEPTS = r"(?:accepte|reconnait|s'interdit|declare|paie|regle|accepts|acknowledges|agrees|represents|pays|shall pay)\b"
_ACCEPTS_OFTEN = 2
PRODUCTS = frozenset(
    {"site", "sites", "plateforme", "platform", "marketplace", "application", "app", "service", "services", "solution", "logiciel",
     "software", "website", "contrat", "agreement", "conditions", "terms", "cgu", "cgv", "cgs", "groupe", "group"}
)  # fmt: skip
_BUYS = (
    r"(?:ne |n')?(?:paie|paiera|regle|reglera|verse|acquitte|accepte|reconnait|s'interdit|s'oblige|declare|supporte|designe|restitue|"
    r"respecte|veille|"
    r"observe|debauche|beneficie|conteste|remet (?:ses|son|sa|les)|ferme|tient (?:ses|a jour|de nous)|a (?:pas la faculte|"
    r"\w+ (?:\w+ )?(?:jours|mois) pour)|"
    r"est (?:seule? )?responsable (?:du traitement|d[eu]s? )|dispose|s'abstient|en a l'usage|peut (?:resilier|demander|s'opposer|"
    r"contester|refuser|mettre fin|"
    r"s'en aller|exporter|rompre|quitter|sortir)|pays?\b|(?:shall|will|must) (?:pay|not)\b|agrees?\b|acknowledges?\b|accepts?\b|"
    r"represents\b|owes?\b|"
    r"(?:is|remains) (?:solely )?responsible for|may (?:terminate|leave|export|request|ask|end|withdraw)\b|shall (?:keep|ensure|provide|"
    r"give|name|tell)\b)"
)
_BUYS_OFTEN = 3


# The expressions are read with what they stand behind, not with each name: to compile one takes longer than to count its matches.
_NAMED = re.compile(r"(?<!\w)\Z")
_WITH_ARTICLE = re.compile(r"\b(?:l[ae] |l'|the )\Z")
_LONGEST_ARTICLE = 4  # characters
_ASIDE = r"(?!\w)(?: \([^()]{1,30}\)|, [^,.;]{1,60},)? "
_AS_CUSTOMER, _AS_VENDOR = re.compile(_ASIDE + _BUYS), re.compile(_ASIDE + _SERVES)
_SERVING, _ACCEPTING = re.compile(" " + _SERVES), re.compile(" " + _ACCEPTS)


@lru_cache(maxsize=256)
def buys(folded: str, name: str) -> bool:
    """Whether what the name stands for pays, accepts and has rights of withdrawal, as the customer of a contract does."""
    acts = _times(folded, _WITH_ARTICLE, name, _AS_CUSTOMER)
    return acts >= _BUYS_OFTEN and acts > _times(folded, _WITH_ARTICLE, name, _AS_VENDOR)


@lru_cache(maxsize=256)
def serves(folded: str, alias: str) -> bool:
    """Whether what the alias names acts as one who serves and reserves rights, which a customer, a site or a contract hardly does."""
    if alias in PRODUCTS or folded.count(alias) <= _OFTEN_ENOUGH:
        return False
    served = _times(folded, _NAMED, alias, _SERVING)
    return served >= _OFTEN_ENOUGH and served > _times(folded, _NAMED, alias, _ACCEPTING)


def accepts_more(folded: str, noun: str) -> bool:
    """Whether a noun that usually names the vendor acknowledges and accepts as a customer does: the "Exploitant" of a hosted site."""
    accepts = _times(folded, _NAMED, noun, _ACCEPTING)
    return accepts >= _ACCEPTS_OFTEN and accepts > _times(folded, _NAMED, noun, _SERVING)


def _times(folded: str, before: re.Pattern[str], name: str, behind: re.Pattern[str]) -> int:
    """How often the name stands between what the two expressions match; no two of these places overlap."""
    times = end = 0
    at = folded.find(name)
    while at >= 0:
        start = before.search(folded, max(at - _LONGEST_ARTICLE, end), at) if at >= end else None
        if start and (match := behind.match(folded, at + len(name))):
            times, end = times + 1, match.end()
        at = folded.find(name, at + 1)
    return times
