"""How contracts say the durations of their end: notices of termination, cure periods, suspension."""

from contracts.terms.frames import Frame, Statement, pattern

_BREACH = (
    r"manque|inexecution|non[- ]respect|ne respect|violation|viole\b|faute|(?<!a )\bdefaut\b|defaill|breach|default|infructueu|"
    r"sans effet|"
    r"mise en demeure|"
    r"impaye|non[- ]?paiement|failure|fails?\b|remed|cure|insolv|overdue|past due|unpaid"
)

ENDING_FRAMES = (
    Frame(
        "termination.convenience_notice",
        pattern(
            r"withdraw from (?:the|this) (?:contract|agreement)",
            r"s'en aller|\bpartir\b",
            r"\bbring (?:this|the|an?|any|its|your) (?:agreement|contract|services|order|subscription)|\bbrought to an end",
            r"se retirer d",
            r"\bexit\b",
            r"\bclose (?:your|its|the|their) account|quitter|walk away|"
                r"resili|terminat|cancel|mettre (?:un terme|fin)|denonc|\brompre|rompu|mis fin|"
                r"stop (?:using|your)|leave|end (?:your|"
                r"this|the)"),
        pattern(
            r"§[^§.;]{0,30}notice[^§.;]{0,30}without (?:having to give|giving|stating) (?:any )?(?:grounds?|reasons?)",
            r"(?:without|no need for) (?:having to give |giving )?(?:any )?(?:grounds?|reasons?)[^§;]{0,60}§[^;]{0,12}notice",
            r"(?:partir|s'en aller|quitter)[^§.;]{0,60}(?:avant (?:le |son )?terme|librement|a tout moment)[^§]{0,80}§",
            r"(?:partir|s'en aller|quitter)[^§.;]{0,60}preavis (?:de |d')§",
            r"§[^§.;]{0,20}notice[^§.;]{0,90}(?:for any reason|without (?:cause|reason)|for convenience)",
            r"sans (?:avoir a )?(?:dire pourquoi|s'expliquer|(?:donner|invoquer|fournir|avancer) (?:de |d'|aucune? )?(?:raison|motif|"
            r"explication))[^§]{0,140}§",
            r"(?:quand|comme) bon (?:lui|vous|leur) semble[^§]{0,200}§",
            r"§[^§.;]{0,90}(?:sans (?:avoir a )?motiv|without (?:stating|giving|having to give) (?:a|any|its) reason)",
            r"(?:quand|lorsque|des que) (?:@c|il|vous) (?:le |la )?(?:souhait|voul|desir)[^§]{0,200}§|\bwhenever\b[^§]{0,200}§|"
            r"librement[^§;]{0,160}(?:preavis|prevenant)[^§]{0,40}§",
            r"(?:tout moment|sans motif|sans (?:avoir a )?justif|pour convenance|sans cause|a sa convenance|quel qu'en soit le motif|"
            r"discretion|"
            r"at any time|for convenience|without cause|for any reason|for no reason|without (?:giving )?(?:any )?reason)[^§]{0,230}§",
            r"§[^§.;]{0,90}(?:tout moment|sans motif|sans (?:avoir a )?justif|for convenience|at any time|without cause|"
            r"for any reason|for no reason)",
            r"resiliation[^¤§;]{0,60}(?:prend|prendra|sera|est|interviendra|deviendra)[^¤§;]{0,50}(?:effet|effective)[^¤§;]{0,50}§",
            r"(?:either|each|any|both|the) part(?:y|ies)[^§.;]{0,70}(?:terminat|cancel)[^§;]{0,110}(?:upon|giving|\bby\b|\bon\b|"
            r"\bwith\b|delivering|providing)[^§;]{0,60}§[^;]{0,30}notice",
            r"(?:terminated|cancelled|resiliee?|denoncee?)[^§;]{0,40}(?:by|par) (?:either|any|each|l'une|chaque|"
            r"@c)[^§;]{0,90}§[^;]{0,30}(?:notice|preavis)?",
            r"(?:duree indeterminee|indefinite)[^§]{0,260}(?:preavis|notice|prevenance)[^¤§]{0,60}§",
            r"(?:chaque partie|chacune des parties|l'une (?:ou l'autre )?des parties|l'une ou l'autre|les parties|@c|either party|"
            r"each party|any party|"
            r"le titulaire)[^§.;]{0,90}(?:resili|terminat|cancel|mettre (?:un terme|fin)|denonc)[^§;]{0,160}(?:preavis|prevenance|"
            r"notice|prior|moyennant|"
            r"sous reserve)[^¤§]{0,60}§",
            r"(?:chaque partie|@c|either party|each party)[^§.;]{0,90}(?:terminat|cancel)[^§;]{0,140}§[^¤§;]{0,30}\b(?:notice|prior|"
            r"preavis)",
        ),
        pattern(
            r"§ (?:of|after|following) (?:the|such|any|this) (?:update|change|modification|amendment|increase)",
            r"§[^;]{0,40}(?:essai|garantie)",
            r"(?:not|pas) (?:\w+ )?(?:used?|utilis\w+)\b[^§;]{0,60}§",
            _BREACH,
            r"force majeure|liquidation|redressement|insolven|bankrupt|dans l'un des cas|juste motif|for cause|changement de controle|"
            r"change of control",
            r"§[^¤§;]{0,60}\b(?:avant|before|prior to|precedant)[^§;]{0,100}(?:echeance|terme\b|expiration|fin (?:de|du)|renouvel|"
            r"reconduc|anniversaire|renew|"
            r"end of|periode suivante|expir|facture|then-current|current term|prochaine)",
            r"(?<!or )(?<!and )(?<!ou )(?<!et )@v (?:pourra|peut|doit|devra|se reserve|may|must|shall|reserves?|will|can|is entitled|"
            r"est en droit)\b[^§@]{0,200}(?:@c(?! (?:peut|pourra|may|can|shall|will|has|a)\b)[^§@]{0,100})?§",
            r"§ (?:have|has) (?:passed|elapsed)|§ (?:ecoule|revolu)|cancellation policy|(?<!not )(?<!no )less than §|"
            r"(?<!pas )(?<!au )moins de §",
            r"modif|tarif|prix|rembours|refund|essai|trial|trente et un|retract|donnees[^§]{0,40}(?:supprim|restitu)|(?:delete|"
            r"retrieve)[^§]{0,40}data",
        ),
    ),
    Frame(
        "termination.cure_period",
        pattern(
            r"\bend (?:the|this) (?:contract|agreement)",r"resili|resoluti|resolutoire|"
            r"(?:contrat|convention|presentes?|abonnement|commande|accord)\w*[^.;]{0,40}resolue?s?\b|resolue?s? de plein droit|"
                r"terminat|mettre (?:un terme|fin)|\brompre|cancel|juste motif|"
                r"fin anticipee"),
        pattern(
            r"(?:remains? in default|remains? unpaid|remains? unremedied)[^¤§;]{0,40}§[^;]{0,20}after (?:being|"
            r"having been) (?:notified|required|asked)",
            r"sans correction[^¤§;]{0,20}(?:sous|dans)[^¤§;]{0,12}§",
            r"\bput right[^¤§;]{0,20}§",
            r"(?:remed|repar|corrig|regularis|cure|rectif|execut|deferer|mettre en conformite|conform|put (?:it|this|that|matters|"
            r"the \w+) right)\w*[^¤§;]{0,140}"
            r"\b(?:dans|sous|within|passe|apres|during|in|pendant|avant|of)[^¤§;]{0,45}§",
            r"(?:mise en demeure|notification|notifie|avertissement|infructueu|sans effet|notice|restee?)[^¤§;]{0,170}\b(?:dans|sous|"
            r"pendant|apres|passe|within|"
            r"expiration|delai|issue|a compter|period of|during|for)[^¤§;]{0,35}§",
            r"§[^¤§;]{0,60}\b(?:apres|suivant|a compter de|after|of|following|from)[^¤§;]{0,60}(?:mise en demeure|notification|notice|"
            r"avertissement|lettre recommandee|reception|breach|default)",
            r"§[^¤§;]{0,50}(?:pour (?:y )?(?:remedier|s'executer|se conformer)|to (?:cure|remedy|rectify|correct))",
            r"^(?:ce|ledit|this|such|the) (?:delai|period|cure period)[^¤§;]{0,40}(?:ramene|reduit|porte|reduced|shortened|"
            r"extended)[^¤§;]{0,30}§",
            r"(?:cure|remed|rectif|regularisation) period[^¤§;]{0,40}§|§[^¤§;]{0,15}(?:cure|remedy) period",
            r"(?:uncured|unremedied|not (?:been )?(?:cured|remedied))[^¤§;]{0,80}§|(?:breach|default|manquement|"
            r"failure)[^¤§;]{0,60}(?:persist|continu)\w*[^¤§;]{0,60}§",
            r"(?:ne paye|impaye|fails? to pay|non[- ]payment|defaut de paiement|overdue|past due)[^¤§;]{0,170}\b(?:dans|sous|within|"
            r"for|passe)[^¤§;]{0,20}§",
        ),
        pattern(
            r"§ (?:of|after|following) (?:the|such|any|this) (?:update|change|modification|amendment|increase)",
            r"§[^;]{0,60}(?:may choose|may elect|peut choisir)",
            r"for convenience[^§;]{0,40}§|§[^§;]{0,40}(?:for convenience|without cause|sans motif)",
            r"(?:not|pas) (?:\w+ )?(?:used?|utilis\w+)\b[^§;]{0,40}§",
            r"resiliation[^§;.]{0,60}(?:prend|prendra|sera|est) (?:effet|effective)(?:(?!remedi|"
            r"regularis)[^§.]){0,70}§(?![^;]{0,80}(?:remed|mise en demeure|"
            r"infructu))",
            r"force majeure|liquidation judiciaire depuis|inactiv|garantie|conformite du|\bbiens?\b|livraison|delivery|sub-?processor|"
            r"\bobject|oppos|reject|arbitr|opt[- ]out|retract|withdraw|refus|donnees[^§;]{0,60}(?:supprim|restitu|export)|(?:rembours|"
            r"reimburs|"
            r"refund)[^§;]{0,200}§|consommateur|consumer|e-?mail de|tribunal|"
            r"amiable|amicab|confidential[^§;]{0,60}(?:ans|years)",
            r"(?:preavis|notice) (?:ecrit )?(?:de |d'|of )§(?![^¤]{0,120}(?:remedi|cure|infructueu|sans effet|breach))",
            r"(?<!cure )(?<!grace )(?<!remedy )(?<!within a )(?<!for a )(?<!dans une )\b(?:periode|duree|term|"
            r"period)s? (?:initiale?s? |successives? )?(?:de |d'|of )§",
            r"avant (?:l'echeance|la fin|le terme|l'expiration)|(?:before|prior to) the (?:end|expir|renew)|"
            r"cancellation (?:notice|request)|(?:avis|demande) d'annulation",
        ),
        wide=True,
        after=True,
        elsewhere=pattern(r"confidenti|sollicit|solicit|force majeure|reversib|restitution"),
        values=pattern(r"P\d+(?:D|BD|W|M)|PT\d+H"),
    ),
    Frame(
        "suspension.notice",
        pattern(
            r"\bcut off\b|\bdisable|\bblocked\b",
            r"fermer (?:\w+ )?(?:les |l'|vos |ses |son |tout )(?:acces|compte)",
            r"suspen|interromp|bloqu(?!ant)|desactiv(?:er|ons|ation|ee?s?\b)|restreindre|\bcoup(?:er|ee?s?)\b|disable|restrict"),
        pattern(
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

ENDING_STATEMENTS = (
    Statement(
        "termination.convenience_notice",
        "P0D",
        pattern(
            r"(?:resili|terminat|cancel|mettre fin)\w*[^.;]{0,60}(?:a tout moment|at any time)[^.;]{0,12}(?:sans preavis|"
            r"without (?:any )?notice)"
        ),
        pattern(r"@|manquement|faute|breach|default"),
        pattern(r"(?:par|initiative d[eu]) (?:le |la |l')?(?:client|abonne|souscripteur|utilisateur)|(?:client|abonne|vous|customer|you|"
            r"party|"
                r"parties|gestionnaire)\b[^.;]{0,40}(?:peut|pourra|pouvez|may|can)|gestionnaire"),
        cues=("sans preavis", "without notice", "without any notice"),
    ),
    Statement(  # "Elle le peut aussi sur-le-champ", of the sentence before
        "suspension.notice",
        "P0D",
        pattern(
            r"^(?:\w+ ){0,2}(?:le|y|do so|may do so) ?(?:peut|pourra|pouvons|may|can)?[^.;]{0,30}(?:sur-le-champ|immediatement|"
            r"sans (?:delai|preavis|formalite)|at once|immediately|without notice)"
        ),
        about=pattern(r"suspend"),
        confidence=0.8,
        cues=("sur-le-champ", "immediatement", "sans ", "at once", "immediately", "without notice"),
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
            r"suspend\w*[^.;]{0,110}(?:immediatement|sans (?:delai|preavis|mise en demeure|notification|avis|avertissement|"
            r"information)|a tout moment|immediately|"
            r"without (?:\w+ )?\b(?:notice|delay|warning|notification)|with immediate effect|at any time)",
            r"(?:immediatement|sans (?:delai|preavis|mise en demeure|avis|avertissement)|immediately|"
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
            r"suspend (?:payment|its performance|the processing)|@|le client (?:peut|pourra) suspendre|restor|retabli|reactiv|transfer"
        ),
        pattern(r"acces|services?|compte|access|account|platform|plateforme|site|abonnement|prestations|licen[cs]e|solution|logiciel|"
                r"application"),
        cues=("suspen", "coup", "bloqu", "desactiv", "interr", "restr", "disabl", "block", "cut off", "shut off", "ferme",
              "isol", "geler", "verrouill", "debranch", "neutralis", "hors ", "freeze", "offline", "lock"),
    ),
)  # fmt: skip
