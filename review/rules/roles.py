"""Marks who is who in folded text, length kept, so that one pattern fits every contract.

The vendor under any of its names becomes a run of V ("le prestataire", "acme", "nous" → "VVVV"), the customer a run of C.
What belongs to them by a possessive ("notre", "our", "votre", "your") becomes a run of W (the vendor's) or D (the customer's).
Folded text has no capital letters, so a mark cannot be taken for a word.
"""

import re

from contracts.terms.sides.agreed import impersonal
from contracts.terms.sides.callings import called_sides
from contracts.terms.types import Parties
from contracts.text.fold import fold

_ALWAYS_CUSTOMER = frozenset({"client", "clients", "customer", "customers"})
_ARTICLE = r"(?:(?:le|la|les|the|ledit|ladite|a(?!\s+(?:notre|nos|votre|vos|nous|vous)\b))\s+|l\s?'\s?)?(?:societe\s+|company\s+)?"
# In French, "permettant audit Client" is "à" with "ledit"; "un audit Client" and "Audit Client" are audits.
_TO_THE_SAID = (
    r"(?:(?<=[a-z]\s)(?<!\bun\s)(?<!\bcet\s)(?<!\btout\s)(?<!\bchaque\s)(?<!\bdernier\s)(?<!\bnouvel\s)(?<!\bpar\s)(?<!\bsans\s)audit\s+)?"
)
_ENGLISH = re.compile(r"\b(?:the|may|shall|will)\b")
# A role word that names a third party: "prestataire de paiement", "third-party provider".
_NOT_AFTER = r"(?<![\w-])(?<!third-party\s)(?<!third\sparty\s)(?<!payment\s)(?<!hosting\s)(?<!cloud\s)(?<!etats\s)(?<!etat\s)"
_NOT_BEFORE = r"(?![\w-])(?!\s(?:states?\b|de\s(?:services?\sde\s)?paiement|tiers\b|d'acces|de\scloud|externes?\b))"
_SUBJECT = re.compile(r"(?:\d[\d.]{0,8}[.) ]\s*)?(?:[^,.;:]{0,60}, ?)?((?P<side>[VC])(?P=side)+)(?!\w)")
_PRONOUN = re.compile(
    r"(?:\(?[a-z0-9]{1,3}(?:\.\d{1,2})*[.)]? ?[-–]? )?(?P<pronoun>il|elle|celui-ci|celle-ci|ce dernier|cette derniere|it)\b(?! (?:"
    r"(?:est|sera|a ete|is|shall be) (?:\w+ ){0,3}(?:interdit|precise|entendu|convenu|rappele|possible|expressement|procede|fait|admis|"
    r"etabli|recommande|impossible|necessaire|agreed|understood|expressly|acknowledged)|"
    r"(?:ne |n')?(?:lui )?(?:appart|s'agit|convien|fau|incomb|revien|en |y |exist|suffi|result|va de|peut (?:etre|y)|pourra etre)))"
)
_LATTER = re.compile(r"celui-ci|celle-ci|ce dernier|cette derniere")
_SIDE = re.compile(r"VV+|CC+")
_NAME = re.compile(
    r"(?=.{2,60}$)(?!.*\b(?:not|but|without|including|by|and its|ou|et ses)\b)[^\W_][^()\"]*$"
)  # a single letter or words cut off in the middle would mark half the text
_PRONOUNS = {"nous": "V", "we": "V", "us": "V", "vous": "C", "you": "C"}
_POSSESSIVES = {
    "notre": "W",
    "nos": "W",
    "notres": "W",
    "our": "W",
    "ours": "W",
    "votre": "D",
    "vos": "D",
    "votres": "D",
    "your": "D",
    "yours": "D",
}


def mark_roles(text: str, parties: Parties) -> str:
    """The text folded, with the parties' names replaced by runs of V, C, W and D; same length.

    That both agree to what a sentence says of one of them is taken out of it, for it makes nothing mutual.
    """
    folded = impersonal(fold(text))
    fixed = _PRONOUNS.keys() | _POSSESSIVES.keys()
    vendor = {alias for alias in parties.vendor.aliases if _NAME.match(alias)} - fixed - _ALWAYS_CUSTOMER
    customer = {alias for alias in parties.customer.aliases if _NAME.match(alias)} - fixed - vendor
    sells, buys = called_sides(text, folded, vendor, customer)
    buys |= {plural for name in buys for plural in _plurals(name)} - sells  # several providers are third parties
    marks = {**dict.fromkeys(buys, "C"), **dict.fromkeys(sells, "V"), **_PRONOUNS, **_POSSESSIVES}
    names = sorted(marks, key=len, reverse=True)
    to_the_said = _TO_THE_SAID if "audit" in folded and not _ENGLISH.search(folded) else ""
    pattern = re.compile(
        rf"{_NOT_AFTER}{to_the_said}{_ARTICLE}({'|'.join(re.escape(name) for name in names)})"
        rf"(?:\.(?:com|fr|io|net|eu|ai|app|co|org))?{_NOT_BEFORE}"
    )

    def run(match: re.Match[str]) -> str:
        return marks[match[1]] * len(match[0])

    return pattern.sub(run, folded)


def _plurals(name: str) -> tuple[str, str]:
    """The English and the French plural of a name: "transport operators", "vendeurs professionnels"."""
    return f"{name}s", " ".join(f"{word}s" for word in name.split())


def follow_subject(sentence: str, subject: str | None, latter: str | None = None) -> tuple[str, str | None]:
    """The marked sentence with a pronoun at its start marked as the side it stands for, and the side that the next one may stand for.

    "Le Prestataire héberge les données. Il peut les supprimer." subject is the side ("V" or "C") that opened the sentence before, latter
    the side named last in it, whom "celui-ci" and "ce dernier" mean.
    """
    if pronoun := _PRONOUN.match(sentence):
        side = latter if latter and _LATTER.match(pronoun["pronoun"]) else subject
        start, end = pronoun.span("pronoun")
        return (sentence[:start] + side * (end - start) + sentence[end:] if side else sentence), side
    opening = _SUBJECT.match(sentence)
    return sentence, opening["side"] if opening else None


def last_named(sentence: str) -> str | None:
    """The side ("V" or "C") that the marked sentence names last."""
    sides = _SIDE.findall(sentence)
    return sides[-1][0] if sides else None


def only_named(words: str) -> str | None:
    """The side ("V" or "C") that the marked words name, None where they name neither or both."""
    sides = {side[0] for side in _SIDE.findall(words)}
    return sides.pop() if len(sides) == 1 else None
