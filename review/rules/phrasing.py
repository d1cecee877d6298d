"""Canonical values of key terms in words: "P30D" as "30 jours" or "30 days"."""

import re

from review.rules.durations import DURATION

_UNITS = {
    "fr": {"D": ("jour", "jours"), "BD": ("jour ouvré", "jours ouvrés"), "W": ("semaine", "semaines"), "M": ("mois", "mois"),
           "Y": ("an", "ans"), "H": ("heure", "heures"), "TM": ("minute", "minutes")},
    "en": {"D": ("day", "days"), "BD": ("business day", "business days"), "W": ("week", "weeks"), "M": ("month", "months"),
           "Y": ("year", "years"), "H": ("hour", "hours"), "TM": ("minute", "minutes")},
}  # fmt: skip
_PERIODS = {
    "fr": {"day": "par jour", "week": "par semaine", "month": "par mois", "year": "par an"},
    "en": {"day": "a day", "week": "a week", "month": "a month", "year": "a year"},
}
_CAP = re.compile(r"fees:(P\w+?|contract)(?:\*(\d+)%)?$")
_NAMED = {
    "fr": {
        "P0D": "sans préavis", "order_form": "renvoi au bon de commande", "none": "aucun plafond", "statutory": "selon la loi",
        "same": "durée identique", "indefinite": "durée indéterminée", "on_receipt": "à réception de facture", "quote": "sur devis",
        "ecb": "taux de la BCE", "legal": "taux d’intérêt légal",
        "before_end": "la durée du contrat, et rien après", "no_period": "sans délai précisé",
    },
    "en": {
        "P0D": "without notice", "order_form": "left to the order form", "none": "no cap", "statutory": "as the law says",
        "same": "same duration", "indefinite": "open-ended", "on_receipt": "on receipt of the invoice", "quote": "on quotation",
        "ecb": "ECB rate", "legal": "legal interest rate",
        "before_end": "the term of the contract, and none after it", "no_period": "no period stated",
    },
}  # fmt: skip


def phrase(value: str, language: str) -> str:
    """A canonical value in words of the language ("fr" or "en"); any other text as it is."""
    named = _NAMED[language]
    if value in named:
        return named[value]
    if match := DURATION.match(value):
        return _duration(match, language) or value
    if match := _CAP.match(value):
        return _cap(match, language)
    if value.startswith("amount:"):
        return phrase(value.removeprefix("amount:"), language)
    if match := re.match(r"([\d.]+)%/(day|week|month|year)$", value):
        per = _PERIODS[language][match[2]]
        return f"{number(match[1], language)} % {per}" if language == "fr" else f"{match[1]}% {per}"
    if match := re.match(r"(legal|ecb)\+([\d.]+)pt$", value):
        return f"{named[match[1]]} + {number(match[2], language)} points"
    if match := re.match(r"legal\*([\d.]+)$", value):
        return f"{number(match[1], language)} × {named['legal']}"
    if match := re.match(r"([\d.]+)%$", value):
        return f"{number(match[1], language)} %" if language == "fr" else value
    return value


def number(value: str | float, language: str) -> str:
    """A number as the language writes it: 99.5 as "99,5" in French."""
    text = f"{value:g}" if isinstance(value, float) else value
    return text.replace(".", ",") if language == "fr" else text


def phrase_threshold(value: float | tuple[str, ...], language: str) -> str:
    """A threshold of a rule, as its sentences show it."""
    return ", ".join(value) if isinstance(value, tuple) else number(value, language)


def _duration(match: re.Match[str], language: str) -> str:
    units, parts = _UNITS[language], []
    for amount, unit in ((match[1], match[2]), (match[3], "H"), (match[4], "TM")):
        if amount:
            parts.append(f"{int(amount)} {units[unit][int(amount) > 1]}")
    return " ".join(parts)


def _cap(match: re.Match[str], language: str) -> str:
    if language == "fr":
        fees = "redevances du contrat" if match[1] == "contract" else f"redevances sur {phrase(match[1], language)}"
        return f"{match[2]} % des {fees}" if match[2] else fees
    fees = "the fees under the contract" if match[1] == "contract" else f"the fees over {phrase(match[1], language)}"
    return f"{match[2]}% of {fees}" if match[2] else fees
