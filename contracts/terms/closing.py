"""Opening hours of which one day ends sooner or later: "from 9 to 6 (5 on Fridays), Monday to Friday"."""

import re
from collections.abc import Iterator

from contracts.terms.types import Value
from contracts.terms.values.clock import clock, minutes_of
from contracts.terms.values.hours import ONE_DAY, TIME, WEEK, day_of, find_hours

_OWN_END = re.compile(  # a time and one day alone between brackets
    rf"\( ?(?:(?:jusqu'a|until|till|to|but|mais|et|and|closing at|fermeture a) )?(?P<time>{TIME})(?: only| seulement)?,? "
    rf"(?:(?:le|les|on|every|each|chaque) )?(?P<day>{ONE_DAY}) ?\)"
)
_PART = re.compile(r"(?P<first>[A-Z][a-z])-(?P<last>[A-Z][a-z]) (?P<times>[\d:,-]+)")


def find_hours_and_closing(folded: str) -> Iterator[Value]:
    """Opening hours of a folded sentence; where it says between brackets when one of the days ends, that day is told by itself."""
    own = _OWN_END.search(folded) if "(" in folded else None
    end = minutes_of(own["time"]) if own else None
    if own is None or end is None:
        yield from find_hours(folded)
        return
    rest = folded[: own.start()] + " " + folded[own.end() :]  # the brackets apart, the hours stand together
    gone = own.end() - own.start() - 1
    for value in find_hours(rest):
        start, last = (at + gone if at > own.start() else at for at in (value.start, value.end))
        told = "; ".join(_ending(part, day_of(own["day"]), clock(end)) for part in value.value.split("; "))
        yield Value(told, min(start, own.start()) if told != value.value else start, max(last, own.end()) if told != value.value else last)


def _ending(part: str, day: str, end: str) -> str:
    """ "Mo-Fr 09:00-18:00" with Fr and 17:00 is "Mo-Th 09:00-18:00; Fr 09:00-17:00"; as it was where the day is none of them."""
    match = _PART.fullmatch(part)
    if not match or WEEK.index(match["first"]) >= WEEK.index(match["last"]):
        return part
    days = WEEK[WEEK.index(match["first"]) : WEEK.index(match["last"]) + 1]
    kept = [stretch for stretch in match["times"].split(",") if stretch.partition("-")[0] < end]
    if day not in days or not kept:
        return part
    at = days.index(day)
    own = ",".join([*kept[:-1], f"{kept[-1].partition('-')[0]}-{end}"])
    stretches = [(days[:at], match["times"]), ((day,), own), (days[at + 1 :], match["times"])]
    return "; ".join(f"{those[0]}-{those[-1]} {times}" if len(those) > 1 else f"{those[0]} {times}" for those, times in stretches if those)
