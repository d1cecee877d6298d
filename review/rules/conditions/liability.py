"""Liability: how low the vendor's cap is, what stands outside it, and what the vendor never undertakes."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, is_of_others, missing_unless, months, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said

# What stands in front of a limit of something else: credits for delay, what the customer owes.
_NOT_THE_VENDORS = re.compile(
    r"\b(?:remise|avoir|credit|penalite|rebate)s?\b(?! (?:a|pu|ete|du|verse|paye|subi|cause)\b).{0,60}(?:exced|depass|limit|plafon|beyond)|"
    r"CC+ (?:shall|will|is|may) not be (?:\w+ )?liable|"
    r"\b(?:indemnite|montant|somme|frais)s? (?:de |d')(?:sortie|rupture|resiliation|depart|dedit|desengagement|cessation|fin anticipee|"
    r"debauchage)\b|\b(?:exit|break(?:age)?|early[- ]termination|termination|cancellation) (?:fee|charge|payment|sum|indemnity)s?\b|"
    r"responsabilite (?:totale |globale )?(?:de |du |d')?CC+(?!.*VV)|CC+'s (?:\w+ ){0,3}?liability\b(?!.*VV)|"
    r"CC+ (?:\w+ )?(?:verse|paie|doit|regle|acquitte|pays?|owes?)\b[^.;V]{0,60}$|"
    # … or damages that a side pays at a flat rate: liquidated, for whom it hired away or told secrets
    r"(?:clause penale|forfaitaire|liquidated damages)\b[^.;]{0,60}$|"
    r"CC+ ne (?:pourra|saurait|sera|peut|est).{0,30}(?:responsable|redevable|tenu)"
)
_VENDOR_FORGOES = re.compile(
    r"^[^C]*VV+ (?:(?:ne |n')(?:peut|pourra|saurait|pretend)\w* .{0,20}(?:reclam|pretend|demand|exig)|"
    r"(?:may|shall|can) ?not (?:claim|recover))"
)
_FEES = re.compile(r"fees:(P\d+\w+?)(?:\*(\d+(?:\.\d+)?)%)?$")


def cap_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A cap counted in fees, worth fewer months of them than the threshold."""
    for term in reading.terms("liability.cap"):
        match = _FEES.match(term.value)
        worth = months(match[1]) if match else None
        if (
            match
            and worth is not None
            and not _NOT_THE_VENDORS.search(reading.before_term(term))
            and worth * float(match[2] or 100) / 100 < rule.number("fees_months")
        ):
            yield Raised(of_term(reading, term), term.value)


def cap_without_carve_out(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A cap, and in its article no word on wilful misconduct, gross negligence or bodily injury. Points at the first cap.

    A cap that is defined in one article and set in another stands in both.
    """
    stated = [one.span for one in said(reading, "liability_cap")]
    caps = [of_term(reading, term) for term in reading.terms("liability.cap") if term.value != "none"] or stated
    if not caps:
        return
    articles = {reading.article(cap.start) for cap in (*caps, *stated)}
    stated_beside = (one for one in said(reading, "liability_carve_out") if reading.article(one.span.start) in articles)
    if all(is_of_others(reading, rule.key, one.sentence) for one in stated_beside):
        yield Raised(caps[0])


def indirect_excluded(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Indirect damage excluded: the key term or the statement, but not where it is the vendor who may not claim it."""
    for one in present_or_term("liability.indirect_excluded")(reading, rule):
        sentence = reading.at(one.span.start) if one.span else None
        if not (sentence and _VENDOR_FORGOES.search(sentence.text)):
            yield one


CONDITIONS: Mapping[str, Condition] = {
    "liability_cap_below_12_months": cap_below,
    "liability_cap_no_carve_out": cap_without_carve_out,
    "indirect_damage_excluded": indirect_excluded,
    "vendor_ip_indemnity_missing": missing_unless("ip_indemnity"),
}
