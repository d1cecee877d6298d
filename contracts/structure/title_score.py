"""How like a heading some lines are: what can be seen of them, weighed."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from contracts.structure.rows import Row, alike
from contracts.structure.title_weights import (
    MOST_AROUND,
    MOST_BY_END,
    MOST_BY_LETTER,
    MOST_NUMBERED,
    MOST_SAID,
    NOISE,
    WEIGHTS,
    weigh,
)
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
_FIRST_LETTER = re.compile(r"\(?(?:1|[aA]|[iI])\)\s*[^\W\da-zà-ÿ]|[aAI](?:[./]|\s[\-–—])\s+[^\W\da-zà-ÿ]")  # or "1)"
_SMALL = frozenset(
    "a an and as at by for from in of on or the to with de des du d la le les l et ou en par sur pour au aux un une".split()  # noqa: SIM905
)


class TitleScores:
    """Scores the titles that may stand in the rows of one document. What a row's surroundings say is looked up once for all of them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self._above: list[_Above | None] = [None] * len(rows)
        self._below: list[_Below | None] = [None] * len(rows)

    def features(self, first: int, last: int, start: int, numbered: bool = False) -> dict[str, float]:
        """What can be seen of the words from offset start (in row first) to the end of row last, read as a heading; 0 is left out."""
        above, below = self._sides(first, last)
        words = words_of(self.rows, first, last, start)
        around = self._around(first, last, above, below)
        said = self._said(first, last, start, words, fold(words), numbered)
        return {name: float(value) for name, value in {**above.seen, **below.seen, **around, **said}.items() if value}

    def may_reach(self, least: float, first: int, last: int, numbered: bool) -> bool:
        """False where the lines around rows first to last alone keep their words from a score of least: a quick look before score."""
        above, below = self._sides(first, last)
        ending = self.rows[last].folded[-1:]
        most = MOST_SAID + (MOST_NUMBERED if numbered else 0.0) + MOST_BY_END.get(ending, MOST_BY_LETTER)
        if ending == "." and not above.style:
            most += WEIGHTS["ends with period"]
        most += WEIGHTS["bias"] + above.score + below.score - least + NOISE
        around = MOST_AROUND + (WEIGHTS["style ends"] if above.style else 0.0)
        around += WEIGHTS["set apart above and below"] if below.gap and self.rows[first].gap else 0.0
        return most + around > 0 and most + weigh(self._around(first, last, above, below)) > 0

    def score(self, first: int, last: int, start: int, words: str, folded: str, numbered: bool) -> float:
        """The log odds that words, given folded too, from offset start in row first to the end of row last, are a heading."""
        above, below = self._sides(first, last)
        seen = {
            "bias": 1.0,
            **above.seen,
            **below.seen,
            **self._around(first, last, above, below),
            **self._said(first, last, start, words, folded, numbered),
        }
        return sum([weight * seen[name] for name, weight in WEIGHTS.items() if seen.get(name)])  # in one order: sums are then alike

    def below_number(self, first: int) -> bool:
        """Whether the line above row first holds a number and a few words: a heading may then be likelier by BELOW_NUMBER."""
        above, _ = self._sides(first, first)
        return above.heading

    def _sides(self, first: int, last: int) -> tuple["_Above", "_Below"]:
        above, below = self._above[first], self._below[last]
        if above is None:
            above = self._above[first] = _Above.of(self.rows, first)
        if below is None:
            below = self._below[last] = _Below.of(self.rows, last)
        return above, below

    def _around(self, first: int, last: int, above: "_Above", below: "_Below") -> dict[str, bool]:
        """What both sides of the words say together, and what the lines in between say."""
        rows = self.rows
        head, after = rows[first], below.row
        opens, closes, style = below.opens, above.closes, above.style
        found = {
            "after heading, before paragraph": above.heading and opens and head.gap,
            "after first row, before paragraph": first == 1 and opens and not (above.row and above.row.terminal),
            "between paragraphs": opens and closes,
            "between paragraphs, set apart": opens and closes and head.gap,
            "between paragraphs, unbroken": opens and closes and not head.gap and rows[last].early,
            "among short lines": above.short and below.short,
        }
        if style and after:
            unlike = not alike(head, after)
            found["style ends"] = unlike
            found["style goes on"] = not unlike and below.goes_on
        if last == first:
            found["set apart above and below"] = head.gap and below.gap
            return found
        inner = rows[first + 1 : last + 1]
        found["second row"] = True
        found["second row after early break"] = any(row.early for row in rows[first:last])
        found["set apart above and below"] = head.gap and below.gap and not any(row.gap for row in inner)
        found["sentence starts inside"] = any(_starts_sentence(rows[i - 1], rows[i]) for i in range(first + 1, last + 1))
        found["style breaks inside"] = any(not alike(head, row) for row in inner)
        return found

    def _said(self, first: int, last: int, start: int, text: str, folded: str, numbered: bool) -> dict[str, bool | float]:
        """What the words themselves say."""
        rows = self.rows
        above, below = self._sides(first, last)
        after, style, opens = below.row, above.style, below.opens
        words = _WORD.findall(text)
        content = [word for word in words if word[0].isalpha() and word.lower() not in _SMALL]
        opening = rows[first].text[start - rows[first].start :]
        caps = _capitals(opening) and all(_capitals(row.text) for row in rows[first + 1 : last + 1])
        ending = folded[-1:]
        sentence = is_sentence(folded)
        few = len(words) <= 6
        return {
            "words": min(len(words), 30) / 10,
            "one to three words": len(words) <= 3,
            "four to eight words": 4 <= len(words) <= 8,
            "over twelve words": len(words) > 12,
            "over eighteen words": len(words) > 18,
            "no words": len(content) == 0,
            "sentence": sentence,
            "pronoun": is_familiar(folded),
            "question": ending == "?" and opens_question(folded),
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
            "ends with exclamation mark": ending == "!",
            "dangling": is_unfinished(folded.rstrip(" :")),
            "capitals go on": caps and below.goes_on and bool(after and after.text.isupper()),
            "capitals end": caps and bool(after and not after.text.isupper()),
            "capitals break off inside": last > first and not caps and _capitals(opening),
            "numbered": numbered,
            "numbered, few words, full stop": numbered and ending == "." and few,
            "numbered, few words": numbered and few,
            "numbered, sentence": numbered and sentence,
            "numbered, before lower case": numbered and bool(after and after.text[:1].islower()),
            "ends with colon, before paragraph": ending == ":" and opens,
            "between paragraphs, few words": opens and above.closes and few and ending.isalnum(),
            "offer": is_offer(folded),
        }


