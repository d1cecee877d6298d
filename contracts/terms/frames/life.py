"""How contracts say for how long an offer and the contract itself hold."""

from contracts.terms.frames.frame import CUSTOMERS_OWN_PAPERS, Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

_CONTRACT = (
    r"\bplan\b|\bparties\b|commitment|contrat|abonnement|souscription|convention|engagement|conditions|cguv?|cgv|services?|licence|"
    r"agreement|subscription|"
    r"term\b|order|accord|formule|offre|s'engage|engagez|sign up|duree (?:initiale|d'engagement|minim)"
)
_RENEWS = r"(?:renouvel|recondui|reconduc|reconduct|renew|prorog|prolong|extend|successive|supplementaires?|additional|poursui|rolls? over)"
_OUTRIGHT = 0.97  # how sure a wording is that nothing around it can make doubtful
_OTHER_HEADINGS = pattern(
    r"confidenti|sollicit|solicit|personnel|force majeure|garantie|responsab|warrant|liab|donnees|\bdata\b|support|maintenance|"
    r"sauvegarde|backup|recette|"
    r"paiement|payment|factur|invoic"
)

LIFE_FRAMES = (
    Frame(  # said outright, under whatever heading
        "term.initial",
        pattern(_CONTRACT),
        pattern(
            r"\bduree (?:initiale |de validite )?d(?:u|e l'|e la|es|e ce|e cet)? ?(?:presente?s? )?(?:contrat|abonnement|services?|"
            r"convention|souscription|accord|engagement)(?: [\w@-]+){0,4} (?:est|sera) (?:fixee a |fixee |de |d')(?:une duree de )?§",
            r"\b(?:licence|concession|cession|abonnement|souscription|droit d'usage)s?\b[^.;§]{0,30}\b(?:a|ont|aura|"
            r"comporte) (?:pour terme |"
            r"un terme (?:\w+ )?(?:de |d'))§",
            r"\binitial (?:subscription |service |contract )?term (?:is|will be|shall be) (?:for )?(?:a (?:fixed )?period of )?§",
        ),
        pattern(r"essai|trial|garanti|warrant|maintenance|restant|remaining|maxim|§[^;]{0,30}(?:avant|before|prior)"),
        confidence=_OUTRIGHT,
        values=pattern(r"P(?:\d+[MY]|(?:2[89]|[3-9]\d|\d{3})D|[4-9]W|\d\dW)"),
    ),
    Frame(  # "the agreement, of a length of five years, …", whatever is said of its end
        "term.initial",
        pattern(r"contrat|convention|abonnement|accord|marche|licence"),
        pattern(
            r"\b(?:contrat|convention|abonnement|accord|marche|licence)s?,? d'une duree (?:(?:ferme|initiale|totale|fixe|minimale|"
            r"determinee|globale)(?: et \w+)? )?(?:de |d')§",
        ),
        pattern(r"essai|trial|garanti|maintenance|restant|maxim|renouvel|recond|travail|apprentissage|\bbail\b|assurance|\bplus d'une"),
        elsewhere=_OTHER_HEADINGS,
        confidence=_OUTRIGHT,
        values=pattern(r"P(?:\d+[MY]|(?:2[89]|[3-9]\d|\d{3})D|[4-9]W|\d\dW)"),
    ),
    Frame(
        "quote.validity",
        pattern(
            r"\bquoted\b|\boffer\b",
            r"devis|proposition|offres?\b|quotes?\b|quotation|proposal|estimate|bon de commande|order form"),
        pattern(
            r"(?:prices?|rates?) (?:as )?quoted[^§¤.;]{0,30}\b(?:bind|hold|stand|valid|firm)\w*[^¤§.;]{0,20}§",
            r"(?:devis|offre|proposition|quotes?|quotations?|proposals?)[^§¤]{0,100}\b(?:maintenir|tenir|maintien\w*|hold(?:s|ing)?|"
            r"honou?r)\b[^¤§.;]{0,40}§",
            r"(?:devis|offre|proposition|quotes?|quotations?|proposals?)[^§¤]{0,60}\b(?:reste|demeure|est|stays?|remains?|"
            r"stands?) (?:ouverte?s?|open)[^¤§.]{0,12}§",
            r"(?:devis|offre|proposition(?: commerciale)?|quotes?|quotations?|proposals?)\b[^§¤]{0,40}\b(?:engage|lie|vaut|tient|"
            r"binds?|stands?)\b[^§¤.;]{0,40}§",
            r"(?:devis|offre|proposition)s?[^¤§.]{0,60}cess(?:e|ent|era) de (?:le |la |nous |l')?(?:lier|engager)[^¤§.]{0,40}§",
            r"§ pour (?:nous )?(?:retourner|signer|accepter|valider)[^¤§;.]{0,30}(?:devis|offre|proposition)",
            r"(?:devis|propositions?|offres)[^¤§.]{0,50}\bfermes?\b[^¤§.]{0,20}§",
            r"(?:quotes?|quotations?|proposals?)[^¤§.]{0,40}(?:held|firm|fixed|honou?red)[^¤§.]{0,12}§",
            r"\bpasse §[^¤.;]{0,70}(?:devis|offre|proposition)[^¤.;]{0,40}(?:cadu[cq]|perime)",
            r"unless (?:accepted|signed)[^¤§.]{0,20}§[^¤.]{0,80}(?:proposal|quote|quotation|offer)[^¤.]{0,30}lapse",
            r"(?:devis|proposition|offres?)[^§¤]{0,120}(?:maintenue?s?|garantie?s?)[^¤§]{0,40}§",
            r"(?:devis|proposition|offres?|quotes?|quotations?|proposals?|estimates?|\bcommande|order form)[^§¤]{0,220}"
            r"(?:valable|valide|validite|\bvalid|open for acceptance|remains? open)[^¤§]{0,70}§",
            r"(?:duree|periode|delai) de validite[^¤§]{0,60}§",
            r"valid(?:ity)?[^¤§]{0,30}(?:quote|quotation|proposal|estimate)[^¤§]{0,40}§",
            r"(?:devis|quotes?|quotations?|proposition)[^¤§]{0,80}(?:expire|cadu[cq]|lapse)[^¤§]{0,50}§",
            r"(?:devis|quotes?|quotations?|proposals?)[^¤§.]{0,60}§[^¤§.]{0,30}(?:validity|de validite)",
            r"(?:devis|offre|proposition|quote|quotation|proposal|estimate)[^¤§.]{0,80}\b(?:non|pas|not)\b[^¤§.]{0,40}(?:sign|accept|"
            r"retourn|valid)\w*[^¤§.]{0,40}§[^¤.]{0,60}(?:cadu[cq]|nul\b|perime|expire|lapse|void|plus valable)",
            r"§[^¤§.;]{0,60}\b(?:devis|offre|proposition|quote|quotation|proposal|estimate)[^¤.;]{0,40}(?:n'est plus|cadu[cq]|perd |"
            r"no longer|lapse|cesse)",
            r"(?:devis|offre|proposition)s? (?:\w+ ){0,3}(?:engage(?:nt)?|lie(?:nt)?)[^¤§.]{0,40}§",
            r"sans (?:votre |sa |la )?(?:signature|retour|accord|acceptation|reponse)[^§¤.]{0,30}(?:sous|dans|avant|"
            r"passe)[^§¤.]{0,8}§[^.]{0,40}(?:devis|"
            r"offre|proposition)[^.]{0,20}(?:tomb|cadu|perim|expir|nul)",
            r"(?:sign|accept)\w*[^§¤.]{0,20} within §[^.]{0,20}(?:or|otherwise|failing which)[^.]{0,30}(?:offer|quote|quotation|"
            r"proposal)[^.]{0,20}(?:laps|"
            r"expire|void|withdrawn|falls)",
        ),
        pattern(CUSTOMERS_OWN_PAPERS, r"essai|trial|promotion|coupon|carte cadeau|avoir\b[^§]{0,30}valable|mandat|bon d'achat|voucher|"
            r"certificat|"
                r"mot de passe|lien|renouvel|(?<!lecteur de )(?<!lecteurs de )carte"),
    ),
    Frame(  # "au mois, vous en prenez pour un mois"
        "term.initial",
        pattern(
            r"combien de temps|\bduree\b|engagement|abonnement|souscri|formule|how long|length|subscribes?\b|\bterm\b|duration|"
            r"subscription|\bplans?\b"
        ),
        pattern(
            r"\b(?:@c|vous|on|nous) (?:en |y )?(?:prenez|partez|signez|venez|prend|part|signe|vient) pour (?:une duree de |au moins )?§",
            r"\b(?:a l'annee|au mois|au trimestre|au semestre),? (?:@c (?:en )?prenez |c'est |soit |on (?:en )?prend )?pour §",
            r"\bsubscribes? (?:to [^§;.]{0,40} )?for (?:at least |a minimum of )?§|\bbinds? (?:us|both|the parties|@c|@v|"
            r"each)[^§;.]{0,20} for §",
            r"(?:lie|engage)(?:nt)? (?:les parties|chacun|@c|@v|l'un)[^§;.]{0,20} (?:pour|pendant|durant) §",
            r"\b(?:start|begin)s? (?:on|when)\b[^§;.]{0,60}\b(?:go|goes|run|runs|carry|carries) on for §",
            r"\b(?:@c(?:'re)?|you're|customer) (?:is |are )?(?:stays?|staying|signed? up|sign|\bin|with us|with @v)(?: with (?:us|"
            r"@v))? for (?:at least |a "
            r"minimum of )?§",
        ),
        pattern(
            r"essai|trial|renouvel|recond|renew|prolong|preavis|notice|\bavant\b|before|secret|confiden|donnees|\bdata\b|garanti|"
            r"maintenance|formation|"
            r"training|visite|visit"
        ),
        wide=True,
        confidence=0.85,
        values=pattern(r"P(?:\d+[MY]|(?:2[89]|[3-9]\d|\d{3})D)"),
    ),
    Frame(
        "term.initial",
        pattern(_CONTRACT),
        pattern(
            r"(?:licen[cs]e|subscription|agreement|contract|services?)[^¤§.;]{0,40}(?:granted|made|provided|concluded|"
            r"entered into) for (?:a |an )?(?:fixed |minimum |initial )?(?:period|term) of §",
            r"commits? to (?:a|an) (?:\w+ )?(?:term|period) of (?:no less than |not less than |at least )?§",
            r"\b(?:abonnement|contrat|formule|souscription)[^¤§.]{0,30}(?:engage|lie)(?:nt)? (?:@c )?(?:pour |pendant )?§",
            r"d'une duree (?:\w+ ){0,4}de §,? [^¤§.;]{0,20}(?:contrat|abonnement|convention|accord|engagement|licence)",
            r"(?:initial|minimum)[^¤§.]{0,20}(?:commitment|engagement)[^¤§.]{0,20}§",
            r"(?:abonnement|contrat|plan|subscription|agreement|engagement)[^¤§.]{0,30}(?: dure| lasts?| runs? for|"
            r" court (?:sur|pendant|durant|pour))(?: for)? §",
            r"duree (?:initiale|ferme|minimale?|minimum|d'engagement|(?:de l'|d')abonnement|du contrat|contractuelle|determinee|"
            r"de la souscription|"
            r"des? (?:la |l')?(?:presente?s?|services|convention|licence|location))[^¤§.]{0,70}§",
            r"(?:conclue?s?|souscrite?s?|consentie?s?|signee?s?|etablie?s?|vigueur|prend(?:ra|ront|nent)? effet|accordee?s?|"
            r"contractee?s?|debute|"
            r"commence|engage)\b[^¤]{0,160}(?:pour|(?:duree|periode)(?: \w+){0,4}(?: de| d')|pendant)[^¤§]{0,45}§",
            r"\b(?:consenti|conclu|souscri|accept|pass)\w*[^¤§.;]{0,20} pour un terme (?:\w+ )?(?:de |d')§",
            r"periode (?:initiale|d'engagement|minimale|contractuelle|d'abonnement|ferme)[^¤§.]{0,60}§",
            r"(?:engagement|abonnement|contrat|souscription)s?[^¤§.]{0,45}(?: de| d'| pour)(?: une duree (?:\w+ ){0,3}(?:de|d'))?\s?§",
            r"duree[^¤§.]{0,90}(?:peut (?:etre|aller)|est|sera)(?: fixee)?(?: comprise entre| de| d'| a)?[^¤§]{0,12}§",
            r"initial(?: subscription| service| contract| license)? (?:term|period)[^¤§.]{0,80}§",
            r"(?:term|duration|period) of (?:this|the|each|your|such|any) (?:\w+ )?(?:agreement|subscription|contract|order|"
            r"services?)[^¤§.]{0,80}§",
            r"(?:subscription|minimum|committed?|commitment|contract|agreement)(?:'s)? (?:term|period|commitment|duration)[^¤§.]{0,70}§",
            r"(?:continues?|remains? in (?:full )?(?:force|effect)|in (?:force|effect)|effective|commences?|"
            r"begins?)\b[^¤]{0,140}for (?:a |an |the )?[^¤§]{0,50}§",
            r"\bterm of (?:at least )?§(?! notice)",
            r"\b(?:engagez|engagement porte|sign up|signs up)[^¤§.]{0,20}(?:pour|sur|for)(?: une duree de| a period of)?[^¤§]{0,6}§",
            r"§ (?:est|sera|is|shall be) (?:la|the) (?:duree|periode|term|period) (?:initiale|minim\w+|d'engagement|ferme)",
            r"§[^¤§.]{0,12}(?:initial (?:term|period)|minimum term|commitment|subscription term|term commitment)",
            r"§ ?(?:\(|,)? ?(?:ci-apres|la|le|the|l')[^)¤]{0,40}(?:(?:duree|periode) (?:initiale|d'engagement)|initial (?:term|period))",
            r"(?:agreement|contrat|contract|term|licence|license|convention)[^¤§.]{0,140}(?:valid|expires?|ends?|terminates?|"
            r"prend fin|expire|s'acheve)[^¤§.]{0,40}§ (?:from|after|following|apres|a compter|thereafter)",
            r"(?:agreement|contrat|contract|\bterm|licence|license|convention)[^¤§.]{0,140}(?:valid|expires?|\bends?|prend fin|expire|"
            r"s'acheve)[^¤§.]{0,40}§ (?:from|after|following|apres|a compter|thereafter)",
            r"\b(?:commit\w*|subscribe\w*) (?:to|for) (?:an? )?(?:minimum |fixed |initial )?§|fixed[- ]term(?: period)? (?:of )?§",
            r"(?:subscri\w+|term|agreement|commitment)[^¤§.]{0,40} (?:is|are|shall be|will be) (?:for )?(?:a (?:fixed )?(?:term|"
            r"period) of )?§",
        ),
        pattern(
            r"\bplus §|poach|\bmaximum (?:length|duration) of",
            r"§ (?:of age|or older)|resiliation[^§;]{0,40}(?:prend|prendra|sera) (?:effet|effective)",
            r"aupres (?:d'un|du|d'une|de la|de l'|de son|de votre) ?(?:loueur|bailleur|tiers|organisme|etablissement|societe)|\bloueurs?\b|"
            r"\bbailleurs?\b|credit-bail|\bleas(?:e|ing|ed)\b",
            r"§ sur l'autre|§ (?:on|to) (?:the next|year)",
            r"(?:repart|redemarre|recommence)\w*[^¤§;]{0,20}§",
            r"insurance|assurance|(?:n'est|ne sont|ne sera|n'a) (?:pas|plus|jamais) (?:\w+ )?(?:conclu|souscrit|consenti)",
            rf"{_RENEWS}(?:(?!\binitial)[^¤§]){{0,110}}§(?![^¤]{{0,40}}initial)",
            r"preavis[^¤§]{0,60}§|§[^¤§]{0,12}preavis|notice[^¤§]{0,50}§|§[^¤§]{0,25}notice",
            r"§[^¤§,;]{0,35}\b(?:avant|before|prior|precedant|preceding|(?:apres|after|suivant|following)(?! (?:that\b|which\b|"
            r"(?:the |la |sa |l'|its |such )?(?:\w+ )?(?:effective|date|signature|commence|entree|launch|start|mise en|souscri|acti|"
            r"first)))|a compter de la (?:reception|notification|facture)|d'inactivite)",
            r"validite(?! d(?:u|es|e l[a'] ?) ?(?:services?|contrat|abonnement|compte|souscription|convention))|"
            r"secret\b|divulg|resilier[^§;]{0,60}delai|confidenti|augmentee? d[eu'] ?§|embauch|debauch|recrut|"
            r"essai|trial|garantie|warrant|force majeure|suspen|"
            r"retention|conserv|sollicit|surviv|sauvegarde|mineur|cookie|retract|"
            r"withdraw|inactiv|refund|rembours|maintenance|factur|payment|credit card|\bage\b|solicit",
            r"\b(?:apres|suivant|following|after|a l'issue|expiration|fin)[^¤§]{0,60}§",
            r"\b(?:inferieure?|superieure?|(?<!no )(?<!not )less than|more than|longer|shorter|exced|depass|au moins|at least)[^¤§]{0,35}§",
            r"\b(?:tous les|every|each|chaque) §|§ (?:glissant|consecutif|calendar)",
        ),
        elsewhere=_OTHER_HEADINGS,
        values=pattern(r"P(?:\d+[MY]|(?:2[89]|[3-9]\d|\d{3})D|[4-9]W|\d\dW)"),
    ),
)  # fmt: skip

