"""Tells whether a sentence that sounds like a rule, or as if it settled one, speaks of the rule's matter (data/topics_*.yaml)."""

from collections.abc import Mapping, Sequence
from functools import cache

from contracts.text.sought import Sought
from review.rules.needed import Needed, read_needed
from review.rules.reading import Reading, Sentence

_FILE = "topics_{language}.yaml"


def on_topic(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence may raise or settle the rule: its words are there, and none that lets another side do it or denies it."""
    topic = load(reading.language).get(rule)
    return topic is None or topic.met(reading, sentence)


@cache
def load(language: str) -> Mapping[str, Needed]:
    """The topics of rules in "fr" or "en": stems of words, of each list one. Raises RuleFileError."""
    return read_needed(_FILE, language, {"words": _of_lists, "here": _of_list, "place": _of_list}, needed=("words",))


def _of_lists(lists: Sequence[Sequence[str]], _fragments: Mapping[str, str]) -> tuple[Sought, ...]:
    return tuple(Sought("|".join(stems)) for stems in lists)


def _of_list(stems: Sequence[str], _fragments: Mapping[str, str]) -> tuple[Sought, ...]:
    return (Sought("|".join(stems)),)
