"""Opening hours in French and English, in OpenStreetMap style: "Mo-Fr 09:00-19:00", "24/7"."""

import re
from collections.abc import Iterator

from contracts.terms.numbers import parse_words
from contracts.terms.types import Value

_DAYS = {
    "lundi": "Mo", "mardi": "Tu", "mercredi": "We", "jeudi": "Th", "vendredi": "Fr", "samedi": "Sa", "dimanche": "Su",
    "monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr", "saturday": "Sa", "sunday": "Su",
    "lun": "Mo", "mar": "Tu", "mer": "We", "jeu": "Th", "ven": "Fr", "sam": "Sa", "dim": "Su",
    "mon": "Mo", "tue": "Tu", "wed": "We", "thu": "Th", "fri": "Fr", "sat": "Sa", "sun": "Su",
}  # fmt: skip
_LETTERS = {"l": "Mo", "m": "Tu", "j": "Th", "v": "Fr", "s": "Sa", "d": "Su"}  # "L-V"
_AMBIGUOUS = {"mar", "mer", "jeu", "mon", "sun", "sat", "wed"}  # days only in a range, or with a full stop
_NAMES = sorted(_DAYS, key=len, reverse=True)
_DAY = r"(?:" + "|".join(name if len(name) > 3 else rf"{name}\b\.?" for name in _NAMES) + r")s?"
_ONE_DAY = r"(?:" + "|".join(rf"{name}\." if name in _AMBIGUOUS else name for name in _NAMES) + r")s?"
_DAY_RANGE = re.compile(
    rf"\b(?:(?P<from>{_DAY}) ?(?:au|a|to|through|thru|until|jusqu'au|et|and|-|/) ?(?:le )?(?P<to>{_DAY})|"
    rf"(?P<letter>l) ?(?:-|a|au) ?(?P<last>[jvsd])(?![\w'.])|(?P<one>{_ONE_DAY}))(?!\w)(?! (?:compris|inclus|et feries compris))"
    r"|(?P<working>jours? ouvres?|business days?|working days?|weekdays?|week ?days|(?<!tous les )jours de (?:la )?semaine)"
    r"|(?P<mosa>jours? ouvrables?)"
    r"|(?P<all>7 ?j(?:ours)? ?(?:/|sur) ?7|7 days (?:a|per) week|seven days (?:a|per) week|"
    r"tous les jours(?: de la semaine)?(?:,? (?:y compris le |samedi et |week-?ends? et )?(?:dimanche|feries) compris)?"
    r"(?! ?(?:ouvr|du lundi|de la semaine|\())|every day|"
    r"sept jours sur sept)"
)
_HOUR_WORDS = (
    r"(?:vingt[ -]et[ -]une|vingt[ -](?:deux|trois|quatre)|dix-(?:sept|huit|neuf)|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|"
    r"douze|treize|quatorze|quinze|seize|vingt)"
)
_TIME = (
    r"(?:(?:[01]?\d|2[0-4])(?: ?(?:heures?|h|:)(?: ?[0-5]\d)?(?: ?(?:a\.?m\.?|p\.?m\.?))?|\.[0-5]\d(?: ?(?:a\.?m\.?|p\.?m\.?))?|"
    rf" ?(?:a\.?m\.?|p\.?m\.?))|{_HOUR_WORDS} heures?(?: (?:trente|quinze|quarante-cinq|et demie|et quart)\b)?|midi\b|minuit\b)"
)
_BARE = rf"(?:[01]?\d|2[0-4]|{_HOUR_WORDS})"
_TIMES = re.compile(
    rf"(?<![\w/])(?:(?P<a>{_TIME}) ?(?:a|-|to|until|till|et|and|jusqu'a|through) ?(?P<b>{_TIME}|{_BARE})|(?P<c>{_BARE}) ?(?:a|-|to|et|"
    rf"and) ?(?P<d>{_TIME})|"
    # "between 8 and 6, Monday to Friday": hours only where nothing is counted
    r"(?:between|from) (?P<e>\d{1,2}) (?:and|to) (?P<f>\d{1,2})(?=[,.;)]|$|"
    r" (?:on|from|every|each|mon|tue|sat|sun|uk|gmt|cet|local)))(?![\w%/])"
)
_ALWAYS = re.compile(
    r"24 ?h?(?:eures?|ours?|rs)? ?(?:/|sur|x|hours? (?:a|per) day) ?(?:24 ?h?(?:eures?)?)? ?(?:,|et|and|-|/|;)? ?"
    r"(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|(?:7|seven) days? (?:a|per) week|7(?:x365)?\b)"
    r"|(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?) ?(?:,|et|and)? ?24 ?h?(?:eures?)? ?(?:/|sur) ?24 ?h?"
    r"|twenty-four hours (?:a|per) day,? (?:and )?seven days (?:a|per) week|(?:24|twenty-four \(24\)) hours (?:a|"
    r"per) day,? (?:and )?(?:7|seven \(7\)) days"
    r"|\bh ?24\b(?:,? ?(?:et )?7 ?j(?:ours)? ?(?:/|sur) ?7)?|24 ?x ?7\b|a toute heure du jour (?:et|ou|comme) (?:de )?la nuit|"
    r"24 hours (?:a|per) day,? (?:and )?(?:365|every) days? (?:a|per|of the) year|jour et nuit,? tous les jours de l'annee|"
    r"(?:jour et nuit|nuit et jour),? (?:et )?(?:7 ?j(?:ours)? ?(?:/|sur) ?7|sept jours sur sept)"
    r"|vingt-quatre heures sur vingt-quatre|\ba?round[- ]the[- ]clock\b"
)
_MINUTES = {"trente": 30, "quinze": 15, "quarante-cinq": 45, "et demie": 30, "et quart": 15}
_WORDED = re.compile(_HOUR_WORDS)
_FROM = re.compile(r"\b(?:de|et|entre) $")  # before hours in words, which are lengths of time otherwise
_BETWEEN = 70  # most characters between days and the times that go with them


