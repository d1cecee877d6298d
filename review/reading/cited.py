"""What a contract refers to, as a page shows it: laws and annexes with the places that name them, and references that lead nowhere."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from contracts.analysis import Analysis
from contracts.structure.clause_names import ClauseNames
from contracts.structure.law_names import laws
from contracts.text.fold import fold
from review.reading.places import clause_finder
from review.reading.segments import Mark

_RANK = 20
# "L. 441-10 du Code de commerce" names an article before the text that it is of.
_ARTICLE_OF = re.compile(r"[^a-z]*(?:[lrda][. ]*)?\d[\w\s,.()*\-]*?\s?(?:du\s|de la\s|de l'\s?|des\s|of the\s|of\s)")

_ARTICLE_ALONE = re.compile(r"(?:[lrda][. ]*)?\d[\d\s.,\-*/()]*(?:(?:et|ou|a|and|or|to|suivants|seqq?|s\.|[lrda][. ]*\d)[\d\s.,\-*()]*)*")


@dataclass(frozen=True, slots=True)
class Citation:
    """One place that cites something. key is that of its mark in the text."""

    key: str
    words: str
    number: str  # of the clause
    clause: str  # the clause's name
    page: int | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A law, an annex or a clause, with the places that cite it, in order. kind: "law", "annex" or "clause"."""

    kind: str
    name: str
    places: tuple[Citation, ...]
    target: str | None = None  # id of the clause that is referred to


def laws_cited(analysis: Analysis, language: str) -> tuple[Cited, ...]:
    """Laws by their short names in "fr" or "en", the one cited most often first.

    Articles whose law the text does not name ("article L. 217-5") come last, under an empty name.
    """
    groups: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for i, ref in enumerate(analysis.references):
        if ref.kind == "law":
            name = laws()[ref.law].label(language) if ref.law else law_name(ref.target)
            groups.setdefault(fold(name), []).append(i)
            names.setdefault(fold(name), name)
    found = [Cited("law", names[key], _places(analysis, indexes)) for key, indexes in groups.items()]
    return tuple(sorted(found, key=lambda cited: (not cited.name, -len(cited.places))))


def annexes_cited(analysis: Analysis) -> tuple[Cited, ...]:
    """The annexes of the document that its text refers to."""
    return _by_target(analysis, [i for i, ref in enumerate(analysis.references) if ref.kind == "annex" and ref.clause])


def lost_references(analysis: Analysis) -> tuple[Cited, ...]:
    """Clauses and annexes that the text refers to and the document does not hold."""
    return _by_target(analysis, lost_indexes(analysis))


def reference_marks(analysis: Analysis) -> list[Mark]:
    """References as marks of the text. Each is a place to jump to; those to clauses carry where they lead, lost ones their kind."""
    lost = set(lost_indexes(analysis))
    marks = []
    for i, ref in enumerate(analysis.references):
        marks.append(Mark(ref.start, ref.end, "place", str(i), _RANK))
        if ref.clause:
            marks.append(Mark(ref.start, ref.end, "reference", f"clause-{ref.clause}", _RANK))
        elif i in lost:
            marks.append(Mark(ref.start, ref.end, "lost", ref.kind, _RANK))
    return marks


def law_name(target: str) -> str:
    """The law in a reference: "L. 1 du Code forestier" names the "Code forestier", "L. 217-5" and "1648 et suivants" name none."""
    folded = fold(target)
    if _ARTICLE_ALONE.fullmatch(folded):
        return ""
    match = _ARTICLE_OF.match(folded)
    name = target[match.end() :] if match and match.end() < len(target) else target
    return name[:1].upper() + name[1:]


def lost_indexes(analysis: Analysis) -> tuple[int, ...]:
    """The indexes of references that lead nowhere; an annex whose name heads a line of the text is there, whatever it was taken for."""
    folded = fold(analysis.document.text)
    found, heads = [], dict[str, bool]()
    for i, ref in enumerate(analysis.references):
        if ref.kind == "law" or ref.clause:
            continue
        if ref.kind == "annex":
            words = folded[ref.start : ref.end]
            if words not in heads:
                heads[words] = bool(re.search(rf"(?m)^[\s#*_|\-]*{re.escape(words)}\b(?!\s?[,;)])", folded))
            if heads[words]:
                continue
        found.append(i)
    return tuple(found)


def _by_target(analysis: Analysis, indexes: Iterable[int]) -> tuple[Cited, ...]:
    groups: dict[tuple[str, str], list[int]] = {}
    for i in indexes:
        ref = analysis.references[i]
        groups.setdefault((ref.kind, ref.clause or fold(ref.target)), []).append(i)
    found = []
    for (kind, _), same in groups.items():
        first = analysis.references[same[0]]
        words = " ".join(analysis.document.text[first.start : first.end].split())
        found.append(Cited(kind, words, _places(analysis, same), first.clause))
    return tuple(found)


def _places(analysis: Analysis, indexes: Iterable[int]) -> tuple[Citation, ...]:
    text = analysis.document.text
    clause_at, names = clause_finder(analysis.clauses), ClauseNames(text, analysis.clauses)
    places = []
    for i in indexes:
        ref = analysis.references[i]
        clause = clause_at(ref.start)
        words = " ".join(text[ref.start : ref.end].split())
        places.append(Citation(str(i), words, names.number(clause), names.shown(clause), analysis.document.page_at(ref.start)))
    return tuple(places)
