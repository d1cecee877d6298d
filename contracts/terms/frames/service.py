"""How contracts say the durations of the service and of the data: availability, maintenance, deletion, backups, logs, breaches."""

from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_IN_DEFAULT = (
    r"(?:\ben rouge\b|\bin the red\b|defaut de paiement|impaye|non[- ]?paiement|defaill|retard de paiement|absence de (?:paiement|"
    r"regularisation|reglement)|"
    r"non-payment|"
    r"overdue|unpaid|past due|delinquen|in default|(?:fail\w*|not) to pay|(?:do|does|did) not pay|failure to pay|arrears|"
    r"ne (?:paie|paye|regle|regularise)|(?:has|have|had|are|is) not (?:been )?(?:yet )?(?:\w+ly )?(?:paid|settled)|"
    r"(?:n'a|n'ont|n'est|ne sont|n'aura|n'auraient|n'aurait) pas (?:ete )?(?:\w+ment )?(?:paye|regle|acquitte|solde)\w*)"
)
_DELETES = (
    r"(?:elimin|\bvid(?:e|es|ee|ees|er|ons)\b|emptied|\bwipe|supprim|effac|detrui|destruct|purge|delet|destroy|eras|remov|suppression)"
)

# "Hourly backups for 24 hours, daily ones for a week": how often, and then how long they are there.
_HOW_OFTEN = (
    r"(?:(?:toutes les|chaque|tous les|every|each) (?:heures?|jours?|nuits?|semaines?|mois|hour|day|night|week|month)|hourly|daily|"
    r"nightly|weekly|fortnightly|monthly|quarterly|yearly|annual|horaires?|journali\w+|quotidien\w*|hebdomadaires?|"
    r"mensuel\w*|trimestriel\w*|annuel\w*)"
)
FOR_SO_LONG = (
    rf"(?:¤|\b{_HOW_OFTEN})(?: (?:full|incremental|complete?s?|incrementale?s?|off-?site|encrypted|chiffree?s?))?(?: (?:backups?|back-ups|"
    r"copies|snapshots?|sets?|ones|sauvegardes?|copies?|instantanes?|clich\w+))?(?: (?:conservee?s?|gardee?s?|kept|held|retained|"
    r"stored))? ?"
    r"\(?(?:for|over|during|pendant|durant|sur|pour)(?: (?:the|les|une duree de|a period of))?(?: (?:last|past|derniers?|dernieres?))? ?§"
)

_COPIES = r"(?:copions|copiees?|copie) (?:\w+ )?(?:toutes? les|tous les|chaque|every|each)"  # "nous les copions chaque nuit"

_RECOVERY_TIME = r"(?:\brto\b|\bdmia\b|recovery time objective|objectif de (?:temps|delai|duree) de reprise)"
_RECOVERY_POINT = r"(?:\brpo\b|\bpdma\b|recovery point objective|objectif de point de reprise|perte de donnees maximale admissible)"

# A period over which something is missed, paid or reported rather than measured.
BELOW = r"(?<!defined )(?<!described )(?<!set out )(?<!set forth )below"  # not where something else is told
NOT_MEASURED = (
    r"\b(?:majoration|surcharge|surcout|supplement|overage|depassement)s?\b[^.;]{0,50}§|"
    r"\bcommissions?\b|\btaux (?:de |d')(?:confirmation|acceptation|annulation|conversion|retour)|"
    r"(?:confirmation|acceptance|cancellation|conversion|return) rate|"
    r"§ (?:de suite|d'affilee|in a row|running|in succession|out of|sur (?:six|douze|\d))|(?:below|under|less than|inferieure?|sous|"
    r"dessous de|"
    r"descend\w*|falls?)[^§;]{0,20}\d ?%[^§;]{0,20}(?:in|for|during|over|pendant|durant|sur|au cours de) any §|"
    r"\b(?:paid|payable|credited|verse|paye|impute|envoye|sent|published|publie|discussed|examine)\w*[^;§]{0,40}\b(?:at|by|a|en) (?:the |"
    r"la )?(?:end|fin|terme) "
    r"(?:of |du |de la |de l'|de chaque |of (?:the|each) )?§"
)

