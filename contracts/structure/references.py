"""References from one place of a contract to another clause, to an annex, or to the law.

A number that may belong to another text (a statute, an order form, standard clauses) is given the benefit of the doubt: a reference that is
said to lead nowhere, and does not, costs more trust than one that is missed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contracts.structure.law import law_references, of_law
from contracts.structure.numbering import Rank, labels
from contracts.structure.types import Clause, Reference
from contracts.text.fold import fold
from contracts.text.types import Document

MIN_NUMBERED = 3  # a document with fewer numbered clauses has no numbering to refer to
MIN_RESOLVED = (
    0.5  # where fewer references lead somewhere, the document's numbers are not in the text, and those that lead nowhere say nothing
)

_NUMBER = (
    r"(?:\d{1,2}(?:er)?(?:(?:\.\d{1,2}){1,4}|(?:-\d{1,2}){1,3})?(?:\.[a-z]\b)?(?![\d%€])|"
    r"(?<=\s)[ivx]{1,5}(?:[.\-][a-z\d]{1,2})?(?![\w'’])|[a-h](?=[\s,.;)]))"
)
_SUB = r"(?:\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\))*"  # "(a)(ii)"
_ASIDE = r"(?:\s?\(\s?\"[^()]{2,120}\))?"  # ("Confidentiality")
_AND = r"\s?(?:,|;|et|ou|a|and|or|to|through|&|/|-|et/ou|and/or)\s?(?:(?:a\s)?l')?(?:(?:articles?|sections?|clauses?)\s)?"
_CITED = re.compile(
    rf"\b(?P<word>articles?|art\.|sections?|clauses?|paragraphes?|paragraphs?|points?|chapitres?|titres?|parties?)\s(?:n\s?[°o.]\s?)?"
    rf"(?P<list>{_NUMBER}{_SUB}{_ASIDE}(?:{_AND}{_NUMBER}{_SUB}{_ASIDE})*)"
)
_ONE = re.compile(rf"(?:(?<=^)|(?<=[\s,;/&\-]))(?P<number>{_NUMBER}){_SUB}")
_SURE = ("article", "articles", "art.", "section", "sections", "clause", "clauses")  # after other words a number must be found to count
_SUBDIVISION = re.compile(
    r"(?:,?\s(?:paragraphes?|paragraphs?|alineas?|al\.|points?|§|1er alinea|premier alinea|second alinea)\s?[\d\w°]{0,4}\)?(?:\sa\)?)?,?)+"
)
_OF_THIS = re.compile(
    r"\s(?:du|des|de la|de l'|of|of the|de|aux|au)\s?(?:(?:les|le|la)\s)?(?:presente?s?|present contrat|contrat\b(?!\s(?:cadre|de|d'))|"
    r"conditions generales|conditions\b(?!\s(?:particulieres|specifiques|speciales))|cgu|cgv|cgs|cguv|accord\b(?!\sde)|convention|these|"
    r"this|agreement|terms|terms of)\b"
)
_OF_OTHER = re.compile(r"\.?\s?(?:,\s)?(?:du|des|de la|de l'|of the|of|de)\s?[a-z]")
_HERE = re.compile(r"\s(?:ci-dessus|ci-apres|ci-dessous|above|below|hereof|herein|et suivants|qui precede|which)")
_LAW_WORDS = re.compile(
    r"\b(?:codes?|lois?|laws?|rgpd|gdpr|reglement \(?(?:ue|europeen|general)|directive|decret|ordonnance|statute|act|regulations?|"
    r"standard contractual|contractuelles types|clauses types|sccs?|ccts?|module (?:one|two|three|un|deux|trois|\d)|iab)\b"
)
_HEADS = re.compile(r"\s?\.?(?:\s[\-:]\s|\s?:\s|\.\s)(?=\S)")  # "Article 12 - Prix" inside a line: a label, not a reference
_NAMED = re.compile(
    r"\b(?:l'|the\s|la\s|les\s|aux?\s|a l')?(?P<word>articles?|sections?|clauses?)\s"
    r"(?:(?P<about>(?:intitulee?|entitled|titled|relati\w+ (?:a|au|aux)(?: la| l'| les)?|concernant|nommee?)\s(?:les?\s|la\s|l'|the\s)?)?"
    r"(?:\"\s?(?P<quoted>[^\"\n]{3,80}?)\s?\"|(?P<plain>[^\W\d_][^\"\n,.;:()]{2,90})))"
)
_ANNEX = re.compile(
    r"\b(?P<word>annexes?|annex|appendix|appendices|schedules?|exhibits?|attachments?)\s(?:n\s?[°o.]\s?)?"
    r"(?P<number>\d{1,2}(?:[.\-]\d{1,2})?|[a-h]\b(?!['’])|[ivx]{1,4}\b)"
)


@dataclass(frozen=True, slots=True)
class _Index:
    """The clauses by number and by heading."""

    clauses: Sequence[Clause]
    starts: list[int]
    by_parts: dict[tuple[tuple[int, ...], str | None], Clause]  # (value of the number's parts, id of the annex it stands in)
    annexes: dict[tuple[int, ...], Clause]
    annex_of: dict[str, str | None]
    parents: frozenset[str]  # ids of clauses with numbered clauses below

    def at(self, offset: int) -> Clause:
        return self.clauses[max(bisect_right(self.starts, offset) - 1, 0)]


def find_references(document: Document, clauses: Sequence[Clause]) -> tuple[Reference, ...]:
    """The references of a document, in order. clause is None where the clause or annex referred to does not exist, and for the law."""
    if not clauses:
        return ()
    folded = fold(document.text)
    index = _index(document, clauses)
    found = [Reference("law", _words(document, law.target_start, law.end), None, law.start, law.end) for law in law_references(folded)]
    for finder in (_cited, _annexes, _named):
        found.extend(finder(document, folded, index))
    cited = [reference for reference in found if reference.kind == "clause"]
    if sum(reference.clause is not None for reference in cited) < MIN_RESOLVED * len(cited):
        found = [reference for reference in found if reference.kind != "clause" or reference.clause]
    kept: list[Reference] = []
    for reference in sorted(found, key=lambda r: (r.start, -r.end)):
        if not kept or kept[-1].end <= reference.start:
            kept.append(reference)
    return tuple(kept)


def _index(document: Document, clauses: Sequence[Clause]) -> _Index:
    by_parts: dict[tuple[tuple[int, ...], str | None], Clause] = {}
    annexes: dict[tuple[int, ...], Clause] = {}
    annex_of: dict[str, str | None] = {}
    paths: dict[str, tuple[int, ...]] = {}
    for clause in clauses:
        above = annex_of.get(clause.parent) if clause.parent else None
        readings = labels(document.text[clause.start : clause.start + 80])
        annex = bool(readings) and readings[0].rank is Rank.ANNEX
        annex_of[clause.id] = clause.id if annex else above
        if not clause.number:
            continue
        for reading in readings:
            if annex:
                annexes.setdefault(reading.parts, clause)
            elif reading.rank is not Rank.CONTAINER:
                by_parts.setdefault((reading.parts, annex_of[clause.id]), clause)
                paths.setdefault(clause.id, reading.parts)
                if len(reading.parts) == 1 and clause.parent in paths:
                    paths[clause.id] = (*paths[clause.parent], *reading.parts)
    for clause in clauses:
        if clause.id in paths:  # "section 1.3" may be the 3. below 1.
            by_parts.setdefault((paths[clause.id], annex_of[clause.id]), clause)
    parents = frozenset(clause.parent for clause in clauses if clause.parent and clause.number)
    return _Index(clauses, [clause.start for clause in clauses], by_parts, annexes, annex_of, parents)


def _cited(document: Document, folded: str, index: _Index) -> Iterator[Reference]:
    """Clauses named by number: "articles 6, 8.3 et 9"."""
    numbered = sum(1 for clause in index.clauses if clause.number)
    for match in _CITED.finditer(folded):
        if _is_label(index, match.start()) or not _reads_as_number(document.text, match):
            continue
        after = match.end()
        subdivision = _SUBDIVISION.match(folded, after)
        law = of_law(folded, subdivision.end() if subdivision else after) or of_law(folded, after)
        if law or _law_before(folded, match.start()):
            end = law or after
            yield Reference("law", _words(document, match.start("list"), end), None, match.start(), end)
            continue
        if numbered < MIN_NUMBERED:
            continue
        heads = _HEADS.match(folded, after)
        if (
            heads
            and document.text[heads.end()].isupper()
            and document.text[match.start()].isupper()
            and "\n" in document.text[match.start() - 3 : match.start()]
        ):
            continue
        foreign = not _OF_THIS.match(folded, after) and bool(_OF_OTHER.match(folded, after)) and not _HERE.match(folded, after)
        yield from _numbers(document, folded, index, match, foreign)


def _numbers(document: Document, folded: str, index: _Index, match: re.Match[str], foreign: bool) -> Iterator[Reference]:
    where = index.at(match.start())
    first = True
    for one in _ONE.finditer(folded, match.start("list"), match.end("list")):
        start = match.start() if first else one.start()
        first = False
        readings = labels(f"Article {document.text[one.start('number') : one.end('number')]}")
        clause = next((c for label in readings if (c := _resolve(index, label.parts, where))), None)
        if clause or (readings and not foreign and match["word"] in _SURE and not _legal_context(folded, match.start(), match.end())):
            yield Reference(
                "clause", _words(document, one.start("number"), one.end("number")), clause.id if clause else None, start, one.end()
            )


def _resolve(index: _Index, parts: tuple[int, ...], where: Clause) -> Clause | None:
    """The clause with this number, of the same annex or else of the body; the one above it, where none below that is numbered."""
    for scope in dict.fromkeys((index.annex_of[where.id], None)):
        found = index.by_parts.get((parts, scope))
        if found:
            return found
        above = index.by_parts.get((parts[:-1], scope)) if len(parts) > 1 else None
        if above and above.id not in index.parents:
            return above
    return None


def _is_label(index: _Index, start: int) -> bool:
    """True where the words are the number of a clause, not a reference to it."""
    return index.at(start).start == start


def _reads_as_number(text: str, match: re.Match[str]) -> bool:
    """False for "section a" and "article i" in small letters, which are words: letters and Roman numerals count as capitals alone."""
    words = text[match.start("list") : match.end("list")]
    return words[0].isdigit() or (words[0].isupper() and not words[:3].istitle()) or (words[0].isupper() and len(words) <= 2)


def _law_before(folded: str, start: int) -> bool:
    """True for "RGPD (article 28)" and "Code civil, art. 1216"."""
    before = folded[max(0, start - 60) : start]
    return bool(
        re.search(
            r"(?:\bcode\s[a-z ]{3,40}|\brgpd|\bgdpr|\bloi[^,.;]{0,30}|\b20\d\d/\d+)(?:,| \(|\s?:)\s?(?:not\w+\s|en son\s|l')?$", before
        )
    )


def _legal_context(folded: str, start: int, end: int) -> bool:
    """True where the sentence names a law: an article that the contract has not may be one of it."""
    left = max(folded.rfind(". ", 0, start), folded.rfind("; ", 0, start), start - 250)
    right = folded.find(". ", end)
    return bool(_LAW_WORDS.search(folded, max(left, 0), min(right if right >= 0 else len(folded), end + 150)))


def _annexes(document: Document, folded: str, index: _Index) -> Iterator[Reference]:
    for match in _ANNEX.finditer(folded):
        text = document.text[match.start("number") : match.end("number")]
        if _is_label(index, match.start()) or (text.isalpha() and not text.isupper()):
            continue
        readings = labels(f"Annexe {text}")
        clause = next((index.annexes[label.parts] for label in readings if label.parts in index.annexes), None)
        yield Reference("annex", text, clause.id if clause else None, match.start(), match.end())


def _named(document: Document, folded: str, index: _Index) -> Iterator[Reference]:
    """Clauses named by their heading: "l'article RESILIATION ci-après"."""
    headings = [(_key(clause.heading), clause) for clause in index.clauses if clause.heading]
    for match in _NAMED.finditer(folded):
        if _is_label(index, match.start("word")):
            continue
        group = "quoted" if match["quoted"] else "plain"
        start, end = match.span(group)
        text = document.text[start:end]
        here = re.search(r"\s(?:ci-dessus|ci-apres|ci-dessous|above|below)\b", folded[start:])
        if group == "plain":
            if not (match["about"] or text[:2].isupper()):
                continue
            words = re.match(r"[A-ZÀ-Ý][A-ZÀ-Ý'’ \-]*[A-ZÀ-Ý](?![a-zà-ÿ])", text)
            place = re.search(r"\s(?:ci-dessus|ci-apres|ci-dessous|above|below)\b", folded[start:end])
            end = start + (place.start() if place else words.end() if words and not match["about"] else len(text.rstrip()))
            if match["about"] and not place:
                continue
            here = place
        key = _key(document.text[start:end])
        clause = next((clause for heading, clause in headings if key and heading == key), None) or next(
            (clause for heading, clause in headings if key and f" {key} " in f" {heading} "), None
        )
        if clause or (match["about"] and here and group == "plain"):
            yield Reference("clause", _words(document, start, end), clause.id if clause else None, match.start("word"), end)


def _key(heading: str) -> str:
    return " ".join(re.findall(r"\w+", fold(heading)))


def _words(document: Document, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", document.text[start:end]).strip()
