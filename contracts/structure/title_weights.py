"""What is seen of some lines and of their surroundings, in log odds that they are a heading."""

from collections import defaultdict
from collections.abc import Mapping

# Log odds, fitted by logistic regression on public terms whose headings are marked up (tests/structure/fit_title_weights.py).
WEIGHTS: Mapping[str, float] = {
    "words": -0.75,
    "one to three words": 0.59,
    "four to eight words": 0.31,
    "over twelve words": -0.35,
    "over eighteen words": -0.53,
    "no words": -0.35,
    "sentence": -1.04,
    "pronoun": -0.46,
    "question": 0.63,
    "legal word": 0.51,
    "noise": -0.62,
    "date": -0.68,
    "comma": -0.57,
    "quote": -0.71,
    "lower case": -2.72,
    "capitals": -0.15,
    "title case": 0.34,
    "ends with period": -2.24,
    "ends with colon": -1.07,
    "ends with semicolon or comma": -1.45,
    "ends with question mark": 1.67,
    "dangling": -2.70,
    "gap before": 0.96,
    "gap after": -2.80,
    "first row": 1.63,
    "last row": -0.54,
    "after heading": -1.00,
    "after full stop": 1.30,
    "after colon": -0.78,
    "after comma or semicolon": -0.81,
    "after unbroken line": -0.75,
    "line runs on": -3.17,
    "line may run on": -2.94,
    "second row after early break": -0.52,
    "capitals go on": -2.36,
    "capitals end": 0.48,
    "set apart above and below": 2.79,
    "numbered": 1.42,
    "numbered, few words, full stop": 0.96,
    "numbered, few words": 0.39,
    "numbered, sentence": 0.30,
    "numbered, before lower case": 0.17,
    "before capital": 1.03,
    "before lower case": -1.55,
    "before bullet": 0.88,
    "before first sub-number": 1.32,
    "after heading, before paragraph": 0.31,
    "after first row, before paragraph": 0.32,
    "before announcement": 0.41,
    "ends with colon, before paragraph": 0.73,
    "offer": -1.36,
    "between paragraphs, set apart": -0.41,
    "between paragraphs, unbroken": 0.40,
    "between paragraphs, few words": 0.47,
    "among short lines": 0.58,
    "before short line": -0.56,
    "bold or large": -0.51,
    "style ends": 1.30,
    "style goes on": -2.02,
    "style starts": 2.22,
    "capitals break off inside": -2.49,
    "before sentence": 0.80,
    "sentence starts inside": -0.31,
    "style breaks inside": -3.93,
    "bias": -3.29,
}

# What a title loses for standing below a number and its heading: few do, but where some do, all may.
BELOW_NUMBER = WEIGHTS["after full stop"] - WEIGHTS["after heading"]

_WEIGHED = defaultdict(float, WEIGHTS)


def weigh(seen: Mapping[str, bool | float]) -> float:
    """The log odds that what is seen adds up to."""
    return sum([_WEIGHED[name] * value for name, value in seen.items() if value])


# The most that both sides together can say, white space above and below and letters that stand out left out of it.
MOST_AROUND = sum(
    WEIGHTS[name]
    for name in (
        "after heading, before paragraph",
        "after first row, before paragraph",
        "between paragraphs, unbroken",
        "among short lines",
    )
)
# The most that the words can say for a heading, without what their last character says.
MOST_SAID = (
    WEIGHTS["one to three words"] + WEIGHTS["legal word"] + max(WEIGHTS["title case"], WEIGHTS["capitals"] + WEIGHTS["capitals end"])
)
MOST_NUMBERED = sum(weight for name, weight in WEIGHTS.items() if name.startswith("numbered") and weight > 0)
MOST_BY_LETTER = WEIGHTS["between paragraphs, few words"]
MOST_BY_END = {
    "?": WEIGHTS["ends with question mark"] + WEIGHTS["question"],
    ":": WEIGHTS["ends with colon"] + WEIGHTS["ends with colon, before paragraph"],
    ";": WEIGHTS["ends with semicolon or comma"],
    ",": WEIGHTS["ends with semicolon or comma"],
    ".": 0.0,
}
NOISE = 1e-6  # sums of weights in different orders differ by less
