"""The surroundings in which a value states no key, or does so only where they speak of it: headings, the sentence and the one before."""

from contracts.terms.frames.frame import pattern
from contracts.text.sought import Sought

# Of a thing that may not be used, the vendor has so long to get the right to it, or another in its place.
_INFRINGING = (
    r"contrefa|eviction|litigieux|propriete intellectuelle|infring|enjoin|intellectual property|third[- ]party rights|droits de tiers|"
    r"remplac|replac"
)
# The words of surroundings in which a value states no key; the sentence, the one before and the headings are looked at.
_SETTING = {
    # a claim to be made in time, of which nothing is said when it is not
    "acceptance.deemed_after": (
        pattern(r"\b(?:reclam|contest|claim|complain|disput|quer(?:y|i))\w*"),
        pattern(
            r"reput|deemed|accept|definiti|final|acqui|silence|tacit|\bvaut\b|vaudra|conform|tenue?s? pour|consider|"
            r"presum|binding|agre|accord|"
            r"approuv|approv|valid|forclo|irrecevab|conclusive|correct|stands?\b|lie\b|irrevocab|passe ce|a defaut|"
            r"au-dela|failing|after (?:that|"
            r"which)|barred|waive|renonc|sans reserve"
        ),
    ),
    # all data, once the contract has ended
    "data.deletion_after_default": (
        pattern(r"§[^.;§]{0,40}\b(?:fin|terme|cessation|expiration|resiliation|end|termination|expiry)\b"),
        pattern(
            r"impay|paiement|\bpaye|payment|\bpaid\b|unpaid|suspen|default|overdue|arrears|en retard|\blate\b|debit|"
            r"regularis|reglement|solde|"
            r"\brouge\b|\bin the red\b|defaill|factur|invoice|past due"
        ),
    ),
    "termination.cure_period": (
        pattern(_INFRINGING, r"\b(?:periode|duree|version|offre|acces|compte)s? (?:d'essai|de test)|\btrial\b|\bessai gratuit"),
        pattern(r"manquement|inexecution|mise en demeure|breach|default|remed|\bcure"),
    ),
}
# What a sentence or its surroundings must speak of before a likeness alone makes it a key.
_NEEDED = {
    "term.initial": pattern(
        r"contrat|abonn|convention|accord|engag|souscri|licen[cs]e|presentes|marche|forfait|formule|initial|conclu|consenti|ferme|adhesion|"
        r"agreement|contract|subscri|\bterms?\b|commit|\bperiod|\border|location|mission|duree|minim|reconduc|renouvel|renew|\blasts?\b|\bplans?\b|membership|\bruns?\b"
    ),
    "data.backup_frequency": pattern(
        r"sauvegard|\bback(?:ed|s|ing)?[- ]?ups?\b|copi|\bcopy|snapshot|clich|\brpo\b|\bpdma\b|\bdumps?\b|instantane|secours|replic|archiv|"
        r"duplic|\bsaved?\b|recovery point|\bphotos?\b|\bimages?\b|\bbases?\b|database|fichiers|\bfiles\b|records"
    ),
    "price.revision_notice": pattern(
        r"\bprix\b|tarif|redevance|bareme|montant|\bpric(?:e|ing)|\bfees?\b|\brates?\b|charge|increase|hausse|augment|\bcouts?\b|"
        r"\bcosts?\b|"
        r"grille|revis|formule|coefficient|actualis|index|indice|\buplift|remunerat|forfait|[€$£]|abonnement"
    ),
    "data.log_retention": pattern(
        r"\blogs?\b|journ|\btrac|\btrails?\b|audit|histor|connexion|connection|piste|evenement|\bevents?\b|\bip\b|supervision|record|"
        r"enregistr"
    ),
    "payment.recovery_fee": pattern(
        r"recouvr|recover|collect|retard|\blate\b|overdue|impay|unpaid|441|indemn|compensat|defa(?:ul|u)t|relance|remind|penalt|dunning"
    ),
    "data.return_fee": pattern(
        r"gratuit|\bfrais|cout|factur|devis|tarif|pa(?:y|i)|\brien\b|\bfree|(?<!tele)charg|cost|\bfees?\b|nothing|\brates?\b|"
        r"price|prix|inclu|compris|"
        r"supplement|remun|expens|[€$£¢]|euro|penny|gracieu|offert|contrepartie|forfait|bill|redevance|chiffr|quot|gratis|delier|thrown"
    ),
    "sla.max_interruption": pattern(
        r"interru|indisponib|retabli|coupure|downtime|\bdown\b|outage|unavailab|restor|reprise|reprend|\bgt[ri]\b|\brto\b|\bdmia\b|"
        r"recover|panne|"
        r"remis|resol|resum|correct|contourn|workaround|\bfix|repar|incident|retour|arret|disponib|availab|uptime|"
        r"mainten|interven|travaux|planned|schedul|niveaux? de service|service levels?\b"
    ),
    "sla.measurement_period": pattern(
        r"disponib|availab|uptime|up-time|[%¢]|accessib|service level|niveaux? de service|\bsla\b|operationnel|\bup\b|fonctionn|\btaux\b|"
        r"mesur|measur|\bpannes?\b|\bdown|outage|interrup"
    ),
    "data.deletion_after_default": pattern(
        r"supprim|suppression|effac|detrui|destru|purg|delet|eras|wip(?:e|ing)|remov|\bvid|elimin|\bperd|\blos[et]|conserv|\bkeep|\bkept|"
        r"\bgard|clotur|clos(?:e|ing|ure)|retain|archiv"
    ),
    "force_majeure.termination_after": pattern(
        r"majeure|evenement|\bevents?\b|beyond|controle?\b|imprevis|empech|prevent|circumstance|fortuit|\b1218\b|\bcauses?\b|impediment|"
        r"hindr|obstacle|relief|paralys"
    ),
    "non_solicitation.duration": pattern(
        r"embauch|sollicit|recrut|\bhir(?:e|es|ing)\b|solicit|poach|lur(?:e|ing)|engage|employ(?!ees? (?:remain|shall remain))|"
        r"offre d'emploi|\btake on\b|a son service|"
        r"salari|entice|collaborateur|\bjobs?\b|\bpeople\b|\bstaff\b|\bemploi\b|\bposte\b|\bteams?\b|\bequipes?\b"
    ),
    "maintenance.notice": pattern(
        r"mainten|interru|interven|downtime|up(?:grad|dat)|travaux|coup(?:e|ure)|\barret|outage|mises? a jour|\bworks?\b|planifi|planned|"
        r"programm|schedul|operation|indisponib|unavailab"
    ),
}


def stands_elsewhere(key: str, shown: str, before: str, heading: str) -> bool:
    """Whether a sentence that only sounds like the key stands in a setting of another matter, or speaks of nothing of the key's."""
    text = f"{heading} . {before} . {shown}"
    if key in _NEEDED and not _NEEDED[key].stands_in(text):
        return True
    return key in _SETTING and _of_another(text, *_SETTING[key])


def _of_another(text: str, other: Sought, own: Sought) -> bool:
    return other.stands_in(text) and not own.stands_in(text)
