"""How contracts say that they renew themselves, for how long, and how one stops it."""

from contracts.terms.frames.frame import ANOTHER_MATTER, Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

# "repart", "recommence", "carries on": what goes on at its end without the word "renew"
_GOES_ON_FR = (
    r"\b(?:repart\w*|redemarr\w*|recommenc\w*|reprend\w*|rebelote|(?:se |s'en )?(?:poursui|prolong|proroge|enchain|repet)\w*|continu\w*|"
    r"court a nouveau)"
)
_GOES_ON_EN = (
    r"\b(?:(?:starts?|begins?|runs?) (?:again|over|afresh|anew)|(?:carries|carry|goes|go|runs?|rolls?|keeps?|lives?) (?:on|over|going|"
    r"running|"
    r"rolling)|restarts?|repeats?|continues?|is (?:then )?followed by another)\b"
)
_GOES_ON_CUES_FR = (
    "repart", "redemarr", "recommenc", "reprend", "poursui", "prolong", "proroge", "enchain", "repet", "continue ", "continuer",
    "a nouveau",
    "appelle", "suivie",
)  # fmt: skip
_GOES_ON_CUES_EN = (
    " again", "afresh", "anew", "ries on", "rry on", "oes on", " go on", "uns on", " run on", "lls on", "eeps on", "ives on", "lls over",
    "rts over", "ins over", "uns over", "going", "running", "rolling", "restart", "repeat", "continues", "continue ", "followed",
)  # fmt: skip
_NUMBER = r"(?:\w+[ -]){1,4}(?:\(\d+\) )?"
_BY_ITSELF_FR = (
    r"(?:d'elles?-memes?|d'eux-memes?|de (?:lui|soi|eux)-memes?|\btoute?s? seule?s?\b|et ainsi de suite|automatiquement|\b(?:annee|an|"
    r"mois|trimestre|semestre) (?:apres|par|en|sur) (?:annee|an|mois|trimestre|semestre)|sans (?:que|qu'|autre|nouvelle|aucune|rien|"
    r"avoir)[^.;]{0,40}(?:formalite|demarche|signer|signature|besoin|faire|fasse|ecri|demand))"
)
_BY_ITSELF_EN = (
    r"(?:by itself|of its own accord|of itself|on its own|automatically|and so (?:on|again|forth)|without (?:anybody|anyone|your|you|"
    r"either|"
    r"any|further|need|having)\b|(?:year|month|quarter) (?:after|by|to|on) (?:year|month|quarter)| at a time\b)"
)
_SUBJECT = (
    r"abonnement|contrat|engagement|formule|adhesion|souscription|convention|licence|\bdurees?\b|periode|\bterme\b|echeance|reconduc|"
    r"renouvel|"
    r"subscription|\bplans?\b|agreement|contract|\bterms?\b|period|licen[cs]e|membership|commitment|\brenew|\border\b|duration"
)
_ENDS_UNLESS = (
    r"(?:unless|until|if (?:no(?:body| one|thing)|neither|we (?:do not|don't) hear))[^.;]{0,60}(?:stop|\bsay|\bsaid|told|tell|notice|\bend|"
    r"cancel|writ|other|hear)|(?:si (?:personne|rien|aucun|nul|vous ne)|sans (?:nouvelles?|avis|lettre|signe|reponse|mot)|"
    r"a moins (?:que|d')|"
    r"sauf (?:lettre|avis|si|que))[^.;]{0,60}"
)
_EVENT_GOES_ON = (
    r"\b(?:events?|evenements?|majeure|empechements?|impediments?|hindrance|outage|suspension|interruption|breach|default|manquement)\b"
    r"[^.;]{0,40}\b(?:continu|goes on|lasts|persist|se (?:poursui|prolong)|dure)"
)
_NOT_RENEWED = pattern(
    _EVENT_GOES_ON,
    ANOTHER_MATTER,
    r"\b(?:ne|n'|never|not|nor|n't|sans|jamais) ?(?:se |s'|be )?(?:repart|redemarr|recommenc|reprend|poursui|prolong|proroge|renouvel|"
    r"recond|"
    r"continue|carry|go|run|roll|keep|start|begin|renew)",
    r"\bpannes?\b|crash|backup|sauvegard|\bcopies?\b|import|incident|suspen|interrup|force majeure|outage|empechement|secret|confiden|"
    r"\bprix\b|"
    r"\bhausse|price|increase|preavis|location d|\bcompteur|facturation continue|obligation",
)
_AGAIN_AS_LONG = (
    r"(?:pour |d')?(?:la|une) (?:meme|pareille) (?:duree|longueur|periode)|de (?:la )?meme (?:duree|longueur)|a l'identique|"
    r"pour (?:autant|un temps egal)|"
    r"(?:for )?as long (?:again|as (?:it|the (?:last|first|previous)))|(?:for )?the same (?:length|period|time|term|duration)\b|"
    r"of (?:equal|the same|like|identical) (?:length|duration)|for (?:the|an?) (?:same|equal|like|identical|matching) (?:stretch|span|run|"
    r"length|"
    r"amount of time|period)"
)

