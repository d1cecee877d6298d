"""How contracts say when access may be suspended: after a notice, or at once."""

from contracts.terms.frames.forewarning import NO_NOTICE_OF_SUSPENSION, SUSPENDS
from contracts.terms.frames.frame import OR_ELSE, Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

_AFTER_NOTICE = (  # "fifteen days after written notice, may immediately suspend": at once when that time is over
    r"\b(?:jours?|heures?|semaines?|mois|days?|hours?|weeks?)\b(?: \w+)? (?:apres|suivant|after|following)\b[^;]{0,60}"
    r"(?:mise en demeure|relance|rappel|notice|reminder)(?:(?! et | ou | and | or )[^;]){0,120}(?:suspen|coup|bloqu|disabl|block)"
)
_NO_DEBT = r"(?! (?:\w+ ){0,2}?(?:due?s?|payables?|exigibles?|owing|owed))"  # "immediately due and payable" says nothing of access
# Access taken away in homely words, and at once.
_CUTS_FR = (
    r"\b(?:coup|ferm|bloqu|desactiv|suspen|interromp|gel|debranch|eteign|eteint|eteind|verrouill|retir|isol|restrei|"
    r"mett\w* hors (?:ligne|service)|"
    r"rend\w* inaccessible)\w*"
)
_CUT_FR = (
    r"(?:acces|comptes?|services?|pages?|interfaces?|modules?|abonnements?|espaces?|plateforme|site|identifiants?|cles?|boutique|flux|"
    r"connexion|profil)\b"
)
_NOW_FR = (
    rf"(?:sur-le-champ|seance tenante|aussitot(?! que)|immediatement{_NO_DEBT}|tout de suite|(?:dans|a) l'instant\b|"
    r"sans (?:preavis|delai|attendre|"
    r"sommation|crier gare|"
    r"avertissement|avertir|prevenir|autre (?:rappel|forme|avis|formalite)|mise en demeure|formalite|avis\b|(?:l'|le |la |les |"
    r"vous )?(?:en |y )?"
    r"(?:aviser|prevenir|avertir|informer)|que [^.;]{0,40}(?:prevenu|averti|avise|informe)))"
)
_CUTS_EN = (
    r"(?:\b(?:switch|turn|cut|shut)\w*\b[^.;]{0,40}\boff\b|\b(?:shut|take|taken|taking|close)\b[^.;]{0,30}\bdown\b|\bpull\w* the plug|"
    r"\b(?:lock|freez|froze|block|disabl|suspend|isolat|interrupt)\w*|\btak\w*[^.;]{0,30}\boffline\b|\b(?:withdraw|revok|restrict|bar|"
    r"cut)\w*"
    r"[^.;]{0,20}\baccess(?:es)?\b)"
)
_CUT_EN = (
    r"\b(?:you|accounts?|access(?:es)?|logins?|services?|workspace|feeds?|keys?|sites?|pages?|users?|seats?|interface|subscription|apis?|"
    r"platform|integration)\b"
)
_NOW_EN = (
    rf"(?:(?:on the spot|there and then|then and there|at once\b|straight ?away|right away|instantly|immediately|forthwith|summarily)"
    rf"{_NO_DEBT}|"
    r"without (?:\w+ ){0,3}(?:notice|warning|ado|delay|word\b)|without (?:first )?(?:telling|asking|warning)|with no (?:\w+ )?(?:notice|"
    r"word|warning))"
)
# What is suspended is something that somebody published.
SUSPENDS_WORDS = (
    r"\bsuspend\w*(?:,? (?:or|and|ou|et)? ?(?:amend|update|delete|remove|chang|modif|supprim|retir|effac)\w*){0,3} (?:(?:any|all|the|"
    r"such|some|"
    r"certain|tout|toutes?|les?|la|une?|des) )*(?:informations?|contents?|contenus?|listings?|posts?|annonces?|promotions?|offers?|offres?|"
    r"articles?|publications?|advert\w*|messages?)\b"
)

