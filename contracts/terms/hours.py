"""Opening hours in French and English, in OpenStreetMap style: "Mo-Fr 09:00-19:00", "24/7"."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value

_DAYS = {
    "lundi": "Mo", "mardi": "Tu", "mercredi": "We", "jeudi": "Th", "vendredi": "Fr", "samedi": "Sa", "dimanche": "Su",
    "monday": "Mo", "tuesday": "Tu", "wednesday": "We", "thursday": "Th", "friday": "Fr", "saturday": "Sa", "sunday": "Su",
    "mon": "Mo", "tue": "Tu", "wed": "We", "thu": "Th", "fri": "Fr", "sat": "Sa", "sun": "Su",
}  # fmt: skip
_DAY = r"(?:" + "|".join(sorted(_DAYS, key=len, reverse=True)) + r")s?"
_DAY_RANGE = re.compile(
    rf"\b(?:(?P<from>{_DAY}) ?(?:au|a|to|through|thru|until|jusqu'au|et|and|-) ?(?:le )?(?P<to>{_DAY})|(?P<one>{_DAY}))\b"
    r"|(?P<working>jours? ouvres?|business days?|working days?|weekdays?|week ?days|jours de semaine)"
    r"|(?P<mosa>jours? ouvrables?)"
    r"|(?P<all>7 ?j(?:ours)? ?(?:/|sur) ?7|7 days (?:a|per) week|seven days (?:a|per) week|tous les jours(?! ouvr)|every day|"
    r"sept jours sur sept)"
)
_TIME = (
    r"(?:[01]?\d|2[0-4])(?: ?(?:heures?|h|:)(?: ?[0-5]\d)?(?: ?(?:a\.?m\.?|p\.?m\.?))?|\.[0-5]\d(?: ?(?:a\.?m\.?|p\.?m\.?))?|"
    r" ?(?:a\.?m\.?|p\.?m\.?))"
)
_BARE = r"(?:[01]?\d|2[0-4])"
_TIMES = re.compile(
    rf"(?<![\d/])(?:(?P<a>{_TIME}) ?(?:a|-|to|until|till|et|and|jusqu'a|through) ?(?P<b>{_TIME}|{_BARE})|(?P<c>{_BARE}) ?(?:a|-|to|et|"
    rf"and) ?(?P<d>{_TIME}))(?![\d%/])"
)
_ALWAYS = re.compile(
    r"24 ?h?(?:eures?|ours?|rs)? ?(?:/|sur|x|hours? (?:a|per) day) ?(?:24 ?h?(?:eures?)?)? ?(?:,|et|and|-|/|;)? ?"
    r"(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|(?:7|seven) days? (?:a|per) week|7(?:x365)?\b)"
    r"|(?:7 ?j?(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?) ?(?:,|et|and)? ?24 ?h?(?:eures?)? ?(?:/|sur) ?24 ?h?"
    r"|twenty-four hours (?:a|per) day,? (?:and )?seven days (?:a|per) week|(?:24|twenty-four \(24\)) hours (?:a|"
    r"per) day,? (?:and )?(?:7|seven \(7\)) days"
    r"|vingt-quatre heures sur vingt-quatre|\ba?round[- ]the[- ]clock\b"
)
_BETWEEN = 70  # most characters between days and the times that go with them


def find_hours(folded: str) -> Iterator[Value]:
    """Opening hours of a folded sentence, "" for none. Days and times that stand together make one value."""
    always = _ALWAYS.search(folded)
    if always:
        yield Value("24/7", always.start(), always.end())
    times = [
        (m.start(), m.end(), _range(m)) for m in _TIMES.finditer(folded) if not (always and always.start() <= m.start() < always.end())
    ]
    times = [t for t in times if t[2]]
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
    if match.group("one"):
        return _day(match.group("one"))
    return f"{_day(match.group('from'))}-{_day(match.group('to'))}"


def _day(word: str) -> str:
    return _DAYS.get(word) or _DAYS[word.removesuffix("s")]


def _range(match: re.Match[str]) -> str:
    """ "09:00-19:00", "" where the two are no times of day in order."""
    first, second = match.group("a") or match.group("c"), match.group("b") or match.group("d")
    start, end = _minutes(first), _minutes(second)
    if start is None or end is None:
        return ""
    if end <= start and end <= 12 * 60 and ("m" in second or "m" not in first):
        end += 12 * 60 if "am" in first.replace(".", "") and "m" not in second else 0
    if end <= start and "p" in second and "a" not in first:
        return ""
    if end <= start:
        return ""
    return f"{start // 60:02d}:{start % 60:02d}-{end // 60:02d}:{end % 60:02d}"


def _minutes(words: str) -> int | None:
    match = re.match(r"(\d{1,2})(?: ?(?:heures?|h|:|\.) ?(\d\d)?)?", words)
    if not match:
        return None
    hour, minute = int(match.group(1)), int(match.group(2) or 0)
    half = re.search(r"([ap])\.?m", words)
    if half:
        hour = hour % 12 + (12 if half.group(1) == "p" else 0)
    return hour * 60 + minute if hour <= 24 else None
