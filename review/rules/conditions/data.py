"""Data: processor terms, hosting, backups, and how the customer's data comes back or is lost."""

import re
from collections.abc import Iterable, Mapping

from contracts.terms.types import Term
from contracts.text.fold import fold
from review.rules.conditions.common import (
    Condition,
    days,
    is_of_others,
    is_settling,
    missing_unless,
    own_terms,
    says_itself,
    settles,
    together,
)
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said, saying, says

_ANNEX = re.compile(r"\W{0,9}(?:annexe|annex|appendix|schedule|exhibit|addendum)\b")
_PROCESSOR_TERMS = re.compile(r"(?:traitement|protection|sous-traitance)\b.{0,40}donnees|data (?:processing|protection)|processing of")


_DELETED = re.compile(r"\b(?:delet|eras|destroy|destruct|purg|supprim|suppress|effac|detrui)")
_SHUT_OUT = re.compile(r"\b(?:no longer|not|ceases?|cannot|plus|perd\w*)\b[^.;]{0,40}?acces\w*")
_KEPT = re.compile(
    rf"{_DELETED.pattern}|\b(?:remov|destr|wip|keep|kept|retain|stor|(?:with)?hold|archiv|los[est]|conserv|(?:sauve)?gard|retir|ferm|clos|"
    r"perd|dispar|data|donnees)"
)
_THE_END = re.compile(
    r"\b(?:fin|cessation|expiration|terme|echeance|extinction|resiliation) (?:du|de la|de l'|d'un|effective d\w+) ?(?:present )?(?:contrat|"
    r"abonnement|convention|relation|services?|prestations?)|\b(?:end|expiry|expiration|termination|completion) of (?:the |this |its )?"
    r"(?:agreement|contract|subscription|term|services?)\b"
)
_AFTER_THAT = re.compile(
    r"\W*(?:passe |a (?:l'issue|l'expiration|la fin) de |au[- ]dela de |apres |at the end of |after |following )"
    r"(?:ce(?:tte)?|this|that|such|which)\b|"
    r"\W*(?:thereafter|au[- ]dela)\b"
)
_DEFAULT = re.compile(
    r"\b(?:impay|defaut|defaill|manquement|retard|suspen|mise en demeure|torts|faute|violation|non[- ](?:respect|paiement|reglement)|"
    r"inexecution|unpaid|overdue|default|breach|fail(?:s|ure|ed)?\b|suspen|arrears|non-?payment)"
)
_PLANNED = re.compile(r"\bt0\b|plan de (?:reversibilite|sortie)|(?:exit|transition) plan")  # a milestone of a project
_HAD_BACK = re.compile(
    r"\b(?:return|export|retriev|download|extract|portab|cop(?:y|ies)|transfer|access|recover|obtain|hand(?:s|ed)? (?:over|back)|availab|"
    r"restitu|recup|telecharg|remett|remis|extrai|transmet|acced|acces|consult|rapatri|reversib|transfer|lecture|reprend|emport|disposition)"
)


