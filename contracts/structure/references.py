"""References from one place of a contract to another clause, to an annex, or to the law.

A number that may belong to another text (a statute, an order form, standard clauses) is given the benefit of the doubt: a reference that is
said to lead nowhere, and does not, costs more trust than one that is missed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contracts.structure.absent import LETTERED, Absent, kind_of
from contracts.structure.by_title import at_odds, by_title
from contracts.structure.law import law_before, law_references, of_law
from contracts.structure.law_names import known_law
from contracts.structure.numbering import Rank, labels
from contracts.structure.other_papers import of_other_paper
from contracts.structure.types import Clause, Reference
from contracts.text.fold import fold
from contracts.text.sought import Sought
from contracts.text.types import Document, Span

MIN_NUMBERED = 3  # a document with fewer numbered clauses has no numbering to refer to
MOST_ABSENT = 2  # numbers that lead nowhere: where there are more, and fewer references lead somewhere, they are those of another text

_NUMBER = (
    r"(?:\d{1,2}(?:er)?(?:(?:\.\d{1,2}){1,4}|(?:-\d{1,2}){1,3})?(?:\.[a-z]\b)?(?![a-z\d%€])|"
    r"(?<=\s)[ivx]{1,5}(?:[.\-][a-z\d]{1,2})?(?![\w'’])|[a-h](?:\d{1,2})?\.\d{1,2}(?![\w%€])|[a-h](?=[\s,.;)]))"
)
_SUB = r"(?:\s?\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\s[a-z]\))*"  # "(a)(ii)", "b)"
_ASIDE = r"(?:\s?\(\s?\"[^()]{2,120}\))?"  # ("Confidentiality")
_AND = r"\s?(?:,|;|et|ou|a|and|or|to|through|&|/|-|et/ou|and/or)\s?(?:(?:a\s)?l')?(?:(?:articles?|sections?|clauses?)\s)?"
_CITED = Sought(
    rf"(?<![#\w])(?P<word>articles?|art\.|sections?|clauses?|paragraphes?|paragraphs?|points?|chapitres?|titres?|parties?)\s(?:n\s?[°o.]\s?)?"
    rf"(?P<list>{_NUMBER}{_SUB}{_ASIDE}(?:{_AND}{_NUMBER}{_SUB}{_ASIDE})*)"
)
_ONE = re.compile(rf"(?:(?<=^)|(?<=[\s,;/&\-]))(?P<number>{_NUMBER}){_SUB}")
_SURE = ("article", "articles", "art.", "section", "sections", "clause", "clauses")  # after other words a number must be found to count
_PARAGRAPH = "paragraphe"  # as kind_of says it in both languages; of a contract's own numbers only with several levels: "paragraph 8.3"
_SUBDIVISION = re.compile(
    r"(?:,?\s(?:paragraphes?|paragraphs?|alineas?|al\.|points?|§|1er alinea|premier alinea|second alinea)\s?[\d\w°]{0,4}\)?(?:\sa\)?)?,?|"
    r"\set\s(?:suivants|seqq?\.?|s\.))+"
)
_OF_THIS = re.compile(
    r"\s(?:du|des|de la|de l'|of|of the|de|aux|au)\s?(?:(?:les|le|la)\s)?(?:(?P<here>presente?s?\b|these\b|this\b)|"
    r"(?:contrat\b(?!\s(?:cadre|de|d'))|conditions generales(?: de vente| d'utilisation| de services?)?|"
    r"conditions\b(?!\s(?:particulieres|specifiques|speciales))|cgu|cgv|cgs|cguv|accord\b(?!\sde)|convention|agreement|terms)\b)"
)
_ANOTHER_NAME = re.compile(r" (?:[Oo]f [Uu]se|[Oo]f [Ss]ervice|[A-ZÀ-Ý])")  # what goes on after "Terms" and "CGU" where they are not these
_OF_DOCUMENT = re.compile(
    r",?\s(?:du|des|de la|de l'|of the|of|of your|de notre|de votre)\s?(?:bons? de commande|devis|order forms?|dpa\b|"
    r"data processing (?:agreement|addendum)|accord (?:de|sur le) traitement|sccs?\b|(?:eu\s)?standard contractual|"
    r"clauses (?:contractuelles )?types|politique|privacy policy|statements? of work|charte|code de conduite|reglement interieur|"
    r"conditions (?:particulieres|specifiques|speciales|tarifaires))"
)
_OF_ANNEX = re.compile(
    r",?\s(?:du|de la|de l'|a l'|of the|of|to|in)\s?(?:annexe?|appendix|schedule|exhibit|attachment)\s(?:n\s?[°o.]\s?)?"
    r"(?P<number>\d{1,2}|[a-z]\b|[ivx]{1,4}\b)"
)
_OF_TEXT = re.compile(  # "44 et suivants du Règlement", "33 § 3 of the Regulation": a law under the short name that the contract gives it
    r",?\s(?:du|de la|de l'|des|dudit|de ladite|desdits|de ce|de cette|of the|of that|of this|of said|of)\s?(?:said\s|meme\s|present\s)?"
    r"(?:reglements?|directives?|regulations?|acts?|codes?|lois?|decrets?|ordonnances?|arretes?|statutes?|traites?)\b(?!\sinterieur)"
)
# "Par dérogation à l'article 51", "FAR section 12": what is set aside, or stands behind the name of a code, may be of another text.
_OF_ANOTHER_BEFORE = re.compile(r"(?:\bderog\w*\s(?:a|aux?)\s?(?:l'|les\s|la\s)?|\b(?:d?fars?|c\.?f\.?r\.?|u\.?s\.?c\.?)\s)$")
_BEFORE = 24  # characters looked at for it
_OF_OTHER = re.compile(r"\.?\s?(?:,\s)?(?:(?:du|des|de la|of the|of|de)\s|(?:de l|d)'\s?)[a-z]")
_HERE = re.compile(r"\s(?:ci-dessus|ci-apres|ci-dessous|above|below|hereof|herein|et suivants|qui precede|which)")
_LAW_WORDS = re.compile(
    r"\b(?:codes?|lois?|laws?|rgpd|gdpr|reglement \(?(?:ue|europeen|general)|directive|decret|ordonnance|statute|act|regulations?|"
    r"module (?:one|two|three|un|deux|trois|\d)|iab)\b"
)
_THOSE_OF = re.compile(r"\b(?:ceux|celles?|celui|those|that) (?:de |(?:prevu|vise)e?s? (?:a |par )|of |under |in )(?:l'|the )?$")
_MODEL = Sought(r"standard contractual|contractuelles types|clauses types|\bsccs?\b|\bccts?\b|\beu clauses\b")
_PROCESSING = re.compile(
    r"donnees (?:a caractere )?personnel|personal (?:data|information)|data (?:processing|protection)|traitement de(?:s)? donnees|"
    r"protection des donnees|\brgpd\b|\bgdpr\b|processor|sous-traitance (?:de|des) donnees|article 28"
)
# The articles of the GDPR that processing terms name: duties of processors and controllers, rights of people, transfers, fines.
_PROCESSING_ARTICLES = frozenset({4, 5, 6, 7, 9, 10, *range(12, 24), *range(24, 51), 58, 77, 79, 82, 83})
_HEADS = re.compile(r"\s?\.?(?:\s[\-:]\s|\s?:\s|\.\s)(?=\S)")  # "Article 12 - Prix" inside a line: a label, not a reference
_RANGE = re.compile(r"(\d{1,2})-(\d{1,2})")
_ANNEX = Sought(
    r"\b(?P<word>annexes?|annex|appendix|appendices|schedules?|exhibits?|attachments?)\s(?:n\s?[°o.]\s?)?"
    r"(?P<number>\d{1,2}(?:[.\-]\d{1,2})?|[a-h]\b(?!['’])|[ivx]{1,4}\b)"
)
_ANNEX_OF_LAW = re.compile(  # "annexe I, partie B du décret", "annexe III-3 du Code du sport", "Annex I of the SCCs"
    r"[\w\-,. ]{0,16}\s(?:du|de la|de l'|des|of the|of|to the)\s?(?:present\s)?"
    r"(?:codes?|decret|loi|directive|reglement|regulation|ordonnance|arrete|convention|rgpd|gdpr|sccs?|ccts?|"
    r"clauses (?:contractuelles )?types|(?:eu\s)?standard contractual|(?:[a-z]+\s){1,4}(?:act|law)\b)"
)


@dataclass(frozen=True, slots=True)
class _Index:
    """The clauses by number and by heading."""

    clauses: Sequence[Clause]
    starts: list[int]
    about_model_clauses: frozenset[str]
    about_processing: frozenset[str]
    by_parts: dict[tuple[tuple[int, ...], str | None], Clause]  # (value of the number's parts, id of the annex it stands in)
    annexes: dict[tuple[int, ...], Clause]
    annex_of: dict[str, str | None]
    parents: frozenset[str]  # ids of clauses with numbered clauses below
    lettered: dict[str, Clause]  # by numbers like "c.9"

    def at(self, offset: int) -> Clause:
        return self.clauses[max(bisect_right(self.starts, offset) - 1, 0)]

    def has_series(self, number: str) -> bool:
        """Whether folded words begin with a number like "a.2", of a series that clauses are numbered by, and name no law."""
        numbered = None if _LAW_WORDS.search(number) else LETTERED.match(number)
        return numbered is not None and f"{numbered['series']}1" in self.lettered


def find_references(document: Document, clauses: Sequence[Clause]) -> tuple[Reference, ...]:
    """The references of a document, in order. clause is None where the clause or annex referred to does not exist, and for the law."""
    if not clauses:
        return ()
    folded = fold(document.text)
    index = _index(document, folded, clauses)
    laws = (law for law in law_references(folded) if not index.has_series(folded[law.target_start : law.end]))
    found = [_law(document, folded, law.start, law.target_start, law.end) for law in laws]
    found.extend(_plain_enough(_cited(document, folded, index), document, folded, index))
    found.extend(_annexes(document, folded, index))
    found.extend(by_title(document, folded, clauses, lambda start: _is_label(index, start)))
    kept: list[Reference] = []
    for reference in sorted(found, key=lambda r: (r.start, -r.end)):
        if not kept or kept[-1].end <= reference.start:
            kept.append(reference)
    return tuple(kept)


def _index(document: Document, folded: str, clauses: Sequence[Clause]) -> _Index:
    by_parts: dict[tuple[tuple[int, ...], str | None], Clause] = {}
    annexes: dict[tuple[int, ...], Clause] = {}
    annex_of: dict[str, str | None] = {}
    paths: dict[str, tuple[int, ...]] = {}
    for clause in clauses:
        above = annex_of.get(clause.parent) if clause.parent else None
        readings = labels(document.text[clause.start : clause.start + 80]) or labels(f"{clause.number or ''} ")
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
    starts = [clause.start for clause in clauses]
    parents = frozenset(clause.parent for clause in clauses if clause.parent and clause.number)
    lettered = {number: clause for clause in reversed(clauses) if clause.number and LETTERED.fullmatch(number := clause.number.lower())}
    model = _about_model_clauses(folded, clauses, starts)
    return _Index(clauses, starts, model, _about_processing(clauses), by_parts, annexes, annex_of, parents, lettered)


@dataclass(frozen=True, slots=True)
class _Cited:
    """A reference by number, with what decides whether it is believed when it leads nowhere."""

    reference: Reference
    word: str  # "section"
    parts: tuple[int, ...]
    annex: str | None  # id of the annex that it stands in
    at_odds: bool = False  # whether it gives the number of one clause and the title of another


def _plain_enough(cited: Iterable[_Cited], document: Document, folded: str, index: _Index) -> Iterator[Reference]:
    """The references that lead somewhere, and of the others those that the document's own numbers show to lead nowhere."""
    leading: set[str] = set()
    led, lost = 0, []
    for one in cited:
        if one.reference.clause or one.reference.kind != "clause" or one.at_odds:
            yield one.reference
            led += one.reference.clause is not None
            leading |= {one.word} if one.reference.clause else set()
        else:
            lost.append(one)
    if not lost:
        return
    absent = Absent(document.text, folded, index.clauses, index.annex_of, index.by_parts)
    lost = [
        one
        for one in lost
        if (one.word == _PARAGRAPH or absent.speaks_so(one.word, leading))
        and (
            absent.is_absent_lettered(one.reference.target)
            if LETTERED.fullmatch(one.reference.target.lower())
            else absent.is_absent(one.parts, one.annex)
        )
    ]
    if len({one.parts for one in lost}) <= max(MOST_ABSENT, led):
        yield from (one.reference for one in lost)


