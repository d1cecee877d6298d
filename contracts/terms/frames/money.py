"""How contracts say what concerns money: prices, late payment, penalties."""

from contracts.terms.frames.frame import Frame, Statement, pattern
from contracts.terms.frames.service import BELOW

_INCIDENT = (
    r"(?:rejet|impaye|prelevements? (?:\w+ )?(?:refuse|echoue|retourne|rejete)|(?:refus|echec) d[eu] prelevement|charged back|"
    r"incidents? (?:\w+ )?(?:de |du |of )?(?:paiement|reglement|prelevement|bancaire|payment)|payment incident|"
    r"reconnexion|"
    r"reactiv|retablissement|remise en service|relance|rejected|returned|failed|bounced|dishonou?red|declined|chargeback|reconnect|"
    r"reinstate|insufficient|nsf)"
)

MONEY_STATEMENTS = (
    Statement(
        "payment.recovery_fee",
        "statutory",
        pattern(
            r"indemnite (?:forfaitaire )?(?:legale|reglementaire)[^.;€\d]{0,40}recouvrement",
            r"(?:indemnite|frais)[^.;]{0,40}(?:forfaitaire|legale)?[^.;]{0,30}(?:recouvrement)[^.;€\d]{0,60}(?:conformement|prevue?|"
            r"legale?|en application|dans les conditions|fixee?|loi|decret|"
            r"article[^.;]{0,4}(?:l\.?|d\.?) ?441)",
            r"(?:article|articles) (?:l\.?|d\.?) ?441-(?:10|5|6)[^.;]{0,60}[^€\d]{0,40}(?:indemnite|frais)[^.;€]{0,40}recouvrement",
            r"(?:statutory|legal|fixed) (?:\w+ )?(?:compensation|indemnity|fee|charge)[^.;€$£\d]{0,30}(?:recovery|collection)",
        ),
        pattern(r"\d ?(?:€|euros?)|quarante|(?:€|eur) ?\d|en sus de l'indemnite"),
        cues=("recouvrement", "recovery", "collection"),
    ),
)  # fmt: skip

# What the customer should not have done, or lost.
_MISUSE = (
    r"(?:plusieurs|several|partag|\bshar|meme (?:acces|compte|identifiant)|same (?:login|seat|account)|fraud|sans droit|indu|non autoris|"
    r"unauthori[sz]|"
    r"should have been|(?:aurai\w+|aurait) du|elud|faux nom|false name|detourn|contrefa)"
)
_NOT_GIVEN_BACK = (
    r"(?:non (?:rendu|restitu|retourn)|pas (?:rendu|restitu|retourn)|perdu|rompu|casse|endommage|abime|deteriore|manquant|"
    r"not (?:been )?(?:returned|"
    r"handed back|given back|sent back)|unreturned|\blost\b|broken|damaged|tampered)"
)

