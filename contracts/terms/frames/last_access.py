"""How contracts say for how long the customer still reaches its data after the end, to take them out."""

from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

LAST_ACCESS_FRAMES = (
    Frame(  # "keeps an access to its data for so long, to extract them"; "stays reachable for so long, in case you want a copy"
        "data.return_period",
        pattern(r"donnees|\bdata\b|fichiers|\bfiles\b|dossiers|records|contenu|content|archive|documents|\bbases?\b"),
        pattern(
            r"(?:conserv|gard|garde|dispos|beneficie|keeps?|retains?|has|have|enjoys?)\w*[^§¤;.]{0,20}\b(?:un |son |votre |leur |an? |its |"
            r"your |read[- ]only )*(?:acces|access)\b[^§¤;.]{0,60}§[^;.]{0,70}\b(?:extra|export|recuper|telecharg|copi|download|retriev|"
            r"take|sauvegard|emport|rapatri)\w*",
            r"§[^§¤;.]{0,60}\b(?:conserv|gard|keeps?|retains?|has|have)\w*[^§¤;.]{0,20}\b(?:acces|access)\b[^;.]{0,90}\b(?:extra|export|"
            r"recuper|telecharg|copi|download|retriev|take|sauvegard|emport|rapatri)\w*",
        ),
        pattern(
            r"^(?!.*(?:\bfin\b|\bfini|issue|terme\b|cessation|expir|resili|cloture|ferme|depart|quitt|\bend(?:s|ed)?\b|terminat|cancel|"
            r"clos(?:e|ed|ure)|leav|over\b))",
            r"essai|trial|confidential|confidentiel|sauvegardes? (?:quotidien|hebdo)|impaye|unpaid|overdue|personne concernee|data subject",
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "the databases are delivered eight days after the end"
        "data.return_period",
        pattern(r"donnees|\bdata\b|fichiers|\bfiles\b|dossiers|records|contenu|content|archive|\bbases\b|database"),
        pattern(
            r"\b(?:donnees|data|fichiers|files|dossiers|records|contenus?|content|archives?|bases|databases?)\b[^§¤;.]{0,50}"
            r"\b(?:livr|remis|rend|restitu|transmi|deliver|hand|return|sent\b)\w*[^§¤;.]{0,70}§ (?:apres|suivant|a compter d\w|after|"
            r"following|from|of|de|d\w) ?(?:l[ae] |l'|the )?(?:terme|fin\b|cessation|expiration|resiliation|end\b|terminat|expir)",
        ),
        pattern(
            r"confidential|confidentiel|sauvegardes? (?:quotidien|hebdo)|personne concernee|data subject|impay|unpaid|detrui|destroy|delet|"
            r"effac|supprim|factur|invoice|\b(?:avant|before|prior to) l"
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)
