"""Places and courts by their names: "US-CA" as "California, United States", "courts:IE" as "Courts (Ireland)"."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from contracts.text.fold import fold

_SUBDIVISIONS = {
    "US-CA": {"fr": "Californie, États-Unis", "en": "California, United States"},
    "US-NY": {"fr": "New York, États-Unis", "en": "New York, United States"},
    "US-DE": {"fr": "Delaware, États-Unis", "en": "Delaware, United States"},
    "US-WA": {"fr": "État de Washington, États-Unis", "en": "Washington State, United States"},
    "US-TX": {"fr": "Texas, États-Unis", "en": "Texas, United States"},
    "US-MA": {"fr": "Massachusetts, États-Unis", "en": "Massachusetts, United States"},
    "GB-ENG": {"fr": "Angleterre", "en": "England"},
    "GB-EAW": {"fr": "Angleterre et pays de Galles", "en": "England and Wales"},
    "GB-SCT": {"fr": "Écosse", "en": "Scotland"},
    "CA-QC": {"fr": "Québec, Canada", "en": "Quebec, Canada"},
    "CA-ON": {"fr": "Ontario, Canada", "en": "Ontario, Canada"},
    "EU": {"fr": "Union européenne", "en": "European Union"},
    "EEA": {"fr": "Espace économique européen", "en": "European Economic Area"},
}
_TAE = {
    "fr": "Tribunal des activités économiques {of} (ancien tribunal de commerce)",
    "en": "Economic activities court of {town} (formerly the commercial court)",
}
_COURTS = {
    "commerce": {"fr": "Tribunal de commerce", "en": "Commercial court"},
    "judiciaire": {"fr": "Tribunal judiciaire", "en": "Civil court (tribunal judiciaire)"},
    "courts": {"fr": "Tribunaux", "en": "Courts"},
}
# Seats of courts whose French and English names differ, beside those after which CLDR calls time zones.
_TOWNS = (
    ("Anvers", "Antwerp"), ("Bâle", "Basel"), ("Barcelone", "Barcelona"), ("Berne", "Bern"), ("Édimbourg", "Edinburgh"),
    ("Francfort", "Frankfurt"), ("Gand", "Ghent"), ("Gênes", "Genoa"), ("Genève", "Geneva"),
    ("Hambourg", "Hamburg"), ("La Haye", "The Hague"), ("Montréal", "Montreal"), ("Pékin", "Beijing"),
    ("Philadelphie", "Philadelphia"), ("Séville", "Seville"),
)  # fmt: skip
_ASPIRATED = frozenset({"Hambourg", "Hanovre", "Hanoï", "Harlow", "Hong Kong", "Houston", "Hyères", "Honfleur"})
_ARBITRATION = {"fr": "Arbitrage", "en": "Arbitration"}
_CONTINENTS = ("Europe/", "Asia/", "Africa/", "America/")
_SHARED_NAMES = frozenset({"FR", "GD", "DM"})  # "Grenade", "Dominique"
_CODE = re.compile(r"([A-Z]{2})(?:-[A-Z]{2,3})?")


def say_place(value: str, language: str) -> str:
    """A place code (ISO 3166, "EU", "EEA") by its name."""
    if value in _SUBDIVISIONS:
        return _SUBDIVISIONS[value][language]
    country, _, part = value.partition("-")
    name = _territories(language).get(country, country)
    return f"{name} ({part})" if part else str(name)


def say_law(value: str, language: str) -> str:
    """The law of a place by its name; England and Wales are one jurisdiction."""
    return say_place("GB-EAW" if value == "GB-ENG" else value, language)


def place_of(words: str) -> str | None:
    """The code of a place that is given by its code or by its French or English name; None for one not known."""
    match = _CODE.fullmatch(words.upper())
    if match and (match[0] in _SUBDIVISIONS or match[1] in _territories("en")):
        return match[0]
    return _codes().get(fold(words))


def say_court(value: str, language: str) -> str:
    """A court ("commerce:Paris", "courts:FR", "arbitration:ICC") by its name."""
    kind, _, seat = value.partition(":")
    if kind == "arbitration":
        body = "CCI" if seat == "ICC" and language == "fr" else seat
        return f"{_ARBITRATION[language]} ({body})" if body else _ARBITRATION[language]
    if kind not in _COURTS:
        return value
    name = _COURTS[kind][language]
    if not seat:
        return name
    if re.fullmatch(r"[A-Z]{2}(-[A-Z]{2,3})?", seat):
        return f"{name} ({say_place(seat, language)})"
    part = place_of(seat)
    if part in _SUBDIVISIONS:
        return f"{name} ({say_place(part, language)})"
    if kind == "commerce" and fold(seat) in _renamed_seats():
        return _TAE[language].format(of=_of(seat), town=seat)
    if kind == "courts":  # the French kinds sit in towns of French names, Vienne in Isère among them
        seat = _towns(language).get(fold(seat), seat)
    return f"{name} {_of(seat)}" if language == "fr" else f"{name} of {seat}"


def _of(town: str) -> str:
    """French "of" before a town: "du Mans", "d'Évry", "de Paris"."""
    if town.startswith("Le "):
        return f"du {town[3:]}"
    return f"d’{town}" if town[0] in "AEÉÈIOUYH" and town not in _ASPIRATED else f"de {town}"


@cache
def _renamed_seats() -> frozenset[str]:
    """The folded names of the towns whose commercial court became an economic activities court, from the rule that tells of it."""
    from review.rules.playbook import load_playbook  # whose thresholds are said with the names of this module

    return frozenset(fold(town) for town in load_playbook().rule("court_renamed_tae").words("towns"))


@cache
def _codes() -> dict[str, str]:
    """Codes by folded names."""
    codes: dict[str, str] = {}
    for language in ("fr", "en"):
        codes |= {fold(name): code for code, name in _territories(language).items() if _CODE.fullmatch(code)}
        codes |= {fold(names[language]): code for code, names in _SUBDIVISIONS.items()}
    return codes


@cache
def _towns(language: str) -> dict[str, str]:
    """What towns whose names differ are called in the language ("fr" or "en"), by their folded names in the other one.

    A name that a bracket or a comma tells from a namesake is nobody's but its own; so is one that French and foreign towns share.
    """
    pairs = list(_TOWNS)
    for zone, country in get_global("zone_territories").items():
        if zone.startswith(_CONTINENTS) and country not in _SHARED_NAMES:
            french, english = (Locale.parse(one).time_zones.get(zone, {}).get("city") for one in ("fr", "en"))
            english = english or zone.rpartition("/")[2].replace("_", " ")
            if french and not re.search(r"[(),\[.]|^Saint", french + english):
                pairs.append((french, english))
    other = 1 if language == "fr" else 0
    return {fold(pair[other]): pair[1 - other] for pair in pairs if pair[0] != pair[1]}


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)
