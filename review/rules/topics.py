"""Tells whether a sentence that sounds like a rule, or as if it settled one, speaks of the rule's matter (data/topics_*.yaml)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from contracts.data_files import read_yaml
from contracts.text.sought import Sought
from review.rules.conditions import CONDITIONS
from review.rules.notation import FOLDER, check_keys, compile_pattern, fragments_of, naming
from review.rules.reading import Reading, Sentence

_FILE = "topics_{language}.yaml"


@dataclass(frozen=True, slots=True)
class _Topic:
    spoken_of: tuple[Sought, ...]  # stems, all of them in the sentence, in the one before it or in the headings
    not_said: tuple[Sought, ...]  # none of them in the sentence


def on_topic(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether the sentence may raise or settle the rule: its words are there, and none that lets another side do it or denies it."""
    topic = _load(reading.language).get(rule)
    if topic is None:
        return True
    if any(pattern.stands_in(sentence.text) for pattern in topic.not_said):
        return False
    text = f"{reading.heading(sentence.clause)} . {reading.before(sentence)} {sentence.text}"
    return all(pattern.stands_in(text) for pattern in topic.spoken_of)


@cache
def _load(language: str) -> Mapping[str, _Topic]:
    name = _FILE.format(language=language)
    data, fragments = read_yaml(FOLDER / name), fragments_of(language)
    with naming(name):
        check_keys(data, CONDITIONS)
    return {
        rule: _Topic(
            tuple(Sought(words) for words in patterns if isinstance(words, str)),
            tuple(compile_pattern(words["not"], fragments) for words in patterns if not isinstance(words, str)),
        )
        for rule, patterns in data.items()
    }