# "during the term, subject to the scope and the number of users described in the order form": the length is not what is described
_OF_ANOTHER = r"\bsubject\b|\bscope\b|\bfees?\b|\bpric(?:e|ing)|\bquantit|\bnumber\b|\busers?\b|\bfor the purposes?\b"
_OFFERED = (
    r"(?:abonnements?|formules?|adhesions?|souscriptions?|licences?|subscriptions?|plans?|memberships?)\b[^.;]{0,40}"
    r"(?:propose|souscri|conclu|disponible|commercialise|vend|offer|available|sold|taken out)\w*"
)
_BY_THE = {
    "P1M": ("mois", "month"), "P3M": ("trimestre", "quarter"), "P6M": ("semestre", "half-year"), "P1Y": ("annee", "year"),
}  # fmt: skip

_IS_OF_THE_PRICE = r"factur|paiement|payable|\bpri[xc]|tarif|invoic|billed|payment|\bfees?\b"

LIFE_STATEMENTS = (
    Statement(  # what goes on so after a first term is not for a month from the start
        "term.initial",
        "P1M",
        pattern(rf"{_OFFERED}(?: \w+){{0,2}} (?P<said>mois) par mois\b"),
        pattern(_IS_OF_THE_PRICE, r"renouvel|recond|prorog|prolong|poursui|renew|extend|continu|tacite"),
        confidence=0.85,
        cues=("mois par mois",),
    ),
    *(
        Statement(  # "plans are sold by the month, by the quarter or by the year"
            "term.initial",
            length,
            pattern(rf"{_OFFERED}(?: \w+){{0,2}} (?:(?:au (?:mois|trimestre|semestre)|a l'annee|by the [a-z-]+)"
                    rf"(?:, | ou | or |, ou |, or ))*"
                    rf"(?:au |a l'|by the )(?P<said>{'|'.join(words)})\b(?! (?:pres|prochaine?|en cours|of|suivant))"),
            pattern(_IS_OF_THE_PRICE),
            confidence=0.85,
            cues=words,
        )
        for length, words in _BY_THE.items()
    ),
    Statement(  # whatever is said on behind it: "… and shall be renewed for further periods of the same duration"
        "term.initial",
        "order_form",
        pattern(
            r"^(?:(?!\b(?:renew|extend|support|maint|warrant|retain|stor(?:e|age))\w*)[^.;]){0,160}\b(?P<said>for (?:the|an?) "
            r"(?:\w+ ){0,3}?"
            r"(?:period|term|duration),? (?:as )?(?:stated|set (?:out|forth)|entered|shown|given|specified|indicated|designated|identified)"
            r" (?:in|on) (?:the |its |your |each |an? )?(?:\w+ )?(?:order|quote)\b)"
        ),
        pattern(r"\bpayment term"),
        confidence=OUTRIGHT,
        cues=("period", "term", "duration"),
    ),
    Statement(  # whatever is said on behind it: "… and, where it names none, for two years"
        "term.initial",
        "order_form",
        pattern(
            r"\b(?:conclu|souscri|consenti|passe)\w*[^.;]{0,20} pour (?:la|une|sa) (?:duree|periode)(?: (?:ferme|initiale|d'engagement|"
            r"minimale))? "
            r"(?:portee?|inscrite?|indiquee?|fixee?|prevue?|precisee?|mentionnee?|renseignee?|stipulee?|definie?) (?:au|dans le|sur le|"
            r"dans les|aux) (?:bons? de "
            r"(?:commande|souscription)|bulletin|devis|conditions particulieres|formulaire)",
            r"\b(?:concluded|taken out|subscribed|entered into|ordered|made)\b[^.;]{0,20} for the (?:\w+ )?(?:period|term|"
            r"duration) (?:stated|set out|entered|"
            r"shown|given|specified|indicated|written|named) (?:in|on) (?:the |its |your |each |an? )?(?:applicable |"
            r"relevant )?(?:order|quote)",
        ),
        pattern(r"\b(?:reconduit|renouvele|renewed|extended|prolonge)\w*\b"),
        confidence=OUTRIGHT,
        cues=("duree", "periode", "period", "term", "duration"),
    ),
    Statement(
        "term.initial",
        "order_form",
        pattern(
            r"(?:contract|subscription|initial|service|licen[cs]e) (?:period|term)\b[^.;]{0,40}(?:set out|specified|stated|shown|"
            r"given)[^.;]{0,40}(?:order|quote)",
            r"(?:bons? de (?:commande|souscription)|devis|conditions particulieres|proposition commerciale)\b[^.;]{0,30} "
            r"(?:defini|fixe|precis|indiqu|mentionn|determin|stipul|prevoi)\w*[^.;]{0,20}\bla (?:duree|periode)\b"
            r"(?! (?:de |d'|du |des )(?:la |l')?(?:conservation|garantie|preavis|validite|maintenance|essai))",
            r"order(?: form)?s?[^.;]{0,20} (?:states?|specif\w+|sets? (?:out|forth)|indicates?|shows?|"
            r"determines?)[^.;]{0,30}\b(?:(?:subscription|initial|service|license|contract) (?:term|period)|duration)",
            r"term of (?:each|the|your|a|any|\w+'s) (?:\w+ )?(?:subscription|services?|agreement|"
            r"licen[cs]e)[^.;]{0,90}\bdates?\b[^.;]{0,40}(?:order|quote)",
            r"(?:duree|periode)[^.;]{0,40}que (?:mentionne|prevoi\w+|fixe|indique|precise|stipule|"
            r"determine)\w*[^.;]{0,20}(?:bon de commande|devis|conditions particulieres|\bcommande)",
            r"(?:duree|periode)(?: initiale| d'engagement| minimale| de l'abonnement| d'abonnement| du contrat| des services)?[^.;]{0,70}"
            r"(?:indiquee?|prevue?|stipulee?|definie?|fixee?|mentionnee?|precisee?|figurant|specifiee?|convenue?|choisie?|portee?|"
            r"inscrite?|renseignee?|"
            r"est celle)[^.;]{0,50}"
            r"(?:bon de commande|devis|conditions particulieres|document commercial|proposition commerciale|proposition financiere|"
            r"\bcommande|contrat d'abonnement|"
            r"conditions specifiques|formulaire (?:d'abonnement|de souscription)|offre commerciale|(?:bon|bulletin) (?:de souscription|"
            r"d'adhesion|"
            r"d'abonnement))",
            r"(?:bon de commande|devis|document commercial|conditions particulieres|proposition commerciale)[^.;]{0,60}(?:duree|"
            r"periode)[^.;]{0,30}y (?:est|figur)",
            rf"(?:initial |subscription |the )term\b(?:(?!{_OF_ANOTHER})[^.;]){{0,70}}(?:specified|stated|set (?:forth|out)|indicated|"
            rf"identified|described|"
            r"defined|designated|provided)"
            r"[^.;]{0,40}(?:order|quote|statement of work|purchase)",
            r"\b(?:run|runs|last|lasts|continue|continues|is|are)\b[^.;]{0,20} for the (?:initial |minimum |committed )?(?:term|"
            r"period) (?:in|on) "
            r"(?:the|an?|each|your) (?:applicable |relevant )?(?:order|quote)",
            rf"\b(?:period|duration|term)\b(?:(?!{_OF_ANOTHER})[^.;]){{0,30}}(?:specified|stated|set (?:forth|out)|indicated|described|"
            rf"identified|entered|"
            r"written|noted) \b(?:in|"
            r"on) (?:the |an? |each |your )?(?:applicable |relevant )?"
            r"(?:order|quote)",
        ),
        pattern(
            r"demarre a la date|\bdate que\b",
            r"\b(?:moyen|mode|maniere|adresse|means|method|manner|address)e?s? (?:de paiement |of payment )?"
            r"(?:indiqu|choisi|prev|retenu|defini|shown|set|specified|stated|given|named)",
            r"renouvel|reconduc|renew(?!al)|paiement|payment|conservation|retention"),
        pattern(
            r"contract period",
            r"provide the services",
            r"duree|vigueur|abonnement|souscri|contrat|term\b|agreement|subscription"),
        0.8,
        cues=("duree", "periode", "term", "period", "duration"),
    ),
    Statement(
        "term.initial",
        "indefinite",
        pattern(
            r"duree ?indeterminee",
            r"(?:contrat|abonnement|convention|accord|conditions|presentes|engagement|adhesion|souscription|formule|\bil\b|"
            r"\belle\b)[^.;]{0,60}"
            r"(?:n'a|n'ont|conclue?s?|vigueur|souscrite?s?|est|sont|court|courent|dure|consentie?s?)\b[^.;]{0,30}(?:\bpas de|\bsans|"
            r"\baucune?) "
            r"(?:duree (?:determinee|fixe|limitee|arretee|convenue)|terme (?:fixe|defini|prevu|convenu|arrete)|limit(?:e|"
            r"ation) (?:de duree|"
            r"dans le temps)|date de fin|echeance (?:fixe|prevue|convenue))",
            r"(?:contrat|abonnement|accord|convention|adhesion)[^.;]{0,30}\b(?:dure|durent|court|vaut|se poursuit) (?:tant que|"
            r"aussi longtemps que|"
            r"jusqu'a ce que)[^.;]{0,50}(?:mis fin|met (?:pas )?fin|resili|denonc|arret)",
            r"\b(?:dure(?:ra)?|court|courra|vaut|se poursui\w*|continu\w*|produi\w*[^.;]{0,12} effets?|(?:reste|demeure)(?:nt|ra|ront)? "
            r"(?:valable|en vigueur|applicable)s?)[^.;]{0,20} (?:tant qu|jusqu'a ce qu|aussi longtemps qu)(?:(?!abonnements\b|"
            r"commandes?\b)[^.;]){0,140}"
            r"(?:mettre (?:fin|un terme)|met\w* fin|mis fin|interrompre|resili|denonc|rompre|y renoncer)",
            r"(?:reste|demeure)(?:nt|ra|ront)? en vigueur jusqu'a (?:sa|leur) (?:resiliation|denonciation|"
            r"rupture)\b(?! (?:de plein droit|pour))",
            r"(?:reste|demeure)(?:nt|ra|ront)? en vigueur (?:tant que|aussi longtemps que|jusqu'a ce que)[^.;]{0,50}(?:mis fin|met fin|"
            r"resili|"
            r"denonc|arret)",
            r"(?:valid|in (?:force|effect)|runs?|continues?|lasts?|concluded|entered into)\b[^.;]{0,20} (?:indefinitely|"
            r"for an (?:unlimited|"
            r"indeterminate|open-ended) (?:period|time|term|duration))|of unlimited duration",
            r"\b(?:no|without (?:a|any)?) ?(?:end date|expiry date|(?:set|fixed|particular|agreed|predetermined) (?:end(?: date)?|length|"
            r"duration|period|term)\b)",
            r"(?:agreement|contract|arrangement|subscription|terms|relationship)[^.;]{0,20} (?:is|are) open[- ]ended",
            r"(?:continues?|carries on|goes on|runs?) until (?:either|one|any)\b[^.;]{0,24}\b(?:ends?|terminates?|stops?|cancels?)\b",
            r"(?:continues?|carries on|goes on|runs?|remains? in (?:force|effect)) until (?:either|one|any|a) (?:of the )?part(?:y|ies)\b"
            r"[^.;]{0,60}\b(?:ends?|terminat\w+|stop|cancel|bring\w* (?:it|this \w+) to an end)\b",
            r"until (?:\w+ ){0,3}(?:ended|cancell?ed) by|no fixed (?:end date|term)\b",
            r"(?:pour|d'|a) ?(?:une )?(?:duree|periode) indeterminee|duree (?:du contrat |de l'abonnement |"
            r"des presentes )?(?:est )?indeterminee",
            r"(?:for an? |of )?indefinite (?:term|period|duration)|(?:remain|"
            r"continue)s?(?: in (?:full )?(?:force and )?effect)? (?:indefinitely |unless and )?until (?:\w+ ){0,3}terminated",
        ),
        pattern(
            r"confidential|licence|droits?[^.;]{0,40}(?:concede|cede)|conserv|retention|surviv|sous reserve de la duree|"
            r"secre(?:t|cy)|by (?:their|its) nature|terms that\b|come to an end|avis\b|discret|statisti|suggest|feedback|souvenir|"
            r"\bmay (?:keep|use|store|retain)|\bperpetu|open[- ]source|"
            r"logiciels? libres?|(?:recondu|renouvel)[^.;]{0,60}(?:duree|periode) indeterminee|donnees|"
            r"personal data|license to|suspen|si le contrat est a duree|transformation du contrat|avances effectuees|interrupt|"
            r"remove the|periods of time"
        ),
        pattern(r"contrat|abonnement|souscri|convention|conditions|cgu|services?|prestations|compte|agreement|terms|account|accord|"
                r"presentes|arrangement|contract|subscription|\| (?:[^|]{0,20} )?(?:duree|duration|term|how long)\b"),
        cues=("indetermin", "indefinite", "until", "pas de", "sans ", "aucun", "tant que", "aussi longtemps", "jusqu'a ", "no ",
              "without", "open", "unlimited"),
    ),
)  # fmt: skip
