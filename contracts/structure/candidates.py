"""The lines that may start a clause, each with its possible numbers, its possible heading and how much speaks for it."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from contracts.structure.contents import contents_rows
from contracts.structure.headings import Title, bold_title, continues_title, numbered_title, title_at
from contracts.structure.mentions import is_amount, is_apart, is_bare, is_reference, stands_alone
from contracts.structure.no_titles import is_no_title
from contracts.structure.numbering import Label, Rank, labels
from contracts.structure.recitals import RECITALS, recitals_title
from contracts.structure.rhythm import in_turn
from contracts.structure.rows import MANY_CELLS, SAME_SIZE, Row, is_barred
from contracts.structure.title_score import TitleScores
from contracts.structure.title_weights import BELOW_NUMBER
from contracts.structure.vocabulary import (
    has_verb,
    heads_list_of_papers,
    heads_parties,
    is_abbreviated,
    is_dated,
    is_formula,
    is_identity,
    is_stamp,
    names_paper,
)
from contracts.text.forks import side_by_side
from contracts.text.team import ALONE, Team, all_of
from contracts.text.types import BlockKind

MOST_TIMES = 4  # words that stand alone on so many lines are a column's head or a button, not a heading
CLEAR = 0.75  # a heading without a number whose score is higher is clear
HABIT = 0.12  # for each clear one, said for the doubtful ones ...
HABIT_MOST = 0.6  # ... up to this
NO_HABIT = 0.5
BELOW_HEADING = 0.9
UNMARKED = 1.5  # neither declared nor bold nor large, where the clear headings are
UNSPACED = 0.7  # no white space above, where the clear headings have it
LABEL_SPACES = 6  # most of a label, its colon's included
LABELS = 2  # bold words before a colon that are clear headings, by which one below a number is told
FEW = 4
MOSTLY = 0.6
ALWAYS = 0.9
NEARLY_ALL = 0.8
MAX_TITLE_ROWS = 5
MAX_LENGTH = 200
CAUTION = 0.25  # taken off a heading without a number: about as many are then missed as are invented on web pages ...
TRUST = 0.2  # ... and added instead where articles are numbered: who numbers them sets few short lines that head nothing
FIRST_ROW = 1.6  # the document's title, which terms on the web do not mark up
FIRST_ROW_CAPITALS = 3.0  # ... and which plain text sets in capitals
PAPER = 1.5  # "CONDITIONS GENERALES" alone on its line, below an order form
PARTIES = 1.0  # "ENTRE LES SOUSSIGNES" alone on its line
LAST_ANNEX = "h"  # letters that name annexes, in "A1": others name levels of urgency too
MIN_SCORE = -2.0  # below it a line without a number is not worth a thought
LONG = 3000  # lines from which on a second process is worth its start


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is set, from which its place among headings can be told."""

    level: int | None  # declared by the format
    size: float
    capitals: bool
    bold: bool
    run_in: bool
    unmarked: bool = False  # opens a paragraph, in the letters of its text
    declared: bool = False  # a heading by the format

    def outranks(self, other: "Look") -> int:
        """1 where a heading that looks like this stands above one that looks like other, -1 below it, 0 beside it."""
        if self.level and other.level:
            return (self.level < other.level) - (self.level > other.level)
        if self.level or other.level:
            return 1 if self.level else -1
        if abs(self.size - other.size) > SAME_SIZE:
            return 1 if self.size > other.size else -1
        if self.capitals != other.capitals:
            return 1 if self.capitals else -1
        if self.bold != other.bold:
            return 1 if self.bold else -1
        return (self.unmarked < other.unmarked) - (self.unmarked > other.unmarked)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may start a clause. score sums what its own words and place say; the sequence around it decides as well."""

    row: int
    labels: tuple[Label, ...]  # empty: a heading without a number
    title: Title | None
    score: float
    look: Look
    holds: bool = False  # a heading without a number that holds numbered articles
    inside: bool = False  # a heading without a number, in a document whose numbered articles hold such
    holds_bare: bool = False  # one of these articles
    below_number: bool = False  # the line above holds a number and a few words
    paper: bool = False  # names a document of the contract: "Prices and limits"

    @property
    def headed(self) -> bool:
        return self.title is not None

    @property
    def last(self) -> int:
        """The last row of its number and heading."""
        return self.title.last if self.title else self.row


_FEW_BOLD = 3  # titles that open a paragraph in bold letters, from which on all are expected to
_BREADCRUMB = re.compile(r"\w\s[>›»]\s\w")  # "Home > Legal > Terms"
_RUN_TOGETHER = re.compile(r"[a-zà-ÿ]{2}[A-ZÀ-Ý][a-zà-ÿ]{2}")


def candidates(rows: Sequence[Row], processes: int = 1) -> list[Candidate]:
    """The candidates among rows, in order. processes: how many may look for them in a long document."""
    scores = TitleScores(rows)
    contents = contents_rows(rows)
    turns = in_turn(rows, contents)
    times = Counter(row.folded for row in rows if len(row.text) < 80)
    top = int(_is_above_title(rows))

    def among(team: Team) -> list[Candidate]:
        return [
            found for i in team.share(len(rows)) if i not in contents and (found := _candidate(scores, i, top, times, turns.get(i, 0.0)))
        ]

    parts = side_by_side(among, list[Candidate], processes) if processes > 1 and len(rows) >= LONG else None
    found = all_of(parts or [among(ALONE)])
    return _by_habit(rows, _without_stray_titles(rows, _with_whole_title(rows, found, turns)), turns)


def _candidate(scores: TitleScores, i: int, top: int, times: Mapping[str, int], turn: float) -> Candidate | None:
    row = scores.rows[i]
    numbers = _labels(row)
    if numbers:
        return _numbered(scores, i, numbers)
    candidate = _unnumbered(scores, i, top, turn)
    if candidate is None or row.kind is BlockKind.HEADING or candidate.last > i:
        return candidate
    return candidate if times[row.folded] < MOST_TIMES else None


def _without_stray_titles(rows: Sequence[Row], found: list[Candidate]) -> list[Candidate]:
    """found, where a doubtful title stays only if the clauses numbered alike have titles too.

    Doubtful are a short sentence with its full stop (most others must have one), a title whose end is not clear (nearly all must), and
    one that opens a paragraph in the letters of its text, where most others are bold.
    """
    groups: dict[tuple[Rank, str], list[int]] = defaultdict(list)
    for i, candidate in enumerate(found):
        if candidate.labels:
            groups[candidate.labels[0].rank, candidate.labels[0].styles].append(i)
    stray: set[int] = set()
    for group in groups.values():
        stray |= _lighter(rows, [i for i in group if (title := found[i].title) and title.run_in], found)
        titled = [i for i in group if (title := found[i].title) and not title.run_in]
        stopped = {i for i in titled if _stops(rows[found[i].last]) and not _holds_first(rows, found[i])}
        stray |= {i for i in stopped if _is_all(found, i)}
        vague = {i for i in titled if (title := found[i].title) and title.doubtful}
        sure = sum(found[i].headed for i in group) - len(stopped | vague)
        if sure < 0.5 * len(group) and len(stopped) < 0.5 * len(group):
            stray |= stopped
        alone = len(titled) - len(stopped | vague)
        if alone < NEARLY_ALL * (len(group) - len(vague)) or len(vague) > 0.5 * len(group):
            stray |= vague
    return [replace(c, title=None) if i in stray else c for i, c in enumerate(found)]


def _lighter(rows: Sequence[Row], run_in: Sequence[int], found: Sequence[Candidate]) -> set[int]:
    """Which titles that open a paragraph are short first sentences: those in the letters of the text where most others are bold."""
    bold = {i for i in run_in if rows[found[i].row].bold_until}
    return set(run_in) - bold if len(bold) >= _FEW_BOLD and len(bold) > len(run_in) - len(bold) else set()


def _stops(row: Row) -> bool:
    return row.folded.endswith(".") and not row.bold and row.kind is not BlockKind.HEADING


def _is_all(found: Sequence[Candidate], i: int) -> bool:
    """Whether a number stands right below that does not begin a series inside: the short sentence is the whole clause."""
    below = found[i + 1] if i + 1 < len(found) else None
    if below is None or not below.labels or below.row != found[i].last + 1:
        return False
    one, other = found[i].labels[0], below.labels[0]
    return (one.rank, one.styles) == (other.rank, other.styles) or (other.rank is not Rank.ANNEX and other.parts[-1] > 1)


def _holds_first(rows: Sequence[Row], candidate: Candidate) -> bool:
    """Whether the first number of a series stands right below: "7. Confidentiality." above "1. Each party ..."."""
    below = rows[candidate.last + 1].labels if candidate.last + 1 < len(rows) else []
    return bool(below) and below[0].parts[-1] == 1 and below[0].rank is Rank.NONE and below[0].parts != candidate.labels[0].parts


def _with_whole_title(rows: Sequence[Row], found: list[Candidate], turns: Collection[int]) -> list[Candidate]:
    """found, with the lines of the document's title as one heading."""
    if not found or found[0].labels or not found[0].title or found[0].row > 2 or found[0].title.run_in:
        return found
    title = found[0].title
    last = title.last
    while last + 1 < len(rows) and last - found[0].row < MAX_TITLE_ROWS and continues_title(rows, last + 1):
        if last + 1 in turns and has_verb(rows[last + 1].folded):
            break  # "What this is": the first heading
        last += 1
    if last == found[0].row:
        return found
    title = replace(title, end=rows[last].end, last=last, body=rows[min(last + 1, len(rows) - 1)].start)
    return [replace(found[0], title=title), *(c for c in found[1:] if c.row > last)]


