"""Durations and frequencies in French and English contract text, as ISO 8601 (working days: P5BD)."""

import re
from collections.abc import Iterator, Sequence

from contracts.terms.types import Value
from contracts.terms.values.numbers import WORDS, parse_ordinal, parse_words
from contracts.text.sought import Choice, Sought

_UNIT_WORDS = {
    "M1": r"minutes?|mins?",
    "H": r"heures?|hours?|hrs?",
    "D": r"jours?|journees?|days?",
    "W": r"semaines?|weeks?",
    "M": r"mois|months?",
    "Y": r"ans?|annees?|years?|yrs?|anniversaire|anniversary",
    "Q": r"trimestres?|quarters?(?! of\b| ?\(\d+ ?%)",
    "S": r"semestres?|half-years?",
    "F": r"fortnights?",
}
_UNITS = "|".join(_UNIT_WORDS.values())
_UNIT_OF = {code: re.compile(rf"(?:{words})") for code, words in _UNIT_WORDS.items()}
# "trente jours ouvre droit" has the verb
_BUSINESS = (
    r"ouvree?s|ouvree|(?<=jour )ouvre|ouvre(?! (?:de plein|droit|au? |aux |la |le |les |l'))|"
    r"ouvrable?s?|de bourse|business|working|banking|work"
)
_BEFORE_UNIT = (
    r"(?:calendar|consecutive|clear|full|additional|successive|further|complete|whole|business|working|banking|natural|contract|grands?|"
    r"premiere?s?|derniere?s?|last|first|preceding|previous|prior|longues?|bonnes?|petite?s?|pleines?|other|more)"
)
_AFTER_UNIT = (
    rf"(?:(?: |-)(?:{_BUSINESS}|calendaires?|francs|consecutifs?|consecutives?|civile?s?|pleins?|entiers?|"
    rf"entieres?|glissante?s?))"
)
_NUMBER = rf"(?:{WORDS}|\d{{1,4}}(?:[.,]\d)?)"
_PAREN = rf"\( ?(?:{_NUMBER}) ?\)"
_BRACKETED = rf"\[ ?{_NUMBER}(?: ?{_PAREN})? ?\]"  # figures that the drafter left open to the negotiation
_QUANTITY = rf"(?:{_NUMBER} ?{_PAREN}|{_NUMBER}|{_PAREN}|{_BRACKETED})"
_RANGE_WORD = r"(?: ?[-/] ?| a | ou | et | to | or | and | jusqu'a |, )"
_ONE_MORE_QUANTITY = re.compile(rf"(?P<unit> ?(?:{_UNITS}|h|j)\b)?{_RANGE_WORD}(?P<q>{_QUANTITY})")
_UNIT_BEHIND = re.compile(rf" ?(?:{_UNITS}|h|j)\b")
_WORKED = re.compile(rf"\b(?:{_BUSINESS})\b")
_WORDS, _DIGITS = re.compile(WORDS), re.compile(r"\d+(?:[.,]\d)?")
_DECIMAL = re.compile(r"\d\.\d")
_YEAR_OF_MONTHS = 12
_CHOICES = 5  # lengths that a range or choice adds to its first one, at most
_DURATION = re.compile(
    rf"(?<![\w.,%°])(?P<first>{_QUANTITY})(?P<more>(?:(?: ?(?:{_UNITS}|h|j)\b)?{_RANGE_WORD}{_QUANTITY}){{0,{_CHOICES}}})"
    rf"(?P<gap> ?-?(?:(?:\( ?\d+ ?\) ?)?(?:{_BEFORE_UNIT} ){{0,2}}))(?P<unit>{_UNITS}|h|"
    rf"j)\b(?P<after>(?: ?\( ?\d{{1,4}} ?\))?{_AFTER_UNIT}{{0,2}})"
)
_AND_MONTHS = Sought(  # "un an et six mois", "two years and a half"
    rf"(?<![\w.,%°-])(?P<years>{_QUANTITY})[ -](?:ans?|annees?|years?),? (?:et|and) (?:(?P<months>{_QUANTITY})[ -](?:mois|months?)\b|"
    r"(?P<half>demie?|a half)\b)"
)
# "a month", "an hour": one, where the words before make it a length of time.
_ARTICLE = Sought(
    r"\b(?:for|of|within|in|by|than|at least|minimum|after|beyond|exceeds?|term is|period is|lasts?|runs?) "
    r"(?P<q>an?|one|another) (?:full |single |further |additional |rolling |calendar |whole )?(?P<unit>minute|hour|day|"
    r"week|month|quarter|half-year|year|fortnight)\b"
)
_ARTICLE_AHEAD = Sought(  # "a month beforehand", "a full week before the end", "a half-year ahead", "a month to say yes"
    r"\b(?P<q>an?|one) (?:full |clear |whole |good |calendar )?(?P<unit>minute|hour|day|week|month|quarter|half-year|year|fortnight)"
    r"(?=(?: \w+){0,2}? (?:ahead|beforehand|in advance|before|prior|earlier|later|after|from (?:the|its|their|receipt)|following|to (?:say|"
    r"accept|tell|query|test|check|decide|pay|reply|object|respond|cure|remedy|find|settle|talk|sort|read|mend|fix|put))\b|'s (?:written |"
    r"prior |"
    r"advance )?(?:notice|commitment|warning))"
)
_HOURS_AND_MINUTES = re.compile(  # "deux heures et demie", "three and a half hours", "3 h 30"
    rf"(?<![\w.,-])(?:(?P<n>{_NUMBER}) ?(?:heures?|hours?|h) (?:et demie|and a half)|(?P<m>{_NUMBER}) and a half hours|"
    r"(?P<one>an hour and a half)|(?P<h>[1-6]) ?h ?(?P<minutes>[0-5]\d))(?!\w)"
)
_TIME_OF_DAY = re.compile(r"(?:\b(?:a|at|des|vers|entre|from|jusqu'a|avant|apres|until|till)|\d ?h(?: ?\d\d)? ?(?:a|-|et|to|/|jusqu'a)) ?$")
_GOES_ON = re.compile(r" ?(?:a|-|et|to|/|jusqu'a) ?\d")
_MINUTES_BEHIND = re.compile(r" ?[0-5]\d\b")
_ONE_MORE = Sought(r"another|further|additional")  # a length of time only with the word before
_NET = Sought(
    r"\bnet[- ](?:(?:[a-z]+(?:-[a-z]+)? ?\()?(?P<days>[1-9]\d{1,2})\b(?! ?(?:\(|-?days|jours|months|mois|%|€|eur|,\d|\.\d|\d))|"
    r"(?P<word>ten|fifteen|twenty|thirty|forty-five|sixty|ninety)\b(?! ?(?:\(|-?days|months|%|€|eur|dollars|pounds|euros|working|business|"
    r"calendar)))"
)  # "Net 45", "net thirty"
_ORDINAL = Sought(  # "le trentieme jour suivant", "the 30th day after", "the sixtieth day of arrears", "le cinquieme anniversaire de"
    r"(?<![\w.,-])(?:(?P<digits>\d{1,3}) ?(?:e|eme|ieme|st|nd|rd|th)|(?P<word>(?:cent |(?:one |two )?hundred (?:and )?)?[a-z-]{2,40}"
    r"(?:ieme|th)|premiere?|first|second|third)(?: ?\(\d{1,3} ?(?:e|eme|st|nd|rd|th)\))?) "
    r"(?:(?P<business>business|working) )?(?P<unit>jour|day|semaine|week|mois|month|annee|year|anniversaire|anniversary)"
    rf"(?P<worked> (?:{_BUSINESS}))?(?: calendaires?)?"
    r"(?: (?:suivant|apres|qui (?:suit|precede)|passee?|ecoulee?|revolue?|d'affilee|consecutif|"
    r"precedant|avant|following|after|before|preceding|(?<=anniversaire )d[eu]|(?<=anniversary )of|"
    r"(?:of|de|d')(?: the| such| its)? ?(?:arrears|default|non-?payment|delay|retard|impaye|defaut|event|interruption|"
    r"evenement))|(?=[.,;](?: |$)|$))"
)
_NUMBERED_DAY = Sought(  # "by day eleven from the invoice", "on day 70 of the arrears"
    rf"\b(?:by|on|from|after|until|before|beyond|past|at) day (?P<n>{WORDS}|[1-9]\d{{0,2}})\b"
)
_COUNTED_FROM = Sought(
    r"(?<![\w+.-])(?:[dj] ?\+|j-) ?(?P<days>[1-9]\d{0,2})\b(?! ?(?:jours?|days?|j|mois|months?|ans?|h|heures?|%)\b)"
)  # "J+15", "J-4"
# "thirty days, sixty for hardware", "one month, the yearly plan twelve": a number that leans on the unit before it.
_LEANING = re.compile(
    rf"(?:[,;] (?:(?:and|or|et|ou|mais|but) )?| (?:or|ou) |,? (?:(?:et|and|mais|but) )?(?:(?:reduit|ramene|abaisse|porte)e?s? a|"
    rf"(?:reduced|cut|"
    rf"shortened|raised|extended) to) )(?:(?P<bare>{WORDS}|[1-9]\d{{0,2}})(?= (?:for|if|where|when|pour|si|s'il|lorsqu|en cas)\w*\b)|"
    rf"(?:the|la|le|those|that|one|an?|celles?|celui|ceux|l')\b[^.;:,\d()]{{1,30}}?(?:, | )(?:(?:for|of|de|a) )?(?P<last>{WORDS}|"
    rf"[1-9]\d?)(?=[.;)]|$))"
)
_LEANS = frozenset("DWMY")  # units of which a bare number may be more
_LEAST_LEANING = 3  # "the two" are persons more often than months
_SINGLES = (
    ("P15D", Sought(r"\bquinzaine(?: de jours)?\b")),
    ("P8D", Sought(r"\bhuitaine(?: de jours)?\b")),
    (
        "P1M",
        Sought(
            r"\ble mois (?:qui suit|suivant) (?:la|une|sa|cette|l')|\bthe month following|"
            r"\bdans le mois (?:du|d'une?|(?:qui )?suiv\w+|de (?:la|l'|sa|son|cette|ce|leur|votre|notre|reception|notification))\b"
        ),
    ),
    ("P1W", Sought(r"\bdans la semaine (?:d[eu] |d'|qui suit|suivant)")),
    ("P2W", Sought(r"\ba fortnight\b")),
    ("P3M", Sought(r"\b(?:pendant|durant|dans) le trimestre (?:qui suit|suivant) (?:la|le|sa|son|l')")),
    ("P6M", Sought(r"\b(?:pendant|durant|dans) le semestre (?:qui suit|suivant) (?:la|le|sa|son|l')")),
    ("P6M", Sought(r"\bhalf a year\b|\bune demi-annee\b|\bsix-month period\b")),
    ("P10Y", Sought(r"\b(?:une decennie|a decade)\b")),
    ("P2M", Sought(r"\bun bimestre\b")),
    (
        "P1D",
        Sought(
            r"\b(?:no later than|not later than|by|at the latest|up to|until) the day before\b|\b(?:au plus tard|jusqu'a) la veille\b|"
            r"\bla veille au plus tard\b"
        ),
    ),
    ("P2D", Sought(r"\bl'avant-veille\b")),
    (
        "P1Y",
        Sought(
            r"\b(?:durant|pendant|dans) l'annee (?:qui suit|suiv\w+)|\b(?:for|during|in) the year (?:following|after)\b|"
            # "pendant le contrat et l'annee suivant sa fin"
            r"\b(?:et|et de|puis|plus|que) l'an(?:nee)? (?:qui (?:la |le |les |l')?suit|suivant|d'apres|posterieure? a)\b(?! celle)|"
            r"\b(?:and|plus|then) (?:in |for )?the year (?:following|after|that follows|thereafter)\b"
        ),
    ),
)
_WEEKDAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_FREQUENCY = (
    ("PT15M", Sought(r"\b(?:(?:each|every) quarter[- ](?:of an )?hour|quarter-hourly|tous les quarts d'heure|chaque quart d'heure)\b")),
    ("PT30M", Sought(r"\b(?:(?:each|every) half[- ](?:an )?hour|half-hourly|toutes les demi-heures|chaque demi-heure)\b")),
    ("PT1H", Sought(r"(?<![\w-])(?:hourly|toutes les heures|chaque heure|every hour|each hour|heure par heure|horaires? automatiques?|"
                    r"(?<=sauvegardes )horaires?\b|(?<=sauvegarde )horaire\b|"
                  r"(?<=sauvegardes sont )horaires\b|"
                    r"d'heure en heure|(?:une|1) fois par heure|once (?:an|per|every) hour|(?:1 ?/ ?|par )heure(?= d'intervalle))\b")),
    ("P1D", Sought(r"\b(?:quotidien(?:ne)?(?:s|ment)?|journalier(?:e)?s?|journellement|chaque (?:jour|nuit|soir|matin)|"
                       r"tous les (?:jours(?! (?:de l'annee|ouvr))|"
                       r"soirs|matins)|toutes les nuits|"
                       r"(?:une|1) fois par jour|(?:\b1 ?/ ?|par )jour|daily|nightly|"
                       r"(?:every|each) (?:day(?! of the )|night|evening|morning)|"
                       r"once (?:a|per) (?:day|night)|(?:at|a) (?:midnight|minuit)|de jour en jour|day (?:by|after) day|"
                       r"per day)\b")),
    ("P2D", Sought(r"\b(?:un jour sur deux|every (?:other|second) (?:day|night))\b")),
    ("P1W", Sought(r"\b(?:hebdomadaire(?:ment)?s?|chaque semaine|toutes les semaines|(?:une|1) fois par semaine|par semaine|weekly|"
                       r"every week|semaine (?:civile|calendaire)|calendar week|"
                       rf"(?:chaque|every|each) {_WEEKDAY}|tous les {_WEEKDAY}s|on {_WEEKDAY}s|"
                       r"each (?:working |calendar )?week|once (?:a|per) week|per week|de semaine en semaine|week (?:by|after) week|"
                       r"(?:for|in|over) any week)\b")),
    ("P2W", Sought(r"\b(?:une semaine sur deux|every (?:other|second) week|(?:each|every|per) fortnight|fortnightly|bimensuel(?:le)?s?|"
                   r"tous les quinze jours|chaque quinzaine)\b")),
    ("P1M", Sought(r"\b(?:mensuel(?:le)?(?:s|ment)?|chaque mois|tous les mois|(?:une|1) fois par mois|par mois|de mois en mois|"
                       r"mois par mois|mois apres mois|month[- ](?:to|by|after|on)[- ]month|mois (?:civil|calendaire)|du mois|"
                       r"chaque fin de mois|fin de chaque mois|"
                       r"monthly|every month|each (?:calendar )?month|(?:in )?any (?:given )?(?:calendar )?month|once (?:a|per) month|"
                       r"per (?:calendar )?month|"
                       r"(?:a|the|given|that) (?:calendar )?month|calendar month|dans le mois|sur un mois|sur le mois)\b|"
                       r"% ?(?:/ ?(?:mois|month)|le mois|(?:au|du) mois|of the month)\b|"
                       r"(?:calcul|mesur|appreci|releve|etabli|decompt)\w* au mois\b")),
    ("P3M", Sought(r"\b(?:trimestriel(?:le)?(?:s|ment)?|chaque trimestre|tous les trimestres|par trimestre|trimestre (?:civil|"
                       r"calendaire|ecoule|par trimestre|apres trimestre)|du trimestre|(?:sur|dans) le trimestre|quarterly|"
                       r"quarter (?:by|to|after|on) quarter|"
                       r"(?:every|each|any|a|the|given) (?:calendar )?quarter|per (?:calendar )?quarter|calendar quarter)\b|"
                       r"% ?(?:/ ?(?:trimestre|quarter)|le trimestre|(?:au|du) trimestre|of the quarter)\b|"
                       r"(?:calcul|mesur|appreci|releve|etabli|decompt)\w* au trimestre\b")),
    ("P6M", Sought(r"\b(?:semestriel(?:le)?(?:s|ment)?|chaque semestre|tous les semestres|par semestre|du semestre|semestre (?:civil|"
                       r"calendaire|ecoule|par semestre|apres semestre)|half-yearly|(?:calendar|each|every|per) half-year|"
                       r"semi-?annual(?:ly)?)\b")),
    ("P1Y", Sought(r"\b(?:annuel(?:le)?(?:s|ment)?|chaque annee|tous les ans|d'annee en annee|annee (?:par|apres) annee|"
                       r"a chaque (?:date |echeance )?anniversaire|(?:on|at) each anniversary|"
                       r"year[- ](?:to|by|after|on)[- ]year|par an(?:nee)?|annee (?:civile|calendaire|contractuelle|ecoulee)|"
                       r"annual(?:ly)?|yearly|"
                       r"(?:every|each|any|a|(?<!day of )(?<!days of )(?<!time of )(?<!times of )the|given|calendar|contract) year|"
                       r"per (?:calendar )?year|per annum|(?:sur|dans) l'annee|"
                       r"sur un an)\b|% ?(?:/ ?(?:ans?|annee|year)|l'annee|de l'annee|of the year)\b|"
                       r"(?:calcul|mesur|appreci|releve|etabli|decompt)\w* a l'annee\b")),
    ("P2Y", Sought(r"\b(?:biennal(?:e|es)?|biennaux|biennial(?:ly)?|bisannuel(?:le)?s?)\b")),
    ("P3Y", Sought(r"\b(?:triennal(?:e|es)?|triennaux|triennial(?:ly)?)\b")),
    ("P5Y", Sought(r"\b(?:quinquennal(?:e|es)?|quinquennaux|quinquennial(?:ly)?)\b")),
)  # fmt: skip
_TIMES_A = Sought(  # "deux fois par jour", "deux sauvegardes par jour", "twice a day"
    rf"\b(?:(?P<twice>twice)|(?:(?P<n>{WORDS}|\d{{1,2}}) ?(?:\(\d{{1,2}}\) )?(?:fois|times|x|sauvegardes?|copies?|snapshots?|backups?)"
    rf"(?: \w+){{0,2}}?)) (?:par|a|per|each|every|chaque) (?P<unit>jour|day|semaine|week|an|annee|year)\b"
)
_OFTEN = {"jour": ("PT", 24, "H"), "day": ("PT", 24, "H"), "an": ("P", 12, "M"), "annee": ("P", 12, "M"), "year": ("P", 12, "M")}
_EVERY = Sought(r"\b(?:toutes les|tous les|every|each) ")
_HOURLY = Sought(rf"(?<![\w-])(?P<n>{WORDS}|\d{{1,2}})-(?P<unit>hour|minute|dai|week|month)ly\b")  # "at six-hourly intervals"
_LY = {"hour": ("PT", "H"), "minute": ("PT", "M"), "dai": ("P", "D"), "week": ("P", "W"), "month": ("P", "M")}
_ALWAYS = re.compile(
    r" ?(?:sur|/|x) ?\d| sur (?:deux|sept|vingt-quatre)|,? (?:a|per) (?:day|week|year)\b| de l'annee|"
    r" of the year"
)  # "24 heures sur 24", "7 days a week"
_ROUND_THE_CLOCK = re.compile(r"(?:24 ?/ ?24|7 ?/ ?7|24 ?/ ?7)\b")
_CLOCK = re.compile(r"\d ?h(?:eures?|ours?)?\b ?(?:a|et|-|to|and) ?\d{1,2} ?h(?:eures?|ours?)?$")  # "9 heures a 19 heures": times of day
_WORDED = Choice([_ARTICLE, _ARTICLE_AHEAD, _NET, _ORDINAL, _NUMBERED_DAY, _COUNTED_FROM, *(pattern for _, pattern in _SINGLES)])
_ISO_OF = {pattern: iso for iso, pattern in _FREQUENCY}
_FREQUENCIES = Choice(list(_ISO_OF))
_NOT_AFTER = re.compile(r"(?:article|art\.|clause|section|paragraphe|annexe|(?<!status )page|n°|numero) ?$")