def _cited(document: Document, folded: str, index: _Index) -> Iterator[_Cited]:
    """Clauses named by number: "articles 6, 8.3 et 9"."""
    numbered = sum(1 for clause in index.clauses if clause.number)
    for match in _CITED.finditer(folded):
        if _is_label(index, match.start()) or not _reads_as_number(document.text, match):
            continue
        after = match.end()
        subdivision = _SUBDIVISION.match(folded, after)
        law = of_law(folded, subdivision.end() if subdivision else after) or of_law(folded, after)
        before = None if law else law_before(folded, match.start(), after)
        if law:
            yield _Cited(_law(document, folded, match.start(), match.start("list"), law), "", (), None)
        elif before:
            yield _Cited(_law(document, folded, before[0], before[0], before[1]), "", (), None)
        elif numbered >= MIN_NUMBERED and not _heads_a_line(document.text, folded, match):
            behind = subdivision.end() if subdivision else after
            of_text = _OF_TEXT.match(folded, after) or _OF_TEXT.match(folded, behind)
            named = _OF_OTHER.match(folded, after) and not _HERE.match(folded, after)
            set_aside = _OF_ANOTHER_BEFORE.search(folded, max(0, match.start() - _BEFORE), match.start())
            foreign = bool(of_text or set_aside) or (bool(named) and not _of_this(document.text, folded, after))
            yield from _numbers(document, folded, index, match, foreign)


