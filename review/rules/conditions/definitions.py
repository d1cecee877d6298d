"""Defined terms: given twice, or used as if defined and never defined."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from contracts.structure.copies import second_copy
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
    r"(?:l'|la |le )?(?:section|clause|condition|article|paragraph|point|recital|preamble|schedule|annex|appendix|above|ci-dessus)|"
    r"[\"*)\s]{0,4}[:=]? ?(?:cf\b|voir\b|see\b|v\. )|"  # "« Poste » : voir l'article 2"
    r"[\"*)\s]{0,4}[:=]? ?(?:[^.;\n]{1,40} )?(?:tels?|telles?|as)(?: que)? (?:definie?s?|decrite?s?|enumeree?s?|defined|described|listed) "
    r"(?:a|aux?|dans|in|under) (?:l')?(?:articles?|sections?|clauses?|points?|paragraph\w*)"  # "les pièces telles que définies à …"
)
# A line that opens with a term and a colon: "Anomalie Bloquante : défaut qui …".
_LISTED = re.compile(r"(?m)^[ \t]*(?:[-•*–] ?)?(?P<term>[A-ZÀ-Þ][\w’'-]+(?: [\w’'-]+){0,3}?) ?: (?=(?!https?)[a-zà-ÿ]{2})")
# Where a text says in passing what a term means: "on entend ici par …", "(c'est-à-dire …", "(being, for the purposes …".
_BY = re.compile(
    r"(?:\bentend\w{0,4}(?: \w+){0,2}? par|\b(?:on|nous) (?:appelle|appelons|nomme|nommons)(?: ici)?|\bwe (?:call|mean by)|\bis meant by) "
    r"(?:les? |la |une? |l['’]|the |an? )?[«\"“]?\s?"
)
# "Pour ce chapitre, Site : …", "In this schedule, “Site” means …": a term that one part gives a meaning of its own.
_HERE = re.compile(
    r"[PpDdAaIiFf](?<!\w.)(?:(?<=[Pp])our|(?<=[Dd])ans|(?<=[Aa])u sens d[eu]|(?<=[Ii])n|(?<=[Ff])or(?: the purposes? of)?) "
    r"(?:ce(?:t|tte)?|l[ea] présente?|this|the present) "
    r"(?:chapitre|article|section|annexe|titre|partie|paragraphe|clause|schedule|part|chapter|appendix|annex)(?: \w+)?,? "
    r"(?:les? |la |une? |l['’]|the |an? )?[«\"“]?\s?"
)
_EXPLAINED = re.compile(r"s?\s?[»\"”]? ?(?::|désigne|s['’]entend|signifie|means|shall mean|refers to)")
# One class of letters in front: the places where none of them stands are passed over fast.
_MEANT = re.compile(
    r"[(sm,](?:(?<=\()(?:being|meaning|(?:c['’]est-à-dire|à savoir|that is|i\.e\.)(?! ?,))|(?<=s)(?:['’]entend(?:ent)?|hall mean)|"
    r"(?<=m)eans|(?<=,) (?:being for [^,.;]{3,50}? (?:the|an?|any)|étant pour [^,.;]{3,50}? (?:l['’]|le|la|une?|tout))) "
)
_KIND = re.compile(r"(?:une?|toute?|an?|any|each)\s")  # "Site : une adresse ...", not "Support : le numéro ..."
# The end of a longer term: "Beta Services" means nothing of "Services".
_LONGER = re.compile(r"(?:[\w’']+-|\b(?!(?:An?|The|Une?|Les?|La|Par|Any|Each)\b)[A-ZÀ-Þ][\w’'-]*\s)$")
_SPACE = re.compile(r"\s")
_LONGEST = 90  # characters of a term with the word before it
_SHORTEST = 6  # letters of a term of one word that is looked for
# "Capitalised terms not defined here have the meaning given in the general terms": what is defined stands elsewhere.
_BORROWED = re.compile(
    r"capitali[sz]ed (?:terms|words|expressions)[^.;]{0,60} not (?:\w+ )?defined[^.;]{0,160}\bmeanings?\b[^.;]{0,80}"
    r"(?:terms|agreement|contract|conditions|msa)\b|"
    r"(?:termes|expressions|mots)[^.;]{0,40} majuscule[^.;]{0,60}(?:non|pas) (?:\w+ )?defini[^.;]{0,120}"
    r"(?:sens|signification|definition)[^.;]{0,80}(?:conditions|contrat|cg[a-z]{1,2})\b"
)
# Between two names of one thing: "“our service” or “the service” means …".
_NAMES_OF_ONE = re.compile(
    r"[\s»\"”“«,/()]*(?:ou|or|et|and)?[\s»\"”“«(]*(?:l['’]|(?:les?|la|the|notre|nos|votre|our|your|its?|ses|son|sa)\s)?[\s»\"”“«]*"
)
_IN_THE_LAW = re.compile(r"(?:co-?)?responsables? d[eu] traitement|sous[- ]traitants?|(?:data )?(?:controllers?|(?:sub-?)?processors?)")
_SHOWN = 5  # places shown for one term


def duplicate_definition(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term defined in two places: each of them is shown."""
    groups: dict[str, list[tuple[str, Span]]] = {}
    for definition in reading.analysis.definitions:
        if not is_pronoun(definition.term) and not _POINTS.match(reading.folded, definition.end):
            groups.setdefault(same_term(definition.term), []).append((definition.term, Span(definition.start, definition.end)))
    for term, place in _listed(reading.analysis.document.text):
        _add(groups.setdefault(same_term(term), []), term, place)
    terms = {places[0][0]: places for places in groups.values() if places[0][0][0].isupper()}
    for term, place in _given_for_a_part(reading.analysis.document.text, terms):
        _add(terms[term], term, place)
    for term, place in _said_in_passing(reading.analysis.document.text, [term for term in terms if len(term) >= _SHORTEST]):
        _add(terms[term], term, place)
    again = second_copy(reading.analysis.document.text) or len(reading.analysis.document.text)
    for places in groups.values():
        once = _each_meaning(reading, [(term, place) for term, place in places if place.start < again])
        if len(once) > 1:
            for term, place in once:
                yield Raised(place, term, alone=True)


