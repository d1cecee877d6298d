"""Tells sentences that lay a duty on the vendor alone: what sounds like a burden of the customer there is none."""

from contracts.text.sought import Sought
from review.rules.reading import Sentence

# The rules whose burden the customer bears.
BURDENS = frozenset(
    {"customer_unlimited_indemnity", "penalty_on_customer", "deemed_acceptance", "fees_during_suspension", "early_termination_full_fees",
     "fees_non_refundable", "payment_incident_fees", "auto_renewal", "non_solicitation_one_sided", "assignment_one_sided"}
)  # fmt: skip
_NUMBER = r"(?:\(?[a-z0-9]{1,4}(?:\.\d{1,2})*[.)]? ?[-–]? )?"
# What a vendor may or takes, rather than owes.
_RIGHTS = (
    r"(?:ne |n')?(?:peut|pourra|se reserve|est (?:\w+ )?(?:en droit|libre|autorise|fonde)|facture|percoit|conserve|garde|prelev|exig|"
    r"reclam|reput|considere|applique|renouvel|recondui)|"
    r"(?:may|can|could|reserves?|invoices?|charges?|retains?|keeps?|is (?:entitled|free)|deems?|considers?|renews?|"
    r"(?:will|shall) (?:not )?(?:be entitled|invoice|charge|retain|keep|deem|renew))\b"
)
_VENDOR_DOES = Sought(rf"^{_NUMBER}(?:[^,.;:VC]{{0,60}}, ?)?VV+ (?:\([^()]{{1,30}}\) )?(?:\w+ly |likewise |also )?(?!{_RIGHTS})")
_CUSTOMER_BEARS = Sought(
    r"CC+ (?:ne |n')?(?:\w+ )?(?:doit|devra|paie|paiera|verse|regle|indemnis|garantit|s'engage|s'interdit|s'oblige|supporte|reste|demeure|"
    r"est tenu|shall|must|will|pays?\b|owes?|agrees|undertakes|indemnif|remains)|(?:par|by|from|aupres d\w+|a la charge d\w+) CC+"
)


def is_vendors_duty(rule: str, sentence: Sentence) -> bool:
    """Whether a sentence that sounds like a burden of the customer says what the vendor does, and nothing that the customer must."""
    return rule in BURDENS and _VENDOR_DOES.stands_in(sentence.text) and not _CUSTOMER_BEARS.stands_in(sentence.text)
