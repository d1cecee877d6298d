"""Run-in titles that only their company tells: paragraphs of one make, one after the other, vouch for each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from contracts.structure.candidates import Candidate, look_of
from contracts.structure.headings import RUN_IN, RUN_IN_BOLD, Title, is_titular
from contracts.structure.numbering import Rank, labels
from contracts.structure.rows import Row
from contracts.structure.vocabulary import has_verb
from contracts.text.fold import fold
from contracts.text.types import BlockKind

LEAST_MEMBERS = 3
MAX_WORDS = 6
MAX_BETWEEN = 2  # paragraphs of a member's text after its first
FEW_WORDS = 4  # a title has no more where most siblings have none
FAR = 3  # times as many words as any sibling's title: a sentence
LEAST_BODY = 20  # characters on the title's line
MOSTLY = 0.75
HALF = 0.5

_TITLE = 66  # characters in which a title and its dash end
_DASHED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n\d]{1,60}?)\s[\-–—]\s+(?=[^\W\d_a-zà-ÿ])")
_CAPITALS = re.compile(r"(?P<title>[^\W\d_a-zà-ÿ][^.:;\na-zà-ÿ]{3,60}?)\s?[.:]\s+(?=[^\W\d_a-zà-ÿ](?:[a-zà-ÿ]|['’\s]))")  # "DURÉE. Le ..."
_STOPPED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n]{1,60}?)\.\s+(?=[^\W\d_a-zà-ÿ])")
_COLONED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n]{1,60}?)\s?:\s+(?=[^\W_])")  # "Renonciation : le fait de ..."
# A definition says what a thing is, and has its verb behind a relative pronoun; a clause says what somebody does or what holds.
_RELATIVE = re.compile(r"\b(?:qui|que|qu'\w+|dont|lequel|laquelle|auquel|which|that|who|whose|whom)\b.*")
_SUBJECT = re.compile(
    r"(?:nous|vous|on|il|elle|ne|ni|nul|aucune?|chacun|si|sauf|en cas|lorsque|we|you|neither|nothing|if|where|unless|except|no)\b"
)
_SUBJECT_FIRST = re.compile(r"(?:l'|(?:la|les?|une?|ces?|chaque|the|each|every|any|an?|no|your|our|we|you|nous|vous|il|if|si|in|en)\s)")
_MEANS = re.compile(r"(?:designe|signifie|means?\b|on entend|s'entend)")


def told_by_series(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with the run-in titles that a series vouches for, and without those that most of their like speak against."""
    return _with_paragraph_titles(rows, _by_siblings(rows, found))


