"""How the contract is made: terms and prices that bind the customer and stand elsewhere."""

import re
from collections.abc import Iterable, Mapping

from contracts.text.fold import fold
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said

_HEAD = 400  # characters at the start of the document, in which it says what it is
# "Les présentes conditions sont accessibles en ligne", "The Terms of Service are available on the site": what is found there, and where.
_FOUND = re.compile(
    r"(?:[^,]{0,40}, )?(?:(?:les|(?P<these>ces|these)|l'ensemble des|the|W++|la version (?:\w+ )?(?:des|de ces)|"
    r"the (?:current |latest )?version of (?:the|these)) )*"
    r"(?P<own>presentes? |present )?"
    r"(?P<paper>conditions generales(?: (?:de |d')\w+)?|cg[a-z]{1,2}\b|conditions|terms(?: (?:of|and) \w+)?|general terms|agreement)"
    r"(?: \w+)? (?:sont|est|seront|restent|demeurent|is|are|remain) (?:\w+ ){0,3}?"
    r"(?:accessible|disponible|consultable|publi|mise?s? en ligne|telechargeable|affich|available|accessible|posted|published|displayed)"
)
_TERMS = re.compile(r"\bconditions\b|\bterms\b|\bcg[a-z]{1,2}\b")  # of somebody else, of which "these conditions" may speak
_LETTERS = {"v": "vente", "u": "utilisation", "s": "service", "a": "abonnement", "p": "prestation"}  # of "CGV" and its sisters
# A paper called by its name: "la Charte de Service", "the Support Policy".
_PAPER = re.compile(
    r"(?:charte|politique|reglement|guide|convention|referentiel|protocole|livret|cahier|accord|manuel)s? (?:de |d'|des |du )?(?:\w+)"
    r"|\w+ (?:polic(?:y|ies)|charter|guide|handbook|manual|rules|addendum|guidelines|schedule)"
)


def elsewhere(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Terms or prices that stand on a page or in a paper that is not attached; not the document itself, nor what it holds."""
    for one in said(reading, rule.key):
        if not _is_heading(reading, one.sentence) and not _speaks_of_itself(reading, one.sentence):
            yield Raised(one.span)
    known = {one.sentence.index for one in said(reading, rule.key)}
    for one in said(reading, "paper_not_attached"):
        if one.sentence.index not in known and not _is_heading(reading, one.sentence) and not _holds(reading, one.sentence):
            yield Raised(one.span)


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is the heading of its clause, which stipulates nothing."""
    clause = reading.clauses[sentence.clause]
    return bool(clause.heading) and sentence.end <= clause.body_start


def _speaks_of_itself(reading: Reading, sentence: Sentence) -> bool:
    """Whether what is found elsewhere is this very document, by its own word ("présentes") or by the title that it bears."""
    found = _FOUND.match(sentence.text)
    if not found:
        return False
    if found["own"] or (found["these"] and not _TERMS.search(reading.before(sentence))):
        return True
    head, paper = reading.folded[: min(_HEAD, sentence.start)], found["paper"]
    if paper.startswith("cg") and paper[2:3] in _LETTERS:
        return (
            paper in head
            or f"conditions generales de {_LETTERS[paper[2]]}" in head
            or f"conditions generales d'{_LETTERS[paper[2]]}" in head
        )
    return paper in head


def _holds(reading: Reading, sentence: Sentence) -> bool:
    """Whether the document holds the papers that the sentence names: each has a heading of its own elsewhere."""
    names = [match.group() for match in _PAPER.finditer(sentence.text)]
    own = {clause.id for clause in reading.line(sentence.clause)}
    headings = " / ".join(fold(clause.heading) for clause in reading.clauses.values() if clause.heading and clause.id not in own)
    return bool(names) and all(_bare(name) in headings for name in names)


def _bare(name: str) -> str:
    return name.removesuffix("s")


CONDITIONS: Mapping[str, Condition] = {"incorporated_by_reference": elsewhere}
