"""Titles that open numbered clauses, where the company of those numbered alike tells: they vouch for each other, or speak against one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from contracts.structure.candidates import Candidate
from contracts.structure.headings import RUN_IN, Title
from contracts.structure.numbering import Rank
from contracts.structure.paragraph_titles import with_paragraph_titles
from contracts.structure.rows import Row
from contracts.structure.vocabulary import names_matter
from contracts.text.fold import fold
from contracts.text.types import BlockKind

LEAST_MEMBERS = 3
MAX_WORDS = 6
FEW_WORDS = 4  # a title has no more where most siblings have none
OFTEN = 6  # titles in a document from which on a few words before a full stop are one more ...
BRIEF = 3  # ... if they are no more than so many
FAR = 3  # times as many words as any sibling's title: a sentence
SELDOM = 0.35
_FEW_LABELS = 4  # times as many clauses with numbers and titles as there are titles between them that open a paragraph
MOSTLY = 0.75
HALF = 0.5

_STOPPED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n]{1,60}?)\.\s+(?=[^\W\d_a-zà-ÿ])")
_COLONED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n]{1,60}?)\s?:\s+(?=[^\W_])")  # "Renonciation : le fait de ..."
_SUBJECT_FIRST = re.compile(r"(?:l'|(?:la|les?|une?|ces?|chaque|the|each|every|any|an?|no|your|our|we|you|nous|vous|il|if|si|in|en)\s)")

_SPEAKER_FIRST = re.compile(r"(?:we|you|they|it|nous|vous|on|ils?|elles?)\s")


def told_by_series(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with the run-in titles that a series vouches for, and without those that most of their like speak against."""
    return with_paragraph_titles(rows, _without_labels_inside(rows, _by_siblings(rows, found)))


