"""A vendor that is named without any legal form: "operated by Acme", "la société Acme", "Prestataire : Acme"."""

import re

from contracts.terms.sides.aliases import GIVEN
from contracts.terms.sides.company_names import NOT_NAMES, CompanyName
from contracts.terms.sides.others import FINANCES, NOT_VENDOR
from contracts.terms.sides.side_nouns import (
    COMPANY_NOUNS,
    CUSTOMER_NOUNS,
    CUSTOMER_PRONOUNS,
    USER_NOUNS,
    VENDOR_NOUNS,
    VENDOR_PRONOUNS,
)
from contracts.text.fold import fold

AGAIN = 3  # times that a name without legal form must be used
_LABELLED = re.compile(r"\b(?:editeur(?: du site)?|publisher|fournisseur|prestataire|supplier|vendor) ?: (?P<name>[^.,;:()\"]{3,70})")
_NAME_LABEL = re.compile(  # before a name, which the next field may follow on its line
    r"\s*(?:nom(?: commercial| et prenom)?|denomination(?: sociale)?|(?:nom ?/ ?)?raison sociale|(?:company )?name) ?:[ *]*"
    r"(?=(?P<name>[^:;\n]{3,70}?)(?: *\n| *$| (?:statut|forme|adresse|siege|siret|siren|rcs|tva|n°|e-?mail|tel|telephone|capital|contact|"
    r"represent|legal form|address|registered|company)\w*\b))"
)
_DEFINES = re.compile(r"(?:designe|means?|signifie|s'entend|refers?|toute?|any|la personne|the person|une?|an?) ")
_BRAND = (
    _LABELLED,
    re.compile(r"(?:avec|par|entre|with|by|between)(?: la societe)? "
               r"(?P<name>(?:(?! (?:avec|par|entre|with|by|between) )[^.,;:()\"\n]){2,60}) \((?:ci[- ]apres|hereinafter)"),
    re.compile(r"(?:between you and|entre (?:vous|le client|l'utilisateur|l'abonne) et|contract with|agreement with|contrat avec)"
               r"(?: la societe)? (?P<name>[^,;:()\"\n]{2,60})"),
    re.compile(r"(?:edite(?: et exploite)? par|exploite par|operated by|published by|"
               r"\b(?:services?|plateforme|platform|logiciel|software|solution|(?:web)?site|app(?:lication)?|outil|conditions|terms|offres?|"
               r"produits?|products?|prestations?|contrat|agreement)\b[^.;\n]{0,80}? (?:propose par|fournis? par|provided by|offered by))"
               r"(?: la societe)? (?P<name>[^,;:()\"\n]{2,60})"),
    re.compile(r"\b(?:relations?(?: \w+)?|contrat|contract|agreement|relationship) (?:entre|between) (?:la societe )?"
               r"(?P<name>(?!(?:l[ae]s?|une?|the|an?) |l')[^,;:()\"\n]{2,60}?)(?= (?:et|and) (?:toute?|ses|chaque|its|each|any|every)\b)"),
    re.compile(r"\b(?:la societe|l'entite) (?P<name>[^,;:()\"\n]{2,60})"),
)  # fmt: skip
_LINK = r"(?:et|and|des?|du|la|of|for|pour)"  # inside a name
_PROPER = re.compile(rf"(?:[A-ZÀ-Þ0-9][\w’'.+@&\-]*|&)(?: (?:&|{_LINK}(?=(?: {_LINK})* [A-ZÀ-Þ0-9])|[A-ZÀ-Þ0-9][\w’'.+@&\-]*))*")


def named_without_form(text: str, folded: str, within: int) -> CompanyName | None:
    """The vendor so named in the first characters of a text, within of them; folded: the text folded."""
    for pattern in _BRAND:
        for match in pattern.finditer(folded, 0, within):
            start, end = match.span("name")
            label = None
            if pattern is _LABELLED:  # a line of its own
                label = _NAME_LABEL.match(folded, match.end() - len(match["name"]))  # "Prestataire :", and below it "Nom : …"
                start = label.end() if label else start
                end = label.end("name") if label else end
                end = start + len(text[start:end].split("\n")[0]) if text[: match.start()].rstrip(" *-").endswith("\n") else start
            else:
                proper = _PROPER.match(text, start, end)
                end = proper.end() if proper else start
            if NOT_NAMES.match(text[start:end]) or _DEFINES.match(folded, start):
                continue
            name = text[start:end].rstrip(" .&")
            before = folded[max(0, match.start() - 60) : start]
            if (
                len(name) > 2
                and not (NOT_VENDOR.search(before) or FINANCES.search(fold(name)))
                and (label or _is_named_again(folded, start, start + len(name)))
            ):
                return CompanyName(name, start, start + len(name), False)
    return None


def _is_named_again(folded: str, start: int, end: int) -> bool:
    """Whether the text goes on to use the name that stands at [start, end), or the one right behind it ("Acme (ci-après « A »)")."""
    nouns = VENDOR_NOUNS + CUSTOMER_NOUNS + USER_NOUNS + COMPANY_NOUNS + VENDOR_PRONOUNS + CUSTOMER_PRONOUNS
    given = GIVEN.match(folded, end)
    names = [folded[start:end]] + ([given.group("alias")] if given else [])
    return names[0] not in nouns and any(folded.count(name) >= AGAIN for name in names)
