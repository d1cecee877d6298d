"""Headings: where the words of a title end that breaks over lines or opens a paragraph, and how sure the layout makes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row, alike, is_barred
from contracts.structure.title_score import TitleScores, words_of
from contracts.structure.title_weights import BELOW_NUMBER
from contracts.structure.vocabulary import (
    goes_on,
    has_verb,
    is_abbreviated,
    is_announcement,
    is_contact,
    is_dated,
    is_filed_under,
    is_formula,
    is_offer,
    is_opening,
    is_sentence,
    is_unfinished,
    names_matter,
    opens_question,
)
from contracts.text.fold import fold
from contracts.text.types import BlockKind

MAX_WORDS = 24
MAX_ROWS = 4
MAX_ROWS_BOLD = 7  # in narrow columns
FIRST_ROWS = 3  # where the document's title starts
LONG_LINE = 40  # characters of a title's line that the page may have broken
MAX_RUN_IN = {".": 14, ":": 8, "-": 6, "»": 8}  # words of a title before its mark
DECLARED = 6.0  # said for words that the format declares a heading
RUN_IN = 0.6  # the score of a title told by its full stop alone
RUN_IN_BOLD = 1.5
LEAST = -2.6  # the score that the words after a number need to be a title ...
LEAST_BY_HABIT = -4.0  # ... where nearly all clauses numbered alike have one
LEAST_SPOKEN = 1.0  # ... where they hold a verb and ask nothing, alone on their lines
LEAST_SPOKEN_BY_HABIT = -1.0
LEAST_SENTENCE = 2.5  # ... and where such words announce what comes, or may run on

# A title that opens a paragraph: "Fees. The Customer ...", "Prix : Le prix ...".
_QUOTED = re.compile(r"«[^«»]{2,80}»|“[^“”]{2,80}”|\"[^\"]{2,80}\"")  # the name of an annex, and nothing else
_THIS = re.compile(
    r"(?:th(?:is|ese)|the present|le present|la presente|les presente?s|cet|cette|ces)\b"
)  # opens a sentence on the document
_RUN_IN = re.compile(
    r"(?P<title>[^.:;\n]{2,140}?(?:;[^.:;\n]{2,80}?){0,2})\s?(?P<stop>[.:])"
    r"(?=\s+[^\W_a-zà-ÿ]|\s*[(«\"“•]|\s+[\-–—]\s|(?<=[a-zà-ÿ]{4}\.)[A-ZÀ-Ý][a-zà-ÿ]*\s|"  # "Indemnification.You agree"
    r"(?<=\s:)[A-ZÀ-Ý][a-zà-ÿ]*['’\s])"  # "Frais :Le Client"
)
_RUN_IN_QUOTE = re.compile(
    r"(?P<title>[^.:;«\n]{0,60}«[^«»\n]{2,60}(?P<stop>»))(?=[A-ZÀ-Ý][a-zà-ÿ]*['’\s])"
)  # "Le Service « Relais »Le Client"
_RUN_IN_DASH = re.compile(r"(?P<title>[^.:;\n]{2,60}?)\s(?P<stop>[\-–—])(?=\s+[^\W\d_a-zà-ÿ])")
_STOP_INSIDE = re.compile(r"[^\W\d_]{4,}\.\s+\S")


@dataclass(frozen=True, slots=True)
class Title:
    """Words that may be a heading: from offset start to end of the document's text, and how good a title they make."""

    start: int
    end: int
    last: int  # index of the row it ends in
    body: int  # offset where the text after it starts
    score: float  # log odds: above 0, more likely a heading than not
    run_in: bool = False
    doubtful: bool = False  # to be believed only where nearly all clauses numbered alike have titles