class _Above(NamedTuple):
    """What the first line of a title and the line above it say."""

    row: Row | None  # the line above, or the one above a line of stars or dashes
    seen: Mapping[str, bool]
    score: float
    style: bool  # bold or large letters
    heading: bool  # the line above holds a number and a few words
    closes: bool  # it ends a paragraph
    short: bool

    @classmethod
    def of(cls, rows: Sequence[Row], first: int) -> "_Above":
        head = rows[first]
        before = rows[first - 1] if first else None
        if before and first > 1 and not any(map(str.isalnum, before.text)):
            before = rows[first - 2]
        style = head.bold or head.size > 1.05
        if before is None:
            seen = {"first row": True, "gap before": head.gap, "bold or large": style, "style starts": style}
            return cls(None, seen, weigh(seen), style, False, True, False)
        heading = _headed(before)
        end = before.folded[-1:]
        seen, score = _seen_above(
            head.gap,
            heading,
            before.terminal,
            end == ":",
            end in (",", ";"),
            before.full and not head.gap,
            before.bullet > 0,
            len(before.text) < 60 and not before.terminal,
            style,
            style and not alike(head, before),
        )
        closes = before.terminal or heading or (len(before.text) > 100 and before.early)
        return cls(before, seen, score, style, heading, closes, _short(before))