# "An option not renewed is removed automatically": what happens of itself is something else.
_UNRENEWED = (
    r"\b(?:non[- ]|pas |not |un)(?:renouvel(?:er?|ees?|es?)|recondui\w+|renewed)\b[^.;]{0,60}?\b(?:automati\w+|de plein droit|tacite\w*)\b"
    r"(?! (?:renouvel|recond|prolong|prorog|renew|extend))"
)

RENEWAL_FRAMES = (
    Frame(  # "the contract is renewed every year"
        "renewal.period",
        pattern(r"contrat|abonnement|convention|souscription|formule|engagement|contract|agreement|subscription|membership|\bplan\b"),
        pattern(
            r"\b(?:contrat|abonnement|convention|souscription|formule|engagement)\b[^.;§]{0,24} (?:est|sera|se) (?:\w+ment )?"
            r"(?:renouvel|recondui|prolong|proroge)\w*(?: \w+ment)? §",
            r"\b(?:contract|agreement|subscription|membership|plan)\b[^.;§]{0,24} (?:is|will be|shall be) (?:\w+ly )?(?:renewed|extended)"
            r"(?: \w+ly)? §",
        ),
        pattern(ANOTHER_MATTER, r"\b(?:before|avant|within|dans|sous)\b[^§;]{0,12}§|§ (?:apres|au-dela|after|beyond|following|a "
                                r"compter)|confiden"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+[MY]"),
    ),
    Frame(
        "renewal.period",
        pattern(
            rf"{_GOES_ON_EN}|{_GOES_ON_FR}|\bsilence\b|\b(?:otherwise|or else|sinon)\b",
            r"\bse (?:poursui|prolong)",
            r"renouvel|reconduct|recondui|renew|prolong|prorog|extend|extension|additional (?:\w+ )?(?:period|term)|"
                r"automatically continue|poursui|repart|redemarre|rolls? over"),
        pattern(
            r"\bextend(?:ed|s)?[^¤§;.]{0,20}§",
            r"\b(?:otherwise|or else|sinon)\b[^§;.]{0,24} (?:another|a further|pour) §",
            r"\bsilence\b[^;.]{0,80}\b(?:means|for|brings|makes it) another §",
            rf"(?:{_GOES_ON_EN}|\bse (?:poursui|prolong|proroge|repet)\w*|\brepart\w*)(?: alors| ensuite| then)? (?:from )?§(?=,| until|"
            rf" jusqu| tant|;|\.|$)",
            rf"{_GOES_ON_EN}[^¤§;.]{{0,24}}\bfor (?:another |a further |a new |a second )?§(?: (?:more|at a time|further)|[,.;]|$)",
            rf"{_GOES_ON_FR}[^¤§;.]{{0,30}}pour (?:une? (?:nouvelle?|autre) |encore )?§",
            r"(?:poursui|prolong|continu)\w*[^¤§;]{0,40}par (?:tranches|periodes)(?: successives)? (?:de |d')§",
            r"(?:prorog|prolong)\w* (?:tacitement|automatiquement|de plein droit)[^¤§;.]{0,20}§",
            r"(?:tacitement|automatiquement) (?:prorog|prolong)\w*[^¤§;.]{0,20}§",
            r"(?:repart|rolls? over|redemarre)\w*[^¤§;.]{0,20}(?:pour|for|each)? ?§|"
            r"poursui\w*(?:(?!au-dela|plus d|pendant|durant|over)[^¤§;.]){0,20}§",
            r"(?:automatically continue|poursui)[^¤§;]{0,120}(?:periodes?|periods?|for|terms?|pour)[^¤§;]{0,50}§",
            r"(?:renouvel|reconduct|recondui|prolong|prorog)[^¤§;]{0,160}(?:periodes?|durees?|tranches?|termes?|pour|par)[^¤§;]{0,70}§",
            r"(?:periodes?|durees?)(?: successives?| supplementaires?| identiques?| de renouvellement| de reconduction){1,2}[^¤§]{0,30}§",
            r"(?:souscri|\bpris|conclu|sign|choisi|consenti)\w* pour (?:une (?:duree|periode) de )?§,? (?:et )?(?:renouvele|recondui|"
            r"prolonge)\w*"
            r"(?! (?:pour|par|de))[^§¤]{0,50}(?:tant que|sauf|a moins|tacitement|de plein droit|automatiquement)",
            r"\b(?:renouvel|recondui|reconduc|renew)\w*[^¤§;.]{0,90}§(?! (?:rate|fee|tarif|payment|avant|before|prior))",
            r"(?:renew|extend)[^¤§;]{0,140}(?:periods?|terms?|\bfor|\bof|\bby)\b[^¤§;]{0,60}§",
            r"(?:successive|additional|consecutive|further|subsequent|renewal)[^¤§;]{0,30}§[^¤§;]{0,25}(?:terms?|periods?|renewal)?",
            r"§ (?:renewal|successive|additional) ?(?:terms?|periods?)",
        ),
        pattern(
            r"(?:renouvellement|reconduction|renewal) §[^;]{0,80}(?:prix|tarif|price|fees?\b)",
            r"\bcredits? renouvelable|renewal date or §|\bup to §|au plus (?:tot|tard) §",
            r"preavis[^¤§]{0,60}§|notice[^¤§]{0,60}§|§[^¤§.,]{0,25}(?:preavis|notice)",
            r"§[^¤§.;]{0,60}\b(?:avant|before|prior|a l'avance|in advance|precedant|preceding)",
            r"(?:au moins|at least|au plus tard|not less than|minimum de?) §",
            r"(?:duree|periode) initiale(?:(?!renouvel|recond|prolong|prorog)[^¤§.]){0,50}§|initial (?:\w+ )?(?:term|"
            r"period)(?:(?!renew|exten|continue|additional|successive)[^¤§.]){0,60}§",
            ANOTHER_MATTER,
            r"\b(?:renouvel|renew)\w*[^§;]{0,40}(?:tous les|toutes les|every|each) §|agrement|clearance|justificatif|accreditation",
            r"cookie|consent|carte|card|essai|trial|garantie|conformite|remplacement|"
            r"transformation du contrat|refund|force majeure|warrant",
        ),
    ),
    Frame(  # "A yearly plan needs 30 days' warning", behind what stops it
        "renewal.notice",
        pattern(r"\b(?:to stop|stopping|arret|ne (?:pas )?(?:renouvel|recond|repart)|renew|recond|renouvel|anniversa)"),
        pattern(r"\b(?:needs?|requires?|takes?|demande|exige|veut)\b[^§¤;]{0,12}§[^§¤;]{0,8}(?:warning|notice|d'avance|de preavis|"
                r"de prevenance)"),
        pattern(ANOTHER_MATTER, r"maintenance|audit|price|prix|tarif|visit"),
        after=True,
        confidence=0.85,
        values=pattern(r"P\d+(?:BD|D|W|M)"),
    ),
    Frame(
        "renewal.notice",
        pattern(
            r"repart\b|opposition",
            r"renouvel|reconduct|recondui|reconduc|denonc|echeance|terme|periode en cours|expiration|fin de|fin du|date anniversaire|"
            r"anniversaire|"
            r"renew|extend|extension|prorog|prolong|expir|current term|end of|non-renew|periode suivante|opt[- ]out|cancel|"
            r"automatically continue"
        ),
        pattern(
            r"(?:n'en veu|ne (?:le )?veu|does not want|doesn't want|do not want|don't want)\w*[^§;]{0,40}§[^§;]{0,12}(?:plus tot|avant|"
            r"auparavant|earlier|before|"
            r"ahead|sooner)",
            r"\bsilence\b[^¤§;]{0,40}§[^§;]{0,10}(?:before|avant|precedant)",
            r"(?:opposition|denonciation|resiliation)[^¤§;]{0,60}§ (?:au moins |au plus tard )?avant\b",
            r"preavis[^¤§;]{0,60}(?:empecher|eviter|reconduction|renouvellement)[^¤§;]{0,30}§",
            r"\boppos\w*[^¤;]{0,120}(?:jusqu'au|avant le|au plus tard le|until the|by the) §[^;]{0,40}(?:echeance|terme|renouvel|"
            r"expir|renewal|end)",
            r"\bsi (?:@c|vous|aucune?)[^¤;]{0,60}(?:pas|n'est)[^¤;]{0,40}(?:arret|resili|denonc|"
            r"annul)\w*[^¤§;]{0,30}§[^¤§;]{0,12}\bavant",
            r"(?:preavis|delai) de (?:denonciation|non[- ](?:renouvellement|reconduction))[^¤§;]{0,20}§",
            r"(?:non-renewal|cancellation) notice(?: period)?[ \t:|]{1,4}§",
            r"(?:ne (?:souhait|veu|desir|entend|compt)\w* pas|does not (?:wish|want|intend))[^¤;]{0,30}(?:poursui|renouvel|recondui|"
            r"prolong|renew|continue)[^¤;]{0,140}§[^¤§;.]{0,30}\b(?:auparavant|avant|a l'avance|before|ahead|in advance|prior)",
            r"(?:a (?:chaque|son|leur|l')|at each|at the end of each) ?(?:echeance|terme\b|date anniversaire|anniversaire|"
            r"renewal)[^¤§;]{0,80}(?:preavis|notice)[^¤§;]{0,30}§",
            r"§[^¤§.;]{0,70}\b(?:avant|prealables?|precedant|a l'avance|au prealable|ahead of|before|prior|in advance|"
            r"preceding)[^§;]{0,170}"
            r"(?:echeance|terme|expir|fin (?:de|du)|fin chaque|renouvel|reconduc|recondui|anniversaire|periode (?:en cours|suivante|"
            r"contractuelle|d'abonnement|"
            r"initiale|de renouvellement)|renew|end of|then-current|current term|conclusion of|next (?:term|period))",
            r"(?:sauf (?:denonciation|resiliation|notification|opposition|refus|avis|volonte|si)|a moins (?:que|d')|s'oppos|denonc|"
            r"non[- ]renouvellement|non[- ]?reconduc|"
            r"ne pas (?:le |la |l')?(?:renouvel|reconduire)|unless|non-renewal|not (?:to |wish to )?renew|opt out)[^¤;]{0,260}"
            r"(?:preavis|notice|au moins|at least|avant|minimum|dans (?:un|le) delai|delai de prevenance|not less than|no later than|"
            r"within|plus tard)[^¤§]{0,60}§",
            r"(?:unless|sauf|a moins)[^¤;]{0,240}§[^¤;]{0,45}(?:notice|preavis)",
            r"(?:automatically|tacite)[^;]{0,120}until[^¤;]{0,120}§[^¤;]{0,30}notice",
            r"(?:preavis|prevenance)[^¤§]{0,70}§[^¤§]{0,60}\b(?:avant|precedant)[^§]{0,80}(?:echeance|terme|fin|expir|renouvel|"
            r"reconduc|anniversaire)",
            r"(?:non-renewal|renewal|renew)[^¤§]{0,120}\b(?:at least|not less than|no less than|minimum of)[^¤§]{0,25}§",
            r"(?:preavis|notice) (?:de|of) (?:non[- ]?)?(?:renouvellement|reconduction|renewal)[^¤§;]{0,40}§",
            r"§[^¤§.;]{0,30}\b(?:notice|preavis)[^¤§;]{0,50}(?:of (?:its )?(?:intent|non-renewal|election|desire)|"
            r"de non[- ]renouvellement|to terminate at the end)",
            r"(?:preavis|notice)[^¤§;]{0,40}§[^;]{0,120}(?:non[- ]renouvel|denonciation|reconduction|non-renewal|echeance)",
            r"(?:terminat|cancel|resili|denonc)[^¤;]{0,160}\b(?:at least|au moins|au plus tard|not less than|"
            r"no later than)[^¤§]{0,20}§[^¤§.;]{0,80}"
            r"\b(?:avant|before|prior to|precedant)[^;]{0,120}(?:renew|renouvel|echeance|facture|periode|term\b|expir|anniversaire)",
        ),
        pattern(
            r"(?:sur|on) (?:simple |written )?(?:demande|request)\b[^§;]{0,60}§|repreneur",
            r"(?:parties|ils|elles|on) (?:\w+ )?se (?:rencontr|reuni|rapproch|concert|retrouv|revoi|voient|consult)|(?:parties|they|"
            r"we) (?:shall |will |"
            r"may |must )?(?:meet|discuss|confer|negotiate|consult|talk|sit down)\b",
            r"\b(?:aucune?|pas de|no|nul) (?:renouvellement|reconduction|renewal)\b|(?:renouvellement|reconduction|renewal|"
            r"renewed)[^§;]{0,40}(?:suppose|requiert|"
            r"expres|express|only by|uniquement par)|(?:discuss|negotiat|negoci)\w*[^§;]{0,30}(?:renewal|renouvel)",
            r"^(?!.*(?:renouvel|recondu|echeance|\bterme\b|anniversaire|renew|expir|period)).*(?:tout moment|any time|sans motif)",
            ANOTHER_MATTER,
            r"arbitra",
            r"(?:proposition|offre|proposal|quotation)[^§;]{0,60}(?:adress|envoy|transmi|sent|made)[^§;]{0,60}§|§[^;]{0,90}(?:adress|envoi|"
            r"transme|send)\w*[^;]{0,30} (?:une |a |sa )?(?:proposition|offre|proposal|offer)",
            r"(?:reconduction|renouvellement|renewal)[ \t:|]{1,4}(?:expres|on (?:written|express))|n'est pas (?:tacitement )?(?:reconduit|"
            r"renouvele)",
            r"(?:periodes?|durees?|periods?|terms?)(?: successives?| supplementaires?)?(?: de| d'| of) ?§",
            r"rembours|refund|donnees[^§]{0,40}(?:restitu|export|recup)|\b(?:prix|tarif|price|fees?|pricing)[^§;]{0,110}§",
            r"(?:inform|notif|avert|remind|rappel|prevenir|previen)\w*[^§;]{0,40}(?:@c|customer|client|you)[^§;]{0,100}§",
            r"retract|moins de §|comment period|rappel[^§;]{0,30}§|\bcartes?\b|(?:recevra|recevrez|receives?)\b[^§;]{0,24}§|"
            r"(?:@v|professionnel)[^§;]{0,20}\binforme\w*[^§]{0,200}§|(?:revis|modif|amend|updat|chang)\w*[^§;]{0,120}§|"
            r"§ avant (?:leur|son) (?:application|entree)|s'il reste[^§;]{0,20}§|"
            r"(?:@v|provider|prestataire|nous|we) (?:vous |@c )?(?:inform|notif|remind|"
            r"rappel|email|avert|will (?:notify|remind|send|"
            r"email))[^§;]{0,100}§",
        ),
        wide=True,
        values=pattern(r"P\d+(?:BD|D|W|M|Y)|PT\d+H"),
    ),
)  # fmt: skip

_RENEWED_CUES = ("renouvel", "recond", "prolong", "prorog", "repart", "redemarre", "poursui", "roll", "continue", "renew", "extend",
                 "further", "another", "additional", "silence", "otherwise", "or else", "sinon", "faute de quoi")  # fmt: skip

RENEWAL_STATEMENTS = (
    Statement(  # "repart de lui-meme pour un an", without the word "renew"
        "renewal.automatic",
        "yes",
        pattern(
            rf"{_GOES_ON_FR}[^.;]{{0,90}}{_BY_ITSELF_FR}",
            rf"{_GOES_ON_FR} (?:\w+ )?(?:alors |ensuite )?pour (?:un nouveau |une nouvelle )?{_NUMBER}(?:ans?|annees?|mois|trimestres?|"
            rf"semestres?|periode)\b",
            rf"(?:{_ENDS_UNLESS})[^.;]{{0,30}}{_GOES_ON_FR} (?:\w+ )?pour\b|{_GOES_ON_FR} pour\b[^.;]{{0,60}}(?:{_ENDS_UNLESS})",
            r"periode[^.;]{0,30}(?:appelle|suivie d)[^.;]{0,12}(?:autre|nouvelle)",
        ),
        _NOT_RENEWED,
        pattern(_SUBJECT),
        cues=_GOES_ON_CUES_FR,
    ),
    Statement(  # "carries on for a further year"
        "renewal.automatic",
        "yes",
        pattern(
            rf"{_GOES_ON_EN}[^.;]{{0,90}}{_BY_ITSELF_EN}|{_BY_ITSELF_EN}[^.;]{{0,30}}{_GOES_ON_EN}",
            rf"{_GOES_ON_EN} (?:\w+ ){{0,4}}?for (?:another|(?:a|one) (?:further|fresh|new|second)|one more|{_NUMBER}(?:months?|years?|"
            r"quarters?) more|the same|as long|successive)",
            rf"{_GOES_ON_EN}[^.;]{{0,20}} for (?:an? |the )(?:same|equal|like|identical)\b",
            rf"{_GOES_ON_EN} (?:\w+ ){{0,3}}?for\b[^.;]{{0,60}}(?:{_ENDS_UNLESS})|"
            rf"(?:{_ENDS_UNLESS})[^.;]{{0,50}}{_GOES_ON_EN} (?:\w+ )?for\b",
            r"(?:each|every|one) (?:term|period|year) (?:is|gets) followed by (?:another|the next)",
        ),
        _NOT_RENEWED,
        pattern(_SUBJECT),
        cues=_GOES_ON_CUES_EN,
    ),
    Statement(
        "renewal.automatic",
        "yes",
        pattern(
            r"(?:if|unless)[^.;]{0,40}(?:neither|no|any) party[^.;]{0,80}(?:notice|object|terminat)[^.;]{0,80}(?:further|new|another|"
            r"additional) (?:term|period)",
            r"\brenews? for an? (?:further|additional|new|subsequent)",
            r"\brenewals?\b[^.;]{0,14}\bsuccessive [^.;]{0,24}(?:terms?|periods?) unless\b|\brenewal (?:is|will be|shall be|happens) "
            r"(?:\w+ )?automatic|\brenews? (?:from )?(?:year|month|quarter) (?:on|to|by|after) "
            r"(?:year|month|quarter)\b",
            r"(?:reconduit|renouvele|reconduct|proroge|prolonge)\w* (?:\w+ )?(?:de )?(?:mois|annee|an|trimestre|semestre) (?:en|par|apres) "
            r"(?:mois|annee|an|trimestre|semestre)\b",
            r"rolls? over (?:from )?(?:year to year|month to month|on (?:a|an) )",
            r"(?:reconduit|renouvele|prolonge|proroge)\w*[^.;]{0,50}(?:sans (?:autre |aucune )?(?:formalite|demarche)|"
            r"et ainsi de suite)",
            r"\bse (?:poursui|renouvel|prolong|reconduir)\w*[^.;]{0,60}(?:tacitement|automatiquement|de plein droit)",
            r"(?:is|are|be) (?:then |thereafter |automatically )?(?:extended|renewed) (?:by|for) (?:successive|consecutive|further|"
            r"additional)",
            r"\b(?:repart|redemarre|recommence)\w* pour (?:la meme|une (?:meme|nouvelle)|un an|douze|12)|(?:abonnement|contrat|"
            r"formule)[^.;]{0,60}"
            r"(?:se poursui|renouvel|recondui)\w*[^.;]{0,60}\b(?:si|sauf si|a moins que) (?:vous|le client|l'abonne)[^.;]{0,20}(?:pas|"
            r"resili|arret|"
            r"denonc)",
            r"renews? (?:for another|yearly|on an? (?:month|quarter|annual|year)\w* basis)|rolls? over (?:for|into) (?:another|an? )",
            r"(?:\bsans|faute|defaut|absence|\babsent|unless|sauf)\b[^.;]{0,70}(?:opposition|denonciation|notice of non|non-renewal|"
            r"objection|avis contraire|instructions? contraires?|otherwise)[^.;]{0,100}(?:renouvelee?s?\b|reconduite?s?\b|"
            r"prolongee?s?\b|prorogee?s?\b|se (?:poursui|renouvel|prolong|reconduir)\w*|(?:is|are|will be|shall be) (?:renewed|"
            r"extended)|renews?\b|rolls? over)",
            r"(?:renouvel|recond|prolong|proroge|repart|reprend)\w*[^.;]{0,60}\b(?:tant qu[e']|jusqu'a ce qu)[^.;]{0,40}(?:arret|resili|"
            r"fin\b|"
            r"denonc|oppos|signal)",
            r"\bse (?:renouvel|recondui|prolong|proroge)\w*(?: \w+ment)? (?:chaque|tous les|toutes les) (?:\w+ )?(?:mois|ans?|annees?|"
            r"trimestres?|"
            r"semestres?|periodes?|echeances?)\b",
            r"\bse (?:renouvel|recondui|prolong|poursui|proroge)\w* (?:\w+ )?(?:de )?(?:mois|annee|an|trimestre|semestre) (?:en|par|"
            r"apres) ",
            r"\brenew\w*[^.;]{0,60}\b(?:until|as long as|unless and until)[^.;]{0,40}(?:stop|cancel|ends?\b|terminat)",
            r"(?:otherwise|or else|sinon|faute de quoi)\b[^.;]{0,20}(?:it's|it is|there's|you're in for|repart\w*|"
            r"reparti)\b[^.;]{0,8} (?:another|a further|pour)\b",
            r"(?:silence|defaut de (?:reponse|denonciation|lettre))\b[^.;]{0,90}\b(?:vaut|emporte|entraine|means|counts as|is taken as|"
            r"amounts to) (?:accord "
            r"pour )?(?:une |a |la )?(?:nouvelle )?(?:reconduction|renouvellement|prolongation|renewal|another|extension)",
            r"\brenews? (?:itself|themselves|by itself|on its own|of its own accord)\b",
            r"renewal terms?[^.;]{0,60}automatic",
            r"(?:abonnement|formule|subscription|plan)[^.;]{0,60}(?:repart\w*|redemarre\w*|(?:se )?poursui\w*|rolls? over|continues?)"
            r"[^.;]{0,12}automati\w+",
            r"(?:renouvel|reconduct|recondui|reconduc|prolong|prorog)\w*[^.;§]{0,25}(?:tacite|automatique|de plein droit)\w*",
            r"tacite(?:ment)? (?:recond\w+|renouvel\w+|reconduct\w+)|tacite reconduction|(?:automatiquement|tacitement) (?:renouvel|"
            r"recond|prolong|prorog)\w+",
            r"(?:auto(?:matically)?|auto-)[- ]?(?:renew|extend)\w*|automatic(?:ally)? (?:be )?(?:renew|extend)\w*|"
            r"renew\w*[^.;]{0,25}automatically|automatic renewal|"
            r"(?:shall|will) renew \b(?:for|on|at)|renews? (?:for (?:successive|consecutive|further|additional)|monthly|annually|each|"
            r"every)",
        ),
        pattern(
            ANOTHER_MATTER,
            r"aux nouvelles conditions|to the new terms",
            r"(?:calendrier|planning|date de livraison)[^;]{0,60}(?:prorog|prolong|renouvel)",
            r"(?:sans|pas de|absence de|non|aucune|exclu\w*|exclut|a l'exclusion de|interdi\w*|hors) (?:\w+ )?(?:tacite|reconduction|"
            r"renouvellement)|"
            r"(?:ne (?:sera|seront|peut|pourra|saurait|se)|n'est|ne sont|n'a)[^.;]{0,40}(?:tacite|automatiquement|recondui|renouvel)|"
            r"(?:not|never|no) (?:be )?(?:auto\w*|renew)|(?:tacite reconduction|renouvellement automatique|"
            r"automatic renewal)[^.;]{0,40}(?:exclu|interdi|ecart|not apply|pas applicable)|no automatic renewal|whether|"
            r"information (?:about|on)|"
            r"will not (?:automatically )?renew|"
            r"without automatic",
            _UNRENEWED,
            _EVENT_GOES_ON,
            r"domaine|domain name|certificat|cookie|licence (?:de tiers|tierce)",
        ),
        cues=_RENEWED_CUES,
    ),
    Statement(
        "renewal.automatic",
        "yes",
        pattern(r"(?:renouvel|reconduct|recondui|reconduc|prolong|prorog)\w*[^.;§]{0,60}(?:tacite|automatique|de plein droit)\w*"),
        pattern(
            r"(?:sans|pas de|absence de|aucune|exclu\w*|exclut|interdi\w*|ne (?:sera|seront|peut|pourra|saurait|se)|n'est|"
            r"ne sont)[^.;]{0,40}(?:tacite|automatique|recondui|renouvel)|"
            r"cookie|resilie[^.;]{0,30}de plein droit",
            _UNRENEWED,
            ANOTHER_MATTER,
        ),
        confidence=0.8,
        cues=_RENEWED_CUES,
    ),
    Statement(
        "renewal.period",
        "same",
        pattern(
            rf"(?:{_GOES_ON_FR}|{_GOES_ON_EN}|appelle une autre)[^.;]{{0,90}}(?:{_AGAIN_AS_LONG})",
            r"(?:further|new|another|additional|successive) (?:terms?|periods?) of (?:equal|the same|identical) (?:length|duration)",
            r"(?:renouvel|recond|prolong|prorog|poursui|repart)[^.;]{0,140}meme longueur",
            r"renewal (?:terms?|periods?)[^.;]{0,40}(?:lasts?|runs?) (?:for )?as long as",
            r"(?:renouvel|reconduc|reconduct|recondui|prolong|prorog|repart|redemarre)[^.;]{0,140}(?:(?:periodes?|"
            r"durees?)[^.;]{0,40}(?:meme duree|"
            r"identiques?|egales?|equivalentes?|similaires?)"
            r"(?:[^.;]{0,40}(?:initiale?|precedente?))?|pour la meme (?:duree|periode)|(?:duree|periode) (?:identique|egale|"
            r"equivalente)|meme duree|"
            r"(?:duree|periode) (?:d'engagement |d'abonnement )?initialement (?:choisie|souscrite))",
            r"(?:renew|extend)[^.;]{0,140}(?:periods?|terms?)[^.;]{0,50}(?:equal|same|identical|equivalent)[^.;]{0,40}(?:term|period|"
            r"duration|length|subscription)?",
            r"(?:renew|extend)[^.;]{0,100}(?:same|equal|identical|equivalent) (?:\w+ )?(?:term|period|duration|length)",
            r"renewal terms?[^.;]{0,60}(?:same|equal|identical)",
        ),
        pattern(r"force majeure|delais? d'execution|garantie|impact|remed|suspen|outage|incident|panne|backup|sauvegard"),
        cues=("redemarr", "recommenc", "reprend", "proroge", "enchain", "repet", "again", " over", "afresh", "anew", " on ", "restart",
              "repeat", "followed", "appelle", *_RENEWED_CUES),
    ),
)  # fmt: skip
