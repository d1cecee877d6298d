"""Places and courts by their names: "US-CA" as "California, United States", "courts:IE" as "Courts (Ireland)"."""

import re
from functools import cache

from babel import Locale

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
_COURTS = {
    "commerce": {"fr": "Tribunal de commerce", "en": "Commercial court"},
    "judiciaire": {"fr": "Tribunal judiciaire", "en": "Civil court (tribunal judiciaire)"},
    "courts": {"fr": "Tribunaux", "en": "Courts"},
}
_ARBITRATION = {"fr": "Arbitrage", "en": "Arbitration"}
_CODE = re.compile(r"([A-Z]{2})(?:-[A-Z]{2,3})?")


def say_place(value: str, language: str) -> str:
    """A place code (ISO 3166, "EU", "EEA") by its name."""
    if value in _SUBDIVISIONS:
        return _SUBDIVISIONS[value][language]
    country, _, part = value.partition("-")
    name = _territories(language).get(country, country)
    return f"{name} ({part})" if part else str(name)


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
    return f"{name} {_of(seat)}" if language == "fr" else f"{name} of {seat}"


def _of(town: str) -> str:
    """French "of" before a town: "du Mans", "d'Évry", "de Paris"."""
    if town.startswith("Le "):
        return f"du {town[3:]}"
    return f"d’{town}" if town[0] in "AEÉÈIOUYH" and town not in ("Hyères", "Honfleur") else f"de {town}"


@cache
def _codes() -> dict[str, str]:
    """Codes by folded names."""
    codes: dict[str, str] = {}
    for language in ("fr", "en"):
        codes |= {fold(name): code for code, name in _territories(language).items() if _CODE.fullmatch(code)}
        codes |= {fold(names[language]): code for code, names in _SUBDIVISIONS.items()}
    return codes


@cache
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)