# What the reader is told to do: "disable it at once and tell us".
_VENDOR_MAY = (
    r"(?<![\w@])(?:@v|we|il|elle|it|provider|supplier|company|prestataire|editeur|nous) "
    r"(?:may|can|will|shall|reserves?|peut|pourra|pouvons|se reserve)"
)
TOLD_TO_CUT = (
    rf"^(?!.*{_VENDOR_MAY}\b).*(?:^|, |; |: |\bthen |\bplease )(?:please )?(?:disable|block|revoke|suspend|lock|deactivate|rotate) "
    r"(?:it|them|that|the (?:key|token|account|password|credential)s?|your \w+)\b|"
    rf"^(?!.*{_VENDOR_MAY}\b).*(?<!vous )\b(?:desactiv|bloqu|revoqu|suspend|coup|verrouill)ez\b"
)
_NOT_AT_ONCE = pattern(
    _AFTER_NOTICE,
    SUSPENDS_WORDS,
    TOLD_TO_CUT,
    r"\b(?:ne|n'|jamais|pas|never|not|nor|n't) ?(?:\w+ ){0,4}?(?:coup|ferm|bloqu|desactiv|suspen|interromp|gel|eteign|eteint|verrouill|"
    r"retir|switch|"
    r"turn|cut|shut|take|pull|lock|freez|block|disabl|restrict)",
    r"(?:client|vous|abonne|utilisateur|adherent)s? (?:\w+ ){0,2}(?:previen|inform|signal|chang|modifi|notif|avis|avert|s'engage|doi|"
    r"suspendre)",
    r"(?:you|customer|subscriber|client|users?) (?:must|shall|should|agree|undertake|has to|have to)\b[^.;]{0,40}(?:tell|notify|inform|"
    r"report|call|"
    r"chang|stop)",
    r"immediatement (?:inform|aver|notif|preven)|immediately (?:notify|inform|cease|report)|\btell us at once|inform\w* [^.;]{0,30}at once",
    r"maintenance|travaux|retabli|restor|reactiv|rallum|switch\w*[^.;]{0,20}back on|transfer|paiements? (?:des|suspend)|"
    r"suspend (?:payment|its)|"
    r"\bencheres?|auction|conteneur|\bventes?\b|minuterie|\bimprim|\btraitement\b",
)

# How a debtor is told to pay, or a party to stop.
_ASKED = (
    r"mise en demeure|mis en demeure|relance|rappel|notifi|avis\b|avert|preavis|regularis|remedi|sommation|injonction|demande|courriel|"
    r"lettre|notice|notif|remind|warn|remed|\bcure|request|demand|letter|e-?mail"
)
# Access refused at the vendor's pleasure.
_DENIES_EN = (
    r"\b(?:(?:den(?:y|ies)|refuse|withhold|limit|bar|revoke)\b[^.;]{0,40}(?:\baccess\b|\bservices?\b(?! credit)|your account)|"
    r"(?:remove|withdraw)\b[^.;]{0,12}\baccess\b)"
)
_DENIES_FR = (
    r"\b(?:refuser|interdire|retirer|limiter|supprimer|fermer) (?:\w+ )?(?:l'|l' |tout |un |son |votre |ses )?(?:acces|services?|"
    r"comptes?)\b"
)
_ANY_TIME_EN = r"(?:\bat any (?:time|moment)|without (?:\w+ ){0,2}(?:notice|warning|explanation|delay))"
_ANY_TIME_FR = (
    r"(?:\ba tout moment|sans (?:preavis|avertissement|delai|avoir a (?:se justifier|s'expliquer|le justifier)|explication|prevenir))"
)
_NOT_DENIED = pattern(
    r"^(?!.*(?:suspen|coup|bloqu|desactiv|interromp|restrei)).*\b(?:resili|terminat)\w*[^.;]{0,30}(?:sans (?:preavis|delai)|"
    r"without (?:\w+ )?notice)",
    r"(?:you|customer|user|subscriber|data subject|individual)s? (?:may|can|has the right to|have the right to)\b[^.;]{0,40}(?:refuse|"
    r"withdraw|limit)"
    r"|\bmoyennant\b|(?:upon|with|by giving|on) (?:at least |not less than )?[\w() -]{3,24} (?:days?|weeks?|months?)|preavis (?:de|d')|"
    r"prevenance|"
    r"(?:vous pouvez|le client peut|l'utilisateur peut)\b[^.;]{0,40}(?:refuser|retirer|limiter|supprimer|fermer)|cookie|consent|"
    r"maintenance|"
    r"force majeure|\b(?:not|never|nor|jamais|ne (?:peut|pourra|saurait))\b[^.;]{0,30}(?:den(?:y|ies)|refuse|withhold|refuser|interdire|"
    r"retirer|limiter)",
)
_SOON = (
    r"(?:at once|without (?:any |prior |further )?(?:notice|warning)|forthwith|summarily|sans (?:preavis|delai|avis|avertissement|"
    r"mise en demeure)|"
    r"sur-le-champ|aussitot)"
)

