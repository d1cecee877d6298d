"""The numbers that clauses carry: what stands at the start of a line, read as a label with comparable parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from contracts.text.fold import fold


class Rank(StrEnum):
    """What a label's word says of its place in the tree."""

    CONTAINER = "container"  # titre, partie, chapitre: holds articles whose numbering runs on
    ANNEX = "annex"  # annexe, schedule, exhibit: numbering starts again inside
    ARTICLE = "article"  # article, section, clause
    NONE = "none"  # a number alone


@dataclass(frozen=True, slots=True)
class Label:
    """A number at the start of a line.

    styles has one letter for each part: "1" digits, "a"/"A" letters, "i"/"I" Roman numerals; "-" stands for a word without
    a number ("ANNEXE : ..."), with parts (0,).
    """

    rank: Rank
    word: str  # folded: "article", "annexe", or "" where there is none; of "P2" the letter
    styles: str
    parts: tuple[int, ...]
    mark: str  # folded closing punctuation: ".", ")", "-", ":", "/" or ""
    opened: bool  # "(a)"
    number: str | None  # as printed
    end: int  # length of the label, white space after it included
    # the letter, or the document's own word, folded, that stands before its digits: such numbers are a series of their own
    series: str = ""

    @property
    def plain(self) -> bool:
        """A letter or Roman numeral, or a digit between brackets: how lists inside a clause are numbered, more often than clauses are."""
        return self.rank is Rank.NONE and len(self.parts) == 1 and (self.styles in ("a", "i") or self.opened or self.mark == ")")

    @property
    def letter(self) -> str:
        """The letter that stands before the digits, as in "P2"."""
        return self.series if len(self.series) == 1 else ""


_RANKS = {
    "titre": Rank.CONTAINER, "title": Rank.CONTAINER, "partie": Rank.CONTAINER, "part": Rank.CONTAINER,
    "chapitre": Rank.CONTAINER, "chapter": Rank.CONTAINER, "livre": Rank.CONTAINER, "book": Rank.CONTAINER,
    "annexe": Rank.ANNEX, "annex": Rank.ANNEX, "appendix": Rank.ANNEX, "schedule": Rank.ANNEX, "exhibit": Rank.ANNEX,
    "appendice": Rank.ANNEX, "attachment": Rank.ANNEX, "addendum": Rank.ANNEX,
    "article": Rank.ARTICLE, "articles": Rank.ARTICLE, "art.": Rank.ARTICLE, "art": Rank.ARTICLE, "section": Rank.ARTICLE,
    "sect.": Rank.ARTICLE, "clause": Rank.ARTICLE, "paragraphe": Rank.ARTICLE, "paragraph": Rank.ARTICLE, "§": Rank.ARTICLE,
    "point": Rank.ARTICLE, "rubrique": Rank.ARTICLE, "cadre": Rank.ARTICLE, "volet": Rank.ARTICLE,
}  # fmt: skip
# Which container holds which: "Titre II" holds "Chapitre 1".
CONTAINER_ORDER = {"livre": 0, "book": 0, "partie": 1, "part": 1, "titre": 2, "title": 2, "chapitre": 3, "chapter": 3, "section": 4}

_ORDINALS = {
    "premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6,
    "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "first": 1,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
}  # fmt: skip

