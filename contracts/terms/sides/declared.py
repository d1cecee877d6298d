"""The name that a text of no other company declares, wherever it stands: "dont la dénomination déclarée est Atelier Nordique"."""

import re

from contracts.terms.sides.company_names import NOT_NAMES, CompanyName

_DECLARED = re.compile(
    r"\b(?:dont la |sa |la )?denomination(?: (?:sociale|declaree|commerciale|legale|juridique))?(?: est|(?= ?:)) ?:? ?\"? ?|"
    r"\b(?:whose |its )?(?:registered|legal|corporate|trading) name(?: is|(?= ?:)) ?:? ?\"? ?"
)
_NAME = re.compile(r"[A-ZÀ-Þ0-9][\w’'.&+-]*(?: (?:(?:et|and|de|du|des|of|&) )?[A-ZÀ-Þ0-9][\w’'.&+-]*){0,5}")
_OF_THE_BUYER = re.compile(r"(?:client|abonne|souscripteur|acheteur|customer|buyer|subscriber|mediat|heberg|host)\w*[^.\n]{0,80}$")
_BEFORE = 100  # characters that tell whose name it is


def declared_name(text: str, folded: str) -> CompanyName | None:
    """The first name that the text declares to be a company's, unless it is its customer's or its host's; None where there is none."""
    for match in _DECLARED.finditer(folded):
        name = _NAME.match(text, match.end())
        if name and not NOT_NAMES.match(name.group()) and not _OF_THE_BUYER.search(folded, max(0, match.start() - _BEFORE), match.start()):
            words = name.group().rstrip(" .,&")
            return CompanyName(words, name.start(), name.start() + len(words), False)
    return None