MONEY_AMOUNT_FRAMES = (
    Frame(  # a fixed sum on top of a share of what is paid late
        "penalty.amount",
        pattern(r"(?:defaut|retard)s? de (?:paiement|reglement)"),
        pattern(r"(?:exigib|redevab|majore|paiement d)\w*[^;]{0,200}\bet d'un montant (?:fixe|forfaitaire) de §"),
        pattern(r"montant (?:fixe|forfaitaire) de §[^;]{0,60}recouvrement"),
        confidence=0.97,
        values=pattern(r"(?!40(?:\.00)? EUR$).+"),
    ),
    Frame(  # what is owed for misuse besides the price that was saved
        "penalty.amount",
        pattern(rf"{_MISUSE}|{_NOT_GIVEN_BACK}"),
        pattern(
            rf"{_MISUSE}[^§]{{0,220}}\b(?:plus|outre|ainsi que|majoree?s? d[e']|and|on top of it) (?:an? )?(?:flat |lump sum of |"
            rf"somme (?:forfaitaire )?"
            r"de |un forfait de )?§,? ?(?:(?:ht|ttc|hors taxes) )?(?:forfait|pour (?:le|notre|la) (?:derangement|peine)|for (?:our|"
            r"the) (?:trouble|"
            r"inconvenience|nuisance))",
            rf"{_MISUSE}[^§]{{0,220}}\b(?:plus|and|with) a flat §",
            rf"{_NOT_GIVEN_BACK}\w*[^§;]{{0,90}}\b(?:costs? (?:you|@c)|(?:you|@c|it) (?:owes?|pays?)|vous (?:coute|devez|payez)|"
            rf"(?:vous )?(?:est|sont) factur\w+)"
            r"[^§;]{0,10}§",
        ),
        pattern(r"abonnement (?:de|a) §|par mois|per month|a month|@v (?:doit|verse|paie|pays|owes)"),
        confidence=0.85,
    ),
    Frame(  # a line below "Indemnites dues par le Client"
        "penalty.amount",
        pattern(r"(?:indemnite|penalite)s?\b[^/|]{0,40}(?:client|abonne|locataire|adherent|@c)|(?:penalties|liquidated damages|"
            r"compensation) (?:payable|owed|"
                r"due|charged) (?:by|to) "),
        pattern(rf"{_NOT_GIVEN_BACK}\w*[^§;]{{0,60}}§"),
        pattern(r"par mois|per month|\bpar jour|per day|loyer"),
        wide=True,
        after=True,
        confidence=0.85,
    ),
    Frame(
        "payment.recovery_fee",
        pattern(r"\bchas(?:e|ing)\b|\bcollecting\b", r"recouvrement|recover|collection|l\.? ?441|d\.? ?441"),
        pattern(
            r"§[^;]{0,50}\b(?:chas(?:e|ing)|collecting)\b|\b(?:chas(?:e|ing)|collecting)\b[^;]{0,30} (?:fee|charge|costs?)[^§;]{0,20}§",
            r"§[^;]{0,60}(?:costs?|expenses) of (?:recover|collect)\w*",
            r"(?:indemnite|frais|somme|montant|forfait|penalite)[^;]{0,110}(?:recouvrement|l\.? ?441-(?:10|6)|d\.? ?441)[^§;]{0,150}§",
            r"§[^;]{0,110}(?:frais de recouvrement|pour recouvrement|recovery|collection|debt recovery)",
            r"(?:recovery|collection)[^§;]{0,110}(?:fee|cost|charge|compensation|indemnity|of)[^§;]{0,50}§|(?:compensation|fee|"
            r"indemnity|charge)[^§;]{0,60}(?:recovery|collection)[^§;]{0,60}§",
            r"indemnite forfaitaire[^§;]{0,80}§",
            r"§ (?:ht )?(?:prevue?s?|visee?s?|mentionnee?s?|au titre|en application|conformement)[^§;]{0,30}\b[ld]\.? ?441",
        ),
        pattern(r"rejet|capital|(?:superieur|exced|exceed|greater|au-dela)[^§;]{0,40}§|chaque (?:paiement|prelevement) rejete|bounced|"
                r"clause penale|minimum de|chargeback"),
    ),
    Frame(  # the amount that the law sets, named beside the interest
        "payment.recovery_fee",
        pattern(r"retard|penalites|interet"),
        pattern(r"indemnite(?: forfaitaire| legale)?(?: \w+)? (?:de|d'un montant de) §"),
        values=pattern(r"40(?:\.00)? EUR"),
    ),
    Frame(
        "payment.incident_fee",
        pattern(_INCIDENT, r"\bfrais bancaires?\b"),
        pattern(
            rf"{_INCIDENT}\w*[^;¤]{{0,160}}§",
            rf"§[^;¤]{{0,130}}{_INCIDENT}",
            r"frais (?:de )?(?:dossier|gestion|bancaire|administrati)\w*[^§;]{0,60}§",
        ),
        pattern(r"collection[^§¤;]{0,25}§|(?:a|to|from|from the|au) @v[^§;]{0,40}§|delivery|livraison|reperc",
            r"greater of|aggregate|\bdamages|credit \(|cout total", r"recouvrement|recovery|collection cost|l\.? ?441|capital|"
            r"responsabilite|liab|assur|abonnement mensuel|franchise|"
                r"clause penale|sla|disponib|bonus|credit de service|echeances? de §|annulee?s?|rembours"),
    ),
    Frame(
        "penalty.amount",
        pattern(
            r"\bdedit\b|debauch|embauch|\bhir(?:e|es|ing)\b|\bpoach|\blur(?:e|es|ing) away|\bpret(?:e|er|ee)\b[^.;]{0,20}\btiers\b|"
            r"\bshared?\b|\boutsiders?\b|"
            r"in the hands of",
            r"dedommagement",
            r"(?:each|every|per) (?:breach|violation|infringement)|(?:par|chaque) (?:infraction|manquement|violation)",
            r"clause penale|penal|liquidated damages|dommages[- ](?:et )?interets|forfaitaire|indemnite|lump[- ]sum|indemnit|"
                r"majore|"
                r"astreinte"),
        pattern(
            r"\bdedit (?:de|d'un montant de|fixe a|egal a)[^§;]{0,12}§|(?:debauch|embauch|a son service)\w*[^§;]{0,160}(?:devr|doi|vers|"
            r"pai)\w*[^§;]{0,30}§|"
            r"^(?:elle|il|vous|le client|@c)[^§;]{0,20}(?:devr|doi)\w*[^§;]{0,14}sinon[^§;]{0,8}§|(?:hire|poach|share|outsider|"
            r"hands of)\w*[^§;]{0,120}"
            r"(?:owe|pays?|paid)\b[^§;]{0,24}§|(?:owe|pay)\w*[^§;]{0,20}§[^;]{0,30}for (?:each|every) [^;]{0,60}(?:hire|poach|share|hand)",
            r"(?:debauch|embauch|hiring|poaching|lur(?:e|es|ing) away|sharing|preter)\w*[^§;]{0,60}\b(?:cout(?:e|era|erait)|"
            r"costs?) (?:you |vous )?[^§;]{0,8}§",
            r"§,? forfaitaire|(?:vers|pai|devr|redevable)\w*[^§;]{0,60}\bpar (?:collaborateur|salarie|personne|infraction|manquement|"
            r"violation)[^§;]{0,40}§",
            r"§[^;]{0,60}a titre d'(?:indemnite|indemnisation|penalite)",
            r"a titre d[e' ]{1,2}(?:indemnite|penalite|dedommagement)[^§;]{0,40}§",
            r"somme fixe[^§;]{0,20}§",
            r"§[^;]{0,60}a titre de dedommagement",
            r"@c[^§;]{0,60}\b(?:pay|owe|verse|paie|devra|doit)\w*[^§;]{0,30}§[^;]{0,40}(?:for (?:each|every)|per|par|"
            r"pour chaque) (?:such )?(?:breach|violation|infringement|infraction|manquement)",
            r"sous peine d(?:e|'une)[^§;]{0,40}§",
            r"(?:clause penale|liquidated damages|dommages[- ](?:et[- ])?interets forfaitaires|dedommagement forfaitaire)[^;]{0,160}§",
            r"§[^;]{0,160}(?:clause penale|liquidated damages|(?:dommages[- ](?:et[- ])?interets|indemnisation|"
            r"reparation) forfaitaires?|par (?:infraction|manquement|violation)|per (?:breach|violation|infringement|incident))",
            r"(?:indemnite|penalite|somme|montant) forfaitaire[^§;]{0,120}§",
            r"(?:penalite|penalty|penalties|amende)[^§;]{0,80}(?:de|of|a|egale?|s'eleve|montant)[^§;]{0,40}§",
            r"majore\w*[^§;]{0,100}montant forfaitaire[^§;]{0,30}§",
            r"(?:sanctionn|passible|expos|donn\w* lieu|devra|redevable)[^§;]{0,120}\b(?:indemnite|astreinte|(?:dommages[- ](?:et[- ])?"
            r"interets[^§;]{0,20}forfaitairement))[^§;]{0,60}§",
            r"astreinte[^§;]{0,30} de §",
            r"indemnite[^§;]{0,60}(?:inferieure a|au moins egale a|minim\w+ de) §",
            r"(?:gives? rise|leads?|makes? @c liable|exposes? @c)\b[^§;]{0,90}\bto (?:an? |"
            r"the )?(?:payment of (?:an? )?)?(?:\w+ )?(?:indemnity|penalty|"
            r"compensation) of §",
            r"lump[- ]sum (?:indemnity|damages|compensation|penalty)[^§;]{0,40}§",
        ),
        pattern(
            r"§[^§;]{0,10}(?:par mois|par an\b|a month|per month|a year|per year|mensuel)",
            r"recouvrement|recovery|l\.? ?441|rejet|impaye|capital|disponib|availab|sla|niveau de service|service level|"
            r"responsabilite (?:totale|globale|maximale|du)|"
            r"plafon|(?:peut|pourra) exceder|shall not exceed|limitee? a|up to|cnil|rgpd|gdpr|amende administrative|loi|emprisonnement|"
            r"@v (?:s'engage a |devra |will |shall )?(?:verse|paie|pay|credit)|credits? de service|forfait (?:mensuel|annuel)|tarif|"
            r"abonnement|restitution (?:de \w+ |du |des )?(?:donnees|contenu)|resume|reversib|retard (?:de|dans la) livraison|incident|"
            r"reconnexion|retablissement|sauvegarde sur|montant forfaitaire de \S+ ?ht\b[^;]{0,5}$|"
            r"(?:paie|payable|regle|verse)\w*[^§;]{0,30}(?:a l'avance|d'avance|in advance)[^§;]{0,40}§|"
            r"§[^§;]{0,15}(?:par|per) (?:\w+ )?(?:jour|heure|semaine|day|hour|week)s?\b[^;]{0,25}(?:de retard|of delay|late)"
        ),
        values=pattern(r"(?!40(?:\.00)? EUR$).+"),  # the statutory sum for recovery
    ),
    Frame(  # "Elle nous devrait sinon 9 000 euros", behind what must not be done
        "penalty.amount",
        pattern(r"debauch|embauch|sollicit|\bhir(?:e|es|ing)\b|solicit|poach|interdi|must not|shall not|s'abstien"),
        pattern(r"^(?:elle|il|vous|celui-ci|le client|@c|it|they|you)\b[^§;]{0,40}\b(?:devr|doi|vers|pai|regl|owe|"
                r"pay)\w*[^§;]{0,24}§[^;]{0,40}(?:$|quel|par|pour|for|per)"),
        pattern(r"par mois|par an\b|a month|per month|a year|per year|factur|invoice|abonnement|redevance|fees?\b"),
        after=True,
        confidence=0.85,
    ),
)  # fmt: skip

