"""How contracts say, without a word on handing over, for how long the data can still be reached once the contract has ended."""

from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_DATA = r"(?:donnees|contenus?|fichiers|dossiers|archives?|documents|comptes?|espaces?|\bdata\b|content|files|records|accounts?)"
_ENDED = (
    r"(?:\b(?:fin|issue|terme|expiration|cessation|resiliation|rupture|fermeture|cloture|depart)\b|resilie|\bend\b|\bexpiry|terminat|"
    r"expiration|\bclos(?:ure|ed|ing)\b|\bexit\b)"
)
_KEPT = (
    r"(?:conserv|\bgard|demeur|\brest(?:e|ent|era|eront)\b|mainten|accessib|disponib|\bkept\b|\bkeep|\bheld\b|\bhold|retain|remain|"
    r"\bstays?\b|available)\w*"
)
_GONE = r"(?:detrui|supprim|suppression|effac|purg|destruction|disparai|\bperdu|anonymis|delet|eras|destroy|\bwiped|\bgone\b|\blost\b)"
_THEN = (
    r"(?:puis|ensuite|apres quoi|au-dela|(?:passe|ecoule|revolu)\w* (?:ce|cette|le|la)|(?:ce|cette|le|la) \w+ (?:ecoule|passe|revolu)e?|"
    r"then|thereafter|after (?:which|that)|afterwards)"
)

AT_THE_END_FRAMES = (
    Frame(  # "during the quarter that follows the end of the contract, the customer may still download its files"
        "data.return_period",
        pattern(_DATA),
        pattern(
            rf"\b(?:pendant|durant|during|for) (?:la |le |les |l'|the |une? |an? )?(?:duree de |periode de |period of )?§ (?:qui "
            rf"(?:suit|suivent)|suivant|apres|following|after|that follows?) (?:la |le |l'|the |its |sa |son |cette )?{_ENDED}"
            rf"[^;§¤]{{0,80}}\b(?:peut|pourra|pouvez|may|can)\b[^;§¤]{{0,40}}\b(?:telecharg|export|recuper|extrai|copi|retriev|download|"
            rf"extract)\w*[^;§¤]{{0,40}}{_DATA}",
        ),
        pattern(r"confidential|confidentiel|impay|unpaid|overdue|essai|trial|sauvegardes? (?:quotidien|hebdo)"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "after the end, the content stays online for two months"
        "data.return_period",
        pattern(_ENDED),
        pattern(
            rf"{_ENDED}[^.;§¤]{{0,60}}{_DATA}[^.;§¤]{{0,20}}\b(?:demeur\w*|rest(?:e|ent|era|eront)|(?:est|sont|sera|seront) "
            rf"(?:maintenue?s?|laissee?s?)|remains?|stays?|(?:is|are|will be) (?:kept|left))\b[^.;§¤]{{0,12}}"
            rf"(?:en ligne|accessible|disponible|consultable|telechargeable|exportable|online|available|reachable)s?\b[^.;§¤]{{0,30}}§",
        ),
        pattern(r"confidential|confidentiel|impay|unpaid|overdue|essai|trial|documentation|status page|page d'etat"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "Once the contract has ended the content stays online for two months; it is purged then."
        "data.return_period",
        pattern(_ENDED),
        pattern(
            rf"{_ENDED}[^.;§¤]{{0,60}}{_DATA}[^.;§¤]{{0,30}}{_KEPT}[^.;§¤]{{0,40}}§[^.§¤]{{0,40}}[.;,] (?:[^.;§¤]{{0,24}}\b)?{_THEN}"
            rf"[^.;§¤]{{0,50}}{_GONE}",
            rf"{_DATA}[^.;§¤]{{0,30}}{_ENDED}[^.;§¤]{{0,30}}{_KEPT}[^.;§¤]{{0,40}}§[^.§¤]{{0,40}}[.;,] (?:[^.;§¤]{{0,24}}\b)?{_THEN}"
            rf"[^.;§¤]{{0,50}}{_GONE}",
            rf"{_ENDED}[^.;§¤]{{0,60}}{_DATA}[^.;§¤]{{0,30}}{_KEPT}[^.;§¤]{{0,40}}§[^.§¤]{{0,40}}[.;,] [^.;§¤]{{0,24}}\b{_THEN}\b"
            rf"[^.;§¤]{{0,24}}{_GONE}",
        ),
        pattern(
            r"confidential|confidentiel|impay|unpaid|overdue|essai|trial|personne concernee|data subject|candidat|prospect|factur|invoice|"
            r"cookie|\blogs?\b|journa|sauvegarde|back-?up|comptab|accounting|\bprosp|obligations? legales?|preuve|evidence|inactiv|"
            r"inutilis|unused|dormant"
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)
