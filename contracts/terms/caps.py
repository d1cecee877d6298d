"""What a liability cap is made of: "fees:P12M", "fees:P12M*50%", "fees:contract", "amount:100000 EUR", "order_form", "none"."""

import re
from collections.abc import Iterator

from contracts.terms.frames.frame import masked
from contracts.terms.not_caps import is_no_cap, speaks_of_no_cap
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Value
from contracts.terms.values.multiples import TIMES, multiple, number
from contracts.terms.values.numbers import WORDS, parse_words
from contracts.terms.values.of_passages import Values
from contracts.text.sought import Sought

_LIABLE = Sought(
    r"tenue? (?:au[- ]dela|qu'a)|dedommage|reparer|reclame|responsab|responsibilit|liab|indemnis|indemnite|indemnit|dommages|reparation|"
    r"(?<!sans )(?<!without )prejudice|"
    r"damages|plafond|"
    r"obligation"
)
_LIMITS = re.compile(
    r"limit|s'arrete a|plus que (?:ce|le|les)\b|au[- ]dela d|plafon|exced|depass|superieure? |maximum|maximale?|jusqu'|a hauteur|"
    r"exceed|\bcap|greater than|in excess|"
    r"more than|"
    r"restricted to|the most (?:that )?(?:\w+ )?\w+'ll\b|the most that\b|(?:ne va|n'ira) pas (?:au|plus)|\brise above|\bstops? at\b|"
    r"\banswers? (?:only|at most|no further than) (?:for )?(?:up )?to\b|confined to|higher than|at (?:the )?most\b|remain below|no more\b|"
    r"the most (?:\w+ )?\w+ (?:can|may|will|shall)|davantage que|"
    r"cantonnee?s?\b|circonscrite?s?\b|inferieure?s? ou egale?s?|n'atteindra|jamais plus|(?<!en )plus de\b|illimit|unlimited|"
    r"(?:liability|responsabilite)(?: max\w*\.?| maximale)? ?: ?(?=[\d€$£]|eur|usd)|"
    r"\bgo(?:es)? (?:over|above|past)\b|\bne (?:passera|franchira)\b|equal to|\begale? a\b|concurrence d|\bbornee?s?\b|dans la limite|"
    r"\bbounded by\b|sera egal|correspond|\bbeyond|on the hook|\bends? at\b"
)
_ANSWERS = Sought(
    r"responsab|responsibilit|liab|indemnis|indemnite|plafond|reparation|(?<!sans )(?<!without )prejudice|dommages[- ](?:et )?interets|"
    r"damages|dedommage|"
    r"charge indemnitaire|tenue? au[- ]dela|\bon the hook\b|aggregate exposure|total exposure|engagement indemnitaire"
)
# Liability in other words, said of the vendor ...
_PAYS = Sought(
    r"obligation de reparer|(?:reclame\w*|demande\w*) (?:a|au|aupres d[eu]) @v|"
    r"(?:compensation|sums?|amounts?|sommes?)[^.;]{0,40} (?:due from|payable by|owed by|by|from|due par|mises? a la charge d[eu]) @v|"
    r"compensation (?:cannot|shall not|will not|may not|is)|"
    r"(?:@v|@v's|he|it|we) [^.;]{0,60}(?:made|ordered|condamnee?s?|tenue?s?|required) [^.;]{0,60}\b(?:to pay|a (?:verser|payer)|"
    r"de (?:verser|payer))|"
    r"(?<!@c )ne (?:peut|pourra|saurait) etre condamnee?|"
    r"(?:@v|\bwe|\bit) (?:can |may |will |shall )?(?:ever )?owe\b[^.;]{0,20} (?:at most|no more than)|"
    r"the (?:most|maximum) (?:that )?(?:@v|we|it|either party)(?:'ll| can| may| will| could| shall)? (?:ever )?(?:owe|pay|be made|"
    r"have to)|(?:@v|\bwe)(?:'ll| will| shall)? never (?:owe|pay)\b|"
    r"\bdette\b[^.;]{0,40}(?:envers|a l'egard|de reparation)|ce que (?:@v|nous) (?:peut|pouvons|pourr\w+|puisse|"
    r"puissions)[^.;]{0,30}(?:devoir|verser|payer)|"
    r"(?:@v|nous) (?:ne )?(?:vous )?(?:devr|doi)\w+ (?:jamais|pas) plus|"
    r"@v (?:n'est|est|ne sera|sera) tenue?,? [^.;]{0,30}\b(?:dommages?|prejudices?)\b|(?:@v|\bil|\belle) (?:ne )?repond|somme (?:totale "
    r")?susceptible d'etre allouee a|(?<!@c )n'assume[^.;]{0,120}fautes?"
)
# ... and where the sentence before speaks of damage.
_PAYS_AT_MOST = Sought(r"(?:@v|\bwe|\bit) (?:\w+ )?pays? (?:at most|no more than)")
_ABOUT = Sought(r"responsabilite|liability|plafond|indemnis|dommages|limitation")
_FEES = (
    r"(?:montants?|sommes?|prix|redevances?|abonnements?|remuneration|chiffre d'affaires|honoraires|paiements?|facturee?s?|loyers?|"
    r"couts?|valeur|"
    r"fees?|amounts?|charges|price|payments?|subscription|consideration|sums?|monies|paid|ce que (?:vous|@c|le client)|what (?:you|@c|"
    r"the customer))"
)
_WINDOW = re.compile(
    rf"{_FEES}[^§;]{{0,260}}(?:cours|durant|pendant|sur |dernier|derniere|precedent|precedant|titre|pour|\bles\b|"
    rf"over|\bin\b|during|\bfor\b|"
    rf"within|prior|preceding|correspond|equival|egal|d'|de |of )"
    rf"[^§;]{{0,60}}§|§[^§;.]{{0,30}}(?:d'abonnement|de redevance|de facturation|de prestations?|de service|of (?:the )?(?:fees|"
    rf"subscription|charges|service)|fees|redevances|"
    r"worth|d'utilisation|de chiffre|de loyer|hors taxes)"
)
_NOT_WINDOW = re.compile(
    r"(?:dans|sous|within|delai)[^§;]{0,30}§[^;]{0,60}(?:notif|reclam|claim|surven|fait generateur du|action)|prescri|(?:action|"
    r"reclamation|claim)[^§;]{0,70}(?:dans|within|apres|after|delai)[^§;]{0,30}§|"
    r"preavis[^§]{0,20}§|(?:dans|sous|within)[^§;]{0,16}§ (?:de (?:la |l'|chaque )?|suivant (?:la |l')?|apres (?:la |l')?|of (?:the )?|"
    r"after (?:the )?|from (?:the )?)(?:demande|facture|reception|etablissement|emission|invoice|receipt|date of (?:the )?invoice)"
)
_KIND_OF_YEAR = r"(?:contract|calendar|subscription|service|billing|licen[cs]e|membership|agreement|financial|fiscal|policy)"
_PERIODS = (
    ("P1Y", re.compile(rf"{_FEES} annuel(?:le)?s?|{_FEES}[^.;]{{0,40}}\b(?:annuel(?:le)?s?|annual)\b|\b(?:annual|yearly) (?:\w+ )?{_FEES}|"
                       rf"{_FEES}[^.;]{{0,110}}(?:derniere annee|ladite annee|annee (?:contractuelle|en cours|civile|(?:durant|pendant|"
                       rf"au cours de) laquelle|precedente|"
                       r"precedant|d'execution|ecoulee)|"
                       r"(?:(?:au titre|au cours|pendant|durant)(?: de)?|pour|sur) (?:l'|la meme |cette )annee\b|"
                       r"annee de (?:la )?survenance|"
                       r"an(?:nee)? (?:qui )?preced\w+|l'exercice|annee d'(?:abonnement|exploitation|engagement)|"
                       r"(?:current|previous|preceding|prior|last|past|applicable|relevant|same|that|the|any|each|one) "
                       rf"(?:{_KIND_OF_YEAR} )?year|contract year)")),
    ("P6M", re.compile(rf"{_FEES}[^.;]{{0,40}}\bsemestriel(?:le)?s?\b|{_FEES}[^.;]{{0,60}}(?:dernier semestre|"
                       r"semestre (?:ecoule|precedent))|"
                       rf"\b(?:half[- ]year(?:'s)?|semestre) (?:of |de |d')?(?:\w+ )?{_FEES}")),
    ("P3M", re.compile(rf"{_FEES}[^.;]{{0,40}}\b(?:trimestriel(?:le)?s?|quarterly)\b|{_FEES}[^.;]{{0,60}}(?:dernier trimestre|"
                       r"trimestre (?:ecoule|precedent))|"
                       rf"quarterly {_FEES}|\bquarter's (?:worth of )?(?:\w+ )?{_FEES}|\bquarter of {_FEES}")),
    ("P1M", re.compile(rf"{_FEES}[^.;]{{0,25}}\b(?:mensuel(?:le)?s?)\b|\bmonthly (?:\w+ )?{_FEES}|{_FEES}[^.;]{{0,60}}dernier mois|"
                       r"\bmonthly (?:invoice|bill)\b|\bfacture mensuelle|\bmonth's (?:\w+ )?(?:fees?|subscription|charges)|"
                       rf"{_FEES}[^.;]{{0,60}}\bmois (?:de (?:la )?survenance|d[eu] (?:l')?(?:dommage|sinistre|fait|manquement|incident)|"
                       rf"(?:durant|pendant|au cours du) (?:le|du)quel)|"
                       rf"{_FEES}[^.;]{{0,60}}\bmonth (?:in which|when|of the (?:event|damage|loss|breach|incident))")),
)  # fmt: skip
_INSTALMENTS = re.compile(  # "six mensualites", "twelve monthly payments"
    rf"\b(?P<n>{WORDS}|\d{{1,2}})(?: ?\(\d{{1,2}}\))? (?:dernieres |last )?(?:mensualites|(?:redevances|echeances) mensuelles|"
    r"(?P<year>annuites)|monthly (?:fees|payments|instal?lments|charges))"
)
_CONTRACT = re.compile(
    r"(?:montants?|sommes?|prix|redevances?|couts?|totalite|fees?|amounts?|price|charges|total)[^.;]{0,110}(?:effectivement|reellement|"
    r"actually)? ?(?:payee?s?|supportee?s?|versee?s?|reglee?s?|acquittee?s?|"
    r"percue?s?|facturee?s?|encaissee?s?|\bdu(?:e|es|s)\b|\bdu par\b|paid|payable|received|collected|owed)[^.;]{0,140}|(?:prix|"
    r"montant) (?:total |"
    r"global |hors taxes |ht )*(?:d[eu]s? |de la |de l')"
    r"(?:contrat|marche|commande|prestations?|services?|abonnement|bon de commande|licence)[^.;]{0,40}|(?:contract|agreement) (?:price|"
    r"value|sum)\b|"
    r"(?:montant|prix|fees|"
    r"price)[^.;]{0,20}(?:de l'abonnement|of the subscription)|(?:purchase price|price|fees) (?:of|for) (?:the |this )?(?:product|"
    r"services?|agreement|"
    r"order|contract|"
    r"software|subscription|deliverable)[^.;]{0,40}"
)
_LIMITED = (
    r"limit(?:ee?s?|er|era|eront|e|ent)(?:,? (?:d'un commun accord|expressement|strictement|en tou(?:te hypothese|t etat de cause)|"
    r"au maximum|"
    r"globalement|exclusivement|toutes causes confondues|conventionnellement),?)? (?:a|aux?)\b"
)
# "Limit of liability: the fees paid": the label says what the verb would.
_LABELLED_LIMIT = (
    r"(?:limit|cap|ceiling|maximum|limite|limitation|plafond)(?: \w+){0,2} (?:of|on|to|de|d')(?: la| sa| l'| the)? ?(?:liability|"
    r"responsabilite|indemnis\w+|reparation)(?: [\w']+){0,4} ?[:|]"
)
_ALL_OF_IT = re.compile(r"\b(?:total|totalite|ensemble|all)\b")
_CAPPED = re.compile(
    r"(?:responsab|liab|indemni[st]|plafon|reparation|dommages|damages|sole obligation|condamnee?|repond d).{0,600}(?:limited to|"
    rf"{_LIMITED}|"
    r"exced|exceed|depass|superieur|plafon|"
    r"capped|au[- ]dela d|a hauteur|no more than|more than|greater than|davantage que|higher than|\bbeyond)|"
    rf"plafond de (?:la )?responsabilite|{_LABELLED_LIMIT}"
)
_LIMIT_WORD = re.compile(
    rf"limited to|{_LIMITED}|exced|exceed|depass|superieur|plafon|capped|a hauteur|au[- ]dela d|no more than|more than|"
    rf"greater than|dans la limite|\bbeyond|davantage que|higher than|confined to|{_LABELLED_LIMIT}"
)
# Said in so many words: "the provider's liability … is limited to the sums paid".
PLAIN_CAP = Sought(
    rf"\b(?:responsabilite|liability)\b[^.;]{{0,260}}\b(?:limited to|{_LIMITED}|exced|exceed|depass)[^.;]{{0,40}}\b(?:montants?|sommes?|"
    rf"frais|prix|"
    r"fees|amounts?|sums)\b[^.;]{0,40}\b(?:payee?s?|versee?s?|reglee?s?|acquittee?s?|paid)\b"
)
ALL_FEES = "fees:contract"
_LIABILITY_HEADING = re.compile(r"limitation|plafond|limite|\bcap\b")
_ORDER_FORM = Sought(
    r"(?:montant|plafond|somme|limite|chiffre|\bcap|amount|\bsum|figure|ceiling)\b[^.;]{0,50}(?:indiquee?|prevue?|definie?|fixee?|"
    r"mentionnee?|precisee?|stipulee?|"
    r"figurant|specified|stated|set (?:forth|out)|indicated)[^.;]{0,30}"
    r"(?:bon de commande|devis|conditions particulieres|document commercial|proposition commerciale|order form|order|quote)"
)
_WHOLE_PRICE = re.compile(
    r"\b(?:prix|price|fees|redevances) (?:total(?:e?s)?|globa(?:l|ux)|d[eu]s? |de la |of |for )|\btotal (?:price|fees)\b"
)
_UNLIMITED = Sought(
    rf"(?:{_LABELLED_LIMIT}|(?:liability|responsabilite)(?: \w+){{0,2}} (?:cap|limit|plafond) ?[:|]) ?(?:neant|aucune?|none|unlimited|"
    r"illimit\w*|no (?:cap|limit)|sans (?:plafond|limite))\b|"
    r"(?:responsabilite|liability)[^.;]{0,60}(?:est|sera|is|shall be|will be) (?:illimitee|unlimited|sans limit|not limited in amount)|"
    r"(?:repond\w*|responsables?)\b[^.;]{0,40} (?:sans (?:aucune )?limit(?:e|ation) de montant|de (?:maniere|facon) illimitee)|"
    r"(?:responsabilite|liability)[^.;:]{0,60} (?:n'est pas limitee|is not limited)(?=[.;: ]{1,3}(?:$|[.;:]|the parties|les parties))|"
    r"repond\w*[^.;]{0,20} sans (?:aucun )?plafond|\baucun plafond (?:n'est|ne (?:peut|saurait))|"
    r"aucune? (?:plafond|limit(?:e|ation)(?: de montant)?)[^.;]{0,12}(?:a|de) (?:la |sa |notre )?responsabilite|"
    r"\bno (?:cap|limit|ceiling) (?:on|to|applies to) (?:our|its|the \w+'s|@v's) (?:\w+ )?liability"
)
_OF_INSURERS, _LIABILITY = Sought(r"^(?:[\d. ]*)?(?:assurances?|insurances?)\b"), Sought(r"responsab|\bliab")
# What is said of some cases alone: an exception to a cap rather than its absence.
_IN_SOME_CASES = Sought(
    r"dol\b|faute lourde|death|fraud|dece|corporel|gross|\ben cas de|\blorsque|\bpour (?:les|tout|toute|ces)|au titre d|under (?:clause|"
    r"section)|"
    r"in respect of|in the (?:case|event) of|\bwhere\b|\bbreach"
)
_WORTH = re.compile(r"§'? ?(?:of )?fees in other words|(?:soit|c'est-a-dire|that is|i\.e\.),? § (?:of |de |d')")  # said anew, in sum
_GREATER_OF = Sought(
    r"(?:plus (?:elevee?|forte?|haute?|faible|basse?)|moins elevee?) des (?:deux )?(?:sommes|montants|valeurs)|"
    r"(?:greater|higher|greatest|lower|lesser) of"
)
# "For a breach of Exhibit B the figure is $500,000 instead", behind the sentence with the cap.
_RAISED = Sought(
    r"\b(?:figure|limit|cap|ceiling|plafond|limite|borne|ce chiffre|ce (?:meme )?montant|cette somme|"
    r"(?:that|such|the said|this) (?:sum|amount|maximum)|(?:the|la) (?:sum|amount|somme) (?:of|de))\b(?:[^.;]|\.(?=\d)){0,60}\b(?:is|"
    r"shall (?:instead )?be|will (?:instead )?be|becomes|rises|raised to|increased to|est (?:portee?|de)|sera (?:portee?|de)|"
    r"passe|monte)\b(?: (?:a|to|(?:replaced|substituted) (?:by|with)|remplacee? par))?|\bfigure of\b|"
    r"\b(?:elle|il|celle-ci|celui-ci|it) (?:est|sera|is|shall be) (?:alors |then )?(?:portee?|relevee?|raised|lifted|fixee?|set) (?:a|to|"
    r"at)\b"
)
# "This limit is doubled", "the limit is three times that amount".
_RAISED_BY = Sought(
    r"\b(?:figure|limit|cap|ceiling|plafond|limite|borne|chiffre|montant|somme|amount)\b(?: \w+)? (?:est|sera|is|shall be|becomes?|"
    r"devient|passe|rises)\b[^.;]{0,14}?(?P<times>\b\d{2,3} ?%|\b(?:doublee?|triplee?|doubled|tripled|(?:portee? |releve |fixee? |"
    r"raised |set )?"
    r"(?:au|to|at) (?:double|triple|twice)|twice|(?:\w+(?:,\d)?) (?:times|fois))\b)(?: (?:that|this|ce|cette|le|la|the)(?: \w+)?)?"
)
_NEXT = 12  # characters between these words and the sum
_DIGIT = re.compile(r"\d")
_LABEL, _LABELLED = 60, 90  # most characters of a label, and of the value below it
_LABELS_CAP = re.compile(
    r"(?:plafond|limite|limitation)[^.;:]{0,20}(?:responsab|indemni)|(?:responsab|liab)\w*[^.;:]{0,20}(?:cap|limit|plafon|max)"
)
_WINDOW_LENGTH = re.compile(r"P(?:\d+[MWD]|[1-5]Y)")
_NEAR = 60  # characters before an amount that say what it is
_NO_LIMIT = re.compile(
    r"capital|amende|penalit|penalt|chiffre d'affaires (?:de|superieur)|forfaitaire|irreductible|lump|frais (?:de|d'|reels)|expenses|"
    r"(?:facturee?s?|coute(?:nt)?|costs?|charged)(?: a| at)? $|\b(?:par|per) (?:poste|seat|kilo|jour|day)\b|below|inferieure?s? a|"
    r"franchise|deductible|excess of"
)
# "… and, for a Customer on the free plan, the sum of": the limit goes on from what was named before.
_ALSO_FOR = re.compile(
    r"\b(?:et|and|ou|or|mais|but),? (?:pour|for|en cas|in|where|when|lorsqu|si|if)\b[^.;]{0,130}\b(?:la somme|(?:the|a) sum|(?:un|"
    r"le) montant|"
    r"(?:an|the) amount|a|to) ?(?:de |d'|of )?$"
)
_OPENING = 30  # characters of a sentence within which the sum stands that it goes on with
_WIDE_REACH = 260  # the same where the fees are those of a stretch of time
_SUM_A_YEAR = re.compile(  # "a sum of 250 000 € per contract year"
    r"(?:\d ?k?(?:€| ?euros?\b| ?eur\b)|[$£€] ?\d[\d,.]*)[^.;]{0,12} (?:par|per|each|pour chaque|for each|in any|a) [^.;]{0,24}$"
)
_REACH = 130  # characters before the fees in which a share or a multiple of them stands