def _by_habit(rows: Sequence[Row], found: list[Candidate], turns: Mapping[int, float]) -> list[Candidate]:
    """found, with more or less said for doubtful headings without numbers, by what the document's clear headings are like.

    turns: what the rhythm of the document says for lines, by row.
    """
    clear = [c for c in found if c.row > 2 and c.title and not c.title.run_in and (c.labels or c.score > CLEAR)]
    unnumbered = sum(not c.labels for c in clear)
    numbered = len(clear) - unnumbered
    trust = TRUST if numbered > FEW and numbered >= unnumbered else -CAUTION
    habit = min(HABIT_MOST, HABIT * unnumbered) if unnumbered else -NO_HABIT if len(clear) > FEW else 0.0
    marked = len(clear) >= FEW and sum(_marked(rows[c.row]) for c in clear) > MOSTLY * len(clear)
    spaced = len(clear) >= FEW and sum(rows[c.row].gap for c in clear) > ALWAYS * len(clear)
    ends = {c.title.last for i, c in enumerate(found) if (c.labels or i == 0) and c.title and not c.title.run_in}
    labels = sum(_is_bold_label(rows[c.row]) for c in clear)
    judged = []
    for candidate in found:
        row = rows[candidate.row]
        score = candidate.score + (BELOW_NUMBER if labels >= LABELS and candidate.below_number and _is_bold_label(row) else 0.0)
        score += trust if candidate.row and not candidate.labels else 0.0
        below = candidate.row - 1 in ends
        if not candidate.labels:
            score += turns.get(candidate.row, 0.0)
        if not candidate.labels and (candidate.row > 2 or below) and row.kind is not BlockKind.HEADING:
            if candidate.score <= CLEAR:
                score += habit + (BELOW_HEADING if below and unnumbered > 2 else 0.0)
            if marked and not _marked(row):
                score -= UNMARKED
            if spaced and not row.gap and not below:
                score -= UNSPACED
        judged.append(replace(candidate, score=score) if score != candidate.score else candidate)
    return judged