def _with_paragraph_titles(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with the paragraphs that open as "Cession – Nul ne cède le contrat ..." or "CESSION. Nul ..." where several do so in a row."""
    numbered = {candidate.row for candidate in found if candidate.labels}
    titles = {i: title for i in range(1, len(rows)) if i not in numbered and (title := _paragraph_title(rows, i))}
    if len(titles) < LEAST_MEMBERS:
        return list(found)
    members = {i for run in _runs(rows, titles, numbered) if len(run) >= LEAST_MEMBERS and _states(rows, titles, run) for i in run}
    added = [Candidate(i, (), titles[i], titles[i].score, look_of(rows[i], 0, titles[i])) for i in sorted(members)]
    return sorted([*(c for c in found if c.row not in members), *added], key=lambda c: c.row)


def _paragraph_title(rows: Sequence[Row], i: int) -> Title | None:
    """The words before a dash that open a paragraph, or those in capitals before a full stop or colon."""
    row = rows[i]
    capitals = row.text[:3].isupper()
    if not (capitals or " - " in row.folded[:_TITLE]) or row.bullet or row.table or row.kind is BlockKind.HEADING or not _opens(rows, i):
        return None
    match = (_CAPITALS.match(row.text) if capitals else None) or _DASHED.match(row.text)
    if not match or len(row.text) - match.end() < LEAST_BODY or not is_titular(match["title"], MAX_WORDS):
        return None
    return Title(row.start, row.start + match.end("title"), i, row.start + match.end(), RUN_IN_BOLD, run_in=True)


def _opens(rows: Sequence[Row], i: int) -> bool:
    """Whether row i starts a paragraph."""
    return rows[i].gap or (rows[i - 1].early and rows[i - 1].terminal)


def _runs(rows: Sequence[Row], titles: Iterable[int], numbered: set[int]) -> list[list[int]]:
    """titles, divided where a number or more than a few other paragraphs stand in between."""
    order = sorted(titles)
    runs = [order[:1]]
    for before, i in pairwise(order):
        between = range(before + 1, i)
        near = sum(_opens(rows, k) and not rows[k].bullet for k in between) <= MAX_BETWEEN and not numbered.intersection(between)
        if near and rows[before].gap == rows[i].gap:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _states(rows: Sequence[Row], titles: dict[int, Title], run: Sequence[int]) -> bool:
    """Whether half the members of a run, or more, say what holds: else they are definitions, or the entries of a list."""
    bodies = [rows[i].folded[titles[i].body - rows[i].start :] + " " + rows[min(i + 1, len(rows) - 1)].folded for i in run]
    said = [_SUBJECT.match(body) or (has_verb(_RELATIVE.sub("", body)) and not _MEANS.match(body)) for body in bodies]
    return sum(map(bool, said)) >= 0.5 * len(run)


def _by_siblings(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, where clauses numbered alike agree on titles before a full stop: "2.1 Ce que nous faisons. Nous tenons ..."."""
    groups: dict[tuple[Rank, str], list[int]] = defaultdict(list)
    for i, candidate in enumerate(found):
        if candidate.labels:
            groups[candidate.labels[0].rank, candidate.labels[0].styles].append(i)
    settled = list(found)
    for group in groups.values():
        stopped = sum(_is_before(".", rows, found[i].title) for i in group)
        if stopped >= max(LEAST_MEMBERS, MOSTLY * len(group)):
            _settle(settled, rows, group, _STOPPED)
        for family in _families(found, group):
            coloned = sum(_is_before(":", rows, found[i].title) for i in family)
            if coloned >= max(LEAST_MEMBERS, HALF * len(family)):
                _settle(settled, rows, family, _COLONED)
    for group in groups.values():
        usual = sum(found[i].headed for i in group) >= MOSTLY * len(group)
        for family in _families(found, group):
            for i in (*_stray_sentences(rows, found, family, usual), *_announcements(rows, found, family)):
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


def _stray_sentences(rows: Sequence[Row], found: Sequence[Candidate], family: Sequence[int], usual: bool) -> list[int]:
    """The siblings whose title, told by its full stop alone, is a sentence: most others have none, or shorter ones by far.

    usual: most clauses numbered alike have titles, elsewhere in the document too.
    """
    headed = [i for i in family if found[i].headed]
    strays = []
    for i in headed:
        title = found[i].title
        if len(family) < 2 or not title or title.score > RUN_IN or not _is_before(".", rows, title):
            continue
        words = _on_lines(rows, found[i].row, title)
        others = [_on_lines(rows, found[k].row, other) for k in headed if k != i and (other := found[k].title)]
        count = len(words.split())
        alone = len(others) < 0.5 * (len(family) - 1) and not usual
        cased = sum(word[0].isupper() for word in words.split()) > 0.5 * count  # "Responsibilities of the Customer for Its End Users"
        far = count > MAX_WORDS and not cased and all(len(other.split()) * FAR <= count for other in others)
        if far or (alone and (count > FEW_WORDS or _SUBJECT_FIRST.match(fold(words)))):
            strays.append(i)
    return strays


def _announcements(rows: Sequence[Row], found: Sequence[Candidate], family: Sequence[int]) -> list[int]:
    """The one sibling with a title, where it ends with a colon above the items of a list or definitions: "1.4 In these terms:"."""
    headed = [i for i in family if found[i].headed]
    if len(headed) != 1 or len(family) < 2 or not rows[found[headed[0]].last].folded.endswith(":"):
        return []
    below = found[headed[0]].last + 1
    listed = below < len(rows) and (rows[below].bullet or rows[below].text[0] in '"«“' or labels(rows[below].text))
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
