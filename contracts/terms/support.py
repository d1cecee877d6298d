"""When support is there: hours said of it, or of the business hours that it keeps."""

import re
from collections.abc import Collection, Iterator, Sequence

from contracts.terms.frames.frame import masked
from contracts.terms.passages import Passage
from contracts.terms.sides.roles import Roles
from contracts.terms.types import Value
from contracts.terms.values.hours import HOURS_GO_ON
from contracts.terms.values.of_passages import Values
from contracts.text.sought import Sought

_SUPPORT = Sought(
    r"\btchat|\blive chat|telephone[^.;]{0,80}\brepond|\bon decroche|(?:answers?|picks? up) the (?:phone|telephone|chat)|support|"
    r"assistance|hotline|hot-line|(?:help|service) ?-?desk|service (?:client|technique|apres|relation)|customer (?:service|care|"
    r"success)|"
    r"equipe technique|(?:equipe|team)[^.;]{0,20}(?:repond|answer|repl)|repond\w* a vos (?:questions|demandes)|astreinte|"
    r"signalisations?\b|centre de services?\b|guichet unique|service ?desk|on decroche|decroch\w+|\bconseillers\b|"
    r"telemaintenance|centre d'appels?|joignable|tickets?|\bgetting help\b|\bhelp ?line|\b(?:ring|call|phone|reach|reaching|contact|"
    r"contacting) us\b|"
    r"nous (?:joindre|appeler|contacter)\b"
)
_SUPPORT_ALWAYS = Sought(
    r"(?:support|assistance|hotline|(?:help|service) ?-?desk|service client|customer (?:service|care)|astreinte|equipes?|"
    r"joignable)[^§;]{0,110}§|"
    r"§[^§;]{0,80}\bsignalisations?\b|§[^§;]{0,50}(?:support|assistance|hotline|help ?-?desk|astreinte)"
)
_NOT_SUPPORT = Sought(
    r"livraison|magasin|boutique|maintenance (?:est|sera|planifiee|programmee)|"
    # works on the service, by the words of the sentence before
    r"^[^§]*\b(?:se tien\w*|a lieu|ont lieu|est (?:effectue|realise|conduit|men)\w*|sont (?:effectue|realise|conduit|men)\w*|takes? place|"
    r"(?:is|are) (?:carried out|performed|done|held|scheduled))\b[^.;§]{0,40}§[^.;]{0,60}\b(?:annonc|averti|inform|preavis|"
    r"a l'avance|announced|"
    r"notice|in advance|beforehand)\w*|"
    r"agence|retrait|consignes?|(?:hors|en dehors|outside) (?:de |of )?[^§;]{0,20}§"
)
_HOURS_TERM = Sought(
    r"(?P<term>heures? (?:ouvree?s?|ouvrables?|de bureau|d'ouverture|de service|de support)|business hours|working hours|"
    r"support hours|office hours|jours? ouvre(?:s|es)?|jours? ouvrables?|"
    r"business days?|working days?|horaires? (?:d'ouverture|de service|de support))"
)
_OPENING = 25  # characters of a sentence within which it begins with the name that it defines
_QUOTES = '"«“ '
_DIGIT = re.compile(r"\d")
_WORDED_HOURS = re.compile(r"vingt-quatre|round[- ]the[- ]clock")
_DEFINES = re.compile(
    r" ?\"? ?(?:\*+)?(?:\t| ?:| designe| signifi| s'entend| correspond| means?| shall mean| are| is | sont| vont|"
    r" s'etendent| courent| run| go|\|)"
)


def find_support_hours(
    passages: Sequence[Passage], worth: Collection[int], roles: Roles, values: Values
) -> Iterator[tuple[Passage, Value]]:
    """Support hours: said of the support itself, or of the business hours that the support keeps.

    worth: numbers of the passages that speak of days or hours at all.
    """
    wanted = set(worth)  # and those beside them: one line names the days, the next the times
    defined: dict[str, tuple[Passage, Value]] = {}
    kept: list[str] = []
    told = -1  # the passage whose hours were read with those of the one before
    for i, passage in enumerate(passages):
        if not {i - 1, i, i + 1} & wanted or i == told:
            continue
        term = _HOURS_TERM.search(passage.text)
        if term and _supports(passage):
            kept += (_singular(match["term"]) for match in _HOURS_TERM.finditer(passage.text))
        if not _DIGIT.search(passage.text) and not _WORDED_HOURS.search(passage.text):
            continue
        shown_text = passage.text
        following = passages[i + 1] if i + 1 < len(passages) else None
        if following and following.clause == passage.clause and HOURS_GO_ON.match(following.text):
            shown_text = passage.text + " " + following.text  # hours of other days, in a sentence or row of their own
        found = values.of("hours", shown_text) or values.hours_across(passage.before, passage.text)
        for value in found:
            named = None if _SUPPORT.stands_in(passage.text) else _defined_by(passage.text, value)
            if named:
                defined[named] = (passage, value)
                continue
            if value.end > len(passage.text) + 1:
                told = i + 1
                value = Value(value.value, value.start, _end_across(passage, passages[i + 1], value))
            shown = masked(passage, Value(value.value, value.start, min(value.end, len(passage.text))), (), roles)
            if _NOT_SUPPORT.stands_in(shown):
                continue
            if (value.value == "24/7" and _SUPPORT_ALWAYS.stands_in(shown)) or (value.value != "24/7" and _supports(passage)):
                yield passage, value
    for name in kept:
        if name in defined:
            yield defined[name]
            return


def _defined_by(text: str, value: Value) -> str | None:
    """The name that hours are given at the start of a sentence, or in quotes: "Business Hours" means 8 to 6 on a Business Day."""
    named = None
    for term in _HOURS_TERM.finditer(text, 0, value.start):
        if (term.start() < _OPENING or text[term.start() - 1] in _QUOTES) and _DEFINES.match(text, term.end()):
            named = _singular(term["term"])
    return named


def _supports(passage: Passage) -> bool:
    """Whether the passage speaks of support, or stands where that is spoken of."""
    around = (
        passage.text,
        passage.heading,
        passage.lead,
        *([passage.before] if HOURS_GO_ON.match(passage.text) or passage.before.endswith(";") else ()),
    )
    return any(map(_SUPPORT.stands_in, around))


def _end_across(passage: Passage, following: Passage, value: Value) -> int:
    """The end of a value that runs into the following passage, as an offset in the first one's text."""
    return following.start - passage.start + value.end - len(passage.text) - 1


def _singular(term: str) -> str:
    return re.sub(r"(\w)s\b", r"\1", term)
