"""Key terms that are neither durations nor money: excluded damage and hosting places."""

import re
from collections.abc import Iterator

from contracts.terms.frames.frame import Statement, masked, pattern
from contracts.terms.labelled import OUTRIGHT
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Value
from contracts.terms.values.places import find_places
from contracts.text.sought import Sought

_INDIRECT = (
    r"(?:dommages?|prejudices?|pertes?|consequences|dommages-interets)[^.;]{0,60}(?:indirecte?s?|immaterie|accessoires?|consecutifs?|"
    r"imprevisibles?)|"
    r"(?:pertes?|manque|prejudice) (?:de |d'|du |a |la )(?:profits?|benefices?|chiffre|clientele|exploitation|gagner|revenus?|chance|"
    r"jouissance|marche|commande|commercial|image|contrats?|marge)|"
    r"manque a gagner|prejudice (?:commercial|financier)|"
    r"(?:indirect|consequential|incidental|special|punitive|exemplary)[^.;]{0,90}(?:damages?|loss|losses)|loss of (?:profits?|"
    r"revenues?|business|goodwill|anticipated|income|use)|lost (?:profits?|revenues?)"
)
_EXCLUDES = (
    r"(?:exclu\w*|ne (?:sera|seront|serons|sommes|saurai(?:en)?t|saurions|pourra|pourront|pourrons|pouvons|peut|peuvent|repond|sont|"
    r"est)[^.;]{0,80}(?:responsab|tenue?|engag|"
    r"indemnis|repar)|n'est (?:pas |en aucun cas )?(?:responsab|tenu)|"
    r"redevable d'aucune|ne repond\w*|ne repar\w+ (?:pas|aucun)|n'indemnis\w+ (?:pas|aucun)|"
    r"(?:do|does|will|shall) not (?:pay|compensate)|n'encour|decline|aucune responsabilite|en aucun cas|"
    r"a l'exclusion|"
    r"n'ouvrent? (?:pas )?droit|"
    r"exonere|exclusion|"
    r"n'ouvre|ne donne|hors dommages|pas responsables?|"
    r"in no event|no circumstances?|no party (?:will|shall)|(?:n't|cannot) (?:be )?(?:held )?(?:liable|responsible)|\bwaive[sd]?\b|"
    r"not in any event|not (?:be )?(?:held )?(?:liable|responsible)|"
    r"nor [^.;]{0,60}(?:be )?liable|no liability|(?:neither|nor|no)\b[^.;]{0,60} (?:will|shall) (?:have|bear|incur) any liability|"
    r"neither [^.;]{0,160}\b(?:liable|answerable|accountable|responsible)|exclud\w*|disclaim\w*|"
    r"no event (?:will|shall)|shall (?:have no|not)|limitee? aux (?:seuls )?(?:dommages|prejudices) directs)"
)

