"""Confidentiality: whether the vendor owes it, and for how long it lasts."""

import re
from collections.abc import Iterable, Mapping

from review.rules.conditions.common import Condition, is_settling, missing_unless, months, own_terms, says_itself
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading
from review.rules.statements import said

# "“Confidential Information” means …": what is secret, not who keeps it so.
_DEFINES = re.compile(
    r"\"(?: ?\([^()]{0,60}\))? ?(?:shall |will |does |do )?(?:not )?(?:means?|includes?|refers? to|designe\w*|s'entend\w*|signifie\w*|"
    r"compren\w*)\b|"
    r"informations? confidentielles? (?:ne )?(?:designe|s'entend|signifie|compren)\w*|"
    r"confidential information (?:shall |will |does |do )?(?:not )?(?:means?|includes?|refers? to)\b"
)

# "… shall hold it in confidence", "… s'interdit de divulguer": what is to be done with a secret. Not how data are secured, which names
# confidentiality beside integrity, nor what is said of a breach.
_KEEPS = re.compile(
    r"\b(?:keep|held|hold|treat|maintain|preserv|protect|safeguard)\w*\b[^.;]{0,80}?(?:confiden|secre)|"
    r"(?<!choose )\b(?:not|never|nor)\b[^.;]{0,60}?(?:disclos|divulg|reveal|communicat|make\w*[^.;]{0,60}?available)|"
    r"\b(?:duty|duties|obligations?|bound|subject|committed|obligated)\b[^.;]{0,60}?(?:confiden|secre)|"
    r"\b(?:tenu|soumis|astrein|oblig|engag)\w*\b[^.;]{0,60}?(?:confidenti|secret)|"
    r"\b(?:gard|tenir|tien|conserv|trait|mainten|maintien|preserv|proteg|respect)\w*\b[^.;]{0,80}?(?:confidenti|secret)|"
    r"\b(?:ne|n'|interdi\w*|abstien\w*|abstenir)\b[^.;]{0,60}?(?:divulg|communiqu|revel|transm)\w*"
)
_SECURES = re.compile(
    r"\b(?:technical|organi[sz]ational|techniques?|organisationnelles?)\b|integrit|"
    r"\b(?:liab|responsible for|responsab)\w*"
)

_NO_DUTY = re.compile(
    r"\b(?:no|not under any|without any|aucune) (?:\w+ )?(?:obligation|duty)\b|"
    r"\brights? to [^.;,]{0,60}?confidenti|\bdroits? (?:de |d')[^.;,]{0,60}?confidenti|"  # one of the rights that somebody has
    r"\bcause\w* [^.;,]{0,20}?to (?:violate|breach)\b|\b(?:conduire|contraindre|amener) [^.;,]{0,20}?a (?:violer|enfreindre|manquer)\b|"
    r"\b(?:sections?|clauses?|articles?) \d[\d.]* ?\([^()]{0,20}confidenti|"  # the clause that holds it, named beside others
    # what the vendor keeps to itself
    r"\b(?:neither VV+[^.;]{0,24}?|VV+ (?:will|shall) not) disclose[^.;]{0,80}? (?:relating to|of|about) (?:VV|WW)|"
    r"\bnot subject to\b|\b(?:n'est|ne sont|ne sera|ne seront)\w* (?:pas|aucunement|nullement) (?:soumis|tenu|couvert)"
)


def short_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duration shorter than the threshold, in years."""
    for term in reading.terms("confidentiality.duration"):
        length = months(term.value)
        if length is not None and length < 12 * rule.number("years"):
            yield Raised(of_term(reading, term), term.value)


def no_duration(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A duty of confidentiality without any duration. Points at the duty, at what else is said of secrets only where there is none.

    What settles nothing for "no confidentiality at all" is no duty of the vendor here: a document does not owe it twice and not at all.
    """
    if own_terms(reading, rule.key, "confidentiality.duration") or says_itself(reading, rule.key, "confidentiality_duration"):
        return
    duties = [
        one
        for one in said(reading, "vendor_confidentiality")
        if is_settling(reading, "confidentiality_missing", "vendor_confidentiality", one.sentence)
        and not _NO_DUTY.search(one.sentence.text)
    ] or [one for one in said(reading, "customer_confidentiality") if not _beside_the_duty(one.sentence.text)]
    if duties:
        yield Raised(min(duties, key=lambda duty: _beside_the_duty(duty.sentence.text)).span)


def _beside_the_duty(words: str) -> int:
    """How far a marked sentence on secrets is from the duty to keep them: 0 where it lays it down, 2 where it defines what is secret."""
    if _DEFINES.search(words):
        return 2
    return 0 if _KEEPS.search(words) and not (_SECURES.search(words) or _NO_DUTY.search(words)) else 1


CONDITIONS: Mapping[str, Condition] = {
    "confidentiality_missing": missing_unless("vendor_confidentiality"),
    "confidentiality_short": short_duration,
    "confidentiality_no_term": no_duration,
}
