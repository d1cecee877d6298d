"""Interest rates as contracts state them: a percentage by period, the legal rate, the ECB's, an article of the code."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.numbers import WORDS, parse_words
from contracts.terms.values.percents import find_percents

_NUMBER = rf"(?P<n>(?:{WORDS}|\d{{1,2}}(?:[.,]\d{{1,2}})?)(?: ?\( ?(?:\d{{1,2}}(?:[.,]\d{{1,2}})?|{WORDS}) ?%?\))?)"
_WORDS, _DIGITS = re.compile(WORDS), re.compile(r"\d+(?:[.,]\d+)?")
_HALF = r"(?P<and_half> et demie?| and a half)?"
_POINTS = _HALF + r" ?(?:\(?%\)?|pour cent|per ?cent|points?|percentage points?|pts?\b)(?: (?P<half_behind>et demie?))?"
_LEGAL = (
    r"(?:taux[^.;§]{0,40}leg(?:al|aux)|interets? leg(?:al|aux)|(?:legal|statutory)[^.;]{0,20}(?:rate|interest)|rate of (?:legal|"
    r"statutory) interest)"
)
_ECB = r"(?:\bbce\b|banque centrale europeenne|\becb\b|european central bank)"
_BASE = r"\b(?P<base>bank of england|base (?:lending )?rate|prime (?:lending )?rate|euribor|libor|sonia|estr)"
_ECB_NAMED = re.compile(_ECB)
_BASE_NAMED = re.compile(_BASE)
_BENCHMARK = re.compile(r"\b(?:euribor|libor|sonia|estr|prime)")
_PLUS = r"(?:majore|augmente|accrue?s?\b|rehausse|releve|ajoute|plus|increased|raised|\+)"
_INSIDE = r"(?:[^.;\n]|\.(?! ))"

_TIMES_LEGAL = re.compile(rf"{_NUMBER}(?: ?fois(?P<half> et demie?)?| times| ?[x×])[^.;]{{0,40}}?{_LEGAL}")
# "taux legal multiplie par trois", "legal rate × 3"
_LEGAL_TIMES = re.compile(
    rf"{_LEGAL}[^.;,%\d]{{0,25}}?(?:multiplie par|multiplied by|times| fois| ?[x×]) ?"
    rf"{_NUMBER}(?!\w| ?(?:%|€|\d|points?\b|pour cent|per ?cent))"
)
_HALF_LEGAL = re.compile(rf"(?:une|1) fois et demie?[^.;]{{0,30}}?{_LEGAL}")
_WORD_LEGAL = re.compile(rf"\b(?P<word>triple|double|twice|triples|quadruple|quintuple)\b[^.;]{{0,30}}?{_LEGAL}")
_LEGAL_WORD = re.compile(rf"{_LEGAL},? (?P<word>doubl|tripl|quadrupl|quintupl)ee?\b")  # "taux legal double"
_FOLD = {"doubl": 2, "twice": 2, "tripl": 3, "quadr": 4, "quint": 5}
_LEGAL_PLUS = re.compile(rf"{_LEGAL}[^.;]{{0,50}}?{_PLUS}[^.;]{{0,15}}?{_NUMBER}{_POINTS}")
_PLUS_LEGAL = re.compile(rf"{_NUMBER}{_POINTS}[^.;]{{0,20}}?(?:above|over|au-dessus|au dela|en sus|plus)[^.;]{{0,20}}?{_LEGAL}")
_ECB_PLUS = re.compile(rf"{_ECB}{_INSIDE}{{0,320}}?{_PLUS}{_INSIDE}{{0,25}}?{_NUMBER}{_POINTS}")
_PLUS_ECB = re.compile(rf"{_NUMBER}{_POINTS}[^.;]{{0,60}}?(?:above|over|au-dessus|en sus|plus|superieure?)[^.;]{{0,80}}?{_ECB}")
_PLUS_BASE = re.compile(rf"{_NUMBER}{_POINTS}[^.;]{{0,30}}?(?:above|over|plus|au-dessus)[^.;]{{0,60}}?{_BASE}")
_BASE_PLUS = re.compile(rf"{_BASE}[^.;]{{0,60}}?{_PLUS}[^.;]{{0,15}}?{_NUMBER}{_POINTS}")
_LEGAL_ALONE = re.compile(
    r"(?:(?:(?:au|du|le) |[:|] ?)taux (?:d'|de l')?(?:interets? )?legal|taux d'interet legal|"
    r"(?:(?:at|of) the|[:|]) ?(?:legal|statutory) (?:interest )?rate)\b"
)
_ARTICLE = re.compile(r"\bl\.? ?441-?\s?(?P<n>10|6)\b")

_PERIODS = {
    "month": r"mois|month|mensuel(?:le)?(?:ment)?s?|monthly",
    "year": r"ans?\b|annee|year|annum|annuel(?:le)?(?:ment)?s?|annual(?:ly)?|yearly",
    "day": r"jour|day|daily|journalier",
    "week": r"semaine|week",
}
_AFTER_PERCENT = [
    (name, re.compile(rf"[^.;%\d]{{0,40}}?(?:(?:\bpar |/ ?|\bper (?:calendar |full )?|\ba (?=month|year|day)|"
                      rf"\b(?:for )?each |\b(?:for )?every |\bchaque |"
                      rf"\bl'|\b(?=mensuel|annuel|monthly|annual))(?:{words})|\bp\.? ?{name[0] if name != 'year' else 'a'}\.)(?!\w)"))
    for name, words in _PERIODS.items()
]  # fmt: skip
_BEFORE_PERCENT = [
    (name, re.compile(rf"\b(?:(?:taux|interets?|penalites?|rate)[^.;%\d]{{0,25}}(?:{words})|(?:{words})[^.;%\d]{{0,25}}(?:rate|"
                      rf"interest|charge|fee|taux))[^.;%\d]{{0,40}}$"))
    for name, words in (("month", r"mensuel(?:le)?s?|monthly"), ("year", r"annuel(?:le)?s?|annual|yearly"))
] + [
    (name, re.compile(rf"\b(?:chaque|each|every|par|per) (?:{words})\b[^.;%\d]{{0,60}}$"))  # "chaque mois entame coute 1,2 %"
    for name, words in (("month", "mois|month"), ("year", "annee|year"))
]  # fmt: skip
# "20 % du montant annuel": the sum that is shared has a period, not the share.
_OF_A_SUM = re.compile(r" ?(?:d[eu]s?|de la|of|of the) [^.;]{0,40}?(?:mensuel|annuel|monthly|annual|yearly)[a-z]*")


def find_rates(folded: str) -> Iterator[Value]:
    """Interest rates of a folded sentence. The article of the code counts only where no rate is stated beside it."""
    found: list[Value] = []

    def add(value: str, start: int, end: int) -> None:
        if not any(start < f.end and f.start < end for f in found):
            found.append(Value(value, start, end))

    legal = "legal" in folded or "legaux" in folded or "statutory" in folded
    if legal:
        for match in _HALF_LEGAL.finditer(folded):
            add("legal*1.5", match.start(), match.end())
        for match in (*_TIMES_LEGAL.finditer(folded), *_LEGAL_TIMES.finditer(folded)):
            half = ".5" if match.groupdict().get("half") else ""
            add(f"legal*{_plain(match.group('n'))}{half}", match.start(), match.end())
        for match in (*_WORD_LEGAL.finditer(folded), *_LEGAL_WORD.finditer(folded)):
            add(f"legal*{_FOLD[match.group('word')[:5]]}", match.start(), match.end())
    for form, named, patterns in (("legal", legal, (_LEGAL_PLUS, _PLUS_LEGAL)), ("ecb", _ECB_NAMED.search(folded), (_ECB_PLUS, _PLUS_ECB))):
        for pattern in patterns if named else ():
            for match in pattern.finditer(folded):
                add(f"{form}+{_points(match)}pt", match.start(), match.end())
    for pattern in (_PLUS_BASE, _BASE_PLUS) if _BASE_NAMED.search(folded) else ():
        for match in pattern.finditer(folded):
            add(f"{_base(folded)}+{_points(match)}pt", match.start(), match.end())
    for percent in find_percents(folded):
        period = _period(folded, percent)
        if period:
            name, end = period
            add(f"{percent.value}/{name}", percent.start, max(percent.end, end))
    if not found:
        for match in _LEGAL_ALONE.finditer(folded):
            add("legal", match.start(), match.end())
    if not found:
        for match in _ARTICLE.finditer(folded):
            add(f"L441-{match.group('n')}", match.start(), match.end())
    yield from sorted(found, key=lambda v: v.start)


def _period(folded: str, percent: Value) -> tuple[str, int] | None:
    """The period of a percentage and the end of the words that state it."""
    after = folded[percent.end : percent.end + 60]
    matches = [(m.end(), name) for name, pattern in _AFTER_PERCENT if (m := pattern.match(after))]
    if matches:
        end, name = min(matches)
        if _OF_A_SUM.fullmatch(after, 0, end):
            return None
        return name, percent.end + end
    before = folded[max(0, percent.start - 80) : percent.start]
    return next(((name, percent.end) for name, pattern in _BEFORE_PERCENT if pattern.search(before)), None)


def _points(match: re.Match[str]) -> str:
    """The points of "sept points et demi", "four and a half per cent"."""
    half = match["and_half"] or match["half_behind"]
    return f"{_plain(match['n'])}{'.5' if half else ''}"


def _plain(number: str) -> str:
    words = _WORDS.match(number)
    if words:
        parsed = parse_words(words.group())
        return str(parsed)
    digits = _DIGITS.match(number)
    return digits.group().replace(",", ".") if digits else number


def _base(folded: str) -> str:
    """The short name of the reference rate that a sentence adds to."""
    if "bank of england" in folded:
        return "boe"
    named = _BENCHMARK.search(folded)
    return named[0] if named else "base"
