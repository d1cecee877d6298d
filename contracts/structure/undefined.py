"""Expressions that a contract uses like defined terms and defines nowhere."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from contracts.data_files import read_yaml
from contracts.structure.defined_terms import is_pronoun, stem_of
from contracts.structure.types import Clause, Definition, Reference
from contracts.text.fold import fold
from contracts.text.types import Document, Span

_CAPITAL, _REST = r"[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜŒ]", r"[a-zàâçéèêëîïôûùüœ]{2,}"
_WORD = _CAPITAL + _REST
_LINK = r"(?: (?:de la|de l[’']|du|des|de|d[’']|of) ?| )"
_MOST_WORDS = 5  # with a capital; what is longer is a title or a name
_EXPRESSION = re.compile(  # what stands before it is asked behind its first letter: letters are found faster than places between them
    rf"{_CAPITAL}(?:(?<![\w’'.\-/@#].)|(?<=\b[ldLD][’'].)){_REST}(?:{_LINK}{_WORD}){{1,{_MOST_WORDS}}}(?![\w\-@/])"
)
# A first word that only opens a sentence, and is no part of the expression.
_OPENING = re.compile(
    r"(?:Les?|La|Un|Une|Des|Du|Ces?|Cette|Ses|Son|Sa|Notre|Nos|Votre|Vos|Tout|Toute|Tous|Toutes|Chaque|Aucun|Aucune|Dans|Pour|Sur|Par|Avec|"
    r"Sous|Sans|Si|En|Au|Aux|Lorsque|The|This|These|That|Any|All|Each|Such|Our|Your|If|When|Where|For|With|Upon|Under|In|No|Both|Every) "
)  # fmt: skip
_USED = re.compile(
    r"(?:\b(?:les?|la|une?|des|du|aux?|ces?|cette|ses|son|sa|leurs?|nos|notre|vos|votre|tout|toute|tous|toutes|chaque|the|any|all|each|such|"
    r"its|an?|our|your|other)\s+|\b[ld][’'])$",
    re.IGNORECASE,
)
# What an English sentence says of a term without an article: "where Monthly Uptime is below 99%".
_SUBJECT = re.compile(r"\b(?:if|where|when|whether|that|unless|once|while) $", re.IGNORECASE)
_SAID_OF_IT = re.compile(r"\s(?:is|are|was|were|has|have|shall|will|may|must|falls?|drops?|exceeds?|remains?|stays?|does|do|equals?)\b")
# Where the grades of a term stand alone: "les Anomalies sont Bloquantes ou Mineures", a cell or line "Majeure : 4 heures".
_GRADE = (
    r"(?:(?:^|[\n\t|•])[ *\-–—]*{grade}\w{{0,2}} ?[\t|:–—(-]|"
    r"\b(?:sont|est|soit|are|is|either|classee?s?|qualifiee?s?|rated)\b[^.;\n]{{0,40}}\b{grade}\w{{0,2}}\b)"
)
_SINGLE = re.compile(rf"{_CAPITAL}(?:(?<=\s.)|(?<=[’'].)){_REST}(?!\s(?:d[eu]s?|of)\s|\s[A-ZÀ-Ý]|[\w\-])")
_BEFORE_SINGLE = re.compile(r"(?:\b(?i:le|la|les|un|une|du|des|au|aux|the|any|each|such|an?)\s|\b[ldLD][’'])$")
_ARTICLE = 6  # characters at most
# What follows an expression that is only the first part of a longer name, or that an acronym stands for: "(TVA)", "et des Sociétés".
_GOES_ON = re.compile(
    r"\s?\([A-Z][A-Za-z.]{1,9}\)|\s(?:et|and|&|ou|or|in|en|à|for|pour)\s(?:des?\s|du\s|la\s|the\s)?[A-ZÀ-Ý]|\s[-–—]?\s?[A-ZÀ-Ý]|"
    r"\n(?:de|du|des|of|and|et)\b|\s?[®™]"
)
_MEANING = re.compile(
    r" ?(?:\([^)]*\) ?)?(?::|=|designe|signifie|s'enten|means|shall mean|denotes|refers|(?:et )?correspond)|"
    r" (?:includes?|comprend|comprennent|recouvre(?:nt)?|englobe(?:nt)?) (?:all|any|every|tous?|toutes?|l'ensemble|l'integralite)\b|"
    r",? (?:on (?:\w+ )?entend|nous entendons|il (?:faut|convient d')\s?entend|we mean|is meant)|"
    r" (?:est|sont|is|are) (?:(?:an?|any|le|la|les|une?|toute?|the|celui|celle|ceux|those|all) |l')"
)
_BEING = re.compile(  # "the date of payment will be the Activation Date"
    r"\b(?:is|are|be|being|constitute[sd]?|est|sont|sera|seront|soit|constitue(?:nt|ra)?|forme(?:nt|ra)?|valent|vaut|"
    r"(?:referred to|known) as|called|appelee?s?|denommee?s?|(?:consider|regard|trait)ee?s? comme|reputee?s?(?: etre| comme)?|"
    r"tenue?s? pour|qualifiee?s?(?: de)?|entend(?:ons|ent)?(?: \w+){0,2} par|"
    r"(?:fait|font|fera) office de|acts? as|(?:termes?|expressions?|notions?|mots?|terms?|words?)(?: de| of)?|"
    r"(?:considered|regarded|treated|classed|classified)(?: as| to be)?|deemed(?: to be)?) "
    r"(?:the |an? |le |la |les |une? |des |de |[dl]')?$"
)
# A line or a row of a table that opens with the expression and goes on with what it means; and what it is beside: ", le X, qui …".
_ENTRY = re.compile(r"[ \t]?(?:[|\t—–]|-[ \t])[ \t]*(?:[a-zà-ÿ]|[^\W\d_][^|\n\t]*(?: [^|\n\t ]+){3})")
_ALONE = re.compile(r"[ \t]*\n[ \t]*[^\W\d_]")  # a line of its own above its meaning
_OPENS = re.compile(r"(?:^|\n)[ \t|]*(?:[-•*–] ?)?$")
_BESIDE = re.compile(r", (?:le |la |les |l'|the |an? |une? )$")
_WHICH = re.compile(r", (?:qui|lequel|laquelle|lesquel\w+|dont|which|who|whose|compose\w*|charge\w*|made up)\b")
_MADE_UP = re.compile(r" (?:together|plus|and|as extended|followed)\b")  # "being the First Period together with …" explains the whole
_NAMED = re.compile(r"\((?:(?:ci-apres|henceforth|hereinafter|hereafter|together|collectively),? )?(?:les? |la |l'|the |an? )?$")
_LEGAL = frozenset(  # what the law on personal data defines
    stem_of(words)
    for words in (
        "données personnelles", "données à caractère personnel", "personal data", "data controller", "data processor", "data subject",
        "responsable de traitement", "responsable du traitement", "personne concernée", "traitement de données", "autorité de contrôle",
        "supervisory authority", "processing of personal data", "data exporter", "data importer", "violation de données",
    )
)  # fmt: skip
_DONE = re.compile(r"\w{2,}(?:ed|ee?s?)$")  # "Personal Information Processed", "Données Traitées"
# How a French text speaks of a thing, and never of a house or a product.
_AS_A_THING = (
    r"\b(?:l[ea]s?|une?|du|des|aux?|ces?|cet|cette|ses?|son|sa|leurs?|nos|notre|vos|votre|tout\w*|tous|chaque)\s{word}(?:s|es|x)?\b|"
    r"\bl['’]{word}\b"
)
_DATA_LAWS = frozenset({"gdpr", "uk_gdpr", "informatique_libertes"})


@dataclass(frozen=True, slots=True)
class UndefinedTerm:
    """An expression and the places that use it as a term, in order."""

    term: str
    uses: tuple[Span, ...]


def undefined_terms(
    document: Document,
    clauses: Sequence[Clause],
    definitions: Sequence[Definition],
    references: Sequence[Reference],
    sides: Mapping[str, bool],
    min_uses: float = 2,
) -> tuple[UndefinedTerm, ...]:
    """Expressions of several capitalised words, used as terms at least min_uses times and nowhere defined, in the order of the text.

    sides: what the parties are called, each with whether it is a company's name. Names (of laws, courts, companies, places, of the
    contract's own articles) are no terms, nor is what the text also writes without capitals, nor what only joins terms ("Contenu du Site").
    """
    text, folded = document.text, fold(document.text)
    known = {stem_of(definition.term) for definition in definitions} | {stem_of(side) for side in sides}
    if any(reference.law in _DATA_LAWS for reference in references):
        known |= _LEGAL
    no_part = _names() | {word for side, is_company in sides.items() if is_company for word in fold(side).split()}
    headed = {stem_of(clause.heading) for clause in clauses if clause.heading}
    headings = [f" {heading} " for heading in headed]
    single = _single_terms(text)
    found: dict[str, UndefinedTerm] = {}
    for stem, spans in _expressions(document, clauses, references).items():
        words = set(re.findall(r"\w+", folded[spans[0].start : spans[0].end]))
        if stem in known or len(spans) < min_uses or words & no_part or any(is_pronoun(word) for word in words) or _is_name(stem):
            continue
        as_term = tuple(span for span in spans if _is_used(text, span))
        if (
            len(as_term) >= min_uses
            and not _joins(stem, known | single | headed | found.keys())
            and not _qualified(stem, known)
            and not _graded(stem, text, spans[0], known)
            and not any(f" {stem} " in heading for heading in headings)
            and not _part_of_a_name(text, spans)
            and not _defined_in_passing(text, folded, spans)
            and not _common(text, folded, spans)
            and not (document.language == "fr" and _names_a_house(text, folded, spans[0]))
        ):
            found[stem] = UndefinedTerm(text[as_term[0].start : as_term[0].end], as_term)
    return tuple(sorted(found.values(), key=lambda term: term.uses[0].start))


def _expressions(document: Document, clauses: Sequence[Clause], references: Sequence[Reference]) -> dict[str, list[Span]]:
    """The capitalised expressions by stem, but for those in headings and in references to laws and other texts."""
    text = document.text
    starts = [clause.start for clause in clauses]
    referred = [(reference.start, reference.end) for reference in references]
    uses: dict[str, list[Span]] = {}
    for match in _EXPRESSION.finditer(text):
        opening = _OPENING.match(match[0])
        span = Span(match.start() + (opening.end() if opening else 0), match.end())
        at = bisect_right(starts, span.start) - 1
        in_heading = at < 0 or (clauses[at].heading is not None and span.start < clauses[at].body_start)
        place = bisect_right(referred, (span.end, 0)) - 1
        in_reference = place >= 0 and referred[place][1] > span.start
        words = re.findall(r"[A-ZÀ-Ý]\w+", text[span.start : span.end])
        if 1 < len(words) < _MOST_WORDS and not in_heading and not in_reference:
            uses.setdefault(stem_of(text[span.start : span.end]), []).append(span)
    return uses


@cache
def _names() -> frozenset[str]:
    """Folded words of names, which no contract defines; entries of several words by their stems."""
    rows = read_yaml(files("contracts.data").joinpath("names.yaml"))
    return frozenset(stem_of(entry) if " " in entry else entry for group in rows for entry in group)


def _is_name(stem: str) -> bool:
    return any(f" {name} " in f" {stem} " for name in _names() if " " in name)


def _single_terms(text: str) -> set[str]:
    """The single words that the text uses with a capital like terms: "le Site", "the Driver"."""
    counts: Counter[str] = Counter()
    behind = 0  # the last one
    for match in _SINGLE.finditer(text):
        if _BEFORE_SINGLE.search(text, max(behind, match.start() - _ARTICLE), match.start()):
            counts[stem_of(match[0])] += 1
            behind = match.end()
    return {stem for stem, count in counts.items() if count > 1}


def _joins(stem: str, known: Container[str]) -> bool:
    """Whether the expression only joins terms: "Solution du Prestataire", where both are terms."""
    parts = re.split(r" (?:de la|de l|de|du|des|d|of) ", stem)
    return len(parts) > 1 and all(part in known for part in parts)


def _qualified(stem: str, known: Container[str]) -> bool:
    """Whether the expression is a term of several words with what was done to it: "Personal Information Processed".

    One word and a participle are a term of their own: "Authorised User" says more than "User" that was authorised.
    """
    term, _, last = stem.rpartition(" ")
    return " " in term and term in known and _DONE.fullmatch(last) is not None


def _is_used(text: str, span: Span) -> bool:
    """Whether the place uses the expression as a term: behind an article, or as what an English sentence is about."""
    if _USED.search(text[max(0, span.start - 12) : span.start]):
        return True
    return bool(_SUBJECT.search(text[max(0, span.start - 12) : span.start]) and _SAID_OF_IT.match(text, span.end))


def _graded(stem: str, text: str, span: Span, known: Container[str]) -> bool:
    """Whether the expression is a term with its grade, which the text explains by itself, or the reverse of a term ("Non Bloquante")."""
    if " non " in stem and stem.replace(" non ", " ") in known:
        return True
    words, stems = re.findall(r"\w+", text[span.start : span.end]), stem.split()
    if len(words) != len(stems) or len(words) < 2:
        return False
    grades = [words[-1]] if " ".join(stems[:-1]) in known else [words[0]] if " ".join(stems[1:]) in known else []
    alone = [grade for grade in grades if stem_of(grade) not in known]  # "Données Clients" joins two terms, and is no grade of one
    return any(re.search(_GRADE.format(grade=re.escape(grade.rstrip("s"))), text) for grade in alone)


def _part_of_a_name(text: str, spans: Sequence[Span]) -> bool:
    return 2 * sum(1 for span in spans if _GOES_ON.match(text, span.end)) >= len(spans)


def _defined_in_passing(text: str, folded: str, spans: Sequence[Span]) -> bool:
    """Whether one of the places stands in quotes or in brackets of its own, or is followed by its meaning."""
    for span in spans:
        before, after = folded[max(0, span.start - 3) : span.start], folded[span.end : span.end + 24]
        if (
            '"' in before
            or '"' in after[:3]
            or "*" in before
            or _MEANING.match(after)
            or (_BEING.search(folded, max(0, span.start - 32), span.start) and not _MADE_UP.match(after))
            or ((_ENTRY.match(text, span.end) or _ALONE.match(text, span.end)) and _OPENS.search(text, max(0, span.start - 8), span.start))
            or (_WHICH.match(after) and _BESIDE.search(folded, max(0, span.start - 8), span.start))
            or (after.lstrip()[:1] == ")" and _NAMED.search(folded, max(0, span.start - 24), span.start))
        ):
            return True
    return False


def _names_a_house(text: str, folded: str, span: Span) -> bool:
    """Whether the last word of the expression is the name of a house or a product: always with a capital, never behind an article.

    "le Partenaire Orlune" is a partner of that name: the text also says "par Orlune", and nowhere "l'Orlune" or "orlune".
    """
    *before, word = re.split(r"[ '’]", text[span.start : span.end])
    if word.endswith("s") or not before[-1][0].isupper():
        return False
    alone = re.search(rf"(?<!{re.escape(before[-1])}\s)\b{re.escape(word)}\b", text)
    if alone is None or re.search(rf"\b{re.escape(word.lower())}s?\b", text):
        return False
    return not re.search(_AS_A_THING.format(word=re.escape(fold(word))), folded)


def _common(text: str, folded: str, spans: Sequence[Span]) -> bool:
    """Whether the text writes the expression without capitals too, at least as often."""
    words = folded[spans[0].start : spans[0].end]
    lower = sum(1 for match in re.finditer(re.escape(words), folded) if text[match.start() : match.end()].islower())
    return lower >= len(spans)