# The same in homely words.
_HOMELY_LOSSES = (
    r"gain manque|(?:suites|consequences|retombees) indirectes|par ricochet|(?:recettes?|ventes?|chiffre d'affaires|benefices?|clients?|"
    r"marges?|contrats?) "
    r"(?:perdue?s?|manquee?s?|non (?:encaisse|realise)e?s?)|\bknock-on|at (?:second hand|one remove)|(?:lost|missed) (?:sales|"
    r"customers?|clients?|business|"
    r"contracts?|income|earnings|turnover|opportunit\w+|savings|production|followers|custom)|(?:profits?|sales|business|income|"
    r"turnover) (?:that )?(?:you|it|"
    r"customer|the customer) (?:did(?:n't| not)|missed|lost|might have|would have|hoped)|auri(?:ez|ons) pu gagner|aurai(?:t|ent) pu gagner|"
    r"(?:ventes?|commandes?|clients?|contrats?|affaires?) que (?:vous|@c|le client|l'abonne) (?:n'a\w* pas|auri?(?:ez|ait|a))\b|"
    r"(?:customers?|clients?) (?:who|that) (?:walk|go|went|leave|left)\w*|(?:you|it|customer) (?:might|could|would) have (?:earned|made|"
    r"sold)"
)
_HOMELY_EXCLUDES = (
    r"(?:"
    r"(?:do|does|will|shall|would)(?: not|n't) (?:pay|compensate|answer|cover|make good)|\bnor (?:do|does|are|is|will|shall) (?:we|it|"
    r"\w+)\b|\bnor for\b|"
    r"\bne (?:vous |lui |leur )?(?:rembours|indemnis|compens|dedommag)\w* (?:pas|ni|aucun)|\bnous ne (?:payons|prenons|couvrons|reparons|"
    r"compensons|repondons)\b|n'entre(?:nt|ra|ront)?\b[^.;]{0,30}compte|\b(?:yours|"
    r"for you|for the customer) to bear|"
    r"(?:reste|restent|demeure|demeurent) (?:pour|a la charge|a votre charge)"
    r")"
)
CUSTOMER_INDEMNIFIES = (
    r"(?:accept\w*|agrees?|s'engage\w*)[^.;]{0,24} (?:a |d'|de |to )(?:exonerer|indemniser|garantir|defendre|indemnify|hold harmless)"
)
_NOT_INDIRECT = pattern(
    r"ne (?:limite|s'applique)[^.;]{0,40}(?:dommages|exclusion)|assur(?:ance|eur)|insurance|indirectement liee?s? a (?:la )?(?:vente|un)|"
    r"directement ou indirectement,? (?:de|a|du|par)[^.;]{0,30}(?:concurr|activit)|some (?:jurisdictions|states)|"
    r"^(?!.*\b(?:neither|not (?:be )?liable|no event|but|however|otherwise|shall have no)\b)(?:[\d.]+ )?(?:nothing in|no provision of|"
    r"rien dans|"
    r"aucune (?:clause|stipulation) d)[^;]{0,60}(?:exclu|limit)|"
    r"certain(?:es)? juridictions|(?:empowered|power|authority) to award|" + CUSTOMER_INDEMNIFIES
)
_INDIRECT_WORDS = (
    r"(?:dommages?|prejudices?|pertes?|dommages-interets)[^.;]{0,60}\bindirecte?s?|(?:indirect|"
    r"consequential)[^.;]{0,90}(?:damages?|loss|losses)|"
    r"(?:damages?|loss|losses)[^.;]{0,30}\b(?:indirect|consequential)\b"
)
_LOSSES = (
    "indirect", "perte", "manque", "prejudice", "dommage", "damage", "loss", "profit", "consequen", "revenue",
)  # fmt: skip
_OF_DAMAGE = pattern(r"dommage|prejudice|perte|damage|\bloss|responsab|liab|sinistre|panne|goes? wrong|tourne mal|indemni|\bnor for\b|lost")
INDIRECT_STATEMENTS = (
    Statement(  # an item of a list: "sont exclus de toute réparation : – la perte de bénéfices"
        "liability.indirect_excluded",
        "yes",
        pattern(rf"^(?:[-*•–] ?|\(?[a-z\d]{{1,3}}[.)] ?)(?:\w+ |l'|d'|any ){{0,3}}(?:{_INDIRECT})"),
        _NOT_INDIRECT,
        pattern(
            r"\| [^|]*(?:(?:dommage|perte|prejudice|reparation|indemni|responsab)[^|]{0,120}(?:exclu|ne (?:repond|sont pas|donnent))|"
            r"(?:exclu|ne "
            r"(?:repond|doit|indemnis|repar)|n'ouvrent)[^|]{0,120}(?:reparation|indemni|responsab|dommage|perte|prejudice))[^|]{0,60}: \|",
            r"\| [^|]*(?:(?:not (?:be )?(?:liable|recoverable|responsible)|no liability|(?:wholly )?excluded?|excludes)[^|]{0,120}): \|",
        ),
        0.85,
        cues=_LOSSES,
    ),
    Statement(
        "liability.indirect_excluded",
        "yes",
        pattern(
            rf"(?:{_EXCLUDES}|{_HOMELY_EXCLUDES})[^;]{{0,300}}?(?:{_HOMELY_LOSSES})",
            rf"(?:{_HOMELY_LOSSES})[^;]{{0,200}}?(?:{_EXCLUDES}|{_HOMELY_EXCLUDES})",
        ),
        _NOT_INDIRECT,
        _OF_DAMAGE,
        0.85,
        cues=(
            "gain manque",
            "suites indirectes",
            "consequences indirectes",
            "retombees",
            "ricochet",
            "perdue",
            "perdus",
            "manquee",
            "non encaisse",
            "non realise",
            "knock-on",
            "second hand",
            "one remove",
            "lost ",
            "missed",
            "pu gagner",
            "que vous ",
            "que le client ",
            "que l'abonne ",
            " who ",
            " have ",
        ),
    ),
    Statement(
        "liability.indirect_excluded",
        "yes",
        pattern(rf"{_HOMELY_EXCLUDES}[^;]{{0,300}}?(?:{_INDIRECT})", rf"(?:{_INDIRECT})[^;]{{0,200}}?{_HOMELY_EXCLUDES}"),
        _NOT_INDIRECT,
        _OF_DAMAGE,
        0.85,
        cues=(
            "n't pay",
            "n't answer",
            "n't cover",
            "n't compensate",
            "nor do",
            "nor are",
            "nor is",
            "nor for",
            "nor will",
            "nor shall",
            "nous ne ",
            "n'entr",
            "to bear",
            "reste pour",
            "restent pour",
            "a la charge",
            "a votre charge",
        ),
    ),
    Statement(
        "liability.indirect_excluded",
        "yes",
        pattern(
            rf"{_EXCLUDES}[^;]{{0,420}}?(?:{_INDIRECT_WORDS})",
            rf"(?:{_INDIRECT_WORDS})[^;]{{0,260}}?{_EXCLUDES}",
        ),
        _NOT_INDIRECT,
        pattern(r"dommage|prejudice|perte|damage|loss|responsab|liab"),
        0.95,
        cues=_LOSSES,
    ),
    Statement(
        "liability.indirect_excluded",
        "yes",
        pattern(
            rf"{_EXCLUDES}[^;]{{0,420}}?(?:{_INDIRECT})",
            rf"(?:{_INDIRECT})[^;]{{0,260}}?{_EXCLUDES}",
            r"limitee?s? (?:aux|a la reparation des|a l'indemnisation des) (?:seuls? )?(?:dommages|prejudices)(?: \w+,?){0,3} directs?"
            r"(?! (?:et|ou) indirect)",
            r"(?:repond\w*|repare\w*|indemnise\w*) (?:uniquement |exclusivement |seulement )?(?:du|des|de|les?) (?:seuls? )?(?:dommages?|"
            r"prejudices?)(?:(?<=seuls dommages)|(?<=seuls prejudices)|(?<=seul dommage)|(?<=seul prejudice))(?: \w+,?){0,2} directs?\b"
            r"(?! (?:et|ou) indirect)",
            r"\bonly (?:the )?direct (?:damages?|loss\w*)[^.;]{0,40}(?:compensat|recover|indemn)|seuls? les? (?:dommages?|"
            r"prejudices?)(?: \w+,?){0,2} directs?\b(?! (?:et|ou) indirect)"
            r"[^.;]{0,40}(?:repar|indemnis)",
            r"(?:ne doi\w+ (?:la )?reparation|ne (?:repar|indemnis)\w+|ne repond\w*)[^.;]{0,20} que (?:d[eu]s?|les?|la) [^.;]{0,40}"
            r"suites? immediates? et directes?",
            r"(?:damages?|loss\w*) (?:is|are|shall be|will be) (?:confined|limited|restricted) to (?:the )?direct (?:damages?|loss\w*)|"
            r"(?:extends?|limited|confined) (?:only )?to direct (?:damages?|loss\w*) (?:only|alone|and (?:to )?nothing else)",
            r"(?:dommages?|prejudices?) (?:immateriels?|indirects?|consecutifs?)[^.;]{0,60}(?:a la charge|aux risques) (?:exclusive |du |"
            r"de )",
            r"(?:ne repond\w*|ne (?:sera|saurait etre|pourra etre) (?:tenue?|responsable))[^.;]{0,30} que (?:des|du|de la reparation des) "
            r"(?:seuls? )?(?:dommages?|prejudices?)[^.;]{0,30}\bdirects?\b(?! (?:et|ou) indirect)",
            r"(?:makes? good|compensates?|answers? for|indemnif\w+)(?: the)? direct (?:damages?|loss\w*) (?:only|alone)\b",
            r"(?:hors d[eu] (?:champ|domaine|perimetre)|outside the scope)[^.;:]{0,12}(?:la |the )?(?:reparation|indemnisation|"
            r"garantie due|"
            r"compensation)[^.;]{0,40}(?:pertes? d|manque a gagner|dommages? indirect|prejudices? indirect|loss of|indirect)",
            r"(?:liab\w+|responsib\w+)[^.;]{0,40}(?:limited to|only for) (?:\w+ ){0,3}direct (?:\w+ )?(?:damages?|loss)",
        ),
        _NOT_INDIRECT,
        _OF_DAMAGE,
        0.85,
        cues=_LOSSES,
    ),
)

