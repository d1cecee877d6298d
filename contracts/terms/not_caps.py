"""What a sentence limits or sets where it is no cap of the vendor's liability: the customer's debts, an insurer's, penalties."""

import re

from contracts.text.sought import Sought

_CUSTOMERS = Sought(
    r"(?:responsabilite|liability)(?: (?!to\b|and\b|et\b)\w+){0,3} (?:d[eu] |of |d')@c|responsabilite @c|@c'?s?'? (?:total |"
    r"aggregate |entire )*liability|(?:indemnites?|damages)[^.;]{0,30} (?:due?s?|payables?|owed) (?:par|by|"
    r"from) @c|"
    r"@c (?:ne )?(?:sera|shall|will|est)[^.;]{0,40}(?:responsable|liable)|"
    r"^(?:[\d.]+ )?@c,? (?:[^.;@]{0,60},? )?(?:n'est|ne (?:sera|saurait etre|peut etre)) (?:jamais |pas |"
    r"en aucun cas )?tenue?s? au[- ]dela|"
    r"(?:responsabilite|liability)(?: \w+){0,4} (?:par|by) @c|@c'?s?'? own (?:limit|cap|liability)|(?:limite|plafond) d[eu] @c|@c owes?\b|"
    r"@c(?:,? (?:de son cote|pour sa part|for (?:its|your) part),?)? (?:ne )?(?:devra|doit|devrez|devez) (?:jamais |pas )?(?:plus|"
    r"davantage|au plus)\b|"
    r"@c(?:,? for (?:its|your) part,?)? (?:will (?:never )?owe|shall (?:never |not )?owe|will never have to pay)\b"
)
_NOT_CAP = Sought(
    r"\b(?:assuree?s?|couverte?s?|garantie?s?) (?:en|pour|par|aupres|dans|au titre|contre)\b[^;]{0,160}\b(?:a|jusqu'a) (?:hauteur|"
    r"concurrence) d|"
    r"\b(?:hold|carr|maintain|keep|have|has)\w* [^.;]{0,60}\binsurance\b[^.;]{0,60}\blimit|"
    r"^(?:(?!limit|plafon|exced|depass|exceed|cap).)*\b(?:polices? (?:d'assurances? )?(?:de |en )?(?:responsabilite|rc\b|cyber)|"
    r"garantie cyber|"
    r"(?:professional indemnity|liability) (?:insurance|cover|policy))|"
    r"\bassuree? a (?:hauteur|concurrence)|garantissant,? (?:a|jusqu)|couverte? (?:pour|a)\b|\binsured\b|(?:liability|indemnity) cover\b|"
    r"insurance ?:|assurance ?:|liquidated damages|frais de (?:deplacement|mission|voyage)|travel(?:ling)? expenses|extended warranty|"
    r"(?:towards|to|envers) (?:its|ses|son) (?:own )?(?:\w+ )?(?:partners?|suppliers?|resellers?|fournisseurs?|revendeurs?)|"
    r"recouvrement|\b[ld]\.? ?441-|indemnite (?:\w+ )?de (?:resiliation|rupture|sortie|depart|dedit)|\bdedit\b|"
    r"\b(?:exit|termination|break|cancellation|leaving) (?:fee|charge|payment|indemnity|compensation)s?\b|remuneration brute|"
    r"\bgross (?:pay|salary|remuneration)|\bwages\b|\bsalar(?:y|ies)\b|"
    # what is limited is a penalty
    r"^[\d.() a-c]{0,10}(?:l'|un |cet |chaque |tout )avoir (?!lu\b|pris\b|ete\b|eu\b)|"
    r"^[\d.() a-c]{0,10}(?:(?:le |la )?(?:montant|total|cumul)(?: \w+)? (?:des |de )|les |ces |the |such |total )?(?:penalites|penalties|"
    r"service credits|"
    r"(?:liquidated|delay) damages|credits|avoirs)\b|capital social|clause penale|\bpolices? (?:d'assurance )?(?:couvr|souscri|"
    r"en cours)|franchise de|"
    r"\bassuree? (?:au titre|pour|aupres|contre)|"
    r"\b(?:societe|entreprise|compagnie)\b[^.;]{0,60}\ba responsabilite limitee\b(?! (?:a|au)\b)|responsabilite limitee \(s\.?a\.?r\.?l|"
    r"responsabilite civile professionnelle a hauteur|assurances? (?:est|sont|couvr|garanti)|insurance (?:coverage|policy|with|of)|"
    r"police d'assurance (?:couvr|d'un)|shall maintain|"
    r"augmentation|salaire|salarie|embauch|debauch|sollicit|arbitrat|arbitral|filing fee|small claims|plafond de (?:garantie|paiement|"
    r"retrait|depense)|penalites? de (?:retard|"
    r"disponib)|credits? de service|service credits?|\bamendes?\b|\bcivil (?:fines?|penalt)|\bla poste\b|colissimo|\bvirements?\b|"
    r"\btransferts? (?:nationaux|internationaux|sortants?|d'argent)|plafonds? d(?:e |'un |es |')(?:encours|credit|depense|consommation|"
    r"paiement|retrait|transfert|virement|compte)|"
    r"\bassurances? (?:rc\b|responsabilite|cyber|professionnelle)[^.;]{0,40}plafond|"
    # a label for what is used or spent
    r"^[\d.() -]{0,8}(?:plafond|limite|maximum) (?:mensuel(?:le)? |annuel(?:le)? |quotidien(?:ne)? )?(?:des? |du |d')"
    r"(?!(?:la |l'|sa )?(?:responsab|indemn|repar|prejudice|dommages|garantie))[\w' -]{2,30}? ?[:|]"
)
# What the customer pays is no limit of what the vendor does: "in breach of this clause the Customer shall pay the Supplier damages of".
_OWES = (
    r"(?:doi(?:t|vent)|devr(?:a|ont)|verse(?:ra)?|pai(?:e|era)|pay(?:e|era)|regle(?:ra)?|s'acquitte(?:ra)?|indemnise(?:ra)?|"
    r"dedommage(?:ra)?|(?:(?:shall|will|must) )?(?:pays?|owes?|compensates?|indemnif(?:y|ies)|reimburses?)\b)"
)
_CUSTOMER_OWES = re.compile(
    rf"(?:(?!liab|responsab|limit|plafon|exced|amount|fees|charges|sommes|montants|prix|price)[^@.;]){{0,90}}"
    rf"@c,? (?:(?:ne|lui|vous|alors|then|also) )*{_OWES}(?: (?!@c)[^ ;]+){{0,6}}? (?:@v|damages|compensation|indemnite|penalit\w+|"
    r"dommages|une? |an? |la somme)"
)
_ITS_PRONOUN = (
    r"(?<!fees )(?<!amount )(?<!amounts )(?<!sums )(?<!charges )(?<!price )(?<!what )(?<!that )(?<!which )(?<!que )(?<!qu')"
    r"\b(?:il|elle|celui-ci|celle-ci|ce dernier|it|they)"
)
_TO_VENDOR = re.compile(rf"{_ITS_PRONOUN} (?:lui |alors |then )?{_OWES}(?: alors| then)?(?: (?:a|au|to|envers))? @v\b")
_TOWARDS_VENDOR = re.compile(
    r"(?:responsabilite|liability|liable|responsable)[^.;@]{0,40}(?:envers|vis-a-vis d[eu]|towards|"
    r"(?<!relating )(?<!related )(?<!respect )\bto) @v"
)
_BOTH = re.compile(r"@v|\bpart(?:y|ie)|\beach of|\bchacun")
# "The Customer owes the price alone; its liability …"
_ITS_OWN = re.compile(r"[\d.() ]{0,8}@c\b[^@.]{0,120}\b(?:sa|its) (?:propre |own |total |entire )?(?:responsabilite|liability)\b[^@]*$")
_OF_ITS = re.compile(r"(?:[^@.;]{0,30} )?(?:sa|its) (?:\w+ ){0,2}(?:responsabilite|liability)\b")
_OF_CUSTOMER = re.compile(r"[\d.() ]{0,8}@c\b")
_SUBJECT = 90  # characters before the customer's liability in which the vendor's is named beside it


