"""What a value is where its words are like those of a key and say another matter: both readers of key terms ask it.

Negotiated contracts name many periods and shares that bind the vendor: milestones, reports, the destruction of copies, caps of penalties.
"""

from contracts.terms.frames.frame import pattern
from contracts.text.sought import Sought

CONVENIENCE = "termination.convenience_notice"
_FEES = r"(?:redevances?|factures?|forfaits?|abonnements?|prix|montants?|remuneration|loyers?|fees?|charges?|invoices?|price|amounts?)"
_SHARE = r"(?:[¢¤]|\d[\d.,]{0,6} ?%)"
_ORDINAL_MONTH = r"(?:apres|a l'issue|au[- ]dela|passe|a partir|after|following|from|beyond|once)(?: d[eu]| la| le| the| l'){1,2} ?§"
# "At any time after the first twelve months": when a right begins, not how long before its use one must warn.
_FIRST_STRETCH = (
    r"(?:\bafter|\bfollowing|\bpast|\bonce|\bfrom|\bbeyond|\bapres|passee?s?|au-dela d\w*|a l'issue d\w*|au terme d\w*|"
    r"a (?:compter|partir) d\w*)(?: (?:the (?:end|expiry) of|la fin d\w*))?(?: (?:the|its|an?|les?|la|une?|sa|leurs?|du|des))?"
    r"(?: (?:first|initial|minimum|premiere?s?|initiale?s?))?(?: (?:period|term|periode|duree)(?: initiale?| minimale?)? (?:of|de|d'))?"
    r" ?§(?!'? (?:of )?(?:\w+ ){0,2}(?:notice|preavis|warning))(?=[^;]{0,80}¤[^;]{0,30}(?:notice|warning)|[^;]{0,40}"
    r"(?:preavis|prevenan\w+|notice)[^;]{0,30}¤)"
)
# "The rise in the index plus two points", "without being lower than three per cent": no ceiling of a price but its course, and its floor.
_INDEX_PLUS = r"\b(?:cpi|rpi|index|indice|inflation|syntec|variation)\b[^§;]{0,90}(?:\bplus|majore\w* de|augmente\w* de|\+) §"
_FLOOR = (
    r"\b(?:not|never|no|without|sans|ne|jamais)\b[^§.;]{0,50}\b(?:inferieure?s? a|lower than|less than|below|under) §|"
    r"\b(?:at least|au moins|au minimum|a minimum of|un minimum de) §"
)
_IF = r"(?:\bsi\b|\bs'il|\blorsqu|\bquand\b|\ben cas d|\bdans l'hypothese|\bif\b|\bwhere\b|\bwhen(?:ever)?\b|\bshould\b|\bin the event)"
_LARGER = r"(?:more|greater|greatest|higher|highest|larger|largest|bigger)"
_LARGER_FR = r"(?:plus (?:elevee?|haute?|forte?|grande?)|superieure?)"
_OR_AT_LEAST = (  # the larger of a rise in an index and a share bounds nothing
    rf"§,? (?:if|where|should)(?: (?:that|this|it|such \w+|the latter)(?: be| is)?)? {_LARGER}\b|§[^.;§]{{0,40}}\bwhichever (?:is|be|"
    rf"of \w+ is) "
    rf"(?:the )?{_LARGER}\b|\bby the {_LARGER} of\b[^.;]{{0,60}}§|"
    rf"§,? (?:si|lorsque|quand|s'il|si elle)\b[^.;§]{{0,30}}\b{_LARGER_FR}|§[^.;§]{{0,30}}\b(?:le|la) {_LARGER_FR}\b|"
    rf"\bd[eu] (?:la )?{_LARGER_FR} (?:des deux|de ces|d[eu]s?|entre)\b[^.;]{{0,80}}§"
)
# "If prices rise by more than six per cent the Customer may leave": a right, and prices may rise further.
_PAST = r"(?:exced|depass|superieur|au[- ]dela d|plus d[e']|exceed|more than|greater than|higher than|above|\bover\b|beyond|in excess of)"
_GOES = (
    r"\b(?:terminat|cancel|resili|denonc|met(?:tre|s)? (?:un terme|fin)|withdraw|exit|leave|quitter|sortir|partir|rompre|s'en aller|"
    r"walk away|"
    r"end (?:the|this|its|your|their|an?))\w*"
)
_PAST_A_SHARE = (
    rf"{_IF}[^.;§]{{0,160}}{_PAST}[^.;§]{{0,40}}§[^.;]{{0,160}}{_GOES}|"
    rf"^[^§]*{_GOES}[^.;§]{{0,120}}{_IF}[^.;§]{{0,120}}{_PAST}[^.;§]{{0,40}}§"
)
# A stretch of time that is given a name: "each period of twelve months being a 'Contract Year'".
_YEARS_NAME = (
    r"\" ?(?:(?:annee|exercice|periode|trimestre|mois|semestre)s? (?!initiale?|d'engagement|ferme|minim|d'abonnement)[a-z' ]{0,24}|"
    r"(?:(?:contract|agreement|service|licen[cs]e|subscription|membership|billing|annual) )?(?:years?|quarters?|months?)[a-z ]{0,12}|"
    r"(?:annual|yearly|contract|billing|renewal) periods?)"
)
_NAMES_A_STRETCH = (
    rf"\b(?:chaque|toute|each|every|any)\b[^.;§]{{0,40}}§[^.;§¤\"]{{0,60}}{_YEARS_NAME} ?\"|{_YEARS_NAME}(?:§|¤) ?\"|"
    rf"{_YEARS_NAME} ?\"[^.;§]{{0,60}}\b(?:means?|designe\w*|signifi\w*|entend\w*|s'entend|refers?|shall mean|is|est)\b[^.;§]{{0,40}}§|"
    r"\b(?:chaque|toute|each|every)(?: \w+)? (?:periode|period|tranche|duree|term)s?(?: \w+)? (?:de |d'|of )§[^.;§¤]{0,12}"
    r"(?:etant|constituant|formant|constitue|forme|being|constitut|forming)"
)
# A day that is counted from: "reckoned from the first day of the month after"; an anniversary on which one may leave.
_DAY_OF = r"\b(?:jour|day)s? (?:calendaires? |ouvres? )?(?:d[eu] |de la |of (?:the |each )?)?§"
_ENDS_ON = (
    r"\b(?:terminat|cancel|exit|leav|resili|denonc|met(?:tre|s)? (?:un terme|fin)|sortir|quitter)\w*[^.;§]{0,90}"
    r"\b(?:on|upon|effective|effet|lors d[eu]|au|aux|a la|a son|a l')\b(?: (?:on|at|a|au|the|la|le|its|son|either|each|chaque|l'un des))*"
    r"(?: (?:first|second|third|premiere?|deuxieme|seconde?|troisieme|¤|date|dates)(?:,| or| and| ou| et)*(?: (?:the|au|la|le))?)* ?§"
    r"(?! (?:de |d'|of |days?'? |months?'? )?(?:preavis|notice|prior|written))"
)
# What gives the customer a right to leave that it has not otherwise.
_EVENT = (
    r"(?:[%¢] ?\)?|niveaux? de service|service levels?|\bsla\b|(?:taux|disponibilit|availability|uptime|indisponib|downtime|outage|coupure|"
    r"panne)\w*|objection|s'oppos\w*|oppose\w*|object(?:s|ed)\b|sous-traitants?|sub-?processors?|sub-?contractors?|retards?\b|delay\w*|"
    r"changement de (?:controle|loi|reglementation)|change (?:of|in) (?:control|law)|acquire\w*|rachat|fusion|"
    r"(?:recette|reception)[^.;]{0,20}refus\w*|refus\w*[^.;]{0,20}(?:recette|reception)|fails? (?:the )?acceptance|"
    r"hausse|augmentation|increase\w*|perte de (?:la |sa |son )?(?:certification|agrement|qualification)|"
    r"los[et]s?[^.;]{0,20}(?:certification|accreditation))"
)
_LEAVES = r"\b(?:terminat|cancel|resili|denonc|met(?:tre|s)? (?:un terme|fin)|withdraw|exit|leave|quitter|sortir)\w*"
_FREELY = r"(?:tout moment|sans motif|convenance|any time|any reason|no reason|without (?:cause|reason)|convenience|discretion)"
_GIVEN_BY_AN_EVENT = (
    rf"^(?!.*{_FREELY})[^§]*{_IF}[^.;§]{{0,160}}{_EVENT}[^.;§]{{0,160}}{_LEAVES}[^.;§]{{0,160}}§",
    rf"^(?!.*{_FREELY})[^§]*{_LEAVES}[^.;§]{{0,120}}§[^.;]{{0,60}}{_IF}[^.;]{{0,120}}{_EVENT}",
)
# "In that case …": the right that the sentence before gives is spoken of on.
_IN_THAT_CASE = Sought(
    r"^(?:[\d. ()a-z]{0,5}[.)] )?(?:dans (?:ce|cette|un tel|une telle) |en (?:pareil|ce) |a defaut|faute d|sinon\b|alors\b|"
    r"(?:in|under) (?:that|such|this|which)(?: an?)? (?:case|event|circumstance)|failing|otherwise|if no|if the parties (?:cannot|do not)|"
    r"si (?:aucun|les parties ne|le desaccord|l'objection))"
)
_BEFORE_WITH_EVENT = Sought(rf"{_IF}[^.;]{{0,160}}{_EVENT}|objection|s'oppos|oppose[rz]?\b|\bobject\b")
# What is done now and then besides copying.
_LOOKED_AT = (
    r"\b(?:scans?|scann\w*|analyses?|vulnerab\w+|audit\w*|pen-?tests?|penetration|intrusion|revues?|reviews?|revu[es]*|"
    r"reviewed|correctifs?|"
    r"patch\w*|tests?|teste\w*|tested|testing|exerci[cs]es?|drills?|formations?|trainings?|rapports?|reports?|reporting|comites?|"
    r"meetings?|reunions?|mises? a jour|updates?|updated|monitoring|supervision|certifi\w+|(?:pra|pca|bcp|drp)\b)"
)
_LOOKED_AT_EN = r"(?:vulnerab\w+|penetration|patch\w*|scans?|audits?|reviews?|reports?|drills?|trainings?|meetings?|pen-?tests?)\b"
_DONE_SO_OFTEN = (
    rf"{_LOOKED_AT}(?:(?!sauvegard|back|copi|copy|snapshot|dump|conserv|gard|kept|keep|retain|reten|held|hold|stor)[^,.;:§¤]){{0,40}} ?§"
    r"(?! (?:\w+ )?(?:sauvegard|back|copi|copy|snapshot))"
)
# The value is shown as "§", others as "¤", "¢" or "¥", the vendor as "@v", the customer as "@c".
_SAID = {
    "term.initial": pattern(
        _NAMES_A_STRETCH,
        _DAY_OF,
        _ENDS_ON,
        # a master agreement runs for as long as what is ordered under it
        r"^[^§]*\b(?:until|as long as|so long as|while)\b[^.;§]{0,20}\b(?:all|any|every|each|the last|an?)\b[^.;§]{0,20}"
        r"(?:order|subscription|statements? of work)[^.;§]{0,40}(?:expir|terminat|ended|in (?:force|effect)|remain|outstanding)[^§]*$",
        r"^[^§]*\b(?:jusqu'|tant qu|aussi longtemps qu)[^.;§]{0,60}\b(?:bons? de commande|commandes?|abonnements?|souscriptions?)\b"
        r"[^.;§]{0,40}(?:expir|en cours|en vigueur|echu|terme|pris fin|subsist|demeur)[^§]*$",
    ),
    # a sum of so many months' pay
    "non_solicitation.duration": pattern(
        r"\b(?:egale?s?|equivalente?s?|correspondant|equal|equivalent|amount(?:ing|s)?|sommes?|indemnites?|sums?|penalit\w+|"
        r"montants?|pay\w*|"
        r"vers\w+)\b[^.;§]{0,40}§[^.;§]{0,30}(?:remuneration|salaire|salary|salaries|wages|\bpay\b|compensation|redevance|fees|honoraires)",
        r"§['’]?s? (?:of |de |d')?(?:(?:gross|last|la|sa|his|her|brute|derniere?) ){0,3}(?:remuneration|salaire|salary|wages|\bpay\b)",
    ),
    "renewal.period": pattern(_NAMES_A_STRETCH, _DAY_OF),
    # "at any time after the sixth month"; a right that one event gives; how long before the end the customer asks for more
    "termination.convenience_notice": pattern(_ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))", _FIRST_STRETCH, *_GIVEN_BY_AN_EVENT),
    "price.increase_cap": pattern(_INDEX_PLUS, _FLOOR, _OR_AT_LEAST, _PAST_A_SHARE),
    "renewal.notice": pattern(
        _ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))",
        r"@c (?:peut|pourra|may|can) (?:\w+ )?(?:l'|le |la )?(?:extend|renew|prolong|proroge|recondui|renouvel)\w*[^.;]{0,160}§",
        r"(?:chois|opte|passe|bascul|migr|choos|switch|mov)\w* (?:(?:a|pour|vers|to) )?(?:une?|an?|another|any)(?: autre| other)? "
        r"(?:formule|abonnement|offre|forfait|plan|tier|subscription)s?\b[^§;]{0,140}§",
        r"\bnot (?:be )?(?:renew|extend)\w*[^.;§]{0,20}\bunless (?:@c|it|the \w+|the parties)[^.;§]{0,30}(?:elect|request|ask|opt|agree)",
    ),
    "renewal.automatic": pattern(
        r"\bne (?:vaut|vaudra|constitue|emporte)\w* (?:pas|aucune|en aucun cas)(?: une?)? (?:§|(?:tacite )?(?:reconduction|renouvellement))"
    ),
    "liability.cap": pattern(
        r"^[\d.() a-c]{0,10}(?:(?:le |la )?(?:montant|total|cumul)(?: \w+)? (?:des |de )|les |ces |the |such |total )?"
        r"(?:penalites|penalties|service credits|(?:liquidated|delay) damages|credits|avoirs)\b"
    ),
    "data.return_period": pattern(
        # a day of a plan, or the plan itself
        r"^[^.;§]{0,40}\+ ?§",
        r"\b(?:remet|fourni|etabli|livr|communiqu|deliver|provid|draw|prepar|submit)\w*[^.;§]{0,40}\bplan\b[^.;]{0,60}§",
        r"\bplan\b[^.;§]{0,60}\b(?:remi|fourni|etabli|livr|communiqu|deliver|provid|draw|prepar|submit|suppl|adress|sen[dt]|agree|"
        r"conven)\w*[^.;§]{0,30}§",
        # the service goes on for a while, and nothing is said of the data
        r"^(?!.*\b(?:donnees|data|export|retriev|recuper|fichiers?|files?|records?|contenus?|content|restitu|copie|copy|return)).*"
        r"(?:continu|maint|extend|poursui|poursuiv|prolong|provid|fourni|assur|keep)\w*[^.;§]{0,30}\b(?:services?|"
        r"prestations?|acces|access|"
        r"solution|plateforme|platform)\b[^.;§]{0,40}§",
        # what is destroyed once it is given back
        r"[¤§][^.;§]{0,60}\b(?:puis|et|and|thereafter|then|ensuite)\b[^.;§]{0,40}(?:detrui|supprim|effac|efface|destroy|delet|"
        r"eras)\w*[^.;§¤]{0,60}§",
        r"§ (?:d[eu]s?|de la|of|after|following|apres|suivant|qui suivent) [^.;]{0,60}(?:proces-verbal|\bpv\b|\bcompletion|transfert|"
        r"restitution)[^.;]{0,90}(?:detrui|supprim|effac|destroy|delet|eras)",
    ),
    # how often something else is done
    "data.backup_frequency": pattern(_DONE_SO_OFTEN, rf"§ (?:security |external |internal |independent |automated )?{_LOOKED_AT_EN}"),
    # all copies, once the data has been given back
    "data.backup_retention": pattern(
        _DONE_SO_OFTEN,
        r"^(?!.*(?:sauvegard|back|secours)).*\bcop(?:ies?|y)\b[^.;§]{0,30}(?:detrui|destroy|delet|efface|eras)\w*[^.;§]{0,20}§",
    ),
    "data.breach_notification": pattern(
        r"\b(?:full|complete|detailed|final|interim|written|root[- ]cause|incident) (?:\w+ )?reports?\b[^.;¤§]{0,30}§",
        r"\brapports? (?:complet|detaille|circonstancie|final|intermediaire|definitif|ecrit|d'incident)[^.;¤§]{0,60}§",
    ),
    "acceptance.deemed_after": pattern(
        r"\b(?:vaut|vaudra|valant|emporte|constitue)\w* (?:un |une )?(?:refus|rejet|desaccord|opposition)|"
        r"\b(?:repute|presume|considere)\w* (?:comme )?(?:refuse|rejete)|\bne (?:vaut|vaudra) (?:pas|jamais)|"
        r"(?:deemed|taken|treated|counts?|regarded)(?: as| to be)? (?:an? )?(?:refus|reject|declin)|"
        r"\bnot (?:be )?(?:deemed|taken|treated)"
    ),
    "maintenance.notice": pattern(
        r"\b(?:dans la limite|a concurrence|a hauteur|limite\w* a|limited to|capped at|plafonn\w* a|up to|a maximum of|un maximum de|"
        r"au plus|at most|no more than|not more than|durent?|dure|lasts?|lasting|pendant|"
        r"during)(?: d[e'])? ?§(?![^.;]{0,16}\b(?:avant|before|"
        r"ahead|prior|a l'avance|in advance|notice|preavis))",
        r"§ (?:¤|(?:par|per|a|each|every|chaque) (?:mois|month|trimestre|quarter|semaine|week|an|annee|year))",
        r"(?:excedant|depassant|exceeding|au total,?|in total,?|in all,?|cumule\w*)[^.;§¤]{0,24}§",
    ),
    "sla.measurement_period": pattern(
        rf"\b{_FEES} (?:\w+ )?§|§ {_FEES}\b",
        # how often a rate is missed before one may leave
        r"^(?=.*(?:terminat|resili|cancel|met(?:tre)? fin|below|under|inferieur|sous|manque|miss|fail)).*(?:¤|\b(?:two|"
        r"three|four|deux|trois|"
        r"quatre|\d)(?: ?\(\d\))?(?: \w+)? (?:months?|mois|quarters?|trimestres?))[^.;§¤%]{0,24}\b(?:in|within|over|during|out of|sur|dans|"
        r"au cours d['eu]|par)[^.;§¤%]{0,24}§",
        r"§,? (?:out of|sur (?:une|douze|six|trois|quatre|\d)|consecutifs ou non|whether or not consecutive)",
    ),
    "sla.availability": pattern(
        rf"§ (?:ht )?(?:d[eu]s?|de la|of|of the)(?: the)? (?:\w+ )?{_FEES}\b",
        # a step of a scale of credits, or what must not be come to
        rf"\b(?:de|from|entre|between) §(?: et plus)? (?:a|et|to|and|-)(?: moins de| less than| under)? {_SHARE}",
        rf"\b(?:de|from|entre|between) {_SHARE} (?:a|et|to|and|-)(?: moins de| less than| under)? §",
        r"[<≤] ?§|§ ?[<≤]",
        rf"^(?:[>≥=] ?|au moins |at least )?§[^|.;]{{0,12}}\| ?(?:{_SHARE}|neant|aucune?|none|nil\b|no credit|-)",
        r"^(?!.*\b(?:ne|n'|pas|not|never|no)\b)[^§]*\b(?:descen|tomb|chut|pass|baiss|fall|fell|drop|dip|goes|sink|stay|"
        r"rest|demeur)\w*[^.;§]{0,16}\b(?:sous|dessous|below|under)\b"
        r"[^.;§]{0,12}§",
        rf"{_IF}[^.;§]{{0,90}}(?:inferieure?s? a|en[- ]dessous d[eu']|below|under|less than|lower than|moins d[e'])(?: the)? ?§",
        rf"^(?:[-*] )?(?:moins d[e']|less than|under|below|inferieure?s? a|en[- ]dessous d[e']) ?§[^|.;]{{0,20}}[|:].{{0,40}}{_SHARE}",
    ),
    "suspension.notice": pattern(
        r"\bno right to suspend(?! without)|\baucun droit de suspen\w*(?! sans)",
        r"\b(?:otherwise|sinon)\b[^.;§]{0,12}\b(?:within|after|dans|sous|apres)(?: les| the)? §",
        # how long a suspension has lasted in vain before the contract ends
        r"\b(?:apres|passe|a l'issue d|au terme d|after|once)\b[^.;§]{0,25}§,? ?(?:(?:la|cette|the|this|such) )?(?:mesure de )?suspension"
        r"[^.;]{0,25}(?:sans effet|infructueu|en vain|n'a |without effect|in vain|has not|dure|last)",
    ),
    "payment.term": pattern(
        r"^[\d. ()]{0,10}(?:les |the )?(?:service )?(?:credits|penalites|penalties|avoirs|delay damages)\b[^§.]*§",
        r"\b(?:contest|disput)\w*[^.;§¤]{0,40}\b(?:dans|sous|within)(?: les| un delai de| the)? §",
    ),
    "termination.cure_period": pattern(
        r"\bpreavis supplementaire (?:de |d')§|\bmise en demeure et (?:un |d'un )?preavis (?:de |d')§",
        # what is settled once the contract has ended
        r"\b(?:rembours|restitu|reverse|recredit|refund|repaid|repay|reimburs)\w*(?:(?!remed|\bcure|repar|correct|"
        r"regular|rectif)[^.;§]){0,60}"
        r"\b(?:dans|sous|within|in)(?: (?:un delai (?:maximal )?de|les|the|a period of))? ?§",
        r"(?<!ne sont pas )(?<!not )\b(?:payables?|exigibles?|invoiced|payable|factures)\b (?:\w+ )?(?:dans|sous|within|in)"
        r"(?: (?:un delai de|les|the))? ?§",
    ),
    "payment.late_interest": pattern(
        r"(?:plafonne|limite|capped|limited|excede|exced|exceed|depass)\w*[^.;§]{0,30}§ (?:d[eu]|de la|of)|"
        r"\b(?:overcharg|overpa(?:id|yment)|over-?bill|(?:trop|sur)[- ]?(?:percu|factur|verse|paye)|indument|\bl'indu\b)",
        # the article that sets how soon one pays
        r"^(?!.*(?:interet|penalit|retard|majoration|\btaux|interest|\blate\b|overdue|indemnit)).*\b(?:payables?|"
        r"paiement|payee?s?|reglee?s?|"
        r"reglement|factures?|paid|payable|invoices?)\b.*\barticle §",
    ),
}
# Of a thing that may not be used, the vendor has so long to get the right to it, or another in its place.
_INFRINGING = (
    r"contrefa|eviction|litigieux|propriete intellectuelle|infring|enjoin|intellectual property|third[- ]party rights|droits de tiers|"
    r"remplac|replac"
)
# The words of a setting in which a value states no key; the sentence, the one before and the headings are looked at.
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
        pattern(_INFRINGING),
        pattern(r"manquement|inexecution|mise en demeure|breach|default|remed|\bcure"),
    ),
}
# Only the customer is let off: "@c shall not be liable for indirect loss".
_CUSTOMER_LET_OFF = pattern(
    r"@c (?:(?:shall|will|is|are|may|can)(?: in no event)? (?:not|never|in no event)|(?:shall|will) in no event|"
    r"ne (?:repond|sera|saurait|peut|pourra|est|encourt)|n'(?:est|encourt|assume))\b[^@]*$",
    r"in no event (?:is|shall|will|may) @c (?:be )?(?:held )?liable\b[^@]*$",
    r"@c (?:ne |n')(?:repond|encourt)\w*[^@]{0,120}(?:envers|a l'egard d[eu]|vis-a-vis d[eu]) @v",
)
# The vendor makes good all damage, "direct or indirect".
_MAKES_ALL_GOOD = pattern(
    r"(?:@v|\bil|\belle|\bit) (?:shall |will |lui )?(?:indemnis|repar|repond|garanti|compensat|indemnif|answer|make good)\w*"
    r"[^.;]{0,60}\b(?:tou(?:t|s|te|tes)|l'ensemble|l'integralite|any|all)\b[^.;]{0,40}"
    r"(?:direct\w* (?:ou|et|or|and) indirect|(?:y compris|including)[^.;]{0,30}(?:indirect|consequential|manque|pertes?|profit|image))",
)
# What a sentence or its setting must speak of before a likeness alone makes it a key.
_NEEDED = {
    "data.backup_frequency": pattern(
        r"sauvegard|\bback(?:ed|s|ing)?[- ]?ups?\b|copi|\bcopy|snapshot|clich|\brpo\b|\bpdma\b|\bdumps?\b|instantane|secours|replic|archiv|"
        r"duplic|\bsaved?\b|recovery point|\bphotos?\b|\bimages?\b|\bbases?\b|database|fichiers|\bfiles\b|records"
    ),
    "price.revision_notice": pattern(
        r"\bprix\b|tarif|redevance|bareme|montant|\bpric(?:e|ing)|\bfees?\b|\brates?\b|charge|increase|hausse|augment|\bcouts?\b|"
        r"\bcosts?\b|"
        r"grille|index|indice|\buplift|remunerat|forfait|[€$£]|abonnement"
    ),
    "payment.recovery_fee": pattern(
        r"recouvr|recover|collect|retard|\blate\b|overdue|impay|unpaid|441|indemn|compensat|defa(?:ul|u)t|relance|remind|penalt|dunning"
    ),
    "data.return_fee": pattern(
        r"gratuit|\bfrais|cout|factur|devis|tarif|pa(?:y|i)|\brien\b|\bfree|(?<!tele)charg|cost|\bfees?\b|nothing|\brates?\b|"
        r"price|prix|inclu|compris|"
        r"supplement|remun|expens|[€$£¢]|euro|penny|gracieu|offert|contrepartie|forfait|bill|redevance|chiffr|quot|gratis|delier|thrown"
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


def says_another_matter(key: str, shown: str) -> bool:
    """Whether the words around a value, shown as "§" in its folded sentence, are known to say another matter than the key."""
    return key in _SAID and _SAID[key].stands_in(shown)


def goes_on_about_an_event(key: str, shown: str, before: str) -> bool:
    """Whether a sentence speaks on of a right to leave that the sentence before gives for one event only."""
    return key == CONVENIENCE and _IN_THAT_CASE.stands_in(shown) and _BEFORE_WITH_EVENT.stands_in(before)


def spares_the_vendor_nothing(marked: str) -> bool:
    """Whether a marked sentence on indirect damage excludes what the customer alone would owe, or has the vendor make good all of it."""
    return _CUSTOMER_LET_OFF.stands_in(marked) or _MAKES_ALL_GOOD.stands_in(marked)


def is_known_for_another(key: str) -> bool:
    """Whether any words are known under which a value is another matter than the key."""
    return key in _SAID


def stands_elsewhere(key: str, shown: str, before: str, heading: str) -> bool:
    """Whether a sentence that only sounds like the key stands in a setting of another matter, or speaks of nothing of the key's."""
    text = f"{heading} . {before} . {shown}"
    if key in _NEEDED and not _NEEDED[key].stands_in(text):
        return True
    return key in _SETTING and _of_another(text, *_SETTING[key])


def _of_another(text: str, other: Sought, own: Sought) -> bool:
    return other.stands_in(text) and not own.stands_in(text)
