"""Opening hours in French and English, in OpenStreetMap style: "Mo-Fr 09:00-19:00", "24/7"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from contracts.terms.types import Value
from contracts.terms.values.clock import HALF_DAY, clock, minutes_of
from contracts.text.sought import Sought

WEEK = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAYS = {
    "lundi": "Mo", "mardi": "Tu", "mercredi": "We", "jeudi": "Th", "vendredi": "Fr", "samedi": "Sa", "dimanche": "Su",
    "monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr", "saturday": "Sa", "sunday": "Su",
    "lun": "Mo", "mar": "Tu", "mer": "We", "jeu": "Th", "ven": "Fr", "sam": "Sa", "dim": "Su",
    "mon": "Mo", "tues": "Tu", "tue": "Tu", "wed": "We", "thurs": "Th", "thur": "Th", "thu": "Th", "fri": "Fr", "sat": "Sa", "sun": "Su",
}  # fmt: skip
_SHORT = {"lu": "Mo", "ma": "Tu", "me": "We", "je": "Th", "ve": "Fr", "sa": "Sa", "di": "Su"}  # days only in a row of them
_LETTERS = {"l": "Mo", "m": "Mo", "j": "Th", "v": "Fr", "f": "Fr", "s": "Sa", "d": "Su"}  # "L-V", "M-F"
_AMBIGUOUS = {"mar", "mer", "jeu", "mon", "sun", "sat", "wed"}  # days only in a range, or with a full stop
_NAMES = sorted(_DAYS, key=len, reverse=True)
_DAY = r"(?:" + "|".join(name if len(name) > 5 else rf"{name}\b\.?" for name in _NAMES) + r")s?"
ONE_DAY = r"(?:" + "|".join(rf"{name}\." if name in _AMBIGUOUS else name for name in _NAMES) + r")s?"
_LETTER_PAIR = rf"(?:{'|'.join(_SHORT)})"
_WITH_SUNDAY = r"(?:dimanches?|week-?ends?)(?: et (?:jours )?feries)?|(?:samedis?|jours feries|feries) et (?:dimanches?|jours feries)"
_DAY_RANGE = re.compile(
    rf"\b(?:(?P<from>{_DAY}) ?(?:au|a|to|through|thru|until|till|jusqu'au|-|/|>) ?(?:le )?(?P<to>{_DAY})|"
    rf"(?:(?<=between )|(?<=entre )|(?<=entre le ))(?P<between>{_DAY}) (?:et|and) (?:le )?(?P<and>{_DAY})|"
    rf"(?P<short>{_LETTER_PAIR}) ?(?:-|au|a|/) ?(?P<last_short>{_LETTER_PAIR})(?![\w'.])|"
    rf"(?P<row>{_LETTER_PAIR}(?:[ ,/-]{{1,2}}{_LETTER_PAIR}){{2,6}})(?![\w'.])|"
    rf"(?P<letter>l) ?(?:-|a|au) ?(?P<last>[jvsd])(?![\w'.])|(?P<m>m) ?(?:-|to) ?(?P<f>f)(?![\w'.])|"
    rf"(?P<one>{ONE_DAY})(?!\w)(?! (?:compris|inclus|et (?:jours )?feries compris|included)))(?!\w)"
    r"(?! of (?:the|each|every) month| du mois)"
    r"|(?P<working>jours? ouvres?|business days?|working days?|\bweekdays?|week ?days|\ben semaine\b(?! de \w*j)|\bworkdays?|"
    r"(?<!tous les )(?<!chaque )jours? de (?:la )?semaine)"
    r"|(?P<mosa>jours? ouvrables?|(?:tous les jours,? |chaque jour,? )?(?:sauf|excepte|hors|hormis)(?: le)? dimanches?(?! et)|"
    r"(?:every day,? )?(?:except|but not|excluding)(?: on)? sundays?(?! and))"
    rf"|(?P<all>7 ?j(?:ours)? ?(?:/|sur) ?7|7 days (?:a|per) week|seven days (?:a|per) week|"
    rf"(?:tous les jours|chaque jour)(?: de la semaine)?(?:,? (?:y compris (?:le )?)?(?:{_WITH_SUNDAY})(?: compris| inclus)?)?"
    rf"(?! ?(?:ouvr|du lundi|de la semaine|\())|\b(?:every|each) day(?! of the month)(?: of the week)?|"
    rf"(?:{_WITH_SUNDAY}) (?:compris|inclus)|\b(?:weekends?|sundays?) included|\bincluding (?:weekends|sundays)|"
    r"sept jours sur sept)|(?P<weekend>\bweek-?ends?\b)"
)
_SET_APART = re.compile(  # days on which nobody is there, or that come once a month
    r"(?:\b(?:hors|sauf|excepte|except|excluding|not|ferme\w*|closed|premiere?|derniere?|deuxieme|troisieme|first|last|second|third|"
    r"prochain|next)(?: (?:le|les|on|for))?|week-?ends? et|other than(?: an?| the)?(?: [a-z]+days?(?:,| or| and)+(?: an?)?)?) $"
)
# "9 to 5, excluding weekends": the days are those that are left
_BUT_WEEKENDS = re.compile(
    r"\b(?:hors|sauf|excepte|hormis|(?:a l'exception|a l'exclusion) d(?:es|u)|en dehors d(?:es|u)|except(?:ing)?(?: for)?|excluding|"
    r"other than|but not|outside)(?: (?:les?|on|at|the))? (?:week-?ends?|samedis?,?(?: et| ou)? (?:les? )?dimanches?|"
    r"saturdays?,?(?: and| or)? sundays?)(?!\w)"
)
_COUNTED = re.compile(
    r"(?<![\w:.])\d{1,3}\)? $|\b(?:deux|trois|quatre|cinq|six|huit|dix|two|three|four|five|ten) $"
)  # "5 jours ouvres" is a length
_OF_A_WEEK = re.compile(r" (?:par semaine|sur (?:sept|7)|(?:a|per|each) week)")
_FRENCH_HOURS = (
    r"(?:vingt[ -]et[ -]une|vingt[ -](?:deux|trois|quatre)|dix-(?:sept|huit|neuf)|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|"
    r"douze|treize|quatorze|quinze|seize|vingt)"
)
_ENGLISH_HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_HOUR_WORDS = rf"(?:{_FRENCH_HOURS}|{_ENGLISH_HOURS})"
_DIGITS = r"(?:[01]?\d|2[0-4])"
TIME = (
    rf"(?:{_DIGITS}(?: ?(?:heures?|h|:)(?: ?[0-5]\d)?{HALF_DAY}?|\.[0-5]\d{HALF_DAY}?|{HALF_DAY})|"
    rf"{_FRENCH_HOURS} heures?(?: (?:trente|quinze|quarante-cinq|et demie|et quart)\b)?(?: du (?:matin|soir))?|"
    rf"half past {_ENGLISH_HOURS}\b{HALF_DAY}?|{_ENGLISH_HOURS}{HALF_DAY}|midi\b|minuit\b|noon\b|midnight\b)"
)
_BARE = rf"(?:{_DIGITS}|{_HOUR_WORDS})"
_NO_LENGTH = r"(?! ?(?:(?:business|working|calendar) )?(?:jours?|days?|semaines?|weeks?|mois|months?)\b)"  # "4 hours - 5 days"
_ZONE = r"(?:gmt|utc|cet|cest|bst|est|edt|pst|pdt|et|pt|ct|uk|local|greenwich|pacific|eastern|central|[a-z]+ time)\b"
_TIMES = re.compile(
    rf"(?<![\w/])(?:(?P<a>{TIME}) ?(?:a|-|/|to|until|till|et|and|jusqu'a|through) ?(?P<b>{TIME}|{_BARE}{_NO_LENGTH})|"
    rf"(?P<c>{_BARE}) ?(?:a|-|to|et|till|until|and) ?(?P<d>{TIME})|"
    # "Monday to Friday, 9 to 5.30": hours only beside days, where nothing is counted
    rf"(?P<e>{_DIGITS}|{_ENGLISH_HOURS}) ?(?:-|to|till|until|and|a) ?(?P<f>{_DIGITS}(?:\.[0-5]\d)?|{_ENGLISH_HOURS})"
    rf"(?=[,.;:)|\t]|$| (?:on|from|every|each|mon|tue|sat|sun|du|le|les|et|and)\b| {_ZONE}))(?![\w%/])"
)
_MAY_TELL_TIMES = re.compile(rf"\d|heure|midi|minuit|noon|midnight|half past|\b{_ENGLISH_HOURS}")
_BESIDE_BEHIND = re.compile(r"[ ,:(|\t]*(?:(?:et|and) )?(?:(?:from|between|de|entre) )?")  # days, or other hours, and bare hours
_BESIDE_BEFORE = re.compile(r"[ ,(|\t]*(?:(?:on|every|each|du|le|les) )?")
_BETWEEN_BARE = re.compile(r"\b(?:between|from) $")
_UNTIL = re.compile(rf"\b(?:until|till|up to|jusqu'a) (?P<b>{TIME}|{_BARE})(?![\w%/])(?! ?(?:days?|jours?|weeks?|hours?|mois|ans?)\b)")
_ALWAYS = Sought(
    r"24 ?h?(?:eures?|ours?|rs)? ?(?:/|sur|x|hours? (?:a|per) day) ?(?:24 ?h?(?:eures?)?)? ?(?:,|et|and|-|/|;)? ?"
    r"(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|sept jours sur sept|(?:7|seven) days? (?:a|per) week|7(?:x365)?\b)"
    r"|(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?) ?(?:,|et|and)? ?24 ?h?(?:eures?)? ?(?:/|sur) ?24 ?h?"
    r"|twenty-four hours (?:a|per) day,? (?:and )?seven days (?:a|per) week|(?:24|twenty-four \(24\)) hours (?:a|"
    r"per) day,? (?:and )?(?:7|seven \(7\)) days"
    r"|\bh ?24\b(?:,? ?(?:et )?7 ?j(?:ours)? ?(?:/|sur) ?7)?|24 ?x ?7\b|a toute heure du jour (?:et|ou|comme) (?:de )?la nuit|"
    r"24 hours (?:a|per) day,? (?:and )?(?:365|every) days? (?:a|per|of the) year|jour et nuit,? tous les jours de l'annee|"
    r"(?:jour et nuit|nuit et jour),? (?:et )?(?:7 ?j(?:ours)? ?(?:/|sur) ?7|sept jours sur sept)"
    r"|toute l'annee,? (?:et )?(?:jour et nuit|nuit et jour)|en continu,? (?:nuits?|jours?)[^.;]{0,20}(?:week-?ends?|dimanches?)|"
    r"day and night,? all year|\bat (?:all|any) hours?\b(?! of (?:business|work|opening))"
    r"|vingt-quatre (?:\(24\) )?heures (?:\(24 ?h?\) )?sur (?:vingt-quatre|24)(?: ?\(24\))?|\ba?round[- ]the[- ]clock\b"
    r"|\b(?:at )?(?:all|every) hours? (?:on all days|of (?:the )?day (?:and|or) night)|\bday and night\b,? (?:all|every|seven|7|365)"
    r"|\b(?:a toute heure|at (?:all|any) hours?|nuit et jour|day and night),? (?:et )?(?:tous les jours|every day|chaque jour|365 jours|"
    r"seven days|sept jours)(?: (?:de l'annee|of the (?:year|week)|par an|a week|sur sept))?"
    r"|a toute heure,? (?:\w+[ -]){0,4}?(?:week-?ends?|dimanches?)(?: et (?:jours )?feries)? compris"
    r"|(?:365|tous les) jours (?:par an|de l'annee|sur 365),? (?:et )?(?:jour et nuit|24 ?h)"
)
_WORDED = re.compile(_FRENCH_HOURS)
_AFTER_NOON = re.compile(rf"(?:half past )?{_ENGLISH_HOURS}|\d{{1,2}}\.\d\d")  # as the second time: "from nine to half past five"
_FROM = re.compile(r"\b(?:de|et|entre) $")  # before hours in words, which are lengths of time otherwise
_BETWEEN = 70  # most characters between days and the times that go with them
_SAME_DAY = 30  # most characters between two times of one day
_ADJOIN = re.compile(
    r"[ ,&/(:.]*(?:(?:et|and|ou|or|ainsi que|as well as) )?(?:(?:le|les|on|du|from) )?\(?"
)  # between days that belong together
_LAST_TIME = re.compile(r"[ ,(]*(?:(?:on|every|each|du|le|les|de|pour|for) )?")
_WORD_OF_DAYS = re.compile(r"\d|di\b|di[ms]|day|jour|week|lu|l ?-|m ?-|mar|mer|jeu|ven|sam|mon|tue|wed|thu|fri|sat|sun|clock|heure|hour")
_CLOCK_TIMES = re.compile(r"\d ?(?:h|:|\.\d\d|[ap]\.?m)"), Sought(r"\bheures?\b|\b(?:midi|noon|o'clock|half past)\b")
HOURS_GO_ON = re.compile(  # a sentence or row that has nothing but the hours of other days
    r"(?:de |from |le |on |et |and |du |the |[-*] ?){0,8}(?=[^;]{0,90}$)(?:\d{1,2} ?(?:h|:|[ap]m)|(?:dimanches?|lun|mar|mer|jeu|ven|"
    r"sam|dim|mon|tue|wed|thu|fri|sat|sun)(?:\.|[a-z]*(?:di|dis|day|days))?(?= )[^;]{0,40}\d)"
)


@dataclass(frozen=True, slots=True)
class _Token:
    """Days ("Mo", …) or times ("09:00-19:00") as they stand in a text; times that say no more than their end begin with "-"."""

    start: int
    end: int
    days: tuple[str, ...] = ()
    times: str = ""
    named: bool = True  # days called by their names, unlike "working days"


_Pair = tuple[list[_Token], list[_Token]]


def find_hours(folded: str) -> Iterator[Value]:
    """Opening hours of a folded sentence, nothing for none. Days and times that stand together make one value."""
    if not _WORD_OF_DAYS.search(folded):
        return
    always = _ALWAYS.search(folded)
    if always:
        yield Value("24/7", always.start(), always.end())
    if not (_MAY_TELL_TIMES.search(folded) and _TIMES.search(folded)):  # sooner told than the days, which hours need too
        return
    days = [day for day in _days(folded) if not (always and always.start() <= day.start < always.end())]
    days = _without_weekends(folded, days)
    if not days:
        return
    times = [time for time in _times(folded, days) if not (always and always.start() <= time.start < always.end())]
    pairs = [pair for pair in _pairs(folded, days, times) if pair]
    if not pairs:
        return
    for group in _apart(pairs):
        parts = [f"{_shortest(those)} {','.join(time.times for time in open_then)}" for those, open_then in group]
        tokens = [token for those, open_then in group for token in (*those, *open_then)]
        yield Value("; ".join(parts), min(token.start for token in tokens), max(token.end for token in tokens))


def _apart(pairs: Sequence[_Pair]) -> Iterator[list[_Pair]]:
    """Days with their times, those of one service together: where a day comes again, the hours are another's."""
    group: list[_Pair] = []
    told: set[str] = set()
    for those, open_then in pairs:
        days = {day for token in those for day in token.days}
        if told & days:
            yield group
            group, told = [], set()
        group.append((those, open_then))
        told |= days
    yield group


