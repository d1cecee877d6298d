"""How contracts say in further words that silence accepts: an objection in time, or the paper stands."""

from contracts.terms.frames.frame import Frame, pattern
from contracts.terms.labelled import OUTRIGHT

_PAPER_FR = (
    r"(?:recette|recept|livrable|livraison|factur|releve|proces-verbal|comptes? rendus?|statisti|version|conditions?|admission|"
    r"verification|"
    r"installation|decompte|rapport|specification|maquette|documents?\b|prestation|bon\b|lot\b|modification|devis rectifi|demande|"
    r"elements?\b)"
)
_PAPER_EN = (
    r"(?:accept|invoice|statement|deliver|release|minutes|report|change|terms|version|milestone|specification|account|implementation|"
    r"document|design|work\b|module)"
)
_CONTESTS = (
    r"(?:\bcontest\w*|\bcritiqu\w*|\bdiscut\w*|\bprotest\w*|\boppos\w*|\breserv\w*|\bobserv\w*|\bobject\w*|\breclam\w*|\bsignal\w*|"
    r"\bdire\b|"
    r"\bformul\w*|\brefus\w*|\bqueri?\w*|\bdisput\w*|\bchalleng\w*|\braise\w*|\breject\w*|\btell\b|\bcomplain\w*|\bverif\w*|\btest\w*|"
    r"\bsign\w*|\bexamin\w*)"
)
_STANDS_FR = (
    r"(?:\btenue?s? pour|\bexacte?s?\b|definiti\w+|\bacquise?s?\b|\bfont foi|\bfait foi|\bfera foi|\bcensee?s?\b|\bvaut (?:accord|"
    r"signature|acceptation|"
    r"approbation|recette|reception|validation)|\bopposables?\b|\bprononcee? d'office|\bc'est bon\b|\best bon\b|\breputee?s?\b|"
    r"regardee?s? comme (?:conforme|accept|valid|exact)|consideree?s? comme (?:conforme|accept|valid|exact|bon|approuv)|"
    r"automatiquement (?:valid|"
    r"accept|approuv)|d'office (?:valid|accept|admis|prononc))"
)
_STANDS_EN = (
    r"(?:\b(?:it|they|which|that)? ?stands?\b|\bconclusive\b|\bfinal\b|\bsigned off\b|\baccepted\b|\bagreed\b|\bapproved\b|"
    r"acceptance occurs|"
    r"\baccepts? it\b|\bbinding\b|\bbinds\b|treated as (?:correct|accepted|right|fine|good))"
)
_LATER_FR = (
    r"(?:au-dela|passe (?:ce|cette|le|cela)|ensuite|\bapres\b|a defaut|faute de quoi|sinon|s'il ne l'est pas|son silence|"
    r"si (?:ce n'est pas le cas|rien))"
)
_LATER_EN = (
    r"(?:failing which|otherwise|thereafter|after (?:that|which)|or else|if (?:it|they|you|@c) (?:do|does|is|are)(?: not|n't)|if not|"
    r"by then|if (?:it|they|you|@c) (?:do|does) neither)"
)
_NOT_SILENCE = (
    r"(?:vaut|valent|emporte|vaudra)\w* (?:\w+ )?(?:refus|rejet)|(?:deemed|counts? as|constitutes?|means?|treated as) (?:an? )?(?:refus|"
    r"reject)|"
    r"renouvel|recond|renew|retract|garantie|warrant|prescri|arbitr|resili|terminat|suspen|sous-traitan|sub-?processor|\bdevis\b|essai|"
    r"trial|"
    r"\b(?:deemed|reputee?s?|censee?s?) (?:\w+ )?(?:receiv|recu|notif|given|served|deliver)|silence (?:du |de la |of |by |from )(?:the )?@v"
)

_TIMES = pattern(r"P\d+(?:D|BD|W|M)")  # that somebody has to object