def _is_bold_label(row: Row) -> bool:
    """Bold words before a colon, alone on their line: the first of several in an article is one as the others are."""
    return row.bold and row.kind is not BlockKind.HEADING and row.folded.endswith(":") and row.text.count(" ") <= LABEL_SPACES


def _marked(row: Row) -> bool:
    """Declared a heading, bold or large."""
    return row.kind is BlockKind.HEADING or row.bold or row.size > 1 + SAME_SIZE


def _labels(row: Row) -> list[Label]:
    """The readings of the row's number; behind a bullet, where a word, a mark or a second part tells it from an amount."""
    if row.prefix:
        return row.labels
    if row.bullet:
        behind = labels(row.text[row.bullet :])
        return [replace(n, end=n.end + row.bullet) for n in behind if n.rank is not Rank.NONE or n.mark or len(n.parts) > 1]
    if row.table and not labels(row.text.split("\t")[0]):
        return []
    return row.labels


def _numbered(scores: TitleScores, i: int, numbers: list[Label]) -> Candidate | None:
    rows = scores.rows
    row, label = rows[i], numbers[0]
    if is_amount(row, label) or is_barred(row) or (label.rank is not Rank.NONE and is_reference(rows, i, label)):
        return None
    if row.table and label.rank is Rank.NONE and _is_of_many_cells(rows, i, label.end):
        return None  # "1 | Ardoise SARL | Hébergement | France | 2024": a row of facts
    title = numbered_title(scores, i, row.start + label.end, named=label.rank is Rank.ANNEX)
    if not title and label.rank is Rank.ARTICLE:
        title = bold_title(rows, i, row.start + label.end)
    below = title is not None and title.start > row.end and rows[title.last].kind is BlockKind.HEADING
    score = _opening(rows, i)
    score += {Rank.ARTICLE: 1.0, Rank.ANNEX: 0.5, Rank.CONTAINER: 0.3, Rank.NONE: 0.0}[label.rank]
    if below or row.kind is BlockKind.HEADING:
        score += 3.0
    elif row.bold or row.size > 1.05 or row.bold_until >= label.end:
        score += 1.0
    if row.table and "\t" in row.text[label.end :]:
        score -= 1.5  # cells; behind a number alone, the tabulator only sets the text apart
    if label.plain:
        score -= 1.0
    elif is_bare(label):
        score -= 1.5  # "3 Fees": a number that nothing closes
    of_annex = label.letter <= LAST_ANNEX and (label.mark or len(label.parts) > 1)
    if label.letter and not of_annex and not (title and _stands_above(rows, title)):
        return None  # "P1 - Bloquante : réponse en deux heures"
    if row.bullet and ((label.rank is Rank.ARTICLE and not title) or (label.rank is Rank.ANNEX and _is_listed(rows, i))):
        return None  # "- Section 4.2: the words after the comma are struck", "- Annexe 1 : Tarifs" in a list of annexes
    if title:
        score += 1.0 if title.run_in else 1.5
    elif row.text[label.end : label.end + 1].islower():
        score -= 2.5 if len(label.parts) == 1 else 0.5
    if label.rank in (Rank.ANNEX, Rank.CONTAINER) and not title and label.end < len(row.text) and not stands_alone(rows, i):
        return None
    look = look_of(rows[i + 1], 0, title) if below else look_of(row, label.end, title)
    return Candidate(i, tuple(numbers), title, score, look)