_WORD = re.compile(
    r"(?P<word>articles?|art\.?|sections?|sect\.|clauses?|paragraphe?|titre|title|partie|part|chapitre|chapter|livre|book|"
    r"annexe|annex|appendix|appendice|schedule|exhibit|attachment|addendum|point|rubrique|cadre|volet|§)(?=[\s\d:.\-]|$)(?:\s*n\s?[°o.](?=\s*\d))?\s*"
)
_ROMAN = r"[IVX]{1,7}|[ivx]{1,7}"
_PART = rf"\d{{1,2}}|{_ROMAN}|[A-Za-z]"
# "11.1On termination", "1.8A reference": a page that loses its tabs glues the number to the sentence; "2.5Go" and "1.2M" are quantities.
_SENTENCE = (
    r"(?:[A-ZÀ-Ý](?!Hz|hz|bit|bps)[a-zà-ÿ]{2,}|(?:On|In|If|At|No|By|An|As|We|It|Or|Le|La|Un|Il|En|De|Du|Au|Si|Ce)(?= [a-zà-ÿA-ZÀ-Ý])|"
    r"A(?= [a-z]{3})|To(?= (?:the|be|any)\b)|[LD][’'][A-Za-zÀ-ÿ])"
)
_NUMBER = re.compile(
    rf"(?P<open>[(\[]|[\-–](?={_PART}[\-–]\s+\S))?(?P<number>(?:{_PART})(?:(?:[.\-–]|\.\s(?=\d{{1,2}}\.?\s+[A-ZÀ-Ý]))(?:{_PART})(?:(?![^\W\d_])|(?<=\d)(?={_SENTENCE})))*)"
    r"(?P<suffix>\s?(?i:er|ère|ere|ème|eme|nd|st|rd|th|bis|ter|quater)\b)?"
    r"(?P<mark>(?:\s?[°º])?(?:\s?(?:[)\]][.:]?|\.[\-–—](?=\s|$)|\.?\s?[\-–—](?=\s|$)|\.\s?:|/|:|\.))?)(?P<space>\s+|$|(?=[^\W\d_]))"
)
# "A1 - Disponibilité", "P2. Matériel": the letter names an annex or a part.
_LETTERED = re.compile(r"(?P<letter>[A-Z])(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?P<mark>\s?[.:)/]|\s[\-–—])?\s+(?=[^\W\d_a-zà-ÿ])")
# "CGV — Article 1 - Objet": the paper to which an article belongs
_OF_A_PAPER = re.compile(r"(?P<paper>[A-Z][A-Z&]{1,7})\s?[\-–—:|/]\s?(?=(?i:article|art\.?|section|clause|§)\s?\d)")
_ORDINAL_PART = re.compile(  # "PREMIERE PARTIE - OBJET"
    r"(?P<number>[a-z]+)\s(?P<word>titre|partie|chapitre|livre|section|part|chapter)\b(?P<mark>\s?[:.\-])?(?:\s+|$)"
)
_ORDINAL = re.compile(r"(?P<number>[a-z]+)(?P<mark>\s?[:.\-]?)(?:\s+|$)")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def labels(text: str) -> list[Label]:
    """The readings of the number at the start of a line, likeliest first; empty where there is none.

    "i)" may be a letter or a Roman numeral, and a section an article or what holds articles: both are given, and the sequence around
    it decides.
    """
    return list(_read_labels(text))


@lru_cache(maxsize=4096)  # several steps ask about the same line
def _read_labels(text: str) -> Sequence[Label]:
    folded = fold(text)
    word = _WORD.match(folded)
    if word:
        rank = _RANKS.get(word["word"], _RANKS.get(word["word"].rstrip("s"), Rank.ARTICLE))
        name = word["word"].rstrip("s") if word["word"] != "§" else "§"
        found = _numbers(text, word.end(), rank, name)
        if found:
            return found
        ordinal = _ORDINAL.match(folded, word.end())
        if ordinal and ordinal["number"] in _ORDINALS:
            value = _ORDINALS[ordinal["number"]]
            number = text[ordinal.start("number") : ordinal.end("number")]
            return [Label(rank, name, "1", (value,), ordinal["mark"].strip(), False, number, ordinal.end())]
        if rank is Rank.ANNEX:
            mark = re.compile(r"\s*[:.\-]?\s*").match(folded, word.end())
            end = mark.end() if mark else word.end()
            return [Label(rank, name, "-", (0,), mark.group().strip() if mark else "", False, None, end)]
        return []
    part = _ORDINAL_PART.match(folded)
    if part and part["number"] in _ORDINALS and text[0].isupper() and (part["mark"] or part.end() == len(text)):
        label = Label(Rank.CONTAINER, part["word"], "1", (_ORDINALS[part["number"]],), (part["mark"] or "").strip(), False,
                      text[: part.end("number")], part.end())  # fmt: skip
        return [label]
    paper = _OF_A_PAPER.match(text)
    if paper:
        return [replace(label, end=label.end + paper.end()) for label in _read_labels(text[paper.end() :])]
    return _numbers(text, 0, Rank.NONE, "") or _lettered(text)


