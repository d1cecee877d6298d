"""The condition of every rule: a pure function from a reading and the rule to the places that raise it."""

from collections.abc import Mapping

from review.rules.conditions import (
    confidentiality,
    data,
    definitions,
    drafting_defects,
    formation,
    law,
    liability,
    life,
    money,
    relations,
    service_levels,
    suspension,
)
from review.rules.conditions.common import Condition, present

# Rules whose condition is a statement alone, said somewhere.
_SAID = (
    "liability_excluded_entirely", "data_loss_excluded", "customer_unlimited_indemnity", "best_efforts_only", "as_is",
    "early_termination_full_fees", "fees_non_refundable", "fees_during_suspension", "processor_liability_waived", "vendor_statistics_use",
    "benchmarking_prohibited", "feedback_appropriation", "content_licence_broad", "content_removal_discretion", "custom_work_not_assigned",
    "publicity_without_consent", "unilateral_contract_change", "unilateral_service_change", "vendor_terms_prevail",
    "evidence_vendor_records", "non_solicitation_one_sided", "assignment_one_sided",
    "subcontracting_free", "force_majeure_broad",
)  # fmt: skip

CONDITIONS: Mapping[str, Condition] = {
    **dict.fromkeys(_SAID, present),
    **liability.CONDITIONS,
    **service_levels.CONDITIONS,
    **life.CONDITIONS,
    **suspension.CONDITIONS,
    **money.CONDITIONS,
    **data.CONDITIONS,
    **confidentiality.CONDITIONS,
    **relations.CONDITIONS,
    **formation.CONDITIONS,
    **law.CONDITIONS,
    **definitions.CONDITIONS,
    **drafting_defects.CONDITIONS,
}