def _heads_a_line(text: str, folded: str, match: re.Match[str]) -> bool:
    """True for "Article 12 - Prix" at the start of a line: a label that was not taken for a clause's number, and no reference."""
    heads = _HEADS.match(folded, match.end())
    return bool(
        heads and text[heads.end()].isupper() and text[match.start()].isupper() and "\n" in text[max(0, match.start() - 3) : match.start()]
    )


def _of_this(text: str, folded: str, after: int) -> bool:
    """True for "12 des présentes" and "12 of the Terms", not for "12 of the Terms of Use" or "12 des Conditions Tarifaires"."""
    match = _OF_THIS.match(folded, after)
    return match is not None and (bool(match["here"]) or not _ANOTHER_NAME.match(text, match.end()))


def _numbers(document: Document, folded: str, index: _Index, match: re.Match[str], foreign: bool) -> Iterator[_Cited]:
    if _OF_DOCUMENT.match(folded, match.end()) or of_other_paper(folded, match.end()):
        return
    annex = _OF_ANNEX.match(folded, match.end())
    where = _annex(index, document.text[annex.start("number") : annex.end("number")]) if annex else index.at(match.start())
    if where is None:
        return
    legal = _legal_context(folded, match.start(), match.end()) or where.id in index.about_model_clauses
    of_gdpr = (
        where.id in index.about_processing and kind_of(match["word"]) == "article" and not _of_this(document.text, folded, match.end())
    )
    first = True
    for one in _ONE.finditer(folded, match.start("list"), match.end("list")):
        start = match.start() if first else one.start()
        first = False
        printed = document.text[one.start("number") : one.end("number")]
        readings = labels(f"Article {printed}")
        if index.has_series(printed.lower()):
            clause = index.lettered.get(printed.lower())
        else:
            clause = next((c for label in readings if (c := _resolve(index, label.parts, where))), None)
        span = _RANGE.fullmatch(printed)
        if clause is None and span and int(span[1]) < int(span[2]):  # "Sections 6-13" are six to thirteen
            yield from _ends(document, index, where, Span(start, one.end()), Span(*one.span("number")), match["word"])
            continue
        named = match["word"] in _SURE or (kind_of(match["word"]) == _PARAGRAPH and "." in printed)
        sure = readings and _is_sure_number(readings[0].styles, printed) and not foreign and named and not legal
        if of_gdpr and readings and readings[0].parts[0] in _PROCESSING_ARTICLES:
            sure = False
        wrong = at_odds(document.text, folded, one.end(), clause, index.clauses) if clause and named and not (foreign or legal) else None
        if wrong is not None:
            odd = Reference("clause", _words(document, one.start("number"), wrong), None, start, wrong)
            yield _Cited(odd, "", readings[0].parts, None, at_odds=True)
        elif clause or sure:
            reference = Reference("clause", _words(document, *one.span("number")), clause.id if clause else None, start, one.end())
            yield _Cited(reference, kind_of(match["word"]), readings[0].parts if readings else (), index.annex_of[where.id])