def _lettered(text: str) -> list[Label]:
    match = _LETTERED.match(text)
    if not match:
        return []
    parts = tuple(map(int, match["number"].split(".")))
    mark = fold((match["mark"] or "").strip())
    letter = match["letter"].lower()
    return [Label(Rank.NONE, letter, "1" * len(parts), parts, mark, False, match["letter"] + match["number"], match.end(), letter)]


def _numbers(text: str, at: int, rank: Rank, word: str) -> list[Label]:
    match = _NUMBER.match(text, at)
    if not match:
        return []
    if match["number"] in ("N", "n") and "°" in match["mark"]:
        return []  # "N° TVA": the word for a number
    if not match["space"] and match.end() < len(text) and not match["number"][-1].isdigit():
        return []  # the first letter of a word
    mark = fold(match["mark"]).strip().replace(" ", "").replace("°", "").replace("º", "") or ("." if "°" in match["mark"] else "")
    pieces = re.split(r"[.\-–]\s?", match["number"])
    if not _plausible(pieces, mark, match, rank):
        return []
    number = re.sub(r"\s", "", match["number"]) + (
        match["suffix"] if match["suffix"] and match["suffix"].strip().lower() in ("bis", "ter", "quater") else ""
    )
    readings: list[tuple[str, tuple[int, ...]]] = [("", ())]
    for piece in pieces:
        readings = [(styles + style, (*parts, value)) for styles, parts in readings for style, value in _values(piece)]
    if len(pieces) > 1 and pieces[-1] == "0":  # "3.0" stands above 3.1
        readings = [(styles[:-1], parts[:-1]) for styles, parts in readings]
    ranks = (rank, Rank.CONTAINER) if word == "section" and len(pieces) == 1 else (rank,)
    return [
        Label(rank, word, styles, parts, mark[-1:], bool(match["open"]), number, match.end())
        for rank in ranks
        for styles, parts in readings
    ]


def _plausible(pieces: list[str], mark: str, match: re.Match[str], rank: Rank) -> bool:
    """False for what only looks like a number: initials, amounts, words of one letter."""
    if match["open"] and not mark.startswith((")", "]") if match["open"] in "([" else "-"):
        return False
    digits = [piece.isdigit() for piece in pieces]
    glued = not match["space"] and match.end() < len(match.string)
    if glued and not ((mark or len(pieces) > 1) and digits[-1]):
        return False  # "1.Objet", "3.1.Prix" and "3.1Prix" are labels, "2x" and "e.g" are not
    if any(digits):
        return True
    if len(pieces) == 1:
        return rank is not Rank.NONE or bool(mark)
    # "I.A." and "A.i." are numbers, "e.g." and "S.A." are not
    return mark != "." or _roman(pieces[0].lower()) is not None


def _values(piece: str) -> list[tuple[str, int]]:
    if piece.isdigit():
        return [("1", int(piece))]
    found: list[tuple[str, int]] = []
    roman = _roman(piece.lower())
    if roman is not None:
        found.append(("I" if piece.isupper() else "i", roman))
    if len(piece) == 1 and piece.isalpha():
        found.append(("A" if piece.isupper() else "a", ord(piece.lower()) - ord("a") + 1))
    return found


def _roman(piece: str) -> int | None:
    if not re.fullmatch(r"x{0,3}(?:ix|iv|v?i{0,3})", piece):
        return None
    total = 0
    for char, following in zip(piece, piece[1:] + " ", strict=True):
        value = _ROMAN_VALUES[char]
        total += -value if _ROMAN_VALUES.get(following, 0) > value else value
    return total or None