_REGION = r"\b(?:primary|secondary|main|backup|hosting|cloud|data|storage) regions?\b|\bregions?(?: [\w-]+)? ?[(:]"  # of a cloud
_HOSTING = Sought(
    r"\brun from|mailbox|\bsol \b|\bdeploy|\breplic|\brepliqu|\binfrastructures?\b|"
    r"heberg|stock|localis|serve(?:u?r)s?|data ?-?cent|centres? de donnees|conserv|hosted|hosting|stored|storage|\bkeep\b|\bkept\b|located|"
    r"reside|"
    r"\bheld\b|\b(?:demeur|rest)(?:e|ent|era|eront)\b|\bquitt|\bsort(?:ent|ir)\b|\bleaves?\b|"
    r"traitee?s? (?:et|en|au|"
    r"exclusivement|uniquement)|processed|\bdans (?:nos|ses|les|des|deux|trois|leurs|notre|une)\b[^.;]{0,20}(?:baies?|salles?|locaux|"
    r"machines|"
    r"armoires|murs|batiments?|coffres?)\b|"
    + _REGION
    + r"|\b(?:baies|salles|armoires|infrastructures|facilities)\b[^;]{0,110}\b(?:trouv|situ|"
    r"implant|etabli|install|located|\bare\b)|\bracks?\b|\bdorm(?:ent|ir)\b|\b(?:sits?|lives?) (?:on|in|at)\b|\btourne(?:nt)?\b"
)
_HOSTED = Sought(
    r"(?:heberg|stock|localis|conserv|implant|serveurs?\b|servers?\b|data ?-?cent|centres? de donnees|hosted|hosting|stored?|storage|"
    r"\bkeep\b|\bkept\b|"
    r"maintained|processed|\bheld\b|"
    r"traitee?s?|"
    r"(?:donnees|data|content|infrastructures?|plateforme|platform)[^;§]{0,60}(?:situe|located|reside|kept))\w*[^;]{0,150}(?:\ben |"
    r"\bau |\baux |dans |territoire |sein de |\bin |within |\bof |\ba |, |\(|\bet |\band |\bou |\bor |: ?)(?:the |l'|la |le |les |un |"
    r"des |plusieurs |"
    r"une |pays de |etats? membres? de |de |du |of )*(?:l')?§"
    r"|(?:donnees|data\b|contenus?)[^;§]{0,60}(?:(?:ne|n') ?(?:\w+ )?(?:quitt|sort)\w*|(?:never|not) leaves?)[^;§]{0,40}§"
    r"|(?:donnees|dossiers|fichiers|contenus?|archives)\b[^;§]{0,110}\b(?:demeur|rest)(?:e|ent|era|eront)\b[^;§]{0,40}\b(?:en|au|aux|"
    r"dans) (?:l')?§"
    r"|\bregions?\b[^;§]{0,30}[(:,] ?§"
    r"|\b(?:infrastructures?|serveurs?|baies|plateforme|donnees|infrastructure|servers|platform|data|machines)\b[^;§.]{0,40}"
    r"(?:reparti|distribu|dupliqu|spread|split|shared|mirrored|replicated|partag)\w*[^;§.]{0,16} (?:entre|between|sur|across|over|a|en|in)"
    r" (?:§|[^;§.]{0,30}\b(?:et|and) §)"
    r"|\b(?:baies|salles|armoires|infrastructures|facilities)\b[^;§]{0,110}\b(?:trouv|situ|implant|etabli|install|located|"
    r"are\b)\w*[^;§]{0,30}"
    r"\b(?:a|en|au|aux|dans|in|at|et|ou|and|or)(?: la| les| le| the)? ?§"
    # a row or an item of a list of sub-processors: what one does there, then where
    r"|\b(?:heberg\w*|hosting|hosts?|stockage|storage|data ?-?cent\w+|cloud|sauvegardes?|backups?|infrastructures?)\b[^;§|\t°]{0,60}"
    r"(?: ?\||\t|\)?,? [–—-]|\) ?[:,]) ?(?:localisation ?: ?|location ?: ?|pays ?: ?|lieu ?: ?|(?:le |la |les |the ))?§"
    r"|(?:hebergement|localisation|lieu d'hebergement|stockage)(?: \w+){0,3} (?:donnees|services?|plateforme)[ \t:|]{1,4}§"
    r"|§[^;]{0,40}(?:data ?-?cent|region)"
    r"|(?:donnees|dossiers|fichiers|informations?|stockage|data|records|files)[^;§]{0,90}(?:garde|conserve|heberge|stocke|kept|"
    r"held)\w* sur le (?:sol|territoire) §"
    r"|(?:run|operated|served) from [^;§]{0,60}\b(?:in|at) (?:the )?§|(?:stockage|hebergement|traitement)[^;§]{0,60}(?:se fait|se font|"
    r"a lieu|ont lieu)[^;§]{0,24}(?:en|au|aux) §"
    r"|\b(?:mailboxes|data|files|records|servers|machines|backups|databases?) (?:are|is|sit|sits|live|lives) (?:\w+ )?(?:in|at) (?:the )?§"
    r"|(?:donnees|fichiers|contenus?|dossiers|documents|copies?|sauvegardes?|serveurs|machines)\b[^;§.]{0,50}(?:dorm|repos|tourn|log|rang|"
    r"trouv|"
    r"\bsont\b|gard|tenu|install|loue|conserv)\w*[^;§.]{0,70}\b(?:a|de|d'|en|au|et|et de|et d'|et a)(?: la | )?§"
    r"|\b(?:nos|ses|leurs|propres) (?:\w+ )?(?:baies|salles|locaux|armoires|machines|serveurs)[^;§.]{0,30}\b(?:a|de|d'|en|au|et|et de|"
    r"et d'|et a) "
    r"?§|(?:data|files|records|copy|copies|backups?|servers|machines)\b[^;§.]{0,50}\b(?:sits?|lives?|rests?|runs?|kept|rented|racks?|cage)"
    r"\b[^;§.]{0,50}\b(?:in|at|and) §"
)
_HOSTED_WHAT = Sought(
    r"donnee|\bdata\b|contenu|content|plateforme|platform|services?|solution|logiciel|application|infrastructure|serveur|server|"
    r"environments?|\binstances?\b|\bbaies\b|" + _REGION + r"|mailbox|dossiers|fichiers|\bfiles\b|records|"
    r"hebergement (?:\w+ ){0,3}(?:localis|situ|assur|realis)|"
    r"sauvegarde|backup|information|\bhosting\b|"
    r"\(hebergement\)|\bhebergement ?(?:\||\t|,? [–—-] )|"
    r"hebergement ?[:|][^;]{0,40}\b(?:sites?|centres?|regions?|zones?)\b"
)
# Headings under which whatever is kept is the customer's.
_WHERE_IT_IS = Sought(
    r"(?:localisation|hebergement|conservation|lieu)[^.;]{0,30}(?:donnees|contenus?|fichiers)|\bou (?:sont|dorment|vivent|"
    r"se trouvent)[^.;]{0,30}(?:donnees|fichiers|"
    r"contenus?|affaires)|where (?:your|the|our|its|customer|everything)[^.;]{0,30}(?:data|content|files|things|stuff|records|is|are|"
    r"sits?|lives?)|data (?:location|"
    r"residency|hosting)|location of (?:the )?data"
)
_NOT_HOSTED = Sought(
    r"\b(?:to|for|aux|pour les|a des) (?:organi[sz]ations|businesses|companies|employers|entreprises|organismes) (?:\w+ )?(?:in|en|au|aux|"
    r"established in|based in) (?:the )?§|"
    r"\b(?:is|are|be) (?:not|never) (?:\w+ )?(?:stored|hosted|kept|held|located)(?: or \w+)? (?:in|within) (?:the )?§|"
    r"\bn(?:e |')(?:est|sont|sera|seront) (?:pas|jamais|ni) (?:heberg|stock|conserv|localis)\w* (?:en|au|aux|dans) (?:les? |l')?§|"
    r"(?:hors|en dehors|exterieur|outside|other than|autres? que|tiers a|non[- ]membres?|\bvers\b|transfer\w*|transmi\w*|accessib\w*|"
    r"provenance|ressortissant)[^§;]{0,90}§|"
    r"(?:siege|capital|rcs|immatricul|domicil|tribun|courts?\b|droit |\blois? (?:de|du|en)\b|\blaws?\b|in connection with|"
    r"(?:you|@c) (?:represent|reside)|"
    r"vous residez|(?:provided|operated|offered|editee?|fournie?|exploitee?|proposee?) (?:by|par)\b|registered office|registered in|"
    r"incorporated|resident|"
    r"residant|adresse|tel\b|telephone|representant|company|"
    r"societe (?:de droit )?|personne|consommateur|consumer|citoyen|livr|utilisateurs?|users?|customers? located|you are located|"
    r"client est|applicable|reglement|regulation|"
    r"directive|autorite|commission|membres du groupe|sous-traitants? (?:ulterieurs? )?(?:situe|etabli)|sub-?processors?|"
    r"beneficiaires|filiales|prix|tva|recipients)[^§;]{0,60}§|"
    r"§[^;]{0,20}(?:law|resident|consumer|users?|customers?|privacy shield)|si (?:@c|vous)|if (?:@c|you)|may (?:also )?be (?:stored|"
    r"transferred|processed|hosted)|peuvent (?:egalement )?etre (?:stock|transf|heberg|trait)|"
    r"cookies?|privacy (?:policy|notice)|browsers?|collect|point of sale|located at|goods|adequat|standard contractual|"
    r"clauses contractuelles types|or (?:any )?other countr|(?<!jamais )(?<!rien )(?<!pas )ailleurs|"
    r"(?<!nowhere )(?<!nothing )(?<!never )elsewhere"
)
# "ne seront pas hebergees hors de l'Union europeenne"
_KEPT_INSIDE = Sought(
    r"(?:s'interdi\w+|\bne (?:sera|seront|sont|peuvent|pourront)\b|\baucune?\b|\bn'(?:heberge|est)|\bnot\b|\bnever\b|\bno\b)[^;§.]{0,90}"
    r"(?:heberg|stock|conserv|\bstor|\bhost)[^;§.]{0,50}(?:\bhors\b|en dehors|a l'exterieur|outside)[^;§.]{0,30}§"
)