# The customer tells the vendor of what happened on its own side.
CUSTOMERS_OWN_BREACH = (
    r"@c (?:shall|must|will|should|agrees? to|doit|devra|devez|s'engage a|est tenue? d[e']) "
    r"(?:(?!@v (?:shall|will|must|doit|devra))"
    r"[^;§]){0,60}(?:notif|inform|report|avis|avert|signal|previen|preven)\w*[^;§]{0,60}@v(?! (?:or|and|ou|et) @c)[^;]{0,160}§"
)

SERVICE_FRAMES = (
    Frame(
        "sla.measurement_period",
        pattern(
            r"operationnel|\b(?:be|is|are|stay) up\b",
            r"disponib|availab|uptime|up-time|taux de (?:fonctionnement|service)|accessib"),
        pattern(
            r"(?:periode|fenetre) (?:d'observation|d'appreciation|de releve|de constat)[^§;]{0,40}§|(?:observation|measurement|"
            r"reference) (?:period|"
            r"window)[^§;]{0,30}§",
            r"\d ?%\)?[ |:]{1,4}(?:in |sur |par |per |over )?§",
            r"(?:mesure|calcul|apprecie|evalue|constate|sur une (?:base|periode)|periode de|moyenne|measured|calculated|over (?:a|any|"
            r"each)|basis|during|in (?:a|any|each)|per|glissante?s?)"
            r"[^¤§;]{0,70}§",
            r"§ (?:glissants?|consecutifs?|rolling|calendaires?|civils?|period|basis)",
            r"\d ?%\)?,? ?(?:du temps |of the time )?(?:in |sur |par |per |over |of |de )?§",
            r"\b(?:par|sur|chaque|per|each|every|any|over|in|during|within|au cours de) §|§[^¤§;]{0,25}(?:uptime|availab|disponib)",
            r"(?:taux|disponibilite|uptime|availability)[^¤§.;]{0,40}§[^¤§;]{0,50}(?:disponib|uptime|availab|percentage)?",
        ),
        pattern(
            NOT_MEASURED,
            r"commandes? (?:passee|annulee|confirmee|expediee)s?|\borders\b",
            r"^(?!.*(?:%|pour cent|per ?cent|mesur(?!e d[e']|es? necessaire)|calcul|measured|calculated|"
            r"uptime|\btaux|\bsla\b|service level))",
            r"interruption|(?:exceder|depasser|excede|exceed|superieure? a|more than|plus de)[^§;]{0,40}§|(?:prevenir|inform|notif|"
            r"preavis|notice|advance|avance|avant|before)[^§;]{0,60}§|"
            r"§[^§;]{0,30}\b(?:avant|a l'avance|before|advance|prior|notice|preavis)|conserv|retain|\b(?:dans|sous|"
            r"within) (?:un delai de |les )?§|consecutive months|"
            rf"(?:inferieure?|{BELOW}|less than|lower than)[^;]{{0,30}}%\)? ?(?:pendant|durant|for|during) §"
        ),
        wide=True,
    ),
    Frame(  # a row of a table
        "sla.measurement_period",
        pattern(r"disponib|availab|uptime"),
        pattern(r"^[^§;.:]{2,110}\b9\d(?:[.,]\d+)? ?%(?: \w+)? §"),
        pattern(NOT_MEASURED, r"objectif|sans engagement|inferieur|credit|avoir|penalit|target|below|less than"),
        wide=True,
    ),
    Frame(
        "sla.max_interruption",
        pattern(
            r"plus longue (?:coupure|interruption)|longest",
            r"\breprise\b",
            r"\b(?:be|is|are) down\b",
            r"interruption|indisponib|retabli|coupure|downtime|outage|unavailab|restor|reprise|\bgtr\b|\brto\b|\bpdma\b|"
                r"recovery time|dima\b|delai de remise en service"),
        pattern(
            r"longest[^§;]{0,20}(?:outage|interruption|downtime)[^§;]{0,12}§",
            r"(?:plus longue (?:coupure|interruption|indisponibilite)|longest (?:outage|interruption|downtime)|(?:coupure|"
            r"interruption)s? (?:admise|toleree)s?)[^§;]{0,30}§",
            r"\breprise\b[^¤§;]{0,40}(?:en moins d[e']|sous|dans|au plus tard) ?§",
            r"(?:interruption|indisponib|coupure|outage)\w*[^¤§;]{0,60}(?:pris fin|cesse|end(?:ed)?)\b[^¤§;]{0,20}§",
            r"(?:retabli|restor|remise en service)\w*[^¤§;]{0,60}(?:au plus tard|no later than|not later than|en moins d[e']) ?§",
            r"\b(?:be|is|are) down[^¤;]{0,30}(?:longer|more) than[^¤§]{0,10}§",
            r"(?:interruption|indisponib|coupure|downtime|outage|unavailab)\w*[^¤;]{0,170}(?:exceder|excede|depasser|depasse|"
            r"superieure?|maximale?|maximum|limitee?|plus de|exceed|"
            r"more than|longer than|maximum|limited to|at most|jusqu'a)[^¤§;]{0,45}§",
            r"maxim(?:um|al) (?:duration of )?(?:an? |any )?(?:downtime|outage|interruption|unavailability)[^¤§;]{0,40}§",
            r"(?:duree|delai|temps) maxim\w+[^¤§;]{0,90}(?:interruption|indisponib|retabli|reprise|coupure)[^¤§;]{0,50}§",
            r"(?:\bgtr\b|\brto\b|\bpdma\b|\bdima\b|recovery time objective|garantie de temps de (?:retablissement|reprise)|"
            r"delai (?:maximal )?de (?:retablissement|reprise)|"
            r"temps de (?:retablissement|reprise))[^¤§;]{0,70}§",
            r"(?:retabli|restor|remise en service)\w*[^¤§;]{0,80}\b(?:dans|sous|within|maximum)[^¤§;]{0,50}§",
        ),
        pattern(r"contre-notification|contenu", 
            r"force majeure|resili|terminat|credit|(?:un|des|d')[ ]?avoirs?\b|penalit|rembours|restor\w* (?:the )?(?:data|backup)|"
            r"sauvegarde|(?:inform|"
            r"notif|prevenir|previen|avert|notice|preavis)\w*[^§;]{0,70}§|"
            r"(?:pendant une duree de|for a period of) §[^;]{0,60}(?:inform|s'engage)|§[^§;]{0,30}\b(?:avant|a l'avance|prior|advance|"
            r"before)|"
            r"\b(?:si|if|lorsque|where|en cas)\b[^;§]{0,150}\b(?:plus de|more than|exced|depass|superieure?|longer than|"
            r"exceed)[^§;]{0,30}§|suspension|"
            r"^(?!.*\b(?:ne|n'\w+|aucune?|pas|not|no|never|sans|without|maxim\w*)\b).*(?:plus de|more than|longer than|superieures?|"
            r"excedant|exceeding)[^§;]{0,25}§"
        ),
        values=pattern(r"PT\d+[HM]|P[1-5](?:BD|D)"),
    ),
    Frame(  # by the names that recovery plans have for them
        "sla.max_interruption",
        pattern(_RECOVERY_TIME),
        pattern(rf"{_RECOVERY_TIME}(?:(?!{_RECOVERY_POINT})[^¤§.;]){{0,40}}§", r"§ ?\(?(?:rto|dmia)\b"),
        confidence=OUTRIGHT,
        values=pattern(r"PT\d+[HM]|P[1-5](?:BD|D)"),
    ),
    Frame(
        "data.backup_frequency",
        pattern(_RECOVERY_POINT),
        pattern(rf"{_RECOVERY_POINT}(?:(?!{_RECOVERY_TIME})[^¤§.;]){{0,40}}§", r"§ ?\(?(?:rpo|pdma)\b"),
        confidence=OUTRIGHT,
        values=pattern(r"PT\d+[HM]|P[1-5](?:BD|D)"),
    ),
    Frame(
        "maintenance.notice",
        pattern(
            r"works? (?:that|which) interrupt|travaux (?:qui|entrainant)",
            r"coup\w* (?:parfois |ponctuellement )?(?:le|nos|les) services?",
            r"mettre (?:le|la|les) (?:(?:services?|plateforme|solution|logiciel) )?a jour|le mettre a jour|"
            r"mises? a jour (?:du|de la|de l'|des) (?:services?|plateforme|solution|application|logiciel)",
            r"(?:averti|prevenu|avise|inform|annonc)\w*[^.;]{0,20} (?:des|de nos|de ces) travaux|"
            r"maintenance|interruption|intervention|downtime|upgrade|"
                r"(?:arrets?|coupures?|indisponibilites?|operations?|travaux) (?:\w+ )?(?:programme|planifie|prevu)|"
                r"(?:planned|scheduled) (?:\w+ ){0,2}(?:outage|interrupt|unavailab|work|update)"),
        pattern(
            r"(?:delai|preavis) (?:est )?(?:porte|ramene|reduit|etendu) a §",
            r"§[^¤;]{0,30}\b(?:ahead|auparavant|plus tot|earlier)",
            r"(?:inform|notif|prevenir|previen|avert|preavis|prevenance|annonc|communiqu|notice|advise|announce|alert)\w*[^¤;]{0,190}§",
            r"§[^¤;]{0,60}\b(?:avant|a l'avance|au prealable|prealable|avance|prior|in advance|advance|before|notice|preavis|prevenance)",
        ),
        pattern(
            r"(?:presentes|tarif|liste|annexe)",
            r"\btax|billing|exempt",
            r"ascenseur|immeuble|\bsyndic|\blifts?\b|elevator|decommand|annule",
            r"conditions\b|\bcancel|\brenew|adhesion|consumer|accept|prise en charge|assistance de|interruption de (?:la )?carriere", 
            r"(?:duree|exceder|excede|depasser|exceed|maximum)[^§;]{0,40}§(?![^;]{0,20}\b(?:avant|before))|resili|terminat|prix|tarif|"
            r"price|fees|conditions generales|\bcg[uvs]?\b|terms of|incident|anomalie|"
            r"reponse|response|support request|\b(?:apres|after|suivant|following)[^§;]{0,25}§|§ \b(?:apres|after|suivant|following)|"
            r"renouvel|reconduc|versions? (?:majeure|mineure|precedente)|(?:major|minor) (?:versions?|releases?)|"
            r"end of life|fin de vie|suppression|deprecat|discontinu|retrait|withdraw|factur|sauvegarde|"
            r"fonctionnalites? (?:substantielles|essentielles)"
        ),
        wide=True,
        after=True,
    ),
    Frame(
        "data.deletion_after_default",
        pattern(
            r"dossier|espace|historique|archive|\bhistory\b",
            r"donnees|data|contenu|content|fichiers|compte|account"),
        pattern(
            r"(?:retard|impaye|arrears|late|overdue)[^§;]{0,12}(?:de|of|by|d'|depuis) ?§[^;]{0,60}(?:perd|lose)\w*[^;]{0,40}(?:donnees|"
            r"documents|fichiers|data|files)",
            r"§ de (?:defaut|retard|impaye)[^;]{0,80}(?:elimin|perd|vid)",
            rf"§[^;]{{0,60}}(?:suspension|coupure|blocage|non-payment)[^;]{{0,80}}{_DELETES}",
            r"faute de (?:paiement|reglement)[^;]{0,60}§[^;]{0,120}(?:supprim|effac|detrui|purg)",
            r"(?:delet|eras|purg|remov)\w*[^;]{0,120}§ (?:in arrears|in default|overdue|past due|late)",
            r"§[^;]{0,60}sans (?:que )?[^;]{0,40}regularis\w*[^;]{0,100}(?:supprim|effac|detrui|purg)",
            r"(?:payment|invoice|fees?)[^¤§;]{0,30}§ (?:late|overdue|past due|in arrears)[^;]{0,160}(?:delet|eras|remov|purg)",
            rf"(?:{_IN_DEFAULT}|suspen\w*(?! (?:or|and|ou|et) ))\w*[^;]{{0,260}}{_DELETES}\w*[^;]{{0,180}}§",
            rf"{_DELETES}\w*[^;]{{0,220}}{_IN_DEFAULT}\w*[^;]{{0,100}}§",
            rf"(?:{_IN_DEFAULT}|suspen\w*(?! (?:or|and|ou|et) ))\w*[^;]{{0,160}}§[^;]{{0,200}}{_DELETES}",
            r"§ (?:de retard|d'impaye|sans (?:payer|paiement|reglement)|of non-?payment|without pay\w+)[^;]{0,200}(?:supprim|effac|"
            r"detrui|purge|"
            r"conserver|dispara|perdu|\bgone\b|vanish|wiped|deleted|erased)",
            rf"§[^;]{{0,120}}{_IN_DEFAULT}[^;]{{0,160}}{_DELETES}",
        ),
        pattern(r"droit d'opposition|cookie|preavis de resiliation|\brequest|demande (?:de|ecrite)|\b(?:a compter de|after|following|"
                r"apres) (?:la |the )?\b(?:fin|"
                r"expiration|cessation|expir|termin)[^;]{0,60}(?:contrat|agreement)"),
    ),
    Frame(  # "the provider may delete the data of a customer that has not paid ten days after a reminder"
        "data.deletion_after_default",
        pattern(r"donnees|data|contenu|content|fichiers|\bfiles|compte|account"),
        pattern(
            rf"{_IN_DEFAULT}\w*[^;]{{0,200}}(?:@v|\bit|\bil|\belle) (?:\w+ ){{0,4}}?(?:may|can|authori[sz]ed to|entitled to|free to|peut|"
            rf"pourra|autorisee? a|(?:est|sera) en droit de|libre de) (?:\w+ )?{_DELETES}\w*[^¤§;]{{0,60}}§ (?:after|following|from|apres|"
            r"suivant|a compter d\w*) ?(?:an?|the|its|une?|la|le|sa|cette)? ?(?:\w+ )?(?:notice|reminder|warning|demand|mise en demeure|"
            r"relance|"
            r"rappel|avertissement|due date|date d'echeance|echeance)",
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(
        "data.backup_frequency",
        pattern(
            r"\b(?:full|incremental) cop(?:y|ies)",
            r"\bcopies? (?:\w+ ){0,3}(?:est|sont) (?:faite|realisee|prise|effectuee)s?",
            r"copies? de (?:securite|secours)",
            r"sauvegard|back-?ups?|backed up|backs? up|snapshot|\brpo\b|\bpdma\b|\binstantanes? (?:\w+ ){0,2}(?:est|sont|pris)", _COPIES),
        pattern(r".*§|§.*"),
        pattern(
            FOR_SO_LONG,
            r"\b(?:vers|around|about) §|\b(?:held|stored|kept|retained) for (?:a period of )?§|\bgarde\w* (?:pendant )?§",
            r"(?:conserv|\bgard|reten|retain|kept|keep|\bhold|stored|pendant|glissant|historique|archiv|rotation)\w*(?:(?!backed up|"
            r"est sauvegard|sont sauvegard)[^¤§;]){0,70}§|"
            r"§ (?:de (?:retention|conservation)|retention|glissant)|"
            r"(?:restor|restau|resti|delet|supprim|rapport|report|test)\w*[^¤§;]{0,60}§|\b(?:dans|sous|within|apres|"
            r"after)[^§;]{0,20} §|facture|redevance|abonnement|tarif|"
            r"(?:@c|vous|customer)[^§;]{0,60}(?:responsable|doit|must|should|shall|charge|s'engage|responsib|est tenu|advised|incombe|"
            r"recommand)[^§;]{0,140}(?:sauvegard|back)|(?:appartient|incombe|charge|responsibility) (?:au |a la |a |of )?@c|"
            r"§[^;]{0,30}\b(?:avant|before|prior|apres|after|suivant)(?! ¤)|\b(?:period of|periode de|up to|jusqu'a|"
            r"not (?:been )?backed up)[^§;]{0,30}§"
        ),
    ),
    Frame(
        "data.backup_retention",
        pattern(
            r"\bcopies are (?:held|kept|retained|stored)|\b(?:nightly|daily|weekly|hourly|incremental) cop(?:y|ies)\b",
            r"\bcopies? (?:\w+ ){0,3}(?:est|sont) (?:faite|realisee|prise|effectuee)s?",
            r"sauvegard|back-?ups?|backed up|snapshot|\binstantanes? (?:\w+ ){0,2}(?:est|sont|pris)", _COPIES),
        pattern(
            r"(?:sauvegard|back-?ups?|snapshots?|instantanes?)[^;]{0,120}(?:roll\w* off|overwrit|expire|purge|rotat|ecras|effac|supprim|"
            r"detrui|"
            r"delet)\w*[^§;]{0,30}(?:after|apres|au bout d|au terme d|a l'issue d)[^§;]{0,20}§",
            r"\b(?:conserv|retention|retain|kept|keep|hold|held|stored|gard(?:e|o)|archiv|historique|profondeur|pendant|duree|history|"
            r"rotation)\w*[^§;]{0,130}§",
            r"§[^¤§;]{0,60}(?:de (?:retention|conservation|sauvegarde|profondeur)|retention|glissant|rolling|d'historique)",
        ),
        pattern(
            r"\b(?:logs?|journaux|traces)\b[^¤§;]{0,24}§",
            r"^(?:(?!sauvegard|back-?up|copie)[^§])*§[^;]{0,400}(?:\bce delai|cette periode|passe ce|that period|this period)",
            r"§[^§;]{0,30}\b(?:avant|before|prior)|\b(?:toutes les|tous les|every|each|chaque|par|per) §|factur|confidential|"
            r"\b(?:fin|resiliation|terme|cessation|expir\w*|terminat\w*) (?:du |des |de |of )?[^§;]{0,80}§[^;]{0,60}(?:sauvegarde sur|"
            r"copie)|restitu|rembours|en cas de (?:restauration|perte)|suspen"
        ),
    ),
    Frame(
        "data.backup_retention",
        pattern(r"sauvegard|back-?ups?|backed up|snapshot", _COPIES),
        pattern(FOR_SO_LONG),
        wide=True,
        confidence=OUTRIGHT,
    ),
    Frame(  # another copy, behind the sentence on the first
        "data.backup_retention",
        pattern(r"sauvegard|back-?ups?\b|backed up|snapshot|copies? de secours"),
        pattern(
            r"\b(?:exemplaire|copies?|jeu|bande|lot|sets?|copy|tapes?|one|version)\b[^§;.]{0,110}\b(?:conserv|gard|kept|held|retain|stor|"
            r"reste|stays?)\w*"
            r"[^§;.]{0,16}§",
        ),
        pattern(r"facture|contrat|contract\b|signe|signed|formulaire|\bform\b|\blogs?\b|journa|restitu|factur"),
        after=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:D|W|M|Y)"),
    ),
    Frame(
        "data.log_retention",
        pattern(r"registre (?:des|de) (?:connexions|acces)|connexions (?:\w+ )?sont (?:consignee|enregistree|notee)s|\b(?:sign-ins|"
                r"logins) are (?:noted|recorded|kept)",
                r"\blogs?\b|journaux|journalisation|journal\b|traces?\b|donnees de connexion|donnees techniques de connexion|"
                r"audit trail|connection data|historique des (?:connexions|acces)|event data|\b(?:access|connection|sign-in) records\b"),
        pattern(
            r"(?:\blog|journal|journaux|traces)\w*\b[^;]{0,60}\. ?(?:it|they|ils?|elles?) (?:is|are|est|sont) (?:\w+ )?(?:erased|deleted|"
            r"wiped|purged|destroyed|"
            r"overwritten|efface|supprime|detruit|purge|ecrase)\w*[^§;]{0,12}(?:after|au bout d|apres)[^§;]{0,6}§",
            r"(?:connexions|sign-ins|logins)[^;]{0,90}(?:efface|purge|detrui|supprim|wiped|erased|deleted)\w*[^§;]{0,12}(?:au bout d|"
            r"apres|after)[^§;]{0,6}§",
            r"\b(?:access|connection|sign-in) records\b[^;]{0,60}\b(?:held|kept|retained|stored|preserved)\b[^¤§;]{0,20}§",
            r"(?:\blogs?\b|journaux|traces?\b)[^;]{0,60}(?:effac|purg|supprim|detrui)\w* au[- ]dela d['e] ?§",
            r"(?:\blogs?\b|log files|journaux|traces?\b)[^;]{0,120}(?:effac|purg|anonymis|ecras|detrui|delet|"
            r"eras)\w*[^;]{0,30}(?:au bout d|au terme d|a l'issue d|apres|after|sous|within)[^§;]{0,25}§",
            r"(?:\blogs?\b|journaux|journalisation|journal\b|traces?\b|donnees (?:techniques )?de connexion|audit trail|"
            r"connection data|historique des)[^;]{0,260}"
            r"(?:conserv|retention|retain|kept|keep|stored?|gardee?s?|archiv|pendant|duree|period|maintain|supprim|delet|"
            r"for)\w*[^§;]{0,90}§",
            r"(?:conserv|retention|retain|keep|stor|archiv)\w*[^;]{0,140}(?:\blogs?\b|journaux|journalisation|traces?\b|"
            r"donnees (?:techniques )?de connexion|audit trail)[^§;]{0,130}§",
            r"§[^§;]{0,60}(?:\blogs?\b|journaux|traces)[^;]{0,30}(?:retention|conserv)?",
            r"(?:\blogs?\b|journaux|traces)[^;¤]{0,80}§[^;]{0,30}(?:de conservation|retention)",
        ),
        pattern(r"log[- ]?\b(?:in|out|ged)|factur|inactiv|sauvegarde|backup|incident de paiement|cookies?|session|deconnect|blogs?|"
                r"catalog|\b(?:avant|before|prior)[^§]{0,10}§|traces ecrites|une trace de"),
        wide=False,
    ),
    Frame(
        "data.log_retention",
        pattern(r"\blogs?\b|journaux|journalisation|traces?\b|donnees de connexion|connection data"),
        pattern(r"^(?:ils?|elles?|ceux-ci|celles-ci|ces (?:journaux|logs|donnees|traces|informations)|they|these|such|it|"
                r"those) [^¤§;]{0,60}(?:conserv|retain|kept|stor|archiv)\w*[^¤§;]{0,60}§"),
        pattern(r"factur|sauvegarde|backup|cookies?"),
        after=True,
    ),
    Frame(  # "we keep connection data …; these data are kept for a year from their recording"
        "data.log_retention",
        pattern(
            r"(?:conserv|enregistr|collect|journalis|consign|recueil|record|retain|keep|log)\w*[^.;]{0,50}\b(?:donnees (?:techniques )?de "
            r"connexion|journaux (?:de connexion|d'acces|d'evenements)|logs\b|connection (?:data|logs)|access logs)"
        ),
        pattern(r"^(?:ces|lesdites|these|such) (?:donnees|journaux|logs|data|records)(?: de connexion)? "
                r"(?:sont|seront|are|will be|shall be) "
                r"(?:\w+ )?(?:conserve|garde|retain|kept|stor|archiv)\w*[^¤§;]{0,30}§"),
        pattern(r"factur|sauvegarde|backup|cookies?|\bcontrats?\b|\bcomptes?\b|agreement|account"),
        after=True,
        confidence=OUTRIGHT,
    ),
    Frame(
        "data.breach_notification",
        pattern(
            r"(?:avis|inform|notifi|averti|previen|signal|alert|tell)\w*[^.;]{0,40}\b(?:toute|any|each) (?:violation|"
            r"breach),? (?:dans|sous|au plus|within|no later)",
            r"(?:data|donnees|records|fichiers)\b[^.;]{0,60}\b(?:acquired|obtained|accessed|taken|stolen|exposed|disclosed|got out|"
            r"gets out|vole|divulgue|"
            r"consulte|expose|echapp)\w*[^.;]{0,50}(?:without (?:authority|permission|right|being allowed)|sans (?:droit|autorisation)|"
            r"\bby (?:a person|someone|a "
            r"third party|an outsider)|\bpar (?:un tiers|quelqu))",
            r"(?:violation|breach)[^.;]{0,60}\b(?:phi\b|protected health information|renseignements personnels|personal information)|"
            r"(?:report|notif|signal|declar)\w*[^.;]{0,90}\b(?:use or disclosure|utilisation ou (?:une )?divulgation) (?:not|non|"
            r"that is not)",
            r"(?:violation|breach)[^.;]{0,60}(?:donnees|\bdata\b|securite|security|personnel)|(?:\bdata|security|personal data) breach|"
            r"fuite de donnees|data leak|"
            r"incident de securite|security incident|data incident|faille|acces non autorise|compromission|unauthori[sz]ed (?:access|"
            r"disclosure)|"
            r"(?:donnees|data)[^.;]{0,120}\b(?:violation|breach)"
        ),
        pattern(
            r"(?:without (?:authority|permission|right)|sans (?:droit|autorisation)|by (?:a person|someone|a third party|an outsider)|"
            r"par un tiers)\b[^;]{0,120}\b"
            r"(?:inform|tell|notif|advise|report|writ|warn|averti|previen|signal)\w*[^;]{0,90}\b(?:within|no later than|inside|dans|sous|"
            r"au plus tard)\b"
            r"[^§;]{0,14}§",
            r"(?:report|notif|inform|tell|alert)\w*[^;]{0,120}\b(?:breach|incident)[^;]{0,60}\bin §",
            r"§[^;]{0,120}(?:notif|inform|alert|report|avert|signal)\w*[^;]{0,160}(?:violation|breach|incident|faille|fuite)",
            r"(?:violation|breach|fuite|leak|incident|faille|compromission|acces non autorise|"
            r"unauthori[sz]ed access)\w*[^;]{0,320}\b(?:dans|sous|within|delai|"
            r"plus tard|later than|maximum|less than|inside|heures|de)[^§;]{0,90}§",
            r"(?:notif|inform|avert|report|alert|signal|communiqu)\w*[^;]{0,240}§[^;]{0,200}(?:violation|breach|incident|faille|"
            r"compromission)",
            r"§[^;]{0,140}(?:prise de connaissance|en avoir (?:eu|pris) connaissance|becoming aware|discover|having become aware|"
            r"after (?:it )?(?:becomes|became) aware|decouverte)",
        ),
        pattern(
            CUSTOMERS_OWN_BREACH,
            r"§[^;]{0,40}(?:imparti|devant la cnil|autorite)|(?:puisse|permettre|de facon|so that|enable)[^§;]{0,80}§",
            r"resili|terminat|remedi|\bcure|material breach|breach of (?:this|the|these|any|its|your)(?! personal)|mise en demeure|"
            r"(?:autorite|\bcnil|supervisory authority|regulator)[^§¤;]{0,80}§|"
            r"manquement|conserv|retain|contrat pourra|rembours|"
            r"violation (?:des? (?:presentes|conditions|cgu|obligations|droits|contrat|l'article|ses))|droits? de propriete|contrefac|"
            r"infring|intellectual|penalt|warranty|"
            r"maintenance|disponib|availab|surviv"
        ),
        wide=True,
    ),
)  # fmt: skip