def _without_labels_inside(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, without the few titles that open a paragraph between clauses with numbers: "Moyens de paiement : virement, chèque"."""
    numbered = [i for i, candidate in enumerate(found) if candidate.labels and candidate.headed]
    if not numbered:
        return list(found)
    inside = {
        i
        for i in range(numbered[0], numbered[-1])
        if (title := found[i].title) and title.run_in and not found[i].labels and rows[found[i].row].kind is not BlockKind.HEADING
    }
    if len(inside) * _FEW_LABELS > len(numbered):
        return list(found)
    return [candidate for i, candidate in enumerate(found) if i not in inside]


def _by_siblings(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, where clauses numbered alike agree on titles before a full stop: "2.1 Ce que nous faisons. Nous tenons ..."."""
    groups: dict[tuple[Rank, str], list[int]] = defaultdict(list)
    for i, candidate in enumerate(found):
        if candidate.labels:
            groups[candidate.labels[0].rank, candidate.labels[0].styles].append(i)
    found = _without_stray_labels(rows, found, groups.values())
    settled = list(found)
    for group in groups.values():
        stopped = sum(_is_before(".", rows, found[i].title) for i in group)
        for family in _families(found, group):
            own = any(_is_before(".", rows, found[i].title) for i in family)
            if stopped >= max(LEAST_MEMBERS, (HALF if own else MOSTLY) * len(group)):
                _settle(settled, rows, family, _STOPPED)
            coloned = sum(_is_before(":", rows, found[i].title) for i in family)
            if coloned >= max(LEAST_MEMBERS, HALF * len(family)):
                _settle(settled, rows, family, _COLONED)
    for group in groups.values():
        titled = sum(found[i].headed for i in group)
        for family in _families(found, group):
            for i in (*_stray_sentences(rows, found, family, titled, titled / len(group)), *_announcements(rows, found, family)):
                settled[i] = replace(found[i], title=None)
    return settled


def _settle(settled: list[Candidate], rows: Sequence[Row], group: Sequence[int], pattern: re.Pattern[str]) -> None:
    """Gives the clauses of a group that have no title the words that open them as the others' titles do."""
    for i in group:
        if not settled[i].headed and (title := _opened(rows, settled[i], pattern)):
            settled[i] = replace(settled[i], title=title, score=settled[i].score + 1.0)


def _families(found: Sequence[Candidate], group: Sequence[int]) -> list[list[int]]:
    """group, whose numbers look alike, divided where another number stands in front or the count starts again."""
    families: list[list[int]] = []
    before: tuple[int, ...] = ()
    for i in group:
        parts = found[i].labels[0].parts
        if families and parts[:-1] == before[:-1] and parts > before:
            families[-1].append(i)
        else:
            families.append([i])
        before = parts
    return families


def _is_before(mark: str, rows: Sequence[Row], title: Title | None) -> bool:
    """Whether a title opens a paragraph and ends with a mark."""
    if not title or not title.run_in:
        return False
    row = rows[title.last]
    return row.text[max(0, title.end - row.start) :].lstrip().startswith(mark)


def _without_stray_labels(rows: Sequence[Row], found: Sequence[Candidate], groups: Iterable[Sequence[int]]) -> list[Candidate]:
    """found, without the titles before a colon where most clauses numbered alike have none: "4) Engagement : 36 mois par site"."""
    settled = list(found)
    for group in groups:
        if sum(found[i].headed for i in group) >= HALF * len(group):
            continue
        for family in _families(found, group):
            if len(family) > 1 and sum(found[i].headed for i in family) <= HALF * len(family):
                for i in family:
                    if _is_before(":", rows, found[i].title):
                        settled[i] = replace(found[i], title=None)
    return settled


def _stray_sentences(rows: Sequence[Row], found: Sequence[Candidate], family: Sequence[int], titled: int, share: float) -> list[int]:
    """The siblings whose title, told by its full stop alone, is a sentence: most others have none, or shorter ones by far.

    titled, share: how many clauses numbered alike have titles, elsewhere in the document too, and what share of them.
    """
    headed = [i for i in family if found[i].headed]
    strays = []
    for i in headed:
        title = found[i].title
        if not title or title.score > RUN_IN or not _is_before(".", rows, title):
            continue
        words = _on_lines(rows, found[i].row, title)
        others = [_on_lines(rows, found[k].row, other) for k in headed if k != i and (other := found[k].title)]
        count = len(words.split())
        alone = (len(others) < HALF * (len(family) - 1) and share < MOSTLY) or (len(family) < LEAST_MEMBERS and share < HALF)
        cased = sum(word[0].isupper() for word in words.split()) > 0.5 * count  # "Responsibilities of the Customer for Its End Users"
        if len(family) < 2:
            if share < MOSTLY and count > FEW_WORDS and _SPEAKER_FIRST.match(fold(words)):
                strays.append(i)
            continue
        far = count > MAX_WORDS and not cased and all(len(other.split()) * FAR <= count for other in others)
        named = share >= SELDOM or (titled >= OFTEN and count <= BRIEF) or names_matter(fold(words))
        if far or (alone and (count > FEW_WORDS or "," in words or not named or _SUBJECT_FIRST.match(fold(words)))):
            strays.append(i)
    return strays


def _announcements(rows: Sequence[Row], found: Sequence[Candidate], family: Sequence[int]) -> list[int]:
    """The one sibling with a title, where it ends with a colon above the items of a list or definitions: "1.4 In these terms:"."""
    headed = [i for i in family if found[i].headed]
    if len(headed) != 1 or len(family) < 2 or not rows[found[headed[0]].last].folded.endswith(":"):
        return []
    below = found[headed[0]].last + 1
    listed = below < len(rows) and (rows[below].bullet or rows[below].text[0] in '"«“' or rows[below].labels)
    return headed if listed else []


def _on_lines(rows: Sequence[Row], first: int, title: Title) -> str:
    """The words of a title that starts in row first."""
    return " ".join(row.text[max(0, title.start - row.start) : title.end - row.start] for row in rows[first : title.last + 1]).strip()


def _opened(rows: Sequence[Row], candidate: Candidate, pattern: re.Pattern[str]) -> Title | None:
    """The few words that open a clause, as its title."""
    row, start = rows[candidate.row], candidate.labels[0].end
    match = pattern.match(row.text, start)
    if not match or not match["title"][0].isupper() or len(match["title"].split()) > MAX_WORDS:
        return None
    return Title(row.start + start, row.start + match.end("title"), candidate.row, row.start + match.end(), RUN_IN, run_in=True)
