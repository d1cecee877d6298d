"""Tells whether a sentence that sounds as if it settled a rule speaks of the rule's matter at all (data/topics_{fr,en}.yaml)."""

from collections.abc import Mapping
from functools import cache

from contracts.data_files import read_yaml
from contracts.text.sought import Sought
from review.rules.reading import Reading, Sentence
from review.rules.statements import FOLDER, compile_pattern

_FILE = "topics_{language}.yaml"


def on_topic(reading: Reading, rule: str, sentence: Sentence) -> bool:
    """Whether every pattern of the rule stands in the sentence, in the one before it or in the headings above; so for a rule without."""
    words = _load(reading.language).get(rule, ())
    text = f"{reading.heading(sentence.clause)} . {reading.before(sentence)} {sentence.text}" if words else ""
    return all(pattern.stands_in(text) for pattern in words)


@cache
def _load(language: str) -> Mapping[str, tuple[Sought, ...]]:
    data = read_yaml(FOLDER / _FILE.format(language=language))
    return {rule: tuple(compile_pattern(source, {}) for source in sources) for rule, sources in data.items()}