def find_hours_across(before: str, folded: str) -> Iterator[Value]:
    """Opening hours of which one sentence names the days and the next the times, in offsets of the second, folded one."""
    if not (_tells_clock(folded) or _tells_clock(before)) or next(find_hours(before), None):
        return
    if next(find_hours(folded), None):
        return
    joined = f"{before[:-1]}, {folded}" if before.endswith(";") else f"{before} {folded}"
    for value in find_hours(joined):
        end = value.end - len(before) - 1
        if end > 0:
            yield Value(value.value, 0, end)


def _tells_clock(folded: str) -> bool:
    return any(pattern.search(folded) for pattern in _CLOCK_TIMES)


def _days(folded: str) -> list[_Token]:
    return [
        _Token(m.start(), m.end(), _week(m), named=not (m["working"] or m["mosa"] or m["all"]))
        for m in _DAY_RANGE.finditer(folded)
        if not _SET_APART.search(folded, max(0, m.start() - 30), m.start())
        and not (
            (m["working"] or m["mosa"])
            and _COUNTED.search(folded, max(0, m.start() - 12), m.start())
            and not _OF_A_WEEK.match(folded, m.end())
        )
    ]


def _without_weekends(folded: str, days: Sequence[_Token]) -> list[_Token]:
    """The days of a text that may leave out weekends by name, which tells the others where it names none."""
    apart = list(_BUT_WEEKENDS.finditer(folded))
    kept = [day for day in days if not any(m.start() <= day.start < m.end() for m in apart)]
    if apart and not kept:
        return [_Token(m.start(), m.end(), WEEK[:5], named=False) for m in apart]
    return [replace(day, days=WEEK[:5]) if apart and day.days == WEEK else day for day in kept]