def find_hours(folded: str) -> Iterator[Value]:
    """Opening hours of a folded sentence, "" for none. Days and times that stand together make one value."""
    always = _ALWAYS.search(folded)
    if always:
        yield Value("24/7", always.start(), always.end())
    times = [
        (m.start(), m.end(), _range(m)) for m in _TIMES.finditer(folded) if not (always and always.start() <= m.start() < always.end())
    ]
    times = [t for t in times if t[2] and not (_WORDED.match(folded, t[0]) and not _FROM.search(folded[max(0, t[0] - 8) : t[0]]))]
    if not times:
        return
    days = [
        (m.start(), m.end(), _days(m)) for m in _DAY_RANGE.finditer(folded) if not (always and always.start() <= m.start() < always.end())
    ]
    if not days:
        return
    groups: dict[int, list[tuple[int, int, str]]] = {}
    days_first = days[0][0] < times[0][0]
    for time in times:
        near = min(range(len(days)), key=lambda i: (_gap(days[i], time, folded) + _against(days[i], time, folded, days_first), i))
        if _gap(days[near], time, folded) <= _BETWEEN or (near in groups and time[0] - groups[near][-1][1] < 12):
            groups.setdefault(near, []).append(time)
    if not groups:
        return
    parts = [f"{days[i][2]} {','.join(t[2] for t in group)}" for i, group in sorted(groups.items())]
    stretches = [(days[i][0], days[i][1]) for i in groups] + [(t[0], t[1]) for group in groups.values() for t in group]
    yield Value("; ".join(parts), min(s for s, _ in stretches), max(e for _, e in stretches))


def _gap(day: tuple[int, int, str], time: tuple[int, int, str], folded: str) -> int:
    """Characters between days and times; a full stop or semicolon between them sets them apart."""
    start, end = (day[1], time[0]) if day[0] < time[0] else (time[1], day[0])
    between = folded[start:end]
    return len(between) + (1000 if ";" in between else 0)


def _against(day: tuple[int, int, str], time: tuple[int, int, str], folded: str, days_first: bool) -> int:
    """What weighs against days that stand behind the time, with no word between, in a text that names days first; and the reverse."""
    if days_first:
        return 4 if time[0] < day[0] and not re.search(r"[a-z]", folded[time[1] : day[0]]) else 0
    return 4 if day[0] < time[0] and not re.search(r"[a-z]", folded[day[1] : time[0]]) else 0


def _days(match: re.Match[str]) -> str:
    if match.group("working"):
        return "Mo-Fr"
    if match.group("mosa"):
        return "Mo-Sa"
    if match.group("all"):
        return "Mo-Su"
    if match.group("letter"):
        return f"{_LETTERS[match.group('letter')]}-{_LETTERS[match.group('last')]}"
    if match.group("one"):
        return _day(match.group("one"))
    return f"{_day(match.group('from'))}-{_day(match.group('to'))}"


def _day(word: str) -> str:
    word = word.removesuffix(".")
    return _DAYS.get(word) or _DAYS[word.removesuffix("s")]


def _range(match: re.Match[str]) -> str:
    """ "09:00-19:00", "" where the two are no times of day in order."""
    first, second = match["a"] or match["c"] or match["e"], match["b"] or match["d"] or match["f"]
    start, end = _minutes(first), _minutes(second)
    if start is None or end is None:
        return ""
    if end <= start and match["e"]:  # "between 8 and 6"
        end += 12 * 60
    if end <= start and end <= 12 * 60 and ("m" in second or "m" not in first):
        end += 12 * 60 if "am" in first.replace(".", "") and "m" not in second else 0
    if end <= start and "p" in second and "a" not in first:
        return ""
    if end <= start:
        return ""
    return f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"


def _minutes(words: str) -> int | None:
    """Minutes since midnight, None for no time of day: "8 h 15", "4.30pm", "dix-sept heures trente", "midi"."""
    if words in ("midi", "minuit"):
        return 12 * 60 if words == "midi" else 24 * 60
    if words[0].isalpha():
        hours, _, minutes = words.partition(" heure")
        hour, minute = parse_words(hours), _MINUTES.get(minutes.removeprefix("s").strip(), 0)
        return None if hour is None else hour * 60 + minute
    match = re.match(r"(\d{1,2})(?: ?(?:heures?|h|:|\.) ?(\d\d)?)?", words)
    if not match:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    half = re.search(r"([ap])\.?m", words)
    if half:
        hour = hour % 12 + (12 if half.group(1) == "p" else 0)
    return hour * 60 + minute if hour <= 24 else None
