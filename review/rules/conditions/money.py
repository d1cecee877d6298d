"""Money: price changes without a ceiling, interest too high or too low, fees per incident, payment in advance."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from review.rules.conditions.common import Condition, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said

_RATE = re.compile(r"([\d.]+)%/(day|week|month|year)$")
_A_MONTH = {"day": 30, "week": 52 / 12}  # how many make a month
# "Quant au prix des options, …": the cap beside it is another price's.
_OTHER_PRICE = re.compile(
    r"\W{0,3}(?:au-dela,|beyond that,|[^,.;]{3,60}, (?:lui|elle|eux|elles|en revanche|pour (?:sa|leur) part|au contraire|"
    r"however|by contrast),|"
    r"(?:au-dela|a l'issue) de la periode|quant a|en (?:sus|outre|plus)\b|de surcroit|outre (?:cette|la|l')|"
    r"independamment\b|"
    r"(?:toute|les?) autres? (?:augmentation|hausse|revision|modification|evolution)s?\b|any other (?:increase|rise|change)s?\b|"
    r"(?:en dehors|hors) de (?:l'|la |cette )?(?:indexation|revision)|(?:thereafter|afterwards|after that|from then on|in addition|"
    r"separately|on top of (?:that|this)|apart from (?:that|this|indexation))\b|ensuite\b|"
    r"par la suite|en revanche|par exception|par derogation|a l'inverse|"
    r"(?:[^,.;]{3,30}, )?(?:notwithstanding the (?:foregoing|above)|the (?:foregoing|above) notwithstanding)|"
    r"after the initial|as (?:for|regards)\b|by way of exception|in contrast)"
)
# What is bought beside the subscription: a cap on the subscription's price does not hold for it.
_BESIDE = re.compile(
    r"\b(?:journees? d'intervention|interventions?\b|options?\b|sms\b|consomm\w*|hors (?:forfait|abonnement)|n'entre\w* pas dans|"
    r"prestations? (?:complementaires|ponctuelles|hors)|formations?\b|pour (?:sa|leur) part|day rates?|add-ons?|"
    r"(?:tarifs?|prix|couts?|hausses?|charges|prices|costs?|increases?) (?:d[eu]s? |of |from |by |charged by )?(?:ses |leurs |its |their |"
    r"our |l'|la |le |the )?(?:fournisseur|sous-traitant|hebergeur|operateur|editeur tiers|partenaire|supplier|subcontractor|hosting|"
    r"third[- ]part|"
    r"carrier|licensor)|prix unitaires?|unit prices?|a l'(?:usage|acte)|pay-as-you-go|one-off|overage|professional services)"
)
_ARREARS = re.compile(r"\barrears|\b(?:terme|mois|periode|trimestre|annee) (?:echue?|ecoulee?|consommee?)\b|a terme echu")
_EARLY_END = re.compile(r"(?:\bfin|resili\w*|rompre|rupture|rembours\w*|terminat\w*) (?:\w+ ){0,3}?(?:par anticipation|in advance)")
_ADVANCE = re.compile(r"advance|avance|anticip|echoir|up-?front|up front|debut|start|beginning")
# What tells interest from the vendor's penalty for delay, and a rate from the ceiling of one.
_OWED = re.compile(
    r"\b(?:interet|interest|impay|unpaid|overdue|"
    r"(?:somme|montant|facture|paiement|reglement|echeance|amount|invoice|(?:re)?payment|fee)s?\b)"
)
_DELIVERY = re.compile(r"VV+|livraison|mise en (?:service|place|production)|disponib|deliver|go-?live|milestone|availab")
_CEILING = re.compile(r"(?:depass|exced|plafonn|limite)\w* (?:pas )?(?:a )?\W*$|(?:not|never) exceed\W*$|up to\W*$")
_LEGAL = re.compile(r"legal(?:\*([\d.]+)|\+[\d.]+pt)?$")
_CENTRAL_BANK = re.compile(r"ecb\+(\d+(?:\.\d+)?)pt")
# "The rate is three times the legal rate. The legal rate is that of the day of the invoice": the base of a multiple, not the rate.
_MULTIPLE = re.compile(
    r"\b(?:trois|quatre|cinq|3|4|5) ?\)? ?fois\b|\btriple\b|\b(?:three|four|five|3|4|5) times\b|multipli\w* par (?:trois|3)"
)
_BASE = re.compile(
    r"taux (?:\w+ ){0,2}?(?:de l'interet |d'interet )?legal (?:\w+ )?"
    r"(?:retenu|pris en compte|applicable|de reference|s'entend|est celui|utilise)|"
    r"legal (?:interest )?rate (?:\w+ )?(?:is that|retained|used|means|applicable|in force)"
)
_FEW_POINTS = 2.0  # with which that bank's rate stays under three times the legal rate of professionals


def uncapped_increase(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """The vendor may change its prices, and neither the sentence nor a cap in the same article limits it."""
    capped = {reading.article(term.start) for term in reading.terms("price.increase_cap")}
    for one in said(reading, "price_increase_uncapped"):
        if (
            reading.article(one.span.start) not in capped
            or _OTHER_PRICE.match(one.sentence.text)
            or _of_something_beside(reading, one.sentence)
        ):
            yield Raised(one.span)


def _of_something_beside(reading: Reading, sentence: Sentence) -> bool:
    """Whether the price is that of what the capped prices do not cover."""
    caps = [reading.at(term.start) for term in reading.terms("price.increase_cap")]
    words = f"{reading.before(sentence)} {sentence.text}"
    return bool(_BESIDE.search(words)) and not any(cap and (cap == sentence or _BESIDE.search(cap.text)) for cap in caps)


def excessive_interest(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A flat rate above the threshold of its period."""
    for term in reading.terms("payment.late_interest"):
        match = _RATE.match(term.value)
        if not match or _CEILING.search(reading.before_term(term)) or _owed_by_vendor(_sentence(reading, term)):
            continue
        rate, period = float(match[1]) * _A_MONTH.get(match[2], 1), "month" if match[2] in _A_MONTH else match[2]
        if rate > rule.number(f"percent_a_{period}"):
            yield Raised(of_term(reading, term), term.value)


