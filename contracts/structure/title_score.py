"""How like a heading some lines are: what can be seen of them, weighed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from contracts.structure.numbering import labels
from contracts.structure.rows import Row, alike
from contracts.structure.vocabulary import (
    is_contact,
    is_dated,
    is_familiar,
    is_legal,
    is_offer,
    is_sentence,
    is_unfinished,
    opens_question,
)
from contracts.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
# The first words of sentences, with a capital letter.
_DETERMINER = re.compile(
    r"(?:Les?|La|L['’]|Une?|Ces?|Cette|Cet|En|Dans|Si|Tout(?:e|es)?|Tous|Chaque|Il|Elle|Vous|Nous|Pour|Sauf|Lors|"
    r"The|This|These|In|If|Any|All|Each|We|You|Subject|During|Upon|Except|Unless|Either|Neither)\b"
)
_FIRST_BELOW = re.compile(r"\d{1,2}[.-]1\b(?![.-]?\d)")
_SMALL = frozenset(
    "a an and as at by for from in of on or the to with de des du d la le les l et ou en par sur pour au aux un une".split()  # noqa: SIM905
)


def features(rows: Sequence[Row], first: int, last: int, start: int, numbered: bool = False) -> dict[str, float]:
    """What can be seen of the words from offset start (in row first) to the end of row last, read as a heading."""
    head, tail = rows[first], rows[last]
    parts = [head.text[start - head.start :], *(row.text for row in rows[first + 1 : last + 1])]
    text = " ".join(parts).strip()
    folded = fold(text)
    words = _WORD.findall(text)
    content = [word for word in words if word.lower() not in _SMALL and word[0].isalpha()]
    before = rows[first - 1] if first else None
    if before and first > 1 and not any(map(str.isalnum, before.text)):
        before = rows[first - 2]  # above a line of stars or dashes
    after = rows[last + 1] if last + 1 < len(rows) else None
    caps = all(_capitals(part) for part in parts)
    ending = folded[-1:]
    style = head.bold or head.size > 1.05
    goes_on = bool(after and not after.gap and not _headed(after) and not (tail.whole and after.block != tail.block))
    opens = bool(
        after and after.capital and not after.bullet and (len(after.text) > 100 or after.full or (after.terminal and len(after.text) > 40))
    )
    announces = bool(after and after.capital and after.folded.endswith(":") and len(after.text) > 20)
    after_heading = before is not None and _headed(before)
    closes = before is None or before.terminal or after_heading or (len(before.text) > 100 and before.early)
    sentence = is_sentence(folded)
    found: dict[str, bool | float] = {
        "words": min(len(words), 30) / 10,
        "one to three words": len(words) <= 3,
        "four to eight words": 4 <= len(words) <= 8,
        "over twelve words": len(words) > 12,
        "over eighteen words": len(words) > 18,
        "no words": len(content) == 0,
        "sentence": sentence,
        "pronoun": is_familiar(folded),
        "question": opens_question(folded) and ending == "?",
        "legal word": is_legal(folded),
        "noise": is_contact(folded),
        "date": is_dated(folded),
        "comma": "," in text,
        "quote": '"' in folded,
        "lower case": text[:1].islower(),
        "capitals": caps,
        "title case": not caps and len(content) > 1 and sum(word[0].isupper() for word in content) > 0.8 * len(content),
        "ends with period": ending == "." and not style,
        "ends with period, bold or large": ending == "." and style,
        "ends with colon": ending == ":",
        "ends with semicolon or comma": ending in ";,",
        "ends with question mark": ending == "?",
        "dangling": is_unfinished(folded.rstrip(" :")),
        "gap before": head.gap,
        "gap after": bool(after and after.gap),
        "first row": before is None,
        "last row": after is None,
        "after heading": after_heading,
        "after full stop": bool(before and before.terminal),
        "after colon": bool(before and before.folded.endswith(":")),
        "after comma or semicolon": bool(before and before.folded[-1:] in (",", ";")),
        "after unbroken line": bool(before and before.full and not head.gap),
        "after bullet": bool(before and before.bullet),
        "after short line": bool(before and len(before.text) < 60 and not before.terminal),
        "line runs on": tail.full and not (after and after.gap),
        "line may run on": not tail.full and not tail.early and not (after and after.gap),
        "second row": last > first,
        "second row after early break": any(row.early for row in rows[first:last]),
        "capitals go on": caps and goes_on and bool(after and after.text.isupper()),
        "capitals end": caps and bool(after and not after.text.isupper()),
        "set apart above and below": head.gap and bool(after and after.gap) and not any(row.gap for row in rows[first + 1 : last + 1]),
        "numbered": numbered,
        "numbered, few words, full stop": numbered and ending == "." and len(words) <= 6,
        "numbered, few words": numbered and len(words) <= 6,
        "numbered, sentence": numbered and sentence,
        "numbered, before lower case": numbered and bool(after and after.text[:1].islower()),
        "before capital": bool(after and after.capital),
        "before lower case": bool(after and after.text[:1].islower()),
        "before bullet": bool(after and after.bullet),
        "before first sub-number": bool(after and _FIRST_BELOW.match(after.text)),
        "before paragraph": opens,
        "after heading, before paragraph": after_heading and opens and head.gap,
        "after first row, before paragraph": first == 1 and opens and not (before and before.terminal),
        "before announcement": announces,
        "ends with colon, before paragraph": ending == ":" and opens,
        "ends with exclamation mark": ending == "!",
        "offer": is_offer(folded),
        "between paragraphs": opens and closes,
        "between paragraphs, set apart": opens and closes and head.gap,
        "between paragraphs, unbroken": opens and closes and not head.gap and tail.early,
        "between paragraphs, few words": opens and closes and len(words) <= 6 and ending.isalnum(),
        "among short lines": bool(before and after and _short(before) and _short(after)),
        "before short line": bool(after and len(after.text) < 60 and not after.terminal and after.early),
        "bold or large": style,
        "style ends": style and bool(after and not alike(head, after)),
        "style goes on": style and goes_on and bool(after and alike(head, after)),
        "style starts": style and not (before and alike(head, before)),
        "capitals break off inside": last > first and not caps and _capitals(parts[0]),
        "before sentence": bool(after and _starts_sentence(tail, after)),
        "sentence starts inside": any(_starts_sentence(rows[i - 1], rows[i]) for i in range(first + 1, last + 1)),
        "style breaks inside": any(not alike(head, row) for row in rows[first + 1 : last + 1]),
    }
    return {name: float(value) for name, value in found.items() if value}


def _starts_sentence(before: Row, row: Row) -> bool:
    return bool(_DETERMINER.match(row.text)) and not is_unfinished(before.folded)


@lru_cache(maxsize=4096)  # a line is read alone and as part of longer titles
def _capitals(text: str) -> bool:
    if text.islower():
        return False
    letters = list(filter(str.isalpha, text))
    return len(letters) > 2 and sum(map(str.isupper, letters)) > 0.85 * len(letters)


def _headed(row: Row) -> bool:
    """A line that holds a number and a few words."""
    found = labels(row.text) if row.capital and len(row.text) < 90 and not row.terminal and not row.full else []
    return bool(found) and not found[0].plain and found[0].end < len(row.text) and not row.folded.endswith((";", ","))


def _short(row: Row) -> bool:
    return len(row.text) < 60 and not row.terminal and row.early


# Log odds, fitted by logistic regression on public terms whose headings are marked up (tests/structure/fit_title_weights.py).
WEIGHTS: Mapping[str, float] = {
    "set apart above and below": 2.79,
    "style starts": 2.22,
    "ends with question mark": 1.67,
    "first row": 1.63,
    "numbered": 1.42,
    "before first sub-number": 1.32,
    "after full stop": 1.30,
    "style ends": 1.30,
    "before capital": 1.03,
    "gap before": 0.96,
    "numbered, few words, full stop": 0.96,
    "before bullet": 0.88,
    "before sentence": 0.80,
    "ends with colon, before paragraph": 0.73,
    "question": 0.63,
    "one to three words": 0.59,
    "among short lines": 0.58,
    "legal word": 0.51,
    "capitals end": 0.48,
    "between paragraphs, few words": 0.47,
    "before announcement": 0.41,
    "between paragraphs, unbroken": 0.40,
    "numbered, few words": 0.39,
    "title case": 0.34,
    "after first row, before paragraph": 0.32,
    "after heading, before paragraph": 0.31,
    "four to eight words": 0.31,
    "numbered, sentence": 0.30,
    "numbered, before lower case": 0.17,
    "capitals": -0.15,
    "sentence starts inside": -0.31,
    "no words": -0.35,
    "over twelve words": -0.35,
    "between paragraphs, set apart": -0.41,
    "pronoun": -0.46,
    "bold or large": -0.51,
    "second row after early break": -0.52,
    "over eighteen words": -0.53,
    "last row": -0.54,
    "before short line": -0.56,
    "comma": -0.57,
    "noise": -0.62,
    "date": -0.68,
    "quote": -0.71,
    "after unbroken line": -0.75,
    "words": -0.75,
    "after colon": -0.78,
    "after comma or semicolon": -0.81,
    "after heading": -1.00,
    "sentence": -1.04,
    "ends with colon": -1.07,
    "offer": -1.36,
    "ends with semicolon or comma": -1.45,
    "before lower case": -1.55,
    "style goes on": -2.02,
    "ends with period": -2.24,
    "capitals go on": -2.36,
    "capitals break off inside": -2.49,
    "dangling": -2.70,
    "lower case": -2.72,
    "gap after": -2.80,
    "line may run on": -2.94,
    "line runs on": -3.17,
    "bias": -3.29,
    "style breaks inside": -3.93,
}


def title_score(seen: Mapping[str, float]) -> float:
    """The log odds that what was seen is a heading."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen.items()) + WEIGHTS["bias"]