def _ends(document: Document, index: _Index, where: Clause, whole: Span, number: Span, word: str) -> Iterator[_Cited]:
    """The first and the last clause of a range, where there are such clauses."""
    dash = document.text.index("-", number.start, number.end)
    for start, end, left in ((number.start, dash, whole.start), (dash + 1, number.end, dash + 1)):
        clause = _resolve(index, (int(document.text[start:end]),), where)
        if clause:
            yield _Cited(
                Reference("clause", document.text[start:end], clause.id, left, min(end, whole.end)),
                kind_of(word),
                (int(document.text[start:end]),),
                None,
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
    return words[0].isdigit() or (words[0].isupper() and (len(words) <= 2 or not words[1:2].isalpha() or not words[:3].istitle()))


def _legal_context(folded: str, start: int, end: int) -> bool:
    """True where the sentence names a law: an article that the contract has not may be one of it."""
    first, last = max(start - 250, 0), min(end + 150, len(folded))
    before = folded[first:start].replace("art. ", "art, ")
    left = first + max(before.rfind(". "), before.rfind("; "), 0)
    if _THOSE_OF.search(before):  # those of the law that the sentence before names
        left = first
    right = folded.find(". ", end, last)
    return bool(_LAW_WORDS.search(folded, left, right if right >= 0 else last))


def _about_model_clauses(folded: str, clauses: Sequence[Clause], starts: list[int]) -> frozenset[str]:
    """The ids of the clauses that name the Commission's standard clauses, which they fill in by their numbers, and of those below."""
    about = {clauses[max(bisect_right(starts, match.start()) - 1, 0)].id for match in _MODEL.finditer(folded)}
    for clause in clauses:
        if clause.parent in about:
            about.add(clause.id)
    return frozenset(about)


def _about_processing(clauses: Sequence[Clause]) -> frozenset[str]:
    """The ids of the clauses on the processing of personal data, and of those below: "article 33.3" there is one of the GDPR."""
    about: set[str] = set()
    for clause in clauses:
        if clause.parent in about or (clause.heading and _PROCESSING.search(fold(clause.heading))):
            about.add(clause.id)
    return frozenset(about)


def _is_sure_number(styles: str, printed: str) -> bool:
    """Whether it is written in figures, or in those of an annex with its letter before them: "C.9"."""
    return styles.isdigit() or LETTERED.fullmatch(printed.lower()) is not None


def _annexes(document: Document, folded: str, index: _Index) -> Iterator[Reference]:
    for match in _ANNEX.finditer(folded):
        text = document.text[match.start("number") : match.end("number")]
        if _is_label(index, match.start()) or (text.isalpha() and not text.isupper()) or _ANNEX_OF_LAW.match(folded, match.end()):
            continue
        clause = _annex(index, text)
        yield Reference("annex", text, clause.id if clause else None, match.start(), match.end())


def _annex(index: _Index, number: str) -> Clause | None:
    return next((index.annexes[label.parts] for label in labels(f"Annexe {number}") if label.parts in index.annexes), None)


def _law(document: Document, folded: str, start: int, target: int, end: int) -> Reference:
    return Reference("law", _words(document, target, end), None, start, end, known_law(folded[target:end]))


def _words(document: Document, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", document.text[start:end]).strip()
