"""Which of two keys keeps the words that both claim."""

from collections.abc import Iterator

from contracts.terms.labelled import OUTRIGHT
from contracts.terms.types import Value

# Of two keys that claim the same words, the first keeps them.
_BEATS = (
    ("quote.validity", "term.initial"),
    ("renewal.notice", "termination.convenience_notice"),
    ("renewal.notice", "term.initial"),
    ("renewal.notice", "renewal.period"),
    ("renewal.notice", "termination.cure_period"),
    ("termination.convenience_notice", "term.initial"),
    ("force_majeure.termination_after", "termination.cure_period"),
    ("force_majeure.termination_after", "termination.convenience_notice"),
    ("force_majeure.termination_after", "suspension.notice"),
    ("termination.cure_period", "payment.term"),
    ("termination.cure_period", "termination.convenience_notice"),
    ("suspension.notice", "payment.term"),
    ("price.revision_notice", "termination.convenience_notice"),
    ("price.revision_notice", "renewal.notice"),
    ("data.deletion_after_default", "payment.term"),
    ("data.deletion_after_default", "data.return_period"),
    ("data.deletion_after_default", "suspension.notice"),
    ("data.deletion_after_default", "termination.cure_period"),
    ("data.backup_retention", "data.return_period"),
    ("data.backup_retention", "data.log_retention"),
    ("data.backup_retention", "data.backup_frequency"),
    ("data.log_retention", "data.backup_frequency"),
    ("data.return_period", "data.log_retention"),
    ("data.return_period", "confidentiality.duration"),
    ("maintenance.notice", "sla.measurement_period"),
    ("sla.max_interruption", "sla.measurement_period"),
    ("data.breach_notification", "termination.cure_period"),
    ("acceptance.deemed_after", "payment.term"),
    ("payment.recovery_fee", "penalty.amount"),
    ("payment.recovery_fee", "payment.incident_fee"),
    ("payment.incident_fee", "penalty.amount"),
    ("data.return_fee", "penalty.amount"),
    ("dispute.amicable_period", "termination.cure_period"),
)


def settled(found: list[tuple[str, Value, float]]) -> Iterator[tuple[str, Value, float]]:
    """found without the keys that another key beats on the same words; one that is said outright is beaten by none that is not."""
    claims: dict[tuple[str, int, int], float] = {}
    for key, value, confidence in found:
        place = (key, value.start, value.end)
        claims[place] = max(claims.get(place, 0.0), confidence)
    beaten = set()
    for winner, loser in _BEATS:
        for key, start, end in claims:
            if key == loser and (winner, start, end) in claims:
                outright = claims[loser, start, end] >= OUTRIGHT > claims[winner, start, end]
                beaten.add((winner if outright else loser, start, end))
    for key, value, confidence in found:
        if (key, value.start, value.end) not in beaten:
            yield key, value, confidence