def _times(folded: str, days: Sequence[_Token]) -> list[_Token]:
    found: list[_Token] = []
    for match in _TIMES.finditer(folded):
        written = _range(match)
        if not written:
            continue
        start, end = match.span()
        bare = match["e"] and not _BETWEEN_BARE.search(folded, max(0, start - 9), start)
        if bare and not _beside(folded, [*days, *found[-1:]], start, end):
            continue
        worded = _WORDED.match(folded, start) and not match["e"]
        if worded and not _FROM.search(folded, max(0, start - 8), start):
            continue
        found.append(_Token(start, end, times=written))
    for match in _UNTIL.finditer(folded) if found else ():
        end_of_day = minutes_of(match["b"])
        if end_of_day and not any(match.start() < time.end and time.start < match.end() for time in found):
            found.append(_Token(match.start(), match.end(), times=f"-{clock(end_of_day)}"))
    return sorted(found, key=lambda time: time.start)


def _beside(folded: str, days: Sequence[_Token], start: int, end: int) -> bool:
    """Whether days stand right beside the hours at [start, end)."""
    return any(
        (day.end <= start and _BESIDE_BEHIND.fullmatch(folded, day.end, start))
        or (end <= day.start and _BESIDE_BEFORE.fullmatch(folded, end, day.start))
        for day in days
    )


