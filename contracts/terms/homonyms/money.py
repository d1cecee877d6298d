"""Other matters that are told in the words of prices, payments and caps."""

from contracts.terms.frames.frame import pattern
from contracts.terms.homonyms import IF

# "The rise in the index plus two points", "without being lower than three per cent": no ceiling of a price but its course, and its floor.
_INDEX_PLUS = r"\b(?:cpi|rpi|index|indice|inflation|syntec|variation)\b[^§;]{0,90}(?:\bplus|majore\w* de|augmente\w* de|\+) §"
_FLOOR = (
    r"\b(?:not|never|no|without|sans|ne|jamais)\b[^§.;]{0,50}\b(?:inferieure?s? a|lower than|less than|below|under) §|"
    r"\b(?:at least|au moins|au minimum|a minimum of|un minimum de) §"
)
# "Where the euro moves by more than three per cent against the dollar": what lets prices move, and no bound of them.
_EXCHANGE_MOVES = (
    r"\b(?:parites?|taux de change|cours de change|exchange rates?|euro|dollar|devises?|currency|currencies)\b[^.;§]{0,90}"
    r"\b(?:vari|evolu|boug|fluctu|move|chang|deprecia)\w*[^.;§]{0,30}§"
)
_LARGER = r"(?:more|greater|greatest|higher|highest|larger|largest|bigger)"
_LARGER_FR = r"(?:plus (?:elevee?|haute?|forte?|grande?)|superieure?)"
_OR_AT_LEAST = (  # the larger of a rise in an index and a share bounds nothing
    rf"§,? (?:if|where|should)(?: (?:that|this|it|such \w+|the latter)(?: be| is)?)? {_LARGER}\b|§[^.;§]{{0,40}}\bwhichever (?:is|be|"
    rf"of \w+ is) "
    rf"(?:the )?{_LARGER}\b|\bby the {_LARGER} of\b[^.;]{{0,60}}§|"
    rf"§,? (?:si|lorsque|quand|s'il|si elle)\b[^.;§]{{0,30}}\b{_LARGER_FR}|§[^.;§]{{0,30}}\b(?:le|la) {_LARGER_FR}\b|"
    rf"\bd[eu] (?:la )?{_LARGER_FR} (?:des deux|de ces|d[eu]s?|entre)\b[^.;]{{0,80}}§"
)
# "If prices rise by more than six per cent the Customer may leave": a right, and prices may rise further.
_PAST = r"(?:exced|depass|superieur|au[- ]dela d|plus d[e']|exceed|more than|greater than|higher than|above|\bover\b|beyond|in excess of)"
_GOES = (
    r"\b(?:terminat|cancel|resili|denonc|met(?:tre|s)? (?:un terme|fin)|withdraw|exit|leave|quitter|sortir|partir|rompre|s'en aller|"
    r"walk away|"
    r"end (?:the|this|its|your|their|an?))\w*"
)
_PAST_A_SHARE = (
    rf"{IF}[^.;§]{{0,160}}{_PAST}[^.;§]{{0,40}}§[^.;]{{0,160}}{_GOES}|"
    rf"\b(?:toute|une|any|an)\b (?:hausse|augmentation|revision|increase|rise)[^.;§]{{0,30}}{_PAST}[^.;§]{{0,20}}§"
    rf"(?![^.;]{{0,20}}\b(?:est|sont|sera|is|are)\b)[^.;]{{0,60}}\b(?:ouvre|permet|donne|autorise|entitles?|gives?|lets?|allows?)\b"
    rf"[^.;]{{0,40}}{_GOES}|"
    rf"^[^§]*{_GOES}[^.;§]{{0,120}}{IF}[^.;§]{{0,120}}{_PAST}[^.;§]{{0,40}}§"
)
# The value is shown as "§", others as "¤", "¢" or "¥", the vendor as "@v", the customer as "@c".
OF_MONEY = {
    "price.increase_cap": pattern(_INDEX_PLUS, _FLOOR, _OR_AT_LEAST, _PAST_A_SHARE, _EXCHANGE_MOVES),
    "liability.cap": pattern(
        # what follows where the customer does not pay
        r"^(?!.*(?:responsab|\bliab|plafon|limit|exced|exceed|depass)).*(?:(?:defaut|absence) de (?:paiement|reglement)|non[- ]paiement|"
        r"impaye|"
        r"(?:failure|fails?) to pay|unpaid|overdue)\b",
        r"^[\d.() a-c]{0,10}(?:(?:le |la )?(?:montant|total|cumul)(?: \w+)? (?:des |de )|les |ces |the |such |total )?"
        r"(?:penalites|penalties|service credits|(?:liquidated|delay) damages|credits|avoirs)\b",
    ),
    # how often prices may change
    "price.revision_notice": pattern(
        r"\b(?:only )?once (?:in|per|every|during|within) (?:any |each |a |every )?§",
        r"\bune (?:seule )?fois (?:par|tous les|toutes les|dans|au cours de|sur) (?:une? |toute |chaque )?(?:periode de )?§",
    ),
    "payment.term": pattern(
        # how soon one invoices
        r"\b(?:invoiced|billed|facturee?s?)\b[^.;§¤]{0,40}\b(?:within|dans(?: les)?|sous) § (?:of|after|de la|d[eu]|suivant|apres) "
        r"(?:the |la )?(?:month|quarter|period|mois|fin|cloture)",
        r"\b(?:dus?|dues?|facturee?s?|billed|charged|paid|payee?s?|reglee?s?) (?:pour|for) ?(?:une? |a |each |chaque )?§",
        # for how long one pays
        r"\b(?:factur|invoice|billed|preleve|charged|percu|pa(?:ye|id)|regle)\w*[^§;.]{0,40}\b(?:d'avance|par avance|in advance|"
        r"upfront|up front|a l'avance|par anticipation)[^§;.]{0,12}\b(?:pour|for|sur|couvrant|covering|au titre de|in respect of)"
        r"(?: (?:une|un|a|la|the|des|les|each))?(?: (?:periode|duree|term|period|tranche)s?)?(?: (?:de|of|d'))? ?§",
        r"^[\d. ()]{0,10}(?:les |the )?(?:service )?(?:credits|penalites|penalties|avoirs|delay damages)\b[^§.]*§",
        r"\b(?:contest|disput)\w*[^.;§¤]{0,40}\b(?:dans|sous|within)(?: les| un delai de| the)? §",
        # how long nothing happens once a debit has failed
        r"\b(?:echec|rejet|refus|incident)s? (?:de |du |d'un )?(?:paiement|prelevement|carte)\b[^.;§]{0,60}\b(?:grace|sursis)\b"
        r"[^.;§]{0,30}§",
        r"\b(?:fail|declin|reject|bounc)\w*[^.;§]{0,60}\bgrace\b[^.;§]{0,30}§",
    ),
    "payment.late_interest": pattern(
        # a rate with a surcharge that nobody figures, and what the rate is this half-year
        r"(?:legal|interest|interets?) § majore\b(?! (?:de|d')? ?[\d¢¤])|§ majore\b(?! (?:de |d'))",
        r"^(?!.*(?:\bfois|\btimes)).*§[^.;§]{0,80}\b(?:est|etait|s'eleve|is|was)(?: (?:de|a|fixe a|egal a|currently))? ?(?:\d|¢|¤)",
        # of which day the rate is that was told before
        r"^(?!.*(?:\bfois|majore|times|\bplus\b|points)).*§[^.;]{0,60}\b(?:est|sera|s'entend(?: comme)?|correspond a)(?: de)? celui\b",
        r"^(?!.*(?:\btimes|\bplus\b|points)).*§[^.;]{0,60}\b(?:is|shall be|means) (?:that|the one|the rate)\b[^.;]{0,30}(?:force|"
        r"publish|applicab|effect)",
        r"(?:plafonne|limite|capped|limited|excede|exced|exceed|depass)\w*[^.;§]{0,30}§ (?:d[eu]|de la|of)|"
        r"\b(?:overcharg|overpa(?:id|yment)|over-?bill|(?:trop|sur)[- ]?(?:percu|factur|verse|paye)|indument|\bl'indu\b)",
        # the article that sets how soon one pays
        r"^(?!.*(?:interet|penalit|retard|majoration|\btaux|interest|\blate\b|overdue|indemnit)).*\b(?:payables?|"
        r"paiement|payee?s?|reglee?s?|"
        r"reglement|factures?|paid|payable|invoices?)\b.*\bart(?:icle|\.)? ?§",
        # the article that sets the fee for recovery
        r"^(?!.*(?:interet|penalit|majoration|\btaux|interest|\brate\b)).*\b(?:recouvrement|recovery)\b.*§",
    ),
}
