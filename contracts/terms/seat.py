"""The courts of the vendor's seat, where the contract says elsewhere in which town that is."""

import re
from collections.abc import Sequence

from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Parties, Term
from contracts.terms.values.courts import kind_of_court, town_at
from contracts.terms.values.gazetteer import find_cities
from contracts.text.fold import fold
from contracts.text.sought import Sought

_COURT = r"\b(?:tribun(?:al|aux)|juridictions?|juges?|cours? d'appel|courts?|t\.?a\.?e\b\.?)"
_SEAT = r"(?:siege(?: social)?|(?:registered|head|main) office|registered seat|principal place of business|\bseat\b)"
_ITS_COURTS = Sought(
    rf"{_COURT}\b[^.;@]{{0,90}}\b{_SEAT} (?:social )?(?:d[eu] |of )?@v(?!\w)|{_COURT}\b[^.;@]{{0,60}}@v(?:'s?)? {_SEAT}|"
    rf"{_COURT}\b[^.;@]{{0,60}}\b(?:ou|where|in which) (?:est |se trouve )?(?:situe |etabli )?(?:le {_SEAT} (?:d[eu] )?)?@v"
    rf"(?: (?:a|has) (?:son|its) {_SEAT}| is (?:established|seated|registered))?"
)
_WORDS = re.compile(rf"{_COURT}\b[^.;]{{0,140}}?{_SEAT}(?: (?:social )?(?:d[eu] |of )(?:la |l'|the )?[\w'-]+)?")
_OR_OTHERS = re.compile(r"defendeur|defendant|domicil|au choix|\bou (?:du|de) lieu|livraison|either|\bor of the\b|option")
_STATED = re.compile(rf"{_SEAT}[^;\n]{{0,30}}")
_POSTCODE = re.compile(r"(?<!\d)(?:f ?-? ?)?\d{5},? ")
_AT = re.compile(r" (?:a|in|at) (?=[a-z])")
_CEDEX = re.compile(r"[ -]cedex\b.*", re.IGNORECASE)
_NAMES_A_SEAT = ("siege", "office", "seat", "place of business")
_PARTY, _ADDRESS = 500, 150  # most characters of what introduces a party, and of an address


def find_seat_court(text: str, passages: Sequence[Passage], parties: Parties, roles: Roles) -> Term | None:
    """The jurisdiction that a passage gives to the courts of the vendor's seat; text is the document's. None where either is not said."""
    for passage in passages:
        if not any(word in passage.text for word in _NAMES_A_SEAT):
            continue
        words = _WORDS.search(passage.text) if _ITS_COURTS.stands_in(roles.mark(passage.text)) else None
        town = _town_of_seat(text, parties) if words and not _OR_OTHERS.search(words.group()) else None
        if words and town:
            value = f"{kind_of_court(words.group())}:{town}"
            return Term("jurisdiction", value, passage.clause, passage.start + words.start(), passage.start + words.end(), 0.9)
    return None


def _town_of_seat(text: str, parties: Parties) -> str | None:
    """The town of the vendor's seat as the words behind the vendor's name tell it."""
    name, other = parties.vendor.name_span, parties.customer.name_span
    if name is None:
        return None
    end = min(name.start + _PARTY, len(text))
    if other and name.start < other.start:
        end = min(end, other.start)
    folded = fold(text[name.start : end])
    stated = _STATED.search(folded)
    if stated is None:
        return None
    at, stop = name.start + stated.start(), min(end, name.start + stated.start() + _ADDRESS)
    address = folded[stated.start() : stated.start() + _ADDRESS]
    code = _POSTCODE.search(address)
    if code:
        return _plain(town_at(text[:stop], fold(text[:stop]), at + code.end()))
    cities = list(find_cities(address))
    if cities:
        return " ".join(text[at + cities[-1].start : at + cities[-1].end].split()).strip(" ,.")
    named = _AT.search(address)
    return _plain(town_at(text[:stop], fold(text[:stop]), at + named.end())) if named else None


def _plain(town: str | None) -> str | None:
    return _CEDEX.sub("", town) or None if town else None
