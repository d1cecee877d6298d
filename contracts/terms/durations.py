"""Durations and frequencies in French and English contract text, as ISO 8601 (working days: P5BD)."""

import re
from collections.abc import Iterator

from contracts.terms.numbers import WORDS, parse_ordinal, parse_words
from contracts.terms.types import Value
from contracts.text.sought import Sought

_UNIT_WORDS = {
    "M1": r"minutes?|mins?",
    "H": r"heures?|hours?|hrs?",
    "D": r"jours?|journees?|days?",
    "W": r"semaines?|weeks?",
    "M": r"mois|months?",
    "Y": r"ans?|annees?|years?|yrs?",
    "Q": r"trimestres?|quarters?(?! of\b| ?\(\d+ ?%)",
    "S": r"semestres?|half-years?",
    "F": r"fortnights?",
}
_UNITS = "|".join(_UNIT_WORDS.values())
_UNIT_OF = {code: re.compile(rf"(?:{words})") for code, words in _UNIT_WORDS.items()}
_BUSINESS = r"ouvre(?:e?s?)?|ouvrable?s?|ouvrables|de bourse|business|working|banking|work"
_BEFORE_UNIT = (
    r"(?:calendar|consecutive|clear|full|additional|successive|further|complete|whole|business|working|banking|natural|contract|grands?|"
    r"premiere?s?|derniere?s?|last|first|preceding|previous|prior|longues?|bonnes?|petite?s?|pleines?|other|more)"
)
_AFTER_UNIT = (
    rf"(?:(?: |-)(?:{_BUSINESS}|calendaires?|calendaires|francs|consecutifs?|consecutives?|civile?s?|pleins?|entiers?|"
    rf"entieres?|glissante?s?))"
)
_NUMBER = rf"(?:{WORDS}|\d{{1,4}}(?:[.,]\d)?)"
_PAREN = rf"\( ?(?:{_NUMBER}) ?\)"
_QUANTITY = rf"(?:{_NUMBER} ?{_PAREN}|{_NUMBER}|{_PAREN})"
_RANGE_WORD = r"(?: ?[-/] ?| a | ou | et | to | or | and | jusqu'a |, )"
_CHOICES = 5  # lengths that a range or choice adds to its first one, at most
_DURATION = re.compile(
    rf"(?<![\w.,%°])(?P<first>{_QUANTITY})(?P<more>(?:(?: ?(?:{_UNITS}|h|j)\b)?{_RANGE_WORD}{_QUANTITY}){{0,{_CHOICES}}})"
    rf"(?P<gap> ?-?(?:(?:\( ?\d+ ?\) ?)?(?:{_BEFORE_UNIT} ){{0,2}}))(?P<unit>{_UNITS}|h|"
    rf"j)\b(?P<after>(?: ?\( ?\d{{1,4}} ?\))?{_AFTER_UNIT}{{0,2}})"
)
# "a month", "an hour": one, where the words before make it a length of time.
_ARTICLE = Sought(
    r"\b(?:for|of|within|in|by|than|at least|minimum|after|beyond|exceeds?|term is|period is|lasts?|runs?) "
    r"(?P<q>an?|one|another) (?:full |single |further |additional )?(?P<unit>minute|hour|day|"
    r"week|month|quarter|year|fortnight)\b"
)
_ONE_MORE = Sought(r"another|further|additional")  # a length of time only with the word before
_NET = Sought(r"\bnet[- ](?P<days>[1-9]\d{1,2})\b(?! ?(?:\(|-?days|jours|months|mois|%|€|eur|,\d|\.\d|\d))")  # "Net 45"
_ORDINAL = Sought(  # "le trentieme jour suivant", "the 30th day after"
    r"(?<![\w.,-])(?:(?P<digits>\d{1,3}) ?(?:e|eme|ieme|st|nd|rd|th)|(?P<word>[a-z-]{2,40}(?:ieme|th))) (?:jour|day) (?:suivant|apres|"
    r"qui (?:suit|precede)|"
    r"precedant|avant|following|after|before|preceding)"
)
_SINGLES = (
    ("P15D", Sought(r"\bquinzaine(?: de jours)?\b")),
    ("P8D", Sought(r"\bhuitaine(?: de jours)?\b")),
    ("P1M", Sought(r"\ble mois (?:qui suit|suivant) (?:la|une|sa|cette|l')|\bthe month following")),
    ("P2W", Sought(r"\ba fortnight\b")),
    ("P1Y", Sought(r"\b(?:durant|pendant|dans) l'annee (?:qui )?suiv\w+|\b(?:for|during|in) the year (?:following|after)\b")),
)
_FREQUENCY = (
    ("PT1H", Sought(r"\b(?:hourly|toutes les heures|chaque heure|every hour|horaires? automatiques?)\b")),
    ("P1D", Sought(r"\b(?:quotidien(?:ne)?(?:s|ment)?|journalier(?:e)?s?|journellement|chaque (?:jour|nuit|soir)|tous les (?:jours|"
                       r"soirs)|toutes les nuits|"
                       r"(?:une|1) fois par jour|par jour|daily|nightly|every (?:day|night)|each (?:day|night)|once (?:a|per) day|"
                       r"per day)\b")),
    ("P1W", Sought(r"\b(?:hebdomadaire(?:ment)?s?|chaque semaine|toutes les semaines|(?:une|1) fois par semaine|par semaine|weekly|"
                       r"every week|"
                       r"each week|once (?:a|per) week|per week)\b")),
    ("P1M", Sought(r"\b(?:mensuel(?:le)?(?:s|ment)?|chaque mois|tous les mois|(?:une|1) fois par mois|par mois|de mois en mois|"
                       r"mois par mois|month[- ](?:to|by)[- ]month|mois (?:civil|calendaire)|du mois|"
                       r"monthly|every month|each (?:calendar )?month|(?:in )?any (?:given )?(?:calendar )?month|once (?:a|per) month|"
                       r"per (?:calendar )?month|"
                       r"(?:a|the|given|that) (?:calendar )?month|calendar month|dans le mois|sur un mois|sur le mois)\b")),
    ("P3M", Sought(r"\b(?:trimestriel(?:le)?(?:s|ment)?|chaque trimestre|tous les trimestres|par trimestre|trimestre (?:civil|"
                       r"calendaire)|quarterly|"
                       r"(?:every|each|any|a|the|given) (?:calendar )?quarter|per (?:calendar )?quarter|calendar quarter)\b")),
    ("P6M", Sought(r"\b(?:semestriel(?:le)?(?:s|ment)?|chaque semestre|par semestre|half-yearly|semi-?annual(?:ly)?)\b")),
    ("P1Y", Sought(r"\b(?:annuel(?:le)?(?:s|ment)?|chaque annee|tous les ans|d'annee en annee|annee par annee|year[- ](?:to|"
                       r"by)[- ]year|par an(?:nee)?|annee (?:civile|calendaire|contractuelle)|annual(?:ly)?|yearly|"
                       r"(?:every|each|any|a|the|given|calendar|contract) year|per (?:calendar )?year|per annum|(?:sur|dans) l'annee|"
                       r"sur un an)\b")),
)  # fmt: skip
_EVERY = Sought(r"\b(?:toutes les|tous les|every|each) ")
_ALWAYS = re.compile(
    r" ?(?:sur|/|x) ?\d|,? (?:a|per) (?:day|week|year)\b| de l'annee|"
    r" of the year"
)  # "24 heures sur 24", "7 days a week"
_ROUND_THE_CLOCK = re.compile(r"(?:24 ?/ ?24|7 ?/ ?7|24 ?/ ?7)\b")
_CLOCK = re.compile(r"\d ?h(?:eures?|ours?)?\b ?(?:a|et|-|to|and) ?\d{1,2} ?h(?:eures?|ours?)?$")  # "9 heures a 19 heures": times of day
_NOT_AFTER = re.compile(r"(?:article|art\.|clause|section|paragraphe|annexe|(?<!status )page|n°|numero) ?$")


