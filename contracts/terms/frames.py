"""Frames: the ways in which a sentence says that a value belongs to a key.

The value under test is shown to a frame's patterns as "§" and every other value of its kind as "¤", so that a pattern states both the
words and their place around the value ("preavis[^¤]{0,40}§"), and a value never borrows the cue of another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from contracts.terms.passages import Passage
from contracts.terms.types import Value


def pattern(*alternatives: str) -> re.Pattern[str]:
    """One pattern of several alternatives; a line break in the source of an alternative is for the reader alone."""
    return re.compile("|".join(alternatives))


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying a value of a key.

    about: what the sentence must speak of; where wide is set, its headings and the words before it may say so instead.
    says: words around the value, with § for it and ¤ for others.
    unless: words of the sentence, with § and ¤, that show the value to be something else.
    """

    key: str
    about: re.Pattern[str]
    says: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    wide: bool = False
    confidence: float = 0.9

    def holds(self, passage: Passage, masked: str) -> float:
        """The confidence that the value shown as § belongs to the key, 0 where it does not."""
        found = self.about.search(passage.text)
        if not found and not (self.wide and self.about.search(passage.setting)):
            return 0.0
        if not self.says.search(masked) or (self.unless and self.unless.search(masked)):
            return 0.0
        return self.confidence if found else self.confidence - 0.15


def masked(passage: Passage, value: Value, others: Iterable[Value]) -> str:
    """The passage's text with value as § and the others as ¤. Values are in offsets of the passage's text."""
    pieces, at = [], 0
    shown = {(value.start, value.end): "§"}
    for other in others:
        shown.setdefault((other.start, other.end), "¤")
    for (start, end), sign in sorted(shown.items()):
        if start < at:
            continue
        pieces += [passage.text[at:start], sign]
        at = end
    return "".join([*pieces, passage.text[at:]])


def match_frames(passage: Passage, values: Sequence[Value], frames: Iterable[Frame]) -> Iterator[tuple[str, Value, float]]:
    """(key, value, confidence) for every value of the passage and every key that a frame gives it to."""
    shown: dict[tuple[int, int], str] = {}
    for frame in frames:
        if not frame.about.search(passage.setting if frame.wide else passage.text):
            continue
        for value in values:
            span = (value.start, value.end)
            if span not in shown:
                shown[span] = masked(passage, value, values)
            confidence = frame.holds(passage, shown[span])
            if confidence:
                yield frame.key, value, confidence
