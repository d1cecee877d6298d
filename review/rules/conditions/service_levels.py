"""Service levels: how available the service is said to be, what follows when it is not, and what support there is."""

import re
from collections.abc import Iterable, Iterator, Mapping

from contracts.terms.types import Term
from contracts.terms.values.numbers import parse_words
from contracts.text.types import Span
from review.rules.conditions.common import Condition, is_of_others, is_settling, own_terms, says_itself, settles
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import saying

# Steps of a scale of credits, and the level at which the customer may leave, are no commitment.
_GRADED = re.compile(
    r"(?<!pas )(?<!jamais )moins de|(?<!\bno )(?<!\bnot )(?<!\bnever )(?<!\bnot be )less than|(?<!\bnot )(?<!\bnever )(?<!fall )below|"
    r"\bpenalite|\bcredit|\bredevance|\bfees?\b|(?<!etre )(?<!ne sera pas )inferieure? a|en dessous|"
    r"au-dessous|manquement|en deca d|under \d|[<≤] ?\d|\d ?% ?[-–] ?\d|\bexemple|\bexample|"
    r"(?:de|entre|from|between) \d{2}[\d.,]* ?% (?:a|et|to|and) \d"
)

# "Downtime shall not exceed 2% of the month": what is left of it is the availability.
_DOWNTIME = re.compile(
    r"(?:indisponibilite|temps d'arret|interruption|downtime|unavailability|outage|time out of service)s?\b[^.;%]{0,60}"
    r"(?:depass|exced|limite|plafonne|au plus|exceed|limited to|capped at|at most|no more than)[^.;%]{0,20}?"
    r"(?P<percent>\d{1,2}(?:[.,]\d+)?) ?(?:%|per ?cent|pour ?cent)[^.;]{0,20}?\b(?:mois|temps|an|annee|trimestre|month|time|year|quarter)"
)

# The same in hours: "interruptions total less than eight hours a year". What is planned or mended in such a time is another matter.
_HOURS_OUT = re.compile(
    r"(?:indisponibilite|temps d'arret|interruption|coupure|panne|downtime|unavailability|outage|time out of service)s?\b"
    r"(?:(?!maintenance|planifi|programm|planned|scheduled|prevenu|annonce|notif|chacun|each\b)[^.;]){0,60}?"
    r"(?:(?:n'|ne )(?:exced|depass)|inferieure?s? a|au plus|au maximum|limite|plafonne|exceed|less than|fewer than|"
    r"limited to|capped at|at most|no more than)(?:(?!maintenance)[^.;]){0,24}?"
    r"(?P<count>\d{1,4}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|douze|one|two|three|four|five|six|seven|eight|ten|twelve) "
    r"?(?:\(\d+\) ?)?(?P<unit>h\b|heures?|hours?|minutes?|min\b) ?(?:cumulees? )?"
    r"(?:par|a|an|per|each|every|in any|/|sur une?) ?(?:calendar )?"
    r"(?P<period>mois|month|an\b|annee|year|trimestre|quarter|semaine|week)"
)
_HOURS = {"m": 730, "a": 8760, "y": 8760, "t": 2190, "q": 2190, "s": 168, "w": 168}  # of a period, by its first letter

_SHARE = re.compile(
    r"\b(?:9\d|100)(?:[.,]\d+)? ?(?:%|pour ?cent|per ?cent)|\bcent pour cent|nine(?:ty)?\b.{0,20} per ?cent|\bquatre-vingt-dix"
)
_A_TEXT = 200  # characters that an annex has at least
_ORDERED = re.compile(r"\b(?:bon|formulaire|conditions particulieres|devis|order|quote|proposal|proposition)\b")

_SUPPORT = re.compile(
    r"support|assist|hotline|help ?desk|service client|astreinte|ticket|incident|anomal|intervention|telephon|request|call\b"
)


# A figure of the past, of an advertisement or of an aim, where the text says that nobody is bound by it.
_PAST_OR_AIM = re.compile(
    r"\bvis(?:e|es|ent|ons|ant|ee?s?|er)\b|\b(?:objectif|cible|ambition|cap\b|esper|indicati|tendre)|\ba titre d'|"
    r"meilleurs efforts|\b(?:best|reasonable) (?:efforts|endeavours)|"
    r"\b(?:target|aim|goals?\b|hop(?:e|es|ing)\b|expect|striv|shoot for|in practice|typical|usually|d'ordinaire|habituel)|"
    r"\blast (?:year|quarter|month)|history|historical|in the past|has been|was\b|so far|"
    r"l'an (?:dernier|passe)|annee (?:derniere|passee|precedente)|"
    r"(?:mois|trimestre)s? (?:dernier|passe|precedent)|jusqu'ici|a ete (?:de|constate|mesure)|souvenir|constatee?s?\b"
)
_RECITALS = re.compile(r"\b(?:preambule|expose|contexte|considerants?|presentation|recitals?|background|whereas|introduction|about us)\b")
_NOT_BOUND = re.compile(
    r"\b(?:not|cannot|no|nor|never|without|\w+n't)\b.{0,40}?(?:commit|promise|guarantee|undertak|bind|warrant|budget|contractual|breach)\w*|"
    r"for information|history|"
    r"\bs'agit d'un (?:simple )?objectif|obligation (?:que )?de (?:simples? )?moyens|\b(?:only|merely) (?:a|an) (?:target|aim|goal)|"
    r"(?:best|reasonable) (?:efforts|endeavours)|"
    r"\b(?:n'|ne |ni |pas |sans |aucun\w* )(?:\S+ ){0,7}?(?:engag|garanti|promes|promet|promis|obligation|"
    r"contractuel|opposable|reproch)\w*|"
    r"\b(?:a titre|pour|donnee? pour) (?:d')?(?:information|indicati\w+)"
)