def find_caps(passage: Passage, roles: Roles, values: Values) -> Iterator[Value]:
    """The parts of the vendor's liability cap that a passage states, offsets in the passage's text."""
    labelled = _below_its_label(passage)
    if labelled:
        shift = passage.start - labelled.start
        for value in find_caps(labelled, roles, values):
            if value.start >= shift:
                yield Value(value.value, value.start - shift, value.end - shift)
        return
    text = passage.text
    if _GREATER_OF.stands_in(passage.before) and _LIABLE.stands_in(passage.before) and not speaks_of_no_cap(passage.before):
        first = next(iter(values.of("money", text)), None)  # the next of two sums to choose from, behind a semicolon
        if first and first.start < _OPENING:
            yield Value(f"amount:{first.value}", first.start, first.end)
            return
    raised = [*_raised(passage, values), *_multiplied(passage, roles, values)]
    if raised:
        yield from raised
        return
    if not _LIMITS.search(text):
        return
    marked = roles.mark(text)
    answers = _ANSWERS.stands_in(text) or _ABOUT.stands_in(passage.heading) or _PAYS.stands_in(marked)
    if not answers and not (_PAYS_AT_MOST.stands_in(marked) and _ANSWERS.stands_in(passage.before)):
        return
    if is_insurers(passage):
        return
    if is_no_cap(text, marked, roles.mark(passage.before)):
        return
    found = list(_windows(passage, roles, values))
    if not found:
        found += _fees_of_periods(text)
    amounts = [Value(f"amount:{v.value}", v.start, v.end) for v in values.of("money", text) if _limits_near(text, v)]
    ordered = _ORDER_FORM.search(text)
    if ordered:  # "the whole price, as the quote states it" is the price; "the sum that the quote states" may be any
        left_open = not _WHOLE_PRICE.search(ordered.group())
        found.append(Value("order_form" if left_open else ALL_FEES, ordered.start(), ordered.end()))
    if not found:
        limit = _LIMIT_WORD.search(text)
        whole = _CONTRACT.search(text, limit.start(), min((v.start for v in amounts), default=len(text))) if limit else None
        if whole and amounts and not _ALL_OF_IT.search(whole.group()):
            whole = None
        capped = _CAPPED.search(text, 0, whole.end()) if whole else None
        if whole and (capped or (_LIABILITY_HEADING.search(passage.heading) and _LIMITS.search(text, 0, whole.end()))):
            found.append(Value(f"fees:contract{multiple(text, max(0, whole.start() - 60), whole.end())}", whole.start(), whole.end()))
        unlimited = None if amounts else _UNLIMITED.search(text)
        if unlimited and not _IN_SOME_CASES.stands_in(text):
            found.append(Value("none", unlimited.start(), unlimited.end()))
    yield from found
    yield from amounts


