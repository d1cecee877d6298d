"""Whose debt a sentence speaks of: the penalties, credits and refunds that the vendor owes are no terms of the customer's payments."""

import re

from contracts.text.sought import Sought

CUSTOMERS_DEBTS = frozenset({"payment.late_interest", "payment.incident_fee", "payment.recovery_fee", "penalty.amount"})

_PAYS = (
    r"(?:doi(?:t|ve)|devra|vers(?:e|era)|pai(?:e|era)|pay(?:e|era)|supporte(?:ra)?|encour(?:t|ra)|acquitte(?:ra)?|credite(?:ra)?|"
    r"rembourse(?:ra)?|restitue(?:ra)?|subi(?:t|ra)|est redevable|sera redevable|est passible|s'expose|"
    r"(?:(?:shall|will|must) )?(?:pays?|owes?|credits?|refunds?|reimburses?|forfeits?|repays?)\b|"
    r"(?:is|shall be|will be) liable (?:to pay|for))"
)
_VENDOR_PAYS = Sought(
    # its own act, or by a pronoun the one just named
    rf"@v(?:'s)?,? (?:(?!@c|\bne\b|\bn'|\bnot\b|\bnever\b)[^.;]){{0,60}}?\b{_PAYS}|"
    rf"@v(?: (?!@c)[^.;]{{1,120}})?,? (?:celui-ci|celle-ci|ce dernier|cette derniere|it)\b [^.;@]{{0,20}}?{_PAYS}|"
    # what falls on it
    r"(?:si|lorsque|quand|if|where|should) @v\b[^@;]*,[^@;]{0,90}(?:lui (?:est|sera|sont|seront) (?:\w+ )?(?:factur|appliqu|reclam|imput)|"
    r"(?:charged|invoiced) to it\b)|"
    r"(?:due?s?|payables?|versee?s?|supportee?s?|acquittee?s?|owed|payable|paid|encourue?s?) (?:par|by) @v|"
    r"(?:a|aux) (?:la charge|frais)(?: exclusi\w+)?(?: et risques)? (?:de |d[eu] )?@v|"
    r"(?:factur|reclam|applique|inflige|impute|refactur|oppos)\w* (?:a|au) @v|\bcoute\w*[^.;@]{0,40} (?:a|au) @v|"
    r"@v's (?:cost|expense)|charged to @v|"
    # what it does causes it
    r"\b(?:violation|manquement|faute|inexecution|defaillance|breach|failure)s?\b[^.;@]{0,40}(?:par|de|d[eu]|by|of|imputable a) @v"
    r"[^.;@]{0,60}(?:donn\w* lieu|entrain\w*|ouvr\w* droit|gives? rise|results? in|triggers?)|"
    # who gets it
    r"\b(?:vers|pay|credit|restitu|rembours|allou|refund)\w*[^.;@]{0,30} (?:a|au|to) @c|\b(?:pay|credit|refund|reimburse)s? @c\b"
)
_CUSTOMER_TAKES = Sought(
    r"@c (?:peut|pourra|may|can|will|shall|est en droit de|is entitled to) (?:\w+ (?:et|and) )?"
    r"(?:applique|exige|reclame|retien|dedui|impute|apply|claim|"
    r"levy|deduct|withhold|impose|recover|receive)\w*"
)
# The customer acts: what follows is its own debt, unless it takes what it is owed.
_CUSTOMER_ACTS = re.compile(
    r"[^@]*(?<!\bde )(?<!\bdu )(?<!\bd')(?<!\ba )(?<!\bau )(?<!\baux )(?<!\bpar )(?<!\bby )(?<!\bto )(?<!\bof )(?<!\benvers )@c\b"
)
# ... unless the customer owes in the same sentence, or answers for the cause.
_CUSTOMER_PAYS = Sought(
    rf"@c,? (?:(?!@v)[^.;]){{0,60}}?\b(?!(?:rembours|credit|restitu|refund|reimburs|repay)){_PAYS}|"
    r"(?:manquement|faute|fait|defaut|retard|breach|default|failure|fault|act)s?\b[^.;@]{0,20}(?:de |d[eu] |d'|by |of |imputable a |"
    r"par )?@c|"
    r"(?:due?s?|payables?|versee?s?|owed|payable|paid|acquise?s?) (?:a|au|to) @v|\b(?:pay|owe|reimburse)s? @v\b|au profit d[eu] @v|"
    r"@v (?:\w+ ){0,2}?(?:factur|reclam|exig|prelev|applique|charge|invoice|claim|retain|conserve|keep)\w*"
)
_ITS_PRONOUN = re.compile(rf"(?:[\d. ()a-c-]{{0,12}}|[^@.;]{{0,60}},? )(?:il|elle|celui-ci|celle-ci|it)\b [^.;@]{{0,40}}?{_PAYS}")
_ITS_SENTENCE = re.compile(r"[\d. ()a-c-]{0,12}(?:[^@.;]{0,60}, )?@v\b")
# What the vendor has to perform, and fails to.
_ITS_PERFORMANCE = Sought(
    r"\binterventions?\b|\bretention\b|"
    r"\bjalons?\b|livrai|livrable|disponibilit|indisponib|niveaux? de service|retablissement|prise en compte|correction|contournement|"
    r"\bincidents? p\d|priorite|rapports?\b|\breunions?\b|\bcomites?\b|temps de (?:reponse|reprise)|delais? (?:d'intervention|de "
    r"(?:reponse|reprise|resolution|traitement|retour)|d'execution)|reprise des donnees|mise en (?:service|production|ordre)|"
    r"\brecette|documents?\b|prestations? en retard|"
    r"valeur des prestations|retard (?:d'execution|dans l'execution)|\brpo\b|\brto\b|"
    r"\bgtr\b|\bgti\b|\bsla\b|\bkpi\b|plan de (?:continuite|reversibilite|progres)|"
    r"milestone|deliver(?:y|able|ies)|availability|uptime|downtime|service levels?|resolution|response|\breports?\b|recovery|"
    r"\bseverity|\bpriority \d|\bfix(?:es)?\b|\bgo-live"
)
_ITS_PENALTIES = Sought(
    r"penalit|service credits?|service levels?|niveaux? de service|engagements? de service|liquidated damages|performance (?:standards|"
    r"credits)|\bsla\b|bonus|malus"
)
_PER = Sought(r"\bpar (?:jour|heure|quart d'heure|demi-journee|"
              r"tranche|point|incident|rapport|document|absence|semaine|manquement)|\bper (?:day|hour|week|report|"
              r"incident|event|failure)|(?:each|every|chaque) (?:\w+ ){0,2}(?:day|hour|week|jour|heure|report|rapport)")  # fmt: skip