SILENCE_FRAMES = (
    Frame(  # so long for remarks, and the paper stands where none came in that time, whatever else was timed between
        "acceptance.deemed_after",
        pattern(_PAPER_FR, _PAPER_EN),
        pattern(
            rf"§[^§;.]{{0,30}}\b(?:pour|afin de) [^§;.]{{0,30}}(?:remarques?|commentaires?|{_CONTESTS})[^§]{{0,200}}(?:en l'absence|"
            rf"a defaut|"
            rf"sans|faute) (?:de |d')[^§;.]{{0,40}}\b(?:dans|sous|durant|pendant|avant la fin de) (?:ce|cet|ledit) (?:meme )?delai"
            rf"[^§]{{0,80}}(?:{_STANDS_FR}|(?:validee?s?|acceptee?s?|approuvee?s?|admise?s?) (?:par defaut|d'office|de plein droit|"
            r"tacitement|automatiquement))",
            rf"§[^§;.]{{0,20}}\bto [^§;.]{{0,30}}(?:remarks?|comments?|{_CONTESTS})[^§]{{0,200}}(?:absent|without|failing|"
            rf"if no)[^§;.]{{0,40}}"
            rf"\b(?:within|in|during) (?:that|this|such) (?:\w+ )?(?:period|time)[^§]{{0,80}}(?:{_STANDS_EN}|approved by default)",
        ),
        pattern(_NOT_SILENCE),
        confidence=OUTRIGHT,
        values=_TIMES,
    ),
    Frame(  # whoever may refuse or leave in that time
        "acceptance.deemed_after",
        pattern(r"\bsilence\b"),
        pattern(
            r"§[^§]{0,320}\b(?:passe|au-dela de|a l'issue de|apres) (?:ce|ledit|cet?te) (?:meme )?(?:delai|periode|duree),? (?:son|le|"
            r"leur) silence "
            r"(?:(?:d[eu] |de la )?@c )?(?:vaut|vaudra|emporte\w*) (?:une? )?(?:acceptation|accord|approbation|consentement)",
            r"§[^§]{0,320}\b(?:after (?:that|this|such)(?: period| time)?|failing which|thereafter),? (?:its|@c's?|their|"
            r"@c) silence (?:is|means|"
            r"counts as|amounts to|constitutes|shall be)\b[^.;§]{0,12}(?:accept|consent|agree|approv)",
        ),
        confidence=OUTRIGHT,
        values=_TIMES,
    ),
    Frame(  # who may leave in that time, and does not
        "acceptance.deemed_after",
        pattern(r"\b(?:resili|terminat|cancel|leav)"),
        pattern(
            r"§[^§]{0,60}\b(?:avant|pour|prealable)[^§]{0,240}(?:a defaut|en l'absence|sans|faute) (?:de |d')"
            r"?(?:resili|denonc)[^§;.]{0,60}(?:reputee?s?|censee?s?|considere\w*|presumee?s?|tenue?s? pour|vaut|vaudra)[^§;.]{0,30}"
            r"(?:accept|accord)",
            r"§[^§]{0,60}\b(?:before|to|prior)\b[^§]{0,240}\b(?:failing (?:such )?(?:terminat|cancel)|if [^§;.]{0,20}(?:not|n't) "
            r"(?:terminat|cancel))[^§;.]{0,80}(?:deemed|considered|taken|treated)[^§;.]{0,30}(?:accept|agree)",
        ),
        pattern(r"\b(?:ne vaut|not (?:be )?deemed)"),
        confidence=OUTRIGHT,
        values=_TIMES,
    ),
    Frame(  # contested in time, or else it stands
        "acceptance.deemed_after",
        pattern(_PAPER_FR, _PAPER_EN, r"\bsomething's\b|\bsigned off\b|\bca ne va pas\b|\bc'est bon\b|\bsilence\b"),
        pattern(
            rf"{_CONTESTS}[^§]{{0,90}}§[^§]{{0,200}}\b{_LATER_FR}[^§]{{0,60}}{_STANDS_FR}",
            rf"{_CONTESTS}[^§]{{0,90}}§[^§]{{0,60}}\b{_LATER_EN}[^§]{{0,60}}{_STANDS_EN}",
            rf"§[^§;]{{0,50}}\b(?:pour|to|in which to) [^§;.]{{0,30}}{_CONTESTS}[^§]{{0,60}}\b{_LATER_FR}[^§]{{0,50}}{_STANDS_FR}",
            rf"§[^§;]{{0,20}}\b(?:to|in which to) [^§;.]{{0,30}}{_CONTESTS}[^§]{{0,60}}\b{_LATER_EN}[^§]{{0,60}}{_STANDS_EN}",
            r"\bnon (?:contest|critiqu|discut|rejet|refus)\w*[^§;]{0,40}§[^§;]{0,60}(?:font foi|fait foi|fera foi|definiti|acquis|"
            r"opposable)",
            r"\b(?:not|un)[ -]?(?:disput|queri|challeng|contest|reject|object)\w*[^§;]{0,40}§[^§;]{0,40}(?:is|are|shall be|becomes?|"
            r"stands?)\b"
            r"[^§;]{0,12}(?:conclusive|final|binding|agreed|accepted|\bfixed\b|$)",
        ),
        pattern(_NOT_SILENCE),
        confidence=OUTRIGHT,
        values=_TIMES,
    ),
    Frame(
        "acceptance.deemed_after",
        pattern(_PAPER_FR, _PAPER_EN, r"\bsilence\b"),
        pattern(
            r"acceptance (?:occurs|takes place|happens|is)[^§;]{0,160}§[^§;]{0,12}(?:after|following|from)[^§;]{0,40}(?:without|if no|"
            r"unless|absent)"
            r"[^§;]{0,24}(?:reject|object|notice|complain)",
            r"(?:definiti\w+|acquise?s?|opposables?)[^§;]{0,12}§ (?:apres|suivant)[^§;]{0,60}\b(?:si personne|si nul|sauf|sans|faute|"
            r"en l'absence|a "
            r"defaut)[^§;]{0,30}",
            r"§[^§;]{0,12}\bsans (?:\w+ ){0,2}(?:opposition|objection|contestation|protestation|reclamation)[^§;]{0,90}\b(?:opposable|"
            r"applicable|"
            r"acquis|definiti|accept)",
            r"\bsans (?:\w+ ){0,2}(?:opposition|objection|contestation|protestation)[^§;]{0,40}(?:dans|sous|passe|"
            r"pendant)[^§;]{0,8}§[^§;]{0,60}\b(?:opposable|"
            r"acquis|definiti|accept)",
            r"\bsilence (?:garde|conserve|observe|kept|maintained)[^§;]{0,20}§[^§;]{0,90}(?:vaut|vaudra|emporte|means|counts|amounts|"
            r"constitut)\w*[^§;]{0,20}"
            r"(?:accord|accept|approb|valid|consent|agree|approv)",
            r"§[^§]{0,20};?[^§]{0,60}(?:en l'absence|a defaut|sans|faute)[^§;]{0,60}(?:admission|recette|reception|"
            r"validation)[^§;]{0,30}(?:prononcee?|acquise?|"
            r"reputee?)",
            r"\b(?:n'a|n'ont|n'avez) (?:pas|rien|point)[^§;]{0,30}(?:protest|critiqu|object|signal|reclam|"
            r"contest)\w*[^§;]{0,20}§[^§;]{0,80}(?:cense|repute|tenu|"
            r"considere)",
            r"taken to have (?:accepted|approved|agreed)[^§;]{0,40}§ (?:after|from|following)",
            r"(?:a defaut|faute|en l'absence) (?:de |d')(?:decision|reponse|reserves?|observations?|remarques?|opposition|retour)"
            r"[^§;]{0,30}§[^§;]{0,90}(?:consideree?s?|reputee?s?|tenue?s?|censee?s?)(?: comme| pour)? (?:etre )?(?:admis|accept|recu|valid|"
            r"approuv|prononc)",
        ),
        pattern(_NOT_SILENCE),
        confidence=OUTRIGHT,
        values=_TIMES,
    ),
)  # fmt: skip