# The act of the sentence before, done again.
_DOES_SO = (
    r"(?:(?:en cas|lorsqu|s'il|si |where|when|if|in (?:the )?(?:case|event))[^.;]{0,90}, ?)?(?:[\w@']+ ){0,3}?(?:"
    r"(?:le |y )?(?:peut|pourra|pouvons|est en droit)(?: de)?(?: (?:egalement|aussi|toutefois|neanmoins|meme))? (?:le |"
    r"y )?(?:faire|proceder|"
    r"recourir)|le (?:peut|pourra|pouvons|fait|fera)|y (?:procede|procedera)|(?:may |can |will |shall )?(?:also |even )?(?:do|does) so)\b"
)
_AT_ONCE = (
    r"(?:sur-le-champ|immediatement|aussitot|sans (?:(?:autre|aucun|aucune|ce) )?(?:delai|preavis|formalite|avis|"
    r"avertissement|relance|mise en "
    r"demeure|prevenir|attendre)|at once|immediately|forthwith|without (?:(?:any|prior|such|further|that) )?(?:notice|"
    r"warning|delay|reminder))"
)

_ONCE_OVER = (
    r"\b(?:a l'issue|au terme|a l'expiration|apres|passe|after|following|at the end of|once) (?:de |d')?(?:ces?|cette|cet|these|those|this|"
    r"that|such) (?:\w+ )?(?:tentatives|relances|rappels|delai|periode|jours|attempts|retries|reminders|period|days)[^¤;.]{0,80}"
    r"(?:suspen|interromp|bloqu|desactiv|coup|disabl|block)"
)