# Machines that are said to stand there, which leaves no doubt.
_PLAINLY_HOSTED = Sought(
    r"(?:data ?-?cent(?:re|er)s?|centres? de donnees|serveurs?|servers|infrastructures|baies|salles)\b[^;§.]{0,40}\b(?:situ|located|"
    r"etabli|implant|"
    r"install|trouv)\w*[^;§.]{0,30}\b(?:a|en|au|aux|dans|in|at|et|ou|and|or)(?: la| les| le| the)? (?:l')?§"
)
_HOSTED_THERE = 0.9
# The Union by half its name, and a cloud's region of the continent, which has a few countries more.
_THE_UNION = re.compile(
    r"(?:\b(?:dans|sein de|interieur de|territoire de|within|inside|in|throughout)(?: the territory of)?|"
    r"\b(?:quitt\w*(?: (?:jamais|pas|point))?|never leaves?|not leave)) (?:l'|the )(?P<it>union)\b"
    r"(?! (?:europ|nationale|sociale|syndic|des\b|de\b|territory|jack|of\b))"
)
_EUROPES_REGION = re.compile(
    r"\b(?:regions?|zones?)(?: (?:cloud|d'hebergement|geographique|de stockage|de donnees))?"
    r" ?[:|\"(-]{0,2} ?(?:d'|de l'|l')?(?P<it>europe)\b"
    r"(?! et\b| and\b| ou\b| or\b| ?/|,)|"
    r"\b(?:data ?-?cent(?:re|er)s?|centres? de donnees|serveurs?|infrastructures?|cloud|(?:deux|trois|plusieurs|des) (?:regions?|"
    r"zones?))(?: (?:exclusivement |uniquement )?"
    r"(?P<those>europeen(?:ne)?s?))\b|"
    r"(?P<these>\beuropean) (?:data ?-?cent(?:re|er)s?|servers)\b|(?<!central )(?P<that>\beurope)\"? (?:cloud )?regions?\b"
)
_OF_A_REGION, _PLAINLY_OF_A_REGION = 0.55, 0.8
_DEPLOYED = Sought(  # what of the customer's runs or lies in that region
    r"(?:heberg|stock|conserv|deploy|localis|situe|implant|\bhost|\bstor(?:ed|age)|\bkept\b|\bheld\b|located|resid)\w*[^;.]{0,60}"
    r"(?:region|zone|europe)|"
    r"(?:region|zone)s?\b[^;.]{0,20}\beurope\b[^;.]{0,30}(?:heberg|hosting)"
)
_LEAVES_OPEN = Sought(r"si (?:@c|vous)|if (?:@c|you)|peuvent|peut\b|\bmay\b|\bcan\b|au choix|hors|outside|transfer")


