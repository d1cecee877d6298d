"""How contracts say of a suspension that it is announced where that can be done, afterwards only, or by a warning beforehand."""

from contracts.terms.frames.frame import Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

SUSPENDS = (
    r"(?:\bsuspen(?!s(?:if|ion of disbelief))\w*|\b(?:restrict|disabl|block|freez|isolat|interrupt|lock)\w*|\bcut(?:s|ting)? off\b|"
    r"\b(?:coup|bloqu|desactiv|interromp|verrouill|restrei)\w*|\bread[- ]only\b|\blecture seule\b|\bon hold\b|\bwithh(?:o|e)ld\w*)"
)
_OF_ACCESS = (
    r"acces|services?\b|comptes?\b|access|accounts?\b|platform|plateforme|abonnement|prestations|licen[cs]e|solution|logiciel|application|"
    r"workspace|espace|tenant|feed|\bflux\b|interface|utilisateur|users?\b|logins?\b|identifiant|suspension|\bapi\b|envois"
)
_TELLS_EN = r"\b(?:tell|telling|warn|warning|notify|notifying|inform|informing|alert|alerting|(?:give|giving) \w+ (?:\w+ )?notice)\b"
_TELLS_FR = r"\b(?:previen\w*|preven\w*|averti\w*|inform\w*|avis(?:e|er|ant|ee?s?|ons|era|eront)\b|notifi\w*|alert\w*)"
_IF_EN = (
    r"(?:(?:if|where|when|wherever|whenever|so far as|as far as|to the extent|insofar as) (?:it is |that is |this is |is |"
    r"it's )?(?:reasonably |"
    r"practically )?(?:practicable|possible|feasible|able|(?:we|it|@v|the \w+) (?:reasonably )?can|can be done|circumstances (?:permit|"
    r"allow))|"
    r"(?:if|where|when(?:ever)?) (?:we|it|the \w+) (?:reasonably )?can\b)"
)
_IF_FR = (
    r"(?:dans (?:toute )?la mesure du possible|(?:si|lorsque|quand|chaque fois que|autant que|des que) (?:c'est |cela est |cela lui est |"
    r"la chose est )?"
    r"(?:possible|faisable|praticable|(?:les|l'urgence et les) circonstances le permettent|l'urgence le permet)|si faire se peut|"
    r"sauf impossibilite)"
)
_AFTERWARDS_FR = (
    r"(?:aussitot apres|ensuite|apres coup|a posteriori|sans tarder|dans les meilleurs delais|(?:dans|sous) les? (?:\w+ )?heures)"
)
_AFTERWARDS_EN = r"(?:afterwards?|after the (?:event|fact)|later|subsequently|promptly thereafter)"
_ANOTHER_MATTER = (
    r"maintenance|force majeure|mises? a jour|updates?\b|sous-traitant|sub-?processor|cookies?|donnees personnelles|personal data|"
    r"restor|retabli|reactiv|prescription|violation de donnees|data breach|obligations? (?:est|sont|is|are) suspend"
)
# Whoever suspends on a mere notice, but for the customer, who withholds payment.
_NOT_CUSTOMER = r"\b(?!(?:customers?|clients?|subscribers?|users?|licensee|you|vous|abonnes?|utilisateurs?|part(?:y|ies?))\b)"
_MAY = r"(?:may|can|is entitled to|reserves the right to|peut|pouvons|pourra|pourrons|est en droit de)"
_NEWS = r" ?(?:notification|information|avis)\b"

