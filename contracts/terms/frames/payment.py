"""How contracts say when one pays: after how long, on receipt, in advance."""

from contracts.terms.frames.frame import CUSTOMERS_OWN_PAPERS, Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

_PAID = (
    r"\b(?:payables?|exigibles?|dues?|owed|pai(?:e|ent|ement)\w*|pay(?:s|e|ee|ees|es|ment|ments|er|able)?|regl(?:e|ee|es|ees|ent|er|"
    r"ement|ements)|"
    r"regle|settled?|falls? due|facturee?s?|facture|invoiced?|billed?|bill|charged?|appelee?s?|prelevee?s?|preleve|prelevements?|"
    r"debitee?s?|debited|"
    r"percue?s?|taken?|collected?|acquittee?s?|verse(?:e|es|r)?|portent sur|emise?s?)\b"
)
_SPAN_FR = r"(?:mois|trimestre|semestre|annee|an|exercice|periode|cycle)"
_SPAN_EN = r"(?:month|quarter|half-year|year|period|term|cycle)"
_ARREARS = pattern(  # the time that has gone by
    rf"{_SPAN_FR}[^.;,]{{0,12}}(?:ecoule|precedent|passe\b|termine|acheve|clos|qui (?:vient de|s'acheve|finit|se termine|precede))|"
    rf"a terme echu|"
    rf"apres (?:service|usage|consommation)|{_SPAN_EN} (?:that(?:'s| has| is)? )?(?:just )?(?:gone|finished|ended|past|passed|before|"
    rf"over|behind)|"
    rf"(?:past|previous|preceding|last|elapsed) {_SPAN_EN}|in arrears|after use",
)

# Instalments, cards, answers to complaints and what the vendor pays out.
NO_PAYMENT_OF_THE_CUSTOMER = (
    r"\b(?:[34]|10|12|trois|quatre)(?: ou (?:[34]|12|quatre))? ?(?:x\b|fois\b(?! (?:et demie? )?(?:le |du |l'|au |ce )?(?:taux|interet|"
    r"legal|montant|tarif|prix)))|"
    r"mensualites? [^§;]{0,60}§|"
    r"(?:preleve|debit)\w*[^§;]{0,40}"
    r"§(?:,| et)? ¤|¤(?:,| et) §|"
    r"\bcartes?\b[^§;]{0,60}(?:valid|valable|expir)\w*[^§;]{0,40}§|\bcards?\b[^§;]{0,60}(?:valid|expir)\w*[^§;]{0,40}§|"
    r"\b(?:inform|respond|repond\w*|reply|constat\w*|expedi\w*|trait(?:e|er|erons) (?:votre|la|sa))\b"
    r"[^§;]{0,60}\b(?:within|dans|sous)"
    r"[^§;]{0,20}§|\breturned?\b[^§;]{0,40}within §|"
    r"(?:facture|invoice)s? (?:est|sont|sera|seront|is|are|will be|shall be) (?:made )?(?:disponible|mises? a disposition|telechargeable|"
    r"available)s?[^¤§;.]{0,30}\b(?:sous|dans|within|in)(?: les| un delai de)? §|"
    r"\bin respect of §|\breferral\b|@v [^;§]{0,24}\bpays? @c\b|indemnisation|customer support|\bcomplaint|\breclamation|\bappeals?\b"
)

