"""Tells whether a sentence that sounds like a rule has what the rule's `when` cannot do without (data/elements_*.yaml)."""

from collections.abc import Mapping, Sequence
from functools import cache

from contracts.text.sought import Sought
from review.rules.needed import Needed, read_needed
from review.rules.notation import any_of
from review.rules.reading import Reading, Sentence

_FILE = "elements_{language}.yaml"


def has_elements(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence has every deciding element of the rule, and is none of its look-alikes."""
    elements = load(reading.language).get(rule)
    return elements is None or elements.met(reading, sentence)


@cache
def load(language: str) -> Mapping[str, Needed]:
    """The deciding elements of each rule in "fr" or "en": wordings, of each list one. Raises RuleFileError."""
    return read_needed(_FILE, language, {"here": _of_lists, "near": _of_lists})


def _of_lists(lists: Sequence[Sequence[str]], fragments: Mapping[str, str]) -> tuple[Sought, ...]:
    return tuple(any_of(wordings, fragments) for wordings in lists)
