"""How contracts say the notices of their end in turned sentences: the length first, the leaving as a noun, or without the word notice."""

from contracts.terms.frames.ending import BREACH, NO_CURE, NO_NOTICE_OF_THE_CUSTOMER
from contracts.terms.frames.frame import ANOTHER_MATTER, Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_SHORT = pattern(r"P\d+(?:D|BD|W|M)")
_OFF_THE_POINT = (
    r"force majeure|essai|trial|retract|rembours|refund|maintenance|audit|visite|facture|invoice|\bprix\b|tarif|price|modif|"
    r"sous-traitant|sub-?processor|formation|training"
)
_BEFORE_ITS_TERM = (
    r"§[^¤§;]{0,60}\b(?:avant|before|prior to|precedant)\b[^;]{0,60}(?:echeance|\bterme\b|expir|\bfin\b|anniversaire|renouvel|recond|"
    r"renew|\bend\b)"
)
_WANTS_TO_GO = (
    r"(?:@c|\bun client|\ba customer|(?:la|toute|chaque|une|l'une des|either|any|each) part\w+|quiconque|celui|"
    r"celle)(?: \w+)? (?:qui|that|who|which) "
    r"(?:souhait\w*|veu\w*|desir\w*|entend\w*|choisi\w*|decid\w*|wish\w*|want\w*|intend\w*|decid\w*|would like)(?: de| d'| to)? ?"
    r"(?:partir|resilier|quitter|s'en aller|(?:y )?mettre (?:fin|un terme)|rompre|sortir|se retirer|leave|terminate|cancel|withdraw|"
    r"exit|go)\b"
)
_WARNS = (
    r"(?:avis\w*|previen\w*|averti\w*|inform\w*|le (?:dit|fait savoir|signale|notifie)|notifi\w*|ecri\w*|tells?|informs?|notif\w+|warns?|"
    r"writes?|says? so|gives?)"
)
_AHEAD = r"(?:avant|auparavant|a l'avance|d'avance|plus tot|au prealable|before|beforehand|in advance|ahead|earlier|prior)"

