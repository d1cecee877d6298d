"""Life of the contract: renewals, notice periods, and who may leave when."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from contracts.terms.types import Term
from contracts.text.sought import Sought
from review.rules.conditions.common import Condition, is_of_others, months, present_or_term
from review.rules.evidence import of_term
from review.rules.findings import Raised
from review.rules.notation import compile_pattern, fragments_of
from review.rules.playbook import Rule
from review.rules.reading import Reading, Sentence
from review.rules.statements import said, says

# "We must do so at least 90 days before": a notice that the vendor owes.
_BY_VENDOR = re.compile(r"(?<!\w)VV+ (?:must|shall|will|doi\w+|devr\w+|previen\w*|averti\w*|inform\w*|notifi\w*)[^C;.,]*$")
# "The customer may extend it by writing to the vendor four months before its end."
_OPTION = re.compile(
    r"\b(?:peut|pourra|peuvent|may|can)\b[^.;]{0,40}?\b(?:prolong|prorog|reconduir|renouvel|extend|renew)|"
    r"\boption (?:to|de) (?:extend|prolong)"
)
_ENDS = Sought(
    r"(?:initial|fixed) (?:term|period)\b|(?:term|period|agreement) (?:ends|expires|ending|expiring) on|"
    r"duree (?:initiale|determinee|ferme)|(?:prend fin|expire|s'acheve) le \d|jusqu'au \d{1,2}(?:er)? \w+ \d{4}"
)
# "We can close any account by giving fourteen days' notice": the vendor's own way out, nobody else being named before the notice.
_LEAVES = re.compile(
    r"(?<!\w)VV+(?: also| en outre| egalement)?,? (?:may|can|might|is entitled|is free|reserves?|peut|pourra|pouvons|peuvent|"
    r"est libre|est en droit|se reserve)\b"
    r"(?!.*(?:CC+,? (?:\w+ )?(?:may|can|might|is entitled|shall be|peut|pourra|pouvez|est libre|aussi|egalement|de meme)|"
    r"part(?:y|ie|ies)\b))"
    r"[^.;]*$"
)
# "Within five days of receipt of this notice, the customer may leave": a way out that an event opens.
_UPON_EVENT = re.compile(
    r"\bwithin .{0,40}? (?:of|after|from|following) (?:the )?(?:receipt|receiving|such|this|that|notice|change|notification|increase)\b|"
    r"\bdans les .{0,40}? (?:de|suivant) (?:la |cette |sa )?(?:reception|notification|annonce|modification|hausse)\b"
)
# "… if it gives up its business": a way out for those alone whom it befalls.
_UPON_FATE = re.compile(
    r"(?:\bs'il|\bs'ils|\bsi |en cas de |lorsqu|\bif |\bwhere |\bwhen |\bshould )[^.;]{0,60}?"
    r"\b(?:cess\w* (?:\w+ )?(?:son|ses|l'|d')? ?(?:activite|exploitation)|"
    r"retraite|deces|liquid|ceas\w* (?:\w+ )?(?:business|trading|operation)|retire)"
)
_MONTHLY = re.compile(
    r"(?:abonnement|formule|offre|contrat|forfait)s? (?:mensuel|au mois)|(?:monthly|month-to-month) (?:plan|subscription|term)"
)
_YEARLY = re.compile(r"\bannuel|\bannual|\byearly|pluriannuel")
# "… and paying a quarter of the fees for the remaining years": an option to leave early.
_AT_A_PRICE = re.compile(
    r"\b(?:moyennant|contre|avec|et) (?:\w+ )?(?:le )?(?:paiement|versement|reglement) d(?:e|'|u|es)\b|"
    r"\bindemnite (?:de|d') ?(?:sortie|rupture|resiliation)|"
    r"\b(?:pay|paying|paid|payment of)\b[^.;]{0,60}? (?:amount|sum|fee|charge|percent|%|percentage)|"
    r"\b(?:exit|break|termination) (?:fee|charge|payment)"
)
# "Either party may object to the renewal", "after the renewal": what is said elsewhere to happen.
_MENTIONED = re.compile(
    r"\b(?:(?:s'opposer|oppos\w+|mettre fin|renonc\w+|refus\w+) (?:a|au|a la|le|la)|apres|avant|lors|chaque|"
    r"(?:date|echeance|jour|suite|rappel|avis|exemple|cas|remboursement)s? (?:de|du|d'|apres)|"
    r"object to|oppose|refuse|before|after|upon|each|every|any|date of|case of) "
    r"(?:(?:le|la|les|un|une|ce|cette|ledit|du|de la|the|this|any|such|an?|tacite|automatique|echeance de|automatic) )*"
    r"(?:renouvellement|reconduction|renewal)"
)
_RENEWS = re.compile(
    r"\brenouvel(?:le|lent|lera|leront|es?|ees?)\b|\brecondui(?:t|ts|te|tes|sent|ra|ront)\b|reconductible|\bpar tacite reconduction|"
    r"\bprolonge(?:e?s?|nt|ra|ront)\b|\bproroge|\brenews?\b|\brenewed\b|\brenewable|\bextend(?:s|ed)?\b"
)
# "The customer two months before the end, the vendor nine": whose notice it is.
_CUSTOMER = "CC"
_VENDORS_TURN = re.compile(r"(?:,|;|:| et| and) ?(?:et |and |while )?VV+\W*$")


def long_notice(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A notice against renewal, or to leave a contract without an end, longer than the threshold."""
    initial = [term.value for term in reading.terms("term.initial")]
    renews = bool(reading.terms("renewal.automatic"))
    ends = any(months(value) for value in initial) or _ENDS.stands_in(reading.folded)
    leaving = reading.terms("termination.convenience_notice") if renews or "indefinite" in initial or not ends else ()
    stopping = (term for term in reading.terms("renewal.notice") if renews or not _extends(reading, term))
    for term in (*stopping, *(term for term in leaving if not _bought(reading, term))):
        length = months(term.value)
        if length is not None and length > rule.number("months") and not _by_vendor(reading.before_term(term)):
            yield Raised(of_term(reading, term), term.value)