def _pairs(folded: str, days: Sequence[_Token], times: Sequence[_Token]) -> Iterator[tuple[list[_Token], list[_Token]] | None]:
    """Days with their times. A text that names days first goes on to do so, and one that names times first as well."""
    runs = [list(run) for _, run in groupby(sorted([*days, *times], key=lambda token: token.start), key=lambda token: bool(token.days))]
    if len(runs) < 2:
        return
    if not runs[0][0].days and not runs[-1][0].days and len(runs) % 2:  # "9-6 Monday to Thursday, Friday 9-5"
        yield from _turning(folded, runs)
        return
    begun = ""
    days_first = bool(runs[0][0].days)
    for i in range(0, len(runs) - 1, 2):
        those, open_then = (runs[i], runs[i + 1]) if days_first else (runs[i + 1], runs[i])
        last = runs[i + 2] if days_first and i + 3 == len(runs) else None  # "Monday to Friday 9-12 and 14-17, 9-12 on Saturdays"
        moved = None
        if last and len(open_then) > 1 and _LAST_TIME.fullmatch(folded, open_then[-1].end, last[0].start):
            *open_then, moved = open_then
        pair = _pair(folded, those, open_then, begun, days_first=days_first)
        if pair is None and last:  # the days before stand too far off
            pair = _pair(folded, last, open_then, begun, days_first=False)
        yield pair
        begun = pair[1][0].times.partition("-")[0] if pair else begun
        if last and moved:
            yield _pair(folded, last, [moved], begun, days_first=False)


