"""What a value is where its words are like those of a key and say another matter: both readers of key terms ask it.

Negotiated contracts name many periods and shares that bind the vendor: milestones, reports, the destruction of copies, caps of penalties.
"""

import re

from contracts.terms.frames.frame import pattern
from contracts.terms.frames.suspension import SUSPENDS_WORDS, TOLD_TO_CUT
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
# "Where the euro moves by more than three per cent against the dollar": what lets prices move, and no bound of them.
_EXCHANGE_MOVES = (
    r"\b(?:parites?|taux de change|cours de change|exchange rates?|euro|dollar|devises?|currency|currencies)\b[^.;§]{0,90}"
    r"\b(?:vari|evolu|boug|fluctu|move|chang|deprecia)\w*[^.;§]{0,30}§"
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
# "Reduce the number of seats on sixty days' notice": the contract goes on.
_ORDERS_LESS = (
    r"^(?!.*(?:terminat|resili|cancel|mettre fin|met fin|denonc)).*\b(?:redui\w*|reduction|diminu\w*|abaiss\w*|decreas\w*|reduc\w*|"
    r"lower\w*|"
    r"downsiz\w*)\b[^.;§]{0,60}\b(?:quantit\w*|nombre|number|volumes?|users?|seats?|licen[cs]es?|postes?|utilisateurs?|units?|"
    r"perimetre|scope|"
    r"commitment|engagement|effectif\w*)\b[^§]{0,120}§"
)
_NO_LEAVING = r"(?:(?!terminat|cancel|resili|denonc|annul|stop|notif|unless|sauf)[^.;§])"
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
# A share under which the other may leave, and one of pages or calls that are fast enough.
_UNDER_A_SHARE = (
    r"^(?!.*\b(?:ne|n'|not|never|no)\b[^§]*§)[^§]*\b(?:disponib|availab|uptime|taux|rate)\w*\b[^.;§]{0,60}(?:inferieure?s?(?: a)?|"
    r"en[- ](?:dessous|deca) d[eu']|below|under|(?:less|lower) than|moins d[e']) (?:the )?§[^.;]{0,200}(?:manquement|resili|terminat|"
    r"breach|"
    r"material|credit|\bavoirs?\b|penalit|sortir|quitter|leave|rompre|faute|default|remedi|escalad|escalat)"
)
_QUICK_ONES = (
    r"§ (?:de |d'|des |of )(?:[\w-]+ ){0,3}?(?:pages?|requetes?|appels?|tickets?|demandes?|reponses?|ecrans?|incidents?|requests?|calls?|"
    r"transactions?|responses?|queries|views|screens?|documents?)\b[^.;§]{0,70}(?:¤|\b(?:seconde?s?|ms|milliseconde?s?|minutes?|"
    r"heures?|hours?|"
    r"jours?|days?)\b)"
)
_OF_TIME = r"(?:\brto\b|\bdmia\b|recovery time|temps de reprise|duree maximale d'interruption)"
_OF_LOSS = r"(?:\brpo\b|\bpdma\b|recovery point|\bpertes? (?:maximale )?de donnees|\bdata loss|\bloss of data)"
# A sum of so many months' pay.
_PAY_OF_STAFF = (
    r"\b(?:egale?s?|equivalente?s?|correspondant|equal|equivalent|amount(?:ing|s)?|sommes?|indemnites?|sums?|penalit\w+|"
    r"montants?|pay\w*|"
    r"vers\w+)\b[^.;§]{0,40}§[^.;§]{0,30}(?:remuneration|salaire|salary|salaries|wages|\bpay\b|compensation|redevance|fees|honoraires)|"
    r"§['’]?s? (?:of |de |d')?(?:(?:gross|last|la|sa|his|her|brute|derniere?) ){0,3}(?:remuneration|salaire|salary|wages|\bpay\b)"
)
# The value is shown as "§", others as "¤", "¢" or "¥", the vendor as "@v", the customer as "@c".
_SAID = {
    "term.initial": pattern(
        # a contract of employment
        r"§ ?\(?\b(?:cdi|cdd)\b|\b(?:cdi|cdd)\b[^.;§]{0,6}§|(?:embauch|recrut|salari|insertion|\bemplois?\b|travail)\w*[^.;§]{0,80}"
        r"\bcontrats? (?:de travail )?(?:a )?(?:§|duree (?:in)?determinee)",
        _NAMES_A_STRETCH,
        _DAY_OF,
        _ENDS_ON,
        # for how long a price stays as it is
        r"\b(?:prix|tarifs?|prices?|rates?|fees|charges|redevances?)\b(?: \w+){0,2}? (?:fermes?|fixes?|garanti\w*|bloque\w*|geles?|"
        r"maintenu\w*|"
        r"held|firm|fixed|guaranteed|frozen|locked)\b(?: firm| flat| et non revisables?)?(?: (?:pour|pendant|durant|sur|for|during|over))?"
        r"(?: (?:une|a) (?:duree|periode|period|term) (?:de|d'|of))?(?: (?:les|the))?(?: (?:premiers|first))? ?§",
        # a master agreement runs for as long as what is ordered under it
        r"^[^§]*\b(?:until|as long as|so long as|while)\b[^.;§]{0,20}\b(?:all|any|every|each|the last|an?)\b[^.;§]{0,20}"
        r"(?:order|subscription|statements? of work)[^.;§]{0,40}(?:expir|terminat|ended|in (?:force|effect)|remain|outstanding)[^§]*$",
        r"^[^§]*\b(?:jusqu'|tant qu|aussi longtemps qu)[^.;§]{0,60}\b(?:bons? de commande|commandes?|abonnements?|souscriptions?)\b"
        r"[^.;§]{0,40}(?:expir|en cours|en vigueur|echu|terme|pris fin|subsist|demeur)[^§]*$",
    ),
    "renewal.period": pattern(_NAMES_A_STRETCH, _DAY_OF, r"\b(?:avant|before|prior to) §"),
    # "at any time after the sixth month"; a right that one event gives; how long before the end the customer asks for more
    "termination.convenience_notice": pattern(
        _ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))", _FIRST_STRETCH, *_GIVEN_BY_AN_EVENT, _ORDERS_LESS
    ),
    # sales past a marketplace, and how long papers are kept
    "non_solicitation.duration": pattern(
        r"^(?!.*(?:salari|embauch|collaborateur|employ|\bhir(?:e|ing)|staff|recrut|debauch|poach|personnel)).*(?:\b(?:hors|en dehors|"
        r"outside|off)\b"
        r"[^.;]{0,20}(?:plateforme|platform|marketplace|place de marche|\bsite\b)|contourn|circumvent|\belud).*$",
        _PAY_OF_STAFF,
    ),
    "confidentiality.duration": pattern(
        r"^(?!.*(?:confiden|secret(?!ar)|disclos|divulg|discret)).*\b(?:purge|supprime|efface|detrui|delete|erase|archive|"
        r"conserve)\w*\b[^.;§]{0,40}§",
        r"^(?!.*(?:confiden|secret(?!ar)|disclos|divulg|discret)).*\bsecretar",
    ),
    "price.increase_cap": pattern(_INDEX_PLUS, _FLOOR, _OR_AT_LEAST, _PAST_A_SHARE, _EXCHANGE_MOVES),
    "quote.validity": pattern(r"\b(?:fin|debut|end|start) (?:d'|de |du |of )(?:an? )?§"),
    "renewal.notice": pattern(
        # what is lost unless it was renewed in time, and when the money for a renewal must be there or is taken
        r"\b(?:non[- ]|not |un)(?:renouvel(?:er?|ees?|es?)|recondui\w+|renewed)\b[^.;§]{0,20}§ (?:avant|before|prior)",
        r"\b(?:cheques?|virements?|paiements?|reglements?|prelevements?|payments?|(?:bank |wire )?transfers?|checks?)\b"
        rf"{_NO_LEAVING}{{0,60}}(?:parven|recu|recep|arriv|intervenir|effectu|credite|reach|receiv|clear|made)\w*{_NO_LEAVING}{{0,30}}§ "
        r"(?:avant|before|prior)",
        rf"\b(?:preleve|debite|facture|charged|billed|invoiced|collected|debited)\w*{_NO_LEAVING}{{0,24}}§ (?:avant|before|prior)",
        _ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))",
        r"@c (?:peut|pourra|may|can) (?:\w+ )?(?:l'|le |la )?(?:extend|renew|prolong|proroge|recondui|renouvel)\w*[^.;]{0,160}§",
        r"§ (?:(?:suivant|qui suivent|apres|following|after) )?(?:la |le |l'|the |its |sa )?(?:signature|mise|livraison|delivery|go-live|"
        r"commencement|start|"
        r"entree|demarrage|prise d'effet)\b",
        # a right to leave at any moment
        r"(?:sans (?:avoir a )?(?:se |s'|la |le )?(?:justif|motiv|expliqu)\w*|sans motif|without (?:giving |having to give )?(?:any |"
        r"a )?(?:reason|cause)|"
        r"tout moment|any time)\b[^;§]{0,60}\b(?:prevenant|avertissant|avisant|informant|telling|warning|notifying|"
        r"informing)\b[^;§]{0,50}§ "
        r"(?:avant|before|ahead|beforehand|a l'avance|in advance)\b(?! (?:la|le|l'|the|its|each|chaque|son|sa|any)\b)",
        # how long before the end one asks for the data or for help
        r"(?:demande|formulee?|requested|\basked|\brequest)\b[^.;§]{0,60}§ (?:avant|before)\b[^;]{0,130}(?:donnees|\bdata\b|extract|"
        r"export|reversib|"
        r"restitu|migrat|transfer)",
        r"(?:chois|opte|passe|bascul|migr|choos|switch|mov)\w* (?:(?:a|pour|vers|to) )?(?:une?|an?|another|any)(?: autre| other)? "
        r"(?:formule|abonnement|offre|forfait|plan|tier|subscription)s?\b[^§;]{0,140}§",
        r"\bnot (?:be )?(?:renew|extend)\w*[^.;§]{0,20}\bunless (?:@c|it|the \w+|the parties)[^.;§]{0,30}(?:elect|request|ask|opt|agree)",
        # the vendor's own reminder, or the new text that it sends
        r"\b(?:(?:courriel|e-?mail|mail|message|avis|lettre|courrier)s? (?:de |d')(?:rappel|relance|information|courtoisie)|"
        r"(?:e-?mail |courtesy |renewal )?reminders?|courtoisie|courtesy)\b[^;§]{0,60}§",
        r"@v [^;§]{0,40}\b(?:adress|envo|transm|communi|sen[dt]|notif|rappel|remind)\w*[^;§]{0,80}(?:version|conditions|texte|"
        r"rappel|reminder|terms)\b[^;§]{0,40}§",
    ),
    "renewal.automatic": pattern(
        r"\bne (?:vaut|vaudra|constitue|emporte)\w* (?:pas|aucune|en aucun cas)(?: une?)? (?:§|(?:tacite )?(?:reconduction|renouvellement))"
    ),
    "liability.cap": pattern(
        # what follows where the customer does not pay
        r"^(?!.*(?:responsab|\bliab|plafon|limit|exced|exceed|depass)).*(?:(?:defaut|absence) de (?:paiement|reglement)|non[- ]paiement|"
        r"impaye|"
        r"(?:failure|fails?) to pay|unpaid|overdue)\b",
        r"^[\d.() a-c]{0,10}(?:(?:le |la )?(?:montant|total|cumul)(?: \w+)? (?:des |de )|les |ces |the |such |total )?"
        r"(?:penalites|penalties|service credits|(?:liquidated|delay) damages|credits|avoirs)\b",
    ),
    "data.return_period": pattern(
        # how soon access ends
        r"^(?!.*(?:donnees|\bdata\b|export|recuper|restitu|contenu|fichiers|files)).*\b(?:acces|access|comptes?|accounts?)\b[^.;§¤]{0,60}"
        r"(?:desactiv|ferme|coup|clotur|supprim|disabl|clos|deactivat|revok)\w*[^.;§¤]{0,80}§",
        # how long before the end one asks for it
        r"§ (?:avant|before|prior to) (?:la |le |l'|the |its |sa |this |that )?(?:date (?:de |of )(?:la |the )?)?(?:fin|terme|expir\w*|"
        r"end|cessation|"
        r"echeance|terminat\w*|resiliation)\b",
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
    "data.backup_frequency": pattern(
        rf"{_OF_TIME}(?:(?!{_OF_LOSS})[^.;§¤]){{0,40}}§|§ ?\(?(?:rto|dmia)\b",
        _DONE_SO_OFTEN,
        rf"§ (?:security |external |internal |"
        rf"independent |automated )?{_LOOKED_AT_EN}",
    ),
    # all copies, once the data has been given back
    # what a default lets the vendor keep on, once the data goes at the end
    "data.deletion_after_default": pattern(
        r"§[^;]{0,160}(?:a l'exception|sauf|hormis|except|other than|save)\b[^;]{0,260}(?:fraud|impaye|unpaid|defaut|default)"
    ),
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
        r"\b(?:repute|presume|considere)\w* (?:comme )?(?:refuse|rejete)|"
        r"^(?!.*(?:a defaut|faute|en l'absence)\b[^.;]{0,80}§).*\bne (?:vaut|vaudra) (?:pas|jamais)|"
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
        # how often somebody looks
        r"\b(?:verifications?|controles?|rapports?|reports?|checks?|surveillance|monitoring|tests?) ?§|§ (?:\w+ )?(?:checks?|reports?|"
        r"tests?)\b",
        rf"\b{_FEES} (?:\w+ )?§|§ {_FEES}\b",
        # how often a rate is missed before one may leave
        r"^(?=.*(?:terminat|resili|cancel|met(?:tre)? fin|below|under|inferieur|sous|manque|miss|fail)).*(?:¤|\b(?:two|"
        r"three|four|deux|trois|"
        r"quatre|\d)(?: ?\(\d\))?(?: \w+)? (?:months?|mois|quarters?|trimestres?))[^.;§¤%]{0,24}\b(?:in|within|over|during|out of|sur|dans|"
        r"au cours d['eu]|par)[^.;§¤%]{0,24}§",
        r"§,? (?:out of|sur (?:une|douze|six|trois|quatre|\d)|consecutifs ou non|whether or not consecutive)",
    ),
    "sla.max_interruption": pattern(
        r"(?:[+>]|&gt;) ?§|§ (?:de (?:depassement|retard)|late\b|over\b)",  # so long past the time promised
        rf"{_OF_LOSS}(?:(?!{_OF_TIME})[^.;§¤]){{0,40}}§|§ ?\(?(?:rpo|pdma)\b",
    ),
    # a place that bounds what may be refused, rather than where the data is
    "data.location": pattern(
        r"\b(?:refus|withh[eo]ld|oppos|object|deny|denied)\w*[^.;§]{0,130}\b(?:tant qu|aussi longtemps qu|as long as|so long as|provid|"
        r"pourvu|"
        r"(?:a|sous) condition|si\b|if\b|where\b|lorsqu|des lors)[^.;§]{0,70}§"
    ),
    "sla.availability": pattern(
        # a wish that the sentence itself takes back, and the share of the fees that a delay costs
        r"§[^.;]{0,250}(?:\bne (?:peu\w*|pourr\w*|saur\w*|pouvons)\b[^.;]{0,30}garanti|"
        r"\bsans (?:pouvoir |toutefois |pour autant )*(?:le |la |l'|y |s'y )?(?:garantir|engager)|"
        r"\b(?:cannot|can not|does not|do not|without)(?: \w+){0,2} (?:guarante|warrant|promis))",
        r"(?:>|\+|retard|depass\w*|\blate\b|delay\w*)[^.;§|]{0,40}(?:->|=>|→) ?§",
        # what was measured, and is no promise
        r"\b(?:a|ont|was|has|have|were) (?:\w+ )?(?:ete |been )?(?:disponib|availab|accessib|atteint|reached)\w*[^.;§]{0,30}§",
        r"§[^.;]{0,80}\b(?:statistique|non contractuel|a titre (?:purement )?(?:indicatif|d'information|statistique)|not (?:a )?(?:promise|"
        r"guarantee|commitment)|for information)",
        _UNDER_A_SHARE,
        _QUICK_ONES,
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
        # how soon access ends with the contract
        r"§ (?:suivant|apres|following|after|a compter de) (?:la |the )?(?:date (?:d'effet )?(?:de |of )(?:la |the )?)?"
        r"(?:fin|cessation|resiliation|expiration|terme|end|termination|expiry)\b",
        # when the account is closed that was suspended before
        r"\b(?:une fois|apres que|once|after)\b[^.;§]{0,50}(?:suspendu|coupe|bloque|suspended|blocked)\w*\b[^.;]{0,160}§[^.;]{0,140}"
        r"(?:supprim|ferm|clotur|resili|delet|clos|terminat)",
        TOLD_TO_CUT,
        SUSPENDS_WORDS,
        # what follows a suspension, or an unpaid invoice without any
        r"§ (?:apres|suivant|after|following|from|of|a compter de) (?:la |the |cette |this |such |ladite |its |sa |une |an? )?(?:\w+ )?"
        r"(?:suspension|coupure|blocage|desactivation)\b(?! notice| warning)",
        r"^(?!.*(?:suspen|coup[eu]|bloqu|desactiv|interromp|verrouill|disabl|block|cut off|restrict|lock|acces|comptes?\b|"
        r"account)).*§[^;§]{0,90}"
        r"\b(?:interets?|interest|penalites?|frais|fees?|indemnites?|charges?)\b",
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
        # how long proceedings of insolvency may last
        r"(?:bankrupt|insolven|receiver|liquidat|petition|assignment for the benefit|redressement|faillite|procedure collective|moratori)"
        r"\w*[^.;§¤]{0,140}\b(?:dismiss|discharg|stayed|vacat|lifted|withdrawn|set aside|levee?|clotur|rapportee?|annulee?|"
        r"retiree?)\w*[^.;§]{0,40}§",
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
# "Below 98 % over two consecutive months": how long it lasts, not over what it is measured.
_RUN = re.compile(r"consecuti|successi|affilee|de suite|running|in a row")
_FALLS_SHORT = re.compile(r"(?:inferieur|en[- ]dessous|below|under\b|(?:less|lower) than|\bmoins d|manqu|\bmiss|fail)[^§]*§")


def says_another_matter(key: str, shown: str, written: str = "") -> bool:
    """Whether the words around a value, shown as "§" in its folded sentence, are known to say another matter than the key.

    written: the folded words of the value.
    """
    if key == "sla.measurement_period" and _RUN.search(written) and _FALLS_SHORT.search(shown):
        return True
    return key in _SAID and _SAID[key].stands_in(shown)


def goes_on_about_an_event(key: str, shown: str, before: str) -> bool:
    """Whether a sentence speaks on of a right to leave that the sentence before gives for one event only."""
    return key == CONVENIENCE and _IN_THAT_CASE.stands_in(shown) and _BEFORE_WITH_EVENT.stands_in(before)


def is_known_for_another(key: str) -> bool:
    """Whether any words are known under which a value is another matter than the key."""
    return key in _SAID
