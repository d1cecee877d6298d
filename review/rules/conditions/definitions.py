"""Defined terms: given twice, or used as if defined and never defined."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from contracts.text.fold import fold
from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

_WORD = r"[A-ZÀÂÇÉÈÊËÎÏÔÛÙÜŒ][a-zàâçéèêëîïôûùüœ]{2,}"
_LINK = r"(?: (?:de|du|des|d[’']|of) ?(?:l[’'])?| )"
_EXPRESSION = re.compile(rf"(?<![\w’'.\-]){_WORD}(?:{_LINK}{_WORD}){{1,3}}(?![\w\-])")
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
_PRONOUNS = frozenset({"nous", "notre", "nos", "vous", "votre", "vos", "we", "us", "our", "ours", "you", "your", "yours", "they", "it"})
_NAMES_FILE = Path(__file__).resolve().parent.parent / "data" / "names.yaml"
_SHOWN = 5  # places shown for one term


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        if fold(definition.term) in _PRONOUNS:
            continue
        groups.setdefault(_same(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for places in groups.values():
        if len(places) > 1:
            for term, place in places:
                yield Raised(place, term)


def undefined_term(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An expression of several capitalised words, used as a term at least as often as the threshold says, and nowhere defined.

    Only where the document defines its terms. Names (of laws, courts, companies, places) are no terms, nor is what the text also writes
    without capitals.
    """
    if not _defines_terms(reading):
        return
    text = reading.analysis.document.text
    defined = {_stem(definition.term) for definition in reading.analysis.definitions}
    party_words = {
        word for party in (reading.analysis.parties.vendor, reading.analysis.parties.customer) for word in fold(party.name or "").split()
    }
    sides = {_stem(alias) for party in (reading.analysis.parties.vendor, reading.analysis.parties.customer) for alias in party.aliases}
    uses: dict[str, list[Span]] = {}
    for match in _EXPRESSION.finditer(text):
        opening = _OPENING.match(match[0])
        start = match.start() + (opening.end() if opening else 0)
        span = Span(start, match.end())
        if " " in text[span.start : span.end] and not _in_heading(reading, span):
            uses.setdefault(_stem(text[span.start : span.end]), []).append(span)
    for stem, spans in uses.items():
        words = set(re.findall(r"\w+", fold(text[spans[0].start : spans[0].end])))
        if (
            stem in defined
            or words & _names()
            or words & party_words
            or len(spans) < rule.number("uses")
            or _made_of(stem, defined | sides)
        ):
            continue
        as_term = [span for span in spans if _USED.search(text[max(0, span.start - 12) : span.start])]
        if len(as_term) < rule.number("uses") or _defined_in_passing(reading, spans) or _common(reading, spans):
            continue
        for span in as_term[:_SHOWN]:
            yield Raised(span, text[span.start : span.end])


@cache
def _names() -> frozenset[str]:
    """Folded words of names, which no contract defines."""
    return frozenset(word for group in yaml.safe_load(_NAMES_FILE.read_text(encoding="utf-8")) for word in group)


def _defines_terms(reading: Reading) -> bool:
    typed = any(t.key == "definitions" for types in reading.analysis.types.values() for t in types)
    return (typed and len(reading.analysis.definitions) > 1) or len(reading.analysis.definitions) >= 5


def _made_of(stem: str, known: set[str]) -> bool:
    """Whether the expression only joins known terms: "Solution du Prestataire", where both are defined."""
    parts = re.split(r" (?:de la|de l|de|du|des|d|of) ", stem)
    return len(parts) > 1 and all(part in known for part in parts)


def _in_heading(reading: Reading, span: Span) -> bool:
    clause_id = reading.clause_at(span.start)
    return clause_id is None or (bool(reading.clauses[clause_id].heading) and span.start < reading.clauses[clause_id].body_start)


def _defined_in_passing(reading: Reading, spans: list[Span]) -> bool:
    """Whether one of the places stands in quotes, or opens a line and is followed by its meaning."""
    for span in spans:
        before, after = reading.folded[max(0, span.start - 3) : span.start], reading.folded[span.end : span.end + 24]
        if (
            '"' in before
            or '"' in after[:3]
            or "*" in before
            or re.match(r" ?(?:\([^)]*\) ?)?(?::|=|designe|signifie|means|refers|correspond)", after)
        ):
            return True
    return False


def _common(reading: Reading, spans: list[Span]) -> bool:
    """Whether the text writes the expression without capitals too, at least as often."""
    text, folded = reading.analysis.document.text, reading.folded
    words = folded[spans[0].start : spans[0].end]
    lower = sum(1 for match in re.finditer(re.escape(words), folded) if text[match.start() : match.end()].islower())
    return lower >= len(spans)


def _same(term: str) -> str:
    """The term folded, without the mark of an optional plural: "Terme(s)" and "TERME" are one, "Terms" and "Term" are two."""
    return " ".join(re.sub(r"\W+", " ", fold(term).replace("(s)", "")).split())


def _stem(term: str) -> str:
    """The term folded, singular and plural alike."""
    return " ".join(re.sub(r"\W+", " ", re.sub(r"(?:\(s\)|s)\b", "", fold(term).replace("(s)", ""))).split())


CONDITIONS: Mapping[str, Condition] = {"duplicate_definition": duplicate_definition, "undefined_term": undefined_term}