def _is_of_many_cells(rows: Sequence[Row], i: int, at: int) -> bool:
    """Whether many cells follow character at of row i, on its line or, where each cell has its own, on those of its table row."""
    if rows[i].text.count("\t", at) >= MANY_CELLS:
        return True
    if rows[i].kind is not BlockKind.TABLE_ROW:
        return False
    end = next((j for j in range(i + 1, len(rows)) if rows[j].block != rows[i].block), len(rows))
    return end - i - 1 > MANY_CELLS and not any(rows[j].terminal for j in range(i + 1, end))


def _is_listed(rows: Sequence[Row], i: int) -> bool:
    """Whether row i, which has a bullet, is an item of a list: something announces it, or its neighbour is one as well."""
    above = i > 0 and (bool(rows[i - 1].bullet) or rows[i - 1].folded.endswith(":"))
    return above or (i + 1 < len(rows) and bool(rows[i + 1].bullet))


def _stands_above(rows: Sequence[Row], title: Title) -> bool:
    """Whether a title is alone on its line, without a colon, above a text."""
    tail = rows[title.last]
    return not title.run_in and ":" not in tail.text and title.last + 1 < len(rows) and not rows[title.last + 1].labels


def _opening(rows: Sequence[Row], i: int) -> float:
    """How much the line above lets a clause start here."""
    if i == 0:
        return 1.0
    row, before = rows[i], rows[i - 1]
    if before.terminal:
        return 0.6 if before.full and not row.gap else 1.2
    if row.gap:
        return 0.2 if before.full and before.folded[-1:] not in ":;" else 0.8
    if before.full:
        return -3.0
    return 0.0 if before.folded[-1:] == "," else 0.5 if before.early else -0.5


