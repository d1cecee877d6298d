"""Values of key terms as a person says them: opening hours, sums and dates; courts, places and the rest as the rules say them."""

import re
from datetime import date

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency

from contracts.terms.values.hours import WEEK
from review.rules.naming import say_court, say_law, say_place
from review.rules.phrasing import phrase

_NO_BREAK = "\u00a0"
_FLAG = {"fr": "Oui", "en": "Yes"}
_FREE = {"fr": "gratuit", "en": "free of charge"}
_AT_ONCE = {"fr": "aussitôt", "en": "at once"}
_ROUND_THE_CLOCK = {"fr": "24 h/24, 7 j/7", "en": "24 hours a day, 7 days a week"}
_STATUTE_RATE = {"fr": "taux de l’article L. 441-10 du code de commerce", "en": "rate of article L. 441-10 of the French commercial code"}
_FEES = re.compile(r"fees:(?P<period>P\w+|contract)(?:\*(?P<share>\d+)%)?")
_HOURS = re.compile(r"(?P<first>[A-Z][a-z])(?:-(?P<last>[A-Z][a-z]))? (?P<times>\d\d:\d\d-\d\d:\d\d(?:,\d\d:\d\d-\d\d:\d\d)*)$")


def say(key: str, value: str, language: str) -> str:
    """The canonical value of the key term in words of "fr" or "en"; a value of no known form as it is."""
    if value == "yes":
        return _FLAG[language]
    if value == "P0D" and not key.endswith("notice"):
        return _AT_ONCE[language]
    if value == "0 EUR" and key == "data.return_fee":
        return _FREE[language]
    if value == "L441-10":
        return _STATUTE_RATE[language]
    if cap := _FEES.fullmatch(value):
        return _say_fees(cap, language)
    if key == "support.hours":
        return say_hours(value, language)
    if key == "governing_law":
        return say_law(value, language)
    if key == "data.location":
        return say_place(value, language)
    if key == "jurisdiction":
        return say_court(value, language)
    if key == "vendor.siren":
        return _NO_BREAK.join(re.findall(r"\d{1,3}", value))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return say_date(date.fromisoformat(value), language)
    sum_of_money = re.fullmatch(r"(?:amount:)?([\d.]+) ([A-Z]{3})", value)
    if sum_of_money:
        return _money(sum_of_money[1], sum_of_money[2], language)
    return _tie(phrase(value, language))


def _say_fees(cap: re.Match[str], language: str) -> str:
    """A cap made of fees: "12 mois de redevances", "50 % de 12 mois de redevances"."""
    if cap["period"] == "contract":
        fees = {"fr": "redevances du contrat", "en": "fees under the contract"}[language]
    else:
        period = _tie(phrase(cap["period"], language))
        fees = {"fr": f"{period} de redevances", "en": f"{period} of fees"}[language]
    if not cap["share"]:
        return fees
    return {"fr": f"{cap['share']}{_NO_BREAK}% de {fees}", "en": f"{cap['share']}% of {fees}"}[language]


def say_date(day: date, language: str) -> str:
    """A day in words: "1er mars 2026", "1 March 2026"."""
    written = format_date(day, "d MMMM y", locale=language)
    return f"1er{written[1:]}" if language == "fr" and day.day == 1 else written


def say_hours(value: str, language: str) -> str:
    """Opening hours in OpenStreetMap's style ("Mo-Fr 09:00-19:00") in words; anything more intricate as it is."""
    if value == "24/7":
        return _ROUND_THE_CLOCK[language]
    said = []
    for part in value.split(";"):
        match = _HOURS.match(part.strip())
        if not match or match["first"] not in WEEK or (match["last"] or "Mo") not in WEEK:
            return value
        said.append(_hours_of_days(match, language))
    return {"fr": " ; ", "en": "; "}[language].join(said)


def _hours_of_days(match: re.Match[str], language: str) -> str:
    names = Locale.parse(language).days["format"]["wide"]
    first = names[WEEK.index(match["first"])]
    last = names[WEEK.index(match["last"])] if match["last"] else None
    ranges = [_range(part, language) for part in match["times"].split(",")]
    if language == "fr":
        days = f"du {first} au {last}" if last else f"le {first}"
        return f"{days}, {' et '.join(ranges)}"
    days = f"{first} to {last}" if last else str(first)
    return f"{days}, {' and '.join(ranges)}"


def _range(times: str, language: str) -> str:
    start, end = times.split("-")
    if language == "en":
        return f"{start}–{end}"
    return f"de {_french_time(start)} à {_french_time(end)}"


def _french_time(time: str) -> str:
    hour, minute = time.split(":")
    return f"{int(hour)} h" if minute == "00" else f"{int(hour)} h {minute}"


def _money(amount: str, currency: str, language: str) -> str:
    pattern = {"fr": f"#,##0.##{_NO_BREAK}¤", "en": "¤#,##0.##"}[language]
    if "." in amount:
        pattern = pattern.replace(".##", ".00")
    return format_currency(amount, currency, pattern, locale=language, currency_digits=False)


def _tie(text: str) -> str:
    """Keeps a number and what it counts on one line."""
    return re.sub(r"(?<=\d) (?=\S)", _NO_BREAK, text)
