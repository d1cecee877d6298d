"""Titles that open paragraphs without a number or bold letters ("Cession. Nul ne cède ..."): several in a row vouch for each other."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from contracts.structure.candidates import Candidate, look_of
from contracts.structure.headings import RUN_IN_BOLD, Title, is_titular
from contracts.structure.rows import Row
from contracts.structure.vocabulary import has_verb, names_matter
from contracts.text.fold import fold
from contracts.text.types import BlockKind

LEAST_MEMBERS = 3
MAX_WORDS = 6
MAX_PLAIN_WORDS = 7
MAX_BETWEEN = 2  # paragraphs of a member's text after its first
LEAST_BODY = 20  # characters on the title's line
HALF = 0.5
MOSTLY = 0.66

_TITLE = 66  # characters in which a title and its dash end
_DASHED = re.compile(r"(?P<title>[^\W\d_][^.:;,\n\d]{1,60}?)\s[\-–—]\s+(?=[^\W\d_a-zà-ÿ])")
_CAPITALS = re.compile(r"(?P<title>[^\W\d_a-zà-ÿ][^.:;\na-zà-ÿ]{3,60}?)\s?[.:]\s+(?=[^\W\d_a-zà-ÿ](?:[a-zà-ÿ]|['’\s]))")  # "DURÉE. Le ..."
_PLAIN = r"(?P<title>[^\W\d_a-zà-ÿ][^.:;?!\n\t\d\"«“(\[]{2,70}?)"
_STOPPED = re.compile(_PLAIN + r"\.\s+(?=[^\W\d_a-zà-ÿ]|[\"«“(])")
_COLONED = re.compile(_PLAIN + r"(?:\s?:\s+|\s:)(?=[^\W\d_a-zà-ÿ]|[\"«“(])")
_ENTRY = re.compile(r"[^\W\d_][^.:;\n]{2,80}(?:\.[^.:;\n]{2,40}){0,3}\s?:\s+\S")
# A definition says what a thing is, and has its verb behind a relative pronoun; a clause says what somebody does or what holds.
_RELATIVE = re.compile(r"\b(?:qui|que|qu'\w+|dont|lequel|laquelle|auquel|which|that|who|whose|whom)\b.*")
_SUBJECT = re.compile(
    r"(?:nous|vous|on|il|elle|ne|ni|nul|aucune?|chacun|si|sauf|en cas|lorsque|we|you|neither|nothing|if|where|unless|except|no)\b"
)
# Verbs that are also nouns or participles of titles.
_DOES = re.compile(
    r"\b(?:met|mettent|remet|verse|tient|supporte|assure|facture|paie|paye|veille|informe|communique|concede|accorde|previent|repond|"
    r"conserve|emploie|transmet|remplace|s'\w+|pays?|keeps?|grants?|retains?|owns?|holds?|governs?|survives?)\b"
)
_MEANS = re.compile(r"(?:designe|signifie|means?\b|on entend|s'entend)")
# Short sentences whose verb is in no list ("You pay us"), openings of sentences, and words that only call for attention.
_PRONOUN = re.compile(r"\b(?:we|you|they|he|she|nous|vous|ils?|elles?|on|je|this|that|there|here|cela|ceci|please|merci|thanks?)\b")
_OPENER = re.compile(
    r"(?:the|an?|any|each|every|if|in|on|when|where|so|but|these|those|si|lorsque|en|chaque|tout\w*|mais|cet?|cette|ces|yes|oui|non|note|"
    r"nb|attention|important|remarque|pour|par|for|by|to|exemples?|examples?)\b"
)
# "First Stage", "Option Two": what comes is counted.
_COUNTED = re.compile(r"\b(?:first|second|third|fourth|one|two|three|four|premiere?|deuxieme|seconde?|troisieme|deux|trois|i{1,3}|iv)\b")
_DEFINED = re.compile(r"\b(?:definitions?|definis|glossaire|glossary|lexique|interpretation|terminologie)\b")


def with_paragraph_titles(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with the paragraphs that open as "Cession – Nul ne cède ...", "CESSION. Nul ..." or "Cession. Nul ...", several in a row."""
    numbered = {candidate.row for candidate in found if candidate.labels}
    free = [i for i in range(1, len(rows)) if i not in numbered and _may_open(rows[i])]
    marked = {i: title for i in free if _opens(rows, i) and (title := _marked_title(rows[i], i))}
    runs = [run for run in _runs(rows, marked, numbered, alike=True) if _states(rows, marked, run, HALF)]
    taken = {i: _candidate(rows[i], i, marked[i]) for run in runs for i in run}
    headed = [candidate for candidate in found if candidate.headed]
    ends = {candidate.last for candidate in headed}
    for pattern, share in ((_STOPPED, HALF), (_COLONED, MOSTLY)):
        plain = {i: title for i in free if (_opens(rows, i) or i - 1 in ends) and (title := _plain_title(rows, i, pattern))}
        for run in _runs(rows, plain, numbered):
            beside = _entries_beside(rows, run, numbered) if pattern is _COLONED else 0
            if _are_titles(rows, plain, run) and _states(rows, plain, run, share, beside) and not _are_listed(rows, headed, run[0]):
                taken = {i: _lesser(_candidate(rows[i], i, plain[i])) for i in run} | taken
    return sorted([*(c for c in found if c.row not in taken), *taken.values()], key=lambda c: c.row)


def _candidate(row: Row, i: int, title: Title) -> Candidate:
    return Candidate(i, (), title, title.score, look_of(row, 0, title))


