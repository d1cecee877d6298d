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
    r"terminat|cancel|end\b|leave|exit|withdraw)(?:(?!@v)[^.;§]){0,110}|"
    r"\b(?:contrat|abonnement|convention|accord|souscription|contract|agreement|subscription)\b(?:(?!@v)[^.;§]){0,30}"
    r"(?:resili|denonc|terminat|cancel|ended|rompu)(?:(?!@v)[^.;§]){0,40}(?:tout moment|tout instant|sans motif|sans cause|librement|"
    r"any time|at will|without (?:cause|reason)|for convenience|for any reason|whenever)(?:(?!@v)[^.;§]){0,60}"
)
_ITS_NOTICE = (
    r"(?:(?:un |le |ce |son |tout )?(?:delai de )?preavis\b[^.;§¤]{0,50}§|"
    r"(?:(?!@v)[^.;§¤]){0,60}§[^.;§¤]{0,24}(?:preavis|notice|warning)\b|"
    r"(?:an? |the |its |such )?(?:\w+ ){0,2}notice(?: period)?\b[^.;§¤]{0,40}§|"
    r"(?:(?!@v)[^.;§¤]){0,60}\b(?:preavis|prevenir|previen\w*|preven\w*|averti\w*|avis\w*|tell|tells|let|notice|warn\w*|notify|"
    r"notif\w+|inform\w*|ecri\w*|writ\w+)\b(?:(?!@v)[^.;§¤]){0,50}§(?! (?:of|de) (?:the|la|le)\b)|"
    r"(?:l'|la |cette |the |this )?(?:resiliation|denonciation|sortie|rupture|arret|termination|cancellation|it|elle|celle-ci)\b"
    r"[^.;§¤]{0,30}\b(?:prend|prendra|produi\w*|effet|effective?|effect|intervien\w*)\b[^.;§¤]{0,40}§ (?:apres|plus tard|after|from|"
    r"following|later|a compter|suivant))"
)


LEAVING_FRAMES = (
    Frame(
        "termination.convenience_notice",
        pattern(
            r"resili|denonc|met(?:tre|s)? (?:un terme|fin)|rompre|rompu|quitter|partir|sortir|s'en aller|terminat|cancel|\bend(?:ed)?\b|"
            r"leave|exit|withdraw"
        ),
        pattern(rf"(?:{_MAY_LEAVE})\. {_ITS_NOTICE}"),
        pattern(
            BREACH,
            NO_NOTICE_OF_THE_CUSTOMER,
            r"force majeure|\b(?:en cas d|dans l'hypothese|in the event|in case|unless|sauf\b)|\bsi (?!ce|elle le|il le)|"
            r"\bif (?!you|it (?:wish|"
            r"want)|the customer (?:wish|want))|sous-traitant|sub-?processor|audit|"
            r"maintenance|tarif|\bprix\b|prices?\b|suspen|visite|reunion|meeting|facture|invoice|modif|rembours|refund|essai|trial|retract|reconduc|renouvel|renew|\bnon-renew",
            r"§[^¤§;]{0,60}\b(?:avant|before|prior to|precedant)\b[^;]{0,100}(?:echeance|terme\b|expiration|fin (?:de|du)|anniversaire|"
            r"end of|expir|term)",
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)