FOREWARNING_STATEMENTS = (
    Statement(  # "upon written notice the Provider may suspend access": told, and cut off in the same breath
        "suspension.notice",
        "P0D",
        pattern(
            rf"\b(?:up)?on (?:(?:written|prior|simple|mere|e-?mail|giving) )*(?:notice|notification)(?: to (?:the |its |our )?[\w'-]+)?,? "
            rf"(?:the )?{_NOT_CUSTOMER}[\w'-]+ {_MAY} (?:\w+ ){{0,2}}?{SUSPENDS}",
            rf"{_NOT_CUSTOMER}[\w'-]+ {_MAY} (?:\w+ ){{0,2}}?(?:suspend|restrict|disable|block|interrupt)\b[^.;]{{0,60}}"
            rf"\b(?:up)?on (?:(?:written|prior|simple|mere|e-?mail) )*(?:notice|notification)\b(?! (?:of|period|from|by)\b)",
            rf"{_NOT_CUSTOMER}[\w'-]+ {_MAY} (?:\w+ ){{0,2}}?(?:suspendre|interrompre|bloquer|restreindre|couper)\b[^.;]{{0,60}}"
            rf"(?:sur (?:simple|seule)|moyennant (?:une? )?(?:simple |seule )?){_NEWS}",
            rf"(?:sur|par|apres) (?:simple|seule){_NEWS}[^.;]{{0,40}}\b{_NOT_CUSTOMER}[\w'-]+ {_MAY} "
            r"(?:\w+ ){0,2}?(?:suspendre|interrompre|bloquer|restreindre|couper)",
        ),
        pattern(
            _ANOTHER_MATTER,
            r"\b(?:days?|hours?|weeks?|months?|jours?|heures?|semaines?|mois)\b|remed|\bcure\b|opportunit|reasonable (?:\w+ )?notice|"
            r"regularis|mise en demeure|infructu|\b(?:not|never|ne)\b[^.;]{0,30}suspen",
        ),
        pattern(_OF_ACCESS),
        OUTRIGHT,
        cues=("on notice", "on written", "on prior", "on simple", "on mere", "on email", "on e-mail", "on giving", "on notification",
              "simple", "seule", "moyennant"),
    ),
    Statement(  # "may suspend the account, telling the Customer beforehand if practicable"
        "suspension.notice",
        "P0D",
        pattern(
            rf"{SUSPENDS}[^.;]{{0,200}}{_TELLS_EN}[^.;]{{0,60}}{_IF_EN}|{SUSPENDS}[^.;]{{0,200}}{_IF_EN}[^.;]{{0,40}}{_TELLS_EN}",
            rf"{SUSPENDS}[^.;]{{0,200}}{_TELLS_FR}[^.;]{{0,60}}{_IF_FR}|{SUSPENDS}[^.;]{{0,200}}{_IF_FR}[^.;]{{0,60}}{_TELLS_FR}",
            rf"{SUSPENDS}[^.;]{{0,90}}with (?:such|as much|what(?:ever)?) (?:prior )?notice as [^.;]{{0,60}}(?:allow|permit|can|"
            rf"practicable|"
            rf"reasonable)",
            rf"{SUSPENDS}[^.;]{{0,60}}\bfirst,? (?:and )?{_TELLS_EN}[^.;]{{0,40}}{_AFTERWARDS_EN}",
            rf"{SUSPENDS}[^.]{{0,120}}{_TELLS_EN}[^.;]{{0,40}}{_AFTERWARDS_EN}",
            rf"{SUSPENDS}[^.]{{0,60}}{_TELLS_FR}[^.;]{{0,20}}{_AFTERWARDS_FR}",
            rf"{SUSPENDS}[^.;]{{0,30}}\bd'office\b[^.;]{{0,40}}(?:{_TELLS_FR}|\bavis\b)",
        ),
        pattern(
            _ANOTHER_MATTER,
            r"\b(?:not|never|nor|ne|n'|jamais)\b ?(?:\w+ ){0,4}?(?:suspen|restrict|disabl|block|coup|bloqu|interromp)",
            r"(?:days?|jours|weeks?|semaines?)['’]? (?:written |prior |ouvres? )?(?:notice|avant|beforehand|auparavant|de preavis)",
        ),
        pattern(_OF_ACCESS),
        OUTRIGHT,
        cues=("pract", "possib", "feas", "can", "allow", "permit", "permet", "after", "later", "apres", "ensuite", "posteriori", "delai",
              "tarder", "office", "faire se peut", "thereafter", "subsequent"),
    ),
    Statement(  # "Where we can, we'll warn you first.", behind the sentence on suspension
        "suspension.notice",
        "P0D",
        pattern(
            rf"^{_IF_EN}[^.;]{{0,40}}{_TELLS_EN}[^.;]{{0,20}}(?:first|beforehand|in advance|before)",
            rf"^(?:we|it|the \w+)(?:'ll| will| shall)? {_TELLS_EN}[^.;]{{0,30}}(?:first|beforehand|in advance),? {_IF_EN}",
            rf"^(?:(?:le |la |les |l')?[\w@]+ )?(?:en )?(?:est|sera|sont|seront|etes|"
            rf"serez) (?:\w+ )?{_TELLS_FR}[^.;]{{0,12}}{_AFTERWARDS_FR}",
            rf"^(?:the )?[\w@]+ (?:is|are|will be) (?:\w+ )?(?:told|warned|notified|informed)[^.;]{{0,12}}{_AFTERWARDS_EN}",
            rf"^{_IF_FR}[^.;]{{0,60}}{_TELLS_FR}[^.;]{{0,30}}(?:d'abord|auparavant|avant|au prealable|prealablement|a l'avance)",
        ),
        pattern(_ANOTHER_MATTER),
        pattern(rf"\| [^|]*{SUSPENDS}[^|]*$"),
        OUTRIGHT,
        cues=("first", "before", "advance", "abord", "avant", "prealabl", "after", "later", "apres", "ensuite", "posteriori", "tarder",
              "delai", "subsequently"),
    ),
    Statement(  # put in read-only mode there and then; "sans vous demander votre avis"
        "suspension.notice",
        "P0D",
        pattern(
            r"\b(?:immediately|at once|without (?:\w+ ){0,2}notice|forthwith)[^.;]{0,40}\b(?:place|put|switch|"
            r"set)\w*[^.;]{0,50}(?:read[- ]only|"
            r"\bon hold\b)|\b(?:place|put|switch|set)\w*[^.;]{0,50}(?:read[- ]only|on hold)\b[^.;]{0,30}(?:immediately|at once|"
            r"without (?:\w+ ){0,2}"
            r"notice|forthwith)",
            r"\b(?:pass|bascul|mett|plac|rend)\w*[^.;]{0,50}lecture seule\b[^.;]{0,30}(?:sur-le-champ|immediatement|sans (?:delai|preavis|"
            r"avis))|"
            r"(?:immediatement|sur-le-champ|sans (?:delai|preavis|avis))[^.;]{0,20}\b(?:pass|bascul|mett|"
            r"plac)\w*[^.;]{0,50}lecture seule\b",
            r"\b(?:coup|bloqu|suspend|ferm|arret)\w*\b[^.;]{0,70}\bsans (?:vous |le |lui |leur )?(?:demander|consulter|"
            r"solliciter)\b[^.;]{0,24}"
            r"(?:avis|accord|client|abonne)?",
        ),
        pattern(_ANOTHER_MATTER),
        confidence=0.85,
        cues=("read-only", "read only", "on hold", "lecture seule", "sans "),
    ),
)  # fmt: skip