def find_locations(passage: Passage, roles: Roles) -> Iterator[tuple[Value, float]]:
    """Places in which the customer's data or the service is hosted, offsets in the passage's text, each with how sure it is."""
    if not _HOSTING.stands_in(passage.text) or not (_HOSTED_WHAT.stands_in(passage.text) or _WHERE_IT_IS.stands_in(passage.heading)):
        return
    on_territory = "territoire" in passage.text or "sol " in passage.text  # "sur le territoire francais"
    places = list(find_places(passage.text, cities=True, adjectives=on_territory))
    places += [Value("EU", *union.span("it")) for union in _THE_UNION.finditer(passage.text)]
    for place in places:
        shown = masked(passage, place, [p for p in places if p != place], roles)
        if _KEPT_INSIDE.stands_in(shown) or (_HOSTED.stands_in(shown) and not _NOT_HOSTED.stands_in(shown)):
            yield place, OUTRIGHT if _PLAINLY_HOSTED.stands_in(shown) else _HOSTED_THERE
    region = None if places else _EUROPES_REGION.search(passage.text)
    if region and not _LEAVES_OPEN.stands_in(roles.mark(passage.text)):
        plainly = _DEPLOYED.stands_in(passage.text)
        yield Value("EU", *region.span(region.lastgroup or 0)), _PLAINLY_OF_A_REGION if plainly else _OF_A_REGION
