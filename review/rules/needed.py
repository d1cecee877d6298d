"""The words that a sentence cannot do without to be read as a rule: files of wordings by rule, and whether a sentence meets them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from contracts.data_files import read_yaml
from contracts.terms.values.places import mark_places
from contracts.text.sought import Sought
from review.rules.conditions import CONDITIONS
from review.rules.notation import FOLDER, any_of, check_keys, fragments_of, naming
from review.rules.reading import Reading, Sentence

# How a part of a file becomes what is looked for; the second argument is the language's named fragments.
Made = Callable[[Any, Mapping[str, str]], tuple[Sought, ...]]
_TAKEN_AWAY = ("unless", "unless_next")


@dataclass(frozen=True, slots=True)
class Needed:
    """What must stand at a sentence, each of them, and what must not."""

    words: tuple[Sought, ...] = ()  # in the sentence, in the one before it or in the headings
    near: tuple[Sought, ...] = ()  # in the sentence or in the one before it
    here: tuple[Sought, ...] = ()  # in the sentence
    place: tuple[Sought, ...] = ()  # in the sentence with places written as runs of P
    unless: Sought | None = None  # nowhere in the sentence
    unless_next: Sought | None = None  # nor this in the sentence after it

    def met(self, reading: Reading, sentence: Sentence) -> bool:
        """Whether the sentence has all that is needed and nothing that takes it away."""
        if not all(pattern.stands_in(sentence.text) for pattern in self.here):
            return False
        if self.place and not any(one.stands_in(mark_places(sentence.text)) for one in self.place):
            return False
        if self.unless and self.unless.stands_in(sentence.text):
            return False
        if self.unless_next and self.unless_next.stands_in(reading.after(sentence)):
            return False
        if not (self.near or self.words):
            return True
        text = f"{reading.before(sentence)} {sentence.text}"
        if not all(pattern.stands_in(text) for pattern in self.near):
            return False
        text = f"{reading.heading(sentence.clause)} . {text}" if self.words else text
        return all(pattern.stands_in(text) for pattern in self.words)


def read_needed(file: str, language: str, parts: Mapping[str, Made], needed: Collection[str] = ()) -> Mapping[str, Needed]:
    """What each rule needs, by a file whose name holds {language}: "fr" or "en". Raises RuleFileError.

    parts: those of "words", "near", "here" and "place" that the file has, each with what is made of it; needed: those that each rule
    must have.
    """
    name, fragments = file.format(language=language), fragments_of(language)
    rules: Mapping[str, Mapping[str, Any]] = read_yaml(FOLDER / name)
    with naming(name):
        check_keys(rules, CONDITIONS)
        return {rule: _of_rule(rule, given, parts, needed, fragments) for rule, given in rules.items()}


def _of_rule(
    rule: str, given: Mapping[str, Any], parts: Mapping[str, Made], needed: Collection[str], fragments: Mapping[str, str]
) -> Needed:
    with naming(rule):
        check_keys(given, (*parts, *_TAKEN_AWAY), needed)
        looked_for = {part: make(given[part], fragments) for part, make in parts.items() if part in given}
        taken_away = {part: any_of(given[part], fragments) for part in _TAKEN_AWAY if part in given}
        return Needed(
            words=looked_for.get("words", ()),
            near=looked_for.get("near", ()),
            here=looked_for.get("here", ()),
            place=looked_for.get("place", ()),
            unless=taken_away.get("unless"),
            unless_next=taken_away.get("unless_next"),
        )
