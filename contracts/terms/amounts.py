"""The words that say how much a cap made of fees is: "50 % of the fees paid in the twelve months before the event"."""

import re

from contracts.terms.values.numbers import WORDS

_SHARE = (
    rf"(?:\d+(?:[.,]\d+)? ?%|(?:{WORDS}|\d+)(?: ?\(\d+ ?%?\))? (?:pour cent|per ?cent|fois|times)|half\b|la moitie\b|"
    r"le (?:double|triple|quart|tiers)\b|twice\b|three times\b|(?:one|a) (?:quarter|third)\b)"
)
_AMOUNT = (
    r"(?:montants?|sommes?|prix|redevances?|abonnements?|remuneration|chiffre d'affaires|honoraires|paiements?|loyers?|totalite|total|"
    r"ensemble|cumul|fees?|amounts?|charges|price|payments?|subscriptions?|consideration|sums?|monies|ce que (?:le |la |l')?\w+|"
    r"what (?:the )?\w+|equivalent|invoices?|factures?|facturation)\b"
)
_OPENS = re.compile(
    rf"(?:{_SHARE}|(?:(?:the|an|le|la|les|l'|un|une|all|tout(?:es)?) ?)?"
    rf"(?:(?:total|aggregate|annual|monthly|yearly|seule?s?|global|entire|maxim\w+|cumule?e?s?) )*{_AMOUNT})"
)
_LIMIT = re.compile(
    r"limit|plafonn\w*|plafond|exced\w*|exceed\w*|depass\w*|superieur\w*|capped|au[- ]dela|hauteur|concurrence|more than|greater than|"
    r"davantage|maximum|beyond|higher than|confined|\bcap\b|no more|in excess|(?:greater|lesser|lower|"
    r"higher) of|elevee? des|\((?:i{1,3}|[a-d]|\d)\)|equal to|correspond\w*|egale? a|responsabilite|liability"
)
_STOPS = re.compile(r"[;\n|:•]|\.(?: |$)")
_UNIT_BEHIND = re.compile(
    r"(?:'|s')?(?: (?:of |de |d'|des |worth of )(?:the |la |les |l')?|'? (?:worth of )?)(?:\w+ ){0,2}?(?:fees?|redevances?|"
    r"abonnements?|subscription(?: fees?)?|charges|factur\w+|loyers?|"
    r"prestations|services?|payments?)\b(?: (?:payee?s?|versee?s?|facturee?s?|paid|payable))?"
)
_BEFORE_WHAT = re.compile(
    r"(?: \w+)? ?(?:(?:qui )?preced\w*|avant|immediately (?:preceding|before|prior)|preceding|prior to|before|anterieurs?)"
    r"[^.;:,()\n]{0,80}?(?=[.;:,()\n]| (?:or|ou|and|et|with|sous)\b|$)"
)


def amount_phrase(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the words for the whole amount begin and end, of which [start, end) is a part: its period, as a rule."""
    begin = max((mark.end() for mark in _STOPS.finditer(folded, 0, start)), default=0)
    limit = max((mark.end() for mark in _LIMIT.finditer(folded, begin, start)), default=begin)
    opened = _OPENS.search(folded, limit, start)
    first = min(start, opened.start()) if opened else start
    for pattern in (_UNIT_BEHIND, _BEFORE_WHAT):
        behind = pattern.match(folded, end)
        if behind:
            end = behind.start() + len(behind.group().rstrip())
    return first, end
