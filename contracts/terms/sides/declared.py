"""The name that a text of no other company declares: "dont la dénomination est Atelier Nordique", "Atelier Nordique (le « Vendeur »)"."""

import re

from contracts.terms.sides.company_names import NOT_NAMES, CompanyName
from contracts.terms.sides.side_nouns import CUSTOMER_NOUNS, VENDOR_NOUNS
from contracts.text.fold import fold

_DECLARED = re.compile(
    r"\b(?:dont la |sa |la )?denomination(?: (?:sociale|declaree|commerciale|legale|juridique))?(?: est|(?= ?:)) ?:? ?\"? ?|"
    r"\b(?:whose |its )?(?:registered|legal|corporate|trading) name(?: is|(?= ?:)) ?:? ?\"? ?"
)
_NAME = re.compile(r"[A-ZÀ-Þ0-9][\w’'.&+-]*(?: (?:(?:et|and|de|du|des|of|&) )?[A-ZÀ-Þ0-9][\w’'.&+-]*){0,5}")
_OF_THE_BUYER = re.compile(r"(?:client|abonne|souscripteur|acheteur|customer|buyer|subscriber|mediat|heberg|host)\w*[^.\n]{0,80}$")
_BEFORE = 100  # characters that tell whose name it is
_HEAD = 6000  # characters in which a vendor is introduced
_LONGEST = 400  # characters from its name to what it is called
_GIVEN = re.compile(  # what the vendor is called from here on
    r"(?:\b(?:ci[- ]apres|hereinafter|hereafter)\b(?:[ ,:]*(?:denommee?|designee?|appelee?|called|named|referred to as))?[ ,:]*|\()[\"*_ ]*"
    r"(?:(?:ci[- ]apres|hereinafter|hereafter)(?: (?:denommee?|designee?|appelee?|called))?[ ,:]*)?"
    rf"[\"*_ ]*(?:le |la |l'|les |the )?[\"*_ ]*"
    rf"(?:{'|'.join(map(re.escape, VENDOR_NOUNS))})\b"
)
# What a name stands behind that is introduced, and what stands between it and what it is called: nothing, or who and where it is
_INTRODUCES = re.compile(
    r"(?:^|\n|\b(?:entre|between|lesquel(?:le)?s|laquelle|lequel|que|which|avec|with|par|by|et|and|d'une part|soussigne\w*|"
    r"chez|aupres de)\b[ ,:]*\n*|\b(?:(?:prestation|service|commande|order)s?(?: \w+){0,3} (?:de|a|of|from|with) |aupres d'))"
    r"[ \-–•*]*"
    r"(?:(?:la societe|l'entreprise|l'association|l'entite|l'agence|l'editeur|the company) )?(?=[^\W_])"
)
_ASIDE = re.compile(
    r"[ ,]*(?:$|(?:dont|sise?|situee?|domiciliee?|immatriculee?|inscrite?|ayant|representee?|entreprise|entrepreneure?|auto-?entrepren|"
    r"micro-?entreprise|societe|association|whose|having|with (?:its|a)|located|based|registered|represented|an? |of \d)"
    r"(?:(?!ci[- ]apres|hereinafter|hereafter|, (?:et|and|d'une part) )[^\n])*$)"
)
# The vendor called by its own name beside the words in which it speaks of itself: (« nous », « notre » ou « Atelier Nordique »)
_OURSELVES = re.compile(r"\"(?:we|us|our|nous|notre|nos)[,.]?\"")
_BRACKETS = re.compile(r"\([^()\n]{5,120}\)")
_QUOTED = re.compile(r"\"[*_ ]*([^\"\n]{2,40}?)[*_, ]*\"")
_THING = re.compile(
    r"\b(?:we|us|our|ours|nous|notre|nos|(?:web)?site|services?|platform|plateforme|application|agreement|logiciel|software|company|societe)\b"
)
_ROLE = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, (*VENDOR_NOUNS, *CUSTOMER_NOUNS)))}|utilisateur|user|parties?|conditions?|contrat|terms?)\b"
)


def declared_name(text: str, folded: str) -> CompanyName | None:
    """The name that the vendor's role is given to in the head of the text, or else the first that the text declares to be a company's.

    Not its customer's, nor its host's; None where there is none.
    """
    return _introduced(text, folded) or _denominated(text, folded) or _among_ourselves(text, folded)


def _among_ourselves(text: str, folded: str) -> CompanyName | None:
    """The name that stands in brackets with "we" or "nous"."""
    for brackets in _BRACKETS.finditer(folded, 0, _HEAD):
        if _OURSELVES.search(brackets.group()):
            for quoted in _QUOTED.finditer(folded, brackets.start(), brackets.end()):
                name = _NAME.fullmatch(text, *quoted.span(1))
                if name and _is_own_name(name.group()) and not _THING.search(quoted[1]):
                    return CompanyName(name.group(), name.start(), name.end(), False)
    return None


def _introduced(text: str, folded: str) -> CompanyName | None:
    """The name without a legal form that is called the vendor: "Atelier Nordique, dont le siège est …, ci-après « le Prestataire »"."""
    for given in _GIVEN.finditer(folded, 0, _HEAD):
        begin = max(given.start() - _LONGEST, folded.rfind("\n", 0, given.start()), 0)
        for lead in reversed(list(_INTRODUCES.finditer(folded, begin, given.start()))):
            name = _NAME.match(text, lead.end(), given.start())
            if name and _ASIDE.match(folded, name.end(), given.start()) and _is_own_name(name.group()):
                words = name.group().rstrip(" .,&")
                return CompanyName(words, name.start(), name.start() + len(words), False)
    return None


def _is_own_name(words: str) -> bool:
    return len(words) > 1 and not words.isdigit() and not NOT_NAMES.match(words) and not _ROLE.search(fold(words))


def _denominated(text: str, folded: str) -> CompanyName | None:
    for match in _DECLARED.finditer(folded):
        name = _NAME.match(text, match.end())
        if name and not NOT_NAMES.match(name.group()) and not _OF_THE_BUYER.search(folded, max(0, match.start() - _BEFORE), match.start()):
            words = name.group().rstrip(" .,&")
            return CompanyName(words, name.start(), name.start() + len(words), False)
    return None
