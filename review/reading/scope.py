"""Whether a document is a contract for a service, or something else: a part of one, a sale of goods to consumers, or no contract at all.

Parts are data processing agreements, service levels or price lists on their own.
"""

import re

from contracts.analysis import Analysis
from contracts.clauses.types import is_to_check
from contracts.text.fold import fold
from review.rules.themes import Theme, themes

_CLAUSES = 4  # with a type, from which a share says something
_SHARE = 0.6  # of the clauses; whole contracts have at most 0.3 about one theme, annexes taken alone 0.75 and more
# Contracts have a clause type for every 30 to 220 words, and ten or more of them once they are long.
_WORDS = 250
_TYPES = 10
# Of a thousand words. Terms of sale of online shops, and of marketplaces that cost their buyers nothing, have 4.5 to 12 of parcels and 0.8
# to 8 of consumers and their rights, hardly one of subscriptions. Contracts for software, and for sellers on a marketplace, have fewer than
# 4 of parcels or more than 0.5 of subscriptions.
_DELIVERED, _AT_LEAST_DELIVERED = (
    re.compile(
        r"\b(?:livraisons?|livre[res]?s?|colis|expedi\w+|transporteurs?|retrait en magasin|"
        r"deliver(?:y(?! of (?:the |our |its |such )?services?\b)|ies|(?:ed|s)(?! (?:the |our |its |such )?services?\b))|"
        r"parcels?|shipping|shipped|dispatch(?:ed)?|carriers?)\b"
    ),
    4.0,
)
_OF_CONSUMERS, _AT_LEAST_OF_CONSUMERS = (
    re.compile(
        r"\b(?:consommateurs?|consommation|retractation|garanties? legales?|vices caches|defauts? de conformite|"
        r"consumers?(?!'? (?:privacy|personal|requests?)\b)|right of withdrawal|cooling-off|"  # privacy laws of US states: whose data it is
        r"statutory (?:rights|guarantee|warranty)|faulty goods)\b"
    ),
    0.8,
)
_SUBSCRIBED, _AT_MOST_SUBSCRIBED = (
    re.compile(r"\b(?:abonnements?|abonnes?|redevances?|licen[cs]es?|subscriptions?|subscribers?|saas)\b"),
    0.5,
)
_LONG_ENOUGH = 400  # words, from which a thousand of them can be spoken of


def only_theme(analysis: Analysis) -> Theme | None:
    """The theme that nearly all of the document is about; None for a contract that speaks of many things."""
    typed = [{found.key for found in types} for types in analysis.types.values() if types]
    if len(typed) < _CLAUSES:
        return None
    shares = {theme: sum(bool(keys & theme.types) for keys in typed) / len(typed) for theme in themes()}
    chief = max(themes(), key=shares.__getitem__)
    return chief if shares[chief] >= _SHARE else None


def is_hardly_recognised(analysis: Analysis) -> bool:
    """Whether the document speaks of so few matters of a contract, for its length, that it is none or was not read."""
    sure = {found.key for types in analysis.types.values() if not is_to_check(types) for found in types} - {"other"}
    few = len(sure) < min(_TYPES, len(analysis.document.text.split()) / _WORDS)
    return (few or not sure) and only_theme(analysis) is None


def sells_goods(analysis: Analysis) -> bool:
    """Whether the document is about goods that consumers order and have delivered, and about nothing that is subscribed to."""
    text = fold(analysis.document.text)
    words = len(text.split())
    if words < _LONG_ENOUGH:
        return False

    def share(pattern: re.Pattern[str]) -> float:
        return 1000 * sum(1 for _ in pattern.finditer(text)) / words

    return (
        share(_DELIVERED) >= _AT_LEAST_DELIVERED
        and share(_OF_CONSUMERS) >= _AT_LEAST_OF_CONSUMERS
        and share(_SUBSCRIBED) <= _AT_MOST_SUBSCRIBED
    )


def is_whole(analysis: Analysis) -> bool:
    """Whether the document can be ranked beside contracts: what a part of one does not say, another part may."""
    return only_theme(analysis) is None and not is_hardly_recognised(analysis) and not sells_goods(analysis)
