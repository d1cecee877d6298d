"""The terms a contract defines, and where: "X" means ..., hereinafter "X", (the "X"), and the rows of a table or list of definitions."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from contracts.structure.copies import second_copy
from contracts.structure.types import Clause, Definition
from contracts.text.fold import fold
from contracts.text.sentences import paragraphs
from contracts.text.sought import Sought
from contracts.text.types import BlockKind, Document, Span

MAX_WORDS = 8
_BULLETS = "-*–•"
_CLOSING = " \u00a0\u202f»\"”’')"  # behind a term
_FIRST_MARKS = re.compile(r"^[\W\d]+")
_LISTED, _MOST = 2, 0.75  # terms that make a list one of terms, and their share of its items

_MARKS = r"[\s*_]*"  # "« **Client** »": bold marks that a text has kept
_QUOTED = rf'"{_MARKS}(?P<term>[^"\n*_]{{2,70}}?){_MARKS}"'
_ANOTHER = r'(?:\s?(?:,|ou|or|et|and|/)\s?(?:(?:le|la|les|l\'|the)\s?)?"[^"\n]{2,70}")*'
_MEANS = (
    r"(?:designe(?:nt|ra)?(?:\(nt\)|(?!\w))|signifie(?:nt)?|indique(?:nt)?|correspond(?:ent)?\s(?:a|au|aux)\b|s'entend(?:ent)?|vise(?:nt)?\s|"
    r"est\s(?:defini|entendu)|sont\s(?:defini|entendu)|a\s(?:le|la)\s(?:sens|signification)|ont\s(?:le|la)\s(?:sens|signification)|"
    r"represente(?:nt)?\s|means?\b|shall\smean|refers?\sto|has\sthe\smeaning|have\sthe\smeaning|is\sdefined|are\sdefined|"
    r"includes?\b|shall\shave\sthe\smeaning|denotes?\b)"
)
_HEREINAFTER = (
    r"(?:ci[- ](?:apres|dessous)|hereinafter|hereafter|denomme\w*|designe\w*|appele\w*|collectively|collectivement|ensemble|"
    r"individuellement|individually|together|referred\sto\sas|known\sas|defined\sas)"
)
# "X" means ...
_BY_VERB = re.compile(rf"{_QUOTED}{_ANOTHER}\s?(?:\([^()]{{1,80}}\)\s?)?(?:,[^,;\n]{{1,60}},\s?)?(?::\s?)?(?:le\sterme\s)?{_MEANS}")
# at the start of a line: "X" : ...
_BY_COLON = re.compile(rf"[\s\-*\d.)(a-z]{{0,8}}{_QUOTED}{_ANOTHER}\s?(?::|=|-)\s")
# (hereinafter the "X"), ci-après dénommée « X »
_BY_NAMING = Sought(rf"\b{_HEREINAFTER}[^\"\n.;()]{{0,70}}{_QUOTED}")
_NAMED_TOO = re.compile(
    rf"\s?(?:,|ou|or|et|and)\s(?:[^\"\n.;()]{{0,40}}\s)?{_QUOTED}"
)  # ... individuellement « Partie » et collectivement « Parties »
# (the "X"), (les « X »), ("X"), (Terms of Service, "ToS")
_BY_BRACKET = Sought(
    rf"(?<![\d.] )\((?:(?:the|an?|each,?\san?|every|le|la|les|l'|un|une|chacun\w*,?\s(?:un|une|le|la)|our|notre|nos)\s?)?(?:present\w*\s)?"
    rf"{_QUOTED}{_ANOTHER}\s?\)"
)
_BY_ACRONYM = re.compile(r'\([^()"\n]{3,80}\s"\s?(?P<term>[a-z]{2,6})\s?"\s?\)')
# without quotes, at the start of a line of a definitions clause: Client : désigne ..., Client means ...
_BARE = re.compile(
    rf"[\s\-*–•]{{0,4}}(?:\d[\d.]*\s)?{_MARKS}(?P<term>[^\W\d_][^\n:;.\"=*]{{1,60}}?){_MARKS}\s?"
    rf"(?:(?::(?!//)|=|\s-)\s?(?P<means>{_MEANS})?|(?P<verb>{_MEANS}))"
)
# What only looks like a term before a colon or a verb: the start of a sentence, or a sentence.
_NO_TERM = re.compile(
    r"(?:sauf|unless|except|dans|pour|par|aux?\s|a\s|en\s|lors|selon|si|lorsque|afin|for|in|as|if|when|where|under|on|to|with|reference|references|"
    r"une?\s(?:procedure|reference)|les\s(?:termes|mots|expressions)|the\s(?:terms|words|following))\b|"
    r".*(?:\b(?:est|sont|sera|seront|etre|peut|peuvent|doit|doivent|suivante?s?|is|are|shall|will|must|may|can|following)$|"
    r"\b(?:est|sont|seront|is|are|shall|will|must|may)\s)|\w+ez\b|[^,]*,\s(?:le|la|les|the)\s"
)
_ARTICLE = re.compile(r"(?:(?:le|la|les|un|une|the|an?|our|notre|nos|his|its)\s|l'\s?)(?=\S)")
# What tells how people call a thing, not how the contract does: "commonly known as", "(formerly ...)", "dit « RGPD »".
_IN_PASSING = re.compile(
    r"\b(?:commonly|generally|usually|otherwise|formerly|communement|couramment|generalement|anciennement|dite?s?)[^\".;]{0,40}\"?\s?$"
)
_POINTING = re.compile(r"here[a-z]+|there(?:of|in|to|under)|ci-\w+|aux presentes|des presentes")
_DANGLING = re.compile(r"\b(?:de|du|des|d|la|le|les|et|ou|of|the|and|or|to)$")
_HEADING = re.compile(r"\b(?:definitions?|terminologie|glossaire|glossary|interpretation|defined terms|lexique)\b")
_COLUMN = re.compile(r"(?:termes?|terms?|definitions?|significations?|meanings?|mots?|notions?|expressions?)\b")


def find_definitions(document: Document, clauses: Sequence[Clause]) -> tuple[Definition, ...]:
    """The definitions of a document, in order. The term's article ("le", "the") is left out of it.

    What a heading or a table of contents says before the text does is none; nor are those of a second copy of the whole document.
    """
    if not clauses:
        return ()
    folded = fold(document.text)
    starts = [clause.start for clause in clauses]
    terms = [(span, _words(document.text, span)) for s in _spans(document, folded, clauses) if (span := _trimmed(folded, s))]
    found: dict[int, Definition] = {}
    for span, term in [*terms, *_rows(document, clauses)]:
        if _is_term(term):
            clause = clauses[max(bisect_right(starts, span.start) - 1, 0)]
            found.setdefault(span.start, Definition(term, span.start, span.end, clause.id))
    again = second_copy(document.text)
    kept = [found[start] for start in sorted(found) if again is None or start < again]
    return tuple(_without_echoes(document.text, clauses, kept))


def _without_echoes(text: str, clauses: Sequence[Clause], found: Sequence[Definition]) -> Iterator[Definition]:
    """found, without the terms that a heading or a table of contents only spells out, as "Producer Duties (“PD”)", where the text does too.

    Nor does a heading define that goes on behind a colon: "5. The “Calm Pack”: buy without a worry".
    """
    by_id = {clause.id: clause for clause in clauses}
    times = Counter(fold(definition.term) for definition in found)
    headed = [_in_heading(by_id[definition.clause], definition) for definition in found]
    of_text = {fold(definition.term) for definition, inside in zip(found, headed, strict=True) if not inside}
    heads = {_line(text, by_id[d.clause].start) for d, inside in zip(found, headed, strict=True) if inside}
    for definition, inside in zip(found, headed, strict=True):
        clause, term = by_id[definition.clause], fold(definition.term)
        if inside:
            behind = text[definition.end : clause.body_start].lstrip(_CLOSING)
            if (clause.number and behind[:1] == ":" and behind[1:].strip()) or (times[term] > 1 and term in of_text):
                continue
        elif times[term] > 1 and _line(text, definition.start) in heads:
            continue
        yield definition


def _in_heading(clause: Clause, definition: Definition) -> bool:
    return clause.heading is not None and clause.start <= definition.start < clause.body_start


def _line(text: str, at: int) -> str:
    """The line around an offset, folded, from its first letter on."""
    end = text.find("\n", at)
    return _FIRST_MARKS.sub("", fold(text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]))


def _spans(document: Document, folded: str, clauses: Sequence[Clause]) -> Iterator[Span]:
    for pattern in (_BY_VERB, _BY_BRACKET):
        for match in pattern.finditer(folded):
            yield from _quoted(folded, match)
    for match in _BY_ACRONYM.finditer(folded):
        if document.text[match.start("term") : match.end("term")].isupper() and not _in_passing(folded, match.start("term")):
            yield Span(*match.span("term"))
    for match in _BY_NAMING.finditer(folded):
        if _in_passing(folded, match.start()):
            continue
        yield Span(*match.span("term"))
        more = _NAMED_TOO.match(folded, match.end())
        if more:
            yield Span(*more.span("term"))
    for line in paragraphs(document.text, 0, len(folded)):
        opening = _BY_COLON.match(folded, line.start, line.end)
        if opening:
            yield from _quoted(folded, opening)
    for clause in _definition_clauses(clauses):
        yield from _bare_terms(document.text, folded, clause)


def _bare_terms(text: str, folded: str, clause: Clause) -> Iterator[Span]:
    """Terms without quotes that open the lines of a definitions clause.

    An item of a list inside a definition is no term, unless it says what it means; where the clause is one list of terms, its items are.
    """
    lines = [line for line in paragraphs(text, clause.body_start, clause.end) if "\t" not in text[line.start : line.end]]
    opened = [(line, bare) for line in lines if (bare := _BARE.match(folded, line.start, line.end)) and _may_be_term(text, bare)]
    items = [line for line in lines if folded[line.start] in _BULLETS]
    in_list = [line for line, _ in opened if folded[line.start] in _BULLETS]
    is_list = len(in_list) >= _LISTED and len(in_list) == len(opened) and len(in_list) >= _MOST * len(items)
    for line, bare in opened:
        if is_list or folded[line.start] not in _BULLETS or bare["means"] or bare["verb"]:
            yield Span(*bare.span("term"))


def _may_be_term(text: str, bare: re.Match[str]) -> bool:
    return len(bare["term"].split()) <= MAX_WORDS and text[bare.start("term")].isupper() and not _NO_TERM.match(bare["term"])


def _in_passing(folded: str, start: int) -> bool:
    return _IN_PASSING.search(folded, max(0, start - 50), start) is not None


def _quoted(folded: str, match: re.Match[str]) -> Iterator[Span]:
    """The quoted terms of one definition: '"Customer" or "you" means'."""
    for term in re.finditer(_QUOTED, folded[match.start() : match.end()]):
        yield Span(match.start() + term.start("term"), match.start() + term.end("term"))


def _definition_clauses(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses headed "Définitions", and those below them."""
    inside: set[str | None] = set()
    for clause in clauses:
        headed = bool(clause.heading and _HEADING.search(fold(clause.heading)))
        if headed or clause.parent in inside:
            inside.add(clause.id)
            yield clause