def _committed(reading: Reading) -> tuple[Term, ...]:
    """The availability figures that somebody is bound by."""
    return tuple(term for term in own_terms(reading, "sla_missing", "sla.availability") if not _only_told(reading, term))


def _only_told(reading: Reading, term: Term) -> bool:
    sentence = reading.at(term.start)
    return sentence is not None and _binds_nobody(reading, sentence)


def _binds_nobody(reading: Reading, sentence: Sentence) -> bool:
    if not _PAST_OR_AIM.search(sentence.text):
        return False
    boasted = _RECITALS.search(reading.heading(sentence.clause))
    return bool(boasted or _NOT_BOUND.search(f"{sentence.text} {reading.after(sentence)}"))


def no_figure(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """No figure that binds, and no other document that states one."""
    if _committed(reading) or list(_downtimes(reading)):
        return []
    key = "availability_reference"
    elsewhere = [sentence for sentence in saying(reading, key) if is_settling(reading, rule.key, key, sentence)]
    return [] if any(not (_binds_nobody(reading, sentence) or stands_here(reading, sentence)) for sentence in elsewhere) else [Raised()]


def stands_here(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence refers to an annex that this very document holds, or is its title, and the annex tells no share of time."""
    if sentence.end <= reading.clauses[sentence.clause].body_start:
        return _tells_none(reading, sentence.clause)
    named = [one for one in reading.analysis.references if one.kind == "annex" and sentence.start <= one.start < sentence.end]
    return bool(named) and all(one.clause and _tells_none(reading, one.clause) for one in named) and not _ORDERED.search(sentence.text)


def _tells_none(reading: Reading, clause_id: str) -> bool:
    """Whether the clause has a text, more than the line of a list of annexes, and no share in it that may be one of time."""
    held = [clause for clause in reading.analysis.clauses if any(above.id == clause_id for above in reading.line(clause.id))]
    text = "".join(reading.folded[clause.body_start : clause.end] for clause in held)
    return len(text) >= _A_TEXT and not _SHARE.search(text)


def availability_below(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """An availability figure below the threshold, in percent."""
    for term in _committed(reading):
        sentence = reading.at(term.start)
        graded = sentence is not None and _GRADED.search(sentence.text)
        if float(term.value.rstrip("%")) < rule.number("percent") and not graded:
            yield Raised(of_term(reading, term), term.value)
    for span, percent in _downtimes(reading):
        if percent < rule.number("percent"):
            yield Raised(span, f"{percent:.4g}%")


def _downtimes(reading: Reading) -> Iterator[tuple[Span, float]]:
    """The stretches that limit the downtime, with the availability that they leave, in percent."""
    for sentence in reading.sentences:
        if (match := _DOWNTIME.search(sentence.text)) and not _GRADED.search(sentence.text):
            yield sentence.span(*match.span()), 100 - float(match["percent"].replace(",", "."))
        elif (match := _HOURS_OUT.search(sentence.text)) and not is_of_others(reading, "sla_missing", sentence):
            yield sentence.span(*match.span()), 100 * (1 - _hours_out(match) / _HOURS[match["period"][0]])


def _hours_out(match: re.Match[str]) -> float:
    count = int(match["count"]) if match["count"].isdigit() else parse_words(match["count"])
    assert count, match["count"]  # a number that the pattern names
    return count / 60 if match["unit"].startswith("m") else count


def no_credits(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A figure, and no credit, penalty or right to leave that follows from missing it. Points at the figure."""
    figures = [of_term(reading, term) for term in _committed(reading)] or [span for span, _ in _downtimes(reading)]
    if figures and not says_itself(reading, rule.key, "service_credits"):
        yield Raised(figures[0])


def support_open(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """No hours of support, no response times and no document that states them. Hours of the service itself are none."""
    hours = any(_SUPPORT.search(_around(reading, term)) for term in own_terms(reading, rule.key, "support.hours"))
    return [] if hours or settles(reading, rule, "support_terms") else [Raised()]


def _around(reading: Reading, term: Term) -> str:
    """The headings and sentences in which a term stands."""
    sentence = reading.at(term.start)
    return f"{reading.heading(sentence.clause)} {reading.before(sentence)} {sentence.text}" if sentence else ""


CONDITIONS: Mapping[str, Condition] = {
    "sla_missing": no_figure,
    "sla_below_99_5": availability_below,
    "sla_no_credits": no_credits,
    "support_undefined": support_open,
}