def title_at(scores: TitleScores, first: int, start: int, least: float, numbered: bool = False) -> Title | None:
    """The likeliest title that starts at offset start in row first (or in the next row, where a number stands alone in it).

    Whole rows, or the first words of a paragraph. None where nothing there can be a title; one whose score is below least may be left out.
    """
    rows = scores.rows
    best: Title | None = None
    alone = start >= rows[first].end
    count, worded = 0, False  # words so far, and whether they have letters
    part: float | None = None  # the score of the lines before one that a title was cut at
    begin = rows[first + 1].start if alone and first + 1 < len(rows) else start
    most = MAX_ROWS_BOLD if rows[first].bold else MAX_ROWS
    for last in range(first + alone, min(first + most, len(rows))):
        if last - first >= MAX_ROWS and not rows[last].bold:
            break
        if last > first and not _may_continue(rows, first, last, alone):
            break
        added = rows[last].text if last > first else rows[first].text[start - rows[first].start :]
        count += len(added.split())
        worded = worded or any(map(str.isalpha, added))
        if count > MAX_WORDS or not worded:
            break
        if last + 1 < len(rows) and rows[last + 1].start == rows[last].end:
            continue  # a word that the line's end divides
        score = _score(scores, first, last, start, numbered, max(least, best.score) if best else least)
        if part is not None:
            score = part if score is None else max(score, part)
        if last + 1 < first + most and _is_cut(rows, first, last) and _may_continue(rows, first, last + 1, alone):
            part = score
            continue
        if score is not None and (best is None or score > best.score):
            best = Title(begin, rows[last].end, last, rows[last + 1].start if last + 1 < len(rows) else rows[last].end, score)
    run_in = None if alone else _run_in(rows, first, start, numbered)
    if run_in and (best is None or run_in.score > best.score):
        return run_in
    return best


def is_quoted_name(row: Row, at: int) -> bool:
    """Whether nothing but a name in quotes stands behind character at of a row that ends early: "ANNEXE « Tarifs »"."""
    return row.early and bool(_QUOTED.fullmatch(row.text, at))


def numbered_title(scores: TitleScores, first: int, start: int, *, named: bool = False) -> Title | None:
    """The title of a clause whose number ends at offset start in row first; None where its text starts there.

    named: it may stand in quotes, as that of an annex without a number.
    """
    rows = scores.rows
    if not named and start < rows[first].end and rows[first].text[start - rows[first].start] in '"«“':
        if rows[first].kind is not BlockKind.HEADING or not is_quoted_name(rows[first], start - rows[first].start):
            return None  # a defined term
        named = True
    if named and is_quoted_name(rows[first], start - rows[first].start):
        return Title(start, rows[first].end, first, rows[min(first + 1, len(rows) - 1)].start, DECLARED)
    title = title_at(scores, first, start, LEAST_BY_HABIT - BELOW_NUMBER, numbered=True)
    if not title or title.run_in:
        return title
    words = fold(" ".join(row.text for row in rows[first : title.last + 1]))[start - rows[first].start :].strip()
    spoken = has_verb(words) and not opens_question(words) and not words.endswith("?")
    alone = rows[title.last].early and not words.endswith(":")
    if not spoken:
        sure, least = LEAST, LEAST_BY_HABIT
    else:
        sure, least = (LEAST_SPOKEN, LEAST_SPOKEN_BY_HABIT) if alone else (LEAST_SENTENCE, LEAST_SENTENCE)
    opens = alone and rows[first].text[max(0, title.start - rows[first].start) :][:1].isupper() and scores.below_number(first)
    score = title.score + (BELOW_NUMBER if opens else 0.0)
    return replace(title, doubtful=score < sure) if score > least else None


def bold_title(rows: Sequence[Row], first: int, start: int) -> Title | None:
    """The words from offset start on to the end of their bold lines, whatever they are, if lighter letters follow; None elsewhere."""
    last = first
    while last + 1 < len(rows) and rows[last + 1].bold and rows[last + 1].block == rows[first].block and not rows[last].terminal:
        last += 1
    if start >= rows[first].end or not rows[first].bold or last + 1 >= len(rows) or rows[last + 1].bold or not rows[last].early:
        return None
    words = words_of(rows, first, last, start).split()
    return Title(start, rows[last].end, last, rows[last + 1].start, RUN_IN_BOLD) if len(words) <= MAX_WORDS else None


