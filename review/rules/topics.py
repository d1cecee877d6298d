"""Tells whether a sentence that sounds like a rule, or as if it settled one, speaks of the rule's matter (data/topics_*.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from contracts.data_files import read_yaml
from contracts.text.sought import Sought
from review.rules.conditions import CONDITIONS
from review.rules.notation import FOLDER, any_of, check_keys, fragments_of, naming
from review.rules.reading import Reading, Sentence

_FILE = "topics_{language}.yaml"
_PARTS = ("words", "here", "unless", "unless_next")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence must speak of for a rule."""

    words: tuple[Sought, ...]  # stems, all of them in the sentence, in the one before it or in the headings
    here: Sought | None  # stems of which one stands in the sentence itself
    unless: Sought | None  # nowhere in the sentence
    unless_next: Sought | None  # nor this in the sentence after it


def on_topic(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence may raise or settle the rule: its words are there, and none that lets another side do it or denies it."""
    topic = load(reading.language).get(rule)
    if topic is None:
        return True
    if topic.here and not topic.here.stands_in(sentence.text):
        return False
    if topic.unless and topic.unless.stands_in(sentence.text):
        return False
    if topic.unless_next and topic.unless_next.stands_in(reading.after(sentence)):
        return False
    text = f"{reading.heading(sentence.clause)} . {reading.before(sentence)} {sentence.text}"
    return all(pattern.stands_in(text) for pattern in topic.words)


@cache
def load(language: str) -> Mapping[str, Topic]:
    """The topics of rules in "fr" or "en". Raises RuleFileError."""
    name = _FILE.format(language=language)
    data = read_yaml(FOLDER / name)
    with naming(name):
        check_keys(data, CONDITIONS)
        return {rule: _topic(rule, parts, fragments_of(language)) for rule, parts in data.items()}


def _topic(rule: str, parts: Mapping[str, Any], fragments: Mapping[str, str]) -> Topic:
    with naming(rule):
        check_keys(parts, _PARTS, needed=("words",))
        return Topic(
            words=tuple(Sought("|".join(stems)) for stems in parts["words"]),
            here=Sought("|".join(parts["here"])) if "here" in parts else None,
            unless=any_of(parts["unless"], fragments) if "unless" in parts else None,
            unless_next=any_of(parts["unless_next"], fragments) if "unless_next" in parts else None,
        )