class _Below(NamedTuple):
    """What the last line of a title and the line below it say."""

    row: Row | None  # the line below
    seen: Mapping[str, bool]
    score: float
    gap: bool  # white space between the two
    goes_on: bool  # the two are lines of one paragraph
    opens: bool  # the line below starts a paragraph
    short: bool

    @classmethod
    def of(cls, rows: Sequence[Row], last: int) -> "_Below":
        tail = rows[last]
        if last + 1 == len(rows):
            seen = {"last row": True, "line runs on": tail.full, "line may run on": not tail.full and not tail.early}
            return cls(None, seen, weigh(seen), False, False, False, False)
        after = rows[last + 1]
        gap, length, bullet = after.gap, len(after.text), after.bullet > 0
        opens = after.capital and not bullet and (length > 100 or after.full or (after.terminal and length > 40))
        short = _short(after)
        below = _starts_below(tail, after)
        seen, score = _seen_below(
            gap,
            tail.full and not gap,
            not tail.full and not tail.early and not gap,
            after.capital,
            after.text[:1].islower() and not below,
            bullet,
            below,
            opens,
            after.capital and after.folded[-1] == ":" and length > 20,
            short,
            _starts_sentence(tail, after),
        )
        goes_on = not gap and not _headed(after) and not (tail.whole and after.block != tail.block)
        return cls(after, seen, score, gap, goes_on, opens, short)


_Seen = tuple[dict[str, bool], float]  # what is seen, and what it weighs


@cache  # lines are of some dozen sorts
def _seen_above(
    gap: bool, heading: bool, stop: bool, colon: bool, comma: bool, unbroken: bool, bullet: bool, short: bool, style: bool, starts: bool
) -> _Seen:
    seen = {
        "gap before": gap,
        "after heading": heading,
        "after full stop": stop,
        "after colon": colon,
        "after comma or semicolon": comma,
        "after unbroken line": unbroken,
        "after bullet": bullet,
        "after short line": short,
        "bold or large": style,
        "style starts": starts,
    }
    return seen, weigh(seen)


@cache
def _seen_below(
    gap: bool,
    runs_on: bool,
    may_run_on: bool,
    capital: bool,
    lower: bool,
    bullet: bool,
    number: bool,
    paragraph: bool,
    announcement: bool,
    short: bool,
    sentence: bool,
) -> _Seen:
    seen = {
        "gap after": gap,
        "line runs on": runs_on,
        "line may run on": may_run_on,
        "before capital": capital,
        "before lower case": lower,
        "before bullet": bullet,
        "before first sub-number": number,
        "before paragraph": paragraph,
        "before announcement": announcement,
        "before short line": short,
        "before sentence": sentence,
    }
    return seen, weigh(seen)


def words_of(rows: Sequence[Row], first: int, last: int, start: int) -> str:
    """The words from offset start (in row first) to the end of row last, on one line."""
    opening = rows[first].text[start - rows[first].start :]
    if last == first:
        return opening.strip()
    return " ".join([opening, *(row.text for row in rows[first + 1 : last + 1])]).strip()


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
    found = row.labels if row.capital and len(row.text) < 90 and not row.terminal and not row.full else []
    return bool(found) and not found[0].plain and found[0].end < len(row.text) and not row.folded.endswith((";", ","))


def _starts_below(row: Row, after: Row) -> bool:
    """Whether the line below row has the first number of subclauses, or the first letter where row announces no list."""
    if _FIRST_BELOW.match(after.text, after.bullet):
        return True
    return row.folded[-1:] not in ":;," and _FIRST_LETTER.match(after.text, after.bullet) is not None


def _short(row: Row) -> bool:
    return len(row.text) < 60 and not row.terminal and row.early
