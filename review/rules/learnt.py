"""The second reader of rules: linear machines that judge by a sentence's words whether it says what a rule warns of.

They have learnt from written passages and from contracts read by lawyers, and are asked only where no statement of a rule was found.
Trained by review.rules.training, see contracts/data/MODEL_CARD.md.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from contracts.machines.model import Machines, load
from contracts.machines.signs import Vector, run_signs, vector
from review.rules.reading import Reading, Sentence

WEIGHTS_FILE = "rule_sentences_{language}.npz"
_WORD = re.compile(r"V+|C+|W+|D+|[^\W\d_A-Z]+|\d+|[.;:%€$£]")
_MARKS = frozenset("VCWD")
_STEM = 6  # letters kept of a word
_LONGEST = 900  # characters of a sentence that are looked at
_SHORTEST = 3  # words of a sentence that can say something
_BEFORE = 24  # words of the sentence before
_HEADINGS = 120
_FEW_TYPES = 2  # of a clause that speak clearly
_MOST_KNOWN = 50_000  # words remembered because most come back; bounded because documents are strangers'
_TAKEN = -0.1  # the margin from which a sentence raises a rule; chosen on passages and contracts that were not learnt from


@cache
def rule_machines(language: str) -> Machines:
    """The trained machines of "fr" or "en"; labels are rules of kind "present"."""
    return load(files("review.rules").joinpath("data", WEIGHTS_FILE.format(language=language)))


def sounding(reading: Reading, machines: Machines) -> dict[str, Sentence]:
    """For each rule that a sentence of the document sounds like, the sentence that does most."""
    sentences = telling(reading)
    if not sentences:
        return {}
    margins = machines.margins(vectors_of(reading, sentences))
    loudest = margins.argmax(axis=0)
    return {rule: sentences[loudest[k]] for k, rule in enumerate(machines.labels) if margins[loudest[k], k] >= _TAKEN}


def telling(reading: Reading) -> Sequence[Sentence]:
    """The sentences with enough words to say something."""
    return [sentence for sentence in reading.sentences if sentence.text.count(" ") >= _SHORTEST]


def vectors_of(reading: Reading, sentences: Sequence[Sentence]) -> list[Vector]:
    """The words of sentences, the parties alike whatever they are called, with what the headings and the clause's types say.

    sentences: in document order.
    """
    found = []
    settings: dict[str, dict[str, float]] = {}
    previous: tuple[int, str, Sequence[str]] = (-2, "", [])  # number, clause and words of the sentence before
    for sentence in sentences:
        if sentence.clause not in settings:
            settings[sentence.clause] = _setting(reading, sentence.clause)
        stems = _stems(sentence.text[:_LONGEST])
        signs = run_signs(stems) | settings[sentence.clause]
        if previous[:2] == (sentence.index - 1, sentence.clause):
            signs |= {f"B{stem}": 0.2 for stem in previous[2][-_BEFORE:]}
        previous = sentence.index, sentence.clause, stems
        found.append(vector(signs))
    return found


def _setting(reading: Reading, clause: str) -> dict[str, float]:
    """What the headings and the types of a clause say of its sentences."""
    types = reading.analysis.types.get(clause, ())
    headings = {f"H{stem}": 0.6 for stem in _stems(reading.heading(clause)[:_HEADINGS])}
    return headings | {f"T{found.key}": 0.8 if len(types) <= _FEW_TYPES else 0.5 for found in types}


def _stems(text: str) -> Sequence[str]:
    return list(map(_stem, _WORD.findall(text)))


@lru_cache(maxsize=_MOST_KNOWN)
def _stem(word: str) -> str:
    return f"@{word[0]}" if word[0] in _MARKS else "0" if word[0].isdigit() else word[:_STEM]
