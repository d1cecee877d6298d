"""Defined terms: given twice, or used as if defined and never defined."""

import re
from collections.abc import Iterable, Iterator, Mapping

from contracts.structure.defined_terms import is_pronoun, same_term
from contracts.structure.undefined import undefined_terms
from contracts.text.types import Span
from review.rules.conditions.common import Condition
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading

# "“Order” has the meaning given in section 1" points at a definition and is none.
_POINTS = re.compile(
    r"[\"*)\s]{0,4}(?:(?:has|have|shall have|is|are) (?:the meaning|defined)|a le sens|a la signification|est defini)\w*(?: \w+){0,8}? "
    r"(?:l')?(?:section|clause|article|paragraph|preamble|above|ci-dessus)"
)
# A line that opens with a term and a colon: "Anomalie Bloquante : défaut qui …".
_LISTED = re.compile(r"(?m)^[ \t]*(?:[-•*–] ?)?(?P<term>[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,3}?) ?: (?=(?!https?)[a-zà-ÿ]{2})")
# Where a text says in passing what a term means: "on entend ici par …", "(c'est-à-dire …", "(being, for the purposes …".
_BY = r"(?:entend\w*|entendre)(?: \w+){0,2}? par (?:les? |la |une? |l['’])?[«\"“]?\s?"
_MEANT = r"[»\"”]?\s?(?:\((?:c['’]est-à-dire|à savoir|being|meaning|that is|i\.e\.)(?! ?,)|(?:s['’]entend(?:ent)?|shall mean|means) )"
# The end of a longer term: "Beta Services" means nothing of "Services".
_LONGER = re.compile(r"(?:[\w’']+-|\b(?!(?:An?|The|Une?|Les?|La|Par|Any|Each)\b)[A-ZÀ-Þ][\w’'-]*\s)$")
_WORD = 30  # characters
_SHORTEST = 6  # letters of a term of one word that is looked for
_SHOWN = 5  # places shown for one term


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        if not is_pronoun(definition.term) and not _POINTS.match(reading.folded, definition.end):
            groups.setdefault(same_term(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for term, place in _listed(reading.analysis.document.text):
        _add(groups.setdefault(same_term(term), []), term, place)
    for places in groups.values():
        term = places[0][0]
        if len(term) >= _SHORTEST and term[0].isupper():
            for place in _said_in_passing(reading.analysis.document.text, term):
                _add(places, term, place)
    for places in groups.values():
        if len(places) > 1:
            for term, place in places:
                yield Raised(place, term)


def _listed(text: str) -> Iterator[tuple[str, Span]]:
    """The terms of two words or more, each with a capital, that open lines and are explained there."""
    for match in _LISTED.finditer(text):
        words = match["term"].split()
        if len(words) > 1 and all(word[0].isupper() for word in words):
            yield match["term"], Span(match.start("term"), match.end("term"))


def _said_in_passing(text: str, term: str) -> Iterator[Span]:
    name = r"\s+".join(map(re.escape, term.split()))
    for match in re.finditer(rf"{_BY}(?P<by>{name})\b|\b(?P<meant>{name}){_MEANT}", text):
        place = Span(*match.span("by" if match["by"] else "meant"))
        if not _LONGER.search(text, max(0, place.start - _WORD), place.start):
            yield place


def _add(places: list[tuple[str, Span]], term: str, place: Span) -> None:
    """The place, unless one of the places is there already."""
    if not any(known.start - 4 <= place.end and place.start <= known.end + 4 for _, known in places):
        places.append((term, place))


def undefined_term(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An expression used as a term at least as often as the threshold says, and nowhere defined, in a document that defines its terms."""
    analysis = reading.analysis
    if not analysis.defines_terms:
        return
    found = undefined_terms(
        analysis.document, analysis.clauses, analysis.definitions, analysis.references, analysis.parties.called, rule.number("uses")
    )
    for term in found:
        for span in term.uses[:_SHOWN]:
            yield Raised(span, reading.analysis.document.text[span.start : span.end])


CONDITIONS: Mapping[str, Condition] = {"duplicate_definition": duplicate_definition, "undefined_term": undefined_term}