# What nobody can promise is no promise: "no service can guarantee an availability of 100%".
NOBODYS_PROMISE = (
    r"\baucun\w* (?:\w+ ){0,4}ne (?:peut|saurait|pourrait|pourra) (?:\w+ )?(?:garanti|s'engage|assure|promett)\w*[^§;]{0,60}§|"
    r"\bno (?:\w+ ){0,4}(?:can|could|may) (?:\w+ )?(?:guarantee|warrant|promise|ensure)[^§;]{0,60}§"
)
PERCENT_FRAMES = (
    Frame(
        "price.increase_cap",
        pattern(
            r"\braise|relevee?s?\b|\brelever|\bgo(?:es)? up",
            r"augment|hausse|revis|revaloris|majoration|indexation|increase|\brise\b|uplift|adjust|escalat|renouvel|renewal|"
                r"evolution|"
                r"modification des \b(?:prix|tarifs)"),
        pattern(
            r"(?:uplift|increase|rise|hausse|augmentation)s?[^§;]{0,60}(?:ceiling|cap|plafond|limite) (?:of|de) §",
            r"\b(?:rise|increase)\w*[^§;]{0,20} by more than (?:the (?:lower|lesser) of )?§",
            r"\bgo(?:es|ing)? up[^§;]{0,20} by (?:up to |no more than |not more than |at most |a maximum of )?§",
            r"(?:increas|\brais|\brise)\w*[^§;]{0,60}by over §",
            r"relev(?:er|ee?s?)[^§;]{0,40}plus de §",
            r"(?:limit|plafon)\w*[^§;]{0,40}(?:augment|hausse|increase)\w*[^§;]{0,30}§",
            r"(?:augment|hausse|relev)\w*[^§;]{0,60}\bplus de §|(?:increas|rais|\brise)\w*[^§;]{0,60}by more than §",
            r"(?:augment|hausse|revis|revaloris|indexation|evolution|modif)\w*[^;]{0,260}(?:exceder|excede|depasser|depasse|superieure?|"
            r"limitee?|plafon\w*|maximum|maximale?|dans la limite|au plus|"
            r"jusqu'a|au-dela)[^§;]{0,60}§",
            r"(?:augment|hausse|revis|evolution)\w*[^§;]{0,60}(?:de|a) §[^;]{0,20}(?:maximum|au plus|maximale)",
            r"(?:increase|uplift|adjust|escalat|raise)\w*[^;]{0,220}(?:exceed|more than|greater than|limited to|capped|cap of|up to|"
            r"maximum|no more|not more|lesser of)[^§;]{0,60}§",
            r"(?:exceed|more than|up to|maximum of|capped at)[^§;]{0,40}§[^;]{0,120}(?:increase|uplift)",
            r"(?:plafon\w*|maximum|dans la limite|limite)[^§;]{0,50}§[^;]{0,100}(?:augment|hausse|revis)",
            r"(?:increase|augmente)[^§;]{0,60}by (?:up to |no more than |a maximum of )?§",
            r"§[^;]{0,40}(?:cap|maximum)[^;]{0,40}(?:increase|uplift)",
            r"(?:augment|hausse|revis|evolu)\w*[^§;]{0,90}\b(?:ou|et) de § (?:si|lorsque)\b[^§;]{0,30}(?:inferieur|moindre|plus (?:bas|"
            r"faible))",
        ),
        pattern(
            r"(?:cpi|rpi|index|indice|inflation)[^§;]{0,30}(?:plus|majore\w* de|\+) §",
            r"retard|interet|interest|late|penalit|responsabilite|liab|tva\b|vat\b|disponib|availab|uptime|volume|consommation|"
            r"usage increase|capital|"
            r"\b(?:si|if|where|lorsque|en cas)\b[^;]{0,80}(?:exced|depass|superieure?|exceed|more than|"
            r"greater than)[^§;]{0,30}§[^;]{0,120}(?:resili|terminat|denonc|cancel)|penalt"
        ),
    ),
    Frame(
        "sla.availability",
        pattern(
            r"operationnel",
            r"\b(?:be|is|are|stay) up\b",
            r"disponib|availab|uptime|up-time|accessib|(?:taux|temps) de (?:fonctionnement|service)|operational|\bsla\b|service level|"
                r"continuite"),
        pattern(
            r"ne (?:peut|pourra|saurait) (?:etre )?(?:inferieure? a|tomber sous|descendre (?:sous|en dessous de)) §",
            r"§ of (?:each|any|every|the) (?:calendar )?(?:month|quarter|year)",
            r"(?:disponib|accessib|taux de (?:fonctionnement|service)|continuite)\w*[^§;]{0,200}§",
            r"§[^;]{0,90}(?:disponib|du temps|accessib|des cas|sur une base|mensuel|annuel|par mois|par an)",
            r"(?:availab|uptime|up-time|operational|service level|\bsla\b)[^§;]{0,200}§",
            r"§[^;]{0,60}(?:availab|uptime|of the time|up-time|service level|per (?:calendar )?month|during (?:each|any|"
            r"a) (?:calendar )?month)",
        ),
        pattern(
            r"(?:hebergeur|operateur|carrier|\bhost|(?:fournisseur|@v) d'(?:energie|electricite|acces)|"
            r"third part\w+)\b[^§;.]{0,60}\b(?:garanti|promet|assure|s'engage|"
            r"promises?|guarantees?|"
            r"warrants?|commits?)\b[^§;]{0,60}§",
            r"\bsous (?:la barre (?:de |des )|le seuil de )?§",
            r"\b(?:(?<!peut etre )(?<!saurait etre )(?<!pourra etre )inferieure?s?(?: ou egale?)?(?: a)?|en dessous de|en deca de|"
            rf"(?<!no )(?<!not )less than|{BELOW}|under|falls? (?:to|"
            r"below)|lower than|drops? below|<|&lt;|\bentre|\bbetween|comprise?)[^§;]{0,25}§|"
            r"(?<!pas )(?<!pas de )\bmoins de[^§;]{0,10}§|§[^;]{0,14}(?:<|&lt;|a (?:moins de )?¤|to (?:less than )?¤| - ¤|and ¤|et ¤)|"
            r"(?:credit|avoir|penalite|remise|reduction|rembours|refund|discount)[^§;.]{0,60}§|§[^;]{0,50}(?:credit|de remise|"
            r"de reduction|des redevances|of (?:the )?(?:monthly |applicable )?(?:fees|charges)|"
            r"du montant|de la facture|de la redevance)|support|appels?|calls?|tickets?|satisfaction|charge|capacit|cpu|augment|"
            r"accessibilite (?:numerique|rgaa)|rgaa|interet|interest|\b(?:etait|was|were) (?:\w+ )?§|last (?:year|month|quarter)|"
            r"(?:annee|mois|trimestre) (?:derniere?|precedente?|passee?)\b|(?:simple|pur) (?:objectif|indicat)\w*|n'engage pas|"
            r"(?:ne|n')(?: \w+)? (?:garanti|s'engage|assure)\w* (?:pas|plus|aucun\w*)[^§;]{0,80}§|"
            r"(?:does|do) not (?:guarantee|warrant|commit)[^§;]{0,60}§|"
            rf"{NOBODYS_PROMISE}|"
            r"sans que[^.;§]{0,40}engage|sans (?:aucun )?engagement|a titre (?:purement )?indicatif|not (?:a )?(?:guarantee|"
            r"commitment|binding)|not (?:intended|guaranteed|"
            r"warranted)[^§;]{0,40}§|\bcommandes|for information only"
        ),
        wide=True,
        values=pattern(r"(?:9\d|100)(?:\.\d+)?%"),
    ),
    Frame(  # a row of a table
        "sla.availability",
        pattern(r"disponib|availab|uptime"),
        pattern(r"^[^§;.:]{2,110} § (?:\w+ )?(?:mois|mensuel|annee|annuel|trimestr|month|quarter|year|annual)"),
        pattern(r"objectif|sans engagement|inferieur|moins d|credit|avoir|penalit|target|below|less than|<"),
        wide=True,
        values=pattern(r"(?:9\d|100)(?:\.\d+)?%"),
    ),
)  # fmt: skip