def is_insurers(passage: Passage) -> bool:
    """Whether a sum below the heading of the insurances is what the insurer pays."""
    return _OF_INSURERS.stands_in(passage.heading) and not _LIABILITY.stands_in(passage.text)


def fees_of(text: str, window: Value) -> str:
    """The cap that fees of a stretch of time make, with their share or multiple: "half of what was paid in the last six months"."""
    return f"fees:{window.value}{multiple(text, max(0, window.start - _WIDE_REACH), window.start)}"


def _below_its_label(passage: Passage) -> Passage | None:
    """The passage behind the line above it, where that is a label ("Liability cap") and the passage no more than a value."""
    label = passage.before
    if (
        len(label) > _LABEL
        or len(passage.text) > _LABELLED
        or _DIGIT.search(label)
        or not (_LABELS_CAP.search(label) and _LIMITS.search(label))
    ):
        return None
    text = f"{label} : {passage.text}"
    return Passage(passage.clause, passage.end - len(text), passage.end, text, passage.heading, "", passage.lead, passage.types)


def _raised(passage: Passage, values: Values) -> Iterator[Value]:
    """Another sum for some cases, where the sentence before or the clause limits liability."""
    match = _RAISED.search(passage.text)
    if match and _limits_damage(passage.text[: match.start()]):  # the sentence itself goes on from its cap to another sum
        return
    limited = match and (_limits_damage(passage.before) or _ABOUT.stands_in(passage.heading) or "liability_cap" in passage.types)
    if match and limited and not speaks_of_no_cap(passage.text):
        for value in values.of("money", passage.text):
            if 0 <= value.start - match.end() <= _NEXT:
                yield Value(f"amount:{value.value}", value.start, value.end)


