"""Who the customer is where a contract calls it by another name than customer: "le Partenaire", "the Merchant"."""

import re

# Names that are the customer's in some contracts and the vendor's or a stranger's in others. At least as long as "client",
# which takes their place.
_NAMES = (
    "partenaire|annonceur|marchand|commercant|professionnel|organisateur|employeur|etablissement|participant|affilie|revendeur|"
    "association|collectivite|entreprise|createur|proprietaire|entrepreneur|preneur|"
    "merchant|partner|developer|publisher|advertiser|reseller|organi[sz]ation|institution|employer|retailer|creator|affiliate"
)
_USUAL = "client|customer|vous|you|utilisateur|user|abonne|subscriber|licensee|licencie|acheteur|beneficiaire|souscripteur"
_DUTY = (
    r"\s+(?:s'engage|s'interdit|s'oblige|doit|devra|reconnait|accepte|garantit|declare|demeure|est (?:seul )?responsable|"
    r"shall|must|agrees?|acknowledges?|undertakes?|represents?|is (?:solely )?responsible|devez|acceptez|vous engagez|reconnaissez)\b"
)
_BOUND = re.compile(rf"\b(?:(?:le|la|the|chaque|tout|each|any)\s|l')?({_NAMES}|{_USUAL}){_DUTY}")
_USUAL_NAME = re.compile(_USUAL)
_FEWEST = 3  # times that a name must be bound to something


def name_customer(folded: str) -> str:
    """folded, of the same length, with "client" for the name of the one that the contract binds most, if that is not a usual name."""
    counts: dict[str, int] = {}
    for match in _BOUND.finditer(folded):
        counts[match.group(1)] = counts.get(match.group(1), 0) + 1
    usual = sum(count for name, count in counts.items() if _USUAL_NAME.fullmatch(name))
    name = max(counts, key=lambda name: (counts[name], name), default="")
    if not name or _USUAL_NAME.fullmatch(name) or counts[name] < max(_FEWEST, 2 * usual):
        return folded
    return re.sub(rf"\b{name}(s?)\b", lambda m: ("client" + m.group(1)).ljust(len(m.group())), folded)