def find_durations(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """Durations of folded[start:end] in order. A list or range ("12, 24 ou 36 mois") gives one value for each number, all with its span."""
    end = len(folded) if end is None else end
    counted = list(_counted(folded, start, end))
    found = [*counted, *_leaning(folded, counted, end), *_worded(folded, start, end)]
    for whole in (*_years_and_months(folded, start, end), *_hours_and_minutes(folded, start, end)):
        found = [whole, *(value for value in found if value.end <= whole.start or whole.end <= value.start)]
    yield from sorted(found, key=lambda value: value.start)


def _years_and_months(folded: str, start: int, end: int) -> Iterator[Value]:
    """Lengths of years and months together, in months: "un an et six mois" is P18M."""
    for match in _AND_MONTHS.finditer(folded, start, end):
        years = next(_quantities(match["years"], ""), None)
        months = ("6", None) if match["half"] else next(_quantities(match["months"], ""), None)
        if years and months and years[0].isdigit() and months[0].isdigit() and 0 < int(months[0]) < _YEAR_OF_MONTHS:
            yield Value(f"P{int(years[0]) * _YEAR_OF_MONTHS + int(months[0])}M", match.start(), match.end())


def _hours_and_minutes(folded: str, start: int, end: int) -> Iterator[Value]:
    """Hours with minutes, in minutes: "deux heures et demie" is PT150M, "3 h 30" PT210M."""
    for match in _HOURS_AND_MINUTES.finditer(folded, start, end) if "h" in folded else ():
        written = match["n"] or match["m"] or match["h"] or "1"
        before = folded[max(start, match.start() - 16) : match.start()]
        if match["h"] and (_TIME_OF_DAY.search(before) or _GOES_ON.match(folded, match.end())):
            continue
        hours = int(written) if written.isdigit() else parse_words(written)
        if hours is not None:
            yield Value(f"PT{hours * 60 + int(match['minutes'] or 30)}M", match.start(), match.end())


def _counted(folded: str, start: int, end: int) -> Iterator[Value]:
    """A number and its unit: "trente (30) jours", "12, 24 ou 36 mois", "30-day"."""
    for match in _DURATION.finditer(folded, start, end):
        if match.group("first")[0].isdigit() and _NOT_AFTER.search(folded, max(0, match.start() - 12), match.start()):
            continue
        unit = match.group("unit")
        if unit[0] == "h" and _MINUTES_BEHIND.match(folded, match.end()):  # "8 h 30": a time of day
            continue
        if unit == "an" and _DECIMAL.search(match["first"]):  # "7.2 An account": the number of a paragraph
            continue
        if match["more"] and _ALWAYS.match(folded, match.end()):  # "2 heures, 7 jours sur 7"
            own = _UNIT_BEHIND.match(folded, match.start("more"))
            match = (own and _DURATION.fullmatch(folded, match.start(), own.end())) or match
            unit = match.group("unit")
        if _ALWAYS.match(folded, match.end()) or _CLOCK.search(match.group()) or _ROUND_THE_CLOCK.match(match.group()):
            continue
        business = bool(_WORKED.search(match.group("gap") + " " + match.group("after")))
        for quantity, own_unit in _quantities(match.group("first"), match.group("more") or ""):
            value = _iso(quantity, own_unit or unit, business)
            if value:
                yield Value(value, match.start(), match.end())


def _leaning(folded: str, counted: Sequence[Value], end: int) -> Iterator[Value]:
    """Bare numbers right behind a counted length that they take their unit from."""
    for value in counted:
        unit = value.value.lstrip("PT0123456789.")
        match = _LEANING.match(folded, value.end, end) if "T" not in value.value and unit[-1:] in _LEANS else None
        written = match and (match["bare"] or match["last"])
        number = (int(written) if written.isdigit() else parse_words(written)) if written else None
        if match and number and number >= _LEAST_LEANING:
            yield Value(f"P{number}{unit}", *match.span("bare" if match["bare"] else "last"))


def _worded(folded: str, start: int, end: int) -> Iterator[Value]:
    """Durations without a number before a unit: "le trentieme jour suivant", "une quinzaine", "net 45", "within a month"."""
    likely = frozenset(_WORDED.likely(folded))
    if not likely:
        return
    for match in _ORDINAL.finditer(folded, start, end) if _ORDINAL in likely else ():
        number = match.group("digits") or parse_ordinal(match.group("word"))
        if number == 1 and not match["unit"].startswith("anniv"):  # "the first day after": when, not how long
            continue
        iso = _iso(str(number), match["unit"], bool(match["business"] or match["worked"])) if number else None
        if iso:
            yield Value(iso, match.start(), match.end())
    for match in _COUNTED_FROM.finditer(folded, start, end) if _COUNTED_FROM in likely else ():
        yield Value(f"P{match.group('days')}D", match.start(), match.end())
    for match in _NUMBERED_DAY.finditer(folded, start, end) if _NUMBERED_DAY in likely else ():
        yield Value(f"P{int(match['n']) if match['n'].isdigit() else parse_words(match['n'])}D", match.start(), match.end())
    for value, pattern in _SINGLES:
        for match in pattern.finditer(folded, start, end) if pattern in likely else ():
            yield Value(value, match.start(), match.end())
    for match in _NET.finditer(folded, start, end) if _NET in likely else ():
        yield Value(f"P{match['days'] or parse_words(match['word'])}D", match.start(), match.end())
    taken: set[int] = set()
    for match in _ARTICLE.finditer(folded, start, end) if _ARTICLE in likely else ():
        one = _iso("1", match.group("unit"), False)
        if one:
            taken.add(match.start("q"))
            yield Value(one, match.start() if match["q"] != "one" and _ONE_MORE.search(match.group()) else match.start("q"), match.end())
    for match in _ARTICLE_AHEAD.finditer(folded, start, end) if _ARTICLE_AHEAD in likely else ():
        one = _iso("1", match["unit"], False)
        if one and match["q"] != "one" and match.start("q") not in taken:
            yield Value(one, match.start("q"), match.end())


def find_frequencies(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """How often, or over which period, in folded[start:end]: "quotidienne" is P1D, "toutes les 4 heures" PT4H, "calendar month" P1M."""
    end = len(folded) if end is None else end
    counted = [match for match in _TIMES_A.finditer(folded, start, end) if match["n"] not in ("1", "un", "une")]
    for match in counted:
        often = _several_times(match)
        if often:
            yield Value(often, match.start(), match.end())
    for pattern in _FREQUENCIES.likely(folded):
        value = _ISO_OF[pattern]
        for match in pattern.finditer(folded, start, end):
            if not any(match.start() < times.end() and times.start() < match.end() for times in counted):
                yield Value(value, match.start(), match.end())
    for match in _HOURLY.finditer(folded, start, end):
        before, behind = _LY[match["unit"]]
        number = int(match["n"]) if match["n"].isdigit() else parse_words(match["n"])
        yield Value(f"{before}{number}{behind}", match.start(), match.end())
    for match in _EVERY.finditer(folded, start, end):
        for found in find_durations(folded, match.end(), min(end, match.end() + 40)):
            if found.start <= match.end() + 1:
                yield Value(found.value, match.start(), found.end)
            break


def _several_times(match: re.Match[str]) -> str | None:
    """The time between two of "twice a day", "quatre fois par an"; None where it is no whole number of hours or months."""
    number = 2 if match["twice"] else int(match["n"]) if match["n"].isdigit() else parse_words(match["n"])
    before, whole, behind = _OFTEN.get(match["unit"], ("", 0, ""))
    return f"{before}{whole // number}{behind}" if whole and number and whole % number == 0 else None


def _quantities(first: str, more: str) -> Iterator[tuple[str, str | None]]:
    """(quantity, own unit) pairs of "de 12 a 36": words win over digits where a quantity states both."""
    parts = [first]
    units: list[str | None] = [None]
    for match in _ONE_MORE_QUANTITY.finditer(more) if more else ():
        if match.group("unit"):
            units = [u or match.group("unit").strip() for u in units]
        parts.append(match.group("q"))
        units.append(None)
    for part, unit in zip(parts, units, strict=True):
        words = _WORDS.search(part)
        digits = _DIGITS.search(part)
        number = parse_words(words.group()) if words else None
        if number is not None:
            yield str(number), unit
        elif digits:
            yield digits.group().replace(",", "."), unit


def _iso(quantity: str, unit: str, business: bool) -> str | None:
    """The ISO 8601 form of a quantity and its unit, None for a quantity that says nothing ("0 an")."""
    amount = quantity.lstrip("0") or "0"
    if unit == "h":
        return f"PT{amount}H"
    if unit == "j":
        return f"P{amount}D"
    code = next(code for code, pattern in _UNIT_OF.items() if pattern.fullmatch(unit))
    if code == "D":
        return f"P{amount}{'BD' if business else 'D'}"
    if code in ("H", "M1"):
        return f"PT{amount}{code[0]}"
    if code in ("Q", "S", "F"):
        if not amount.isdigit():
            return None
        months = {"Q": 3, "S": 6}.get(code)
        return f"P{int(amount) * months}M" if months else f"P{int(amount) * 2}W"
    return f"P{amount}{code}"