def _each_meaning(reading: Reading, places: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """The places that give a meaning of their own: not a second name beside the first, nor the law's word beside a party of that name."""
    text, sides = reading.analysis.document.text, {same_term(side) for side in reading.analysis.parties.called}
    kept: list[tuple[str, Span]] = []
    last: Span | None = None
    for term, place in sorted(places, key=lambda one: one[1].start):
        beside = last is not None and _NAMES_OF_ONE.fullmatch(text, last.end, max(last.end, place.start)) is not None
        of_the_law = term.islower() and same_term(term) in sides and _IN_THE_LAW.match(same_term(term)) is not None
        if not (beside or of_the_law):
            kept.append((term, place))
        last = place
    return kept


def _listed(text: str) -> Iterator[tuple[str, Span]]:
    """The terms, each word with a capital, that open lines and are explained there; single words where the kind of thing is told."""
    for match in _LISTED.finditer(text):
        words = match["term"].split()
        if (len(words) > 1 or _KIND.match(text, match.end())) and all(word[0].isupper() for word in words):
            yield match["term"], Span(match.start("term"), match.end("term"))


def _given_for_a_part(text: str, terms: Collection[str]) -> Iterator[tuple[str, Span]]:
    """The places where one part of the text gives one of the terms a meaning of its own."""
    for match in _HERE.finditer(text):
        following = _SPACE.sub(" ", text[match.end() : match.end() + _LONGEST])
        for term in terms:
            if following.startswith(term) and _EXPLAINED.match(following, len(term)):
                yield term, Span(match.end(), match.end() + len(term))


def _said_in_passing(text: str, terms: Collection[str]) -> Iterator[tuple[str, Span]]:
    """The places where the text says, outside its lists, what one of the terms means."""
    for match in _BY.finditer(text):
        following = _SPACE.sub(" ", text[match.end() : match.end() + _LONGEST])
        for term in terms:
            if following.startswith(term) and not following[len(term) : len(term) + 1].isalnum():
                yield term, Span(match.end(), match.end() + len(term))
    for match in _MEANT.finditer(text):
        end = _end_of_term(text, match.start())
        before = _SPACE.sub(" ", text[max(0, end - _LONGEST) : end])
        for term in terms:
            if before.endswith(term) and not _LONGER.search(before[: -len(term)]):
                yield term, Span(end - len(term), end)


def _end_of_term(text: str, at: int) -> int:
    """Where a term ends that is explained from there on: in front of a blank, but of none before a comma, and of what closes quotes."""
    if text[at] != "," and text[at - 1 : at].isspace():
        at -= 1
    return at - 1 if text[at - 1 : at] in ("»", '"', "”") else at


def _add(places: list[tuple[str, Span]], term: str, place: Span) -> None:
    """The place, unless one of the places is there already."""
    if not any(known.start - 4 <= place.end and place.start <= known.end + 4 for _, known in places):
        places.append((term, place))


def undefined_term(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An expression used as a term at least as often as the threshold says, and nowhere defined, in a document that defines its terms."""
    analysis = reading.analysis
    if not analysis.defines_terms or _BORROWED.search(reading.folded):
        return
    found = undefined_terms(
        analysis.document, analysis.clauses, analysis.definitions, analysis.references, analysis.parties.called, rule.number("uses")
    )
    for term in found:
        first, *more = term.uses[:_SHOWN]
        yield Raised(first, reading.analysis.document.text[first.start : first.end], also=tuple(more), alone=True)


CONDITIONS: Mapping[str, Condition] = {"duplicate_definition": duplicate_definition, "undefined_term": undefined_term}