RATE_ABOUT = pattern(
    r"retard|(?<!dommages-)(?<!dommages et )(?<!dommages )\binteret|penalit|impaye|echeance|\blate\b|overdue|interest|past due|unpaid|"
    r"delinquent|default|souffrance|penalt|arrears|\bpay(?:s|ment|ing)?\b[^.;]{0,20} later\b|remains? due"
)
# Not a payment is late, but what is handed over or set to work.
LATE_OTHERWISE = (
    r"\b(?:retards?|delays?)\b[^.;]{0,16}\b(?:mise en (?:production|service|oeuvre|ligne)|restitution|retour|remise|deploiement|"
    r"demarrage|recette|go-live|"
    r"implementation|deployment|roll-?out|delivery|acceptance)"
)
RATE_UNLESS = pattern(
    LATE_OTHERWISE,
    r"disponib|availab|uptime|responsabilite d[eu]|escompte|indice|index|augmentation|credit (?:de|immobilier)|livraison|"
    r"niveau de service|service level|"
    # a ceiling of what the vendor pays for its service
    r"\bpenalites [^.;]{0,40}ne (?:peut|peuvent|pourra|pourront|saurait|sauraient) (?:pas )?(?:exceder|depasser)|"
    r"(?:supplier|vendor|provider|licensor|prestataire|fournisseur|editeur) (?:should )?(?:owes?|doit|devrait)\b|should the (?:supplier|"
    r"vendor|provider) owe|"
    r"sous-traitants?\b|sub-?contract|affactur|\bfactor(?:ing)?\b|encaissement|\bcredits? of\b|overpayment|"
    r"underpay|audit|indemnite[^.;]{0,30}indisponib|\bsla\b",
)
