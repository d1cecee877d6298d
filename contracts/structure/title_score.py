"""How like a heading some lines are: what can be seen of them, weighed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from contracts.structure.numbering import labels
from contracts.structure.rows import Row, alike
from contracts.structure.vocabulary import is_contact, is_dated, is_familiar, is_legal, is_sentence, is_unfinished, opens_question
from contracts.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
# The first words of sentences, with a capital letter.
_DETERMINER = re.compile(
    r"(?:Les?|La|L['’]|Une?|Ces?|Cette|Cet|En|Dans|Si|Tout(?:e|es)?|Tous|Chaque|Il|Elle|Vous|Nous|Pour|Sauf|Lors|"
    r"The|This|These|In|If|Any|All|Each|We|You|Subject|During|Upon|Except|Unless|Either|Neither)\b"
)
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
    after = rows[last + 1] if last + 1 < len(rows) else None
    caps = all(_capitals(part) for part in parts)
    ending = folded[-1:]
    style = head.bold or head.size > 1.05
    goes_on = bool(after and not after.gap and not _headed(after) and not (tail.whole and after.block != tail.block))
    opens = bool(
        after and after.capital and not after.bullet and (len(after.text) > 100 or after.full or (after.terminal and len(after.text) > 40))
    )
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
        "before paragraph": opens,
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
    "set apart above and below": 4.18,
    "style starts": 3.10,
    "first row": 2.39,
    "ends with question mark": 1.99,
    "after full stop": 1.72,
    "style ends": 1.53,
    "numbered": 1.47,
    "before capital": 1.33,
    "numbered, few words, full stop": 1.22,
    "numbered, few words": 0.87,
    "between paragraphs, few words": 0.81,
    "gap before": 0.80,
    "question": 0.69,
    "before sentence": 0.67,
    "numbered, before lower case": 0.67,
    "before bullet": 0.56,
    "capitals end": 0.52,
    "legal word": 0.49,
    "one to three words": 0.32,
    "title case": 0.31,
    "among short lines": 0.28,
    "after short line": 0.28,
    "capitals": 0.27,
    "numbered, sentence": 0.24,
    "before paragraph": 0.22,
    "between paragraphs, unbroken": 0.21,
    "four to eight words": 0.15,
    "pronoun": -0.18,
    "words": -0.35,
    "bold or large": -0.36,
    "last row": -0.37,
    "second row": -0.38,
    "second row after early break": -0.38,
    "over eighteen words": -0.41,
    "comma": -0.43,
    "after heading": -0.44,
    "ends with period, bold or large": -0.46,
    "over twelve words": -0.49,
    "between paragraphs": -0.50,
    "no words": -0.56,
    "sentence starts inside": -0.56,
    "before short line": -0.56,
    "after unbroken line": -0.68,
    "date": -0.75,
    "quote": -0.80,
    "ends with colon": -0.92,
    "after colon": -0.93,
    "after comma or semicolon": -1.19,
    "noise": -1.31,
    "sentence": -1.33,
    "before lower case": -1.86,
    "ends with semicolon or comma": -2.33,
    "ends with period": -2.45,
    "lower case": -2.89,
    "capitals break off inside": -2.94,
    "capitals go on": -2.99,
    "dangling": -3.29,
    "line may run on": -3.50,
    "line runs on": -3.64,
    "bias": -4.00,
    "gap after": -4.35,
    "style goes on": -4.44,
    "style breaks inside": -6.72,
}


def title_score(seen: Mapping[str, float]) -> float:
    """The log odds that what was seen is a heading."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen.items()) + WEIGHTS["bias"]
