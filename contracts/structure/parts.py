"""Headings without numbers that hold numbered articles ("CONDITIONS FINANCIÈRES" above 7.): several of one make vouch for each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from contracts.structure.candidates import CLEAR, Candidate, look_of
from contracts.structure.headings import Title
from contracts.structure.numbering import Label, Rank
from contracts.structure.rows import Row
from contracts.structure.title_weights import BELOW_NUMBER
from contracts.structure.vocabulary import is_formula, is_stamp
from contracts.text.types import BlockKind

LEAST = 2  # parts of a document
LEAST_ARTICLES = 3
MOSTLY = 0.7
MOST_PARTS = 0.6  # of the articles: else each article has its own heading
MOST_HEADINGS = 0.75  # ... of numbered paragraphs
FEW_HEADED = 0.1  # of the numbered ones, where paragraphs are numbered rather than articles
ENTRY = 60  # characters of what is filled in, in a form
MAX_WORDS = 14
_SCORE = 1.5  # of a heading that others vouch for
LEAST_SCORE = -1.0  # of a heading right below an article


def with_parts(rows: Sequence[Row], found: Sequence[Candidate]) -> list[Candidate]:
    """found, with the headings that hold articles: each stands right above an article, the first of them above the first one.

    The articles run on from one part to the next, or start again in each. Where it is the other way round, and headings without numbers
    stand right below most articles, these are marked as inside them.
    """
    found = _with_titles_below(rows, found, [c for c in found if c.headed and c.labels and c.labels[0].rank is Rank.CONTAINER]) or found
    articles = _articles(found)
    if not articles:
        return list(found)
    if vouched := _with_titles_below(rows, found, articles):
        holders = {article.row for article in articles}
        return [replace(c, inside=not c.labels and c.row > articles[0].row, holds_bare=c.row in holders) for c in vouched]
    firsts = [articles[0], *(article for before, article in pairwise(articles) if _next(before, article))]
    above = {c.last: c for c in found if not c.below_number or c.score > CLEAR}
    parts = {}
    for article in firsts:
        part = _part(rows, article.row - 1, above.get(article.row - 1))
        if part and part.row:
            parts[article.row] = part
    if len(parts) < LEAST or articles[0].row not in parts:
        return list(found)
    looks = {(part.look.capitals, part.look.bold, part.look.size) for part in parts.values()}
    if len(looks) > 1 or len(parts) > (MOST_PARTS if articles[0].headed else MOST_HEADINGS) * len(articles):
        return list(found)
    taken = {row for part in parts.values() for row in range(part.row, part.last + 1)}
    kept = [_before(rows, candidate, articles[0].row - 1) for candidate in found if candidate.row not in taken]
    return sorted([*kept, *parts.values()], key=lambda candidate: candidate.row)


def _with_titles_below(rows: Sequence[Row], found: Sequence[Candidate], holders: Sequence[Candidate]) -> list[Candidate] | None:
    """found, with more said for the headings without numbers right below holders; None where most of these have none there."""
    numbered = {c.row for c in found if c.labels}
    titles = {c.row for c in found if not c.labels and c.last + 1 not in numbered and _may_stand_below(rows, c)}
    below = titles & {holder.last + 1 for holder in holders}
    if len(below) < max(LEAST_ARTICLES, MOSTLY * len(holders)):
        return None
    return [replace(c, score=max(c.score, _SCORE)) if c.row in below else c for c in found]


def _may_stand_below(rows: Sequence[Row], candidate: Candidate) -> bool:
    """Whether a heading may stand right below a number: it heads a text, and not a few words filled in ("Registered office", "Bristol")."""
    text = rows[candidate.last + 1] if candidate.last + 1 < len(rows) else None
    if text and text.early and not text.terminal and len(text.text) < ENTRY:
        return False
    return candidate.score + (BELOW_NUMBER if candidate.below_number else 0.0) > LEAST_SCORE


def _before(rows: Sequence[Row], candidate: Candidate, last: int) -> Candidate:
    """candidate, where it is the document's title with the first part as its last line, without that line."""
    if candidate.row or not candidate.title or candidate.last != last:
        return candidate
    title = replace(candidate.title, end=rows[last - 1].end, last=last - 1, body=rows[last].start)
    return replace(candidate, title=title)


def _articles(found: Sequence[Candidate]) -> list[Candidate]:
    """The headed candidates numbered as the first one that is numbered 1; where none has a heading, the numbered paragraphs."""
    numbered = [c for c in found if c.labels and _counts(c.labels[0])]
    headed = [c for c in numbered if c.headed]
    if len(headed) < FEW_HEADED * len(numbered):
        return list(_running_on(numbered))
    first = next((c for c in headed if c.labels[0].parts == (1,)), None)
    return list(_alike(found, first.labels[0], first.row)) if first else []


def _running_on(numbered: Sequence[Candidate]) -> Iterator[Candidate]:
    """The paragraphs that are numbered 1, 2, 3 ... from the first one to the end, whatever stands in between."""
    first: Label | None = None
    value = 0
    for candidate in numbered:
        label = candidate.labels[0]
        if label.parts == (value + 1,) and (first is None or (label.styles, label.mark) == (first.styles, first.mark)):
            first, value = first or label, value + 1
            yield candidate


def _alike(found: Sequence[Candidate], first: Label, start: int) -> Iterator[Candidate]:
    for candidate in found:
        if candidate.labels and candidate.labels[0].rank is Rank.ANNEX and candidate.row > start:
            return  # numbers start again inside
        if candidate.row >= start and candidate.headed and candidate.labels:
            label = candidate.labels[0]
            if (label.rank, label.styles, label.mark, label.opened) == (first.rank, first.styles, first.mark, first.opened):
                yield candidate


def _counts(label: Label) -> bool:
    return label.rank in (Rank.NONE, Rank.ARTICLE) and len(label.parts) == 1 and not label.plain


def _next(before: Candidate, article: Candidate) -> bool:
    """Whether an article goes on with the number before it, or starts again."""
    value = article.labels[0].parts[0]
    return value in (1, before.labels[0].parts[0] + 1)


def _part(rows: Sequence[Row], i: int, known: Candidate | None) -> Candidate | None:
    """The heading that ends in row i as one that holds articles; None where there is none."""
    if known and known.labels:
        return None
    below_title = known is not None and known.row == 0 < i
    if known and known.title and not known.title.run_in and not below_title:
        return replace(known, score=max(known.score, _SCORE), holds=True)
    row = rows[i] if i > 0 else None
    if row is None or not row.text.isupper() or row.terminal or row.bullet or row.table or row.folded[-1:] in ":;,":
        return None
    opens = row.gap or (rows[i - 1].early and (rows[i - 1].terminal or rows[i - 1].folded.endswith(":"))) or below_title
    formula = is_formula(row.folded) or is_stamp(row.folded) or row.kind is BlockKind.HEADING
    if formula or not opens or len(row.text.split()) > MAX_WORDS or not row.early:
        return None
    title = Title(row.start, row.end, i, rows[i + 1].start, _SCORE)
    return Candidate(i, (), title, _SCORE, look_of(row, 0, title), holds=True)