TURNED_FRAMES = (
    Frame(  # "the customer who wishes to leave tells the supplier so at least thirty days before the day it chose"
        "termination.convenience_notice",
        pattern(
            r"partir|resili|quitter|s'en aller|met(?:tre)? (?:fin|un terme)|rompre|sortir|se retirer|leave|terminat|cancel|withdraw|"
            r"exit|\bgo\b"
        ),
        pattern(rf"{_WANTS_TO_GO}[^§;.]{{0,90}}\b{_WARNS}\b[^§;.]{{0,60}}§ {_AHEAD}\b"),
        pattern(BREACH, NO_NOTICE_OF_THE_CUSTOMER, _OFF_THE_POINT, _BEFORE_ITS_TERM, ANOTHER_MATTER),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "against two months' warning the customer frees itself from the contract as it likes"
        "termination.convenience_notice",
        pattern(
            r"resili|terminat|cancel|rompre|rupture|se (?:liber|degag|deli|desengag|retir)|s'en aller|quitter|\bleave|"
            r"free (?:itself|itselves)"
        ),
        pattern(
            r"\b(?:moyennant|avec|sous reserve d'un|contre|subject to|on|upon|with|against|by giving) (?:un |une |a )?(?:preavis |"
            r"avertissement |delai de prevenance )?(?:de |d'|of )?§'? ?(?:d'avertissement|d'avance|de preavis|de prevenance|warning|"
            r"notice)?,"
            r"[^§;.]{0,20}(?:@c|chaque partie|chacun\w*|l'une|either|each|any)\b[^§;.@]{0,40}(?:se (?:liber|degag|deli|desengag|retir)|"
            r"resili|rompt|rompre|quitt|met (?:fin|un terme)|terminat|cancel|leave|free)\w*[^§;.]{0,40}",
            r"\b(?:intention|volonte|decision|souhait|choix|intention|decision|wish) (?:de |d'|to )(?:resilier|rompre|partir|"
            r"quitter|s'en aller|"
            r"mettre (?:fin|un terme)|leave|terminate|end)\b[^§;.]{0,90}\b(?:notifi|annonc|signifi|communiqu|exprim|port|notif|"
            r"announc|given)"
            rf"\w*[^§;.]{{0,40}}(?:avec (?:une avance|un preavis|une prevenance) de §|§ {_AHEAD}\b)",
        ),
        pattern(BREACH, NO_NOTICE_OF_THE_CUSTOMER, _OFF_THE_POINT, _BEFORE_ITS_TERM, ANOTHER_MATTER),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "thirty days: that is the notice which the customer must keep to when it leaves"
        "termination.convenience_notice",
        pattern(r"preavis|notice"),
        pattern(
            r"^(?:[\d.() ]{0,8})§,? ?:? ?(?:tel est|c'est|voila|soit|that is|this is|is) (?:la duree d[ue] |the length of )?(?:le |the )?"
            r"(?:preavis|notice)\b[^§;.]{0,60}@c[^§;.]{0,40}(?:resili|part|quitt|sort|rompt|terminat|leav|cancel)",
        ),
        pattern(BREACH, _OFF_THE_POINT, r"renouvel|recond|renew|echeance"),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "without a remedy within the month of a formal notice, the contract ends"
        "termination.cure_period",
        pattern(r"mise en demeure|sommation|manque|notice of (?:breach|default)|formal notice|inexecution"),
        pattern(
            r"\b(?:sans|faute d[e']|a defaut d[e']|en l'absence d[e']|without|failing) ?(?:un |une |a |any )?(?:remede|correction|reponse|"
            r"reaction|"
            r"regularisation|reparation|execution|mise en conformite|remedy|cure|correction|action)\b[^§;.]{0,40}§[^;.]{0,70}"
            r"(?:mise en demeure|sommation|lettre|notification|avis|notice|demand)[^;.]{0,60}(?:contrat|resili|resolu|rompu|contract|"
            r"agreement|"
            r"terminat|\bends?\b)",
        ),
        pattern(NO_CURE, r"suspen|force majeure|recette|livr|anomalie"),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "unless something else was written a month before its end, the subscription is silently prolonged"
        "renewal.notice",
        pattern(r"recond|renouvel|prolong|proro|tacite|poursui|renew|extend|roll"),
        pattern(
            r"\b(?:faute d['e]|a defaut d['e]|sauf|sans|en l'absence d['e]|unless|without|absent) ?(?:un |une |any |a )?(?:ecrit|"
            r"courrier|lettre|"
            r"opposition|avis|manifestation|declaration|message|writing|letter|word|message)\b[^§;.]{0,50}§ (?:au moins )?(?:avant|"
            r"plus tot|"
            r"a l'avance|before|ahead|prior|earlier)[^;.]{0,60}(?:prolong|recond|renouvel|proro|poursui|renew|extend|roll)",
        ),
        pattern(ANOTHER_MATTER, r"\bprix\b|price|tarif|facture|manquement|breach|force majeure"),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "Any revision is notified; it takes effect at the end of a period of two months."
        "price.revision_notice",
        pattern(r"prix|tarif|redevance|hausse|augmentation|price|\bfees?\b"),
        pattern(
            r"(?:hausse|augmentation|revision|nouve\w+ (?:prix|tarifs?)|increase|new (?:prices?|fees?))[^§;.]{0,40}(?:notifi|annonc|"
            r"communiqu|adress|announc)\w*[^§;.]{0,30}[;,.] (?:et |and )?(?:elles?|ils?|it|they|celle-ci)[^§;.]{0,40}\b(?:effet|appliqu\w*|"
            r"applicables?|vigueur|effect|appl(?:y|ies))\b[^§;.]{0,24}(?:au terme d|a l'issue d|a l'expiration d|au bout d|apres|passe|"
            r"after|at the end of)[^§;.]{0,14}§",
        ),
        pattern(
            r"resili|terminat|denonc|refus|object|s'oppos|essai|trial|facture|invoice|renouvel|recond|presentes|conditions gener|"
            r"\bcg[uvs]?\b|\bterms\b|documentation"
        ),
        wide=True,
        after=True,
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
)
