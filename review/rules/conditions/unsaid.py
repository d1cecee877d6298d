"""Tells what settles nothing, whatever it is about: a title above a blank, a matter put off, words that are only explained."""

from functools import cache

from contracts.text.sought import Sought
from review.rules.notation import compile_pattern, fragments_of
from review.rules.reading import Reading, Sentence
from review.rules.statements import ways

_SAID_NOTHING = ("left_open", "only_defined")
_FIGURES = frozenset(  # rules that ask for a figure or a place, which a blank leaves open
    {"sla_missing", "support_undefined", "breach_notification_no_deadline", "data_location_unspecified", "confidentiality_no_term"}
)


def is_unsaid(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence leaves the matter of the rule open, or only explains what a word means."""
    if rule in _FIGURES and ways(reading, "figure_left_open", sentence):
        return True
    return _is_blank(reading, sentence.clause) or any(ways(reading, key, sentence) for key in _SAID_NOTHING)


def _is_blank(reading: Reading, clause_id: str) -> bool:
    """Whether the clause has a title and below it nothing but a blank, or a word that it is to be filled."""
    clause = reading.clauses[clause_id]
    return bool(clause.heading) and _blank(reading.language).stands_in(reading.marked[clause.body_start : clause.end])


@cache
def _blank(language: str) -> Sought:
    return compile_pattern("^\\W{0,4}(?:[^.;:]{0,40} ?: ?)?(?:{blank}|{put_off}|{none})\\W{0,9}$", fragments_of(language))
