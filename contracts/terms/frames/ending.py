"""How contracts say the durations of their end: notices of termination and cure periods."""

from contracts.terms.frames.frame import Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

BREACH = (
    r"manque|inexecution|non[- ]respect|ne respect|violation|viole\b|faute|(?<!a )\bdefaut\b|defaill|breach|default|infructueu|"
    r"sans effet|"
    r"mise en demeure|"
    r"impaye|non[- ]?paiement|failure|fails?\b|remed|cure|insolv|overdue|past due|unpaid"
)

# The vendor ends or suspends what the customer has, whatever it is called on the way to the notice; "@c may …" begins another right.
_NOT_THE_CUSTOMERS = (
    r"(?:(?!@c (?:(?:also|egalement|aussi|likewise) )?(?:pourra|peut|pouvez|may|can|shall|will|must|has|have|are|is|a|"
    r"est|doit|disposez?|avez)\b|"
    r"\b(?:either|each|any|both) part|chaque partie|l'une (?:ou|des)|\bor (?:by )?@c|\bou (?:par )?@c)[^§;])"
)
_VENDORS_OWN = (
    r"(?<!or )(?<!and )(?<!ou )(?<!et )@v(?:,[^§;.@]{0,60},)? (?:also |egalement |aussi )?(?:pourra|peut|doit|devra|se reserve|may|must|"
    r"shall|reserves?|will|can|is entitled|has the right|est en droit|a le droit)\b" + _NOT_THE_CUSTOMERS + r"{0,320}§|"
    r"(?:resili|terminat|denonc)\w*"
    + _NOT_THE_CUSTOMERS
    + r"{0,40}(?<!or )(?<!ou )(?<!et )(?<!and )\b(?:par|by) @v(?! (?:or|ou|and|et)\b)"
    + _NOT_THE_CUSTOMERS
    + r"{0,160}§"
)

# No fault is spoken of, but something else that is announced, called off or insured.
_FAULTLESS = (
    r"^(?!.*(?:breach|default|\bcure|remed|manque|\bfautes?\b|defaut|defaill|mise en demeure|infructu|sans effet|inexecut|violat|violent|"
    r"non[- ]respect|ne respect|impaye|unpaid|overdue|(?:not|fails? to) pa(?:y|id)|non[- ]?pa(?:yment|iement)|put right|rectif|regularis|"
    r"corrig|correct|repar|comply|conform|nothing has|rien n'|\bbreak|\bbroke|respect)).*"
    r"(?:\b(?:changes?|changed|modif\w+|amend\w*|updates?|mises? a jour|reservation|insurance|"
    r"renewal|abonnement a tout moment)\b|(?:either|each) party may terminate)"
)

# Whatever stands around it, a length of time in such words is no notice that the customer gives, and none to make a fault good.
NO_NOTICE_OF_THE_CUSTOMER = (
    _VENDORS_OWN + r"|§[^;§]{0,12} (?:period )?(?:following|after|apres|suivant) (?:the |la )?(?:termination|resiliation|cessation)\b|"
    r"withdraw from (?:the|this) (?:contract|agreement)[^§;]{0,20} within §|right of withdrawal|cooling[- ]off"
)
NO_CURE = (
    _FAULTLESS + r"|(?:resili|terminat)\w*[^;§]{0,90}\b(?:(?:take|takes|given) effect|effective)[^;§]{0,12}§(?![^;]{0,60}breach)|"
    r"\b(?:during the|first|premiers?) §|§ prior to|supprim\w*[^;§]{0,60}\bcompte\b[^;§]{0,60}§|"
    r"(?:reparation|remplacement)[^;§]{0,40}(?:intervient|intervenu)"
)

