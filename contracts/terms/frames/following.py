"""How contracts give a length of time in the sentence behind the one that says what it is for."""

from contracts.terms.frames.ending import NO_CURE
from contracts.terms.frames.forewarning import NO_NOTICE_OF_SUSPENSION, SUSPENDS
from contracts.terms.frames.frame import ANOTHER_MATTER, Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_TELLS = (
    r"(?:averti\w*|previen\w*|preven\w*|inform\w*|avis(?:e|er|era|ee?s?)\b|notifi\w*|warn\w*|notif\w*|tell|tells|told|let|writes?|ecri\w*|"
    r"give|gives|notice|preavis)"
)
_AHEAD = r"(?:avant|auparavant|a l'avance|d'avance|plus tot|au prealable|before|beforehand|in advance|ahead|earlier|prior)"
_ENDS = (
    r"(?:\bfin\b|\bterme\b|issue|expiration|resiliation|cessation|cloture|depart\b|terminat\w*|expir\w*|\bends?\b|\bended\b|\bexit\b|"
    r"leav\w+|cancel\w*|clos(?:ed?|ure)\b)"
)
_TAKES_OUT = (
    r"(?:recuper\w*|export\w*|retriev\w*|download\w*|telecharg\w*|extra(?:it|ire|ct)\w*|reprendre|emporter|rapatri\w*|restitu\w*|"
    r"available|disponible|copie|\bcop(?:y|ies)\b)"
)
_DATA = r"(?:donnees|\bdata\b|fichiers|\bfiles\b|dossiers|records|contenus?|content|archives?|documents|\bbases?\b)"
_FIRST = r"[^.;§¤]{0,120}"
_SHORT = pattern(r"P\d+(?:D|BD|W|M)|PT\d+H")

