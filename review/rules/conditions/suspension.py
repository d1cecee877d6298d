"""Suspension of the service: at how short a notice."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from review.rules.conditions.common import Condition, days, together
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said

# "Le Client peut suspendre ses paiements": the other side's right.
_BY_CUSTOMER = re.compile(
    r"^(?!.*VV+,? (?:\w+ )?(?:peut|pourra|pouvons|may|can|se reserve|reserves?)\b).*"
    r"(?:(?<!du )(?<!de )(?<!of )(?<!'s )(?<!C)CC+|"
    r"\badministrat(?:eur|or)s?(?: (?:(?:de |du |of )?CC+|(?:du|de la|de l'|of the) ?\w+))?) (?:\w+ )?"
    r"(?:peut|pourra|pouvez|peuvent|may|can|is entitled to|est en droit de|a la possibilite|a la faculte|est libre de)\b"
    r"(?! (?:\w+ )?(?:etre|be)\b)[^V.;]{0,60}?"
    r"(?:suspen|withhold|interromp|retenir|restrei|restrict|ferm|clos|bloqu|block|desactiv|disabl)"
)
# "when the customer asks for its account to be blocked"
_ASKED = re.compile(
    r"demande (?:de |d')(?:\w+ )?(?:blocage|suspension|verrouillage|desactivation|mise en pause|fermeture|opposition)|"
    r"(?:a|sur) (?:la |sa |leur |D+ )?(?:simple |seule )?demande (?:\w+ )?(?:de |du )?(?:CC+|ce dernier|celui-ci|l'interesse)|"
    r"request (?:for|to) (?:block|suspen|lock|disabl|deactivat)|at (?:the )?(?:request of (?:the )?CC+|D+ request|CC+'s request)"
)
# What the end of the contract brings: "at the date of termination, access is cut at once".
_AT_THE_END = re.compile(
    r"\b(?:a|des|apres|suite a|a compter de|en|effets? de|consequences? de|upon|after|on|following|effects? of|consequences? of) "
    r"(?:la |le |l'|the )?(?:date (?:effective |d'effet )?(?:de |d'|of )(?:la |l'|the )?)?"
    r"(?:fin|resiliation|cessation|expiration|terme|termination|expiry|end) ?(?:du|de|effective|of|$|:|,|\.| /)"
)
_FOR_CAUSE = re.compile(
    r"suspen|impay|unpaid|overdue|defaut|manque|violat|breach|abus|fraud|securit|"
    r"\b(?:peut|peuvent|pourra|pourront|may|can)\b|se reserve|reserves?\b"
)
# "A second debit is tried five days later": how long until the money is asked for again.
_TRIED_AGAIN = re.compile(
    r"\b(?:nouve(?:au|lle)|seconde?|deuxieme|autre|further|new) (?:prelevement|presentation|tentative|debit|attempt)|\bre-?present|"
    r"\btentatives?\b|\bretr(?:y|ied|ies)\b|\battempts?\b"
)
# "If an instruction seems unlawful, the processor may suspend its performance": not the service.
_INSTRUCTION = re.compile(
    r"suspen\w* (?:(?:l'|la mise en |the )?(?:execution|oeuvre|application|performance|processing|carrying out) )?"
    r"(?:(?:de|d'|of) ?)?(?:l'|la |ladite |cette |une |toute |son |the |that |such |an? |any )?(?:instruction|ordre\b|directive)"
)
_PERFORMING_IT = re.compile(
    r"\ben suspen\w* l'(?:execution|application)|suspen\w* (?:son|sa|leur) (?:execution|application|mise en oeuvre)|"
    r"suspend (?:its|their) (?:performance|execution|implementation)|suspend (?:performing|following|carrying out) (?:it|them)\b"
)
_INSTRUCTED = re.compile(r"\binstructions?\b")
_DONE = re.compile(r"(?:est|sont|sera|seront|is|are|will be|shall be) (?:\w+ )?suspend\w*|suspension (?:immediate )?de l'acces")
_CUT_OFF = re.compile(r"suspen|coup[eu]|bloqu|desactiv|interrom|ferm|disabl|block|cut off|restrict|acces\b|access\b")
_CONTENT = re.compile(r"\bcontenus?\b|illicite|publications?\b|annonces?\b|\bcontent\b|postings?\b")
_TAKEN_AWAY = re.compile(r"retir\w*|supprim\w*|remov\w*|take down|delet\w*")
_NEAR = 60  # characters before a reference
_ON_THE_TERMS_OF = re.compile(
    r"\b(?:dans les|aux|selon les) (?:memes )?(?:conditions|modalites)\b|\bconformement (?:a|aux)\b|\bin accordance with\b|\bsubject to\b|"
    r"\bon the (?:terms|conditions)\b|\bas (?:set out|provided|described|specified) in\b|\bpursuant to\b"
)
_OF_ITSELF = re.compile(  # in its own words
    r"\bimmediat|\bat once\b|\bforthwith\b|\baussitot\b|\bsans (?:\w+ )?(?:preavis|delai|formalite|mise en demeure|avertissement)|"
    r"\bwithout (?:\w+ )?(?:notice|warning|delay)|\bat any time\b|\ba tout moment\b"
)
_ONCE_OVER = re.compile(  # a time that the sentences before tell
    r"\b(?:a l'issue|au terme|a l'expiration|apres|passe|after|following|at the end of|once) (?:de |d')?(?:ces?|cette|cet|these|those|this|"
    r"that|such) (?:\w+ )?(?:tentatives|relances|rappels|delai|periode|jours|attempts|retries|reminders|period|days)\b"
)
_NOTICE = re.compile(r"\bpreavis\b|mise en demeure|\bnotice\b|\b(?:jours?|days?|heures?|hours?)\b")
_ACCESS = re.compile(r"\bacces|\bcomptes?\b|\bservices?\b|abonnement|\baccess|\baccounts?\b|identifiant|connexion|page\b")


def short_notice(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A suspension on a notice shorter than the threshold, in days, or with none stated."""
    short = []
    for term in reading.terms("suspension.notice"):
        length = days(term.value)
        if _withheld_by_customer(reading, term) or _of_content(reading, term) or _another_matter(reading, reading.at(term.start)):
            continue
        if length is not None and length < rule.number("days"):
            short.append(Raised(of_term(reading, term), term.value))
    known = {reading.at(term.start) for term in reading.terms("suspension.notice")}
    told = {term.clause for term in reading.terms("suspension.notice")}
    at_once = [
        Raised(one.span, "P0D")
        for one in said(reading, "suspension_at_once")
        if one.sentence not in known
        and not _BY_CUSTOMER.search(one.sentence.text)
        and not _ASKED.search(one.sentence.text)
        and not _another_matter(reading, one.sentence)
        and not notice_stands_there(reading, one.sentence)
        and not (_ONCE_OVER.search(one.sentence.text) and one.sentence.clause in told)
    ]
    return together(reading, short, at_once)