def free_subprocessing(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A general authorisation to engage sub-processors, and no right to object anywhere."""
    if says(reading, "subprocessor_objection"):
        return []
    return [Raised(one.span) for one in said(reading, rule.key)]


def breach_without_deadline(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Processor terms in the document itself, and no figure in hours or days for telling a breach.

    That the vendor is the processor is one of them, unless another document holds the terms.
    """
    elsewhere = _refers_to_terms(reading, rule) and not _has_processor_annex(reading)
    processor = any(not is_of_others(reading, "dpa_missing", sentence) for sentence in saying(reading, "processor_terms"))
    bound = says(reading, "processor_duties") or says(reading, "breach_notice") or (processor and not elsewhere)
    if bound and not own_terms(reading, rule.key, "data.breach_notification") and not says_itself(reading, rule.key, "breach_deadline"):
        yield Raised()


# A day by which the vendor hands the data over is no stretch of time in which the customer must fetch them.
_BY_A_DAY = re.compile(r"\b(?:dans|sous|within|inside|no later than|not later than|au plus tard)\b[^.;,]{0,30}$")
_HANDED_OVER = re.compile(
    r"(?:VV+[^.;C]{0,120}?|\b(?:il|elle|it)) (?:(?:shall|will|must) )?"
    r"(?:restitu|remet|rend|transmet|livr|fourni|communiqu|return|hand|deliver|suppl|provid|give)|"
    r"\b(?:livraison|remise|restitution|transmission|delivery|return|handover)s?\b[^.;]{0,60}? (?:intervien|a lieu|ont lieu|s'effectu|"
    r"(?:est|sont|sera|seront) (?:effectue|faite|realise)|takes? place|occurs?|(?:is|are|shall be|will be) made)"
)
# "… within ten days of its request": the vendor's time to hand over, or a right while the contract runs.
_ON_DEMAND = re.compile(
    r"CC+ (?:peut|pourra|pouvez|may|can)\b[^.;]{0,30}?(?:a tout moment|at any time)\b[^;]*(?:remis|livr|transmis|fourni|deliver|suppl|"
    r"provid)\w* (?:sous|dans|within)\b|(?:a lieu|intervient|"
    r"\b(?:est|sont|sera|seront) (?:\w+ )?(?:faite|effectue|assure|opere|livre|remis|restitue|transmis|communique|adresse|fourni|rendu)\w*|"
    r"takes place|\b(?:is|are|(?:shall|will) be) (?:made|carried out|delivered|returned|handed|provided|supplied|sent)\b)"
    r"[^.;,]{0,40}? (?:dans|sous|within) [^.;,]{0,40}? (?:de|suivant|of|from|after) (?:la |sa |the |its )?(?:demande|request)\b"
)
_CHECKED = re.compile(r"\bpour (?:verifier|controler|s'assurer)\b|\bto (?:check|verify|inspect)\b")  # what came back
_FETCHED = re.compile(
    r"CC+[^.;]{0,60}? (?:peut|pourra|pouvez|dispose|disposez|doit|devra|may|can|has|have|must|shall)\b|\b(?:recuper|telecharg|"
    r"retriev|download|fetch|reclam)|\b(?:unless|sauf|a moins qu)[^.;]{0,60}?(?:receiv|recoi|recu|requ|ask|demand)|"
    r"\b(?:demande|request)\w* (?:\w+ ){0,3}?(?:formul|adress|fait|present|made|recu|receiv)\w*[^.;]{0,20} "
    r"(?:dans|sous|within)\b"
)


def _is_handed_over(reading: Reading, term: Term) -> bool:
    sentence = reading.at(term.start)
    if sentence is None:
        return False
    if _CHECKED.search(sentence.text):
        return True
    if _FETCHED.search(sentence.text):
        return False
    return bool(_BY_A_DAY.search(reading.before_term(term)) and _HANDED_OVER.search(sentence.text))


def short_return(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Data to be fetched before the end only, or for fewer days after it than the threshold."""
    short = []
    for term in reading.terms("data.return_period"):
        sentence = reading.at(term.start)
        if sentence and (_PLANNED.search(sentence.text) or _ON_DEMAND.search(sentence.text) or _wiped_after(sentence.text)):
            continue
        length = days(term.value)
        if length is not None and length < rule.number("days") and not _is_handed_over(reading, term):
            short.append(Raised(of_term(reading, term), term.value))
    if reading.terms("data.return_period"):
        return short
    return [Raised(one.span, "before_end") for one in said(reading, "data_return_short")]


def _wiped_after(words: str) -> bool:
    """Whether the words tell in what time the vendor deletes what the customer has not fetched in the time before."""
    return bool(_AFTER_THAT.match(words) and _DELETED.search(words) and not _HAD_BACK.search(_SHUT_OUT.sub("", words)))


def no_return(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Nothing gives the data back, not even before the end; a period after which it is only deleted does not."""
    settled = any(not _only_deleted(reading, term) for term in reading.terms("data.return_period")) or reading.terms("data.return_fee")
    if not (settled or any(_gives_back(reading, rule, key) for key in ("data_return", "data_return_short"))):
        yield Raised()


def _gives_back(reading: Reading, rule: Rule, key: str) -> bool:
    said_so = (sentence for sentence in saying(reading, key) if is_settling(reading, rule.key, key, sentence))
    return any(not heads_deletion(reading, sentence) for sentence in said_so)


def heads_deletion(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is a title ("Return or deletion") over words that only delete."""
    clause = reading.clauses[sentence.clause]
    if sentence.end > clause.body_start:
        return False
    body = reading.folded[clause.body_start : clause.end]
    return bool(_DELETED.search(body)) and not _HAD_BACK.search(_SHUT_OUT.sub("", body))


def _only_deleted(reading: Reading, term: Term) -> bool:
    """Whether the sentence of the term and those beside it speak of deleting data and not of having it back."""
    sentence = reading.at(term.start)
    if sentence is None or not _DELETED.search(sentence.text):
        return False
    return not _HAD_BACK.search(_SHUT_OUT.sub("", f"{reading.before(sentence)} {sentence.text} {reading.after(sentence)}"))


def charged_return(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A price for giving the data back, an amount or a quotation; what is free in one sentence may be charged beyond it in another."""
    terms = reading.terms("data.return_fee")
    priced = [Raised(of_term(reading, term), term.value) for term in terms if term.value != "0 EUR"]
    free = {reading.at(term.start) for term in terms if term.value == "0 EUR"}
    stated = [Raised(one.span) for one in said(reading, rule.key) if one.sentence not in free]
    return together(reading, priced, stated)


def deletion_on_default(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """The vendor may delete the data because of a default, after a stated period or none."""
    stated = reading.terms("data.deletion_after_default")
    terms = [term for term in stated if _of_data_kept(reading, term) and not _after_the_end(reading, term)]
    timed = [Raised(of_term(reading, term), term.value) for term in terms]
    return together(reading, timed, [Raised(one.span, "no_period") for one in said(reading, rule.key)])


def _of_data_kept(reading: Reading, term: Term) -> bool:
    """Whether the sentence of the term or one beside it speaks of keeping or deleting anything."""
    sentence = reading.at(term.start)
    return sentence is None or bool(_KEPT.search(f"{reading.before(sentence)} {sentence.text} {reading.after(sentence)}"))


def _after_the_end(reading: Reading, term: Term) -> bool:
    """Whether the data are deleted in the ordinary course, when the contract is over, whoever ended it and why."""
    sentence = reading.at(term.start)
    if sentence is None:
        return False
    words = f"{reading.before(sentence)} {sentence.text}"
    if _AFTER_THAT.match(sentence.text):  # "passé ce délai": what runs before it is told further up
        words = reading.marked[reading.clauses[sentence.clause].body_start : sentence.end]
    elif not _THE_END.search(sentence.text):
        return False
    return bool(_THE_END.search(words)) and not _DEFAULT.search(f"{reading.heading(sentence.clause)} {words}")


def no_audit_right(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """No right to audit; a reference to processor terms settles it only where these stand elsewhere than in this document."""
    if settles(reading, rule, "audit_right") or (_refers_to_terms(reading, rule) and not _has_processor_annex(reading)):
        return
    yield Raised()


def _refers_to_terms(reading: Reading, rule: Rule) -> bool:
    """Whether a document of processor terms is named that is not the vendor's with its own suppliers."""
    return any(not is_of_others(reading, rule.key, sentence) for sentence in saying(reading, "dpa_reference"))


def _has_processor_annex(reading: Reading) -> bool:
    return any(
        clause.heading and _ANNEX.search(reading.folded[clause.start : clause.body_start]) and _PROCESSOR_TERMS.search(fold(clause.heading))
        for clause in reading.analysis.clauses
    )


def obsolete_reference(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Law that no longer applies; the act of 1978 alone counts where the document never names the RGPD."""
    places = list(said(reading, "obsolete_reference"))
    if not says(reading, "gdpr"):
        taken = {one.sentence.index for one in places}
        places += [one for one in said(reading, "act_of_1978") if one.sentence.index not in taken]
    return [Raised(one.span) for one in places]


CONDITIONS: Mapping[str, Condition] = {
    "dpa_missing": missing_unless("processor_terms", "dpa_reference"),
    "subprocessor_general_authorisation": free_subprocessing,
    "breach_notification_no_deadline": breach_without_deadline,
    "data_location_unspecified": missing_unless("data.location", "hosting_place"),
    "data_return_missing": no_return,
    "data_return_before_end_only": short_return,
    "data_return_charged": charged_return,
    "data_deletion_on_default": deletion_on_default,
    "backup_unspecified": missing_unless("data.backup_frequency", "data.backup_retention", "backup"),
    "obsolete_legal_reference": obsolete_reference,
    "audit_right_missing": no_audit_right,
}
