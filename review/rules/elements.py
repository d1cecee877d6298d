"""Tells whether a sentence that sounds like a rule has what the rule's `when` cannot do without (data/elements_*.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from contracts.data_files import read_yaml
from contracts.text.sought import Sought
from review.rules.conditions import CONDITIONS
from review.rules.notation import FOLDER, any_of, check_keys, fragments_of, naming
from review.rules.reading import Reading, Sentence

_FILE = "elements_{language}.yaml"
_PARTS = ("here", "near", "unless")


@dataclass(frozen=True, slots=True)
class Elements:
    """What decides whether words that sound like a rule meet it."""

    here: tuple[Sought, ...]  # all of them in the sentence
    near: tuple[Sought, ...]  # all of them in the sentence or in the one before it
    unless: Sought | None  # nowhere in the sentence


def has_elements(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence has every deciding element of the rule, and is none of its look-alikes."""
    elements = load(reading.language).get(rule)
    if elements is None:
        return True
    if not all(pattern.stands_in(sentence.text) for pattern in elements.here):
        return False
    if elements.unless and elements.unless.stands_in(sentence.text):
        return False
    text = f"{reading.before(sentence)} {sentence.text}" if elements.near else ""
    return all(pattern.stands_in(text) for pattern in elements.near)


@cache
def load(language: str) -> Mapping[str, Elements]:
    """The deciding elements of each rule in "fr" or "en". Raises RuleFileError."""
    name = _FILE.format(language=language)
    data = read_yaml(FOLDER / name)
    with naming(name):
        check_keys(data, CONDITIONS)
        return {rule: _of_rule(rule, parts, fragments_of(language)) for rule, parts in data.items()}


def _of_rule(rule: str, parts: Mapping[str, Any], fragments: Mapping[str, str]) -> Elements:
    with naming(rule):
        check_keys(parts, _PARTS)
        return Elements(
            here=tuple(any_of(words, fragments) for words in parts.get("here", ())),
            near=tuple(any_of(words, fragments) for words in parts.get("near", ())),
            unless=any_of(parts["unless"], fragments) if "unless" in parts else None,
        )
