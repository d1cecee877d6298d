"""Sentences of a stretch of contract text, French or English, with abbreviations and references kept whole."""

import re
from collections.abc import Iterator

from contracts.text.types import Span

_SHORTENED = (
    "art|al|cf|p|pp|n|no|nos|ex|etc|m|mm|mme|mlle|dr|me|st|ste|l|r|d|a|sarl|inc|ltd|corp|co|llc|sect|sec|para|vs|tel|fax|env|min|max|"
    "av|bd|resp|ref|approx|lun|ven|sam|dim"
)
_ABBREVIATION = re.compile(
    rf"(?:\b(?:{_SHORTENED}|e\.g|i\.e|s\.a|s\.a\.s|u\.s)|\b[A-Z]|(?<!\dh )(?<!\d h )(?<!\dh)(?<!\d:)\b\d{{1,3}}(?:\.\d+)*)$",
    re.IGNORECASE,
)
# "… de l'article 9. Les …": what is referred to inside a sentence may end it; "Article 9. Les …" at its beginning is a heading.
_REFERRED_TO = re.compile(
    r"[a-zà-ÿ,(]['’\s]\s*(?:l['’])?(?:articles?|art\.|annexes?|paragraphes?|alin[ée]as?|sections?|clauses?|paragraphs?|schedules?|exhibits?|"
    r"appendix|points?|pages?)\s(?:\d{1,3}(?:[.-]\d+)*(?:,| et| ou| à| and| or| to) )*\d{1,3}(?:[.-]\d+)*$",
    re.IGNORECASE,
)
_RULES_OF_THE_ART = re.compile(r"[a-z] de l['’]art$", re.IGNORECASE)  # "selon les règles de l'art. Toutefois, …"
_BRAND = re.compile(r"[a-z]{1,3}[A-Z][A-Za-z]{2}")  # "iTunes"
_REFERENCE = 30  # letters of one, at the most
_ABBREVIATED = frozenset(_SHORTENED.split("|"))
_LONG_WORD = 7  # letters, which no abbreviation has
_LEADS_IN = re.compile(r"[\s(\[«“\"'’]")  # what stands in front of an abbreviation: "(art. L441-10)", "l'art. L441-10"
# One class of letters in front: the places where none of them stands are passed over fast.
_END = re.compile(r"[.!?…;\n](?:(?<=[.!?…])(?:[\"'»”’)\]]|\s»)*(?=\s|$)|(?<=;)(?=\s)|(?<=\n))")


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Spans of the sentences of text[start:end], in order. A semicolon and a line feed end one too (lists of undertakings)."""
    end = len(text) if end is None else end
    at = start
    for match in _END.finditer(text, start, end):
        mark, stop = match.span()
        if text[mark] == ".":
            before = text[max(at, mark - 12) : mark]
            after = text[stop : stop + 3].lstrip()
            if (
                not _is_word(before)
                and _ABBREVIATION.search(before)
                and not (after[:1].isupper() and not before[-1:].isupper() and len(_LEADS_IN.split(before)[-1]) > 3)
                and not (_RULES_OF_THE_ART.search(before) and after[1:2].islower())
                and not (after[:1].isupper() and _REFERRED_TO.search(text, max(at, mark - _REFERENCE), mark))
            ):
                continue
            if after[:1].islower() and not opens_with_brand(text, stop + len(text[stop : stop + 3]) - len(after)):
                continue
        span = _trim(text, at, stop)
        if span:
            yield span
        at = stop
    span = _trim(text, at, end)
    if span:
        yield span


def opens_with_brand(text: str, at: int) -> bool:
    """Whether a name that begins with a small letter stands there: "iTunes"."""
    return bool(_BRAND.match(text, at))


def _is_word(before: str) -> bool:
    """Whether the characters in front of a full stop end with a word that is surely no abbreviation: most do."""
    if len(before) >= _LONG_WORD and before[-_LONG_WORD:].isalpha():
        return True
    last = before[before.rfind(" ") + 1 :]
    return len(last) > 1 and last.isalpha() and last.lower() not in _ABBREVIATED


def paragraphs(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of text[start:end], which end at line feeds; none is empty."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop > start:
            yield Span(start, stop)
        start = stop + 1


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