def find_durations(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """Durations of folded[start:end] in order. A list or range ("12, 24 ou 36 mois") gives one value for each number, all with its span."""
    end = len(folded) if end is None else end
    yield from sorted((*_counted(folded, start, end), *_worded(folded, start, end)), key=lambda value: value.start)


def _counted(folded: str, start: int, end: int) -> Iterator[Value]:
    """A number and its unit: "trente (30) jours", "12, 24 ou 36 mois", "30-day"."""
    for match in _DURATION.finditer(folded, start, end):
        if match.group("first")[0].isdigit() and _NOT_AFTER.search(folded, max(0, match.start() - 12), match.start()):
            continue
        unit = match.group("unit")
        if _ALWAYS.match(folded, match.end()) or _CLOCK.search(match.group()) or _ROUND_THE_CLOCK.match(match.group()):
            continue
        business = bool(re.search(rf"\b(?:{_BUSINESS})\b", match.group("gap") + " " + match.group("after")))
        for quantity, own_unit in _quantities(match.group("first"), match.group("more") or ""):
            value = _iso(quantity, own_unit or unit, business)
            if value:
                yield Value(value, match.start(), match.end())


def _worded(folded: str, start: int, end: int) -> Iterator[Value]:
    """Durations without a number before a unit: "le trentieme jour suivant", "une quinzaine", "net 45", "within a month"."""
    for match in _ORDINAL.finditer(folded, start, end):
        number = match.group("digits") or parse_ordinal(match.group("word"))
        if number:
            yield Value(f"P{number}D", match.start(), match.end())
    for value, pattern in _SINGLES:
        for match in pattern.finditer(folded, start, end):
            yield Value(value, match.start(), match.end())
    for match in _NET.finditer(folded, start, end):
        yield Value(f"P{match.group('days')}D", match.start(), match.end())
    for match in _ARTICLE.finditer(folded, start, end):
        one = _iso("1", match.group("unit"), False)
        if one:
            yield Value(one, match.start() if match["q"] != "one" and _ONE_MORE.search(match.group()) else match.start("q"), match.end())


def find_frequencies(folded: str, start: int = 0, end: int | None = None) -> Iterator[Value]:
    """How often, or over which period, in folded[start:end]: "quotidienne" is P1D, "toutes les 4 heures" PT4H, "calendar month" P1M."""
    end = len(folded) if end is None else end
    for value, pattern in _FREQUENCY:
        for match in pattern.finditer(folded, start, end):
            yield Value(value, match.start(), match.end())
    for match in _EVERY.finditer(folded, start, end):
        for found in find_durations(folded, match.end(), min(end, match.end() + 40)):
            if found.start <= match.end() + 1:
                yield Value(found.value, match.start(), found.end)
            break


def _quantities(first: str, more: str) -> Iterator[tuple[str, str | None]]:
    """(quantity, own unit) pairs of "de 12 a 36": words win over digits where a quantity states both."""
    parts = [first]
    units: list[str | None] = [None]
    for match in re.finditer(rf"(?P<unit> ?(?:{_UNITS}|h|j)\b)?{_RANGE_WORD}(?P<q>{_QUANTITY})", more):
        if match.group("unit"):
            units = [u or match.group("unit").strip() for u in units]
        parts.append(match.group("q"))
        units.append(None)
    for part, unit in zip(parts, units, strict=True):
        words = re.search(WORDS, part)
        digits = re.search(r"\d+(?:[.,]\d)?", part)
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
