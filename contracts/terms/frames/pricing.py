"""How contracts say how long before they apply new prices are announced."""

from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_GO_UP = (
    r"(?:(?:prix|tarif|redevance|bareme|grille tarifaire|prices?\b|pricing|fees?\b|rates\b)[^.;]{0,60}(?:chang|bouge|evolu|augment|"
    r"\bmonte|hausse|revis|relev|ajust|\brevus?\b|go(?:es)? up|\brise|\bup\b|increas|adjust|review)|(?:chang|augment|hausse|revis|relev|"
    r"ajust|increas|rais(?:e|ing)|put up|adjust)\w*[^.;]{0,60}(?:prix|tarif|redevance|bareme|prices?\b|pricing|fees?\b|charges|rates\b))"
)
_AHEAD = r"(?:avant|auparavant|a l'avance|d'avance|plus tot|en amont|ahead|before|beforehand|in advance|earlier)"
_TOLD = (
    r"(?:previen\w*|preven\w*|averti\w*|avis(?:e|er|ons|era|ee?s?)\b|inform\w*|annonc\w*|communiqu\w*|ecri\w*|tell|told|let|warn\w*|"
    r"notif\w*|writ\w*|hear\w*|know\w*|announc\w*|e-?mail\w*|sav\w+|saur\w+|signal\w*|averti\w*|apprend\w*)"
)
_NOT_OF_PRICES = (
    r"resili|terminat|cancel|denonc|refus|object|s'oppos|essai|trial|maintenance|retard|\blate\b|promo|formation|session|atelier|"
    r"salon|\bevent\b|livraison|deliver"
)