def _multiplied(passage: Passage, roles: Roles, values: Values) -> Iterator[Value]:
    """The fees of the sentence before, several times: "in case of loss of data this limit is doubled"."""
    match = _RAISED_BY.search(passage.text)
    if not match or not _limits_damage(passage.before):
        return
    own = [*_windows(passage, roles, values), *_fees_of_periods(passage.text, match.start("times"), limited=True)]
    if own:  # "… is raised to twice the annual fee"
        yield own[0]
        return
    before = Passage(passage.clause, 0, len(passage.before), passage.before, passage.heading, "", passage.lead, passage.types)
    fees = next((value.value for value in find_caps(before, roles, values) if value.value.startswith("fees:")), "%")
    if "%" not in fees and "%" not in match["times"]:
        yield Value(f"{fees}{multiple(passage.text, match.start('times'), match.end())}", match.start(), match.end())


def _limits_damage(text: str) -> bool:
    return bool(_LIMITS.search(text)) and (_ANSWERS.stands_in(text) or bool(_LIABILITY_HEADING.search(text)))


def _windows(passage: Passage, roles: Roles, values: Values) -> Iterator[Value]:
    """Fees of a stretch of time: "sommes versees au cours des douze derniers mois"."""
    durations = values.of("duration", passage.text)
    for value in durations:
        if not _WINDOW_LENGTH.fullmatch(value.value):
            continue
        shown = masked(passage, value, durations, roles)
        if not _WINDOW.search(shown) or _NOT_WINDOW.search(shown):
            continue
        yield Value(f"fees:{value.value}" if _WORTH.search(shown) else fees_of(passage.text, value), value.start, value.end)