def _turning(folded: str, runs: Sequence[list[_Token]]) -> Iterator[tuple[list[_Token], list[_Token]] | None]:
    """Times, days, times: the first days go with the times before them, and further ones with the times behind."""
    first, those, *rest = runs
    groups = _adjoining(folded, those, apart=True)
    if len(groups) > 1 and len(rest) == 1:
        yield _pair(folded, groups[0], first, "", days_first=False)
        yield _pair(folded, [day for group in groups[1:] for day in group], rest[0], "", days_first=True)
        return
    pair = _pair(folded, those, first, "", days_first=False)
    behind = _pair(folded, those, rest[0], "", days_first=True)
    if pair and behind and len(rest) == 1:
        yield pair[0], [*pair[1], *behind[1]]
        return
    yield pair or behind
    yield from (
        _pairs(folded, [t for run in rest[1:] for t in run if t.days], [t for run in rest for t in run if not t.days]) if pair else ()
    )


def _pair(
    folded: str, those: Sequence[_Token], times: Sequence[_Token], begun: str, *, days_first: bool
) -> tuple[list[_Token], list[_Token]] | None:
    """The days and times of two runs that stand close enough, None for none; begun is when the days before open."""
    groups = _adjoining(folded, those)
    near = groups[-1] if days_first else groups[0]
    kept: list[_Token] = []
    for time in times if days_first else reversed(times):
        begins, ends = (
            (kept[-1] if kept else near[-1]).end if days_first else time.end,
            (time.start if days_first else (kept[-1] if kept else near[0]).start),
        )
        if ends - begins > (_SAME_DAY if kept else _BETWEEN) or ";" in folded[begins:ends]:
            break
        if time.times.startswith("-"):
            if not begun or kept:
                break
            time = _Token(time.start, time.end, times=begun + time.times)
        kept.append(time)
    return (list(near), kept if days_first else kept[::-1]) if kept else None