def is_no_cap(text: str, marked: str, before: str) -> bool:
    """Whether a folded sentence, also with its sides marked as in the one before, sets another payment than the vendor's damages."""
    return (
        speaks_of_no_cap(text)
        or _CUSTOMER_OWES.match(marked) is not None
        or _TO_VENDOR.search(marked) is not None
        or _is_customers(marked)
        or _is_customers_by_its_pronoun(marked, before)
    )


def speaks_of_no_cap(text: str) -> bool:
    """Whether a folded sentence speaks of insurance, penalties or other payments that are often limited and are no damages."""
    return _NOT_CAP.stands_in(text)


def _is_customers(marked: str) -> bool:
    """Whether it is the customer's liability alone that a sentence limits, or anybody's towards the vendor."""
    if _TOWARDS_VENDOR.search(marked):
        return True
    if _ITS_OWN.match(marked):
        return True
    customers = _CUSTOMERS.search(marked)
    return customers is not None and not _BOTH.search(marked, max(0, customers.start() - _SUBJECT), customers.end())


def _is_customers_by_its_pronoun(marked: str, before: str) -> bool:
    """Whether a sentence limits "its liability" behind a sentence on the customer."""
    return bool(_OF_ITS.match(marked)) and bool(_OF_CUSTOMER.match(before)) and "@v" not in marked