def _fees_of_periods(text: str, start: int = 0, limited: bool = False) -> list[Value]:
    """Fees of a period named by an adjective, "redevance annuelle", behind start; limited: whether a limit is known to be spoken of."""
    counted = _INSTALMENTS.search(text, start)
    if counted and (limited or _limit_before(text, counted.start())):
        written = counted.group("n")
        count = int(written) if written.isdigit() else parse_words(written)
        unit = "Y" if counted.group("year") else "M"
        return [Value(f"fees:P{count}{unit}", counted.start(), counted.end())]
    for period, pattern in _PERIODS:
        match = pattern.search(text, start)
        while match and not limited and not _limit_before(text, match.start()):  # of the sums owed, before "the price paid for"
            match = pattern.search(text, match.start() + 1)
        if match and not _SUM_A_YEAR.search(match.group()):
            reach = max(start, match.start() - _REACH)
            times = TIMES.search(text, reach, match.start()) if period == "P1M" else None
            if times and times["n"]:  # "cinq fois la redevance mensuelle"
                months = int(number(times["n"]))
                return [Value(f"fees:P{months}M", times.start(), match.end())]
            return [Value(f"fees:{period}{multiple(text, reach, match.end())}", match.start(), match.end())]
    return []


def _limit_before(text: str, at: int) -> bool:
    return bool(_LIMITS.search(text, max(0, at - 260), at + 40))


def _limits_near(text: str, value: Value) -> bool:
    before = text[max(0, value.start - 220) : value.start]
    if _NO_LIMIT.search(before[-_NEAR:]):
        return False
    if _ALSO_FOR.search(before) and _LIMITS.search(text, 0, value.start):
        return True
    return bool(_LIMITS.search(before)) or any(0 <= value.start - raised.end() <= _NEXT for raised in _RAISED.finditer(text))