def look_of(row: Row, start: int, title: Title | None) -> Look:
    """How row is set, from character start of it on. title: its words that are a heading."""
    letters = [char for char in row.text[start:] if char.isalpha()]
    capitals = bool(letters) and sum(char.isupper() for char in letters) > 0.85 * len(letters)
    return Look(row.level, row.size, capitals, row.bold, bool(title and title.run_in), declared=row.kind is BlockKind.HEADING)


def _starts_words(char: str) -> bool:
    """A letter, a digit, an opening quote or an emoji."""
    return char.isalnum() or char in '"«“(¿' or unicodedata.category(char) == "So"


def _is_above_title(rows: Sequence[Row]) -> bool:
    """Whether the first line stands above the title: a menu whose words have run together, a path of pages, a header with its date."""
    if len(rows) < 2:
        return False
    head = rows[0]
    if _BREADCRUMB.search(head.text):
        return True
    return len(_RUN_TOGETHER.findall(head.text)) > 2 or (is_dated(head.folded) and rows[1].text.isupper() and not head.text.isupper())


def _unnumbered(scores: TitleScores, i: int, top: int, turn: float) -> Candidate | None:
    """Row i as a heading without a number. top: the row of the document's title. turn: what the rhythm of the document will say for it."""
    row = scores.rows[i]
    declared = row.kind is BlockKind.HEADING
    if recitals := recitals_title(scores.rows, i):
        return Candidate(i, (), recitals, RECITALS, look_of(row, 0, recitals))
    long = len(row.text) > MAX_LENGTH and not row.bold_until  # else bold words may open the paragraph
    if not declared and (long or row.bullet or row.table or not _starts_words(row.text[0])):
        return None
    if not declared and (_BREADCRUMB.search(row.text) or is_no_title(scores.rows, i)):
        return None
    if i < top and not declared:
        return None
    more = FIRST_ROW if i == top else 0.0
    ends = row.terminal and not is_abbreviated(row.folded.removesuffix("."))  # "NORVIL SYSTEMS, INC."
    if i == top and row.text.isupper() and not ends and " " in row.text:
        more = FIRST_ROW_CAPITALS
    paper = not row.terminal and (is_apart(scores.rows, i) or (row.text.isupper() and row.early)) and names_paper(row.folded)
    if not more and (paper or (is_apart(scores.rows, i) and heads_list_of_papers(row.folded))):
        more = PAPER
    below_number = not declared and scores.below_number(i)
    least = MIN_SCORE - more - (BELOW_NUMBER if below_number else 0.0) - turn
    title = title_at(scores, i, row.start, least)
    if not title or title.score < least:
        return None
    if (title.run_in or row.folded.endswith(":")) and is_identity(row.folded[: title.end - row.start]):
        return None
    parties = heads_parties(row.folded) and (declared or row.text.isupper() or is_apart(scores.rows, i))
    if (is_formula(row.folded) and not parties) or (is_stamp(row.folded) and not declared):
        return None
    score = max(title.score + more, PARTIES if parties else least)
    return Candidate(i, (), title, score, look_of(row, 0, title), below_number=below_number, paper=paper)