def _score(scores: TitleScores, first: int, last: int, start: int, numbered: bool, least: float) -> float | None:
    """The score of the words up to the end of row last as a title; None where they are none, or where it cannot reach least."""
    rows = scores.rows
    head = rows[_holder(rows, first, last, start)]
    if head.kind is BlockKind.HEADING:
        words = words_of(rows, first, last, start)
        score = scores.score(first, last, start, words, fold(words), numbered)
        ends = last + 1 == len(rows) or rows[last + 1].block != head.block
        return score + DECLARED if ends else score
    if not scores.may_reach(least, first, last, numbered):
        return None
    words = words_of(rows, first, last, start)
    folded = fold(words)
    if _is_closed_sentence(folded) or (_STOP_INSIDE.search(folded) and not folded.isupper()):
        return None
    return scores.score(first, last, start, words, folded, numbered)


def _holder(rows: Sequence[Row], first: int, last: int, start: int) -> int:
    """The row that says how a title is set: the one below a number that stands alone in its row."""
    return first + 1 if start >= rows[first].end and last > first else first


def _is_closed_sentence(folded: str) -> bool:
    """A sentence with its full stop, one too long for a title, words that announce a list, or a clause before a comma."""
    if folded.endswith(":"):
        return is_sentence(folded) or is_announcement(folded)
    if folded.endswith(","):
        return True
    return folded.endswith((".", ";")) and (has_verb(folded) or len(folded.split()) > 8)


def _may_continue(rows: Sequence[Row], first: int, last: int, alone: bool) -> bool:
    """Whether row last may be one more line of the title that row first starts."""
    head, before, row = rows[min(first + alone, last)], rows[last - 1], rows[last]
    cut = _is_cut(rows, first, last - 1)
    if row.table or row.bullet or (row.kind is not head.kind and not cut) or (head.kind is BlockKind.HEADING and row.block != head.block):
        return False
    if is_barred(row):
        return False
    if first < FIRST_ROWS and is_formula(row.folded) and not is_unfinished(before.folded):
        return False  # "ENTRE LES SOUSSIGNÉS" below the document's title
    apart = row.gap or (row.whole and row.block != before.block)
    if apart and not is_unfinished(before.folded) and not (alone and last == first + 1) and not cut:
        return False
    return not any(label.rank is not Rank.NONE or label.mark or len(label.parts) > 1 for label in row.labels if not _is_word(row, label))


def _is_cut(rows: Sequence[Row], first: int, last: int) -> bool:
    """Whether the line below row last is the rest of a title in capitals: it starts as none does, or is a word that heads nothing."""
    if last + 1 >= len(rows) or not (rows[last].text.isupper() and rows[last + 1].text.isupper()):
        return False
    row, rest = rows[last], rows[last + 1]
    if row.terminal or rest.terminal or rest.table or rest.bullet or rest.kind is BlockKind.HEADING or row.kind is BlockKind.HEADING:
        return False
    if goes_on(rest.folded):
        return True
    return len(row.text) >= LONG_LINE and " " not in rest.text and not names_matter(rest.folded) and bool(rows[first].labels)


def _is_word(row: Row, label: Label) -> bool:
    """Whether a row holds nothing but "Addendum", in small letters: the end of a title, rather than one of its own."""
    return label.number is None and label.end >= len(row.text) and not row.gap and not row.text.isupper()


def _run_in(rows: Sequence[Row], first: int, start: int, numbered: bool) -> Title | None:
    """The title that opens the paragraph at offset start: told by its bold letters, or behind a number by the mark after it."""
    row = rows[first]
    bold = row.bold_until
    if start - row.start < bold < len(row.text) - 1:
        words = row.text[start - row.start : bold].rstrip()
        if len(words.split()) <= MAX_WORDS and any(char.isalpha() for char in words) and (numbered or words[-1:] in ".:"):
            return Title(start, start + len(words), first, _body(row, bold), RUN_IN_BOLD, run_in=True)
    if not numbered:
        return None
    words, offsets = _opening(rows, first, start)
    match, dash = _RUN_IN.match(words), _RUN_IN_DASH.match(words)
    dashed = dash is not None and is_titular(dash["title"], MAX_RUN_IN["-"])
    if dash and dashed and dash["title"].isupper() and not words[dash.end() :].isupper():
        match = dash  # "RESPONSABILITE – Le Prestataire répond …"
    elif match and match["stop"] == ":" and _ends_title(rows, first, words[match.end() :]):
        return None
    elif (quoted := _RUN_IN_QUOTE.match(words)) and is_titular(quoted["title"], MAX_RUN_IN["»"]):
        match = quoted
    elif not match or not is_titular(match["title"], MAX_RUN_IN[match["stop"]]):
        if not dash or not dashed or not is_sentence(fold(words[dash.end() :])):
            return None
        match = dash
    end, mark = offsets[match.end("title") - 1], offsets[match.end() - 1]
    last = next(i for i in range(first, len(rows)) if mark[1] == i)
    return Title(start, end[0] + 1, last, _body(rows[last], mark[0] + 1 - rows[last].start), RUN_IN, run_in=True)