FOREWARNING_FRAMES = (
    Frame(  # a warning goes ahead and leaves so long to pay, or the account is closed so long after it
        "suspension.notice",
        pattern(SUSPENDS, r"(?:comptes?|acces|services?|espaces?)[^.;]{0,20} (?:est|sont|sera|seront) (?:ferm|coup|bloqu|gel)\w*"),
        pattern(
            rf"{SUSPENDS}[^§¤;]{{0,50}}\b(?:precede|preceded)\w*[^§¤;]{{0,110}}(?:laiss|accord|donn|giv|allow|leav)\w*[^§¤;]{{0,40}}§",
            rf"{SUSPENDS}[^§¤;]{{0,120}}\b(?:dans|within)[^§¤;]{{0,12}}§[^§¤;]{{0,8}}(?:d'une?|de la|of an?|of the|of our|"
            rf"after an?) (?:\w+ )?"
            r"(?:mise en demeure|relance|rappel|reminder|notice|warning|demand)",
            r"\bintention (?:de|to) (?:\w+ )?suspen\w*[^§¤;]{0,40}§",
            r"§ (?:plus tard|apres|later|afterwards)\b[^§¤;.]{0,12}(?:comptes?|acces|services?|espaces?|accounts?|"
            r"access)\b[^§¤;.]{0,20}(?:est|"
            r"sont|sera|seront|is|are|will be|may be) (?:ferm|coup|bloqu|gel|suspend|clos|lock|block|cut|freez|frozen)",
            r"(?:lecture seule|read[- ]only|on hold)\b[^§¤;]{0,30}§[^§¤;]{0,12}(?:apres|after|following|suivant)[^§¤;]{0,40}(?:relance|"
            r"rappel|mise en "
            r"demeure|avertissement|reminder|notice|warning|demand)",
            r"§[^§¤;]{0,12}(?:apres|after|following)[^§¤;]{0,50}(?:relance|rappel|mise en demeure|avertissement|reminder|notice|warning|"
            r"second "
            r"e-?mail)[^;]{0,80}(?:lecture seule|read[- ]only|on hold)\b",
        ),
        pattern(_ANOTHER_MATTER, r"impaye\w* depuis|overdue for|supprim|effac|delet|erase"),
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)|PT\d+H"),
    ),
)  # fmt: skip

# A length of time in such words tells when access comes back, or when the customer hears of what was done.
NO_NOTICE_OF_SUSPENSION = (
    r"\b(?:retabli|restor|reactiv|rouvr|reouvr|reinstat)\w*[^§;]{0,60}§|"
    rf"(?:{_TELLS_EN}|{_TELLS_FR}|\bavis\b|\bnotice\b)[^§;]{{0,60}}\b(?:otherwise|or else|failing that|afterwards|a defaut|sinon|ensuite|"
    rf"suivant|"
    r"au plus tard)\b[^§;]{0,12}(?:dans|sous|within|in)(?: les| a)? §|"
    # what runs without notice is interest: "Ces majorations sont acquises sans mise en demeure"
    r"^(?!.*(?:suspen|interromp|interrupt|bloqu|block|coup[eu]|cut off|ferm|desactiv|disabl|\bgel|freez|restrei|restrict|limit|acces|"
    r"account|\bcomptes?\b)).*\b(?:interets?|majorations?|penalites?|clause penale|interest|surcharges?|late charges?) [^.;]{0,60}"
    r"(?:\bcour|acquise?s|dues\b|exigib|appliqu|de plein droit|automati|accru|\bruns?\b|payable|added)"
)
