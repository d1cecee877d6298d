"""The second reader of rules: linear machines that judge by a sentence's words whether it says what a rule warns of, or what it looks for.

They have learnt from written passages and from contracts read by lawyers. What they hear raises a rule only where no statement of the rule
was found. It takes away the finding that something is missing, and one that a statement found in words that sound like anything else.
Trained by review.rules.training, see contracts/data/MODEL_CARD.md.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from contracts.machines.model import Machines, load
from contracts.machines.signs import Signs, Vectors, joined, run_weights
from contracts.machines.words import Words
from contracts.text.types import Span
from review.rules.reading import Reading, Sentence

WEIGHTS_FILE = "rule_sentences_{language}.npz"
_WORD = re.compile(r"[a-z]+[^\W\d_A-Z]*|[^\W\d_A-Z]+|[.;:%€$£]|V+|C+|W+|D+|\d+")  # plain letters first: most are, and are found faster
_MARKS = frozenset("VCWD")
_STEM = 6  # letters kept of a word
_LONGEST = 900  # characters of a sentence that are looked at
_SHORTEST = 3  # words of a sentence that can say something
_BEFORE = 24  # words of the sentence before
_HEADINGS = 120
_FEW_TYPES = 2  # of a clause that speak clearly
_STEPS = (0.2, 0.5, 0.6, 0.8)  # the weights of signs beside a sentence's own
_AT_ONCE = 512  # sentences, which bounds the memory taken
SETTLES = "settles "  # before the rule, the label of a sentence that says what a rule of what is missing looks for
_TAKEN = -0.3  # the margin from which a sentence raises a rule; chosen on passages and contracts that were not learnt from
# The margins below which a sentence raises no rule though a statement of it was found: an ordinary rule, a grave one. Chosen likewise.
_UNLIKE = (-0.8, -1.1)
_UNSETTLED = -1.05  # the margin below which a sentence settles nothing though a statement that does was found; chosen likewise
_SETTLED = 0.0  # the margin from which a sentence on the rule's matter (review.rules.topics) settles it; chosen likewise


@cache
def rule_machines(language: str) -> Machines:
    """The trained machines of "fr" or "en"; labels are rules of kind "present", and SETTLES with those of kind "missing"."""
    return load(files("review.rules").joinpath("data", WEIGHTS_FILE.format(language=language)))


class Hearing:
    """What the second reader makes of the sentences of a document.

    margins: shape (sentences, labels), how far each sentence is on the side of those that bear the label.
    """

    def __init__(self, reading: Reading, machines: Machines) -> None:
        self._sentences = telling(reading)
        self._starts = [sentence.start for sentence in self._sentences]
        self._places = {sentence.index: i for i, sentence in enumerate(self._sentences)}
        self._labels = {label: k for k, label in enumerate(machines.labels)}
        self._margins = machines.margins(vectors_of(reading, self._sentences)) if self._sentences else np.zeros((0, len(self._labels)))

    def raising(self, rule: str) -> list[Sentence]:
        """The sentences that sound like the rule, the one that does most first."""
        return self._loud(rule, _TAKEN)

    def settling(self, rule: str) -> list[Sentence]:
        """The sentences that sound as if they said what the rule looks for, the one that does most first."""
        return self._loud(SETTLES + rule, _SETTLED)

    def settles(self, rule: str, sentence: Sentence) -> bool:
        """Whether the sentence may say what the rule looks for, as far as its words go; what was not heard may."""
        label, i = SETTLES + rule, self._places.get(sentence.index)
        return label not in self._labels or i is None or bool(self._margins[i, self._labels[label]] >= _UNSETTLED)

    def contradicts(self, rule: str, spans: Sequence[Span], *, grave: bool) -> bool:
        """Whether every sentence at the spans sounds like anything but the rule; what was not heard contradicts nothing.

        grave: of a rule that does more harm unsaid, which takes words that sound even less like it.
        """
        if rule not in self._labels:
            return False
        at = [i for span in spans for i in self._at(span)]
        return bool(at) and bool((self._margins[at, self._labels[rule]] < _UNLIKE[grave]).all())

    def _at(self, span: Span) -> list[int]:
        """Which sentences the span touches."""
        first, last = max(bisect_right(self._starts, span.start) - 1, 0), bisect_left(self._starts, span.end)
        return [i for i in range(first, last) if self._sentences[i].end > span.start]

    def _loud(self, label: str, least: float) -> list[Sentence]:
        if label not in self._labels:
            return []
        margins = self._margins[:, self._labels[label]]
        loud = np.flatnonzero(margins >= least)
        return [self._sentences[i] for i in loud[np.argsort(-margins[loud], kind="stable")]]


def hear(reading: Reading) -> Hearing:
    """The hearing of the reading's sentences in its language."""
    return Hearing(reading, rule_machines(reading.language))


def telling(reading: Reading) -> Sequence[Sentence]:
    """The sentences with enough words to say something, headings aside."""
    return [
        sentence
        for sentence in reading.sentences
        if sentence.text.count(" ") >= _SHORTEST and sentence.end > reading.clauses[sentence.clause].body_start
    ]


def vectors_of(reading: Reading, sentences: Sequence[Sentence]) -> Vectors:
    """The words of sentences, the parties alike whatever they are called, with what the headings and the clause's types say.

    sentences: in document order.
    """
    words = Words(_WORD, _stem)
    return joined([_vectors(reading, sentences, first, words) for first in range(0, len(sentences), _AT_ONCE)])


def _vectors(reading: Reading, sentences: Sequence[Sentence], first: int, words: Words) -> Vectors:
    """Those of _AT_ONCE sentences from the first."""
    those = sentences[first : first + _AT_ONCE]
    begins = max(first - 1, 0)  # with the one before the first
    read = words.of([sentence.text[:_LONGEST] for sentence in sentences[begins : first + _AT_ONCE]])
    texts = read.again(range(first - begins, first - begins + len(those)))
    clauses: dict[str, int] = {}
    of_clause = [clauses.setdefault(sentence.clause, len(clauses)) for sentence in those]
    headings = words.of([reading.heading(clause)[:_HEADINGS] for clause in clauses]).again(of_clause)
    signs = Signs(_STEPS, run_weights(texts))
    strings = words.strings()
    bare, things = strings[0], np.arange(len(those))
    signs.add_runs(things, texts, strings)
    signs.add(np.repeat(things, headings.lengths), bare[headings.words].behind("H"), signs.code(0.6))
    types = [reading.analysis.types.get(sentence.clause, ()) for sentence in those]
    signs.add_written([[(f"T{one.key}", 0.8 if len(of_one) <= _FEW_TYPES else 0.5) for one in of_one] for of_one in types])
    follows = np.array([i for i in range(max(first, 1), first + len(those)) if _next(sentences[i - 1], sentences[i])], np.int64)
    before = read.again(follows - 1 - begins)
    late = before.places()[1] < _BEFORE
    signs.add(np.repeat(follows - first, before.lengths)[late], bare[before.words[late]].behind("B"), signs.code(0.2))
    return signs.vectors()


def _next(first: Sentence, second: Sentence) -> bool:
    """Whether the second follows the first in its clause."""
    return first.index == second.index - 1 and first.clause == second.clause


def _stem(word: str) -> str:
    return f"@{word[0]}" if word[0] in _MARKS else "0" if word[0].isdigit() else word[:_STEM]