def _bought(reading: Reading, term: Term) -> bool:
    """Whether the notice is that of an early way out against a price, beside which the contract may be left at its end."""
    sentence = reading.at(term.start)
    return sentence is not None and bool(_AT_A_PRICE.search(sentence.text))


def _extends(reading: Reading, term: Term) -> bool:
    """Whether the notice is that of an option to go on, without which the contract ends."""
    sentence = reading.at(term.start)
    return sentence is not None and bool(_OPTION.search(sentence.text))


def _by_vendor(before: str) -> bool:
    if _BY_VENDOR.search(before):
        return True
    turn = _VENDORS_TURN.search(before)
    return turn is not None and _CUSTOMER in before[: turn.start()]


def bound_to_the_end(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """A term longer than the threshold, or renewed by itself, and no right of the customer to leave before its end without cause."""
    notices = reading.terms("termination.convenience_notice")
    threshold = rule.number("months")
    free = any(not _of_another_kind(reading, term) for term in notices) or any(
        not (_of_monthly_plan(reading, one.sentence) or is_of_others(reading, rule.key, one.sentence))
        for one in said(reading, "termination_at_will_customer")
    )
    if not free and _binds_long(reading, threshold):
        yield Raised()


def _of_monthly_plan(reading: Reading, sentence: Sentence) -> bool:
    """Whether the way out is that of a subscription by the month, beside which others run longer."""
    words = f"{reading.before(sentence)} {sentence.text}"
    lengths = {length for term in reading.terms("term.initial") if (length := months(term.value)) is not None}
    return len(lengths) > 1 and bool(_MONTHLY.search(words)) and not _YEARLY.search(words)


def _of_another_kind(reading: Reading, term: Term) -> bool:
    """Whether the notice is the vendor's own, or that of a way out which an event opens or which is none."""
    sentence = reading.at(term.start)
    if sentence is None:
        return False
    none = _no_free_exit(reading.language).stands_in(sentence.text)
    opened = _UPON_EVENT.search(sentence.text) or _UPON_FATE.search(sentence.text)
    return none or bool(opened or _LEAVES.search(reading.before_term(term)))


@cache
def _no_free_exit(language: str) -> Sought:
    return compile_pattern("{no_free_exit}", fragments_of(language))


def _binds_long(reading: Reading, threshold: float) -> bool:
    initial = [term.value for term in reading.terms("term.initial")]
    lengths = [length for length in map(months, initial) if length is not None]
    if "indefinite" in initial and not lengths:
        return False
    if any(length > threshold for length in lengths) or "order_form" in initial:
        return True
    renewed = bool(reading.terms("renewal.automatic")) or says(reading, "auto_renewal")
    return renewed and not lengths


def renews_by_itself(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """Where the contract is said to renew by itself; beside such a place, headings and what only mentions a renewal are left out."""
    found = list(present_or_term("renewal.automatic")(reading, rule))
    stated = [one for one in found if not _only_mentioned(reading, one)]
    return stated or found


def _only_mentioned(reading: Reading, one: Raised) -> bool:
    sentence = reading.at(one.span.start) if one.span else None
    if sentence is None:
        return False
    in_heading = sentence.end <= reading.clauses[sentence.clause].body_start
    return in_heading or bool(_MENTIONED.search(sentence.text) and not _RENEWS.search(sentence.text))


def vendor_leaves_at_will(reading: Reading, rule: Rule) -> Iterable[Raised]:
    """The vendor may end the contract at its discretion, or without cause while the customer may not."""
    places = list(said(reading, "vendor_termination_discretion"))
    if not says(reading, "termination_at_will_customer"):
        taken = {one.sentence.index for one in places}
        places += [one for one in said(reading, "vendor_termination_at_will") if one.sentence.index not in taken]
    return [Raised(one.span) for one in places]


CONDITIONS: Mapping[str, Condition] = {
    "auto_renewal": renews_by_itself,
    "renewal_notice_over_2_months": long_notice,
    "no_termination_for_convenience": bound_to_the_end,
    "vendor_discretionary_termination": vendor_leaves_at_will,
}