def _lesser(candidate: Candidate) -> Candidate:
    """candidate, whose title is in small letters as its text is: below headings of its size, whatever is in capitals in the text."""
    return replace(candidate, look=replace(candidate.look, capitals=False, unmarked=True))


def _may_open(row: Row) -> bool:
    return not (row.bullet or row.table or row.kind is BlockKind.HEADING)


def _marked_title(row: Row, i: int) -> Title | None:
    """The words before a dash that open a paragraph, or those in capitals before a full stop or colon."""
    capitals = row.text[:3].isupper()
    if not (capitals or " - " in row.folded[:_TITLE]):
        return None
    match = (_CAPITALS.match(row.text) if capitals else None) or _DASHED.match(row.text)
    if not match or len(row.text) - match.end() < LEAST_BODY or not is_titular(match["title"], MAX_WORDS):
        return None
    return _title(row, i, match)


def _plain_title(rows: Sequence[Row], i: int, pattern: re.Pattern[str]) -> Title | None:
    """The few words before a full stop or colon that open a paragraph of sentences, if they are none themselves."""
    row = rows[i]
    match = None if row.bold_until or not (row.whole or row.gap) or row.kind is BlockKind.LIST_ITEM else pattern.match(row.text)
    if not match or (row.early and len(row.text) - match.end() < LEAST_BODY) or not is_titular(match["title"], MAX_PLAIN_WORDS):
        return None
    if _PRONOUN.search(row.folded, 0, match.end("title")) or _OPENER.match(row.folded):
        return None
    last = next((k for k in range(i, len(rows) - 1) if _opens(rows, k + 1)), len(rows) - 1)
    return _title(row, i, match) if rows[last].terminal or rows[last].folded[-1] in ":;" else None


def _title(row: Row, i: int, match: re.Match[str]) -> Title:
    return Title(row.start, row.start + match.end("title"), i, row.start + match.end(), RUN_IN_BOLD, run_in=True)


def _opens(rows: Sequence[Row], i: int) -> bool:
    """Whether row i starts a paragraph."""
    return rows[i].gap or (rows[i - 1].early and rows[i - 1].terminal)


def _runs(rows: Sequence[Row], titles: Iterable[int], numbered: set[int], *, alike: bool = False) -> list[list[int]]:
    """titles, divided where a number or more than a few other paragraphs stand in between; the runs with enough of them.

    alike: divided too where one stands below white space and the next does not.
    """
    runs: list[list[int]] = [[]]
    for i in sorted(titles):
        between = range(runs[-1][-1] + 1, i) if runs[-1] else ()
        far = sum(_opens(rows, k) and not rows[k].bullet for k in between) > MAX_BETWEEN or not numbered.isdisjoint(between)
        if far or (alike and runs[-1] and rows[runs[-1][-1]].gap != rows[i].gap):
            runs.append([])
        runs[-1].append(i)
    return [run for run in runs if len(run) >= LEAST_MEMBERS]


def _are_titles(rows: Sequence[Row], titles: Mapping[int, Title], run: Sequence[int]) -> bool:
    """Whether half of a run's titles hold a noun that heads clauses or are in title case, and half of its paragraphs have titles.

    None where the titles are counted, nor in capitals, which tell them already.
    """
    words = [rows[i].text[: titles[i].end - rows[i].start] for i in run]
    named = sum(_in_title_case(title) or names_matter(fold(title)) for title in words)
    other = sum(title.isupper() or bool(_COUNTED.search(fold(title))) for title in words)
    paragraphs = sum(_opens(rows, i) and not rows[i].bullet for i in range(run[0], run[-1] + 1))
    return named >= HALF * len(run) and len(run) >= HALF * paragraphs and other < HALF * len(run)


def _in_title_case(words: str) -> bool:
    return " " in words and all(word[0].isupper() for word in words.split() if len(word) > len("with"))


def _are_listed(rows: Sequence[Row], headed: Sequence[Candidate], first: int) -> bool:
    """Whether a run stands below words that announce a list, the heading of the definitions, or a number with a title of their make."""
    above = max((c for c in headed if c.row < first), key=lambda c: c.row, default=None)
    if above and above.title and ((above.labels and above.title.run_in) or _DEFINED.search(rows[above.last].folded)):
        return True
    return rows[first - 1].folded.endswith(":")


def _entries_beside(rows: Sequence[Row], run: Sequence[int], numbered: Collection[int]) -> int:
    """How many paragraphs right above and below a run open with a label and a colon too, and are no titles: "Hosting (EU) : Norvil SAS"."""
    above = takewhile(lambda i: i not in numbered and _is_entry(rows[i]), range(run[0] - 1, 0, -1))
    below = takewhile(lambda i: i not in numbered and _is_entry(rows[i]), range(run[-1] + 1, len(rows)))
    return sum(1 for _ in above) + sum(1 for _ in below)


def _is_entry(row: Row) -> bool:
    return _may_open(row) and bool(_ENTRY.match(row.text))


def _states(rows: Sequence[Row], titles: Mapping[int, Title], run: Sequence[int], share: float, beside: int = 0) -> bool:
    """Whether a share of a run's members, or more, say what holds: else they are definitions, or the entries of a list.

    beside: entries next to the run, which say nothing.
    """
    bodies = [rows[i].folded[titles[i].body - rows[i].start :] + " " + rows[min(i + 1, len(rows) - 1)].folded for i in run]
    heads = [_RELATIVE.sub("", body) for body in bodies]
    said = [_SUBJECT.match(head) or ((has_verb(head) or _DOES.search(head)) and not _MEANS.match(head)) for head in heads]
    return sum(map(bool, said)) >= share * (len(run) + beside)
