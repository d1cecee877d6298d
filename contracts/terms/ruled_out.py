"""What the second reader takes for a key, and words known by heart say to be another matter."""

import re

from contracts.terms.candidates import SENTENCE
from contracts.terms.caps import is_insurers
from contracts.terms.effective import OF_HISTORY, is_another_date
from contracts.terms.frames.ending import NO_CURE, NO_NOTICE_OF_THE_CUSTOMER
from contracts.terms.frames.forewarning import NO_NOTICE_OF_SUSPENSION
from contracts.terms.frames.frame import ANOTHER_MATTER, pattern
from contracts.terms.frames.money import LATE_OTHERWISE, NOBODYS_PROMISE
from contracts.terms.frames.payment import NO_PAYMENT_OF_THE_CUSTOMER, WORK_RECEIVED
from contracts.terms.frames.service import CUSTOMERS_OWN_BREACH, NOT_MEASURED
from contracts.terms.law import is_another_law
from contracts.terms.learnt import CAP, Reading
from contracts.terms.matters import names_the_matter
from contracts.terms.not_caps import is_no_cap
from contracts.terms.other_matters import goes_on_about_an_event, says_another_matter
from contracts.terms.spared import spares_the_vendor_nothing
from contracts.terms.statements import CUSTOMER_INDEMNIFIES
from contracts.terms.surroundings import stands_elsewhere
from contracts.terms.vendors_debts import CUSTOMERS_DEBTS, vendor_owes

AVAILABILITY = "sla.availability"
_PROMISED = re.compile(r"(?:9\d|100)(?:\.\d+)?%")
_RENEWS_ANOTHER = pattern(ANOTHER_MATTER)
_OF_THE_CONTRACT = pattern(
    r"contrat|abonnement|convention|engagement|souscri|licence|presentes|\bterme\b|periode|echeance|agreement|contract|subscription|"
    r"licen[cs]e\b(?! key)|\bterms?\b|period|membership"
)
INDIRECT = "liability.indirect_excluded"
# What the second reader is not believed either.
_RULED_OUT = {
    "termination.convenience_notice": pattern(NO_NOTICE_OF_THE_CUSTOMER),
    "termination.cure_period": pattern(NO_CURE),
    "suspension.notice": pattern(NO_NOTICE_OF_SUSPENSION),
    "sla.availability": pattern(NOBODYS_PROMISE),
    "sla.measurement_period": pattern(NOT_MEASURED),
    "payment.term": pattern(NO_PAYMENT_OF_THE_CUSTOMER),
    "payment.in_advance": pattern(r"\b(?:communicat|announc|notif|inform)\w*[^.;]{0,25}in advance"),
    "payment.term=on_receipt": pattern(  # so many days after it
        r"(?:[§¤]|\b(?:jours?|days?|mois|months?|semaines?|weeks?)\b)[^.;]{0,24}\b(?:a|des|apres|suivant|de|after|from|of|"
        r"following) (?:la |"
        r"the |its )?"
        r"(?:reception|receipt)",
        rf"^(?!.*factur).*{WORK_RECEIVED}",
    ),
    # while the time runs out that a notice left
    "suspension.notice=P0D": pattern(
        r"\b(?:during|pendant|durant) (?:the|any|that|l[ea]|ce|cette|un) (?:\w+ )?(?:notice period|"
        r"(?:periode|delai|duree) d[eu] preavis|preavis)\b",
        # as another article says
        r"^(?!.*(?:sans (?:\w+ )?(?:preavis|delai|mise en demeure|formalite)|immediat|a tout moment)).*"
        r"\b(?:dans les|aux|selon les) conditions "
        r"(?:(?:prevues|fixees|definies|decrites) )?(?:a|de) l'article\b",
    ),
    "acceptance.deemed_after": pattern(  # a time to test, of whose end nothing is said
        r"§[^.;]{0,60}\bpour (?:proceder|effectuer|realiser|mener)\b[^.;]{0,24}(?:recette|reception|verifications?|tests?|essais)\b"
        r"(?! tacite)(?!.*(?:reput|silence va|tacite|passe ce|au-dela|a defaut|vaut|vaudra|acquise))",
        r"§[^.;]{0,40}\b(?:to|in which to) (?:test|conduct|carry out|perform|complete)\b[^.;]{0,24}"
        r"(?:tests?|testing|it|them|deliverables?)\b(?!.*(?:deemed|silence|failing|otherwise|thereafter|unless|accepted))",
    ),
    "payment.late_interest": pattern(LATE_OTHERWISE),
    "data.breach_notification": pattern(CUSTOMERS_OWN_BREACH),
    "liability.indirect_excluded": pattern(CUSTOMER_INDEMNIFIES),
}


def is_ruled_out(reading: Reading) -> bool:
    """Whether words that are known by heart say that what the second reader took for a key is another matter."""
    shown, passage = reading.candidate.shown, reading.candidate.passage
    if reading.key == AVAILABILITY and not _PROMISED.fullmatch(reading.value.value):
        return True
    if reading.key == CAP and (is_insurers(passage) or is_no_cap(passage.text, shown, reading.candidate.before)):
        return True
    if reading.candidate.kind == SENTENCE and not names_the_matter(reading.key, passage):
        return True
    if reading.key.startswith("renewal.") and _RENEWS_ANOTHER.stands_in(passage.text) and not _OF_THE_CONTRACT.stands_in(passage.text):
        return True
    if reading.key == INDIRECT and spares_the_vendor_nothing(shown):
        return True
    if goes_on_about_an_event(reading.key, shown, reading.candidate.before):
        return True
    written = passage.text[reading.value.start : reading.value.end]
    if says_another_matter(reading.key, shown, written) or stands_elsewhere(reading.key, shown, reading.candidate.before, passage.heading):
        return True
    if reading.key in CUSTOMERS_DEBTS and vendor_owes(shown, reading.candidate.before, passage.heading):
        return True
    if reading.key == "governing_law":
        return is_another_law(shown)
    if reading.key == "document.effective_date":
        return is_another_date(shown) or bool(OF_HISTORY.search(passage.heading))
    return any(key in _RULED_OUT and _RULED_OUT[key].stands_in(shown) for key in (reading.key, f"{reading.key}={reading.value.value}"))