PAYMENT_FRAMES = (
    Frame(
        "payment.term",
        pattern(r"factur|paiement|payable|regl(?:ee?s?|er|ent|ez|ement)\b|payee?s?\b|invoic|payment|\bpay\b|paid|\bdue\b|\bnet\b"),
        pattern(
            r"§[^¤§;.]{0,40}(?:pour (?:regler|payer|s'acquitter)|to (?:pay|settle))\b",
            r"§ (?:pour (?:regler|payer|s'acquitter|proceder au (?:paiement|reglement))|to pay|to settle)",
            r"(?:payables?|exigibles?|reglee?s?|reglent|reglez|payee?s?|payez|paient|acquittee?s?|paiement|reglement|regler|payer|"
            r"payable|paid|due|payment|pay|"
            r"settled?)\b[^¤§;]{0,150}"
            r"(?: a | le | sous | dans | within | in | net | de | est de | of )[^¤§;]{0,45}§",
            r"(?:delai|terme|conditions|modalites|echeance)s? de (?:paiement|reglement)[^¤§;]{0,80}§",
            r"(?:payables?|exigibles?|\bdue)[^¤§;]{0,40}§ (?:after|from|following|apres|a compter|suivant|date)",
            r"payment terms?[^¤§;]{0,60}§|\b(?:due|payable) §",
            r"§[^¤§;]{0,30}(?:fin de mois|date de facture|date d'emission|de la facture|nets?\b|from (?:the )?(?:date of )?(?:the |"
            r"each |such )?invoice|"
            r"(?:after|of|following) (?:the )?(?:date of |receipt of )?(?:the |each |an? |such |our |provider's )?invoice|end of month)",
        ),
        pattern(
            CUSTOMERS_OWN_PAPERS,
            r"factures? (?:de \w+ )?(?:du|que (?:le|la|l')?) ?(?:@c|client)|\b(?:ses|vos) (?:propres )?(?:clients|chargeurs|acheteurs|"
            r"donneurs|debiteurs)|"
            r"\b(?:your|its|their) (?:own )?(?:customers|clients|buyers|debtors)|factures?[^.;§]{0,30}@c[^.;§]{0,30}(?:emet|adresse|"
            r"envoie)",
            r"\bowes? (?:the )?@c|@v (?:doit|devrait|owes?)\b",
            r"differend|(?<!in)contest|reclam|mise en demeure|(?<!un)disput|limitee?s? a|rembours|refund|reimburs|retract|withdraw|"
            r"arbitr|audit|(?:pay|paid|vers|regl)\w*[^§;]{0,25}\b(?:par|by) @v\b[^§;]{0,40}§|@v (?:verse|reverse|paie|regle)\w* |"
            r"sous-traitants?\b|sub-?contract|affactur|\b(?:remise|escompte|discount|rabais)\b[^§;]{0,60}§|prepaid|"
            r"underpay|chargeback|royalt|paid out|payout|reverse\w* |expedi|dispatch|livr|deliver|colis|bon d'achat|"
            r"confidential|\b@v (?:shall |will )?pay|recredit|compte bancaire sera|litige|lawsuit|action or|discrepanc|"
            r"retard de[^§]{0,30}§|\b(?:plus de|more than|over|exced\w*|at least) §|"
            r"§[^;]{0,25}(?:de retard|overdue|past due|late)|preavis|resili|terminat|suspen|\bavoirs?\b|credit note|objection|"
            r"(?:conserv|archiv|retention|accessible|disponible)\w*[^§;]{0,60}§|modif|"
            r"(?:periode|duree|abonnement|term|period|subscription) (?:\w+ )?(?:de|d'|of) §|essai|trial|(?:interet|interest|"
            r"penalit)[^§;]{0,100}§|"
            r"responsabilite|liabil|plafond|\b(?:au cours des?|durant les?|over the|during the|previous|preceding|prior|last|past|"
            r"derniers)[^§]{0,15}§|§[^;]{0,14}(?:precedant|preceding|period)",
            r"§[^§;]{0,40}\b(?:avant|before|prior|notice)|(?:chaque|every|each|tous les|toutes les) §|(?:tranche|mensualit|"
            r"echeances?) (?!:)[^§]{0,20}§|"
            r"prelevement[^§;]{0,80}(?:rejet|notif)",
            NO_PAYMENT_OF_THE_CUSTOMER,
        ),
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # taken from the customer's account so long after the work: "preleve dans les 24 h suivant la prestation"
        "payment.term",
        pattern(r"\b(?:preleve|debite)|\b(?:debited|charged)\b"),
        pattern(
            r"\b(?:preleve|debite)\w*[^¤§;.]{0,60}\b(?:dans|sous)(?: un delai de| les)? §[^;.]{0,50}\b(?:prestation|realisation|execution|"
            r"intervention|rendez-vous|service)",
            r"\b(?:debited|charged)\b[^¤§;.]{0,60}\b(?:within|in) §[^;.]{0,50}\b(?:perform\w*|complet\w*|visit|service|appointment|work)",
        ),
        pattern(r"rembours|refund|recredit|autorisation|authori[sz]ation|empreinte|caution|deposit|rejet|fail|retract|withdraw"),
        values=pattern(r"PT\d+H|P\d+(?:D|BD)"),
        confidence=OUTRIGHT,
    ),
    Frame(  # said outright, in a sentence that may speak of invoices in dispute as well
        "payment.term",
        pattern(r"factur|invoice"),
        pattern(
            r"(?:reglement|paiement)s? (?:intervien\w+|s'effectue\w*|a lieu|est (?:effectue|du|exigible|opere))[^¤§;]{0,60}"
            r"(?:dans les|sous|\ba|dans un delai de) §[^;]{0,60}(?:facture|emission|reception)",
            r"payment (?:is|shall be|will be) (?:made|due)[^¤§;]{0,40}(?:within|in) §[^;]{0,60}(?:invoice|receipt)",
        ),
        pattern(r"@v (?:regle|paie|rembours)|refund|rembours"),
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)  # fmt: skip

# "The price is due when you subscribe": before any of what it pays for.
_AT_THE_OUTSET = (
    r"\b(?:abonnement|redevance|forfait|souscription|formule|licence|prix|subscription|fees?|price)s?\b(?: \w+){0,3}? (?:est|sont|sera|"
    r"seront|(?:doit|doivent|devra|devront) etre|is|are|shall be|will be) (?:\w+ ){0,2}?(?:du|due|payable|exigible|regle|paye|preleve|"
    r"facture|charged|billed|paid|debited)e?s?"
    r"(?: (?:integralement|en totalite|immediatement|comptant|in full|immediately))? (?:a la|des la|lors de la|au moment de la|"
    r"at the time of|"
    r"au jour de la|le jour de la|at|on|upon) (?:souscription|conclusion|passation de (?:la |sa )?commande|subscription|subscribing|"
    r"sign-?up|signing up)\b"
)
# What is received is the work, and not the invoice: "on final acceptance of the site".
WORK_RECEIVED = (
    r"\breception (?:finale|definitive|provisoire|partielle|technique|sans reserve|avec reserve|prononcee|des (?:travaux|livrables|"
    r"prestations|"
    r"developpements|lots?)|d[eu] (?:la |l'|son |sa |votre )?(?:prestation|site|livrable|projet|ouvrage|logiciel|solution|mission|"
    r"plateforme|"
    r"developpement|materiel|marchandise|produit|commande|lettre|courrier|bon|devis|demande|mise en demeure))|"
    r"\b(?:delivery|receipt) of (?:the |any |such |each )?(?:goods|software|deliverables?|services?|works?|products?|equipment|hardware|"
    r"order|notice|demand|letter|report)|proces-verbal"
)
PAYMENT_STATEMENTS = (
    Statement(  # what is used up was paid for before: "calls are debited against a prepaid balance"
        "payment.in_advance",
        "yes",
        pattern(
            r"\b(?:debit|deduct|drawn|decrement|imput|consomm|consum|preleve|decompt|charged)\w*[^.;]{0,50}\b(?:pre-?paid|pre-?payee?s?)\b",
            r"\b(?:pre-?paid|pre-?payee?s?)\b[^.;]{0,40}\b(?:debit|deduct|drawn|decrement|imput|consomm|consum|preleve|decompt)\w*",
            r"\bservices? (?:is|are|est|sont) (?:\w+ )?(?:pre-?paid|pre-?payee?s?)\b",
        ),
        pattern(
            r"^(?:\" ?)?[\w' -]{2,30}(?: ?\")? ?: ",  # a definition
            r"gift|cadeau|rembours|refund|\bcartes?\b|\bcards?\b|postage|carrier|wireless|mobile|operateur|shipping|freight|"
            r"affranchi|\btheir\b|leurs?\b",
        ),
        confidence=OUTRIGHT,
        cues=("prepa", "pre-pa"),
    ),
    Statement(  # "due as soon as you have it"
        "payment.term",
        "on_receipt",
        pattern(
            rf"{_PAID}[^.;§]{{0,40}}\b(?:des|sitot|aussitot) (?:qu'|que )?(?:vous|le client|l'abonne|ils?|elles?|"
            rf"on)\b[^.;]{{0,20}}(?:avez|recevez|a recue?|"
            r"recoit|tenez|arrive|parvien|est la|en main)",
            rf"{_PAID}[^.;§]{{0,30}}\b(?:(?:des|aussitot|sitot) (?:(?:sa|leur|la) )?rec(?:ue?s?|eption)|(?:a|sur) (?:leur |"
            rf"sa )?presentation)\b",
            rf"{_PAID}[^.;§]{{0,40}}\ble jour (?:ou|meme ou) (?:vous|le client|elle|on)\b[^.;]{{0,25}}(?:rec|arriv|parvien)",
            rf"{_PAID}[^.;§]{{0,40}}(?:as soon as|the moment|on the day|the day|when) (?:you|it|they|customer|the customer|"
            rf"client)\b[^.;]{{0,20}}(?:have|has\b|"
            r"gets?|receives?|arrives?|comes?|reach(?:es)?\b|lands?)",
        ),
        pattern(r"(?:jours|mois|days|months)[^.;]{0,30}(?:reception|receipt)|mise en demeure|colis|produit|marchandise|goods|materiel|"
                r"commission|"
                r"rembours|refund|payment (?:method|means)|means of payment|receives? payment"),
        pattern(r"factur|invoice|\bbills?\b|relance|note d'honoraires|reglement|payment"),
        0.85,
        cues=("des que", "des qu'", "des rec", "des sa", "des leur", "des la", "aussitot", "sitot", "presentation", "le jour",
              "as soon as", "the moment", "the day", "when"),
    ),
    Statement(  # "paid before the month that it covers"
        "payment.in_advance",
        "yes",
        pattern(
            rf"{_PAID}[^.;]{{0,120}}\bpour (?:le|la|l') ?(?:\w+ )?{_SPAN_FR}(?: \w+)? (?:a venir|qui (?:suit|commence|s'ouvre|vient|"
            rf"debute|s'annonce)|"
            r"suivante?\b)",
            rf"(?:redevance|abonnement|loyer|mensualite|echeance|cotisation|fee|charge|rent|subscription)s? (?:du|de la|de l'|of the|"
            rf"for the) ?(?:coming |next )?(?:"
            rf"{_SPAN_FR} (?:a venir|qui (?:commence|s'ouvre|vient|debute))|(?<=coming ){_SPAN_EN}|(?<=next ){_SPAN_EN})",
            rf"{_PAID}[^.;]{{0,30}}\b(?:on|by) the (?:first|1st)(?: day)? of (?:the|each|every|a) {_SPAN_EN},? for (?:that|"
            rf"the same) {_SPAN_EN}",
            rf"{_PAID}[^.;]{{0,60}}\b(?:le|la|l') ?{_SPAN_FR} (?:a venir|qui (?:commence|s'ouvre|vient|debute|s'annonce))",
            rf"{_PAID}[^.;]{{0,50}}\ble (?:1er|[1-9]|10|premier|deux|trois|quatre|cinq|dix)\b[^.;]{{0,30}}pour le (?:mois|"
            rf"trimestre) en cours",
            rf"{_SPAN_FR}[^.;]{{0,30}} (?:est|sont) (?:\w+ )?(?:facture|appele|preleve|du|regle|paye|exigible)\w*[^.;]{{0,30}}(?:a|des|"
            rf"avant) (?:son|leur) "
            r"(?:ouverture|debut|premier jour|commencement)",
            rf"{_PAID}[^.;]{{0,60}}\bavant (?:qu'(?:il|elle)s? ne |que [^.;]{{0,30}} ne )(?:debut|commenc|s'ouvr)",
            rf"{_PAID}[^.;]{{0,50}}\bavant (?:d'etre (?:utilis|consomm|entam)|tout (?:usage|debut)|toute utilisation|"
            rf"son (?:premier jour|debut|ouverture))",
            rf"{_PAID}[^.;]{{0,100}}\bfor the (?:(?:\w+ )?{_SPAN_EN} (?:ahead|to come|then beginning|(?:that|which) (?:is )?(?:about to|"
            rf"starts|begins|follows|"
            rf"starting|beginning|opens))|(?:coming|following|next|upcoming) {_SPAN_EN})",
            rf"for the (?:coming|next|upcoming) {_SPAN_EN}[^.;]{{0,40}}(?:falls? due|is due|payable|is (?:invoiced|billed|charged|taken))",
            rf"{_PAID}[^.;]{{0,50}}\b(?:before|ahead of) (?:the|each|every|any|that) {_SPAN_EN}s?(?: or {_SPAN_EN})? (?:(?:that|"
            rf"which) )?(?:it |they )?"
            r"(?:covers?|begins?|starts?|opens?|relates?|concerned|in question|to which)",
            rf"{_PAID}[^.;]{{0,30}}{_SPAN_EN}[^.;]{{0,12}}\bbefore (?:it|they) (?:begins?|starts?|opens?)",
            rf"\b(?:l'annee|le trimestre|le semestre|la periode|the (?:whole |entire )?{_SPAN_EN})[^.;]{{0,20}} (?:est|sera|is|are|"
            rf"shall be) "
            r"(?:paye|regle|facture|du|due|paid|invoiced|billed)\w*[^.;]{0,20}(?:en une (?:seule )?fois|en un seul (?:paiement|versement)|"
            r"in one (?:go|payment|sum)|in full|integralement)[^.;]{0,12}(?:a la (?:souscription|commande|signature)|"
            r"lors de la (?:souscription|"
            r"commande|signature)|(?:up)?on (?:order|signature|subscri)|when (?:the order|the subscription|it) )",
            r"\b(?:pay|pays|paie|payez|paye|regle|reglez) (?:first|avant|before)\b,?[^.;:]{0,20} (?:not after|pas apres|et non apres|use|"
            r"afterwards|"
            r"consomm)",
            rf"{_PAID}[^.;]{{0,40}}\b(?:au depart|des le depart|d'entree(?: de jeu)?)\b",
            rf"{_PAID}[^.;]{{0,60}}\bat the (?:start|beginning|opening|outset) of (?:that|such|its) {_SPAN_EN}",
        ),
        pattern(
            r"\bprimes?\b|premiums?\b|rembours|refund|acompte|discount|escompte|\bavoirs?\b|credit|bonus|offert|"
            r"prix[^.;]{0,20}(?:annonce|communique)|"
            r"commission|notice|preavis|\beviter|\bavoid|\binform|\bannonc"
        ),
        cues=("a venir", "qui suit", "qui commence", "qui s'", "qui vient", "qui debute", "suivant", "en cours", "ouverture", "debut",
              "premier jour",
              "avant ", "ahead", "to come", "coming", "following", "next", "upcoming", "before", "start", "beginning", "opening",
              "outset", "that ", "first", "depart", "d'entree", "une fois", "une seule", "un seul", "one go", "one payment", "one sum",
              "in full", "integralement"),
    ),
    Statement(
        "payment.term",
        "on_receipt",
        pattern(
            r"(?:payables?|paiement|reglement|reglee?s?|payee?s?|exigibles?|dues?|regler|comptant)[^.;§]{0,70}(?:a|des|des la|"
            r"a la) (?:la |sa |leur )?reception(?: de (?:la |chaque |leur )?facture| des factures|"
            r" de celle-ci| de celles-ci|$|[ ,.])(?!restee)",
            r"a reception de (?:la |chaque )?facture",
            r"(?:due|payable|paid|payment)[^.;]{0,50}(?:immediately )?(?:up)?on (?:receipt|presentation|delivery)(?: of (?:the |an? |"
            r"each |such |our )?(?:\w+ )?invoices?)?",
        ),
        pattern(WORK_RECEIVED,
                r"(?:jours|mois|days|months)[^.;]{0,30}(?:reception|receipt)|lettre|notification|mise en demeure|commande a reception|"
                r"colis|produit|marchandise|goods|rembours|accus\w+ (?:de )?reception|"
                r"(?<!par le )(?<!par tout )(?<!par un )(?<!tout autre )(?:methode|mode|moyen)s? de (?:commande|paiement|reglement)|"
                r"paiement recu|reception de (?:votre|son) paiement"),
        pattern(r"factur|invoice|prix|fees|somme|paiement|payment"),
        0.85,
        cues=("reception", "receipt", "presentation", "delivery"),
    ),
    Statement(
        "payment.in_advance",
        "yes",
        pattern(
            r"(?:payable|exigible|facture|preleve|regle|percue|\bdue)\w*[^.;]{0,80}pour (?:le|la|l') ?(?:mois|trimestre|annee|periode|"
            r"semestre|exercice)(?: \w+)? (?:a venir|qui suit|qui commence|qui s'ouvre)",
            r"(?:payable|exigible|facture|preleve|regle|percue)\w*[^.;]{0,70}(?:premier|1er) jour (?:de|du) (?:chaque |la |"
            r"le )?(?:nouvelle )?(?:periode|cycle)",
            r"(?:payable|invoiced?|billed|charged|\bdue)\b[^.;]{0,70}(?:on the first day of (?:each|every|the|"
            r"your) (?:new )?(?:billing|subscription|renewal|service) (?:period|cycle|term)|ahead of (?:the|each) (?:\w+ )?(?:period|"
            r"term|month|quarter|year))",
            r"(?:payee?s?|reglee?s?|acquittee?s?|paiement|reglement)\b[^.;]{0,30}avant (?:d'etre consomm|le debut de (?:la|"
            r"chaque) (?:periode|mois))",
            _AT_THE_OUTSET,
            r"termes? a echoir|(?:factur|payable|regle|exigible|preleve|percu)\w*[^.;]{0,50} a echoir",
            r"(?:payables?|paye|payee?s?|debitee?s?|paiements?|reglee?s?|reglements?|facturee?s?|facturation|facturera|facturons|facture|"
            r"factures|recouvre|prelevee?s?|preleve|percue?s?|dues?|exigibles?|"
            r"acquittee?s?|verser|verseront|abonnement)\b[^.;§]{0,80}(?:d'avance|par avance|a l'avance|par anticipation|"
            r"de maniere anticipee|anticipativement)",
            r"(?:payez|payer|payables?|payee?s?|facturee?s?|facture|facturation|prelevee?s?|prelevement|debitee?s?|reglee?s?|exigibles?|"
            r"\bdue?s?|paiement)\b[^.;]{0,70}(?:au|en) debut (?:de |du )(?:chaque |la |mois|trimestre|periode|l'annee|cycle)",
            r"(?:avance|d'avance|par anticipation|par avance)[^.;]{0,40}(?:payable|paiement|facture|preleve|regle)",
            r"\b(?:payable|paid|pay|invoiced?|invoices|billed|bill|bills|charged?|due|fees?|payments?)\b[^.;]{0,90}(?:in advance|"
            r"up ?front|up-front)(?! \b(?:notice|written|of any change))",
            r"(?:in advance|up ?front)[^.;]{0,40}(?:invoice|payable|billed|charged|paid|payment)",
            r"pre-?paid (?:fees?|subscription|basis)|prepay(?:ment|able)? (?:of|for) (?:the )?(?:fees|subscription|services)|prepaiement",
            r"(?:billed|charged|invoiced|payable|due|collected|taken|debited)\b[^.;]{0,60}at the (?:beginning|start|"
            r"commencement) of (?:each|the|every|your|any)",
        ),
        pattern(
            _ARREARS.source,
            r"\bprimes?\b|premiums?\b|\blessor\b|\bbailleur\b|prepaid[^.;]{0,60}(?:credit|reimburs)|"
            r"tarif public[^.;]{0,30}au debut|retroacti|"
            r"(?:rembours|refund|restitu|conserv|retain|credit)\w*[^.;]{0,120}(?:avance|in advance|prepaid|anticip)|(?:avance|"
            r"in advance|prepaid|anticip)[^.;]{0,80}(?:rembours|refund|restitu)|"
            r"(?:jours|days|mois|months|heures|hours|weeks|semaines|notice|preavis|notif\w*|inform\w*|communicat\w*|announc\w*|"
            r"avert\w*)[^.;]{0,25}(?:a l'avance|d'avance|in advance|par avance)|"
            r"escompte|discount for|autorise par avance|renonce|accepte par avance|calculated up ?front|"
            r"partners? (?:are|is) paid|pre-?paid fees[^.;]{0,60}(?:applicable to|cover)|refund\w*[^.;]{0,60}pre-?paid|paiement anticipe|"
            r"resiliation[^.;]{0,40}anticip|"
            r"(?:pas|aucun|not|no|without)[^.;]{0,25}(?:d'avance|avance|in advance|anticip)|remboursee|travel|acompte"
        ),
        cues=("souscription", "conclusion", "passation", "subscri", "sign",
              "echoir", "avance", "anticip", "debut", "advance", "front", "prepa", "pre-paid", "at the", "venir", "qui s",
              "jour d", "first day", "ahead of", "avant"),
    ),
)  # fmt: skip