def _rows(document: Document, clauses: Sequence[Clause]) -> Iterator[tuple[Span, str]]:
    """(first cell, term) of each row of a table of definitions.

    A page's end may cut a row in two: "Politique de | désigne ..." and "confidentialité | ..." are one term, which the first cell starts.
    """
    within = [Span(clause.start, clause.end) for clause in _definition_clauses(clauses)]
    inside = False  # a table whose first row says "Terme | Définition"
    cut: tuple[Span, str] | None = None
    for block in document.blocks:
        row = document.text[block.start : block.end]
        if "\t" not in row:
            inside = inside and block.kind is BlockKind.TABLE_ROW
            continue
        cell, meaning = (part.strip() for part in row.split("\t", 1))
        span = Span(block.start, block.start + len(cell))
        if _COLUMN.match(fold(cell)) and _COLUMN.match(fold(meaning)):
            inside = True
        elif cut:
            yield cut[0], f"{cut[1]} {cell}"
            cut = None
        elif cell and (inside or any(place.start <= block.start < place.end for place in within)):
            if _DANGLING.search(fold(cell)):
                cut = (span, cell)
            elif meaning[:1].isupper() or re.match(_MEANS, fold(meaning)):
                yield span, cell


def _trimmed(folded: str, span: Span) -> Span:
    """span without white space and the article before the term."""
    start, end = span.start, span.end
    while start < end and not folded[start].isalnum():
        start += 1
    article = _ARTICLE.match(folded, start, end)
    start = article.end() if article else start
    while end > start and not (folded[end - 1].isalnum() or folded[end - 1] == ")"):
        end -= 1
    return Span(start, end)


def _is_term(words: str) -> bool:
    return 0 < len(words.split()) <= MAX_WORDS and len(words) > 1 and any(map(str.isalpha, words)) and not _POINTING.fullmatch(fold(words))


def _words(text: str, span: Span) -> str:
    return re.sub(r"\s+", " ", text[span.start : span.end])