def _adjoining(folded: str, days: Sequence[_Token], *, apart: bool = False) -> list[list[_Token]]:
    """Days in groups that stand together ("on Monday, Tuesday and Friday"); apart: a range makes a group of its own."""
    groups = [[days[0]]]
    for day in days[1:]:
        last = groups[-1][-1]
        together = _ADJOIN.fullmatch(folded, last.end, day.start) and not (apart and len(last.days) > 1)
        if together:
            groups[-1].append(day)
        else:
            groups.append([day])
    return groups


def _shortest(days: Sequence[_Token]) -> str:
    """ "Mo-Fr", "Mo,We", "Mo-We,Fr". Days called by name say which of the "working days" are meant."""
    named = [day for day in days if day.named] or days
    numbers = sorted({WEEK.index(name) for day in named for name in day.days})
    if len(named) == 1 and len(numbers) > 1:
        return f"{named[0].days[0]}-{named[0].days[-1]}"
    stretches: list[list[int]] = []
    for number in numbers:
        if stretches and number == stretches[-1][-1] + 1:
            stretches[-1].append(number)
        else:
            stretches.append([number])
    return ",".join(_stretch(stretch) for stretch in stretches)


def _stretch(numbers: Sequence[int]) -> str:
    if len(numbers) > 1:
        return f"{WEEK[numbers[0]]}-{WEEK[numbers[-1]]}"
    return WEEK[numbers[0]]


def _week(match: re.Match[str]) -> tuple[str, ...]:
    """The days that a match names, in order."""
    if match["working"]:
        return WEEK[:5]
    if match["mosa"]:
        return WEEK[:6]
    if match["all"]:
        return WEEK
    if match["weekend"]:
        return WEEK[5:]
    if match["row"]:
        return tuple(_SHORT[name] for name in re.findall(_LETTER_PAIR, match["row"]))
    if match["short"]:
        return _through(_SHORT[match["short"]], _SHORT[match["last_short"]])
    if match["letter"] or match["m"]:
        return _through(_LETTERS[match["letter"] or match["m"]], _LETTERS[match["last"] or match["f"]])
    if match["one"]:
        return (day_of(match["one"]),)
    return _through(day_of(match["from"] or match["between"]), day_of(match["to"] or match["and"]))


def _through(first: str, last: str) -> tuple[str, ...]:
    begin, end = WEEK.index(first), WEEK.index(last)
    return WEEK[begin : end + 1] if begin <= end else (*WEEK[begin:], *WEEK[: end + 1])


def day_of(word: str) -> str:
    word = word.removesuffix(".")
    return _DAYS.get(word) or _DAYS[word.removesuffix("s")]


def _range(match: re.Match[str]) -> str:
    """ "09:00-19:00", "" where the two are no times of day in order."""
    first, second = match["a"] or match["c"] or match["e"], match["b"] or match["d"] or match["f"]
    start, end = minutes_of(first), minutes_of(second)
    if start is None or end is None:
        return ""
    if end == 0:
        end = 24 * 60
    if end <= start and (match["e"] or _AFTER_NOON.fullmatch(second)):  # "between 8 and 6"
        end += 12 * 60
    if end <= start and end <= 12 * 60 and ("m" in second or "m" not in first):
        end += 12 * 60 if "am" in first.replace(".", "") and "m" not in second else 0
    if end <= start or end > 24 * 60:
        return ""
    return f"{clock(start)}-{clock(end)}"
