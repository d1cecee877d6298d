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
_BEFORE = 160  # characters of the sentence before
_HEADINGS = 120
_FEW_TYPES = 2  # of a clause that speak clearly
_MOST_KNOWN = 50_000  # words remembered because most come back; bounded because documents are strangers'
_TAKEN = -0.2  # the margin from which a sentence raises a rule; chosen on passages and contracts that were not learnt from


@cache
def rule_machines(language: str) -> Machines:
    """The trained machines of "fr" or "en"; labels are rules of kind "present"."""
    return load(files("review.rules").joinpath("data", WEIGHTS_FILE.format(language=language)))


def sounding(reading: Reading, machines: Machines) -> dict[str, Sentence]:
    """For each rule that a sentence of the document sounds like, the sentence that does most."""
    sentences = telling(reading)
    if not sentences:
        return {}
    margins = machines.margins([sentence_vector(reading, sentence) for sentence in sentences])
    loudest = margins.argmax(axis=0)
    return {rule: sentences[loudest[k]] for k, rule in enumerate(machines.labels) if margins[loudest[k], k] >= _TAKEN}


def telling(reading: Reading) -> Sequence[Sentence]:
    """The sentences with enough words to say something."""
    return [sentence for sentence in reading.sentences if sentence.text.count(" ") >= _SHORTEST]


def sentence_vector(reading: Reading, sentence: Sentence) -> Vector:
    """The words of a sentence, the parties alike whatever they are called, with what the headings and the clause's types say."""
    signs = run_signs(_stems(sentence.text[:_LONGEST]))
    signs |= {f"H{stem}": 0.6 for stem in _stems(reading.heading(sentence.clause)[:_HEADINGS])}
    signs |= {f"B{stem}": 0.2 for stem in _stems(reading.before(sentence)[-_BEFORE:])}
    types = reading.analysis.types.get(sentence.clause, ())
    signs |= {f"T{found.key}": 0.8 if len(types) <= _FEW_TYPES else 0.5 for found in types}
    return vector(signs)


@lru_cache(maxsize=64)  # a short sentence stands before the next one, a heading over all of its clause
def _stems(text: str) -> Sequence[str]:
    return list(map(_stem, _WORD.findall(text)))


@lru_cache(maxsize=_MOST_KNOWN)
def _stem(word: str) -> str:
    return f"@{word[0]}" if word[0] in _MARKS else "0" if word[0].isdigit() else word[:_STEM]