SUSPENSION_FRAMES = (
    Frame(  # "has seven days to settle. Once they have passed, access may be suspended"
        "suspension.notice",
        pattern(r"suspen|interromp|bloqu|desactiv|\bcoup|disabl|\bblock"),
        pattern(
            r"§[^§¤;]{0,40}(?:pour|afin de|in which|within which|to) (?:se )?(?:regulariser|payer|regler|s'acquitter|s'executer|settle|pay|"
            r"remedy)"
            r"[^§¤;]{0,60}[.,;] ?(?:passe|au-dela de|a l'(?:issue|expiration) de|apres|a defaut|faute de quoi|once|after|failing)"
            r"[^§¤;.]{0,90}(?:suspen|interromp|bloqu|desactiv|coup|disabl|block)",
        ),
        pattern(r"maintenance|force majeure|inactiv|effac|supprim|delet"),
        wide=True,
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W)|PT\d+H"),
    ),
    Frame(  # told, reminded or given grace for so long, and cut off once that time is over
        "suspension.notice",
        pattern(r"suspen|interromp|bloqu|desactiv|\bcoup|disabl|\bblock"),
        pattern(
            rf"§[^¤§]{{0,260}}(?:inform|relanc|rappel|avert|notif)\w*[^¤§]{{0,160}}{_ONCE_OVER}",
            rf"(?:relance|rappel|reminder|grace|warning)\w*[^¤§;.]{{0,60}}§[^¤§]{{0,160}}{_ONCE_OVER}",
        ),
        pattern(r"maintenance|force majeure|inactiv|effac|supprim|delet"),
        wide=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W)"),
    ),
    Frame(  # "we wait ten days before we switch you off"
        "suspension.notice",
        pattern(r"\baccess (?:lapses|stops|ends|ceases)|l'acces (?:cesse|s'arrete)",
                rf"{_CUTS_EN}|{_CUTS_FR} (?:\w+ ){{0,3}}?(?:l')?{_CUT_FR}|suspen|\bvous couper\b|switching|coupure"),
        pattern(
            r"\b(?:wait|attend(?:ons|ra|rons|re)?)\b[^§¤;]{0,30}§",
            r"(?:suspen|coupure)\w*[^§¤;]{0,40}(?:suppose|exige|requiert|requires)[^§¤;]{0,110}§",
            rf"(?:{_CUTS_FR}|{_CUTS_EN})[^§¤;]{{0,10}} § (?:plus tard|later)\b|\b(?:est|sera|is|will be) (?:coup|ferm|bloqu|suspendu|lock|"
            rf"block)\w* § (?:plus "
            r"tard|later)",
            r"(?:avez|\ba|disposez?|have|has|gets?)\b(?: alors| then)? (?:de )?§ (?:pour|to) (?:payer|regler|pay|settle)[^;]{0,60}(?:puis|"
            r"ensuite|apres quoi|"
            rf"sinon|a defaut|then|after which|otherwise)[^;]{{0,40}}(?:{_CUTS_FR}|{_CUTS_EN})",
            rf"\b(?:if|si) (?:nothing|no (?:payment|money|reply|answer)|rien (?:ne|n'))[^§;]{{0,30}}(?:in|within|after|sous|dans|en|d'ici|"
            rf"au bout de) §[^;]{{0,60}}"
            rf"(?:{_CUTS_FR}|{_CUTS_EN})",
            r"(?:\baccess (?:lapses|stops|ends|ceases)|l'acces (?:cesse|s'arrete|est gele))[^§¤;]{0,20}§[^§;]{0,12}(?:after|following|"
            r"apres|suivant|qui suit|demand|"
            r"warning|reminder|rappel|mise en demeure)",
            rf"§ (?:later|plus tard|apres)[^§¤;]{{0,90}}(?:{_CUTS_EN}|{_CUTS_FR})",
            rf"§[^§¤;]{{0,12}}(?:apres|after|from)[^§¤;]{{0,50}}(?:rappel|relance|courriel|lettre|mise en demeure|reminder|warning|"
            rf"e-?mail|letter|notice)"
            rf"[^;]{{0,100}}(?:{_CUTS_EN}|{_CUTS_FR})",
        ),
        pattern(
            r"espacee?s? de §|§ (?:apart|d'intervalle)|intervals? of §",
            r"(?:impaye|unpaid|overdue|outstanding|en retard)[^§¤;.]{0,12}(?:depuis|for|since)[^§¤;.]{0,6}§|\bis § late|retabli|restor|"
            r"rallum|back on|maintenance|"
            r"force majeure|inactiv|effac|supprim|delet|erase|wipe|\bvid(?:er|ons)",
        ),
        wide=True,
        after=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:D|BD|W)|PT\d+H"),
    ),
    Frame(
        "suspension.notice",
        pattern(
            r"\bcut off\b|\bdisable|\bblocked\b",
            r"fermer (?:\w+ )?(?:les |l'|vos |ses |son |tout )(?:acces|compte)",
            r"suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|restreindre|\bcoup(?:er|ee?s?)\b|disable|restrict"),
        pattern(
            r"suspen\w*[^;]{0,300}\b(?:preavis|notice)(?: ecrit| prealable| written)? (?:de |d'|of )(?:at least |au moins )?§ (?:ait|"
            r"a ete|soit|has|have|"
            r"is|was)\b",
            r"\bcut off\b[^;]{0,120}§ (?:of|after|following) (?:a|an|the|our) (?:\w+ )?(?:reminder|notice)",
            r"§[^¤§;]{0,12}(?:warning|notice)[^;]{0,40}(?:before|prior to) (?:suspend|block|disabl|restrict)",
            r"§[^¤§;]{0,60}(?:mise en demeure|relance|rappel)[^;]{0,60}fermer (?:\w+ )?(?:les |l'|vos |ses |son |tout )(?:acces|"
            r"compte)",
            r"(?:suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|\bcoup(?:er|ee?s?)\b|restreindre|\bdisable|"
            r"\brestrict)[^¤;]{0,230}(?:preavis|notice|"
            r"mise en demeure|notifi|avertissement|relance|rappel|infructueu|"
            r"sans effet|apres|after|passe|expiration|moyennant|dans les|dans un delai|sous|within|following|issue)[^¤§;]{0,70}§",
            r"§[^¤§;]{0,80}(?:apres|suivant|a compter|preavis|after|\bof\b|following|notice|from|prior|pour (?:regulariser|"
            r"remedier))[^;]{0,230}"
            r"(?:suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|\bcoup(?:er|ee?s?)\b|restreindre|\bdisable|\brestrict)",
            r"(?:suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|\bcoup(?:er|ee?s?)\b|restreindre|\bdisable|"
            r"\brestrict)[^¤;]{0,160}§[^¤§;]{0,25}(?:apres|"
            r"suivant|a compter|after|following|from|prior|notice|de preavis)",
            r"(?:preavis|notice|mise en demeure|notification|infructueu|sans effet|relance|rappel|within|dans les|"
            r"fails? to pay)[^¤;]{0,110}§[^;]{0,160}(?:suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|\bcoup(?:er|"
            r"ee?s?)\b)",
        ),
        pattern(
            NO_NOTICE_OF_SUSPENSION,
            # "paid within 30 days, failing which access may be suspended": the time to pay, where nobody is asked to do so
            rf"^(?!.*(?:{_ASKED})[^;]*{OR_ELSE}).*§[^;]{{0,160}}{OR_ELSE}",
            r"espacee?s? de §|§ (?:apart|d'intervalle)|intervals? of §",
            r"§ de la suspension",
            r"\b1218\b|inform\w+ l'autre|empech",
            r"(?:unpaid|overdue|outstanding|impayee?s?|non (?:payee?|"
            r"reglee?)s?)[^§¤;.]{0,25}§[^;]{0,160}suspen[^;]{0,120}¤[^;]{0,25}(?:notice|preavis)",
            r"n'accepte|nouvelles conditions|\bassign\b|\bceder\b|cession|\bobjects?\b|retractation|prepaid funds|force majeure|"
            r"maintenance|\brequest|demande (?:de|ecrite)|suspendue?s? (?:de |pendant |for )|"
            r"suspen\w+ (?:de )?(?:l'execution de )?(?:ses|leurs|"
            r"des) obligations|prescription|inactiv|not (?:been )?used|retabli|reinstat|restor|"
            r"(?:duree|periode) (?:maximale )?de (?:la )?suspension|suspension (?:period|of more|lasting|continues|exceed|d'une duree|"
            r"superieure|de plus)|duree maximale|"
            r"(?:suspension|suspendu)[^§;]{0,40}(?:pendant|\bfor|depuis|superieure|plus de|more than|exced|dure)[^¤§;]{0,25}§|"
            r"suspens\w*[^.;]{0,25}(?:du delai|prescription)",
            r"apres[^§;]{0,25}§[^§;]{0,40}de suspension|mesure de suspension|since[^§]{0,30}suspen|credits?|contre-notification|"
            r"rembours|refund|tous les §|every §",
            r"(?:duree|periode|terme|term|period)s? (?:initiale?s? |successives? )?(?:de |d'|of )§(?! (?:apres|suivant|after|"
            r"following))|terminat\w*[^§;]{0,60}(?:upon|with) (?:at least )?§[^;]{0,20}notice",
            r"§[^;]{0,60}(?:de suspension|of suspension)|§[^;]{0,20}(?:overdue|past due|de retard)",
        ),
    ),
)  # fmt: skip

