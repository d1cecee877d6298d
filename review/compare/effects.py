"""Whether a change of a key term is better or worse for the customer, by the table directions.yaml."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from contracts.terms.values.hours import WEEK
from review.compare.types import Effect
from review.rules.durations import DURATION

_FILE = Path(__file__).with_name("directions.yaml")
_RISING = {"longer": True, "higher": True, "home": True, "shorter": False, "lower": False}

# Days of a unit; a working day is a calendar day and two fifths. Months are told by _of_months.
_DAYS = {"D": 1.0, "BD": 1.4, "W": 7.0, "Y": 365.0}
_FOREVER = 1e9
_HOURS = re.compile(r"(?P<first>[A-Z][a-z])(?:-(?P<last>[A-Z][a-z]))? (?P<times>.+)$")
_STATES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
_UNION = frozenset({"EU", "EEA", *_STATES.split()})


@dataclass(frozen=True, slots=True)
class Direction:
    """Which way of a key term is better for the customer, and what stating it at all is to them."""

    rising: bool | None  # whether more is better; None where neither way is
    stated: Effect


@cache
def directions() -> dict[str, Direction]:
    """The direction of every key term that has one in the table."""
    rows = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return {key: Direction(_RISING[row["better"]] if row["better"] else None, Effect(row["stated"])) for key, row in rows.items()}


def effect(key: str, left: Sequence[str], right: Sequence[str]) -> Effect:
    """What it means for the customer that the canonical values of a key term went from left to right.

    Where a contract gives several values, the one that is worst for the customer counts. Values that cannot be ranked (a sum in another
    currency, a duration left to the order form) are neutral.
    """
    direction = directions().get(key)
    if direction is None:
        return Effect.NEUTRAL
    if not left or not right:
        return direction.stated if right else _opposite(direction.stated)
    if direction.rising is None:
        return Effect.NEUTRAL
    measured = [sizes(key, values) for values in (left, right)]
    if not measured[0] or not measured[1] or measured[0][0][0] != measured[1][0][0]:
        return Effect.NEUTRAL
    worst = [(min if direction.rising else max)(number for _, number in side) for side in measured]
    if worst[0] == worst[1]:
        return Effect.NEUTRAL
    return Effect.BETTER if (worst[1] > worst[0]) is direction.rising else Effect.WORSE


def _opposite(found: Effect) -> Effect:
    return {Effect.BETTER: Effect.WORSE, Effect.WORSE: Effect.BETTER}.get(found, Effect.NEUTRAL)


def sizes(key: str, values: Sequence[str]) -> list[tuple[str, float]]:
    """The size of every value; empty where one of them has none or their measures differ."""
    known = [found for value in values if (found := size(key, value)) is not None]
    return known if len(known) == len(values) and len({measure for measure, _ in known}) == 1 else []


def size(key: str, value: str) -> tuple[str, float] | None:
    """A canonical value as a measure ("days", "EUR", "fees", …) and a number of it, greater for more; None where it has no size."""
    if key in ("data.location", "governing_law"):
        return _nearness(value)
    if key == "jurisdiction":
        return _court(value)
    if key == "support.hours":
        return _opening(value)
    if key == "liability.cap":
        return _cap(value)
    if value == "on_receipt":
        return "days", 0.0
    if value == "indefinite":  # a contract without a term can be left at any time; any other duration without end is the longest
        return "days", 0.0 if key == "term.initial" else _FOREVER
    return _duration(value) or _amount(value)


def _duration(value: str) -> tuple[str, float] | None:
    match = DURATION.match(value)
    if not match or value in ("P", "PT"):
        return None
    count = int(match["count"] or 0)
    days = _of_months(count) if match["unit"] == "M" else count * _DAYS[match["unit"]] if count else 0.0
    return "days", days + int(match["hours"] or 0) / 24 + int(match["minutes"] or 0) / 1440


def _of_months(count: int) -> float:
    """Days of that many months as contracts reckon them: a month is 30 days, twelve are a year."""
    years, months = divmod(count, 12)
    return years * _DAYS["Y"] + months * 30.0


def _amount(value: str) -> tuple[str, float] | None:
    if match := re.match(r"([\d.]+) ([A-Z]{3})$", value):
        return match[2], float(match[1])
    if match := re.match(r"([\d.]+)%(?:/(month|year))?$", value):
        return ("rate" if match[2] else "%"), float(match[1]) * (12 if match[2] == "month" else 1)
    if match := re.match(r"((?:legal|ecb)[+*])([\d.]+)(?:pt)?$", value):
        return match[1], float(match[2])
    return None


def _cap(value: str) -> tuple[str, float] | None:
    if value == "none":
        return "fees", _FOREVER
    if match := re.match(r"fees:(P\w+|contract)(?:\*(\d+)%)?$", value):
        period = _duration(match[1])
        # The fees of a whole contract are those of its years: more than any period of months that a cap names, but not without limit.
        days = period[1] if period else 3 * _DAYS["Y"]
        return "fees", days * int(match[2] or 100) / 100
    return _amount(value.removeprefix("amount:")) if value.startswith("amount:") else None


def _nearness(place: str) -> tuple[str, float]:
    return "nearness", 2.0 if place == "FR" else 1.0 if place in _UNION else 0.0


def _court(value: str) -> tuple[str, float] | None:
    """A court by its country, where that is known."""
    kind, _, seat = value.partition(":")
    if kind in ("commerce", "judiciaire"):  # kinds of French courts
        return _nearness("FR")
    return _nearness(seat) if kind == "courts" and re.fullmatch(r"[A-Z]{2}(-[A-Z]{2,3})?", seat) else None


def _opening(value: str) -> tuple[str, float] | None:
    """Hours of a week."""
    if value == "24/7":
        return "hours", 168.0
    total = 0.0
    for part in value.split(";"):
        match = _HOURS.match(part.strip())
        if not match or match["first"] not in WEEK or (match["last"] or "Mo") not in WEEK:
            return None
        days = WEEK.index(match["last"]) - WEEK.index(match["first"]) + 1 if match["last"] else 1
        for times in match["times"].split(","):
            clock = re.fullmatch(r"(\d\d):(\d\d)-(\d\d):(\d\d)", times)
            if not clock:
                return None
            start, end = int(clock[1]) + int(clock[2]) / 60, int(clock[3]) + int(clock[4]) / 60
            total += days * (end - start)
    return "hours", total