def _owed_by_vendor(words: str) -> bool:
    return bool(_DELIVERY.search(words)) and not _OWED.search(words)


def _sentence(reading: Reading, term: Term) -> str:
    """The sentence of a term and the one before it."""
    sentence = reading.at(term.start)
    return f"{reading.before(sentence)} {sentence.text}" if sentence else ""


def low_interest(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A rate built on the legal rate and under the statutory multiple of it: the bare rate, some points more, a smaller multiple.

    So is the European Central Bank's rate with few points more, at the rates of every half-year since
    professionals have a legal rate of their own (2015, ordonnance no. 2014-947).
    """
    for term in reading.terms("payment.late_interest"):
        match, central = _LEGAL.match(term.value), _CENTRAL_BANK.fullmatch(term.value)
        low = match and float(match[1] or 1) < rule.number("legal_rate_multiple")
        if match and not match[1] and _base_of_a_multiple(reading, term):
            continue
        if low or (central and float(central[1]) <= _FEW_POINTS):
            yield Raised(of_term(reading, term), term.value)


def _base_of_a_multiple(reading: Reading, term: Term) -> bool:
    """Whether the legal rate is named as what a multiple of it, in the sentence or the one before, is reckoned on."""
    sentence = reading.at(term.start)
    return sentence is not None and bool(
        _BASE.search(sentence.text) and (_MULTIPLE.search(f"{reading.before(sentence)} {sentence.text}") or _multiplied(reading))
    )


def _multiplied(reading: Reading) -> bool:
    """Whether the document states a multiple of the legal rate."""
    matches = (_LEGAL.match(term.value) for term in reading.terms("payment.late_interest"))
    return any(match and match[1] and float(match[1]) > 1 for match in matches)


def in_advance(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Fees payable in advance: the key term or the statement, but not in a sentence on payment in arrears."""
    for one in present_or_term("payment.in_advance")(reading, rule):
        sentence = reading.at(one.span.start) if one.span else None
        if sentence and (_EARLY_END.search(sentence.text) or (_ARREARS.search(sentence.text) and not _ADVANCE.search(sentence.text))):
            continue
        yield one


CONDITIONS: Mapping[str, Condition] = {
    "price_increase_uncapped": uncapped_increase,
    "late_interest_excessive": excessive_interest,
    "late_interest_below_statutory": low_interest,
    "payment_incident_fees": present_or_term("payment.incident_fee"),
    "payment_in_advance": in_advance,
}