def notice_stands_there(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence refers to a clause that tells the notice: "dans les conditions de l'article 12"."""
    named = [one for one in reading.analysis.references if one.clause and sentence.start <= one.start < sentence.end]
    if not named or _OF_ITSELF.search(sentence.text, sentence.own):
        return False
    told = {clause.id for term in reading.terms("suspension.notice") for clause in reading.line(term.clause)}
    return any(
        one.clause in told
        or (
            _ON_THE_TERMS_OF.search(reading.folded, max(0, one.start - _NEAR), one.start)
            and _NOTICE.search(reading.folded, reading.clauses[one.clause].start, reading.clauses[one.clause].end)
        )
        for one in named
        if one.clause
    )


def _another_matter(reading: Reading, sentence: Sentence | None) -> bool:
    """Whether the access ends with the contract, or what is said is when the bank is asked again, or it is an instruction that waits."""
    if sentence is None:
        return False
    if _INSTRUCTION.search(sentence.text) or (
        _PERFORMING_IT.search(sentence.text) and _INSTRUCTED.search(f"{reading.before(sentence)} {sentence.text}")
    ):
        return True
    if _TRIED_AGAIN.search(sentence.text) and not _CUT_OFF.search(sentence.text):
        return True
    ends = _AT_THE_END.search(sentence.text) or _AT_THE_END.search(f"{reading.heading(sentence.clause)}.")
    return bool(ends) and not _FOR_CAUSE.search(_without_measure(sentence.text))


def _without_measure(text: str) -> str:
    """The text without what is done to the access, which tells nothing of why."""
    return _DONE.sub("", text)


def _withheld_by_customer(reading: Reading, term: Term) -> bool:
    """Whether the sentence lets the customer suspend, or has it ask for it, which is no suspension of the service."""
    sentence = reading.at(term.start)
    return sentence is not None and bool(_BY_CUSTOMER.search(sentence.text) or _ASKED.search(sentence.text))


def _of_content(reading: Reading, term: Term) -> bool:
    """Whether what is stopped is a content, not the service."""
    sentence = reading.at(term.start)
    return (
        sentence is not None
        and bool(_CONTENT.search(sentence.text))
        and not (_ACCESS.search(sentence.text) and not _TAKEN_AWAY.search(sentence.text))
    )


CONDITIONS: Mapping[str, Condition] = {"suspension_short_notice": short_notice}