ENDING_FRAMES = (
    Frame(
        "termination.convenience_notice",
        pattern(
            r"withdraw from (?:the|this) (?:contract|agreement)",
            r"\bchanger de (?:fournisseur|prestataire)|\bswitch(?:es|ing)? (?:to another )?(?:provider|supplier)|\bring(?:s|ing)? off\b",
            r"s'en aller|\bpartir\b",
            r"\bbring (?:this|the|an?|any|its|your) (?:agreement|contract|services|order|subscription)|\bbrought to an end",
            r"se retirer d",
            r"\bexit\b|\bget out\b|\b(?:free|out|gone)\.?$",
            r"\bclose (?:your|its|the|their) account|quitter|walk away|"
                r"resili|terminat|cancel|mettre (?:un terme|fin)|denonc|\brompre|rompu|mis fin|"
                r"stop (?:using|your)|leave|end (?:your|"
                r"this|the)"),
        pattern(
            r"(?:changer de (?:fournisseur|prestataire)|switch\w* (?:to another )?(?:provider|supplier))[^§;]{0,80}(?:preavis|"
            r"notice)[^§;]{0,30}§",
            r"(?:early (?:exit|termination)|(?:sortie|resiliation) anticipee|termination for convenience)[^§;.]{0,30}[|:\t][^§;.]{0,30}§",
            r"\b(?:get out|leave|quit|withdraw|go)\b[^§;]{0,24} by (?:telling|giving|writing to|warning|"
            r"informing)[^§;]{0,30}§ (?:beforehand|before|ahead|in "
            r"advance|earlier)",
            r"§[^§.;]{0,20}(?:warning|notice) and (?:@c|you)(?:'re| are| is)? (?:free|out|gone)",
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
            r"(?:(?:duree|periode) indeterminee|indefinite)[^§]{0,260}(?:preavis|notice|prevenance)[^¤§]{0,60}§",
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
            BREACH,
            r"force majeure|liquidation|redressement|insolven|bankrupt|dans l'un des cas|juste motif|for cause|changement de controle|"
            r"change of control",
            r"§[^¤§;]{0,60}\b(?:avant|before|prior to|precedant)[^§;]{0,100}(?:echeance|terme\b|expiration|fin (?:de|du)|renouvel|"
            r"reconduc|anniversaire|renew|"
            r"end of|periode suivante|expir|facture|then-current|current term|prochaine)",
            NO_NOTICE_OF_THE_CUSTOMER,
            r"§ (?:have|has) (?:passed|elapsed)|§ (?:ecoule|revolu)|cancellation policy|(?<!not )(?<!no )less than §|"
            r"(?<!pas )(?<!au )moins de §",
            r"modif|tarif|prix|rembours|refund[^§]{0,200}§|§[^.;]{0,60}(?<!not )\brefund(?!ed)|essai|trial|trente et un|retract|"
            r"donnees[^§]{0,40}(?:supprim|restitu)|(?:delete|"
            r"retrieve)[^§]{0,40}data",
        ),
    ),
    Frame(  # "can be dropped by you on thirty days' notice", "par simple courriel dix jours a l'avance"
        "termination.convenience_notice",
        pattern(
            r"(?:contrat|abonnement|formule|option|module|service|licence|compte|souscription|adhesion|accord|\bplans?\b|contract|"
            r"agreement|"
            r"subscription|account|arrangement|membership|licen[cs]e)\w*\b[^;]{0,120}(?:\barret|abandonn|met(?:tre)? (?:un terme|fin)|"
            r"mettr|"
            r"\bstop|\bdrop|give up|given up|\bleave|call\w* (?:it |things )?off|\bquit\b|walk away)|(?:\barret\w*|abandonn\w*|met(?:tre)? "
            r"(?:un terme|fin)|\bstop\w*|\bdrop\w*|giv(?:e|ing) up|\bleav\w+|call\w* (?:it |things )?off|\bpart(?:ir|ez|ent)\b|s'en aller)"
        ),
        pattern(
            r"(?:contrat|abonnement|formule|option|module|service|plan|subscription|agreement|contract|l')[^§;]{0,60}\b(?:arret|stop|"
            r"met fin|met un "
            r"terme|abandonn|drop)\w*[^§;]{0,60}\b(?:par|by|d'un|avec|with) (?:an? |un |une )?(?:simple )?(?:courriel|e-?mail|mail|"
            r"message|lettre|"
            r"letter|clic|click)[^§;]{0,40}§ (?:a l'avance|d'avance|plus tot|auparavant|avant|ahead|before|beforehand|in advance|earlier)",
            r"(?:arret|met fin|met un terme|abandonn|quitt)\w*[^§;]{0,60}(?:\bpar|d'un|avec) (?:un |une )?(?:simple )?(?:courriel|e-?mail|"
            r"mail|"
            r"message|lettre)[^§;]{0,40}§ (?:a l'avance|d'avance|plus tot|auparavant|avant)",
            r"(?:quand|comme|des qu|a sa guise|a votre guise|whenever|when you (?:like|want|wish))[^§;]{0,140}§ (?:a l'avance|d'avance|"
            r"plus tot|"
            r"auparavant|avant|ahead|before|beforehand|in advance|earlier|later|plus tard|apres)",
            r"(?:can|may) be (?:dropped|given up|stopped|cancelled|ended) by (?:@c|either|any)[^§;]{0,30}§[^§;]{0,12}(?:notice|warning)",
            r"(?:etre (?:abandonne|arrete|resilie|stoppe)e?s? par @c)[^§;]{0,40}§",
            r"(?:@c|either|each|any|both|l'un|chacun)[^§;]{0,40}(?:\bdrop\b|give up|call (?:it|things) off|free to (?:leave|stop|cancel|"
            r"end|give up)|"
            r"\bstop\b|walk away)[^§;]{0,70}§[^;]{0,20}(?:notice|warning|ahead|before)",
            r"(?:ends?|terminates?|stops?|cancels?) (?:it|the agreement|this agreement|the contract)?[^§;]{0,12}\b(?:on|with|by giving|"
            r"upon) §[^;]{0,12}"
            r"notice",
        ),
        pattern(
            BREACH,
            r"force majeure|maintenance|visite|audit|reunion|meeting|rappel|remind|\bvisit|formation|training|facture|invoice|prix|price|"
            r"donnees|\bdata\b|essai|trial|rembours|refund|echeance|anniversa|(?:renouvel|recond|renew|repart)\w*[^§]{0,80}(?:sauf|"
            r"a moins|unless|\bsi )[^§]{0,120}§|(?<!par )@v (?:peut|pourra|may|"
            r"can)\b[^§@]{0,120}§",
            r"(?:chang|modif)\w*[^§;]{0,80}§|§[^;]{0,20}(?:avant|before) (?:la|le|l'|the|its|any|each)\b",
        ),
        wide=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "the subscription is monthly, with thirty days' notice of termination"
        "termination.convenience_notice",
        pattern(r"resili|terminat|cancel|\bend\b|mettre fin|met fin|denonc"),
        pattern(
            r"\b(?:est|sont|sera|is|are|runs?|souscrite?|conclue?)\b[^§;.]{0,20}\b(?:mensuel|mois par mois|(?:au|de) mois|monthly|"
            r"month[- ]to[- ]"
            r"month|rolling|mois en mois|sans engagement|sans duree)\w*\b[^§;.]{0,60}\b(?:(?:preavis|delai) (?:de (?:resiliation|"
            r"denonciation) )?"
            r"(?:est )?(?:de|d')|notice period of|notice of) ?§(?![^;.]{0,30}\b(?:avant|before|prior to))",
            r"\b(?:is|are|runs?)\b[^§;.]{0,20}\b(?:monthly|month[- ]to[- ]month|rolling)\b[^§;.]{0,60}§[^§;.]{0,12}\bnotice\b",
        ),
        pattern(BREACH, r"force majeure|essai|trial|maintenance|\bprix|tarif|price"),
        wide=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "by telling the Supplier two months before"
        "termination.convenience_notice",
        pattern(r"resili|terminat|cancel|\bend\b|mettre (?:un terme|fin)|met (?:un terme|fin)|quitter|\bleave\b"),
        pattern(
            r"(?:@c|chaque partie|l'une ou l'autre|either party|each party|any party)\b[^§;@]{0,90}(?:resili|terminat|cancel|\bend\b|"
            r"met(?:tre)? (?:un "
            r"terme|fin)|quitter|\bleave\b)[^§;]{0,110}\b(?:prevenant|avertissant|avisant|informant|telling|warning|notifying|"
            r"informing|advising)\b"
            r"[^§;]{0,50}§ (?:avant|a l'avance|d'avance|plus tot|auparavant|before|beforehand|ahead|in advance|earlier)\b"
            r"(?! (?:la|le|l'|the|its|each|chaque|son|sa|any|toute)\b)"
        ),
        pattern(BREACH, r"force majeure|formation|training|visite|\bvisit\b|audit|reunion|meeting|maintenance|essai|trial"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "il lui suffit de le dire six semaines avant", of a right to leave
        "termination.convenience_notice",
        pattern(
            r"desengag|disengag|sans motif|at will|\ba (?:sa|votre) guise|partir|s'en aller|quitter|sortir|\bleave\b|wishes to go|"
            r"depart\b|early "
            r"termination|sortie anticipee|resiliation anticipee|sans raison|no reason|without (?:cause|reason)"
        ),
        pattern(
            r"^(?:il (?:@c |lui |leur )?suffit|un (?:simple )?(?:mail|mot|courriel|avis)|saying so|a word|an e-?mail|il n'a qu'a|"
            r"all (?:it|@c) (?:takes|has|"
            r"have))[^§;]{0,60}§[^§;]{0,12}(?:avant|plus tot|auparavant|a l'avance|ahead|before|earlier|in advance)",
            r"(?:suffit|need only|need do no more than|n'a qu'a|n'ont qu'a)[^§;]{0,60}§ (?:avant|before)[^;]{0,40}(?:partir|quitter|"
            r"s'en aller|sortir|leave|\bgo\b|"
            r"depart|s'arreter)",
        ),
        pattern(BREACH, r"renouvel|recond|renew|anniversa|echeance|maintenance|visite|audit|livraison|reunion|meeting|@v (?:peut|pourra|"
            r"may|can)\b"),
        wide=True,
        after=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "Lorsque la faute est un impaye, le delai est de huit jours.", behind the sentence that states the period of other breaches
        "termination.cure_period",
        pattern(r"resili|resolu|\bromp|rupture|mise en demeure|terminat|\bend (?:the|this|an?|any)\b|breach|manque|remed"),
        pattern(
            r"^(?:pour |lorsque |lorsqu'|si |quand |en cas de |s'agissant |where |when |if |for |in the case )[^§¤;]{0,110}(?:paiement|"
            r"impaye|payer|paye|argent|"
            r"payment|money|unpaid|\bpay|paid|\bdebt)[^§¤;]{0,30}?,? (?:(?:le|ce|ledit|the|this|that|it) (?:(?:meme )?(?:delai|period|"
            r"time) )?(?:est|sera|is|"
            r"shall be|becomes|tombe|descend|passe|falls|drops)[^§;]{0,24})?§[^§¤;,]{0,20}$",
        ),
        pattern(r"factur|invoice|suspen|couper|preavis|fee\b|frais"),
        wide=True,
        after=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "termination takes place at the end of a period of 24 hours from the notice of default"
        "termination.cure_period",
        pattern(r"mise en demeure|notice of (?:default|breach)"),
        pattern(
            r"\b(?:resiliation|resolution|rupture|resilie[rs]?|resilie)\b[^§¤;.]{0,60}(?:a l'issue|au terme|a l'expiration|apres|passe|"
            r"sous)"
            r"[^§¤;.]{0,40}§[^§¤;.]{0,90}\bmise en demeure",
            r"\bterminat\w*[^§¤;.]{0,60}(?:at the end|on the expiry|after|following|"
            r"upon)[^§¤;.]{0,40}§[^§¤;.]{0,60}notice of (?:default|breach)",
        ),
        pattern(NO_CURE, r"suspen|paiement des|factur|force majeure"),
        confidence=0.9,
        values=pattern(r"P\d+(?:D|BD|W|M)|PT\d+H"),
    ),
    Frame(  # a fault that the other has so many days to mend
        "termination.cure_period",
        pattern(r"\bfautes?\b|manque(?:ment)?s?\b|breach|\bpartie (?:en defaut|defaillante|fautive)|defaulting party"),
        pattern(r"(?:a|ont|dispose|laisse|has|have|gets?)\w* (?:alors |then )?(?:de |d')?§[^¤§;]{0,8}(?:pour|to) (?:y )?(?:arranger|"
                r"reparer|remedier|porter remede|"
                r"mettre (?:bon ordre|fin)|pourvoir|se (?:mettre|conformer)|redresser|mend|put|sort|cure|remedy|make)"),
        pattern(r"anomalie|bogue|\bbugs?\b|incident|recette|livraison|livrable|deliver|garantie|warrant|panne|suspen"),
        confidence=0.85,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(
        "termination.cure_period",
        pattern(
            r"se delier|se degager|call (?:the |this )?(?:contract|agreement|it|order) off",
            r"tout arreter|s'en aller|arreter (?:le |l'|les )|\bclose (?:your|the|its|an) account|(?:agreement|"
            r"contract)\b[^.;]{0,12} ended\b",
            r"\bbring (?:the|this) (?:agreement|contract) to an end|"
            r"\bwalk away\b|\bfree to go\b|se degager",
            r"\bend (?:the|this|an?|any|its|your) (?:\w+ )?(?:contract|agreement|order|account|subscription|plan)|\bend (?:it|things)\b",
            r"\bromp(?:t|re|u|ue)\b|\brupture\b|\bclose the (?:contract|agreement|account)|\brescind",
            r"resili|resoluti|resolutoire|"
            r"(?:contrat|convention|presentes?|abonnement|\bcommande|accord)\w*[^.;]{0,40}resolue?s?\b|resolue?s? de plein droit|"
                r"terminat|mettre (?:un terme|fin)|\brompre|cancel|juste motif|"
                r"fin anticipee"),
        pattern(
            r"(?:remains? in default|remains? unpaid|remains? unremedied)[^¤§;]{0,40}§[^;]{0,20}after (?:being|"
            r"having been) (?:notified|required|asked)",
            r"sans correction[^¤§;]{0,20}(?:sous|dans)[^¤§;]{0,12}§",
            r"(?:done nothing|not (?:put|set)|rien fait|rien n'a (?:change|ete fait)|nothing (?:has |is )?(?:changed|been done)|"
            r"made no amends)[^¤§;]{0,40}§",
            r"§ (?:apres|after) (?:en |y )?(?:avoir ete |being |having been |it was )?(?:somm|requis|invite|mise? en demeure|averti|asked|"
            r"told|called upon|"
            r"required|warned)",
            r"(?:au bout d[e']|apres|passe) ?§[^¤§;]{0,12}\bsans (?:\w+ )?(?:reparation|correction|remede|suite|amelioration|changement|"
            r"reponse)",
            r"(?:a|dispose|laisse|accorde)\w* (?:alors )?(?:de |d')?§[^§;]{0,60}pour (?:se rattraper|se mettre en regle|"
            r"y mettre bon ordre|tenir)",
            r"\bput right[^¤§;]{0,20}§",
            r"(?:manquement|faute|defaillance|violation|breach|default)[^¤§;]{0,20}\b(?:subsist|demeur|perdur|persist|"
            r"remain)\w*[^¤§;]{0,40}§",
            r"^failing (?:a |any )?(?:remedy|cure|correction|rectification)[^¤§;]{0,12}(?:within|inside|in|after)[^¤§;]{0,8}§",
            r"(?:put|set|get)s? (?:it|this|that|things|matters|the \w+) (?:right|straight|in order)[^¤§;]{0,40}§|(?:mend|sort|fix|"
            r"made? good)\w*[^¤§;]{0,40}"
            r"\b(?:within|inside|in|after|of)[^¤§;]{0,12}§|(?:unmended|unremedied|uncured|unrepaired|non reparee?s?|"
            r"pas repare)[^¤§;]{0,20}§",
            r"§[^¤§;]{0,8}(?:pour|to|in which to|within which to) (?:y )?(?:arranger|reparer|remedier|corriger|rentrer|porter remede|"
            r"redresser|reprendre|put|"
            r"mend|fix|sort|make (?:it )?good|cure|remedy|set)",
            r"(?:laisse|donne|accorde|give|allow)\w*[^¤§;]{0,30}§[^¤§;]{0,8}(?:pour|to) (?:y )?(?:porter remede|remedier|reparer|"
            r"corriger|arranger|put|mend|"
            r"cure|remedy|fix)",
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
            NO_CURE,
            r"for convenience[^§;]{0,40}§|§[^§;]{0,40}(?:for convenience|without cause|sans motif)",
            r"\bsans que [^;]{0,40}\bresili|\bwithout [^;]{0,40}\bbeing (?:terminated|cancelled)",
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
        elsewhere=pattern(
            r"confidenti|sollicit|solicit|force majeure|reversib|restitution|garanties? legales?|legal (?:guarantee|warranty)|"
            r"opt(?:ing)?[- ]out|withdrawal|retractation"
        ),
        values=pattern(r"P\d+(?:D|BD|W|M)|PT\d+H"),
    ),
)  # fmt: skip

# Who leaves: the customer, or both alike; the vendor alone gives the customer no notice to read.
_LEAVES = (
    r"\b(?:client|abonne|souscripteur|utilisateur|adherent|vous|customer|subscriber|user|you|chaque partie|chacune des parties|"
    r"l'une ou l'autre des parties|either party|each party)\b"
    r"(?:(?!prestataire|editeur|fournisseur|societe|operateur|provider|supplier|vendor|company|\bwe\b|\bnous\b)[^.;]){0,40}"
    r"\b(?:peut|peuvent|pourra|pouvez|may|can)\b[^.;]{0,40}"
    r"(?:resili|mettre (?:un terme|fin)|denonc|quitter|rompre|fermer|terminat|cancel|\bend\b|\bleave|close)\w*[^.;]{0,60}"
)
_NO_REASON = r"(?:motif|raison|cause|reasons?|justif\w*|s'expliquer|(?:en )?donner|giving|stating)"

ENDING_STATEMENTS = (
    Statement(  # "without cause and without notice", "on the spot and without giving a reason"
        "termination.convenience_notice",
        "P0D",
        pattern(
            rf"{_LEAVES}\b(?:sans|without) (?:avoir a )?(?:any |aucun )?{_NO_REASON}[^.;]{{0,24}}(?:,|\b(?:et|ni|and|or)) "
            r"(?:sans |without )?(?:any |aucun )?(?:preavis|notice)\b",
            rf"{_LEAVES}\b(?:sans|without) (?:any |aucun )?(?:preavis|notice)[^.;]{{0,12}}\b(?:et|ni|and|or) (?:sans |without )?"
            rf"(?:avoir a )?(?:any |aucun )?{_NO_REASON}",
            rf"{_LEAVES}\b(?:sur-le-champ|sur le champ|on the spot) (?:et|and) (?:sans|without) (?:avoir a )?{_NO_REASON}",
        ),
        pattern(r"manquement|faute|breach|essai|trial|newsletter|suspen"),
        confidence=0.9,
        cues=("sans ", "without "),
    ),
    Statement(
        "termination.convenience_notice",
        "P0D",
        pattern(
            r"(?:resili|terminat|cancel|mettre fin)\w*[^.;]{0,60}(?:a tout moment|at any time)[^.;]{0,12}(?:sans preavis|"
            r"without (?:any )?notice)"
        ),
        pattern(r"@|manquement|faute|breach|default|\b(?:we|nous)\b[^.;]{0,80}(?:terminat|cancel|resili|mett)"),
        pattern(r"(?:par|initiative d[eu]) (?:le |la |l')?(?:client|abonne|souscripteur|utilisateur)|(?:client|abonne|vous|customer|you|"
            r"party|"
                r"parties|gestionnaire)\b[^.;]{0,40}(?:peut|pourra|pouvez|may|can)|gestionnaire"),
        cues=("sans preavis", "without notice", "without any notice"),
    ),
)  # fmt: skip