FOLLOWING_FRAMES = (
    Frame(  # "… may suspend access for non-payment. It shall give ten days' prior notice."
        "suspension.notice",
        pattern(SUSPENDS),
        pattern(
            rf"{SUSPENDS}{_FIRST}\. (?:il |elle |on |nous |@v|it |we |un |le |this |the |such |cette |l[ae] |celle-ci )[^§¤.;]{{0,50}}"
            rf"\b{_TELLS}\b[^§¤.;]{{0,50}}§'? (?:{_AHEAD}|(?:written |clear )?(?:notice|warning))\b",
            rf"{SUSPENDS}{_FIRST}\. (?:il |elle |on |nous |@v|it |we |un |le |cette |l[ae] )[^§¤.;]{{0,50}}\bpreavis (?:\w+ )?(?:de |d')§",
            rf"{SUSPENDS}{_FIRST}\. (?:at least |not less than )?§'? (?:\w+ )?(?:notice|warning)\b",
        ),
        pattern(
            NO_NOTICE_OF_SUSPENSION,
            r"maintenance|force majeure|mises? a jour|updates?\b|resili|terminat|supprim|effac|delet|erase|restor|retabli|\bnot suspend|"
            r"obligations? (?:est|sont|is|are) suspend|@c (?:may|peut|pourra) (?:\w+ ){0,2}?(?:suspen|withh)",
        ),
        confidence=OUTRIGHT,
        values=_SHORT,
    ),
    Frame(  # "The time to put it right is one month.", of the breach that was spoken of
        "termination.cure_period",
        pattern(r"manque|inexecution|mise en demeure|\bfautes?\b|breach|\bdefault\b|notice of default"),
        pattern(
            r"^(?:le |ce |un |a |the |this |that )?(?:delai|period|time)\b[^§¤.;]{0,14}\b(?:pour (?:y )?(?:remedier|regulariser|porter "
            r"remede|"
            r"reparer|s'executer|se conformer|corriger)|de (?:remede|regularisation|mise en conformite)|to (?:remedy|cure|put|make good|"
            r"comply)|for (?:remedy|cure|remedying|curing|doing so|putting))\b[^§¤.;]{0,34}§",
            r"^(?:elle|il|celle-ci|celui-ci|la partie|the (?:defaulting |breaching )?party|it|they)[^§¤.;]{0,40}\b(?:dispose|a|aura|has|"
            r"have|"
            r"gets?)\b[^§¤.;]{0,20}§[^§¤.;]{0,14}\b(?:pour|to) (?:y )?(?:remedier|regulariser|reparer|s'executer|se conformer|corriger|"
            r"remedy|"
            r"cure|put|make|comply|correct|mend)",
        ),
        pattern(NO_CURE, r"anomalie|bogue|\bbugs?\b|incident|recette|garantie|warrant|suspen|force majeure|livr|deliver"),
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "At the end the customer may retrieve its data. This must be done within thirty days."
        "data.return_period",
        pattern(_DATA),
        pattern(
            rf"{_ENDS}{_FIRST}{_TAKES_OUT}{_FIRST}\. (?:il|elle|@c|it|this|that|cela|ceci|cette|ce|vous|you|le delai|la demande|the)\b"
            r"[^§¤.;]{0,40}\b(?:dispose\w*|has|have|avez|a|aura|doi\w+|must|done|intervien\w*|faire|fait|reste\w*|stays?|remains?|lasts?|"
            r"dure\w*|open|ouvert\w*|needs?|request\w*)\b[^§¤.;]{0,40}§",
            rf"{_TAKES_OUT}{_FIRST}{_ENDS}{_FIRST}\. (?:il|elle|@c|it|this|that|cela|ceci|cette|ce|vous|you|le delai|la demande|the)\b"
            r"[^§¤.;]{0,40}\b(?:dispose\w*|has|have|avez|a|aura|doi\w+|must|done|intervien\w*|faire|fait|reste\w*|stays?|remains?|lasts?|"
            r"dure\w*|open|ouvert\w*|needs?|request\w*)\b[^§¤.;]{0,40}§",
            rf"{_ENDS}{_FIRST}{_TAKES_OUT}{_FIRST}\. (?:we|nous|@v|elles?|they|it|ensuite|then)[^§¤.;]{{0,24}}\b(?:delet\w*|eras\w*|"
            r"supprim\w*|effac\w*|detrui\w*|purg\w*|destroy\w*|wip\w*)\b[^§¤.;]{0,20}\b(?:after|apres|au bout de|passe|a l'issue de)[^§¤.;]"
            r"{0,6}§",
        ),
        pattern(
            r"confidential|confidentiel|impay|unpaid|overdue|essai|trial|personne concernee|data subject|factur|invoice|rembours|refund|"
            r"preavis|\bnotice\b|sauvegardes? (?:quotidien|hebdo)|tarif|assistance"
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "It renews for a year. Sixty days' notice is needed to prevent this."
        "renewal.notice",
        pattern(r"renew|renouvel|recondui|reconduct|tacite|prolong|prorog"),
        pattern(
            r"(?:renew|renouvel|recond|tacite|prolong|prorog)[^.;§]{0,120}\. (?:at least |not less than |un |le )?(?:preavis (?:\w+ "
            r")?(?:de |d'))?"
            r"§[^§¤.;]{0,60}\b(?:to|pour|afin d[e']|if)\b[^§¤.;]{0,12}\b(?:prevent|stop|avoid|opt out|oppose|refuse|empecher|eviter|s'y "
            r"opposer|"
            r"y mettre fin|y renoncer|l'eviter|l'empecher)\b",
            r"(?:renew|renouvel|recond|tacite|prolong|prorog)[^.;§]{0,120}\. (?:to|pour|afin d[e'])[^§¤.;]{0,12}\b(?:prevent|stop|avoid|"
            r"opt out|"
            r"oppose|refuse|empecher|eviter|s'y opposer|y mettre fin|y renoncer|l'eviter|l'empecher)\b[^§¤.;]{0,60}§",
        ),
        pattern(ANOTHER_MATTER, r"\bprix\b|price|tarif|facture|invoice|manquement|breach|force majeure"),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
)