SUSPENSION_STATEMENTS = (
    Statement(  # "may, upon notice to the customer, suspend its access": as soon as it says so
        "suspension.notice",
        "P0D",
        pattern(
            r"\b(?:may|can|shall be entitled to|has the right to|reserves? the right to),? (?:up)?on (?:simple |written )?notice"
            r"(?: to (?:the )?\w+)?,? (?:immediately |temporarily )?(?:suspend|disable|block)\b",
            r"\b(?:may|can) (?:immediately |temporarily )?(?:suspend|disable|block)\b(?:(?!\bwhere|\bif\b|\bnot\b|"
            r"\bunless)[^.;]){0,60},? (?:up)?on "
            r"(?:simple |written )?notice"
            r"(?: to (?:the )?\w+)?(?=[.;,]| if| where| in )",
            r"\b(?:peut|pourra|se reserve le droit de),? sur simple (?:notification|avis|information)(?: (?:au|a la|a l'|"
            r"aupres d[eu]) ?\w+)?,? "
            r"(?:suspendre|couper|bloquer|interrompre)\b",
        ),
        pattern(r"\d|\b(?:days?|jours?|heures?|hours?|preavis|cure|remed)\b|maintenance|terminat|suspend (?:payment|its performance)|"
                r"customer (?:may|can)|client (?:peut|pourra)"),
        pattern(rf"{_CUT_FR}|{_CUT_EN}"),
        OUTRIGHT,
        cues=("notice", "sur simple"),
    ),
    Statement(  # "shall not suspend the service, except immediately where its security so requires"
        "suspension.notice",
        "P0D",
        pattern(
            r"\bsuspen\w*[^.;]{0,120}\b(?:sauf|hormis|excepte|a moins|except|unless|save)\b[^.;]{0,110}(?:\bde (?:facon|"
            r"maniere) immediate|immediate?(?:ly|ment)|"
            r"(?:elle|celle-ci|it) (?:est|sera|is|shall be|may be) (?:alors |then )?immediate\b|"
            r"sans (?:delai|attendre|preavis)|d'urgence|\bat once|forthwith|without (?:any )?(?:notice|delay))"
        ),
        pattern(r"maintenance|force majeure|remedi|mise en demeure|breach|(?:inform|notif|avert|tell)\w* (?:@c |la \w+ |the \w+ )?immediat|"
                r"immediate(?:ly|ment) (?:inform|notif|aver|tell)"),
        pattern(rf"{_CUT_FR}|{_CUT_EN}"),
        0.85,
        cues=("immediat", "sans ", "urgence", "at once", "forthwith", "without"),
    ),
    Statement(  # "may deny access to anyone, at any time and for any reason"
        "suspension.notice",
        "P0D",
        pattern(
            rf"{_DENIES_EN}[^.;]{{0,110}}{_ANY_TIME_EN}|{_ANY_TIME_EN}[^.;]{{0,40}}{_DENIES_EN}",
            rf"{_DENIES_FR}[^.;]{{0,110}}{_ANY_TIME_FR}|{_ANY_TIME_FR}[^.;]{{0,40}}{_DENIES_FR}",
        ),
        _NOT_DENIED,
        pattern(rf"{_CUT_FR}|{_CUT_EN}"),
        0.85,
        cues=("any time", "any moment", "without", "tout moment", "sans "),
    ),
    Statement(  # a line or item that begins with how soon, below words on suspension
        "suspension.notice",
        "P0D",
        pattern(
            rf"^(?:[-*•–] ?|\(?[a-z\d]{{1,3}}[.)] ?)?(?:immediate(?:ly)?|immediatement|{_SOON})[^.;:]{{0,20}}? ?,?:? ?\b(?:if|where|when|"
            rf"in case|upon|"
            r"en cas|si|s'il|lorsqu|quand|pour|for|on|upon)\b",
            rf"suspen[^.]{{0,300}} \((?:[a-h]|[ivx]{{1,4}}|\d)\) (?:immediately|immediatement|{_SOON})",
            rf"(?:{_CUTS_EN}|{_DENIES_EN}|suspend)[^.;]{{0,220}}\b(?:and|or|but),? (?:may do so )?(?:at once|immediately|"
            rf"without (?:any )?notice|forthwith)\b",
            rf"(?:{_CUTS_FR}|{_DENIES_FR})[^.;]{{0,220}}\b(?:et|ou|mais),? (?:le |la |y )?(?:immediatement|sans (?:preavis|delai|avis)|"
            rf"sur-le-champ|aussitot)"
            r",? (?:si|en cas|quand|lorsqu|pour)\b",
            r"(?:suspension|blocage|coupure|fermeture|desactivation|gel|verrouillage|retrait) (?:immediat|instantane)\w*|(?:immediate|"
            r"instant|summary) "
            r"(?:suspension|blocking|lock-?out|disconnection)",
            r"\bsuspension ?: ?immediate",
        ),
        pattern(r"maintenance|force majeure|resiliation (?:immediate|de plein droit)|terminat\w* (?:immediately|at once)|inform|"
            r"notif(?!ication)"),
        pattern(r"suspen|interrup|coupure|\baccess\b|\bacces\b|\bcomptes?\b|\baccounts?\b"),
        0.85,
        cues=("immediat", "instant", "summary", "at once", "without notice", "forthwith", "sur-le-champ", "sans ", "aussitot"),
    ),
    Statement(
        "suspension.notice",
        "P0D",
        pattern(
            rf"{_CUTS_FR}[^.;]{{0,50}}{_CUT_FR}[^.;]{{0,70}}{_NOW_FR}|{_CUTS_FR} {_NOW_FR}[^.;]{{0,40}}{_CUT_FR}",
            rf"\b{_CUT_FR}[^.;]{{0,50}}{_CUTS_FR}[^.;]{{0,30}}{_NOW_FR}|{_NOW_FR}[^.;]{{0,40}}{_CUTS_FR}[^.;]{{0,30}}{_CUT_FR}",
            rf"\bvous (?:couper|suspendre|debrancher|eteindre|bloquer|fermer la porte)\b[^.;]{{0,40}}{_NOW_FR}",
            rf"{_CUTS_EN}[^.;]{{0,60}}{_NOW_EN}|{_NOW_EN}[^.;]{{0,40}}{_CUTS_EN}",
        ),
        _NOT_AT_ONCE,
        pattern(rf"{_CUT_FR}|{_CUT_EN}|\bvous\b"),
        cues=("sur-le-champ", "seance tenante", "aussitot", "immediat", "tout de suite", "instant", "sans ", "on the spot", "and then",
              "then and",
              "at once", "away", "forthwith", "summarily", "without", "with no"),
    ),
    Statement(  # "Elle le peut aussi sur-le-champ", of the sentence before
        "suspension.notice",
        "P0D",
        pattern(
            rf"^{_DOES_SO}[^.;]{{0,40}}{_AT_ONCE}",
            rf"^{_DOES_SO}[^.;]{{0,12}}(?:,[^.;]{{0,60}},)? {_AT_ONCE}",
            rf"^(?:(?:en cas|lorsqu|s'il|si |where|when|if|in (?:the )?(?:case|event))[^.;]{{0,90}},? )?(?:(?:cette|la|"
            rf"cet?te derniere|ladite) "
            rf"(?:mesure|suspension|coupure|restriction)|(?:this|the|such) (?:measure|suspension|restriction|step))[^.;]{{0,50}}{_AT_ONCE}",
            r"^(?:(?:en cas|lorsqu|s'il|si |where|when|if|in (?:the )?(?:case|event))[^.;]{0,90},? )?(?:aucune? (?:preavis|"
            r"delai|relance|mise en "
            r"demeure) (?:n'est|ne sera|n'a a)|(?:ce|le) (?:preavis|delai) n'est pas|no (?:such )?(?:notice|reminder|"
            r"warning) (?:is|shall be|"
            r"will be|need be))[^.;]{0,24}(?:du|requi|exige|necessaire|observe|respecte|applicable|du\b|required|needed|"
            r"given|due|necessary)",
        ),
        pattern(r"\b(?:not|never|jamais)\b|\bne (?:peut|pourra|le|saurait)\b|maintenance|resili|terminat"),
        about=pattern(rf"\| [^|]*{SUSPENDS}[^|]*$"),
        confidence=0.8,
        cues=("sur-le-champ", "immediat", "sans ", "at once", "immediately", "without", "preavis", "delai", "notice", "reminder", "warning",
              "aussitot", "forthwith", "relance", "mise en demeure"),
    ),
    Statement(
        "suspension.notice",
        "P0D",
        pattern(
            r"(?:isoler|geler|verrouiller|debrancher|neutraliser|mettre hors (?:ligne|service)|fermer|freeze|isolate|take offline|"
            r"lock)[^.;]{0,60}(?:sans (?:avis|preavis|avertissement|delai|notification|mise en demeure|formalite)|"
            r"without (?:\w+ )?(?:notice|warning)|immediately)",
            r"(?:acces|compte|services?)[^.;]{0,40}(?:ferme|coupe|bloque|suspendu|gele)\w*[^.;]{0,20}(?:seance tenante|sur-le-champ|"
            r"aussitot|a l'instant)",
            r"de plein droit et sans (?:\w+ )?(?:formalite|mise en demeure)[^.;]{0,200}\bsuspen",
            r"suspen\w*[^.;]{0,110}(?:sans (?:\w+ )?formalite|forthwith|at once\b|straight ?away|summarily)",
            r"sans (?:preavis|delai|notification|mise en demeure|avis)\b[^.;]{0,70}(?:fermer|couper|bloquer|desactiver|interrompre|"
            r"restreindre)[^.;]{0,70}(?:acces|compte|site|services?|plateforme)",
            r"immediate action to suspend|suspen\w*[^.;]{0,60}with or without (?:\w+ )?notice",
            rf"suspend\w*[^.;]{{0,110}}(?:immediatement{_NO_DEBT}|sans (?:delai|preavis|mise en demeure|notification|avis|avertissement|"
            rf"information)|a tout moment|immediately{_NO_DEBT}|"
            r"without (?:\w+ )?\b(?:notice|delay|warning|notification)|with immediate effect|at any time)",
            rf"(?:immediatement{_NO_DEBT}|sans (?:delai|preavis|mise en demeure|avis|avertissement)|immediately{_NO_DEBT}|"
            r"without (?:\w+ )?notice)[^.;]{0,80}(?:suspend|suspension)\w*",
            r"(?:acces|compte|access|account|services?)[^.;]{0,60}(?:coupe|bloqu|desactiv|interromp|ferme|restrei|restrict|disabled|"
            r"blocked|cut off)\w*[^.;]{0,60}"
            r"(?:sans (?:preavis|delai|notification|mise en demeure|avis)|immediatement|immediately|without (?:\w+ )?notice)",
            r"(?:cut|shut) off[^.;]{0,60}(?:access|account)[^.;]{0,60}(?:immediately|without (?:\w+ )?notice)",
            r"suspension immediate|immediate suspension",
            r"(?:couper|coupons|bloqu|desactiv|interromp|interrupt|restrict|restrei|disabl|\bblock)\w*[^.;]{0,60}(?:acces|compte|access|"
            r"account)[^.;]{0,70}"
            r"(?:sans (?:preavis|delai|notification|mise en demeure|avis)|immediatement|immediately|without (?:\w+ )?notice)",
            r"suspend\w*[^.;]{0,80}(?:de plein droit et sans)",
            r"(?:interrompre|interrompt|interrupt)(?: temporairement| temporarily)? (?:les?|ses|the|its|our|your|vos|any|all) services?"
            r"[^.;]{0,40}(?:sans (?:preavis|delai|notification|mise en demeure|avis)|immediatement|immediately|without (?:\w+ )?notice)",
        ),
        pattern(
            r"(?:sauf|except|unless|hormis)[^.;]{0,40}(?:immediat|urgence|emergency)|(?:not|ne)[^.;]{0,30}(?:suspend|"
            r"suspension)[^.;]{0,40}(?:sans|without)|maintenance(?![^.]{0,40}tou(?:t|te) autre)|"
            r"force majeure|inform\w*[^.;]{0,40}immediat|immediatement (?:inform|aver|notif|preven)|immediately (?:notify|inform|"
            r"cease|report)|paiements? (?:des|suspend)|"
            rf"suspend (?:payment|its performance|the processing)|{SUSPENDS_WORDS}|{TOLD_TO_CUT}|@|le client (?:peut|pourra) suspendre|"
            rf"{_AFTER_NOTICE}|"
            rf"restor|retabli|reactiv|transfer"
        ),
        pattern(r"acces|services?|compte|access|account|platform|plateforme|site|abonnement|prestations|licen[cs]e|solution|logiciel|"
                r"application"),
        cues=("suspen", "coup", "bloqu", "desactiv", "interr", "restr", "disabl", "block", "cut off", "shut off", "ferme",
              "isol", "geler", "verrouill", "debranch", "neutralis", "hors ", "freeze", "offline", "lock"),
    ),
)  # fmt: skip