def _ends_title(rows: Sequence[Row], first: int, words: str) -> bool:
    """Whether the words behind a colon in row first are the rest of a title that stands alone: "Compte : création et clôture"."""
    row = rows[first]
    if row.terminal or not row.early or (first + 1 < len(rows) and not rows[first + 1].gap):
        return False
    folded = fold(words)
    return (
        len(words.split()) <= MAX_RUN_IN["."]
        and not (has_verb(folded) or is_unfinished(folded))
        and folded[-1:].isalpha()
        and not any(map(str.isdigit, words))
    )


def _opening(rows: Sequence[Row], first: int, start: int) -> tuple[str, list[tuple[int, int]]]:
    """The first lines of the paragraph at offset start, and for each of their characters its offset and row."""
    words, offsets = "", []
    for i in range(first, min(first + 3, len(rows))):
        row = rows[i]
        if i > first and (rows[i - 1].early or row.gap or row.bullet or row.table):
            break
        if words:
            words += " "
            offsets.append((row.start - 1, i - 1))
        begin = start if i == first else row.start
        words += row.text[begin - row.start :]
        offsets.extend((offset, i) for offset in range(begin, row.end))
    return words, offsets


def is_titular(words: str, most: int) -> bool:
    """Whether words before a full stop, colon or dash can be a title: at most so many, and no sentence."""
    folded = fold(words).strip()
    if not words.lstrip()[:1].isupper() or len(words.split()) > most or words.count(",") > 2:
        return False
    return not has_verb(folded) and not is_abbreviated(folded)


def _body(row: Row, at: int) -> int:
    """The offset of the first character from row.text[at] on that is neither white space nor closing punctuation of a title."""
    while at < len(row.text) and row.text[at] in " .:–—-\u00a0\t":
        at += 1
    return row.start + at


def continues_title(rows: Sequence[Row], i: int) -> bool:
    """Whether row i is one more line of the document's title, which the row above belongs to."""
    row = rows[i]
    folded = row.folded
    if len(row.text) > 90 or row.terminal or folded[-1:] in ":;," or row.bullet or row.table or not row.capital or row.labels:
        return False
    if is_barred(row) or _opens_sections(rows, i):
        return False
    if not row.text.isupper() and (row.full or _STOP_INSIDE.search(folded) or _THIS.match(folded)):
        return False  # a line of a paragraph
    after = rows[i + 1] if i + 1 < len(rows) else None
    dated = is_dated(f"{folded} {after.folded}" if after and is_unfinished(folded) else folded)
    if is_formula(folded) or is_offer(folded) or is_sentence(folded) or is_contact(folded) or dated or is_opening(folded):
        return False
    if is_filed_under(folded):
        return False
    before_paragraph = after is not None and (len(after.text) > 100 or after.full)
    lesser = rows[i - 1].text.isupper() and row.text.split()[-1].islower()  # and no name, "Halyard Scheduling"
    if row.gap or lesser or not alike(row, rows[i - 1]):
        return not before_paragraph
    return row.early or not before_paragraph


def _opens_sections(rows: Sequence[Row], i: int) -> bool:
    """Whether row i is the first of several headings declared at one level, below the level of the row above it."""
    level, above = rows[i].level, rows[i - 1].level
    return level is not None and above is not None and level > above and any(row.level == level for row in rows[i + 1 :])
