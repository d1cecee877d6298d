"""References to the law: codes, statutes, regulations and directives, French, European and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contracts.structure.law_names import mentions
from contracts.text.sought import Sought

# What follows an article's number where it is an article of the law. Written for folded text.
TEXTS = (
    r"(?:(?:code|c\.)\s(?:[a-z'\-]+\s?){1,7}|(?:present\s)?(?:loi|lois)\b|reglement\s(?:\(?(?:ue|ce|eu|ec)\)?|general|europeen|n|20\d\d|ue)|"
    r"regulation\s\(?(?:eu|ec)\)?|general\sdata\sprotection|rgpd|gdpr|uk\sgdpr|r\.g\.p\.d|dsgvo|directive|ordonnance|decret|arrete|traite|treaty|"
    r"constitution|convention\s(?:de|europeenne|des nations)|charte\s(?:des|europeenne)|nouveau code|cpi\b|cgi\b|ccpa|lcen|lil\b|"
    r"statute|c\.f\.r\b|u\.s\.c\b|(?:[a-z]+\s){0,4}act\b|u\.s\.\scode|federal|title\s\d)"
)
_NAMED = Sought(
    r"\b(?:loi|ordonnance|decret|arrete)\sn\s?[°o.]\s?\d[\d\-./ ]*\d(?:\sdu\s\d{1,2}(?:er)?\s[a-z]+\s\d{4})?|"
    r"\b(?:loi|ordonnance|decret)\s(?:du\s\d{1,2}(?:er)?\s[a-z]+\s\d{4})|"
    r"\b(?:reglement|regulation)\s(?:general\s)?(?:\(?(?:ue|eu|ce|ec)\)?\s)?(?:n\s?[°o.]\s?)?\d{2,4}/\d{2,4}(?:/(?:ue|ce))?|"
    r"\bdirective\s(?:\(?(?:ue|eu|ce|ec)\)?\s)?(?:n\s?[°o.]\s?)?\d{2,4}/\d{2,4}(?:/(?:ue|ce|cee|ec|eu))?"
)
_ARTICLE = Sought(
    r"\b(?:articles?|art\.|sections?)\s(?P<first>[lrda]\s?\.?\s?\*?\d[\d\-. ]*\d|[lrda]\s?\.?\s?\d|\d{3,4}(?:-\d+)*)"
    r"(?:\s?(?:,|et|ou|a|and|or|to)\s(?:[lrda]\s?\.?\s?)?\d[\d\-.]*)*(?:\set\s(?:suivants\b|s\.|seqq?\b\.?))?"
)
_OF = re.compile(
    rf"\s?(?:,\s)?(?:du|de\sla|de\sl'|des|de|of\sthe|of)\s?(?P<text>{TEXTS}[^,;.()\n]{{0,40}})|"
    r"\s(?P<bare>(?:rgpd|gdpr|dsgvo|ccpa|cpi|cgi|c\. civ|c\.f\.r|u\.s\.c)\b\.?)"
)


@dataclass(frozen=True, slots=True)
class LawReference:
    """The stretch [start, end) of a text that names an article of the law, or a law."""

    start: int
    end: int
    target_start: int  # where the name starts, the word "article" left out


def of_law(folded: str, end: int) -> int | None:
    """Where the name of the law ends that follows an article's number ending at end: "16 du Code civil"; None where none follows."""
    match = _OF.match(folded, end)
    if not match:
        return None
    if match["bare"]:
        return match.end()
    named = _NAMED.regex.match(folded, match.start("text"))
    if named:
        return named.end()
    known = mentions().regex.match(folded, match.start("text"))
    if known:
        return known.end()
    words = match["text"].split()
    kept = " ".join(words[: _name_length(words)])
    start = match.start("text")
    return start + _span_of(folded, start, kept)


_BEFORE = re.compile(
    r"\b(?:code\s[a-z ]{3,40}|rgpd|gdpr|data act|loi[^,.;()]{0,30}|20\d\d/\d+)"
    r"(?:,\s|\s\(|\s?:\s)(?:not\w+\s|en son\s|l')?(?:article|art\.?)?\s?$"
)


def law_before(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """[start, end) of a law with its article behind it, given the article's own stretch: "RGPD (article 28)", "Code civil, art. 1216"."""
    match = _BEFORE.search(folded[max(0, start - 60) : start])
    if not match:
        return None
    closes = folded[end : end + 1] == ")" and "(" in match[0]
    return max(0, start - 60) + match.start(), end + closes


def law_references(folded: str) -> Iterator[LawReference]:
    """The references to the law that are plain from their form: "article L. 441-10", "article 1216", "loi n° 78-17", "RGPD"."""
    for match in _ARTICLE.finditer(folded):
        end = of_law(folded, match.end())
        yield LawReference(match.start(), end or match.end(), match.start("first"))
    for match in _NAMED.finditer(folded):
        yield LawReference(match.start(), match.end(), match.start())
    for match in mentions().finditer(folded):
        yield LawReference(match.start(), match.end(), match.start())


_STOP = frozenset(
    [
        "qui",
        "que",
        "dont",
        "et",
        "ou",
        "ainsi",
        "pour",
        "par",
        "en",
        "sur",
        "est",
        "sont",
        "a",
        "au",
        "ne",
        "is",
        "are",
        "and",
        "or",
        "which",
        "that",
        "shall",
        "will",
        "for",
        "in",
        "on",
        "under",
    ]
)


def _name_length(words: list[str]) -> int:
    """How many of the words that follow belong to the name: up to the first word that goes on with the sentence."""
    for i, word in enumerate(words[1:], start=1):
        if word in _STOP:
            return i
    return min(len(words), 9)


def _span_of(folded: str, start: int, words: str) -> int:
    """Length of the stretch of folded from start that holds words, whatever white space stands between them."""
    at = start
    for word in words.split():
        at = folded.index(word, at) + len(word)
    return at - start
