"""Tells sentences that take a risk away: that deny it, report what no longer holds, or lay it on the other side.

Both readers ask it: no condition and no likeness raises a rule on words that data/fair_{fr,en}.yaml knows to be fair.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from contracts.data_files import read_yaml
from contracts.terms.vendors_debts import vendor_owes
from contracts.text.sought import Sought
from contracts.text.types import Span
from review.rules.conditions import CONDITIONS
from review.rules.notation import FOLDER, any_of, check_keys, compile_pattern, fragments_of, naming
from review.rules.reading import Reading, Sentence

_FILE = "fair_{language}.yaml"
_OF_DEBTS = frozenset(
    {"penalty_on_customer", "payment_incident_fees", "late_interest_excessive", "late_interest_below_statutory"}
)  # rules on what the customer owes
_VENDOR, _CUSTOMER = re.compile(r"V{2,}"), re.compile(r"C{2,}")
_PARTS = ("reported", "taken_back", "lives_on", "denied", "fair")
# How a language denies: {denied} stands for what is denied. A gap never crosses a comma, an exception or a contrast.
_NOT = {
    "fr": r"(?:pas(?! moins)|jamais|plus|point|nullement|aucune?|ni|en rien|en aucun cas)",
    "en": r"(?:not|never|cannot|\w+n't|no longer|nor|neither)",
}
_WORD = r"(?!{turn})[^\s,;:.]+"
_SUBJECT = r"(?:[VCWD]{2,}|l[ea]s?|l'\w+|ils?|elles?|ce|cet|cette|ces|tout\w*|une?)\b"  # "si rien n'est payé, le compte …" goes on anew
_DENIALS = {
    "fr": (
        rf"(?:ne |n')(?!(?:cess|arret)\w* )(?:\S+ ){{0,3}}?(?:{{denied}})[^\s,;:.]*(?: {_WORD}){{0,2}}? {_NOT['fr']}\b",
        rf"(?:ne |n')(?!(?:cess|arret)\w* )(?:\S+ ){{0,3}}?{_NOT['fr']}(?:,(?! {_SUBJECT}))?(?: {_WORD}){{0,4}}? (?:\w')?(?:{{denied}})",
        rf"(?:aucune?s?|nulle?|(?<!arrete\s)(?<!arretent\s)(?<!arretons\s)pas (?:de |d')|"
        rf"point de|sans(?: que)?|exclu\w* (?:de )?toute?) ?(?:{_WORD} ){{0,2}}?(?:\w')?(?:{{denied}})",
        r"(?:ne |n')(?:\S+ )?(?:peut|peuvent|pourra|pourront|saurait|sauraient|doit|devra) "
        r"(?:[^\s,;:.]+ ){0,3}?(?:{denied})(?!.{0,80}?\bqu[e'])",
    ),
    "en": (
        rf"{_NOT['en']}(?: {_WORD}){{0,4}}? \W?(?:{{denied}})",
        rf"(?:no|without(?: any)?|nothing)(?: {_WORD}){{0,3}}? \W?(?:{{denied}})",
    ),
}
_TURNS = {
    "fr": r"(?:mais|que|qu'|sauf|sinon|si|s'|et|ou|sans|meme|seulement)",
    "en": r"(?:but|only|unless|except|until|if|save|other|and|or|without|wish|want|intend|elect)\b",
}
# What looks like a denial and is none: how the vendor acts ("without notice suspend"), that it need not ("may, but need not, use").
_NO_DENIAL = {
    "fr": re.compile(
        r"sans(?: \S+){0,2} (?:preavis|delai|motif|formalite|mise en demeure|indemnite|justifi\w*|informer|avertir|prevenir|notification|"
        r"accord)\b"
    ),
    "en": re.compile(
        r"without(?: \S+){0,3} (?:notice|cause|reason|consent|liability|warning|delay|approval|penalty)\b"
        r"|\S+(?: \w+)? (?:obliged|obligated|required|bound) to\b"
    ),
}
# Words before a denial that make it the condition under which silence counts: "unless a party gives notice of its intent not to renew".
_ON_SILENCE = frozenset({"auto_renewal", "deemed_acceptance"})
_CONDITION = {
    "fr": re.compile(
        r"\b(?:(?:si|s'ils?|a moins que?|tant que?|lorsqu\S*|faute|sauf)\b[^,;]{0,120}"
        r"|(?:volonte|decision|intention|choix|souhait\w*|entend\w*|desir\w*) (?:de |d')?)$"
    ),
    "en": re.compile(
        r"\b(?:(?:if|unless|until|where|when|in case|in the event)\b[^,;]{0,120}"
        r"|(?:intent\w*|wish\w*|decision|decides?|elect\w*|option|desires?|chooses?))$"
    ),
}

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Fair:
    """What takes risks away in one language; reported and taken_back for all rules alike."""

    reported: Sought
    taken_back: Sought  # in the sentence after it
    reportable: frozenset[str]  # rules that a report, or what is taken back, does not raise
    denied: Mapping[str, tuple[Sought, ...]]
    words: Mapping[str, Sought]


def is_fair(reading: Reading, rule: str, sentence: Sentence, place: Span | None = None) -> bool:
    """Whether the sentence takes away what the rule warns of.

    place: the words that raised it; a denial beside them does not count. None where all of the sentence raised it.
    """
    fair = load(reading.language)
    if rule in fair.reportable and (fair.reported.stands_in(sentence.text) or fair.taken_back.stands_in(reading.after(sentence))):
        return True
    if rule in _OF_DEBTS and vendor_owes(_shown(sentence.text), _shown(reading.before(sentence)), reading.heading(sentence.clause)):
        return True
    if rule in fair.words and fair.words[rule].stands_in(sentence.text):
        return True
    return any(place is None or _meet(denial, place) for denial in _denials(fair, reading.language, rule, sentence))


def _shown(marked: str) -> str:
    """A marked sentence with the signs that key terms are read with."""
    return _CUSTOMER.sub("@c", _VENDOR.sub("@v", marked))


def _denials(fair: Fair, language: str, rule: str, sentence: Sentence) -> Iterator[Span]:
    for pattern in fair.denied.get(rule, ()):
        for match in pattern.finditer(sentence.text):
            if _denies(language, rule, match):
                yield sentence.span(match.start(), match.end())


def _denies(language: str, rule: str, match: re.Match[str]) -> bool:
    if _NO_DENIAL[language].match(match.group()):
        return False
    return rule not in _ON_SILENCE or not _CONDITION[language].search(match.string[: match.start()].rstrip())


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def load(language: str) -> Fair:
    """What is fair in "fr" or "en". Raises RuleFileError."""
    name = _FILE.format(language=language)
    data, fragments = read_yaml(FOLDER / name), fragments_of(language)
    with naming(name):
        check_keys(data, _PARTS, needed=_PARTS)
        with naming("lives_on"):
            check_keys(data["lives_on"], CONDITIONS)
        return Fair(
            reported=any_of(data["reported"], fragments),
            taken_back=any_of(data["taken_back"], fragments),
            reportable=(data["denied"].keys() | data["fair"].keys()) - set(data["lives_on"]),
            denied=dict(_by_rule(data, "denied", lambda words: _denials_of(words, language))),
            words=dict(_by_rule(data, "fair", lambda wordings: any_of(wordings, fragments))),
        )


def _by_rule(data: Mapping[str, Any], part: str, made: Callable[[Sequence[str]], Made]) -> Iterator[tuple[str, Made]]:
    """What is made of each rule's wordings in a part of the file."""
    with naming(part):
        check_keys(data[part], CONDITIONS)
        for rule, wordings in data[part].items():
            with naming(rule):
                yield rule, made(wordings)


def _denials_of(words: Sequence[str], language: str) -> tuple[Sought, ...]:
    named = {**fragments_of(language), "denied": "|".join(words), "turn": _TURNS[language]}
    return tuple(compile_pattern(denial, named) for denial in _DENIALS[language])