# What the customer has to do for its part: pay, above all.
_CUSTOMERS_PART = Sought(
    r"paiement|reglement|\bfactures?\b(?! (?:mensuelle|suivante))|impaye|echeance|prelevement|sommes? (?:due|exigible)|interets? (?:de "
    r"retard|moratoire)|invoice|overdue|payment|unpaid|past due|arrears|late (?:sum|amount|fee)|@c|abonne|\bvous\b|\byou\b|debauch|embauch|"
    r"sollicit|poach|recouvrement|collection"
)


def vendor_owes(shown: str, before: str, heading: str) -> bool:
    """Whether the sums of a sentence are the vendor's debts.

    shown: the folded sentence with "@v" for the vendor and "@c" for the customer, and "§" for a value under test if any; before: the
    sentence before it, alike; heading: its folded headings. The vendor owes where the sentence says so of it, or of a pronoun behind a
    sentence on it, and where it prices a failure of the service among penalties and speaks of nothing that the customer owes.
    """
    if _CUSTOMER_TAKES.stands_in(shown):
        return True
    if _CUSTOMER_ACTS.match(shown) or _CUSTOMER_PAYS.stands_in(shown):
        return False
    if _VENDOR_PAYS.stands_in(shown):
        return True
    if _ITS_PRONOUN.match(shown) and _ITS_SENTENCE.match(before):
        return True
    if not _ITS_PERFORMANCE.stands_in(shown) or _CUSTOMERS_PART.stands_in(shown):
        return False
    return _ITS_PENALTIES.stands_in(f"{heading} {shown}") or _PER.stands_in(shown)
