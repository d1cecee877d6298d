"""How contracts say the notice of a right to leave in the sentence behind the one that gives it."""

from contracts.terms.frames.ending import BREACH, NO_NOTICE_OF_THE_CUSTOMER
from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

# One sentence gives a right to leave, the next one the notice: "… at any time. A notice period of three months applies."
_MAY_LEAVE = (
    r"(?:@c|either|each|any|both|the parties|chaque partie|chacun\w*(?: des (?:deux )?parties)?|l'une (?:ou l'autre )?(?:des|partie)"
    r"[^.;§@]{0,12}|les parties|you|vous)\b"
    r"(?:(?!@v)[^.;§]){0,40}\b(?:may|can|peut|peuvent|pourra|pouvez|is free|are free|est libre|sont libres|a le droit|has the right|"
    r"is entitled)\b(?:(?!@v)[^.;§]){0,30}\b(?:resili|denonc|met(?:tre|s)? (?:un terme|fin)|rompre|quitter|partir|sortir|s'en aller|"
    r"terminat|cancel|end\b|leave|exit|withdraw|se (?:degager|delier|desengager|liberer)|call (?:it|this)|walk away|part (?:ways|company))"
    r"(?:(?!@v)[^.;§]){0,110}|"
    r"\b(?:resiliation|sortie|depart|termination|exit|cancellation) (?:pour convenance|anticipee|sans motif|a tout moment|for convenience|"
    r"without cause|at any time)\b(?:(?!@v)[^.;§]){0,30}\b(?:ouvert|possible|permis|admis|open|allowed|available|permitted)(?:(?!@v)[^.;§])"
    r"{0,60}|"
    r"\b(?:contrat|abonnement|convention|accord|souscription|contract|agreement|subscription)\b(?:(?!@v)[^.;§]){0,30}"
    r"(?:resili|denonc|terminat|cancel|ended|rompu)(?:(?!@v)[^.;§]){0,40}(?:tout moment|tout instant|sans motif|sans cause|librement|"
    r"any time|at will|without (?:cause|reason)|for convenience|for any reason|whenever)(?:(?!@v)[^.;§]){0,60}"
)
_ITS_NOTICE = (
    r"(?:all @v asks?[^.;§¤]{0,24}§[^.;§¤]{0,20}(?:notice|warning)\b|"
    r"(?:(?!@v)[^.;§¤]){0,24}\b(?:laisse|accorde|respecte|observe|leave|allow|give)\w*(?:(?!@v)[^.;§¤]){0,30}\b(?:un delai|a period) "
    r"(?:de |"
    r"d'|of )§|"
    r"(?:le |l'|the )?(?:contrat|abonnement|convention|contract|agreement|subscription|it|il)\b[^.;§¤]{0,12}\b(?:cesse|prend fin|s'arrete|"
    r"se termine|s'acheve|ends?|stops?|ceases?|terminates?)\b[^.;§¤]{0,14}§ (?:apres|plus tard|after|later|from|following)|"
    r"(?:un |le |ce |son |tout )?(?:delai de )?preavis\b[^.;§¤]{0,50}§|"
    r"(?:(?!@v)[^.;§¤]){0,60}§[^.;§¤]{0,24}(?:preavis|notice|warning)\b|"
    r"(?:an? |the |its |such )?(?:\w+ ){0,2}notice(?: period)?\b[^.;§¤]{0,40}§|"
    r"(?:(?!@v)[^.;§¤]){0,60}\b(?:preavis|prevenir|previen\w*|preven\w*|averti\w*|avis\w*|tell|tells|let|notice|warn\w*|notify|"
    r"notif\w+|inform\w*|ecri\w*|writ\w+)\b(?:(?!@v)[^.;§¤]){0,50}§(?! (?:of|de) (?:the|la|le)\b)|"
    r"(?:l'|la |cette |the |this )?(?:resiliation|denonciation|sortie|rupture|arret|termination|cancellation|it|elle|celle-ci)\b"
    r"[^.;§¤]{0,30}\b(?:prend|prendra|produi\w*|effet|effective?|effect|intervien\w*)\b[^.;§¤]{0,40}§ (?:apres|plus tard|after|from|"
    r"following|later|a compter|suivant))"
)


LEAVING_FRAMES = (
    Frame(  # "to free oneself from the subscription on six weeks' warning"
        "termination.convenience_notice",
        pattern(r"se (?:degager|delier|desengager|liberer)|walk away|call it a day|part (?:ways|company)"),
        pattern(
            r"(?:@c|either|each|any|chaque partie|chacun\w*|l'une (?:ou l'autre )?des parties)\b(?:(?!@v)[^.;§]){0,40}\b(?:peut|pourra|"
            r"en droit|"
            r"a le droit|libre|may|can|free|entitled)\b(?:(?!@v)[^.;§]){0,24}\b(?:se (?:degager|delier|desengager|liberer)|walk away|"
            r"call it a day|part (?:ways|company))\b(?:(?!@v)[^.;§]){0,60}\b(?:preavis|prevenance|prevenant|avertissant|notice|warning|"
            r"on|with|"
            r"upon)\b(?:(?!@v)[^.;§]){0,20}§",
        ),
        pattern(BREACH, r"force majeure|\b(?:en cas d|in case|in the event|unless|sauf\b)|modif|hausse|increase|essai|trial"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "end it at any time, ten days before the end of the month"
        "termination.convenience_notice",
        pattern(r"tout moment|any time"),
        pattern(
            r"\b(?:resili|met(?:tre|tent)? (?:un terme|fin)|arret|rompre|terminat|cancel|end )[^.;§]{0,60}(?:tout moment|any time)\b"
            r"[^.;§]{0,110}§[^.;§]{0,20}(?:avant|before|prior to) [^.;§]{0,30}(?:mensuel|\bmois\b|month)"
        ),
        pattern(BREACH, r"force majeure|essai|trial|@v (?:peut|pourra|may|can)\b[^@]{0,90}§"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W)"),
    ),
    Frame(
        "termination.convenience_notice",
        pattern(
            r"resili|denonc|met(?:tre|s)? (?:un terme|fin)|rompre|rompu|quitter|partir|sortir|s'en aller|terminat|cancel|\bend(?:ed)?\b|"
            r"leave|exit|withdraw|call (?:it|this)|walk away|part (?:ways|company)"
        ),
        pattern(rf"(?:{_MAY_LEAVE})\. {_ITS_NOTICE}"),
        pattern(
            BREACH,
            NO_NOTICE_OF_THE_CUSTOMER,
            r"force majeure|\b(?:en cas d|dans l'hypothese|in the event|in case|unless|sauf\b)|\bsi (?!ce|elle le|il le)|"
            r"\bif (?!you|it (?:wish|"
            r"want)|the customer (?:wish|want))|sous-traitant|sub-?processor|audit|"
            r"maintenance|tarif|\bprix\b|prices?\b|suspen|visite|reunion|meeting|facture|invoice|modif|rembours|refund|essai|trial|"
            r"retract|reconduc|renouvel|renew|\bnon-renew",
            r"§[^¤§;]{0,60}\b(?:avant|before|prior to|precedant)\b[^;]{0,100}(?:echeance|terme\b|expiration|fin (?:de|du)|anniversaire|"
            r"end of|expir|term)",
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)