PRICING_FRAMES = (
    Frame(  # "Prices go up now and then. You'll hear about it one month beforehand."
        "price.revision_notice",
        pattern(_GO_UP),
        pattern(
            rf"^(?:(?!@c (?:peut|may|doit|must|shall))[^§¤;]){{0,50}}\b{_TOLD}\b[^§¤;]{{0,50}}§ {_AHEAD}\b",
            r"(?:changements?|hausses?|evolutions?|augmentations?|revisions?|changes?|increases?|rises?)\b[^§¤;.]{0,60}"
            rf"\b(?:(?:sans|without|unless|que|si|if) [^§¤;.]{{0,40}})?{_TOLD}\b[^§¤;.]{{0,40}}§ {_AHEAD}\b",
            rf"{_GO_UP}[^§¤;]{{0,40}}; [^§¤;]{{0,40}}\b{_TOLD}\b[^§¤;]{{0,50}}§ {_AHEAD}\b",
        ),
        pattern(_NOT_OF_PRICES),
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "makes its new financial terms known so long before the anniversary", "takes effect so long after the customer was told"
        "price.revision_notice",
        pattern(r"nouve(?:aux?|lles?) (?:prix|tarifs?|redevances?|baremes?|grilles?|conditions (?:financieres|tarifaires|de prix))|"
                r"(?:new|revised|updated) (?:prices?|pric(?:ing|e list)|fees?|rates?|charges|commercial terms)|hausse|augmentation|"
                r"increase|revision d(?:e|es|u) (?:prix|tarif|redevance)"),
        pattern(
            r"(?:connaitre|communiqu|publi|adress|annonc|transm|notifi|envo|make|made|publish|send|sent|announc|notif|communicat)\w*"
            r"[^§¤;.]{0,30}\b(?:nouve(?:aux?|lles?) (?:prix|tarifs?|redevances?|baremes?|grilles?|conditions (?:financieres|tarifaires|de "
            r"prix))|(?:new|revised|updated) (?:prices?|pric(?:ing|e list)|fees?|rates?|charges|commercial terms))[^§¤;.]{0,40}§ "
            r"(?:avant|before|ahead of|prior to) (?:la date |l'|the |its |their |leur |sa |each |chaque )?(?:anniversa|application|entree|"
            r"prise d'effet|apply|effect|coming into|taking effect|date d'(?:effet|application|entree))",
            r"(?:prix|tarifs?|redevances?|prices?|fees?|rates?|charges|increases?)\b[^§¤;.]{0,30}\b(?:not|ne|n'|only)\b[^§¤;.]{0,40}"
            r"(?:earlier than|before|sooner than|avant|plus tot que|until|once|que)[^§¤;.]{0,24}§ (?:from|after|following|apres|a "
            r"compter d|"
            r"suivant)[^;.]{0,40}(?:communicat|inform|notifi|told|announc|publi|sent|envoi|annonc|avis)",
            r"^[^§¤;.]{0,30}(?:augmentation|hausse|revision|nouve\w+ (?:prix|tarifs?)|increase|new (?:prices?|fees?))\b[^§¤;.]{0,60}"
            r"(?:prend|prendra|entre|s'appliqu|applicable|takes?|becomes?|appl(?:y|ies)|bind|effect|effet)\w*[^§¤;.]{0,30}§ "
            r"(?:apres|suivant|a compter d|after|from|following)[^;.]{0,50}(?:inform|notifi|avis|averti|annonc|communiqu|told|notice|"
            r"notified|announc|envoi|recu|recept|receipt|sent)",
        ),
        pattern(
            r"\b(?:resili|terminat|denonc|refus|reject|object|s'oppos|contest)\w*[^;§]{0,80}§|essai|trial|retard|\blate\b|promo|formation|"
            r"facture|invoice"
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "prices are subject to change on thirty days' notice"
        "price.revision_notice",
        pattern(r"prix|tarif|redevance|bareme|price|pricing|fees?\b|rates?\b|charges"),
        pattern(
            r"\b(?:prix|tarifs?|redevances?|baremes?)\b[^.;§¤]{0,50}\b(?:sujet(?:te)?s? a|susceptibles? d[e']|peuvent|pourront|peut|"
            r"pourra)[^.;§¤]{0,16}"
            r"(?:changement|changer|evolution|evoluer|modifi|revis|augment)\w*[^.;§¤]{0,24}\b(?:moyennant|sous reserve d|apres|avec|sur)"
            r"[^.;§¤]{0,16}(?:preavis|avis|prevenance|information)[^.;§¤]{0,24}§",
            r"\b(?:prices?|pricing|fees|rates|charges)\b[^.;§¤]{0,50}\b(?:subject to (?:change|revision|increase)|(?:may|can|"
            r"might) (?:be )?"
            r"(?:chang|revis|increas|adjust|modif)\w*)[^.;§¤]{0,24}\b(?:up)?(?:on|with|subject to|after|by)[^.;§¤]{0,20}§[^.;]{0,30}notice",
        ),
        pattern(r"essai|trial|terminat|resili|maintenance"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(
        "price.revision_notice",
        pattern(r"prix|tarif|redevance|bareme|montants?\b|price|pricing|fees?\b|rates?\b|charges|increase"),
        pattern(
            r"(?:inform|notif|tell|advise)\w*[^;]{0,60}new (?:prices?|fees?|rates?|charges)[^¤§;]{0,40}§ (?:before|prior|ahead|"
            r"in advance)",
            r"(?:revis|modif|augment|actualis|ajust|chang)\w* (?:ses|les|nos) (?:tarifs|prix|"
            r"redevances)[^;]{0,80}; [^;]{0,40}(?:inform|previ|averti|notifi)\w*[^¤§;]{0,40}§",
            r"(?:nouveaux? (?:tarifs?|prix)|nouvelles? (?:conditions tarifaires|grilles? tarifaires?|redevances?))[^;]{0,60}(?:qu'|"
            r"que )[^¤§;]{0,10}§ apres",
            r"\b(?:fee|price|pricing)s? (?:change|increase|revision)s?[^;]{0,80}§|§[^¤;]{0,40}(?:warning|preavis|"
            r"notice)[^;]{0,40}(?:fee|price|pricing|tarif\w*|prix) (?:change|increase|revision|evolution|hausse)",
            r"§ (?:avant|before)[^;]{0,120}(?:nouvelles? (?:conditions tarifaires|grilles? tarifaires?|redevances?))",
            r"(?:evolution|hausse|modification|revision|augmentation)[^¤;]{0,60}(?:annonc|signal|inform|communiqu|"
            r"notifi)\w*[^¤§;]{0,30}§",
            r"§ (?:avant|before)[^;]{0,60}(?:raise|increase|chang|augment|modifi|relev)[^;]{0,60}(?:price|fee|prix|tarif)",
            r"(?:modif|revis|augment|chang|hausse|\brelever|evolu|indexation|actualis|increase|\brais(?:e|ing)\b|adjust|revise|amend|"
            r"updat|nouveaux? (?:tarifs?|"
            r"prix)|new (?:prices?|fees?|pricing))"
            r"[^;]{0,280}(?:preavis|notice|prior|avant|inform|notif|prevenir|avert|prevenu|communiqu|a l'avance|advance|moyennant|"
            r"prevenance)[^;]{0,60}§",
            r"(?:modif|revis|augment|chang|hausse|\brelever|evolu|increase|\brais(?:e|ing)\b|adjust|revise|updat|nouveaux? (?:tarifs?|"
            r"prix)|new (?:prices?|fees?|"
            r"pricing))"
            r"[^¤;]{0,200}§[^¤§;]{0,40}(?:preavis|notice|prior|avant|a l'avance|advance|au prealable|prealable|auparavant|before|"
            r"apres|after|"
            r"suivant|following)",
            r"§[^¤;]{0,90}(?:preavis|notice|prior|avant|advance|before)[^;]{0,160}(?:modif|revis|augment|changement|changeons|changer|"
            r"\bchang(?:es?|ing)\b|hausse|increase|"
            r"adjust|new (?:prices?|fees?|pricing)|"
            r"nouveaux? (?:tarifs?|prix)|price change|pricing change|revised)",
        ),
        pattern(
            r"(?:resili|terminat|denonc|s'oppos|refus|object|reject|cancel|contest)\w*[^;§]{0,140}\b(?:dans|sous|within|delai|"
            r"dispose)[^§;]{0,50}§|"
            r"(?:dispose|disposera|delai)[^§;]{0,60}§[^;]{0,80}(?:pour (?:resilier|refuser|s'opposer|accepter|denoncer)|to (?:object|"
            r"terminate|reject|cancel))|"
            r"silence|\b(?:indice|index|syntec|mois precedent|last|derniere?s?)[^§;]{0,60}§|retard|\blate\b|interest|interet|"
            r"(?:une fois|\bonce(?![^§;.]{0,25} (?:by|on|upon|with) )|no more than once|pas plus d'une fois)[^§;.]{0,30}§|(?:premiere|"
            r"first|initial|initiale|garantis?|fixe|"
            r"ferme|fixed)[^§;]{0,30}§|"
            r"\b(?:tous les|chaque|every|each|any) §|facture|invoice[ds]? \b(?:within|due)|payable[^§;]{0,60}§|\b(?:au cours des|"
            r"over the|during the)[^§;]{0,30}§|"
            r"(?:periode|duree|term|period)s? (?:\w+ )?(?:de|d'|of) §",
        ),
        wide=True,
    ),
    Frame(  # "elle en avise le client six semaines auparavant", of a revision told in the sentence before
        "price.revision_notice",
        pattern(r"(?:prix|tarif|redevance|bareme|price|fees?\b)[^.;]{0,200}(?:revis|augment|ajust|modif|hausse|indice|increase|adjust)|"
                r"(?:revis|augment|ajust|modif|hausse|indice|increase|adjust)[^.;]{0,120}(?:prix|tarif|redevance|bareme|price|fees?\b)",
                r"(?:prix|tarif|price|fee)s?\b[^.;]{0,60}(?:go(?:es)? up|\brise|monte|bouge|evolue|\brevus?\b|review)"),
        pattern(
            r"^(?:l'|la |the |cette |this |any )?(?:augmentation|hausse|revision|rise|increase|change)\b[^§;]{0,24}(?:annonc|signal|"
            r"notifi|communiqu|told|given)"
            r"\w*[^§;]{0,12}§",
            r"^[^§¤;]{0,20}\b(?:we|@v|nous|on) (?:\w+ ){0,2}(?:tell|let|warn|inform|notif|writ|previen|averti|ecri|"
            r"annonc)\w*[^¤§;]{0,30}§ (?:ahead|"
            r"before|beforehand|in advance|a l'avance|d'avance|avant|plus tot|auparavant)",
            r"^[^§¤;]{0,40}\ben (?:est |sont |sera |seront )?(?:avise|inform|averti|previen|communiqu|fait part|notifi)\w*[^¤§;]{0,60}§",
        ),
        wide=True,
        after=True,
        confidence=0.85,
    ),
)  # fmt: skip
